"""Who acts and who is acted upon; verbs of saying; labels: on page, Markdown, terminal, and as CSV."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest

from variorum import render
from variorum.model import Actor, Article, Event, Label, Row, Span, Statement, Story
from variorum.render.book import Book
from variorum.render.sections import view
from variorum.render.tellings import told_in

WIRE = "Orrin soldiers killed two miners at Velmora. “They murdered our sons,” Ansa Korvin claimed."
HERALD = "Two miners were killed at Velmora. A minister, Ansa Korvin, said the soldiers murdered them."
POST = "Two miners died at Velmora."


def article(letter: str, outlet: str, text: str) -> Article:
    return Article(id=letter.lower(), file=f"{letter}.txt", text=text, outlet=outlet, siglum=letter)


ARTICLES = {
    one.id: one
    for one in (article("A", "Wire", WIRE), article("B", "Herald", HERALD), article("C", "Post", POST))
}


def at(letter: str, words: str) -> Span:
    start = ARTICLES[letter].text.index(words)
    return ARTICLES[letter].span(start, start + len(words))


def event(letter: str, trigger: str, kind: str = "kill", **more: object) -> Event:
    given: dict[str, object] = {"lemma": kind, "kind": kind, **more}
    return Event(f"e-{letter}-{trigger}", letter, at(letter, trigger), whole(letter), **given)  # type: ignore[arg-type]


def whole(letter: str) -> Span:
    return ARTICLES[letter].span(0, len(ARTICLES[letter].text))


def said(letter: str, cue: str, words: str, strength: str) -> Statement:
    return Statement(
        f"s-{letter}", letter, (at(letter, words),), at(letter, cue), at(letter, "Ansa Korvin"),
        "indirect", actor="korvin", strength=strength, cue_lemma="",  # type: ignore[arg-type]
    )  # fmt: skip


EVENTS = (
    event(
        "a",
        "killed",
        agent_span=at("a", "Orrin soldiers"),
        patient_span=at("a", "two miners"),
        agent="soldiers",
        patient="miners",
        patient_head="miner",
    ),
    event(
        "a",
        "murdered",
        agent_span=at("a", "They"),
        patient_span=at("a", "our sons"),
        voice="quoted",
        patient_head="son",
        agent="soldiers",
        lemma="murder",
    ),
    event(
        "b",
        "killed",
        construction="passive",
        patient_span=at("b", "Two miners"),
        patient="miners",
        patient_head="miner",
    ),
    event("c", "died", "die", construction="intransitive", agent_span=at("c", "Two miners"), agent="miners"),
)
STORY = Story(
    title="Velmora",
    articles=tuple(ARTICLES.values()),
    actors=(
        Actor("soldiers", "Orrin soldiers", "group", ()),
        Actor("miners", "two miners", "group", ()),
        Actor("korvin", "Ansa Korvin", "person", ()),
    ),
    events=EVENTS,
    statements=(
        said("a", "claimed", "“They murdered our sons,”", "distancing"),
        said("b", "said", "the soldiers murdered them", "neutral"),
    ),
    labels=(
        Label("l1", "a", at("a", "soldiers"), "soldiers", "outlet", "soldiers"),
        Label("l2", "b", at("b", "soldiers"), "soldiers", "outlet", "soldiers"),
        Label("l3", "b", at("b", "minister"), "korvin", "quoted", "minister"),
    ),
    rows=(
        Row(
            "r1",
            "event",
            "two miners killed",
            {"a": ("e-a-killed",), "b": ("e-b-killed",), "c": ("e-c-died",)},
            verdict="COMPATIBLE",
        ),
    ),
)


def records(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


def test_forms_are_counted_by_article_and_quotations_apart() -> None:
    forms = {line.form: [(one.own, one.quoted) for one in line.cells] for line in view(STORY).agency.forms}
    assert forms == {
        "the doer stands first": [(1, 1), (0, 0), (0, 0)],
        "the doer is left out": [(0, 0), (1, 0), (0, 0)],
        "as something that happened": [(0, 0), (0, 0), (1, 0)],
    }


def test_an_act_that_articles_tell_in_different_forms_is_set_side_by_side() -> None:
    (line,) = view(STORY).agency.deeds
    assert line.varied
    assert [[deed.words for deed in found] for _, _, found in line.cells] == [
        ["Orrin soldiers killed two miners"],
        ["Two miners were killed"],
        ["Two miners died"],
    ]


def test_who_acts_and_who_is_acted_upon() -> None:
    parties = {line.name: line.cells for line in view(STORY).agency.parties}
    assert next((a.own, a.quoted, b.own, b.quoted) for a, b in parties["Orrin soldiers"]) == (1, 1, 0, 0)
    assert [undergoes.own for _, undergoes in parties["two miners"]] == [1, 1, 1]


@pytest.mark.parametrize("change", [{"modality": "planned"}, {"negated": True}, {"kind": "meet"}])
def test_what_did_not_happen_or_is_no_force_is_not_counted(change: dict[str, object]) -> None:
    story = replace(STORY, events=tuple(replace(one, **change) for one in EVENTS))  # type: ignore[arg-type]
    assert list(told_in(Book.of(story))) == []


def test_verbs_of_saying_tell_which_side_they_take() -> None:
    (line,) = view(STORY).agency.sayings
    found = [[(one.words, one.manner, one.times) for one in cell] for _, _, cell in line.cells]
    assert found == [[("claimed", "keeps its distance", 1)], [("said", "", 1)], []]


def test_the_page_markdown_and_the_terminal_show_them() -> None:
    for text in (render.page(STORY), render.markdown(STORY)):
        assert "Who acts, who is acted upon" in text
        assert "keeps its distance" in text
        assert "is acted upon" in text
    report = render.terminal(STORY, 100, False)
    assert "WHO ACTS, WHO IS ACTED UPON" in report
    assert "A “claimed” keeps its distance" in report


def test_the_sheet_of_labels_tells_voice_and_first_use() -> None:
    found = [
        (one["name"], one["article"], one["words"], one["own"], one["quoted"], one["first_in_story"])
        for one in records(render.labels_sheet(STORY))
    ]
    assert found == [
        ("Orrin soldiers", "A", "soldiers", "1", "0", "yes"),
        ("Orrin soldiers", "B", "soldiers", "1", "0", "no"),
        ("Ansa Korvin", "B", "minister", "0", "1", "yes"),
    ]


def test_the_sheet_of_agency_names_doer_and_done_to_with_their_places() -> None:
    found = records(render.agency_sheet(STORY))
    assert [(one["article"], one["telling"], one["voice"]) for one in found] == [
        ("A", "doer first", "own"),
        ("A", "doer first", "quoted"),
        ("B", "doer left out", "own"),
        ("C", "as happening", "own"),
    ]
    assert (found[0]["doer"], found[0]["done_to_actor"]) == ("Orrin soldiers", "two miners")
    for one in found:
        text = ARTICLES[one["article"].lower()].text
        assert text[int(one["start"]) : int(one["end"])] == one["printed"]


def test_the_sheet_of_sayings_has_one_record_a_verb_an_article_uses_for_a_speaker() -> None:
    found = records(render.sayings_sheet(STORY))
    assert [(one["name"], one["article"], one["verb"], one["strength"]) for one in found] == [
        ("Ansa Korvin", "A", "claimed", "distancing"),
        ("Ansa Korvin", "B", "said", "neutral"),
    ]
