"""Addresses of the webhooks room."""

from django.urls import URLPattern, URLResolver, path

from newsapp.webhooks import views

app_name = "webhooks"
urlpatterns: list[URLPattern | URLResolver] = [
    path("cases/<slug:slug>/webhooks/", views.webhooks, name="list"),
    path("cases/<slug:slug>/webhooks/<int:pk>/", views.webhook, name="webhook"),
    path("cases/<slug:slug>/webhooks/deliveries/<int:pk>/", views.again, name="again"),
]
