"""Tolls: what befell how many, by verbs, nouns and states; and what an article's tolls come to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.reading import parsed
from variorum.extract import times, tolls
from variorum.model import Toll, When


def find(text: str) -> tuple[Toll, ...]:
    article = parsed(text, published=When("2031-07-26", "day"))
    return tolls.find(article, times.find(article), ())


def told(text: str) -> list[tuple[str, str, float, float | None]]:
    return [(one.act, one.phrase.text, one.low, one.high) for one in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("• 57 dead", [("kill", "57", 57, 57)]),
        ("- Dead: 57", [("kill", "57", 57, 57)]),
        ("Injured – 120", [("injure", "120", 120, 120)]),
        ("• 400 evacuated", [("evacuate", "400", 400, 400)]),
        ("Missing: at least 31", [("miss", "at least 31", 31, None)]),
        ("Two more bodies were found, bringing the toll to 48.", [("kill", "48", 48, 48)]),
        ("Men died. The toll now stands at 57.", [("kill", "57", 57, 57)]),
        ("The number of arrests has climbed to 40.", [("arrest", "40", 40, 40)]),
        (
            "The number of people killed by the bomb that hit the fish market in Velmora has risen to 27.",
            [("kill", "27", 27, 27)],
        ),
        ("The number of people who died in the flood rose to 27.", [("kill", "27", 27, 27)]),
        ("The number of people who had voted in the town hall of Port Casse rose to 27.", []),
        ("The death toll could reach 100.", []),
        ("The death toll rose by five to 41.", [("kill", "five to 41", 41, 41)]),
        ("The death toll from the flood may rise by five to 10.", []),
        ("The number of dogs killed rose to 12.", []),
        ("The death toll was lowered to 22 from 30.", [("kill", "22", 22, 22)]),
        ("The death toll was lowered from 30 to 22.", []),
        ("Men died. The toll on the bridge rose to 12.", []),
        ("Shootings: 12", []),
        ("Port Casse | Killed: 57 | Injured: 120", []),
    ],
)
def test_lists_and_sums_tell_of_people_by_their_labels(
    text: str, expected: list[tuple[str, str, float, float | None]]
) -> None:
    assert [toll for toll in told(text) if toll[1][-1].isdigit()] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Three people were killed and four others wounded when a bus overturned near Port Casse.",
            [("kill", "Three people", 3, 3), ("injure", "four others", 4, 4)],
        ),
        ("A 23-year-old man died at the scene.", [("kill", "A 23-year-old man", 1, 1)]),
        ("Both victims were pronounced dead at a hospital.", [("kill", "Both victims", 2, 2)]),
        ("A mother and her son were killed.", [("kill", "A mother", 1, 1), ("kill", "her son", 1, 1)]),
        ("At least 12 soldiers were killed in the raid.", [("kill", "At least 12 soldiers", 12, None)]),
        ("The death toll rose to 14 on Tuesday.", [("kill", "14", 14, 14)]),
        ("The fire claimed the lives of three children.", [("kill", "three children", 3, 3)]),
        (
            "The ferry sank with the loss of at least 18 lives.",
            [("kill", "at least 18 lives", 18, None)],
        ),
        ("Eighteen lives were lost.", [("kill", "Eighteen lives", 18, 18)]),
        ("The crew acted to prevent the loss of 18 lives.", []),
        ("The fire could mean the loss of 18 lives.", []),
        ("The surgeons saved 18 lives.", []),
        ("Eighteen sailors are known to be dead.", [("kill", "Eighteen sailors", 18, 18)]),
        ("Eighteen sailors are believed to be dead.", []),
        ("Eighteen sailors are known to be rich.", []),
        ("Nineteen citizens were martyred.", [("kill", "Nineteen citizens", 19, 19)]),
        (
            "16 people have died and 38 are missing.",
            [("kill", "16 people", 16, 16), ("miss", "38", 38, 38)],
        ),
        ("The court said that 63 mutineers had been arrested.", [("arrest", "63 mutineers", 63, 63)]),
        ("The flood displaced about 20,000 people.", [("displace", "about 20,000 people", 20000, 20000)]),
        ("Police in Velmora arrested five men.", [("arrest", "five men", 5, 5)]),
        ("Nobody was hurt.", [("injure", "Nobody", 0, 0)]),
        ("He is charged with killing two women.", [("kill", "two women", 2, 2)]),
        ("2 Dead, 7 Hurt in Velmora Crash", [("kill", "2", 2, 2), ("injure", "7", 7, 7)]),
        ("Ten men shot, three dead in Port Casse.", [("shoot", "Ten men", 10, 10), ("kill", "three", 3, 3)]),
        (
            "Four men, two women wounded in Port Casse market attack",
            [("injure", "two women", 2, 2), ("injure", "Four men", 4, 4)],
        ),
        (
            "Guards look for the driver after five people, including an infant, were injured on Sunday.",
            [("injure", "five people", 5, 5)],
        ),
        ("The crash sent five people to the hospital.", [("treat", "five people", 5, 5)]),
        (
            "Five other passengers showed up at the hospital with wounds.",
            [("injure", "Five other passengers", 5, 5)],
        ),
        ("Ansa Korvin was one of four injured in the fire.", [("injure", "four", 4, 4)]),
        (
            "One of the five people killed by the fire was Ansa Korvin.",
            [("kill", "the five people", 5, 5)],
        ),
        ("One of the five people was killed.", [("kill", "One of the five people", 1, 1)]),
        (
            "He killed two more people and injured at least three more.",
            [("kill", "two more people", 2, 2), ("injure", "at least three more", 3, None)],
        ),
        (
            "The raid left four troops including the raider dead.",
            [("kill", "four troops", 4, 4)],
        ),
        (
            "The blast left 13 dead and more than 40 injured.",
            [("kill", "13", 13, 13), ("injure", "more than 40", 40, None)],
        ),
        (
            "The shots hit Carl Adams and others, including three women, police said.",
            [("shoot", "Carl Adams", 1, 1), ("shoot", "others", 3, None)],
        ),
        ("The shots hit others, including a child.", [("shoot", "others", 2, None)]),
        ("Man dead after fire in Velmora.", [("kill", "Man", 1, 1)]),
    ],
)
def test_what_befell_how_many(text: str, expected: list[tuple[str, str, float, float | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The quake could kill thousands of people.",
        "The Lantern Front threatened to kill two officials.",
        "The driver was not injured.",
        "The patrol shot at two men.",
        "Twelve ships were destroyed in the harbour.",
        "The army denied a rebel claim that 40 had died.",
        "The palace dismissed reports that the general had been shot dead.",
    ],
)
def test_what_did_not_happen_to_people_is_no_toll(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    ["The army denied killing two farmers.", "The army denied claims that it had killed two farmers."],
)
def test_who_denies_the_deed_does_not_deny_the_dead(text: str) -> None:
    assert told(text) == [("kill", "two farmers", 2, 2)]


def test_the_gun_turned_on_the_doer_is_one_more_dead() -> None:
    found = find("The gunman opened fire, killing two and wounding three before turning the gun on himself.")
    assert [(one.act, one.low, one.self_done) for one in found] == [
        ("kill", 2, False),
        ("injure", 3, False),
        ("kill", 1, True),
    ]


def test_one_of_those_shot_is_a_part_of_them() -> None:
    shot, dead = find("Four people were shot, one fatally.")
    assert (shot.act, shot.low, dead.act, dead.low, dead.part) == ("shoot", 4, "kill", 1, True)


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("Five people were killed in two separate shootings in Velmora.", True),
        ("Three people were killed and nine wounded since Friday evening.", True),
        ("Eleven people were shot in less than 30 hours.", True),
        ("Five people were killed in the shooting on Lantern Street.", False),
        ("Two people were injured on Friday.", False),
    ],
)
def test_a_number_that_sums_several_occasions_says_so(text: str, wide: bool) -> None:
    assert {one.wide for one in find(text)} == {wide}


def test_a_name_and_an_age_tell_one_person_from_another() -> None:
    (found,) = find("The driver, Orrin Vale, 45, died at the scene.")
    assert (found.low, found.high) == (1, 1)


def test_others_come_on_top() -> None:
    (found,) = find("Two others were wounded.")
    assert found.more


def test_print_says_which_of_the_dead_he_is() -> None:
    (found,) = find("A fourth victim died on Wednesday.")
    assert found.place == 4


WORDS = "two people killed were dead , and others himself shot of the 3 wounded man 12-year-old Korvin"


@settings(max_examples=30)
@given(st.lists(st.sampled_from(WORDS.split()), max_size=25))
def test_spans_are_verbatim_whatever_is_printed(words: list[str]) -> None:
    text = " ".join(["Velmora:", *words])
    for one in find(text):
        for span in (one.trigger, one.phrase, one.sentence, one.number):
            assert span is None or text[span.start : span.end] == span.text
        assert one.high is None or one.low <= one.high


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The market was closed.Two men were hurt near it.", [("injure", "Two men", 2, 2)]),
        ("Man dead after chase in Port Casse", [("kill", "Man", 1, 1)]),
        (
            "Five members of a family were found shot dead in Velmora.",
            [("kill", "Five members of a family", 5, 5)],
        ),
        ("A blast in the harbour left four men injured early Sunday.", [("injure", "four men", 4, 4)]),
        ("He and four others were shot.", [("shoot", "four others", 4, 4)]),
        (
            "Ansa Vale, 55, Mira Vale, 29, and Orrin Vale, 8, were killed in the fire.",
            [("kill", "Mira Vale", 1, 1), ("kill", "Orrin Vale", 1, 1)],
        ),
    ],
)
def test_layouts_of_headlines_and_lists(text: str, expected: list[tuple[str, str, float, float]]) -> None:
    found = told(text)
    assert all(one in found for one in expected), found


def test_he_among_others_comes_on_top_of_nobody() -> None:
    he = next(
        one for one in find("A man died after he and four others were shot.") if one.phrase.text == "he"
    )
    assert not he.more


def test_a_charge_tells_of_one_dead_at_least() -> None:
    assert ("kill", "murder", 1, None) in told("A man in Velmora was charged with murder on Friday.")
    assert told("A man in Velmora was charged with attempted murder on Friday.") == []


def test_an_unborn_child_is_not_counted() -> None:
    assert [one.phrase.text for one in find("The driver and her unborn child were hurt.")] == ["The driver"]


def background_of(text: str) -> list[tuple[str, bool]]:
    return [(one.phrase.text, one.background) for one in find(text)]


def test_another_day_and_what_goes_on_with_it_are_of_another_occasion() -> None:
    text = (
        "A man was shot in Port Casse on Friday.\n\nHe was taken to hospital.\n\nPolice seek a van."
        "\n\nTwo women were shot on Wednesday in Velmora.\n\nOne woman was hit in the leg."
    )
    found = background_of(text)
    assert ("Two women", True) in found
    assert ("One woman", True) in found
    assert ("A man", False) in found


def test_a_report_comes_back_to_its_event_by_a_name() -> None:
    text = (
        "Orrin Vale was shot in Port Casse on Friday.\n\nPolice are looking for a van.\n\nIt was white."
        "\n\nTwo women were shot on Wednesday in Velmora.\n\nVale was shot in the leg."
    )
    found = background_of(text)
    assert ("Two women", True) in found
    assert ("Vale", False) in found


def test_a_date_before_the_name_of_an_attack_is_that_of_its_dead() -> None:
    text = (
        "A soldier opened fire at the base on Friday.\n\nThree people died.\n\nThe gun was bought nearby."
        "\n\nAnother man used such a gun in the Nov. 5, 2026, Fort Pell shooting that killed 13 people."
    )
    assert ("13 people", True) in background_of(text)


def test_one_who_dies_days_later_is_of_the_event() -> None:
    text = (
        "A bus overturned in Velmora, where 12 people were hurt on Monday.\n\nThe road was wet."
        "\n\nThe bus was old.\n\nA woman died on Thursday in a hospital."
    )
    assert ("A woman", False) in background_of(text)


def test_the_toll_of_the_last_time_is_of_another_occasion() -> None:
    text = (
        "Two men were killed when a ferry ran aground.\n\nThe harbour was closed.\n\nThe ferry is old."
        "\n\nIt was the worst wreck since 2016, when nine sailors died."
    )
    assert ("nine sailors", True) in background_of(text)
    assert ("Two men", False) in background_of(text)


def test_long_before_it_came_out_is_another_occasion() -> None:
    text = (
        "Two men were hurt when a ferry ran aground.\n\nThe harbour was closed.\n\nThe ferry is old."
        "\n\nIn April, a crane fell on the quay, killing three sailors."
    )
    assert ("three sailors", True) in background_of(text)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("Such fires kill 90 people a year in Velmora.", [("90 people", True)]),
        ("A flood killed 90 people a year after the fire.", [("90 people", False)]),
        ("In March a crane fell on the quay. Nobody was hurt on that occasion.", [("Nobody", True)]),
        ("Nobody was hurt at the quay.", [("Nobody", False)]),
    ],
)
def test_a_yearly_number_and_that_occasion_are_not_of_the_event(
    last: str, expected: list[tuple[str, bool]]
) -> None:
    before = "A ferry ran aground at Port Casse.\n\nThe harbour was closed.\n\nThe ferry is old."
    assert background_of(f"{before}\n\nIt was built in Orrin.\n\n{last}") == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The blast injured Orrin; Matt Vale, a lobbyist; Zack Barth, a cook; and two police officers.", 5),
        ("The attack injured the guard Ansa Vale; Matt Miller, a lobbyist; and two officers.", 4),
        ("The blast injured two; three were lost; and five guards left the mill.", 2),
        ("Man injured; two others in hospital", 1),
    ],
)
def test_all_of_a_list_with_semicolons_are_counted(text: str, count: float) -> None:
    assert sum(one.low for one in find(text) if one.act == "injure") == count


@pytest.mark.parametrize(
    ("text", "act", "names"),
    [
        (
            "Those injured were coach Peter Holt; Anna Brandt, an aide; Maria Costa, a lobbyist; and officers"
            " David Weller and Carol Weaver.",
            "injure",
            ["coach Peter Holt", "Anna Brandt", "Maria Costa", "officers David Weller", "Carol Weaver"],
        ),
        ("The injured were Peter Holt and Anna Brandt.", "injure", ["Peter Holt", "Anna Brandt"]),
        ("Those killed were Peter Holt, 34, and Anna Brandt, 56.", "kill", ["Peter Holt", "Anna Brandt"]),
        ("Among the dead was Peter Holt, a carpenter.", "kill", ["Peter Holt"]),
        ("Those arrested were named as Peter Holt and Anna Brandt.", "arrest", ["Peter Holt", "Anna Brandt"]),
        ("Police named the injured as Peter Holt and Anna Brandt.", "injure", ["Peter Holt", "Anna Brandt"]),
        ("The injured were not Peter Holt and Anna Brandt.", "injure", []),
        ("Those killed may include Peter Holt.", "kill", []),
        ("Those killed were sailors, Peter Holt said.", "kill", []),
        ("The dead are remembered by Peter Holt.", "kill", []),
        ("The missing are Peter Holt's sons.", "miss", []),
    ],
)
def test_those_hit_are_counted_by_their_names(text: str, act: str, names: list[str]) -> None:
    assert [one.phrase.text for one in find(text) if one.act == act] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A gunman opened fire beside the ferry of Port Casse, hitting four people.", [("shoot", 4)]),
        ("The man fired at rowers in Port Casse on Wednesday, striking four people.", [("shoot", 4)]),
        ("A gunman fired at rowers on Wednesday, striking four people.", [("shoot", 4)]),
        ("The guard was fired, hitting four families.", []),
        ("The man fired shots at the pier, hitting two sailors.", [("shoot", 2)]),
        ("The man fired at the pier, hitting two boats.", []),
        ("The firm fired its chief, hitting four employees.", []),
        ("The car left the road, hitting four people.", []),
        ("The striker fired at goal, hitting two defenders.", []),
        ("She fired a shot from the blue line, striking two defenders.", []),
    ],
)
def test_whom_shots_struck_are_shot(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(one.act, one.low) for one in find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than 900 dead swans have been picked up in Velmora.", []),
        ("Two injured sheep were found.", []),
        ("Two missing files were found.", []),
        ("Three dead miners were found.", [("kill", 3)]),
        ("Two missing children were found.", [("miss", 2)]),
        ("Two dead in harbour blast.", [("kill", 2)]),
    ],
)
def test_the_dead_of_a_thing_or_an_animal_are_no_people(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(one.act, one.low) for one in find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The students, Alec Marsh and Justin Vane, were killed in Casse.", [("kill", "The students", 2, 2)]),
        ("Orlo Lane wound up winning in Casse.", []),
    ],
)
def test_people_named_behind_a_plural_are_as_many_as_the_names(
    text: str, expected: list[tuple[str, str, float, float | None]]
) -> None:
    assert told(text) == expected
