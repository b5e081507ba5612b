"""Text understanding, pure: str in, frozen dataclasses out; no Django, no I/O, no clock.

Every position is a half-open span of Unicode code points in the text that was given, never in a cleaned copy of it.
"""
