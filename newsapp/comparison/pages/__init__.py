"""Pages of a case that compare its articles: the coverage matrix, a fact with its passages, the numbers."""
