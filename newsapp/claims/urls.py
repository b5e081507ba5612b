"""Addresses of the claims room."""

from django.urls import path

from newsapp.claims import views, views_edit

app_name = "claims"
urlpatterns = [
    path("cases/<slug:slug>/claims/", views.claims, name="list"),
    path("claims/<int:pk>/", views.claim, name="claim"),
    path("claims/<int:pk>/edit/", views_edit.claim_edit, name="claim_edit"),
    path("claims/<int:pk>/delete/", views_edit.claim_delete, name="claim_delete"),
    path("cites/<int:pk>/", views.cite, name="cite"),
    path("cites/<int:pk>/edit/", views_edit.cite_edit, name="cite_edit"),
    path("cites/<int:pk>/delete/", views_edit.cite_delete, name="cite_delete"),
]
