"""Claims that harden on their way: attributed or open in the origin, flat fact in what was taken from it.

Only articles of which one has it from the other are looked at (``lineage``): between independent reports a
claim here and a fact there are two findings of two desks, and no finding about either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.compare import found
from variorum.compare.ladder import first_that_holds, of_kind
from variorum.compare.lineage import lineage
from variorum.compare.near_findings import Places, row_of
from variorum.compare.told_pairs import ToldPair, Unit, hedges_of, same_said
from variorum.compare.view import View
from variorum.model import Finding, Row, Span, Statement
from variorum.text.cues import hedges

MOST_SENTENCES = 300
"""Sentences of an article that are looked at, the first in print."""

MOSTLY = 0.7
"""Part of a sentence that is what somebody holds, so that it is no fact of the outlet's."""

LEAST_TOLD = 3
"""Words that somebody's refusal tells at least."""

_TRIED = 4
"""Flat sentences that one claim is set beside: those that share the most of its words."""


def hardening_findings(view: View, rows: Sequence[Row], places: Places) -> Mapping[str, list[Finding]]:
    """The findings by the id of the row in which they stand, in the order of the articles and of print.

    Sentences in which no mark stands give no finding.
    """
    by_id = {row.id: row for row in rows}
    ladders = of_kind("told")
    units: dict[str, tuple[Unit, ...]] = {}
    held: dict[tuple[str, int, str], list[tuple[str, str, found.Outcome]]] = defaultdict(list)
    lines = list(lineage(view))
    sources = _sources(lines)
    for first, second, sure in lines:
        for article in (first, second, *sources[first], *sources[second]):
            if article not in units:
                units[article] = tuple(units_of(view, article))
        for pair in told_pairs(view, units[first], units[second], first if sure else ""):
            claiming, telling = pair.claim.sentence.article, pair.flat.sentence.article
            elder = [one for one in sources[claiming] if one != telling]
            pair = replace(pair, elders=tuple(it for one in elder for it in units[one] if it.is_claim))
            row = row_of(places, pair.claim.sentence, pair.flat.sentence, (), (), "event")
            if row is None:
                continue
            for number, ladder in enumerate(ladders):
                level = first_that_holds(ladder, lambda name, pair=pair: bool(getattr(pair, name)()))  # type: ignore[misc]
                if level.verdict not in ("", "SAME"):
                    outcome = found.Outcome(level, pair.shown(first), pair.shown(second))
                    held[row, number, level.label].append((first, second, outcome))
    result: dict[str, list[Finding]] = defaultdict(list)
    for (row, number, _), outcomes in held.items():
        result[row].append(found.finding(view, by_id[row], ladders[number], outcomes, "told"))
    return result


def _sources(lines: Sequence[tuple[str, str, bool]]) -> Mapping[str, Sequence[str]]:
    """By article: those that it surely has something from."""
    found: dict[str, list[str]] = defaultdict(list)
    for first, second, sure in lines:
        if sure:
            found[second].append(first)
    return found


def superseded(
    told: Mapping[str, Sequence[Finding]], *others: Mapping[str, Sequence[Finding]]
) -> frozenset[str]:
    """Ids of findings of a fact beside a claim that a finding of hardening or softening tells too."""
    shown = [one for held in told.values() for one in held]
    return frozenset(
        one.id
        for other in others
        for held in other.values()
        for one in held
        if one.type == "modality" and one.verdict == "COMPATIBLE" and any(_within(one, it) for it in shown)
    )


def _within(one: Finding, other: Finding) -> bool:
    return all(
        article in other.versions
        and all(any(span.overlaps(held) for held in other.versions[article]) for span in passages)
        for article, passages in one.versions.items()
    )


def told_pairs(view: View, mine: Sequence[Unit], theirs: Sequence[Unit], first: str) -> Iterator[ToldPair]:
    """Claims of one side beside flat sentences of the other that say the same, in order of print."""
    for claiming, telling in ((mine, theirs), (theirs, mine)):
        claims = tuple(one for one in claiming if one.is_claim)
        flats = tuple(one for one in telling if one.is_flat)
        holders: dict[str, list[int]] = defaultdict(list)
        for place, flat in enumerate(flats):
            for one in dict.fromkeys(flat.stems):
                holders[one].append(place)
        for claim in claims:
            shared: dict[int, int] = defaultdict(int)
            for one in dict.fromkeys(claim.stems):
                for place in holders.get(one, ()):
                    shared[place] += 1
            for place in sorted(shared, key=lambda place: (-shared[place], place))[:_TRIED]:
                if same_said(claim, flats[place]):
                    yield ToldPair(
                        view,
                        claim,
                        flats[place],
                        tuple(one for one in telling if one.is_claim),
                        tuple(one for one in claiming if one.is_flat),
                        first,
                    )
                    break


def units_of(view: View, article: str) -> Iterator[Unit]:
    """What an article says below its headline: each statement once, each sentence in its own voice."""
    statements = view.statements_of.get(article, ())
    taken = sorted(_taken(statements))
    for statement in statements:
        if statement.parent is None and _claims(statement):
            sentence = view.sentence(statement.content[0])
            said = " ".join(
                (*(span.text for span in statement.content), _carried(sentence, statement, taken))
            )
            yield Unit(sentence, said, statement, ())
    text = view.articles[article]
    for sentence in view.sentences.get(article, ())[:MOST_SENTENCES]:
        if text.region_at(sentence.start) == "headline" or _is_told(taken, sentence):
            continue
        yield Unit(sentence, _without_refusals(sentence, statements), None, hedges_of(sentence))


def _carried(sentence: Span, statement: Statement, taken: Sequence[tuple[int, int, bool]]) -> str:
    """The rest of a sentence that goes on with "and" in what is told after "claimed that"; "" for none."""
    last = statement.content[-1]
    rest = sentence.text[last.end - sentence.start :]
    if statement.cue is None or statement.cue.start > last.start or not rest.startswith(" and "):
        return ""
    free = not any(start < sentence.end and last.end < end for start, end, _ in taken)
    return rest if free and last.text.split(" ", 1)[0].lower() == "that" else ""


def _claims(statement: Statement) -> bool:
    """True where somebody says or believes that something is so: no plan, no demand, no denial, no wish."""
    holds = statement.act == "speech" or statement.cue_lemma in hedges()["own"]
    return holds and statement.modality == "asserted" and not statement.negated


def _taken(statements: Sequence[Statement]) -> Iterator[tuple[int, int, bool]]:
    """Where somebody's words and the cues stand; whether they are said, not only held.

    "Declined to comment" leaves the rest of its sentence the outlet's own.
    """
    for one in statements:
        if _refuses(one):
            continue
        for span in (*one.content, *((one.cue,) if one.cue is not None else ())):
            yield span.start, span.end, one.act == "speech"


def _refuses(one: Statement) -> bool:
    """True of "declined to comment", which tells nothing."""
    return one.modality == "denied" and sum(len(span.text.split()) for span in one.content) < LEAST_TOLD


def _without_refusals(sentence: Span, statements: Sequence[Statement]) -> str:
    """What a sentence says but for those who declined to comment on it."""
    text = sentence.text
    for one in statements:
        parts = [span for span in (one.source, one.cue, *one.content) if span is not None]
        if _refuses(one) and all(sentence.contains(span) for span in parts):
            start = min(span.start for span in parts) - sentence.start
            end = max(span.end for span in parts) - sentence.start
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _is_told(taken: Sequence[tuple[int, int, bool]], sentence: Span) -> bool:
    """True if a part of the sentence is somebody's saying, or most of it what somebody holds."""
    return any(
        start < sentence.end
        and sentence.start < end
        and (said or min(end, sentence.end) - max(start, sentence.start) >= MOSTLY * len(sentence.text))
        for start, end, said in taken
    )
