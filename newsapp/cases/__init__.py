"""Cases and who may see and do what in them."""
