"""The sample case: invented outlets on public events, so that the first minute has a point."""
