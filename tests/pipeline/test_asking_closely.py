"""Asking after numbers, times and names that print has otherwise, in part, or of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pipeline.asked import stand_of, story_of
from variorum import pipeline

TIMES = {
    "vote": "The harbour board will vote on the ferry plan on 4 June.",
    "crane": "The old crane was inspected in December.",
    "clerk": "Ansa Korvin dismissed her clerk in 2030.",
    "council": "The council, which met on 4 April, will hire a clerk.",
    "bridge": "The bridge was opened on 9 March 2024 and closed on Monday.",
    "pier": "The pier, which was built in 2019, closed on Friday.",
    "lease": "The guild must leave the hall by 1 June.",
}


@pytest.fixture(scope="module")
def timed(tools, tmp_path_factory):
    return story_of(tools, tmp_path_factory.mktemp("closely"), TIMES)


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("vote", "The harbour board will vote on the ferry plan on 4 June.", "SUPPORTS"),
        ("vote", "The harbour board will vote on the ferry plan on June 4.", "SUPPORTS"),
        ("vote", "The harbour board will vote on the ferry plan in June.", "SUPPORTS"),
        ("vote", "The harbour board will vote on the ferry plan on 4 May.", "CONTRADICTS"),
        ("vote", "The harbour board will vote on the ferry plan in July.", "CONTRADICTS"),
        ("crane", "The old crane was inspected in November.", "CONTRADICTS"),
        ("crane", "The old crane was inspected on 4 December.", "COMPATIBLE"),
        ("bridge", "The bridge was opened on 9 March.", "SUPPORTS"),
        ("bridge", "The bridge was opened on 10 March.", "CONTRADICTS"),
        ("council", "The council will hire a clerk on 5 June.", "UNSURE"),
        ("pier", "The pier closed on Thursday.", "CONTRADICTS"),
        ("lease", "The guild must leave the hall on 2 July.", "COMPATIBLE"),
    ],
)
def test_a_date_asked_without_its_year_is_held_against_the_day_in_print(
    timed, tools, report, sentence, stand
):
    assert stand_of(timed, tools, report, sentence) == stand


@pytest.mark.parametrize(
    ("sentence", "stand"),
    [
        ("Ansa Korvin dismissed her clerk in 2030.", "SUPPORTS"),
        ("Ansa Korvin dismissed her clerk in April 2030.", "COMPATIBLE"),
        ("Ansa Korvin dismissed her clerk in 2029.", "CONTRADICTS"),
    ],
)
def test_a_vaguer_date_is_a_part_of_the_asked_one(timed, tools, sentence, stand):
    assert stand_of(timed, tools, "clerk", sentence) == stand


NUMBERS = {
    "counts": "Thomas Reed was convicted on three of the nine counts.",
    "arrests": "Two of the 12 men charged in the case were arrested.",
    "fair": "About 300 people attended the fair, and 87 of them spoke.",
    "blast": "A bomb exploded in Brackwater, killing seven people and injuring 30.",
    "poll": "Clara Dent won 31,906 votes in the poll.",
    "margin": "Ruth Hale won the seat by 287 votes.",
    "flood": "In Casse alone 340 homes were flooded.",
    "shares": "Shares in Orlo Grain fell by 9 percent in early trading.",
    "study": "The study in Velmora had 12,412 patients.",
    "raid": "The shop was attacked by five men.",
    "share": "Norhaven will pay 150 million crowns of the 600 million a year.",
    "grain": "Velmora sold 40 tonnes of the 90 tonnes of grain.",
    "hotels": "The fire drove 60 guests of the 12 hotels out of Brackwater.",
}


@pytest.fixture(scope="module")
def numbered(tools, tmp_path_factory):
    return story_of(tools, tmp_path_factory.mktemp("closely"), NUMBERS)


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("counts", "Thomas Reed was convicted on three counts.", "SUPPORTS"),
        ("counts", "Thomas Reed was convicted on three of nine counts.", "SUPPORTS"),
        ("counts", "Thomas Reed was convicted on all nine counts.", "CONTRADICTS"),
        ("arrests", "Two men were arrested in the case.", "SUPPORTS"),
        ("arrests", "12 men were charged in the case.", "SUPPORTS"),
        ("fair", "87 people spoke at the fair.", "SUPPORTS"),
        ("fair", "87 people attended the fair.", "CONTRADICTS"),
        ("blast", "A bomb in Brackwater killed seven people.", "SUPPORTS"),
        ("blast", "A bomb in Brackwater killed twelve people.", "CONTRADICTS"),
        ("poll", "Clara Dent won 31,906 votes.", "SUPPORTS"),
        ("margin", "Ruth Hale won the seat by 287 votes.", "SUPPORTS"),
        ("margin", "Ruth Hale won the seat by 412 votes.", "CONTRADICTS"),
        ("flood", "340 homes were flooded in Casse.", "SUPPORTS"),
        ("flood", "120 homes were flooded in Casse.", "CONTRADICTS"),
        ("shares", "Shares in Orlo Grain fell by 9 percent.", "SUPPORTS"),
        ("shares", "Shares in Orlo Grain fell by 12 percent.", "UNSURE"),
        ("study", "The study in Velmora had 12,000 patients.", "COMPATIBLE"),
        ("study", "The study in Velmora had 14,000 patients.", "CONTRADICTS"),
        ("raid", "Five men attacked the shop.", "SUPPORTS"),
        ("share", "Norhaven will pay 150 million crowns a year.", "SUPPORTS"),
        ("share", "Norhaven will pay 600 million crowns a year.", "CONTRADICTS"),
        ("share", "Norhaven will pay 150 million crowns of the 600 million a year.", "SUPPORTS"),
        ("hotels", "The fire drove guests of 12 hotels out of Brackwater.", "SUPPORTS"),
    ],
)
def test_a_number_is_held_against_the_one_that_print_tells_of_the_same(
    numbered, tools, report, sentence, stand
):
    assert stand_of(numbered, tools, report, sentence) == stand


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        ("counts", "Thomas Reed was convicted on nine counts."),
        ("arrests", "12 men were arrested in the case."),
        ("poll", "Clara Dent won by 287 votes."),
        ("flood", "900 homes were flooded."),
        ("blast", "A bomb in Brackwater killed 30 people."),
        ("grain", "Velmora sold 90 tonnes of grain."),
    ],
)
def test_a_number_of_something_else_bears_nothing_out(numbered, tools, report, sentence):
    assert stand_of(numbered, tools, report, sentence) != "SUPPORTS"


@pytest.mark.parametrize(
    ("report", "sentence"),
    [("poll", "Clara Dent won by 287 votes in the poll."), ("flood", "900 homes were flooded.")],
)
def test_a_margin_or_a_part_stands_against_no_total(numbered, tools, report, sentence):
    assert stand_of(numbered, tools, report, sentence) not in ("SUPPORTS", "CONTRADICTS")


BEARERS = {
    "vice": "The vice president, Martin Wells, flew to Casse.",
    "president": "President Clara Dent flew to Casse.",
    "former": "A former mayor of Brackwater praised the guild.",
    "brother": "The court sentenced Thomas Reed on Monday. "
    "His brother, Robert Reed, was sentenced to four years in prison.",
    "engine": "The ferry turned back after its left engine caught fire.",
    "leaving": "The ferry left the quay before the engine caught fire.",
    "strike": "The last strike on the ferries was in 2019.",
    "verdict": "Edward Sloane was found guilty on Friday.",
}


@pytest.fixture(scope="module")
def bearers(tools, tmp_path_factory):
    return story_of(tools, tmp_path_factory.mktemp("closely"), BEARERS)


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("vice", "The president flew to Casse.", "UNSURE"),
        ("vice", "The vice president flew to Casse.", "SUPPORTS"),
        ("president", "The president flew to Casse.", "SUPPORTS"),
        ("former", "The mayor of Brackwater praised the guild.", "UNSURE"),
        ("former", "A former mayor of Brackwater praised the guild.", "SUPPORTS"),
        ("brother", "Robert Reed was sentenced to four years in prison.", "SUPPORTS"),
        ("engine", "The right engine caught fire.", "CONTRADICTS"),
        ("engine", "The left engine caught fire.", "SUPPORTS"),
        ("verdict", "Edward Sloane was convicted on Friday.", "SUPPORTS"),
    ],
)
def test_another_holder_of_a_word_is_another(bearers, tools, report, sentence, stand):
    assert stand_of(bearers, tools, report, sentence) == stand


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        ("brother", "Thomas Reed was sentenced to nine years in prison."),
        ("leaving", "The right engine caught fire."),
        ("strike", "It is the first strike on the ferries since 2019."),
        ("verdict", "Edward Sloane pleaded guilty on Friday."),
    ],
)
def test_what_is_told_of_another_is_neither_for_nor_against(bearers, tools, report, sentence):
    assert stand_of(bearers, tools, report, sentence) not in ("SUPPORTS", "CONTRADICTS")


TERSE = {
    "gate": "The attendance was 18,204.",
    "board": "The Casse school board voted 5-4 on Monday to close the library.",
    "match": "Brackwater beat Port Casse 2-1 on Saturday.",
    "hurt": "Four passengers were slightly injured when the tram braked.",
    "unhurt": "Nobody was injured when the crane fell.",
    "earlier": "Two men were injured there in 2019.",
    "acquitted": "The treasurer, Clara Dent, was acquitted.",
    "dead": "FIVE are dead after the storm at Casse.",
    "calm": "Edward Sloane showed no emotion as the jury found him guilty.",
    "flight": "The mayor did not fly to Velmora.",
    "jobs": "The yard will cut 460 jobs. It said that 120 of the jobs would go in Casse.",
    "posts": "At the yard 460 posts go.",
}


@pytest.fixture(scope="module")
def brief(tools, tmp_path_factory):
    return story_of(tools, tmp_path_factory.mktemp("closely"), TERSE)


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("gate", "The attendance was 18,402.", "CONTRADICTS"),
        ("board", "The board voted 5-4.", "SUPPORTS"),
        ("board", "The board voted 6-3.", "CONTRADICTS"),
        ("match", "Brackwater beat Port Casse 3-1.", "CONTRADICTS"),
        ("hurt", "Nobody was injured.", "CONTRADICTS"),
        ("unhurt", "Nobody was injured.", "SUPPORTS"),
        ("acquitted", "Clara Dent was convicted.", "CONTRADICTS"),
        ("dead", "Five people died.", "SUPPORTS"),
        ("flight", "The mayor flew to Velmora.", "CONTRADICTS"),
        ("jobs", "The yard will cut 640 jobs.", "CONTRADICTS"),
    ],
)
def test_a_sentence_of_two_points_is_answered_where_print_is_plain(brief, tools, report, sentence, stand):
    assert stand_of(brief, tools, report, sentence) == stand


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        ("earlier", "Nobody was injured."),
        ("calm", "Edward Sloane was found guilty."),
        ("jobs", "460 jobs would go."),
        ("posts", "120 posts will go."),
    ],
)
def test_what_print_has_otherwise_does_not_contradict_a_sentence_of_two_points(
    brief, tools, report, sentence
):
    assert stand_of(brief, tools, report, sentence) != "CONTRADICTS"


def test_words_that_stand_against_it_are_shown_whole(brief, tools):
    answer = pipeline.ask(brief, "The mayor flew to Velmora.", **tools)
    files = {one.id: Path(one.file).stem for one in brief.articles}
    [origin] = [one for one in answer.origins if files[one.articles[0]] == "flight"]
    assert {focus.text for one in origin.testimonies for focus in one.focus} == {"not"}


CLAIMED = {
    "ferry": "The council met on Monday over claims that the ferry was overloaded.",
    "crane": "Orlo Grain repeated the claim that the old crane was rotten.",
    "silver": "Tovan Reth called claims that he took the silver baseless.",
    "permits": "Lena Ashby was asked about allegations that clerks sold the permits.",
    "lamp": "Dell Marrow mocked the notion that the lamp was stolen.",
    "mill": "The guild confirmed rumours that the mill would close.",
    "docks": "Joro Vask, in charge of the docks, sold the lighthouse.",
    "tunnel": "The mayor answered claims of fraud, and the tunnel was sold in May.",
}


@pytest.fixture(scope="module")
def claimed(tools, tmp_path_factory):
    return story_of(tools, tmp_path_factory.mktemp("closely"), CLAIMED)


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("ferry", "The ferry was overloaded.", "UNSURE"),
        ("ferry", "The council met on Monday.", "SUPPORTS"),
        ("ferry", "The council met over claims that the ferry was overloaded.", "SUPPORTS"),
        ("crane", "The old crane was rotten.", "SUPPORTS"),
        ("silver", "Tovan Reth took the silver.", "UNSURE"),
        ("permits", "Clerks sold the permits.", "UNSURE"),
        ("lamp", "The lamp was stolen.", "CONTRADICTS"),
        ("lamp", "Dell Marrow mocked the notion that the lamp was stolen.", "SUPPORTS"),
        ("mill", "The mill would close.", "SUPPORTS"),
        ("docks", "Joro Vask sold the lighthouse.", "SUPPORTS"),
        ("tunnel", "The tunnel was sold in May.", "SUPPORTS"),
    ],
)
def test_what_print_has_under_a_noun_of_claim_is_not_borne_out(claimed, tools, report, sentence, stand):
    assert stand_of(claimed, tools, report, sentence) == stand


@pytest.mark.parametrize(
    ("told", "stand"),
    [
        ("The letter may help a clerk with the theory that the mayor was a thief.", "UNSURE"),
        ("If true, the mayor was a thief.", "UNSURE"),
        ("The letter confirmed the theory that the mayor was a thief.", "SUPPORTS"),
        ("It is a fact that the mayor was a thief.", "SUPPORTS"),
    ],
)
def test_what_is_only_held_to_be_so_is_not_borne_out(tools, tmp_path_factory, told, stand):
    story = story_of(tools, tmp_path_factory.mktemp("closely"), {"letter": told})
    assert stand_of(story, tools, "letter", "The mayor was a thief.") == stand


@pytest.mark.parametrize(
    ("told", "sentence", "stand"),
    [
        (
            "Captain Hale Dorn, whom the rebels had reported killed, walked home.",
            "Captain Hale Dorn was killed.",
            "UNSURE",
        ),
        (
            "Captain Hale Dorn, once thought to have drowned, was found alive.",
            "Captain Hale Dorn drowned.",
            "UNSURE",
        ),
        ("Captain Hale Dorn, presumed dead, walked home.", "Captain Hale Dorn is dead.", "UNSURE"),
        ("It was thought that Captain Hale Dorn had drowned.", "Captain Hale Dorn drowned.", "UNSURE"),
        ("Captain Hale Dorn was thought to be dead.", "Captain Hale Dorn is dead.", "UNSURE"),
        ("The men believed to have robbed the bank were held.", "The men robbed the bank.", "UNSURE"),
        ("The men believed to have robbed the bank were held.", "The men were held.", "SUPPORTS"),
        ("It is known that Captain Hale Dorn drowned.", "Captain Hale Dorn drowned.", "SUPPORTS"),
        (
            "Captain Hale Dorn, who thought of the harvest, was killed.",
            "Captain Hale Dorn was killed.",
            "SUPPORTS",
        ),
        (
            "Captain Hale Dorn, whom the guild had reported to the police, was killed.",
            "Captain Hale Dorn was killed.",
            "SUPPORTS",
        ),
        (
            "Two guards were reported killed on the bridge.",
            "Two guards were reported killed.",
            "SUPPORTS",
        ),
    ],
)
def test_what_somebody_is_said_or_believed_to_have_suffered_is_not_borne_out(
    tools, tmp_path_factory, told, sentence, stand
):
    story = story_of(tools, tmp_path_factory.mktemp("closely"), {"dorn": told})
    assert stand_of(story, tools, "dorn", sentence) == stand
