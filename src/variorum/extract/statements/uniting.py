"""The trained reader's drafts and those of the rules, put together.

The trained reader finds the outermost attributions. The rules know what it cannot hold: where a
quotation ends that it saw in part, statements inside statements, and whose words go on without a cue.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE, SENTENCE_ENDS
from variorum.extract.statements import borders, ranges, reckonings, ultimatums
from variorum.extract.statements.blocks import of_contents
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.following import without_following
from variorum.extract.statements.reading import CharRange, Reading
from variorum.text.cues import cue_acts
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

SHARED = 0.5
"""The share of the smaller content from which two drafts tell of the same words."""

WIDER = 1.5
"""How much longer the words of both are than the reader's own where a rule with the same cue adds to them."""

BACKGROUND = frozenset(words("background_openings.txt"))
"""The words that open a clause of background after a mark."""

TOPICS = frozenset({"object", "about"})
"""The constructions of a cue whose content is a person or thing, not what is said of one."""

RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
"""The parts of speech (Penn Treebank) of "who", "which", "whose", "where"."""

CLOSING = frozenset("\"”’'")
"""The marks that close a quotation."""

SURE = 0.8
"""The weight from which a rule's statement is printed where the trained reader saw none."""


def together(reading: Reading, trained: list[Draft], ruled: list[Draft]) -> list[Draft]:
    """The trained drafts and those of the rules that tell of other words, in order of print.

    A quotation of the rules whose cue the trained reader found too gives it the rest of its words.
    """
    quoting = [one for one in ruled if one.relation == "quotation" and one.head >= 0]
    apart = borders.parted(reading, trained, quoting)
    kept = [left for one in apart if (left := _without_others(reading, one, quoting)).content]
    kept = _without_contested(reading, kept)
    kept = [_cued_by_verb(reading, one, quoting) for one in kept]
    held = of_contents(kept)
    heads = {token: number for number, one in enumerate(kept) if one.cue for token in range(*one.cue)}
    added: list[Draft] = []
    for one in ruled:
        number = heads.get(one.head)
        if number is not None:
            if one.relation == "quotation":
                kept[number] = _completed(reading, kept[number], one, kept)
            elif one.relation in (reckonings.RELATION, ultimatums.DEADLINE, ultimatums.CONDITION):
                kept[number] = one  # the reader may stop before the number or the condition
            else:
                kept[number] = _widened(reading, kept[number], _up_to_its_next(reading, one, kept, number))
                if one.relation == "layout" and kept[number].source is None:
                    kept[number] = replace(kept[number], source=one.source, subject=one.subject)
            continue
        inside = one.head >= 0 and any(
            other.subject != one.subject for other in held.at(reading.doc[one.head].idx)
        )
        if inside:
            added.append(one)
        elif _is_wanted(reading, one):
            rest = _up_to_others(reading, one, kept)
            if rest.content and not any(_tells_of(other, rest) for other in held.at(rest.start)):
                added.append(rest)
    together = [*without_following(reading, kept), *added]
    return sorted(together, key=lambda one: (one.start, -one.size, one.head))


def _cued_by_verb(reading: Reading, draft: Draft, quoting: list[Draft]) -> Draft:
    """The trained draft whose cue is but the colon of "Korvin told the paper: “…”", with the verb as cue.

    A rule gives the verb all that is quoted, also in the next paragraphs.
    """
    if draft.cue is None or any(reading.doc[i].text != ":" for i in range(*draft.cue)):
        return draft
    for one in quoting:
        if one.cue is None or one.subject != draft.subject or one.content[0] != draft.content[0]:
            continue
        if one.cue[1] <= draft.cue[0] and reading.doc[one.head].sent == reading.doc[draft.head].sent:
            return replace(draft, head=one.head, lemma=one.lemma, part=one.part, cue=one.cue)
    return draft


def _without_others(reading: Reading, draft: Draft, quoting: list[Draft]) -> Draft:
    """The trained draft without quotations of another paragraph that have a cue of their own there."""
    assert draft.cue is not None
    lost = {
        piece
        for other in quoting
        if not draft.cue[0] <= other.head < draft.cue[1]
        and not _share_paragraph(reading, other.head, draft.head)
        for piece in other.content
        if _share_paragraph(reading, reading.token_at(piece[0]).i, other.head)
    }
    content = tuple(piece for piece in draft.content if not _mostly(piece, lost))
    return replace(draft, content=content) if content != draft.content else draft


def _without_contested(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts without quotations that two of them claim, but for one whose cue stands in the paragraph, or
    right behind the quotation.

    The reader may give a quotation without a cue to the speaker before and to the one after: one is wrong.
    """
    owners: dict[CharRange, set[int]] = {}
    for number, one in enumerate(drafts):
        for piece in one.content:
            owners.setdefault(piece, set()).add(number)
    lost: dict[int, set[CharRange]] = {}
    for piece, numbers in owners.items():
        first = reading.token_at(piece[0]).i
        if len(numbers) < 2 or reading.quoted[first] < 0:
            continue
        away = {n for n in numbers if not _share_paragraph(reading, first, drafts[n].head)}
        beside = {n for n in numbers if _is_beside(reading, piece, drafts[n])}
        away |= numbers - beside if beside else set()
        if len(away) > 1 or (away and len(numbers) > len(away)):
            for number in away:
                lost.setdefault(number, set()).add(piece)
    left = (
        replace(one, content=tuple(piece for piece in one.content if piece not in lost.get(number, ())))
        for number, one in enumerate(drafts)
    )
    return [one for one in left if one.content]


def _is_beside(reading: Reading, piece: CharRange, draft: Draft) -> bool:
    """True for a cue right behind a quotation: the "said" of "Korvin conceded. “I am done,” she said."."""
    behind = draft.cue is not None and piece[1] <= reading.doc[draft.cue[0]].idx
    between = reading.text[piece[1] : reading.doc[draft.cue[0]].idx] if behind and draft.cue else "."
    return not any(one in "\n.!?;:" for one in between)


def _share_paragraph(reading: Reading, left: int, right: int) -> bool:
    """True for two tokens of one paragraph."""
    return reading.paragraph_of(reading.doc[left].idx) == reading.paragraph_of(reading.doc[right].idx)


def _mostly(piece: CharRange, others: set[CharRange]) -> bool:
    return any(2 * ranges.overlap((piece,), (one,)) > piece[1] - piece[0] for one in others)


def _up_to_others(reading: Reading, rule: Draft, trained: list[Draft]) -> Draft:
    """The rule's draft up to the cues, with their sources, that the trained reader found inside it."""
    starts = []
    for other in trained:
        if other.cue is None or not any(
            low <= reading.doc[other.cue[0]].idx < high for low, high in rule.content
        ):
            continue
        starts.append(reading.doc[other.cue[0]].idx)
        if other.source is not None and other.source[1] <= other.cue[0]:
            starts.append(reading.doc[other.source[0]].idx)
    inside = [start for start in starts if start > rule.start]
    if not inside:
        return rule
    left = ranges.before(reading, rule.content, min(inside))
    worded = any(one.isalnum() for low, high in left for one in reading.text[low:high])
    return rule if left and not worded else replace(rule, content=left)  # a mark alone opens the words


def _up_to_its_next(reading: Reading, rule: Draft, trained: list[Draft], number: int) -> Draft:
    """The rule's draft up to the next cue that the reader gives to the same source ("… and promised B")."""
    own = trained[number]
    rest = _up_to_others(
        reading,
        rule,
        [
            one
            for one in trained
            if own.source is not None and one.source == own.source and one.head != own.head
        ],
    )
    return rest if rest.content else rule


def _stands_in(reading: Reading, draft: Draft, piece: CharRange) -> bool:
    """True for a draft whose cue is printed in a piece of text."""
    return piece[0] <= reading.doc[draft.head].idx < piece[1]


def _completed(reading: Reading, draft: Draft, quoted: Draft, trained: list[Draft]) -> Draft:
    """The trained draft with the quotations that a rule gives to the same cue and no other draft has.

    A statement within a quotation does not take it from whoever speaks there.
    """
    others = [one for one in trained if one.head != draft.head]
    free = tuple(
        piece
        for piece in quoted.content
        if not any(
            ranges.overlap((piece,), one.content) and not _stands_in(reading, one, piece) for one in others
        )
    )
    return replace(
        draft,
        content=ranges.joined((*draft.content, *free)),
        relation="quotation",
        repairs=tuple(dict.fromkeys((*draft.repairs, *quoted.repairs))),
    )


def _widened(reading: Reading, draft: Draft, rule: Draft) -> Draft:
    """The trained draft with the rule's words too, where it has only the first part of them.

    The reader stops at ", but …" or a second object now and then; a little less or more is its choice,
    and so is what :func:`_is_left` tells. Nobody's name is among the words that they say.
    """
    content = ranges.joined((*draft.content, *rule.content))
    longer = sum(end - start for start, end in content) > WIDER * draft.size
    shared = ranges.overlap(draft.content, rule.content)
    if not shared or not longer or _is_left(reading, draft, rule, content):
        return draft
    if draft.source is not None and ranges.overlap(content, (reading.chars(draft.source),)):
        return draft
    return replace(draft, content=content)


def _is_left(reading: Reading, draft: Draft, rule: Draft, content: tuple[CharRange, ...]) -> bool:
    """True if the reader rightly leaves what ``content`` adds to its own words.

    That is what stands before them ("deep concern about | the policy"), but for an infinitive's verb;
    behind them a clause of background (", while …"), another sentence, what is told of the person or
    thing that a verb names ("endorsed Vask, who …"), and what the speaker did next ("said he had run
    before and called it hard"). Read on articles kept from training and on the development part.
    """
    if content[0][0] < draft.content[0][0] and rule.relation != "to":
        return True
    start, end = draft.content[-1][1], content[-1][1]
    marks, after = _behind(reading, start)
    if end <= start or not after:
        return False
    first = after[0]
    if marks and first.idx < end and (first.tag_ == "VBG" or first.lower_ in BACKGROUND):
        return True
    if SENTENCE_ENDS.intersection(marks) or (marks and _tells_more(rule, after)):
        return True
    return len(after) > 1 and first.tag_ == "CC" and after[1].tag_ in FINITE


def _tells_more(rule: Draft, after: list[Token]) -> bool:
    """True if the outlet tells of a thing that a cue names: "called for a vote, with which few agree"."""
    first = after[0]
    if rule.relation in TOPICS:
        return first.tag_ in RELATIVE_TAGS
    return len(after) > 1 and first.pos_ == "ADP" and after[1].tag_ in RELATIVE_TAGS


def _behind(reading: Reading, start: int) -> tuple[str, list[Token]]:
    """The marks printed at a place, with a comma inside a closing one, and up to two words behind them."""
    doc, first = reading.doc, reading.token_at(start).i
    while first < len(doc) and doc[first].idx < start:
        first += 1
    last = first
    while last < len(doc) and (doc[last].is_punct or doc[last].is_space):
        last += 1
    inside = reading.text[max(0, start - 2) : start]
    comma = inside[:1] == "," and inside[1:] in CLOSING
    return "," * comma + doc[first:last].text.strip(), list(doc[last : last + 2])


def _tells_of(trained: Draft, rule: Draft) -> bool:
    return ranges.overlap(trained.content, rule.content) >= SHARED * min(trained.size, rule.size)


def _is_wanted(reading: Reading, one: Draft) -> bool:
    """True for a rule's draft that the trained reader has most likely missed."""
    if one.relation in ("quotation", "layout") or one.weight >= SURE or _ends_in_speaker(reading, one):
        return True
    # Words with a mark that nothing closes: the reader saw no quotation there.
    return any(quotation.repair for quotation in reading.quotations_in(one.start, one.start + 1))


def _ends_in_speaker(reading: Reading, one: Draft) -> bool:
    """True for "The quay is safe, Mayor Ansa Korvin said.": a person's whole name and a plain verb."""
    if one.relation != "inverted" or one.source is None or one.cue is None or one.source[1] != one.cue[0]:
        return False
    doc, (first, last) = reading.doc, one.source
    named = [i for i in range(first, last) if doc[i].ent_type_ == "PERSON"]
    whole = bool(named) and named[-1] == last - 1 and (named[0] > first or doc[first].ent_iob_ == "B")
    said = one.cue[1] - one.cue[0] == 1 and doc[one.head].tag_ == "VBD"
    closed = one.cue[1] >= len(doc) or doc[one.cue[1]].is_punct or doc[one.cue[1]].is_space
    return whole and said and closed and cue_acts().get(one.lemma, ("", ""))[0] == "speech"
