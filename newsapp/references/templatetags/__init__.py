"""Template tags of the references room."""
