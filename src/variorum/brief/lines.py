"""Lines of the brief made of one row or one finding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from variorum.brief.fixed import DISAGREE, UNCLEAR
from variorum.brief.passages import Passage, content_passage, sentence_passage, stands_alone
from variorum.brief.sources import Mark, Sources, where
from variorum.model import BriefSentence, Finding, Row, Span, Statement, Verdict
from variorum.text.normal import plain_copy

Flag = Literal["", "contradiction", "one origin", "unsure"]
_FLAGS: Mapping[Verdict, Flag] = {"CONTRADICTS": "contradiction", "ONLY": "one origin", "UNSURE": "unsure"}
_GIVEN = re.compile(r"^that\s", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us|ours|mine)\b")


def row_line(sources: Sources, row: Row) -> BriefSentence | None:
    """The row in one sentence: who said it in which words, or the sentence that tells it best.

    The version is the one that reads best by itself; the passages of all articles are its spans.
    None where no version can stand by itself.
    """
    if row.kind == "statement":
        return _statement_line(sources, row)
    return _told_line(sources, row)


def _mark(row: Row) -> Flag:
    return _FLAGS.get(row.verdict, "")


def _statement_line(sources: Sources, row: Row) -> BriefSentence | None:
    held = [(article, mark) for article, mark in sources.held(row) if isinstance(mark, Statement)]
    ranked = sorted(held, key=lambda pair: (_statement_rank(sources, pair[1]), sources.order[pair[0]]))
    for _, statement in ranked:
        found = _said(sources, row, statement)
        if found is not None:
            text, spans = found
            return _finished(sources, row, text, spans, statement.content[0])
    return None


def _statement_rank(sources: Sources, one: Statement) -> tuple[int, int, int]:
    """Quoted before told, neutral before coloured, then near to sixteen words."""
    words = sum(len(span.text.split()) for span in one.content)
    return (one.strength != "neutral", one.form == "indirect", abs(words - 16))


def _said(sources: Sources, row: Row, one: Statement) -> tuple[str, list[Span]] | None:
    """Speaker and words as one line, with the passages of both; None where it would not read well."""
    if one.negated or one.act != "speech" or one.actor is None:
        return None
    name = _name(sources, row, one)
    if name is None:
        return None
    passage = content_passage(one.content)
    if passage is None:
        return None
    speaker = _capital(" ".join(name.text.split()))
    spans = [name, *one.content]
    if one.form == "direct":
        return f"{speaker} said: “{_ended(passage)}”", spans
    if not _GIVEN.match(passage.text) or _FIRST_PERSON.search(passage.text) or not _even(passage.text):
        return None
    return f"{speaker} said {passage.text}".rstrip(".") + (" …" if passage.cut else "."), spans


def _even(text: str) -> bool:
    return plain_copy(text).count('"') % 2 == 0


def _ended(passage: Passage) -> str:
    if passage.cut:
        return passage.text.rstrip(". ") + " …"
    return passage.text if passage.text.endswith((".", "!", "?")) else passage.text + "."


def _name(sources: Sources, row: Row, one: Statement) -> Span | None:
    """The speaker's name as the source prints it, else as one of the row's articles prints it."""
    assert one.actor is not None
    best = sources.name_of(one.actor, [one.article])
    return best or sources.name_of(one.actor, sorted(row.versions, key=lambda a: sources.order.get(a, 0)))


def _told_line(sources: Sources, row: Row) -> BriefSentence | None:
    found: list[tuple[int, int, Passage, Mark]] = []
    for article, mark in sources.held(row):
        sentence = sources.sentence(where(mark))
        if sentence is None or sentence.region not in ("body", "standfirst"):
            continue
        passage = sentence_passage(sentence.span)
        if passage is None or not stands_alone(passage.text) or not _holds(passage, mark):
            continue
        found.append((abs(len(passage.text.split()) - 20), sources.order[article], passage, mark))
    if not found:
        return None
    _, _, passage, mark = min(found, key=lambda one: (one[0], one[1], one[2].span))
    return _finished(sources, row, passage.text, [passage.span], where(mark))


def _holds(passage: Passage, mark: Mark) -> bool:
    return not passage.cut or where(mark).text in passage.text


def _finished(sources: Sources, row: Row, text: str, spans: Sequence[Span], at: Span) -> BriefSentence:
    """The sentence with its spans, and one passage of every other article that has the row."""
    others = [sources.sentence(where(mark)) for article, mark in sources.held(row) if article != at.article]
    more = [one.span for one in others if one is not None]
    return BriefSentence(text, tuple(dict.fromkeys((*spans, *more))), (row.id,), _mark(row))


def finding_line(sources: Sources, row: Row, finding: Finding) -> BriefSentence | None:
    """A contradiction or a doubt in one line that names the sigla."""
    table = DISAGREE if finding.verdict == "CONTRADICTS" else UNCLEAR
    opening = table.get(finding.type)
    if opening is None:
        return None
    spans = tuple(span for article in finding.versions for span in finding.versions[article])
    subject = ""
    if row.kind == "statement":
        words = next(_contents(sources, row), None)
        if words is not None:
            subject = f" (“{words.text}{' …' if words.cut else ''}”)"
            spans = (*spans, words.span)
    line = f"{opening}{subject}: {finding.what}."
    return BriefSentence(line, tuple(dict.fromkeys(spans)), (row.id,), _FLAGS.get(finding.verdict, ""))


def _contents(sources: Sources, row: Row) -> Iterator[Passage]:
    for _, mark in sources.held(row):
        if isinstance(mark, Statement):
            passage = content_passage(mark.content, 20)
            if passage is not None:
                yield passage


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
