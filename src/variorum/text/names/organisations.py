"""The likeness of two names of organisations, groups, governments, places and facilities."""

from __future__ import annotations

import functools

from rapidfuzz.distance import OSA

from variorum.text import lexicon
from variorum.text.names.acronyms import stands_for
from variorum.text.names.countries import country_of, country_of_people
from variorum.text.names.level import DIFFERENT, Likeness
from variorum.text.names.parts import fold, words_of
from variorum.text.names.sounds import sound_alike


_ARTICLES = frozenset({"al", "el", "ul", "as", "ad", "an", "ash", "ar", "le", "la", "l"})


def compare_organisations(left: str, right: str) -> Likeness:
    """How alike two names of bodies or places are; symmetric.

    Words that say what kind of body it is, legal forms and fillers may be missing from one; a
    word that marks a branch ("youth", "brigades"), a number or any other word may not.
    """
    if left > right:
        left, right = right, left
    country, other = country_of(left), country_of(right)
    if country is not None and other is not None:
        if country == other:
            return Likeness("same", (f"two names of {country.name}",))
        return Likeness("different", ("two countries",))
    body, another = body_of(left), body_of(right)
    if body is not None and body == another:
        return Likeness("variant", (f"two public names of {body}",))
    one, two = core_words(left), core_words(right)
    if not one or not two:
        return DIFFERENT
    forms, others = legal_forms(left), legal_forms(right)
    if forms and others and not forms & others:
        return Likeness("different", (f"legal forms {min(forms)} and {min(others)}",))
    if one == two:
        return Likeness("same", ("the same name",))
    if "".join(one) == "".join(two):
        return Likeness("same", ("the same name, differently parted",))
    if stands_for(left, right) or stands_for(right, left):
        return Likeness("variant", ("initials and their words",))
    return _by_words(one, two)


def _by_words(one: tuple[str, ...], two: tuple[str, ...]) -> Likeness:
    because: list[str] = []
    left_of_two = list(two)
    only_one: list[str] = []
    shared: list[str] = []
    for word in one:
        match = next((other for other in left_of_two if other == word), None)
        if match is None:
            match = next((other for other in left_of_two if _spelled_alike(word, other)), None)
            if match is not None:
                because.append(f"“{word}” and “{match}” are spellings of one word")
        if match is None:
            only_one.append(word)
        else:
            left_of_two.remove(match)
            shared.append(word)
    if only_one and left_of_two:
        return _slip(one, two, only_one, left_of_two)
    extra = only_one or left_of_two
    telling = [word for word in shared if _class(word) not in ("kind", "form", "branch")]
    if not extra:
        return Likeness("variant", tuple(because) or ("the same words in another order",))
    if not telling:
        return DIFFERENT
    peoples = [word for word in extra if country_of_people(word) is not None]
    rest = [word for word in extra if word not in peoples]
    if any(_class(word) not in ("kind", "form") for word in rest) or len(peoples) > 1:
        return DIFFERENT
    if peoples and len(shared) < 2:
        return DIFFERENT
    if rest:
        because.append(f"“{' '.join(rest)}” only says what kind of body it is")
    if peoples:
        because.append(f"“{peoples[0]}” only says of which country")
    return Likeness("variant", tuple(because))


def _slip(one: tuple[str, ...], two: tuple[str, ...], left: list[str], right: list[str]) -> Likeness:
    """One word of each left over, a letter apart."""
    if len(left) == len(right) == 1 and len(one) == len(two):
        long_enough = min(len(left[0]), len(right[0])) >= (5 if len(one) == 1 else 3)
        if long_enough and OSA.distance(left[0], right[0], score_cutoff=1) <= 1:
            return Likeness("slip", (f"“{left[0]}” and “{right[0]}” differ by one letter",))
    return DIFFERENT


def _spelled_alike(left: str, right: str) -> bool:
    if left.isdigit() or right.isdigit():
        return False
    # The other words of the name bear it out, so shorter words may vary than alone.
    if sound_alike(left, right, shortest=3):
        return True
    # "coordination" and "coordinating", plural and singular: one stem, the endings inflections.
    return _stem(left) == _stem(right)


@functools.lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


@functools.lru_cache(maxsize=65536)
def core_words(name: str) -> tuple[str, ...]:
    """The folded words of a name in common form, without fillers, articles and legal forms.

    >>> core_words("The Velmora Defence Organisation Ltd.")
    ('velmora', 'defense', 'organization')
    """
    table = _table()
    found: list[str] = []
    words = _common(name)
    for word in words:
        common, kind = table.get(word, (word, "word"))
        if kind == "filler" or (kind == "form" and found) or (word in _ARTICLES and len(words) > 1):
            continue
        found.append(common)
    return tuple(found or words)


@functools.lru_cache(maxsize=65536)
def legal_forms(name: str) -> frozenset[str]:
    """The legal forms in a name, in common form ("limited")."""
    table = _table()
    return frozenset(table[word][0] for word in _common(name) if table.get(word, ("", ""))[1] == "form")


@functools.lru_cache(maxsize=65536)
def _common(name: str) -> tuple[str, ...]:
    """The folded words of a name, with phrases of the table ("limited liability company") as one word."""
    text = " " + " ".join(words_of(fold(name.replace("&", " and ")))) + " "
    for phrase, common in _phrases():
        if phrase in text:
            text = text.replace(phrase, common)
    return tuple(text.split())


@functools.cache
def _phrases() -> tuple[tuple[str, str], ...]:
    """Phrases of the table, longest first; then the short names of countries that carry periods."""
    found = [(f" {key} ", f" {common} ") for key, (common, _) in _table().items() if " " in key]
    found += [(" us ", " united states "), (" uk ", " united kingdom "), (" un ", " united nations ")]
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair)))


def body_of(name: str) -> str | None:
    """The body that ``name`` is a public name of, by the table of aliases; None if it has none."""
    words = core_words(name)
    own = tuple(word for word in words if country_of_people(word) is None)
    return _aliases().get(words) or _aliases().get(own)


@functools.cache
def _aliases() -> dict[tuple[str, ...], str]:
    return {
        core_words(name): row[0]
        for row in lexicon.rows("organisation_aliases.tsv")
        for name in (row[0], *row[1].split(";"))
        if name
    }


def distinctive_words(name: str) -> tuple[str, ...]:
    """The words of :func:`core_words` that tell this body from others of its kind."""
    return tuple(word for word in core_words(name) if _class(word) not in ("kind", "form", "branch"))


@functools.cache
def _classes() -> dict[str, str]:
    return dict(_table().values())


def _class(word: str) -> str:
    return _classes().get(word, "word")


@functools.cache
def _table() -> dict[str, tuple[str, str]]:
    return {fold(row[0]): (row[1], row[2]) for row in lexicon.rows("organisation_words.tsv")}
