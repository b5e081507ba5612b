"""Writes of the claims room. Each is one transaction with one event, and returns what came of it (values.Done)."""

from newsapp.claims.actions.answering import answer_question
from newsapp.claims.actions.citations import AlreadyCited, change_citation, cite, delete_citation
from newsapp.claims.actions.claims import add_claim, add_claims, change_claim, delete_claim, word_and_cite
from newsapp.claims.actions.passages import drop_passages, keep_passage

__all__ = [
    "AlreadyCited",
    "add_claim",
    "add_claims",
    "answer_question",
    "change_citation",
    "change_claim",
    "cite",
    "delete_citation",
    "delete_claim",
    "drop_passages",
    "keep_passage",
    "word_and_cite",
]
