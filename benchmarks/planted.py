"""Edits planted into a copy of an article: a light rewording, and one fact a paragraph changed.

The programs read print alone, not what Variorum extracts of it: a fact that extraction misses is planted too.
All choices are by order of print; nothing is drawn by chance.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from variorum.text import lexicon

TYPES: Mapping[str, frozenset[str]] = {
    "number": frozenset({"number"}),
    "date": frozenset({"date"}),
    "place": frozenset({"place"}),
    "actor": frozenset({"actor", "attribution"}),
    "speaker": frozenset({"attribution"}),
    "polarity": frozenset({"polarity"}),
    "occasion": frozenset({"occasion"}),
    "scope": frozenset({"scope"}),
    "modality": frozenset({"modality"}),
    "strength": frozenset({"wording-strength"}),
    "quotation": frozenset({"quotation"}),
}
"""The kinds of edit, with the types of difference as which each counts as shown."""

OPPOSED = ("number", "date", "place", "actor", "speaker", "polarity", "occasion")
"""The kinds after which the two articles cannot both be right; the others are differences only."""

MOST_OF_TYPE = 2
"""Edits of one kind in one copy."""

MOST_CHARACTERS = 3_500
"""Characters of an article that are read: whole paragraphs up to there."""

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SAYING = r"(?:said|says|told|added|announced|wrote|tweeted|testified|argued|asked|stated)"
_STRANGERS = ("Daniel Marrow", "Helen Castor", "Victor Lindgren", "Laura Pemberton")


@dataclass(frozen=True, slots=True)
class Edit:
    """One planted fact: its kind, and where its paragraph's edited words stand in the edited copy."""

    kind: str
    start: int
    end: int
    was: str
    now: str


def cut(text: str) -> str:
    """The first paragraphs of ``text``, up to MOST_CHARACTERS."""
    kept: list[str] = []
    for paragraph in _paragraphs(text):
        if kept and sum(map(len, kept)) + len(paragraph) > MOST_CHARACTERS:
            break
        kept.append(paragraph)
    return "\n\n".join(kept)


def reworded(text: str) -> str:
    """A copy that drops every fifth paragraph, lets two others change places and swaps plain verbs."""
    paragraphs = [one for place, one in enumerate(_paragraphs(text)) if place % 5 != 4]
    if len(paragraphs) > 3:
        paragraphs[2], paragraphs[3] = paragraphs[3], paragraphs[2]
    seen = 0

    def swapped(match: re.Match[str]) -> str:
        nonlocal seen
        seen += 1
        return _SWAPS[match.group()] if seen % 2 else match.group()

    return "\n\n".join(
        re.sub(r"\b(?:said|more than|because|about|also)\b", swapped, one) for one in paragraphs
    )


_SWAPS = {"said": "stated", "more than": "over", "because": "since", "about": "around", "also": "likewise"}


def planted(text: str, turn: int) -> tuple[str, tuple[Edit, ...]]:
    """The copy with at most one edit a paragraph, and the edits; ``turn`` decides which kind is tried first.

    The first paragraph stays as it is.
    """
    kinds = list(TYPES)
    kinds = kinds[turn % len(kinds) :] + kinds[: turn % len(kinds)]
    done: Counter[str] = Counter()
    held: list[str] = []
    edits: list[Edit] = []
    names = _names(text)
    at = 0
    for place, paragraph in enumerate(_paragraphs(text)):
        found = None
        if place:
            for kind in sorted(kinds, key=lambda kind: (done[kind], kinds.index(kind))):
                found = _PROGRAMS[kind](paragraph, names) if done[kind] < MOST_OF_TYPE else None
                if found is not None:
                    done[kind] += 1
                    start, end, words = found
                    edits.append(Edit(kind, at + start, at + start + len(words), paragraph[start:end], words))
                    paragraph = paragraph[:start] + words + paragraph[end:]
                    break
        held.append(paragraph)
        at += len(paragraph) + 2
    return "\n\n".join(held), tuple(edits)


def _paragraphs(text: str) -> list[str]:
    """Paragraphs; three sentences each where the text has no line breaks."""
    found = [one.strip() for one in re.split(r"\n+", text) if one.strip()]
    if len(found) >= 4:
        return found
    sentences = re.split(r"(?<=[a-z\d]{2}[.!?]) (?=[A-Z])|\n+", text)
    return [" ".join(sentences[at : at + 3]).strip() for at in range(0, len(sentences), 3)]


Found = tuple[int, int, str] | None
"""Start and end of the words to change, and the new ones."""


def _number(paragraph: str, names: tuple[str, ...]) -> Found:
    for match in re.finditer(r"(?<![\w$€£.,:/-])([2-9]|[1-9]\d{1,2}(?:,\d{3})*)(?= [a-z]{3,})", paragraph):
        before = paragraph[: match.start()]
        if re.search(rf"(?:{_MONTHS}|[A-Z][a-z]{{2}}\.|No\.) $", before):
            continue
        value = int(match.group().replace(",", ""))
        return match.start(), match.end(), f"{value + value // 2 + 3:,}"
    match_ = re.search(rf"\b({'|'.join(_SMALL)}) (?=[a-z]+s\b)", paragraph)
    if match_ is None:
        return None
    place = _SMALL.index(match_[1])
    return match_.start(1), match_.end(1), _SMALL[(place + 3) % len(_SMALL)]


def _date(paragraph: str, names: tuple[str, ...]) -> Found:
    match = re.search(rf"\b(?:{'|'.join(_WEEKDAYS)})\b", paragraph)
    if match is not None:
        return match.start(), match.end(), _WEEKDAYS[(_WEEKDAYS.index(match.group()) + 3) % 7]
    match = re.search(rf"\b(?:{_MONTHS}) (\d{{1,2}})\b(?!:)", paragraph)
    if match is None or not 1 <= int(match[1]) <= 28:
        return None
    return match.start(1), match.end(1), str((int(match[1]) + 4) % 28 + 1)


def _place(paragraph: str, names: tuple[str, ...]) -> Found:
    match = re.search(r"\bin ((?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+)(?=[,.]? [a-z]|\.$)", paragraph)
    if match is None:
        return None
    countries = {row[0] for row in lexicon.rows("countries.tsv")}
    if match[1] in names or re.search(rf"{_MONTHS}|{'|'.join(_WEEKDAYS)}", match[1]):
        return None
    now = ("Portugal", "Norway")[match[1] == "Portugal"] if match[1] in countries else "Brookhaven"
    return match.start(1), match.end(1), now


def _actor(paragraph: str, names: tuple[str, ...]) -> Found:
    return _named(paragraph, names, rf" (?!{_SAYING}\b)[a-z]+(?:ed|s|d|t|w|ld)\b", "")


def _speaker(paragraph: str, names: tuple[str, ...]) -> Found:
    return _named(paragraph, names, rf" {_SAYING}\b", "") or _named(
        paragraph, names, r"[.,]", rf"\b{_SAYING} "
    )


def _named(paragraph: str, names: tuple[str, ...], after: str, before: str) -> Found:
    for name in names:
        match = re.search(rf"{before}(?<![\w’'] )\b({re.escape(name)})(?={after})", paragraph)
        if match is None and before:
            match = re.search(rf"{before}({re.escape(name)})(?={after})", paragraph)
        if match is not None:
            stranger = next(one for one in _STRANGERS if one not in paragraph)
            return match.start(1), match.end(1), stranger
    return None


def _names(text: str) -> tuple[str, ...]:
    """Full names that begin with a known given name, and their surnames, the longest first."""
    given = {row[0].casefold() for row in lexicon.rows("first_names.tsv")}
    full = [
        match.group()
        for match in re.finditer(r"\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]{2,}\b", text)
        if match.group().split()[0].casefold() in given
    ]
    found = {*full, *(name.split()[-1] for name in full)}
    return tuple(sorted(found, key=lambda name: (-len(name.split()), name)))


def _polarity(paragraph: str, names: tuple[str, ...]) -> Found:
    match = re.search(
        r"\b(?:was|were|is|are|has|have|had|will|would|did|does|could|should) not (?!only)", paragraph
    )
    if match is not None and not match.group().startswith("did"):
        return match.start(), match.end(), match.group().replace(" not", "")
    plain = r"\b(was|were|is|are|has|have|had|will|would|could|should)(?= [a-z]+(?:ed|en|e|t|n|y|ing)\b)"
    match = re.search(plain, paragraph)
    return (match.start(), match.end(), f"{match.group()} not") if match is not None else None


def _occasion(paragraph: str, names: tuple[str, ...]) -> Found:
    for was, now in (
        (r"in an interview", "at a news conference"),
        (r"(?:at|during|in) a (?:news|press) (?:conference|briefing)", "in an interview"),
        (r"in a (?:written )?statement", "in an interview"),
        (r"in a speech", "in an interview"),
        (r"on Twitter", "at a news conference"),
    ):
        if match := re.search(rf"\b{was}\b", paragraph):
            return match.start(), match.end(), now
    return None


def _swap(pairs: Mapping[str, str]) -> Callable[[str, tuple[str, ...]], Found]:
    def program(paragraph: str, names: tuple[str, ...]) -> Found:
        match = re.search(rf"\b(?:{'|'.join(pairs)})\b(?! of the)", paragraph)
        return (match.start(), match.end(), pairs[match.group()]) if match is not None else None

    return program


def _quotation(paragraph: str, names: tuple[str, ...]) -> Found:
    match = re.search(r"[“\"]([^”\"]{70,400})[”\"]", paragraph)
    if match is None:
        return None
    words = list(re.finditer(r"\S+", match[1]))
    first, last = words[len(words) // 2], words[min(len(words) // 2 + 2, len(words) - 2)]
    return match.start(1) + first.start(), match.start(1) + last.end(), "as everybody knows"


_PROGRAMS: Mapping[str, Callable[[str, tuple[str, ...]], Found]] = {
    "number": _number,
    "date": _date,
    "place": _place,
    "actor": _actor,
    "speaker": _speaker,
    "polarity": _polarity,
    "occasion": _occasion,
    "scope": _swap(
        {"all": "some", "most": "few", "many": "few", "every": "any", "several": "all", "American": "foreign"}
    ),
    "modality": _swap({"will": "may", "would": "could", "may": "will", "might": "will", "must": "may"}),
    "strength": _swap({"said": "claimed", "stated": "claimed", "told": "admitted to"}),
    "quotation": _quotation,
}


def change(kind: str, sentence: str) -> str | None:
    """``sentence`` with one fact of ``kind`` changed; None where it prints none."""
    found = _PROGRAMS[kind](sentence, ())
    return sentence[: found[0]] + found[2] + sentence[found[1] :] if found is not None else None
