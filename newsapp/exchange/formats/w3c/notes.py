"""What an annotation of the model says, as far as Parallax has words for it: places, a comment, our own citation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsapp.exchange.carried import Note, Spot
from newsapp.exchange.formats.w3c.own import BYTES, OURS
from newsapp.exchange.formats.w3c.rules import CONTEXT
from newsapp.exchange.strictly import listed

Json = dict[str, Any]


def annotations_of(document: Json) -> Iterator[tuple[str, Json]]:
    """Yield the annotations of a document with their paths; those named by an IRI only are left out."""
    kinds = listed(document.get("type", document.get("@type")))
    if "Annotation" in kinds:
        yield "$", document
    elif "AnnotationPage" in kinds:
        yield from _items(document, "$")
    else:
        for name in ("first", "last"):
            page = document.get(name)
            if isinstance(page, dict):
                yield from _items(page, f"$.{name}")


def note_of(path: str, annotation: Json, context: Any = None) -> Note:
    """Return one annotation. One of a page keeps the context of its document when that says more than the model's."""
    data = dict(annotation)
    if "@context" not in data and context not in (None, CONTEXT, [CONTEXT]):
        data = {"@context": context, **data}
    said = data.get(OURS)
    return Note(
        identity=str(data.get("id", data.get("@id"))),
        path=path,
        data=data,
        spots=tuple(spot for target in listed(data.get("target")) for spot in _spots(target)),
        text="\n\n".join(_texts(data)),
        said=said if isinstance(said, dict) else {},
    )


def _items(page: Json, path: str) -> Iterator[tuple[str, Json]]:
    for n, item in enumerate(listed(page.get("items"))):
        if isinstance(item, dict):
            yield f"{path}.items[{n}]", item


def _texts(data: Json) -> Iterator[str]:
    if isinstance(data.get("bodyValue"), str):
        yield data["bodyValue"]
    for body in listed(data.get("body")):
        value = body.get("value") if isinstance(body, dict) else None
        if isinstance(value, str):
            yield value


def _spots(target: Any) -> Iterator[Spot]:
    if isinstance(target, str):
        yield Spot(target)
    elif isinstance(target, dict) and "items" in target:
        for item in listed(target["items"]):
            yield from _spots(item)
    elif isinstance(target, dict):
        source = target.get("source", target.get("id", ""))
        address = source.get("id", "") if isinstance(source, dict) else source
        yield spot_of(str(address), listed(target.get("selector")), str(target.get(BYTES, "")))


def spot_of(address: str, selectors: list[Any], sha256: str = "") -> Spot:
    """Return where selectors point: the first quotation and the first position among them."""
    flat = list(_flat(selectors))
    quote = next((one for one in flat if one.get("type") == "TextQuoteSelector"), {})
    position = next((one for one in flat if one.get("type") == "TextPositionSelector"), {})
    return Spot(
        address,
        quote=_words(quote.get("exact")),
        prefix=_words(quote.get("prefix")),
        suffix=_words(quote.get("suffix")),
        start=_whole(position.get("start")),
        end=_whole(position.get("end")),
        sha256=sha256,
    )


def _flat(selectors: list[Any]) -> Iterator[Json]:
    """Yield selectors and what refines them: the words inside a paragraph are still its words."""
    for one in selectors:
        if isinstance(one, dict):
            yield one
            yield from _flat(listed(one.get("refinedBy")))


def _words(value: Any) -> str:
    """Return a string, also of a JSON-LD value object."""
    plain = value.get("@value") if isinstance(value, dict) else value
    return plain if isinstance(plain, str) else ""


def _whole(value: Any) -> int | None:
    return int(value) if isinstance(value, int | float) else None
