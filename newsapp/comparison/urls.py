"""Addresses of the comparison room."""

from django.urls import path

from newsapp.comparison.pages import views, views_numbers
from newsapp.comparison.timeline import views as timeline

app_name = "comparison"
urlpatterns = [
    path("cases/<slug:slug>/coverage/", views.coverage, name="coverage"),
    path("cases/<slug:slug>/coverage.csv", views.coverage_csv, name="coverage_csv"),
    path("cases/<slug:slug>/coverage/<int:pk>/", views.fact, name="fact"),
    path("cases/<slug:slug>/coverage/<int:pk>/decide/", views.decide, name="decide"),
    path("cases/<slug:slug>/coverage/<int:pk>/claim/", views.claim, name="claim"),
    path("cases/<slug:slug>/numbers/", views_numbers.numbers, name="numbers"),
    path("cases/<slug:slug>/numbers.csv", views_numbers.numbers_csv, name="numbers_csv"),
    path("cases/<slug:slug>/timeline/", timeline.timeline, name="timeline"),
    path("cases/<slug:slug>/timeline.csv", timeline.timeline_csv, name="timeline_csv"),
]
