from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.model import Article, Copy, Region, When
from variorum.stories import arrange, copies, credits, origins
from variorum.stories.copies import runs

WIRE = (
    "Three people died and about forty were hurt when a fire swept the fuel depot near the old harbour on "
    "Friday evening, rescue workers said. The flames could be seen from the far side of the bay, and "
    "roads to the port stayed closed through the night while crews searched the ruins."
)
OTHER = (
    "The governor called an urgent session of the council after the blaze. Members asked why the tanks had "
    "never been moved inland, as a report had urged ten years before."
)
QUOTE = (
    '"We will search every tank and every cellar of this harbour until the last missing worker has been '
    'found and brought home to the family that waits," Ansa Korvin said.'
)


def _article(name: str, text: str, published: str = "", outlet: str = "") -> Article:
    when = When(published, "minute") if published else None
    return Article(id=name, file=f"{name}.txt", text=text, outlet=outlet, published=when, siglum=name)


def _origins(*articles: Article) -> list[tuple[str, ...]]:
    arranged = arrange(articles)
    found = origins(arranged, credits(arranged, ()), copies(arranged))[1]
    return [origin.articles for origin in found if origin.articles]


def test_a_copied_passage_is_found_where_it_stands_in_both() -> None:
    left = _article("A", f"{WIRE}\n{OTHER}")
    right = _article("B", f"Nothing of this was known before.\n{WIRE.replace('Friday evening', 'Friday')}")
    (copy,) = copies([left, right])
    assert copy.left.text == WIRE.rstrip(".")
    assert copy.right.text == WIRE.replace("Friday evening", "Friday").rstrip(".")
    assert 0.8 < copy.share <= 1


def test_a_passage_behind_a_dateline_is_found() -> None:
    line = "PORT CASSE (VNA) - "
    text = f"{line}{WIRE}"
    regions = (Region("dateline", 0, len(line) - 1), Region("body", len(line), len(text)))
    left = Article(id="A", file="A.txt", text=text, regions=regions, siglum="A")
    (copy,) = copies([left, _article("B", WIRE)])
    assert copy.left.text == WIRE.rstrip(".")


def test_a_shared_quotation_alone_is_no_copy() -> None:
    left = _article("A", f"{OTHER}\n{QUOTE}")
    right = _article("B", f"{WIRE}\n{QUOTE}")
    assert copies([left, right]) == ()


COMMUNIQUE = (
    "The Harbour Guard of Velmora announces that at six this morning a patrol boat stopped two trawlers "
    "without lights in the strait of Casse. The crews are in good health and will be heard by a judge. The "
    "Harbour Guard thanks the fishermen of the coast and reminds them that the strait stays closed till May."
)


@pytest.mark.parametrize("marks", ['"{}"', "“{}”", "„{}“"])
def test_a_communique_printed_in_full_between_quotation_marks_is_reused(marks: str) -> None:
    left = _article("A", f"Statement\n{COMMUNIQUE}", "2031-05-03T07:00")
    quoting = f"The guard spoke on Friday. We print it in full:\n{marks.format(COMMUNIQUE)}\n{OTHER}"
    right = _article("B", quoting, "2031-05-03T09:00")
    (copy,) = copies([left, right])
    assert copy.right.text.strip('"“”„.') == COMMUNIQUE.rstrip(".")
    assert copy.direction == "left first"
    assert _origins(left, right) == [("A",), ("B",)]  # who quotes it has a voice of its own


def test_a_communique_in_several_quoted_paragraphs_is_reused() -> None:
    lines = COMMUNIQUE.split(". ")
    quoting = "\n".join(f"“{line}." for line in lines[:-1]) + f"\n“{lines[-1]}”"
    assert copies([_article("A", COMMUNIQUE), _article("B", f"{OTHER}\n{quoting}")])


def test_a_remark_quoted_from_a_communique_is_no_copy() -> None:
    remark = "The crews are in good health and will be heard by a judge"
    text = f'{OTHER}\n"{remark}," the guard said in a statement.'
    assert copies([_article("A", COMMUNIQUE), _article("B", text)]) == ()


def test_a_long_quotation_that_two_outlets_print_is_no_copy() -> None:
    left = _article("A", f'{OTHER}\n"{COMMUNIQUE}" So the guard said.')
    assert copies([left, _article("B", f'{WIRE}\nThe guard said: "{COMMUNIQUE}"')]) == ()


def test_a_shared_string_of_names_and_titles_is_no_copy() -> None:
    name = (
        "Interior Minister Ansa Korvin and Governor Dell Marrow of Port Casse and Northern Velmora Province"
    )
    left = _article("A", f"{name} met on Monday to speak of the fire.")
    right = _article("B", f"Crowds waited outside when {name} left the hall.")
    assert copies([left, right]) == ()


def test_the_earlier_article_had_it_first() -> None:
    left, right = _article("A", WIRE, "2031-05-03"), _article("B", WIRE, "2031-05-02T08:00")
    (copy,) = copies([left, right])
    assert copy.direction == "right first"
    assert "before" in copy.because


def test_a_credit_goes_before_the_hour() -> None:
    left = _article("A", WIRE, "2031-05-03", outlet="Reuters")
    right = _article("B", f"PORT CASSE (Reuters) - {WIRE}", "2031-05-02T08:00", outlet="Casse Courier")
    (copy,) = copies([left, right])
    assert (copy.direction, "credits" in copy.because) == ("left first", True)


def test_a_credit_is_for_the_report_that_was_out_not_for_a_later_one_of_the_outlet() -> None:
    articles = [
        _article("A", WIRE, "2031-05-02T07:00", outlet="Reuters"),
        _article("B", f"PORT CASSE (Reuters) - {WIRE}", "2031-05-02T08:00", outlet="Casse Courier"),
        _article("C", f"{WIRE}\n{OTHER}", "2031-05-02T14:00", outlet="Reuters"),
    ]
    way = {(one.left.article, one.right.article): one.direction for one in copies(articles)}
    assert way == {("A", "B"): "left first", ("A", "C"): "left first", ("B", "C"): "unknown"}


def test_without_hours_or_credits_the_direction_is_unknown() -> None:
    (copy,) = copies([_article("A", WIRE), _article("B", WIRE)])
    assert copy.direction == "unknown"


def test_equal_texts_are_one_origin_however_short() -> None:
    assert _origins(_article("A", "Three died."), _article("B", "Three died.")) == [("A", "B")]


def test_articles_of_one_agency_are_one_origin_and_say_why() -> None:
    arranged = arrange(
        [
            _article("A", f"PORT CASSE (AFP) - {WIRE}", outlet="Casse Courier"),
            _article("B", f"By Agence France-Presse\n{OTHER}", outlet="Northern Herald"),
            _article("C", "Nobody knows how it began.", outlet="Tessaly Today"),
        ]
    )
    found = origins(arranged, credits(arranged, ()), copies(arranged))[1]
    assert [origin.articles for origin in found] == [("A", "B"), ("C",)]
    assert found[0].name == "Agence France-Presse"
    assert len(found[0].because) == 2


def test_an_agency_credited_for_a_sentence_only_is_an_origin_without_articles() -> None:
    arranged = arrange([_article("A", "Three died, AFP reported.", outlet="Casse Courier")])
    found = origins(arranged, credits(arranged, ()), ())[1]
    assert [(origin.name, origin.articles) for origin in found] == [
        ("Casse Courier", ("A",)),
        ("Agence France-Presse", ()),
    ]


def test_an_origin_that_an_agency_stands_for_has_the_agency_s_name() -> None:
    arranged = arrange(
        [
            _article("A", WIRE, "2031-05-02T08:00", "Casse Courier"),
            _article("B", f"PORT CASSE (AFP) - {WIRE}", "2031-05-02T09:00", "AFP"),
        ]
    )
    (origin,) = origins(arranged, credits(arranged, ()), copies(arranged))[1]
    assert (origin.name, origin.articles) == ("Agence France-Presse", ("A", "B"))


def test_who_prints_a_ministry_s_release_first_is_not_its_origin() -> None:
    own = "Dell Marrow told the Herald that he would not sell his boat to anybody."
    arranged = arrange(
        [
            _article("A", f"Depot\n{WIRE}\n(Press release)", "2031-05-02T09:00", "Casse Courier"),
            _article("B", f"Depot\nMinistry of Ports press release\n{WIRE}", "2031-05-02T09:05", "Port News"),
            _article("C", f"Depot\n{WIRE}\n{own}", "2031-05-02T12:00", "Northern Herald"),
        ]
    )
    credited = credits(arranged, ())
    shared = copies(arranged, credited)
    assert {(one.right.article, one.direction) for one in shared if one.left.article == "A"} == {
        ("B", "unknown"),
        ("C", "left first"),
    }
    release, herald = origins(arranged, credited, shared)[1]
    assert (release.name, release.articles) == ("Ministry of Ports", ("A", "B", "C"))
    assert (herald.name, herald.articles) == ("Northern Herald", ())
    assert "Northern Herald" not in release.names


def test_half_copies_in_a_chain_do_not_make_strangers_one() -> None:
    middle = _article("B", f"{WIRE}\n{OTHER}")
    found = _origins(_article("A", WIRE), middle, _article("C", OTHER))
    assert len(found) == 2


@pytest.mark.parametrize(
    ("outlet", "line", "hours", "together"),
    [
        # A cut of the agency's first report, though its second one shares nothing with it.
        ("Casse Courier", "PORT CASSE (AFP) - ", ("08", "09", "12"), [("A", "B", "C")]),
        ("AFP", "", ("08", "09", "12"), [("A", "B", "C")]),
        # A newspaper's report was taken, and it went on with its own.
        ("Casse Courier", "", ("08", "09", "12"), [("A", "B", "C")]),
        # The newspaper took the other's report, and its own one of the next day is its own.
        ("Casse Courier", "", ("09", "08", "12"), [("A", "C"), ("B",)]),
    ],
)
def test_who_copies_one_report_of_an_outlet_comes_from_it_whatever_else_it_printed(
    outlet: str, line: str, hours: tuple[str, str, str], together: list[tuple[str, ...]]
) -> None:
    first, taken, second = (f"2031-05-02T{hour}:00" for hour in hours)
    found = _origins(
        _article("A", f"{line}{WIRE}", first, outlet),
        _article("B", WIRE.replace("rescue workers said", "it was said"), taken, "Northern Herald"),
        _article("C", f"{line}{OTHER}", second, outlet),
    )
    assert sorted(map(tuple, map(sorted, found))) == together


def test_two_reports_of_one_event_in_own_words_stay_apart() -> None:
    assert _origins(_article("A", WIRE), _article("B", OTHER)) == [("A",), ("B",)]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_every_copy_is_print_and_order_changes_no_origin(seed: int) -> None:
    chance = random.Random(seed)
    sentences = f"{WIRE} {OTHER}".split(". ")
    articles = []
    for name in "ABCD":
        chosen = chance.sample(sentences, chance.randint(1, len(sentences)))
        articles.append(
            _article(name, ". ".join(chosen), chance.choice(["", "2031-05-02"]), chance.choice(["", name]))
        )
    by_id = {article.id: article for article in articles}
    arranged = arrange(articles)
    for copy in copies(arranged):
        _verbatim(copy, by_id)
    shuffled = list(articles)
    chance.shuffle(shuffled)
    assert _origins(*articles) == _origins(*shuffled)


def _verbatim(copy: Copy, by_id: dict[str, Article]) -> None:
    for span in (copy.left, copy.right):
        assert by_id[span.article].text[span.start : span.end] == span.text
    assert 0 < copy.share <= 1


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from("abc"), max_size=40), st.lists(st.sampled_from("abc"), max_size=40))
def test_runs_are_equal_words_and_never_overlap(mine: list[str], theirs: list[str]) -> None:
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for at, other, length in runs(mine, theirs):
        assert mine[at : at + length] == theirs[other : other + length]
        assert length >= 6
        assert not taken_left & set(range(at, at + length))
        assert not taken_right & set(range(other, other + length))
        taken_left |= set(range(at, at + length))
        taken_right |= set(range(other, other + length))


@pytest.mark.parametrize(("hours", "names"), [(("", ""), 1), (("T09:00", "T12:00"), 2)])
def test_who_may_not_have_copied_is_no_origin_beside_its_own_article(
    hours: tuple[str, str], names: int
) -> None:
    own = "Dell Marrow told the Herald that he would not sell his boat to anybody."
    first, second = (f"2031-05-02{hour}" if hour else "" for hour in hours)
    arranged = arrange(
        [
            _article("A", f"Depot\n{WIRE}", first, "Casse Courier"),
            _article("B", f"Depot\n{WIRE}\n{own}", second, "Northern Herald"),
        ]
    )
    credited = credits(arranged, ())
    found = origins(arranged, credited, copies(arranged, credited))[1]
    assert len(found) == names
