"""How files are called in a pack: by number, in letters that every system takes.

An annotation names its text by an IRI, and a file in a ZIP has none of its own: `arcp` (draft-soilandreyes-arcp) gives
it one, made of a UUID of the case and the file's path.
"""

from __future__ import annotations

from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.exchange.identity import uuid_of

_SUFFIX = {"text/html": "html", "text/markdown": "md"}


def base_of(case: Case) -> str:
    """Return the IRI that the names of files follow."""
    return f"arcp://uuid,{uuid_of(case, 'pack', case.pk)}/"


def stem_of(revision: Revision) -> str:
    """Return what names a revision, like article-0012-revision-1."""
    return f"article-{revision.article_id:04d}-revision-{revision.n}"


def original_name(revision: Revision) -> str:
    """Return the file of the bytes as they came."""
    return f"originals/{stem_of(revision)}.{_SUFFIX.get(revision.media_type, 'txt')}"


def text_name(revision: Revision) -> str:
    """Return the file of the text that positions count in."""
    return f"texts/{stem_of(revision)}.txt"
