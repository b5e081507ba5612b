"""Annotated documents for property tests: any text, any spans of it, features, relations between them."""

from hypothesis import strategies as st

from newsapp.exchange.annotated import RELATION, SPAN, Annotation, Document, Layer

WORDS = st.text(alphabet=st.sampled_from("ab Z.,-đ한💩é\n|_[];*\\"), min_size=1, max_size=40)
VALUES = st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=12)


@st.composite
def documents(draw) -> Document:
    text = "x" + draw(WORDS) + "y"
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted).map(tuple)
    spans = draw(st.lists(places, max_size=6))
    made = [
        Annotation(f"s{n}", "place", (place,), {"label": draw(VALUES)} if draw(st.booleans()) else {})
        for n, place in enumerate(spans)
    ]
    if made:
        ends = st.sampled_from([one.id for one in made])
        made += [
            Annotation(f"r{n}", "tie", (), {"label": draw(VALUES)}, source=draw(ends), target=draw(ends))
            for n in range(draw(st.integers(0, 3)))
        ]
    layers = (Layer("place", SPAN, ("label",)), Layer("tie", RELATION, ("label",), "place"))
    return Document("any", text, layers, tuple(made))


def told(document: Document) -> tuple[str, list, list]:
    """Return what a document says, whatever its ids and layers are called."""
    place = {one.id: one.spans for one in document.annotations}
    spans = [(one.spans, dict(one.features)) for one in document.annotations if not one.source]
    ties = [(place[one.source], place[one.target], dict(one.features)) for one in document.annotations if one.source]
    return document.text, sorted(spans, key=str), sorted(ties, key=str)
