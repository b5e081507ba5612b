"""Addresses of the history room."""

from django.urls import path

from newsapp.history import views

app_name = "history"
urlpatterns = [
    path("cases/<slug:slug>/activity/", views.activity, name="activity"),
    path("cases/<slug:slug>/undo/<int:n>/", views.take_back, name="undo"),
]
