"""Speed, measured as ratios against a baseline in the same run (`make bench`): machines differ, ratios less."""
