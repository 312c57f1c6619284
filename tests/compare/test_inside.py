"""Tension inside one article: between its own sentences, and between headline or caption and body."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.compare import findings
from variorum.model import Region
from variorum.text import numbers


def _found(text: str, kind: str = "") -> list[tuple[str, str, str]]:
    """The findings on one article; ``kind`` is that of its first line's region."""
    made = Builder()
    drawn = made.article("A", text, "2031-05-12")
    if kind:
        first, *rest = drawn.article.regions
        drawn.article = replace(
            drawn.article,
            regions=(Region(kind, first.start, first.end), *rest),  # type: ignore[arg-type]
        )
    made.row("event", made.event("A", "act", "close"))
    for key in drawn.places:
        if key.startswith("n"):
            made.quantity("A", key, float(drawn.span(key).text), counts="boat", of_event="close")
            made.row("quantity", made.quantities[-1])
    story, marks = made.story()
    return [(one.type, one.level, one.verdict) for one in findings(story, marks)[1]]


BODY = (
    "The harbour council of Port Casse [[act:closed]] the old fuel depot to 12 boats on Monday after a leak."
)


@pytest.mark.parametrize("kind", ["headline", "caption", "standfirst"])
@pytest.mark.parametrize(
    ("line", "type_"),
    [
        ("Port Casse council closed old fuel depot on Thursday", "date"),
        ("Port Casse council closed old fuel depot to 40 boats", "number"),
        ("Port Casse council did not close old fuel depot", "polarity"),
    ],
)
def test_a_line_that_says_otherwise_than_the_body_is_shown(kind: str, line: str, type_: str) -> None:
    assert _found(f"{line}\n{BODY}", kind) == [(type_, f"{kind} and body", "UNSURE")]


@pytest.mark.parametrize(
    "line",
    [
        "Port Casse council closed old fuel depot on Monday",
        "Port Casse council closed old fuel depot to 12 boats",
        "Port Casse council closed old fuel depot to about 13 boats",
        "Did the Port Casse council not close the old fuel depot?",
        "The mayor of Velmora sang for 40 children on Thursday",
    ],
)
def test_a_line_that_the_body_bears_out_or_that_is_about_something_else_is_not(line: str) -> None:
    assert _found(f"{line}\n{BODY}", "headline") == []


def test_one_denial_for_two_things_is_no_other_than_two() -> None:
    body = "The harbour council of Port Casse [[act:closed]] no fuel depot and no old quay, it said."
    assert _found(f"Port Casse council closed no fuel depot, old quay\n{body}", "headline") == []


@pytest.mark.parametrize(
    ("of", "found"), [("source", []), ("", [("polarity", "headline and body", "UNSURE")])]
)
def test_the_office_of_who_tells_it_is_not_what_is_told(of: str, found: list[tuple[str, str, str]]) -> None:
    made = Builder()
    made.article(
        "A",
        "Cave rescued at Hollin\n[[who:The head of the Hollin Cave Rescue]] [[cue:said]] that "
        "[[said:there was no hope until the water fell]].",
    )
    made.statement("A", "said", cue="cue", **({"source": "who"} if of else {}))
    made.row("statement", made.statements[-1])
    story, marks = made.story()
    told = findings(story, marks)[1]
    assert [(one.type, one.level, one.verdict) for one in told] == found


def test_another_sentence_of_the_body_may_bear_the_headline_out() -> None:
    more = "On Thursday it was closed to all."
    assert _found(f"Port Casse council closed old fuel depot on Thursday\n{BODY} {more}", "headline") == []


def test_two_sentences_of_one_article_that_part_in_a_number_are_shown() -> None:
    sentence = "the harbour council of Port Casse closed the fuel depot behind the fish market to"
    text = f"In May {sentence} [[n1:12]] boats [[act:there]].\nAs was told, {sentence} [[n2:17]] boats."
    assert _found(text, "body") == [("number", "two of its sentences", "UNSURE")]


def test_two_sentences_that_tell_of_two_things_are_not() -> None:
    sentence = "closed the fuel depot behind the fish market to"
    first = f"In May Ansa Korvin {sentence} [[n1:12]] boats [[act:there]]."
    assert _found(f"{first}\nDell Marrow's guild {sentence} [[n2:17]] carts.", "body") == []


def _headlined(text: str, **counted: str) -> list[tuple[str, str, str]]:
    """Findings on one article: each drawn n… is a number of ``counted``, in a row of its own."""
    made = Builder()
    drawn = made.article("A", text, "2031-05-12")
    for key in drawn.places:
        if key.startswith("n"):
            word = drawn.span(key).text
            low = float(word) if word.isdigit() else numbers.in_words(word.casefold())
            fields = {"counts": counted.get(key, "person"), "of_event": "kill", "kind": "count"}
            made.row("quantity", made.quantity("A", key, low, **fields))
        else:
            heads = {"agent_head": "army", "patient_head": "port"}
            made.row("event", made.event("A", key, drawn.span(key).text.removesuffix("s"), **heads))
    story, marks = made.story()
    return [(one.type, one.level, one.verdict) for one in findings(story, marks)[1]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[[n1:Thirty]] die in ferry fire\\n[[n2:Thirteen]] people were killed on Monday.", True),
        ("[[n1:30]] die in fire\\nA ferry burned out. It had been at sea. [[n2:13]] men were killed.", True),
        (
            "[[n1:Five]] die in two crashes\\n[[n2:Three]] people died in Holm. [[n3:Two]] died in Lessing.",
            False,
        ),
        ("[[n1:Thirty]] die in fires this year\\n[[n2:Thirteen]] people were killed on Monday.", False),
        ("[[n1:Five]] more die in fire\\n[[n2:Thirteen]] people were killed on Monday.", False),
        ("[[n1:20]] die in fire\\n[[n2:19]] people were killed on Monday.", False),
        ("[[n1:30]] die in fire\\n[[n2:13]] crew were killed on Monday, and 30 people in all.", False),
        (
            "[[n1:30]] die in fire\\nA ferry burned. It sank. Boats came. In 2012 [[n2:13]] people died.",
            False,
        ),
        ("[[n1:30]] die in fire\\n[[n2:13]] cows were killed on Monday.", False),
        ("[[n1:30]] die in fire\\n[[n2:13]] miners were killed on Monday.", True),
    ],
)
def test_a_headline_s_number_is_held_against_the_lead(text: str, parts: bool) -> None:
    counted = next((noun for noun in ("cow", "miner") if f"{noun}s" in text), "person")
    found = _headlined(text.replace("\\n", "\n"), n2=counted)
    assert found == ([("number", "headline and body", "UNSURE")] if parts else [])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Man jailed for [[t1:18 years]]\nA court sent a man of 45 to prison for [[t2:8 years]].", True),
        ("Man jailed for [[t1:8 years]]\nA court sent a man of 45 to prison for [[t2:8 years]].", False),
        ("Man jailed for [[t1:18 months]]\nA court sent a man to prison for [[t2:2 years]].", False),
        (
            "Man jailed for [[t1:18 years]]\nA court sent him to prison for [[t2:8 years]], and for "
            "[[t3:10 years]] to jail.",
            False,
        ),
        ("Man jailed for [[t1:18 years]]\nA man who had lived here for [[t2:8 years]] lied.", False),
        ("Man jailed for [[t1:18 years]]\nAnsa Korvin was jailed on Monday for [[t2:8 years]].", True),
        ("Man jailed for [[t1:18 years]]\nA man was given [[t2:8 years]] in a Sella prison.", True),
        ("Man given [[t1:18-year]] jail sentence\nA man got a sentence of [[t2:8 years]].", True),
        (
            "Ex-mayor jailed for [[t1:6 years]]\nA mayor who ruled for [[t2:8 years]] was sent to prison.",
            False,
        ),
        (
            "Chief jailed for [[t1:6 years]]\nKorvin, who ran it for [[t2:8 years]], was jailed for fraud.",
            False,
        ),
        (
            "Woman gets [[t1:6 years]] in jail\nA driver was jailed for cheating her for [[t2:3 years]].",
            False,
        ),
    ],
)
def test_a_headline_s_prison_term_is_held_against_the_lead(text: str, parts: bool) -> None:
    made = Builder()
    drawn = made.article("A", text, "2031-05-12")
    for key in drawn.places:
        number, unit = drawn.span(key).text.replace("-", " ").split()
        fields = {"kind": "duration", "unit": unit.removesuffix("s")}
        made.row("quantity", made.quantity("A", key, float(number), **fields))
    story, marks = made.story()
    found = [(one.type, one.level, one.verdict) for one in findings(story, marks)[1]]
    assert found == ([("number", "headline and body", "UNSURE")] if parts else [])


def test_a_prison_term_that_parts_is_told_once() -> None:
    made = Builder()
    made.article(
        "A",
        "Harbour chief jailed for [[t1:six]] years for [[e1:fraud]]\n"
        "The harbour chief was jailed on Monday for [[t2:eight]] years for [[e2:fraud]].",
        "2031-05-12",
    )
    for key, years in (("t1", 6), ("t2", 8)):
        made.row("quantity", made.quantity("A", key, years, kind="duration", unit="year"))
    made.row("event", made.event("A", "e2", "fraud"))
    story, marks = made.story()
    assert [one.type for one in findings(story, marks)[1]] == ["number"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Army [[e1:opens]] port\nThe army [[e2:close]]d the port on Monday.", True),
        (
            "Army [[e1:opens]] port\nThe army [[e2:close]]d the port in May and [[e3:open]]ed it on Monday.",
            False,
        ),
        ("Army [[e1:opens]] port\nThe army [[e2:visit]]ed the port on Monday.", False),
        (
            "Army [[e1:opens]] port\nIt rained. It hailed. It blew. The army had [[e2:close]]d the port.",
            False,
        ),
    ],
)
def test_a_headline_s_act_is_held_against_its_contrary_in_the_lead(text: str, parts: bool) -> None:
    assert _headlined(text) == ([("polarity", "headline and body", "UNSURE")] if parts else [])


def test_a_short_headline_whose_words_the_body_has_is_held_against_its_day() -> None:
    body = "Members of [[act:parliament]] will vote on the budget on Tuesday, the speaker said."
    assert _found(f"Parliament to vote on Friday\n{body}", "headline") == [
        ("date", "headline and body", "UNSURE")
    ]
    assert _found(f"Council to vote on Friday\n{body}", "headline") == []
