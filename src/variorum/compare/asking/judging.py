"""The ladder of one passage: the questions that its levels ask, and what a passage then testifies."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from variorum.compare.asking import called, claims, denials, left_open
from variorum.compare.asking.clashes import Clash
from variorum.compare.asking.matching import Match
from variorum.compare.asking.question import Point
from variorum.compare.asking.terse import is_plain, is_terse
from variorum.model import Actor, Difference, Event, Span, Statement
from variorum.model.answer import Stand, Testimony
from variorum.text import lexicon
from variorum.text.cues import cue_acts
from variorum.text.normal import plain_copy
from variorum.text.stems import is_function_word, stem, words

NEARLY_ALL = 0.95
"""Least cover of a passage that supports."""

BESIDE = 0.8
"""Least cover of all that does not clash, for a contradiction."""

MUCH = 0.5
"""Least cover of a passage that prints a part."""

_SETTLING = ("confirm", "prove", "proving", "upheld", "uphold", "establish", "corroborat")
"""How words begin by which what was only held is shown to be so."""

_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being) (?:\w+ly )?(\w+)")


_NEW_CLAUSE = re.compile(r"[\"”]?,?[\"”]?\s(?:where|which|who|whose|and|because)\b[^;:–—]*$")
"""What opens another clause right behind the words of a sentence."""


@cache
def _held_to_be_so() -> re.Pattern[str]:
    """What opens a clause that is only held to be so: "the theory that", "if true"."""
    nouns = "|".join(lexicon.words("belief_nouns.txt"))
    return re.compile(rf"\b(?:(?:{nouns})s? that|if (?:true|confirmed|proven|correct))\b[^.;:!?]*$")


@dataclass(frozen=True, slots=True)
class Level:
    """One rung: it holds if every condition of ``when`` does."""

    label: str
    when: tuple[str, ...]
    stand: Stand
    reading: str
    type: Difference | Literal[""] = ""


@cache
def levels() -> tuple[Level, ...]:
    """The levels, in the order of the data file."""
    text = files("variorum.compare.asking").joinpath("levels.toml").read_text(encoding="utf-8")
    return tuple(
        Level(
            entry["label"],
            tuple(entry["when"]),
            cast(Stand, entry["stand"]),
            entry["reading"],
            cast("Difference", entry.get("type", "")),
        )
        for entry in tomllib.loads(text)["level"]
    )


class Judged:
    """One match, asked by the ladder."""

    def __init__(self, match: Match, actors: dict[str, Actor]) -> None:
        self.match, self._actors = match, actors

    # How much of it

    def little(self) -> bool:
        """Less than half of the sentence is printed."""
        return self.match.beside < MUCH

    def much(self) -> bool:
        """Half of the sentence is printed, with at least two of its points."""
        return self.match.beside >= MUCH and (len(self.match.places) >= 2 or is_terse(self.match))

    def nearly_all(self) -> bool:
        """Nearly all of it is printed."""
        return self.match.cover >= NEARLY_ALL and len(self.match.places) >= 2

    def all_but_clash(self) -> bool:
        """Nearly all is printed of what does not clash, and all its names."""
        return (
            self.match.beside >= BESIDE
            and (len(self.match.places) >= 2 or is_plain(self.match))
            and not any(point.kind in ("name", "act") for point in self._merely_lacking())
        )

    def whole(self) -> bool:
        """No name, number, time or act is lacking, and it tells more of somebody than what it calls him."""
        return not (
            any(point.kind != "word" for point in self.match.lacking) or left_open.only_calls_so(self.match)
        )

    def tells_act(self) -> bool:
        """It tells an act of the sentence, or what stands against one: names alone tell nothing of it."""
        marks = self.match.question.marks
        cues = [one.cue for one in marks.statements if one.cue is not None]
        acts = {
            number
            for number, point in enumerate(self.match.question.points)
            if point.kind == "act" or any(cue.start <= point.start < cue.end for cue in cues)
        }
        against = {id(clash.point) for clash in self.match.clashes if clash.type == "polarity"}
        return (
            not acts
            or not acts.isdisjoint(self.match.places)
            or any(id(self.match.question.points[number]) in against for number in acts)
        )

    def opposed(self) -> bool:
        """A number, a time or a word of denial stands against it, or it has all names of the sentence."""
        told = any(self._clash(kind) for kind in ("number", "date", "polarity"))
        return told or not any(point.kind == "name" for point in self.match.lacking)

    def scattered(self) -> bool:
        """Its words stand far apart in the passage."""
        return self.match.scattered

    def _merely_lacking(self) -> list[Point]:
        against = {id(clash.point) for clash in self.match.clashes}
        return [point for point in self.match.lacking if id(point) not in against]

    # What stands against it

    def clashing(self) -> bool:
        """Something stands against it."""
        return any(clash.type != "modality" for clash in self.match.clashes)

    def one_clash(self) -> bool:
        """One thing alone stands against it."""
        if not self._clash("polarity"):
            return len(self.match.clashes) == 1
        # "Did not fly" is one denial, as a word and as an act that is denied.
        return sum(not self._tells_denial(clash) for clash in self.match.clashes) == 1

    def _tells_denial(self, clash: Clash) -> bool:
        told = [one for one in self.match.passage.events if one.trigger == clash.words]
        asked = [clash.point.mark] if clash.point is not None and isinstance(clash.point.mark, Event) else []
        return clash.type == "modality" and any(
            one.modality == "denied" or (one.negated and one.modality == "happened")
            for one in (*told, *asked)
        )

    def sure(self) -> bool:
        """What stands against it cannot be right together with it."""
        denial = self._clash("polarity")
        return all(clash.sure or (denial and self._tells_denial(clash)) for clash in self.match.clashes)

    def _clash(self, kind: Difference) -> bool:
        return any(clash.type == kind for clash in self.match.clashes)

    def clash_number(self) -> bool:
        """Another number for the same things."""
        return self._clash("number")

    def clash_date(self) -> bool:
        """Another time."""
        return self._clash("date")

    def clash_polarity(self) -> bool:
        """A word of denial, or a contrary word."""
        return self._clash("polarity")

    def clash_agency(self) -> bool:
        """Doer and done-to have changed places."""
        return self._clash("agency")

    def called_otherwise(self) -> bool:
        """It tells of the one asked after that he is what nobody can be besides."""
        return called.calls_otherwise(self.match)

    def bounded(self) -> bool:
        """It prints the same number with another qualifier."""
        return self.match.bounded

    def denied_of_all(self) -> bool:
        """It denies of everybody what the sentence tells of somebody."""
        return self.match.of_nobody is not None

    def lacks_other(self) -> bool:
        """It lacks a number or an hour of the sentence and has another in its place."""
        return any(self.match.has_other(point) for point in self.match.lacking)

    # Who says it, and how

    def asked_speaker(self) -> bool:
        """The sentence says who said it."""
        return self.match.question.said is not None

    def same_speaker(self) -> bool:
        """The passage stands in the words of the same speaker, or prints the same words for the source."""
        asked, told = self.match.question.said, self.match.statement
        if asked is None or asked.source is None:
            return False
        if told is not None and None not in (asked.actor, told.actor):
            return asked.actor in (told.actor, told.on_behalf)
        source = " ".join(asked.source.text.casefold().split())
        _, found, after = " ".join(self.match.passage.span.text.casefold().split()).partition(source)
        # "Korvin was told that …", asked "Korvin told …": those words were said to Korvin.
        cue = asked.cue.text.casefold().split()[-1] if asked.cue is not None else ""
        said_to = any(match[1] == cue for match in _PASSIVE.finditer(after))
        return bool(found) and not said_to

    def other_speaker(self) -> bool:
        """The passage stands in the words of a speaker who is sure to be another."""
        asked, told = self.match.question.said, self.match.statement
        return (
            asked is not None
            and told is not None
            and None not in (asked.actor, told.actor)
            and asked.actor not in (told.actor, told.on_behalf)
            and not _names_also(told, asked)
        )

    def told_as_denied(self) -> bool:
        """The passage stands in a statement that denies it."""
        told = self.match.statement
        asked = self.match.question
        itself = any(one.modality == "denied" or one.negated for one in asked.marks.statements)
        if told is None or itself or not (told.modality == "denied" or told.negated):
            return False
        # "Korvin rebuffed calls to go": asked with its cue, it is the denial that is asked after.
        return told.cue is None or told.cue.text.casefold() not in asked.article.text.casefold()

    def told_as_unsaid(self) -> bool:
        """The passage tells that it was not said: somebody refused to say it, or stopped short of it.

        That is no denial of it. "Did not say" stands against words that are asked after as said.
        """
        told, asked = self.match.statement, self.match.question
        if told is None or any(one.negated for one in asked.marks.statements):
            return False
        cue = told.cue.text.casefold() if told.cue is not None else ""
        if told.negated:
            if asked.said is None and told.cue_lemma and _has_word(asked.article.text, told.cue_lemma):
                # "They do not expect a verdict": asked as "they expect a verdict", that is what is denied.
                return False
            return not denials.places(cue) or (asked.said is None and told.modality != "denied")
        opens = told.content[0].text.casefold().split()[:2]
        speech = len(opens) == 2 and opens[0] == "to" and cue_acts().get(opens[1], ("",))[0] == "speech"
        return told.modality == "denied" and speech and cue not in asked.article.text.casefold()

    def told_under_condition(self) -> bool:
        """The passage tells it under a condition, or as one: "should she lose, she will resign"."""
        return left_open.is_under_condition(self.match)

    def told_as_open(self) -> bool:
        """The passage has it behind words that leave it open, or that tell that it was not done."""
        return left_open.is_left_open(self.match)

    def told_as_untrue(self) -> bool:
        """The passage has a word for saying what is not so ("misspoke") that the sentence lacks."""
        asked = set(words(self.match.question.article.text))
        held = set(words(self.match.passage.span.text))
        return any(word in held and word not in asked for word in lexicon.words("untrue_words.txt"))

    def told_as_claim(self) -> bool:
        """The passage has it as a claim or a belief that the sentence does not tell of."""
        return claims.is_told_as_claim(self.match)

    def told_as_other(self) -> bool:
        """The passage tells it as planned, demanded, possible, softened or only held to be so, and the
        sentence does not."""
        return self._softened() or self._clash("modality") or self._merely_held()

    def _merely_held(self) -> bool:
        """The print's own words have it behind "the theory that" or "if true"."""
        passage = self.match.passage.span
        real = [start for start, end in self.match.places.values() if passage.start <= start < end]
        if self.match.statement is not None or not real:
            return False
        asked = plain_copy(self.match.question.article.text).casefold()
        before = plain_copy(passage.text[: min(real) - passage.start]).casefold()
        found = _held_to_be_so().search(before)
        if found is None or " ".join(found[0].split()[:2]) in asked:
            return False
        # Not "confirmed the theory that".
        return not any(word.startswith(_SETTLING) for word in before[: found.start()].split()[-2:])

    def _softened(self) -> bool:
        told = self.match.statement
        if told is None:
            return False
        asked = self.match.question.article.text.casefold()
        if told.cue is not None and told.cue.text.casefold() in asked:
            return False  # the sentence has the very word that makes it a plan or a demand
        marks = self.match.question.marks
        asked_as = {*(one.modality for one in marks.statements), *(one.modality for one in marks.events)}
        if told.modality in asked_as:
            return False
        open_words = [
            hedge for hedge in told.hedges if hedge.text.casefold() not in asked and self._softens(hedge)
        ]
        return told.modality in ("planned", "demanded") or bool(open_words)

    def _softens(self, hedge: Span) -> bool:
        """False for a word of another sentence, or of a clause behind all that is printed of the asked one.

        "She teaches at Selby, where she could often be seen": she teaches there.
        """
        passage = self.match.passage.span
        real = [end for start, end in self.match.places.values() if start < end]
        if not (passage.start <= hedge.start < passage.end) or not real:
            return False
        last = max(real)
        between = passage.text[last - passage.start : max(last, hedge.start) - passage.start]
        return hedge.start < last or not _NEW_CLAUSE.match(between)


def _has_word(text: str, lemma: str) -> bool:
    return stem(lemma) in map(stem, words(text))


def _names_also(told: Statement, asked: Statement) -> bool:
    """True if a source is printed with all the words of the asked one: "the union VLO" for "the union"."""
    if told.source is None or asked.source is None or not asked.source.text[1:].islower():
        return False
    return set(words(asked.source.text)) <= set(words(told.source.text))


def testify(match: Match, actors: dict[str, Actor]) -> Testimony:
    """What the passage testifies, by the first level that holds."""
    judged = Judged(match, actors)
    level = next(one for one in levels() if all(_holds(judged, name) for name in one.when))
    clash = next((one for one in match.clashes if not level.type or one.type == level.type), None)
    told = match.statement
    return Testimony(
        article=match.passage.span.article,
        passage=match.passage.span,
        stand=level.stand,
        level=level.label,
        because=level.reading,
        type=level.type or (clash.type if clash is not None and level.stand == "UNSURE" else ""),
        voice="outlet" if told is None else "quoted",
        speaker=_speaker(match, actors),
        lacks=tuple(point.text for point in match.lacking if not match.passage.prints(point.text)),
        focus=tuple(
            sorted({clash.words for clash in match.clashes if clash.words is not None})
            if level.stand in ("CONTRADICTS", "UNSURE")
            else ()
        ),
        cover=match.cover,
    )


def _speaker(match: Match, actors: dict[str, Actor]) -> str:
    """Whose words the passage is: the innermost speaker known, else the innermost that is no mere pronoun."""
    inside = match.statement
    by_id = {one.id: one for one in match.passage.statements}
    printed = ""
    seen: set[str] = set()
    while inside is not None and inside.id not in seen:
        seen.add(inside.id)
        if (actor := actors.get(inside.actor or "")) is not None:
            return actor.name
        source = inside.source.text if inside.source is not None else ""
        printed = printed or ("" if is_function_word(source) else source)
        inside = by_id.get(inside.parent or "")
    return printed


def _holds(judged: Judged, name: str) -> bool:
    plain = name.removeprefix("not ")
    return bool(getattr(judged, plain)()) != (plain != name)
