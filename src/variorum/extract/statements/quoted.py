"""Direct quotations: which cue they belong to, over sentences and paragraphs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE, SENTENCE_ENDS
from variorum.extract.statements import ranges
from variorum.extract.statements.able import can_speak
from variorum.extract.statements.clauses import said_by_quoted
from variorum.extract.statements.cue import cue_range, is_negated
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.openings import opens_paragraph
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.sources import phrase, subject
from variorum.extract.statements.weights import Weights
from variorum.text.quotations import UNCLOSED, Quotation

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 45
"""Tokens between a quotation and its cue's head at most."""

LEAST = 0.4
"""Weight that a verb needs beside a quotation."""

SHORTEST_ALONE = 20
"""Characters of words in quotation marks that are somebody's though nobody is named beside them."""

_WITHIN = ("relcl", "aux", "auxpass", "advcl", "acl")
_GOES_ON = frozenset(",?!—–-…")


def drafts(reading: Reading, weights: Weights) -> list[Draft]:
    """A draft for each cue that quotations belong to, and one for each quotation that has no cue.

    A quotation without a cue of its own goes on with the statement before it where nothing but that
    statement's cue stands between them, or where it fills the next paragraph. Whole sentences between others
    of a paragraph are somebody's, too.
    """
    found: list[Draft] = []
    before: Quotation | None = None
    for quotation in reading.quotations:
        first = reading.token_at(quotation.inner_start)
        if not reading.readable[first.i] or not is_speech(reading, quotation):
            continue
        head = _cue(reading, weights, quotation)
        head = (said_by_quoted(head) or head) if head is not None else None
        content = ((quotation.start, quotation.end),)
        repairs = (quotation.repair,) if quotation.repair else ()
        last = found[-1] if found else None
        if last is not None and (
            (head is not None and last.head == head.i)
            or (head is None and before is not None and _carries_on(reading, before, quotation, last))
        ):
            found[-1] = replace(
                last,
                content=ranges.joined((*last.content, *content)),
                repairs=tuple(dict.fromkeys((*last.repairs, *repairs))),
            )
        elif head is not None:
            draft = _draft(reading, head, content, repairs)
            if last is not None and last.head < 0 and before is not None and before.carries:
                # The mark is repeated at each paragraph, and the cue stands in the last.
                found[-1] = replace(
                    draft,
                    content=ranges.joined((*last.content, *content)),
                    repairs=tuple(dict.fromkeys((*last.repairs, *repairs))),
                )
            else:
                found.append(draft)
        elif _is_whole(reading, quotation) or _is_alone(reading, quotation):
            found.append(_without_cue(first, content, repairs))
        else:
            continue
        before = quotation
    return found


def is_speech(reading: Reading, quotation: Quotation) -> bool:
    """True if the quotation can be somebody's sentence, False for names, titles and scare quotes."""
    inner = reading.text[quotation.inner_start : quotation.inner_end].strip()
    words = inner.split()
    if not words or _is_title(words) or _is_programme(reading, quotation, words):
        return False
    if len(words) <= 2 and inner[-1] in ".,?!…":
        return inner[0].isupper() and (inner[-1] in "?!" or _at_sentence_start(reading, quotation))
    if inner[-1] in ".?!…—,":
        return len(words) >= 3 or _at_sentence_start(reading, quotation)
    return len(words) >= 4


def _is_title(words: list[str]) -> bool:
    """True for "The Bridge of Port Casse,": the longer words are all in capitals, as in names of works."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return words[-1][-1] not in ".?!…" and len(long) >= 3 and all(word[0].isupper() for word in long)


def _is_programme(reading: Reading, quotation: Quotation, words: list[str]) -> bool:
    """True for "on Channel Four’s “Harbour & Co.”": a few words in capitals behind whose they are."""
    owned = reading.text[max(0, quotation.start - 3) : quotation.start].rstrip()[-2:] in ("’s", "'s")
    names = all(word[0].isupper() or not word[0].isalpha() for word in words)
    return owned and names and len(words) <= 5 and words[-1][-1] not in "!?…,"


def _is_whole(reading: Reading, quotation: Quotation) -> bool:
    """True if the quotation fills its paragraph."""
    text = reading.text
    after = text[quotation.end : quotation.end + 3].lstrip(" .\u00a0")[:1]
    long = quotation.inner_end - quotation.inner_start >= 20
    opens = opens_paragraph(text, quotation.start)
    return long and opens and (after in ("", "\n") or quotation.repair == UNCLOSED)


def _is_alone(reading: Reading, quotation: Quotation) -> bool:
    """True for whole sentences in quotation marks between other print ("He nodded. “It was cold.”")."""
    inner = reading.text[quotation.inner_start : quotation.inner_end].strip()
    before = reading.text[max(0, quotation.start - 2) : quotation.start].rstrip(" \u00a0")
    after = reading.text[quotation.end : quotation.end + 2].lstrip(" \u00a0")[:1]
    if (
        quotation.repair
        or len(inner) < SHORTEST_ALONE
        or not inner[0].isupper()
        or inner[-1] not in SENTENCE_ENDS
    ):
        return False
    return before[-1:] in SENTENCE_ENDS and (after in ("", "\n") or after.isupper())


def _at_sentence_start(reading: Reading, quotation: Quotation) -> bool:
    token = reading.token_at(quotation.start)
    return token.i == 0 or bool(token.is_sent_start) or bool(reading.doc[token.i - 1].is_space)


def _cue(reading: Reading, weights: Weights, quotation: Quotation) -> Token | None:
    inner = reading.text[quotation.inner_start : quotation.inner_end].rstrip()
    right = _right(reading, weights, quotation)
    left = _left(reading, weights, quotation) or _above(reading, quotation)
    if right is not None and left is not None:
        if right.tag_ == "VBG" and left.tag_ in FINITE:
            return left  # "said, “Why?” before leaving"
        if inner[-1:] in SENTENCE_ENDS and _leads_to_next(reading, quotation, right):
            return left
        # A comma inside the closing mark, or a quotation that opens its sentence, looks to the right.
        return right if inner[-1:] in _GOES_ON or _at_sentence_start(reading, quotation) else left
    return right or left


def _leads_to_next(reading: Reading, quotation: Quotation, verb: Token) -> bool:
    """True if a cue after a whole quotation has the next one for its own.

    "Asked “Is it you?” Korvin replied, “No.”"
    """
    following = reading.quotation_after(quotation)
    if following is None:
        return False
    between = reading.text[verb.idx + len(verb) : following.start]
    return between.strip(" \u00a0") in (",", ":")


def _right(reading: Reading, weights: Weights, quotation: Quotation) -> Token | None:
    inner = reading.text[quotation.inner_start : quotation.inner_end].rstrip()
    after = reading.text[quotation.end : quotation.end + 3].lstrip(" \u00a0")
    broken = after.startswith("\n")
    after = after.lstrip("\n")
    if broken and not after[:1].islower():
        return None
    if inner[-1:] in SENTENCE_ENDS and after[:1].isupper() and inner[-1:] == ".":
        return None  # the quotation is a sentence of its own; the next one begins
    goes_on = inner[-1:] in _GOES_ON or after[:1] in (",", "—", "–", "-")
    if not goes_on and not (after[:1].islower() and _at_sentence_start(reading, quotation)):
        return None
    doc = reading.doc
    if _in_mid_clause(reading, quotation):
        return None
    start = reading.token_at(quotation.end).i
    segment: list[Token] = []
    for i in range(start, min(len(doc), start + REACH)):
        token = doc[i]
        if broken and token.is_space and not segment:
            continue  # a line that begins in lower case goes on with the one before
        if "\n" in token.text or reading.quoted[i] >= 0:
            break
        if token.text in (".", "!", "?", ";") and i > start:
            break
        segment.append(token)
    verbs = [one for one in segment if one.pos_ in ("VERB", "AUX") and _speaks(weights, one)]
    if not verbs:
        return _rare(inner, segment)
    return min(verbs, key=lambda one: (one.tag_ == "VBG", _inside_noun(one, start), one.i))


def _rare(inner: str, segment: list[Token]) -> Token | None:
    """The verb of "“…,” Korvin thundered." where tables know no verb of saying in it.

    The quotation is a clause that looks to the right, and nothing but a speaker and one finite verb
    without object follows up to the end of the sentence or a comma.
    """
    if inner[-1:] not in _GOES_ON or len(inner.split()) < 3:
        return None
    part: list[Token] = []
    for token in segment:
        if token.text == "," and part:
            break
        if not token.is_punct:
            part.append(token)
    verbs = [one for one in part if one.pos_ in ("VERB", "AUX")]
    if len(part) > 8 or len(verbs) != 1 or verbs[0].tag_ not in ("VBD", "VBZ"):
        return None
    verb = verbs[0]
    if verb.pos_ == "AUX" or any(one.dep_ in ("dobj", "attr", "acomp", "prt") for one in verb.children):
        return None
    others = [one for one in part if one.i != verb.i and one.pos_ not in ("ADV", "ADJ", "DET", "ADP")]
    nouns = [one for one in others if one.pos_ in ("PROPN", "PRON", "NOUN")]
    return verb if nouns and len(nouns) == len(others) and any(can_speak(one) for one in nouns) else None


def _in_mid_clause(reading: Reading, quotation: Quotation) -> bool:
    """True if the quotation goes on from words that stand right before it ("that “the …”")."""
    if _at_sentence_start(reading, quotation):
        return False
    return reading.text[max(0, quotation.start - 3) : quotation.start].rstrip(" \u00a0")[-1:].isalnum()


def _inside_noun(verb: Token, start: int) -> int:
    """How many relative clauses or participles hold ``verb``, counted within the segment."""
    count = 0
    place = verb
    for _ in range(12):
        if place.head.i == place.i or place.head.i < start:
            break
        if place.dep_ in ("relcl", "acl", "advcl"):
            count += 1
        place = place.head
    return count


def _left(reading: Reading, weights: Weights, quotation: Quotation) -> Token | None:
    doc = reading.doc
    start = reading.token_at(quotation.start).i
    if start == 0:
        return None
    before = reading.text[max(0, quotation.start - 2) : quotation.start].rstrip(" \u00a0")
    inner = reading.text[quotation.inner_start : quotation.inner_end].strip()
    if before[-1:] not in (",", ":") and not inner[:1].isupper():
        previous = doc[start - 1]
        if not (previous.pos_ in ("VERB", "AUX") and _speaks(weights, previous)):
            return None
    for i in range(start - 1, max(-1, start - 1 - REACH), -1):
        token = doc[i]
        if "\n" in token.text or reading.quoted[i] >= 0 or token.text in (".", "!", "?", ";"):
            return None
        if token.pos_ == "VERB" and _speaks(weights, token):
            return token
        finite = token.pos_ in ("VERB", "AUX") and token.tag_ in ("VBD", "VBZ", "VBP")
        if finite and before[-1:] != ":" and token.dep_ not in _WITHIN:
            return None
    return None


def _above(reading: Reading, quotation: Quotation) -> Token | None:
    """The main verb of a paragraph above that ends in a colon, where the quotation opens the next."""
    start = reading.token_at(quotation.start).i
    i = start - 1
    while i >= 0 and reading.doc[i].is_space:
        i -= 1
    if i < 1 or i == start - 1 or reading.doc[i].text != ":" or not reading.readable[i]:
        return None
    root: Token = reading.doc[i].sent.root
    return root if root.pos_ in ("VERB", "AUX") else None


def _speaks(weights: Weights, verb: Token) -> bool:
    return weights.of_quotation(verb.lemma_.lower()) >= LEAST


def _carries_on(reading: Reading, before: Quotation, quotation: Quotation, draft: Draft) -> bool:
    """True if a quotation without cue goes on with the statement before it."""
    if quotation.carried and before.carries:
        return True
    if _in_mid_clause(reading, quotation):
        return False
    gap = reading.text[before.end : quotation.start]
    if gap.count("\n") > 3:
        return False
    low, high = reading.token_at(before.end).i, reading.token_at(quotation.start).i
    ends = sum(1 for i in range(low, min(high, low + 60)) if reading.doc[i].text in (".", "!", "?"))
    holds_cue = low <= draft.head < high
    if "\n" in gap:
        return _is_whole(reading, quotation) and (not gap.strip(" .\n\u00a0") or (holds_cue and ends <= 1))
    return (holds_cue and ends <= 1) or not gap.strip()


def _without_cue(first: Token, content: tuple[tuple[int, int], ...], repairs: tuple[str, ...]) -> Draft:
    return Draft(
        head=-1 - first.i,  # no token: unique, and below every cue's
        lemma="",
        part="",
        relation="quotation",
        cue=None,
        source=None,
        subject=None,
        content=content,
        weight=1.0,
        repairs=repairs,
        why_speaker="continues" if first.i > 1 else "no source is printed",
    )


def _draft(
    reading: Reading, head: Token, content: tuple[tuple[int, int], ...], repairs: tuple[str, ...]
) -> Draft:
    cue = cue_range(head)
    who = subject(head)
    source = phrase(reading, who, cue) if who is not None else None
    if source is not None and who is not None and reading.quoted[who.i] >= 0 and reading.quoted[head.i] < 0:
        who, source = None, None
    if who is None:
        who = _beside(reading, head)
        source = phrase(reading, who, cue) if who is not None else None
    return Draft(
        head=head.i,
        lemma=head.lemma_.lower(),
        part="VERB",
        relation="quotation",
        cue=cue,
        source=source,
        subject=who.i if who is not None else None,
        content=content,
        weight=1.0,
        negated=is_negated(head),
        repairs=repairs,
    )


def _beside(reading: Reading, head: Token) -> Token | None:
    """The noun right before or after a cue beside a quotation, where the parse gives it no subject."""
    doc = reading.doc
    for i in (head.i + 1, head.i - 1):
        if (
            0 <= i < len(doc)
            and doc[i].pos_ in ("PRON", "PROPN", "NOUN", "DET", "ADJ")
            and reading.quoted[i] < 0
        ):
            token = doc[i]
            while token.dep_ in ("compound", "det", "amod", "poss", "nummod") and token.head.i != token.i:
                token = token.head
            if (
                reading.quoted[token.i] < 0
                and (token.pos_ in ("PRON", "PROPN") or (token.pos_ == "NOUN" and can_speak(token)))
                and token.sent == head.sent
            ):
                return token
    return None
