from __future__ import annotations

from dataclasses import replace

from variorum.align import Cast
from variorum.align.reprints import reprints, with_reprints
from variorum.align.twins import twins
from variorum.model import Actor, ActorMention, Article, Event, Marks, Mention, Quantity, Span, Statement

TEXT = "Ansa Korvin said 12 boats were sold. Ansa Korvin said 12 boats were sold."


def _span(article: str, words: str, occurrence: int = 0) -> Span:
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return Span(article, start, start + len(words), words)


def _statement(article: str, occurrence: int = 0, **fields: object) -> Statement:
    return Statement(
        id=f"s-{article}-{occurrence}",
        article=article,
        content=(_span(article, "12 boats were sold", occurrence),),
        cue=_span(article, "said", occurrence),
        source=_span(article, "Ansa Korvin", occurrence),
        form="indirect",
        **{"actor": "korvin", **fields},  # type: ignore[arg-type]
    )


def _quantity(article: str, low: float = 12) -> Quantity:
    sentence = _span(article, "Ansa Korvin said 12 boats were sold.")
    number = _span(article, "12")
    return Quantity(f"q-{article}", article, number, number, low, low, counts="boat", sentence=sentence)


def _event(article: str, patient: str | None = None) -> Event:
    sentence = _span(article, "Ansa Korvin said 12 boats were sold.")
    return Event(f"e-{article}", article, _span(article, "sold"), sentence, "sell", patient=patient)


def _articles(*origins: str) -> list[Article]:
    return [Article(name, f"{name}.txt", TEXT, origin=one) for name, one in zip("AB", origins, strict=True)]


def test_what_a_copy_prints_again_has_a_twin_of_its_kind() -> None:
    marks = [made(name) for name in "AB" for made in (_statement, _quantity, _event)]
    assert twins(_articles("o", "o"), marks) == {"s-B-0": "s-A-0", "q-B": "q-A", "e-B": "e-A"}


def test_what_is_printed_twice_has_a_twin_for_each_time() -> None:
    marks = [_statement(name, occurrence) for name in "AB" for occurrence in (0, 1)]
    assert twins(_articles("o", "o"), marks) == {"s-B-0": "s-A-0", "s-B-1": "s-A-1"}


def test_the_same_words_of_independent_articles_are_no_twins() -> None:
    marks = [_statement(name) for name in "AB"]
    assert twins(_articles("o", "p"), marks) == {}
    assert twins(_articles("", ""), marks) == {}


def test_the_same_words_read_in_two_ways_are_no_twins() -> None:
    marks = [_statement("A"), _quantity("A"), _event("A")]
    marks += [_statement("B", actor=None), _quantity("B", 13), _event("B", "boats")]
    assert twins(_articles("o", "o"), marks) == {}


def _mention(article: str, occurrence: int = 0) -> Mention:
    span = _span(article, "Ansa Korvin", occurrence)
    return Mention(f"m-{article}-{occurrence}", span, "name", "korvin", occurrence, name="Ansa Korvin")


def _marks(article: str, *occurrences: int) -> Marks:
    return Marks(article, mentions=tuple(_mention(article, one) for one in occurrences))


def test_mentions_of_a_reprint_stand_for_whom_the_first_print_names() -> None:
    marks = [_marks("A", 0, 1), _marks("B", 0, 1)]
    again = reprints(_articles("", ""), marks)
    assert again == {"B": "A"}
    named = tuple(
        ActorMention("A", one.span.start, one.span.end, one.span.text, "name") for one in marks[0].mentions
    )
    cast = Cast((Actor("korvin", "Ansa Korvin", "person", named),), {"m-A-0": "korvin", "m-A-1": "korvin"})
    both = with_reprints(cast, again, marks)
    assert both.of_mention == dict.fromkeys(("m-A-0", "m-A-1", "m-B-0", "m-B-1"), "korvin")
    assert [(one.article, one.start) for one in both.actors[0].mentions] == [
        ("A", named[0].start),
        ("A", named[1].start),
        ("B", named[0].start),
        ("B", named[1].start),
    ]


def test_other_print_or_other_mentions_are_no_reprint() -> None:
    first, second = _articles("", "")
    assert reprints([first, second], [_marks("A", 0, 1), _marks("B", 0)]) == {}
    changed = replace(second, text=TEXT + " More.")
    assert reprints([first, changed], [_marks("A", 0, 1), _marks("B", 0, 1)]) == {}
