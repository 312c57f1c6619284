"""Drafts whose cue is no verb and no word of saying, and those whose content is left open: nobody's words."""

from __future__ import annotations

from variorum.extract.statements.able import can_speak
from variorum.extract.statements.cue_words import content_tokens
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.text.lexicon import words
from variorum.text.nouns import crowds

_OPEN = frozenset({"anything", "something", "nothing", "everything"})
_OPINION = frozenset({"in", "to"})
"""Prepositions with which a part of the body stands for an opinion: "in the eyes of her critics"."""

_MARKS = frozenset('"“”„«»‘`')


def without_wordless(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts that somebody's words or attitude can stand behind, in the order given."""
    return [one for one in drafts if not _is_wordless(reading, one)]


def _is_wordless(reading: Reading, draft: Draft) -> bool:
    if draft.head < 0 or draft.cue is None or reading.text[draft.start] in _MARKS:
        return False
    return (
        _is_work(reading, draft)
        or _is_bodily(reading, draft)
        or _is_for_use(reading, draft)
        or _is_left_open(reading, draft)
        or _is_asked_back(reading, draft)
        or _is_request_for_comment(reading, draft)
    )


def _is_work(reading: Reading, draft: Draft) -> bool:
    """True for "a drama about a drought": what a film, a song or a law is about, and nobody says.

    Not where words of somebody are quoted ("a video of her calling the plan “a joke”").
    """
    noun = reading.doc[draft.head]
    if draft.source is not None or noun.pos_ != "NOUN" or noun.lemma_.lower() not in words("thing_nouns.txt"):
        return False
    return not reading.quotations_in(draft.start, draft.content[-1][1])


def _is_bodily(reading: Reading, draft: Draft) -> bool:
    """True for "under the eyes of observers", "at the hands of"; not for "in the eyes of her critics"."""
    assert draft.cue is not None
    inside = reading.doc[slice(*draft.cue)]
    if any(token.pos_ == "VERB" for token in inside) or inside[0].pos_ != "ADP":
        return False
    return inside[0].lower_ not in _OPINION and any(
        token.pos_ == "NOUN" and token.lemma_.lower() in words("body_parts.txt") for token in inside
    )


def _is_for_use(reading: Reading, draft: Draft) -> bool:
    """True for "a number to ring for the rainfall"; not for a headline's "Airport to ask for more staff"."""
    assert draft.cue is not None
    if draft.source is None or draft.source[1] != draft.cue[0] or draft.subject is None:
        return False
    noun = reading.doc[draft.subject]
    if reading.doc[draft.cue[0]].lower_ != "to" or noun.pos_ != "NOUN":
        return False
    of = any(child.lower_ == "of" for child in noun.children)
    speaks = can_speak(noun) and (of or noun.lemma_.lower() not in crowds())  # "a number of residents"
    return not speaks and any(child.dep_ == "det" for child in noun.children)


def _is_left_open(reading: Reading, draft: Draft) -> bool:
    """True for "the only one to have said | anything": neither the words are told nor whose they were."""
    inside = [token for token in content_tokens(reading, draft) if not token.is_punct]
    return draft.source is None and len(inside) == 1 and inside[0].lower_ in _OPEN


def _is_request_for_comment(reading: Reading, draft: Draft) -> bool:
    """True for the "request for comment on | the dam" of who got no answer."""
    noun = reading.doc[draft.head]
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in ("request", "inquiry", "enquiry"):
        return False
    sought = (one for link in noun.children if link.lower_ == "for" for one in link.children)
    return any(one.lemma_.lower() in ("comment", "interview") for one in sought)


def _is_asked_back(reading: Reading, draft: Draft) -> bool:
    """True for "what the leak says about | the exam": the words are the "what", which is not told here.

    Not for "what she said about the exam": she spoke of it.
    """
    verb = reading.doc[draft.head]
    if draft.subject is None or reading.doc[draft.subject].pos_ == "PRON":
        return False
    if can_speak(reading.doc[draft.subject]):
        return False
    asked = any(child.tag_ == "WP" and child.dep_ == "dobj" and child.i < verb.i for child in verb.children)
    before = reading.token_at(draft.start).i - 1
    return asked and verb.i < before and reading.doc[before].lower_ == "about"
