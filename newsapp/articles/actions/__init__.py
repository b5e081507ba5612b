"""Writes of the articles room."""

from newsapp.articles.actions.changing import About, about, change_article
from newsapp.articles.actions.completing import complete_article
from newsapp.articles.actions.deleting import delete_article
from newsapp.articles.actions.folding import fold_block
from newsapp.articles.actions.kinds import say_kind
from newsapp.articles.actions.storing import Stored, store_article

__all__ = [
    "About",
    "Stored",
    "about",
    "change_article",
    "complete_article",
    "delete_article",
    "fold_block",
    "say_kind",
    "store_article",
]
