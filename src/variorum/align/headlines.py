"""Whose a headline's quotation is: of whoever says these very words in the text below."""

from __future__ import annotations

import re
from collections.abc import Mapping

from variorum.align import sources
from variorum.align.context import Context, Speaker
from variorum.model import Statement

LEAST_WORDS = 4
"""Words that a quotation has to have to be known again."""

_TITLES = ("headline", "subheading")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_QUOTED = re.compile(r"[“\"‘'](?P<words>.+)[”\"’']", re.DOTALL)


def speakers(context: Context, found: Mapping[str, Speaker]) -> dict[str, Speaker]:
    """Speakers of headlines' quotations that the text has from one actor, where the headline names nobody so.

    "Port facing fury over the fire: 'It felt like the war'" is said by whoever complains so below, not by the
    port. Whom the headline itself names as the speaker is left.
    """
    told: dict[str, Speaker] = {}
    below = [
        (one, _words(" ".join(part.text for part in one.content)))
        for one in context.marks.statements
        if found[one.id].actor is not None and not _is_in_title(context, one)
    ]
    for statement in context.marks.statements:
        quoted = _QUOTED.search(statement.content[0].text)
        if not _is_in_title(context, statement) or quoted is None or _is_named(context, statement, found):
            continue
        words = _words(quoted["words"])
        if len(words.split()) < LEAST_WORDS:
            continue
        holding = [one for one, said in below if words in said]
        inner = [one for one in holding if not any(other.parent == one.id for other in holding)]
        who = {found[one.id].actor for one in inner}
        if len(who) == 1 and found[inner[0].id].actor != found[statement.id].actor:
            said = found[inner[0].id]
            told[statement.id] = Speaker(said.actor, "the text below has these words", (), said.mention)
    return told


def _is_in_title(context: Context, statement: Statement) -> bool:
    number = context.sentence(statement.content[0].start)
    return number < len(context.marks.sentences) and context.marks.sentences[number].region in _TITLES


def _is_named(context: Context, statement: Statement, found: Mapping[str, Speaker]) -> bool:
    """True if the headline's source is a name or description and nothing else ("Korvin:")."""
    source = statement.source
    if source is None or found[statement.id].actor is None:
        return False
    heads = sources.heads(source, context.marks.mentions)
    return len(heads) != 1 or heads[0].span.end >= source.start + len(source.text.rstrip(" ,:"))


def _words(text: str) -> str:
    """The words of a text in lower case, a blank around each: one stretch can be sought in another."""
    plain = text.replace("’", "'").casefold()
    return f" {' '.join(_WORD.findall(plain))} "
