"""The fields above a text: between lines of "---" as simple YAML, between "+++" as TOML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

_BLOCK = re.compile(
    r"\ufeff?(?P<mark>---|\+\+\+)[ \t]*\r?\n(?P<fields>(?:[^\r\n]{0,2000}\r?\n){0,60}?)"
    r"(?P=mark)[ \t]*(?:\r?\n|$)"
)
_FIELD = re.compile(r"(?P<name>[A-Za-z_]{1,20})[ \t]*:[ \t]*(?P<value>[^\r\n]*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>[^\r\n]+)")
_PARTS = re.compile(r"[^,\"']+|\"[^\"]*\"|'[^']*'")
_FIELDS = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "source": "outlet",
    "published": "published",
    "date": "published",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "url": "url",
    "language": "language",
    "lang": "language",
    "id": "given_id",
}
"""Names of fields, and the fields of a draft that they fill; of two names for one the first counts."""


def parted(text: str) -> tuple[dict[str, str], str]:
    """The fields of a draft that the front matter of ``text`` gives, and the text below it.

    >>> parted("---\\ntitle: Bridge falls\\nauthor: [Jo Park, 'Sam Lee']\\n---\\nIt fell.")
    ({'title': 'Bridge falls', 'byline': 'Jo Park, Sam Lee'}, 'It fell.')
    """
    front = _BLOCK.match(text)
    if front is None:
        return {}, text
    pairs = _of_toml(front["fields"]) if front["mark"] == "+++" else _of_yaml(front["fields"])
    fields: dict[str, str] = {}
    for name, value in pairs:
        if value and name.lower() in _FIELDS:
            fields.setdefault(_FIELDS[name.lower()], value)
    return fields, text[front.end() :]


def is_there(text: str) -> bool:
    """True if ``text`` begins with front matter that holds a field which is known."""
    return bool(parted(text)[0])


def _of_yaml(lines: str) -> Iterator[tuple[str, str]]:
    """The fields of YAML of one level: plain values, "[a, b]", and items below a name."""
    name, items = "", list[str]()
    for line in lines.splitlines():
        field, item = _FIELD.match(line), _ITEM.match(line)
        if item and name:
            items.append(_bare(item["value"]))
        elif field:
            yield name, ", ".join(items)
            name, items = field["name"], [value] if (value := _value(field["value"].strip())) else []
    yield name, ", ".join(items)


def _value(words: str) -> str:
    if words.startswith("[") and words.endswith("]"):
        return ", ".join(filter(None, (_bare(part) for part in _PARTS.findall(words[1:-1]))))
    return _bare(words)


def _bare(words: str) -> str:
    return words.strip().strip("\"'")


def _of_toml(lines: str) -> Iterator[tuple[str, str]]:
    """The fields of the topmost table; none where it is no TOML."""
    try:
        table = tomllib.loads(lines.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return
    for name, value in table.items():
        yield name, _printed(value)


def _printed(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_printed(one) for one in value[:20])
    return "" if isinstance(value, (dict, bool)) else str(value)
