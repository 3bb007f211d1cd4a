"""One-time tokens: made here, told once, kept only as a hash."""

import hashlib
import secrets

BYTES = 16  # 128 bits: not to be guessed


def new_token() -> str:
    """A fresh token of 128 bits, safe in a link."""
    return secrets.token_urlsafe(BYTES)


def hashed(token: str) -> str:
    """What is kept of a token; a fast hash is enough for 128 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()
