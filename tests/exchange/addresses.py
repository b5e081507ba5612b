"""What stands in the addresses of the exchange room, and what a well-meant form sends there (tests/hostile)."""

from tempfile import TemporaryFile

from newsapp.exchange.pack.making import make_pack


def fill(things, by) -> dict[str, dict[str, object]]:
    """Make the room's things in a case; return what stands in each of its addresses, by name."""
    with TemporaryFile() as file:
        built, _event = make_pack(case=things.case, into=file, by=by)
    slug = {"slug": things.case.slug}
    return {"exchange:packs": slug, "exchange:pack": {**slug, "sha256": built.sha256}}


def bodies(things) -> dict[str, dict[str, object]]:
    """Return what the form at each address sends when all goes well."""
    return {}
