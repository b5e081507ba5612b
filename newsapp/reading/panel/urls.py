"""Addresses of the panel: what stands beside the panes, and its forms."""

from django.urls import path

from newsapp.reading.panel import name

panel_urls = [
    path("cases/<slug:slug>/name/", name.name, name="name"),
    path("cases/<slug:slug>/name/choices/", name.suggestions, name="name_choices"),
]
