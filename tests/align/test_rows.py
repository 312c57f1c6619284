"""Rows: every mark in one, in any order; what joins, what stays apart, and why."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.told import BagOfStems, actor, article_of, said, shared
from variorum.align import statement_rows
from variorum.align.joining import Edge, join
from variorum.align.ladder import Level, ladder
from variorum.align.likeness import Rarity
from variorum.align.rows import rows
from variorum.align.sayings import Sayings
from variorum.model import (
    Article,
    Event,
    Label,
    Marks,
    Quantity,
    Row,
    Span,
    Story,
    When,
)


def compare(articles: dict[str, list[tuple[str | None, str]]]) -> tuple[Row, ...]:
    story, marks = said(articles)
    return rows(story, marks, BagOfStems())


RIVER = "the northern bridges over the river Sarn will reopen to lorries before the autumn floods arrive"


def test_the_same_words_are_one_row_and_say_why() -> None:
    (row,) = shared(compare({"a": [("Korvin", RIVER)], "b": [("Korvin", RIVER)]}))
    assert list(row.versions) == ["a", "b"]
    assert row.actor == "Korvin"
    assert [link.level for link in row.links] == ["same words"]
    assert "speaker same" in row.links[0].because


def test_a_cut_quotation_stays_in_the_row() -> None:
    cut = RIVER.removesuffix(" before the autumn floods arrive")
    (row,) = shared(compare({"a": [("Korvin", RIVER)], "b": [("Korvin", cut)]}))
    assert row.links[0].level == "same words, cut"


def test_another_number_does_not_part_a_row() -> None:
    first = "the flood has left 12 villages of the Sarn valley without clean water"
    (row,) = shared(compare({"a": [("Korvin", first)], "b": [("Korvin", first.replace("12", "15"))]}))
    assert row.versions.keys() == {"a", "b"}


def test_the_same_words_of_another_speaker_are_one_row_for_their_attribution() -> None:
    (row,) = shared(compare({"a": [("Korvin", RIVER)], "b": [("Vask", RIVER)]}))
    assert row.links[0].level == "same words, other speaker"
    assert row.actor is None


@pytest.mark.parametrize("speaker", ["Vask", None])
def test_likeness_alone_joins_no_other_and_no_unsure_speaker(speaker: str | None) -> None:
    other = "lorries must pay a toll at every bridge over the river from next spring"
    assert shared(compare({"a": [("Korvin", RIVER)], "b": [(speaker, other)]})) == []


@pytest.mark.parametrize(
    ("lemma", "cue", "number"),
    [
        ("oppose", "opposed", 2),
        ("take", "took a stand against", 2),
        ("come", "came out in opposition to", 2),
        ("support", "supported", 1),
        ("say", "said", 1),
        ("reject", "rejected", 2),
        ("fire", "fired back about", 1),
    ],
)
def test_what_is_backed_and_what_is_opposed_are_two_rows(lemma: str, cue: str, number: int) -> None:
    matter = "the new bridge toll for grain lorries"
    story, marks = said({"a": [("Korvin", matter)], "b": [("Korvin", matter)]})
    cues = [("back", "backed"), (lemma, cue)]
    told = []
    for article, one, (stem, printed) in zip(story.articles, marks, cues, strict=True):
        (statement,) = one.statements
        span = Span(article.id, 0, len(printed), printed)
        told.append(replace(one, statements=(replace(statement, cue=span, cue_lemma=stem),)))
    assert len(rows(story, tuple(told), BagOfStems())) == number


@pytest.mark.parametrize(
    ("speaker", "lemma", "form", "number"),
    [
        ("Korvin", "back", "indirect", 1),
        ("Korvin", "announce", "indirect", 2),
        (None, "back", "indirect", 2),
        ("Korvin", "announce", "direct", 1),
    ],
)
def test_a_bare_phrase_is_one_statement_by_its_cue_and_speaker_alone(
    speaker: str | None, lemma: str, form: Literal["direct", "indirect"], number: int
) -> None:
    story, marks = said({"a": [("Korvin", "the grain toll")], "b": [(speaker, "the grain toll")]})
    told = tuple(
        replace(one, statements=(replace(one.statements[0], cue_lemma=cue, form=form),))
        for one, cue in zip(marks, ("back", lemma), strict=True)
    )
    assert len(rows(story, told, BagOfStems())) == number


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        ("A 24-year-old woman was hurt in her leg", "A 24-year-old woman was hurt in her arm", 2),
        ("A 24-year-old woman was hurt in her leg", "The woman was hurt in her leg", 1),
    ],
)
def test_two_persons_whom_an_article_brings_in_are_told_in_two_statements(
    first: str, second: str, number: int
) -> None:
    found = compare({"a": [("Vask", RIVER), ("Korvin", first), ("Korvin", second)]})
    assert len(found) == 1 + number


@pytest.mark.parametrize(
    ("cue", "other", "number"),
    [("support", "Vask", 2), ("say", "Vask", 1), ("support", "Orrin", 1)],
)
def test_a_position_of_another_yields_to_the_speakers_own(cue: str, other: str, number: int) -> None:
    matter = "the plan of the council to build a second bridge over the Sarn"
    again = "the plan of the council to build another bridge over the Sarn"
    own = "tolls"
    story, marks = said({"a": [("Vask", matter)], "b": [("Korvin", again), (other, own)]})
    told = tuple(
        replace(one, statements=tuple(replace(each, cue_lemma=cue) for each in one.statements))
        for one in marks
    )
    assert len(rows(story, told, BagOfStems())) == 1 + number


@pytest.mark.parametrize(("cue", "number"), [("is also charged with", 2), ("is charged with", 1)])
def test_what_is_also_said_by_nobody_known_is_another_statement(cue: str, number: int) -> None:
    charge = "the theft of twelve boats from the harbour of Port Casse"
    story, (marks,) = said({"a": [("Korvin", charge), (None, charge)]})
    first, second = marks.statements
    second = replace(second, cue=Span("a", second.content[0].start - 9, second.content[0].start, cue))
    assert len(rows(story, (replace(marks, statements=(first, second)),), BagOfStems())) == number


def test_the_same_words_but_for_a_not_are_two_statements() -> None:
    served = "he served on the ferries"
    denied = "that he had never served on ferries"
    assert len(compare({"a": [("Korvin", served), ("Korvin", denied)]})) == 2
    assert len(compare({"a": [("Korvin", served), ("Korvin", denied.replace("never ", ""))]})) == 1


@pytest.mark.parametrize(("inner", "outer", "number"), [(None, "Vask", 2), ("Korvin", "Vask", 1)])
def test_whoever_is_told_of_in_the_words_of_another_is_not_an_open_speaker(
    inner: str | None, outer: str, number: int
) -> None:
    plain = "carts and lorries cross the northern bridges over the Sarn again before autumn"
    story, marks = said({"a": [("Korvin", RIVER)], "b": [(inner, plain)]})
    (statement,) = marks[1].statements
    whole = replace(statement, id="outer", actor=outer, content=(story.articles[1].span(0, 9),))
    told = (marks[0], replace(marks[1], statements=(whole, replace(statement, parent="outer"))))
    found = [row for row in rows(story, told, BagOfStems()) if "outer" not in row.versions.get("b", ())]
    assert len(found) == number


@pytest.mark.parametrize(
    ("source", "speaker", "denied"), [("it", "Lantern Front", True), ("Vask", None, False)]
)
def test_words_that_open_with_who_denies_are_his_where_a_pronoun_says_them(
    source: str, speaker: str | None, denied: bool
) -> None:
    claim = "the chief of the Lantern Front died in the raid on the harbour of Port Casse"
    denial = f"The Lantern Front disputes that {claim}"
    story, (marks,) = said({"b": [(None, denial)]})
    (outer,) = marks.statements
    article, at = story.articles[0], outer.content[0].start
    outer = replace(outer, source=Span("b", 0, len(source), source), actor=None)
    inner = replace(
        outer,
        id="inner",
        parent=outer.id,
        source=article.span(at, at + len("The Lantern Front")),
        actor="Lantern Front",
        cue_lemma="dispute",
        content=(article.span(at + len("The Lantern Front disputes "), outer.content[0].end),),
    )
    saying = Sayings((), (replace(marks, statements=(outer, inner)),)).of(outer)
    assert (saying.speaker, saying.denied) == (speaker, denied)


@pytest.mark.parametrize(
    ("lemma", "negated", "denied"), [("answer", True, "no"), ("say", True, "no"), ("deny", False, "one")]
)
def test_who_did_not_say_a_thing_has_not_denied_it(lemma: str, negated: bool, denied: str) -> None:
    asked = "whether he has spoken with the ferry guild"
    story, marks = said({"a": [("Lantern Front", RIVER)], "b": [("Korvin", asked)]})
    (silent,) = marks[1].statements
    make = Sayings(story.actors, marks)
    one, other = make.of(marks[0].statements[0]), make.of(replace(silent, cue_lemma=lemma, negated=negated))
    assert statement_rows.compare(one, other, 0.5, Rarity(marks))["denied"] == denied


def test_one_speaker_on_two_matters_has_two_rows() -> None:
    other = "taxes on imported grain fall by a tenth next year"
    found = compare({"a": [("Korvin", RIVER)], "b": [("Korvin", other)]})
    assert len(found) == 2


@pytest.mark.parametrize(
    ("other", "words", "number"),
    [
        ("Vask", RIVER, 2),
        ("Korvin", RIVER, 1),
        (None, RIVER, 1),
        ("Vask", RIVER.replace("will reopen", "will not reopen"), 1),  # a dispute
    ],
)
def test_two_speakers_of_one_article_say_two_things(other: str | None, words: str, number: int) -> None:
    found = compare({"a": [("Korvin", RIVER), (other, words)]})
    assert len(found) == number


@pytest.mark.parametrize(
    ("day", "words", "printed", "number"),
    [
        ("2031-05-03", RIVER.replace("before the autumn floods arrive", "in August"), True, 2),
        ("2031-05-03", RIVER.replace("before the autumn floods arrive", "in August"), False, 1),
        ("2031-05-02", RIVER.replace("before the autumn floods arrive", "in August"), True, 1),
        ("2031-05-03", RIVER, True, 1),
    ],
)
def test_words_that_one_article_dates_to_two_days_are_two_sayings(
    day: str, words: str, printed: bool, number: int
) -> None:
    story, (marks,) = said({"a": [("Korvin", RIVER), ("Korvin", words)]})
    span = story.articles[0].span(0, 6) if printed else None
    told = tuple(
        replace(one, said=When(edtf, "day", span))
        for one, edtf in zip(marks.statements, ("2031-05-02", day), strict=True)
    )
    assert len(rows(story, (replace(marks, statements=told),), BagOfStems())) == number


def test_a_statement_and_one_inside_it_are_two_rows() -> None:
    story, (marks,) = said({"a": [("Korvin", RIVER)]})
    (outer,) = marks.statements
    content = outer.content[0]
    inner = replace(outer, id="inner", content=(story.articles[0].span(content.start + 4, content.end),))
    found = rows(story, (replace(marks, statements=(outer, inner)),), BagOfStems())
    assert len(found) == 2


def test_versions_stand_in_the_order_of_sigla_and_of_print() -> None:
    story, marks = said({"z": [("Korvin", RIVER), ("Korvin", RIVER)], "b": [("Korvin", RIVER)]})
    (row,) = rows(story, marks, BagOfStems())
    assert list(row.versions) == ["z", "b"]
    assert row.versions["z"] == tuple(mark.id for mark in marks[0].statements)


def _edge(left: int, right: int, score: float) -> Edge:
    return Edge(left, right, Level(0, "like", ()), score, {})


def test_two_candidates_that_fit_equally_give_none() -> None:
    tied = {(0, 1): _edge(0, 1, 0.8), (0, 2): _edge(0, 2, 0.8)}
    groups, _ = join(["a", "b", "b"], tied, lambda left, right: False, lambda left, right: False)
    assert groups == ((0,), (1,), (2,))


def test_the_better_of_two_candidates_is_taken() -> None:
    edges = {(0, 1): _edge(0, 1, 0.9), (0, 2): _edge(0, 2, 0.8)}
    groups, _ = join(["a", "b", "b"], edges, lambda left, right: False, lambda left, right: False)
    assert groups == ((0, 1), (2,))


def test_two_equal_candidates_that_are_one_thing_are_no_tie() -> None:
    edges = {(0, 1): _edge(0, 1, 0.8), (0, 2): _edge(0, 2, 0.8), (1, 2): _edge(1, 2, 0.9)}
    groups, _ = join(["a", "b", "b"], edges, lambda left, right: False, lambda left, right: False)
    assert groups == ((0, 1, 2),)


def test_a_chain_is_not_followed_blindly() -> None:
    chain = {(0, 1): _edge(0, 1, 0.9), (1, 2): _edge(1, 2, 0.8)}
    groups, _ = join(["a", "b", "c"], chain, lambda left, right: False, lambda left, right: False)
    assert groups == ((0, 1), (2,))
    near, _ = join(["a", "b", "c"], chain, lambda left, right: False, lambda left, right: True)
    assert near == ((0, 1, 2),)
    vetoed, _ = join(
        ["a", "b", "c"], chain, lambda left, right: (left, right) == (0, 2), lambda left, right: True
    )
    assert vetoed == ((0, 1), (2,))


def test_the_ladders_are_read_and_ordered() -> None:
    for kind in ("statement", "event", "quantity"):
        levels = ladder(kind)  # type: ignore[arg-type]
        assert [level.rank for level in levels] == list(range(len(levels)))
        assert len({level.label for level in levels}) == len(levels) > 0


def counted(articles: dict[str, list[tuple[str, float, str, str]]]) -> tuple[Row, ...]:
    """Rows of ``(sentence, value, counts, of event)``; the number is the sentence's first word."""
    made, marks = [], []
    for name, numbers in articles.items():
        article = article_of(name, "\n".join(sentence for sentence, *_ in numbers))
        quantities, at = [], 0
        for sentence, value, counts, act in numbers:
            whole = article.span(at, at + len(sentence))
            number = article.span(at, at + len(sentence.split()[0]))
            quantities.append(
                Quantity(
                    f"q-{name}-{at}", name, number, number, value, value,
                    counts=counts, of_event=act, sentence=whole,
                )
            )  # fmt: skip
            at += len(sentence) + 1
        made.append(article)
        marks.append(Marks(name, quantities=tuple(quantities)))
    return rows(Story("a story", tuple(made)), tuple(marks), BagOfStems())


def test_two_tolls_of_one_act_are_one_row() -> None:
    (row,) = counted(
        {
            "a": [("12 people were killed in the blast at the harbour of Port Casse", 12, "person", "kill")],
            "b": [("15 people died in the blast at the harbour of Port Casse", 15, "person", "die")],
        }
    )
    assert row.versions.keys() == {"a", "b"}
    assert row.description == "person"  # not one of the two tolls


VOTED = "41 amendments got votes that night in the senate of Velmora"


@pytest.mark.parametrize(
    ("told", "value", "counts", "number"),
    [
        ("50 amendments had votes in a tired chamber that went home by night", 50, "amendment", 1),
        ("50 amendments lay in a tired chamber that went home by night", 50, "amendment", 2),
        ("500 amendments had votes in a tired chamber that went home by night", 500, "amendment", 2),
        ("50 senators had votes in a tired chamber that went home by night", 50, "senator", 2),
    ],
)
def test_the_only_counts_of_a_thing_beside_one_act_are_one_row(
    told: str, value: float, counts: str, number: int
) -> None:
    found = counted({"a": [(VOTED, 41, "amendment", "")], "b": [(told, value, counts, "")]})
    assert len(found) == number


@pytest.mark.parametrize(
    ("value", "act", "number"),
    [(8, "", 3), (7, "", 2), (8, "drop", 2)],
    ids=["they make 17", "they do not", "of two acts"],
)
def test_parts_that_make_up_a_number_are_no_versions_of_it(value: int, act: str, number: int) -> None:
    whole = article_of("a", "17 counts of fraud were what the firm of Velmora was found guilty of")
    told = f"9 counts of fraud were what the firm of Velmora was found guilty of, its sister of {value}"
    parts = article_of("b", told)
    made = [Marks("a", quantities=(_count(whole, 0, 17),))]
    made.append(Marks("b", quantities=(_count(parts, 0, 9), _count(parts, len(told) - 1, value, act))))
    assert len(rows(Story("a story", (whole, parts)), tuple(made), BagOfStems())) == number


def _count(article: Article, at: int, value: float, act: str = "") -> Quantity:
    """A count printed at a place, of which the first of its article alone names what it counts."""
    number = article.span(at, at + len(str(int(value))))
    return Quantity(
        f"q-{article.id}-{at}", article.id, number, number, value, value,
        counts="count" if at == 0 else "", of_event=act, sentence=article.span(0, len(article.text)),
    )  # fmt: skip


def test_who_counts_a_thing_twice_counts_two_of_it() -> None:
    told = "50 amendments had votes in a tired chamber that went home by night"
    other = "12 amendments came from the islands"
    twice = [(told, 50.0, "amendment", ""), (other, 12.0, "amendment", "")]
    assert len(counted({"a": [(VOTED, 41, "amendment", "")], "b": twice})) == 3


@pytest.mark.parametrize(
    ("before", "value", "number"),
    [
        ("The worst since 1988, when ", 83, 2),
        ("The worst since June 1988, when ", 83, 2),
        ("The worst since 1988, when ", 12, 1),
        ("It was in the harbour, when ", 15, 1),
    ],
)
def test_the_toll_of_a_year_that_print_names_is_no_version_of_todays(
    before: str, value: int, number: int
) -> None:
    told = "people were killed in the blast at the harbour of Port Casse"
    made, marks = [], []
    for name, opening, count in (("a", "", 12), ("b", before, value)):
        article = article_of(name, f"{opening}{count} {told}")
        span = article.span(len(opening), len(opening) + 2)
        whole = article.span(0, len(article.text))
        told_of = {"counts": "person", "of_event": "kill", "sentence": whole}
        counted_one = Quantity(f"q-{name}", name, span, span, count, count, **told_of)  # type: ignore[arg-type]
        made.append(article)
        marks.append(Marks(name, quantities=(counted_one,)))
    assert len(rows(Story("a story", tuple(made)), tuple(marks), BagOfStems())) == number


def test_a_number_that_print_takes_back_is_no_version_of_it() -> None:
    told = "people were killed in the blast at the harbour of Port Casse"
    made, marks = [], []
    for name, taken in (("a", False), ("b", True)):
        article = article_of(name, f"12 {told}")
        span, whole = article.span(0, 2), article.span(0, len(article.text))
        told_of = {"counts": "person", "of_event": "kill", "sentence": whole, "withdrawn": taken}
        counted_one = Quantity(f"q-{name}", name, span, span, 12, 12, **told_of)  # type: ignore[arg-type]
        made.append(article)
        marks.append(Marks(name, quantities=(counted_one,)))
    assert len(rows(Story("a story", tuple(made)), tuple(marks), BagOfStems())) == 2


@pytest.mark.parametrize(("counts", "act"), [("house", "destroy"), ("person", "arrest")])
def test_other_things_counted_and_other_acts_are_other_rows(counts: str, act: str) -> None:
    found = counted(
        {
            "a": [("12 people were killed in the blast at Port Casse", 12, "person", "kill")],
            "b": [("15 there were counted in the blast at Port Casse", 15, counts, act)],
        }
    )
    assert len(found) == 2


@pytest.mark.parametrize(("act", "number"), [("take", 2), ("rescue", 1)])
def test_a_verb_that_is_no_act_by_itself_joins_no_counts(act: str, number: int) -> None:
    first = "17 passengers of the ferry by the harbour of Casse: to hospital"
    second = "200 passengers of the ferry by the harbour off the rocks in boats"
    found = counted({"a": [(first, 17, "passenger", act)], "b": [(second, 200, "passenger", act)]})
    assert len(found) == number


def test_a_toll_that_rises_over_three_articles_is_one_row() -> None:
    (row,) = counted(
        {
            "a": [("7 people were killed in the blast at the harbour of Port Casse", 7, "person", "kill")],
            "b": [("11 dead in the blast at the harbour of Port Casse", 11, "person", "kill")],
            "c": [("14 people died after the blast in Port Casse", 14, "person", "die")],
        }
    )
    assert row.versions.keys() == {"a", "b", "c"}


def test_two_numbers_of_one_sentence_count_two_things() -> None:
    article = article_of("a", "12 people and 12 people died")
    first, second = article.span(0, 9), article.span(14, 23)
    whole = article.span(0, len(article.text))
    marks = Marks(
        "a",
        quantities=tuple(
            Quantity(
                f"q{span.start}", "a", span, span, 12, 12, counts="person", of_event="die", sentence=whole
            )
            for span in (first, second)
        ),
    )
    assert len(rows(Story("a story", (article,)), (marks,), BagOfStems())) == 2


def _shares(name: str, sentence: str, *printed: int) -> tuple[Article, Marks]:
    article = article_of(name, sentence)
    whole, quantities = article.span(0, len(sentence)), []
    for number in printed:
        at = sentence.index(str(number))
        span = article.span(at, at + len(str(number)))
        quantities.append(
            Quantity(
                f"q-{name}-{number}", name, span, span, number, number, unit="percent", kind="percent",
                sentence=whole,
            )
        )  # fmt: skip
    return article, Marks(name, quantities=tuple(quantities))


@pytest.mark.parametrize(
    ("second", "values", "number"),
    [
        ("the new loaf sold in Port Casse is 15 percent rye and 85 percent wheat", (15, 85), 3),
        ("the new loaf sold in Port Casse is 15 percent rye, 4 percent more than the usual loaf", (15, 4), 2),
    ],
)
def test_a_share_beside_an_equal_share_is_another_unless_the_sentences_are_nearly_one(
    second: str, values: tuple[int, int], number: int
) -> None:
    first = "the new loaf sold in Port Casse is 15 percent rye, 6 percent more than the usual loaf"
    told = [_shares("a", first, 15, 6), _shares("b", second, *values)]
    story = Story("a story", tuple(article for article, _ in told))
    assert len(rows(story, tuple(marks for _, marks in told), BagOfStems())) == number


def act(
    name: str, sentence: str, *, agent: str | None, patient: str | None, edtf: str = "", kind: str = "kill"
) -> tuple[Article, Event]:
    article = article_of(name, sentence)
    whole = article.span(0, len(sentence))

    def printed(who: str | None) -> Span | None:
        return article.span(sentence.index(who), sentence.index(who) + len(who)) if who else None

    event = Event(
        f"e-{name}", name, article.span(0, 3), whole, kind,
        agent=agent, patient=patient, agent_span=printed(agent), patient_span=printed(patient),
        agent_head=(agent or "").lower(), patient_head=(patient or "").lower(), kind=kind,
        when=When(edtf, "day") if edtf else None,
    )  # fmt: skip
    return article, event


def acts(*told: tuple[Article, Event]) -> tuple[Row, ...]:
    names = {name for _, event in told for name in (event.agent, event.patient) if name}
    story = Story(
        "a story", tuple(article for article, _ in told), tuple(actor(name) for name in sorted(names))
    )
    return rows(story, tuple(Marks(article.id, events=(event,)) for article, event in told), BagOfStems())


HARBOUR = "Vask killed Korvin near the harbour of Port Casse"


def test_an_act_with_and_without_its_doer_is_one_row() -> None:
    (row,) = acts(
        act("a", HARBOUR, agent="Vask", patient="Korvin"),
        act("b", "Korvin died near the harbour of Port Casse", agent=None, patient="Korvin", kind="die"),
    )
    assert row.versions.keys() == {"a", "b"}
    assert row.description == HARBOUR


def test_an_act_told_with_two_dates_is_one_row_so_that_they_can_be_compared() -> None:
    (row,) = acts(
        act("a", HARBOUR, agent="Vask", patient="Korvin", edtf="2031-05-06"),
        act("b", HARBOUR, agent="Vask", patient="Korvin", edtf="2031-05-07"),
    )
    assert row.links[0].level == "same act, same doer, same done-to, other time"


def test_another_victim_is_another_act() -> None:
    found = acts(
        act("a", HARBOUR, agent="Vask", patient="Korvin"),
        act("b", HARBOUR.replace("Korvin", "Tamsin"), agent="Vask", patient="Tamsin"),
    )
    assert len(found) == 2


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("dockyard costs", "the price of the ferry", 2),
        ("the fees for the ferry", "the charges for the ferry", 1),
        ("12 dockers", "some clerks", 1),
    ],
)
def test_what_one_article_tells_of_two_things_are_two_acts(one: str, other: str, number: int) -> None:
    text = f"The rule will cut {one} in Velmora. The rule will cut {other} in Velmora."
    article, events = article_of("a", text), []
    for thing in (one, other):
        start = text.index(thing) - len("The rule will cut ")
        end = start + len(f"The rule will cut {thing} in Velmora.")
        head = thing.split()[1] if thing[0] in "td1s" else thing
        events.append(
            Event(
                f"e-{start}", "a", article.span(start + 14, start + 17), article.span(start, end), "cut",
                agent="The rule", agent_span=article.span(start, start + 8), agent_head="rule", kind="cut",
                patient_span=article.span(start + 18, start + 18 + len(thing)),
                patient_head=head.removesuffix("s"), modality="possible",
            )
        )  # fmt: skip
    story = Story("a story", (article,), (actor("The rule"),))
    assert len(rows(story, (Marks("a", events=tuple(events)),), BagOfStems())) == number


@pytest.mark.parametrize(("low", "number"), [(3_100.0, 1), (40_000.0, 2)])
def test_words_alone_do_not_join_acts_on_many_more(low: float, number: int) -> None:
    marks, articles = [], []
    for name, count in (("a", 3_000.0), ("b", low)):
        sentence = "some soldiers were deployed in the valley of Port Casse"
        article, event = act(name, sentence, agent=None, patient=None, kind="deploy")
        event = replace(event, patient_span=article.span(0, 13), lemma="deploy", construction="passive")
        quantity = Quantity(f"q-{name}", name, article.span(0, 4), article.span(0, 13), count, count)
        marks.append(Marks(name, events=(event,), quantities=(quantity,)))
        articles.append(article)
    found = rows(Story("a story", tuple(articles)), tuple(marks), BagOfStems())
    assert len([row for row in found if row.kind == "event"]) == number


@pytest.mark.parametrize(
    ("noun", "construction", "day", "number"),
    [
        ("marriage", "nominal", "", 2),
        ("decisions", "nominal", "", 2),
        ("visit", "nominal", "2031-05-06", 1),
        ("attack", "nominal", "", 1),
        ("marriage", "active", "", 1),
    ],
)
def test_a_bare_noun_for_what_is_talked_of_is_no_act_that_two_tell(
    noun: str, construction: Literal["nominal", "active"], day: str, number: int
) -> None:
    told = []
    for name in ("a", "b"):
        sentence = f"{noun} is the matter that divides the harbour town of Port Casse"
        article, event = act(name, sentence, agent=None, patient=None, kind="kill", edtf=day)
        trigger = article.span(0, len(noun))
        told.append((article, replace(event, trigger=trigger, construction=construction)))
    assert len(acts(*told)) == number


@pytest.mark.parametrize(("low", "number"), [(21.0, 1), (64.0, 2)])
def test_those_who_died_are_counted_too(low: float, number: int) -> None:
    marks, articles = [], []
    for name, count, high in (("a", 19.0, 19.0), ("b", low, None)):
        sentence = "some miners died in the pit at Port Casse"
        article, event = act(name, sentence, agent=None, patient=None, kind="die")
        event = replace(event, agent_span=article.span(0, 11), lemma="die", construction="intransitive")
        quantity = Quantity(f"q-{name}", name, article.span(0, 4), article.span(0, 11), count, high)
        marks.append(Marks(name, events=(event,), quantities=(quantity,)))
        articles.append(article)
    found = rows(Story("a story", tuple(articles)), tuple(marks), BagOfStems())
    assert len([row for row in found if row.kind == "event"]) == number


def test_leaving_a_place_is_not_leaving_people_there() -> None:
    place = replace(actor("valley"), kind="place")
    told = [
        act("a", "Velmora is to leave the Sarn valley", agent="Velmora", patient="valley", kind="withdraw"),
        act(
            "b",
            "Velmora is to leave observers in the Sarn valley",
            agent="Velmora",
            patient="observers",
            kind="withdraw",
        ),
    ]
    observers = replace(told[1][1], patient=None, patient_head="observer")
    told[1] = (told[1][0], observers)
    articles = tuple(article for article, _ in told)
    story = Story("a story", articles, (actor("Velmora"), place))
    found = rows(story, tuple(Marks(one.id, events=(event,)) for one, event in told), BagOfStems())
    assert len(found) == 2


_SAYINGS = st.lists(
    st.tuples(
        st.sampled_from(["Korvin", "Vask", None]),
        st.sampled_from(
            [
                RIVER,
                RIVER.removesuffix(" before the autumn floods arrive"),
                "bridges over the river will reopen to lorries",
                "the flood has left 12 villages of the Sarn valley without clean water",
                "the flood has left 15 villages of the Sarn valley without clean water",
                "no village of the Sarn valley is without clean water",
                "taxes on imported grain fall by a tenth next year",
            ]
        ),
    ),
    max_size=5,
)


@settings(max_examples=80, deadline=None)
@given(st.lists(_SAYINGS, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_every_mark_is_in_one_row_and_order_changes_nothing(
    told: list[list[tuple[str | None, str]]], dice: random.Random
) -> None:
    story, marks = said({f"article{number}": sayings for number, sayings in enumerate(told)})
    marks = tuple(
        replace(
            one,
            labels=tuple(
                Label(f"l-{mark.id}", mark.article, mark.content[0], mark.actor or "nobody", "outlet", "they")
                for mark in one.statements
            ),
            quantities=tuple(
                Quantity(
                    f"q-{mark.id}", mark.article, mark.content[0], mark.content[0], 3, 3, counts="village"
                )
                for mark in one.statements
            ),
        )
        for one in marks
    )
    found = rows(story, marks, BagOfStems())
    placed = [mark for row in found for ids in row.versions.values() for mark in ids]
    every = [
        mark.id for one in marks for kind in (one.statements, one.labels, one.quantities) for mark in kind
    ]
    assert sorted(placed) == sorted(every)
    assert all(row.origins == 0 and row.verdict == "UNSURE" for row in found)

    shuffled = list(marks)
    dice.shuffle(shuffled)
    assert rows(story, shuffled, BagOfStems()) == found
    articles = list(story.articles)
    dice.shuffle(articles)
    again = rows(replace(story, articles=tuple(articles)), shuffled, BagOfStems())
    assert {row.id for row in again} == {row.id for row in found}
    assert {row.id: row.links for row in again} == {row.id: row.links for row in found}


SENT = "The navy of Velmora sent {} ships to the harbour of Port Casse"
TOLD = "There were {} ships of the navy off the harbour, a captain wrote"


def _number(name: str, sentence: str, value: int, act: str) -> tuple[Article, Quantity]:
    article = Article(name, name, sentence.format(value))
    start = article.text.index(str(value))
    span = article.span(start, start + len(str(value)))
    whole = article.span(0, len(article.text))
    low = float(value)
    return article, Quantity(
        f"q-{name}", name, span, span, low, low, counts="ship", of_event=act, sentence=whole
    )


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
@pytest.mark.parametrize(
    ("third", "act", "together"),
    [(57, "", True), (48, "", True), (31, "", False), (57, "sink", False)],
)
def test_who_repeats_one_of_two_numbers_stands_in_their_row(
    order: tuple[int, int, int], third: int, act: str, together: bool
) -> None:
    told = [
        _number("a", SENT, 57, "send"),
        _number("b", SENT, 48, "send"),
        _number("c", TOLD, third, act),
    ]
    told = [told[place] for place in order]
    story = Story("a story", tuple(article for article, _ in told))
    marks = tuple(Marks(article.id, quantities=(one,)) for article, one in told)
    found = rows(story, marks, BagOfStems())
    assert {frozenset(row.versions) for row in found} == (
        {frozenset("abc")} if together else {frozenset("ab"), frozenset("c")}
    )


def _score(name: str, sentence: str, scope: tuple[str, ...]) -> tuple[Article, tuple[Quantity, Quantity]]:
    """The points of both sides; ``scope`` are the names of winner and loser, "" where not printed."""
    article = Article(name, name, sentence)
    start = article.text.index("-") - 1
    sides = []
    for place, side, team in ((start, "winner", scope[0]), (start + 2, "loser", scope[1])):
        low = float(article.text[place])
        sides.append(
            Quantity(
                f"q-{name}-{side}",
                name,
                article.span(place, place + 1),
                article.span(start, start + 3),
                low,
                low,
                counts="point",
                kind="score",
                of_event="win",
                scope=(side, team) if team else (side,),
                sentence=article.span(0, len(article.text)),
            )
        )
    return article, (sides[0], sides[1])


@pytest.mark.parametrize(
    ("second", "sides", "together"),
    [
        ("Casse beat Northbay 3-2 in the cup on Saturday", ("casse", "northbay"), True),
        ("Northbay lost 3-2 in the cup on Saturday to Casse", ("casse", "northbay"), True),
        ("Casse won 3-2 in the cup on Saturday", ("casse", ""), True),
        ("Casse beat Sella 3-2 in the cup on Saturday", ("casse", "sella"), False),
        (
            "Casse's youth team beat Northbay 3-2 in the cup on Saturday",
            ("casse 's youth team", "northbay"),
            False,
        ),
        ("Sella beat Tessaly 3-1 in the cup on Saturday", ("sella", "tessaly"), False),
        ("the visitors won 3-1 in the cup on Saturday", ("", ""), False),
    ],
)
def test_scores_of_one_game_by_its_sides_are_in_one_row(
    second: str, sides: tuple[str, str], together: bool
) -> None:
    told = [
        _score("a", "Casse beat Northbay 3-1 in the cup on Saturday", ("casse", "northbay")),
        _score("b", second, sides),
    ]
    story = Story("a story", tuple(article for article, _ in told))
    marks = tuple(Marks(article.id, quantities=both) for article, both in told)
    found = rows(story, marks, BagOfStems())
    assert [len(row.versions) for row in found] == ([2, 2] if together else [1, 1, 1, 1])


@pytest.mark.parametrize(
    ("left", "right", "times", "together"),
    [
        ("the rate rose to 6.1 in April from 48 in March", "the rate was 48 in April", ("", ""), False),
        ("turnout was 44, down from 48 in 2027", "turnout was 48", ("2027", ""), False),
        ("turnout was 44, down from 48 in 2027", "turnout was 48 in 2027", ("2027", "2027"), True),
        ("turnout was 48, down from 51 in 2027", "turnout was 48", ("", ""), True),
    ],
)
def test_what_a_number_is_held_against_is_none_of_now(
    left: str, right: str, times: tuple[str, str], together: bool
) -> None:
    told = []
    for name, sentence, edtf in zip("ab", (left, right), times, strict=True):
        article = Article(name, f"{name}.txt", f"{sentence}.")
        whole, start = article.span(0, len(sentence)), sentence.index("48")
        held = When(edtf, "year") if edtf else None
        number = article.span(start, start + 2)
        told.append(
            (
                article,
                Quantity(f"q-{name}", name, number, number, 48, 48, sentence=whole, as_of=held, kind="score"),
            )
        )
    story = Story("a story", tuple(article for article, _ in told))
    marks = tuple(Marks(article.id, quantities=(one,)) for article, one in told)
    found = rows(story, marks, BagOfStems())
    assert len(found) == (1 if together else 2)


@pytest.mark.parametrize(("act", "together"), [("send", False), ("", True)])
def test_the_whole_of_a_part_is_not_those_to_whom_it_was_done(act: str, together: bool) -> None:
    one, whole = _number("a", "The navy sent 3 of the {} ships to the harbour of Port Casse", 57, "")
    span = one.span(14, 15)
    part = replace(
        whole, id="q-part", number=span, phrase=span, low=3, high=3, of_event="send", part_of="q-a"
    )
    other, all_of_them = _number("b", "The navy has {} ships in the harbour of Port Casse", 57, act)
    marks = (Marks("a", quantities=(part, whole)), Marks("b", quantities=(all_of_them,)))
    found = rows(Story("a story", (one, other)), marks, BagOfStems())
    held = [{mark for ids in row.versions.values() for mark in ids} for row in found]
    assert ({"q-a", "q-b"} in held) == together
