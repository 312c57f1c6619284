"""Statement marks of one article: who said, wrote, thought or wanted what.

The rules in the order in which they run: ``clauses``, ``nouns``, ``according``, ``relatives``,
``reckonings``, ``closing``, ``ultimatums`` and ``layouts`` propose constructions; ``weights`` says how
likely each attributes; ``quoted`` gives quotations to their cues; ``choosing`` keeps one for each cue;
``trained`` makes the reader's, of which ``likelihood`` keeps the likely ones (``foretold`` reads what one
is yet to say, ``astray`` leaves out what lies across lines), ``unsaid`` leaves out what is but asked, not
said or only thought of (``irrealis``), and ``uniting`` puts both together (``borders`` parts quotations
side by side, ``following`` those that the reader ran into one another); ``interrupted`` gives a cue the
clause that it interrupts; ``turns`` parts those of a transcript, ``exchanges`` questions from the answers
before them; ``overrun`` cuts what the outlet adds, ``judged`` too, ``contrary`` what others hold;
``two_subjects`` leaves open which of two speaks, ``commanded`` takes off who was told; ``posts`` adds the
posts that an article shows; ``relays`` takes reporters off, ``interposed`` those who are named before the
words, and ``through`` tells who passed them on; ``quoted_blocks`` gives cues the rest of a block
quotation; ``interviews`` adds the answers of one; ``turned`` reads cues whose doer is spoken of,
``apart`` takes cues out of their own words; ``deeds`` leaves out what was done, not said (``performed``
by the doing, ``undergone`` by somebody) or ``answered``, ``wordless`` what no word of saying brings in;
``circumstances`` and ``wording`` read what stands around and the form of words; ``worth`` leaves out what
adds nothing; ``topics`` leaves places before a colon no words; ``nesting`` finds statements in
statements, ``inner`` quotations in quotations.

What they share: ``reading`` is what all of them read, ``draft`` what they propose, ``ranges`` the edges of a
content, ``form`` direct or not, ``blocks`` finds by place. A cue: ``cue`` and ``cue_words`` are its words,
``acts`` what it tells of, ``context`` what stands around it, ``carriers`` the letter or speech behind it.
A source: ``sources``, ``speaker`` (its mention), ``able`` (can a noun speak), ``outlets``,
``own_clause`` (of two names the one in the clause), ``later`` (whose a later paragraph's quotation is not),
``reporters``, ``expletives`` (an "it" that is nobody).
Around them: ``saying`` and ``phrases`` find words that tell of a saying, ``said`` its time, ``addressees`` to
whom; ``openings`` is where a paragraph's words begin. The words themselves: ``hedging``, ``modality``;
``mending`` closes quotations and ``repairs`` says so; ``rival`` parts drafts that cannot all stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.extract.statements import (
    according,
    apart,
    blocks,
    choosing,
    circumstances,
    clauses,
    closing,
    commanded,
    contrary,
    deeds,
    exchanges,
    inner,
    interrupted,
    interviews,
    judged,
    layouts,
    nesting,
    nouns,
    overrun,
    posts,
    quoted,
    quoted_blocks,
    reckonings,
    relatives,
    relays,
    repairs,
    rival,
    topics,
    trained,
    turned,
    turns,
    two_subjects,
    ultimatums,
    uniting,
    unsaid,
    wordless,
    worth,
)
from variorum.extract.statements.cue import is_kept_back, is_nobody
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.form import form_of
from variorum.extract.statements.reading import Reading, read
from variorum.extract.statements.speaker import speaker_of
from variorum.extract.statements.weights import default_weights
from variorum.extract.statements.wording import wording_of
from variorum.model import Attribution, Mention, Parsed, Relay, Statement, StatementForm, Time, content_id
from variorum.text.cues import cue_acts


def find(
    parsed: Parsed,
    mentions: tuple[Mention, ...],
    times: tuple[Time, ...],
    attributions: Sequence[Attribution] | None = None,
) -> tuple[Statement, ...]:
    """The statements of an article in the order of their content; actors are left to ``align``.

    ``attributions`` are what the trained reader found; None leaves the article to the rules alone.
    """
    weights = default_weights()
    reading = read(parsed)
    constructions = (*clauses.drafts(reading), *nouns.drafts(reading))
    proposed = choosing.weigh(reading, constructions, weights)
    sure = [*according.drafts(reading), *layouts.drafts(reading), *relatives.drafts(reading)]
    sure += [*reckonings.drafts(reading), *closing.drafts(reading), *ultimatums.drafts(reading)]
    quotations = quoted.drafts(reading, weights)
    chosen = choosing.choose(reading, quotations, [*closing.surer(reading, proposed), *sure])
    chosen = unsaid.without_unsaid(reading, chosen)
    if attributions is not None:
        found = trained.drafts(reading, attributions, [*proposed, *sure, *quotations], weights)
        chosen = uniting.together(reading, unsaid.without_unsaid(reading, found), chosen)
    chosen = interrupted.without_main_clauses(reading, interrupted.with_both_sides(reading, chosen))
    chosen = exchanges.with_questions_apart(reading, turns.within_turns(reading, chosen))
    chosen = overrun.without_occasions(reading, overrun.without_notes(reading, chosen))
    chosen = contrary.without_contrary(reading, overrun.without_next_subjects(reading, chosen))
    chosen = two_subjects.settled(reading, judged.without_asides(reading, chosen))
    chosen = posts.with_posts(reading, commanded.without_commanded(reading, chosen))
    settled = rival.settled(reading, relays.chained(reading, chosen))
    settled = interviews.with_answers(reading, quoted_blocks.with_blocks(reading, settled), mentions)
    settled = turned.settled(reading, settled)
    settled = deeds.without_deeds(reading, apart.without_cues(reading, settled))
    settled = wordless.without_wordless(reading, settled)
    settled = topics.without_labels(reading, worth.worthy(reading, settled))
    settled = inner.with_inner(reading, settled)
    people, dates = blocks.of_spans(mentions), blocks.of_spans(times)
    settled = [_kept_back(reading, draft) for draft in settled]
    if mentions:  # without any, nothing tells a thing before a colon from somebody
        settled = topics.without_topics(reading, settled, people)
    held = blocks.of_contents(settled)
    statements = [_statement(reading, draft, people, dates, held) for draft in settled if draft.content]
    return nesting.nested(statements)


def _kept_back(reading: Reading, draft: Draft) -> Draft:
    """The draft, its saying denied where it was refused or left undone ("refused to say"), or is nobody's."""
    if draft.negated and _is_uttered(reading, draft):
        return replace(draft, negated=False)
    kept_back = is_kept_back(reading.doc[draft.head], draft.cue) if draft.cue is not None else None
    if kept_back is None and draft.source is not None and is_nobody(reading.doc[draft.source[0]]):
        kept_back = not draft.negated
    return draft if kept_back is None else replace(draft, negated=kept_back)


_COLON_BEFORE = 4
"""Characters before words in which a colon that brings them in may stand."""


def _is_uttered(reading: Reading, draft: Draft) -> bool:
    """True for words in quotation marks behind a colon and a verb that is none of saying.

    "The minister will not pay: “We buy nothing back.”": the deed is denied, not the words.
    """
    if not draft.content or draft.lemma in cue_acts():
        return False
    start = draft.content[0][0]
    before = reading.text[max(0, start - _COLON_BEFORE) : start].rstrip()
    return before.endswith(":") and reading.quoted[reading.token_at(start).i] >= 0


def _statement(
    reading: Reading,
    draft: Draft,
    mentions: blocks.Blocks[Mention],
    times: blocks.Blocks[Time],
    held: blocks.Blocks[Draft],
) -> Statement:
    article = reading.parsed.article
    worded = wording_of(reading, draft, held)
    around = circumstances.of(reading, draft, times)
    return Statement(
        id=content_id("s", article.id, draft.head, *(f"{start}-{end}" for start, end in draft.content)),
        article=article.id,
        content=tuple(reading.span(piece) for piece in draft.content),
        cue=reading.span(reading.chars(draft.cue)) if draft.cue else None,
        source=reading.span(reading.chars(draft.source)) if draft.source else None,
        form=_form(reading, draft),
        act=worded.act,
        strength=worded.strength,
        modality=worded.modality,
        hedges=worded.hedges,
        negations=worded.negations,
        cue_lemma=draft.lemma,
        speaker=speaker_of(reading, draft, mentions),
        why_speaker=draft.why_speaker,
        addressee=around.addressee,
        occasion=around.occasion,
        medium=around.medium,
        place=around.place,
        said=around.said,
        relays=tuple(
            Relay(reading.span(reading.chars(link.name)), reading.span(reading.chars(link.cue)))
            for link in draft.links
        ),
        negated=draft.negated,
        repairs=repairs.of(reading, draft),
    )


def _form(reading: Reading, draft: Draft) -> StatementForm:
    if draft.relation in (posts.RELATION, interviews.RELATION, quoted_blocks.RELATION):
        return "direct"  # its author's own words, though no marks stand around them
    inside = reading.quotations_in(draft.content[0][0], draft.content[-1][1])
    return form_of(draft.content, inside, reading.text)
