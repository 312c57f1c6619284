"""Making hostile text harmless to look at: nothing here changes meaning, only what could act or hide.

Escaping for HTML is Jinja's (autoescape); here stand the things that escaping does not reach.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from variorum.text.normal import SURROGATE

_BIDI = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C), "\ufffd")
_CONTROL = {
    code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (0x09, 0x0A, 0x0D, 0x85)
}
_SHOWN: dict[int, str] = {**_BIDI, **_CONTROL}


def visible(text: str) -> str:
    """``text`` with direction overrides, other controls and lone surrogates shown as U+FFFD.

    One code point for one, so offsets hold. Left-to-right and right-to-left *letters* are kept:
    only the invisible characters that could turn a line round are made visible.

    >>> visible("pay \u202e0001\u202c now")
    'pay \ufffd0001\ufffd now'
    """
    return SURROGATE.sub("\ufffd", text).translate(_SHOWN)


def one_line(text: str) -> str:
    """``visible`` text on one line: white space of any kind becomes one plain space.

    >>> one_line("Port \\n\\t Casse ")
    'Port Casse'
    """
    return " ".join(visible(text).split())


def safe_link(address: str) -> str | None:
    """``address`` if it is a plain http(s) address that may be a link, else None.

    Refused: other schemes, credentials in the address, white space, controls and quotation marks,
    no host, more than 2,000 characters.

    >>> safe_link("https://example.org/a?b=c")
    'https://example.org/a?b=c'
    >>> safe_link("javascript:alert(1)") is None
    True
    """
    if len(address) > 2000 or not re.fullmatch(r"[!#-&(-;=?-\[\]_a-z~\u00a1-\U0010ffff]+", address):
        return None
    if visible(address) != address:
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return None
    return address
