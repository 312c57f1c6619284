"""The likeness of two personal names."""

from __future__ import annotations

import functools

from rapidfuzz.distance import OSA

from variorum.text import lexicon
from variorum.text.names.level import Likeness
from variorum.text.names.parts import Parts, person_parts
from variorum.text.names.sounds import sound_alike

_DIFFERENT = Likeness("different", ())
_NEAR_KIN = frozenset({"jr", "junior", "sr", "senior"})


def compare_people(left: str, right: str) -> Likeness:
    """How alike two personal names are; symmetric.

    Every word of the shorter must find its like in the longer, in order (a surname may come
    first). Words are alike if they are equal, sound alike, are an initial and its name, or a
    given name and its short form.
    """
    if (left, right) > (right, left):
        left, right = right, left
    one, two = person_parts(left), person_parts(right)
    if not one.words or not two.words:
        return _DIFFERENT
    if one.suffixes and two.suffixes and one.suffixes != two.suffixes:
        return Likeness("different", (f"{one.suffixes[0]} and {two.suffixes[0]} are two people",))
    if len(one.words) == len(two.words) > 1 and _one_generation(one) != _one_generation(two):
        # Printed with "Jr." and without: one man or father and son; only the story can tell.
        return Likeness("slip", ("a suffix that only one has",))
    if one.words == two.words:
        return Likeness("same", ("the same name",))
    glued, other = "".join(one.words), "".join(two.words)
    if glued == other:
        return Likeness("same", ("the same name, differently parted",))
    if len(one.words) > len(two.words) or (len(one.words) == len(two.words) and one.words > two.words):
        one, two = two, one
    if len(one.words) == 1:
        return _one_word(one, two)
    found = _in_order(one.words, two.words) or _turned(one.words, two.words)
    if found is not None:
        return found
    if min(len(glued), len(other)) >= 8 and one.words[0][0] == two.words[0][0] and sound_alike(glued, other):
        return Likeness("variant", ("two spellings that sound alike",))
    return _slip(one.words, two.words)


def _one_generation(parts: Parts) -> bool:
    """Whether the name sets its bearer apart from a father or son of the same name."""
    return not _NEAR_KIN.isdisjoint(parts.suffixes)


def _one_word(one: Parts, two: Parts) -> Likeness:
    word = one.words[0]
    if len(word) < 2 or (one.suffixes and one.suffixes != two.suffixes):
        return _DIFFERENT
    if len(two.words) == 1:
        if sound_alike(word, two.words[0]):
            return Likeness("variant", (f"“{word}” and “{two.words[0]}” sound alike",))
        if len(word) >= 6 and word.isascii() and OSA.distance(word, two.words[0], score_cutoff=1) <= 1:
            return Likeness("slip", (f"“{word}” and “{two.words[0]}” differ by one letter",))
        return _DIFFERENT
    places = [place for place, other in enumerate(two.words) if len(other) > 1 and sound_alike(word, other)]
    if not places:
        return _DIFFERENT
    at = places[-1]
    which = "surname" if at == len(two.words) - 1 else "given name" if at == 0 else "part"
    return Likeness("part", (f"“{word}” is the {which} in the longer name",))


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness | None:
    """All words of ``short`` found in ``long`` in order, or None."""
    because: list[str] = []
    whole, place, skipped_first = 0, 0, False
    exact = True
    for number, word in enumerate(short):
        while place < len(long):
            reason = _alike(word, long[place], first=number == 0 and place == 0)
            if reason is not None:
                break
            skipped_first = skipped_first or number == 0
            place += 1
        if place == len(long):
            return None
        if reason:
            because.append(reason)
            exact = False
        whole += len(word) > 1 and len(long[place]) > 1
        place += 1
    if not whole or (whole == 1 and len(short[-1]) == 1):
        return None
    if len(short) < len(long):
        if whole < 2 and skipped_first:
            return None
        because.append("the longer name has more parts")
        exact = exact and True
    return Likeness("same" if exact and len(short) == len(long) else "variant", tuple(because))


def _turned(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness | None:
    """The surname first in one of the two; two given names may not change places."""
    if set(short) <= _given_names():
        return None
    for turned in (short[1:] + short[:1], short[-1:] + short[:-1]):
        found = _in_order(turned, long)
        if found is not None and sum(len(word) > 1 for word in short) >= 2:
            return Likeness("variant", (*found.because, "the surname stands first in one"))
    if len(short) >= 3 and sorted(set(short) & set(long)) == sorted(set(short)) and len(short) < len(long):
        return Likeness("variant", ("all parts of the shorter stand in the longer name",))
    return None


def _alike(left: str, right: str, *, first: bool) -> str | None:
    """Why two words are alike: "" if equal, None if they are not."""
    if left == right:
        return ""
    if len(left) == 1 or len(right) == 1:
        return f"initial “{min(left, right, key=len)}.”" if left[0] == right[0] else None
    if sound_alike(left, right):
        return f"“{left}” and “{right}” sound alike"
    if _spelling(left) is not None and _spelling(left) == _spelling(right):
        return f"“{left}” and “{right}” are spellings of one given name"
    if first and (right in _short_forms(left) or left in _short_forms(right)):
        return f"“{left}” and “{right}” are forms of one given name"
    return None


def _slip(one: tuple[str, ...], two: tuple[str, ...]) -> Likeness:
    """Names of equally many parts that differ by a letter in one part, all others alike."""
    if len(one) != len(two):
        return _DIFFERENT
    odd = [pair for pair in zip(one, two, strict=True) if _alike(*pair, first=False) is None]
    if len(odd) != 1 or all(len(word) == 1 for word in one):
        return _DIFFERENT
    left, right = odd[0]
    longest, shortest = max(len(left), len(right)), min(len(left), len(right))
    if not (left.isascii() and right.isascii()):
        return _DIFFERENT
    allowed = 2 if shortest >= 6 else 1
    if (
        shortest >= 4
        and OSA.distance(left, right, score_cutoff=allowed) <= allowed
        and longest - shortest < 3
    ):
        return Likeness("slip", (f"“{left}” and “{right}” differ by a letter or two",))
    return _DIFFERENT


@functools.lru_cache(maxsize=4096)
def _short_forms(name: str) -> frozenset[str]:
    return _nicknames().get(name, frozenset())


@functools.cache
def _nicknames() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split(";")) for row in lexicon.rows("nicknames.tsv")}


def _spelling(name: str) -> str | None:
    """The first spelling of the set that a given name belongs to, None where it has one spelling only."""
    return _spellings().get(name)


@functools.cache
def _spellings() -> dict[str, str]:
    sets = [row[0].split(";") for row in lexicon.rows("given_name_spellings.tsv")]
    return {name: spellings[0] for spellings in sets for name in spellings}


@functools.cache
def _given_names() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.rows("first_names.tsv"))
