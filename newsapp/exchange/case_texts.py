"""The articles of a case as annotated texts, for every annotation format; what those formats have no place for.

Each article is the stored text of its newest revision. Its layers are names (what an entity is written as), citations
(passages a claim rests on), kept passages, quantities and dates, and whatever other tools said of the same text.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from newsapp.articles.models import Block, Revision
from newsapp.cases.models import Case
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.entities.enums import Form
from newsapp.entities.models import Mention
from newsapp.entities.queries import newest_revisions
from newsapp.exchange.annotated import SPAN, Annotated, Annotation, Document, Layer, from_json
from newsapp.exchange.formats import Loss, Written
from newsapp.exchange.models import ImportedText
from newsapp.findings.models import DateExpression, Quantity
from newsapp.questions.models import Question

Json = dict[str, Any]
Spans = dict[int, list[tuple[str, int, int, Json]]]
FEATURES = {
    "names": ("label", "entity"),
    "citations": ("label", "claim", "role", "said_by", "translation", "note"),
    "kept": ("label",),
    "quantities": ("label", "low", "high", "bound", "counted"),
    "dates": ("label", "iso"),
}


def writer(put: Callable[[Annotated], Written]) -> Callable[[Case], Written]:
    """Return what writes a case in an annotation format."""
    return lambda case: put(annotated_case(case))


def annotated_case(case: Case) -> Annotated:
    """Return the texts of a case with all that is said of them. A constant number of queries."""
    rows = newest_revisions(case).select_related("article").defer("edits", "markers", "links")
    revisions = list(rows.order_by("article_id"))
    spans: Spans = defaultdict(list)
    wanted = [one.pk for one in revisions]
    for revision, layer, start, end, told in _said(case, wanted):
        spans[revision].append((layer, start, end, told))
    sentences = _sentences(wanted)
    imported: dict[int, list[ImportedText]] = defaultdict(list)
    for one in ImportedText.objects.filter(revision__in=wanted).order_by("pk"):
        imported[one.revision_id].append(one)
    documents = [_document(one, spans[one.pk], sentences[one.pk], imported[one.pk]) for one in revisions]
    return Annotated(documents=tuple(documents), lost=tuple(_left(case)))


def _said(case: Case, revisions: list[int]) -> Iterator[tuple[int, str, int, int, Json]]:
    """Yield revision, layer, start, end and features of everything that stands somewhere."""
    yield from _names(revisions)
    cited = Citation.objects.filter(claim__case=case).select_related("claim", "passage").prefetch_related("chain")
    for one in cited.order_by("claim__number", "pk"):
        yield one.passage.revision_id, "citations", one.passage.start, one.passage.end, _citation(one)
    kept = Passage.objects.filter(revision__in=revisions, kept=True).order_by("start", "end")
    for revision, start, end in kept.values_list("revision", "start", "end"):
        yield revision, "kept", start, end, {"label": "kept"}
    yield from _findings(revisions)


def _names(revisions: list[int]) -> Iterator[tuple[int, str, int, int, Json]]:
    named = Mention.objects.filter(revision__in=revisions, entity__isnull=False).exclude(form=Form.IGNORED)
    columns = named.order_by("revision", "start", "-end").values_list("revision", "start", "end", "type", "entity__key")
    for revision, start, end, kind, key in columns:
        yield revision, "names", start, end, {"label": kind, "entity": key}


def _findings(revisions: list[int]) -> Iterator[tuple[int, str, int, int, Json]]:
    here = {"revision__in": revisions, "rejected": False}
    for one in Quantity.objects.filter(**here).order_by("revision", "start"):
        told = {"low": one.low, "high": one.high, "bound": one.bound, "counted": one.counted or None}
        yield one.revision_id, "quantities", one.start, one.end, {"label": one.unit or "number"} | told
    dates = DateExpression.objects.filter(**here).order_by("revision", "start")
    for revision, start, end, iso in dates.values_list("revision", "start", "end", "iso"):
        yield revision, "dates", start, end, {"label": "date", "iso": iso}


def _citation(one: Citation) -> Json:
    told: Json = {"label": one.claim.label, "claim": one.claim.wording, "role": one.role}
    chain = " ← ".join(link.name for link in one.chain.all())
    more = {"said_by": chain, "translation": one.translation, "note": one.note}
    return told | {name: value for name, value in more.items() if value}


def _sentences(revisions: list[int]) -> dict[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    blocks = Block.objects.filter(revision__in=revisions).order_by("revision", "start")
    for revision, sentences in blocks.values_list("revision", "sentences"):
        found[revision] += [(start, end) for start, end in sentences]
    return found


def _document(
    revision: Revision,
    spans: Iterable[tuple[str, int, int, Json]],
    sentences: list[tuple[int, int]],
    imported: list[ImportedText],
) -> Document:
    """Return one article; what came from other tools keeps their tokens and their own names of layers."""
    made = tuple(
        Annotation(f"{layer}-{n}", layer, ((start, end),), told)
        for n, (layer, start, end, told) in enumerate(spans, start=1)
    )
    held = {one.layer for one in made}
    layers = tuple(Layer(name, SPAN, features) for name, features in FEATURES.items() if name in held)
    ours = Document(revision.article.title, revision.text, layers, made, tuple(sentences), (), revision.language)
    for one in imported:
        if not one.text:
            ours = _joined(ours, from_json(one.body, revision.text), one.pk)
    return ours


def _joined(ours: Document, theirs: Document, pk: int) -> Document:
    """Return two documents over one text as one: the other's ids are made unique, its tokens win.

    What both say stands once, so that a case that takes in its own files does not grow with each.
    """

    def name(pk_there: str) -> str:
        return pk_there if not pk_there or pk_there.startswith("@") else f"i{pk}-{pk_there}"

    brought = [
        replace(_renamed(one, name), id=name(one.id), extra=_without_hints(one.extra)) for one in theirs.annotations
    ]
    moved = _unsaid(brought, {_saying(one): one.id for one in ours.annotations})
    known = {layer.name for layer in ours.layers}
    layers = (*ours.layers, *(layer for layer in theirs.layers if layer.name not in known))
    return Document(
        ours.name,
        ours.text,
        layers,
        (*ours.annotations, *moved),
        theirs.sentences or ours.sentences,
        theirs.tokens or ours.tokens,
        ours.language,
    )


def _renamed(one: Annotation, name: Callable[[str], str]) -> Annotation:
    """Return an annotation that names others anew."""
    slots = {
        slot: tuple(replace(link, target=name(link.target)) for link in links) for slot, links in one.slots.items()
    }
    return replace(one, slots=slots, source=name(one.source), target=name(one.target))


def _unsaid(brought: list[Annotation], standing: dict[str, str]) -> list[Annotation]:
    """Return what nobody says yet; what rests on something said twice rests on the one that stands."""
    while same := {one.id: standing[said] for one in brought if (said := _saying(one)) in standing}:
        left = [one for one in brought if one.id not in same]
        brought = [_renamed(one, _through(same)) for one in left]
    return brought


def _through(same: Mapping[str, str]) -> Callable[[str], str]:
    return lambda pk: same.get(pk, pk)


def _saying(one: Annotation) -> str:
    """Return all that an annotation says, as one string."""
    slots = {name: [[link.role, link.target, link.features] for link in links] for name, links in one.slots.items()}
    return json.dumps([one.layer, one.spans, one.features, slots, one.source, one.target], sort_keys=True, default=str)


def _without_hints(extra: Any) -> Json:
    """Drop what only a whole file of one tool makes sense of; its numbers would meet ours."""
    return {name: value for name, value in extra.items() if name not in {"number", "chain", "brat", "labelstudio"}}


def _left(case: Case) -> Iterator[Loss]:
    """Yield what of a case no annotated text says."""
    counts = {
        _("claims that cite nothing"): Claim.objects.filter(case=case, citations=None).count(),
        _("questions"): Question.objects.filter(case=case).count(),
        _("candidates for names"): Mention.objects.filter(revision__article__case=case, form=Form.CANDIDATE).count(),
    }
    why = {
        _("claims that cite nothing"): _("they stand on no words"),
        _("questions"): _("they stand on no words"),
        _("candidates for names"): _("nobody has decided them"),
    }
    yield from (Loss(what, why[what], count) for what, count in counts.items() if count)
