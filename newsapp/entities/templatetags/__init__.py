"""Template tags of the entities room."""
