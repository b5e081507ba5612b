"""The append-only log, undo, and activity in sentences."""
