"""The brief tells what several origins likely tell in other words, and nothing of it twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.brief import write
from variorum.brief.alike import LIKELY
from variorum.brief.write import TOLD_ALIKE
from variorum.model import BriefSentence, Fellow, Span

OPENING = (
    "Harbour closed\nThe council of Port Casse [[act:closed]] the old harbour on Friday after a leak of oil."
)
OTHER = (
    "Oil in the port\nNo boat may leave since the [[act:closing]] of the basin, the council of Casse wrote."
)
TOLD = [
    "Divers from Lessing [[a:found]] a crack in the hull of the tanker Marle at dawn.",
    "Some 40 fishermen [[b:lost]] their nets in the slick off the western mole.",
    "The owner of the tanker [[c:offered]] the town a new pier in the spring.",
    "Schools along the quay [[d:opened]] an hour late because of the smell.",
    "A ferry to Tessaly [[e:took]] the longer way round the northern rocks.",
]
ELSEWHERE = [
    "The ship's side was [[a:split]], frogmen who went down early told the town.",
    "Nets of forty boats were [[b:ruined]] by oil west of the pier.",
    "A pier is [[c:promised]] by those to whom the vessel belongs.",
    "Pupils near the water [[d:came]] later than usual on account of the stench.",
    "Passengers to Tessaly [[e:sailed]] by way of the rocks in the north.",
]


def _brief(
    likely: Mapping[int, float], origin: str = "", across: Mapping[tuple[int, int], float] | None = None
) -> tuple[BriefSentence, ...]:
    """The brief where sentence i of TOLD has sentence i of ELSEWHERE as its fellow, so likely.

    ``across`` are likelihoods of further pairs, a sentence of TOLD and one of ELSEWHERE, less than theirs.
    """
    made = Builder()
    for name, opening, sentences in (("A", OPENING, TOLD), ("B", OTHER, ELSEWHERE)):
        drawn = made.article(name, f"{opening}\n" + "\n".join(sentences))
        for key in drawn.places:
            made.row("event", made.event(name, key, drawn.span(key).text))
    story, marks = made.story()
    if origin:
        story = replace(story, articles=tuple(replace(one, origin=origin) for one in story.articles))
    spans = {
        (one.article, drawn.text): drawn for one in marks for drawn in (held.span for held in one.sentences)
    }

    def plain(text: str) -> str:
        return (
            text.replace("[[", "").translate({ord("]"): None}).replace(text[text.index("[[") + 2 :][:2], "")
        )

    left = [spans["A", plain(text)] for text in TOLD]
    right = [spans["B", plain(text)] for text in ELSEWHERE]
    fellows: dict[Span, dict[str, Fellow]] = {}
    for (one, other), value in {**{(i, i): value for i, value in likely.items()}, **(across or {})}.items():
        fellows.setdefault(left[one], {}).setdefault("B", Fellow(right[other], value))
        fellows.setdefault(right[other], {}).setdefault("A", Fellow(left[one], value))
    return write(story, marks, fellows)


def _lines(brief: tuple[BriefSentence, ...], start: int = 0) -> list[str]:
    return [one.text for one in brief if not one.mark and "council" not in one.text][start:]


@pytest.mark.parametrize(("likelihood", "told"), [(LIKELY, True), (LIKELY - 0.01, False)])
def test_what_another_origin_likely_tells_is_told_and_cited_for_itself_alone(
    likelihood: float, told: bool
) -> None:
    found = [one for one in _brief({1: likelihood}) if "fishermen" in one.text]
    assert [[span.article for span in one.spans] for one in found] == ([["A"]] if told else [])
    assert all(one.mark == "" for one in found)


def test_two_articles_of_one_origin_bear_nothing_out() -> None:
    assert not any("fishermen" in one.text and not one.mark for one in _brief({1: 0.9}, origin="agency"))


def test_what_is_told_already_is_not_told_again() -> None:
    assert [line.split()[0] for line in _lines(_brief({0: 0.9, 1: 0.8}))] == ["Divers", "Some"]
    # Both of B may tell what the first line does.
    assert [line.split()[0] for line in _lines(_brief({0: 0.9}, across={(0, 1): 0.5}))] == ["Divers"]


def test_the_news_of_the_last_article_is_told_however_like_it_is_to_the_first_line() -> None:
    made = Builder()
    for name, text in (
        ("A", "The trial of the miller Dell Marrow [[act:began]] at the court of Casse on Friday."),
        ("B", "In Casse the court [[act:began]] the trial of Dell Marrow, a miller, on Friday."),
    ):
        made.article(name, f"News of {name}\n{text}", "2031-05-11T08:00")
    made.article("C", "Mill\nA jury [[act:found]] Marrow guilty of arson after nine hours.", "2031-05-14")
    made.row("event", *(made.event(name, "act", "begin") for name in "AB"))
    made.row("event", made.event("C", "act", "find"))
    story, marks = made.story()
    first = {one.article: one.sentences[-1].span for one in marks}
    fellows = {first["C"]: {name: Fellow(first[name], 0.7) for name in "AB"}}
    assert any("guilty" in one.text for one in write(story, marks, fellows))


def test_only_a_few_are_told_the_likeliest_first() -> None:
    lines = _lines(_brief({number: 0.5 + number / 10 for number in range(5)}))
    assert len(lines) == TOLD_ALIKE
    assert lines[0].startswith("A ferry")
    assert not any(line.startswith("Divers") for line in lines)
