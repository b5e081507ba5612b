"""Addresses of the api room: the page about it, its description, and everything below /api/v1/."""

from django.urls import URLPattern, URLResolver, path, re_path

from newsapp.api import views

app_name = "api"
urlpatterns: list[URLPattern | URLResolver] = [
    path("api/", views.page, name="page"),
    path("api/v1/openapi.json", views.description, name="description"),
    re_path(r"^api/v1/(?P<rest>[\s\S]*)$", views.version_1, name="v1"),
]
