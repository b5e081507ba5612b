"""Keeping the comparison of a case in tables: one more article costs what it shares with the others, not all pairs."""
