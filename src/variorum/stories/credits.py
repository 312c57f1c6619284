"""Credits: the words by which an article names the agency or publication that it draws on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from variorum.model import Article, Credit, Marks, Span
from variorum.stories.agency_words import first_words
from variorum.stories.bracket_credits import bracket_credits
from variorum.stories.line_credits import line_credits
from variorum.stories.outlet_names import NOUNS, Names, names, own_name, short_name, story_outlets
from variorum.stories.release_credits import release_credits
from variorum.stories.site_outlets import of_site
from variorum.stories.spelled_out import acronyms, of_other_bodies, spelled_out
from variorum.stories.whole_credits import whole_credits
from variorum.text import lexicon
from variorum.text.normal import plain_copy
from variorum.text.outlets import named, plain_name
from variorum.text.paragraphs import paragraphs
from variorum.text.quotations import quotations

_SENTENCE_CHARACTERS = 1500
"""A sentence is read this far; what runs on longer is no sentence."""

_AND = re.compile(r",?\s(?:and|as\s+well\s+as)\s(?:the\s)?", re.IGNORECASE)
"""What stands between two outlets that are credited together ("Reuters and the Velmora Times report")."""

_FORMER = re.compile(r"(?:\bex-|\b(?:former|former-|then|one-?time)\s)$", re.IGNORECASE)
"""What stands before the outlet that somebody worked for once ("former Casse Radio reporter")."""

_GUEST = re.compile(r"\s(?:contributor|commentator|analyst|pundit)s?\b")
"""What stands behind the outlet of one who speaks for himself ("Casse Radio contributor Dell Marrow")."""

_COLUMNIST, _TO_HIM = (
    re.compile(r"\scolumnists?\b"),
    re.compile(r"\b(?:told|telling|asked|asking)\s(?:the\s|a\s)?$"),
)
"""Who is told something by others on another's programme lends his paper's name to nothing."""

_OF_ANY_BODY = frozenset({"said", "says", "added", "noted", "cited", "according to", "citing"})
"""Cues that credit no outlet beside a name that may be a body's."""


def credits(articles: Sequence[Article], marks: Sequence[Marks]) -> tuple[Credit, ...]:
    """Every credit of every article, in the order of the articles and of print.

    ``whole`` credits come from datelines, bylines, sign-offs and lines such as "originally published by" and
    "Ministry of Mines press release";
    the others are for their sentence or line only: "Velmora News Agency reported", "told the Port Casse
    Herald", "with material from AFP", and "the newspaper added" for the publication credited last before it
    in the same article. Credits for the article's own outlet are kept: they say that what stands there is
    the outlet's own; "the Herald" in an article of the Casse Herald is that outlet. One that the story knows
    by its site alone is credited as that site.
    """
    by_article = {one.article: one for one in marks}
    agencies = {**acronyms(articles), **first_words(articles)}
    spelled = {**agencies, **spelled_out(articles)}
    others, outlets = of_other_bodies(articles), story_outlets(articles)
    all_outlets = [article.outlet for article in articles if article.outlet]
    found: list[Credit] = []
    for article in articles:
        known = names(outlets, short_name(article.outlet), tuple(agencies))
        own_marks = by_article.get(article.id)
        sentences = list(_sentences(article, own_marks))
        whole = (*whole_credits(article, spelled, outlets), *release_credits(article, all_outlets))
        printed = {(credit.name, credit.span.start) for credit in whole}
        inner = [
            one
            for one in (
                *_sentence_credits(article, own_marks, sentences, spelled, known),
                *bracket_credits(article, sentences, spelled),
            )
            if (one.name, one.span.start) not in printed and one.span.text.strip("() ") not in others
        ]
        held = {(credit.name, credit.span.start) for credit in (*whole, *inner)}
        lines = (one for one in line_credits(article, spelled, outlets) if not one.whole)
        ends = [one for one in lines if (one.name, one.span.start) not in held]
        found.extend(sorted((*whole, *inner, *ends), key=lambda credit: (credit.span, credit.name)))
    home = of_site(articles)
    return tuple(replace(credit, name=home(credit.name)) for credit in found)


def _sentence_credits(
    article: Article,
    marks: Marks | None,
    sentences: Sequence[Span],
    spelled: Mapping[str, str],
    known: Names,
) -> Iterator[Credit]:
    last = ""
    quoted = [
        (one.start, one.end)
        for one in quotations(article.text).found
        if one.family == "double" and not one.repair
    ]
    relays = [relay.span for statement in (marks.statements if marks else ()) for relay in statement.relays]
    for sentence in sentences:
        words = plain_copy(sentence.text[:_SENTENCE_CHARACTERS])
        hits = [
            (
                own_name(article.outlet, words[a:b], words[:a], words[b:]) or spelled.get(words[a:b], name),
                a,
                b,
            )
            for name, a, b in _names_credited(words, known)
            # Whom a speaker names is the speaker's source, if any: the article does not rest on it.
            if not any(p < sentence.start + a and sentence.start + b < q for p, q in quoted)
        ]
        hits += [
            (
                own_name(article.outlet, name, "", "") or name,
                relay.start - sentence.start,
                relay.end - sentence.start,
            )
            for relay in relays
            if sentence.contains(relay) and (name := _relay_name(relay.text))
        ]
        seen: set[str] = set()
        for name, start, end in sorted(hits, key=lambda hit: (hit[1], -hit[2])):
            if name not in seen:
                seen.add(name)
                last = name
                at = sentence.start
                yield Credit(article.id, name, article.span(at + start, at + end), False, sentence)
        if not seen and last:
            again = _again().search(words) or _staff().search(words)
            if again:
                at = sentence.start
                begun, ended = again.span(again.lastgroup or 0)
                span = article.span(at + begun, at + ended)
                yield Credit(article.id, last, span, False, sentence)


def _names_credited(words: str, known: Names) -> Iterator[tuple[str, int, int]]:
    """Name, start and end of each outlet in ``words`` that a cue of crediting stands by.

    Of outlets joined by "and" the cue before the first and the cue after the last is for all.
    """
    found = [
        one for one in known.finditer(words) if not _is_a_part(words, one) and not _is_of_a_person(words, one)
    ]
    before, after = ([_is_credited(words, match, side) for match in found] for side in ("before", "after"))
    joined = [_AND.fullmatch(words, one.end(), other.start()) is not None for one, other in pairwise(found)]
    for at, together in enumerate(joined):
        before[at + 1] = before[at + 1] or (together and before[at])
    for at in reversed(range(len(joined))):
        after[at] = after[at] or (joined[at] and after[at + 1])
    for match, *credited in zip(found, before, after, strict=True):
        if any(credited):
            yield plain_name(match.group()), match.start(), match.end()


def _is_a_part(words: str, match: re.Match[str]) -> bool:
    """True for a part of a longer name: "Port Casse Herald Square", "Press Secretary Korvin"."""
    after = words[match.end() :]
    return bool(
        re.match(r"['’]?s?[ \u00a0][A-Z][a-z]", after)
        and not re.match(r"[ \u00a0](?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", after)
    )


def _is_of_a_person(words: str, match: re.Match[str]) -> bool:
    """True for an outlet that but tells who somebody is: "former Casse Radio reporter Dell Marrow"."""
    before, after = words[: match.start()], words[match.end() :]
    if _FORMER.search(before) or _GUEST.match(after):
        return True
    return bool(_COLUMNIST.match(after) and _TO_HIM.search(before))


def _is_credited(words: str, match: re.Match[str], side: str) -> bool:
    """True if a cue stands on that side of the name."""
    strict = match.groupdict().get("story") is not None
    if side == "before":
        return _before(strict).search(words[max(0, match.start() - 120) : match.start()]) is not None
    return _after(strict).match(words[match.end() : match.end() + 80]) is not None


def _relay_name(text: str) -> str:
    words = plain_copy(text[:200])
    match = named().search(words)
    return plain_name(match.group()) if match and not _is_of_a_person(words, match) else ""


def _sentences(article: Article, marks: Marks | None) -> Iterator[Span]:
    """The article's sentences, or its factual paragraphs where no marks are at hand."""
    if marks is not None and marks.sentences:
        yield from (sentence.span for sentence in marks.sentences)
        return
    for start, end in article.factual(paragraphs(article.text)):
        yield article.span(start, end)


def _cells(table: str, side: str, without: frozenset[str] = frozenset()) -> str:
    cues = [row[1] for row in lexicon.rows(table) if row[0] == side and row[1] not in without]
    longest_first = sorted(cues, key=lambda cue: (-len(cue), cue))
    return "|".join(re.escape(cue).replace(r"\ ", r"\s+") for cue in longest_first)


@cache
def _before(strict: bool = False) -> re.Pattern[str]:
    """A cue at the end of what stands before the name, up to six harmless words away.

    ``strict``: the cues that stand beside outlets alone.
    """
    cues = _cells("credit_cues.tsv", "before", _OF_ANY_BODY if strict else frozenset())
    gap = rf"(?:{_cells('credit_gaps.tsv', 'before')}|[A-Z]\w+(?:n|ish|ese|i|ch)|[A-Z]\w+'s?)"
    return re.compile(rf"(?<!\w)(?i:{cues})[\s:]+(?:(?i:{gap}){{1}}\s+){{0,6}}[\"'(]?$")


@cache
def _after(strict: bool = False) -> re.Pattern[str]:
    """A cue after the name, up to four harmless words away."""
    cues = _cells("credit_cues.tsv", "after", _OF_ANY_BODY if strict else frozenset())
    gap = rf"(?:{_cells('credit_gaps.tsv', 'after')}|\w+ly|on\s+\w+day)"
    return re.compile(rf"(?:'s?)?[\s,)\"']+(?:(?:{gap})[\s,]+){{0,4}}(?:{cues})(?!\w)", re.I)


@cache
def _again() -> re.Pattern[str]:
    """ "The newspaper added": the outlet credited before, named by a noun."""
    return re.compile(
        rf"(?<!\w)(?:the|this)\s+(?P<noun>{NOUNS})(?:'s?)?[\s,]+(?:\w+ly\s+|also\s+|has\s+|later\s+)?"
        rf"(?:{_cells('credit_cues.tsv', 'after')}|continued|went\s+on)(?!\w)",
        re.I,
    )


@cache
def _staff() -> re.Pattern[str]:
    """ "Reporters of the newspaper found", "the newspaper's reporters": what those of that outlet saw."""
    who = r"(?:reporters?|journalists?|correspondents?)"
    return re.compile(
        rf"(?<!\w){who}\s+(?:of|from|for|at|with)\s+the\s+(?P<noun>{NOUNS})(?!\w)"
        rf"|(?<!\w)the\s+(?P<owned>{NOUNS})'s\s+{who}(?!\w)",
        re.I,
    )
