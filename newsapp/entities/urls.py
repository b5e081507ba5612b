"""Addresses of the entities room."""

from django.urls import path

from newsapp.entities import views
from newsapp.entities.correcting import views as correcting
from newsapp.entities.deciding import views as deciding

app_name = "entities"
urlpatterns = [
    path("cases/<slug:slug>/names/", deciding.names, name="names"),
    path("cases/<slug:slug>/names/decide/", deciding.decide, name="decide"),
    path("cases/<slug:slug>/names/choices/", deciding.choices, name="choices"),
    path("cases/<slug:slug>/names/proposals/", deciding.proposals, name="proposals"),
    path("mentions/<int:pk>/", correcting.mention, name="mention"),
    path("entities/<int:pk>/", views.entity, name="entity"),
    path("entities/<int:pk>/names/<slug:slug>/", views.add_name, name="add_name"),
    path("entities/<int:pk>/lines/<slug:slug>/", deciding.lines, name="lines"),
]
