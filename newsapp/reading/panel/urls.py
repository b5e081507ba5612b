"""Addresses of the panel, part of the reading room's."""

from django.urls import path

from newsapp.reading.panel import name, note, says, views_cite, views_each, views_facts, views_tray

panel_urls = [
    path("cases/<slug:slug>/panel/", views_tray.show, name="panel"),
    path("cases/<slug:slug>/keep/", views_tray.keep, name="keep"),
    path("cases/<slug:slug>/kept/", views_tray.tray, name="tray"),
    path("cases/<slug:slug>/kept/claims/", views_each.each, name="each"),
    path("cases/<slug:slug>/cite/", views_cite.form, name="cite"),
    path("cases/<slug:slug>/cite/claims/", views_cite.matches, name="matches"),
    path("cases/<slug:slug>/says/", says.says, name="says"),
    path("cases/<slug:slug>/note/", note.note, name="note"),
    path("cases/<slug:slug>/fact/", views_facts.fact, name="fact"),
    path("cases/<slug:slug>/beside/", views_facts.beside, name="beside"),
    path("cases/<slug:slug>/join/", views_facts.join, name="join"),
    path("cases/<slug:slug>/name/", name.name, name="name"),
    path("cases/<slug:slug>/name/choices/", name.suggestions, name="name_choices"),
]
