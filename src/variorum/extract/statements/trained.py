"""Drafts of the trained reader's attributions: its words, with what the rules know of the same cues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.statements import astray, foretold, judged, later, overrun, own_clause, ranges
from variorum.extract.statements.according import is_in_line, is_of_phrase
from variorum.extract.statements.cue import is_negated
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.expletives import is_nobody_said
from variorum.extract.statements.likelihood import features, likely
from variorum.extract.statements.quoted import is_speech
from variorum.extract.statements.reading import CharRange, Reading, TokenRange
from variorum.extract.statements.sources import heard, is_odd_name, phrase, subject
from variorum.extract.statements.weights import Weights
from variorum.model import Attribution
from variorum.text.cues import cue_acts
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNNAMED = frozenset({"anonymity", "anonymously"})
"""A source that speaks on condition of anonymity says nothing by that."""

TRAINED = "trained"
"""The relation of a draft whose construction no rule knows."""

LEAST = 0.355
"""The least likelihood of a statement; set with an eye on the development part's precision."""

_WRITER = frozenset({"I", "my", "My", "me"})
"""Words by which whoever wrote an article stands in it."""

_HEARSAY = frozenset({"allegedly", "purportedly", "reportedly", "supposedly"})
"""Adverbs by which print tells what others say of its subject."""

_OPENINGS = ("det", "amod", "nummod", "poss", "compound")
_NOUNS = ("PROPN", "NOUN", "PRON", "NUM")
_NAMING = ("ADJ", "DET", "X", "SYM")
_DASHES = ("—", "–", "--", "-")


def drafts(
    reading: Reading, attributions: Sequence[Attribution], constructions: Sequence[Draft], weights: Weights
) -> list[Draft]:
    """The drafts of those attributions that are likely enough, one a content, in order of print."""
    found = [
        replace(draft, weight=likely(features(reading, draft, one.confidence, same, weights)))
        for one, draft, same in candidates(reading, attributions, constructions)
        if not _is_no_cue(reading, one)
    ]
    found = [one for one in found if one.weight >= LEAST]
    found = _one_a_content(_without_continued(reading, astray.without_second(reading, found)))
    return sorted(found, key=lambda one: (one.start, -one.size, one.head))


def candidates(
    reading: Reading, attributions: Sequence[Attribution], constructions: Sequence[Draft]
) -> Iterator[tuple[Attribution, Draft, Sequence[Draft]]]:
    """Each attribution with its draft, as yet without a weight, and the rules' drafts with the same cue.

    Where a rule's construction has the same cue and tells of the same words, its relation is
    kept, for relays and circumstances ask for it.
    """
    by_head: dict[int, list[Draft]] = {}
    for rule in constructions:
        by_head.setdefault(rule.head, []).append(rule)
    for one in attributions:
        same = [draft for token in range(*one.cue) for draft in by_head.get(token, ())]
        yield one, _draft(reading, one, same), same


def _draft(reading: Reading, one: Attribution, same_cue: Sequence[Draft]) -> Draft:
    cue, content = judged.with_claim(reading, _cue(reading, one.cue), _content(reading, one))
    head = _head(reading, cue)
    content = overrun.up_to_next_deed(reading, head, content)
    rule = max(
        (draft for draft in same_cue if ranges.overlap(draft.content, content)),
        key=lambda draft: (ranges.overlap(draft.content, content), draft.weight, -draft.head),
        default=None,
    )
    source = _source(reading, one, head)
    if source is not None:
        doer = _head(reading, source)
        source, content = own_clause.of(reading, head, doer, cue, source, content)
    if source is None and rule is not None and rule.source is not None:
        # "The company declined to comment": taken for words about the company. Where nothing else is
        # left ("estimates of the damage"), the words are no source.
        named = reading.chars(rule.source)
        left = _without(content, named)
        if rule.relation == "quotation":
            left = tuple(rest for piece in left for rest in ranges.without(reading, piece, rule.source))
        if left and not ranges.overlap(left, (named,)):
            source, content = rule.source, left
    if source is not None and _is_hearsay(reading, cue):
        content, source = ranges.joined(tuple(sorted((reading.chars(source), *content)))), None
    if source is not None and (
        _only_seems(head, source) or is_nobody_said(reading, source) or _did_another(reading, head, source)
    ):
        source = None
    if source is None and (who := heard(head)) is not None:
        source = phrase(reading, who, cue)
    draft = Draft(
        head=head.i,
        lemma=head.lemma_.lower(),
        part=rule.part if rule is not None else head.pos_,
        relation=rule.relation if rule is not None else TRAINED,
        cue=cue,
        source=source,
        subject=_head(reading, source).i if source is not None else None,
        content=content,
        negated=is_negated(head),
        trained=True,
    )
    return foretold.with_speaker(reading, draft)


def _is_no_cue(reading: Reading, one: Attribution) -> bool:
    """True for "did" alone, a hyphen within a word ("Korvin - era rules"), and words on who is named.

    And for what a thing is made by ("built according to the standards"), a headline's words on the body, and
    a clause beside the words.
    """
    start, end = one.cue
    doc = reading.doc
    if any(doc[i].lower_ in _UNNAMED for i in range(start, end)) or _leaves_headline(reading, one):
        return True
    if own_clause.is_beside(reading, one) or astray.is_astray(reading, one):
        return True
    if end - start == 1 and doc[start].lemma_ == "do":
        return True  # "did exactly what they are trained to do"
    if doc[start].lower_ == "according" and (is_in_line(doc[start]) or is_of_phrase(doc[start])):
        return True
    if end - start > 1 or doc[start].text != "-" or not one.source:
        return False
    first = min(part[0] for part in one.source)
    opens = first == 0 or doc[first - 1].is_space
    quotes = end < len(doc) and reading.quoted[end] >= 0
    return start > 0 and doc[start - 1].is_alpha and not opens and not quotes


def _leaves_headline(reading: Reading, one: Attribution) -> bool:
    """True for a cue or a source in the headline where all that it would say stands elsewhere."""
    named = (one.cue, *one.source) if _is_in_headline(reading, one.cue) else one.source
    return any(_is_in_headline(reading, part) for part in named) and not any(
        _is_in_headline(reading, part) for part in one.content
    )


def _is_in_headline(reading: Reading, part: TokenRange) -> bool:
    return reading.parsed.article.region_at(reading.doc[part[0]].idx) == "headline"


def _cue(reading: Reading, cue: TokenRange) -> TokenRange:
    """The cue without the opening words of a phrase whose noun lies beyond it ("said in an | interview")."""
    doc = reading.doc
    start, end = cue
    while end - start > 1 and doc[end - 1].dep_ in _OPENINGS and doc[end - 1].head.i >= cue[1]:
        end -= 1
    if end < cue[1] and end - start > 1 and doc[end - 1].pos_ == "ADP":
        end -= 1
    return start, end


def _only_seems(head: Token, source: TokenRange) -> bool:
    """True for "Korvin seems to agree": nobody says so, least of all Korvin.

    Whoever "seemed to blame" somebody has spoken: that is what was read so.
    """
    behind = [one.lemma_.lower() for one in head.children if one.dep_ == "xcomp"]
    spoke = (cue_acts().get(lemma, ("",))[0] == "speech" for lemma in behind)
    if head.lemma_.lower() not in words("seeming_verbs.txt") or any(spoke):
        return False
    noun = subject(head)
    return noun is not None and source[0] <= noun.i < source[1]


def _is_hearsay(reading: Reading, cue: TokenRange) -> bool:
    """True for "Korvin reportedly sold the mill": of Korvin somebody says so, who is not named."""
    said = [token for token in reading.doc[cue[0] : cue[1]] if token.pos_ != "AUX"]
    return bool(said) and all(token.lower_ in _HEARSAY for token in said)


def _did_another(reading: Reading, head: Token, source: TokenRange) -> bool:
    """True for the "by …" of another verb: "The plan, first reported by the Courier, was expected to …"."""
    doer = _head(reading, source)
    verb = doer.head.head
    if doer.dep_ != "pobj" or doer.head.dep_ != "agent" or verb.i == head.i:
        return False
    passive = any(one.dep_ == "nsubjpass" for one in head.children)
    joined = verb.dep_ == "conj" or head.dep_ == "conj" or head in verb.subtree
    return passive and not joined


def _without(content: tuple[CharRange, ...], source: CharRange) -> tuple[CharRange, ...]:
    """The pieces of a content that do not lie within a source."""
    return tuple(piece for piece in content if not (source[0] <= piece[0] and piece[1] <= source[1]))


def _head(reading: Reading, tokens: TokenRange) -> Token:
    """The first word of the range that hangs on a word outside of it; a noun or verb if there is one."""
    doc = reading.doc
    tops = [
        doc[i] for i in range(*tokens) if not tokens[0] <= doc[i].head.i < tokens[1] or doc[i].head.i == i
    ]
    tops = [one for one in tops if not (one.is_punct or one.is_space)] or [doc[tokens[0]]]
    best: Token = min(tops, key=lambda one: (one.pos_ not in (*_NOUNS, "VERB", "AUX", "ADJ"), one.i))
    return best


def _source(reading: Reading, one: Attribution, head: Token) -> TokenRange | None:
    """The range of the source that names somebody: the one nearest to the cue with a noun in it.

    One that does not stand right beside the cue, or ends in a dash, gives way to the one with the cue's
    subject.

    None where it is a day, or words that say how ("growing calls", "highly charged rhetoric").
    """
    parts = [_in_one_paragraph(reading, part, one.cue) for part in one.source]
    named = [part for part in parts if any(reading.doc[i].pos_ in _NOUNS for i in range(*part))] or [
        part
        for part in parts
        if any(reading.doc[i].pos_ in _NAMING or is_odd_name(reading.doc[i]) for i in range(*part))
    ]
    best = min(named, key=lambda part: _gap(part, one.cue), default=None)
    if best is not None and (_gap(best, one.cue) or reading.doc[best[1] - 1].text in _DASHES):
        doer = subject(head)
        best = next((part for part in named if doer is not None and part[0] <= doer.i < part[1]), best)
    if best is None or all(reading.doc[i].ent_type_ in ("DATE", "TIME") for i in range(*best)):
        return None
    governed = all(one.cue[0] <= reading.doc[i].head.i < one.cue[1] for i in range(*best))
    describing = all(reading.doc[i].dep_ == "amod" for i in range(*best))
    return None if governed and describing else best


def _gap(left: TokenRange, right: TokenRange) -> int:
    return max(left[0] - right[1], right[0] - left[1], 0)


def _content(reading: Reading, one: Attribution) -> tuple[CharRange, ...]:
    parts = [_in_one_paragraph(reading, part, one.cue) for part in one.content]
    parts = [part for part in parts if not _is_apart(reading, part, one.cue)] or parts
    parts = [part for part in parts if not _leads_back(reading, part)] or parts
    if _is_in_headline(reading, one.cue):
        parts = [part for part in parts if _is_in_headline(reading, part)] or parts
    parts = [part for part in parts if not _is_around(reading, part, one)] or parts
    parts = [part for part in parts if not later.of_others(reading, one, part)] or parts
    if reading.doc[one.cue[1] - 1].text == ":":  # it leads to what follows, not to a paragraph before
        parts = [part for part in parts if not _is_above(reading, part, one.cue)] or parts
    pieces = [reading.chars(_up_to_the_writer(reading, part, one.cue)) for part in parts]
    pieces = [piece for piece in pieces if any(map(str.isalnum, reading.text[slice(*piece)]))] or pieces
    return ranges.joined(tuple(_grown(reading, piece) for piece in pieces))


def _up_to_the_writer(reading: Reading, part: TokenRange, cue: TokenRange) -> TokenRange:
    """The range up to a sentence after the cue's in which the writer speaks: "… 87 spoke. I counted 91."

    What stands between quotation marks and after a colon is not the writer's.
    """
    doc = reading.doc
    if doc[cue[1] - 1].text == ":":
        return part
    for i in range(*part):
        if doc[i].text in _WRITER and reading.quoted[i] < 0 and doc[i].sent.start > max(part[0], cue[1] - 1):
            end = doc[i].sent.start
            while end > part[0] and reading.quoted[end - 1] < 0 and not doc[end - 1].text[0].isalnum():
                end -= 1
            return part[0], end
    return part


def _is_apart(reading: Reading, part: TokenRange, cue: TokenRange) -> bool:
    """True for words without marks in another paragraph than the cue: those beside it are its own."""
    first, doc = reading.token_at(reading.chars(part)[0]), reading.doc
    return reading.quoted[first.i] < 0 and reading.paragraph_of(first.idx) != reading.paragraph_of(
        doc[cue[0]].idx
    )


def _is_above(reading: Reading, part: TokenRange, cue: TokenRange) -> bool:
    """True for words in a paragraph before the cue's."""
    place = reading.doc[part[0]].idx
    return part[1] <= cue[0] and reading.paragraph_of(place) < reading.paragraph_of(reading.doc[cue[0]].idx)


def _is_around(reading: Reading, part: TokenRange, one: Attribution) -> bool:
    """True for the sentence around words between dashes: "the bill — Korvin called it a fraud — would …".

    The cue has an object of its own there.
    """
    if reading.quoted[part[0]] >= 0 or part[1] > one.cue[0]:
        return False
    dashes = [i for i in range(part[1], one.cue[0]) if reading.doc[i].text in _DASHES[:3]]
    return bool(dashes) and any(other[0] >= one.cue[1] for other in one.content)


def _leads_back(reading: Reading, part: TokenRange) -> bool:
    """True for a relative pronoun alone ("a search | that | was authorised by …")."""
    return all(reading.doc[i].tag_ in ("WDT", "WP") or reading.doc[i].is_punct for i in range(*part))


def _in_one_paragraph(reading: Reading, part: TokenRange, cue: TokenRange) -> TokenRange:
    """The range without what lies beyond the end of a paragraph, seen from the cue, outside of quotations."""
    doc = reading.doc
    breaks = [
        i
        for i in range(*part)
        if doc[i].is_space
        and reading.quoted[i] < 0
        and reading.paragraph_of(doc[i].idx) != reading.paragraph_of(doc[i].idx + len(doc[i]))
    ]
    if not breaks:
        return part
    return (part[0], breaks[0]) if cue[0] < part[0] else (breaks[-1] + 1, part[1])


def _grown(reading: Reading, chars: CharRange) -> CharRange:
    """``chars`` with the rest of every quotation whose first words it holds, or most of it."""
    start, end = chars
    for quotation in reading.quotations_in(start, end):
        low, high = max(start, quotation.start), min(end, quotation.end)
        leads = start <= quotation.inner_start and high - low > quotation.inner_start - quotation.start
        most = 2 * (high - low) > quotation.end - quotation.start
        if (leads or most) and is_speech(reading, quotation):
            start, end = min(start, quotation.start), max(end, quotation.end)
    return start, end


def _without_continued(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts without the words that another cue of the same source tells ("said that A, noting that B").

    The reader may give B to both cues. A verb within the words ("said he hoped that B") stays with them.
    """
    by_source: dict[TokenRange, list[Draft]] = {}
    for one in drafts:
        if one.source is not None:
            by_source.setdefault(one.source, []).append(one)

    def left_of(draft: Draft) -> Draft:
        content = draft.content
        for other in by_source.get(draft.source, ()) if draft.source is not None else ():
            shared = ranges.overlap(content, other.content)
            if other.head == draft.head or 10 * shared < 9 * other.size:
                continue
            if 5 * shared > 4 * draft.size and not astray.opens_quotation(reading, other):
                continue
            assert other.cue is not None
            cue = reading.chars(other.cue)
            inside = any(low < cue[0] and cue[1] <= high for low, high in content)
            if inside and reading.doc[other.head].tag_ == "VBG":
                content = ranges.before(reading, content, cue[0])
            elif not inside:
                content = tuple(one for one in content if one not in other.content)
        return replace(draft, content=content) if content and content != draft.content else draft

    return [left_of(one) for one in drafts]


def _one_a_content(found: list[Draft]) -> list[Draft]:
    """The drafts without those whose words a surer one with another cue has, most of both."""
    kept: list[Draft] = []
    for one in sorted(found, key=lambda draft: (-draft.weight, draft.start, draft.head)):
        if not any(_are_one(one, other) for other in kept):
            kept.append(one)
    return kept


def _are_one(left: Draft, right: Draft) -> bool:
    if left.head == right.head and left.cue == right.cue:
        return True
    shared = ranges.overlap(left.content, right.content)
    if 10 * shared >= 9 * max(left.size, right.size):
        return left.subject == right.subject or None in (left.subject, right.subject)
    # One with all of the other's words and more, of one speaker: two cues of one statement.
    return left.source == right.source and 10 * shared >= 9 * min(left.size, right.size)
