"""Claims that harden on their way: attributed or open in the origin, flat fact in what was taken from it.

Only articles of which one has it from the other are looked at (``lineage``): between independent reports a
claim here and a fact there are two findings of two desks, and no finding about either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

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
    for first, second, sure in lineage(view):
        for article in (first, second):
            if article not in units:
                units[article] = tuple(units_of(view, article))
        for pair in told_pairs(view, units[first], units[second], first if sure else ""):
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
    for statement in statements:
        if statement.parent is None and _claims(statement):
            said = " ".join(span.text for span in statement.content)
            yield Unit(view.sentence(statement.content[0]), said, statement, ())
    taken = sorted(_taken(statements))
    text = view.articles[article]
    for sentence in view.sentences.get(article, ())[:MOST_SENTENCES]:
        if text.region_at(sentence.start) == "headline" or _is_told(taken, sentence):
            continue
        yield Unit(sentence, sentence.text, None, hedges_of(sentence))


def _claims(statement: Statement) -> bool:
    """True where somebody says or believes that something is so: no plan, no demand, no denial, no wish."""
    holds = statement.act == "speech" or statement.cue_lemma in hedges()["own"]
    return holds and statement.modality == "asserted" and not statement.negated


def _taken(statements: Sequence[Statement]) -> Iterator[tuple[int, int, bool]]:
    """Where somebody's words and the cues stand; whether they are said, not only held."""
    for one in statements:
        for span in (*one.content, *((one.cue,) if one.cue is not None else ())):
            yield span.start, span.end, one.act == "speech"


def _is_told(taken: Sequence[tuple[int, int, bool]], sentence: Span) -> bool:
    """True if a part of the sentence is somebody's saying, or most of it what somebody holds."""
    return any(
        start < sentence.end
        and sentence.start < end
        and (said or min(end, sentence.end) - max(start, sentence.start) >= MOSTLY * len(sentence.text))
        for start, end, said in taken
    )
