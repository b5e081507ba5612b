"""Template tags every page may use (builtins)."""

import re
from datetime import datetime, timedelta
from secrets import token_urlsafe

from django import template
from django.conf.locale import LANG_INFO
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()

_QUOTED = re.compile(r"(?<=“)[^”]*(?=”)|(?<=')[^']*(?=')")
_SCRIPTS = {
    "ko": re.compile("[가-힣]"),
    "uk": re.compile("[іїєґ]", re.IGNORECASE),
    "ru": re.compile("[а-яё]", re.IGNORECASE),
    "vi": re.compile("[ăđơưạảấầẩậắặẹẻếềểễệỉịọỏốồổỗộớờởợụủứừửữựỳỵỷỹ]", re.IGNORECASE),
}


@register.simple_tag
def once_key() -> SafeString:
    """Print the hidden one-time key of a form: the same key sent twice is stored once."""
    return format_html('<input type="hidden" name="key" value="{}">', token_urlsafe(18))


@register.simple_tag
def quote(text: str, language: str, cls: str = "quote") -> SafeString:
    """Print foreign words with their language, so that they are spoken and drawn right."""
    return format_html('<q class="{}" lang="{}" dir="auto">{}</q>', cls, language, text)


@register.simple_tag
def words(text: str, language: str) -> SafeString:
    """Print a headline, name or other foreign words with their language."""
    return format_html('<bdi lang="{}">{}</bdi>', language, text)


@register.filter
def spoken(text: str) -> SafeString:
    """Print a sentence of ours; words quoted in it get the language that their letters show.

    The log keeps words, not languages: “하버” is printed as Korean, “Cháy” as Vietnamese, “Fire” as it is.
    """
    parts, after = [], 0
    for found in _QUOTED.finditer(text):
        language = next((key for key, sign in _SCRIPTS.items() if sign.search(found[0])), "")
        if language:
            parts += [(text[after : found.start()],), (words(found[0], language),)]
            after = found.end()
    return format_html_join("", "{}", [*parts, (text[after:],)])


@register.filter
def moment(at: datetime | None) -> str:
    """Return a time as short as it is clear: 14:02 today, Tue 18:20 within six days, else 3 Oct 2023."""
    if at is None:
        return ""
    there, now = timezone.localtime(at), timezone.localtime()
    if there.date() == now.date():
        return date_format(there, "H:i")
    return date_format(there, "D H:i" if now - there < timedelta(days=6) else "j M Y")


@register.filter
def language_name(code: str) -> str:
    """Return a language's own name (vi -> Tiếng Việt); the code itself when it is not known."""
    name = str(LANG_INFO.get({"zh": "zh-hans"}.get(code, code), {}).get("name_local", code))
    return name[:1].upper() + name[1:]
