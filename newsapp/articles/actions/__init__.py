"""Writes of the articles room."""

from newsapp.articles.actions.storing import Stored, store_article

__all__ = ["Stored", "store_article"]
