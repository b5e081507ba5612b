"""Template tags every page may use (builtins)."""

from datetime import datetime, timedelta
from secrets import token_urlsafe

from django import template
from django.conf.locale import LANG_INFO
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


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
