"""Template tags of the claims room."""
