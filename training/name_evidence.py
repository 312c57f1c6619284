"""Names whose kind print says for sure, out of plain text: training mass that nobody had to mark.

A name is a run of words with capitals; what stands beside it says what it names ("the ferry Orrin", "Mr.
Korvin", "Port Casse is a town"). The table ``name_evidence.tsv`` holds those words; none of them is part of
the name that is given on, so that what is trained on the names learns names and not the evidence.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from variorum.model import Print
from variorum.text import lexicon
from variorum.text.names import country_of, country_of_people
from variorum.text.names.given import given_names
from variorum.text.names.heads import kind_by_head
from variorum.text.nouns import body_nouns, person_nouns

AGREED = 0.75
"""The least share of a name's evidence that says the same."""

COMMON = 20
"""A word printed so many times as often in small letters names nobody, whatever its capital."""

FREQUENT = 8
"""A name printed more often than this must be shown twice to be no person."""

LONGEST = 5
_BODIES = frozenset({"organisation", "group", "outlet"})
_LOOSE_NOUNS = frozenset({"people", "family", "state", "police", "house", "office", "law", "party"})
_WORD = r"(?:[A-Z][A-Za-zÀ-ÿ0-9’'&.-]*[A-Za-zÀ-ÿ0-9]|[A-Z]\.|[A-Z])"
_NAME = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Lt|Gen|Col|Sgt|Capt|Maj|Prof|Rev)\. )?"
    rf"{_WORD}(?:(?: (?:of|the|for|and|de|bin|al|van|von|la|del) (?:the )?| ){_WORD}){{0,5}}"
)
_SUFFIX = re.compile(r",? (?:Inc|Corp|Co|Ltd|LLC|plc|PLC|AG|SA|GmbH)\.?$")
_OPENING = re.compile(r"[.!?:\n”\"]\s*[\"“‘]?$")
_NOUN = re.compile(r"\b([a-z]+(?:-[a-z]+)?),? [“\"‘']?$")
_IS = re.compile(
    r"^(?: \([^)]{0,60}\))?(?:,? (?:is|was|were|are)|,) (?:an?|the|one of the|his|her) (.{0,80})"
)
_PERSON = re.compile(r"^(?:,? \(?[DRI]-[A-Z]|, \d\d,|, who\b|,? (?:Jr|Sr)\.| (?:himself|herself)\b)")
_BESIDE = 60  # characters around a name that are read
_STRETCH = 150  # characters around a name that are given on, as far as the sentence goes
_LAST = re.compile(r"(?<=[a-z0-9”\"][.?!]) |\n")
_FULL_STOP = re.compile(r"^(?:[A-Z]\. ?)+| [A-Z]\. ")


@dataclass(frozen=True, slots=True)
class Words:
    """What each word of the table says, by where it stands."""

    title: re.Pattern[str]
    noun: Mapping[str, str]
    openers: frozenset[str]
    stops: frozenset[str]
    explaining: Mapping[str, str]
    patterns: tuple[tuple[bool, re.Pattern[str], str], ...]
    """Whether it is read after the name (else before it), what is looked for, what it says."""


def named(texts: Iterable[str]) -> dict[str, tuple[str, int]]:
    """Of each name that print is sure about: person, body, place or nobody, and how often that was shown."""
    seen: Counter[str] = Counter()
    small: Counter[str] = Counter()
    said: dict[str, Counter[str]] = defaultdict(Counter)
    read: set[str] = set()
    for text in texts:
        if text[:200] in read:
            continue
        read.add(text[:200])
        small.update(re.findall(r"\b[a-z]{3,}\b", text))
        for name, kind in evidence(text):
            seen[name] += 1
            if kind:
                said[name][kind] += 1
    found: dict[str, tuple[str, int]] = {}
    for name in sorted(said):
        kind, count = min(said[name].items(), key=lambda item: (-item[1], item[0]))
        shown = count > 1 or kind == "person" or seen[name] <= FREQUENT
        shown = shown and count >= AGREED * said[name].total()
        shown = shown and (" " in name or small[name.lower()] <= seen[name])
        if shown and (sure := _sure(name, kind)):
            found[name] = (sure, count)
    for name in sorted(seen):
        common = seen[name] > 2 and len(name) > 3 and small[name.lower()] >= COMMON * seen[name]
        if common and name not in found:
            found[name] = ("nobody", 1)
    return found


def evidence(text: str) -> Iterator[tuple[str, str]]:
    """Each name of a text in order of print, without its title, and what print says it is, "" for nothing."""
    words = _words()
    for match in _NAME.finditer(text):
        name, start, end = match.group(), match.start(), match.end()
        before, after = text[max(0, start - _BESIDE) : start], text[end : end + 2 * _BESIDE]
        kind = ""
        if name.endswith(("’s", "'s")):
            name, after = name[:-2], "'s" + after
        if words.title.match(name):
            while title := words.title.match(name):
                name = name[title.end() :]
            kind = "person"
        elif not before or _OPENING.search(before):
            first, _, rest = name.partition(" ")
            if not rest:
                continue
            name = rest if first.lower() in words.openers else name
        name = name.removeprefix("The ")
        if suffix := _SUFFIX.search(name):
            name, kind = name[: suffix.start()], "body"
        if 1 < len(name) <= _BESIDE and (". " not in name[3:] or _FULL_STOP.search(name)):
            yield name, kind or _said(before, after, words)


def _said(before: str, after: str, words: Words) -> str:
    if _PERSON.match(after):
        return "person"
    if explained := _IS.match(after):
        last = ""
        for word in re.split(r"[ -]", explained.group(1)):
            bare = word.rstrip(",.;:)")
            if bare in words.stops:
                break
            last = words.explaining.get(bare, last)
            if bare != word:
                break
        if last:
            return last
    for follows, pattern, kind in words.patterns:
        if pattern.search(after if follows else before):
            return kind
    noun = _NOUN.search(before)
    return words.noun.get(noun.group(1), "") if noun else ""


def _sure(name: str, kind: str) -> str:
    """The kind, where the name's own words do not speak against it; "" else."""
    words = name.split()
    if re.search(r"\b(?:and|or)\b|[’']s |[’']$|\d", name) or len(words) > LONGEST:
        return ""
    if country_of_people(name) or country_of(name):
        return ""
    head = kind_by_head(name)
    if kind == "person":
        return "" if head or re.search(r"\b(?:of|for|the)\b", name) else kind
    if len(words) in (2, 3) and words[0].lower() in given_names() and not head:
        return ""
    if kind == "body" and head in ("place", "facility"):
        return "place"
    if kind == "place" and (name.isupper() or head in _BODIES):
        return "body" if head else ""
    return kind


@functools.cache
def _words() -> Words:
    rows = [
        line.split("\t")
        for line in Path(__file__).with_suffix(".tsv").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    by = {(where, kind): listed.split(" | ") for where, kind, listed in rows}
    noun = dict.fromkeys(person_nouns(), "person")
    noun |= {word: "body" for word, kind in body_nouns().items() if kind in _BODIES}
    noun |= dict.fromkeys(lexicon.words("thing_nouns.txt"), "nobody")
    noun = {word: kind for word, kind in noun.items() if word not in _LOOSE_NOUNS}
    explaining: dict[str, str] = {}
    patterns: list[tuple[bool, re.Pattern[str], str]] = []
    for (where, kind), listed in by.items():
        either = "|".join(re.escape(word) for word in listed)
        if where == "noun":
            noun |= dict.fromkeys(listed, kind)
        elif where == "is":
            explaining |= dict.fromkeys(listed, kind)
        elif where == "before":
            patterns.append((False, re.compile(rf"\b(?:{either})(?: the)? $"), kind))
        elif where == "owns":
            patterns.append((True, re.compile(rf"^[’']s (?:{either})\b"), kind))
        elif where == "after":
            patterns.append((True, re.compile(rf"^ (?:{either})\b"), kind))
    title = re.compile(rf"^(?:{'|'.join(map(re.escape, by['title', 'person']))})\.? (?=[A-Z])")
    return Words(
        title, noun, frozenset(by["opens", "-"]), frozenset(by["stops", "-"]), explaining, tuple(patterns)
    )


def shown(texts: Iterable[str], names: Mapping[str, tuple[str, int]]) -> dict[str, Print]:
    """A print of each of the names without the words that told its kind, where there is one.

    The first by a hash of what stands around it, so that no source comes first. Names of nobody may have
    their evidence beside them, since few of them are printed twice.
    """
    words = _words()
    found: dict[str, tuple[str, Print]] = {}
    for text in texts:
        for match in _NAME.finditer(text):
            name = match.group().removesuffix("’s").removesuffix("'s")
            kind, _ = names.get(name, ("", 0))
            start, end = match.start(), match.start() + len(name)
            before, after = text[max(0, start - _BESIDE) : start], text[end : end + 2 * _BESIDE]
            if not kind or (kind != "nobody" and _said(before, after, words)):
                continue
            left = _LAST.split(text[max(0, start - _STRETCH) : start])[-1].lstrip()
            right = _LAST.split(text[end : end + _STRETCH])[0]
            key = hashlib.sha256((left + name + right).encode()).hexdigest()
            if name not in found or key < found[name][0]:
                found[name] = (key, (left + name + right, len(left), len(left) + len(name)))
    return {name: found[name][1] for name in sorted(found)}
