"""Entries of a bibliography as any of the formats can say them."""

from datetime import date

from hypothesis import strategies as st

WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs", "Cf", "Mn"], max_codepoint=0x1FFFF), min_size=1
)
LINES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
DAYS = st.dates(min_value=date(1000, 1, 1)).map(lambda day: {"date-parts": [[day.year, day.month, day.day]]})
ITEMS = st.fixed_dictionaries(
    {"type": st.sampled_from(["article-newspaper", "webpage", "report", "post"]), "title": LINES},
    optional={
        "container-title": LINES,
        "publisher": LINES,
        "note": LINES,
        "issued": DAYS,
        "accessed": DAYS,
        "language": st.sampled_from(["vi", "en", "ko"]),
        "URL": st.just("https://harbour.example/a_b?c=%C4%91&d=1#e~f"),
    },
)
NAMED = ITEMS.flatmap(
    lambda item: st.lists(LINES.filter(lambda name: "," not in name), max_size=3).map(
        lambda names: item | ({"author": [{"literal": name} for name in names]} if names else {})
    )
)
