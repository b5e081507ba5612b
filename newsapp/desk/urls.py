"""Addresses of the desk room."""

from django.urls import path

from newsapp.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("cases/<slug:slug>/", views.case, name="case"),
]
