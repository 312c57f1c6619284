"""Labels: describing words by referent and voice, never names, determiners left out."""

from __future__ import annotations

import re

import pytest

from variorum.align.cast import Cast
from variorum.align.labels import labels
from variorum.model import Article, Event, Label, Marks, Mention, MentionForm, Statement

_DRAWN = re.compile(r"\[\[(.*?)\]\]")


def labelled(
    drawn: str, form: MentionForm, title: str = "", name: str = "", quoted: bool = False
) -> tuple[Label, ...]:
    """The labels of the drawn mention, whose actor is known; the whole text is quoted or not."""
    match = _DRAWN.search(drawn)
    assert match is not None
    text = _DRAWN.sub(r"\1", drawn)
    article = Article(id="a", file="a.txt", text=text)
    mention = Mention(
        "m",
        article.span(match.start(), match.start() + len(match.group(1))),
        form,
        "head",
        0,
        title=title,
        name=name,
    )
    statement = Statement("s", "a", (article.span(0, len(text)),), None, None, "direct")
    marks = Marks("a", mentions=(mention,), statements=(statement,) if quoted else ())
    (one,) = labels([article], [marks], Cast((), {"m": "actor"}))
    return one.labels


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ("They met [[the so-called liberation army]] there.", "so-called liberation army"),
        ("They blamed [[several Resistance  groups]].", "resistance groups"),
        ("[[the militia’s]] guns", "militia"),
    ],
)
def test_a_description_is_a_label_without_its_determiner(drawn: str, words: str) -> None:
    found = labelled(drawn, "nominal")
    assert [label.words for label in found] == [words]
    text = _DRAWN.sub(r"\1", drawn)
    assert all(text[label.span.start : label.span.end] == label.span.text for label in found)


def test_a_name_is_no_label_but_its_title_is() -> None:
    assert labelled("[[Ansa Korvin]] left.", "name", name="Ansa Korvin") == ()
    (label,) = labelled("[[Velmora's Minister Ansa Korvin]] left.", "name", "Minister", "Ansa Korvin")
    assert (label.words, label.referent) == ("minister", "actor")


def test_what_is_left_of_an_age_is_no_label() -> None:
    assert labelled("An 18 year [[old Ned Hart]] left.", "name", name="Ned Hart") == ()
    (label,) = labelled("An 18 year [[old dancer Ned Hart]] left.", "name", name="Ned Hart")
    assert label.words == "dancer"
    (label,) = labelled("This [[old Ned Hart]] left.", "name", name="Ned Hart")
    assert label.words == "old"


def test_a_courtesy_is_no_label() -> None:
    assert labelled("[[Mr. Korvin]] left.", "name", name="Korvin") == ()


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ("[[the “Lantern Front” resistance group]] left", ["resistance group"]),
        ("[[the failing Lantern Front]] left", ["failing"]),
        ("[[Velmora’s notorious Lantern Front militia]] left", ["notorious", "militia"]),
    ],
)
def test_what_stands_round_a_name_is_a_label(drawn: str, words: list[str]) -> None:
    assert [label.words for label in labelled(drawn, "name", name="Lantern Front")] == words


def test_pronouns_are_no_labels() -> None:
    assert labelled("[[They]] left.", "pronoun") == ()


@pytest.mark.parametrize(("quoted", "voice"), [(True, "quoted"), (False, "outlet")])
def test_voice(quoted: bool, voice: str) -> None:
    (label,) = labelled("“[[the usurpers]] left”", "nominal", quoted=quoted)
    assert label.voice == voice
    assert label.statement == ("s" if quoted else None)


def test_words_that_judge_an_act_are_labels_of_the_event() -> None:
    article = Article(id="a", file="a.txt", text="Gunmen executed him. He paid.")
    sentence = article.span(0, 20)
    charged = Event("e1", "a", article.span(7, 15), sentence, "execute", kind="kill", charged=True)
    plain = Event("e2", "a", article.span(24, 28), sentence, "pay", kind="pay")
    (one,) = labels([article], [Marks("a", events=(charged, plain))], Cast((), {}))
    assert [(label.words, label.referent) for label in one.labels] == [("executed", "e1")]
