"""The stage promises of the design, held over whole stories."""

from __future__ import annotations

import random

import pytest

import variorum
from tests.conftest import EXAMPLES
from tools.goldens import apparatus
from variorum import ingest, store
from variorum.engines import Pool


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_the_example_has_the_apparatus_that_was_reviewed(folder, example_stories):
    expected = folder.with_name(f"{folder.name}.expected.txt").read_text("utf-8")
    assert apparatus(example_stories[folder.name]) == expected


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_articles_changes_no_byte(folder, seed, example_stories):
    articles = list(ingest.read([str(folder)]))
    random.Random(seed).shuffle(articles)
    assert store.encode(variorum.compare_articles(articles)) == store.encode(example_stories[folder.name])


def test_a_pool_of_processes_gives_the_same_bytes(example_stories):
    folder = EXAMPLES[0]
    story = variorum.compare([str(folder)], engine=Pool(2))
    assert store.encode(story) == store.encode(example_stories[folder.name])


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_taking_an_article_away_never_adds_a_contradiction(folder, example_stories):
    articles = list(ingest.read([str(folder)]))
    whole = _contradictions(example_stories[folder.name])
    for left_out in range(len(articles)):
        rest = variorum.compare_articles(articles[:left_out] + articles[left_out + 1 :])
        assert _contradictions(rest) <= whole


def _contradictions(story):
    """Contradictions as the places in print that they rest on."""
    found = set()
    for finding in story.findings:
        if finding.verdict == "CONTRADICTS":
            spans = [span for version in finding.versions.values() for span in version]
            found |= {(a, b) for a in spans for b in spans if a < b}
    return found


@pytest.mark.shared
def test_the_real_articles_give_a_story_that_checks():
    from tests.conftest import SHARED

    story = variorum.compare([str(SHARED / "stories" / "iraq-july-2021")])
    assert len(story.compared()) == 5
    assert store.check(story) == ()
