"""What a row is about, in one plain line, and where on the timeline it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar, get_args

from variorum.align import openers
from variorum.align.statement_rows import content_text
from variorum.align.stretches import AFTER, before, stretch
from variorum.model import Actor, Event, Label, Precision, Span, Statement, When
from variorum.text.edtf import ANY_TIME, intersects
from variorum.text.numbers import spelled
from variorum.text.stems import is_function_word, last_negation, negations, numbers

MOST_CHARACTERS = 110
_MOST_BETWEEN = 20
"""Characters between a cue and the words behind it that it parts: "was charged | on Monday | with theft"."""

_QUOTES = frozenset("\"“”„«»‘'")
_FINENESS = {precision: rank for rank, precision in enumerate(get_args(Precision))}


def cut(text: str, most: int = MOST_CHARACTERS) -> str:
    """``text`` on one line, cut at a word where it is longer than ``most`` characters."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def of_statements(
    statements: Sequence[Statement],
    actors: Mapping[str, Actor],
    outer: Mapping[str, Statement] | None = None,
) -> str:
    """The speaker's name and the words of the version of middle length, of those that print who speaks.

    Speaker, cue and words are of one version: what one is told to have attacked, another may have defended.
    What is no clause of its own takes the cue with it, as printed: "Orrin declined to comment"; so does what
    the speaker denies or is told not to have said ("Orrin denied that …"). ``outer`` are the statements, by
    id, inside whose words others stand: what those suppose or deny keeps their word for it ("if Orrin …").
    """
    central = _central(statements, actors)
    opener = openers.of_statement(central, (outer or {}).get(central.parent or ""))
    return cut(f"{opener} {_told(central, statements, actors)}".strip())


def _central(statements: Sequence[Statement], actors: Mapping[str, Actor]) -> Statement:
    """The version of middle length, of those that print who speaks."""
    told = [one for one in statements if _says_who(one, actors)] or statements
    plain = _least_odd([one for one in told if not _is_participle(one)] or told)
    by_length = sorted(plain, key=lambda one: (len(content_text(one)), one.id))
    return by_length[(len(by_length) - 1) // 2]


def _told(central: Statement, statements: Sequence[Statement], actors: Mapping[str, Actor]) -> str:
    actor = common(tuple(one.actor for one in statements))
    speaker = actors.get(central.actor or "")
    if actor is not None and actor in actors:
        who = actors[actor].name
    elif speaker is not None and (central.source is None or _POINTS_BACK.match(central.source.text)):
        who = speaker.name
    else:
        who = central.source.text if central.source is not None else ""
    said = content_text(central)
    if not who:
        return cut(_around_cue(central) or _with_denial(central, said))
    if _is_passive(central) and (told := _around_cue(central)):
        return cut(f"{cut(who, 60).rstrip(' ,;:')}: {told}")
    who = cut(who, 60).rstrip(" ,;:")
    if who == said:
        return cut(said)
    if central.cue is not None and (central.negated or central.modality == "denied"):
        cue = " ".join(central.cue.text.split())
        apart = "" if _runs_on(central, said) else ":"
        return cut(f"{who} {cue}{apart} {said}")
    marked = _runs_on(central, said) and _is_marked(central) and not _is_participle(central)
    if said.lower().startswith("that ") and not marked:
        return cut(f"{who}: {said[len('that ') :]}")
    return cut(f"{who} {_printed(central)}" if _runs_on(central, said) else f"{who}: {said}")


_POINTS_BACK = re.compile(
    r"(?:he|she|it|they|we|i|you|this|that|who|which)$|(?:his|her|its|their|our|my)\s", re.I
)
"""A source that says who only to those who have read what stands before: "he", "its lawyer"."""


def _is_passive(statement: Statement) -> bool:
    """True for "Reth was fined by Judge Korvin for theft": who speaks stands amid what was said."""
    cue, source = statement.cue, statement.source
    if cue is None or source is None or source.start < cue.end:
        return False
    first, last = cue.text.lower().split()[0], cue.text.lower().split()[-1]
    return first in _BEING and last not in ("by", "from") and source.end <= statement.content[-1].start


_BEING = frozenset({"was", "were", "is", "are", "been", "being", "has", "have", "had"})


def _with_denial(statement: Statement, said: str) -> str:
    """What nobody is named to say, with a cue that denies it: "no evidence of theft", "is not known if …"."""
    cue = statement.cue
    if cue is None or not statement.negated:
        return said
    words = " ".join(cue.text.split())
    if _runs_on(statement, said):
        none = _NONE.search(words)
        return f"{words[none.start() :] if none is not None else words} {said}"
    last = statement.content[-1]
    return f"{said} {words}" if 0 <= cue.start - last.end <= 1 else said


_NONE = re.compile(r"\bno\s+\w")
"""Where the denial begins in a cue of "there": "has been | no evidence of"."""


def _around_cue(statement: Statement) -> str:
    """The words with the cue amid them, where only so they make a sentence: "Brown was charged with theft".

    "" where the cue does not stand right behind one piece of the words and before the next.
    """
    cue, content = statement.cue, statement.content
    if cue is None:
        return ""
    ahead = [one for one in content if one.end <= cue.start]
    behind = [one for one in content if one.start >= cue.end]
    if not ahead or not behind or len(ahead) + len(behind) < len(content):
        return ""
    if not ahead[-1].text[-1:].isalnum() or cue.start - ahead[-1].end > 1:
        return ""
    source = statement.source
    between = behind[0].start - cue.end
    if source is not None and cue.end <= source.start < source.end <= behind[0].start:
        between = behind[0].start - source.end  # "was fined | on Monday by Judge Korvin | for theft"
    if between > _MOST_BETWEEN:
        return ""
    return " ".join(" ".join(one.text.split()) for one in (*ahead, cue, *behind))


def _runs_on(statement: Statement, said: str) -> bool:
    """True if the content only reads after the cue before it ("accused [the authority of …]")."""
    cue, first = statement.cue, statement.content[0]
    if (
        cue is None
        or not cue.text[-1:].isalpha()
        or said[:1] in _QUOTES
        or not 1 <= first.start - cue.end <= 2
    ):
        return False
    return statement.source is None or statement.source.end <= cue.start


def _is_marked(statement: Statement) -> bool:
    """True for a cue that says more than that it was said ("refused to say that", "warned that")."""
    cue = statement.cue
    return cue is not None and (statement.strength != "neutral" or len(cue.text.split()) > 1)


def _is_participle(statement: Statement) -> bool:
    """True for a cue that hangs on another verb and makes no sentence: "noting", "also warning"."""
    cue = statement.cue
    return cue is not None and _PARTICIPLE.match(cue.text) is not None


_PARTICIPLE = re.compile(
    r"(?:(?:also|further|instead|later|again|\w+ly)\s)?(?!bring|sing|fling)\w{2,}ing\b", re.I
)
"""A cue that opens with a verb in "-ing": "is warning" opens with its auxiliary."""


def _printed(statement: Statement) -> str:
    return " ".join(f"{statement.cue.text if statement.cue else ''} {content_text(statement)}".split())


def _says_who(statement: Statement, actors: Mapping[str, Actor]) -> bool:
    """True where print says whose words they are: a known speaker, or more than a pronoun."""
    return statement.actor in actors or _names(statement.source)


def of_events(events: Sequence[Event], actors: Mapping[str, Actor]) -> str:
    """Who did what to whom, where: the words of the fullest version, as printed.

    A pronoun that stands for the doer gives way to the name, or takes it before it where the verb would not
    fit ("Korvin: I have not left"); what was not done is never told without its word of denial. Numbers that
    most other articles do not print are left out where the words do without them. What print only supposes or
    awaits keeps the word for that ("before Korvin agrees").
    """
    fullest = max(
        events,
        key=lambda one: (
            sum(_names(span) for span in (one.agent_span, one.patient_span, one.place_span)),
            one.modality == "happened",
            not one.negated,
            -_odd(stretch(one.sentence, _core(one)), one, events, _sentence),
            one.voice == "outlet",
            -len(one.sentence.text),
            one.id,
        ),
    )
    trigger, agent = fullest.trigger, fullest.agent_span
    told = _core(fullest)
    denial = _denial(fullest)
    if denial is not None:
        told.append(denial)
    place = fullest.place_span
    if place is not None and 0 <= place.start - max(span.end for span in told) <= AFTER:
        told.append(place)
    name = ""
    doer = actors.get(fullest.agent or "")
    if doer is not None and agent is not None and not _names(agent) and agent.start < trigger.start:
        if denial is None or agent.text.lower() in _OF_ONE:
            told.remove(agent)
        ends = "’s " if fullest.construction == "nominal" else " " if agent not in told else ": "
        name = cut(doer.name, 50) + ends
    # What some versions place at another time is no part of what all tell.
    after = AFTER if _meet([one.when for one in events]) else 0
    words = stretch(fullest.sentence, told, after) or trigger.text
    if after and _odd(words, fullest, events, _sentence):
        words = stretch(fullest.sentence, told, 0) or trigger.text
    if words == trigger.text and not name:
        words = before(fullest.sentence, trigger)
    line = words if trigger.text in name.replace("’s", "").split() else name + words
    return cut(f"{openers.of_event(fullest)} {line}".strip())


_OF_ONE = frozenset({"he", "she", "it", "who", "which", "his", "her", "its"})
"""Pronouns that a name can stand for without another form of the verb."""


_BESIDE = 1
"""Characters between a word of denial and the noun that it is about: "no withdrawal"."""


def _denial(event: Event) -> Span | None:
    """The word of denial before an act that was not done, with the verb that carries it: "has not (left)".

    None for an act that was done, and where the doer or the done-to is what denies ("no tunnel was closed");
    of a noun only the word right before it, for others deny something else ("refused a demand for talks").
    """
    parties = (event.agent_span, event.patient_span)
    if not event.negated or any(negations(part.text) for part in parties if part is not None):
        return None
    agent, sentence = event.agent_span, event.sentence
    start = agent.end if agent is not None and agent.end <= event.trigger.start else sentence.start
    found = last_negation(sentence.text[start - sentence.start : event.trigger.start - sentence.start])
    if found is None:
        return None
    if event.construction == "nominal" and event.trigger.start - start - found[1] > _BESIDE:
        return None
    first = start if agent is not None and start == agent.end else start + found[0]
    text = sentence.text[first - sentence.start : start - sentence.start + found[1]]
    first += len(text) - len(text.lstrip())
    return Span(event.article, first, start + found[1], text.lstrip())


def _sentence(event: Event) -> str:
    return event.sentence.text


def _core(event: Event) -> list[Span]:
    """The words of an act itself: its doer, its verb or noun, its done-to."""
    return [span for span in (event.agent_span, event.trigger, event.patient_span) if span is not None]


M = TypeVar("M", Statement, Event)


def _least_odd(versions: Sequence[Statement]) -> list[Statement]:
    """The versions whose words hold the fewest numbers that most other articles do not print."""
    odd = [_odd(content_text(one), one, versions, content_text) for one in versions]
    return [one for one, count in zip(versions, odd, strict=True) if count == min(odd)]


def _odd(words: str, version: M, versions: Sequence[M], printed: Callable[[M], str]) -> int:
    """The numbers of the words that half of the other articles' versions, or fewer, print."""
    found = _figures(words)
    if not found:
        return 0
    others: dict[str, frozenset[str]] = {}
    for one in versions:
        if one.article != version.article:
            others[one.article] = others.get(one.article, frozenset()) | _figures(printed(one))
    return sum(2 * sum(figure in held for held in others.values()) < len(others) for figure in found)


@lru_cache(maxsize=4096)
def _figures(text: str) -> frozenset[str]:
    """The numbers of a text; each version of a row is asked for them by all the others."""
    return numbers(text) | spelled(text)


def _names(span: Span | None) -> bool:
    """True for a phrase that says more than a pronoun does."""
    return span is not None and not is_function_word(span.text)


def of_labels(labels: Sequence[Label], referent: str) -> str:
    """Who or what is labelled, and the most frequent words."""
    counted = Counter(label.words for label in labels)
    most = sorted(counted, key=lambda words: (-counted[words], words))[:4]
    return cut(f"{cut(referent, 60)}: {', '.join(most)}" if referent else ", ".join(most))


def common(values: Sequence[str | None]) -> str | None:
    """The one value that all have, or None."""
    return values[0] if values and all(value == values[0] for value in values) else None


def when_of(whens: Sequence[When | None]) -> When | None:
    """The most precise of the times where all can meet; else the time that most print, earliest first."""
    printed = [when for when in whens if when is not None]
    # "Friday" of an article without a date says nothing beside one that is dated.
    known = [when for when in printed if when.edtf != ANY_TIME] or printed
    if not known:
        return None
    if _meet(known):
        return min(known, key=lambda when: _FINENESS[when.precision])
    counted = Counter(when.edtf for when in known)
    most = max(counted.values())
    return next(when for when in known if counted[when.edtf] == most)


def _meet(whens: Sequence[When | None]) -> bool:
    """True if no two of the times exclude each other."""
    known = [when for when in whens if when is not None][:40]
    return all(intersects(one.edtf, other.edtf) for one in known for other in known)
