"""Quantities, dates and statements that are read out of articles, and what people correct about them."""
