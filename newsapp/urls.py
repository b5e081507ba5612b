"""Addresses (contracts.md, Pages). Each room owns its own list."""

from django.urls import include, path

from newsapp.web.health import healthz
from newsapp.web.styleguide import styleguide

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("styleguide/", styleguide, name="styleguide"),
    path("", include("newsapp.accounts.urls")),
    path("", include("newsapp.cases.urls")),
    path("", include("newsapp.history.urls")),
    path("", include("newsapp.articles.urls")),
    path("", include("newsapp.entities.urls")),
    path("", include("newsapp.findings.urls")),
    path("", include("newsapp.references.urls")),
    path("", include("newsapp.translations.urls")),
    path("", include("newsapp.questions.urls")),
    path("", include("newsapp.claims.urls")),
    path("", include("newsapp.comparison.urls")),
    path("", include("newsapp.search.urls")),
    path("", include("newsapp.briefs.urls")),
    path("", include("newsapp.webhooks.urls")),
    path("", include("newsapp.exchange.urls")),
    path("", include("newsapp.api.urls")),
    path("", include("newsapp.reading.urls")),
    path("", include("newsapp.desk.urls")),
]
