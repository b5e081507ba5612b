"""Commands of the translations room."""
