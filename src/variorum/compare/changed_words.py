"""What the words are in which two near sentences part: denial, saying, scope, number."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache

from variorum.compare import wording
from variorum.compare.wording import Word, without_denials
from variorum.model import Span
from variorum.text import lexicon, numbers
from variorum.text.alike import is_of_country
from variorum.text.calendar_names import DAYS
from variorum.text.cues import cue_acts, negations
from variorum.text.nouns import person_nouns
from variorum.text.opposites import contraries
from variorum.text.stems import is_function_word, stem

DENYING = wording.NEGATIONS
"""Words of denial."""

_VAGUE = frozenset({"several", "some", "various", "certain"})
"""Words of amount that a bare plural leaves unsaid: "several letters", "letters"."""

REAL_WORDS = 4
"""Words of one side of a change beyond which it puts more in than how real an act is."""

_AGED = frozenset({"under", "over", "above", "below", "aged", "and", "to", "or"})
"""Words around an age: "aged 12 to 17", "over 65"."""

_YEARS = frozenset({"year", "years", "old"})

_MANY = frozenset({"people", "children", "men", "women", "anyone", "everyone", "those"})
"""Words for persons whose plural is not in "s"."""

_SCORE = re.compile(r"(\d{1,3})[-–](\d{1,3})")

DENIED_WORDS = 3
"""Words besides the denial that may come or go with it ("went", "did not go")."""


def denies(held: Sequence[Word]) -> bool:
    """True if the words deny: "not only" and such phrases do not, nor do two words of denial together."""
    text = " ".join(word.text for word in held)
    if any(f" {phrase} " in f" {text} " for phrase in negations()["not so"]):
        return False
    return wording.denials(held) % 2 == 1


def is_denial_alone(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """True if one side denies, the other does not, and nothing else parts but forms of one verb.

    "Against" beside a denial is none: "would not advise", "had advised against". By itself it denies nothing
    ("the war against Velmora", "the war with Velmora").
    """
    if denies(left) == denies(right) or opposes(left) == opposes(right):
        return False
    mine, theirs = (
        [stem(word) for word in without_denials(side) if not is_function_word(word)] for side in (left, right)
    )
    if max(len(left), len(right)) > DENIED_WORDS + 2 or max(len(mine), len(theirs)) > 1:
        return False
    return mine == theirs or bool(mine and theirs and mine[0][:2] == theirs[0][:2])


def opposes(held: Sequence[Word]) -> bool:
    """True if the words deny, or have "against", but not both.

    So "did not vote" and "voted against"; "did not vote against" is as good as neither.
    """
    return denies(held) != any(word.text == "against" for word in held)


def are_contraries(left: Sequence[Word], right: Sequence[Word], choices: bool = False) -> bool:
    """True if one word of each side parts, and the two say the contrary: "was open", "was closed".

    With ``choices`` also of words that may both be so, of two things ("the first bus", "the last bus"). Who
    denies one of them says the other, or no more than that it is not so: "was not open", "was closed".
    """
    if _denies_word(left) != _denies_word(right):
        return False
    mine, theirs = ({word.text for word in side if not is_function_word(word.text)} for side in (left, right))
    if len(mine) != 1 or len(theirs) != 1:
        return False
    return stem(theirs.pop()) in contraries(stem(mine.pop()), choices=choices)


def _denies_word(held: Sequence[Word]) -> bool:
    """True if what the words name is denied, by "against" too where a doing follows: "against accepting"."""
    against = any(
        one.text == "against" and other.text.endswith("ing") for one, other in itertools.pairwise(held)
    )
    return denies(held) != against


def weekdays_apart(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """True if each side has one weekday, with a day or more between them, whichever week is meant."""
    mine, theirs = ([DAYS.index(word.text) for word in side if word.text in DAYS] for side in (left, right))
    if len(mine) != 1 or len(theirs) != 1:
        return False
    return min((mine[0] - theirs[0]) % 7, (theirs[0] - mine[0]) % 7) > 1


def is_saying(word: str) -> bool:
    """True for a form of a verb of saying that neither doubts nor vouches ("said", "stated", "told")."""
    return word in _saying()


def numbers_only(held: Sequence[Word]) -> bool:
    """True if the words are numbers, in figures or words."""
    return bool(held) and all(_is_number(word.text) for word in held)


def _is_number(word: str) -> bool:
    return word[0].isdigit() or numbers.read(word) is not None


def are_other_scores(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """True if each side is one result, and the two are of other numbers: "5-4" and "6-3", not "4-5"."""
    if len(left) != 1 or len(right) != 1:
        return False
    mine, theirs = (_SCORE.fullmatch(side[0].text) for side in (left, right))
    return bool(mine and theirs) and sorted(mine.groups()) != sorted(theirs.groups())  # type: ignore[union-attr]


def scope_words(held: Sequence[Word], peoples: frozenset[str] = frozenset()) -> set[str]:
    """The words among these that say of how many or which of a kind it holds.

    ``peoples`` are words that are printed like the name of a people, besides those that are known.
    """
    return {
        word.text
        for word in held
        if word.text in _scope() or word.text in peoples or is_of_country(word.text)
    }


def gives_age(held: Sequence[Word], whole: Sequence[Word]) -> bool:
    """True if the words say of what age those are whom the word before them names: "children under five".

    ``whole`` holds them with the words around. Not before a plural that is counted ("fined drivers over 40
    crashes"), nor behind what is no person ("shares fell over 7 percent").
    """
    text = [word.text for word in held if word.text not in _YEARS]
    if len(text) < 2 or text[0] not in _AGED or not all(_is_number(one) for one in text if one not in _AGED):
        return False
    place = next((number for number, word in enumerate(whole) if word.start == held[0].start), 0)
    after = [word.text for word in whole[place + len(held) : place + len(held) + 1]]
    counted = any(word in _MANY or word.endswith("s") for word in after if not is_function_word(word))
    named = whole[place - 1].text if place > 0 else ""
    return not counted and (named in _MANY or named.removesuffix("s") in person_nouns())


def part_in_scope(
    left: Sequence[Word],
    right: Sequence[Word],
    mine: Sequence[Word],
    theirs: Sequence[Word],
    peoples: frozenset[str] = frozenset(),
) -> bool:
    """True if the changed words part in words of scope and in nothing else, or one gives an age.

    ``mine`` and ``theirs`` are the whole sentences: a word of scope that stands again beside the change
    ("any friend or rival", "any friend and any rival") makes it hold of no more and no fewer. For
    ``peoples`` see :func:`scope_words`.
    """
    if (not left and gives_age(right, theirs)) or (not right and gives_age(left, mine)):
        return True
    first, second = scope_words(left, peoples), scope_words(right, peoples)
    if first == second or not _stands_out(first - second, theirs):
        return False
    if not _stands_out(second - first, mine):
        return False
    if not (first and second) and first | second <= _VAGUE:
        return False
    return all(
        not content_words(side) or not content_words(side) - scope_words(side, peoples) - {"of"}
        for side in (left, right)
    )


def _stands_out(scope: set[str], other: Sequence[Word]) -> bool:
    """True if none of the words of scope that one side has beyond the other stands in the other sentence."""
    return not scope & {word.text for word in other}


def part_in_reality(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """True if few words part, and among them how real they put the act: "went", "may have gone".

    Not so where the one act stands in the place of another ("asked", "used").
    """
    if reality_kinds(left) == reality_kinds(right) or max(len(left), len(right)) > REAL_WORDS:
        return False
    mine, theirs = ({word.text for word in side if not is_function_word(word.text)} for side in (left, right))
    return not any(
        one and other and one <= set(_reality()) and not other & set(_reality())
        for one, other in ((mine, theirs), (theirs, mine))
    )


def reality_kinds(held: Sequence[Word]) -> frozenset[str]:
    """How real the words put an act: "planned", "possible", "demanded", "advised"; empty where as done."""
    return frozenset(_reality()[word.text] for word in held if word.text in _reality())


def touches(span: Span, held: Sequence[Word]) -> bool:
    """True if the span holds a part of one of the words."""
    return any(span.start < word.end and word.start < span.end for word in held)


def content_words(held: Sequence[Word]) -> set[str]:
    """The words that name something, those of saying left out."""
    return {word.text for word in held if not is_function_word(word.text) and not is_saying(word.text)}


def are_initials(one: str, other: str) -> bool:
    """True if one name is the initials of the other, or shares its last word's stem."""
    for short, long in ((one, other), (other, one)):
        letters = "".join(word[0] for word in long.split() if word[:1].isupper())
        if len(letters) > 1 and short.replace(".", "") == letters:
            return True
    return stem(one.split()[-1].casefold()) == stem(other.split()[-1].casefold()) if one and other else False


@cache
def amounts() -> frozenset[str]:
    """Words that say of how many it holds ("all", "some")."""
    return frozenset(
        word for kind, held in lexicon.rows("scope_words.tsv") if kind == "amount" for word in held.split("|")
    )


@cache
def _scope() -> frozenset[str]:
    return frozenset(word for _, entries in lexicon.rows("scope_words.tsv") for word in entries.split("|"))


@cache
def _reality() -> dict[str, str]:
    return {word: kind for kind, entries in lexicon.rows("reality_words.tsv") for word in entries.split("|")}


@cache
def _saying() -> frozenset[str]:
    """Lemmas of neutral speech with their regular forms, and the few irregular ones."""
    found = {"said", "says", "told", "wrote", "written", "spoke", "spoken", "saying", "telling", "writing"}
    for lemma, said in cue_acts().items():
        if said == ("speech", "neutral"):
            bare = lemma[:-1] if lemma.endswith("e") else lemma
            found |= {lemma, f"{lemma}s", f"{bare}ed", f"{bare}ing"}
    return frozenset(found - {"call", "calls", "called", "order", "orders", "sentence", "deny", "denied"})
