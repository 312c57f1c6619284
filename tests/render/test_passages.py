"""Passages and paragraphs: print stays print, whatever is marked in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.render.fixture import STORY
from variorum.model import Article, BriefSentence, Region, Span, Story
from variorum.render.articles import articles
from variorum.render.book import Book
from variorum.render.differing import differing
from variorum.render.passage import AROUND, pieces, together, window


def drawn(marked: str) -> tuple[str, int, int]:
    """Text and range of ``[[...]]``."""
    start = marked.index("[[")
    end = marked.index("]]") - 2
    return marked.replace("[[", "").replace("]]", ""), start, end


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        (
            "It ended. The Front denied [[that it had lit it]]. Korvin met Marrow.",
            "The Front denied that it had lit it.",
        ),
        ('It ended there. [["The fire was out,"]] she said. "No."', '"The fire was out," she said.'),
        ('Head\n[["The fire was out."]] Korvin met Marrow.', '"The fire was out."'),
        ("Head\nGov. A. Korvin [[left]] at dawn.\nTail", "Gov. A. Korvin left at dawn."),
        ("Dr. Marrow said [[“No.”]] She left.", "Dr. Marrow said “No.”"),
        (
            "Seven [[were hurt]] at about 10:40 p.m. Monday. It rained.",
            "Seven were hurt at about 10:40 p.m. Monday.",
        ),
        ("[[Seven were hurt at 11:30 p.m.]] Monday. It rained.", "Seven were hurt at 11:30 p.m. Monday."),
        ("At 7 p.m. ET, sailors [[got a call]]. It rained.", "At 7 p.m. ET, sailors got a call."),
        ("It ended at 6 p.m. Boats [[left]]. It rained.", "Boats left."),
        ("Capt. Ona Marrow [[spoke]]. It rained.", "Capt. Ona Marrow spoke."),
        ("[[The fire]] of Sept. 14 is out. It rained.", "The fire of Sept. 14 is out."),
        ("She lives on Lantern Blvd. The house [[burned]]. It rained.", "The house burned."),
        ("The port closed on 12 May. The house [[burned]]. It rained.", "The house burned."),
        ("[[whole]]", "whole"),
    ],
)
def test_a_passage_is_shown_in_its_sentence(marked: str, shown: str) -> None:
    text, start, end = drawn(marked)
    left, right = window(text, start, end)
    assert text[left:right] == shown


@given(st.text(alphabet='aB .\n"”', min_size=1, max_size=600), st.data())
def test_a_window_holds_its_passage_and_is_bounded(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    left, right = window(text, start, end)
    assert start - AROUND <= left <= start
    assert end <= right <= end + AROUND
    assert "\n" not in text[left:start].rstrip() + text[end:right].lstrip()
    span = Span("a", start, end, text[start:end])
    shown = "".join(piece.text for piece in pieces(text, span, [span], []))
    assert span.text.replace("\n", " ") in shown


def test_spans_of_one_sentence_are_one_passage() -> None:
    text = "Three died and forty were hurt. It was a long night in the harbour of the town.\nTwo left."
    spans = [
        Span("a", text.index(word), text.index(word) + len(word), word) for word in ("Two", "forty", "Three")
    ]
    assert [[span.text for span in group] for group in together(text, spans)] == [["Three", "forty"], ["Two"]]


def test_only_the_words_that_differ_are_marked() -> None:
    left, right = "The fire was an accident", "The fire was no accident"
    found = differing([Span("a", 10, 34, left), Span("b", 0, 24, right)])
    assert [(span.article, span.start, span.text) for span in found] == [("a", 23, "an"), ("b", 13, "no")]


def test_versions_that_share_little_are_not_marked() -> None:
    assert differing([Span("a", 0, 9, "Three die"), Span("b", 0, 12, "Port reopens")]) == ()


TEXT = "Port Casse.\n\nThree people died, she said.\nAll is quiet now.\n"


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)), max_size=12))
def test_articles_keep_their_text_and_every_anchor_once(places: list[tuple[int, int]]) -> None:
    article = Article("a", "a.txt", TEXT, siglum="A")
    spans = tuple(article.span(start, min(len(TEXT), start + size)) for start, size in places)
    # White space alone is no passage: its anchor would stand between paragraphs.
    spans = tuple(span for span in spans if TEXT[span.start].strip())
    book = Book.of(Story("Port", (article,), brief=(BriefSentence("x", spans, ()),)))
    book.cites(spans, "brief-1")
    (view,) = articles(book)
    anchors: Counter[str] = Counter()
    for paragraph in view.paragraphs:
        depth = 0
        for token in paragraph.tokens:
            depth += {"open": 1, "close": -1}.get(token.do, 0)
            assert depth >= 0
            anchors.update([token.anchor] if token.anchor else [])
        assert depth == 0
        words = "".join(token.text for token in paragraph.tokens if token.do == "text")
        assert TEXT[paragraph.start : paragraph.start + len(words)] == words
        assert TEXT[paragraph.start + len(words)] == "\n"
    assert anchors == Counter({f"A-{span.start}-{span.end}" for span in spans})


def test_each_kind_of_mark_leads_to_the_other_versions() -> None:
    views = articles(Book.of(STORY))
    marks = {
        token.href for view in views for p in view.paragraphs for token in p.tokens if token.do == "mark"
    }
    assert marks == {"#id-r-acc", "#id-r-dead", "#id-r-fire"}


def test_doubled_or_odd_sigla_are_given_anew() -> None:
    story = replace(STORY, articles=tuple(replace(one, siglum="<b>") for one in STORY.articles))
    assert list(Book.of(story).sigla.values()) == ["A", "B", "C", "D"]


def test_a_line_with_a_dateline_is_printed_as_what_follows_it() -> None:
    line = "PORT CASSE (VNA) -"
    text = f"{line}\n\n{line} All is quiet now."
    again = len(line) + 2
    regions = (
        Region("dateline", 0, len(line)),
        Region("dateline", again, again + len(line)),
        Region("body", again + len(line) + 1, len(text)),
    )
    article = Article("a", "a.txt", text, siglum="A", regions=regions)
    (shown,) = articles(Book.of(Story("Port", (article,))))
    assert [one.kind for one in shown.paragraphs] == ["dateline", "body"]
