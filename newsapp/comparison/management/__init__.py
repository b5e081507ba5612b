"""Commands of the comparison room."""
