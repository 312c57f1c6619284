"""The trained statement reader: what it sees, how it cuts, how it decides, and that its files are checked."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import variorum.annotate
from variorum.annotate import RulesAlone, SpacyParser, StatementReader
from variorum.annotate.statement_reader.decoding import (
    CONTENT,
    CONTENT_BEGINS,
    LABELS,
    OUT,
    SOURCE,
    SOURCE_BEGINS,
    Tables,
    best_paths,
    cues,
    ranges,
)
from variorum.annotate.statement_reader.files import CARD, ENCODER, TABLES, load
from variorum.annotate.statement_reader.windows import LONGEST, windows
from variorum.annotate.statement_reader.words import MAX_PIECES, SIZES, words_of
from variorum.errors import BrokenComponent, MissingComponent
from variorum.model import Article, Attribution, Parsed, Region
from variorum.text.paragraphs import paragraphs

HOME = Path(variorum.annotate.__file__).parent / "data" / "statement_reader"

STORY = (
    "PORT CASSE — The harbour master warned on Tuesday that the northern quay could not be used before May.\n"
    "“We have lost two cranes,” Ansa Korvin told reporters. “The third will need a month.”\n"
    "According to the Lantern Front, the fire began in a shed that nobody had entered for years.\n"
    "The ministry wants the insurers to pay, and believes that they will.\n"
)


def parsed(text: str) -> Parsed:
    regions = tuple(Region("body", start, end) for start, end in paragraphs(text))
    return SpacyParser().parse(Article("a", "a.txt", text, regions=regions))


def printed(reading: Parsed, tokens: tuple[int, int]) -> str:
    return str(reading.doc[tokens[0] : tokens[1]].text)


@pytest.fixture(scope="module")
def story() -> Parsed:
    return parsed(STORY)


@pytest.fixture(scope="module")
def found(story: Parsed) -> tuple[Attribution, ...]:
    return StatementReader().of(story)


def test_finds_direct_and_indirect_words_with_their_sources(
    story: Parsed, found: tuple[Attribution, ...]
) -> None:
    by_source = {printed(story, one.source[0]): one for one in found if one.source}
    assert "northern quay" in printed(story, by_source["The harbour master"].content[0])
    assert "two cranes" in printed(story, by_source["Ansa Korvin"].content[0])
    assert any("fire began" in printed(story, one) for one in by_source["the Lantern Front"].content)
    assert printed(story, by_source["the Lantern Front"].cue).lower() == "according to"


def test_every_range_lies_in_the_article_and_no_cue_in_its_own_words(
    story: Parsed, found: tuple[Attribution, ...]
) -> None:
    for one in found:
        assert one.content
        cue = set(range(*one.cue))
        for part in (one.cue, *one.source, *one.content):
            assert 0 <= part[0] < part[1] <= len(story.doc)
        assert not cue & {token for part in one.content for token in range(*part)}
        assert 0 <= one.confidence <= 1


def test_no_source_reaches_over_what_carries_no_facts() -> None:
    line = "MILLTOWN, May 5 (VNA) -"
    text = f"Trial\n\n{line} Judge Ansa Korvin said on Monday that the trial would go on."
    start = len("Trial\n\n")
    body = start + len(line) + 1
    regions = (
        Region("body", 0, 5),
        Region("dateline", start, body - 1),
        Region("body", body, len(text)),
    )
    reading = SpacyParser().parse(Article("a", "a.txt", text, regions=regions))
    (found,) = StatementReader().of(reading)
    assert [printed(reading, one) for one in found.source] == ["Judge Ansa Korvin"]


def test_words_are_not_cut_at_a_token_that_is_no_word_of_its_own() -> None:
    reading = parsed(
        "Ansa Korvin said on Monday that the northern quay cannot be used before the month of May."
    )
    (found,) = StatementReader().of(reading)
    assert [printed(reading, one) for one in found.content] == [
        "that the northern quay cannot be used before the month of May"
    ]


def test_same_article_same_attributions(story: Parsed, found: tuple[Attribution, ...]) -> None:
    assert StatementReader().of(story) == found


@pytest.mark.parametrize("text", ["", " \n\n ", "No.", "“", "x" * 5_000, "a\n" * 500, "\u200b\ufeff…"])
def test_odd_articles_give_few_attributions_or_none(text: str) -> None:
    assert len(StatementReader().of(parsed(text))) <= 1


def test_a_higher_bound_finds_no_other_cues(story: Parsed, found: tuple[Attribution, ...]) -> None:
    strict = {one.cue for one in StatementReader(least=0.9).of(story)}
    assert strict <= {one.cue for one in found}


def test_rules_alone_leave_the_article_to_the_rules(story: Parsed) -> None:
    assert RulesAlone().of(story) is None


class TestFiles:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        shutil.copytree(HOME, tmp_path / "model")
        return tmp_path / "model"

    def test_a_changed_file_is_refused_by_name(self, folder: Path) -> None:
        data = bytearray((folder / ENCODER).read_bytes())
        data[len(data) // 2] ^= 1
        (folder / ENCODER).write_bytes(data)
        with pytest.raises(BrokenComponent, match=ENCODER):
            load(folder)

    @pytest.mark.parametrize("name", [ENCODER, TABLES, CARD])
    def test_a_missing_file_is_named(self, folder: Path, name: str) -> None:
        (folder / name).unlink()
        with pytest.raises(MissingComponent, match=name):
            load(folder)

    def test_the_package_holds_at_most_30_mb(self) -> None:
        assert sum(one.stat().st_size for one in HOME.iterdir()) <= 30_000_000


class TestWords:
    def test_words_are_the_tokens_of_factual_regions_in_order(self, story: Parsed) -> None:
        words = words_of(story)
        assert [story.doc[int(one)].text for one in words.tokens] == [
            token.text for sentence in story.sentences() for token in sentence if not token.is_space
        ]
        assert words.first[0] == 0
        assert words.first[-1] == len(words.pieces)
        assert (np.diff(words.first) >= 1).all()
        assert (np.diff(words.first) <= MAX_PIECES).all()

    def test_features_stay_in_their_bounds(self, story: Parsed) -> None:
        features = words_of(story).features
        assert (features >= 0).all()
        assert (features < np.array(SIZES)).all()

    def test_what_stands_in_marks_is_told_from_what_does_not(self) -> None:
        reading = parsed("“We have lost two cranes,” she said.")
        words = words_of(reading)
        states = {
            reading.doc[int(token)].text: int(row[5])
            for token, row in zip(words.tokens, words.features, strict=True)
        }
        assert states["“" if "“" in states else '"'] != 0
        assert states["cranes"] == 2
        assert states["said"] == 0


@given(st.lists(st.integers(1, 60), min_size=1, max_size=60), st.integers(60, LONGEST))
def test_windows_cover_every_word_once_and_keep_to_the_bound(lengths: list[int], longest: int) -> None:
    text = "\n".join(" ".join(["quay"] * length) + "." for length in lengths)
    words = words_of(_PLAIN.parse(text))
    cuts = windows(words, longest)
    assert [start for start, _ in cuts] == [0, *(end for _, end in cuts[:-1])]
    assert cuts[-1][1] == len(words)
    assert all(words.first[end] - words.first[start] <= longest for start, end in cuts)
    for _, end in cuts[:-1]:
        inside = words.sentence[end] == words.sentence[end - 1]
        # A sentence is cut only where it is longer than a window.
        assert not inside or max(lengths) + 1 > 0.4 * longest


class _Plain:
    """A parse of blank spaCy with a sentence a line: quick enough for many examples."""

    def parse(self, text: str) -> Parsed:
        import spacy

        language = spacy.blank("en")
        doc = language(text)
        for token in doc:
            token.is_sent_start = token.i == 0 or "\n" in doc[token.i - 1].text
        regions = tuple(Region("body", start, end) for start, end in paragraphs(text))
        return Parsed(Article("a", "a.txt", text, regions=regions), doc)


_PLAIN = _Plain()


@given(st.integers(0, 2**32 - 1), st.integers(1, 12), st.integers(1, 5))
def test_the_best_path_is_the_best_of_all_that_are_allowed(seed: int, size: int, rows: int) -> None:
    chance = np.random.default_rng(seed)
    size = min(size, 6)
    tables = _tables(chance)
    scores = chance.normal(size=(rows, size, LABELS)).astype(np.float32)
    lengths = chance.integers(1, size + 1, size=rows)
    labels = best_paths(scores, lengths, tables)
    for row in range(rows):
        length = int(lengths[row])
        assert (labels[row, length:] == OUT).all()
        paths = [path for path in _paths(length) if _allowed(path)]
        best = max(_worth(path, scores[row], tables) for path in paths)
        mine = tuple(int(one) for one in labels[row, :length])
        assert _allowed(mine)
        assert _worth(mine, scores[row], tables) == pytest.approx(best, abs=1e-4)


def _tables(chance: np.random.Generator) -> Tables:
    none = np.zeros((1, 1), dtype=np.float32)
    return Tables(
        none, none, none, none[0],
        chance.normal(size=(LABELS, LABELS)).astype(np.float32),
        chance.normal(size=LABELS).astype(np.float32),
    )  # fmt: skip


def _paths(length: int) -> list[tuple[int, ...]]:
    found: list[tuple[int, ...]] = [()]
    for _ in range(length):
        found = [(*path, label) for path in found for label in range(LABELS)]
    return found


def _allowed(path: tuple[int, ...]) -> bool:
    before = OUT
    for label in path:
        if label == SOURCE and before not in (SOURCE, SOURCE_BEGINS):
            return False
        if label == CONTENT and before not in (CONTENT, CONTENT_BEGINS):
            return False
        before = label
    return True


def _worth(path: tuple[int, ...], scores: np.ndarray, tables: Tables) -> float:
    total = float(tables.starts[path[0]] + scores[0, path[0]])
    for place in range(1, len(path)):
        total += float(tables.steps[path[place - 1], path[place]] + scores[place, path[place]])
    return total


def test_words_at_the_ends_of_a_cue_that_are_hardly_part_of_it_are_left_out() -> None:
    inside = [0.0, 0.3, 0.9, 0.25, 0.8, 0.41, 0.0]
    probabilities = np.array([[1 - one, 0, one] for one in inside], dtype=np.float32)
    assert cues(probabilities, 0.2) == [(2, 5)]
    assert cues(np.array([[0.75, 0.25, 0.0]], dtype=np.float32), 0.2) == [(0, 1)]


def test_cues_and_ranges_begin_anew_where_the_labels_say_so() -> None:
    probabilities = np.array(
        [[0.9, 0.1, 0], [0.1, 0.8, 0.1], [0.2, 0.1, 0.7], [0.2, 0.7, 0.1]], dtype=np.float32
    )
    assert cues(probabilities, 0.5) == [(1, 3), (3, 4)]
    labels = np.array(
        [OUT, SOURCE_BEGINS, SOURCE, OUT, CONTENT_BEGINS, CONTENT, CONTENT_BEGINS], dtype=np.int8
    )
    assert ranges(labels, SOURCE_BEGINS) == ((1, 3),)
    assert ranges(labels, CONTENT_BEGINS) == ((4, 6), (6, 7))
