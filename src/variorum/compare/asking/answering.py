"""The answer of a story: every origin's most telling passages for a sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.compare import whens
from variorum.compare.asking.ages import as_age
from variorum.compare.asking.called import tells_party
from variorum.compare.asking.contrary import IN_CONDITION
from variorum.compare.asking.judging import testify
from variorum.compare.asking.matching import Match
from variorum.compare.asking.printed import Passage, Printed
from variorum.compare.asking.question import Question, question
from variorum.compare.growing import is_settled, may_grow, stands
from variorum.model import Article, Marks, Quantity, Story, When
from variorum.model.answer import Answer, OriginAnswer, Stand, Testimony

TRIED = 6
"""Passages of an article that are held against the sentence, those first that share most with it."""

SHOWN = 3
"""Passages of one article that are told at most."""

PARTY = 1.0
"""What a passage shares with the sentence, besides, that has a word for the asked party or a rival."""

_OTHER_HOUR = "a number that changes as reports come in: another article prints that of the sentence"

BESIDE = 16
"""Characters between a number and a word of the sentence that tells of what it is."""

_BOTH_NUMBERS = "another number for it, but the same origin prints that of the sentence elsewhere"

_OTHER_STATE = "how somebody was at one hour: another article prints what the sentence says"

_RANK: Mapping[Stand, int] = {"SUPPORTS": 0, "CONTRADICTS": 1, "UNSURE": 2, "COMPATIBLE": 3, "SILENT": 4}


def answer(story: Story, article: Article, marks: Marks, actors: Mapping[str, tuple[str, ...]]) -> Answer:
    """What the articles of ``story`` print for the sentence ``article``.

    ``marks`` are those of the sentence with the story's actors filled in, ``actors`` says for each of its
    mentions whom of the story it can stand for. Every origin has an entry, in the order of the articles.
    """
    printed = Printed(story)
    by_id = {actor.id: actor for actor in story.actors}
    asked = question(article, marks, actors, by_id, printed)
    asked = replace(asked, points=tuple(as_age(article.text, asked.points)))
    told: dict[str, list[Testimony]] = {}
    for held, passages in _by_article(printed.passages).items():
        found = [testify(Match(asked, passage), by_id) for passage in _nearest(asked, passages)]
        kept = [one for one in found if one.stand != "SILENT"]
        kept.sort(key=lambda one: (_RANK[one.stand], -one.cover, one.passage.start))
        best = kept[0].stand if kept else "SILENT"
        told[held] = [one for one in kept if one.stand in (best, "SUPPORTS", "CONTRADICTS")][:SHOWN]
    told = _by_hour(story, asked, told)
    told = _of_itself(story, asked, told, printed.passages)
    speaker = by_id.get(asked.said.actor or "") if asked.said is not None else None
    source = asked.said.source.text if asked.said is not None and asked.said.source is not None else ""
    return Answer(
        story=story.title,
        sentence=article.text,
        claim=asked.claim,
        said_by=speaker.name if speaker is not None else source,
        unknown=asked.unknown,
        origins=tuple(_origins(story, told)),
        files={one.id: (one.siglum, one.outlet, one.file) for one in story.compared()},
        retellings=story.retellings,
    )


def _by_hour(
    story: Story, asked: Question, told: Mapping[str, list[Testimony]]
) -> dict[str, list[Testimony]]:
    """The testimonies, those unsure that print another state of a count that grows.

    "Fourteen people have died" is none against "seventeen people died", where another article prints the
    seventeen and may have come out later; nor the other way round. One number is judged in one way, whoever
    prints it.
    """
    published = _published(story)
    reached = [held for held, found in told.items() if any(_prints_asked(one) for one in found)]
    asked_for = [one.mark for one in asked.points if isinstance(one.mark, Quantity)]
    growing = {one.number: one for one in story.quantities if may_grow(one)}

    def is_of_life(one: Testimony) -> bool:
        """True for "in critical condition" and "no arrests", where another may tell of a later hour."""
        held = any(IN_CONDITION.search(span.text) for span in one.focus) or one.level == "denied of everybody"
        return one.stand == "CONTRADICTS" and held and bool(reached)

    def counted(one: Testimony) -> Quantity | None:
        if (one.stand, one.type) != ("CONTRADICTS", "number"):
            return None
        count = next((growing[span] for span in one.focus if span in growing), None)
        return None if count is None or is_settled(count, published[one.article]) else count

    excused = {
        (count.low, count.high)
        for held, found in told.items()
        for count in map(counted, found)
        if count is not None
        and any(
            _are_of_two_hours((count, published[held]), (one, published[other]))
            for other in reached
            for one in asked_for
        )
    }

    def judged(one: Testimony) -> Testimony:
        if is_of_life(one):
            return replace(one, stand="UNSURE", level="another hour's state", because=_OTHER_STATE)
        count = counted(one)
        if count is None or (count.low, count.high) not in excused:
            return one
        return replace(one, stand="UNSURE", level="another hour's count", because=_OTHER_HOUR)

    return {held: [judged(one) for one in found] for held, found in told.items()}


def _of_itself(
    story: Story, asked: Question, told: Mapping[str, list[Testimony]], passages: Sequence[Passage]
) -> dict[str, list[Testimony]]:
    """The testimonies, those unsure that print another amount than their own origin does elsewhere.

    "His bail was set at 700 crowns" is none against "bail was set at 300 crowns", where another report of the
    same origin has "held on 300 crowns bail": it was set anew, or is another's.
    """
    origins = {article.id: article.origin or article.id for article in story.articles}
    printing = [one.span for one in passages if _prints_amount(asked, one)]

    def judged(one: Testimony) -> Testimony:
        others = {origins[span.article] for span in printing if span != one.passage}
        if (one.stand, one.type) != ("CONTRADICTS", "number") or origins[one.article] not in others:
            return one
        return replace(one, stand="UNSURE", level="both numbers", because=_BOTH_NUMBERS)

    return {held: [judged(one) for one in found] for held, found in told.items()}


def _prints_amount(asked: Question, passage: Passage) -> bool:
    """True if a passage prints the asked amount of money right beside a word of the sentence."""
    keys = frozenset(key for point in asked.points if point.kind in ("word", "act") for key in point.keys)
    for point in asked.points:
        if not isinstance(point.mark, Quantity) or point.mark.kind != "money":
            continue
        for one in passage.quantities:
            same = (one.kind, one.unit, one.low) == (point.mark.kind, point.mark.unit, point.mark.low)
            if same and any(
                word.keys & keys and max(word.start - one.number.end, one.number.start - word.end) <= BESIDE
                for word in passage.words
            ):
                return True
    return False


def _prints_asked(one: Testimony) -> bool:
    """True for what prints the asked number, be it rounded or bounded otherwise."""
    return one.stand == "SUPPORTS" or (one.stand == "COMPATIBLE" and one.type == "number")


def _are_of_two_hours(printed: tuple[Quantity, When | None], asked: tuple[Quantity, When | None]) -> bool:
    """True if two counts, each with the time when it came out, may be two states of one that grows."""
    (count, out), (wanted, other) = printed, asked
    is_lower = (count.low or 0.0) < (wanted.low or 0.0)
    return stands(count) or not (whens.before(other, out) if is_lower else whens.before(out, other))


def _published(story: Story) -> Mapping[str, When | None]:
    """When the words of every article came out, by its id: those of a copy with the first of its origin."""
    first: dict[str, When | None] = {}
    for article in story.articles:
        origin = article.origin or article.id
        if first.get(origin) is None or whens.before(article.published, first[origin]):
            first[origin] = article.published
    return {article.id: first[article.origin or article.id] for article in story.articles}


def _by_article(passages: Sequence[Passage]) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        found[passage.span.article].append(passage)
    return found


def _nearest(asked: Question, passages: Sequence[Passage]) -> list[Passage]:
    """The passages that share most of the question's weight, in order of print."""
    scored = []
    for place, passage in enumerate(passages):
        shared = sum(
            point.weight
            for point in asked.points
            if point.keys & passage.keys or not passage.actors.isdisjoint(point.actors)
        )
        if shared > 0 and tells_party(asked, passage):
            shared += PARTY
        if shared > 0:
            scored.append((-shared, place))
    return [passages[place] for _, place in sorted(scored)[:TRIED]]


def _origins(story: Story, told: Mapping[str, Sequence[Testimony]]) -> list[OriginAnswer]:
    names = {origin.id: origin.name for origin in story.origins}
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in story.compared():
        groups[article.origin or article.id].append(article)
    found = []
    for origin, articles in groups.items():
        testimonies = [one for article in articles for one in told.get(article.id, ())]
        order = {article.id: place for place, article in enumerate(articles)}
        testimonies.sort(
            key=lambda one: (_RANK[one.stand], order[one.article], -one.cover, one.passage.start)
        )
        stands = {one.stand for one in testimonies}
        stand: Stand = testimonies[0].stand if testimonies else "SILENT"
        because = testimonies[0].because if testimonies else "no passage prints it"
        if {"SUPPORTS", "CONTRADICTS"} <= stands:
            stand, because = "UNSURE", "it prints both: passages that bear the sentence out and against it"
        found.append(
            OriginAnswer(
                origin,
                names.get(origin, articles[0].outlet or articles[0].file),
                tuple(article.id for article in articles),
                stand,
                because,
                tuple(testimonies),
            )
        )
    return found
