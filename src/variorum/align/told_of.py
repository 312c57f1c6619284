"""Whom "the 49-year-old" and "the Norwegian" mean: the only one of that age or nation of whom print tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.align.context import Context, Speaker
from variorum.align.sources import starting_in
from variorum.model import Mention, Span
from variorum.text.names import country_of_people
from variorum.text.nouns import person_nouns

AROUND = 80
"""Characters before and after a name in which its age and nation stand."""

_AGED = re.compile(r"the (?P<age>\d{1,3})-year-old", re.IGNORECASE)
_ONE_OF = re.compile(r"[Tt]he (?P<people>[A-Z][a-z]{2,20}?)(?:(?<=[cs]h)(?:wo)?man)?")
_OF_ALL = re.compile(r"(?:[cs]h|ese|s)$")
"""How a people's word ends that, after "the", is all of them: "the French", "the Norwegians"."""

_AGE_AFTER = re.compile(r",? (?:aged )?\(?(?P<age>\d{1,3})(?:[,;:).]|$)(?!\d)")
_AGE_BEFORE = re.compile(r"\b(?P<age>\d{1,3})-year-old (?:[\w’'-]+ ){0,4}$")
_ANOTHER = r"\b(?:an?|another|one) {age}-year-old\b"
_PEOPLE_BEFORE = re.compile(r"\b(?P<people>[A-Z][a-z]+) (?P<called>(?:[a-z-]+ ){0,3})$")
_WHO_DOES = re.compile(r"[a-z]{2,}(?:er|or|ist|ian|man)")
"""The shape of nouns for those who do something ("skier")."""

_PEOPLE_AFTER = re.compile(r", an? (?:[a-z0-9-]+ )?(?P<people>[A-Z][a-z]+)\b")
_BEGUN = re.compile(r"(?:^|\n|[.?!][”\"’')]?)\s*$")
_OF_THE_SAME = (
    r"\b(?:(?:compatriots?|countrym[ae]n|countrywom[ae]n)\b|(?:[Aa]n?|[Aa]nother|[Ff]ellow|[Oo]ne) {people})"
)


def speaker(context: Context, source: Span) -> Speaker | None:
    """The one person whom a source calls by age or nation; None where it does not, or nobody is told of.

    Two who fit are left open, and so is one beside whom print tells of others, without a name, who fit.
    """
    said = source.text.strip(" ,")
    aged, people = _AGED.fullmatch(said), _ONE_OF.fullmatch(said)
    if aged is not None:
        age = aged["age"]
        found = [m for m in _persons(context) if age in _ages(context, m)]
        return _only(context, found, _ANOTHER.format(age=age)) or _named_before(context, source, age)
    if people is None or (said.endswith(people["people"]) and _OF_ALL.search(people["people"][-3:])):
        return None
    country = country_of_people(people["people"])
    if country is None or _is_paper(context, source):
        return None
    found = [m for m in _persons(context) if country in set(map(country_of_people, _peoples(context, m)))]
    if said.endswith("man"):
        other = "male" if said.endswith("woman") else "female"
        found = [m for m in found if context.facts.gender.get(context.facts.who(m)) != other]
    return _only(context, found, _OF_THE_SAME.format(people=people["people"]))


def _named_before(context: Context, source: Span, age: str) -> Speaker | None:
    """The subject of the sentence before, where nobody else is told of there and print tells nobody's age so.

    "Korvin ran for mayor. In an interview, the 29-year-old said …": papers tell an age as they go along.
    """
    text, number = context.article.text, context.sentence(source.start)
    earlier = context.sentences_before(number, 1)
    if len(re.findall(rf"\b{age}\b", text)) > 1 or not earlier:
        return None
    own = [m for m in context.in_sentence(number) if m.span.end <= source.start]
    near = [m for m in (*context.in_sentence(earlier[0]), *own) if m.form != "pronoun" and m.kind == "person"]
    who = context.who(near)
    subjects = [m for m in near if m.main and m.form == "name" and m.sentence == earlier[0]]
    if len(who) != 1 or not subjects or any(_is_aged(context, m, who) for m in _persons(context)):
        return None
    actor = context.facts.of_mention.get(subjects[0].id)
    return Speaker(actor, "calls the subject of the sentence before by age", (), subjects[0])


def _is_aged(context: Context, mention: Mention, who: list[str]) -> bool:
    """True if print tells an age of one of these elsewhere."""
    return context.facts.who(mention) in who and any(_ages(context, mention))


def _is_paper(context: Context, source: Span) -> bool:
    """True for "The" with its capital inside a sentence ("…, The Australian said"), or a known outlet."""
    before = context.article.text[max(0, source.start - AROUND) : source.start]
    inside = source.text.startswith("The ") and _BEGUN.search(before) is None
    return inside or any(m.kind == "outlet" for m in starting_in(source, context.marks.mentions))


def _only(context: Context, found: list[Mention], another: str) -> Speaker | None:
    """The one person of those found, nobody where they are several or the article tells of another."""
    who = context.who(found)
    if not who:
        return None
    apart = _without(context, found, another)
    if len(who) > 1 or re.search(another, apart):
        return Speaker(None, "more than one of whom print tells can be meant", tuple(who))
    actor = context.facts.of_mention.get(found[0].id)
    return Speaker(actor, f"the only one so called is {found[0].name}", (), found[0])


def _without(context: Context, found: list[Mention], another: str) -> str:
    """The article's text, less what is printed right before and after the names of those found."""
    text = context.article.text
    for mention in reversed(found):
        start, end = mention.span.start, mention.span.end
        before = max(
            (m.start() for m in re.finditer(another, text[max(0, start - AROUND) : start])), default=-1
        )
        start = max(0, start - AROUND) + before if before >= 0 else start
        after = _PEOPLE_AFTER.match(text[end:][:AROUND])
        text = text[:start] + text[end + (after.end() if after is not None else 0) :]
    return text


def _persons(context: Context) -> Iterator[Mention]:
    """The names of the article that are persons'."""
    for mention in context.marks.mentions:
        actor = context.facts.of_mention.get(mention.id)
        if mention.form == "name" and actor is not None and context.facts.kind.get(actor) == "person":
            yield mention


def _ages(context: Context, mention: Mention) -> Iterator[str]:
    """The ages that are printed right after or before a name: "Korvin, 49," and "49-year-old Ansa Korvin"."""
    before, after = _around(context, mention)
    for found in (_AGE_BEFORE.search(before), _AGE_AFTER.match(after)):
        if found is not None:
            yield found["age"]


def _peoples(context: Context, mention: Mention) -> Iterator[str]:
    """The words for a people right before or after a name: "Norwegian skier Tor Hegge", ", a Spaniard"."""
    before, after = _around(context, mention)
    found = _PEOPLE_BEFORE.search(before)
    if found is not None and all(map(_is_person, found["called"].split()[-1:])):
        yield found["people"]
    found = _PEOPLE_AFTER.match(after)
    if found is not None:
        yield found["people"]


def _is_person(word: str) -> bool:
    """True for a noun for one person, by the table or by its shape."""
    return word in person_nouns() or _WHO_DOES.fullmatch(word) is not None


def _around(context: Context, mention: Mention) -> tuple[str, str]:
    """What is printed before and after the name itself."""
    text, span = context.article.text, mention.span
    start = max(span.start, text.find(mention.name, span.start, span.end))
    return text[max(0, start - AROUND) : start], text[span.end :][:AROUND]
