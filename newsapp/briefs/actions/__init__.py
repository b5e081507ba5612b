"""Writes of the briefs room. Each is one transaction with one event, and returns what came of it (values.Done)."""

from newsapp.briefs.actions.brief import change_brief, open_brief
from newsapp.briefs.actions.freezing import freeze_brief
from newsapp.briefs.actions.inserting import insert_claims, insert_quotations, write_sentence
from newsapp.briefs.actions.moving import move_piece, step_piece
from newsapp.briefs.actions.pieces import change_piece, remove_piece

__all__ = [
    "change_brief",
    "change_piece",
    "freeze_brief",
    "insert_claims",
    "insert_quotations",
    "move_piece",
    "open_brief",
    "remove_piece",
    "step_piece",
    "write_sentence",
]
