"""The likeness of two names of organisations, groups, governments, places and facilities."""

from __future__ import annotations

from variorum.text.names.acronyms import is_acronym, stands_for
from variorum.text.names.bodies import body, body_of, class_of, core_words, distinctive_words, is_roman
from variorum.text.names.countries import country_of, country_of_capital, country_of_people, is_people
from variorum.text.names.level import DIFFERENT, Likeness
from variorum.text.names.slips import is_slip
from variorum.text.names.sounds import sound_alike

__all__ = ["body_of", "compare_organisations", "core_words", "distinctive_words"]

_GOVERNING = frozenset({"government", "administration", "cabinet", "authorities", "regime"})
_VOWELS = frozenset("aeiouy")
_SLIP_ALONE, _SLIP_BESIDE, _TWO_SLIPS = 5, 3, 8
"""Letters of a word with a slip: of a name of one word, beside other words, and for a second slip."""

_GLUED_SLIP = 10
"""Letters of a whole name that is parted otherwise, with a slip."""


def compare_organisations(left: str, right: str) -> Likeness:
    """How alike two names of bodies or places are; symmetric.

    Words that say what kind of body it is, legal forms and fillers may be missing from one; a
    word that marks a branch ("youth", "brigades"), a number or any other word may not.
    """
    if left > right:
        left, right = right, left
    one, two = body(left), body(right)
    if one.country is not None and two.country is not None:
        if one.country == two.country:
            return Likeness("same", (f"two names of {one.country.name}",))
        return Likeness("different", ("two countries",))
    if (one.country is None) != (two.country is None) and (apart := _country_apart(left, right)):
        return Likeness("different", (apart,))
    if one.public is not None and one.public == two.public:
        return Likeness("variant", (f"two public names of {one.public}",))
    if not one.words or not two.words:
        return DIFFERENT
    if one.forms and two.forms and set(one.forms).isdisjoint(two.forms):
        forms = f"legal forms {min(one.forms)} and {min(two.forms)}"
        return Likeness("different", (forms,))
    if one.words == two.words:
        return Likeness("same", ("the same name",))
    if "".join(one.words) == "".join(two.words):
        return Likeness("same", ("the same name, differently parted",))
    if stands_for(left, right, two.words) or stands_for(right, left, one.words):
        return Likeness("variant", ("initials and their words",))
    if is_acronym(left) and is_acronym(right):
        return Likeness("different", ("two acronyms",))
    return _by_words(one.words, two.words)


def _country_apart(left: str, right: str) -> str:
    """Why a country is not the other name's bearer, where that is its government or its capital; else ""."""
    land, other = (left, right) if body(left).country is not None else (right, left)
    country, words = body(land).country, body(other).words
    rest = " ".join(word for word in words if word not in _GOVERNING)
    if not _GOVERNING.isdisjoint(words) and (country_of(rest) or country_of_people(rest)) == country:
        return "a country and its government"
    return "a country and its capital" if country_of_capital(other) == country else ""


def _by_words(one: tuple[str, ...], two: tuple[str, ...]) -> Likeness:
    because: list[str] = []
    left_of_two = list(two)
    only_one: list[str] = []
    shared: list[str] = []
    for word in one:
        match = word if word in left_of_two else None
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
        if shared and (land := _one_country(" ".join(only_one), " ".join(left_of_two))):
            return Likeness("variant", (*because, land))
        return _slip(one, two, only_one, left_of_two)
    extra = only_one or left_of_two
    if not extra:
        return Likeness("variant", tuple(because) or ("the same words in another order",))
    if all(class_of(word) in ("kind", "form", "branch") for word in shared):
        return DIFFERENT
    branches = [word for word in extra if class_of(word) == "branch"]
    if branches:
        return Likeness("different", (f"“{branches[0]}” marks another body, or a part of the other",))
    peoples = [word for word in extra if is_people(word)]
    rest = [word for word in extra if word not in peoples]
    if any(class_of(word) not in ("kind", "form") for word in rest) or len(peoples) > 1:
        return DIFFERENT
    if peoples and len(shared) < 2:
        return DIFFERENT
    if rest:
        because.append(f"“{' '.join(rest)}” only says what kind of body it is")
    if peoples:
        because.append(f"“{peoples[0]}” only says of which country")
    return Likeness("variant", tuple(because))


def _one_country(left: str, right: str) -> str:
    """Why "Peru" and "Peruvian" say the same of which country a body is; "" where they do not."""
    for name, people in ((left, right), (right, left)):
        country = country_of(name)
        if country is not None and country_of_people(people) == country:
            return f"“{left}” and “{right}” say of which country"
    return ""


def _slip(one: tuple[str, ...], two: tuple[str, ...], left: list[str], right: list[str]) -> Likeness:
    """One word of each left over, a letter apart."""
    if len(left) == len(right) == 1 and len(one) == len(two):
        shortest = _SLIP_ALONE if len(one) == 1 else _SLIP_BESIDE
        most = 2 if min(len(left[0]), len(right[0])) >= _TWO_SLIPS and left[0][0] == right[0][0] else 1
        if is_slip(left[0], right[0], most=most, shortest=shortest):
            return Likeness("slip", (f"“{left[0]}” and “{right[0]}” differ by a letter or two",))
    if len(one) != len(two) and one[0][0] == two[0][0]:
        glued, other = "".join(one), "".join(two)
        if (
            is_slip(glued, other, most=1, shortest=_GLUED_SLIP)
            and min(map(len, (*one, *two))) > 2
            and not any(map(str.isdigit, (*one, *two)))
        ):
            return Likeness("slip", ("differently parted, and a letter apart",))
    return DIFFERENT


def _spelled_alike(left: str, right: str) -> bool:
    """Whether two words of bodies' names are one: initials ("CVT") are only if they are equal."""
    if _stem(left) == _stem(right) or is_roman(left, right) or is_roman(right, left):
        return True
    # The other words of the name bear it out, so shorter words may vary than alone.
    return (
        sound_alike(left, right, shortest=3)
        and not _VOWELS.isdisjoint(left)
        and not _VOWELS.isdisjoint(right)
    )


def _stem(word: str) -> str:
    """ "front" and "fronts" are one word."""
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word
