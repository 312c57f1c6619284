"""What a number of a list counts, by its label: "• Dead: 57", "31 missing", "Port Casse | Killed: 57"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from variorum.extract.quantities.counting import Counted, tokens_of
from variorum.extract.quantities.spotting import Spot
from variorum.extract.quantities.sums import ANYBODY, COUNTED_ACTS, Sum, tells_of_dead
from variorum.model import Span
from variorum.text.lexicon import rows, words
from variorum.text.list_lines import label_of, opens_entry, row_label
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NARROWS_NOTHING = (
    ANYBODY
    | {"the", "total", "overall", "number", "of", "confirmed", "reported", "official", "known", "latest"}
    | {"still", "seriously", "critically", "slightly", "badly"}
)
"""Words of a label that leave what befell people as it is: "Number of people still missing"."""
_TRAILING = re.compile(r"\s(?:so far|in all|in total|to date|yet|now)$", re.IGNORECASE)
_TOTALS = frozenset({"total", "totals", "all", "overall", "sum", "together", "in all"})
_HELD_UP = frozenset({"still", "confirmed", "reported", "people", "persons"})
"""What may stand between a number that opens an entry and what befell them: "31 still missing"."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_ACT_OF_FATE = {"injure": "wound", "treat": "hospitalize"}
_AFTER_STATE = re.compile(r"\s*(?:$|[|;,.)]|and\s\d)")


def by_label(doc: Doc, text: str, sentence: Span, one: Spot) -> Counted | None:
    """What a list's number counts by its label or by the state after it; None where neither is plain."""
    line, first = text[sentence.start : sentence.end], one.first - sentence.start
    scope = scope_of(line, first)
    word = label_word(doc, text, sentence, one)
    if word is not None:
        return Counted(None, scope, _act(word.lower_), "", True)
    kept = [token for token in _label(doc, text, sentence, one) if token.lower_ not in _NARROWS_NOTHING]
    if len(kept) == 1 and _are_persons(kept[0].lower_):
        return Counted(kept[0], scope)
    if len(kept) != 2 or not (kept[0].lower_.endswith("s") or _are_persons(kept[0].lower_)):
        return None
    act = _act(kept[1].lower_) if (kept[1].lower_, "state") in _fates() else _damage(kept[1].lower_)
    return Counted(kept[0], scope, act) if act else None


def label_word(doc: Doc, text: str, sentence: Span, one: Spot) -> Token | None:
    """The word of a list that says what befell a number of people: "Killed: 57", "31 missing"."""
    if opens_entry(text[sentence.start : sentence.end], one.first - sentence.start):
        state = _state_after(doc, text, sentence.end, one)
        if state is not None:
            return state
    return _fate_word(_label(doc, text, sentence, one))


def _label(doc: Doc, text: str, sentence: Span, one: Spot) -> Sequence[Token]:
    """The words of the label before a number; none where a noun for other than persons follows the number."""
    line = text[sentence.start : sentence.end]
    found = (
        label_of(line, one.first - sentence.start, one.last - sentence.start)
        if _is_plain(text, one)
        else None
    )
    if found is None or (found.noun is not None and not _are_persons(line[slice(*found.noun)].lower())):
        return ()
    label = _TRAILING.sub("", line[slice(*found.label)]).rstrip()
    start = sentence.start + found.label[0]
    return [token for token in tokens_of(doc, start, start + len(label)) if token.is_alpha]


def _is_plain(text: str, one: Spot) -> bool:
    """True for a number without a unit that is no year."""
    return one.bare and one.kind == "count" and not _YEAR.fullmatch(text[one.start : one.end])


def scope_of(line: str, first: int) -> tuple[str, ...]:
    """The row of a table that a number stands in: "port casse" of "Port Casse | Killed: 57"."""
    row = row_label(line, first).lower()
    return () if not row or row in _TOTALS else (row,)


def _fate_word(label: Sequence[Token]) -> Token | None:
    """The word of a label that says what befell people: "killed" of "People killed"; not of "Dogs killed"."""
    kept = [token for token in label if token.lower_ not in _NARROWS_NOTHING]
    if [token.lower_ for token in kept] in (["death", "toll"], ["toll"]):
        return kept[-1] if len(kept) == 2 or tells_of_dead(kept[0].doc) else None
    return kept[0] if len(kept) == 1 and _fate(kept[0].lower_) else None


def _state_after(doc: Doc, text: str, end: int, one: Spot) -> Token | None:
    """ "31 missing", "57 confirmed dead": the state that closes the entry which a number opens."""
    if not _is_plain(text, one):
        return None
    tokens = [token for token in tokens_of(doc, one.last, end) if token.idx >= one.last]
    state = next((token for token in tokens if token.lower_ not in _HELD_UP), None)
    if state is None or (state.lower_, "state") not in _fates():
        return None
    return state if _AFTER_STATE.match(text, state.idx + len(state), end) is not None else None


@cache
def _fates() -> dict[tuple[str, str], str]:
    return {(word, kind): fate for word, kind, fate in rows("toll_acts.tsv")}


def _fate(word: str) -> str:
    """What a state ("killed") or the plural of a noun ("deaths", "injuries") says befell people, else ""."""
    several = re.sub(r"ies$", "y", word).removesuffix("s")
    noun = _fates().get((several, "noun"), "") if several != word else ""
    return _fates().get((word, "state"), "") or (noun if several in COUNTED_ACTS else "")


def of_sum(found: Sum) -> Counted:
    """What a number counts by the noun whose value it is: "took the number of dead to 48"."""
    word, lemma = (found.act.lower_, found.act.lemma_.lower()) if found.act is not None else ("", "")
    befell = _fates().get((lemma, "self"), "")  # "the number of people who died"
    act = _act(word) or _act(f"{word}s") or _ACT_OF_FATE.get(befell, befell) or _damage(word)
    return Counted(found.whom, (), act, "=", found.whom is None)


def _act(word: str) -> str:
    fate = "kill" if word == "toll" else _fate(word)
    return _ACT_OF_FATE.get(fate, fate)


def _damage(word: str) -> str:
    """ "destroyed", "damaged": the act by the list of those whose counts grow, "" for any other word."""
    stems = (word.removesuffix("ed"), word.removesuffix("d"))
    return next((stem for stem in stems if stem != word and stem in words("growing_acts.txt")), "")


def _are_persons(word: str) -> bool:
    """True for "people" and the plural of a noun for persons ("passengers", "women")."""
    several = {"men": "man", "women": "woman", "children": "child"}.get(word, "")
    several = several or re.sub(r"ies$", "y", word).removesuffix("s")
    return word in ANYBODY or (several != word and several in person_nouns())
