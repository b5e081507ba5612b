"""Pieces and notes as HTML, in one pass: a brief has hundreds of each, and templates take ten times as long.

Everything that people or articles say is escaped here; addresses are made once for a page and filled with keys.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from newsapp.briefs.document import QUOTATION, Note, Piece
from newsapp.briefs.exporting.wording import Run

NAMED = 40
_KEY = 7_000_000_007  # stands for a key in an address until the key is known


@dataclass(frozen=True, slots=True)
class Step:
    """What an analyst may do with a piece: its version, the section it stands in, whether it can go up or down.

    `focus` says that it takes the focus: "piece", or "up" or "down" for its button.
    """

    version: int
    home: int | None
    up: bool
    down: bool
    focus: str = ""


class Renderer:
    """Renders the pieces and notes of one page."""

    def __init__(self, slug: str) -> None:
        """Make what stands in every piece."""
        self._edit = reverse("briefs:piece", args=[slug, _KEY])
        self._place = reverse("briefs:place", args=[slug, _KEY])
        self._claim = reverse("claims:claim", args=[_KEY])
        self._icons = static("icons/sprite.svg")
        self._note = escape(_("Note"))
        self._there, self._back = escape(_("Read it there")), escape(_("Back to the text"))

    def piece(self, piece: Piece, step: Step | None = None) -> SafeString:
        """Return a piece as it reads; with a step also what changes it."""
        data, focus = "", ""
        if step:
            data = f' data-piece="{piece.pk}" data-home="{step.home or ""}"'
            focus = " data-focus" if step.focus == "piece" else ""
        body = self._quotation(piece) if piece.kind == QUOTATION else self._sentence(piece)
        controls = self._controls(piece, step) if step else ""
        return _safe(f'<div class="piece" id="piece-{piece.pk}" tabindex="-1"{data}{focus}>{body}{controls}</div>')

    def note(self, note: Note, runs: list[Run], url: str, href: str) -> SafeString:
        """Return a note with the ways to its passage and back to the text."""
        words = "".join(_run(run, href) for run in runs)
        sr = f'<span class="sr"> ({self._note} {note.number})</span>'
        there = f' <a class="screen" href="{escape(url)}">{self._there}{sr}</a>' if url else ""
        back = f'<a class="back screen" href="#ref-{note.number}" role="doc-backlink" aria-label="{self._back}">↩</a>'
        return _safe(f'<li id="note-{note.number}" value="{note.number}">{words}{there} {back}</li>')

    def _sentence(self, piece: Piece) -> str:
        judged = "".join(f' <span class="judged">{escape(words)}</span>' for words in piece.judgement)
        return f'<p class="words">{_bdi(piece.sentence, piece.language)}{self._numbers(piece)}{judged}</p>'

    def _quotation(self, piece: Piece) -> str:
        words = f"<p>“{_bdi(piece.text, piece.language or 'und')}”{self._numbers(piece)}</p>"
        if piece.translation:
            whose = f" ({escape(piece.translator)})" if piece.translator else ""
            said = _bdi(piece.translation, piece.translation_language)
            words += f'<p class="translated">{escape(_("Translation"))}{whose}: “{said}”</p>'
        return f'<blockquote class="words">{words}</blockquote>'

    def _numbers(self, piece: Piece) -> str:
        return "".join(
            f'<sup><a id="ref-{n}" href="#note-{n}" role="doc-noteref" aria-label="{self._note} {n}">{n}</a></sup>'
            for n in piece.notes
        )

    def _controls(self, piece: Piece, step: Step) -> str:
        words = escape(_("Change “%(words)s”") % {"words": Truncator(piece.text).chars(NAMED)})
        moving = escape(_("Moving: let go where it should stand. Escape leaves it where it was."))
        value = f"{piece.pk}.{step.version}"
        remove = f'class="button quiet small" type="submit" form="arrange" name="remove" value="{value}"'
        parts = (
            f'<span class="grip" aria-hidden="true" hidden data-said="{moving}">⠿</span>',
            self._label(piece),
            self._link(self._edit, piece.pk, _("Edit"), f' id="edit-{piece.pk}"'),
            self._arrow("up", piece.pk, _("Up"), able=step.up, focus=step.focus),
            self._arrow("down", piece.pk, _("Down"), able=step.down, focus=step.focus),
            self._link(self._place, piece.pk, _("Move to…")),
            f"<button {remove}>{escape(_('Remove'))}</button>",
        )
        return f'<div class="controls screen" role="group" aria-label="{words}">{"".join(parts)}</div>'

    def _label(self, piece: Piece) -> str:
        claim = self._claim.replace(str(_KEY), str(piece.claim))
        label = f'<a class="cid" href="{claim}">{escape(piece.label)}</a>' if piece.label else ""
        sr = f'<span class="sr"> {escape(_("disputed"))}</span>'
        return label + (f'<span class="disputed">≠{sr}</span>' if piece.disputed else "")

    def _link(self, address: str, pk: int, words: str, more: str = "") -> str:
        url = address.replace(str(_KEY), str(pk))
        hx = f'hx-get="{url}" hx-target="#piece-{pk}" hx-swap="innerHTML"'
        return f'<a{more} href="{url}" {hx}>{escape(words)}</a>'

    def _arrow(self, way: str, pk: int, words: str, *, able: bool, focus: str) -> str:
        state = "" if able else " disabled"
        state += " data-focus" if focus == way else ""
        icon = f'<svg class="icon" aria-hidden="true"><use href="{self._icons}#{way}"></use></svg>'
        return (
            f'<button id="{way}-{pk}" class="icon-button" type="submit" form="arrange" name="{way}" value="{pk}" '
            f'aria-label="{escape(words)}"{state}>{icon}</button>'
        )


def _bdi(text: str, language: str) -> str:
    lang = f' lang="{escape(language)}"' if language else ""
    return f"<bdi{lang}>{escape(text)}</bdi>"


def _run(run: Run, href: str) -> str:
    if run.part == "address":
        text = escape(run.text)
        if href:
            return f'<a class="address" href="{escape(href)}" rel="noopener noreferrer" translate="no">{text}</a>'
        return f'<bdi class="address" translate="no">{text}</bdi>'
    if run.part == "hash":
        return f"<code>{escape(run.text)}</code>"
    return _bdi(run.text, run.language) if run.part or run.language else escape(run.text)


def _safe(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308  (everything in it is escaped above)
