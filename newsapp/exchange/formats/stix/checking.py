"""Holding an object against STIX: by the stix2 library, and by what it lets through."""

from __future__ import annotations

from typing import Any

from stix2 import parse
from stix2.exceptions import STIXError

VERSIONS = ("2.0", "2.1")
HIGHEST = 100


def fault(value: Any) -> str:
    """Return what is wrong with an object of a bundle, or with a bundle; "" when nothing is."""
    if not isinstance(value, dict):
        return "must be an object"
    texts = {name: value.get(name) for name in ("type", "id")}
    for name, text in texts.items():
        if not isinstance(text, str) or not text:
            return f"{name} must be a string"
    if not str(texts["id"]).startswith(f"{texts['type']}--"):
        return f"id must begin with {texts['type']}--"
    return _range(value) or _by_library(value)


def _range(value: dict[str, Any]) -> str:
    if value.get("spec_version", "2.1") not in VERSIONS:
        return "spec_version must be 2.0 or 2.1"
    confidence = value.get("confidence", 0)
    fine = isinstance(confidence, int) and not isinstance(confidence, bool) and 0 <= confidence <= HIGHEST
    return "" if fine else "confidence must be a whole number from 0 to 100"


def _by_library(value: dict[str, Any]) -> str:
    """Return the library's complaint; on types that nobody expects it stumbles instead of complaining."""
    try:
        parse(value, allow_custom=True)
    except STIXError as error:
        return str(error).split("\n")[0][:300].rstrip(".")
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        return f"a value is of the wrong type: {str(error)[:200]}"
    return ""
