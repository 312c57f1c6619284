"""The likeness of two personal names."""

from __future__ import annotations

import functools

from variorum.text import lexicon
from variorum.text.names.level import DIFFERENT, Likeness
from variorum.text.names.parts import Parts, person_parts
from variorum.text.names.slips import is_slip
from variorum.text.names.sounds import SHORTEST, first_sounds, sound_alike

_NEAR_KIN = frozenset({"jr", "junior", "sr", "senior"})
_BOUND = frozenset({"abd", "abdul", "abdel", "din", "deen", "eddin", "eddine", "uddin", "allah", "ullah"})
"""Words that make one given name with the word beside them ("Abdul Rahim", "Saif al-Din")."""

_MOST_BEYOND = 3
"""A longer name with as many parts beyond, and more parts unmatched than matched, needs other evidence."""

_GLUED = 8
"""Letters of a whole name whose sound is compared without its gaps."""

_SLIP, _SLIP_BEYOND = 4, 6
"""Letters of a word with a slip, and where the longer name has another part besides."""

_Likes = tuple[tuple[str | None, ...], ...]
"""For each word of the shorter name and each of the longer: why they are alike (a key of ``_WHY``)."""

_WHY = {
    "initial": "initial “{short}.”",
    "sound": "“{left}” and “{right}” sound alike",
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
    one, two = person_parts(left), person_parts(right)
    if not one.words or not two.words:
        return DIFFERENT
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
    likes, unlike = _likes(one.words, two.words)
    if not unlike:
        found = _in_order(one.words, two.words, likes) or _turned(one.words, two.words, likes)
        if found is not None:
            return found
    if _may_be_parted_anew(one.words, two.words) and sound_alike(glued, other, shortest=_GLUED):
        return Likeness("variant", ("two spellings that sound alike",))
    if unlike <= 1 and (slip := _slip(one.words, two.words, likes)) is not None:
        return slip
    if one.words[-1] == two.words[-1] and likes[0].count(None) == len(two.words):
        return Likeness("different", (f"“{one.words[0]}” and “{two.words[0]}” share the surname only",))
    return DIFFERENT


def _may_be_parted_anew(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether words may be parted otherwise, or too short to be compared alone ("Kim Jong On")."""
    return one[0][0] == two[0][0] and (len(one) != len(two) or any(len(word) < SHORTEST for word in one))


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
        if len(word) >= 6 and is_slip(word, two.words[0], most=1):
            return Likeness("slip", (f"“{word}” and “{two.words[0]}” differ by one letter",))
        return DIFFERENT
    places = [place for place, other in enumerate(two.words) if len(other) > 1 and sound_alike(word, other)]
    if not places:
        return DIFFERENT
    at = places[-1]
    which = "surname" if at == len(two.words) - 1 else "given name" if at == 0 else "part"
    return Likeness("part", (f"“{word}” is the {which} in the longer name",))


def _likes(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[_Likes, int]:
    """Why each word of ``short`` is like each of ``long``, and how many are like none; at two it ends."""
    rows: list[tuple[str | None, ...]] = []
    unlike = 0
    for word in short:
        row = _row(word, long)
        rows.append(row)
        if row.count(None) == len(long):
            unlike += 1
            if unlike > 1:
                break
    return tuple(rows), unlike


def _row(word: str, others: tuple[str, ...]) -> tuple[str | None, ...]:
    """Why a word is like each of the others: "" if equal, None if it is not."""
    initials, spelling, short_forms = first_sounds(), _spellings().get(word), _nicknames().get(word, ())
    sound = initials.get(word[0], 0)
    row: list[str | None] = []
    for other in others:
        if word == other:
            row.append("")
        elif len(word) == 1 or len(other) == 1:
            row.append("initial" if word[0] == other[0] else None)
        # Most words differ in the first sound already, and then need no closer look.
        elif sound & initials.get(other[0], 0) and sound_alike(word, other):
            row.append("sound")
        elif spelling is not None and spelling == _spellings().get(other):
            row.append("spelling")
        elif other in short_forms:
            row.append("nickname")
        else:
            row.append(None)
    return tuple(row)


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
    whole = sum(len(short[i]) > 1 and len(long[j]) > 1 for i, j in pairs)
    if not whole or (whole == 1 and len(short[-1]) == 1):
        return None
    beyond = len(long) - len(short)
    if beyond and whole < 2 and pairs[0][1] > 0:
        return None
    weighty = sum(word not in _BOUND for word in short)
    if beyond >= _MOST_BEYOND and weighty < beyond:
        return Likeness("part", (f"the longer name has {beyond} more parts",))
    because = [_reason(likes[i][j] or "", short[i], long[j]) for i, j in pairs if likes[i][j]]
    if beyond:
        because.append("the longer name has more parts")
    return Likeness("variant" if because or also else "same", (*because, *also))


def _reason(why: str, left: str, right: str) -> str:
    return _WHY[why].format(left=left, right=right, short=min(left, right, key=len))


def _turned(short: tuple[str, ...], long: tuple[str, ...], likes: _Likes) -> Likeness | None:
    """The surname first in one of the two; two given names may not change places."""
    if _given_names().issuperset(short):
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


def _slip(short: tuple[str, ...], long: tuple[str, ...], likes: _Likes) -> Likeness | None:
    """Names that differ in one part by a letter or two, or by a short sound, all others alike; else None."""
    beyond = len(long) - len(short)
    if beyond > 1 or len(short) < 2:
        return None
    for gap in range(len(short) + 1 if beyond else 1):
        # Where the longer name has a part more, it stands before place ``gap`` of the shorter.
        places = [place + (beyond and place >= gap) for place in range(len(short))]
        odd = [i for i, j in enumerate(places) if likes[i][j] in (None, "nickname")]
        if len(odd) != 1:
            continue
        left, right = short[odd[0]], long[places[odd[0]]]
        whole = sum(len(word) > 1 for place, word in enumerate(short) if place != odd[0])
        if not whole:
            continue
        if is_slip(left, right, most=1 if beyond else 2, shortest=_SLIP_BEYOND if beyond else _SLIP):
            return Likeness("slip", (f"“{left}” and “{right}” differ by a letter or two",))
        if not beyond and sound_alike(left, right, shortest=2):
            return Likeness("slip", (f"“{left}” and “{right}” sound alike, but are short",))
    return None


@functools.cache
def _nicknames() -> dict[str, frozenset[str]]:
    """Given name -> its short forms and the names that it is a short form of (``nicknames.tsv``)."""
    found: dict[str, set[str]] = {}
    for name, forms in lexicon.rows("nicknames.tsv"):
        for form in forms.split(";"):
            found.setdefault(name, set()).add(form)
            found.setdefault(form, set()).add(name)
    return {name: frozenset(forms) for name, forms in found.items()}


@functools.cache
def _spellings() -> dict[str, str]:
    """Spelling of a given name -> the first of its set (``given_name_spellings.tsv``)."""
    sets = [row[0].split(";") for row in lexicon.rows("given_name_spellings.tsv")]
    return {name: spellings[0] for spellings in sets for name in spellings}


@functools.cache
def _given_names() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.rows("first_names.tsv"))
