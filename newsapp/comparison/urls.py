"""Addresses of the comparison room."""

from django.urls import path

from newsapp.comparison.pages import views, views_fact, views_numbers, views_same_event
from newsapp.comparison.timeline import views as timeline
from newsapp.comparison.wordlist import views as wordlist

app_name = "comparison"
urlpatterns = [
    path("cases/<slug:slug>/coverage/", views.coverage, name="coverage"),
    path("cases/<slug:slug>/coverage.csv", views.coverage_csv, name="coverage_csv"),
    path("cases/<slug:slug>/coverage.xlsx", views.coverage_xlsx, name="coverage_xlsx"),
    path("cases/<slug:slug>/coverage/<int:pk>/", views_fact.fact, name="fact"),
    path("cases/<slug:slug>/coverage/<int:pk>/decide/", views_fact.decide, name="decide"),
    path("cases/<slug:slug>/coverage/<int:pk>/label/", views_fact.label, name="label"),
    path("cases/<slug:slug>/coverage/<int:pk>/join/", views_fact.join, name="join"),
    path("cases/<slug:slug>/coverage/<int:pk>/claim/", views_fact.claim, name="claim"),
    path("cases/<slug:slug>/coverage/<int:pk>/claim/now/", views_fact.claim_now, name="claim_now"),
    path("cases/<slug:slug>/numbers/", views_numbers.numbers, name="numbers"),
    path("cases/<slug:slug>/numbers.csv", views_numbers.numbers_csv, name="numbers_csv"),
    path("cases/<slug:slug>/numbers.xlsx", views_numbers.numbers_xlsx, name="numbers_xlsx"),
    path("cases/<slug:slug>/numbers/<int:pk>/claim/", views_numbers.claim_number, name="claim_number"),
    path("cases/<slug:slug>/timeline/", timeline.timeline, name="timeline"),
    path("cases/<slug:slug>/timeline.csv", timeline.timeline_csv, name="timeline_csv"),
    path("cases/<slug:slug>/words/", wordlist.words, name="words"),
    path("cases/<slug:slug>/words.csv", wordlist.words_csv, name="words_csv"),
    path("cases/<slug:slug>/words/add/", wordlist.add, name="words_add"),
    path("cases/<slug:slug>/words/off/", wordlist.off, name="words_off"),
    path("cases/<slug:slug>/words/import/", wordlist.take_in, name="words_import"),
    path("cases/<slug:slug>/words/<int:pk>/", wordlist.change, name="words_change"),
    path("cases/<slug:slug>/words/<int:pk>/remove/", wordlist.remove, name="words_remove"),
    path("cases/<slug:slug>/same-event/", views_same_event.same_event, name="same_event"),
]
