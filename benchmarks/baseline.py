"""The least work a page must do: the text escaped from SQLite, and one INSERT. Every ratio is to this.

gunicorn benchmarks.baseline:application      # BASELINE_DB and BASELINE_TEXT name the files
"""

import html
import os
from pathlib import Path

from django.conf import settings

settings.configure(
    SECRET_KEY="baseline",
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    USE_TZ=True,
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": os.environ["BASELINE_DB"],
            "CONN_MAX_AGE": 600,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
            },
        }
    },
)

import django  # noqa: E402

django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.urls import path  # noqa: E402


class Text(models.Model):
    body = models.TextField()

    class Meta:
        app_label = "baseline"

    def __str__(self) -> str:
        return self.body[:40]


class Span(models.Model):
    text = models.ForeignKey(Text, on_delete=models.CASCADE)
    start = models.IntegerField()
    end = models.IntegerField()

    class Meta:
        app_label = "baseline"

    def __str__(self) -> str:
        return f"{self.start}-{self.end}"


def prepare() -> None:
    """Make the tables and the one row."""
    with connection.schema_editor() as editor:
        editor.create_model(Text)
        editor.create_model(Span)
    Text.objects.create(pk=1, body=Path(os.environ["BASELINE_TEXT"]).read_text(encoding="utf-8"))


PAGE = "<!doctype html><html lang=vi><meta charset=utf-8><title>baseline</title><pre>%s</pre>"


def raw(_request: HttpRequest) -> HttpResponse:
    body = Text.objects.values_list("body", flat=True).get(pk=1)
    return HttpResponse(PAGE % html.escape(body))


def insert(request: HttpRequest) -> HttpResponse:
    span = Span.objects.create(text_id=1, start=int(request.POST["start"]), end=int(request.POST["end"]))
    return HttpResponse(str(span.pk), status=201)


urlpatterns = [path("raw/", raw), path("insert/", insert)]
application = get_wsgi_application()
