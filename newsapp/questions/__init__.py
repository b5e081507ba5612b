"""What a case should answer, in order; claims answer them, and the brief has them as headings."""
