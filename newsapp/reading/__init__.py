"""The side-by-side reader and its panel."""
