"""HTML's references for characters, where an input has left them in print ("Korvin&#8217;s")."""

from __future__ import annotations

import html
import re
from html.entities import html5

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LAYERS = 3
"""As many layers of escaping are taken off: each program that a text went through may have laid one on."""


def unescaped(words: str) -> str:
    """``words`` with the characters for which HTML's references stand, those that were escaped again too.

    A reference ends with its semicolon: "AT&T" and an address with "&copy=2" hold none.

    >>> unescaped("Korvin&amp;#8217;s &Eacute;lan"), unescaped("AT&T; ?a=1&copy=2")
    ('Korvin’s Élan', 'AT&T; ?a=1&copy=2')
    """
    for _ in range(_LAYERS):
        if "&" not in words:
            break
        words = _REFERENCE.sub(_character, words)
    return words


def _character(reference: re.Match[str]) -> str:
    written = reference.group()
    return html.unescape(written) if written[1] == "#" else html5.get(written[1:], written)
