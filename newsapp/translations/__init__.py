"""Translations that people bring: they stand under the original, labelled, and are never cited as it."""
