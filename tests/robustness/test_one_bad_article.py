"""What goes wrong in one article, or in one process, is said and never stops or hangs the rest."""

from __future__ import annotations

import importlib
import os
import signal

import pytest

import variorum
from variorum import errors, pipeline, store
from variorum.annotate import SpacyParser
from variorum.engines import Pool
from variorum.model import Article, Region, Skipped

GOOD = "The bridge in Port Casse fell on Monday, Minister Ansa Korvin said."
BAD = "The ferry to Velmora sank."


class Stumbling(SpacyParser):
    """A parser that one article is too much for."""

    error: Exception = IndexError("list index out of range")

    def parse(self, article):
        if article.text == BAD:
            raise self.error
        return super().parse(article)


def article(name: str, text: str) -> Article:
    return Article(name, f"{name}.txt", text, regions=(Region("body", 0, len(text)),))


ARTICLES = [article("one", GOOD), article("two", BAD), article("three", GOOD + " He left.")]


@pytest.mark.parametrize("error", [IndexError("x"), RecursionError(), MemoryError(), AssertionError()])
def test_the_others_are_compared_as_if_it_were_not_there(error):
    parser = Stumbling()
    parser.error = error
    story = variorum.compare_articles(ARTICLES, parser=parser)
    assert [one.file for one in story.compared()] == ["one.txt", "three.txt"]
    assert [one.siglum for one in story.compared()] == ["A", "B"]
    (left_out,) = [one for one in story.articles if one.skipped is not None]
    assert left_out.file == "two.txt"
    assert type(error).__name__ in left_out.skipped
    assert store.check(story) == ()
    assert story.rows == variorum.compare_articles([ARTICLES[0], ARTICLES[2]]).rows


def test_read_goes_on_after_it(tmp_path):
    for one in ARTICLES:
        (tmp_path / one.file).write_text(one.text)
    items = list(pipeline.read([str(tmp_path)], parser=Stumbling()))
    assert [isinstance(item, Skipped) for item in items] == [False, False, True]
    assert items[2].file == "two.txt"


def test_nothing_left_is_an_error_that_says_why():
    with pytest.raises(errors.NothingToCompare, match=r"two\.txt: .*IndexError"):
        variorum.compare_articles([ARTICLES[1]], parser=Stumbling())
    with pytest.raises(errors.NothingToCompare):
        variorum.compare_articles([])


def test_a_missing_component_is_no_fault_of_an_article():
    parser = Stumbling()
    parser.error = errors.MissingComponent("install it")
    with pytest.raises(errors.MissingComponent):
        variorum.compare_articles(ARTICLES, parser=parser)


def test_two_articles_of_one_id_are_refused():
    with pytest.raises(errors.UsageError, match="one"):
        variorum.compare_articles([article("one", GOOD), article("one", BAD)])


def die(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_a_killed_process_is_an_error_and_no_hang():
    with pytest.raises(errors.WorkerLost, match="ended from outside"):
        list(Pool(2).map(die, range(8)))


@pytest.mark.parametrize("stage", ["variorum.ingest.reader.compose", "variorum.align.actors"])
def test_what_no_stage_foresaw_leaves_one_article_out(stage, tmp_path, monkeypatch):
    for one in ARTICLES:
        (tmp_path / one.file).write_text(one.text)
    module, name = stage.rsplit(".", 1)
    whole = getattr(importlib.import_module(module), name)

    def stumbles(*arguments):
        if BAD in repr(arguments[0]):
            raise ZeroDivisionError("division by zero")
        return whole(*arguments)

    monkeypatch.setattr(stage, stumbles)
    items = list(pipeline.read([str(tmp_path)]))
    (left_out,) = [item for item in items if isinstance(item, Skipped)]
    assert left_out.file == "two.txt"
    assert "ZeroDivisionError" in left_out.reason
    assert len(items) == 3
