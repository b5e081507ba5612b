"""Bytes to text, once: UTF-8 first, then what the file says of itself, then a detected encoding, and that is said.

A byte order mark stays in the text as U+FEFF at position 0, so that positions count what the file holds.
Nothing is replaced: text with a `?` where a letter was would be quoted as if it had been written so.
"""

import codecs
import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from newsapp.articles.refusals import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ESCAPES = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$B", "iso2022_jp"), (b"\x1b$@", "iso2022_jp"))
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
_LATER_CONTROL = re.compile("[\x80-\x84\x86-\x9f]")
_CONTROL_SHARE = 0.005
_SAMPLE = 400_000
_DAMAGED = 4


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the encoding it was in, and whether that was only detected."""

    text: str
    charset: str
    guessed: bool = False


def decode(data: bytes, *, file_name: str = "", charset: str = "") -> Decoded:
    """Decode, or refuse by name what is empty, binary or in no encoding that fits. `charset` is what was said of it."""
    decoded = _marked(data) or _wide(data) or _strict(data, "utf-8")
    if decoded is None:
        refuse_binary(_with_surrogates(data), file_name)
        _refuse_damaged(data, file_name)
        decoded = _strict(data, charset) or _detected(data)
    if decoded is None:
        message = _("%(file)s is in no encoding that could be recognised. Save it as UTF-8 and add it again.")
        raise _refusal(message, file_name)
    if "\x1b$" in decoded.text:
        decoded = _escaped(data) or decoded
    refuse_binary(decoded.text, file_name)
    return decoded


def refuse_binary(text: str, file_name: str = "") -> None:
    """Refuse U+0000, lone surrogates, control bytes and texts without a visible character."""
    what = _binary(text)
    if what:
        message = _("%(file)s is not text: it holds %(what)s. Save it as text (UTF-8) and add it again.")
        raise _refusal(message, file_name, what=what)
    if not text.strip("\ufeff \t\r\n\f\v\xa0\xad\u200b\u200c\u200d\u2060\u2028\u2029\u3000"):
        message = _("%(file)s is empty: there is nothing to read in it.")
        raise _refusal(message, file_name)


def _refuse_damaged(data: bytes, file_name: str) -> None:
    """Refuse UTF-8 with a few broken places: read as anything else, every letter of it would be wrong."""
    text = data.decode("utf-8", "replace")
    broken, foreign = text.count("\ufffd"), sum(letter > "\x7f" for letter in text[:_SAMPLE])
    if foreign > _DAMAGED * broken:
        message = _(
            "%(file)s is UTF-8 with broken characters, first at character %(at)s. Save it anew and add it again."
        )
        raise _refusal(message, file_name, at=str(text.index("\ufffd") + 1))


def _binary(text: str) -> str:
    """Return what in a text no text holds, or an empty string."""
    if "\x00" in text:
        return _("a null byte (U+0000)")
    if _SURROGATE.search(text):
        return _("half a character (a lone surrogate)")
    controls = len(_CONTROL.findall(text))
    return _("control bytes") if controls > max(2, _CONTROL_SHARE * len(text)) or controls == len(text) > 0 else ""


def _refusal(message: str, file_name: str, **parts: str) -> Unreadable:
    return Unreadable(message % {"file": file_name or _("This text"), **parts}, file_name=file_name)


def _marked(data: bytes) -> Decoded | None:
    """Decode by the byte order mark; the mark stays."""
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return _strict(data, charset)
    return None


def _strict(data: bytes, charset: str) -> Decoded | None:
    """Decode without mercy, or return None."""
    try:
        return Decoded(data.decode(charset), codecs.lookup(charset).name) if charset else None
    except (UnicodeError, LookupError, ValueError):
        return None


def _wide(data: bytes) -> Decoded | None:
    """Decode UTF-16 without its mark: null bytes in every second place only."""
    pairs = (("utf-16-le", 1), ("utf-16-be", 0)) if 0 in data else ()
    for charset, parity in pairs:
        nulls, others = data[parity::2].count(0), data[1 - parity :: 2].count(0)
        if len(data) % 2 == 0 and not others and nulls * 20 > len(data):
            return _strict(data, charset)
    return None


def _with_surrogates(data: bytes) -> str:
    """Return the text of UTF-8 or UTF-16 when lone surrogates are all that is wrong, else something harmless."""
    charset = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(charset, "surrogatepass")
    except UnicodeError:
        return "-"


def _escaped(data: bytes) -> Decoded | None:
    """Decode the seven-bit encodings of Korean and Japanese mail, which look like ASCII."""
    charset = next((name for escape, name in _ESCAPES if escape in data), "")
    return _strict(data, charset)


def _detected(data: bytes) -> Decoded | None:
    """Ask charset-normalizer; what it finds must decode everything and leave no control characters."""
    if data.count(0):
        refuse_binary("\x00")
    import charset_normalizer  # noqa: PLC0415 (most files are UTF-8)

    cut = data if len(data) <= _SAMPLE else data[: data.rfind(b"\n", 0, _SAMPLE) + 1 or _SAMPLE]
    best = charset_normalizer.from_bytes(cut).best()
    found = _strict(data, best.encoding) if best else None
    if found is None or _LATER_CONTROL.search(found.text):
        return None
    return Decoded(found.text, found.charset, guessed=True)
