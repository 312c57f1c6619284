"""On one origin alone: the weightiest first, nothing twice; and stories that have one origin only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.fixture import STORY, A
from variorum import render
from variorum.model import Article, Copy, Echo, Event, Origin, Quantity, Region, Row, Span, Statement, Story
from variorum.render.alone import MAY_TELL
from variorum.render.book import Book
from variorum.render.fragments import is_fragment
from variorum.render.sections import view
from variorum.text.stems import is_function_word

LINES = [
    "Dan Orrin opened the northern bridge to lorries",
    "The old ferry stopped",
    "Twelve boats left the harbour before the storm came",
    "The storm lasted two days",
]
ONE = Article(id="one", file="one.txt", text="\n".join(LINES), siglum="A", origin="o-one")
OTHER = Article(id="two", file="two.txt", text="Nothing happened.", siglum="B", origin="o-two")


def span(words: str) -> Span:
    start = ONE.text.index(words)
    return ONE.span(start, start + len(words))


def event(words: str, **more: str) -> Event:
    return Event(
        f"e-{words}", "one", span(words.split()[-1]), span(words), "act", agent_span=span(words), **more
    )  # type: ignore[arg-type]


def quantity(words: str, kind: str = "count") -> Quantity:
    return Quantity(f"q-{words}", "one", span(words.split()[0]), span(words), 2, 2, kind=kind)  # type: ignore[arg-type]


def story(*marks: Event | Quantity) -> Story:
    rows = tuple(
        Row(
            f"r-{mark.id}",
            "event" if isinstance(mark, Event) else "quantity",
            mark.sentence.text if isinstance(mark, Event) and mark.sentence else mark.id.removeprefix("q-"),
            {"one": (mark.id,)},
            origins=1,
            origin_ids=("o-one",),
            verdict="ONLY",
        )
        for mark in marks
    )
    return Story(
        "a story",
        (ONE, OTHER),
        events=tuple(mark for mark in marks if isinstance(mark, Event)),
        quantities=tuple(mark for mark in marks if isinstance(mark, Quantity)),
        rows=rows,
        origins=(Origin("o-one", "one.txt", ("one",)), Origin("o-two", "two.txt", ("two",))),
    )


def shown(told: Story) -> list[str]:
    (group,) = view(told).alone
    return [fact.text for fact in (*group.facts, *group.more)]


def test_a_slight_line_comes_after_full_ones() -> None:
    told = story(event("old ferry stopped"), event(LINES[3], modality="hypothetical"), event(LINES[0]))
    assert shown(told) == [LINES[0], "old ferry stopped", LINES[3]]


@pytest.mark.parametrize(
    ("act", "negated", "kind"),
    [("speech", False, "said"), ("attitude", False, "told"), ("speech", True, "not said")],
)
def test_what_nobody_is_told_to_have_said_is_no_saying(act: str, negated: bool, kind: str) -> None:
    words = span(LINES[3])
    mark = Statement("s-one", "one", (words,), None, None, "indirect", act, negated=negated)  # type: ignore[arg-type]
    row = Row("r-one", "statement", words.text, {"one": ("s-one",)}, (), (), 1, ("o-one",), "ONLY")
    (group,) = view(replace(story(), statements=(mark,), rows=(row,))).alone
    assert [fact.kind for fact in group.facts] == [kind]


@pytest.mark.parametrize(("lemma", "kind"), [("release", "not said"), ("want", "told")])
def test_what_is_not_released_is_not_said_and_what_is_not_wanted_is_told(lemma: str, kind: str) -> None:
    words = span(LINES[3])
    mark = Statement(
        "s-one", "one", (words,), None, None, "indirect", "attitude", negated=True, cue_lemma=lemma
    )
    row = Row("r-one", "statement", words.text, {"one": ("s-one",)}, (), (), 1, ("o-one",), "ONLY")
    assert Book.of(replace(story(), statements=(mark,), rows=(row,))).told_as(row) == kind


def test_what_another_origin_prints_in_the_same_words_is_not_told_by_one_alone() -> None:
    twin = replace(OTHER, text=LINES[0])
    told = story(event(LINES[0]), event(LINES[3]))
    words = twin.span(0, len(LINES[0]))
    mark = replace(told.events[0], id="e-twin", article="two", trigger=words, agent_span=None, sentence=words)
    row = replace(told.rows[0], versions={"one": (told.events[0].id,), "two": ("e-twin",)})
    credited = replace(told, articles=(ONE, twin), events=(*told.events, mark), rows=(row, told.rows[1]))
    assert LINES[0] in shown(credited)
    copied = replace(credited, copies=(Copy(span(LINES[0]), words, 0.5),))
    assert shown(copied) == [LINES[3]]


@pytest.mark.parametrize(
    ("cue", "negated", "kind"),
    [
        ("has not disclosed", True, "not said"),
        ("is expected to say", False, "yet to be said"),
        ("will tell", False, "yet to be said"),
        ("was set to announce", False, "yet to be said"),
        ("was expected back and said", False, "said"),
    ],
)
def test_what_is_not_said_or_only_announced_is_not_told_as_said(cue: str, negated: bool, kind: str) -> None:
    words, told_by = span(LINES[3]), Span("one", 0, len(cue), cue)
    mark = Statement("s-one", "one", (words,), told_by, None, "indirect", "speech", negated=negated)
    row = Row("r-one", "statement", words.text, {"one": ("s-one",)}, (), (), 1, ("o-one",), "ONLY")
    assert Book.of(replace(story(), statements=(mark,), rows=(row,))).told_as(row) == kind


def test_a_number_inside_an_act_that_is_listed_is_not_listed_again() -> None:
    assert shown(story(event(LINES[2]), quantity("Twelve boats"))) == [LINES[2]]
    assert shown(story(event(LINES[0]), quantity("Twelve boats"))) == [LINES[0], "Twelve boats"]


@pytest.mark.parametrize("kind", ["duration", "ordinal", "age"])
def test_numbers_that_tell_when_or_which_are_no_facts(kind: str) -> None:
    assert shown(story(event(LINES[0]), quantity("two days", kind))) == [LINES[0]]
    assert shown(story(event(LINES[0]), quantity("two days", "count"))) == [LINES[0], "two days"]


def test_the_first_dozen_is_shown_and_the_rest_on_demand() -> None:
    marks = [event(word) for word in dict.fromkeys(ONE.text.split()) if not is_function_word(word.lower())]
    (group,) = view(story(*marks)).alone
    assert (len(group.facts), len(group.more)) == (12, len(marks) - 12)
    page = render.page(story(*marks))
    assert page.index(f"{len(marks) - 12} more of") < page.index(group.more[0].text)


def test_an_agency_that_is_only_credited_is_said_to_be() -> None:
    told = story(event(LINES[0]))
    told = replace(
        told,
        origins=(*told.origins, Origin("o-news", "Velmoran News Agency", ())),
        rows=tuple(replace(row, origin_ids=("o-news",)) for row in told.rows),
    )
    page = render.page(told)
    assert "Velmoran News Agency</bdi>, credited in" in page
    assert "2 articles, 2 origins" in page
    assert "Credited for single passages" in page
    assert "3 origins" not in page


def test_where_all_rests_on_one_origin_the_page_says_so_once() -> None:
    told = story(event(LINES[0]))
    single = replace(told, articles=(ONE,), origins=told.origins[:1])
    page = render.page(single)
    assert "there is nothing to set side by side" in page
    assert not view(single).alone
    assert "in one article alone" not in page
    assert "1 article, 1 origin<" in page
    assert "nothing to set side by side" in render.terminal(single, 80, False)
    assert "nothing to set side by side" in render.markdown(single)
    assert "nothing to set side by side" not in render.page(told)


def test_an_outlet_that_is_not_printed_is_said_not_to_be() -> None:
    page = render.page(story(event(LINES[0])))
    assert page.count("outlet not printed") == 2
    assert "outlet not printed" not in render.page(replace(STORY, articles=(A,), rows=(), findings=()))


def test_what_another_may_tell_in_other_words_is_not_said_to_stand_alone() -> None:
    before = [fact.href for group in view(STORY).alone for fact in (*group.facts, *group.more)]
    book = Book.of(STORY)
    row = next(one for one in STORY.rows if f"#{book.anchor(one.id)}" in before)
    span = next(iter(STORY.findings)).versions
    passage = next(held[0] for held in span.values() if held)

    def listed(likelihood: float) -> list[str]:
        told = replace(STORY, echoes=(Echo(row.id, passage, likelihood),))
        return [fact.href for group in view(told).alone for fact in (*group.facts, *group.more)]

    assert set(before) - set(listed(MAY_TELL)) == {f"#{book.anchor(row.id)}"}
    assert set(listed(MAY_TELL - 0.001)) == set(before)


def _said(words: str, *, form: str = "indirect") -> Statement:
    told = span(words)
    return Statement(f"s-{words}", "one", (told,), None, None, form)  # type: ignore[arg-type]


@pytest.mark.parametrize(("form", "alone"), [("indirect", False), ("direct", True)])
def test_a_saying_of_what_several_tell_is_no_fact_of_one(form: str, alone: bool) -> None:
    shared = event("Twelve boats left")
    held = story(shared)
    statement = _said(LINES[2], form=form)
    told = replace(
        held,
        statements=(statement,),
        events=(replace(shared, statement=statement.id),),
        rows=(
            replace(held.rows[0], origins=2, verdict="SAME"),
            Row("r-said", "statement", LINES[2], {"one": (statement.id,)}, origins=1, verdict="ONLY"),
        ),
    )
    assert bool(view(told).alone) is alone


def test_a_headline_tells_nothing_that_its_body_does_not() -> None:
    headed = replace(ONE, regions=(Region("headline", 0, len(LINES[0])), Region("body", len(LINES[0]), 400)))
    told = replace(story(event(LINES[0]), event(LINES[2])), articles=(headed, OTHER))
    assert shown(told) == [LINES[2]]


def test_a_line_without_a_word_that_another_of_its_paragraph_has_not_is_not_listed() -> None:
    assert shown(story(event("Twelve boats left"), event(LINES[2]))) == [LINES[2]]
    assert shown(story(event(LINES[0]), event(LINES[2]))) == [LINES[0], LINES[2]]


def test_what_a_headline_of_another_origin_tells_is_not_told_by_one_alone() -> None:
    told = story(event(LINES[0]), event(LINES[2]))
    headed = replace(OTHER, title="Lorries on northern bridge as Orrin opened it")
    assert shown(replace(told, articles=(ONE, headed))) == [LINES[2]]
    assert shown(replace(told, articles=(replace(ONE, title=headed.title), OTHER))) == [LINES[0], LINES[2]]


def act(text: str, trigger: str, doer: str = "", done_to: str = "", **more: str) -> Event:
    """An act of a sentence; ``doer`` and ``done_to`` are the heads of the phrases for its parties."""
    at, by = text.index(trigger), text.lower().find(doer.lower())
    return Event(
        "e",
        "one",
        Span("one", at, at + len(trigger), trigger),
        Span("one", 0, len(text), text),
        trigger,
        agent_head=doer,
        patient_head=done_to,
        agent_span=Span("one", by, by + len(doer), doer) if doer else None,
        **more,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("mark", "line", "expected"),
    [
        (act("Anything can be mended.", "mended", "", "anything"), "Anything can be mended", True),
        (act("What she paid is her secret.", "paid", "", "what"), "Orrin: What she paid is her secret", True),
        (act("It emerged.", "emerged", "it"), "it emerged", True),
        (act("They were sent home on pay.", "sent", "", "they"), "They were sent home on pay", False),
        (act("No one was hurt.", "hurt", "", "one"), "No one was hurt", False),
        (act("Nobody can get it.", "get", "nobody", modality="possible"), "nobody can get it", True),
        (act("It fell by 3 per cent.", "fell", "it"), "It fell by 3 per cent", False),
        (act("The council’s decision", "decision", "council", construction="nominal"), "its decision", True),
        (act("Two brothers aged 29 came.", "aged", "", "brothers"), "Two brothers aged 29", True),
        (act("The Agency fined the firm for storing drums.", "storing", "agency", "drum"),
         "The Agency … storing drums", True),
        (act("The firm shut after storing oil.", "storing", "firm", "oil"), "The firm … storing oil", False),
        (act("The ferry stopped.", "stopped", "ferry"), "The ferry stopped", False),
        (act("It is asked if the ferry stopped.", "stopped", "ferry"), "if the ferry stopped", True),
        (act("The guild whose ferry stopped left.", "stopped", "ferry"), "whose ferry stopped", True),
        (act("The ferry has been stopped.", "stopped", "", "ferry"), "The ferry has been …", True),
        (act("The ferry stopped; join us in the hall.", "stopped", "ferry"), "The ferry stopped", True),
        (act("Charges against a miller of Casse", "Charges", "", "miller", construction="nominal"),
         "charges against a miller of Casse", True),
    ],
)  # fmt: skip
def test_an_act_of_nobody_tells_nothing(mark: Event, line: str, expected: bool) -> None:
    assert is_fragment(mark, line) is expected


@pytest.mark.parametrize(
    ("said", "source", "cue", "form", "expected"),
    [
        ("How it came about", "", "seems clear", "indirect", True),
        ("the college", "", "says", "indirect", True),
        ("a cut in the state grant", "", "dispute about", "indirect", True),
        ("to call for help", "which", "are", "indirect", True),
        ("The cause to be a broken axle", "", "was thought", "indirect", False),
        ("How it came about", "The chief", "explained", "indirect", False),
        ("the college", "The chief", "praised", "indirect", False),
        ("We stay", "", "", "direct", False),
        ("“Ona Pell Rook,”", "The aunt", "said", "direct", True),
        ("where the keeper lay that night", "It", "was said", "indirect", True),
    ],
)
def test_words_of_nobody_that_are_a_piece_tell_nothing(
    said: str, source: str, cue: str, form: str, expected: bool
) -> None:
    spans = [Span("one", 0, len(text), text) if text else None for text in (said, source, cue)]
    content, by, word = spans
    assert content is not None
    mark = Statement("s", "one", (content,), word, by, form)  # type: ignore[arg-type]
    assert is_fragment(mark, said) is expected


@pytest.mark.parametrize(("line", "expected"), [("of 112", True), ("7.5", True), ("112 barges sank", False)])
def test_a_bare_number_tells_nothing(line: str, expected: bool) -> None:
    assert is_fragment(quantity("Twelve boats"), line) is expected


def test_what_another_hardly_tells_stands_first() -> None:
    told = story(event(LINES[0]), event(LINES[2]), event(LINES[3]))
    passage = OTHER.span(0, 7)
    echoes = tuple(
        Echo(f"r-e-{line}", passage, value) for line, value in ((LINES[0], 0.28), (LINES[2], 0.02))
    )
    assert shown(replace(told, echoes=echoes)) == [LINES[3], LINES[2], LINES[0]]
