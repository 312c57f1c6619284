"""The benchmark of chains: a small corpus of our own in the form of ECB+."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import coreference
from benchmarks.ecbplus import DEV, checked, read, subtopics, topics_of

_FIRE = (("A", "fire", "destroyed", "the", "mill", "."), ("Ansa", "Korvin", "watched", "."))
_AGAIN = (("The", "mill", "was", "destroyed", "."), ("She", "``", "wept", "''", "."))
_TRIAL = (("The", "mayor", "of", "Velmora", "resigned", "."),)


def _document(folder: Path, name: str, lines: tuple[tuple[str, ...], ...], marked: dict[str, str]) -> None:
    """Writes a document; ``marked`` says which words are mentions of which chain ("kill" of an event)."""
    tokens, mentions, relations = [], [], []
    for line, words in enumerate(lines):
        for place, word in enumerate(words):
            number = len(tokens) + 1
            tokens.append(f'<token t_id="{number}" sentence="{line}" number="{place}">{word}</token>')
            if word in marked:
                tag = "ACTION_OCCURRENCE" if marked[word].startswith("act") else "HUMAN_PART_PER"
                mentions.append(f'<{tag} m_id="{number}"><token_anchor t_id="{number}"/></{tag}>')
                relations.append(
                    f'<CROSS_DOC_COREF r_id="{number}" note="{marked[word]}"><source m_id="{number}"/>'
                    f'<target m_id="9{number}"/></CROSS_DOC_COREF>'
                )
    text = (
        f'<Document doc_name="{name}">{"".join(tokens)}<Markables>{"".join(mentions)}</Markables>'
        f"<Relations>{''.join(relations)}</Relations></Document>"
    )
    (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "7"
    folder.mkdir()
    _document(folder, "7_1ecb.xml", _FIRE, {"destroyed": "act1", "Korvin": "hum1", "watched": "act9"})
    _document(folder, "7_2ecb.xml", _AGAIN, {"destroyed": "act1", "wept": "act2"})
    _document(folder, "7_1ecbplus.xml", _TRIAL, {"resigned": "act3", "mayor": "hum2"})
    (tmp_path / "ECBplus_coreference_sentences.csv").write_text(
        "Topic,File,Sentence Number\n7,1ecb,0\n7,2ecb,0\n7,2ecb,1\n7,1ecbplus,0\n", encoding="utf-8"
    )
    return tmp_path


def test_only_checked_sentences_are_read_and_places_are_those_of_the_text(corpus: Path) -> None:
    first, second = subtopics(corpus, 7)
    assert [file.stem for file in second] == ["7_1ecbplus"]
    articles, gold = read(first, checked(corpus))
    texts = {article.id: article.text for article in articles}
    assert texts["7_2ecb"].splitlines()[1] == 'She " wept " .'
    found = [(texts[one.document][one.start : one.end], one.chain, one.what) for one in gold]
    assert found == [
        ("destroyed", "act1", "event"),
        ("destroyed", "act1", "event"),
        ("wept", "act2", "event"),
    ]


def test_topics_are_named_by_ranges_and_lists(corpus: Path) -> None:
    assert topics_of(corpus, "1-9") == topics_of(corpus, "7") == topics_of(corpus, "3,7") == (7,)
    assert topics_of(corpus, "") == ()
    assert 7 not in DEV


def test_every_figure_is_there_and_a_lemma_joins_what_is_equal(corpus: Path) -> None:
    figures = coreference.measure(corpus, {"topics": "7"})
    for key in ("event", "entity", "head_lemma_event", "head_lemma_entity", "rows_event", "raw_event"):
        value = figures[f"{key}_conll_f1"]
        assert isinstance(value, float)
        assert 0 <= value <= 1
    assert figures["head_lemma_event_conll_f1"] == 1
    assert (figures["documents"], figures["event_mentions"], figures["entity_mentions"]) == (3, 4, 1)
