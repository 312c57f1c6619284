"""Papers called by the last word of their names alone: "told the Herald", "the Gazette reported"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.mentions.edges import has_letter
from variorum.extract.mentions.phrase import Name
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

_REPORTS = frozenset(
    ["add", "cite", "claim", "note", "print", "publish", "quote", "report", "reveal", "say", "tell", "write"]
)
_BETWEEN = frozenset({"also", "and", "first", "had", "has", "have", "itself", "later", "previously"})
"""Words between a paper and what it did ("the Herald also reported")."""
_STAFF = frozenset(
    ["columnist", "columnists", "correspondent", "editor", "editors", "newsroom", "reporter", "reporters"]
)
_TOLD = re.compile(
    r"""\b(?:
      according[ ]to | tells? | told | telling | informed
    | (?:cited|commissioned|interviewed|obtained|published|quoted|reported|saying|seen)[ ]by
    | (?:article|column|comments?|editorial|essay|interviews?|letter|op-ed|remarks|report|statement|story)
      [ ](?:for|in|to|with)
    | (?:published|quoted|reported|writes|writing|written|wrote)[ ](?:for|in)
    | (?:said|speaking|spoke|spoken|talked|talking)[ ](?:to|with)
    )[ ](?:both[ ])?[Tt]he[ ]$""",
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE = 8  # tokens before a paper's word that are read


def told_of(doc: Doc, sentences: Sequence[DocSpan]) -> frozenset[int]:
    """The tokens that are a paper by its last word: with "the", and telling or told beside it.

    "Korvin told the Herald", "the Gazette reported", "the Examiner's editor". Not so: "the Post was built",
    "the Herald Foundation said", "Herald said".
    """
    found: set[int] = set()
    for sentence in sentences:
        here = [i for i in range(sentence.start + 1, sentence.end) if _may_be_paper(doc, i, sentence)]
        found |= _with_joined(doc, [i for i in here if _is_told_of(doc, i, sentence)], here)
    return frozenset(found)


def parted(doc: Doc, names: Sequence[Name], papers: frozenset[int]) -> list[Name]:
    """The names, each of ``papers`` one of its own: found where none was, cut off what follows a comma."""
    kept: list[Name] = []
    for name in names:
        cut = name.start + 1
        if name.start in papers and name.end > cut and not has_letter(doc[cut]):
            while cut < name.end and not has_letter(doc[cut]):
                cut += 1
            name = replace(name, start=cut, label="" if name.label == "ORG" else name.label)
        if name.start < name.end:
            kept.append(name)
    taken = {i for name in kept for i in range(name.start, name.end)}
    return kept + [Name(i, i + 1, "ORG") for i in sorted(papers - taken)]


def _may_be_paper(doc: Doc, i: int, sentence: DocSpan) -> bool:
    """True for such a word with a capital after "the", unless a name goes on behind it."""
    token = doc[i]
    if token.lower_ not in words("paper_words.txt") or not token.text.istitle() or doc[i - 1].lower_ != "the":
        return False
    return i + 1 >= sentence.end or not (doc[i + 1].text[0].isupper() or doc[i + 1].text in {"-", "&"})


def _is_told_of(doc: Doc, i: int, sentence: DocSpan) -> bool:
    start = max(sentence.start, i - _BEFORE)
    before = "".join(token.text_with_ws for token in doc[start:i])
    return _TOLD.search(before) is not None or _tells(doc, i, sentence)


def _tells(doc: Doc, i: int, sentence: DocSpan) -> bool:
    """True where the word is followed by a verb of reporting, or by those who write for it."""
    after = list(doc[i + 1 : min(i + 4, sentence.end)])
    if after and after[0].tag_ == "POS":
        after = after[1:]
    if after and after[0].lower_ in _STAFF:
        return True
    verb = next((token for token in after if token.lower_ not in _BETWEEN), None)
    return verb is not None and verb.lemma_.lower() in _REPORTS and verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"}


def _with_joined(doc: Doc, found: list[int], candidates: list[int]) -> set[int]:
    """What was found and what print joins to it ("the Times and the Telegraph reported the deal")."""
    return {*found, *(i for i in candidates if any(other.i in found for other in doc[i].conjuncts))}
