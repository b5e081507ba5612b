"""Addresses of the articles room."""

from django.urls import path

from newsapp.articles import views

app_name = "articles"
urlpatterns = [
    path("cases/<slug:slug>/add/", views.add, name="add"),
    path("cases/<slug:slug>/upload/", views.upload, name="upload"),
    path("articles/<int:pk>/", views.article, name="article"),
    path("articles/<int:pk>/edit/", views.edit, name="edit"),
    path("articles/<int:pk>/blocks/", views.blocks, name="blocks"),
    path("articles/<int:pk>/blocks/<int:n>/fold/", views.fold, name="fold"),
    path("articles/<int:pk>/blocks/<int:n>/kind/", views.kind, name="kind"),
    path("articles/<int:pk>/original/", views.original, name="original"),
    path("articles/<int:pk>/delete/", views.delete, name="delete"),
    path("sources/", views.sources, name="sources"),
    path("sources/<int:pk>/", views.source, name="source"),
]
