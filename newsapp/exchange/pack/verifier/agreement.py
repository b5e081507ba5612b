"""Claims, brief and log say the same: nobody reworded a claim, moved a citation or left one out after the export."""

from __future__ import annotations

from typing import Any

from newsapp.exchange.pack.verifier.log import Told
from newsapp.exchange.pack.verifier.report import Report, object_of
from newsapp.exchange.pack.verifier.words import Place, Texts, misplaced

CLAIMS, BRIEF = "claims.json", "brief/brief.json"
OF_A_CITATION = ("role", "chain", "unknown", "note", "translation", "translator")
OF_A_PASSAGE = ("revision", "start", "end", "quote")

Json = dict[str, Any]


def check_claims(
    citations: dict[int, Json],
    manifest: Json,
    told: Told,
    texts: Texts,
    annotations: dict[str, Place],
    report: Report,
) -> None:
    """Check claims and citations against log and annotations; `citations` gets the citations by key."""
    claims = object_of(texts.contents.read(CLAIMS))
    texts.claimed = True
    same_log(CLAIMS, claims["log"], manifest, report)
    for claim in claims["claims"]:
        if told.whole:
            _as_told(f"{CLAIMS}, {claim['label']}", claim, told.claims.get(claim["id"]), ("wording", "note"), report)
        for citation in claim["citations"]:
            where = f"{CLAIMS}, {claim['label']}, citation {citation['id']}"
            citations[citation["id"]] = citation
            report.guarded(where, lambda w=where, c=citation: _citation(w, c, told, texts, annotations, report))  # type: ignore[misc]
    for passage in claims["kept"]:
        _annotated(f"{CLAIMS}, kept passage {passage['id']}", passage, passage, texts, annotations, report)
    _left_out({claim["id"] for claim in claims["claims"]}, citations, told, texts, report)
    report.counted.append(f"{len(claims['claims'])} claims and {len(citations)} citations are as the log tells of them")


def same_log(where: str, log: Json, manifest: Json, report: Report) -> None:
    """Compare the end of the log as one file gives it with what the manifest gives."""
    if log != manifest["log"]:
        report.fail(where, f"tells of {log.get('events')} events up to {log.get('head')}, the manifest of others")


def _citation(
    where: str, citation: Json, told: Told, texts: Texts, annotations: dict[str, Place], report: Report
) -> None:
    known = told.citations.get(citation["id"])
    if told.whole:
        _as_told(where, citation, known, OF_A_CITATION, report)
    if known:
        _as_told(where, citation["passage"], known["passage"], OF_A_PASSAGE, report)
    _annotated(where, citation, citation["passage"], texts, annotations, report)


def _as_told(where: str, now: Json, known: Json | None, names: tuple[str, ...], report: Report) -> None:
    """Compare what a file says of a thing with what the log says of it last."""
    if known is None:
        report.fail(where, "the log does not tell that this was made")
        return
    for name in names:
        if now[name] != known[name]:
            report.fail(where, f"{name} is {now[name]!r}, the log says {known[name]!r}")


def _annotated(
    where: str, thing: Json, passage: Json, texts: Texts, annotations: dict[str, Place], report: Report
) -> None:
    if not texts.annotated:
        return
    name = texts.by_revision.get(passage["revision"], "")
    place = (name, passage["start"], passage["end"], passage["quote"])
    if annotations.get(thing["annotation"]) != place:
        report.fail(where, f"its annotation {thing['annotation']} is missing or stands elsewhere")


def _left_out(claims: set[int], citations: dict[int, Json], told: Told, texts: Texts, report: Report) -> None:
    """Name what the log tells of and the file does not; citations of deleted articles went with them."""
    for pk in sorted(set(told.claims) - claims):
        report.fail(CLAIMS, f"{told.claims[pk]['label']} is missing: the log tells of it")
    for pk in sorted(set(told.citations) - set(citations)):
        if told.citations[pk]["passage"]["revision"] in texts.by_revision:
            report.fail(CLAIMS, f"citation {pk} is missing: the log tells of it")


def check_brief(manifest: Json, citations: dict[int, Json], texts: Texts, report: Report) -> None:
    """Check every note of the brief: its words at their place, its original, and the citation it rests on."""
    if BRIEF not in texts.contents.sizes:
        report.unchecked.append("a brief: the case has none")
        return
    brief = object_of(texts.contents.read(BRIEF))
    same_log(BRIEF, brief["log"], manifest, report)
    rows = {(row["article"], row["revision"]): row for row in manifest["articles"]}
    notes = brief["document"]["notes"]
    for note in notes:
        where = f"{BRIEF}, note {note['number']}"
        report.guarded(where, lambda w=where, n=note: _note(w, n, rows, citations, texts, report))  # type: ignore[misc]
    report.counted.append(f"{len(notes)} notes of the brief lead to the words they quote")


def _note(
    where: str,
    note: Json,
    rows: dict[tuple[int, int], Json],
    citations: dict[int, Json],
    texts: Texts,
    report: Report,
) -> None:
    row = rows.get((note["article"], note["revision"]))
    if row is None:
        report.fail(where, f"leads to article {note['article']}, which is not in this pack")
        return
    for problem in misplaced(texts.text(row["text"]), note["start"], note["end"], note["quote"]):
        report.fail(where, f"{row['text']}, characters {note['start']} to {note['end']}: {problem}")
    if note["sha256"] != row["sha256"]:
        report.fail(where, f"gives another SHA-256 than {row['original']} has")
    if note["citation"] is None or not texts.claimed:
        return
    passage = citations.get(note["citation"], {}).get("passage", {})
    if [passage.get(name) for name in OF_A_PASSAGE] != [row["id"], note["start"], note["end"], note["quote"]]:
        report.fail(where, f"is not what citation {note['citation']} quotes")
