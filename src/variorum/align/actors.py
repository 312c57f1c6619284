"""The actors of a story: mentions of all its articles, joined where print or name says so."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.align.anaphors import join_pronouns
from variorum.align.bystanders import acting, is_bystander
from variorum.align.cards import cards
from variorum.align.cast import Cast
from variorum.align.decided import deciding
from variorum.align.described import join_descriptions
from variorum.align.groups import Groups
from variorum.align.kinds import votes_of
from variorum.align.named import join_names
from variorum.align.owned import join_owned
from variorum.align.place_names import with_kinds_in_use
from variorum.align.reprints import reprints, with_reprints
from variorum.align.whose import owner_in
from variorum.model import Actor, ActorMention, Article, Marks, Mention, Merge, Role, Span, content_id
from variorum.model.decision import Decision
from variorum.text.names import compare, country_of, country_of_capital, person_parts, stands_for

_ONE = ("same", "variant")
_BRACKETS = re.compile(r"\[|\s*\]")
Place = tuple[str, int, int]


def actors(articles: Sequence[Article], marks: Sequence[Marks], decisions: Sequence[Decision] = ()) -> Cast:
    """The cast of a story, actors with most mentions first; the order of articles changes nothing.

    Names are joined first, then descriptions by what print says of roles, then pronouns. A
    mention that fits two actors equally joins none. Pronouns that join nobody make no actor, nor do
    bystanders (see :func:`is_bystander`). An article that is printed twice is asked once.
    What the user decided holds against everything else.
    """
    again = reprints(articles, marks)
    cast = _cast(articles, [one for one in marks if one.article not in again], decisions, again)
    return with_reprints(cast, again, marks)


def _cast(
    articles: Sequence[Article],
    marks: Sequence[Marks],
    decisions: Sequence[Decision],
    again: Mapping[str, str],
) -> Cast:
    texts = {article.id: article.text for article in articles}
    marks = with_kinds_in_use(marks, texts)
    mentions = sorted((m for one in marks for m in one.mentions), key=lambda m: (m.span, m.id))
    groups = Groups(_fits)
    for mention in mentions:
        groups.add(mention)
    decided = deciding(decisions, articles, mentions, groups, again)
    apart = decided.part()
    free = [mention for mention in mentions if mention.id not in apart]
    join_names(groups, cards(free, texts), [m for m in free if m.form == "nominal"])
    join_descriptions(groups, mentions, marks)
    join_pronouns(groups, marks, texts)
    join_owned(groups, mentions, owner_in(mentions))
    decided.act(_name)
    where = acting(marks)
    made: list[Actor] = []
    of_mention: dict[str, str] = {}
    reasons: dict[Place, list[Merge]] = defaultdict(list)
    for merge in groups.merges:
        reasons[_place(merge.left)].append(merge)
    for members in groups:
        key = groups.key(members[0])
        if all(mention.form == "pronoun" for mention in members):
            continue
        if is_bystander(members, where) and key not in decided.acted:
            continue
        actor = replace(_actor(members, reasons, texts), decisions=tuple(decided.acted.get(key, ())))
        if key in decided.names:
            actor = replace(actor, name=decided.names[key])
        if key in decided.kinds:
            actor = replace(actor, kind=decided.kinds[key])
        made.append(actor)
        of_mention.update((mention.id, actor.id) for mention in members)
    made.sort(key=lambda one: (-len(one.mentions), one.name, one.id))
    return Cast(tuple(made), of_mention, decided.told(of_mention))


def _fits(left: Sequence[Mention], right: Sequence[Mention], other_name: bool) -> bool:
    """Guards asked before every join: genders, and names that exclude one another."""
    genders = {m.gender for m in (*left, *right)} & {"male", "female"}
    if len(genders) == 2:
        return False
    if other_name:
        return True
    ours, theirs = sorted({m.name for m in left if m.name}), sorted({m.name for m in right if m.name})
    return _compatible(ours, theirs) and _compatible(theirs, ours)


def _compatible(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Every longer name goes with every longer name of the others, a single word with one of theirs."""
    for name in ours:
        excluded = [other for other in theirs if _exclude(name, other)]
        if len(person_parts(name).words) < 2:
            if any(compare(name, full, person=True).level == "part" for full in ours):
                continue  # "Ansa" is explained by "Ansa Korvin", which is asked for itself
            if excluded and len(excluded) == len(theirs):
                return False
        elif any(len(person_parts(other).words) > 1 for other in excluded):
            return False
    return True


def _exclude(one: str, two: str) -> bool:
    """Whether two names cannot be one actor's: read as people's and as bodies' they differ."""
    if compare(one, two, person=False).level in _ONE or compare(one, two, person=True).level in (
        *_ONE,
        "part",
    ):
        return False
    # Capitals and acronyms came in by a rule of their own: they exclude nothing.
    return not (
        country_of_capital(one) or country_of_capital(two) or stands_for(one, two) or stands_for(two, one)
    )


def _actor(
    members: Sequence[Mention], reasons: Mapping[Place, Sequence[Merge]], texts: Mapping[str, str]
) -> Actor:
    spellings = Counter(m.name or m.span.text for m in members if m.form != "pronoun")
    kind, told = votes_of(members, texts)
    merges: dict[tuple[object, ...], Merge] = {}
    for mention in members:
        for merge in reasons.get(_place(mention.span), ()):
            # One reason for two spellings is told once, not for every pair of their mentions.
            merges.setdefault((*sorted((merge.left.text, merge.right.text)), merge.because), merge)
    roles: dict[tuple[str, ...], Role] = {}
    for role in (role for mention in members for role in mention.roles):
        # Once for each article that prints it, and for each way and time in which it was held.
        held = role.held.edtf if role.held else ""
        roles.setdefault((role.text, role.span.article, role.standing, held), role)
    return Actor(
        id=content_id("actor", *(f"{m.span.article}:{m.span.start}:{m.span.end}" for m in members)),
        name=_name(members),
        kind=kind,
        mentions=tuple(
            ActorMention(m.span.article, m.span.start, m.span.end, m.span.text, m.form) for m in members
        ),
        spellings=tuple(sorted(spellings, key=lambda text: (-spellings[text], text))),
        kind_votes=told,
        merges=tuple(merges.values()),
        roles=tuple(roles[key] for key in sorted(roles)),
    )


def _name(members: Sequence[Mention]) -> str:
    """The spelling that most articles print of its names, whole names before single words.

    Without the brackets of an editor who filled in a name ("Ansa] Korvin"). A person's surname may be a
    country's name or a double one: that makes it no whole name.
    """
    named = [m for m in members if m.name] or [m for m in members if m.form != "pronoun"]
    person = any(m.kind == "person" and len(m.name.split()) > 1 for m in named)
    articles: dict[str, set[str]] = defaultdict(set)
    times: Counter[str] = Counter()
    for mention in named:
        printed = _BRACKETS.sub("", mention.name) or mention.span.text
        articles[printed].add(mention.span.article)
        times[printed] += 1
    return min(
        articles,
        key=lambda text: (
            *((False, False) if person else _country_first(text)),
            len(text.split()) < 2 if person else _is_one_word(text),
            -len(articles[text]),
            -times[text],
            -len(text),
            text,
        ),
    )


def _is_one_word(text: str) -> bool:
    return country_of(text) is None and len(person_parts(text).words) < 2


def _country_first(text: str) -> tuple[bool, bool]:
    """A country goes by its common name, where that is printed."""
    country = country_of(text)
    return (country is None, country is not None and country.name != text)


def _place(span: Span) -> Place:
    return (span.article, span.start, span.end)
