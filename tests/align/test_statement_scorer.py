"""The scorer of statement pairs: its table, its features, and what it joins."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.told import BagOfStems, article_of, said, shared
from variorum.align.joining import Edge, join
from variorum.align.ladder import Level
from variorum.align.likeness import Nearness, Rarity
from variorum.align.rows import rows
from variorum.align.sayings import Sayings
from variorum.align.standing import Standing
from variorum.align.statement_features import NAMES
from variorum.align.statement_rows import TABLE, pairs
from variorum.align.weights import read, trained
from variorum.align.wordings import Wordings
from variorum.annotate import MiniLM
from variorum.errors import VariorumError
from variorum.model import Row, Sentence, Statement

FERRY = "the ferry to Port Casse will not sail before the new engine has been tested"
SAYINGS = (
    FERRY,
    "the ferry will not sail before its engine is tested",
    "no ferry sails to Port Casse this week",
    "taxes on imported grain fall by a tenth next year",
    "12 villages of the Sarn valley are without clean water",
)


def likely_of(told: dict[str, list[tuple[str | None, str]]]) -> dict[tuple[str, str], float]:
    """How likely each pair of statements that is compared is one, by their ids."""
    story, marks = said(told)
    statements = [mark for one in marks for mark in one.statements]
    make = Sayings(story.actors, marks)
    sayings = [make.of(statement) for statement in statements]
    near = Nearness(BagOfStems(), [one.text for one in sayings])
    rarity = Rarity(marks)
    wordings = Wordings(BagOfStems(), [one.text for one in sayings], rarity)
    found = pairs(statements, sayings, near, wordings, BagOfStems(), rarity)
    return {
        (statements[left].id, statements[right].id): trained(TABLE, NAMES).rate(values)
        for (left, right), values in found.items()
    }


def test_every_weight_that_ships_is_of_a_known_feature() -> None:
    weights = trained(TABLE, NAMES)
    assert len(weights.of) == len(NAMES)
    assert any(weights.of)


def test_a_weight_of_an_unknown_feature_is_refused_with_its_name() -> None:
    with pytest.raises(VariorumError, match="'colour'"):
        read(TABLE, "cosine\t100\ncolour\t3\n", NAMES)


def test_weights_add_up_to_a_likelihood() -> None:
    weights = read(TABLE, "# a comment\nstart\t-1000\ncosine\t2000\n", NAMES)
    values = [0.0] * len(NAMES)
    values[NAMES.index("cosine")] = 0.5
    assert weights.rate(values) == 0.5


def test_the_nearer_wording_of_one_speaker_is_likelier() -> None:
    found = likely_of(
        {
            "a": [("Korvin", FERRY)],
            "b": [("Korvin", SAYINGS[1]), ("Korvin", SAYINGS[2]), ("Korvin", SAYINGS[3])],
        }
    )
    by_content = {pair[1].rpartition("-")[2]: value for pair, value in found.items() if pair[0] == "s-a-0"}
    assert by_content["0"] > by_content[str(len(f"Korvin said {SAYINGS[1]}.") + 1)]


_TOLD = st.lists(
    st.tuples(st.sampled_from(["Korvin", "Vask", None]), st.sampled_from(SAYINGS)), min_size=1, max_size=4
)


@settings(max_examples=40, deadline=None)
@given(_TOLD, _TOLD)
def test_which_article_comes_first_changes_no_likelihood(
    first: list[tuple[str | None, str]], second: list[tuple[str | None, str]]
) -> None:
    one, other = likely_of({"a": first, "b": second}), likely_of({"b": second, "a": first})
    across = {tuple(sorted(pair)): value for pair, value in one.items()}
    assert across == {tuple(sorted(pair)): value for pair, value in other.items()}


def test_what_stands_out_is_above_and_ahead_of_the_rest() -> None:
    texts = [FERRY, SAYINGS[1], SAYINGS[3], SAYINGS[4]]
    standing = Standing(BagOfStems().of(texts), ["a", "b", "b", "b"])
    best, rest = standing.of(0, 1), standing.of(0, 2)
    assert best == standing.of(1, 0)
    assert best[0] > rest[0]
    assert best[2] >= 0 > rest[2]


def _edge(left: int, right: int, score: float, rank: int = 0) -> Edge:
    return Edge(left, right, Level(rank, "like", ()), score, {})


def test_two_parts_of_one_article_stand_beside_the_whole_of_another() -> None:
    edges = {(0, 1): _edge(0, 1, 0.9), (0, 2): _edge(0, 2, 0.8)}
    groups, _ = join(["a", "b", "b"], edges, lambda left, right: False, lambda left, right: False, parts=True)
    assert groups == ((0, 1, 2),)


def test_the_best_score_joins_first_where_levels_do_not_rank() -> None:
    edges = {(0, 1): _edge(0, 1, 0.8, rank=0), (0, 2): _edge(0, 2, 0.9, rank=1)}

    def vetoed(left: int, right: int) -> bool:
        return (left, right) == (1, 2)

    by_level, _ = join(["a", "b", "b"], edges, vetoed, lambda left, right: False)
    by_score, _ = join(["a", "b", "b"], edges, vetoed, lambda left, right: False, by_score=True)
    assert (by_level, by_score) == (((0, 1), (2,)), ((0, 2), (1,)))


def test_the_sentence_around_a_content_counts_and_others_do_not() -> None:
    article = article_of("a", "Korvin spoke of the ferry on Monday. The harbour was calm.")
    start = article.text.index("the ferry")
    statement = Statement("s", "a", (article.span(start, start + 9),), None, None, "indirect")
    end = article.text.index(".") + 1
    sentences = (
        Sentence(article.span(0, end), "body"),
        Sentence(article.span(end + 1, len(article.text)), "body"),
    )
    _, (marks,) = said({"a": [("Korvin", FERRY)]})
    make = Sayings((), (type(marks)("a", sentences=sentences, statements=(statement,)),))
    around = make.of(statement).sentence
    assert "monday" in around
    assert "harbour" not in around


@pytest.fixture(scope="module")
def vectors() -> MiniLM:
    return MiniLM()


def told(articles: dict[str, list[tuple[str | None, str]]], vectors: MiniLM) -> list[Row]:
    story, marks = said(articles)
    return shared(rows(story, marks, vectors))


OTHERS: list[tuple[str | None, str]] = [
    ("Vask", "taxes on imported grain fall by a tenth next year"),
    ("Vask", "the school in Orrin keeps its two teachers"),
    ("Tamsin", "12 villages of the Sarn valley are without clean water"),
]


def test_a_reworded_statement_and_one_that_says_more_are_in_its_row(vectors: MiniLM) -> None:
    longer = "the ferry to Port Casse will not leave until the new engine has been tested twice in open water"
    (row,) = told({"a": [("Korvin", FERRY), *OTHERS[:1]], "b": [("Korvin", longer), *OTHERS[1:]]}, vectors)
    assert row.versions.keys() == {"a", "b"}
    assert row.links[0].level in {"reworded or translated twice", "paraphrased", "one says more"}
    assert any(why.startswith("likely ") for why in row.links[0].because)


def test_other_matters_of_one_speaker_stay_apart(vectors: MiniLM) -> None:
    assert (
        told({"a": [("Vask", OTHERS[0][1])], "b": [("Vask", OTHERS[1][1]), ("Vask", FERRY)]}, vectors) == []
    )


def test_words_find_their_like_whoever_stands_first() -> None:
    texts = ("the ferry sails to Port Casse", "no ferry sails this week", "grain", "and the of")
    found = Wordings(MiniLM(), texts, Rarity(()))
    assert found.of(0, 1) == found.of(1, 0)
    assert min(found.of(0, 1)) > max(found.of(0, 2))
    assert found.of(0, 0) == (1.0, 1.0, 1.0, 1.0)
    assert found.of(0, 3) == (0.0, 0.0, 0.0, 0.0)
