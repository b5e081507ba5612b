"""People who sign in, and how they like to read."""
