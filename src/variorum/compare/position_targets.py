"""On what a cue of position is aimed: a person, or a ruling that is fought, where its table says otherwise.

Who "praised Mayor Holm" or "dismissed the editor" takes no side on an issue by that, and who "appealed the
ruling" does not demand it.
"""

from __future__ import annotations

import re

from variorum.compare.view import View
from variorum.model import Statement
from variorum.text.lexicon import words
from variorum.text.normal import plain_copy
from variorum.text.nouns import person_nouns
from variorum.text.stems import stem

_ENDS_PERSON = re.compile(r"[,;.]| (?:about|after|as|at|for|from|in|last|of|on|over|that|who|with)\b")
"""Where the words for somebody end."""

_ENDS_RULING = re.compile(r"[,;.]| (?:about|against|as|by|for|from|in|of|on|that|to|which|with)\b")
_OF_PERSONS = frozenset({"dismiss", "praise", "applaud", "hail", "commend"})


def is_on_person(view: View, statement: Statement) -> bool:
    """True for somebody who is dismissed or praised: "dismissed Mayor Rita Holm", not "the mayor's plan"."""
    if statement.cue_lemma not in _OF_PERSONS:
        return False
    content = statement.content[0]
    head = _ENDS_PERSON.split(content.text, maxsplit=1)[0]
    for start, end, actor in view.names_at.get(content.article, ()):
        if (
            content.start <= start
            and end <= content.start + len(head)
            and view.actors[actor].kind == "person"
        ):
            return not content.text[end - content.start :].startswith(("'", "’"))
    words_of_head = re.findall(r"[\w'’-]+", head)
    return bool(words_of_head) and words_of_head[-1].lower() in person_nouns()


def is_appealed(statement: Statement) -> bool:
    """True for "appealed the ruling"; not for "appealed for calm", "appealed to the council"."""
    cue = plain_copy(statement.cue.text).lower().split() if statement.cue is not None else []
    if not cue or stem(cue[-1]) != stem("appeal"):
        return False
    head = _ENDS_RULING.split(plain_copy(statement.content[0].text).lower(), maxsplit=1)[0].split()
    return bool(head) and head[-1] in words("rulings.txt")
