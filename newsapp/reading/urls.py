"""Addresses of the reading room."""

from django.urls import path

from newsapp.reading import views

app_name = "reading"
urlpatterns = [
    path("cases/<slug:slug>/read/", views.read, name="read"),
    path("cases/<slug:slug>/read/<int:article>/sentences/", views.sentences, name="sentences"),
    path("cases/<slug:slug>/pane/<int:article>/", views.pane, name="pane"),
    path("keys/", views.keys, name="keys"),
]
