"""What stands in the addresses of the exchange room, and what a well-meant form sends there (tests/hostile)."""

from tempfile import TemporaryFile

from django.core.files.uploadedfile import SimpleUploadedFile

from newsapp.exchange.actions import bring, take_in
from newsapp.exchange.formats import format_of
from newsapp.exchange.pack.making import make_pack


def fill(things, by) -> dict[str, dict[str, object]]:
    """Make the room's things in a case; return what stands in each of its addresses, by name."""
    slug = {"slug": things.case.slug}
    chosen, line = format_of("doccano"), b'{"text": "Kim met Putin", "label": [[0, 3, "PER"]]}'
    done = take_in(brought=bring(case=things.case, chosen=chosen, data=line, file_name="a.jsonl", by=by), by=by)
    preview = bring(case=things.case, chosen=chosen, data=line + b"\n", file_name="b.jsonl", by=by)
    with TemporaryFile() as file:
        built, _event = make_pack(case=things.case, into=file, by=by)
    return {
        "exchange:packs": slug,
        "exchange:pack": {**slug, "sha256": built.sha256},
        "exchange:page": slug,
        "exchange:out": {**slug, "key": "doccano"},
        "exchange:left": {**slug, "key": "doccano"},
        "exchange:import": {**slug, "pk": preview.pk},
        "exchange:again": {**slug, "pk": done.pk, "key": "doccano"},
    }


def bodies(things) -> dict[str, dict[str, object]]:
    """Return what the form at each address sends when all goes well."""
    line = SimpleUploadedFile("c.jsonl", b'{"text": "Xi met Putin", "label": [[0, 2, "PER"]]}')
    return {
        "exchange:page": {"file": line, "format": "doccano", "source": "Pier Times"},
        "exchange:import": {"do": "take"},
    }
