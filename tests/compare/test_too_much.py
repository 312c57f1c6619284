"""What would say too much: disputes with oneself, titles of anybody, two acts as one, questions left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.compare import findings
from variorum.compare.position_kinds import kind_of
from variorum.compare.selection import selection
from variorum.model import Span, Statement, Story

LONG = "we will search every tank and every cellar of this harbour until the last worker is found"


def _types(made: Builder) -> list[str]:
    story, marks = made.story()
    return [f"{one.type}: {one.level}" for one in findings(story, marks)[1]]


def _selected(made: Builder) -> Story:
    story, marks = made.story()
    rows, found = findings(story, marks)
    return selection(replace(story, rows=rows, findings=found), marks)


@pytest.mark.parametrize(("other", "disputed"), [("korvin", False), ("marrow", True)])
def test_nobody_disputes_with_himself(other: str, disputed: bool) -> None:
    made = Builder()
    made.article(
        "A",
        "[[who:Ansa Korvin]] said that [[n:12]] boats sank. "
        "[[whom:Dell Marrow]] said that [[m:14]] boats sank.",
    )
    made.actor("korvin", A="who")
    made.actor("marrow", A="whom")
    for key, low, actor in (("n", 12.0, "korvin"), ("m", 14.0, other)):
        told = made.statement("A", key, source="who" if actor == "korvin" else "whom", actor=actor)
        made.quantity("A", key, low, counts="boat", statement=told.id)
    made.article("B", "Some [[n:12]] boats sank.")
    made.quantity("B", "n", 12.0, counts="boat")
    made.row("quantity", *made.quantities)
    assert ("number: disputed" in _types(made)) is disputed


def _quoted(left: str, right: str) -> list[str]:
    made = Builder()
    for name, words in (("A", left), ("B", right)):
        made.article(name, f"[[who:Ansa Korvin]] said [[words:{words}]] at Casse.")
    made.actor("korvin", A="who", B="who")
    made.row("statement", *(made.statement(n, "words", source="who", actor="korvin") for n in "AB"))
    return [one for one in _types(made) if one.startswith("quotation")]


def test_a_long_stretch_in_common_is_no_translation() -> None:
    before = "The tanks burned for two days and nobody came from the upper town, but"
    after = "and then the ferries may leave for Orrin again with all who wait on the quays and in the halls."
    assert _quoted(f'"{before} {LONG}"', f'"{LONG}, {after}"') == ["quotation: each quotes more"]


def test_a_term_between_quotation_marks_is_no_quotation() -> None:
    assert _quoted('the "harbour tunnel plan" was dead', "the harbour tunnel scheme was dead") == []


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("A spokeswoman", "people", False),
        ("The chairman", "the Lantern Front", True),
        ("A spokeswoman", "the Lantern Front", True),
        ("The passenger Ansa Korvin", "the fire service", False),
        ("Her lawyer", "prosecutors", False),
        ("The mayor", "prosecutors", False),
        ("Ansa Korvin", "the Lantern Front", False),
    ],
)
def test_a_person_speaks_for_a_body_by_what_print_says_of_him(left: str, right: str, told: bool) -> None:
    made = Builder()
    words = "that the silo at the outer quay was empty"
    made.article("A", f"[[who:{left}]] said [[words:{words}]].")
    made.article("B", f"Some say, [[who:{right}]] said [[words:{words}]].")
    made.actor("korvin", A="who")
    made.actor("front", "group", B="who")
    made.row(
        "statement",
        made.statement("A", "words", source="who", actor="korvin"),
        made.statement("B", "words", source="who", actor="front"),
    )
    assert ("attribution: body and person" in _types(made)) is told


@pytest.mark.parametrize(
    ("left", "more", "differs"),
    [
        ("a [[label:President]] [[name:Ansa Korvin]]", "", False),
        ("the [[label:Councillor]] [[name:Ansa]]", "", False),
        ("the [[label:Councillor]] [[name:Ansa]]", " So did [[whole:Ansa Korvin]].", True),
        ("the [[label:Councillor]] [[name:Ansa Korvin]]", "", True),
        ("the [[label:nearby]] [[name:Ansa Korvin]]", "", False),
        ("the other [[label:Korvin]], [[name:Ansa Korvin]],", "", False),
    ],
)
def test_a_title_of_nobody_sure_is_no_label(left: str, more: str, differs: bool) -> None:
    made = Builder()
    made.article("A", f"It may be {left} left.{more}")
    made.article("B", "Then [[label:lawyer]] [[name:Ansa Korvin]] left.")
    made.actor("korvin", B="name", A="name")
    if more:
        made.actor("korvin", A="whole")
    made.row("label", *(made.label(name, "label", "korvin") for name in "AB"))
    story, marks = made.story()
    story = replace(story, actors=tuple(replace(one, name="Ansa Korvin") for one in story.actors))
    assert any(one.type == "label" for one in findings(story, marks)[1]) is differs


def test_one_number_of_one_thing_has_one_scope() -> None:
    def types(low: float) -> list[str]:
        made = Builder()
        made.article("A", "She may win [[n:40 votes]] in the council, A says.")
        made.article("B", "He thinks that [[n:some confirmation votes]] are hers.")
        made.quantity("A", "n", 40.0, counts="vote")
        made.quantity("B", "n", low, counts="vote", scope=("confirmation",))
        made.row("quantity", *made.quantities)
        return [one for one in _types(made) if one.startswith("scope")]

    assert types(40.0) == []
    assert types(30.0) == ["scope: narrower"]


@pytest.mark.parametrize(("patient", "told"), [("parcel", True), ("other", False)])
def test_times_that_fit_do_not_make_two_acts_one(patient: str, told: bool) -> None:
    made = Builder()
    made.article("A", "A [[what:parcel]] was [[act:found]] in the mill [[when:on Friday]] by two boys.")
    made.article("B", "The postman knew the [[what:crates]] that had been [[act:found]] [[when:that week]].")
    made.actor("parcel", A="what")
    made.actor("other", B="what")
    made.actor("parcel", B="what")
    for name, day, to in (("A", "2031-03-14", "parcel"), ("B", "2031-03-10/2031-03-16", patient)):
        made.event(name, "act", "find", patient=to, when=made.when(name, "when", day))
    made.row("event", *made.events)
    assert ("date: vaguer date" in _types(made)) is told


@pytest.mark.parametrize(
    ("right", "told"),
    [
        ("In Casse the silo had [[act:burned]] by noon, and nobody came.", False),
        ("In Casse the old silo had all [[act:burned]] by noon, and nobody came.", True),
    ],
)
def test_one_sentence_printed_twice_is_no_fact_and_claim(right: str, told: bool) -> None:
    made = Builder()
    made.article("A", right.replace("the old silo had all", "the silo had"))
    made.article("B", f"[[who:Ansa Korvin]] said so. {right}")
    made.actor("korvin", B="who")
    held = made.statement("B", "act", source="who", actor="korvin")
    made.event("A", "act", "burn")
    made.event("B", "act", "burn", statement=held.id)
    made.row("event", *made.events)
    assert ("modality: fact and claim" in _types(made)) is told


@pytest.mark.parametrize(("source", "told"), [("The letter by the guild", False), ("The guild", True)])
def test_a_document_and_its_authors_are_no_two_speakers(source: str, told: bool) -> None:
    made = Builder()
    words = "that the silo at the outer quay was empty"
    made.article("A", f"On Monday [[who:The scholars]] said [[words:{words}]].")
    made.article(
        "B",
        f"While rain fell on the upper town and the market closed for the day, [[who:{source}]] said "
        f"[[words:{words}]], a point that the mayor took up in her long speech at Orrin.",
    )
    made.actor("scholars", "group", A="who")
    made.actor("guild", "organisation", B="who")
    made.row(
        "statement",
        made.statement("A", "words", source="who", actor="scholars"),
        made.statement("B", "words", source="who", actor="guild"),
    )
    assert any(one.startswith("attribution") for one in _types(made)) is told


@pytest.mark.parametrize(
    ("lines", "kind", "told"),
    [
        (["[[a:Hope]] came.", "[[b:Hope]] left.", "[[c:Hope]] sang."], "person", True),
        (["They met in [[a:Hope]].", "[[b:Hope]] left.", "[[c:Hope]] sang."], "person", False),
        (["[[a:Lanterns]] candidates came.", "[[b:Lanterns]] left.", "[[c:Lanterns]] sang."], "party", False),
    ],
)
def test_who_may_be_a_place_or_is_named_for_others_is_not_called_silent(
    lines: list[str], kind: str, told: bool
) -> None:
    made = Builder()
    made.article("A", "\n".join([*lines, "It [[act:closed]] the quay."]))
    for key in "abc":
        made.actor("held", "organisation" if kind == "party" else kind, A=key)
    made.event("A", "act", "close", agent="held")
    assert bool(_selected(made).silences) is told


@pytest.mark.parametrize(("name", "told"), [("Velmoran Senate", False), ("Lantern Guild", True)])
def test_a_chamber_has_no_voice_and_is_not_called_silent(name: str, told: bool) -> None:
    made = Builder()
    made.article("A", f"[[a:{name}]] met. [[b:{name}]] sat. [[c:{name}]] left. It [[act:closed]] the quay.")
    for key in "abc":
        made.actor("body", "government", A=key)
    made.event("A", "act", "close", agent="body")
    assert bool(_selected(made).silences) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[who:Ansa Korvin]] [[cue:called on]] [[words:the mayor to resign]].", True),
        ("[[who:Ansa Korvin]] stopped short of [[cue:calling on]] [[words:the mayor to resign]].", False),
        ("[[who:No councillor]] [[cue:called on]] [[words:the mayor to resign]].", False),
        ("It rests until [[who:the guild]] [[cue:calls on]] [[words:the mayor to resign]].", False),
        ("A clerk on [[who:Casse Radio]] [[cue:called on]] [[words:the mayor to resign]].", False),
        ("[[who:The guild]] [[cue:was asked to call on]] [[words:the mayor to resign]].", False),
    ],
)
def test_what_nobody_demands_is_no_position(text: str, told: bool) -> None:
    made = Builder()
    made.article("A", text)
    made.actor("korvin", A="who")
    fields = {"cue_lemma": "call_on", "modality": "demanded"}
    mark = made.statement("A", "words", source="who", cue="cue", actor="korvin", **fields)
    made.row("statement", mark, actor="korvin")
    assert bool(_selected(made).positions) is told


@pytest.mark.parametrize(
    ("lemma", "words", "modality", "kind"),
    [
        ("criticize", "them", "asserted", None),
        ("criticize", "the plan", "asserted", "opposes"),
        ("offer", "an emphatic “yes”", "asserted", None),
        ("offer", "many rights to guests of the port", "asserted", None),
        ("offer", "a truce until the fair", "asserted", "offers"),
        ("offer", "$3 million for the silo", "asserted", "offers"),
        ("pledge", "to veto the harbour bill", "asserted", "opposes"),
        ("say", "the ferries don't need to be painted as often", "demanded", None),
        ("say", "the ferries need to be paid", "demanded", "demands"),
        ("need", "to repeat her early success", "demanded", None),
        ("refuse", "what a harbour is or whether it was sold", "asserted", None),
    ],
)
def test_words_that_want_nothing_take_no_position(
    lemma: str, words: str, modality: str, kind: str | None
) -> None:
    cue = Span("A", 0, 5, "x")
    held = (Span("A", 6, 6 + len(words), words),)
    mark = Statement("s", "A", held, None, cue, "indirect", cue_lemma=lemma, modality=modality)  # type: ignore[arg-type]
    assert kind_of(mark) == kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ('"Ask me about Emil,"', None),
        ('"Look at the quay!"', None),
        ('"Ask her, not me,"', None),
        ('"Look at the quay. Open it now."', "demands"),
        ('"Release the prisoners,"', "demands"),
        ('"Ask the voters first,"', "demands"),
    ],
)
def test_what_is_called_out_to_whoever_listens_demands_nothing(words: str, kind: str | None) -> None:
    cue, held = Span("A", 0, 4, "said"), (Span("A", 6, 6 + len(words), words),)
    mark = Statement("s", "A", held, None, cue, "direct", cue_lemma="say", modality="demanded")
    assert kind_of(mark) == kind


FILLER = {
    "A": "The market at the quay was open as on every other day of that long and quiet week.",
    "B": "Nobody in the upper town had heard the bells, and the ferries ran until late in the evening.",
}
THIRD = "Boats were painted in the yard while the band played for the guests."


@pytest.mark.parametrize(
    ("words", "left_out"),
    [("whether the outer silo was empty", False), ("that the outer silo was empty", True)],
)
def test_nobody_leaves_out_a_question(words: str, left_out: bool) -> None:
    made = Builder()
    for name in "AB":
        made.article(name, f"[[who:Ansa Korvin]] asked [[words:{words}]].\n{FILLER[name]}", "2031-03-12")
    made.article("C", THIRD, "2031-03-12")
    made.actor("korvin", A="who", B="who")
    made.row("statement", *(made.statement(n, "words", source="who", actor="korvin") for n in "AB"))
    assert bool(_selected(made).omissions) is left_out


@pytest.mark.parametrize(
    ("right", "modality", "left_out"),
    [
        ("The clerk was [[act:charged]] at Casse.", "happened", True),
        ("In Casse no clerk was [[act:charged]].", "happened", False),
        ("The clerk may be [[act:charged]] at Casse.", "possible", False),
    ],
)
def test_what_some_deny_or_only_think_possible_is_left_out_by_nobody(
    right: str, modality: str, left_out: bool
) -> None:
    made = Builder()
    made.article("A", f"Clerk [[act:charged]] at Casse.\n{FILLER['A']}", "2031-03-12")
    made.article("B", f"{right}\n{FILLER['B']}", "2031-03-12")
    made.article("C", THIRD, "2031-03-12")
    made.row("event", made.event("A", "act", "charge"), made.event("B", "act", "charge", modality=modality))
    assert bool(_selected(made).omissions) is left_out


@pytest.mark.parametrize(
    ("told", "is_quoted"),
    [
        ("“The [[who:Harbour Office]] has [[cue:announced]] [[words:{0}]],” Dell Marrow said.", False),
        ("The [[who:Harbour Office]] has [[cue:announced]] [[words:“{0}”]].", True),
    ],
)
def test_what_somebody_tells_in_his_own_quotation_is_no_quotation_of_another(
    told: str, is_quoted: bool
) -> None:
    made = Builder()
    words = "that it will search every tank and cellar of the old harbour"
    made.article("A", told.format(words))
    less = "that it will search the tanks and the cellars of this harbour"
    made.article("B", f"The [[who:Harbour Office]] [[cue:announced]] [[words:{less}]].")
    made.actor("office", A="who", B="who")
    each = (made.statement(n, "words", source="who", cue="cue", actor="office") for n in "AB")
    made.row("statement", *each)
    assert ("quotation: quoted and told" in _types(made)) is is_quoted
