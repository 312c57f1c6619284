"""Asking after acts that follow each other, deeds told by verbs like those of saying, and chambers."""

from __future__ import annotations

import pytest

from tests.pipeline.asked import stand_of, story_of
from variorum import pipeline
from variorum.compare.asking.question import is_deed
from variorum.model import Span, Statement

REPORTS = {
    "arrest": "Guards at Selby arrested two men on 3 May over the fire at the mill.",
    "release": "Two suspects in the fire at the Selby mill were released.",
    "library": "Milo Tern attends the school at Selby, where he could be found in the hall, clerks said.",
    "story": "Guards said the tale — that Milo Tern was robbed at Selby — may not have been true.",
    "bill": "A bill that pays the Selby pilots passed the Senate on Friday.",
    "mayor": "Mayor Ona Rook nominated Ilse Vask as harbour master of Selby.",
    "words": 'The wall at Selby was daubed with the words "Grey Rats" in red.',
    "women": "Two women and a boy left Selby. The guards freed them.",
}


@pytest.fixture(scope="module")
def story(tools, tmp_path_factory):
    return story_of(tools, tmp_path_factory.mktemp("anew"), REPORTS)


@pytest.mark.parametrize(
    ("report", "sentence", "stands"),
    [
        ("arrest", "Two men were released.", ("UNSURE", "SILENT")),
        ("release", "Two men were released.", ("UNSURE", "COMPATIBLE")),
        ("release", "Two suspects were released.", ("SUPPORTS",)),
        ("library", "Milo Tern attends the school at Selby.", ("SUPPORTS",)),
        ("story", "Milo Tern was robbed at Selby.", ("UNSURE",)),
        ("bill", "The Senate passed the bill on Friday.", ("SUPPORTS",)),
        ("bill", "The bill passed the Senate on Friday.", ("SUPPORTS",)),
        ("bill", "The Senate passed the bill on Monday.", ("CONTRADICTS",)),
        ("mayor", "Ona Rook nominated Ilse Vask as harbour master.", ("SUPPORTS",)),
    ],
)
def test_acts_are_held_against_what_print_tells_of_them(story, tools, report, sentence, stands):
    assert stand_of(story, tools, report, sentence) in stands


@pytest.mark.parametrize(
    ("cue", "lemma", "content", "deed"),
    [
        ("nominated", "nominate", "Ilse Vask as harbour master", True),
        ("sued", "sue", "the guild of Selby pilots", True),
        ("pleaded guilty to", "plead", "a charge of reckless conduct", True),
        ("pleaded for", "plead", "mercy for the pilots of Selby", False),
        ("praised", "praise", "the pilots of Selby", False),
    ],
)
def test_a_deed_is_nobodys_words(cue, lemma, content, deed):
    text = f"Ona Rook {cue} {content}."
    start = text.index(content)
    spans = Span("a", start, start + len(content), content), Span("a", 9, 9 + len(cue), cue)
    assert is_deed(Statement("s", "a", (spans[0],), spans[1], None, "indirect", cue_lemma=lemma)) == deed


def test_words_that_print_has_as_no_name_are_not_unknown(story, tools):
    assert pipeline.ask(story, "Someone wrote Grey Rats on the wall.", **tools).unknown == ()
    assert pipeline.ask(story, "Someone wrote Lost Dogs on the wall.", **tools).unknown != ()
