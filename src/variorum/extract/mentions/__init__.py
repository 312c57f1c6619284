"""Mention marks of one article: names, descriptions and pronouns that can stand for an actor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.extract.mentions import features, kinds, names, phrases, roles, same
from variorum.extract.mentions.phrase import Name, Phrase
from variorum.model import Mention, Parsed, Role, Time, content_id

if TYPE_CHECKING:
    from spacy.tokens import Doc


_KEPT = "variorum.names"


def find(parsed: Parsed, times: Sequence[Time] = ()) -> tuple[Mention, ...]:
    """The mentions of the factual regions, in order of print; those that begin together, longest first.

    ``times`` are the article's times, which say when a role was held.
    """
    found = _phrases(parsed)
    joins = same.joins(parsed.doc, found)
    found = kinds.vote(parsed.doc, found, joins)
    joined: dict[int, list[tuple[str, str]]] = {}
    for left, right, why in joins:
        joined.setdefault(left, []).append((_id(parsed, found[right]), why))
        joined.setdefault(right, []).append((_id(parsed, found[left]), why))
    held = roles.find(parsed, found, times)
    return tuple(
        _mention(
            parsed,
            phrase,
            parsed.sentence_numbers.get(phrase.head, 0),
            joined.get(place, []),
            held.get(place, ()),
        )
        for place, phrase in enumerate(found)
    )


def describe(parsed: Parsed, start: int, end: int) -> Mention:
    """The mention that the characters ``[start, end)`` make, whether or not :func:`find` finds it.

    Raises ValueError where the range holds no token.
    """
    doc = parsed.doc
    span = doc.char_span(start, end, alignment_mode="expand")
    tokens = [token for token in span if not token.is_space] if span is not None else []
    if not tokens:
        raise ValueError(f"no word in [{start}, {end}) of article {parsed.article.id}")
    first, last = tokens[0].i, tokens[-1].i + 1
    root = doc[first:last].root
    named = [
        phrase
        for phrase in _named(parsed)
        if phrase.name and phrase.name.start >= first and phrase.name.end <= last
    ]
    holding = [phrase for phrase in named if phrase.name and phrase.name.start <= root.i < phrase.end]
    if root.lower_ in features.PRONOUNS:
        phrase = Phrase(first, last, root.i, "pronoun")
    elif holding:
        inner = holding[-1]
        phrase = Phrase(first, last, inner.head, "name", inner.name, inner.title)
    else:
        phrase = Phrase(first, last, root.i, "nominal")
    return _mention(parsed, phrase, parsed.sentence_numbers.get(phrase.head, 0), [])


def _named(parsed: Parsed) -> tuple[Phrase, ...]:
    """The name phrases, kept with the parse: describing each mention of an article asks for them again."""
    kept = parsed.doc.user_data.get(_KEPT)
    if kept is None:
        kept = parsed.doc.user_data[_KEPT] = phrases.of_names(parsed.doc, names.find(parsed))
    return tuple(kept)


def _phrases(parsed: Parsed) -> tuple[Phrase, ...]:
    named = phrases.of_names(parsed.doc, names.find(parsed))
    every = (*named, *phrases.of_nouns(parsed, named))
    unique = {(phrase.start, phrase.end): phrase for phrase in reversed(every)}
    return tuple(sorted(unique.values(), key=lambda phrase: (phrase.start, -phrase.end)))


def _id(parsed: Parsed, phrase: Phrase) -> str:
    span = parsed.span(parsed.doc[phrase.start : phrase.end])
    return content_id("m", parsed.article.id, span.start, span.end)


def _mention(
    parsed: Parsed,
    phrase: Phrase,
    sentence: int,
    joined: Sequence[tuple[str, str]],
    held: tuple[Role, ...] = (),
) -> Mention:
    doc = parsed.doc
    head = doc[phrase.head]
    return Mention(
        id=_id(parsed, phrase),
        span=parsed.span(doc[phrase.start : phrase.end]),
        form=phrase.form,
        head=features.head_word(head, phrase.form),
        sentence=sentence,
        name=_printed(parsed, phrase.name.start, phrase.name.end) if phrase.name else "",
        title=_printed(parsed, *phrase.title) if phrase.title else "",
        modifiers=_modifiers(doc, phrase),
        kind=features.kind(doc, phrase),
        number=features.number(doc, phrase),
        gender=features.gender(doc, phrase),
        definite=features.is_definite(doc, phrase),
        role=features.role(head),
        same_as=tuple(other for other, _ in joined),
        why_same=tuple(why for _, why in joined),
        main=features.is_main_subject(head),
        roles=held,
    )


def _printed(parsed: Parsed, start: int, end: int) -> str:
    """What was printed for tokens ``[start, end)``."""
    return parsed.span(parsed.doc[start:end]).text


def _modifiers(doc: Doc, phrase: Phrase) -> tuple[str, ...]:
    """Lower-case lemmas of the words before the head, without determiners and signs."""
    end = phrase.name.start if phrase.name else phrase.head
    return tuple(
        doc[i].lemma_.lower()
        for i in range(phrase.start, max(end, phrase.start))
        if doc[i].pos_ not in {"DET", "PUNCT", "PART", "SPACE", "ADP", "CCONJ"}
    )


__all__ = ["Name", "Phrase", "describe", "find"]
