"""The likeness of two personal names."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from variorum.text import lexicon
from variorum.text.names.given import first_names, given_names
from variorum.text.names.level import DIFFERENT, Likeness
from variorum.text.names.parts import Parts, person_parts
from variorum.text.names.scripts import across_scripts, in_one_script
from variorum.text.names.slips import is_slip, is_turned
from variorum.text.names.sounds import SHORTEST, first_sounds, sound_alike, sound_nearly_alike

_NEAR_KIN = frozenset({"jr", "junior", "sr", "senior"})
_BOUND = frozenset({"abd", "abdul", "abdel", "din", "deen", "eddin", "eddine", "uddin", "allah", "ullah"})
"""Words that make one given name with the word beside them ("Abdul Rahim", "Saif al-Din")."""

_MOST_BEYOND = 3
"""A longer name with as many parts beyond, and more parts unmatched than matched, needs other evidence."""

_GLUED = 8
"""Letters of a whole name whose sound is compared without its gaps."""

_SLIP, _SLIP_BEYOND = 4, 6
"""Letters of a word with a slip, and where the longer name has another part besides."""

_TWO_SLIPS, _GLUED_SLIP = 8, 9
"""Letters of two words with a slip each, and of a whole name that is parted otherwise, with one."""

_Likes = tuple[tuple[str | None, ...], ...]
"""For each word of the shorter name and each of the longer: why they are alike (a key of ``_WHY``)."""

_UNLIKE = (None, "nickname")
"""What does not make two words alike where surnames stand."""

_NO_NAME: tuple[str, frozenset[str]] = ("", frozenset())

_WHY = {
    "initial": "initial “{short}.”",
    "sound": "“{left}” and “{right}” sound alike",
    "script": "“{left}” and “{right}” are one name in two scripts",
    "spelling": "“{left}” and “{right}” are spellings of one given name",
    "nickname": "“{left}” and “{right}” are forms of one given name",
}


def compare_people(left: str, right: str) -> Likeness:
    """How alike two personal names are; symmetric.

    Every word of the shorter must find its like in the longer, in order (a surname may come
    first). Words are alike if they are equal, sound alike, are an initial and its name, or a
    given name and its short form.
    """
    if left > right:
        left, right = right, left
    if not (left.isascii() and right.isascii()):
        left, right = in_one_script(left, right)
    one, two = person_parts(left), person_parts(right)
    if not one.words or not two.words:
        return DIFFERENT
    if one.suffixes != two.suffixes:
        if one.suffixes and two.suffixes:
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
        return _slip_of_gaps(one.words, two.words, glued, other) or _one_word(one, two)
    likes, unlike = _likes(one.words, two.words)
    if not unlike:
        found = _in_order(one.words, two.words, likes) or _turned(one.words, two.words, likes)
        if found is not None:
            return found
    if _may_be_parted_anew(one.words, two.words) and sound_alike(glued, other, shortest=_GLUED):
        return Likeness("variant", ("two spellings that sound alike",))
    slip = None
    if len(two.words) - len(one.words) < 2:
        slip = _slip(one.words, two.words, likes, unlike)
    if slip is None and len(one.words) != len(two.words):
        slip = _slip_of_gaps(one.words, two.words, glued, other)
    if slip is not None:
        return slip
    if one.words[-1] == two.words[-1] and likes[0].count(None) == len(two.words):
        return Likeness("different", (f"“{one.words[0]}” and “{two.words[0]}” share the surname only",))
    return DIFFERENT


def _may_be_parted_anew(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether words may be parted otherwise, or too short to be compared alone ("Kim Jong On")."""
    return one[0][0] == two[0][0] and (len(one) != len(two) or min(map(len, one)) < SHORTEST)


def _one_generation(parts: Parts) -> bool:
    """Whether the name sets its bearer apart from a father or son of the same name."""
    return bool(parts.suffixes) and not _NEAR_KIN.isdisjoint(parts.suffixes)


def _one_word(one: Parts, two: Parts) -> Likeness:
    word = one.words[0]
    if len(word) < 2 or (one.suffixes and one.suffixes != two.suffixes):
        return DIFFERENT
    if len(two.words) == 1:
        if sound_alike(word, two.words[0]):
            return Likeness("variant", (f"“{word}” and “{two.words[0]}” sound alike",))
        if across_scripts(word, two.words[0]):
            return Likeness("variant", (_reason("script", word, two.words[0]),))
        if len(word) >= 6 and is_slip(word, two.words[0], most=1):
            return Likeness("slip", (f"“{word}” and “{two.words[0]}” differ by one letter",))
        return DIFFERENT
    places = [
        place
        for place, other in enumerate(two.words)
        if len(other) > 1 and (sound_alike(word, other) or across_scripts(word, other))
    ]
    if not places:
        return DIFFERENT
    at = places[-1]
    which = "surname" if at == len(two.words) - 1 else "given name" if at == 0 else "part"
    return Likeness("part", (f"“{word}” is the {which} in the longer name",))


def _likes(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[_Likes, list[int]]:
    """Why each word of ``short`` is like each of ``long``, and which are like none; at two it ends."""
    initials, table = first_sounds(), _given()
    others = [(other, initials.get(other[0], 0), len(other)) for other in long]
    rows: list[tuple[str | None, ...]] = []
    unlike: list[int] = []
    for word in short:
        sound, known, single = initials.get(word[0], 0), table.get(word), len(word) == 1
        row: list[str | None] = []
        letters = len(word)
        for other, start, size in others:
            why: str | None = None
            if word == other:
                why = ""
            # Most words differ in the first sound already, and then need no closer look.
            elif sound & start:
                if single or size == 1:
                    why = "initial" if word[0] == other[0] else None
                elif letters >= SHORTEST and size >= SHORTEST and sound_alike(word, other):
                    why = "sound"
                elif known is not None:
                    why = _of_given_names(known, other)
            elif not (sound and start):
                why = "script" if across_scripts(word, other) else None
            elif known is not None:
                why = _of_given_names(known, other)
            row.append(why)
        rows.append(tuple(row))
        if row.count(None) == len(long):
            unlike.append(len(rows) - 1)
            if len(unlike) > 1:
                break
    return tuple(rows), unlike


def _of_given_names(known: tuple[str, frozenset[str]], other: str) -> str | None:
    """Why another word is the given name of which the table says ``known``."""
    spelling, short_forms = known
    if other in short_forms:
        return "nickname"
    return "spelling" if spelling and spelling == _given().get(other, _NO_NAME)[0] else None


def _in_order(short: tuple[str, ...], long: tuple[str, ...], likes: _Likes, *also: str) -> Likeness | None:
    """All words of ``short`` found in ``long`` in order, or None; ``also`` is added to the reasons."""
    pairs: list[tuple[int, int]] = []
    place = 0
    for number, row in enumerate(likes):
        # A short form of a given name counts only where given names stand.
        while place < len(long) and (row[place] is None or (row[place] == "nickname" and (number or place))):
            place += 1
        if place == len(long):
            return None
        pairs.append((number, place))
        place += 1
    whole = 0
    for i, j in pairs:
        whole += len(short[i]) > 1 and len(long[j]) > 1
    if not whole or (whole == 1 and len(short[-1]) == 1):
        return None
    beyond = len(long) - len(short)
    if beyond and whole < 2 and pairs[0][1] > 0:
        return None
    if beyond >= _MOST_BEYOND and sum(word not in _BOUND for word in short) < beyond:
        return Likeness("part", (f"the longer name has {beyond} more parts",))
    because = [_reason(likes[i][j] or "", short[i], long[j]) for i, j in pairs if likes[i][j]]
    if beyond:
        because.append("the longer name has more parts")
    return Likeness("variant" if because or also else "same", (*because, *also))


def _reason(why: str, left: str, right: str) -> str:
    return _WHY[why].format(left=left, right=right, short=min(left, right, key=len))


def _turned(short: tuple[str, ...], long: tuple[str, ...], likes: _Likes) -> Likeness | None:
    """The surname first in one of the two; two given names may not change places."""
    if all(word in first_names() for word in short):
        return None
    if sum(len(word) > 1 for word in short) >= 2:
        for size in (1, len(short) - 1):
            turned, rows = short[size:] + short[:size], likes[size:] + likes[:size]
            found = _in_order(turned, long, rows, "the surname stands first in one")
            if found is not None:
                return found
    if len(short) >= 3 and len(short) < len(long) and set(short) <= set(long):
        return Likeness("variant", ("all parts of the shorter stand in the longer name",))
    return None


def _slip(
    short: tuple[str, ...], long: tuple[str, ...], likes: _Likes, unlike: Sequence[int]
) -> Likeness | None:
    """Names that differ in one part by a letter or two, or by a short sound, all others alike; else None.

    Two letters that changed places are a misprint of one name, unless both are given names of their own.
    ``long`` has no more than one part more; ``unlike`` are the places in ``short`` of the words like none.
    """
    beyond = len(long) - len(short)
    if not unlike and not beyond:
        # Each word is like one of the other name, but not like the one in its place.
        unlike = [place for place, row in enumerate(likes) if row[place] in _UNLIKE]
    if len(unlike) == 2 == len(short) == len(long):
        return _two_slips((short[0], short[1]), (long[0], long[1]))
    if len(unlike) != 1:
        return None
    odd = unlike[0]
    left = short[odd]
    if sum(map(len, short)) - len(left) < len(short):
        return None  # only initials bear it out
    for place in range(odd, odd + beyond + 1):
        right = long[place]
        if is_slip(left, right, most=1 if beyond else 2, shortest=_SLIP_BEYOND if beyond else _SLIP):
            because = f"“{left}” and “{right}” differ by a letter or two"
        elif not beyond and sound_alike(left, right, shortest=2):
            because = f"“{left}” and “{right}” sound alike, but are short"
        elif not beyond and sound_nearly_alike(left, right):
            because = f"“{left}” and “{right}” sound alike but for one vowel"
        else:
            continue
        if _follow(likes[:odd], 0, place) and _follow(likes[odd + 1 :], place + 1, len(long)):
            if is_turned(left, right) and not {left, right} <= given_names():
                turned = f"“{left}” and “{right}” differ by two letters that changed places"
                return Likeness("variant", (turned,))
            return Likeness("slip", (because,))
    return None


def _two_slips(short: tuple[str, str], long: tuple[str, str]) -> Likeness | None:
    """Both of two words differ by a letter, or by a short sound; two given names are two names."""
    (one, two), (other, another) = short, long
    if not (-2 < len(one) - len(other) < 2 and -2 < len(two) - len(another) < 2):
        return None
    if min(len(one), len(other)) + min(len(two), len(another)) < _TWO_SLIPS:
        return None
    for left, right in ((one, other), (two, another)):
        if not (is_slip(left, right, most=1) or sound_alike(left, right, shortest=2)):
            return None
        if left in first_names() and right in first_names():
            return None
    because = tuple(
        f"“{left}” and “{right}” differ by a letter" for left, right in zip(short, long, strict=True)
    )
    return Likeness("slip", because)


def _slip_of_gaps(short: tuple[str, ...], long: tuple[str, ...], one: str, two: str) -> Likeness | None:
    """Names that are parted otherwise and differ by one letter ("AnsaKorvn"); else None.

    ``one`` and ``two`` are the names without their gaps, in either order.
    """
    if one[0] != two[0] or len(short) == len(long) or not -2 < len(one) - len(two) < 2:
        return None
    if not is_slip(one, two, most=1, shortest=_GLUED_SLIP):
        return None
    return Likeness("slip", ("differently parted, and a letter apart",))


def _follow(rows: _Likes, start: int, end: int) -> bool:
    """Whether all words find their likes in order among places ``[start, end)`` of the longer name."""
    for row in rows:
        while start < end and row[start] in _UNLIKE:
            start += 1
        if start == end:
            return False
        start += 1
    return True


@functools.cache
def _given() -> dict[str, tuple[str, frozenset[str]]]:
    """Given name -> the first spelling of its set, and its short forms and those that it is a short form of.

    From ``given_name_spellings.tsv`` and ``nicknames.tsv``.
    """
    forms: dict[str, set[str]] = {}
    for name, short in lexicon.rows("nicknames.tsv"):
        for form in short.split(";"):
            forms.setdefault(name, set()).add(form)
            forms.setdefault(form, set()).add(name)
    sets = [row[0].split(";") for row in lexicon.rows("given_name_spellings.tsv")]
    first = {name: spellings[0] for spellings in sets for name in spellings}
    return {name: (first.get(name, ""), frozenset(forms.get(name, ()))) for name in sorted({*forms, *first})}
