"""Who speaks: each statement's source followed to an actor, by the current-speaker rules.

A name speaks for itself. A pronoun is the current speaker of the article, unless somebody else who
fits it as well became the subject since. Descriptions follow titles printed in the story. Two who
fit equally give nobody: a wrong name is worse than none.
"""

from __future__ import annotations

from collections.abc import Mapping

from variorum.align import (
    documents,
    either,
    epithets,
    gestures,
    printed_names,
    pronouns,
    refusals,
    relatives,
    sources,
    told_of,
)
from variorum.align.context import Context, Speaker, Turn
from variorum.align.known_roles import OWNED
from variorum.align.pronoun_words import is_not_all
from variorum.model import Mention, Span, Statement

_LONGEST_GAP = 250  # characters between a turn and the quotation that goes on from it
_CARRY = 4  # sentences over which a speaker stays the current one
_CLOSING = "\"”»“'’"
_FIRST_PERSON = {"i", "me", "my", "we", "us", "our", "myself", "ourselves"}


def speakers(context: Context) -> Mapping[str, Speaker]:
    """The speaker of every statement of one article, by statement id."""
    reader = _Reader(context)
    for statement in sorted(context.marks.statements, key=_place):
        reader.read(statement)
    reader.read_inner()
    return reader.found


def _place(statement: Statement) -> tuple[int, int, str]:
    first = statement.source or statement.cue or statement.content[0]
    return (first.start, statement.content[0].start, statement.id)


class _Reader:
    """Goes through the statements in the order of their sources and keeps the turns."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.found: dict[str, Speaker] = {}
        self.turns: list[Turn] = []

    def read(self, statement: Statement) -> None:
        """Resolve one statement and, if it stands in the outlet's own voice, take its turn."""
        speaker = self._checked(statement, self._speaker(statement))
        self.found[statement.id] = speaker
        anchor = statement.source or statement.cue or statement.content[0]
        if statement.parent is not None or self.context.inside(anchor, statement.id) is not None:
            return
        if _is_post(statement, self.context.article.text):
            return  # set into the article, which goes on after it as before
        if refusals.is_refusal(self.context, statement):
            return  # who says nothing does not take the turn
        if speaker.actor is not None:
            who: str | None = speaker.actor
        elif speaker.mention is not None and not speaker.candidates:
            who = self.context.facts.who(speaker.mention)
        else:
            who = None
        parts = [*statement.content, *(s for s in (statement.source, statement.cue) if s is not None)]
        start, end = min(part.start for part in parts), max(part.end for part in parts)
        self.turns.append(Turn(statement, speaker, who, self.context.sentence(end - 1), start, end))

    def read_inner(self) -> None:
        """Resolve the "I" of a quotation again whose speaker is printed behind it ("“I told …,” he said")."""
        for statement in self.context.marks.statements:
            source = statement.source
            if statement.parent is None or source is None or self.found[statement.id].actor is not None:
                continue
            if source.text.casefold() in _FIRST_PERSON:
                self.found[statement.id] = self._checked(statement, self._speaker(statement))

    def _checked(self, statement: Statement, speaker: Speaker) -> Speaker:
        """The speaker, unless the source prints a name that is not his: then whoever it describes."""
        source, actor = statement.source, speaker.actor
        if source is None or actor is None or not printed_names.contradict(self.context, source, actor):
            return speaker
        found = sources.heads(source, self.context.marks.mentions)
        own = self.context.facts.of_mention.get(found[0].id) if len(found) == 1 else None
        if own == actor and found[0].form == "name":
            return speaker  # "Korvin, Mayor Dan Boyd": his own name stands there too
        if own is None or own == actor:
            return Speaker(None, "the name printed there is that of nobody whom the story knows")
        return Speaker(own, "known by this description only", (), found[0])

    def _speaker(self, statement: Statement) -> Speaker:
        if statement.source is None:
            return self._carried(statement)
        context, source = self.context, statement.source
        labelled = self._by_label(statement)
        if labelled is not None:
            return labelled
        of_two = either.speaker(context, source)
        if of_two is not None:
            return of_two
        of_told = told_of.speaker(context, source)
        if of_told is not None:
            return of_told
        found = sources.heads(source, context.marks.mentions)
        document = documents.word(source, found)
        if document:
            return documents.issuer(context, source, document, self.turns)
        if source.text.casefold() in relatives.RELATIVES:
            return self._relative(source)
        if not found and (wider := _around(context, source)) is not None:
            return self._of_mention(statement, wider)
        if not found:
            last = self.turns[-1] if self.turns else None
            own = epithets.by_own_word(context, source, last)
            return own or self._by_spelling(source)
        if len(found) > 1:
            known = (context.facts.of_mention.get(m.id) for m in found)
            return Speaker(None, "said by several together", tuple(dict.fromkeys(a for a in known if a)))
        return self._of_mention(statement, found[0])

    def _by_label(self, statement: Statement) -> Speaker | None:
        """Whom the label of an interview's turn stands for ("AK: …") by what its introduction prints."""
        source, cue = statement.source, statement.cue
        if source is None or cue is None or cue.text != ":" or statement.speaker is None:
            return None
        named = next((m for m in self.context.marks.mentions if m.id == statement.speaker), None)
        if named is None or named.form != "name" or named.span.end > source.start:
            return None
        name = named.name or named.span.text
        return Speaker(self.context.facts.actor(named), f"“{source.text}” stands for {name}", (), named)

    def _of_mention(self, statement: Statement, mention: Mention) -> Speaker:
        context = self.context
        if mention.form == "name":
            actor = context.facts.actor(mention)
            return Speaker(
                actor, "named in print" if actor else "a name that the story could not place", (), mention
            )
        turn = self._current(mention)
        if is_not_all(mention):
            return Speaker(None, "print tells of nobody in particular who said it")
        if mention.form == "nominal":
            joined = context.facts.actor(mention)
            if joined in context.facts.named and mention.id not in context.facts.of_mention:
                return Speaker(joined, "named beside it in print", (), mention)
            if epithets.denies_turn(statement, turn):
                turn = None
            found = epithets.resolve(context, mention, turn)
            return (
                found if not self._is_of_himself(statement, mention, found) else _described(context, mention)
            )
        outer = context.inside(mention.span, statement.id)
        if outer is not None:
            return pronouns.quoted(context, mention, self.found.get(outer), outer)
        if mention.span.text.casefold() in _FIRST_PERSON:
            return Speaker(None, f"“{mention.span.text}” is the outlet’s own or an unmarked quotation’s")
        if context.is_in_open_quotation(mention.span.start):
            return Speaker(None, f"“{mention.span.text}” stands in a quotation")
        return pronouns.resolve(context, statement, mention, turn)

    def _is_of_himself(self, statement: Statement, mention: Mention, found: Speaker) -> bool:
        """True if somebody is found to be his own brother: "Korvin said that his brother had told him"."""
        outer = self.found.get(self.context.inside(mention.span, statement.id) or "")
        owned = OWNED.match(mention.span.text) is not None
        return owned and outer is not None and outer.actor == found.actor is not None

    def _by_spelling(self, source: Span) -> Speaker:
        """A name that was not read as one here, but elsewhere in the article."""
        text = source.text.strip(" ,.")
        alike = [
            mention
            for mention in self.context.marks.mentions
            if text and (mention.name == text or mention.name.split()[-1:] == [text])
        ]
        known = self.context.who(alike)
        actor = known[0] if len(known) == 1 else None
        if actor in self.context.facts.named:
            return Speaker(actor, "named in print", (), alike[0])
        return Speaker(None, "the source names nobody whom the story knows")

    def _relative(self, source: Span) -> Speaker:
        """ "…, who argued": whoever ends right before the relative pronoun, or before a phrase behind him."""
        number = self.context.sentence(source.start)
        sentence = self.context.marks.sentences[number].span
        for mention in relatives.before(source, self.context.in_sentence(number), sentence):
            actor = self.context.facts.actor(mention)
            if mention.form == "nominal" and actor not in self.context.facts.named:
                called = epithets.resolve(self.context, mention, self._current(mention)).actor
                actor = called or actor
            if self.context.article.text.endswith((" and ", " or "), 0, mention.span.start):
                return Speaker(None, f"“{source.text}” goes back to several")
            if actor is not None:
                return Speaker(actor, f"“{source.text}” goes back to the words right before it", (), mention)
        return Speaker(None, f"it is not clear to whom “{source.text}” goes back")

    def _carried(self, statement: Statement) -> Speaker:
        """A quotation that goes on without naming its speaker again."""
        turn = self.turns[-1] if self.turns else None
        start = statement.content[0].start
        gesturing = gestures.speaker(self.context, statement)
        if gesturing is not None:
            return gesturing
        if turn is None or turn.who is None or statement.form != "direct" or statement.cue is not None:
            return Speaker(None, "no speaker is printed")
        if statement.why_speaker not in ("", "continues"):
            return Speaker(None, statement.why_speaker)  # a question behind an answer
        if start < turn.end or not self._is_quiet(turn, statement):
            return Speaker(None, "no speaker is printed")
        last = statement.content[-1]
        rest = self.context.article.text[last.end :].partition("\n")[0]
        if last.text[-1] not in _CLOSING or rest.strip(" ."):
            return Speaker(
                None, "no speaker is printed"
            )  # the quotation is open: its speaker may come after it
        return Speaker(turn.speaker.actor, "carries on the words right before it", (), turn.speaker.mention)

    def _is_quiet(self, turn: Turn, statement: Statement) -> bool:
        """True if nobody else is named between the last turn and a quotation that goes on from it.

        Words may stand between them only where the quotation fills the next paragraph.
        """
        start = statement.content[0].start
        gap = self.context.article.text[turn.end : start]
        if not any(c.isalnum() for c in gap):
            return True
        if statement.why_speaker != "continues" or len(gap) > _LONGEST_GAP or gap.strip(" ").count("\n") > 2:
            return False
        first, last = self.context.sentence(turn.end), self.context.sentence(start)
        between = (
            mention
            for number in range(first, last + 1)
            for mention in self.context.in_sentence(number)
            if turn.end <= mention.span.start < start
        )
        return last - first <= 2 and all(mention.kind in ("place", "facility") for mention in between)

    def _current(self, mention: Mention) -> Turn | None:
        """The last turn before the mention, if it ended at most a few sentences ago."""
        for turn in reversed(self.turns):
            if turn.start < mention.span.start and (
                turn.who is not None or turn.statement.source is not None
            ):
                return turn if mention.sentence - turn.sentence <= _CARRY else None
        return None


def _is_post(statement: Statement, text: str) -> bool:
    """True for a post that is shown whole: its author's handle follows the name."""
    source = statement.source
    return source is not None and text[source.end : source.end + 3].lstrip().startswith("(@")


def _around(context: Context, source: Span) -> Mention | None:
    """The person whose description the source is only the end of: the mayor, for "DC" of "the mayor of Orrin, DC"."""
    held = [
        one
        for one in context.near(source.start)
        if one.span.start < source.start and source.end <= one.span.end and one.form == "nominal"
    ]
    return next((one for one in held if one.kind == "person"), None)


def _described(context: Context, mention: Mention) -> Speaker:
    """Whoever is known by a description alone."""
    return Speaker(context.facts.of_mention.get(mention.id), "known by this description only", (), mention)


__all__ = ["Speaker", "speakers"]
