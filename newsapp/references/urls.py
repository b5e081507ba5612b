"""Addresses of the references room."""

from django.urls import path

from newsapp.references import views

app_name = "references"
urlpatterns = [
    path("cases/<slug:slug>/notes/", views.notes, name="notes"),
    path("cases/<slug:slug>/notes/hosts/", views.hosts, name="hosts"),
    path("cases/<slug:slug>/notes/<int:pk>/", views.reference, name="reference"),
    path("cases/<slug:slug>/notes/<int:pk>/opened/", views.opened, name="opened"),
]
