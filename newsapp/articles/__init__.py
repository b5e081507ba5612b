"""Sources, articles and their immutable revisions; bringing them in."""
