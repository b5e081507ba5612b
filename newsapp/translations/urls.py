"""Addresses of the translations room."""

from django.urls import path

from newsapp.translations import views

app_name = "translations"
urlpatterns = [
    path("articles/<int:article>/translations/", views.article, name="article"),
    path("articles/<int:article>/translations/remove/", views.remove, name="remove"),
    path("translations/<int:pk>/", views.edit, name="edit"),
]
