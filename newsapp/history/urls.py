"""Addresses of the history room."""

from django.urls import URLPattern

app_name = "history"
urlpatterns: list[URLPattern] = []
