"""Bodies called after whoever leads them ("the Korvin EPA"): a surname and the letters of the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.mentions import letters
from variorum.extract.mentions.phrase import Name
from variorum.extract.mentions.words import FIRST_NAMES, PERSON_NOUNS
from variorum.text.names.organisations import body_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

KIND = "organisation"
"""What a name is that is marked here: a body's, whatever the recogniser makes of the surname in it."""

_NUMERAL = re.compile(r"[IVXLC]+")
_LETTERS = range(3, 6)
"""Letters of such a body; two are as often an office ("Hale VP") or a thing ("Hale TV")."""


def parted(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names; a surname and the letters of a body that everybody knows are parted ("Korvin | EPA").

    Other letters after a surname of the article's people stay with it, and the whole is a body's name: two
    of "the Hale PAC" and "the Boyd PAC" are not one.
    """
    surnames = {
        doc[letters.surname_end(doc, name) - 1].text
        for name in names
        if name.label == "PERSON" and not _ends_in_letters(doc, name)
    }
    found: list[Name] = []
    for name in names:
        owned = _ends_in_letters(doc, name) and doc[name.start].text in surnames
        if owned or (_ends_in_letters(doc, name) and doc[name.start].lower_ not in FIRST_NAMES):
            if body_of(doc[name.end - 1].text) is not None:
                found.append(Name(name.start, name.end - 1, "PERSON" if owned else ""))
                name = replace(name, start=name.end - 1, label="ORG")
            elif owned:
                name = replace(name, label="ORG", kind=KIND)
        found.append(name)
    return found


def _ends_in_letters(doc: Doc, name: Name) -> bool:
    """True for a word and capitals after it that are no number, office or honour ("Korvin EPA")."""
    if name.label not in ("PERSON", "ORG", "") or name.end - name.start != 2:
        return False
    owner, body = doc[name.start], doc[name.end - 1]
    if not (owner.text.istitle() and body.text.isalpha() and body.text.isupper()):
        return False
    if len(body) not in _LETTERS or _NUMERAL.fullmatch(body.text):
        return False
    return body.lower_ not in PERSON_NOUNS and not letters.is_letters(body)
