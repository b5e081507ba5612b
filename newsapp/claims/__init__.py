"""Claims, the passages they rest on, and who says so."""
