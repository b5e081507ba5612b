"""Bytes are decoded once; an extractor then takes the *text* out, and says what it knows of its parts.

Plain text and Markdown are their own text, untouched. A web page gives every visible block, junk included: whether a
block is folded is a vote that a person can overrule, so it may never decide what is stored.
"""
