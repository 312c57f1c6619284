"""Sentences that seem to tell one thing in other words: where their numbers and days part, and where not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.compare import findings
from variorum.compare.ladder import first_that_holds, of_kind
from variorum.compare.parallel_pairs import ParallelPair
from variorum.compare.view import View
from variorum.model import Finding, Parallel, Story, Time

LATER, EARLIER = "2031-03-09T18:00", "2031-03-09T08:00"


def _story(left: str, right: str, published: tuple[str, str] = (EARLIER, EARLIER)) -> Builder:
    """Two articles of one sentence; every sentence has an act, so that a row stands in it."""
    made = Builder()
    made.article("A", left, published[0])
    made.article("B", right, published[1])
    for name in "AB":
        made.row("event", made.event(name, "act", f"act of {name}"))
    return made


def _found(made: Builder, times: tuple[Time, ...] = ()) -> tuple[Finding, ...]:
    story, marks = made.story()
    parallel = Parallel(tuple(one.sentences[0].span for one in marks))
    told: Story = replace(story, parallels=(parallel,), times=times)
    assert findings(replace(told, parallels=()), marks)[1] == ()
    return findings(told, marks)[1]


def _asked(made: Builder, kind: str, times: tuple[Time, ...] = ()) -> tuple[str, ...]:
    """The conditions of the level that decides between the two sentences."""
    story, marks = made.story()
    pair = ParallelPair(View(replace(story, times=times), marks), *(one.sentences[0].span for one in marks))
    (ladder,) = (one for one in of_kind("parallel") if one.type == kind)
    return first_that_holds(ladder, lambda name: bool(getattr(pair, name)())).when


def _numbers(left: str, right: str, low: tuple[float, float], **fields: object) -> Builder:
    made = _story(left, right, fields.pop("published", (EARLIER, EARLIER)))  # type: ignore[arg-type]
    for name, value in zip("AB", low, strict=True):
        made.row("quantity", made.quantity(name, "n", value, **fields))
    return made


SPEED = (
    "The tram [[act:went]] round the bend at [[n:90]] km/h.",
    "At [[n:60]] km/h it [[act:left]] the rails.",
)


def test_two_numbers_of_one_unit_are_unsure() -> None:
    (one,) = _found(_numbers(*SPEED, (90, 60), unit="kilometre per hour", kind="measure"))
    assert (one.type, one.level, one.verdict) == ("number", "anything else", "UNSURE")
    assert one.what == 'A: "90"; B: "60"'
    assert {span.text for held in (one.focus or {}).values() for span in held} == {"90", "60"}
    assert all(span.text.endswith(".") for held in one.versions.values() for span in held)


@pytest.mark.parametrize(
    ("low", "fields", "level"),
    [
        ((90, 90), {"unit": "kilometre per hour", "kind": "measure"}, "numbers_fit"),
        ((90, 60), {"unit": "", "kind": "count"}, "no_two_numbers"),  # nothing says that they count one thing
        ((90, 60), {"unit": "", "kind": "ordinal", "counts": "stop"}, "no_two_numbers"),
    ],
)
def test_numbers_that_fit_or_count_nothing_alike_are_no_difference(
    low: tuple[float, float], fields: dict[str, object], level: str
) -> None:
    made = _numbers(*SPEED, low, **fields)
    assert _asked(made, "number") == (level,)
    assert _found(made) == ()


@pytest.mark.parametrize(
    ("right", "level"),
    [
        ("They had [[act:meant]] to stay for [[n:four]] hours.", ("doers_part",)),
        ("We had [[act:meant]] to stay for [[n:four]] hours.", ("doers_part",)),
        ("He had [[act:meant]] to stay for [[n:four]] hours.", ()),
        ("It had [[act:meant]] to stay for [[n:four]] hours.", ()),
        ("In all he [[act:stayed]] for [[n:four]] hours.", ()),
    ],
)
def test_a_length_of_his_is_none_of_theirs(right: str, level: tuple[str, ...]) -> None:
    made = _numbers(
        "He [[act:stayed]] with them for [[n:nine]] hours.", right, (9, 4), unit="hour", kind="duration"
    )
    assert _asked(made, "number") == level


DEAD = (
    "[[n:Nine]] sailors [[act:drowned]] off Casse.",
    "The sea took [[n:seven]] sailors, who [[act:sank]].",
)


@pytest.mark.parametrize(
    ("published", "level", "verdict"),
    [
        ((LATER, EARLIER), "later toll in other words", "COMPATIBLE"),
        ((EARLIER, EARLIER), "may have grown, in other words", "UNSURE"),
        ((EARLIER, LATER), "may have grown, in other words", "UNSURE"),
    ],
)
def test_a_toll_that_grew_with_the_hours_is_no_difference_of_fact(
    published: tuple[str, str], level: str, verdict: str
) -> None:
    (one,) = _found(_numbers(*DEAD, (9, 7), counts="sailor", of_event="kill", published=published))
    assert (one.level, one.verdict) == (level, verdict)


def test_numbers_of_two_speakers_are_a_dispute() -> None:
    made = _story(
        "[[who:Ansa Korvin]] [[cue:said]] [[n:900]] dockers [[act:marched]] [[words:on Friday]].",
        "There [[act:were]] [[n:300]] dockers [[words:on the quay]], [[who:Dell Marrow]] [[cue:said]].",
    )
    for name, actor, value in (("A", "korvin", 900), ("B", "marrow", 300)):
        made.actor(actor, **{name: "who"})
        said = made.statement(name, "words", source="who", cue="cue", actor=actor)
        made.row("statement", said)
        made.row("quantity", made.quantity(name, "n", value, counts="docker", statement=said.id))
    (one,) = [each for each in _found(made) if each.type == "number"]
    assert (one.level, one.verdict, one.dispute) == ("disputed in other words", "COMPATIBLE", True)


def _voices(
    left: tuple[str, str], right: tuple[str, str], cues: tuple[str, str] = ("said", "said")
) -> Builder:
    """Two sentences of two articles, each of who says it and what."""
    made = Builder()
    lemmas = {"said": ("say", "asserted"), "denied": ("deny", "denied")}
    for name, (who, words), cue in zip("AB", (left, right), cues, strict=True):
        made.article(name, f"[[who:{who}]] [[cue:{cue}]] [[words:{words}]].", EARLIER)
        made.actor(who, "group", **{name: "who"})
        lemma, modality = lemmas[cue]
        said = made.statement(
            name, "words", source="who", cue="cue", actor=who, cue_lemma=lemma, modality=modality
        )
        made.row("statement", said)
    return made


BRIEFED = "Korvin", "that every member of the council had been briefed on the phone plan"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (BRIEFED, ("Some clerks", "they were not briefed about the phone plan")),
        (BRIEFED, ("Some clerks", "no member of the council had been briefed on the phone plan")),
        (
            ("Critics", "Orlo Grain received special treatment at the port"),
            ("Friends", "Grain received no special treatment when he came to the port"),
        ),
    ],
)
def test_two_speakers_of_whom_one_denies_what_the_other_says_are_in_dispute(
    left: tuple[str, str], right: tuple[str, str]
) -> None:
    for one, other in ((left, right), (right, left)):
        (found,) = _found(_voices(one, other))
        assert (found.type, found.level, found.dispute) == ("polarity", "disputed by speakers", True)
        assert all(who in found.what for who, _ in (one, other))


@pytest.mark.parametrize(
    ("left", "right", "cues"),
    [
        # Of other things, or of a part of it.
        (BRIEFED, ("Some clerks", "they were not asked about the phone plan"), ("said", "said")),
        (BRIEFED, ("Some clerks", "the phone plan was not made by the council"), ("said", "said")),
        (("Police", "nobody was hurt at the quay"), ("Dockers", "two cranes were hit at the quay"),
         ("said", "said")),
        (("Police", "the plan does not list the names of callers"),
         ("Dockers", "the plan lists the numbers of callers"), ("said", "said")),
        # Each has another one in mind.
        (("Police", "the storm did not sink the Lantern"), ("Dockers", "the storm did sink the Marlow"),
         ("said", "said")),
        # For a time, or for a reason.
        (("Korvin", "the talks would not resume until the boats had left"),
         ("Grain", "the talks would resume on Monday"), ("said", "said")),
        (("Korvin", "the bank did not raise its rates because of the strike"),
         ("Grain", "the bank did raise its rates"), ("said", "said")),
        # One mouth, and who disowns what nobody has said of him.
        (("Lantern police", "the guards opened fire"),
         ("Lantern police", "as it knows its men, they did not open fire"), ("said", "said")),
        (("Police", "a part in the sale was paid for in March"), ("Orlo Grain", "any part in the sale"),
         ("said", "denied")),
    ],
)  # fmt: skip
def test_words_of_two_who_speak_of_two_things_are_no_dispute(
    left: tuple[str, str], right: tuple[str, str], cues: tuple[str, str]
) -> None:
    assert [one for one in _found(_voices(left, right, cues)) if one.type == "polarity"] == []


def _days(
    left: str,
    right: str,
    days: tuple[str, str],
    *,
    published: tuple[str, str] = (EARLIER, EARLIER),
    signal: str = "",
) -> tuple[Builder, tuple[Time, ...]]:
    made = _story(left, right, published)
    times = tuple(
        Time(f"t-{name}", name, made.drawn[name].span("day"), value, "day", signal=signal)
        for name, value in zip("AB", days, strict=True)
    )
    return made, times


OPENS = (
    "The trial of the miller [[act:begins]] on [[day:4 May]].",
    "On [[day:14 May]] the miller [[act:stands]] trial.",
)


def test_two_days_are_unsure() -> None:
    (one,) = _found(*_days(*OPENS, ("2031-05-04", "2031-05-14")))
    assert (one.type, one.level, one.verdict) == ("date", "anything else", "UNSURE")
    assert one.what == 'A: "4 May"; B: "14 May"'


@pytest.mark.parametrize(
    ("left", "right", "days", "more", "level"),
    [
        (*OPENS, ("2031-05-04", "2031-05-05"), {}, "days_meet"),  # a day apart
        (*OPENS, ("2031-05-04", "2031-05"), {}, "no_two_days"),  # one is no day
        (*OPENS, ("2031-05", "2031-06"), {}, "no_two_days"),  # no verb is common to both
        (*OPENS, ("2031-05-04", "2031-05-14~"), {}, "no_two_days"),  # "now"
        (*OPENS, ("2031-05-04", "2031-05-14"), {"signal": "until"}, "no_two_days"),
        (
            "The [[act:first]] barge was found on [[day:4 March]].",
            "On [[day:8 March]] the [[act:last]] barge was found.",
            ("2031-03-04", "2031-03-08"),
            {},
            "first_and_last",
        ),
        (
            "The ferry [[act:sank]] on [[day:Monday]].",
            "On [[day:Thursday]] the ferry [[act:went]] down.",
            ("2031-03-03", "2031-03-06"),
            {"published": ("2031-03-04T08:00", LATER)},  # Thursday had not come
            "one_not_yet_come",
        ),
    ],
)
def test_days_that_fit_or_may_be_of_two_things_are_no_difference(
    left: str, right: str, days: tuple[str, str], more: dict[str, object], level: str
) -> None:
    made, times = _days(left, right, days, **more)  # type: ignore[arg-type]
    assert _asked(made, "date", times)[0] == level
    assert _found(made, times) == ()


BUILT = (
    "The mole of the old harbour was [[act:built]] in [[day:2019]].",
    "[[act:Built]] in [[day:2018]], the mole of the old harbour is long.",
)


@pytest.mark.parametrize(
    ("days", "published", "expected"),
    [
        (("2019", "2018"), (EARLIER, EARLIER), [("two months or years", "UNSURE")]),
        (("2019-03", "2019-05"), (EARLIER, EARLIER), [("two months or years", "UNSURE")]),
        (("2019", "2019"), (EARLIER, EARLIER), []),
        (("2019", "2019-05"), (EARLIER, EARLIER), []),  # a year and a month of it
        (("2031-03", "2031-05"), (EARLIER, "2031-06-09T18:00"), []),  # May had not come
    ],
)
def test_two_months_or_years_of_one_act_are_unsure(
    days: tuple[str, str], published: tuple[str, str], expected: list[tuple[str, str]]
) -> None:
    made = Builder()
    for name, sentence, hour in zip("AB", BUILT, published, strict=True):
        made.article(name, sentence, hour)
        made.row("event", made.event(name, "act", "build"))
    times = tuple(
        Time(f"t-{name}", name, made.drawn[name].span("day"), value, "month" if "-" in value else "year")
        for name, value in zip("AB", days, strict=True)
    )
    assert [(one.level, one.verdict) for one in _found(made, times)] == expected


def test_what_the_one_counts_may_stand_elsewhere_in_the_other() -> None:
    made = _story(
        "She [[act:won]] the vote with [[n:54.2 percent]].",
        "She [[act:took]] [[n:52.4 percent]] of the vote.",
    )
    for name, value, counts in (("A", 54.2, ""), ("B", 52.4, "vote")):
        made.row("quantity", made.quantity(name, "n", value, kind="percent", unit="percent", counts=counts))
    assert [(one.type, one.verdict) for one in _found(made)] == [("number", "UNSURE")]


def test_numbers_that_part_too_tell_of_two_things() -> None:
    made = _story(
        "On [[day:4 March]] guards [[act:held]] [[n:four]] sailors.",
        "Guards [[act:seized]] [[n:nine]] sailors on [[day:7 March]].",
    )
    for name, value in (("A", 4), ("B", 9)):
        made.row("quantity", made.quantity(name, "n", value, counts="sailor"))
    times = tuple(
        Time(f"t-{name}", name, made.drawn[name].span("day"), value, "day")
        for name, value in (("A", "2031-03-04"), ("B", "2031-03-07"))
    )
    assert _asked(made, "date", times) == ("numbers_part",)
    assert [(one.type, one.level) for one in _found(made, times)] == [("number", "anything else")]


def _acts(
    left: str,
    right: str,
    lemmas: tuple[str, str],
    published: tuple[str, str] = (EARLIER, EARLIER),
    **fields: dict[str, object],
) -> list[tuple[str, str, str]]:
    """What is found of two sentences by their acts; ``fields`` are those of an article's event."""
    made = Builder()
    for name, sentence, lemma, hour in zip("AB", (left, right), lemmas, published, strict=True):
        drawn = made.article(name, sentence, hour)
        held = {"agent_span": drawn.span("who")} if "who" in drawn.places else {}
        made.row("event", made.event(name, "act", lemma, **{**held, **fields.get(name, {})}))
    return [(one.type, one.level, one.verdict) for one in _found(made)]


CONTRARY = [("polarity", "anything else", "UNSURE")]
LATE = ("2031-03-08T08:00", LATER)


@pytest.mark.parametrize(
    ("left", "right", "lemmas", "published", "expected"),
    [
        (
            "[[who:The council]] [[act:approved]] the harbour budget after nine hours.",
            "After nine hours [[who:members of the council]] [[act:rejected]] the harbour budget.",
            ("approve", "reject"),
            (EARLIER, EARLIER),
            CONTRARY,
        ),
        (
            "The pilot [[act:survived]] the crash in the old harbour.",
            "In the old harbour the pilot [[act:died]] in the crash.",
            ("survive", "die"),
            (EARLIER, EARLIER),
            CONTRARY,
        ),
        (  # hours lie between
            "The pilot [[act:survived]] the crash in the old harbour.",
            "In the old harbour the pilot [[act:died]] in the crash.",
            ("survive", "die"),
            LATE,
            [],
        ),
        (  # the one follows on the other
            "Police [[act:arrested]] the pilot of the tug in the harbour.",
            "In the harbour the pilot of the tug was [[act:released]] by police.",
            ("arrest", "release"),
            (EARLIER, EARLIER),
            [],
        ),
        (  # two who did it
            "[[who:The Greens]] [[act:approved]] the harbour budget after nine hours.",
            "After nine hours [[who:the farmers]] [[act:rejected]] the harbour budget.",
            ("approve", "reject"),
            (EARLIER, EARLIER),
            [],
        ),
        (  # two things
            "[[who:The council]] [[act:approved]] the harbour budget after nine hours.",
            "[[who:The council]] [[act:rejected]] a plea of local farmers.",
            ("approve", "reject"),
            (EARLIER, EARLIER),
            [],
        ),
    ],
)
def test_contrary_acts_are_unsure_where_nothing_sets_them_apart(
    left: str,
    right: str,
    lemmas: tuple[str, str],
    published: tuple[str, str],
    expected: list[tuple[str, str, str]],
) -> None:
    assert _acts(left, right, lemmas, published) == expected


@pytest.mark.parametrize("undone", [{"negated": True}, {"modality": "planned"}, {"construction": "nominal"}])
def test_what_is_not_told_as_done_is_no_contrary_act(undone: dict[str, object]) -> None:
    left = "The council [[act:approved]] the harbour budget after nine hours."
    right = "After nine hours the council [[act:rejected]] the harbour budget."
    assert _acts(left, right, ("approve", "reject"), B=undone) == []


@pytest.mark.parametrize(
    ("patient", "expected"),
    [("pilot", [("polarity", "went or was sent away", "UNSURE")]), ("deputy", [])],
)
def test_who_went_and_who_was_sent_away_is_unsure(patient: str, expected: list[tuple[str, str, str]]) -> None:
    found = _acts(
        "The pilot of the harbour has [[act:resigned]].",
        "The council [[act:dismissed]] its pilot on the quay.",
        ("resign", "dismiss"),
        A={"agent_head": "pilot"},
        B={"patient_head": patient},
    )
    assert found == expected


def test_contrary_acts_of_two_days_may_both_be() -> None:
    made = _story(
        "The council [[was:approved]] the harbour budget on [[day:4 March]] [[act:there]].",
        "On [[day:8 March]] the council [[was:rejected]] the harbour budget [[act:there]].",
    )
    for name, lemma in (("A", "approve"), ("B", "reject")):
        made.row("event", made.event(name, "was", lemma))
    times = tuple(
        Time(f"t-{name}", name, made.drawn[name].span("day"), value, "day")
        for name, value in (("A", "2031-03-04"), ("B", "2031-03-08"))
    )
    assert "polarity" not in [one.type for one in _found(made, times)]


@pytest.mark.parametrize(
    ("lemmas", "acts", "differs"),
    [
        (("shoot", "shoot"), ("shot", "shot"), True),
        (("shoot", "shoot"), ("shot", None), False),  # its day is of something else
        (("shoot", "appear"), ("shot", "came"), False),
    ],
)
def test_a_day_governs_the_act_that_both_tell(
    lemmas: tuple[str, str], acts: tuple[str, str | None], differs: bool
) -> None:
    made = _story(
        "The miller was [[shot:shot]] [[act:at]] the weir on [[day:4 March]].",
        "On [[day:8 March]] the man who [[shot:shot]] the miller [[came:came]] [[act:to]] court.",
    )
    for name, lemma, dated in zip("AB", lemmas, acts, strict=True):
        day = made.when(name, "day", "2031-03-04" if name == "A" else "2031-03-08")
        made.row(
            "event", made.event(name, "shot", "shoot", kind="shoot", when=day if dated == "shot" else None)
        )
        if dated == "came":
            made.row("event", made.event(name, "came", lemma, kind=lemma, when=day))
    times = tuple(
        Time(f"t-{name}", name, made.drawn[name].span("day"), value, "day")
        for name, value in (("A", "2031-03-04"), ("B", "2031-03-08"))
    )
    assert ("date" in [one.type for one in _found(made, times)]) is differs
