"""Addresses of the entities room."""

from django.urls import path

from newsapp.entities import views

app_name = "entities"
urlpatterns = [
    path("entities/<int:pk>/", views.entity, name="entity"),
    path("entities/<int:pk>/names/<slug:slug>/", views.add_name, name="add_name"),
]
