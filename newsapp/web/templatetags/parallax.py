"""Template tags every page may use (builtins)."""

from secrets import token_urlsafe

from django import template
from django.conf.locale import LANG_INFO
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
def language_name(code: str) -> str:
    """Return a language's own name (vi -> Tiếng Việt); the code itself when it is not known."""
    return str(LANG_INFO.get(code, {}).get("name_local", code)).capitalize() if code else ""
