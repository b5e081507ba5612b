"""Addresses of the reading room."""

from django.urls import path

from newsapp.reading import views
from newsapp.reading.panel.urls import panel_urls

app_name = "reading"
urlpatterns = [
    *panel_urls,
    path("cases/<slug:slug>/read/", views.read, name="read"),
    path("cases/<slug:slug>/read/<int:article>/sentences/", views.sentences, name="sentences"),
    path("cases/<slug:slug>/pane/<int:article>/", views.pane, name="pane"),
    path("keys/", views.keys, name="keys"),
]
