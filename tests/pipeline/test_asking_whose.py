"""Asking whose words, whose deed and whose age print tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum import annotate, pipeline


@pytest.fixture(scope="module")
def tools():
    return {"parser": annotate.SpacyParser(), "reader": annotate.RulesAlone()}


def _story(tools, folder: Path, reports):
    for name, text in reports.items():
        (folder / f"{name}.txt").write_text(
            f"Report {name}\n\nMay 14, 2031\n\nThe rain had ended. {text}\n", encoding="utf-8"
        )
    return pipeline.compare([str(folder)], **tools)


def _stand(story, tools, report, sentence):
    answer = pipeline.ask(story, sentence, **tools)
    files = {one.id: Path(one.file).stem for one in story.articles}
    return next(one.stand for one in answer.origins if files[one.articles[0]] == report)


SPOKEN = {
    "mourning": "Mayor Olen Varga declared five days of mourning. Mira Varga, his sister, wept.",
    "deaths": "Mayor Olen Varga said that nine workers died in the fire. Mira Varga, his sister, wept.",
}


@pytest.fixture(scope="module")
def spoken(tools, tmp_path_factory):
    return _story(tools, tmp_path_factory.mktemp("spoken"), SPOKEN)


@pytest.mark.parametrize(
    ("report", "sentence", "against"),
    [
        ("mourning", "Mira Varga declared three days of mourning.", False),
        ("deaths", "Mira Varga said that seven workers died in the fire.", False),
        ("deaths", "Olen Varga said that seven workers died in the fire.", True),
        ("deaths", "Seven workers died in the fire.", True),
    ],
)
def test_the_words_of_another_speaker_stand_against_nothing(spoken, tools, report, sentence, against):
    assert (_stand(spoken, tools, report, sentence) == "CONTRADICTS") == against
