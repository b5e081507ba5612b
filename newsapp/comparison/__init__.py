"""What several articles say about the same: facts, numbers, who has which."""
