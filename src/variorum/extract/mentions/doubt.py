"""Names whose kind the rules leave in doubt, as an encoder reads them (:class:`variorum.model.Naming`)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.mentions.phrase import Name, text_of
from variorum.extract.mentions.places import is_located
from variorum.extract.mentions.words import CITIES, COUNTRIES
from variorum.model import NameKind, Naming, Print
from variorum.text.names.heads import NOBODY

if TYPE_CHECKING:
    from spacy.tokens import Doc

SURER = 0.4
"""By how much another kind must be likelier than the one that was read; chosen by cross-validation."""

LONGEST = 120
"""Characters of a sentence that are read: 400 of each of two prints cost thrice as much and gain nothing."""

READ: Mapping[str, NameKind] = {
    "PERSON": "person",
    "ORG": "body",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "": "nobody",
}
"""What a label says."""
_LABELS: Mapping[NameKind, tuple[str, str]] = {
    "person": ("PERSON", ""),
    "body": ("ORG", ""),
    "place": ("GPE", ""),
    "nobody": ("", NOBODY),
}
"""The label and the kind of a name that is read anew."""

_KEPT: frozenset[tuple[NameKind, NameKind, bool]] = frozenset(
    {
        ("body", "person", True),
        ("body", "place", True),  # a team or a university by its town's name
        ("body", "nobody", False),
        ("place", "person", True),
        ("place", "person", False),
    }
)
"""Read as the first, held for the second, of one word or not: the rules are right here as often as not.

Counted in the cross-validation of ``training/kinds.py``; but for places, where the encoder is right oftener:
a place that it has never met, and that acts as states do ("Velmora agreed"), looks to it like a person.
"""

_OWNED = re.compile(r"[’']s ")


def weighed(doc: Doc, names: Sequence[Name], naming: Naming | None) -> list[Name]:
    """The names, those in doubt with another label where the encoder is surer of one."""
    prints = in_doubt(doc, names) if naming is not None else {}
    if naming is None or not prints:
        return list(names)
    likely = naming.of([printed(doc, some[0]) for some in prints.values()])
    told = dict(zip(prints, likely, strict=True))
    found = []
    for name in names:
        of = told.get(text_of(doc, name))
        kind = surer(of, READ[name.label], text_of(doc, name)) if of else None
        if kind is None:
            found.append(name)
        else:
            label, said = _LABELS[kind]
            found.append(replace(name, label=label, kind=said))
    return found


def in_doubt(doc: Doc, names: Sequence[Name]) -> dict[str, list[Name]]:
    """The prints of each name of which neither a table nor the print around it says what it is."""
    prints: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        prints[text_of(doc, name)].append(name)
    longer = [name for name in names if name.end - name.start > 1]
    said = {doc[name.end - 1].text for name in longer if name.label == "PERSON"}  # surnames
    # "Lantern", where the Lantern Mining Company is named, is what that is.
    said |= {doc[name.start : end].text for name in longer for end in range(name.start + 1, name.end)}
    return {text: some for text, some in prints.items() if text not in said and _is_in_doubt(doc, text, some)}


def printed(doc: Doc, name: Name) -> Print:
    """As much of the sentence of a name as is read, and where the name stands in it."""
    sentence = doc[name.start].sent
    start = doc[name.start].idx - sentence.start_char
    end = doc[name.end - 1].idx + len(doc[name.end - 1]) - sentence.start_char
    return near(sentence.text, start, end)


def near(text: str, start: int, end: int) -> Print:
    """At most :data:`LONGEST` characters of ``text`` around ``[start, end)``, and the place there.

    No word is cut. What stands on one side is cut as on the other, however much there is; a longer name
    stands alone.
    """
    if len(text) <= LONGEST:
        return text, start, end
    beside = max(0, LONGEST - (end - start)) // 2
    first, last = max(0, start - beside), min(len(text), end + beside)
    while first and first < start and not text[first - 1].isspace():
        first += 1
    while last < len(text) and last > end and not text[last].isspace():
        last -= 1
    return text[first:last], start - first, end - first


def surer(likely: Mapping[NameKind, float], read: NameKind, name: str) -> NameKind | None:
    """The kind that is likelier than the one read by as much as is asked, None where there is none."""
    best = min(likely, key=lambda kind: (-likely[kind], kind))
    if likely[best] - likely[read] < SURER or (read, best, " " not in name) in _KEPT:
        return None
    return None if best == "person" and (name.isupper() or _OWNED.search(name)) else best


def _is_in_doubt(doc: Doc, text: str, prints: Sequence[Name]) -> bool:
    folded = text.casefold()
    label = prints[0].label
    if any(name.kind for name in prints) or label not in READ or label == "PERSON" or folded in COUNTRIES:
        return False  # the recogniser is at its best with persons: to doubt them lost more than it won
    if label not in {"GPE", "LOC"}:
        return True
    # A known town, a state in short, and what others are in, are places.
    return not (folded in CITIES or folded.endswith(".") or any(is_located(doc, name) for name in prints))
