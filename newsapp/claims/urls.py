"""Addresses of the claims room."""

from django.urls import path

from newsapp.claims import views, views_edit, views_questions

app_name = "claims"
urlpatterns = [
    path("cases/<slug:slug>/claims/", views.claims, name="list"),
    path("cases/<slug:slug>/claims/answer/", views_questions.answer, name="answer"),
    path("cases/<slug:slug>/claims/answer/undo/", views_questions.unanswer, name="unanswer"),
    path("cases/<slug:slug>/questions/", views_questions.questions, name="questions"),
    path("claims/<int:pk>/", views.claim, name="claim"),
    path("claims/<int:pk>/edit/", views_edit.claim_edit, name="claim_edit"),
    path("claims/<int:pk>/delete/", views_edit.claim_delete, name="claim_delete"),
    path("cites/<int:pk>/", views.cite, name="cite"),
    path("cites/<int:pk>/edit/", views_edit.cite_edit, name="cite_edit"),
    path("cites/<int:pk>/delete/", views_edit.cite_delete, name="cite_delete"),
]
