"""What a row rests on: origins, silence, verdicts; and the promises of the stage."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import Builder
from variorum.compare import findings
from variorum.model import Finding, Row, When

REPORT = (
    "Three people died and about forty were hurt when a fire swept the fuel depot near the harbour, and the "
    "roads to the port stayed closed through the night."
)


def _judged(builder: Builder) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    return findings(*builder.story())


def test_two_articles_that_rest_on_one_credited_agency_are_one_origin() -> None:
    made = Builder()
    made.article("A", "Police [[act:arrested]] a docker, AFP reported. The harbour is closed.")
    made.article("B", "According to AFP, police [[act:arrested]] a docker. Nobody else was held.")
    made.article("C", "Police [[act:arrested]] a docker in the night.")
    made.row("event", *(made.event(name, "act", "arrest") for name in "AB"))
    made.row("event", *(made.event(name, "act", "arrest") for name in "AC"))
    rows, _ = _judged(made)
    assert [(row.origins, row.verdict) for row in rows] == [(1, "ONLY"), (2, "SAME")]


def test_a_credit_in_another_sentence_does_not_count() -> None:
    made = Builder()
    made.article("A", "Police [[act:arrested]] a docker. The harbour is closed, AFP reported.")
    made.article("B", "According to AFP, police [[act:arrested]] a docker.")
    made.row("event", *(made.event(name, "act", "arrest") for name in "AB"))
    assert _judged(made)[0][0].origins == 2


def test_passages_that_were_copied_are_one_origin_for_their_row_only() -> None:
    made = Builder()
    own = "Nobody could say how it began, and the council will meet to hear the master of the harbour. "
    other = (
        "The tanks stood empty since the winter and the owner had asked the town twice for help with them. "
    )
    made.article("A", f"{own * 3}\n[[whole:{REPORT}]]\nPolice [[act:arrested]] a docker.")
    made.article("B", f"[[whole:{REPORT}]]\n{other * 3}\nLater police [[act:arrested]] a docker there.")
    one, two = (made.drawn[name].article.text.index("died") for name in "AB")
    made.drawn["A"].places["died"], made.drawn["B"].places["died"] = (one, one + 4), (two, two + 4)
    made.row("event", *(made.event(name, "died", "die") for name in "AB"))
    made.row("event", *(made.event(name, "act", "arrest") for name in "AB"))
    rows, _ = _judged(made)
    assert [row.origins for row in rows] == [1, 2]


def test_silence_is_absence_unless_the_article_came_too_early() -> None:
    made = Builder()
    made.article("A", "The harbour is quiet.", "2031-05-01")
    made.article("B", "Police [[act:arrested]] a docker on [[day:2 May]].", "2031-05-03")
    made.article("C", "The harbour is quiet again.", "2031-05-04")
    made.article("D", "The harbour is quiet today.")
    made.row("event", made.event("B", "act", "arrest", when=made.when("B", "day", "2031-05-02")))
    (row,), _ = _judged(made)
    assert (row.absent, row.unknown_yet) == (("C", "D"), ("A",))


@pytest.mark.parametrize(
    ("hour", "too_early"),
    [
        ("2031-05-03T06:30:00Z", True),
        ("2031-05-03T13:45:00Z", False),  # news of the same time
        ("2031-05-03T19:00:00Z", False),
        ("2031-05-03", False),  # of that day: its hour does not tell
        ("2031-05-02", True),
        ("", False),
    ],
)
@pytest.mark.parametrize("kind", ["event", "quantity"])
def test_what_nobody_had_printed_at_an_article_s_hour_was_not_yet_known(kind, hour, too_early) -> None:
    made = Builder()
    made.article("A", "The harbour is quiet.", hour)
    for name, printed in (("B", "2031-05-03T14:00:00Z"), ("C", "2031-05-03T18:00:00Z")):
        made.article(name, "Police [[act:arrested]] [[n:nine]] dockers.", printed)
    draw = {
        "event": lambda name: made.event(name, "act", "arrest"),
        "quantity": lambda name: made.quantity(name, "n", 9),
    }[kind]
    made.row(kind, *(draw(name) for name in "BC"))
    (row,), _ = _judged(made)
    assert (row.absent, row.unknown_yet) == (((), ("A",)) if too_early else (("A",), ()))


@pytest.mark.parametrize(
    ("hours", "too_early"),
    [
        (("2031-05-03T14:00:00Z", ""), True),  # the first of those whose hour is told
        (("", "2031-05-03T14:00:00Z"), True),
        (("2031-05-03T05:00:00Z", ""), False),
        (("", ""), False),
    ],
)
def test_the_first_dated_print_tells_since_when_a_thing_was_known(hours, too_early) -> None:
    made = Builder()
    made.article("A", "The harbour is quiet.", "2031-05-03T06:30:00Z")
    made.article("B", "Police [[act:arrested]] a docker.", hours[0])
    made.article("C", "A docker was [[act:arrested]] by police.", hours[1])
    made.row("event", *(made.event(name, "act", "arrest") for name in "BC"))
    (row,), _ = _judged(made)
    assert (row.absent, row.unknown_yet) == (((), ("A",)) if too_early else (("A",), ()))


@pytest.mark.parametrize(
    ("other", "too_early"), [("../..", True), ("../2031-05-04", True), ("2031-05-01", False)]
)
def test_the_versions_that_tell_the_time_of_an_act_say_since_when_it_was_known(other, too_early) -> None:
    made = Builder()
    made.article("A", "The harbour is quiet.", "2031-05-01")
    made.article("B", "Police [[act:arrested]] a docker on [[day:2 May]].")
    made.article("C", "A docker was [[act:arrested]] by [[day:then]].")
    days = {"B": "2031-05-02", "C": other}
    made.row(
        "event",
        *(made.event(name, "act", "arrest", when=made.when(name, "day", days[name])) for name in "BC"),
    )
    (row,), _ = _judged(made)
    assert (row.absent, row.unknown_yet) == (((), ("A",)) if too_early else (("A",), ()))


def test_a_plan_is_known_before_its_day() -> None:
    made = Builder()
    made.article("A", "The harbour is quiet.", "2031-05-01")
    made.article("B", "Dockers will [[act:strike]] on [[day:9 May]].", "2031-05-01")
    when = made.when("B", "day", "2031-05-09")
    made.row("event", made.event("B", "act", "strike", when=when, modality="planned"))
    (row,), _ = _judged(made)
    assert (row.absent, row.unknown_yet) == (("A",), ())


def test_a_headline_that_says_more_than_its_body_is_noted() -> None:
    made = Builder()
    made.article(
        "A", "Police [[above:arrest]] harbour master\nPolice may [[below:arrest]] the harbour master."
    )
    above = made.event("A", "above", "arrest")
    made.row("event", above, made.event("A", "below", "arrest", modality="possible"))
    (row,), (finding,) = _judged(made)
    assert (finding.type, finding.level, finding.verdict) == ("modality", "headline says more", "COMPATIBLE")
    assert row.verdict == "ONLY"


def test_every_finding_points_at_print_on_both_sides() -> None:
    made = _random_story(7, "ABCD")
    story, marks = made.story()
    texts = {article.id: article.text for article in story.articles}
    _, found = findings(story, marks)
    assert found
    for finding in found:
        assert len(finding.versions) >= 2
        for held in (finding.versions, finding.focus or {}):
            for article, spans in held.items():
                for span in spans:
                    assert texts[article][span.start : span.end] == span.text
        assert all(finding.versions.values())


# The promises


def _random_story(seed: int, names: str, left_out: str = "", copied: str = "") -> Builder:
    """One row of each kind, told by each article in one of a few ways, by chance of article and seed."""
    made = Builder()
    marks: dict[str, list[object]] = {"statement": [], "quantity": [], "event": []}
    for name in (*names, *(f"{one}copy" for one in copied)):
        chance = random.Random(f"{seed} {name[0]}")
        number = chance.choice([12, 12, 14, 15])
        day = chance.choice([2, 2, 6])
        who = chance.choice(["Ansa Korvin", "Ansa Korvin", "Dell Marrow"])
        words = chance.choice(["", " not"])
        hour = chance.choice(["2031-05-07", "2031-05-07T08:00", ""])
        denied = chance.choice([False, False, True])
        extra = chance.choice(["The town is calm.", "Nobody slept.", "Boats left."])
        if name[0] in left_out:
            continue
        made.article(
            name,
            f"Police [[act:arrested]] the harbour master [[whom:Ser Tolan]] on [[day:{day} May]].\n"
            f"The council bought [[n:{number}]] patrol boats for the harbour of Port Casse.\n"
            f'[[who:{who}]] said [[words:"The tanks of this harbour will{words} be moved to the hills '
            f'before the winter comes"]].\n{extra}',
            hour,
            outlet=name[0],
        )
        made.actor(who.split()[1].lower(), **{name: "who"})
        made.actor("tolan", **{name: "whom"})
        marks["statement"].append(made.statement(name, "words", source="who", actor=who.split()[1].lower()))
        marks["quantity"].append(made.quantity(name, "n", number, counts="boat", of_event="buy"))
        marks["event"].append(
            made.event(
                name,
                "act",
                "arrest",
                kind="arrest",
                patient="tolan",
                negated=denied,
                when=made.when(name, "day", f"2031-05-0{day}"),
            )
        )
    for kind, held in marks.items():
        made.row(kind, *held)  # type: ignore[arg-type]
    return made


def _contradictions(
    found: tuple[Finding, ...], rows: tuple[Row, ...]
) -> set[tuple[str, str, frozenset[str]]]:
    kinds = {row.id: row.kind for row in rows}
    return {
        (kinds[finding.row], finding.type, frozenset(finding.versions))
        for finding in found
        if finding.verdict == "CONTRADICTS"
    }


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_the_order_of_articles_changes_nothing(seed: int) -> None:
    forth, back = _judged(_random_story(seed, "ABCD")), _judged(_random_story(seed, "DCBA"))
    assert forth == back


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from("ABCD"))
def test_a_copy_of_an_article_changes_no_verdict_and_no_count_of_origins(seed: int, which: str) -> None:
    alone, with_copy = (
        _judged(_random_story(seed, "ABCD"))[0],
        _judged(_random_story(seed, "ABCD", copied=which))[0],
    )
    assert [(r.kind, r.verdict, r.origins) for r in alone] == [
        (r.kind, r.verdict, r.origins) for r in with_copy
    ]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from("ABCD"))
def test_taking_an_article_away_never_adds_a_contradiction(seed: int, which: str) -> None:
    rows, found = _judged(_random_story(seed, "ABCD"))
    fewer_rows, fewer = _judged(_random_story(seed, "ABCD", left_out=which))
    before, after = _contradictions(found, rows), _contradictions(fewer, fewer_rows)
    for kind, type_, articles in after:
        assert any(kind == k and type_ == t and articles <= a for k, t, a in before)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_two_articles_are_judged_alike_from_either_side(seed: int) -> None:
    """Which of two articles is A and which is B changes the order of print, never the judgement."""

    def judged(first: str, second: str) -> list[tuple[str, str, str]]:
        made = _random_story(seed, "AB")
        for name, hour in ((first, "2031-05-07T06:00"), (second, "2031-05-07T07:00")):
            drawn = made.drawn[name]
            drawn.article = replace(drawn.article, published=When(hour, "minute"))
        return sorted((f.type, f.level, f.verdict) for f in _judged(made)[1])

    assert judged("A", "B") == judged("B", "A")


def _counting(made: Builder, name: str, number: str, counts: str) -> None:
    """A quantity at the first place of an article where the number stands."""
    drawn = made.drawn[name]
    start = drawn.article.text.index(number)
    drawn.places[number] = (start, start + len(number))
    made.quantity(name, number, float(number.replace(",", "")), counts=counts)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("five clerks are missing", "nobody is missing any more", "UNSURE"),
        (
            "it had warned the Orrin Line about the bow door",
            "it had received no warnings about the bow door",
            "UNSURE",
        ),
        (
            "it wants a recount in 340 districts",
            "all 9,600 districts of the land must be recounted",
            "UNSURE",
        ),
        ("it wants a recount in 340 districts", "it wants a recount in 340 districts now", "SAME"),
        ("she would stay", "she would stay in office and would not resign", "SAME"),
        ("the ferries run again on Sunday", "there is no doubt that the ferries run on Sunday", "SAME"),
        ("it will not take up the tunnel bill", "the tunnel bill was one that it refused to take up", "SAME"),
        ("it held 340 districts", "it held 340 districts and lost 12 towns", "SAME"),
        ("children travel free", "children under five travel free", "COMPATIBLE"),
        ("the clinics had enough beds", "there was no shortage of beds in the clinics", "SAME"),
        ("the clinics had a shortage of beds", "there was no shortage of beds in the clinics", "UNSURE"),
        ("the fares fell", "the fares fell over ten days", "SAME"),
    ],
)
def test_what_a_denial_or_a_number_parts_is_never_told_the_same(left: str, right: str, verdict: str) -> None:
    made = Builder()
    for name, words in (("A", left), ("B", right)):
        made.article(name, f"[[who:Ansa Korvin]] [[cue:said]] [[words:that {words}]].")
        for number, counts in (("9,600", "district"), ("340", "district"), ("12", "town")):
            if number in words:
                _counting(made, name, number, counts)
    made.actor("korvin", A="who", B="who")
    told = [made.statement(n, "words", source="who", cue="cue", actor="korvin") for n in "AB"]
    made.row("statement", *told, actor="korvin")
    rows, _ = _judged(made)
    assert rows[0].verdict == verdict


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("[[whom:12 dockers]]", "[[whom:15 dockers]]", "UNSURE"),
        ("[[whom:12 dockers]]", "[[whom:12 dockers and clerks]]", "SAME"),
        ("[[whom:12 dockers]]", "[[whom:the dockers]]", "SAME"),
        ("[[whom:1,204 dockers]]", "[[whom:1,200 dockers]]", "SAME"),  # rounded
    ],
)
def test_an_act_done_to_more_people_is_never_told_the_same(left: str, right: str, verdict: str) -> None:
    made = Builder()
    for name, whom in (("A", left), ("B", right)):
        drawn = made.article(name, f"On Sunday the port [[act:dismissed]] {whom}.")
        number = drawn.span("whom").text.split()[0]
        if number[0].isdigit():
            _counting(made, name, number, "docker")
    acts = [
        made.event(n, "act", "dismiss", patient_span=made.drawn[n].span("whom"), patient_head="docker")
        for n in "AB"
    ]
    made.row("event", *acts)
    assert _judged(made)[0][0].verdict == verdict


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("3 of the 12 dockers", "12 dockers", "UNSURE"),
        ("12 dockers", "12 dockers of the east quay", "SAME"),
        ("3 of the 12 dockers", "the dockers", "SAME"),
    ],
)
@pytest.mark.parametrize("of_doers", [False, True])
def test_a_like_headline_does_not_make_two_numbers_one(
    left: str, right: str, verdict: str, of_doers: bool
) -> None:
    made = Builder()
    acts = []
    for name, whom in (("A", left), ("B", right)):
        drawn = made.article(name, f"Dockers [[head:go]]. Of the port [[whom:{whom}]] [[act:go]].")
        for number in ("3", "12"):
            if number in whom:
                _counting(made, name, number, "docker")
        span = drawn.span("whom")
        fields = {"agent_span": span, "construction": "intransitive"} if of_doers else {"patient_span": span}
        acts += [made.event(name, "head", "go"), made.event(name, "act", "go", **fields)]
    made.row("event", *acts)
    assert _judged(made)[0][0].verdict == verdict


@pytest.mark.parametrize(
    ("negated", "verdict"),
    [(False, "UNSURE"), (True, "SAME")],  # "denied that she left" beside "left", and beside "has not left"
)
def test_an_act_that_is_denied_is_told_the_same_as_one_that_was_not_done(negated: bool, verdict: str) -> None:
    made = Builder()
    made.article("A", f"She has {'not ' if negated else ''}[[act:left]] [[what:the hall]].")
    made.article(
        "B", "The mayor, who lost by two votes on Sunday, denied that she had [[act:left]] [[what:it]]."
    )
    made.row(
        "event",
        made.event("A", "act", "leave", negated=negated),
        made.event("B", "act", "leave", modality="denied"),
    )
    assert _judged(made)[0][0].verdict == verdict


@pytest.mark.parametrize(
    ("left", "right", "lemmas", "verdict"),
    [
        ("will decide on", "has approved", ("decide", "approve"), "UNSURE"),
        ("has backed", "has approved", ("back", "approve"), "SAME"),
        ("will approve", "will back", ("approve", "back"), "SAME"),
    ],
)
def test_what_is_still_to_do_is_not_done(
    left: str, right: str, lemmas: tuple[str, str], verdict: str
) -> None:
    made = Builder()
    for name, cue in (("A", left), ("B", right)):
        first = "After months of talks with its crews, " if name == "B" else ""
        made.article(name, f"{first}[[who:the harbour council]] [[cue:{cue}]] [[words:the new ferry]].")
    made.actor("council", "organisation", A="who", B="who")
    told = [
        made.statement(
            name, "words", source="who", cue="cue", actor="council", cue_lemma=lemma, act="attitude"
        )
        for name, lemma in zip("AB", lemmas, strict=True)
    ]
    made.row("statement", *told, actor="council")
    rows, _ = _judged(made)
    assert rows[0].verdict == verdict


@pytest.mark.parametrize(
    ("act", "days", "expected"),
    [
        ("attitude", ("2031-01", "2031-03"), [("one deed, two times", "UNSURE")]),
        ("attitude", ("2031-03", "2031-03"), []),
        ("speech", ("2031-01", "2031-03"), []),
    ],
)
def test_one_deed_of_two_months_is_unsure(
    act: str, days: tuple[str, str], expected: list[tuple[str, str]]
) -> None:
    made = Builder()
    for name in "AB":
        made.article(
            name, "[[who:The council]] [[cue:approved]] [[words:the ferry]] [[day:then]].", "2031-05-07"
        )
    told = [
        made.statement(
            name,
            "words",
            source="who",
            cue="cue",
            cue_lemma="approve",
            act=act,
            said=replace(made.when(name, "day", day), precision="month"),
        )
        for name, day in zip("AB", days, strict=True)
    ]
    made.row("statement", *told)
    assert [(one.level, one.verdict) for one in _judged(made)[1] if one.type == "date"] == expected
