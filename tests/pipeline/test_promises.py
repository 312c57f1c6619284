"""The stage promises of the design, held over whole stories."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest

import variorum
from tests.conftest import EXAMPLES, SHARED
from tools.goldens import apparatus
from variorum import annotate, ingest, store
from variorum.brief.fixed import FIXED
from variorum.engines import Pool
from variorum.model import Article, Parsed, Region
from variorum.text.paragraphs import paragraphs

EACH_EXAMPLE = pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)


class Remembering:
    """The usual parser, which parses each text once: the promises are about all that follows."""

    def __init__(self):
        self._parser = annotate.SpacyParser()
        self._docs = {}

    @property
    def name(self):
        return self._parser.name

    def parse(self, article):
        if article.text not in self._docs:
            self._docs[article.text] = self._parser.parse(article).doc
        return Parsed(article, self._docs[article.text])


@pytest.fixture(scope="module")
def parser():
    return Remembering()


@EACH_EXAMPLE
def test_the_example_has_the_apparatus_that_was_reviewed(folder, example_stories):
    expected = folder.with_name(f"{folder.name}.expected.txt").read_text("utf-8")
    assert apparatus(example_stories[folder.name]) == expected


@EACH_EXAMPLE
def test_whatever_claims_to_be_print_is_print(folder, example_stories):
    file = json.loads(store.encode(example_stories[folder.name]))
    texts = {article["id"]: article["text"] for article in file["articles"]}
    spans = list(_spans(file))
    assert len(spans) > 200
    for span in spans:
        assert texts[span["article"]][span["start"] : span["end"]] == span["text"]
        assert span["text"]


def _spans(value):
    if isinstance(value, dict):
        if {"article", "start", "end", "text"} <= set(value):
            yield value
        for inner in value.values():
            yield from _spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _spans(inner)


@EACH_EXAMPLE
def test_every_mark_stands_in_exactly_one_row_of_its_kind(folder, example_stories):
    story = example_stories[folder.name]
    for kind, marks in _marks_by_kind(story).items():
        held = Counter(
            mark
            for row in story.rows
            if row.kind == kind
            for marks in row.versions.values()
            for mark in marks
        )
        assert held == Counter(mark.id for mark in marks), kind


def _marks_by_kind(story):
    return {
        "statement": story.statements,
        "event": story.events,
        "quantity": story.quantities,
        "label": story.labels,
    }


@EACH_EXAMPLE
@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_articles_changes_no_byte(folder, seed, example_stories, parser):
    articles = list(ingest.read([str(folder)]))
    random.Random(seed).shuffle(articles)
    story = variorum.compare_articles(articles, parser=parser)
    assert store.encode(story) == store.encode(example_stories[folder.name])


def test_a_pool_of_processes_gives_the_same_bytes(example_stories):
    folder = EXAMPLES[0]
    story = variorum.compare([str(folder)], engine=Pool(2))
    assert store.encode(story) == store.encode(example_stories[folder.name])


def test_another_process_with_other_hashes_gives_the_same_bytes(example_stories, tmp_path):
    folder = EXAMPLES[1]
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    command = [sys.executable, "-m", "variorum", "compare", str(folder), "-o", str(tmp_path)]
    subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True)
    assert (tmp_path / "story.json").read_bytes() == store.encode(example_stories[folder.name])


@EACH_EXAMPLE
def test_a_copy_of_an_article_changes_no_verdict_and_no_count_of_origins(folder, example_stories, parser):
    articles = list(ingest.read([str(folder)]))
    alone = _judged(example_stories[folder.name])
    for place, article in enumerate(articles):
        copy = _copy(article, before=place % 2 == 0)
        judged = _judged(variorum.compare_articles([*articles, copy], parser=parser))
        assert {mark: judged[mark] for mark in alone} == alone, article.file


def _copy(article: Article, before: bool) -> Article:
    """The article under an id that sorts before or after all others, then of another outlet."""
    name = f"0-{article.id}" if before else f"{article.id}-z"
    published = article.published and replace(article.published, span=None)
    outlet = article.outlet if before else "Another Outlet"
    return replace(
        article, id=name, file=f"copy of {article.file}", outlet=outlet, published=published, evidence=()
    )


def _judged(story):
    """The verdict and the count of origins of the row in which each mark stands."""
    return {
        mark: (row.verdict, row.origins)
        for row in story.rows
        for marks in row.versions.values()
        for mark in marks
    }


@EACH_EXAMPLE
def test_taking_an_article_away_never_adds_a_contradiction(folder, example_stories, parser):
    articles = list(ingest.read([str(folder)]))
    whole = _contradictions(example_stories[folder.name])
    for left_out in range(len(articles)):
        rest = articles[:left_out] + articles[left_out + 1 :]
        assert _contradictions(variorum.compare_articles(rest, parser=parser)) <= whole


def _contradictions(story):
    """Contradictions as the places in print that they rest on."""
    found = set()
    for finding in story.findings:
        if finding.verdict == "CONTRADICTS":
            spans = [span for version in finding.versions.values() for span in version]
            found |= {(a, b) for a in spans for b in spans if a < b}
    return found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ansa Korvin met Dell Korvin in Port Casse on Monday.\n\n"
            'At a news conference Korvin said: "The bridge will be closed for the winter."',
            "The bridge",
        ),
        (
            "Ina Marrow and Vera Tolan met in Port Casse on Monday.\n\n"
            '"The bridge will be closed for the winter," she said.',
            "The bridge",
        ),
    ],
    ids=["one surname", "one pronoun"],
)
def test_two_speakers_who_fit_equally_give_none(text, words, parser):
    story = variorum.compare_articles([_article("one", text)], parser=parser)
    (statement,) = (one for one in story.statements if words in one.content[0].text)
    names = {actor.id: actor.name for actor in story.actors}
    # A bare surname may stand for itself, never for one of the two who bear it.
    assert names.get(statement.actor) in (None, "Korvin")
    assert statement.why_speaker


def _article(name, text):
    regions = tuple(Region("body", start, end) for start, end in paragraphs(text))
    return Article(id=name, file=f"{name}.txt", text=text, regions=regions)


@EACH_EXAMPLE
def test_the_brief_has_no_name_number_or_date_that_its_spans_lack(folder, example_stories):
    story = example_stories[folder.name]
    sigla = {article.siglum for article in story.compared()}
    assert 0 < len(story.brief) <= 12
    for sentence in story.brief:
        printed = " ".join(span.text for span in sentence.spans).casefold()
        assert sentence.spans
        for word in re.findall(r"[^\W_]+", sentence.text):
            telling = word[0].isupper() or any(character.isdigit() for character in word)
            if telling and word not in sigla and word not in FIXED:
                assert word.casefold() in printed, sentence.text


@pytest.mark.shared
def test_the_real_articles_give_a_story_that_checks(parser):
    articles = list(ingest.read([str(SHARED / "stories" / "iraq-july-2021")]))
    story = variorum.compare_articles(articles, parser=parser)
    assert len(story.compared()) == 5
    assert store.check(story) == ()
    alone = _judged(story)
    judged = _judged(variorum.compare_articles([*articles, _copy(articles[0], before=True)], parser=parser))
    assert {mark: judged[mark] for mark in alone} == alone
