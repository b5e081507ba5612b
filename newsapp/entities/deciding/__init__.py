"""Names to decide: what a case's texts name that nobody has decided, and what people say of it."""
