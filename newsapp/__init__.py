"""Parallax: what several sources really say about the same event."""
