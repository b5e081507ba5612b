"""Telling other programs of events, signed, again until they answer."""
