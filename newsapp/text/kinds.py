"""The kinds of things that are read out of a text, as `analyze` prints them (contracts.md)."""

from __future__ import annotations

from enum import StrEnum


class BlockKind(StrEnum):
    """What a paragraph-like piece of an article is (contracts.md, `analyze`)."""

    TITLE = "title"
    LEAD = "lead"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    CREDIT = "credit"
    ATTRIBUTION = "attribution"
    ENDNOTE = "endnote"
    BOILERPLATE = "boilerplate"


class EntityType(StrEnum):
    """The eight types of named things."""

    PERSON = "PER"
    ORGANISATION = "ORG"
    MEDIA = "MEDIA"
    COUNTRY = "GPE"
    PLACE = "LOC"
    FACILITY = "FAC"
    WEAPON = "WEAPON"
    EVENT = "EVENT"


class MentionForm(StrEnum):
    """How a mention names its entity: by a name, by context (a bare surname, a description), or undecided."""

    NAME = "name"
    CONTEXT = "context"
    CANDIDATE = "candidate"


class Bound(StrEnum):
    """How a number stands to the true value: "hơn 90" is more than 90, "hàng nghìn" an order of magnitude."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    NEARLY = "nearly"
    RANGE = "range"
    ORDER = "order"
    VAGUE = "vague"


class Resolved(StrEnum):
    """Where the parts of a date come from that its words leave out."""

    EXPLICIT = "explicit"
    PUBLICATION = "publication"
    HEADER = "header"
    RELATIVE = "relative"


class Repair(StrEnum):
    """What became of a printed web address. Ambiguous: a likely reading, not the only one; unrecoverable: none."""

    OK = "ok"
    REPAIRED = "repaired"
    AMBIGUOUS = "ambiguous"
    UNRECOVERABLE = "unrecoverable"


class Saying(StrEnum):
    """What kind of saying a statement is."""

    SAY = "say"
    DENY = "deny"
    CONFIRM = "confirm"
    ESTIMATE = "estimate"
    FORECAST = "forecast"
    ANNOUNCE = "announce"
