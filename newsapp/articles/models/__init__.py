"""Tables of the articles room."""

from newsapp.articles.models.article import Article
from newsapp.articles.models.block import Block, Endnote
from newsapp.articles.models.marks import Marks
from newsapp.articles.models.revision import Original, Revision
from newsapp.articles.models.source import Source

__all__ = ["Article", "Block", "Endnote", "Marks", "Original", "Revision", "Source"]
