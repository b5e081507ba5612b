"""Request plumbing, no domain."""
