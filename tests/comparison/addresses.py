"""What stands in the addresses of the comparison room, and what a well-meant form sends there (tests/hostile)."""

from django.core.files.uploadedfile import SimpleUploadedFile

from newsapp.comparison.models import CountedRow, StoredFact
from newsapp.comparison.wordlist.actions import add_words
from newsapp.comparison.wordlist.values import Said
from tests.comparison.things import two_that_differ

WORDS = b"meaning,en,ru\nkite,kite,zmej\n"


def fill(things, by) -> dict[str, dict[str, object]]:
    """Make the room's things in a case; return what stands in each of its addresses, by name."""
    two_that_differ(things.case, by)
    slug = {"slug": things.case.slug}
    said = Said("lantern", words={"en": ["lantern"], "vi": ["đèn lồng"]})
    entry = slug | {"pk": add_words(case=things.case, said=said, by=by).event.target.removeprefix("words:")}
    fact = slug | {"pk": StoredFact.objects.filter(case=things.case).latest("pk").pk}
    return {
        "comparison:coverage": slug,
        "comparison:coverage_csv": slug,
        "comparison:coverage_xlsx": slug,
        "comparison:numbers": slug,
        "comparison:numbers_csv": slug,
        "comparison:numbers_xlsx": slug,
        "comparison:claim_number": slug | {"pk": CountedRow.objects.filter(counted__case=things.case).latest("pk").pk},
        "comparison:timeline": slug,
        "comparison:timeline_csv": slug,
        "comparison:same_event": slug,
        "comparison:words": slug,
        "comparison:words_csv": slug,
        "comparison:words_add": slug,
        "comparison:words_off": slug,
        "comparison:words_import": slug,
        "comparison:words_change": entry,
        "comparison:words_remove": entry,
        "comparison:fact": fact,
        "comparison:decide": fact,
        "comparison:claim": fact,
        "comparison:claim_now": fact,
        "comparison:label": fact,
        "comparison:join": fact,
    }


def bodies(things) -> dict[str, dict[str, object]]:
    """Return what the form at each address sends when all goes well."""
    fact = StoredFact.objects.filter(case=things.case).latest("pk")
    passage, *_others = told = list(fact.passages.select_related("revision"))
    places = [f"{one.revision.article_id}:s2" for one in told]
    kite = {"meaning": "kite", "kind": "thing", "words_en": "kite", "words_vi": "diều", "key": "once"}
    opened = {"a": ",".join(str(one.revision.article_id) for one in told), "key": "once"}
    return {
        "reading:fact": opened | {"fact": fact.pk, "do": "confirmed"},
        "reading:join": opened | {"at": places[0], "other": places[1]},
        "comparison:decide": {"do": "confirmed", "key": "once", "passage": passage.pk},
        "comparison:words_add": kite,
        "comparison:words_change": kite | {"version": 1},
        "comparison:words_off": {"name": "bridge", "key": "once"},
        "comparison:words_remove": {"key": "once"},
        "comparison:words_import": {"key": "once", "file": SimpleUploadedFile("words.csv", WORDS)},
        "comparison:claim_now": {"key": "once"},
        "comparison:claim_number": {"key": "once"},
        "comparison:label": {"text": "Shells at the pier", "was": "", "key": "once"},
        "comparison:join": {"sentence": f"{told[1].revision_id}-{told[1].start}-{told[1].end}", "key": "once"},
        "comparison:claim": {"wording": "It burned", "key": "once", f"role_{passage.pk}": "reports"},
    }
