"""Addresses of the cases room."""

from django.urls import path

from newsapp.cases import member_views, views

app_name = "cases"
urlpatterns = [
    path("cases/new/", views.new, name="new"),
    path("cases/<slug:slug>/edit/", views.edit, name="edit"),
    path("cases/<slug:slug>/delete/", views.delete, name="delete"),
    path("cases/<slug:slug>/seen/", views.seen, name="seen"),
    path("cases/<slug:slug>/members/", member_views.members, name="members"),
    path("cases/<slug:slug>/members/<int:pk>/", member_views.change, name="member"),
    path("cases/<slug:slug>/invite/", member_views.invite, name="invite"),
    path("cases/<slug:slug>/invite/<int:pk>/revoke/", member_views.revoke, name="revoke"),
    path("join/<str:token>/", member_views.join, name="join"),
]
