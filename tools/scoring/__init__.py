"""Scores what is read out of a text against annotations made by hand (tests/gold)."""
