"""Addresses of the articles room."""

from django.urls import URLPattern

app_name = "articles"
urlpatterns: list[URLPattern] = []
