"""Version 1 of the API: everything together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from newsapp.api.answers import KEY, LONGEST_KEY, person
from newsapp.api.auth import PerToken, Token
from newsapp.api.problems import MEDIA_TYPE, install
from newsapp.api.routes import articles, brief, cases, claims, names, passages, questions, readings, search, sources
from newsapp.articles.models import Article, Source
from newsapp.articles.queries import sources_for
from newsapp.cases.access import readable
from newsapp.cases.models import Case
from newsapp.claims.models import Citation, Claim
from newsapp.questions.models import Question

ABOUT = """The same permissions, actions and events as the pages. What one may not see answers 404, as what does not
exist. Positions are half-open spans of Unicode code points of a revision's text."""
ONCE = {
    "in": "header",
    "name": KEY,
    "required": False,
    "description": "Sent again with the same key within the same address, a request does nothing more.",
    "schema": {"type": "string", "maxLength": LONGEST_KEY},
}
WRITES = ("post", "patch", "delete")


class Api(NinjaAPI):
    """The library's API; its description also tells of problems and of one-time keys."""

    def get_openapi_schema(self, **prefix: Any) -> OpenAPISchema:
        """Return the description."""
        schema = super().get_openapi_schema(**prefix)
        for methods in schema["paths"].values():
            for method, operation in methods.items():
                _complete(method, operation)
        return schema


def _complete(method: str, operation: dict[str, Any]) -> None:
    if method in WRITES and ONCE not in operation["parameters"]:
        operation["parameters"].append(ONCE)
    for status, answer in operation["responses"].items():
        if int(status) >= 400 and "application/json" in answer.get("content", {}):  # noqa: PLR2004
            answer["content"] = {MEDIA_TYPE: answer["content"]["application/json"]}


def _current(request: HttpRequest, row: object) -> dict[str, Any] | None:
    """Return a row that was changed since as its own operation would tell it now."""
    if isinstance(row, Case):
        return cases.case_data(readable(person(request), pk=row.pk), row)
    if isinstance(row, Source):
        return sources.source_data(sources_for(person(request).user).filter(pk=row.pk))[0]
    for kind, told, data in _TOLD:
        if isinstance(row, kind):
            return data(told(pk=row.pk))[0]
    return None


_TOLD: tuple[tuple[type[Model], Callable[..., Any], Callable[[Any], list[dict[str, Any]]]], ...] = (
    (Article, articles.told_articles, articles.article_data),
    (Question, questions.told_questions, questions.question_data),
    (Claim, claims.told_claims, claims.claim_data),
    (Citation, claims.told_citations, claims.citation_data),
)
api = Api(
    title="Parallax",
    version="1",
    description=ABOUT,
    docs_url=None,
    openapi_url=None,
    auth=Token(),
    throttle=[PerToken()],
    urls_namespace="api-1",
)
install(api, _current)
for each in (cases, articles, readings, passages, claims, questions, brief, names, sources, search):
    api.add_router("", each.router)
