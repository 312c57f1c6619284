"""In which words a statement is put: act, strength, modality, hedges and negations, in invented news."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import draw
from tests.extract.reading import parsed, read
from variorum.extract.statements.blocks import of_contents
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.reading import read as reading_of
from variorum.extract.statements.wording import Wording, wording_of


def worded(drawn: str) -> Wording:
    """The wording of the statement whose source, cue and content are drawn [[s:…]], [[c:…]] and [[x:…]].

    No rule chooses: cue and content come in as a trained reader would give them.
    """
    text, places = draw(drawn)
    reading = reading_of(parsed(text))
    cue = _tokens(reading, *places["c"])
    source = _tokens(reading, *places["s"]) if "s" in places else None
    draft = Draft(cue[0], "", "", "", cue, source, source[1] - 1 if source else None, (places["x"],))
    return wording_of(reading, draft, of_contents([draft]))


def _tokens(reading: Reading, start: int, end: int) -> tuple[int, int]:
    inside = [token.i for token in reading.doc if start <= token.idx < end]
    return inside[0], inside[-1] + 1


@pytest.mark.parametrize(
    ("drawn", "act"),
    [
        ("[[s:Korvin]] [[c:made clear]] [[x:that the bridge was weak]].", "speech"),
        ("[[s:Korvin]] [[c:made it clear]] [[x:that the bridge was weak]].", "speech"),
        ("[[c:In a letter to]] the mayor [[s:Korvin]] asked [[x:for help with the bridge]].", "speech"),
        ("[[s:Korvin]][[c:'s plan]] [[x:to rebuild the bridge]] is late.", "attitude"),
        ("[[c:The call by]] [[s:Korvin]] [[x:for an inquiry]] was heard.", "speech"),
        ("[[s:Korvin]] [[c:took issue with]] [[x:the cost of the bridge]].", "speech"),
        ("[[s:Korvin]] [[c:takes serious issue with]] [[x:the cost of the bridge]].", "speech"),
        ("[[s:Korvin]] [[c:expressed doubt about]] [[x:the cost of the bridge]].", "speech"),
        ("[[s:Korvin]] [[c:has doubts about]] [[x:the cost of the bridge]].", "attitude"),
        ("[[s:Korvin]] [[c:is eager]] [[x:to rebuild the bridge]].", "attitude"),
        ("[[s:Korvin]] [[c:fears]] [[x:that the bridge will fall]].", "attitude"),
        ("[[s:Korvin]] [[c:attacked]] [[x:the plan as a waste]].", "speech"),
        ("[[s:Korvin]] [[c::]] [[x:No need for a new bridge in Velmora]]", "speech"),
        ("[[x:The bridge is closed]], [[c:per]] [[s:the Velmora Post]].", "speech"),
        ("[[x:The bridge is closed]], [[c:according to]] [[s:the Velmora Post]].", "speech"),
    ],
)
def test_any_cue_tells_of_an_act(drawn: str, act: str) -> None:
    assert worded(drawn).act == act


@pytest.mark.parametrize(
    ("drawn", "strength"),
    [
        ("[[s:Korvin]] [[c:charged]] [[x:that the bridge was safe]].", "distancing"),
        ("[[s:The prosecutor]] [[c:has charged]] [[x:three men with murder]].", "neutral"),
        ("[[x:Tom Brown]] [[c:was charged]] with murder.", "neutral"),
        ("[[s:Korvin]] [[c:falsely claimed]] [[x:that the bridge was safe]].", "distancing"),
        ("[[s:Korvin]] [[c:alleged]] [[x:that the bridge was unsafe]].", "distancing"),
        ("[[s:Korvin]] [[c:pointed out]] [[x:that the bridge was closed]].", "endorsing"),
        ("[[s:Korvin]] [[c:noted]] [[x:that the bridge was closed]].", "endorsing"),
        ("[[s:Korvin]] [[c:acknowledged]] [[x:the delay]].", "endorsing"),
        ("[[s:The film]] [[c:shows]] [[x:pictures of the bridge]].", "neutral"),
        ("It [[c:was shown]] [[x:that the bridge was weak]].", "endorsing"),
        (
            "[[s:The court]] [[c:was shown]] a letter from Hale: [[x:“Move them on Thursday, all.”]]",
            "neutral",
        ),
        ("[[s:The inquiry]] [[c:shows]] [[x:that the bridge was weak]].", "endorsing"),
        ("[[s:The Front]] [[c:claimed responsibility]] [[x:for the fire in the port]].", "neutral"),
        ("[[s:Korvin]], [[c:known as]] [[x:the Harbour Fox]], left.", "neutral"),
        ("[[s:Korvin]] [[c:said]] [[x:that the bridge was closed]].", "neutral"),
    ],
)
def test_strength_is_that_of_word_and_construction(drawn: str, strength: str) -> None:
    assert worded(drawn).strength == strength


@pytest.mark.parametrize(
    ("drawn", "modality"),
    [
        ("[[s:Korvin]] [[c:said]] [[x:that the bridge was closed]].", "asserted"),
        ("[[s:Korvin]] [[c:denied]] [[x:that the bridge was closed]].", "denied"),
        ("[[s:Korvin]] [[c:did not deny]] [[x:that the bridge was closed]].", "asserted"),
        ("[[s:Korvin]] [[c:does not believe]] [[x:that the bridge is safe]].", "denied"),
        ("[[s:Korvin]] [[c:ruled out]] [[x:a second bridge]].", "denied"),
        ("[[s:Korvin]] [[c:refused]] [[x:to close the bridge]].", "denied"),
        ("[[s:Korvin]] [[c:called for]] [[x:an inquiry]].", "demanded"),
        ("[[s:Korvin]] [[c:urged]] [[x:the mayor to close the bridge]].", "demanded"),
        ("[[s:Korvin]] [[c:asked]] [[x:the mayor to close the bridge]].", "demanded"),
        ("[[s:Korvin]] [[c:asked]] [[x:whether the bridge was closed]].", "asserted"),
        ("[[s:Korvin]] [[c:wants]] [[x:the mayor to resign]].", "demanded"),
        ("[[s:Korvin]] [[c:wants]] [[x:to rebuild the bridge]].", "planned"),
        ("[[s:Korvin]] [[c:plans]] [[x:to rebuild the bridge]].", "planned"),
        ("[[s:Korvin]] [[c:vowed]] [[x:to rebuild the bridge]].", "planned"),
        ("[[s:Korvin]] [[c:promised]] [[x:that the bridge would be safe]].", "planned"),
        ("[[s:He]] [[c:said]] [[x:he would rebuild the bridge]].", "planned"),
        ("[[c:said]] [[x:“We will rebuild the bridge,”]] he added.", "planned"),
        ("[[s:He]] [[c:said]] [[x:the storm would destroy the bridge]].", "asserted"),
        ("[[s:He]] [[c:said]] [[x:he would leave if the bridge fell]].", "asserted"),
        ("[[s:He]] [[c:says]] [[x:he would rebuild the bridge]].", "asserted"),
        ("[[s:Sando]] [[c:said on a conference call]]: [[x:“This is a good plan.”]]", "asserted"),
        ("[[x:“We have to become smaller,”]] [[s:Sando]] [[c:said]].", "asserted"),
        ("[[x:“You have to wait a year for a boat,”]] [[s:Sando]] [[c:said]].", "asserted"),
        ("[[x:“They have to leave the harbour,”]] [[s:Sando]] [[c:said]].", "demanded"),
        ("[[s:Sando]] [[c:issued a call]] [[x:to close the bridge]].", "demanded"),
        ("[[s:Sando]] [[c:said]] [[x:that the mayor must resign]].", "demanded"),
        ("[[s:Sando]] [[c:said]] [[x:that the mayor should resign]].", "demanded"),
        ("[[s:Sando]] [[c:said]] [[x:inflation should fall below 5 per cent by June]].", "asserted"),
        ("[[s:Sando]] [[c:said]] [[x:that taxes should fall by June]].", "demanded"),
        ("[[s:Sando]] [[c:said]] [[x:that inflation should be tamed by June]].", "demanded"),
        ("[[s:Sando]] [[c:said]] [[x:that the mayor must have known]].", "asserted"),
        ("[[s:Sando]] [[c:said]] [[x:that the mayor may have to resign]].", "asserted"),
        ("[[x:“Leave the bridge now,”]] [[s:Sando]] [[c:said]].", "demanded"),
        ("[[c:is expected]] [[x:to open the bridge]] in May.", "asserted"),
        ("[[s:Korvin]] [[c:pleads]] [[x:not guilty to fraud]].", "asserted"),
        ("[[s:Korvin]] [[c:pleaded]] [[x:not guilty]].", "asserted"),
        ("[[s:Korvin]] [[c:pleaded for]] [[x:help]].", "demanded"),
        ("[[s:Korvin]] [[c:pleaded with]] [[x:the mayor to resign]].", "demanded"),
        ("[[x:“Let us go,”]] [[s:Korvin]] [[c:pleaded]].", "demanded"),
        ("[[x:The violence]] [[c:must be repudiated]].", "demanded"),
        ("[[s:Korvin]] [[c:repudiated]] [[x:the violence]].", "denied"),
        ("[[s:Korvin]] [[c:had not expected]] [[x:to stay in the hall]].", "asserted"),
        ("[[s:Korvin]] [[c:did not expect]] [[x:the mill to close]].", "denied"),
        ("[[s:Korvin]] [[c:blasted]] [[x:the notion that the bridge was closed]].", "denied"),
        ("[[s:Korvin]] [[c:have challenged]] [[x:claims that the bridge was closed]].", "denied"),
        ("[[s:Korvin]] [[c:defended himself against]] [[x:charges of fraud]].", "denied"),
        ("[[s:Korvin]] [[c:took issue with]] [[x:the suggestion that he had left]].", "denied"),
        ("[[s:Korvin]] [[c:scoffed at]] [[x:the idea that the bridge was closed]].", "denied"),
        ("[[s:Korvin]] [[c:laughed off suggestions]] [[x:that the bridge was closed]].", "denied"),
        ("[[s:Korvin]] [[c:did not challenge]] [[x:claims that the bridge was closed]].", "asserted"),
        ("[[s:Korvin]] [[c:was challenged over]] [[x:claims that the bridge was closed]].", "asserted"),
        ("[[s:Korvin]] [[c:repeated]] [[x:claims that the bridge was closed]].", "asserted"),
        ("[[s:Korvin]] [[c:backed]] [[x:the idea that the bridge should close]].", "asserted"),
        ("[[s:Korvin]] [[c:attacked]] [[x:the idea of a tunnel]].", "asserted"),
        ("[[s:Korvin]] [[c:opposed]] [[x:the harbour charge]].", "asserted"),
        ("[[s:Korvin]] [[c:slammed]] [[x:charges of £5 for a bridge]].", "asserted"),
        ("[[s:Korvin]] [[c:slammed]] [[x:the mayor over claims of fraud]].", "asserted"),
        ("[[s:Korvin]] [[c:defended]] [[x:the claim that the bridge was closed]].", "asserted"),
    ],
)
def test_modality(drawn: str, modality: str) -> None:
    assert worded(drawn).modality == modality


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("that the bridge may be weak", ["may"]),
        ("that the bridge would open in May", []),
        ("the bridge was reportedly sold", ["reportedly"]),
        ("the bridge could fall within a year", ["could"]),
        ("that they could not find the bridge", []),
        ("she could not, because she was ill", []),
        ("that the mayor could not be reached", []),
        ("that it could not have been known", ["could"]),
        ("that he could have closed the bridge", ["could"]),
        ("the rules of the bridge are unclear", []),
        ("that it was unclear whether the bridge would open", ["unclear"]),
        ("that the cause of the fall is unclear", ["unclear"]),
        ("that the bridge was built under unclear rules", []),
        ("“I think the bridge is probably lost”", ["think", "probably"]),
        ("that the mayor thinks it is lost", []),
        ("that about 20 people and almost every boat were lost", []),
        ("that he would come as soon as possible", []),
        ("that the bridge seems to be sinking", ["seems"]),
        ("that in my view the bridge is lost", ["in my view"]),
    ],
)
def test_hedges(content: str, found: list[str]) -> None:
    assert [one.text for one in worded(f"[[s:Korvin]] [[c:said]] [[x:{content}]].").hedges] == found


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("that the bridge was not safe", ["not"]),
        ("that it isn't safe and never was", ["n't", "never"]),
        ("that it isn’t safe", ["n’t"]),
        ("that no one had left without a lamp", ["no", "without"]),
        ("that not only the bridge was weak", []),
        ("that there was no doubt about the bridge", []),
        ("that only the bridge was weak", []),
        ("that No. 4 was the weakest arch", []),
        ("“No, the bridge is safe”", []),
        ("that neither the bridge nor the port was safe", ["neither", "nor"]),
        ("that they cannot rebuild it", ["not"]),
    ],
)
def test_negations(content: str, found: list[str]) -> None:
    assert [one.text for one in worded(f"[[s:Korvin]] [[c:said]] [[x:{content}]].").negations] == found


def test_words_inside_an_inner_statement_are_not_the_outer_ones() -> None:
    found = read("Korvin said that the mayor had warned that the bridge was not safe and might fall.")
    outer = next(one for one in found if one.parent is None)
    inner = next(one for one in found if one.parent == outer.id)
    assert (outer.hedges, outer.negations) == ((), ())
    assert [one.text for one in inner.negations] == ["not"]
    assert [one.text for one in inner.hedges] == ["might"]


WORDS = st.lists(
    st.sampled_from(
        [
            "the",
            "bridge",
            "may",
            "not",
            "fall",
            "no",
            "doubt",
            "likely",
            "never",
            "is",
            "could",
            "think",
            "I",
            ",",
        ]
    ),
    min_size=1,
    max_size=14,
)


@given(
    WORDS, st.sampled_from(["said", "denied", "made clear", "wants", "'s plan", ":", "called for", "zorped"])
)
def test_hedges_and_negations_are_words_of_the_content_in_order(words: list[str], cue: str) -> None:
    content = "that " + " ".join(words)
    text, places = draw(f"[[s:Korvin]] [[c:{cue}]] [[x:{content}]].")
    given_wording = worded(f"[[s:Korvin]] [[c:{cue}]] [[x:{content}]].")
    for spans in (given_wording.hedges, given_wording.negations):
        for span in spans:
            assert places["x"][0] <= span.start < span.end <= places["x"][1]
            assert text[span.start : span.end] == span.text
        assert [one.start for one in spans] == sorted({one.start for one in spans})
    assert not {one.start for one in given_wording.hedges} & {one.start for one in given_wording.negations}
