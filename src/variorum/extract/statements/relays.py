"""The chain through which words came: "the paper quoted officials as saying", "…, the agency reported"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.statements import ranges
from variorum.extract.statements.able import can_speak, is_document
from variorum.extract.statements.draft import Draft, Link
from variorum.extract.statements.outlets import is_outlet
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.extract.statements.sources import phrase, subject
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

_QUOTING = frozenset({"quote", "cite"})


def chained(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts with reporters taken off them: the words belong to whoever said them first."""
    drafts = _quoted_as_saying(reading, drafts)
    return _without_credits(reading, _signed(reading, _reported(reading, _quoting(reading, drafts))), drafts)


def _without_credits(reading: Reading, drafts: list[Draft], before: list[Draft]) -> list[Draft]:
    """The drafts without a closing ", according to the agency" in their contents: nobody said that.

    ``before`` are the drafts before relays were taken off.
    """
    credits = sorted(
        reading.chars((one.cue[0], max(one.cue[1], one.source[1])))
        for one in before
        if one.relation == "according to" and one.cue is not None and one.source is not None
    )
    result: list[Draft] = []
    for draft in drafts:
        last = draft.content[-1]
        for start, end in credits:
            closes = last[0] < start < last[1] <= end + 2
            if closes and draft.cue is not None and reading.doc[draft.cue[0]].idx < start:
                rest = ranges.trim(reading, (reading.token_at(last[0]).i, reading.token_at(start).i))
                if rest is not None and rest[0] >= last[0]:
                    draft = replace(draft, content=(*draft.content[:-1], rest))
                break
        result.append(draft)
    return result


def _quoted_as_saying(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "Z quoted X as saying that …": Z is the relay of X's words; the quoting is no statement of its own."""
    doc = reading.doc
    result: list[Draft] = []
    gone: set[int] = set()
    for draft in drafts:
        verb = doc[draft.head] if draft.head >= 0 else None
        outer = (
            verb.head.head if verb is not None and verb.dep_ == "pcomp" and verb.head.lower_ == "as" else None
        )
        if outer is not None and outer.lemma_.lower() in _QUOTING:
            gone.add(outer.i)
            reporter = subject(outer)
            if reporter is not None and reporter.i != draft.subject:
                span = phrase(reading, reporter, (outer.i, outer.i + 1))
                draft = replace(draft, links=(*draft.links, Link(span, (outer.i, outer.i + 1))))
        result.append(draft)
    return [draft for draft in result if draft.head not in gone]


def _quoting(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "The newspaper, quoting officials, said …": the words are the officials'."""
    doc = reading.doc
    result: list[Draft] = []
    for draft in drafts:
        changed = draft
        if (
            draft.head >= 0
            and draft.source is not None
            and draft.subject is not None
            and draft.cue is not None
        ):
            head = doc[draft.head]
            around = (*head.children, *doc[draft.subject].children)
            for child in around:
                if (
                    child.lemma_.lower() in _QUOTING
                    and child.tag_ == "VBG"
                    and child.dep_ in ("advcl", "acl", "prep")
                ):
                    who = next((one for one in child.children if one.dep_ == "dobj"), None)
                    newspaper = is_outlet(reading, doc[draft.subject], _short(draft, child.i))
                    if who is not None and newspaper and not _inside(reading, draft, child.i):
                        relay = Link(_short(draft, child.i), (child.i, child.i + 1))
                        changed = replace(
                            draft,
                            source=phrase(reading, who, draft.cue),
                            subject=who.i,
                            links=(*draft.links, relay),
                        )
        result.append(changed)
    return [
        one for one in result if not (one.head >= 0 and one.lemma in _QUOTING and _is_participle(one, result))
    ]


def _short(draft: Draft, before: int) -> tuple[int, int]:
    assert draft.source is not None
    start, end = draft.source
    return (start, before) if start < before < end else (start, end)


def _inside(reading: Reading, draft: Draft, token: int) -> bool:
    place = reading.doc[token].idx
    return any(start <= place < end for start, end in draft.content)


def _is_participle(draft: Draft, drafts: list[Draft]) -> bool:
    """True for the draft of a "quoting …" that has become the relay of another."""
    return any(link.cue[0] == draft.head for one in drafts for link in one.links)


def _reported(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "Korvin pledged to …, the agency reported": the pledge stands, the agency is its relay."""
    verbs = frozenset(words("relay_cues.txt"))
    doc = reading.doc
    gone: set[int] = set()
    links: dict[int, list[Link]] = {}
    for outer in drafts:
        if outer.source is None or outer.subject is None or outer.cue is None or outer.head < 0:
            continue
        if outer.relation not in (
            "inverted",
            "parenthesis",
            "as",
            "according to",
            "bare",
            "that",
            "quotation",
        ):
            continue
        newspaper = is_outlet(reading, doc[outer.subject], outer.source)
        # "…,” he said, according to a transcript": a thing passes words on, it says none of its own.
        noun = doc[outer.subject]
        thing = outer.relation == "according to" and (is_document(noun) or not can_speak(noun))
        if (
            not newspaper
            and not thing
            and not (outer.lemma in verbs and outer.relation in ("inverted", "parenthesis", "as"))
        ):
            continue
        inner = _whole_of(reading, outer, drafts)
        if inner is not None:
            gone.add(outer.head)
            links.setdefault(inner.head, []).append(Link(outer.source, outer.cue))
    return [
        replace(draft, links=(*draft.links, *links.get(draft.head, ())))
        for draft in drafts
        if draft.head not in gone
    ]


def _signed(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """A reporter at the end of a sentence (", the agency reported.") that the parse ties to nothing."""
    verbs = frozenset(words("relay_cues.txt"))
    result = drafts
    for sentence in reading.parsed.sentences():
        last = _last_verb(sentence, verbs)
        if last is None or not reading.readable[last.i]:
            continue
        name = _name_before(reading, last, sentence.start)
        linked = any(link.cue[0] == last.i for one in result for link in one.links)
        if name is None or linked:
            continue
        told = (one for one in result if sentence.start <= one.head < name[0] and one.cue is not None)
        inner = next((one for one in told if _is_told(reading.doc[one.head])), None)
        if inner is not None:
            link = Link(name, (last.i, last.i + 1))
            result = [
                _linked(reading, one, link) if one.head == inner.head else one
                for one in result
                if one.head != last.i
            ]
    return result


def _last_verb(sentence: DocSpan, verbs: frozenset[str]) -> Token | None:
    """The verb that a sentence ends in, but for a time after it ("… reported on Tuesday.")."""
    words_after = 0
    for token in reversed(sentence):
        if token.is_space or token.is_punct:
            continue
        if token.lemma_.lower() in verbs and token.tag_ in ("VBD", "VBZ", "VBP", "VBN"):
            return token
        timely = token.ent_type_ in ("DATE", "TIME") or token.lower_ in ("on", "late", "early", "earlier")
        words_after += 1
        if not timely or words_after > 4:
            return None
    return None


def _linked(reading: Reading, draft: Draft, link: Link) -> Draft:
    """The draft with a relay, and without the relay's name in its content."""
    start = reading.doc[link.name[0]].idx
    content: list[tuple[int, int]] = []
    for low, high in draft.content:
        if low < start < high:
            rest = ranges.trim(reading, (reading.token_at(low).i, link.name[0]))
            high = rest[1] if rest is not None else start
        if low < start:
            content.append((low, high))
    return replace(draft, content=tuple(content) or draft.content, links=(*draft.links, link))


def _name_before(reading: Reading, verb: Token, limit: int) -> TokenRange | None:
    """The noun phrase of at most six words between a comma and ``verb``."""
    start = verb.i
    while start > limit and reading.doc[start - 1].text != "," and verb.i - start <= 6:
        start -= 1
    nouns = {"PROPN", "NOUN", "DET", "ADJ", "X", "PART"}
    if start <= limit + 3 or start == verb.i or verb.i - start > 6:
        return None
    return (start, verb.i) if all(reading.doc[i].pos_ in nouns for i in range(start, verb.i)) else None


def _whole_of(reading: Reading, outer: Draft, drafts: list[Draft]) -> Draft | None:
    """The statement that makes up what ``outer`` attributes: it leads the content and fills most of it."""
    size = outer.size
    best: Draft | None = None
    for one in drafts:
        if one.head == outer.head or one.head < 0 or one.cue is None or one.source is None:
            continue
        if one.content[-1][1] <= outer.content[0][0] or outer.content[-1][1] <= one.content[0][0]:
            continue
        if not _inside(reading, outer, one.head) or not _is_told(reading.doc[one.head]):
            continue
        # "“No,” Korvin said, according to the agency": the cue and source count with the words.
        told = (*one.content, reading.chars(one.cue), reading.chars(one.source))
        covered = ranges.overlap(ranges.joined(told), outer.content)
        source_start = reading.doc[one.source[0]].idx
        leads = outer.content[0][0] <= source_start and ranges.overlap(
            (reading.chars(one.source),), outer.content
        )
        if leads and 2 * covered >= size and (best is None or one.size > best.size):
            best = one
    return best


def _is_told(verb: Token) -> bool:
    """True if the act of saying has happened: finite and neither future nor possible."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(one.tag_ == "MD" or one.lower_ == "to" for one in helpers):
        return False
    return verb.tag_ in ("VBD", "VBZ", "VBP") or (verb.tag_ == "VBN" and bool(helpers))
