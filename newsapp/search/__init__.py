"""Finding: the index of what the cases hold, the language of queries, words in context."""
