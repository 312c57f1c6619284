"""Ids: hashes of content, the same on every machine and in every order."""

from __future__ import annotations

import hashlib


def content_id(prefix: str, *parts: object) -> str:
    """``prefix`` and twelve hex digits of the SHA-256 of the parts, in order.

    >>> content_id("s", "article", 1, 2) == content_id("s", "article", 1, 2)
    True
    """
    joined = "\x1f".join(str(part) for part in parts)
    return f"{prefix}-{hashlib.sha256(joined.encode()).hexdigest()[:12]}"
