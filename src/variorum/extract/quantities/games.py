"""Scores of games: "beat Northbay 3-1", "a 4-2 victory", "won 6-4, 6-3"; each is two counts of points.

What else is printed as two numbers with a dash is none: records ("a 12-3 record", "the Hawks (12-3)"), odds,
ratios, votes, ranges ("won 10-12 medals"), and the score while a game is played. As armies, unions and
candidates win and lose by two numbers too, an article must tell of games in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from variorum.extract.quantities.results import Result
from variorum.text.lexicon import either, rows, words

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

_PAIR = r"\d{1,3}[-–—]\d{1,3}(?![-–—]?\d|[.,:/]\d|\s?%)"
_TIE_BREAK = r"(?:\s?\(\d{1,2}(?:[-–—/]\d{1,2})?\))?"
_SCORES = re.compile(
    rf"(?<![\w.,$€£/–—(\[-]){_PAIR}{_TIE_BREAK}(?:(?:,\sand|,|\sand)?\s{_PAIR}{_TIE_BREAK})*(?![\w%])"
)
"""One score, or those of all sets: "6-4, 6-7 (5-7), 6-3"."""
_NUMBERS = re.compile(r"(?<!\()\b(\d{1,3})[-–—](\d{1,3})\b(?!\))")

_NEAR = 15
"""Tokens between a score and the verb that tells how the game ended."""
_LEAST_OF_A_SET = 6
"""What the winner of a set has at least; less is the score of a whole game."""
_RANGED = frozenset({"on", "in", "from", "between", "until", "aged", "of", "to", "for", "pages"})
"""Words before what is a range or a record: "improved to 12-3"."""
_RECORD = re.compile(r"\s(?:overall|(?:this|for\sthe|on\sthe)\s(?:season|year)|so\sfar|since|of)\b")
_DECIDED = re.compile(
    r"\s(?P<how>on\s(?:penalties|aggregate)|in\s(?:a|the)\s(?:penalty\s)?shoot-?out)", re.IGNORECASE
)
"""What is another score of the same game: "won 4-3 on penalties"."""
_PART_OF_GAME = frozenset(
    {"series", "set", "half", "quarter", "period", "frame", "leg", "tie-break", "tiebreak", "tiebreaker"}
)
_OVER = frozenset({"over", "against", "to", "by", "of", "with"})
_OUTCOMES = frozenset({"win", "lose", "draw"})
_SHARES = range(97, 101)
"""What the two sides of an election in percent add up to."""


def tells_of_games(text: str) -> bool:
    """True where print has words of games ("season"), and more of them than of elections and odds."""
    signs, against = (len(_printed(outcome).findall(text)) for outcome in ("sign", "bar"))
    return signs > against


@cache
def _printed(outcome: str) -> re.Pattern[str]:
    """The words of an outcome in print, where a parse takes "play-off" apart."""
    return re.compile(rf"\b(?:{either(_listed(outcome))})(?:e?s)?\b", re.IGNORECASE)


def games(sentence: DocSpan, text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Result]:
    """The scores of a sentence that tells how a game ended, in an article that tells of games.

    ``taken`` are the places of times and of votes.
    """
    if any(token.lemma_.lower() in _barred() for token in sentence):
        return
    found: list[tuple[list[re.Match[str]], Token, str]] = []
    for match in _SCORES.finditer(text, sentence.start_char, sentence.end_char):
        start, end = match.span()
        if any(first < end and start < last for first, last in taken):
            continue
        before = [token for token in sentence if token.idx < start][::-1]
        behind = [token for token in sentence if token.idx >= end]
        if before and (before[0].lower_ in _RANGED or _is_numbered(before[0])):
            continue
        pairs = [pair for pair in _NUMBERS.finditer(text, start, end) if not _in_brackets(text, start, pair)]
        told = _noun(behind) or _verb(before, behind, text, end, taken)
        if told is None or not _fits(pairs, told):
            continue
        beside = _beside(told, text, end)
        if len(pairs) > 1 or beside or not _between_persons(told) or tells_of_games(sentence.text):
            found.append((pairs, told, beside))
    for pairs, told, beside in found:
        # "Beat the Lions 3-1 and the Bears 2-0": which score is against whom, the verb does not say.
        alone = [other for _, other, part in found if part == beside].count(told) == 1
        yield from _of_pairs(pairs, told, beside, _names(told) if alone else ("", ""))


def _is_numbered(before: Token) -> bool:
    """ "Section 3-1", "Boeing 7-6": a name."""
    return before.text.istitle() and before.lower_ in words("number_names.txt")


def _in_brackets(text: str, start: int, pair: re.Match[str]) -> bool:
    """True for the tie-break of a set: the 7-4 of "7-6 (7-4)"."""
    return text.rfind("(", start, pair.start()) > text.rfind(")", start, pair.start())


def _between_persons(told: Token) -> bool:
    """True if the parse reads a side as a person: candidates beat each other too."""
    named = {token.lower_ for token in told.sent if token.ent_type_ == "PERSON"}
    return any(not named.isdisjoint(name.split()) for name in _names(told))


def _noun(behind: Sequence[Token]) -> Token | None:
    """The noun whose score stands before it: "a 4-2 victory", "a 3-1 away win"."""
    for token in behind[:3]:
        if (token.lemma_.lower(), "noun") in _outcomes():
            return token
        if token.dep_ not in {"amod", "compound", "nmod"} or not token.is_alpha:
            return None
    return None


def _verb(
    before: Sequence[Token], behind: Sequence[Token], text: str, end: int, taken: Sequence[tuple[int, int]]
) -> Token | None:
    """The verb before a score that tells how the game ended: "beat Northbay 3-1"; not "won 10-8 medals"."""
    is_counted = bool(behind) and behind[0].pos_ in {"NOUN", "ADJ", "PROPN", "NUM", "SYM"}
    is_time = bool(behind) and any(first <= behind[0].idx < last for first, last in taken)
    if (is_counted and not is_time) or _RECORD.match(text, end):
        return None
    for token in before[:_NEAR]:
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"amod", "compound", "aux", "auxpass"}:
            return token if (token.lemma_.lower(), "verb") in _outcomes() else None
        if token.text in {"(", ";", ":"}:
            return None
    return None


def _fits(pairs: Sequence[re.Match[str]], told: Token) -> bool:
    """True if the numbers can be a game's score by its outcome: who won has more.

    A range rises ("lost 10-15 on Friday"): a loser's own points first need the winner beside them.
    """
    scores = [(int(pair[1]), int(pair[2])) for pair in pairs]
    one, other = scores[-1]
    outcome = _outcome(told)
    if sum(scores[-1]) in _SHARES or (outcome == "draw") != (one == other):
        return False
    if one < other and (outcome == "win" or not any(child.lower_ == "to" for child in told.children)):
        return False
    if len(scores) == 1:
        return True
    won = sum((first > second) == (one > other) for first, second in scores)
    return (
        outcome != "draw" and 2 * won > len(scores) and all(max(pair) >= _LEAST_OF_A_SET for pair in scores)
    )


def _of_pairs(
    pairs: Sequence[re.Match[str]], told: Token, beside: str, names: tuple[str, str]
) -> Iterator[Result]:
    """One result for each set of a game, or the game's; the numbers' column by who won the last."""
    last = pairs[-1]
    first_won = int(last[1]) >= int(last[2])
    for number, pair in enumerate(pairs, start=1):
        part = f" of set {number}" if len(pairs) > 1 else beside
        sides = ("draw", "draw") if _outcome(told) == "draw" else ("winner", "loser")
        named = [(side + part, *([name] if name else [])) for side, name in zip(sides, names, strict=True)]
        scopes = (named[0], named[1]) if first_won else (named[1], named[0])
        act = "draw" if _outcome(told) == "draw" else "win"
        yield Result(pair.start(), pair.end(), (pair.span(1), pair.span(2)), act, "point", scopes)


def _beside(told: Token, text: str, end: int) -> str:
    """What a score is of if not of the game: " on penalties", " of first set"."""
    if decided := _DECIDED.match(text, end):
        return f" {decided['how'].lower()}"
    part = next((child for child in told.children if child.lemma_.lower() in _PART_OF_GAME), None)
    if part is None:
        return ""
    which = [child.lower_ for child in part.lefts if child.dep_ in {"amod", "compound", "nummod"}]
    return f" of {' '.join([*which, part.lemma_.lower()])}"


def _outcome(told: Token) -> str:
    part = "noun" if told.pos_ in {"NOUN", "PROPN"} else "verb"
    return _outcomes().get((told.lemma_.lower(), part), "") or _outcomes()[told.lemma_.lower(), "noun"]


def _names(told: Token) -> tuple[str, str]:
    """The names of winner and loser, "" where print names none beside the word; of a draw the two sides."""
    if told.pos_ in {"NOUN", "PROPN"}:
        own, other = _owner(told), _after(told, _OVER)
        if told.lemma_.lower() == "defeat" and any(child.lower_ == "of" for child in told.children):
            return own, other  # "the 2-1 defeat of Northbay"
    else:
        passive = any(child.dep_ in {"nsubjpass", "auxpass"} for child in told.children)
        own = _name(_subject(told))
        other = _after(told, _OVER) or _name(_child(told, {"dobj"}))
        if passive:
            return _after(told, {"by"}), own
    return (other, own) if _outcome(told) == "lose" else (own, other)


def _owner(noun: Token) -> str:
    """Whose a victory is: "Velmora's 3-1 win", "Casse secured a 4-2 victory"."""
    if (poss := _child(noun, {"poss"})) is not None:
        return _name(poss)
    return _name(_subject(noun.head)) if noun.dep_ == "dobj" else ""


def _subject(verb: Token) -> Token | None:
    """Who does it, by the verb itself or that which it goes on from: "trailed but won 3-1"."""
    for _ in range(3):
        found = _child(verb, {"nsubj", "nsubjpass"})
        if found is not None or verb.dep_ not in {"conj", "xcomp"}:
            return found
        verb = verb.head
    return None


def _child(token: Token, deps: set[str]) -> Token | None:
    return next((child for child in token.children if child.dep_ in deps), None)


def _after(told: Token, prepositions: frozenset[str] | set[str]) -> str:
    """The name behind a preposition: "a victory over Northbay", "lost 2-0 to Velmora"."""
    for child in told.children:
        if child.dep_ in {"prep", "agent", "dative"} and child.lower_ in prepositions:
            name = _name(_child(child, {"pobj"}))
            if name:
                return name
    return ""


def _name(head: Token | None) -> str:
    """A proper name in lower case: "port casse"; "" for "the visitors" and for one of several.

    Of another team of one club the whole words: "casse 's youth team", "women of casse".
    """
    if head is None or _child(head, {"conj"}) is not None:
        return ""
    if head.pos_ != "PROPN":
        of = (token for child in head.rights if child.lower_ == "of" for token in child.subtree)
        words_of_it = [*(token for child in head.lefts for token in child.subtree), head, *of]
        named = any(token.pos_ == "PROPN" for token in words_of_it)
        return " ".join(token.lower_ for token in words_of_it if token.dep_ != "det") if named else ""
    parts = [child for child in head.lefts if child.dep_ in {"compound", "nmod"} and child.pos_ == "PROPN"]
    return " ".join(token.lower_ for token in (*parts, head))


@cache
def _outcomes() -> dict[tuple[str, str], str]:
    return {(lemma, part): outcome for lemma, part, outcome in rows("game_words.tsv") if outcome in _OUTCOMES}


@cache
def _listed(outcome: str) -> frozenset[str]:
    return frozenset(lemma for lemma, _, listed in rows("game_words.tsv") if listed == outcome)


@cache
def _barred() -> frozenset[str]:
    """Words that tell of a vote, odds or a ratio."""
    return _listed("bar") | frozenset(words("voting_words.txt"))
