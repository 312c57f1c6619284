"""Two articles that print nearly one sentence: what parts, and what is made of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import Builder
from variorum.compare import findings
from variorum.compare.near_sentences import compared, near_sentences
from variorum.compare.view import View
from variorum.model import Time

BARRIER = "The harbour council of Port Casse closed the old fuel depot behind the fish market"


def _told(left: str, right: str, **actors: str) -> Builder:
    """Two articles of one sentence each, with an event at ``act`` in its own row; no row joins them.

    ``actors``: the kind of the actor whose name stands at a drawn key.
    """
    made = Builder()
    for name, sentence in (("A", left), ("B", right)):
        drawn = made.article(name, sentence, "2031-05-12")
        made.row("event", made.event(name, "act", "close"))
        for key in drawn.places:
            if key in actors:
                made.actor(drawn.span(key).text, actors[key], **{name: key})
            elif key == "n":
                digits = drawn.span(key).text
                made.quantity(name, key, float(digits), counts="boat", of_event="close")
                made.row("quantity", made.quantities[-1])
    return made


def _found(made: Builder) -> list[tuple[str, str, str]]:
    story, marks = made.story()
    _, found = findings(story, marks)
    return [(one.type, one.level, one.verdict) for one in found]


def test_another_number_in_one_sentence_contradicts_though_no_row_joins_the_two() -> None:
    made = _told(
        f"{BARRIER} and [[act:closed]] it to [[n:12]] boats.",
        f"{BARRIER} and [[act:closed]] it to [[n:17]] boats.",
    )
    assert _found(made) == [("number", "another number in one sentence", "CONTRADICTS")]


def test_a_number_that_parts_stands_in_its_own_row_not_in_that_of_a_number_that_both_print() -> None:
    made = Builder()
    for name, parts in (("A", "12"), ("B", "17")):
        drawn = made.article(
            name, f"{BARRIER} after [[both:eight]] years and closed it to [[n:{parts}]] boats."
        )
        made.quantity(name, "n", float(drawn.span("n").text), counts="boat")
        made.row("quantity", made.quantities[-1])
    years = [made.quantity(name, "both", 8.0, kind="duration", unit="year") for name in "AB"]
    both = made.row("quantity", *years)
    story, marks = made.story()
    rows, found = findings(story, marks)
    assert [one.verdict for one in found if one.type == "number"] == ["CONTRADICTS"]
    assert both.id not in {one.row for one in found}
    assert "CONTRADICTS" not in {row.verdict for row in rows if row.id == both.id}


@pytest.mark.parametrize(
    ("left", "right", "other", "expected"),
    [
        ("hardest", "easiest", "korvin", [("quotation", "contrary words in one quotation", "CONTRADICTS")]),
        ("worst", "longest", "korvin", [("quotation", "changed in one sentence", "COMPATIBLE")]),
        ("hardest", "easiest", "dray", []),
        ("hardest", "hardest", "korvin", []),
    ],
)
def test_another_word_in_one_quotation_of_one_speaker(
    left: str, right: str, other: str, expected: list[tuple[str, str, str]]
) -> None:
    made = Builder()
    for name, word, speaker in (("A", left, "korvin"), ("B", right, other)):
        text = f'[[words:"The two boats that are left behind are the {word}",]] the mayor [[act:said]].'
        made.article(name, text, "2031-05-12")
        made.statement(name, "words", actor=speaker, cue="act")
        made.row("statement", made.statements[-1], actor=speaker)
    assert _found(made) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("[[n:12]] boats", "[[n:17]] armed boats", []),
        (
            "[[n:12]] boats on the northern quay at dawn",
            "[[n:17]] boats by the lighthouse pier with sirens",
            [("number", "another number in a like sentence", "UNSURE")],
        ),
    ],
)
def test_another_number_of_other_things_does_not(
    left: str, right: str, expected: list[tuple[str, str, str]]
) -> None:
    made = _told(
        f"{BARRIER} and [[act:closed]] it to {left}.", f"{BARRIER} and [[act:closed]] it to {right}."
    )
    assert _found(made) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # A long sentence that parts in one word more, far off, is one sentence; near by it tells of two.
        (
            ("[[n:12]] boats", "its old pier"),
            ("[[n:17]] boats", "its new pier"),
            [("number", "another number in one sentence", "CONTRADICTS")],
        ),
        (
            ("[[n:12]] old boats", "its old pier"),
            ("[[n:17]] new boats", "its old pier"),
            [],
        ),
        (
            ("[[n:12]] boats", "its old pier"),
            ("[[n:17]] boats", "its new long pier"),
            [("number", "another number in a like sentence", "UNSURE")],
        ),
    ],
)
def test_one_word_far_off_makes_no_other_sentence(
    left: tuple[str, str], right: tuple[str, str], expected: list[tuple[str, str, str]]
) -> None:
    sentence = (
        "{} were [[act:closed]] in by the ice on the harbour of Port Casse in the night to Monday soon after "
        "the crews of the port had left {}, the harbour council said."
    )
    assert _found(_told(sentence.format(*left), sentence.format(*right))) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("5-4", "6-3", [("number", "another result in one sentence", "CONTRADICTS")]),
        ("2-1", "1-2", [("number", "anything else", "UNSURE")]),
    ],
)
def test_another_result_in_one_sentence(left: str, right: str, expected: list[tuple[str, str, str]]) -> None:
    sentence = "The harbour council voted {} to [[act:close]] the old fuel depot behind the market."
    assert _found(_told(sentence.format(left), sentence.format(right))) == expected


def test_a_count_that_grows_is_unsure_where_the_hours_do_not_tell() -> None:
    made = _told(
        "The fire in the fuel depot behind the fish market [[act:killed]] [[n:12]] workers.",
        "The fire in the fuel depot behind the fish market [[act:killed]] [[n:17]] workers.",
    )
    made.quantities = [replace(one, of_event="kill") for one in made.quantities]
    assert _found(made) == [("number", "may have grown in one sentence", "UNSURE")]


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("The boats of the Casse fleet have not yet been [[act:found]] in the old fuel harbour.",
         "The boats of the Casse fleet have been [[act:found]] in the old fuel harbour.", "part"),
        ("Not all of the boats of the Casse fleet [[act:sank]] in the storm off the harbour.",
         "All of the boats of the Casse fleet [[act:sank]] in the storm off the harbour.", "part"),
        ("The boats of the Casse fleet were not [[act:found]] in the old fuel harbour.",
         "The boats of the Casse fleet were [[act:found]] in the old fuel harbour.", "whole"),
    ],
)  # fmt: skip
def test_what_is_denied_of_a_part_is_no_contradiction(left: str, right: str, level: str) -> None:
    expected = {
        "part": ("polarity", "denied in part or for a time", "UNSURE"),
        "whole": ("polarity", "said and denied in one sentence", "CONTRADICTS"),
    }[level]
    assert [one for one in _found(_told(left, right)) if one[0] == "polarity"] == [expected]


def test_the_denial_of_one_sentence_contradicts() -> None:
    made = _told(
        "The council was [[act:warned]] of the leak in the old fuel depot a year ago.",
        "The council was not [[act:warned]] of the leak in the old fuel depot a year ago.",
    )
    assert _found(made) == [("polarity", "said and denied in one sentence", "CONTRADICTS")]


def test_who_is_only_feared_dead_is_told_as_less_real() -> None:
    made = _told(
        "Twelve fishermen are feared dead after a ferry [[act:sank]] off the cape of Port Casse.",
        "Twelve fishermen are dead after a ferry [[act:sank]] off the cape of Port Casse.",
    )
    assert [(kind, verdict) for kind, _, verdict in _found(made)] == [("modality", "COMPATIBLE")]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("rose", "fell", [("polarity", "contrary words in one sentence", "CONTRADICTS")]),
        ("was accepted", "was rejected", [("polarity", "contrary words in one sentence", "CONTRADICTS")]),
        ("did not rise", "fell", []),
        ("will not be accepted", "will be rejected", []),
        ("is no longer accepted", "is rejected", []),
        ("won against the rule", "lost to the rule", []),
        ("would not be advised", "had been advised against", []),
        ("did not advise trade", "advised a town against trade", []),
        ("is advised", "is advised against", []),
        ("went against the tax", "went with the tax", []),
        ("did not rise", "did not fall", [("polarity", "contrary words in one sentence", "CONTRADICTS")]),
        ("was told not to leave", "was told to stay", []),
        ("rose", "climbed", []),
        ("was protested", "was protested against", []),
        ("of the first kind rose", "of the last kind rose", []),
        ("rose sharply at noon", "fell by the evening", []),
    ],
)
def test_contrary_words_in_one_sentence(left: str, right: str, expected: list[tuple[str, str, str]]) -> None:
    sentence = "After the [[act:closing]] of the fuel depot the price of oil {} by a third at Port Casse."
    assert _found(_told(sentence.format(left), sentence.format(right))) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("", "", ("contrary words in one sentence", "CONTRADICTS")),
        ("", "2031-05-14", ("contrary words at other hours", "UNSURE")),
    ],
)
def test_a_state_may_have_changed_between_two_articles(
    left: str, right: str, expected: tuple[str, str]
) -> None:
    made = Builder()
    for name, word, day in (("A", "open", left), ("B", "closed", right)):
        made.article(
            name,
            f"The [[act:flood]] passed and the coast road behind the fish market was {word} to lorries.",
            day or "2031-05-12",
        )
        made.row("event", made.event(name, "act", "flood"))
    assert _found(made) == [("polarity", *expected)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("was", "was not", ("denied of less", "UNSURE")),
        ("was not", "was", ("said and denied in one sentence", "CONTRADICTS")),
    ],
)
def test_who_denies_it_of_a_part_does_not_deny_it_of_the_whole(
    left: str, right: str, expected: tuple[str, str]
) -> None:
    made = _told(
        f"The council {left} [[act:warned]] of the leak in the old fuel depot a year ago.",
        f"The council {right} [[act:warned]] by the guild of the leak in the old fuel depot a year ago.",
    )
    assert _found(made) == [("polarity", *expected)]


def test_not_only_denies_nothing() -> None:
    made = _told(
        "The council was [[act:warned]] of the leak in the old fuel depot a year ago.",
        "The council was not only [[act:warned]] of the leak in the old fuel depot a year ago.",
    )
    assert "polarity" not in {kind for kind, _, _ in _found(made)}


@pytest.mark.parametrize(
    ("left", "right", "kind", "expected"),
    [
        (
            "Ansa Korvin",
            "Dell Marrow",
            "person",
            [("actor", "another actor in one sentence", "CONTRADICTS")],
        ),
        ("Fuad Korvin", "Fouad Korvin", "person", []),
        ("Norway", "Chile", "place", [("place", "another place in one sentence", "CONTRADICTS")]),
        ("Brackwater", "Saltmere", "place", [("place", "anything else", "UNSURE")]),
        ("The Quay Board", "The Harbour Trust", "organisation", [("actor", "anything else", "UNSURE")]),
    ],
)
def test_another_name_in_one_sentence(
    left: str, right: str, kind: str, expected: list[tuple[str, str, str]]
) -> None:
    made = _told(
        f"After the long night [[who:{left}]] [[act:closed]] the old fuel depot behind the fish market.",
        f"After the long night [[who:{right}]] [[act:closed]] the old fuel depot behind the fish market.",
        who=kind,
    )
    assert _found(made) == expected


def test_a_place_that_print_sets_within_the_other_is_no_other_place() -> None:
    made = _told(
        "The council [[act:closed]] the old fuel depot in [[who:Brackwater]] behind the fish market.\n"
        "Brackwater, Saltmere, has two depots.",
        "The council [[act:closed]] the old fuel depot in [[who:Saltmere]] behind the fish market.",
        who="place",
    )
    assert _found(made) == [("place", "place in a place", "COMPATIBLE")]


def _dated(left: tuple[str, str], right: tuple[str, str]) -> list[tuple[str, str, str]]:
    made = Builder()
    times = []
    for name, (day, edtf) in (("A", left), ("B", right)):
        drawn = made.article(
            name, f"The council [[act:closed]] the old fuel depot behind the market on [[day:{day}]]."
        )
        made.row("event", made.event(name, "act", "close"))
        precision = {4: "year", 7: "month"}.get(len(edtf), "day")
        times.append(Time(f"t-{name}", name, drawn.span("day"), edtf, precision))
    story, marks = made.story()
    _, found = findings(replace(story, times=tuple(times)), marks)
    return [(one.type, one.level, one.verdict) for one in found]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            ("2 May", "2031-05-02"),
            ("6 May", "2031-05-06"),
            [("date", "another day in one sentence", "CONTRADICTS")],
        ),
        (
            ("2 May", "2031-05-02"),
            ("3 May", "2031-05-03"),
            [("date", "a day apart in one sentence", "UNSURE")],
        ),
        (
            ("Wednesday", "../.."),
            ("Saturday", "../.."),
            [("date", "another weekday in one sentence", "CONTRADICTS")],
        ),
        (("Wednesday", "../.."), ("Thursday", "../.."), []),
        (("2 May", "2031-05-02"), ("early May", "2031-05-01/2031-05-10"), []),
        (("Friday", "2031-05-02"), ("9 May", "2031-05-09"), [("date", "anything else", "UNSURE")]),
        (("1971", "1971"), ("1972", "1972"), [("date", "anything else", "UNSURE")]),
        (("October", "2030-10"), ("November", "2030-11"), [("date", "anything else", "UNSURE")]),
        (
            ("1971", "1971"),
            ("1917", "1917"),
            [("date", "another month or year in one sentence", "CONTRADICTS")],
        ),
        (
            ("October", "2030-10"),
            ("August", "2030-08"),
            [("date", "another month or year in one sentence", "CONTRADICTS")],
        ),
        (("October", "2030-10"), ("2030", "2030"), []),
    ],
)
def test_another_day_in_one_sentence(
    left: tuple[str, str], right: tuple[str, str], expected: list[tuple[str, str, str]]
) -> None:
    assert _dated(left, right) == expected


SHORT = "another day in one short sentence"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # Nothing else parts, or a clause is added.
        ("{}.", "{}.", [("date", SHORT, "CONTRADICTS")]),
        ("{}, when they found a crack in the old tank.", "{}.", [("date", SHORT, "CONTRADICTS")]),
        (
            "{}, when they found a crack.",
            "{}, after a long and bitter fight.",
            [("date", SHORT, "CONTRADICTS")],
        ),
        # Another word parts too; a list goes on and is no added clause.
        ("{} by Ansa.", "{} by Dell.", [("date", "another day in a like sentence", "UNSURE")]),
        ("{}, Ansa, Dell, Orlo, Mira, Jori, Lene and Tomas.", "{}.", []),
    ],
)
def test_an_added_clause_hides_no_other_day(
    left: str, right: str, expected: list[tuple[str, str, str]]
) -> None:
    made, times = Builder(), []
    for name, sentence, day in (("A", left, "2"), ("B", right, "12")):
        drawn = made.article(
            name, "The depot was last [[act:inspected]] on " + sentence.format(f"[[day:{day} May]]")
        )
        made.row("event", made.event(name, "act", "inspect"))
        times.append(Time(f"t-{name}", name, drawn.span("day"), f"2031-05-{int(day):02}", "day"))
    story, marks = made.story()
    _, found = findings(replace(story, times=tuple(times)), marks)
    assert [(one.type, one.level, one.verdict) for one in found] == expected


def test_a_sentence_that_begins_with_its_clause_is_read_whole() -> None:
    made = Builder()
    sentence = ", when they found a crack in the old tank of the depot, the [[n:12]] men left the quay."
    for name in "AB":
        made.article(name, sentence)
    made.row("quantity", *(made.quantity(name, "n", 12, counts="man") for name in "AB"))
    assert _found(made) == []


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("2031-05-12T09:00", "CONTRADICTS"),
        ("2031-05-12T22:00", "UNSURE"),
    ],
)
def test_what_lasts_may_have_been_made_longer(second: str, expected: str) -> None:
    made, times = Builder(), []
    for name, day, hour in (("A", "14", "2031-05-12T08:00"), ("B", "18", second)):
        sentence = f"The ferries to the islands of Orrin are [[act:cancelled]] until [[day:{day} May]]."
        drawn = made.article(name, sentence, hour)
        made.row("event", made.event(name, "act", "cancel"))
        times.append(Time(f"t-{name}", name, drawn.span("day"), f"2031-05-{day}", "day"))
    story, marks = made.story()
    _, found = findings(replace(story, times=tuple(times)), marks)
    assert [(one.type, one.verdict) for one in found] == [("date", expected)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("has not", "has", ("not yet", "COMPATIBLE")),
        ("has", "has not", ("said and denied in one sentence", "CONTRADICTS")),
        ("was not", "was", ("said and denied in one sentence", "CONTRADICTS")),
    ],
)
def test_what_has_not_come_about_yet_may_come_about(left: str, right: str, expected: tuple[str, str]) -> None:
    made = Builder()
    for name, words, hour in (("A", left, "2031-05-12"), ("B", right, "2031-05-16")):
        done = "been " if "has" in words else ""
        made.article(
            name, f"The sale of the old fuel depot behind the market {words} {done}[[act:approved]].", hour
        )
        made.row("event", made.event(name, "act", "approve"))
    assert _found(made) == [("polarity", *expected)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("all", "some", [("scope", "anything else", "COMPATIBLE")]),
        ("Norwegian", "foreign", [("scope", "anything else", "COMPATIBLE")]),
        ("Tessalian", "foreign", [("scope", "anything else", "COMPATIBLE")]),
        ("Young", "foreign", []),
        ("the people aged 65 and over in", "the people in", [("scope", "anything else", "COMPATIBLE")]),
        ("the children under five and", "the children and", [("scope", "anything else", "COMPATIBLE")]),
        ("all children over 40 old", "all children", []),
        ("the prices over five and", "the prices and", []),
        ("will", "may", [("modality", "anything else", "COMPATIBLE")]),
        ("must", "should", [("modality", "anything else", "COMPATIBLE")]),
    ],
)
def test_more_or_fewer_and_less_real_are_differences_only(
    left: str, right: str, expected: list[tuple[str, str, str]]
) -> None:
    sentence = (
        "From the summer on {} crews of the port will [[act:leave]] the old fuel depot behind the market."
        if left not in ("will", "must")
        else "From the summer on the crews of the port {} [[act:leave]] the old fuel depot behind the market."
    )
    assert _found(_told(sentence.format(left), sentence.format(right))) == expected


@pytest.mark.parametrize(
    ("left", "right", "others", "expected"),
    [
        ("must", "should", "korvin", [("modality", "anything else", "COMPATIBLE")]),
        ("may", "will", "korvin", [("modality", "anything else", "COMPATIBLE")]),
        ("must", "must", "korvin", []),
        ("must", "should", "vask", []),
    ],
)
def test_one_saying_in_two_frames_is_asked_how_real_it_is(
    left: str, right: str, others: str, expected: list[tuple[str, str, str]]
) -> None:
    made = Builder()
    made.article("A", f"[[who:Ansa Korvin]] [[cue:said]] that [[words:the old quay {left} close in May]].")
    last = "On Monday, after three hours with the crews and the owners of the boats,"
    made.article(
        "B", f"{last} [[words:the old quay {right} close in May]], [[cue:said]] [[who:Ansa Korvin]]."
    )
    made.actor("korvin", A="who", **({"B": "who"} if others == "korvin" else {}))
    if others != "korvin":
        made.actor(others, B="who")
    said = [
        made.statement(name, "words", source="who", cue="cue", actor=actor)
        for name, actor in (("A", "korvin"), ("B", others))
    ]
    made.row("statement", *said, actor="korvin")
    assert [one for one in _found(made) if one[0] in ("modality", "scope")] == expected


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("Will we", "Are we going to", False),
        ("Will we", "Did we", True),
        ("Will we", "May we", True),
    ],
)
def test_two_words_for_what_is_to_come_are_no_difference(left: str, right: str, told: bool) -> None:
    sentence = "{} [[act:stand]] up to the owners of the old fuel depot behind the market of Port Casse?"
    found = _found(_told(sentence.format(left), sentence.format(right)))
    assert ("modality" in {kind for kind, *_ in found}) == told


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("at a press conference", "in an interview", "CONTRADICTS"),
        ("at a meeting", "in a speech", "COMPATIBLE"),
        ("in a letter", "at a news conference", "UNSURE"),
    ],
)
def test_another_occasion_in_one_sentence(left: str, right: str, verdict: str) -> None:
    sentence = "Speaking {} she [[act:closed]] the old fuel depot of the port behind the market."
    assert [
        (kind, held) for kind, _, held in _found(_told(sentence.format(left), sentence.format(right)))
    ] == [("occasion", verdict)]


def test_two_places_that_part_tell_of_two_things() -> None:
    made = _told(
        "[[who:Ansa Korvin]] [[act:closed]] the old fuel depot of the port to [[n:12]] boats.",
        "[[who:Dell Marrow]] [[act:closed]] the old fuel depot of the port to [[n:17]] boats.",
        who="person",
    )
    assert _found(made) == []


def test_an_article_that_prints_both_sentences_differs_in_neither() -> None:
    both = f"{BARRIER} and [[act:closed]] it to 12 boats. {BARRIER} and closed it to 17 boats."
    made = _told(both, f"{BARRIER} and [[act:closed]] it to 17 boats.")
    assert [kind for kind, _, held in _found(made) if held == "CONTRADICTS"] == []


def test_the_passages_shown_are_the_sentences_and_the_focus_what_parts() -> None:
    made = _told(
        f"{BARRIER} and [[act:closed]] it to [[n:12]] boats.",
        f"{BARRIER} and [[act:closed]] it to [[n:17]] boats.",
    )
    story, marks = made.story()
    (one,) = findings(story, marks)[1]
    assert one.what == 'A: "12"; B: "17"'
    assert one.focus is not None
    assert [span.text for held in one.focus.values() for span in held] == ["12", "17"]
    assert all(span.text.startswith(BARRIER) for held in one.versions.values() for span in held)


_SENTENCE = st.lists(
    st.sampled_from(
        [
            "the",
            "old",
            "depot",
            "of",
            "Port",
            "Casse",
            "was",
            "not",
            "closed",
            "on",
            "2",
            "3",
            "Monday",
            "by",
            "Korvin",
        ]
    ),
    min_size=6,
    max_size=14,
).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(left=_SENTENCE, right=_SENTENCE)
def test_whichever_comes_first_the_same_words_part(left: str, right: str) -> None:
    made = Builder()
    one, other = (made.article(name, f"{text}.") for name, text in (("A", left), ("B", right)))
    view = View(*made.story())
    spans = [view.sentences[drawn.article.id][0] for drawn in (one, other)]
    near, mirrored = compared(view, *spans), compared(view, *reversed(spans))
    assert near.shared == mirrored.shared
    assert [(change.left, change.right) for change in near.changes] == [
        (change.right, change.left) for change in mirrored.changes
    ]
    for found in near_sentences(view):
        assert found.left.text != found.right.text


def test_what_many_articles_share_hides_nothing_between_two() -> None:
    """A third article may print like words: what two print against each other stands."""
    made = _told(
        f"{BARRIER} and [[act:closed]] it to [[n:12]] boats.",
        f"{BARRIER} and [[act:closed]] it to [[n:17]] boats.",
    )
    alone = _contradicting(made)
    assert alone
    others = [
        "crab",
        "salt",
        "rope",
        "lamp",
        "tar",
        "reed",
        "oar",
        "sail",
        "net",
        "pier",
        "dune",
        "kelp",
        "buoy",
    ]
    for place, (one, other) in enumerate((a, b) for a in others for b in others[:3]):
        made.article(f"C{place}", f"{BARRIER} and took the {one} of the {other} shed away.", "2031-05-12")
    assert alone <= _contradicting(made)


def test_what_a_row_tells_of_a_third_article_hides_nothing_between_two() -> None:
    left, right = (f"{BARRIER} and [[act:closed]] it to [[n:{number}]] boats." for number in (12, 17))
    made = _told(left, right)
    alone = _contradicting(made)
    made.article("C", "The guild counted [[n:15]] boats outside.", "2031-05-13")
    third = made.quantity("C", "n", 15.0, counts="boat", of_event="close")
    made.rows = [row for row in made.rows if row.kind != "quantity"]
    made.row("quantity", *made.quantities)
    assert alone
    assert third in made.quantities
    assert alone <= _contradicting(made)


def _contradicting(made: Builder) -> set[tuple[str, str]]:
    story, marks = made.story()
    return {
        (one.type, article)
        for one in findings(story, marks)[1]
        if one.verdict == "CONTRADICTS"
        for article in one.versions
        if article in "AB"
    }


@pytest.mark.parametrize(
    ("more", "out", "level", "verdict"),
    [
        ("", "2031-05-09", "another day in one sentence", "CONTRADICTS"),
        (" once more", "2031-05-09", "told again", "UNSURE"),
        ("", "2031-05-02", "day after print", "UNSURE"),
    ],
)
def test_what_is_done_on_two_days_is_no_contradiction(more: str, out: str, level: str, verdict: str) -> None:
    made = Builder()
    times = []
    for name, day, added, hour in (("A", "2 May", "", out), ("B", "6 May", more, "2031-05-09")):
        text = f"The council [[act:closed]] the old fuel depot behind the market{added} on [[day:{day}]]."
        drawn = made.article(name, text, hour)
        made.row("event", made.event(name, "act", "close"))
        times.append(Time(f"t-{name}", name, drawn.span("day"), f"2031-05-0{day[0]}", "day"))
    story, marks = made.story()
    _, found = findings(replace(story, times=tuple(times)), marks)
    assert [(one.type, one.level, one.verdict) for one in found] == [("date", level, verdict)]
