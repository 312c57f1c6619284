"""The chain through which words came: "the paper quoted officials as saying", "…, the agency reported".

The rules read the tree and the spans of drafts, not the constructions by which they were proposed. Links
of a draft stand in order from the one nearest to the article to the one nearest to the source.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE
from variorum.extract.statements import interposed, ranges, reporters, through
from variorum.extract.statements.able import can_speak, is_document
from variorum.extract.statements.acts import act_of
from variorum.extract.statements.draft import Draft, Link
from variorum.extract.statements.outlets import is_outlet
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

LONGEST_NAME = 8
"""Tokens of a reporter's name at the end of a sentence at most."""

HOPS = 6
"""Words that are climbed from "according" to the clause that it stands in."""

_CREDIT_REACH = 2
"""Characters that may follow a credit at the end of a content."""


def chained(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts with reporters taken off them: the words belong to whoever said them first."""
    taken = interposed.without_interposed(reading, drafts)
    taken = reporters.quoted_as_saying(reading, taken)
    taken = reporters.unwrapped(reading, taken)
    taken = _signed(reading, _reported(reading, taken))
    taken = through.with_links(reading, reporters.carried(reading, taken))
    return _without_credits(reading, taken, drafts)


def _is_according(reading: Reading, draft: Draft) -> bool:
    return draft.cue is not None and draft.head >= 0 and reading.doc[draft.cue[0]].lower_ == "according"


def _without_credits(reading: Reading, drafts: list[Draft], before: list[Draft]) -> list[Draft]:
    """The drafts without a closing ", according to the agency" in their contents: nobody said that.

    ``before`` are the drafts before relays were taken off.
    """
    credits = sorted(
        reading.chars((one.cue[0], max(one.cue[1], one.source[1])))
        for one in before
        if one.cue is not None and one.source is not None and _is_according(reading, one)
    )
    result: list[Draft] = []
    for draft in drafts:
        last = draft.content[-1]
        for start, end in credits:
            closes = last[0] < start < last[1] <= end + _CREDIT_REACH
            if closes and draft.cue is not None and reading.doc[draft.cue[0]].idx < start:
                rest = ranges.trim(reading, (reading.token_at(last[0]).i, reading.token_at(start).i))
                if rest is not None and rest[0] >= last[0]:
                    draft = replace(draft, content=(*draft.content[:-1], rest))
                break
        result.append(draft)
    return result


def _reported(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "Korvin pledged to …, the agency reported": the pledge stands, the agency is its relay.

    From the outermost inwards, so that a relay of a relay hands its own links on.
    """
    gone: set[int] = set()
    carried: dict[int, tuple[tuple[int, int], ...]] = {}
    links: dict[int, list[tuple[tuple[bool, int], tuple[Link, ...]]]] = {}
    by_head = sorted((one for one in drafts if one.head >= 0), key=lambda one: one.head)
    heads = [one.head for one in by_head]
    for outer in sorted(drafts, key=lambda one: (-one.size, one.head)):
        if outer.source is None or outer.cue is None or outer.head < 0 or not _reports(reading, outer):
            continue
        first = bisect_left(heads, reading.token_at(outer.content[0][0]).i)
        last = bisect_right(heads, reading.token_at(outer.content[-1][1] - 1).i)
        inner = _whole_of(reading, outer, by_head[first:last], gone)
        if inner is None:
            continue
        gone.add(outer.head)
        carried[inner.head] = _carried_on(reading, outer, inner)
        through = (*_in_order(links.get(outer.head)), *outer.links, Link(outer.source, outer.cue))
        closes = _closes(reading, outer)
        # Of those that close a sentence the last holds all before it, of those that lead the first.
        rank = (not closes, -outer.cue[0] if closes else outer.cue[0])
        links.setdefault(inner.head, []).append((rank, through))
    return [
        replace(
            draft,
            links=(*_in_order(links.get(draft.head)), *draft.links),
            content=(*draft.content, *carried.get(draft.head, ())),
        )
        for draft in drafts
        if draft.head not in gone
    ]


def _of_sentence(reading: Reading, outer: Draft) -> tuple[tuple[int, int], ...]:
    """The pieces of a content that begin no later than the sentence of its cue ends."""
    end = reading.doc[outer.head].sent.end_char
    return tuple(piece for piece in outer.content if piece[0] < end)


def _carried_on(reading: Reading, outer: Draft, inner: Draft) -> tuple[tuple[int, int], ...]:
    """The quotations that go on after "“Q,” Korvin said, according to the agency": they are Korvin's too."""
    return tuple(
        piece
        for piece in outer.content[len(_of_sentence(reading, outer)) :]
        if piece[0] >= inner.content[-1][1] and reading.quoted[reading.token_at(piece[0]).i]
    )


def _in_order(links: list[tuple[tuple[bool, int], tuple[Link, ...]]] | None) -> tuple[Link, ...]:
    ranked = sorted(links or [], key=lambda one: one[0])
    return tuple(link for _, through in ranked for link in through)


def _closes(reading: Reading, draft: Draft) -> bool:
    """True for a cue after words of its content."""
    return draft.cue is not None and draft.content[0][0] < reading.doc[draft.cue[0]].idx


def _reports(reading: Reading, outer: Draft) -> bool:
    """True if a source may be a mere reporter: an outlet, whom a credit names, a closing "Z reported"."""
    if outer.subject is None or outer.source is None or outer.cue is None:
        return False
    noun = reading.doc[outer.subject]
    if _is_according(reading, outer):
        return _is_of_whole(reading, outer)
    if act_of(reading, outer)[0] != "speech" and outer.lemma not in words("relay_cues.txt"):
        return False
    if is_outlet(reading, noun, outer.source) or (is_document(noun) and noun.lemma_.lower() == "report"):
        return True
    return _closes(reading, outer) and outer.lemma in words("relay_cues.txt")


def _is_of_whole(reading: Reading, outer: Draft) -> bool:
    """False for a credit within a relative clause: what it credits is that clause."""
    assert outer.cue is not None
    place = reading.doc[outer.cue[0]]
    for _ in range(HOPS):
        if place.dep_ == "relcl" or place.head.i == place.i:
            break
        place = place.head
    return place.dep_ != "relcl"


def _whole_of(reading: Reading, outer: Draft, drafts: list[Draft], gone: set[int]) -> Draft | None:
    """The statement that makes up what ``outer`` attributes: it leads the content and fills most of it."""
    best: Draft | None = None
    assert outer.cue is not None
    closes = _closes(reading, outer)
    for one in drafts:
        if one.head == outer.head or one.head < 0 or one.cue is None or one.source is None:
            continue
        if one.head in gone or one.content[-1][1] <= outer.content[0][0]:
            continue
        if outer.content[-1][1] <= one.content[0][0] or not _inside(reading, outer, one.head):
            continue
        if _is_according(reading, one) or not is_told(reading, one):
            continue
        if reading.quoted[one.head] != reading.quoted[outer.head]:
            continue  # the outlet's own words, quoted: who speaks in them is nested
        if closes and (one.cue[0] > outer.cue[0] or _is_report(reading, one)):
            continue  # what closes later holds this; two reports stand side by side
        # "“No,” Korvin said, according to the agency": the cue and source count with the words.
        told = (*one.content, reading.chars(one.cue), reading.chars(one.source))
        covered = ranges.overlap(ranges.joined(told), outer.content)
        source_start = reading.doc[one.source[0]].idx
        leads = outer.content[0][0] <= source_start and ranges.overlap(
            (reading.chars(one.source),), outer.content
        )
        size = sum(end - start for start, end in _of_sentence(reading, outer)) or outer.size
        most = 2 * covered >= size or _is_main(reading, one, outer)
        if leads and most and (best is None or one.size > best.size):
            best = one
    return best


def _is_main(reading: Reading, inner: Draft, outer: Draft) -> bool:
    """True if the cue of ``inner`` is the one main verb of the words of ``outer``.

    "Korvin asked the guests to stay after the storm had passed, according to the agency".
    """
    verb = reading.doc[inner.head]
    first, last = reading.token_at(outer.start).i, reading.token_at(outer.content[-1][1] - 1).i
    if verb.pos_ != "VERB" or verb.left_edge.i > first or verb.right_edge.i < last:
        return False
    if verb.head.i != verb.i and first <= verb.head.i <= last:
        return False
    return not any(one.dep_ == "conj" and one.i <= last for one in verb.children)


def is_told(reading: Reading, draft: Draft) -> bool:
    """True for an act of speech that has happened: finite and neither future nor possible."""
    verb = reading.doc[draft.head]
    if act_of(reading, draft)[0] != "speech":
        return False
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(one.tag_ == "MD" or one.lower_ == "to" for one in helpers):
        return False
    quoted = verb.dep_ == "pcomp" and bool(draft.links)  # "quoted Korvin as saying"
    return verb.tag_ in FINITE or (verb.tag_ == "VBN" and bool(helpers)) or quoted


def _inside(reading: Reading, draft: Draft, token: int) -> bool:
    place = reading.doc[token].idx
    return any(start <= place < end for start, end in draft.content)


def _signed(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """A reporter at the end of a sentence (", the agency reported.") that the parse ties to nothing."""
    result = drafts
    for sentence in reading.parsed.sentences():
        signature = _signature(reading, sentence)
        if signature is None or not reading.readable[signature.cue[0]]:
            continue
        start = min(signature.name[0], signature.cue[0])
        if any(link.cue[0] == signature.cue[0] for one in result for link in one.links):
            continue
        told = [
            one
            for one in result
            if sentence.start <= one.head < start
            and one.cue is not None
            and is_told(reading, one)
            and _reaches(reading, one, start)
            and not _is_report(reading, one)
        ]
        inner = max(told, key=lambda one: (one.size, -one.head), default=None)
        if inner is not None:
            result = [
                _linked(reading, one, signature, start) if one.head == inner.head else one
                for one in result
                if one.head != signature.cue[0]
            ]
    return result


def _is_report(reading: Reading, draft: Draft) -> bool:
    """True for "…, the agency reported" itself: two such in a sentence stand side by side."""
    if draft.cue is None or draft.source is None or draft.subject is None:
        return False
    outlet = is_outlet(reading, reading.doc[draft.subject], draft.source)
    return _closes(reading, draft) and outlet and draft.lemma in words("relay_cues.txt")


def _reaches(reading: Reading, draft: Draft, start: int) -> bool:
    """True if nothing but marks stands between what a draft covers and token ``start``."""
    assert draft.cue is not None
    spans = [*draft.content, reading.chars(draft.cue)]
    if draft.source is not None:
        spans.append(reading.chars(draft.source))
    end = max(high for _, high in spans)
    between = (reading.doc[i] for i in range(reading.token_at(end).i, start) if reading.doc[i].idx >= end)
    return all(one.is_punct or one.is_space or one.lower_ == "which" for one in between)


def _signature(reading: Reading, sentence: DocSpan) -> Link | None:
    """The "the agency reported" or "reports the agency" that a sentence ends in."""
    verbs = frozenset(words("relay_cues.txt"))
    tokens = [one for one in sentence if not one.is_space and one.text not in ".!?\"'”’»"]
    verb = _last_verb(tokens, verbs)
    if verb is not None:
        name = _name_before(reading, verb, sentence.start)
        return Link(name, (verb.i, verb.i + 1)) if name is not None else None
    for token in reversed(tokens[-LONGEST_NAME:]):
        if token.text == ",":
            break
        finite = token.tag_ in FINITE or token.lower_ == "reports"  # often read as a noun
        if token.lemma_.lower() in verbs and finite and token.i > sentence.start + 3:
            name = (token.i + 1, tokens[-1].i + 1)
            after_comma = _ends_clause(reading.doc[token.i - 1], reading)
            return Link(name, (token.i, token.i + 1)) if after_comma and _is_name(reading, name) else None
    return None


def _last_verb(tokens: list[Token], verbs: frozenset[str]) -> Token | None:
    """The verb that a sentence ends in, but for a time after it ("… reported on Tuesday.")."""
    words_after = 0
    for token in reversed(tokens):
        if token.is_punct:
            continue
        if token.lemma_.lower() in verbs and token.tag_ in (*FINITE, "VBN"):
            return token
        timely = token.ent_type_ in ("DATE", "TIME") or token.lower_ in ("on", "late", "early", "earlier")
        words_after += 1
        if not timely or words_after > 4:
            return None
    return None


def _ends_clause(token: Token, reading: Reading) -> bool:
    """True for a comma, also within a closing mark (",”")."""
    before = reading.doc[token.i - 1] if token.i > 0 else token
    closing = token.is_quote or token.text in ("''", "”", "’", "»")
    return token.text == "," or (closing and before.text in (",", "?", "!"))


def _name_before(reading: Reading, verb: Token, limit: int) -> TokenRange | None:
    """The noun phrase between a comma, or ", which", and ``verb``."""
    end = verb.i
    while end > limit and reading.doc[end - 1].dep_ in ("advmod", "aux"):
        end -= 1
    start = end
    while start > limit and verb.i - start <= LONGEST_NAME:
        previous = reading.doc[start - 1]
        if _ends_clause(previous, reading) or previous.lower_ == "which":
            break
        start -= 1
    if start <= limit + 3 or start == end or verb.i - start > LONGEST_NAME:
        return None
    if reading.doc[start - 1].lower_ == "which" and not _ends_clause(reading.doc[start - 2], reading):
        return None
    return (start, end) if _is_name(reading, (start, end)) else None


def _is_name(reading: Reading, tokens: TokenRange) -> bool:
    found = [reading.doc[i] for i in range(*tokens)]
    nouns = {"PROPN", "NOUN", "DET", "ADJ", "X", "PART"}
    return bool(found) and all(one.pos_ in nouns for one in found) and any(map(_can_report, found))


def _can_report(noun: Token) -> bool:
    """True for a word that can head a reporter's name."""
    return noun.pos_ == "PROPN" or can_speak(noun) or noun.lemma_.lower() in words("outlet_nouns.txt")


def _linked(reading: Reading, draft: Draft, link: Link, first: int) -> Draft:
    """The draft with a relay nearest to the article, and without the relay's words in its content."""
    start = reading.doc[first].idx
    content: list[tuple[int, int]] = []
    for low, high in draft.content:
        if low < start < high:
            rest = ranges.trim(reading, (reading.token_at(low).i, first))
            high = rest[1] if rest is not None else start
        if low < start:
            content.append((low, high))
    return replace(draft, content=tuple(content) or draft.content, links=(link, *draft.links))
