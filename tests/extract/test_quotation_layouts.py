"""Quotations in generated layouts: whole, with their speakers, and one odd mark costs at most one of them.

An article is a list of paragraphs; each gives one invented speaker some invented sentences in one of the
layouts of the press. The words of every quotation are unlike those of any other, so that a content tells
whose it is. What is promised holds for every mark that is taken away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.reading import parsed, read
from variorum.extract import mentions, statements, times
from variorum.model import Region, Statement
from variorum.text.paragraphs import paragraphs
from variorum.text.quotations import quotations

SPEAKERS = ("Ansa Korvin", "Mirel Sando", "Yusuf Hadri", "Tessa Brandt", "Orrin Vale", "Petra Lindqvist")
SENTENCES = (
    "The bridge will stay closed until the spring",
    "Nobody in the harbour was told about the fire",
    "We have waited eleven years for clean water",
    "Our union will march on the town hall again",
    "They sold the lighthouse without asking anyone",
    "This winter the ferry cannot sail to the islands",
    "My father built that mill with his own hands",
    "Every child deserves a warm school and a meal",
    "The council has lost the trust of this valley",
    "It was the worst flood that I have ever seen",
    "You can still smell the smoke in the market",
    "She never wanted to sell the old theatre",
)
MARKS = (("“", "”"), ('"', '"'), ("''", "''"), ("``", "''"), ("«", "»"), ("„", "“"), ("‘", "’"), ("'", "'"))
PLAIN = (
    "On Monday the harbour was quiet.",
    "The market opened at noon as on every other day.",
    "Three boats lay in the port of Velmora.",
    "The valley has two mills and a railway station.",
)


@dataclass(frozen=True)
class Said:
    """One speaker's paragraph: ``parts`` are its quotations as printed, ``text`` the whole of it."""

    speaker: str
    parts: tuple[str, ...]
    text: str


def after(speaker: str, words: list[str], marks: tuple[str, str], verb: str) -> Said:
    opening, closing = marks
    part = f"{opening}{words[0]},{closing}"
    return Said(speaker, (part,), f"{part} {speaker} {verb}.")


def inverted(speaker: str, words: list[str], marks: tuple[str, str], verb: str) -> Said:
    opening, closing = marks
    part = f"{opening}{words[0]},{closing}"
    return Said(speaker, (part,), f"{part} {verb} {speaker}.")


def before(speaker: str, words: list[str], marks: tuple[str, str], verb: str) -> Said:
    opening, closing = marks
    part = f"{opening}{words[0]}. {words[1]}.{closing}"
    return Said(speaker, (part,), f"{speaker} {verb}: {part}")


def comma_before(speaker: str, words: list[str], marks: tuple[str, str], verb: str) -> Said:
    opening, closing = marks
    part = f"{opening}{words[0]}.{closing}"
    return Said(speaker, (part,), f"On Friday {speaker} {verb}, {part}")


def inside(speaker: str, words: list[str], marks: tuple[str, str], verb: str) -> Said:
    opening, closing = marks
    first, second = f"{opening}{words[0]},{closing}", f"{opening}{words[1]}.{closing}"
    return Said(speaker, (first, second), f"{first} {speaker} {verb}. {second}")


def interrupted(speaker: str, words: list[str], marks: tuple[str, str], verb: str) -> Said:
    opening, closing = marks
    half, rest = words[0].rsplit(" ", 4)[0], words[0].split(" ")[-4:]
    first, second = f"{opening}{half},{closing}", f"{opening}{' '.join(rest)}.{closing}"
    return Said(speaker, (first, second), f"{first} {speaker} {verb}, {second}")


def many(speaker: str, words: list[str], marks: tuple[str, str], verb: str) -> Said:
    """Over paragraphs: the opening mark is repeated, only the last is closed."""
    opening, closing = marks
    first, second, third = (
        f"{opening}{words[0]},{closing}",
        f"{opening}{words[1]}.",
        f"{opening}{words[2]}.{closing}",
    )
    return Said(speaker, (first, second, third), f"{first} {speaker} {verb}. {second}\n\n{third}")


def signed(speaker: str, words: list[str], marks: tuple[str, str], verb: str) -> Said:
    opening, closing = marks
    part = f"{opening}{words[0]}.{closing}"
    return Said(speaker, (part,), f"{part} — {speaker}, minister")


def nesting(speaker: str, words: list[str], marks: tuple[str, str], verb: str) -> Said:
    """With a quotation of the other kind of marks inside."""
    opening, closing = marks
    inner = ("“", "”") if opening in "‘'" else ("‘", "’")
    held = words[0].split(" ")
    held[2:5] = [inner[0] + held[2], held[3], held[4] + inner[1]]
    part = f"{opening}{' '.join(held)},{closing}"
    return Said(speaker, (part,), f"{part} {speaker} {verb}.")


LAYOUTS = (nesting, after, inverted, before, comma_before, inside, interrupted, many, signed)
VERBS = ("said", "added", "insisted", "warned")


@st.composite
def articles(draw: st.DrawFn, marks: tuple[tuple[str, str], ...] = MARKS, most: int = 4) -> list[Said]:
    """Paragraphs of different speakers with different words, each in a layout and marks of its own."""
    speakers = draw(st.permutations(SPEAKERS))
    sentences = list(draw(st.permutations(SENTENCES)))
    return [
        draw(st.sampled_from(LAYOUTS))(
            speaker,
            [sentences.pop() for _ in range(3)],
            draw(st.sampled_from(marks)),
            draw(st.sampled_from(VERBS)),
        )
        for speaker in speakers[: draw(st.integers(1, most))]
    ]


def printed(article: list[Said], plain: tuple[str, ...] = PLAIN) -> str:
    """The paragraphs with a plain one before each."""
    return "\n\n".join(f"{plain[n % len(plain)]}\n\n{one.text}" for n, one in enumerate(article))


def contents(found: tuple[Statement, ...]) -> dict[str, Statement]:
    """Each piece of a direct content with its statement."""
    return {
        span.text: one for one in found if one.form == "direct" and one.parent is None for span in one.content
    }


def words_of(part: str) -> str:
    return part.strip("“”\"'`«»„‘’.,")


def nobody_has_anothers_words(article: list[Said], found: tuple[Statement, ...]) -> None:
    for one in found:
        source = one.source.text if one.source else ""
        for said in article:
            if said.speaker not in source:
                continue
            for other in article:
                for part in other.parts if other is not said else ():
                    assert not any(words_of(part) in span.text for span in one.content), (source, part)


_MARK = re.compile("''|``|[“”„«»‘’'\"]")


def outer(text: str) -> list[str]:
    """The quotations that stand in no other, without a parse."""
    return [text[one.start : one.end] for one in quotations(text).found if one.depth == 0]


@settings(max_examples=150)
@given(articles(), st.data())
def test_any_one_mark_lost_costs_its_own_quotation_alone(article: list[Said], data: st.DataObject) -> None:
    text = printed(article)
    parts = [part for said in article for part in said.parts]
    assert outer(text) == parts
    mark = data.draw(st.sampled_from(list(_MARK.finditer(text))))
    kept = [one for one in parts if not text.index(one) <= mark.start() < text.index(one) + len(one)]
    found = outer(text[: mark.start()] + text[mark.end() :])
    assert [one for one in found if one in kept] == kept
    assert len(found) <= len(parts)


@settings(max_examples=150)
@given(articles(), st.data(), st.sampled_from(["“", "”", '"', "''", "«", "»", "‘", "’", "„"]))
def test_one_mark_too_many_costs_at_most_one_quotation(
    article: list[Said], data: st.DataObject, mark: str
) -> None:
    text = printed(article)
    parts = [part for said in article for part in said.parts]
    place = data.draw(st.sampled_from([match.start() for match in re.finditer(" ", text)]))
    place += data.draw(st.integers(0, 1))
    found = outer(text[:place] + mark + text[place:])
    assert sum(one not in found for one in parts) <= 1


@settings(max_examples=25)
@given(articles(most=3))
def test_every_quotation_is_whole_and_its_speakers(article: list[Said]) -> None:
    found = read(printed(article))
    held = contents(found)
    for said in article:
        for part in said.parts:
            assert part in held, (part, list(held))
            source = held[part].source
            assert source is not None
            assert said.speaker in source.text
            assert held[part].repairs == ()
    nobody_has_anothers_words(article, found)


def without_one(text: str, part: str, side: str) -> tuple[str, int]:
    """``text`` without the opening or closing mark of the quotation ``part``, and where it stood."""
    place = text.index(part)
    size = 2 if part[:2] in ("''", "``") else 1
    start = place if side == "opening" else place + len(part) - size
    return text[:start] + text[start + size :], start


@settings(max_examples=25)
@given(articles(most=3), st.data(), st.sampled_from(["opening", "closing"]))
def test_one_lost_mark_costs_one_quotation(article: list[Said], data: st.DataObject, side: str) -> None:
    text = printed(article)
    parts = [(said, part) for said in article for part in said.parts if said.text.count(part) == 1]
    lost, part = data.draw(st.sampled_from(parts))
    if side == "closing" and part[-1] not in "”»’\"'“":
        return  # a paragraph of a longer quotation has none
    broken, _ = without_one(text, part, side)
    found = read(broken)
    held = contents(found)
    for said in article:
        for other in said.parts:
            if other != part:
                assert other in held, (other, list(held))
                source = held[other].source
                if said is not lost:
                    assert source is not None
                    assert said.speaker in source.text
                    assert held[other].repairs == ()
    nobody_has_anothers_words(article, found)


@settings(max_examples=25)
@given(articles(most=2), st.data(), st.sampled_from(["opening", "closing"]))
def test_what_was_mended_says_so(article: list[Said], data: st.DataObject, side: str) -> None:
    parts = [part for said in article for part in said.parts]
    part = data.draw(st.sampled_from(parts))
    if side == "closing" and part[-1] not in "”»’\"'“":
        return
    broken, _ = without_one(printed(article), part, side)
    for one in read(broken):
        if one.parent is None and any(words_of(part) in span.text for span in one.content):
            assert one.repairs, (one.cue, one.content)


@settings(max_examples=20)
@given(
    articles(most=2), st.sampled_from(["“", "”", '"', "''", "«", "»", "‘", "„"]), st.integers(0, 1), st.data()
)
def test_a_stray_mark_costs_nothing_elsewhere(
    article: list[Said], mark: str, number: int, data: st.DataObject
) -> None:
    plain = list(PLAIN)
    words = plain[number].split(" ")
    place = data.draw(st.integers(0, len(words) - 1))
    words[place] = data.draw(st.sampled_from([mark + words[place], words[place] + mark]))
    plain[number] = " ".join(words)
    found = read(printed(article, tuple(plain)))
    held = contents(found)
    for said in article:
        for part in said.parts:
            assert part in held
            source = held[part].source
            assert source is not None
            assert said.speaker in source.text
    nobody_has_anothers_words(article, found)


NAMES = (
    "The so-called {}Green Valley{} lies behind the mill.",
    "The {}Lantern Front{} movement has an office in the port.",
    "His {}help{} was of little use to the harbour.",
    "The ferry {}Star of Velmora{} lay in the port.",
    "The film {}The Bridge Over Port Casse{} was shown at noon.",
    "It is a {}model town{} on the coast.",
)


@settings(max_examples=15)
@given(articles(most=2), st.sampled_from(NAMES), st.sampled_from(MARKS))
def test_names_and_scare_quotes_add_no_statement(
    article: list[Said], name: str, marks: tuple[str, str]
) -> None:
    plain = (name.format(*marks), *PLAIN)
    found, bare = read(printed(article, plain)), read(printed(article, (name.format("", ""), *PLAIN)))
    assert [one.source.text if one.source else "" for one in found] == [
        one.source.text if one.source else "" for one in bare
    ]
    assert [tuple(s.text for s in one.content) for one in found] == [
        tuple(s.text for s in one.content) for one in bare
    ]


DATELINES = ("VELMORA (VNA) —", "PORT CASSE, May 3 (Velmora News) -", "VELMORA —", "PORT CASSE, Tessaly –")
WITHOUT_REGION = [
    "“The bridge is closed,” Ansa Korvin said.",
    "“The bridge is closed.” — Ansa Korvin, minister",
]


@pytest.mark.parametrize("dateline", DATELINES)
@pytest.mark.parametrize("text", WITHOUT_REGION)
def test_a_dateline_that_ingest_did_not_know_is_no_speaker_either(dateline: str, text: str) -> None:
    (one,) = read(f"{dateline} {text}")
    assert one.source is not None
    assert one.source.text.startswith("Ansa Korvin")
    assert one.content[0].text.startswith("“The bridge is closed")


KINDS = ("caption", "promo", "dateline")


@settings(max_examples=15)
@given(articles(most=2), st.sampled_from(DATELINES), st.sampled_from(KINDS))
def test_datelines_captions_and_promos_never_speak(article: list[Said], dateline: str, kind: str) -> None:
    text = printed([replace(one, text=f"{dateline} {one.text}") for one in article])
    regions: list[Region] = []
    for start, end in paragraphs(text):
        if text.startswith(dateline, start):
            regions.append(Region("dateline", start, start + len(dateline)))
            regions.append(Region("body", start + len(dateline) + 1, end))
        elif kind != "dateline" and not any(text[start:end] in one.text for one in article):
            regions.append(Region(kind, start, end))  # type: ignore[arg-type]
        else:
            regions.append(Region("body", start, end))
    laid_out = parsed(text, regions)
    found = statements.find(laid_out, mentions.find(laid_out), times.find(laid_out))
    held = contents(found)
    for one in found:
        source = one.source.text if one.source else ""
        assert not any(word in source for word in ("VELMORA", "PORT", "VNA", "Velmora News", "—"))
    for said in article:
        for part in said.parts:
            assert part in held
            speaking = held[part].source
            assert speaking is not None
            assert said.speaker in speaking.text


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "The bridge is closed,” Ansa Korvin said. “It will stay closed.”",
            ["The bridge is closed,”", "“It will stay closed.”"],
        ),
        ('The bridge is closed," Ansa Korvin said.', ['The bridge is closed,"']),
    ],
)
def test_a_lone_closing_mark_before_its_cue_ends_a_quotation(text: str, quoted: list[str]) -> None:
    (one,) = read(text)
    assert [span.text for span in one.content] == quoted
    assert one.source is not None
    assert one.source.text == "Ansa Korvin"
    assert one.repairs == ("no opening mark",)


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("Korvin shook her head. “Not since the ford. It was cold.”", True),
        ("“We are tired,” Korvin said. She said it was cold. “I will not speak about the men.”", True),
        ("Korvin nodded. “Not since the ford at Orrin.” The train left.", True),
        # names of things, and pieces of a sentence
        ("Korvin read the book. “Not since the ford” was its title.", False),
        ("Korvin nodded. “Not now.” The train left.", False),
    ],
)
def test_whole_sentences_between_others_are_read_though_nobody_is_named(text: str, is_read: bool) -> None:
    words = text.split("“")[-1].split("”")[0]
    assert any(words in span.text for one in read(text) for span in one.content) is is_read
