"""The sentences that best tell what the story is about: the centre of all articles' beginnings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from variorum.brief.agreeing import predicates, says_all
from variorum.brief.lines import Flag
from variorum.brief.passages import sentence_passage
from variorum.brief.sources import Sources, where
from variorum.brief.standing import quoted_part, stands
from variorum.brief.voices import sentence_voice, usual_voice
from variorum.model import BriefSentence, Sentence, Span
from variorum.text.edtf import bounds
from variorum.text.stems import stems

LEAD_SENTENCES = 4
"""Sentences at an article's head that tell what it is about, headline with them."""

PLACE_WEIGHT = 0.1
"""By how much a sentence falls behind for each that stands before it in its article."""

QUOTED_WEIGHT = 0.5
"""By how much a sentence that is all quotation falls behind."""

OUTDATED_WEIGHT = 0.5
"""By how much a sentence falls behind whose count another article brings up to date."""

UNSHARED_WEIGHT = 0.5
"""By how much a sentence falls behind whose main thing no beginning of another origin has."""

FARTHEST_WEIGHT = 0.25
"""By how much a sentence gains that tells the step to which a case has come: who was charged is sentenced."""

ROWS_WEIGHT = 0.3
"""By how much a sentence gains that tells what all origins tell: a story opens with its act."""

MOST_QUOTED = 0.5
"""Part of a sentence that may be quotation: what was said is told by its own line."""

TELLS_THE_SAME = 0.5
"""Part of the words of the shorter of two sentences that the other has too if both may tell one thing."""

WELL_AFTER = timedelta(hours=12)
"""How long after all others the last articles come out that may tell what has become known since."""

LONG_AFTER = timedelta(days=2)
"""How long after the first article the last come out with which the brief begins: the rest is of old."""

_SEARCHED_SENTENCES = 80
"""Sentences of an article that are searched for the same report."""

_LISTED_ARTICLES = 60
"""Articles whose beginnings are compared: as many of the first as of the last by siglum."""


def main_sentences(sources: Sources, most: int = 2) -> list[BriefSentence]:
    """Up to ``most`` sentences, best first, each from one article's beginning.

    The best shares most of its content words with the beginnings of the articles of other origins.
    A further one must tell something else and be told by others too. The earliest articles win ties.
    """
    leads = {article: _lead(sources, article) for article in _listed(list(sources.articles))}
    bags = {article: {s for one in lead for s in stems(one.span.text)} for article, lead in leads.items()}
    scored: list[tuple[float, int, Span]] = []
    for place, one, text in _that_stand(sources, leads):
        # What happened comes before what was said of it: a quotation weighs against a sentence.
        score = _centrality(sources, one.span.article, text, bags) - PLACE_WEIGHT * place
        score -= QUOTED_WEIGHT * quoted_part(sources, one.span)
        score -= OUTDATED_WEIGHT * sources.superseded(one.span)
        score += ROWS_WEIGHT * _part_that_tells(sources, one.span)
        score -= UNSHARED_WEIGHT * _is_of_one(sources, one.span, text, bags)
        scored.append((round(score, 4), sources.order[one.span.article], one.span))
    scored.sort(key=lambda item: (-item[0], item[1], item[2]))
    chosen: list[BriefSentence] = []
    ranked = [span for _, _, span in scored]
    for score, _, best in scored:
        span = _in_usual_voice(sources, best, ranked)
        others = {s for one in chosen for s in stems(one.text)}
        mine = set(stems(span.text))
        if len(chosen) >= most or (chosen and (score < 0.25 or len(mine & others) > 0.5 * len(mine))):
            continue
        chosen.append(_sentence(sources, span))
    return chosen


def latest_sentences(sources: Sources) -> list[BriefSentence]:
    """How the articles that came out last begin, best first, where they came out well after all others.

    What became known since then may stand in no other article, and so in no sentence of what several tell.
    They are held against the beginnings of all articles: what has no word of those is no part of the story.
    """
    last = _latest(sources)
    leads = {article: _lead(sources, article) for article in _listed(last)}
    all_leads = {article: _lead(sources, article) for article in _listed(list(sources.articles))}
    bags = {article: {s for one in lead for s in stems(one.span.text)} for article, lead in all_leads.items()}
    scored: list[tuple[bool, float, int, Span]] = []
    for place, one, text in _that_stand(sources, leads):
        score = _centrality(sources, one.span.article, text, bags) - PLACE_WEIGHT * place
        score += FARTHEST_WEIGHT * sources.stages.is_farthest(one.span)
        order = sources.order[one.span.article]
        scored.append((one.region == "headline", -round(score, 4), order, one.span))
    return [_sentence(sources, span) for *_, span in sorted(scored)]


def is_of_days(sources: Sources) -> bool:
    """True if the articles came out over days, so that how things stand now comes before how they began."""
    out = [bounds(one.published.edtf) for one in sources.articles.values() if one.published is not None]
    first = min((held.latest for held in out if held.latest is not None), default=None)
    last = max((held.earliest for held in out if held.earliest is not None), default=None)
    return first is not None and last is not None and last - first >= LONG_AFTER


def _that_stand(
    sources: Sources, leads: Mapping[str, Sequence[Sentence]]
) -> Iterator[tuple[int, Sentence, str]]:
    """The sentences of the beginnings that may stand in a brief, with their places there and their words."""
    for lead in leads.values():
        for place, one in enumerate(lead):
            passage = sentence_passage(one.span) if stands(sources, one) else None
            if passage is not None and quoted_part(sources, one.span) <= MOST_QUOTED:
                yield place, one, passage.text


def _latest(sources: Sources) -> list[str]:
    """The articles that came out last, all others well before them; none where there are no such others."""
    out = {
        article.id: bounds(article.published.edtf)
        for article in sources.articles.values()
        if article.published is not None and article.published.edtf
    }
    if len(out) < len(sources.articles):
        return []  # one without a day may be the last
    known = {article: (held.earliest, held.latest) for article, held in out.items()}
    newest = max((first for first, _ in known.values() if first is not None), default=None)
    if newest is None:
        return []
    last = [article for article, (first, _) in known.items() if first and newest - first < WELL_AFTER]
    begun = min(first for article, (first, _) in known.items() if article in last and first is not None)
    before = [latest for article, (_, latest) in known.items() if article not in last]
    apart = all(latest is not None and begun - latest >= WELL_AFTER for latest in before)
    return last if before and apart else []


def _listed(articles: list[str]) -> list[str]:
    """At most :data:`_LISTED_ARTICLES` of them: the first tell what happened, the last how it stands now."""
    half = _LISTED_ARTICLES // 2
    return articles if len(articles) <= _LISTED_ARTICLES else [*articles[:half], *articles[-half:]]


def _in_usual_voice(sources: Sources, best: Span, ranked: Sequence[Span]) -> Span:
    """The best sentence that tells the same in the voice of most articles: a claim of most stays a claim."""
    mine = set(stems(best.text))
    like = [span for span in ranked if span == best or _shared(mine, span) >= TELLS_THE_SAME]
    voices = {span.article: sentence_voice(sources, span) for span in reversed(like)}
    usual = usual_voice(sources, voices)
    current = (span for span in like if not sources.superseded(span))
    return next((span for span in (best, *current) if sentence_voice(sources, span) == usual), best)


def _lead(sources: Sources, article: str) -> tuple[Sentence, ...]:
    return sources.sentences.get(article, ())[:LEAD_SENTENCES]


def _centrality(sources: Sources, article: str, text: str, bags: Mapping[str, set[str]]) -> float:
    """Mean part of the sentence's stems that the beginnings of other origins' articles hold."""
    mine = set(stems(text))
    best: dict[str, float] = {}
    for other, bag in bags.items():
        origin = sources.articles[other].origin or other
        if other != article and origin != sources.articles[article].origin:
            best[origin] = max(best.get(origin, 0.0), len(mine & bag) / max(len(mine), 6))
    return sum(best.values()) / len(best) if best else 0.0


def _is_of_one(sources: Sources, span: Span, text: str, bags: Mapping[str, set[str]]) -> bool:
    """True for what one origin alone says that somebody or something is, though the rest is told by all."""
    origin = sources.articles[span.article].origin
    others = [
        bag
        for article, bag in bags.items()
        if article != span.article and (not origin or sources.articles[article].origin != origin)
    ]
    main = predicates(sources, (span,), text)
    return bool(main and others) and not any(main <= bag for bag in others)


def _part_that_tells(sources: Sources, span: Span) -> float:
    """The part of the other origins that tell an act of the sentence, or what is said in it, by the rows.

    Where they part over it, it has a line of its own.
    """
    whole = len({article.origin or article.id for article in sources.articles.values()})
    told = max(
        (
            row.origins
            for row in sources.story.rows
            if row.kind in ("event", "statement")
            and row.origins > 1
            and row.verdict not in ("CONTRADICTS", "UNSURE")
            and any(span.start <= _start(sources, m) < span.end for m in row.versions.get(span.article, ()))
        ),
        default=1,
    )
    return (told - 1) / (whole - 1) if whole > 1 else 0.0


def _sentence(sources: Sources, span: Span) -> BriefSentence:
    passage = sentence_passage(span)
    assert passage is not None
    mine = set(stems(span.text))
    spans = [span]
    origins = {sources.articles[span.article].origin}
    for article, lead in ((a, _lead(sources, a)) for a in sources.articles):
        if article == span.article:
            continue
        like = [one.span for one in lead if _shared(mine, one.span) >= TELLS_THE_SAME]
        # A headline may have all of its few words here, and tell less than the sentence under it.
        for other in sorted(like, key=lambda one: -len(mine & set(stems(one.text)))):
            one_voice = sentence_voice(sources, other) == sentence_voice(sources, span)
            if one_voice and says_all(sources, (span,), (other,), passage.text):
                spans.append(other)
                origins.add(sources.articles[article].origin)
                break
    rows = tuple(
        row.id
        for row in sources.story.rows
        if row.kind in ("event", "statement", "quantity")
        and row.origins > 1
        and any(span.start <= _start(sources, m) < span.end for m in row.versions.get(span.article, ()))
    )
    unsettled = {row.id for row in sources.story.rows if (row.kind, row.verdict) == ("quantity", "UNSURE")}
    one_origin = len(origins) == 1 and unsettled.issuperset(rows) and _is_alone(sources, span, mine)
    contested = any(row.id in rows and row.verdict == "CONTRADICTS" for row in sources.story.rows)
    mark: Flag = "contradiction" if contested else "one origin" if one_origin else ""
    return BriefSentence(passage.text, tuple(spans), rows, mark)


def _start(sources: Sources, mark: str) -> int:
    return where(sources.marks[mark]).start if mark in sources.marks else -1


def _shared(mine: set[str], other: Span) -> float:
    theirs = set(stems(other.text))
    fewer = min(len(mine), len(theirs))
    return len(mine & theirs) / fewer if fewer >= 4 else 0.0


def _is_alone(sources: Sources, span: Span, mine: set[str]) -> bool:
    """True if no sentence of an article of another origin may tell the same, by its words or as an echo."""
    echoed = {one.row for one in sources.story.echoes}
    for row in sources.story.rows:
        if row.id in echoed and any(
            span.start <= _start(sources, mark) < span.end for mark in row.versions.get(span.article, ())
        ):
            return False
    own = sources.articles[span.article].origin
    others = [article for article in sources.articles.values() if article.origin != own][:_LISTED_ARTICLES]
    return bool(others) and all(
        _shared(mine, one.span) < TELLS_THE_SAME
        for article in others
        for one in sources.sentences.get(article.id, ())[:_SEARCHED_SENTENCES]
    )
