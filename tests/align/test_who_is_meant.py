"""Whom a source means that is a pronoun, a relative, an age, or a phrase around a name."""

from __future__ import annotations

import pytest

from tests.extract.reading import parsed
from variorum import align, extract
from variorum.model import Region
from variorum.text.paragraphs import paragraphs

Told = list[tuple[str, str | None]]


def told(text: str, headline: bool = False) -> Told:
    """Each statement's source as printed, with the name of its actor; the first paragraph may be a title."""
    regions = [
        Region("headline" if headline and number == 0 else "body", start, end)
        for number, (start, end) in enumerate(paragraphs(text))
    ]
    article = parsed(text, regions)
    marks = [extract.marks(article)]
    cast = align.actors([article.article], marks)
    names = {actor.id: actor.name for actor in cast.actors}
    (resolved,) = align.resolve([article.article], marks, cast)
    return [
        (one.source.text if one.source else "", names.get(one.actor or "")) for one in resolved.statements
    ]


def of(source: str, text: str, headline: bool = False) -> list[str | None]:
    """Who is found for the sources that are printed so."""
    return [who for printed, who in told(text, headline) if printed == source]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Tova Lund asked why Robert Korvin had closed the port, and he answered, “I am not the mayor.”",
            "Robert Korvin",
        ),
        ("Tova Lund asked why Robert Korvin had left. He replied that the quay was rotten.", "Robert Korvin"),
        # Two are named in the question: nobody can tell.
        ("Merin Lund asked why Robert Korvin had accused Peter Hale, and he answered, “It was late.”", None),
        ("Merin Lund asked why the port was closed, and he answered, “It was late.”", None),
    ],
)
def test_who_answers_is_not_who_asked(text: str, who: str | None) -> None:
    assert {*of("he", text), *of("He", text)} == {who}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ansa Harding asked Peter Korvin about why he thinks the harbour bill has support.", "Peter Korvin"),
        # "She" may be the asker, too, where print tells nobody's sex.
        ("Merin Harding asked why he believes the harbour bill has support.", None),
        ("Robert Korvin said that he believes the harbour bill has support.", "Robert Korvin"),
    ],
)
def test_who_is_spoken_of_in_a_question_is_never_surely_its_asker(text: str, who: str | None) -> None:
    assert of("he", text) == [who]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Merin Tolan, whom he accused of fraud, left the hall.", False),
        ("The council thanked Merin Tolan, with whom he sailed.", False),
        ("Merin Tolan left the hall when he was accused.", True),
    ],
)
def test_whom_a_relative_clause_is_about_is_not_its_subject(text: str, held: bool) -> None:
    article = parsed(text)
    cast = align.actors([article.article], [extract.marks(article)])
    (tolan,) = [actor for actor in cast.actors if actor.name == "Merin Tolan"]
    assert any(mention.text == "he" for mention in tolan.mentions) == held


def test_of_a_description_and_a_name_without_a_sex_neither_is_she() -> None:
    text = "The crowd laughed when the candidate talked over Merin Korvin as she denied the claim."
    assert of("she", text) == [None]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The paper met a friend of Lund in town, who told it that the ferry sank.",
            "a friend of Lund",
        ),
        ("The vote hurt Senator Ansa Korvin of Velmora, who accused the council of fraud.", "Ansa Korvin"),
        ("The paper spoke with Korvin’s family, who said the sailor loved life.", "Korvin’s family"),
        ("The union opposed harbours from twenty towns who argued that it was late.", None),
    ],
)
def test_who_goes_back_past_a_phrase_and_never_to_a_place(text: str, who: str | None) -> None:
    assert of("who", text) == [who]


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Ansa Korvin did not propose a new fee.", "Ansa Korvin"),
        ("Ansa Korvin did not thank Robert Lund.", None),
        ("The bill did not propose a new fee.", None),
    ],
)
def test_an_age_told_nowhere_else_is_the_one_subjects_before(before: str, who: str | None) -> None:
    text = f"{before} In an interview, the 29-year-old suggested that the port be closed."
    assert of("the 29-year-old", text) == [who]


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("The Velmora-based Coast Centre for Rights", "Coast Centre for Rights"),
        ("Velmora-based Quay Lamp", "Quay Lamp"),
        ("Officials of the Velmora-based agency", "Officials of the Velmora-based agency"),
        ("The mayor of Port Casse, Velmora,", "The mayor of Port Casse"),
    ],
)
def test_a_place_within_a_phrase_does_not_speak_for_it(source: str, who: str) -> None:
    assert of(source, f"{source} said that the new rule was unlawful.") == [who]


@pytest.mark.parametrize("crowd", ["Not all sailors", "Few sailors", "Not every sailor", "No sailors"])
def test_who_did_not_is_no_speaker_and_not_they(crowd: str) -> None:
    text = f"{crowd} agreed with the council. “We live in a republic,” they said."
    assert {who for _, who in told(text)} == {None}


def test_they_may_be_one_who_is_kept_unnamed() -> None:
    text = "One insider praised the council. “We live in a republic,” they told the Lantern."
    assert of("they", text) == ["One insider"]


def test_an_anonymous_source_is_nobody_else() -> None:
    text = (
        "Korvin used the day to urge calm, according to one deputy who spoke on condition of anonymity.\n"
        "Right now, only one Tessalian deputy said that she faces a challenge: Ansa Reth."
    )
    assert {who for source, who in told(text) if source.startswith("one deputy")} == {"one deputy"}


@pytest.mark.parametrize(
    ("headline", "who"),
    [
        ("Lantern Front facing ‘fury’ over the fire: ‘It felt like the war again’", "Ansa Korvin"),
        # The headline itself says whose it is.
        ("Robert Lund: ‘It felt like the war again’", "Robert Lund"),
    ],
)
def test_a_headlines_quotation_is_of_whoever_says_it_below(headline: str, who: str) -> None:
    text = f"{headline}\n\nAnsa Korvin complained: “It felt like the war again.”\n\nRobert Lund left."
    assert told(text, headline=True)[0][1] == who


def test_who_speaks_as_she_holds_no_his() -> None:
    article = parsed(
        "Merin Harding told the crew that the council wants to tax his boat. Peter Korvin listened.\n"
        "“When you hear of it, what do you do?” she asked.\n"
    )
    marks = [extract.marks(article)]
    cast = align.actors([article.article], marks)
    resolved = align.resolve([article.article], marks, cast)
    pronouns = {
        mention.text.lower()
        for actor in align.settle(cast, resolved).actors
        if actor.name == "Merin Harding"
        for mention in actor.mentions
        if mention.form == "pronoun"
    }
    assert pronouns == {"she"}
