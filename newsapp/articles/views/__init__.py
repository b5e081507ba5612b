"""Pages of the articles room."""

from newsapp.articles.views.adding import add, upload
from newsapp.articles.views.blocks import blocks, fold, kind
from newsapp.articles.views.one import article, delete, edit, original
from newsapp.articles.views.sources import source, sources

__all__ = ["add", "article", "blocks", "delete", "edit", "fold", "kind", "original", "source", "sources", "upload"]
