"""The order of the stages, on one page.

files ──ingest──▶ articles ──annotate, extract (map)──▶ marks ──stories, align (fold)──▶ rows
──compare──▶ findings ──brief──▶ sentences: a Story, which ``render`` shows and ``store`` keeps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TypedDict, Unpack

from variorum import align, annotate, brief, extract, ingest, stories
from variorum import compare as comparison
from variorum.engines import Engine, Local
from variorum.errors import NothingToCompare, UsageError, VariorumError
from variorum.model import (
    Answer,
    Article,
    Attributing,
    Decision,
    Entity,
    Hinting,
    Maker,
    Marks,
    Pairing,
    Parser,
    Region,
    Skipped,
    Story,
    Vectors,
    content_id,
    is_english,
)
from variorum.version import VERSION

LONGEST_QUESTION = 1_000
"""Characters of the longest sentence that a story is asked about."""

Progress = Callable[[str, int, int], None]
"""Called with the stage's name, how many are done, and of how many (0 where unknown)."""


def _silent(stage: str, done: int, of: int) -> None:
    """No progress shown."""


def read_article(
    article: Article, parser: Parser, reader: Attributing, hinting: Hinting | None = None
) -> Marks:
    """The map stage: one article to its marks.

    Whatever goes wrong in one article stands in ``Marks.failed`` and never stops the rest. Errors
    that every article would meet (a component is not installed) are raised. An article in another
    language than English has no marks.
    """
    if not is_english(article.language):
        return Marks(article.id)
    try:
        return extract.marks(parser.parse(article), reader, hinting)
    except VariorumError:
        raise
    except Exception as error:
        return Marks(article.id, failed=_fault(error))


def read(
    paths: Sequence[str], *, parser: Parser | None = None, reader: Attributing | None = None
) -> Iterator[Story | Skipped]:
    """Each article of ``paths`` on its own, with its marks and its own actors, in order of input.

    A value an article: a Story of that article alone without rows, or Skipped. Memory does not
    grow with the number of articles.
    """
    parser = parser or annotate.SpacyParser()
    reader = reader or annotate.StatementReader()
    for item in ingest.read(paths):
        yield item if isinstance(item, Skipped) else read_one(item, parser, reader)


def read_one(article: Article, parser: Parser, reader: Attributing) -> Story | Skipped:
    """The story of one article alone: its marks, actors and labels, without rows."""
    marks = read_article(article, parser, reader)
    if marks.failed:
        return Skipped(article.file, "", marks.failed)
    try:
        return _cast_story(article.title or article.file, [article], [marks])[0]
    except Exception as error:
        return Skipped(article.file, "", _fault(error))


class Options(TypedDict, total=False):
    """What a comparison may be given by name, as :func:`compare_articles` lists it with its defaults."""

    title: str | None
    parser: Parser | None
    reader: Attributing | None
    vectors: Vectors | None
    pairing: Pairing | None
    engine: Engine | None
    progress: Progress
    decisions: Sequence[Decision]
    entities: Sequence[Entity]
    hinting: Hinting | None


def compare(paths: Sequence[str], **options: Unpack[Options]) -> Story:
    """The story that the articles of ``paths`` tell, set side by side.

    ``paths`` are files, folders, http(s) addresses, or ``-`` for standard input. The order of the
    input changes nothing. ``options`` (title, parser, reader, vectors, pairing, engine, progress, decisions,
    entities, hinting) are those of :func:`compare_articles`. Raises NothingToCompare where no article could
    be read.
    """
    articles: list[Article] = []
    skipped: list[Skipped] = []
    progress = options.get("progress", _silent)
    for item in ingest.read(sorted(paths)):
        (skipped if isinstance(item, Skipped) else articles).append(item)  # type: ignore[arg-type]
        progress("reading files", len(articles) + len(skipped), 0)
    return compare_articles(articles, skipped=skipped, **options)


def compare_articles(
    articles: Sequence[Article],
    *,
    skipped: Sequence[Skipped] = (),
    title: str | None = None,
    parser: Parser | None = None,
    reader: Attributing | None = None,
    vectors: Vectors | None = None,
    pairing: Pairing | None = None,
    engine: Engine | None = None,
    progress: Progress = _silent,
    decisions: Sequence[Decision] = (),
    entities: Sequence[Entity] = (),
    hinting: Hinting | None = None,
) -> Story:
    """:func:`compare` for articles that are at hand; ``skipped`` are what else was asked for.

    ``title`` heads the story, None takes the earliest headline. ``parser``, ``reader`` (of statements),
    ``vectors`` and ``pairing`` (of two sentences) are the package's own where None; ``engine`` is where
    articles are read, None in this process.
    ``progress`` is told how far each stage is. ``decisions`` are what the user decided about actors,
    ``entities`` the rows of his table of names (:func:`variorum.store.decisions`,
    :func:`variorum.store.entities`). ``hinting`` says which words are worth a look; None gives no hints.
    Raises NothingToCompare where no article is given or none could be read, and UsageError where two
    articles have one id.
    """
    parser = parser or annotate.SpacyParser()
    reader = reader or annotate.StatementReader()
    vectors = vectors or annotate.MiniLM()
    pairing = pairing or annotate.PairReader()
    engine = engine or Local()

    counts = Counter(article.id for article in articles)
    if twice := sorted(key for key, count in counts.items() if count > 1):
        raise UsageError(f"several articles have the id {twice[0]!r}; give each its own")
    in_order = stories.arrange(articles)
    tried: list[Marks] = []
    reading = partial(read_article, parser=parser, reader=reader, hinting=hinting)
    for one in engine.map(reading, in_order):
        tried.append(one)
        progress("reading articles", len(tried), len(in_order))
    pairs = list(zip(in_order, tried, strict=True))
    marks = [one for _, one in pairs if not one.failed]
    arranged = stories.arrange([article for article, one in pairs if not one.failed])
    skipped = [*skipped, *(Skipped(article.file, "", one.failed) for article, one in pairs if one.failed)]
    if not arranged:
        reasons = "\n".join(f"  {item.file}: {_reason(item)}" for item in skipped)
        raise NothingToCompare(f"no article could be read\n{reasons}")

    progress("setting side by side", 0, 4)
    credits = stories.credits(arranged, marks)
    copies = stories.copies(arranged, credits)
    arranged, origins = stories.origins(arranged, credits, copies)
    story, resolved = _cast_story(title or _title(arranged), arranged, marks, decisions, entities)
    story = replace(story, credits=credits, copies=copies, origins=origins)

    progress("setting side by side", 1, 4)
    story = replace(story, rows=align.rows(story, resolved, vectors, pairing))
    alike = align.Alike.of(story, resolved, vectors, pairing)
    story = replace(story, parallels=align.parallels(story, alike))
    progress("setting side by side", 2, 4)
    rows, findings = comparison.findings(story, resolved)
    story = replace(story, rows=rows, findings=findings)
    fellows = alike.fellows()
    story = comparison.selection(story, resolved, vectors, fellows)
    story = replace(story, ledger=comparison.ledger(story, resolved))
    progress("setting side by side", 3, 4)
    story = replace(story, brief=brief.write(story, resolved, fellows))
    progress("setting side by side", 4, 4)
    return replace(
        story,
        articles=story.articles + tuple(_entry(item) for item in sorted(skipped)),
        made_by=Maker(VERSION, parser.name, vectors.name, reader.name, pairing.name),
    )


def ask(
    story: Story,
    sentence: str,
    *,
    parser: Parser | None = None,
    reader: Attributing | None = None,
) -> Answer:
    """What the articles of a story print for a sentence: which origins bear it out, which do not.

    The sentence is read as an article of its own is; of the story nothing is read anew, for it holds its
    texts and all that was found in them. Raises UsageError where there is no sentence, or too long a one.
    """
    text = " ".join(sentence.split())
    if not any(character.isalpha() for character in text):
        raise UsageError(
            'there is no sentence to ask about; write it in quotation marks: "The port is closed."'
        )
    if len(text) > LONGEST_QUESTION:
        raise UsageError(
            f"the sentence has {len(text):,} characters; at most {LONGEST_QUESTION:,} are asked about: "
            "ask about one sentence at a time"
        )
    asked = Article(
        content_id("asked", text), "", text, language="en", regions=(Region("body", 0, len(text)),)
    )
    marks = read_article(asked, parser or annotate.SpacyParser(), reader or annotate.StatementReader())
    if marks.failed:
        raise UsageError(f"the sentence could not be read ({marks.failed}); put it in other words")
    known, fitting = align.asked(marks, story.actors)
    return comparison.answer(story, asked, known, fitting)


def _cast_story(
    title: str,
    articles: Sequence[Article],
    marks: Sequence[Marks],
    decisions: Sequence[Decision] = (),
    entities: Sequence[Entity] = (),
) -> tuple[Story, tuple[Marks, ...]]:
    """A story up to its actors and labels, and the marks with actor ids filled in."""
    cast = align.actors(articles, marks, decisions)
    resolved = align.resolve(articles, marks, cast)
    cast = align.settle(cast, resolved)
    resolved = align.labels(articles, resolved, cast)
    story = Story(
        title=title,
        articles=tuple(articles),
        actors=align.look_up(cast.actors, entities),
        decisions=cast.decided,
        statements=tuple(mark for one in resolved for mark in one.statements),
        events=tuple(mark for one in resolved for mark in one.events),
        quantities=tuple(mark for one in resolved for mark in one.quantities),
        times=tuple(mark for one in resolved for mark in one.times),
        labels=tuple(mark for one in resolved for mark in one.labels),
        tolls=tuple(mark for one in resolved for mark in one.tolls),
        hints=tuple(mark for one in resolved for mark in one.hints),
    )
    return story, resolved


def _title(articles: Sequence[Article]) -> str:
    """The headline of the earliest article that has one, of those in English if any does."""
    titled = sorted((one for one in articles if one.title), key=lambda one: not is_english(one.language))
    return titled[0].title if titled else articles[0].file


def _entry(item: Skipped) -> Article:
    """The exchange format's entry for an input that could not be read."""
    return Article(id="", file=item.file, text="", skipped=_reason(item))


def _reason(item: Skipped) -> str:
    return f"{item.place}: {item.reason}" if item.place else item.reason


def _fault(error: Exception) -> str:
    """Where an unforeseen error arose, in words that are the same on every machine."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" in {trace.tb_frame.f_code.co_qualname}" if trace is not None else ""
    return f"reading failed: {type(error).__name__}{place}; please report this article"
