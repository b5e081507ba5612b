"""A case that has everything a pack can hold, and packs that somebody tampered with."""

import hashlib
import io
import json
import zipfile
from tempfile import TemporaryFile

from newsapp.accounts.models import User
from newsapp.articles.actions import store_article
from newsapp.briefs.actions import insert_claims, insert_quotations, open_brief, write_sentence
from newsapp.briefs.values import Saying
from newsapp.cases.actions import create_case
from newsapp.claims.actions import add_claim, change_citation, change_claim, cite, delete_citation, keep_passage
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Citation, Passage
from newsapp.claims.values import Details, Excerpt
from newsapp.exchange.pack.building import build
from newsapp.exchange.pack.verifier.files import MANIFEST, SUMS, sums
from newsapp.exchange.pack.verifier.main import verify
from newsapp.exchange.pack.writing import Writer
from newsapp.questions.actions import add_question

ENGLISH = "\ufeffFire at the pier\r\n\r\nAbout 30 crates burned 🔥🧑🏽‍🚒 at dawn.\r\n"
VIETNAMESE = "Cha\u0301y o\u031b\u0309 ca\u0309ng\n\nKhoa\u0309ng 20 thu\u0300ng ha\u0300ng bi\u0323 cha\u0301y.\n"
KOREAN = "항구 화재\n\n김정은은 새벽에 보고를 받았다. 상자 서른 개가 탔다.\n"
PAGE = (
    "<!doctype html><html lang='en'><head><title>Pier</title><style>p {}</style></head><body><article><h1>The pier</h1>"
    "<p>The mayor said the <b>pier</b> would be rebuilt &amp; painted within the year, and nobody doubted it then.</p>"
    "<p>Divers went down on Monday to look at the piles, which had stood there for more than ninety years.</p>"
    "</article></body></html>"
)


def article(case, by, data: bytes, name: str, **known):
    return store_article(case=case, data=data, arrival="file", file_name=name, by=by, **known).revision


def excerpt(revision, words: str) -> Excerpt:
    start = revision.text.index(words)
    return Excerpt(revision, start, start + len(words))


def everything(by: User):
    """Return a case with texts in many encodings, claims that were changed, citations deleted, and a brief."""
    case = create_case(name="Pier fire", question="Who set it?", by=by)
    english = article(case, by, ENGLISH.encode(), "pier.txt", url="https://pier.example/fire", language="en")
    vietnamese = article(case, by, VIETNAMESE.encode(), "cang.txt", source_name="Báo Cảng", language="vi")
    korean = article(case, by, KOREAN.encode("utf-16"), "hang.txt", source_name="항구일보", language="ko")
    page = article(case, by, PAGE.encode(), "pier.html", source_name="Pier Post", language="en")
    asked = add_question(case=case, text="How much burned?", by=by).question
    burned = add_claim(
        case=case, wording="30 crates burned", questions=[asked], excerpts=[excerpt(english, "30 crates")], by=by
    ).claim
    disputes = Details(role=CitationRole.DISPUTES, chain=("the harbour",), translation="About 20", translator="Ann")
    cite(claim=burned, excerpts=[excerpt(vietnamese, "Khoa\u0309ng 20 thu\u0300ng")], details=disputes, by=by)
    cite(claim=burned, excerpts=[excerpt(korean, "상자 서른 개"), excerpt(english, "🔥🧑🏽‍🚒")], by=by)
    delete_citation(citation=Citation.objects.get(passage__quote__startswith="🔥", claim=burned), by=by)
    last = Citation.objects.get(passage__quote__startswith="상자", claim=burned)
    change_citation(citation=last, version=1, details=Details(role=CitationRole.SUPPORTS, note="Count again"), by=by)
    change_claim(claim=burned, version=burned.version, wording="About 30 crates burned", note="", by=by)
    add_claim(case=case, wording="It will be rebuilt", excerpts=[excerpt(page, "rebuilt & painted")], by=by)
    keep_passage(case=case, excerpt=excerpt(english, "at dawn"), by=by)
    open_brief(case=case, title="What burned", by=by)
    insert_claims(case=case, claims=[(burned, asked.pk)], by=by)
    kept = Passage.objects.get(kept=True, revision=english)
    insert_quotations(case=case, passages=[kept], question=asked.pk, by=by)
    write_sentence(case=case, saying=Saying(text="It was early."), by=by)
    return case


def packed(case) -> bytes:
    with TemporaryFile() as file:
        build(case, file)
        file.seek(0)
        return file.read()


def files_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a ZIP written as packs are, with nothing made good in it."""
    made = io.BytesIO()
    with Writer(made) as writer:
        for name, data in files.items():
            writer.add(name, [data])
    return made.getvalue()


def resealed(files: dict[str, bytes], **said) -> dict[str, bytes]:
    """Return files whose manifest and list were made to fit them, as one who tampers with care would do."""
    manifest = {**json.loads(files[MANIFEST]), **said}
    rest = {name: data for name, data in files.items() if name not in (MANIFEST, SUMS)}
    manifest["files"] = {name: {"bytes": len(data), "sha256": sha(data)} for name, data in rest.items()}
    rest[MANIFEST] = json.dumps(manifest).encode()
    return {**rest, SUMS: sums({name: sha(data) for name, data in rest.items()})}


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def failures(data: bytes, folder) -> list[str]:
    """Return what the check says of a ZIP."""
    path = folder / "pack.zip"
    path.write_bytes(data)
    return verify(path).failures
