"""The mention that heads a source."""

from __future__ import annotations

from variorum.extract.statements.blocks import Blocks
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.model import Mention

_RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})


def speaker_of(reading: Reading, draft: Draft, mentions: Blocks[Mention]) -> str | None:
    """The id of the smallest mention that holds the source's head word, None if there is none.

    A relative pronoun stands for the noun that its clause hangs on.
    """
    if draft.subject is None:
        return None
    noun = reading.doc[draft.subject]
    if noun.lower_ in _RELATIVES:
        clause = noun.head
        for _ in range(4):
            if clause.dep_ in ("relcl", "acl"):
                noun = clause.head
                break
            clause = clause.head
        else:
            return None
    holding = list(mentions.at(noun.idx))
    return min(holding, key=lambda one: (one.span.end - one.span.start, one.id)).id if holding else None
