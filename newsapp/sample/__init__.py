"""The sample case: invented outlets on public events, with claims for and against, so that the first minute has a point."""
