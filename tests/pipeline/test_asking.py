"""Asking a story about a sentence, end to end, over a story of our own."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from variorum import pipeline, render, store
from variorum.errors import UsageError
from variorum.model import Retelling

REPORTS = {
    "herald": "Bridge at Casse closed\n\n"
    "The mayor of Port Casse, Ansa Korvin, closed the old bridge on Monday. "
    "Twelve workers were injured when a crane fell into the river. "
    "Korvin said that the crane had not been inspected.\n",
    "courier": "Crane falls\n\n"
    "A crane fell into the river at Port Casse on Tuesday. Fifteen workers were injured. "
    "Orlo Grain, which owns the crane, denied that it had been neglected.\n",
    "meridian": "Fair opens\n\nThe spring fair opened in Velmora with music and rain. "
    "At least 300 people came to the fair.\n",
}


@pytest.fixture(scope="module")
def story(tools, tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("bridge")
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return pipeline.compare([str(folder)], **tools)


def _stands(story, tools, sentence):
    answer = pipeline.ask(story, sentence, **tools)
    files = {one.id: Path(one.file).stem for one in story.articles}
    return {files[origin.articles[0]]: origin for origin in answer.origins}


def test_what_an_article_prints_is_supported_with_its_passage(story, tools):
    held = _stands(story, tools, "Ansa Korvin closed the old bridge on Monday.")["herald"]
    assert held.stand == "SUPPORTS"
    passage = held.testimonies[0].passage
    text = next(one.text for one in story.articles if one.id == passage.article)
    assert text[passage.start : passage.end] == passage.text
    assert "closed the old bridge" in passage.text


@pytest.mark.parametrize(
    ("sentence", "report", "stand"),
    [
        ("At least twelve workers were injured when a crane fell into the river.", "herald", "SUPPORTS"),
        ("More than twelve workers were injured when a crane fell into the river.", "herald", "UNSURE"),
        ("At least 300 people came to the fair.", "meridian", "SUPPORTS"),
        ("300 people came to the fair.", "meridian", "COMPATIBLE"),
    ],
)
def test_a_number_under_another_qualifier_is_borne_out_or_bounded_otherwise(
    story, tools, sentence, report, stand
):
    assert _stands(story, tools, sentence)[report].stand == stand


def test_a_passive_is_the_same_act(story, tools):
    assert _stands(story, tools, "The old bridge was closed by Ansa Korvin.")["herald"].stand == "SUPPORTS"


@pytest.mark.parametrize(
    ("sentence", "type"),
    [
        ("Forty workers were injured when a crane fell into the river.", "number"),
        ("The mayor of Port Casse, Ansa Korvin, closed the old bridge on Thursday.", "date"),
        ("The mayor of Port Casse, Ansa Korvin, opened the old bridge on Monday.", "polarity"),
    ],
)
def test_one_changed_fact_contradicts(story, tools, sentence, type):
    held = _stands(story, tools, sentence)["herald"]
    assert (held.stand, held.testimonies[0].type) == ("CONTRADICTS", type)
    assert held.testimonies[0].focus


@pytest.mark.parametrize(
    "sentence",
    [
        "Ansa Korvin did not close the old bridge on Monday.",
        "Ansa Korvin closed the new bridge on Monday.",
        "Ansa Korvin closed the old tunnel on Monday.",
        "Joro Vask closed the old bridge on Monday.",
        "Ansa Korvin said that the crane had been inspected.",
    ],
)
def test_what_is_otherwise_in_print_is_never_supported(story, tools, sentence):
    assert all(origin.stand != "SUPPORTS" for origin in _stands(story, tools, sentence).values())


def test_another_story_is_silent_everywhere(story, tools):
    held = _stands(story, tools, "The Kestrel mine paid its creditors in silver last winter.")
    assert {origin.stand for origin in held.values()} == {"SILENT"}


def test_each_origin_answers_for_itself(story, tools):
    held = _stands(story, tools, "Fifteen workers were injured.")
    assert held["courier"].stand == "SUPPORTS"
    assert held["herald"].stand in ("CONTRADICTS", "UNSURE")
    assert held["meridian"].stand == "SILENT"


def test_a_quoted_passage_says_whose_words_it_is(story, tools):
    testimony = _stands(story, tools, "The crane had not been inspected.")["herald"].testimonies[0]
    assert testimony.stand == "SUPPORTS"
    assert (testimony.voice, testimony.speaker) == ("quoted", "Ansa Korvin")


def test_a_name_that_no_article_prints_is_told(story, tools):
    assert pipeline.ask(story, "Mirel Sando closed the old bridge.", **tools).unknown == ("Mirel Sando",)


def test_the_answer_is_the_same_whatever_the_white_space(story, tools):
    plain = pipeline.ask(story, "Fifteen workers were injured.", **tools)
    assert store.encode_answer(plain) == store.encode_answer(
        pipeline.ask(story, "  Fifteen workers\n were injured. ", **tools)
    )


def test_the_answer_fits_its_schema(story, tools):
    jsonschema = pytest.importorskip("jsonschema")
    answer = pipeline.ask(story, "Fifteen workers were injured.", **tools)
    jsonschema.validate(json.loads(store.encode_answer(answer)), store.answer_schema())


def test_the_printed_answer_names_file_and_place(story, tools):
    answer = pipeline.ask(story, "Fifteen workers were injured.", **tools)
    text = render.answer(answer, 200, False)
    passage = next(one for one in answer.origins if one.stand == "SUPPORTS").testimonies[0].passage
    assert f"courier.txt, characters {passage.start}–{passage.end}" in text
    assert "Fifteen workers were injured." in text


@pytest.mark.parametrize(
    ("of", "sentence", "told"),
    [
        ("courier", "A crane fell into the river.", True),
        ("courier", "Fifteen workers were injured.", False),
        ("meridian", "A crane fell into the river.", False),
    ],
)
def test_two_origins_that_may_be_one_are_said_to_be(story, tools, of, sentence, told):
    article = {Path(one.file).stem: one.id for one in story.articles}
    given = Retelling(article["herald"], article[of], False, 6, 6, 12, (), ())
    answer = pipeline.ask(replace(story, retellings=(given,)), sentence, **tools)
    assert ("perhaps one origin, not two" in render.answer(answer, 200, False)) == told


@pytest.mark.parametrize(
    ("sentence", "told"), [("", "no sentence"), ("12 – 14", "no sentence"), ("a " * 900, "one sentence")]
)
def test_what_is_no_sentence_is_refused_with_advice(story, tools, sentence, told):
    with pytest.raises(UsageError, match=told):
        pipeline.ask(story, sentence, **tools)


PARTS = {
    "shot": "Thomas Reed was shot dead by a guard on Tuesday.",
    "attacked": "The mayor was attacked by a protester outside the hall.",
    "sued": "Anna Price was sued by Robert Lane.",
    "left-out": "Edward Sloane, 52, was wounded on Monday.",
    "praised": "Clara Dent was praised by Martin Wells on Friday.",
    "told": "Paul Moss was told by Ruth Hale that the ferry had sailed.",
    "closed": "The old bridge was closed by police.",
    "met": "The union and the company met in Brackwater.",
}


@pytest.fixture(scope="module")
def parts(tools, tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("parts")
    for name, text in PARTS.items():
        (folder / f"{name}.txt").write_text(f"Reports {name}\n\n{text}\n", encoding="utf-8")
    return pipeline.compare([str(folder)], **tools)


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("shot", "Thomas Reed shot a guard on Tuesday.", "CONTRADICTS"),
        ("attacked", "The mayor attacked a protester outside the hall.", "CONTRADICTS"),
        ("sued", "Anna Price sued Robert Lane.", "CONTRADICTS"),
        ("left-out", "Edward Sloane wounded a man on Monday.", "UNSURE"),
        ("praised", "Clara Dent praised Martin Wells on Friday.", "COMPATIBLE"),
        ("told", "Paul Moss told Ruth Hale that the ferry had sailed.", "UNSURE"),
    ],
)
def test_a_passive_is_not_the_active_of_the_one_it_is_done_to(parts, tools, report, sentence, stand):
    assert _stands(parts, tools, sentence)[report].stand == stand


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        ("shot", "A guard shot Thomas Reed on Tuesday."),
        ("shot", "Thomas Reed was shot on Tuesday."),
        ("attacked", "A protester attacked the mayor outside the hall."),
        ("sued", "Robert Lane sued Anna Price."),
        ("left-out", "Edward Sloane was wounded on Monday."),
        ("praised", "Martin Wells praised Clara Dent on Friday."),
        ("closed", "The old bridge closed."),
        ("met", "The company and the union met in Brackwater."),
    ],
)
def test_an_act_told_round_the_other_way_is_supported(parts, tools, report, sentence):
    assert _stands(parts, tools, sentence)[report].stand == "SUPPORTS"


UNSAID = {
    "refused": "Mayor Angela Torres refused to say that the quay was safe.",
    "whether": "Paul Moss declined to say whether the ferry was late.",
    "short": "Ruth Hale stopped short of saying that the dam was full.",
    "declined": "Clara Dent declined an interview, saying that the tower was closed.",
    "thought": "Martin Wells did not think that the harbour was deep.",
}


@pytest.fixture(scope="module")
def unsaid(tools, tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("unsaid")
    for name, text in UNSAID.items():
        (folder / f"{name}.txt").write_text(f"Reports {name}\n\n{text}\n", encoding="utf-8")
    return pipeline.compare([str(folder)], **tools)


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("refused", "Torres said that the quay was safe.", "UNSURE"),
        ("refused", "The quay was safe.", "UNSURE"),
        ("refused", "Torres refused to say that the quay was safe.", "SUPPORTS"),
        ("whether", "Paul Moss said that the ferry was late.", "UNSURE"),
        ("short", "Ruth Hale said that the dam was full.", "UNSURE"),
        ("declined", "Clara Dent said that the tower was closed.", "SUPPORTS"),
        ("thought", "The harbour was deep.", "CONTRADICTS"),
    ],
)
def test_what_somebody_refuses_to_say_is_not_said(unsaid, tools, report, sentence, stand):
    assert _stands(unsaid, tools, sentence)[report].stand == stand


SMALL = {
    "lights": "The lights were on in the town hall on Monday.",
    "plan": "The council voted the plan through on Monday.",
    "strike": "The union announced a strike and called the decision a betrayal.",
    "cup": "The club called the match off on Friday.",
    "mayor": "The mayor was in the library during the vote.",
    "fee": "Ticket prices went up in May.",
    "travel": "Ansa Korvin travelled from Velmora to Tessaly.",
    "army": "The rebels withdrew from the village.",
    "offer": "The director turned the offer down on Monday.",
    "crew": "Twelve sailors were hurt when a mast fell into the dock.",
}


@pytest.fixture(scope="module")
def small(tools, tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("small")
    for name, text in SMALL.items():
        (folder / f"{name}.txt").write_text(f"Reports {name}\n\n{text}\n", encoding="utf-8")
    return pipeline.compare([str(folder)], **tools)


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        ("lights", "The lights were off in the town hall on Monday."),
        ("plan", "The council voted the plan down on Monday."),
        ("strike", "The union called off the strike."),
        ("mayor", "The mayor was out of the library during the vote."),
        ("mayor", "The mayor was outside the library during the vote."),
        ("fee", "Ticket prices went down in May."),
        ("travel", "Ansa Korvin travelled to Velmora."),
        ("cup", "The club called the match on Friday."),
        ("offer", "The director turned the offer."),
    ],
)
def test_a_small_word_that_turns_the_sentence_is_not_passed_over(small, tools, report, sentence):
    assert _stands(small, tools, sentence)[report].stand in ("UNSURE", "CONTRADICTS")


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        ("lights", "The lights in the town hall were on."),
        ("plan", "The council voted through the plan."),
        ("cup", "The club called off the match on Friday."),
        ("mayor", "The mayor was inside the library during the vote."),
        ("travel", "Ansa Korvin travelled to Tessaly from Velmora."),
        ("army", "The rebels pulled out of the village."),
        ("crew", "A mast fell in the dock."),
        ("offer", "The director turned down the offer on Monday."),
    ],
)
def test_small_words_in_another_place_turn_nothing(small, tools, report, sentence):
    assert _stands(small, tools, sentence)[report].stand == "SUPPORTS"


BOUNDED = {
    "ferry": "The ferry had not been inspected since September.",
    "mayor": "The mayor did not resign until Friday.",
    "line": "The rail line has not been used for ten years.",
    "crane": "The crane was not inspected in June.",
    "bridge": "The bridge will not open before March.",
}


@pytest.fixture(scope="module")
def bounded(tools, tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("bounded")
    for name, text in BOUNDED.items():
        (folder / f"{name}.txt").write_text(f"Reports {name}\n\n{text}\n", encoding="utf-8")
    return pipeline.compare([str(folder)], **tools)


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("ferry", "The ferry was inspected in September.", "UNSURE"),
        ("ferry", "The ferry was not inspected in September.", "UNSURE"),
        ("ferry", "The ferry has not been inspected since September.", "SUPPORTS"),
        ("mayor", "The mayor resigned on Friday.", "UNSURE"),
        ("line", "The rail line was used.", "UNSURE"),
        ("crane", "The crane was inspected in June.", "CONTRADICTS"),
        ("bridge", "The bridge will open before March.", "CONTRADICTS"),
    ],
)
def test_a_denial_for_a_time_denies_nothing_outside_it(bounded, tools, report, sentence, stand):
    assert _stands(bounded, tools, sentence)[report].stand == stand


@pytest.fixture(scope="module")
def toll(tools, tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("toll")
    texts = {
        "early": "May 12, 2031\n\nFourteen people have died in the flood at Brackwater.",
        "late": "May 14, 2031\n\nThe rain ended. Seventeen people have died in the flood at Brackwater.",
        "lamps": "May 12, 2031\n\nThe council bought fourteen lamps for the harbour wall.",
        "more": "May 14, 2031\n\nThe council bought seventeen lamps for the harbour wall.",
        "first": "May 11, 2031\n\nTwenty-three people have died in the flood at Brackwater.",
        "search": "May 12, 2031\n\nThirty people are missing at Granton.",
        "night": "May 14, 2031\n\nNine people are missing at Granton.",
        "copy": "May 11, 2031\n\nNine people are missing at Granton.",
        "wards": "May 12, 2031\n\nAt least sixty people were injured in the riot at Tessaly.",
        "ward": "May 14, 2031\n\nShops burned. Sixty-six people were injured in the riot at Tessaly.",
    }
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(f"Report {name}\n\n{text}\n", encoding="utf-8")
    return pipeline.compare([str(folder)], **tools)


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("early", "Seventeen people died in the flood at Brackwater.", "UNSURE"),
        ("late", "Seventeen people died in the flood at Brackwater.", "SUPPORTS"),
        ("late", "Fourteen people died in the flood at Brackwater.", "UNSURE"),
        ("first", "Fourteen people died in the flood at Brackwater.", "CONTRADICTS"),  # it was more before
        ("early", "Forty people died in the flood at Brackwater.", "CONTRADICTS"),  # nobody prints forty
        ("late", "Forty people died in the flood at Brackwater.", "CONTRADICTS"),
        ("night", "Thirty people are missing at Granton.", "UNSURE"),
        ("copy", "Thirty people are missing at Granton.", "UNSURE"),  # the missing may become more or less
        ("search", "Nine people are missing at Granton.", "UNSURE"),
        ("ward", "Sixty people were injured in the riot at Tessaly.", "UNSURE"),
        ("lamps", "The council bought seventeen lamps for the harbour wall.", "CONTRADICTS"),
        ("more", "The council bought fourteen lamps for the harbour wall.", "CONTRADICTS"),
    ],
)
def test_another_hours_state_of_a_count_that_grows_does_not_contradict(toll, tools, report, sentence, stand):
    assert _stands(toll, tools, sentence)[report].stand == stand


def test_a_count_of_years_ago_is_of_no_hour(tools, tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("years")
    texts = {
        "years": "May 12, 2031\n\nFive people were killed in the storm at Orrin on May 2, 2029.\n\n"
        "The council planted a lime tree by the old pier and asked the school to sing there.",
        "book": "May 14, 2031\n\nA writer of Tessaly spent the winter among the fishermen.\n\n"
        "Eight people were killed in the storm at Orrin on May 2, 2029.",
    }
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(f"Report {name}\n\n{text}\n", encoding="utf-8")
    story = pipeline.compare([str(folder)], **tools)
    held = _stands(story, tools, "Five people were killed in the storm at Orrin on May 2, 2029.")
    assert held["book"].stand == "CONTRADICTS"


def test_one_number_is_judged_in_one_way_whoever_prints_it(tools, tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("hours")
    texts = {
        "early": "May 11, 2031\n\nSeventeen people have died in the flood at Brackwater.",
        "asked": "May 12, 2031\n\nThe rain ended. Fourteen people have died in the flood at Brackwater.",
        "late": "May 14, 2031\n\nThe mayor wept. Seventeen people have died in the flood at Brackwater.",
    }
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(f"Report {name}\n\n{text}\n", encoding="utf-8")
    story = pipeline.compare([str(folder)], **tools)
    held = _stands(story, tools, "Fourteen people died in the flood at Brackwater.")
    assert {name: one.stand for name, one in held.items()} == {
        "early": "UNSURE",
        "asked": "SUPPORTS",
        "late": "UNSURE",
    }


@pytest.fixture(scope="module")
def council(tools, tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("council")
    texts = {
        "herald": "Seat at Casse\n\nThe council offered Dell Marrow a seat in the spring. Dell Marrow said "
        "so in public, and for three months the harbour guild had refused to discuss it.\n",
        "courier": "Seat refused\n\nDell Marrow refused the seat. “There was no such leak,” Joro Vask, a "
        "clerk of the guild, said in a memo.\n",
        "meridian": "A word too many\n\nOrlo Grain misspoke when he said that he had served in Tessaly.\n",
    }
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return pipeline.compare([str(folder)], **tools)


def test_a_contrary_word_contradicts_only_where_it_is_told_of_the_same_thing(council, tools):
    held = _stands(council, tools, "Dell Marrow accepted the seat.")
    assert held["courier"].stand == "CONTRADICTS"
    assert held["herald"].stand not in ("CONTRADICTS", "SUPPORTS")


def test_a_claim_of_one_telling_word_is_asked_with_who_said_it(council, tools):
    held = _stands(council, tools, "Joro Vask said that there was no leak.")
    assert held["courier"].stand == "SUPPORTS"
    assert held["herald"].stand == "SILENT"


def test_what_print_says_was_said_by_mistake_is_not_borne_out(council, tools):
    assert _stands(council, tools, "Orlo Grain served in Tessaly.")["meridian"].stand == "UNSURE"
    assert _stands(council, tools, "Orlo Grain misspoke when he said that he had served in Tessaly.")[
        "meridian"
    ].stand == ("SUPPORTS")


def test_a_number_of_another_year_or_of_a_whole_contradicts_nothing(tools, tmp_path):
    told = {
        "a": "Shaft falls in\n\nAt least nine miners were killed. Eleven miners died there in 2028.\n",
        "b": "Talks go on\n\nNine of eleven articles were agreed in Port Casse on Monday.\n",
    }
    for name, text in told.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    story = pipeline.compare([str(tmp_path)], **tools)
    assert _stands(story, tools, "Nine miners were killed.")["a"].stand != "CONTRADICTS"
    assert _stands(story, tools, "Nine articles were agreed.")["b"].stand != "CONTRADICTS"
    assert _stands(story, tools, "Ten miners died there in 2028.")["a"].stand == "CONTRADICTS"
