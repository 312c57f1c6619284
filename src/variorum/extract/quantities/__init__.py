"""Quantity marks of one article: numbers with unit, what they count, qualifier, change and act.

Years, dates, clock times, telephone numbers, records ("12-3") and numbers inside names are no quantities;
the tally of a vote and the score of a game are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from variorum.extract.quantities.ages import is_of_years
from variorum.extract.quantities.as_of import as_of
from variorum.extract.quantities.beside import with_neighbours
from variorum.extract.quantities.counting import ON_PERSONS, Counted, counted, is_name, of_noun, tokens_of
from variorum.extract.quantities.factors import factors, sign_of
from variorum.extract.quantities.games import games, tells_of_games
from variorum.extract.quantities.labelled import by_label, of_sum
from variorum.extract.quantities.ordinals import ordinal_counts
from variorum.extract.quantities.results import Result
from variorum.extract.quantities.spotting import Spot, spot
from variorum.extract.quantities.sums import sum_of
from variorum.extract.quantities.tallies import tallies
from variorum.extract.quantities.units import MAGNITUDE
from variorum.extract.quantities.valued import valued
from variorum.model import Parsed, Quantity, Span, Statement, Time, content_id
from variorum.text.lexicon import rows, words
from variorum.text.list_lines import is_row
from variorum.text.normal import plain_copy
from variorum.text.nouns import irregular_plurals
from variorum.text.withdrawn import is_withdrawn

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

__all__ = ["find"]

_STATES = frozenset({"dead", "killed", "wounded", "injured", "hurt", "missing", "arrested"})
_ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "pobj", "conj", "npadvmod", "appos", "oprd"})
_SENTENCE_LIMIT = 5_000
"""Characters of a sentence that are read for numbers."""


def find(parsed: Parsed, times: tuple[Time, ...], statements: tuple[Statement, ...]) -> tuple[Quantity, ...]:
    """The quantities of the factual regions, in order of print."""
    text = plain_copy(parsed.article.text)  # that of the parse, which would put it together anew
    found: list[Quantity] = []
    played = tells_of_games(text)
    for sentence in parsed.sentences():
        span = parsed.span(_printed(sentence))
        here = [time for time in times if span.overlaps(time.span)]
        taken = tuple((time.span.start, time.span.end) for time in here if not _is_length(time))
        paired = (
            tuple(_pairs(sentence, text, taken, played)) if span.end - span.start <= _SENTENCE_LIMIT else ()
        )
        taken += tuple((one.start, one.end) for one in paired)
        held = _Sentence(parsed, text, span, here, statements)
        for one in spot(text, span.start, min(span.end, span.start + _SENTENCE_LIMIT), taken):
            quantity = _quantity(one, held)
            if quantity is not None:
                with_neighbours(quantity, found, text)
        if span.end - span.start <= _SENTENCE_LIMIT:
            found.extend(_factors(sentence, held))
        found.extend(side for one in paired for side in _of_result(one, held))
    return tuple(sorted(found, key=lambda one: one.number))


def _pairs(
    sentence: DocSpan, text: str, taken: tuple[tuple[int, int], ...], played: bool
) -> Iterator[Result]:
    """The votes of a sentence, and where games are ``played`` the scores: two numbers told as one."""
    voted = tuple(tallies(sentence, text, taken))
    yield from voted
    if played:
        yield from games(sentence, text, (*taken, *((one.start, one.end) for one in voted)))


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of the article, with the times in it; ``text`` is that of the parse."""

    parsed: Parsed
    text: str
    span: Span
    times: Sequence[Time]
    statements: Sequence[Statement]

    def number(self, number: tuple[int, int], phrase: tuple[int, int], low: float | None) -> Quantity:
        """The quantity printed at ``number``, by whom print gives it; of what it is, the caller knows."""
        article = self.parsed.article
        span = article.span(*number)
        statement = next(
            (s for s in reversed(self.statements) if any(c.contains(span) for c in s.content)), None
        )
        return Quantity(
            id=content_id("q", article.id, *number),
            article=article.id,
            number=span,
            phrase=article.span(*phrase),
            low=low,
            high=low,
            voice="quoted" if statement and _quoted(statement, self.text, span.start) else "outlet",
            sentence=self.span,
            statement=statement.id if statement else None,
            withdrawn=is_withdrawn(self.span.text, span.start - self.span.start),
        )


def _of_result(result: Result, sentence: _Sentence) -> Iterator[Quantity]:
    """The two numbers of a result, each of its side."""
    for (start, end), scope in zip(result.numbers, result.scopes, strict=True):
        low = float(sentence.text[start:end])
        yield replace(
            sentence.number((start, end), (result.start, result.end), low),
            counts=result.counts,
            kind="score",
            scope=scope,
            of_event=result.act,
            as_of=as_of(tokens_of(sentence.parsed.doc, start, end)[-1], sentence.times),
        )


def _factors(printed: DocSpan, sentence: _Sentence) -> Iterator[Quantity]:
    """The factors by which something changed, each as a measure in "times"; none of cells."""
    if is_row(sentence.span.text):
        return
    for one, verb, changed in factors(printed, sentence.text):
        yield replace(
            sentence.number((one.start, one.end), (one.first, one.last), one.low),
            high=one.high,
            unit=one.unit,
            counts=changed.lemma_.lower(),
            qualifier=one.qualifier,
            change=sign_of(verb),
            kind=one.kind,
            as_of=as_of(verb, sentence.times),
        )


def _printed(sentence: DocSpan) -> DocSpan:
    """A sentence without the white space at its ends."""
    first, last = 0, len(sentence)
    while last - first > 1 and sentence[first].is_space:
        first += 1
    while last - first > 1 and sentence[last - 1].is_space:
        last -= 1
    return sentence[first:last]


_UNIT_OF_TIME = re.compile(
    r"second|minute|hour|day|night|week|month|quarter|year|decade|centur", re.IGNORECASE
)


def _is_length(time: Time) -> bool:
    """True for times whose number is a quantity too: "two weeks", not "two weeks ago"."""
    return (
        time.kind == "duration"
        and time.timex.startswith("P")
        and "X" not in time.timex
        and " ago" not in time.span.text
        and _UNIT_OF_TIME.search(time.span.text) is not None  # not "1993-2009", "July 3-5"
    )


def _quantity(one: Spot, sentence: _Sentence) -> Quantity | None:
    doc, text, times = sentence.parsed.doc, sentence.text, sentence.times
    number = tokens_of(doc, one.start, one.end)
    phrase = tokens_of(doc, one.start, one.last)
    before = _by_its_noun(doc, text, sentence.span, one, number) if number else None
    if not number or (before is None and one.bare and is_name(number)):
        return None
    if one.kind == "age" and text[one.end - 1] == "s" and is_of_years(number[-1]):
        return None
    if before is None and one.bare and is_row(text[sentence.span.start : sentence.span.end]):
        return None  # a parse tells nothing of cells
    before = before or counted(phrase, not one.bare)
    if one.kind == "money" and before.noun is None:
        before = replace(before, noun=valued(phrase))
    what = _timeless(before, times)
    ranked = ordinal_counts(number, what.noun) if one.kind == "ordinal" else None
    if one.kind == "ordinal":
        if ranked is None:
            return None
    elif what is not before:
        if not one.qualifier and not re.search(r"[.,]\d", text[one.start : one.end]):
            return None
    elif one.bare and not _plausible(number, what, one, text):
        return None
    return replace(
        sentence.number((one.start, one.end), _phrase(one, what, number), one.low),
        high=one.high,
        unit=one.unit,
        counts=ranked if ranked and what.noun is None else _counts_lemma(one, what, phrase),
        qualifier=one.qualifier,
        scope=what.scope,
        change=what.change,  # type: ignore[arg-type]
        kind=one.kind,
        of_event="" if one.kind in {"age", "ordinal"} or one.unit == MAGNITUDE else what.act,
        as_of=as_of(number[-1], times) if one.kind != "age" else None,
    )


def _by_its_noun(doc: Doc, text: str, sentence: Span, one: Spot, number: Sequence[Token]) -> Counted | None:
    """What a number counts by a list's label or by the noun whose value it is ("the toll rose to 14")."""
    if not one.bare or one.kind != "count":
        return None
    if (listed := by_label(doc, text, sentence, one)) is not None:
        return listed
    found = sum_of(number[-1])
    return of_sum(found) if found is not None else None


def _timeless(what: Counted, times: Sequence[Time]) -> Counted:
    """ "More than 300,000 last year": the noun of a time is not what is counted."""
    if what.noun is None or not any(
        time.span.start <= what.noun.idx < time.span.end and not _is_length(time) for time in times
    ):
        return what
    return replace(what, noun=None, scope=())


def _counts_lemma(one: Spot, what: Counted, phrase: Sequence[Token]) -> str:
    if one.kind in {"percent", "measure"} and phrase:
        whole = of_noun(phrase[-1])
        return whole.lemma_.lower() if whole is not None else ""
    if what.noun is not None:
        lemma = what.noun.lemma_.lower()
        if plain := irregular_plurals().get(what.noun.lower_):
            return plain
        if abbreviated := _abbreviations().get(what.noun.text) or _abbreviations().get(what.noun.text[:-1]):
            return abbreviated
        several = what.noun.tag_ == "NNPS" or (what.noun.tag_ == "NNP" and (one.low or 0) >= 2)
        if several and lemma.endswith("s") and not lemma.endswith(("ss", "us", "is")):
            lemma = lemma[:-1]  # the lemmatiser leaves names in the plural
        if (
            what.noun.pos_ == "ADJ"
            or what.noun.tag_ == "VBN"
            or lemma in {"death", "fatality", "casualty", "dead", "people", "injury", "life", "other"}
        ):
            return "person" if what.act in ON_PERSONS or lemma == "people" else lemma
        return lemma
    entire = one.low is None or one.low == int(one.low)
    return "person" if what.people or (what.act in ON_PERSONS and one.bare and entire) else ""


@cache
def _abbreviations() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("count_abbreviations.tsv")}


def _plausible(number: list[Token], what: Counted, one: Spot, text: str) -> bool:
    """True if a number without unit counts something."""
    last = number[-1]
    if what.people:
        return True
    if text[one.start] == "." and what.noun is not None and _is_fired(what.noun):
        return False  # the bore of "a .38 revolver"
    if text[one.start : one.end].lower() == "scores":  # "credit scores", "his score", "the scores"
        beside = {child.dep_ for child in last.lefts}
        if beside & {"compound", "amod", "poss", "nmod"} or ("det" in beside and what.noun is None):
            return False
    if what.noun is not None:
        if what.noun.pos_ == "PRON" and what.noun.lower_ in {"which", "whom"}:
            return True
        printed = text[one.start : one.end].lower()
        before = number[0].nbor(-1).lower_ if number[0].i else ""
        if printed == "one" and what.noun.lemma_.lower() in words("uncounted_nouns.txt"):
            return before in {"just", "only"}
        if printed == "one" and last.i + 1 < len(last.doc) and last.nbor(1).lower_ == "of":
            return _is_one_of(what.noun)
        if printed == "half":
            return last.i + 1 < len(last.doc) and last.nbor(1).lower_ in {"the", "of", "its", "their", "all"}
        return not (printed == "one" and (last.dep_ != "nummod" or last.head.i < last.i))
    if last.i + 1 < len(last.doc) and what.act in ON_PERSONS and last.nbor(1).lower_ in _STATES:
        return True
    if not one.exact and number[0].i and number[0].nbor(-1).lower_ in _STATES:
        return False  # "the missing millions": money, no persons
    if not one.exact or what.act in ON_PERSONS:
        return text[one.start : one.end].lower() not in {
            "one",
            "several",
            "a few",
            "couple",
            "a couple",
            "half",
        }
    printed = text[one.start : one.end].lower()
    if printed in {"one", "two", "half"} or last.pos_ == "PROPN":
        return False
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", printed) and not _is_amount(number[0]):
        return False
    if re.fullmatch(r"1[0-4]\d\d", printed) and _is_old_year(number[0]):
        return False
    if last.dep_ == "quantmod" and last.nbor(1).lower_ == "to":
        return True  # "raised the fee from 30 to 50 crowns"
    return last.dep_ in _ARGUMENTS and last.head.pos_ in {"VERB", "AUX", "ADP", "NUM", "NOUN"}


def _is_fired(noun: Token) -> bool:
    """True for a weapon and its load, and for the word for its bore: ".45-calibre bullets"."""
    lemma = noun.lemma_.lower()
    return lemma in {"caliber", "calibre", "magnum"} or lemma in words("fired_things.txt")


_AMOUNTS = frozenset(
    {"average", "total", "maximum", "minimum", "sum", "price", "fine", "fee", "salary", "budget"}
)


def _is_amount(first: Token) -> bool:
    """ "An average of 1500" is no year."""
    return first.i > 1 and first.nbor(-1).lower_ == "of" and first.nbor(-2).lower_ in _AMOUNTS


def _is_old_year(first: Token) -> bool:
    """ "Struck in 1388", "dating from 1388", "the treaty of 1388"; not "rose from 1388", "a loss of 1388"."""
    before = first.nbor(-1) if first.i else first
    if before.lower_ == "from":
        return before.head.lemma_.lower() == "date"
    if before.lower_ == "of":
        known = any(child.dep_ == "poss" or child.lower_ == "the" for child in before.head.lefts)
        return known and not _is_amount(first) and before.head.lemma_.lower() not in _SUMS
    return before.lower_ in {"in", "since", "until", "circa", "c."}


_SUMS = frozenset({"number", "count", "tally", "figure", "toll", "crowd", "loss", "profit", "rise", "fall"})


def _is_one_of(noun: Token) -> bool:
    """ "One of the ships": of a known whole; "one of the largest ships" ranks and counts nothing."""
    beside = [child for child in noun.children if child.i < noun.i]
    definite = any(child.dep_ in {"det", "poss"} for child in beside)
    ranked = any(token.tag_ in {"JJS", "RBS"} for child in beside for token in (child, *child.children))
    return noun.tag_ in {"NNS", "NNPS"} and definite and not ranked


def _phrase(one: Spot, what: Counted, number: list[Token]) -> tuple[int, int]:
    last = one.last
    if what.noun is not None and what.noun.i >= number[-1].i:
        last = max(last, what.noun.idx + len(what.noun))
    return one.first, last


def _quoted(statement: Statement, text: str, start: int) -> bool:
    if statement.form == "direct":
        return True
    if statement.form == "indirect":
        return False
    line = text.rfind("\n", 0, start) + 1
    return text.count('"', line, start) % 2 == 1
