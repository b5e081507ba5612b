"""References: what the notes of articles point at, who publishes there, and whether anybody has opened it."""
