"""The words of the field that a case changes: its own entries, and shipped ones switched off for it."""
