"""A way to write down who says what in a text: "speaker < outlet | kind", with the names of the small lexicon."""

from newsapp.text import statements
from newsapp.text.cleanview import CleanView
from newsapp.text.document import read
from newsapp.text.names import Matcher
from newsapp.text.spans import Statement
from tests.text.names.small import SMALL, entry

MORE = (
    entry("tass", "MEDIA", "RU", en="TASS", vi="TASS", ru="ТАСС"),
    entry("yonhap", "MEDIA", "KR", en="Yonhap, Yonhap News Agency", vi="Yonhap, Hãng tin Yonhap", ko="연합뉴스"),
    entry("xinhua", "MEDIA", "CN", zh="新华社", ja="新華社"),
    entry("nis", "ORG", "KR", en="National Intelligence Service, NIS", vi="NIS", ko="국가정보원"),
    entry("peskov", "PER", "RU", en="Dmitry Peskov, Peskov", vi="Dmitry Peskov", ru="Дмитрий Песков, Песков"),
    entry("mai", "PER", "VN", vi="Trần Thị Mai", en="Tran Thi Mai"),
)
MATCHER = Matcher((*SMALL, *MORE))


def found(text: str, language: str = "") -> tuple[Statement, ...]:
    """Find the statements of a text."""
    document = read(text, language=language)
    view = CleanView(text, document.edits)
    return statements.find(document, view, MATCHER.find(document))


def said(text: str, language: str = "") -> list[str]:
    """Write the statements of a text, in order."""
    return [_line(each) for each in found(text, language)]


def _line(each: Statement) -> str:
    outlet = f" < {each.outlet}" if each.outlet else ""
    return f"{each.speaker}{outlet} | {each.kind.value}"
