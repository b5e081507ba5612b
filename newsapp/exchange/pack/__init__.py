"""The evidence pack: one ZIP from which a stranger can check every quotation without Parallax."""
