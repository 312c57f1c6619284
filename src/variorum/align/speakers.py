"""Who speaks: each statement's source followed to an actor, by the current-speaker rules.

A name speaks for itself. A pronoun is the current speaker of the article, unless somebody else who
fits it as well became the subject since. Descriptions follow titles printed in the story. Two who
fit equally give nobody: a wrong name is worse than none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.align import sources
from variorum.align.facts import Facts
from variorum.model import Article, Marks, Mention, Span, Statement
from variorum.text.lexicon import words

_CARRY = 4  # sentences over which a speaker stays the current one
_DOCUMENTS = frozenset(words("documents.txt"))
_CONTINUING = frozenset(words("continuing_cues.txt"))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a source stands for: an actor, or none and why; ``mention`` heads the source."""

    actor: str | None
    why: str
    candidates: tuple[str, ...] = ()
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class _Turn:
    """A statement that was read, with whoever spoke and where its print ends."""

    statement: Statement
    speaker: Speaker
    who: str | None
    sentence: int
    start: int
    end: int


def speakers(article: Article, marks: Marks, facts: Facts) -> Mapping[str, Speaker]:
    """The speaker of every statement of one article, by statement id."""
    reader = _Reader(article, marks, facts)
    for statement in sorted(marks.statements, key=_place):
        reader.read(statement)
    return reader.found


def _place(statement: Statement) -> tuple[int, int, str]:
    first = statement.source or statement.cue or statement.content[0]
    return (first.start, statement.content[0].start, statement.id)


class _Reader:
    """Goes through the statements in the order of their sources and keeps the turns."""

    def __init__(self, article: Article, marks: Marks, facts: Facts) -> None:
        self.article = article
        self.marks = marks
        self.facts = facts
        self.found: dict[str, Speaker] = {}
        self.turns: list[_Turn] = []
        self.contents = sorted(
            (part.start, part.end, statement.id)
            for statement in marks.statements
            for part in statement.content
        )

    def read(self, statement: Statement) -> None:
        """Resolve one statement and, if it stands in the outlet's own voice, take its turn."""
        speaker = self._speaker(statement)
        self.found[statement.id] = speaker
        anchor = statement.source or statement.cue or statement.content[0]
        nested = statement.parent is not None or self._inside(anchor, statement) is not None
        if nested:
            return
        who = speaker.actor or (self.facts.who(speaker.mention) if speaker.mention is not None else None)
        if speaker.actor is None and (speaker.candidates or speaker.mention is None):
            who = None
        parts = [*statement.content, *(s for s in (statement.source, statement.cue) if s is not None)]
        start, end = min(part.start for part in parts), max(part.end for part in parts)
        self.turns.append(_Turn(statement, speaker, who, self._sentence(end - 1), start, end))

    # -- the source ----------------------------------------------------------------------------

    def _speaker(self, statement: Statement) -> Speaker:
        if statement.source is None:
            return self._carried(statement)
        found = sources.heads(statement.source, self.marks.mentions)
        if not found:
            document = self._document_word(statement.source)
            if document:
                return self._issuer(statement, statement.source, document)
            return Speaker(None, "the source names nobody whom the story knows")
        if len(found) > 1:
            actors = tuple(dict.fromkeys(a for m in found if (a := self.facts.of_mention.get(m.id))))
            return Speaker(None, "said by several together", actors, None)
        mention = found[0]
        if mention.form == "pronoun":
            return self._pronoun(statement, mention)
        if mention.form == "nominal" and mention.head in _DOCUMENTS:
            return self._issuer(statement, statement.source, mention.head)
        actor = self._named(mention)
        if actor is not None:
            why = (
                "named in print" if mention.form == "name" else f"“{_short(mention)}” is {self._name(actor)}"
            )
            return Speaker(actor, why, (), mention)
        if mention.form == "nominal":
            return self._described(mention)
        return Speaker(None, "a name that the story could not place", (), mention)

    def _named(self, mention: Mention) -> str | None:
        """The mention's actor, or that of a name that print joins to it."""
        if mention.id in self.facts.of_mention:
            return self.facts.of_mention[mention.id]
        joined = {self.facts.of_mention[i] for i in mention.same_as if i in self.facts.of_mention}
        return joined.pop() if len(joined) == 1 else None

    def _name(self, actor: str) -> str:
        return self.facts.name.get(actor, actor)

    # -- no source printed ---------------------------------------------------------------------

    def _carried(self, statement: Statement) -> Speaker:
        """A quotation that goes on without naming its speaker again."""
        turn = self.turns[-1] if self.turns else None
        start = statement.content[0].start
        if turn is None or turn.who is None or statement.form != "direct":
            return Speaker(None, "no speaker is printed")
        between = self.article.text[turn.end : start]
        if start < turn.end or turn.statement.form == "indirect" or any(c.isalnum() for c in between):
            return Speaker(None, "no speaker is printed")
        return Speaker(turn.speaker.actor, "continues the quotation before it", (), turn.speaker.mention)

    # -- documents -----------------------------------------------------------------------------

    def _document_word(self, source: Span) -> str:
        """The document that the source is ("the statement"), or ""."""
        plain = source.text.casefold().strip("\"'“”‘’ ").split()
        return next((word for word in plain[:4] if word in _DOCUMENTS), "")

    def _issuer(self, statement: Statement, source: Span, document: str) -> Speaker:
        """Whoever put out the document, where one alone can have."""
        for mention in self.marks.mentions:
            if source.start <= mention.span.start and mention.span.end <= source.end:
                before = source.text[: mention.span.start - source.start].casefold().split()
                after = source.text[mention.span.end - source.start :][:2]
                issued = bool(before) and before[-1].strip("\"'“”") in {"from", "by"}
                if (issued or after in {"'s", "’s"}) and (actor := self._named(mention)):
                    return Speaker(actor, f"the {document} is {self._name(actor)}’s", (), mention)
        issuers: dict[str, Speaker] = {}
        for turn in self.turns:
            if turn.who is not None and self._mentions_document(turn, document):
                issuers[turn.who] = turn.speaker
        if len(issuers) == 1:
            speaker = next(iter(issuers.values()))
            if speaker.actor:
                return Speaker(
                    speaker.actor, f"the {document} is {self._name(speaker.actor)}’s", (), speaker.mention
                )
        if len(issuers) > 1:
            return Speaker(
                None,
                f"more than one {document} is printed before",
                tuple(sorted(i for i in issuers if i in self.facts.name)),
            )
        return Speaker(None, f"print does not say whose {document} it is")

    def _mentions_document(self, turn: _Turn, document: str) -> bool:
        """True if the turn's own sentence says that it was made in such a document."""
        if turn.statement.medium is not None and document in turn.statement.medium.text.casefold():
            return True
        text = self.marks.sentences[turn.sentence].span if turn.sentence < len(self.marks.sentences) else None
        if text is None:
            return False
        own = [(part.start, part.end) for part in turn.statement.content]
        at = text.text.casefold().find(f"in a {document}")
        return at >= 0 and not any(a <= text.start + at < b for a, b in own)

    # -- descriptions --------------------------------------------------------------------------

    def _described(self, mention: Mention) -> Speaker:
        """A description without a name ("the minister"): titles printed in the article, then the story."""
        if not mention.definite:
            return Speaker(None, "not named in print", (), mention)
        wanted = {*mention.modifiers, mention.head}
        turn = self._current(mention.sentence, mention.span.start)
        if turn and turn.speaker.mention and turn.speaker.mention.head == mention.head:
            return Speaker(turn.speaker.actor, "the same as the speaker before", (), turn.speaker.mention)
        here = {self.facts.of_mention[m.id] for m in self.marks.mentions if m.id in self.facts.of_mention}
        fitting = sorted(
            actor
            for actor in here
            if any(
                wanted <= set(title) and mention.head == title[-1]
                for title in self.facts.titles.get(actor, ())
            )
        )
        if len(fitting) == 1:
            return Speaker(fitting[0], f"the only {mention.head} whom the article names", (), mention)
        if turn and turn.speaker.actor in fitting:
            return Speaker(turn.speaker.actor, f"the {mention.head} who was speaking", (), mention)
        if fitting:
            return Speaker(None, f"more than one {mention.head} is named", tuple(fitting))
        return Speaker(None, "described, but not named", (), mention)

    # -- pronouns ------------------------------------------------------------------------------

    def _pronoun(self, statement: Statement, mention: Mention) -> Speaker:
        word = mention.span.text
        outer = self._inside(mention.span, statement)
        if word.casefold() in {"i", "me", "my", "we", "us", "our"}:
            told = self.found.get(outer or "")
            if told is not None and told.actor is not None and word.casefold() in {"i", "me", "my"}:
                return Speaker(told.actor, "speaks of themselves", (), told.mention)
            return Speaker(None, f"“{word}” inside a quotation")
        if outer is not None:
            told = self.found.get(outer)
            if (
                told is not None
                and told.mention is not None
                and told.actor
                and self.facts.fits(word, told.mention)
            ):
                rivals = self._subjects(mention, mention.sentence, within=outer)
                if not any(self.facts.who(rival) != told.actor for rival in rivals):
                    return Speaker(told.actor, f"“{word}” is whoever is speaking", (), told.mention)
            return Speaker(None, f"“{word}” inside somebody’s words can be more than one")
        turn = self._current(mention.sentence, mention.span.start)
        current = turn.speaker.mention if turn and turn.who and turn.speaker.mention else None
        if current is not None and not self.facts.fits(word, current):
            current = None
        near = [m for back in (0, 1, 2) for m in reversed(self._subjects(mention, mention.sentence - back))]
        if current is not None and turn is not None:
            since = [m for m in near if m.span.start > turn.end and self.facts.who(m) != turn.who]
            if not since or (statement.cue_lemma in _CONTINUING and since[0].sentence != mention.sentence):
                return Speaker(turn.speaker.actor, f"“{word}” is the current speaker", (), current)
            both = dict.fromkeys(a for a in (turn.speaker.actor, *map(self._named, since)) if a)
            return Speaker(None, f"“{word}” can be more than one", tuple(both))
        distinct = list(dict.fromkeys(map(self.facts.who, near)))
        if len(distinct) == 1:
            return Speaker(self._named(near[0]), f"“{word}” is the subject before it", (), near[0])
        if distinct:
            return Speaker(
                None, f"“{word}” can be more than one", tuple(a for a in distinct if a in self.facts.name)
            )
        return Speaker(None, f"nobody before “{word}” fits it")

    def _current(self, sentence: int, offset: int) -> _Turn | None:
        """The last turn before ``offset``, if it ended at most a few sentences ago."""
        for turn in reversed(self.turns):
            if turn.start < offset:
                return turn if sentence - turn.sentence <= _CARRY else None
        return None

    def _subjects(self, pronoun: Mention, sentence: int, within: str | None = None) -> list[Mention]:
        """The subjects before ``pronoun`` in a sentence that fit it and stand in the same voice."""
        return [
            mention
            for mention in self.marks.mentions
            if mention.sentence == sentence
            and mention.role == "subject"
            and mention.form != "pronoun"
            and mention.span.end <= pronoun.span.start
            and self._inside(mention.span) == within
            and self.facts.fits(pronoun.span.text, mention)
        ]

    # -- places --------------------------------------------------------------------------------

    def _inside(self, span: Span, but: Statement | None = None) -> str | None:
        """The innermost statement whose content holds ``span``."""
        held = [
            (end - start, statement)
            for start, end, statement in self.contents
            if start <= span.start and span.end <= end and (but is None or statement != but.id)
        ]
        return min(held)[1] if held else None

    def _sentence(self, offset: int) -> int:
        """The number of the sentence that holds ``offset``, or of the one before."""
        number = 0
        for place, sentence in enumerate(self.marks.sentences):
            if sentence.span.start > offset:
                break
            number = place
        return number


def _short(mention: Mention) -> str:
    return mention.span.text if len(mention.span.text) <= 60 else mention.span.text[:57] + "…"


__all__ = ["Speaker", "speakers"]
