"""Addresses of the findings room; `kind` is quantity, date or statement."""

from django.urls import path

from newsapp.findings import views

app_name = "findings"
urlpatterns = [
    path("articles/<int:article>/findings/", views.article, name="article"),
    path("articles/<int:article>/findings/<slug:kind>/add/", views.add, name="add"),
    path("findings/<slug:kind>/<int:pk>/", views.edit, name="edit"),
    path("findings/<slug:kind>/<int:pk>/decide/", views.decide, name="decide"),
    path("cases/<slug:slug>/corrections.json", views.corrections, name="corrections"),
]
