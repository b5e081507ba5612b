"""Addresses of the search room."""

from django.urls import path

from newsapp.search import views

app_name = "search"
urlpatterns = [
    path("search/", views.everywhere, name="all"),
    path("cases/<slug:slug>/search/", views.in_case, name="case"),
    path("cases/<slug:slug>/search/save/", views.save, name="save"),
    path("cases/<slug:slug>/concordance/", views.words_in_context, name="concordance"),
    path("searches/<int:pk>/", views.change, name="saved"),
]
