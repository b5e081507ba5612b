"""Tables of the references room."""

from __future__ import annotations

from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.references.enums import State
from newsapp.text import weblinks

Json = dict[str, Any]
CONTENT = ("url", "status", "steps", "publisher", "archived", "others")


class Reference(models.Model):
    """One address of a note: `raw` is as printed at [start, end), `url` as repaired ("" when unrecoverable).

    Reading again replaces all but what a person `decided`; `machine` then keeps what was read first. `page` is the
    same for all addresses of one page. It is *not opened* until a person says so. `version` grows with every change.
    """

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="references")
    number = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    raw = models.TextField()
    url = models.TextField(blank=True)
    page = models.CharField(max_length=64, blank=True)
    status = models.CharField(max_length=13, choices=State.choices)
    steps = models.JSONField(default=list, blank=True)
    publisher = models.CharField(max_length=300, blank=True)
    archived = models.TextField(blank=True)
    others = models.JSONField(default=list, blank=True)
    decided = models.BooleanField(default=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    machine = models.JSONField(default=dict, blank=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    opened_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """In order of the text."""

        ordering = ("start", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="reference_is_a_span"),
            models.CheckConstraint(condition=~Q(status="unrecoverable") | Q(url=""), name="reference_lost_has_no_url"),
        )
        indexes = (models.Index(fields=["revision", "number"], name="reference_by_note"),)

    def __str__(self) -> str:
        """Return the note and what is printed."""
        return f"[{self.number}] {self.raw}"

    def get_absolute_url(self) -> str:
        """Return the page of this reference."""
        return reverse("references:reference", args=[self.revision.article.case.slug, self.pk])

    @property
    def href(self) -> str:
        """The way there, "" when it is no web address."""
        parts = urlsplit(self.url) if self.url else None
        return self.url if parts and parts.scheme in ("http", "https") and parts.hostname else ""

    @property
    def machine_url(self) -> str:
        """What was read first, where a person said something else."""
        return str(self.machine.get("url", ""))

    def told(self) -> Json:
        """Return what it says as plain JSON values, as `machine`, the log and the export hold it."""
        return {name: getattr(self, name) for name in CONTENT}

    def write(self, told: Json) -> None:
        """Take over what such values say."""
        for name in CONTENT:
            setattr(self, name, told[name])
        self.page = page_of(self.url)


class HostRepair(models.Model):
    """A damaged host and the right one, for one case: it adds to the table that comes with Parallax."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="host_repairs")
    damaged = models.CharField(max_length=120)
    right = models.CharField(max_length=120)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """A damaged host stands for one right one."""

        ordering = ("damaged",)
        constraints = (models.UniqueConstraint(fields=["case", "damaged"], name="host_repair_once"),)

    def __str__(self) -> str:
        """Return both; the damaged one in quotes, as words of some language."""
        return f"“{self.damaged}” → {self.right}"


def page_of(url: str) -> str:
    """Return the same short key for all addresses of one page; "" for none."""
    return sha256(weblinks.key(url).encode()).hexdigest() if url else ""
