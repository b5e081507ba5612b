"""Pages of the articles room."""

from newsapp.articles.views.adding import add, upload
from newsapp.articles.views.blocks import blocks, fold
from newsapp.articles.views.one import article, delete, edit, original
from newsapp.articles.views.sources import source, sources

__all__ = ["add", "article", "blocks", "delete", "edit", "fold", "original", "source", "sources", "upload"]
