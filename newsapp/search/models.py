"""Tables of the search room: the index, and searches that people keep."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

from newsapp.articles.models import Article
from newsapp.cases.models import Case
from newsapp.claims.models import Claim
from newsapp.search.enums import Kind


class Entry(models.Model):
    """A paragraph of an article's newest revision, its headline, its translations; or the words of something else.

    That is a claim (wording and notes), or what `target` names, like "question:5" (search/others.py).

    An index, not the truth: made again from the other tables at any time (`manage.py rebuild_search`). The key is made
    of day and place (entries.py), so that the order of keys is newest first. `words` is what people read; `sentences`
    [[number, part, offset], ...] and `named` [[entity, start, end], ...] are offsets in it. `exact` and `folded` are
    the tokens, with spaces between; the database indexes them by a trigger or a column of its own (migration 0002).
    """

    id = models.BigIntegerField(primary_key=True)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    article = models.ForeignKey(Article, null=True, on_delete=models.CASCADE, related_name="+")
    claim = models.ForeignKey(Claim, null=True, on_delete=models.CASCADE, related_name="+")
    target = models.CharField(max_length=40, blank=True, default="")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    language = models.CharField(max_length=12, blank=True)
    revision = models.BigIntegerField(default=0)
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    block = models.PositiveIntegerField(default=0)
    words = models.TextField()
    sentences: Any = models.JSONField(default=list)
    named: Any = models.JSONField(default=list)
    exact = models.TextField()
    folded = models.TextField()
    added = models.DateTimeField()
    digest = models.CharField(max_length=32)

    class Meta:
        """Newest first."""

        ordering = ("-id",)
        verbose_name_plural = "entries"
        indexes = (
            models.Index(fields=["case", "-id"], name="entry_newest_of_case"),
            models.Index(fields=["target"], name="entry_by_target"),
        )
        constraints = (
            models.CheckConstraint(
                condition=models.Q(article__isnull=False, claim=None, target="")
                | models.Q(claim__isnull=False, article=None, target="")
                | (models.Q(article=None, claim=None) & ~models.Q(target="")),
                name="entry_of_one_thing",
            ),
        )

    def __str__(self) -> str:
        """Return its words."""
        return self.words


class SavedSearch(models.Model):
    """A search that the members of a case keep; `exact` minds accents."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="searches")
    words = models.CharField(max_length=500)
    exact = models.BooleanField(default=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """A case keeps a search once."""

        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["case", "words", "exact"], name="saved_search_once"),)

    def __str__(self) -> str:
        """Return what is searched."""
        return self.words


class Look(models.Model):
    """When a person last looked at what a saved search finds."""

    search = models.ForeignKey(SavedSearch, on_delete=models.CASCADE, related_name="looks")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """One for each person."""

        constraints = (models.UniqueConstraint(fields=["search", "user"], name="look_once"),)

    def __str__(self) -> str:
        """Return when."""
        return f"{self.search_id}: {self.at:%Y-%m-%d %H:%M}"
