"""Things of the world, their names, and where texts name them."""
