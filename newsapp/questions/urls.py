"""Addresses of the questions room; the list of a case's questions is `claims:questions`."""

from django.urls import path

from newsapp.questions import views

app_name = "questions"
urlpatterns = [
    path("cases/<slug:slug>/questions/add/", views.add, name="add"),
    path("questions/<int:pk>/edit/", views.edit, name="edit"),
    path("questions/<int:pk>/move/", views.move, name="move"),
    path("questions/<int:pk>/delete/", views.delete, name="delete"),
]
