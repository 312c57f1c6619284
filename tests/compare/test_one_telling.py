"""What two articles tell alike, though it was read otherwise or has other words: no difference."""

from __future__ import annotations

import pytest

from tests.builders import Builder
from variorum.compare import findings
from variorum.compare.one_doer import Doer, may_mean_one_person
from variorum.model import Actor, ActorMention, Relay


def _types(made: Builder) -> list[str]:
    story, marks = made.story()
    return [f"{one.type}: {one.level}" for one in findings(story, marks)[1]]


# One wording


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ("Rebels [[act:burned]] the old mill at Selby before dawn, the guild wrote.", False),
        ("Also, rebels had [[act:burned]] the old mill at Selby before dawn, the guild wrote.", False),
        ("The old mill at Selby was [[act:burned]] before dawn, the guild wrote.", True),
    ],
)
def test_one_sentence_read_in_two_ways_is_no_difference(other: str, differs: bool) -> None:
    made = Builder()
    made.article("A", "[[who:Rebels]] [[act:burned]] the old mill at Selby before dawn, the guild wrote.")
    made.article("B", other)
    who = made.drawn["A"].span("who")
    sides = {"kind": "attack", "patient_head": "mill", "construction": "passive"}
    one = made.event("A", "act", "burn", agent_span=who, agent_head="rebel", **sides)
    made.row("event", one, made.event("B", "act", "burn", **sides))
    assert ("agency: anything else" in _types(made)) is differs


@pytest.mark.parametrize(("more", "differs"), [("further ", False), ("wrongly ", True)])
def test_one_sentence_has_one_source_however_it_was_read(more: str, differs: bool) -> None:
    made = Builder()
    for name, word in (("A", ""), ("B", more)):
        made.article(
            name,
            f"[[who:The guards]] {word}said [[words:that he had hidden two keys in the well]], "
            "as [[paper:the logbook of Joro Vask]] has it.",
        )
    made.actor("guards", "group", A="who", B="who")
    made.actor("vask", A="paper")
    relay = Relay(made.drawn["A"].span("paper"), "vask")
    made.row(
        "statement",
        made.statement("A", "words", source="who", actor="guards", relays=(relay,)),
        made.statement("B", "words", source="who", actor="guards"),
    )
    found = _types(made)
    assert ("attribution: same speaker, another way" in found) is differs


# Who said it


def _two_say(left: str, right: str, cues: tuple[tuple[str, str], tuple[str, str]]) -> list[str]:
    made = Builder()
    for name, who, (cue, _) in (("A", left, cues[0]), ("B", right, cues[1])):
        there = " in the hall of Orrin, where the guild was to meet late at night" if name == "B" else ""
        said = f"[[who:{who}]] [[cue:{cue}]] [[words:the lack of ferries to the upper town]]{there}."
        made.article(name, said)
        made.actor(who, A="who") if name == "A" else made.actor(who, B="who")
    told = [
        made.statement(name, "words", source="who", cue="cue", cue_lemma=lemma, actor=who)
        for name, who, (_, lemma) in (("A", left, cues[0]), ("B", right, cues[1]))
    ]
    made.row("statement", *told)
    return [one for one in _types(made) if one.startswith("attribution")]


@pytest.mark.parametrize(
    ("cues", "differs"),
    [
        ((("described", "describe"), ("explained", "explain")), True),
        ((("slams", "slams"), ("criticised", "criticise")), False),
        ((("is expected to explain", "explain"), ("explained", "explain")), False),
        ((("will explain", "explain"), ("explained", "explain")), False),
    ],
)
def test_two_who_attack_one_thing_or_have_yet_to_speak_are_no_doubt_of_who_spoke(
    cues: tuple[tuple[str, str], tuple[str, str]], differs: bool
) -> None:
    assert bool(_two_say("Ansa Korvin", "Dell Marrow", cues)) is differs


@pytest.mark.parametrize(("through", "differs"), [("his office", False), ("his brother", True)])
def test_to_speak_through_ones_own_office_is_no_other_way(through: str, differs: bool) -> None:
    made = Builder()
    made.article("A", "[[who:Joro Vask]] said [[words:that the ferries to the upper town would stay]].")
    made.article(
        "B",
        f"[[who:Joro Vask]] said through [[by:{through}]] [[words:that the ferries to the upper town stay]].",
    )
    made.actor("vask", A="who", B="who")
    relay = Relay(made.drawn["B"].span("by"), None)
    made.row(
        "statement",
        made.statement("A", "words", source="who", actor="vask"),
        made.statement("B", "words", source="who", actor="vask", relays=(relay,)),
    )
    assert ("attribution: same speaker, another way" in _types(made)) is differs


# Who did it


def _doer(printed: str, head: str, *, named: bool = False) -> Doer:
    form = "name" if named else "nominal"
    mention = ActorMention("A", 0, len(printed), printed, form)  # type: ignore[arg-type]
    return Doer(Actor(printed, printed, "person", (mention,)), head, printed)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        (_doer("a girl", "girl"), _doer("a 14-year-old female student", "student"), True),
        (_doer("the victim", "victim"), _doer("Ona Rook", "", named=True), True),
        (_doer("Father", "father"), _doer("Selby dad", "dad"), True),
        (_doer("a girl", "girl"), _doer("a boy", "boy"), False),
        (_doer("a man", "man"), _doer("a boy", "boy"), False),
        (_doer("a girl", "girl"), _doer("another girl", "girl"), False),
        (_doer("two girls", "girl"), _doer("a pupil", "pupil"), False),
        (_doer("a 14-year-old girl", "girl"), _doer("a 12-year-old pupil", "pupil"), False),
        (_doer("a teacher", "teacher"), _doer("a miller", "miller"), False),
        (_doer("Ned Hart", "", named=True), _doer("Ona Rook", "", named=True), False),
    ],
)
def test_two_descriptions_of_one_person_are_no_two_persons(left: Doer, right: Doer, one: bool) -> None:
    assert may_mean_one_person(left, right) is one
    assert may_mean_one_person(right, left) is one


def _done(left: str, right: str, lemma: str = "shoot", kind: str = "shoot", **who: str) -> bool:
    """True if two articles differ in whether they name who did it; ``who`` is the left doer's head."""
    made = Builder()
    made.article("A", left)
    made.article("B", right)
    one = made.event(
        "A", "act", lemma, kind=kind, patient_head="docker", agent_span=made.drawn["A"].span("who"), **who
    )
    other = made.event("B", "act", lemma, kind=kind, patient_head="docker", construction="passive")
    made.row("event", one, other)
    return "agency: anything else" in _types(made)


@pytest.mark.parametrize(
    ("left", "right", "head", "differs"),
    [
        ("[[who:Two guards]] [[act:shot]] a docker.", "A docker was [[act:shot]].", "guard", True),
        ("[[who:A bullet]] [[act:hit]] a docker.", "A docker was [[act:hit]].", "bullet", False),
        ("[[who:A robbery]] [[act:left]] a docker dead.", "A docker was [[act:shot]].", "robbery", False),
        (
            "[[who:Guards]] [[act:shot]] a docker.",
            "A docker was [[act:shot]]. The guards spoke of it.",
            "guard",
            True,
        ),
        (
            "[[who:The two guards]] [[act:shot]] a docker.",
            "A docker was [[act:shot]]. The two guards ran off.",
            "guard",
            False,
        ),
    ],
)
def test_a_thing_is_no_doer_and_one_named_beside_is_not_left_out(
    left: str, right: str, head: str, differs: bool
) -> None:
    assert _done(left, right, agent_head=head) is differs


# What it is called


def _labelled(left: tuple[str, str], right: tuple[str, str]) -> Builder:
    """Two articles on one person, each with a label before the name."""
    made = Builder()
    for article, (label, name) in (("A", left), ("B", right)):
        made.article(article, f"The [[label:{label}]] [[name:{name}]] left.")
    made.actor("vask", A="name", B="name")
    made.row("label", *(made.label(article, "label", "vask") for article in "AB"))
    return made


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        ("mother", "grandmother", False),
        ("victim", "son", False),
        ("year-old", "pilot", False),
        ("pilot", "smuggler", True),
    ],
)
def test_a_relation_or_an_age_is_no_label(left: str, right: str, differs: bool) -> None:
    made = _labelled((left, "Joro Vask"), (right, "Joro Vask"))
    assert ("label: anything else" in _types(made)) is differs


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [("shoot", "wound", False), ("kill", "slay", False), ("kill", "massacre", True), ("kill", "wound", True)],
)
def test_plain_verbs_of_one_kind_are_no_labels(left: str, right: str, differs: bool) -> None:
    made = Builder()
    made.article("A", f"Two dockers were [[act:{left}ed]] at Selby.")
    made.article("B", f"At Selby two dockers were [[act:{right}ed]] late.")
    acts = [made.event(name, "act", lemma) for name, lemma in (("A", left), ("B", right))]
    made.row("label", *(made.label(one.article, "act", one.id) for one in acts))
    assert ("label: anything else" in _types(made)) is differs


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        ("Six-month-old Ona Rook", "6-month-old Ona Rook", False),
        ("6-month-old Ona Rook", "6-month-old Onna Rook", True),
    ],
)
def test_an_age_is_no_part_of_a_name(left: str, right: str, differs: bool) -> None:
    made = _labelled(("docker", left), ("docker", right))
    assert ("spelling: anything else" in _types(made)) is differs


# When, and how many


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        (("Monday", "2031-03-03"), ("Monday at 9 p.m.", "2031-03-03T21:00"), False),
        (("4 March", "2031-03-04"), ("two weeks ago", "2031-03-03/2031-03-09"), False),
        (("4 March", "2031-03-04"), ("March", "2031-03"), True),
    ],
)
def test_one_day_is_one_time_however_it_is_told(
    left: tuple[str, str], right: tuple[str, str], differs: bool
) -> None:
    made = Builder()
    for name, (printed, _) in (("A", left), ("B", right)):
        made.article(name, f"The weir of Selby [[act:broke]] [[day:{printed}]], as {name} tells.")
    made.row(
        "event",
        *(
            made.event(name, "act", "break", agent="weir", when=made.when(name, "day", edtf))
            for name, (_, edtf) in (("A", left), ("B", right))
        ),
    )
    assert ("date: vaguer date" in _types(made)) is differs


@pytest.mark.parametrize(("number", "low", "differs"), [("three", 3.0, False), ("30", 30.0, True)])
def test_a_small_number_of_two_things_is_no_doubt(number: str, low: float, differs: bool) -> None:
    made = Builder()
    made.article("A", f"In Selby [[n:{number} millers]] went to the weir at dawn.")
    made.article("B", f"The guild of Orrin has [[n:{number} barges]] left.")
    for name, counts in (("A", "miller"), ("B", "barge")):
        made.quantity(name, "n", low, counts=counts)
    made.row("quantity", *made.quantities)
    assert ("scope: anything else" in _types(made)) is differs


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        ("limits meetings to", "bans meetings of more than", False),
        ("limits meetings to", "saw more than", True),
    ],
)
def test_what_is_allowed_and_what_is_forbidden_beyond_it_are_one_limit(
    left: str, right: str, differs: bool
) -> None:
    made = Builder()
    made.article("A", f"The order of Orrin {left} [[n:25]] millers indoors.")
    made.article("B", f"Indoors, the order of Orrin {right} [[n:25]] millers.")
    made.quantity("A", "n", 25.0, counts="miller")
    made.quantity("B", "n", 25.0, high=None, counts="miller", qualifier="more than")
    made.row("quantity", *made.quantities)
    assert any(one.startswith("number") for one in _types(made)) is differs


# Whether it happened


@pytest.mark.parametrize(("told", "differs"), [("little news", False), ("some news", True)])
def test_next_to_nothing_is_no_contrary_of_nothing(told: str, differs: bool) -> None:
    made = Builder()
    made.article("A", f"The guards gave [[what:{told}]] of the flood at the weir of Selby [[act:out]].")
    made.article("B", "The guards had not given [[what:news]] of the flood at the weir of Selby [[act:out]].")
    for name, negated in (("A", False), ("B", True)):
        what = made.drawn[name].span("what")
        made.event(name, "act", "give", agent="guards", patient="news", patient_span=what, negated=negated)
    made.row("event", *made.events)
    assert any(one.startswith("polarity") for one in _types(made)) is differs


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        ("Vask [[act:signed]] the [[what:treaty]].", "Vask will [[act:sign]] the [[what:treaty]].", True),
        ("Vask [[act:signed]] [[what:that treaty]] at Orrin.", "Vask will [[act:sign]] [[what:it]].", False),
        (
            "Vask [[act:took]] the [[what:keys]], the guards said.",
            "Vask is accused of [[act:taking]] the [[what:keys]].",
            False,
        ),
    ],
)
def test_what_is_meant_of_another_thing_or_is_a_charge_is_no_plan_of_what_was_done(
    left: str, right: str, differs: bool
) -> None:
    made = Builder()
    made.article("A", left)
    made.article("B", right)
    sides = [
        made.event(
            name,
            "act",
            "do",
            agent="vask",
            patient="thing",
            patient_span=made.drawn[name].span("what"),
            modality=modality,
            statement="s-1" if "said" in text else None,
        )
        for name, text, modality in (("A", left, "happened"), ("B", right, "planned"))
    ]
    made.row("event", *sides)
    assert ("modality: done and meant" in _types(made)) is differs
