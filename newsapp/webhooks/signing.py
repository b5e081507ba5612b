"""Signatures by the Standard Webhooks convention (standardwebhooks.com, version 1, symmetric)."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import b64decode, b64encode

MARK = "whsec_"


def new_secret() -> str:
    """Return a secret of 32 bytes as receivers are given it."""
    return MARK + b64encode(secrets.token_bytes(32)).decode()


def signed(secret: str, message_id: str, seconds: int, body: bytes) -> dict[str, str]:
    """Return the three headers for a body that is sent at `seconds` since 1970."""
    key = b64decode(secret.removeprefix(MARK))
    said = f"{message_id}.{seconds}.".encode() + body
    signature = b64encode(hmac.new(key, said, hashlib.sha256).digest()).decode()
    return {"webhook-id": message_id, "webhook-timestamp": str(seconds), "webhook-signature": f"v1,{signature}"}
