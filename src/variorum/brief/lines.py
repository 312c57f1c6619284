"""Lines of the brief made of one row or one finding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from variorum.brief.agreeing import bears_out
from variorum.brief.fixed import DISAGREE, UNCLEAR
from variorum.brief.passages import Passage, excerpt, sentence_passage, words_passage
from variorum.brief.sources import Sources, where
from variorum.brief.standing import dangles, is_quoted, is_shouted, stands
from variorum.brief.voices import usual_voice, voice_of
from variorum.model import BriefSentence, Finding, Mark, Row, Span, Statement, Verdict
from variorum.text.cues import is_yet_to_be
from variorum.text.normal import plain_copy

Flag = Literal["", "contradiction", "one origin", "unsure"]
_FLAGS: Mapping[Verdict, Flag] = {"CONTRADICTS": "contradiction", "ONLY": "one origin", "UNSURE": "unsure"}
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us|ours|mine)\b")
_MANY_SIGLA = re.compile(r"(?<![\w\"“])[A-Z]{1,4}(?:, [A-Z]{1,4})+(?=: )")
LEAST_TOLD = 4
"""Words that are told at least: "declined to comment" tells nothing."""

_MARKS = "\"“”‘’' "
"""Signs that may stand around a stretch of a quotation."""

MOST_SIDES = 4
"""Sides of a difference that its line shows."""

MOST_SIGLA = 5
"""Articles that a side of a line names by siglum."""

QUOTED_WORDS = 34
"""Words of a quotation that a line prints at most."""


def row_line(sources: Sources, row: Row) -> BriefSentence | None:
    """The row in one sentence: who said it in which words, or the sentence that tells it best.

    The version is the one that reads best by itself, of those in the voice of most articles; the passages
    of the other articles that print the same (:mod:`variorum.brief.agreeing`) are spans too. None where no
    version can stand by itself.
    """
    held = sources.held(row)
    statements = [mark for _, mark in held if isinstance(mark, Statement)]
    for statement in sorted(statements, key=lambda one: _rank(sources, one)):
        found = _quoted_line(sources, row, statement) or _told_by(sources, statement)
        if found is not None:
            return _finished(sources, row, statement, *found)
    return None if statements else _told_line(sources, row, [mark for _, mark in held])


def _rank(sources: Sources, one: Statement) -> tuple[bool, bool, bool, int, int, Span]:
    """What was said before what is announced, neutral before coloured, quoted before told, near to sixteen
    words, early sigla first."""
    words = sum(len(span.text.split()) for span in one.content)
    order = sources.order.get(one.article, 0)
    ahead = one.cue is not None and is_yet_to_be(one.cue.text)
    return (ahead, one.strength != "neutral", one.form != "direct", abs(words - 16), order, one.content[0])


def _quoted_line(sources: Sources, row: Row, one: Statement) -> tuple[str, list[Span]] | None:
    """Speaker and quotation; only where all of it stands between quotation marks and is a sentence."""
    spans = _whole(one.content)
    if one.negated or one.act != "speech" or not is_quoted(sources, spans):
        return None
    name = sources.speaker_name(one, row)
    passage = words_passage(spans[0], QUOTED_WORDS, spans[1:])
    if name is None or passage is None or not passage.text[:1].isupper() or '"' in plain_copy(passage.text):
        return None
    words = passage.text.rstrip(". ") + " …" if passage.cut or len(one.content) > len(spans) else passage.text
    speaker = " ".join(name.text.split())
    # "is expected to say" stays so: announced words may yet change.
    cue = one.cue if one.cue is not None and is_yet_to_be(one.cue.text) else None
    said = " ".join(cue.text.rstrip(" :,").split()) if cue is not None else "said"
    text = f"{speaker[:1].upper()}{speaker[1:]} {said}: “{words if words[-1] in '.!?…' else words + '.'}”"
    return text, [name, *([cue] if cue is not None else []), *spans]


def _whole(content: Sequence[Span]) -> tuple[Span, ...]:
    """The first stretches of what was said up to the end of a sentence.

    Of "When it closed," he said, "they left." both are taken: the first by itself leaves it open. What begins
    with a capital is another sentence.
    """
    spans = [content[0]]
    for span in content[1:]:
        goes_on = spans[-1].text.rstrip(_MARKS).endswith(",") and span.text.lstrip(_MARKS)[:1].islower()
        if not goes_on:
            break
        spans.append(span)
    return tuple(spans)


def _told_by(sources: Sources, one: Statement) -> tuple[str, list[Span]] | None:
    """Source, reporting word and content as they stand in print, one after the other."""
    if one.source is None or one.cue is None or not sources.names(one.source, one.actor):
        return None
    content = one.content[0]
    gap = content.start - one.cue.end
    if not (one.source.end <= one.cue.start <= one.source.end + 12 and 0 <= gap <= 3) or len(one.content) > 1:
        return None
    article = sources.articles[one.article]
    stretch = article.span(one.source.start, content.end)
    passage = words_passage(stretch, QUOTED_WORDS + 8)
    if passage is None or "\n" in stretch.text or not sources.starts_sentence(stretch):
        return None
    if dangles(passage.text) or is_shouted(passage.text) or len(content.text.split()) < LEAST_TOLD:
        return None
    if sources.stages.is_overtaken(stretch):
        return None
    if _FIRST_PERSON.search(passage.text) and not is_quoted(sources, one.content):
        return None
    text = passage.text[:1].upper() + passage.text[1:]
    return text.rstrip(".") + (" …" if passage.cut else "."), [stretch]


def _told_line(sources: Sources, row: Row, held: Sequence[Mark]) -> BriefSentence | None:
    found: list[tuple[bool, int, int, Passage, Mark]] = []
    # The first mark of each article tells the row.
    usual = usual_voice(sources, {mark.article: voice_of(sources, mark) for mark in reversed(held)})
    for mark in held:
        sentence = sources.sentence(where(mark))
        if sentence is None or not stands(sources, sentence):
            continue
        if sources.superseded(sentence.span):
            continue
        passage = sentence_passage(sentence.span)
        if passage is None or (passage.cut and where(mark).text not in passage.text):
            continue
        other = voice_of(sources, mark) != usual
        near = abs(len(passage.text.split()) - 20)
        found.append((other, near, sources.order[mark.article], passage, mark))
    if not found:
        return None
    *_, passage, mark = min(found, key=lambda one: (*one[:3], one[3].span))
    return _finished(sources, row, mark, passage.text, [passage.span])


def _finished(sources: Sources, row: Row, told: Mark, text: str, spans: Sequence[Span]) -> BriefSentence:
    """The sentence with its spans, and one passage of every other article that prints the same."""
    more: dict[str, Span] = {}
    for article, mark in sources.held(row):
        sentence = sources.sentence(where(mark))
        if sentence is None or article in more or any(span.article == article for span in spans):
            continue
        if bears_out(sources, row, told, mark, text):
            more[article] = sentence.span
    held = tuple(dict.fromkeys((*spans, *more.values())))
    return BriefSentence(text, held, (row.id,), _FLAGS.get(row.verdict, ""))


def finding_line(sources: Sources, row: Row, finding: Finding) -> BriefSentence | None:
    """A contradiction or a doubt in one line that names the sigla.

    For a statement the words at issue stand first; for an event or a quantity each side shows the
    words around the difference.
    """
    opening = (DISAGREE if finding.verdict == "CONTRADICTS" else UNCLEAR).get(finding.type)
    if opening is None:
        return None
    spans = [span for article in finding.versions for span in finding.versions[article]]
    what = _MANY_SIGLA.sub(lambda match: f"{_listed(match[0].split(', '))}", finding.what)
    line = f"{opening}: {what}."
    if row.kind == "statement":
        words = next(_contents(sources, row), None)
        # Where the words themselves are at issue, each side shows its own.
        if words is not None and finding.type != "polarity":
            line = f"{opening} (“{words.text}{' …' if words.cut else ''}”): {what}."
            spans.append(words.span)
    else:
        sides = _sides(sources, finding)
        if len(sides) > 1:
            line = f"{opening}: {'; '.join(f'{_listed(sigla)}: “{words}”' for sigla, words, _ in sides)}."
            spans += [span for _, _, span in sides]
    return BriefSentence(line, tuple(dict.fromkeys(spans)), (row.id,), _FLAGS.get(finding.verdict, ""))


def _sides(sources: Sources, finding: Finding) -> list[tuple[list[str], str, Span]]:
    """Sigla, excerpt and sentence for each of the words at issue, by the first article that prints them.

    Articles that print the same words at issue are one side; at most :data:`MOST_SIDES`.
    """
    held: dict[str, tuple[list[str], str, Span]] = {}
    for article, focus in (finding.focus or {}).items():
        sentence = sources.sentence(focus[0]) if focus else None
        if sentence is None:
            continue
        side = held.setdefault(
            plain_copy(focus[0].text).casefold(),
            ([], excerpt(sentence.span, focus[0]).strip('"“” .,'), sentence.span),
        )
        side[0].append(sources.articles[article].siglum)
    return list(held.values())[:MOST_SIDES]


def _listed(sigla: Sequence[str]) -> str:
    """The sigla of a side, the first few where they are many: "A, B, C, D and others"."""
    few = len(sigla) <= MOST_SIGLA
    return ", ".join(sigla) if few else f"{', '.join(sigla[: MOST_SIGLA - 1])} and others"


def _contents(sources: Sources, row: Row) -> Iterator[Passage]:
    """The words of the row's statements, those of headlines last: they are short of what was said."""
    said = [mark for _, mark in sources.held(row) if isinstance(mark, Statement)]
    said.sort(key=lambda mark: sources.articles[mark.article].region_at(mark.content[0].start) == "headline")
    for mark in said:
        passage = words_passage(mark.content[0], 20)
        if passage is not None:
            yield passage
