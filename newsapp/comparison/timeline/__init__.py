"""The timeline of a case: the times that articles speak of, a lane for each source, and a list that says it all."""
