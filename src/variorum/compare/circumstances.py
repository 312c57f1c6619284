"""On what occasion a statement was made: its kind, by the words of print."""

from __future__ import annotations

import re
from functools import cache

from variorum.compare.view import View
from variorum.model import Span, Statement
from variorum.text import lexicon
from variorum.text.normal import plain_copy
from variorum.text.outlets import named_as_printed

_OUTLET = re.compile(r"(?<!\w)(?:newspapers?|magazine|tv|television|news agency|channel|radio)(?!\w)", re.I)
ASSEMBLY = "assembly"
"""The kind of occasion that only whoever is told makes."""

LETTER = "letter"
"""The kind of occasion that is written: it may be read out as well."""

_CARRIED_PARAGRAPHS = 1
"""An occasion printed with the same speaker's words one paragraph before carries on."""


@cache
def _table() -> tuple[tuple[tuple[str, str], ...], frozenset[frozenset[str]]]:
    rows = lexicon.rows("occasions.tsv")
    kinds = tuple((row[1], row[0]) for row in rows if row[0] != "excludes")
    excludes = frozenset(frozenset((row[1], row[2])) for row in rows if row[0] == "excludes")
    return tuple(sorted(kinds, key=lambda pair: (-len(pair[0]), pair))), excludes


def kinds_of(text: str) -> frozenset[str]:
    """The kinds of occasion that the words of ``text`` name; no assembly, whose house holds others.

    >>> sorted(kinds_of("during a joint press conference"))
    ['press conference']
    """
    return _named(text) - {ASSEMBLY}


def _named(text: str) -> frozenset[str]:
    """All kinds of occasion that the words name, an assembly among them."""
    left = plain_copy(text[:300]).casefold()
    found = set()
    for printed, kind in _table()[0]:
        pattern = rf"(?<!\w){re.escape(printed)}s?(?!\w)"
        if re.search(pattern, left):
            found.add(kind)
            left = re.sub(pattern, " ", left)
    return frozenset(found)


def told_to_outlet(statement: Statement) -> bool:
    """True if the words were told to a newspaper, station or site, by its name or its kind."""
    told = statement.addressee
    return told is not None and (_OUTLET.search(told.text) is not None or _is_media_name(told.text))


def _is_media_name(text: str) -> bool:
    return named_as_printed().search(plain_copy(text[:120])) is not None


def occasion_spans(view: View, statement: Statement) -> tuple[Span, ...]:
    """The printed occasion, medium and outlet told, or those carried on from the words before."""
    return _own(view, statement) or _carried(view, statement) or _announced(view, statement)


def _held(use: str) -> str:
    return lexicon.either(word for word, found in lexicon.rows("held_occasions.tsv") if found == use)


_ON = rf"(?P<on>(?:a|an|the|his|her|their)\s(?:[\w-]+\s){{0,2}}?(?:{_held('noun')}))(?!\w)"
_SPOKE = re.compile(rf"\b(?:{_held('verb')})\s(?:[\w-]+\s){{0,2}}?{_ON}", re.I)
_OPENED = re.compile(rf"(?:in|at|during)\s{_ON}", re.I)
"""An occasion that somebody held or spoke on, and one with which a sentence opens."""


def is_announced(view: View, statement: Statement) -> bool:
    """True if only the sentence before the words tells of an occasion: "Korvin spoke at a rally."."""
    return not (_own(view, statement) or _carried(view, statement)) and bool(_announced(view, statement))


def _announced(view: View, statement: Statement) -> tuple[Span, ...]:
    """The occasion on which the sentence right before the words, in one paragraph, has them said."""
    anchor = min(span for span in (statement.source, statement.cue, *statement.content) if span is not None)
    start, _ = view.paragraph(anchor)
    first = view.sentence(anchor).start
    held = view.sentences.get(statement.article, ())
    last = next((one for one in reversed(held) if start <= one.start and one.end <= first), None)
    if last is None or statement.actor is None:
        return ()
    found = _SPOKE.search(plain_copy(last.text)) or _OPENED.match(plain_copy(last.text))
    if found is None or not view.names_actor(statement.article, statement.actor, last.start, last.end):
        return ()
    span = view.articles[statement.article].span(last.start + found.start("on"), last.start + found.end("on"))
    return (span,) if kinds_of(span.text) else ()


def _carried(view: View, statement: Statement) -> tuple[Span, ...]:
    """The occasion that is printed with the same speaker's words before."""
    held = view.statements_of.get(statement.article, ())
    places = [place for place, one in enumerate(held) if one.id == statement.id]
    if not places or statement.actor is None:
        return ()
    start = statement.content[0].start
    text = view.articles[statement.article].text
    for one in reversed(held[max(0, places[0] - 4) : places[0]]):
        between = text[one.content[-1].end : start].strip("\n")
        breaks = len([line for line in between.split("\n") if line.strip()]) - 1
        if one.actor != statement.actor or breaks > _CARRIED_PARAGRAPHS:
            return ()
        if carried := _own(view, one):
            return carried
    return ()


def _own(view: View, statement: Statement) -> tuple[Span, ...]:
    found = [span for span in (statement.occasion, statement.medium) if span and _kinds(view, span)]
    told = _told(view, statement)
    if told is not None:
        found.append(told)
    elif statement.addressee is not None and _kinds(view, statement.addressee):
        found.append(statement.addressee)
    held = {*found, *_in_sentence(view, statement)}
    return tuple(
        sorted(one for one in held if not any(other != one and other.contains(one) for other in held))
    )


def _told(view: View, statement: Statement) -> Span | None:
    """The publication that the words were told to: the addressee, or the name right after "told"."""
    if statement.addressee is not None:
        return statement.addressee if told_to_outlet(statement) else None
    cue = statement.cue
    if cue is None or cue.text.split()[-1].casefold() not in _TELLING:
        return None
    article = view.articles[statement.article]
    match = named_as_printed().search(plain_copy(article.text[cue.end : cue.end + 60]))
    if match is None or len(article.text[cue.end : cue.end + match.start()].split()) > 1:
        return None
    return article.span(cue.end + match.start(), cue.end + match.end())


_TELLING = frozenset({"told", "tells", "telling", "tell"})
_OCCASION = re.compile(r"(?<!\w)(?:press|news)[ -]conference(?!\w)|(?<!\w)interview with(?!\w)", re.I)


def _in_sentence(view: View, statement: Statement) -> tuple[Span, ...]:
    """An occasion that cannot be mistaken, in the sentence of the cue and outside the words."""
    anchor = statement.cue or statement.source
    if anchor is None:
        return ()
    sentence = view.sentence(anchor)
    found = []
    for match in _OCCASION.finditer(plain_copy(sentence.text)):
        span = view.articles[statement.article].span(
            sentence.start + match.start(), sentence.start + match.end()
        )
        if not any(span.overlaps(content) for content in statement.content):
            found.append(span)
    return tuple(found)


def _kinds(view: View, span: Span) -> frozenset[str]:
    """The kinds that a printed occasion names, with an assembly that is told ("told parliament")."""
    held = view.statements_of.get(span.article, ())
    return _named(span.text) if any(one.addressee == span for one in held) else kinds_of(span.text)


def occasion_kinds(view: View, statement: Statement) -> frozenset[str]:
    """The kinds of the statement's occasion; empty where nothing known is printed."""
    found: set[str] = set()
    for span in occasion_spans(view, statement):
        found |= _kinds(view, span)
        if not _kinds(view, span) and (_OUTLET.search(span.text) or _is_media_name(span.text)):
            # Told to an outlet: in an interview, or in a statement that was sent to it.
            found |= {"interview", "told an outlet"}
    return frozenset(found)


def occasions_exclude(left: frozenset[str], right: frozenset[str]) -> bool:
    """True if each kind on one side excludes each kind on the other.

    >>> occasions_exclude(frozenset({"press conference"}), frozenset({"interview"}))
    True
    """
    pairs = _table()[1]
    return bool(left and right) and all(frozenset((one, other)) in pairs for one in left for other in right)
