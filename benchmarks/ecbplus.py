"""Reading ECB+: articles of a topic with the gold mentions of events and of actors.

ECB+ (Cybulska and Vossen 2014, CC BY 3.0): a topic is a kind of event; its two subtopics (``N_Mecb`` and
``N_Mecbplus``) are two events of that kind, each told by several reports. Only the sentences that its
authors checked count (``ECBplus_coreference_sentences.csv``).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from xml.etree import ElementTree

from variorum import extract
from variorum.extract import events, mentions
from variorum.model import Article, Event, Marks, Mention, Parsed, Parser, Region, content_id
from variorum.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from spacy.tokens import Token

Place = tuple[str, int, int]

DEV = (2, 5, 12, 18, 21, 23, 34, 35)
"""The development topics; the rest of 1 to 35 is for training, 36 to 45 is the test part."""

QUOTES = {"``": '"', "''": '"'}
"""How ECB+ writes quotation marks, and how they are read."""
_EVENTS = ("ACTION", "NEG_ACTION")
_BEFORE = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod", "case"})
_ACTORS = ("HUMAN", "NON_HUMAN", "LOC")


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold mention: the range ``[start, end)`` of its document's text, and its chain."""

    document: str
    start: int
    end: int
    chain: str
    what: Literal["event", "actor"] = "event"


def topics_of(data: Path, chosen: str) -> tuple[int, ...]:
    """The topics that ``A-B`` or ``A,B,…`` names and the folder holds; :data:`DEV` for ""."""
    wanted: list[int] = []
    for part in chosen.split(",") if chosen else map(str, DEV):
        first, _, last = part.partition("-")
        wanted.extend(range(int(first), int(last or first) + 1))
    return tuple(topic for topic in wanted if (data / str(topic)).is_dir())


def subtopics(data: Path, topic: int) -> Iterator[list[Path]]:
    """The files of each subtopic of a topic, in order of their names."""
    files = sorted((data / str(topic)).glob("*.xml"))
    for plus in (False, True):
        story = [file for file in files if file.stem.endswith("ecbplus") == plus]
        if story:
            yield story


@cache
def checked(data: Path) -> Mapping[str, frozenset[int]]:
    """The numbers of the sentences of each document that the authors of ECB+ say to evaluate."""
    found: dict[str, set[int]] = defaultdict(set)
    with (data / "ECBplus_coreference_sentences.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            found[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    return {document: frozenset(numbers) for document, numbers in found.items()}


def read(files: Sequence[Path], evaluated: Mapping[str, frozenset[int]]) -> tuple[list[Article], list[Gold]]:
    """The articles of files, and the gold mentions of their evaluated sentences in order of file.

    A mention that no relation holds is a chain of its own. Times are no mentions here: Variorum
    reads them as values, not as actors.
    """
    articles, gold = [], []
    for file in files:
        root = ElementTree.parse(file).getroot()
        text, place = "", {}
        line = None
        for token in root.iter("token"):
            sentence = int(token.get("sentence", "0"))
            if line is not None:
                text += "\n" if sentence != line else " "
            word = QUOTES.get(token.text or "", token.text or "")
            place[token.get("t_id")] = (len(text), len(text) + len(word), sentence)
            text, line = text + word, sentence
        regions = tuple(Region("body", start, end) for start, end in paragraphs(text))
        articles.append(Article(file.stem, file.name, text, regions=regions, language="en"))
        chains = {
            source.get("m_id"): relation.get("note") or f"{file.stem}:{relation.get('r_id')}"
            for relation in root.iterfind("Relations/*")
            for source in relation.iterfind("source")
        }
        for mention in root.iterfind("Markables/*"):
            anchors = [place[anchor.get("t_id")] for anchor in mention.iterfind("token_anchor")]
            if not anchors or anchors[0][2] not in evaluated.get(file.stem, frozenset()):
                continue
            own = f"{file.stem}:{mention.get('m_id')}"
            chain = chains.get(mention.get("m_id"), own)
            if mention.tag.startswith(_EVENTS):
                gold.append(Gold(file.stem, anchors[0][0], anchors[-1][1], chain))
            elif mention.tag.startswith(_ACTORS):
                gold.append(Gold(file.stem, anchors[0][0], anchors[-1][1], chain, "actor"))
    return articles, gold


class Told:
    """One document: its article, its own marks, and marks made of the gold mentions.

    ``part`` is the subtopic, 0 or 1. ``acts`` are our marks with the gold events in place of ours; ``given``
    holds the gold actors as mentions, ``place`` where the corpus marks each of them by its id.
    """

    def __init__(self, article: Article, gold: Sequence[Gold], parsed: Parsed, part: int) -> None:
        self.article, self.part = article, part
        self.event_gold = _once(one for one in gold if one.what == "event")
        self.actor_gold = _once(one for one in gold if one.what == "actor")
        self.lines = {article.text.count("\n", 0, one.start) for one in gold}
        self.own = extract.marks(parsed)
        self.acts = replace(self.own, events=tuple(_gold_events(parsed, self.own, self.event_gold)))
        read = tuple(_gold_mentions(parsed, self.own, self.actor_gold))
        self.given = Marks(article.id, sentences=self.own.sentences, mentions=read)
        self.place: Mapping[str, Place] = {_mention_id(gold): at(gold) for gold in self.actor_gold}

    def is_checked(self, start: int) -> bool:
        """True if the place is in a sentence that the corpus's authors checked and marked."""
        return self.article.text.count("\n", 0, start) in self.lines

    def triggers_found(self) -> int:
        """How many gold events hold a trigger of ours."""
        return len({holding(event.trigger.start, self.event_gold) for event in self.own.events} - {None})


def told_of(data: Path, topic: int, parser: Parser) -> list[Told]:
    """The documents of a topic, those of its first subtopic first."""
    return [
        Told(article, [one for one in gold if one.document == article.id], parser.parse(article), part)
        for part, files in enumerate(subtopics(data, topic))
        for articles, gold in [read(files, checked(data))]
        for article in articles
    ]


def event_id(gold: Gold) -> str:
    """The id of the event that is made of a gold mention."""
    return content_id("e", gold.document, gold.start, gold.end)


def at(gold: Gold) -> Place:
    """Where a gold mention stands: its document and range."""
    return gold.document, gold.start, gold.end


def holding(start: int, gold: Sequence[Gold]) -> Place | None:
    """The shortest gold mention that holds the character."""
    held = [
        (one.end - one.start, one.start, one.end, one.document)
        for one in gold
        if one.start <= start < one.end
    ]
    return (min(held)[3], *min(held)[1:3]) if held else None


def _gold_events(parsed: Parsed, own: Marks, gold: Sequence[Gold]) -> Iterator[Event]:
    """An event for each gold mention, with an id of its own (two may share a head word)."""
    places = [(one.start, one.end) for one in gold]
    found = events.describe(parsed, places, own.times, own.statements)
    for one, event in zip(gold, found, strict=True):
        yield replace(event, id=event_id(one))


def _gold_mentions(parsed: Parsed, own: Marks, gold: Sequence[Gold]) -> Iterator[Mention]:
    """A mention for each gold one; those we found ourselves keep what print joins them to.

    The corpus marks few words ("inmate", "in Orrin"): articles and words before the noun are read with it,
    and a preposition is not.
    """
    found = {(mention.span.start, mention.span.end): mention for mention in own.mentions}
    for one in gold:
        mention = found.get((one.start, one.end)) or mentions.describe(parsed, *_phrase(parsed, one))
        yield replace(mention, id=_mention_id(one))


def _phrase(parsed: Parsed, gold: Gold) -> tuple[int, int]:
    """The range of a gold mention without a preposition, with the words before its head that belong to it."""
    span = parsed.doc.char_span(gold.start, gold.end, alignment_mode="expand")
    if span is None:
        return gold.start, gold.end
    first, end = span.start, span.end
    while end - first > 1 and parsed.doc[first].pos_ == "ADP":
        first += 1
    root = parsed.doc[first:end].root
    while first > root.sent.start and _is_before(parsed.doc[first - 1], root):
        first -= 1
    last = parsed.doc[end - 1]
    return parsed.doc[first].idx, last.idx + len(last)


def _is_before(token: Token, root: Token) -> bool:
    return token.head.i == root.i and token.dep_ in _BEFORE


def _mention_id(gold: Gold) -> str:
    return content_id("m", gold.document, gold.start, gold.end)


def _once(gold: Iterable[Gold]) -> list[Gold]:
    """The gold mentions in order of print, each place once."""
    places = {(one.start, one.end): one for one in gold}
    return [places[place] for place in sorted(places)]
