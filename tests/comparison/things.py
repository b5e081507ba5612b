"""Two articles of a case that differ about one number, compared."""

from newsapp.comparison.keeping.catching_up import catch_up
from tests.factories import article, lexicon

POST = "At the pier\n\nAbout 30 artillery shells burned at Vostochny pier. Vladimir Putin praised the sailors."
WIRE = "Shells lost\n\nAbout 20 artillery shells burned at Vostochny pier. Nobody was hurt there."
THIRD = "A third voice\n\nExactly 20 artillery shells burned at Vostochny pier, the port said."


def two_that_differ(case, by):
    """Store and compare them; return their revisions."""
    lexicon()
    made = [article(case, by, text, source_name=name) for name, text in (("Post", POST), ("Wire", WIRE))]
    catch_up(case)
    return made
