"""What the notes, bibliographies and things of a file become in a case: first told (plan), then done (take)."""
