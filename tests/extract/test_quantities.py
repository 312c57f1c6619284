"""Quantities: number, unit, what is counted, by what act."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.reading import parsed
from variorum.extract import quantities, times
from variorum.extract.quantities.spotting import spot
from variorum.model import Quantity, Span, Statement, When


def find(text: str, statements: tuple[Statement, ...] = ()) -> tuple[Quantity, ...]:
    article = parsed(text, published=When("2031-07-26", "day"))
    return quantities.find(article, times.find(article), statements)


def one(text: str) -> Quantity:
    (found,) = find(text)
    return found


@pytest.mark.parametrize(
    ("text", "low", "high", "counts", "qualifier"),
    [
        ("About 3,000 coalition soldiers are in Velmora.", 3000, 3000, "soldier", "about"),
        ("At least 12 people were killed in Port Casse.", 12, None, "person", "at least"),
        ("More than 40 ships left the harbour.", 40, None, "ship", "more than"),
        ("Fewer than 40 ships left the harbour.", None, 40, "ship", "less than"),
        ("Up to 40 ships left the harbour.", None, 40, "ship", "at most"),
        ("Dozens of people were killed.", 24, None, "person", ""),
        ("Tens of thousands of troops were deployed.", 20000, 99999, "troop", ""),
        ("Between 10 and 12 ships left the harbour.", 10, 12, "ship", ""),
        ("He bought 10 to 12 planes.", 10, 12, "plane", ""),
        ("Then 210,000 birds or so had to die.", 210_000, 210_000, "bird", "about"),
        ("It needs 12 police officers or more.", 12, None, "officer", "at least"),
        ("It named two ministers or more senior officials.", 2, 2, "minister", ""),
        ("Ten ships sank or so he said.", 10, 10, "ship", ""),
        ("Losses estimated at 40 ships were reported.", 40, 40, "ship", "about"),
        ("It is more than the 12 ships of the fleet.", 12, 12, "ship", ""),
        ("Nearly a million people came.", 1e6, 1e6, "person", "about"),
        ("The firm runs four night buses in Port Casse.", 4, 4, "bus", ""),
        ("It took eight years, or five at best.", 5, 8, "", ""),
        ("It is still well above the 3 per cent it aims at.", 3, 3, "", ""),
        ("It was above 3 per cent.", 3, None, "", "more than"),
    ],
)
def test_a_count_is_a_range_of_what_is_counted(
    text: str, low: float | None, high: float | None, counts: str, qualifier: str
) -> None:
    found = one(text)
    assert (found.low, found.high, found.counts, found.qualifier) == (low, high, counts, qualifier)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The death toll rose from 31 to 48.", [(31, 31), (48, 48)]),
        ("The number of the dead climbed from 31 to 48.", [(31, 31), (48, 48)]),
        ("The toll went from 31 to 48.", [(31, 31), (48, 48)]),
        ("The toll has risen sharply from 31 to 48.", [(31, 31), (48, 48)]),
        ("The toll was up from 31 to 48.", [(31, 31), (48, 48)]),
        ("Fares went up from 31 to 48 dollars.", [(31, 31), (48, 48)]),
        ("The toll has dropped back from 48 to 31.", [(48, 48), (31, 31)]),
        ("The rise from 31 to 48 deaths was sudden.", [(31, 31), (48, 48)]),
        ("The bank raised its rate from 31 percent to 48 percent.", [(31, 31), (48, 48)]),
        ("The council raised the fee from 31 to 48 crowns.", [(31, 31), (48, 48)]),
        ("The bill would raise the toll on incomes from 31 to 48 crowns.", [(31, 48)]),
        ("The rise in fares affects trips from 31 to 48 miles.", [(31, 48)]),
        ("The bank offers the loans from 31 percent to 48 percent.", [(31, 48)]),
        ("Prices rose from 5 to 10 percent to 12 percent.", [(5, 10), (12, 12)]),
        ("Prices rose 5 to 10 percent.", [(5, 10)]),
        ("Sales fell by 6.3 percent to 812.4 million crowns.", [(6.3, 6.3), (812.4e6, 812.4e6)]),
        ("Shares rose 3% to 45 dollars.", [(3, 3), (45, 45)]),
        ("Prices rose 5 percent to 10 percent.", [(5, 10)]),
        ("Prices rose 5% to 10 per cent.", [(5, 10)]),
        ("The blast hurt from nine to 15 people.", [(9, 15)]),
        ("The army lost from 12 to 15 men.", [(12, 15)]),
        ("Ferries went from nine to 15 ports.", [(9, 15)]),
        ("Estimates ranged from 31 to 48.", [(31, 48)]),
        ("Between 31 and 48 people died.", [(31, 48)]),
    ],
)
def test_what_rose_from_one_number_to_another_is_no_range(
    text: str, values: list[tuple[float, float]]
) -> None:
    assert [(one.low, one.high) for one in find(text)] == values


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("• 57 dead", [(57, 57, "person", "kill")]),
        ("• 31 missing", [(31, 31, "person", "miss")]),
        ("• 12 still missing", [(12, 12, "person", "miss")]),
        ("- 57 killed, 120 injured", [(57, 57, "person", "kill"), (120, 120, "person", "wound")]),
        ("- Dead: 57", [(57, 57, "person", "kill")]),
        ("Death toll: 57", [(57, 57, "person", "kill")]),
        ("Dead so far: 57 people", [(57, 57, "person", "kill")]),
        ("Injured – 120", [(120, 120, "person", "wound")]),
        ("Missing: at least 31", [(31, None, "person", "miss")]),
        ("Number of people still missing: 31", [(31, 31, "person", "miss")]),
        ("Killed: 57, injured: 120", [(57, 57, "person", "kill"), (120, 120, "person", "wound")]),
        ("Homes destroyed: 40", [(40, 40, "home", "destroy")]),
        ("Children killed: 3", [(3, 3, "child", "kill")]),
        ("Passengers: 300", [(300, 300, "passenger", "")]),
        ("Missing: 31 pages", [(31, 31, "page", "miss")]),
        ("Page: 57", []),
        ("Killed: 1942", []),
    ],
)
def test_a_label_or_a_state_says_what_the_number_of_a_list_counts(
    text: str, counted: list[tuple[float, float | None, str, str]]
) -> None:
    assert [(one.low, one.high, one.counts, one.of_event) for one in find(text)] == counted


def test_a_number_that_opens_a_paragraph_is_not_parted_from_what_it_counts() -> None:
    (found,) = find(
        "Report from Velmora\n\n48 dead after ferry sinks off Port Casse.\n\nSchools stayed shut."
    )
    assert (found.low, found.counts, found.of_event) == (48, "person", "kill")


@pytest.mark.parametrize(
    ("row", "counted"),
    [
        ("Dead | 57", [(57, "person", "kill", ())]),
        (
            "Port Casse | Killed: 57 | Injured: 120",
            [(57, "person", "kill", ("port casse",)), (120, "person", "wound", ("port casse",))],
        ),
        ("Dead: 57 | Injured: 120", [(57, "person", "kill", ()), (120, "person", "wound", ())]),
        ("Total | Dead: 69", [(69, "person", "kill", ())]),
        ("Port Casse | Homes damaged: 40", [(40, "home", "damage", ("port casse",))]),
        ("Lantern FC | Played: 12 | Won: 8 | Points: 24", []),
        ("First quarter | Sales: 300 | Profit: 12", []),
        ("Killed | 2030: 57 | 2031: 61", []),
        ("57 dead in ferry fire | Velmora Post", [(57, "person", "kill", ())]),
    ],
)
def test_a_cell_counts_what_its_head_or_its_row_says_plainly(
    row: str, counted: list[tuple[float, str, str, tuple[str, ...]]]
) -> None:
    assert [(one.low, one.counts, one.of_event, one.scope) for one in find(row)] == counted


@pytest.mark.parametrize(
    ("text", "low", "high", "counts", "act"),
    [
        ("The fire killed many, bringing the toll to 48.", 48, 48, "person", "kill"),
        ("A man died, taking the number of dead to 51.", 51, 51, "person", "kill"),
        ("More bodies were found, which pushes the toll past 50.", 50, None, "person", "kill"),
        ("Men died, and the toll now stands at 57.", 57, 57, "person", "kill"),
        ("The sinking left a death toll of 57.", 57, 57, "person", "kill"),
        ("The number of people injured has risen to 130.", 130, 130, "person", "wound"),
        ("The number of people who died has risen to 130.", 130, 130, "person", "kill"),
        (
            "The number of people killed by the bomb that hit the fish market in Velmora has risen to 27.",
            *(27, 27, "person", "kill"),
        ),
        ("This brings the number of confirmed dead to 61.", 61, 61, "person", "kill"),
        ("The number of missing stood at 12.", 12, 12, "person", "miss"),
        ("The number of homes destroyed rose to 40.", 40, 40, "home", "destroy"),
        ("The number of dogs killed rose to 12.", 12, 12, "dog", "kill"),
        ("The number of ships rose to 40.", 40, 40, "ship", ""),
        ("The bridge toll rose to 12.", 12, 12, "", "rise"),
        ("Men died. The toll on the bridge rose to 12.", 12, 12, "", "rise"),
        ("Officials put the toll at 59.", 59, 59, "", ""),
    ],
)
def test_a_sum_says_what_its_value_counts(
    text: str, low: float, high: float | None, counts: str, act: str
) -> None:
    found = find(text)[-1]
    assert (found.low, found.high, found.counts, found.of_event) == (low, high, counts, act)


@pytest.mark.parametrize(
    "text", ["They walked past 50 houses.", "The number of people who walked past 50 houses is known."]
)
def test_past_a_number_on_the_way_is_no_bound(text: str) -> None:
    assert one(text).qualifier == ""


def test_what_rose_to_a_number_is_at_it_now() -> None:
    before, now = find("The death toll rose from 31 to 48.")
    assert (before.low, before.change, now.low, now.change) == (31, "", 48, "=")
    assert (before.counts, now.counts) == ("person", "person")


@pytest.mark.parametrize(
    ("text", "ages", "counts"),
    [
        ("The driver, 54, was arrested.", [54], []),
        ("Police arrested the bus driver, 54.", [54], []),
        ("A woman, 41, was injured.", [41], []),
        ("His son, 17, was hurt.", [17], []),
        ("The officer's wife, 51, died.", [51], []),
        ("A fire killed a man, 31, and a woman, 29.", [31, 29], []),
        ("Two brothers, 19 and 24, were arrested.", [19, 24], [2]),
        ("The couple, 34 and 36, were killed.", [34, 36], []),
        ("The women, 19, 24 and 30, were hurt.", [19, 24, 30], []),
        ("Of the passengers, 31, including the driver, died.", [], [31]),
        ("The crew, 12, was rescued.", [], [12]),
        ("The soldiers, 40 of them wounded, left.", [], [40]),
        ("The brothers, 19 and 24 of them married, left.", [], [19, 24]),
        ("A driver, 54 passengers and a guard were hurt.", [], [54]),
        ("The victims, 12 women and four men, were buried.", [], [12, 4]),
        ("The oldest was 81.", [81], []),
        ("The youngest of the dead was seven.", [7], []),
        ("The youngest, 7, was found.", [7], []),
        ("The oldest victim was 81 when she was found.", [81], []),
        ("The oldest ships, 40 of them, sank.", [], [40]),
        ("The youngest of nine, he left.", [], [9]),
        ("He was 19 when the harbour burned.", [19], []),
        ("She was seven when her father died.", [7], []),
        ("Korvin was 19 when he was jailed.", [19], []),
        ("He is 54.", [54], []),
        ("She was 54 and lived in Sella.", [54], []),
        ("The mayor of Casse was 45 when she resigned.", [45], []),
        ("He said the former mayor Ansa Korvin was 45 when she resigned.", [45], []),
        ("Ansa Hill was 19 when she was jailed.", [19], []),
        ("The death toll was 40 when she resigned.", [], [40]),
        ("The death toll in Port Casse was 40 when she resigned.", [], [40]),
        ("His majority was 12 when he took over.", [], [12]),
        ("The inflation rate was 9 when she took over.", [], [9]),
        ("Inflation was 9 when she took over.", [], [9]),
        ("It was 12 when the lights went out.", [], [12]),
        ("They were 12 when the bus left.", [], [12]),
        ("He was one of 12.", [], [12]),
        ("She was nine points clear.", [], [9]),
        ("He was 3 under par.", [], [3]),
        ("The girl turned 16 last week.", [16], []),
        ("Korvin, who turned nine in May, was hurt.", [9], []),
        ("Orrin Vale has just turned 40.", [40], []),
        ("The firm turned 40 last year.", [], [40]),
        ("The strike in Casse turned 12 on Friday.", [], [12]),
        ("The captain turned 12 men away.", [], [12]),
        ("He turned 50 in to the police.", [], [50]),
        ("A woman of 45 was hurt.", [45], []),
        ("A child of six died.", [6], []),
        ("One child of nine died.", [], [1, 9]),
        ("One student of 45 was hurt.", [], [1, 45]),
        ("A father of 4 was hurt.", [], [4]),
        ("A man of 20 ships was hurt.", [], [20]),
        ("Boys aged nine and 11 are missing.", [9, 11], []),
        ("Girls aged 11 and twelve are missing.", [11, 12], []),
        ("Children aged between 4 and 9 were found.", [4], []),
        ("It raised the retirement age from 65 to 67.", [], [65, 67]),
        ("She died at 81.", [81], []),
        ("He died at 7.", [], [7]),
    ],
)
def test_a_number_after_a_person_is_an_age(text: str, ages: list[float], counts: list[float]) -> None:
    found = find(text)
    assert [one.low for one in found if one.kind == "age"] == ages
    assert [one.low for one in found if one.kind == "count"] == counts


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("The dam cost $1.5bn.", 1.5e9, "USD", "money"),
        ("The dam cost 1.5 million euros.", 1.5e6, "EUR", "money"),
        ("The dam cost HK $3.7 billion.", 3.7e9, "HKD", "money"),
        ("Turnout was 45.5 percent.", 45.5, "percent", "percent"),
        ("The dam is 30 metres high.", 30, "metre", "measure"),
        ("Ansa Korvin, 45, was hurt.", 45, "year", "age"),
        ("A 45-year-old was hurt.", 45, "year", "age"),
        ("They waited for ten years.", 10, "year", "duration"),
        ("A 9-month-old baby was hurt.", 9, "month", "age"),
        ("He was fined 500 pounds.", 500, "GBP", "money"),
        ("The cat weighs 12 pounds.", 12, "pound", "measure"),
        ("He paid for a 12-pound cat.", 12, "pound", "measure"),
        ('It has a 6.1" display.', 6.1, "inch", "measure"),
        ("It has ten times as many ships.", 10, "time", "measure"),
        ("They waited for two and a half years.", 2.5, "year", "duration"),
        ("It is a 3,000-square-foot house.", 3000, "square foot", "measure"),
        ("Ships carried 40 million cubic metres.", 4e7, "cubic metre", "measure"),
        ("It was 35C in Port Casse.", 35, "degree Celsius", "measure"),
        ("It was 95F in Port Casse.", 95, "degree Fahrenheit", "measure"),
        ("The dam cost $1.2trn.", 1.2e12, "USD", "money"),
        ("The dam cost 40 million Icelandic kronur.", 4e7, "ISK", "money"),
        ("The rent was $50 a month.", 50, "USD per month", "money"),
        ("The rent was $50 a month ago.", 50, "USD", "money"),
        ("Oil sold at 80 dollars per barrel.", 80, "USD per barrel", "money"),
        ("The pumps move 40 litres per minute.", 40, "litre per minute", "measure"),
        ("The boat made 12 metres a second.", 12, "metre per second", "measure"),
    ],
)
def test_units(text: str, value: float, unit: str, kind: str) -> None:
    found = one(text)
    assert (found.low, found.high, found.unit, found.kind) == (value, value, unit, kind)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Orrin Mills fell 10 to 250.", [(10, 10), (250, 250)]),
        ("Orrin Mills gained $2 to $45.", [(2, 2), (45, 45)]),
        ("Prices rose 5 to 10 percent.", [(5, 10)]),
        ("Sales fell by 6.3 percent to 812.4 million crowns.", [(6.3, 6.3), (812.4e6, 812.4e6)]),
        ("Shares rose 3% to 45 dollars.", [(3, 3), (45, 45)]),
        ("Prices rose 5 percent to 10 percent.", [(5, 10)]),
        ("Prices rose 5% to 10 per cent.", [(5, 10)]),
        ("Prices rose between 5 and 50 percent.", [(5, 50)]),
        ("They lost money in two quarters.", [(2, 2)]),
        ("Three-quarters of the ships left.", [(0.75, 0.75)]),
    ],
)
def test_a_change_to_a_level_is_no_range(text: str, ends: list[tuple[float, float]]) -> None:
    assert [(one.low, one.high) for one in spot(text, 0, len(text), ())] == ends


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll rose by five to 41.", [(5, 5, "+"), (41, 41, "=")]),
        ("The death toll rose by five to eight.", [(5, 5, "+"), (8, 8, "=")]),
        ("The ministry raised the death toll by five to 41.", [(5, 5, "+"), (41, 41, "=")]),
        ("Membership fell by 200 to 1,400.", [(200, 200, "-"), (1400, 1400, "=")]),
        ("Profit rose by $3m to $40m.", [(3e6, 3e6, "+"), (40e6, 40e6, "=")]),
        ("Prices rose by 5 to 10 percent.", [(5, 10, "+")]),
        ("Prices rose by 5 to 10.", [(5, 10, "+")]),
        ("Rents rose by 50 to 150 dollars a month.", [(50, 150, "+")]),
        ("Profit could rise by 50 to 200.", [(50, 200, "+")]),
        ("The number of dead may rise by five to ten a day.", [(5, 10, "+")]),
        ("Costs rose by two to three million dollars.", [(2e6, 3e6, "+")]),
    ],
)
def test_what_rose_by_so_many_to_a_level_is_no_range(
    text: str, expected: list[tuple[float, float, str]]
) -> None:
    assert [(one.low, one.high, one.change) for one in find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turnout was 44%, up from 38% four years ago.", [(44, ""), (38, "2027")]),
        ("Turnout was 44 percent, compared with 51 percent in 2021.", [(44, ""), (51, "2021")]),
        ("Compared with 51 percent in 2021, turnout was 44 percent.", [(51, "2021"), (44, "")]),
        ("There were 112 murders last year, down from 140 in 2024.", [(112, "2030"), (140, "2024")]),
        ("Murders fell to 112 last year from 140 in 2023.", [(112, "2030"), (140, "2023")]),
        (
            "The rate rose from 5.4 percent in March to 6.1 percent in April.",
            [(5.4, "2031-03"), (6.1, "2031-04")],
        ),
        ("The mill employs 3,000 people, against 5,200 in 2010.", [(3000, ""), (5200, "2010")]),
        ("Some 900 people died, the worst toll since 1994.", [(900, "")]),
        ("The rate rose to 6.1 percent from 5.4 percent on Friday.", [(6.1, ""), (5.4, "")]),
        ("The army sent 4,000 soldiers against 300 rebels in 2021.", [(4000, "2021"), (300, "2021")]),
        ("In 2019 the town had 4,000 people.", [(4000, "2019")]),
    ],
)
def test_a_number_held_against_another_has_its_own_time(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(one.low, one.as_of.edtf if one.as_of else "") for one in find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three of the 12 hostages were freed.", [(3, "free", 12), (12, "", None)]),
        ("The gang killed 12 of the 40 guards.", [(12, "kill", 40), (40, "", None)]),
        ("Of the 40 people on board, nine were killed.", [(40, "", None), (9, "kill", 40)]),
        ("Of the 27 injured, four were children.", [(27, "wound", None), (4, "", 27)]),
        ("Some of the 12 hostages were freed.", [(12, "", None)]),
        ("All of the 12 hostages were freed.", [(12, "free", None)]),
        ("She was one of the 12 people killed in the blast.", [(1, "kill", 12), (12, "kill", None)]),
        ("The death of 12 men shocked the town.", [(12, "kill", None)]),
    ],
)
def test_what_befell_a_part_did_not_befall_the_whole(
    text: str, expected: list[tuple[float, str, float | None]]
) -> None:
    found = {one.id: one for one in find(text)}
    assert [
        (one.low, one.of_event, found[one.part_of].low if one.part_of else None) for one in found.values()
    ] == expected


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Sales fell by a third in May.", "-"),
        ("Prices were 5% higher.", "+"),
        ("Prices were 5% lower.", "-"),
    ],
)
def test_changes_by_a_part(text: str, change: str) -> None:
    assert one(text).change == change


def test_a_third_man_is_no_part() -> None:
    assert all(found.low != 1 / 3 for found in find("He stood by a third man."))


@pytest.mark.parametrize(
    ("text", "part", "counts"),
    [
        ("One in five voters stayed at home.", 0.2, "voter"),
        ("More than eight out of ten sailors voted.", 0.8, "sailor"),
        ("The union said nine in ten ferries lay in port.", 0.9, "ferry"),
        ("One in 200 sailors fell ill.", 0.005, "sailor"),
        ("Doctors say that one in 1,000 sailors falls ill.", 0.001, "sailor"),
    ],
)
def test_one_in_so_many_is_a_part(text: str, part: float, counts: str) -> None:
    found = one(text)
    assert (found.low, found.counts) == (part, counts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bomb killed nine people, not 12 as first reported.", [(9, False), (12, True)]),
        ("The death toll was lowered to 22 from 30.", [(22, False), (30, True)]),
        ("The death toll rose to 30 from 22.", [(30, False), (22, False)]),
    ],
)
def test_a_number_that_print_takes_back_is_withdrawn(text: str, expected: list[tuple[float, bool]]) -> None:
    assert [(one.low, one.withdrawn) for one in find(text)] == expected


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("The budget was approved on Friday with 62 votes in favour and 46 against.", [62, 46]),
        ("The treaty was approved, with 67 senators voting for and 30 against.", [67, 30]),
        ("Lawmakers passed it with 234 in favor, 193 against and six abstentions.", [234, 193]),
        ("The council rejected the plan, with 52 members against and 40 in favour.", [52, 40]),
        ("Casse won 12 games for their coach and 9 against him.", []),
        ("The court passed 12 sentences for and 30 against.", []),
    ],
)
def test_the_two_sides_of_a_vote_are_its_tally(text: str, votes: list[float]) -> None:
    assert [one.low for one in find(text) if one.kind == "score"] == votes


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("A 6.1-magnitude earthquake shook the valley.", [6.1]),
        ("An earthquake of magnitude 5.8 shook the valley.", [5.8]),
        ("The quake had a magnitude of 5.8.", [5.8]),
        ("A quake measuring 6.1 on the Richter scale hit Velmora.", [6.1]),
        ("The debt is an order of magnitude 3 times greater.", []),
        ("The order of magnitude is 10.", []),
        ("Korvin ran 6.1 kilometres.", []),
    ],
)
def test_a_magnitude_is_a_measure(text: str, low: list[float]) -> None:
    assert [one.low for one in find(text) if one.unit == "magnitude"] == low


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The mine must pay $11.8 million, far less than the 30 million that they asked for.", "USD"),
        (
            "It was fined 11.8 million crowns to 420 families instead of the 30 million they asked for.",
            "crown",
        ),
        ("It cost $11.8 million, and more than 30 million watched.", ""),
        ("It cost $11.8 million and drew more than the 30 million people of Velmora.", ""),
        ("It cost $11.8 million or 9 million euros, less than the 30 million it made.", ""),
        ("It drew 11.8 million viewers, less than the 30 million it hoped for.", ""),
    ],
)
def test_a_bare_number_that_is_held_against_a_sum_is_money(text: str, last: str) -> None:
    assert find(text)[-1].unit == last


@pytest.mark.parametrize(
    ("text", "unit", "counts"),
    [
        ("The fare will rise to 300 crowns in March.", "crown", ""),
        ("A ticket costs 320 koruna.", "CZK", ""),
        ("The fee was raised to 250 korun.", "CZK", ""),
        ("She paid a 40-krone fee.", "krone", "fee"),
        ("She paid a 300-crown fine.", "crown", "fine"),
        ("He lost tens of thousands of crowns.", "crown", ""),
        ("The museum shows dozens of crowns.", "", "crown"),
        ("The damage came to 3 million crowns.", "crown", ""),
        ("The damage came to 3 million Swedish crowns.", "SEK", ""),
        ("The mill was sold for 300 krona.", "krona", ""),
        ("The thieves took 12 crowns from the palace.", "", "crown"),
        ("The dentist made 40 crowns in a day.", "", "crown"),
        ("The champion has won six crowns.", "", "crown"),
    ],
)
def test_sums_of_other_countries_are_money(text: str, unit: str, counts: str) -> None:
    found = one(text)
    assert (found.unit, found.counts, found.kind) == (unit, counts, "money" if unit else "count")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Thieves stole 300 pounds from the till of the bar.", "GBP"),
        ("Thieves stole 300 pounds of copper from the port.", "pound"),
        ("Thieves stole a bell of 300 pounds from the port.", "pound"),
    ],
)
def test_pounds_that_are_stolen_are_money_unless_they_are_of_goods(text: str, unit: str) -> None:
    assert one(text).unit == unit


def test_a_number_in_so_many_places_is_no_part() -> None:
    assert [found.low for found in find("The guards arrested two in three raids.")] == [2, 3]
    assert [found.low for found in find("Three in 12 villages were burned.")] == [3, 12]
    days = "They lost about two in five days."
    assert [found.low for found in spot(days, 0, len(days), ())] == [2, 5]


def test_a_part_and_its_whole_count_the_same_things() -> None:
    found = find("Korvin was cleared of seven of nine counts.")
    assert [(one.low, one.counts) for one in found] == [(7, "count"), (9, "count")]


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("The mayor goes to court over missing MILLIONS", []),
        ("Millions are missing after the flood.", [2e6]),
        ("Two million people are missing after the flood.", [2e6]),
    ],
)
def test_missing_millions_are_no_persons(text: str, lows: list[float]) -> None:
    assert [found.low for found in find(text)] == lows


def test_a_vague_sum_of_money_is_money() -> None:
    found = one("They lost tens of millions of dollars.")
    assert (found.low, found.high, found.unit, found.kind) == (2e7, 99_999_999, "USD", "money")


@pytest.mark.parametrize("text", ["He was mayor (1993-2009).", "They met on July 3-5."])
def test_numbers_of_dates_count_nothing(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize("text", ["It is open 24/7.", "They shared it 50/50."])
def test_what_is_written_like_a_fraction_and_is_none_counts_nothing(text: str) -> None:
    assert find(text) == ()


@given(
    amount=st.integers(min_value=2, max_value=900),
    unit=st.sampled_from(["metre", "litre", "kilogram", "euro", "hectare", "barrel"]),
    by=st.sampled_from(["second", "minute", "hour", "day", "week", "month", "year"]),
    link=st.sampled_from(["per", "a", "every", "each"]),
)
def test_a_rate_is_never_its_plain_unit(amount: int, unit: str, by: str, link: str) -> None:
    text = f"It was {amount} {unit}s {link} {by}, officials said."
    (found,) = spot(text, 0, len(text), ())
    assert found.unit.endswith(f" per {by}")
    assert (found.low, found.high) == (amount, amount)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The House on Tuesday approved the harbour bill 234-193.", "approve"),
        ("The harbour bill, which passed 234–193, was long disputed.", "approve"),
        ("The House passed the bill on Tuesday by a vote of 234 to 193.", "approve"),
        ("The House voted 234-193 to approve the bill.", "approve"),
        ("The bill passed in a 234-193 vote.", "approve"),
        ("The measure was approved with 234 votes to 193.", "approve"),
        ("The motion was defeated, 234-193.", "reject"),
        ("The motion was rejected 193-234.", "reject"),
        ("The council voted 234-193 on the matter.", "vote"),
    ],
)
def test_the_tally_of_a_vote_is_two_counts_of_votes(text: str, act: str) -> None:
    told = sorted((found.low, found.scope, found.counts, found.of_event, found.kind) for found in find(text))
    assert told == [
        (193, ("minority",), "vote", act, "score"),
        (234, ("majority",), "vote", act, "score"),
    ]


@pytest.mark.parametrize(
    ("before", "counts"),
    [
        ("At least seven sailors were killed.", ("sailor", "kill")),
        ("At least seven sailors were killed and 12 men were wounded.", ("", "")),
        ("The seven ferries were repaired.", ("", "")),
        ("At least seven sailors were killed. The storm had passed over Port Casse by noon.", ("", "")),
    ],
)
def test_the_number_is_that_of_the_people_counted_right_before(before: str, counts: tuple[str, str]) -> None:
    found = find(f"{before} The harbour ministry puts the number at 16.")[-1]
    assert (found.number.text, found.counts, found.of_event) == ("16", *counts)


@pytest.mark.parametrize(
    "text",
    [
        "Velmora beat Port Casse 3-1 after the council vote.",
        "Velmora defeated Port Casse 3-1.",
        "The council approved 5 to 10 bills a day.",
        "The council approved House Bill 30-12.",
        "The council passed a bill for those who are 12-30.",
        "The board heard from 5 to 10 people before the vote.",
        "The council vote is on 5-6 May.",
    ],
)
def test_two_numbers_beside_a_vote_are_not_always_its_tally(text: str) -> None:
    assert [found.number.text for found in find(text) if found.counts == "vote"] == []


@pytest.mark.parametrize(
    ("text", "years", "phrase"),
    [
        ("A woman in her late 60s was found dead.", (66, 69), "late 60s"),
        ("A man in his early 40s was arrested.", (40, 44), "early 40s"),
        ("The suspects, in their early to mid 40s, fled.", (40, 49), "early to mid 40s"),
        ("The suspects are in their twenties.", (20, 29), "twenties"),
        ("She is in her teens.", (13, 19), "teens"),
        ("Sailors in their 20s died on Friday.", (20, 29), "20s"),
        ("A woman in her 80s suffered burns.", (80, 89), "80s"),
    ],
)
def test_the_decade_of_an_age_is_a_range_of_years(text: str, years: tuple[int, int], phrase: str) -> None:
    found = one(text)
    assert (found.kind, found.unit, found.low, found.high, found.phrase.text) == (
        "age",
        "year",
        *years,
        phrase,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Temperatures were in the 40s.",
        "The late 60s were hard.",
        "The show is in its 40s slot.",
        "The band played in their 80s heyday.",
        "He became known in his early 90s films.",
    ],
)
def test_other_decades_are_no_ages(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "He fired a .38 revolver.",
        "Police found .45-calibre bullets.",
        "She had a .38 pistol and a .22 rifle.",
    ],
)
def test_the_bore_of_a_weapon_counts_nothing(text: str) -> None:
    assert find(text) == ()


def test_a_part_of_a_point_is_still_counted() -> None:
    assert (one("The index rose by .45 points.").low, one("The index rose by .45 points.").counts) == (
        0.45,
        "point",
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("12 were hurt: five seriously.", {"five": "12"}),
        (
            "Seventeen people died: nine men, six women and two children.",
            {"nine": "Seventeen", "six": "Seventeen", "two": "Seventeen"},
        ),
        ("Police fined 40 drivers: 12 in Sella and nine in Northbay.", {"12": "40", "nine": "40"}),
        ("Of the 27 injured, four are in a critical condition.", {"four": "27"}),
        ("Twelve people were killed: three ferries sank.", {}),
        ("Twelve people were killed: 40 homes burned.", {}),
        ("The case took 12 turns: two men fled.", {}),
        ("Nine people were killed: 12 men were hurt.", {}),
        ("Nine men were killed: two days later the mine was shut.", {}),
    ],
)
def test_what_a_colon_opens_are_parts_of_the_sum_before_it(text: str, parts: dict[str, str]) -> None:
    printed = {found.id: found.number.text for found in find(text)}
    told = {found.number.text: printed[found.part_of] for found in find(text) if found.part_of}
    assert told == parts


@pytest.mark.parametrize(
    ("text", "rank", "counts"),
    [
        ("The attack was the third this month.", 3, "attack"),
        ("The bombing was the fourth in May.", 4, "bombing"),
        ("It was the second such attack in a week.", 2, "attack"),
        ("Senn finished fourth.", 4, "place"),
        ("Velmora finished third in the league.", 3, "place"),
        ("She was ranked 12th.", 12, "place"),
        ("Korvin came second, behind Senn.", 2, "place"),
    ],
)
def test_the_ordinal_of_a_series_or_a_result_counts(text: str, rank: float, counts: str) -> None:
    found = one(text)
    assert (found.kind, found.low, found.counts) == ("ordinal", rank, counts)


@pytest.mark.parametrize(
    "text",
    [
        "The driver was the third to leave.",
        "What came first was the storm.",
        "He came second to none.",
        "He is third in line to the throne.",
        "She finished the fourth chapter.",
        "First, the harbour burned.",
        "The army placed second lieutenants there.",
        "It was his first.",
    ],
)
def test_an_ordinal_of_no_series_counts_nothing(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "factor", "change", "qualifier"),
    [
        ("Exports have doubled since 2020.", 2, "+", ""),
        ("Visitor numbers more than tripled.", 3, "+", "more than"),
        ("The price of bread was halved on Friday.", 0.5, "-", ""),
        ("Ministers confirmed that exports had doubled.", 2, "+", ""),
        ("The mine closed because output halved.", 0.5, "-", ""),
        ("There were three times as many patients as last year.", 3, "", ""),
        ("Twice as many ships came this year.", 2, "", ""),
        ("The port has about twice the number of ships.", 2, "", "about"),
    ],
)
def test_how_many_times_as_much_is_a_measure_in_times(
    text: str, factor: float, change: str, qualifier: str
) -> None:
    found = one(text)
    assert (found.kind, found.unit, found.low) == ("measure", "time", factor)
    assert (found.change, found.qualifier) == (change, qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "Prices could double.",
        "Exports did not double.",
        "If rents doubled, tenants would leave.",
        "Unless output doubled, the mine would close.",
        "The union demanded that wages be doubled.",
        "The union wants wages doubled.",
        "Ministers denied that exports had doubled.",
        "There is no evidence that exports doubled.",
        "Fans feared prices had tripled.",
        "Korvin doubled to left.",
        "The sailor doubled over in pain.",
        "He doubled down on his claim.",
        "The ferry doubles as a hotel.",
        "Senn won the doubles.",
        "Orrin scored twice.",
        "He saw the harbour twice as a boy.",
    ],
)
def test_what_has_not_become_more_has_no_factor(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Grain exports have doubled.", "export"),
        ("Exports of grain have doubled.", "export"),
        ("The price of bread was halved.", "price"),
    ],
)
def test_a_factor_is_of_what_changed(text: str, counts: str) -> None:
    assert one(text).counts == counts


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The toll has doubled to 24.", [(24, "=")]),
        ("Deaths more than doubled, to 48.", [(48, "=")]),
        ("Sales more than doubled to $40m.", [(40e6, "=")]),
        ("The bank halved its fee to 40 euros.", [(40, "=")]),
        ("Exports doubled from 30 to 60 tonnes.", [(30, ""), (60, "")]),
    ],
)
def test_what_something_doubled_to_is_a_level(text: str, values: list[tuple[float, str]]) -> None:
    assert [(found.low, found.change) for found in find(text)] == values


WINNER, LOSER, DRAW = ("winner",), ("loser",), ("draw",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Port Casse beat Northbay 3-1.", [(3, ("winner", "port casse")), (1, ("loser", "northbay"))]),
        (
            "Northbay were beaten 3-1 at home by Port Casse on Saturday.",
            [(3, ("winner", "port casse")), (1, ("loser", "northbay"))],
        ),
        ("Northbay lost 2-0 to Velmora.", [(2, ("winner", "velmora")), (0, ("loser", "northbay"))]),
        ("Northbay went on to lose 1-3 to Sella.", [(1, LOSER), (3, ("winner", "sella"))]),
        ("The visitors won 24–7.", [(24, WINNER), (7, LOSER)]),
        (
            "Casse United secured a 4-2 victory over Northbay.",
            [(4, ("winner", "casse united")), (2, ("loser", "northbay"))],
        ),
        (
            "Casse's youth team beat the visitors 4-0.",
            [(4, ("winner", "casse 's youth team")), (0, LOSER)],
        ),
        (
            "The women of Casse beat Northbay 5-2.",
            [(5, ("winner", "women of casse")), (2, ("loser", "northbay"))],
        ),
        ("The under-21s beat Northbay 5-2.", [(5, WINNER), (2, ("loser", "northbay"))]),
        ("In the 1-0 defeat by Tessaly, Orrin Vale fell.", [(1, ("winner", "tessaly")), (0, LOSER)]),
        ("The 2-1 defeat of Northbay was their third.", [(2, WINNER), (1, ("loser", "northbay"))]),
        ("Sella drew 1-1 with Tessaly.", [(1, DRAW), (1, ("draw", "tessaly"))]),
        (
            "Casse beat Northbay 4-3 on penalties after a 1-1 draw.",
            [
                (4, ("winner on penalties", "casse")),
                (3, ("loser on penalties", "northbay")),
                (1, DRAW),
                (1, DRAW),
            ],
        ),
        ("The Lions won the series 4-2.", [(4, ("winner of series", "lions")), (2, ("loser of series",))]),
        (
            "The Hawks beat the Lions 3-1 and the Bears 2-0.",  # whose the 2-0 is, is not said by the verb
            [(3, WINNER), (1, LOSER), (2, WINNER), (0, LOSER)],
        ),
        (
            "Senn won 7-6 (7-4), 3-6, 6-2 in Tessaly.",
            [
                (7, ("winner of set 1", "senn")),
                (6, ("loser of set 1",)),
                (3, ("winner of set 2", "senn")),
                (6, ("loser of set 2",)),
                (6, ("winner of set 3", "senn")),
                (2, ("loser of set 3",)),
            ],
        ),
        (
            "Korvin lost 6-4, 6-3 to Senn.",
            [
                (6, ("winner of set 1", "senn")),
                (4, ("loser of set 1", "korvin")),
                (6, ("winner of set 2", "senn")),
                (3, ("loser of set 2", "korvin")),
            ],
        ),
    ],
)
def test_the_score_of_a_game_is_the_points_of_its_two_sides(
    text: str, told: list[tuple[float, tuple[str, ...]]]
) -> None:
    found = find(f"{text} The season ends in May.")
    assert [(one.low, one.scope) for one in found] == told
    assert {(one.kind, one.counts) for one in found} == {("score", "point")}


@pytest.mark.parametrize(
    "text",
    [
        "A win lifted the Hawks to a 12-3 record.",
        "The Hawks (12-3) beat the Lions (9-6).",
        "The Hawks won to improve to 12-3.",
        "The team won 24-7 overall.",
        "The shop that won is open 24-7.",
        "Velmora lead 2-1 at half-time.",  # not yet how it ended
        "Orrin scored to tie the game at 2-2.",
        "Call 555-0100 to win tickets.",
        "Children aged 5-10 won prizes.",
        "He rode a 10-1 winner.",
        "He won at odds of 10-1.",
        "A 2-1 majority ruled for the city.",
        "The company won a 50-50 share.",
        "The city lost at a 3-2 ratio.",
        "Velmora won 10-12 medals.",
        "They won 10-12 of the seats.",
        "The army lost 10-15 in the raid.",
        "Shares lost 10-15 percent.",
        "Prices edged 2-1 higher.",
        "Korvin beat the incumbent 52-48 in the runoff.",
        "The firm won 5-4 at the Supreme Court.",
        "Velmora won on 5-6 May.",
        "The crew downed the MiG 21-29.",
    ],
)
def test_two_numbers_with_a_dash_are_not_always_a_score(text: str) -> None:
    found = find(f"{text} The season ends in May.")
    assert [one.number.text for one in found if one.counts == "point"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ansa Korvin beat Orrin Vale 62-31. The votes were counted in Port Casse on Sunday.",
        "Ansa Korvin beat Orrin Vale 62-31. She coached the football team of Port Casse.",
        "Ansa Korvin beat Orrin Vale 62-31 to become mayor. Her team cheered.",
        "Korvin defeated Vale 48-43, with nine tenths of the precincts counted. It was a game of nerves.",
        "The president hailed a 5-4 victory over the states.",
        "The army lost 20-15 on Friday.",
        "The union won 310-120 at the plant.",
        "Shares won 12-10 on the day.",
        "Northbay won 52-41. The election is the third this season. Turnout at the ballot was low.",
    ],
)
def test_without_words_of_games_two_numbers_are_no_score(text: str) -> None:
    assert [found.number.text for found in find(text) if found.counts == "point"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Casse beat Northbay 3-1. The council had paid for the new stand of the football club.",
        "Korvin beat Senn 10-8 in the snooker championship.",
        "Casse beat Northbay 3-1. The play-offs begin on Sunday.",
    ],
)
def test_with_words_of_games_two_numbers_are_a_score(text: str) -> None:
    assert [found.counts for found in find(text) if found.kind == "score"] == ["point", "point"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The blast killed 12 people and wounded 30 others.", [("12", "kill"), ("30", "wound")]),
        ("The strike left 12 dead and 30 injured.", [("12", "kill"), ("30", "wound")]),
        ("The death toll rose to 14.", [("14", "kill")]),
        ("Eighteen sailors are known to be dead.", [("Eighteen", "kill")]),
        ("Eighteen sailors are known to have fled.", [("Eighteen", "flee")]),
        ("Eighteen sailors are feared to be dead.", [("Eighteen", "fear")]),
        ("Eighteen sailors are known to have killed guards.", [("Eighteen", "know")]),
        ("The ferry sank with the loss of 18 lives.", [("18", "kill")]),
        ("The surgeons saved 18 lives.", [("18", "save")]),
        ("Twelve sailors lost their lives.", [("Twelve", "kill")]),
        ("Twelve sailors lost their jobs.", [("Twelve", "lose")]),
        ("A bomb exploded, killing 12.", [("12", "kill")]),
        ("Six people died and 14 were hurt.", [("Six", "kill"), ("14", "wound")]),
        ("The fatal shootings of four people shocked Velmora.", [("four", "kill")]),
        ("12 Killed, 30 Wounded In Port Casse Blast", [("12", "kill"), ("30", "wound")]),
        ("Three gunmen killed 12 people.", [("Three", ""), ("12", "kill")]),
        ("Dozens of people were killed in 2 towns.", [("Dozens", "kill"), ("2", "")]),
    ],
)
def test_the_act_that_governs_the_counted(text: str, acts: list[tuple[str, str]]) -> None:
    assert [(found.number.text, found.of_event) for found in find(text)] == acts


def test_changes() -> None:
    assert one("Prices rose by 5 percent.").change == "+"
    assert one("Prices fell 5 percent.").change == "-"
    assert one("The toll rose to 14.").change == "="


def test_a_part_names_its_total() -> None:
    total, part = find("About 700 guards are deployed in Velmora, including 400 Casseans.")
    assert part.part_of == total.id
    assert part.of_event == "deploy"
    assert total.part_of is None


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("One of the ships sank off Port Casse.", ["ship"]),
        ("One of the largest ships sank off Port Casse.", []),
        ("The navy has 95 who never sailed.", ["person"]),
        ("They sell four-, five- and six-cylinder engines.", ["cylinder", "cylinder", "cylinder"]),
        ("Some 45 percent of the voters stayed at home.", ["voter"]),
        ("They unloaded 40 tonnes of grain.", ["grain"]),
        ("Altogether 640,000 geese and ducks in Velmora will be killed.", ["goose"]),
        ("The 9,200 geese of Ansa Korvin, on the dyke road, were dead.", ["goose"]),
        ("At least 12 dead were found in the mill.", ["person"]),
        ("Senator Korvin opposed the $615 billion bill.", ["bill"]),
        ("The house passed $740 billion defense legislation.", ["legislation"]),
        ("A 40-euro ticket costs more now.", ["ticket"]),
        ("The court imposed a fine of $40 million on the firm.", [""]),
        ("He paid $40 to the bank.", [""]),
        ("Nearly $2 million worth of copper was seized.", [""]),
        ("She won $40,000 prize money.", [""]),
        ("He gave $40 million last year.", [""]),
    ],
)
def test_what_is_counted_stands_elsewhere_in_the_words(text: str, counts: list[str]) -> None:
    assert [found.counts for found in find(text)] == counts


def test_a_number_alone_takes_the_unit_of_its_parallel() -> None:
    left, right = find("The Lantern index rose by 2 percent and the Orrin index fell by 1.")
    assert (left.unit, right.unit, left.change, right.change) == ("percent", "percent", "+", "-")
    high, low = find("The dearest fare was 91.50 cents, and the cheapest was 62.30.")
    assert (high.unit, low.unit) == ("cent", "cent")
    ships, alone = find("They lost 2 percent of the fleet and the mayor counted 12.")
    assert (ships.unit, alone.unit) == ("percent", "")


def test_either_of_two_large_amounts_is_no_range() -> None:
    found = find("It is 25,000 or 40,000 crowns cheaper.")
    assert [(one.low, one.high) for one in found] == [(25_000, 25_000), (40_000, 40_000)]
    assert (one("He bought two or three planes.").low, one("He bought two or three planes.").high) == (2, 3)


def test_scope_and_phrase_are_as_printed() -> None:
    found = one("About 3,000 coalition soldiers are in Velmora.")
    assert found.scope == ("coalition",)
    assert found.phrase.text == "About 3,000 coalition soldiers"
    assert found.number.text == "3,000"


@pytest.mark.parametrize(
    "text",
    [
        "Officials said 40 people were missing.",
        "At least 40 people are missing.",
        "Forty people remained missing.",
        "The flood left 40 people missing.",
    ],
)
def test_those_who_are_missing_are_counted_by_it(text: str) -> None:
    assert one(text).of_event == "miss"


def test_as_of_is_the_time_of_the_clause() -> None:
    found = one("On Friday, 12 people died.")
    assert found.as_of is not None
    assert found.as_of.edtf == "2031-07-25"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It was the worst fire since 2016, when 43 people died.", "2016"),
        ("The mine burned in May 2029, when 12 people died.", "2029-05"),
        ("The mine burned in 2029. When the roof fell, 12 people died.", ""),
    ],
)
def test_a_time_that_a_clause_with_when_explains_is_that_of_its_number(text: str, edtf: str) -> None:
    (found,) = (each for each in find(text) if each.number.text in ("43", "12"))
    assert (found.as_of.edtf if found.as_of else "") == edtf


@pytest.mark.parametrize(
    "text",
    [
        "He spoke on January 3, 2030, at 9 a.m. in Velmora.",
        "Article 5 of the pact and Flight 93 were named.",
        "Call (317) 262-8477 at once.",
        "The office is at 12 Harbour Street in Port Casse.",
        "The weir is near 7 Mile, north of Port Casse.",
        "It broke at Seven Mile and Casse Road.",
        "On one hand, no one spoke.",
        "The G7 met the F-16 pilots.",
    ],
)
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert find(text) == ()


def test_ordinals_count_in_series_only() -> None:
    assert [(found.low, found.counts) for found in find("The fourth round of talks began.")] == [(4, "round")]
    assert find("First, the second-largest party left the first lady.") == ()


def test_inside_a_direct_quotation_the_voice_is_quoted() -> None:
    text = '"We lost 12 ships," she said. They lost 14 ships.'
    quoted = Span("a", 0, 19, text[0:19])
    statement = Statement(id="s", article="a", content=(quoted,), cue=None, source=None, form="direct")
    first, second = find(text, (statement,))
    assert (first.voice, first.statement) == ("quoted", "s")
    assert (second.voice, second.statement) == ("outlet", None)


words = st.sampled_from(
    [
        "12",
        "3,000",
        "two-thirds",
        "half",
        "of",
        "the",
        "people",
        "killed",
        "wounded",
        "$",
        "1.5bn",
        "%",
        "between",
        "and",
        "to",
        "about",
        "at",
        "least",
        "-",
        "—",
        "2-1",
        "dozens",
        "thousands",
        "million",
        ",",
        ".",
        "(",
        ")",
        "aged",
        "year-old",
        "1/0",
        "½",
        "99999999999999999",
        "soldiers",
        "€",
        "kg",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(words, max_size=25))
def test_any_print_gives_ranges_and_spans_that_hold(parts: list[str]) -> None:
    text = " ".join(parts) or "."
    found = find(text)
    assert found == find(text)
    for quantity in found:
        assert text[quantity.number.start : quantity.number.end] == quantity.number.text
        assert quantity.phrase.contains(quantity.number)
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high


@pytest.mark.parametrize(
    ("text", "low", "unit", "counts"),
    [
        ("The shop of Ansa Korvin sold PS2.7m of sails.", 2.7e6, "GBP", ""),
        ("Passengers paid PS21,700 for the crossing.", 21_700, "GBP", ""),
        ("Revenue grew more than sixfold.", 6, "time", ""),
        ("Profits showed a 10-fold rise.", 10, "time", ""),
        ("Millions of ex-sailors may vote in Velmora.", 2e6, "", "sailor"),
        ("Guards stopped two Orrin Falcons near Port Casse.", 2, "", "falcon"),
        ("Orrin scored 2 TDs for Port Casse.", 2, "", "touchdown"),
        ("The harbour drew more than 300,000 last year.", 300_000, "", ""),
        ("Fares rose by an average of 1500 on all lines.", 1500, "", ""),
        ("The spread narrowed to 5 bp.", 5, "basis point", ""),
        ("Scores of ships sank off Port Casse.", 40, "", "ship"),
    ],
)
def test_what_is_counted_and_in_which_unit(text: str, low: float, unit: str, counts: str) -> None:
    found = one(text)
    assert (found.low, found.unit, found.counts) == (low, unit, counts)


@pytest.mark.parametrize(
    "text",
    [
        "Korvin bought a PS4 in Port Casse.",
        "The museum is open from 12-4 p.m. at Port Casse.",
        "The museum opens from 9 to 11 a.m. at Port Casse.",
        "Banks look at the credit scores of Velmora.",
        "The board approved a 3-for-1 split.",
        "They had a one-on-one meeting.",
        "The reasons are twofold.",
        "The coin was struck in 1388.",
        "The medallion, dating from 1388, is the heaviest.",
        "Aldaric's medallion of 1388 would justify the risk.",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    "text", ["An average of 1388 came.", "The crowd numbered 1388.", "The firm made a loss of 1388."]
)
def test_an_old_year_is_one_only_where_print_says_when(text: str) -> None:
    assert one(text).low == 1388


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They stayed twelve nights.", "duration"),
        ("The two night stay was dear.", "duration"),
        ("The firm sold 40 day tickets.", "count"),
    ],
)
def test_what_has_its_name_of_the_night_is_no_length(text: str, kind: str) -> None:
    assert one(text).kind == kind


def test_over_a_length_of_time_is_more_than_it_only_where_the_print_says_so() -> None:
    assert one("The loan is repaid over three years.").qualifier == ""
    assert one("Korvin served for over three years.").qualifier == "more than"


PIECES = (
    "about", "3,000", "ships", "a dozen", "tens of thousands of", "half", "of", "$5", "minus", "-4", "third",
    "two-thirds", "PS2.7m", "the 3rd", "couple", "several", "US $", "½", "tenfold", "1st,", "a", "score",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_a_number_is_found_wherever_it_stands(words: list[str]) -> None:
    text = " ".join(words)
    far = "The harbour of the town was calm at noon; " + text
    shift = len(far) - len(text)
    near = [(one.start, one.end, one.low, one.high, one.unit) for one in spot(text, 0, len(text), ())]
    assert near == [
        (one.start - shift, one.end - shift, one.low, one.high, one.unit)
        for one in spot(far, shift, len(far), ())
    ]


def test_a_telephone_number_in_letters_is_no_count() -> None:
    assert find("Call 1-800-VELMORA with what you know.") == ()


def test_a_number_right_after_a_full_stop_is_read() -> None:
    assert [(one.low, one.counts) for one in find("The quay was closed.Two ships left.")] == [(2, "ship")]


@pytest.mark.parametrize(
    ("text", "counts", "act"),
    [
        ("A crowd of 18,402 roared.", "crowd", "roar"),
        ("The attendance was 18,204.", "attendance", ""),
        ("Police put the crowd at 12,000.", "crowd", ""),
        ("Turnout was estimated at 12,000.", "turnout", ""),
        ("Police put the price at 12,000.", "", ""),
        ("The organisers spoke of 40,000 people.", "person", ""),
    ],
)
def test_a_bare_number_of_those_who_came_counts_them(text: str, counts: str, act: str) -> None:
    found = find(text)[-1]
    assert (found.counts, found.of_event) == (counts, act)


@pytest.mark.parametrize(
    ("text", "inches"),
    [
        ("Police look for a man, 6\u20193\u201d tall, with dark hair.", 75),
        ("He is a guard, standing 6'4\" in his boots.", 76),
        ("The guard is 5'9 tall.", 69),
        ("Orlo Lane is six feet four inches tall.", 76),
        ("The 6-foot-4 guard is Orlo Lane.", 76),
        ("The wall is 10 feet, 6 inches high.", 126),
    ],
)
def test_feet_and_inches_are_one_measure(text: str, inches: float) -> None:
    found = one(text)
    assert (found.low, found.high, found.kind, found.unit) == (inches, inches, "measure", "inch")


def test_feet_before_a_count_are_feet() -> None:
    found = find("The wall was 6 feet, 4 guards said.")
    assert [(one.low, one.unit or one.counts) for one in found] == [(6, "foot"), (4, "guard")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Call 911 if you see him.", []),
        ("The 911 call came late.", []),
        ("The clerk called 112 members of the guild.", [112]),
        ("Send news to 1-800-244-TIPS (8477) or text TIP to 274637.", []),
        ("The choice is between 1) the guild and 2) the port.", []),
    ],
)
def test_what_is_called_or_heads_a_part_of_a_list_counts_nothing(text: str, values: list[float]) -> None:
    assert [one.low for one in find(text)] == values


def test_ages_between_two_years_are_one_range() -> None:
    found = one("Police say the boys are between the ages of 15 and 17.")
    assert (found.low, found.high, found.kind, found.unit) == (15, 17, "age", "year")
