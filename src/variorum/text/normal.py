"""A same-length copy of a text in which odd characters are plain, for parsers and matching."""

from __future__ import annotations

import re

WORD = re.compile(r"\w+(?:[.,:]\d+)*(?:['-]\w+)*")
"""A word or figure of a plain copy: "re-open", "Korvin's", "3,000.5"."""

SURROGATE = re.compile("[\ud800-\udfff]")
"""Halves of code points, which no file can hold."""

_PLAIN = {
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t",
        " ",
    ),
    **dict.fromkeys(
        "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        " ",
    ),
    **dict.fromkeys("\r\u2028\u2029\x0b\x0c\x85", "\n"),
    **dict.fromkeys("‘’‛ʼʹ`´′", "'"),
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‐‑‒", "-"),
    **dict.fromkeys("–―", "—"),
}
_TABLE = str.maketrans(_PLAIN)


def plain_copy(text: str) -> str:
    """``text`` with odd spaces, invisible characters, quotation marks and hyphens made plain.

    Every replacement is one code point for one, so offsets hold in both texts.

    >>> plain_copy("\u201cNo\u201d,\u00a0he said")
    '"No", he said'
    """
    return text.translate(_TABLE)
