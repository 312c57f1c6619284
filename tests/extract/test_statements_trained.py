"""What the rules add to the trained reader's attributions, drawn by hand in invented news."""

from __future__ import annotations

import pytest

from tests.extract.reading import printed
from tests.extract.reading import read_drawn as read
from variorum.extract.statements.likelihood import NAMES, likely


def test_an_attribution_becomes_a_statement_with_its_words_as_drawn() -> None:
    (one,) = read("[1s:The harbour master] [1q:hinted] [1c:the quay might never reopen].")
    assert printed(one) == ("The harbour master", "hinted", ("the quay might never reopen",))
    assert (one.form, one.parent) == ("indirect", None)


def test_a_quotation_seen_in_part_is_given_whole() -> None:
    found = read(
        "[1c:“We have lost two cranes.] The third needs a month. Nobody slept,” [1s:Ansa Korvin] [1q:said]."
    )
    assert printed(found[0])[2] == ("“We have lost two cranes. The third needs a month. Nobody slept,”",)
    assert found[0].form == "direct"


def test_a_word_in_scare_quotes_does_not_grow() -> None:
    (one,) = read("[1s:The union] [1q:called] [1c:it a “rescue” of nobody] on Monday.")
    assert printed(one)[2] == ("it a “rescue” of nobody",)


def test_the_second_half_of_an_interrupted_quotation_comes_from_the_rules() -> None:
    found = read("[1c:“We have lost two cranes,”] [1s:Korvin] [1q:said]. “The third will need a month.”")
    assert len(found) == 1
    assert printed(found[0])[2] == ("“We have lost two cranes,”", "“The third will need a month.”")


def test_a_statement_inside_a_statement_is_read_by_the_rules() -> None:
    found = read(
        "[1s:Korvin] [1q:told reporters] [1c:that the minister had said the bridge was safe for lorries]."
    )
    outer = next(one for one in found if one.parent is None)
    inner = next(one for one in found if one.parent == outer.id)
    assert printed(inner)[0] == "the minister"
    assert "bridge was safe" in printed(inner)[2][0]


def test_what_the_rules_find_again_is_not_printed_twice() -> None:
    found = read("[1s:Korvin] [1q:said] [1c:that the bridge was safe]. [2s:She] [2q:added] [2c:it was old].")
    assert [printed(one)[1] for one in found] == ["said", "added"]


def test_a_quotation_that_the_reader_missed_is_kept() -> None:
    found = read(
        "[1s:Korvin] [1q:said] [1c:that the bridge was safe].\n“It was never closed,” Tovan Reth said."
    )
    assert [printed(one)[0] for one in found] == ["Korvin", "Tovan Reth"]


def test_the_part_of_a_source_that_names_somebody_is_taken() -> None:
    (one,) = read("[1s:The minister], [1q:according to] [1s:two aides], [1c:will resign on Friday].")
    assert printed(one)[0] in ("The minister", "two aides")
    assert one.source is not None
    assert one.source.text == one.source.text.strip()


def test_of_two_parts_of_a_source_the_one_that_does_it_is_taken() -> None:
    (one,) = read(
        "[1s:Members of the council], alarmed by the plan of Tovan Reth, [1s:a charming old ship-owner —] "
        "[1q:have quietly urged] [1c:the mayor to wait]."
    )
    assert printed(one)[0] == "Members of the council"


def test_no_attributions_leave_only_what_rules_are_sure_of() -> None:
    text = "“It was never closed,” Tovan Reth said. Korvin hinted at a plan."
    assert [printed(one)[0] for one in read(text)] == ["Tovan Reth"]


def test_the_words_of_a_newspaper_that_quotes_somebody_are_that_persons() -> None:
    found = read(
        "[1c:The bridge will be closed for a year, Korvin said], [1s:the Casse Courier] [1q:reported]."
    )
    outer = [one for one in found if one.parent is None]
    assert [printed(one)[0] for one in outer] == ["Korvin"]
    assert [relay.span.text for relay in outer[0].relays] == ["the Casse Courier"]


def test_a_quotation_of_another_paragraph_with_its_own_cue_is_not_given_away() -> None:
    found = read(
        "“We have lost two cranes,” Ansa Korvin told reporters. [1c:“The third needs a month.”]\n"
        "[1q:According to] [1s:the Lantern Front], [1c:the fire began in a shed]."
    )
    by_source = {printed(one)[0]: printed(one)[2] for one in found}
    assert by_source["the Lantern Front"] == ("the fire began in a shed",)
    assert by_source["Ansa Korvin"] == ("“We have lost two cranes,”", "“The third needs a month.”")


def test_a_clause_that_the_reader_missed_ends_where_the_next_cue_begins() -> None:
    found = read("Korvin said the government would pay and [1q:promised] [1c:that nobody would be sued].")
    by_cue = {printed(one)[1]: printed(one)[2] for one in found}
    assert by_cue["promised"] == ("that nobody would be sued",)
    assert by_cue["said"] == ("the government would pay",)


def test_two_cues_of_one_statement_give_one() -> None:
    found = read(
        "[1c:“The first honest day,”] [1s:Nadia Ferro] [1q:said of] [1c:the ruling].",
    )
    assert len(found) == 1


def test_what_names_the_speaker_is_not_taken_for_the_words() -> None:
    (one,) = read("[1c:Orlo Grain] [1q:declined] [1c:to comment].")
    assert printed(one) == ("Orlo Grain", "declined", ("to comment",))


def test_words_do_not_run_over_the_end_of_a_paragraph() -> None:
    (one,) = read("[1s:The court] [1q:found] [1c:that the company knew\nOctober 4, 2033].")
    assert printed(one)[2] == ("that the company knew",)


def test_a_line_break_inside_a_wrapped_paragraph_cuts_no_words() -> None:
    found = read(
        "Nothing moved in the harbour of Port Casse on Monday morning, and\n"
        "the cranes stood still all day long, for nobody had the keys to\n"
        "them.\n\n"
        "[1s:The harbour master] [1q:said] [1c:that the northern quay would be closed\n"
        "for as long as the surveyors were at work there].\n\n"
        "The ferry to Velmora sailed an hour late, its owners said in the\n"
        "evening, with half of its seats empty and a third of its crew on\n"
        "leave.\n"
    )
    one = next(one for one in found if printed(one)[0] == "The harbour master")
    assert len(one.content) == 1
    assert printed(one)[2][0].endswith("at work there")


def test_who_was_ordered_is_not_who_ordered() -> None:
    (told,) = read("[1s:Kestrel] [1q:ordered] [1c:to pay 11.8 million crowns over Ostrel river]")
    assert told.source is None
    assert told.why_speaker == "the words before the verb say who was told"
    (court,) = read("[1s:The court] [1q:ordered] [1c:the company to pay 11.8 million crowns].")
    assert court.source is not None
    assert court.source.text == "The court"


def test_whoever_seems_to_do_something_says_nothing() -> None:
    (one,) = read("[1s:The harbour master] [1q:seems] [1c:to understand the union better than most].")
    assert one.source is None
    (told,) = read("It [1q:seemed to] [1s:Ansa Korvin] [1c:that the quay would never reopen].")
    assert printed(told)[0] == "Ansa Korvin"


def test_a_cue_does_not_end_in_the_middle_of_a_phrase() -> None:
    (one,) = read("[1s:Ansa Korvin] [1q:said in an] interview [1c:that the bridge was safe].")
    assert printed(one)[1] == "said"
    (other,) = read("[1s:Ansa Korvin] [1q:has repeatedly called for] [1c:a new bridge].")
    assert printed(other)[1] == "has repeatedly called for"


def test_a_likely_statement_that_follows_another_is_none_of_its_words() -> None:
    found = read(
        "[1s:Ansa Korvin] [1q:said] [1c:the quay was safe for all lorries, while [2s:the dockers’ union]"
        " [2q:said] [2c:it was not]]."
    )
    assert [printed(one) for one in found] == [
        ("Ansa Korvin", "said", ("the quay was safe for all lorries",)),
        ("the dockers’ union", "said", ("it was not",)),
    ]
    assert all(one.parent is None for one in found)


def test_words_of_a_second_cue_of_one_speaker_are_given_once() -> None:
    found = read(
        "[1s:[2s:Ansa Korvin]] [1q:said] [1c:that the quay was “unsafe,” [2q:noting] [2c:that two cranes"
        " had been lost to it]]."
    )
    assert [printed(one)[1:] for one in found] == [
        ("said", ("that the quay was “unsafe,”",)),
        ("noting", ("that two cranes had been lost to it",)),
    ]


def test_a_phrase_beside_the_cue_is_no_second_statement() -> None:
    found = read(
        "[1s:Ansa Korvin] [1q:said], [2q:in a post on Lantern], [1c:[2c:that the quay was unsafe]].",
        doubted={"2": 0.5},
    )
    assert [printed(one)[0] for one in found] == ["Ansa Korvin"]


def test_a_statement_that_another_tells_of_stays_among_its_words() -> None:
    found = read(
        "[1s:Ansa Korvin] [1q:said] [1c:that on Monday evening in Port Casse [2s:the minister]"
        " [2q:had promised] [2c:a new bridge]]."
    )
    outer = next(one for one in found if printed(one)[1] == "said")
    assert printed(outer)[2][0].endswith("a new bridge")
    assert next(one for one in found if printed(one)[1] == "had promised").parent == outer.id


def test_a_likelier_statement_stands_instead_of_a_doubtful_one_around_it() -> None:
    drawn = "[1s:The page] [1q:features] [1c:[2s:Ansa Korvin] [2q:calling] [2c:the toll a fraud]]."
    (one,) = read(drawn, doubted={"1": 0.5})
    assert printed(one) == ("Ansa Korvin", "calling", ("the toll a fraud",))
    sure = [one for one in read(drawn, doubted={"2": 0.4}) if one.parent is None]
    assert [printed(one)[1] for one in sure] == ["features"]


def test_a_doubted_report_of_a_saying_is_still_its_relay() -> None:
    found = read(
        "[1c:[2c:The bridge will be closed for a year], [2s:Korvin] [2q:said]], [1s:the Casse Courier]"
        " [1q:reported].",
        doubted={"1": 0.5},
    )
    (outer,) = (one for one in found if one.parent is None)
    assert printed(outer)[0] == "Korvin"
    assert [relay.span.text for relay in outer.relays] == ["the Casse Courier"]


def test_a_speaker_read_among_the_words_is_none_of_them() -> None:
    (one,) = read("[1c:“The third needs a month,” spokesman Hasso Dreyl] [1q:was quoted as saying].")
    assert printed(one) == ("spokesman Hasso Dreyl", "was quoted as saying", ("“The third needs a month,”",))


def test_what_an_estimate_is_of_is_not_who_estimates() -> None:
    (one,) = read("[1q:Estimates of] [1c:the damage to the quay] [1q:vary].")
    assert one.source is None
    assert printed(one)[2] == ("the damage to the quay",)


def test_a_pronoun_that_leads_back_is_no_piece_of_the_words() -> None:
    (one,) = read("[1c:A search of the sheds] [1c:that] [1q:was authorised by] [1s:the court] found nothing.")
    assert printed(one)[2] == ("A search of the sheds",)


def test_a_clause_of_background_is_not_added_to_the_words() -> None:
    (one,) = read(
        "[1s:Ansa Korvin] [1q:said] [1c:the quay was safe], while smoke rose behind her from the sheds."
    )
    assert printed(one)[2] == ("the quay was safe",)
    (whole,) = read(
        "[1s:Ansa Korvin] [1q:said] [1c:the quay was safe], and that nobody had anything to fear from it."
    )
    assert printed(whole)[2] == ("the quay was safe, and that nobody had anything to fear from it",)


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ("[1s:The mayor] [1q:endorsed] [1c:Ansa Korvin], who has run the harbour for years.", "Ansa Korvin"),
        ("[1s:Korvin] [1q:praised] [1c:the plan], which would close the terminal in spring.", "the plan"),
        (
            "[1s:The ministry] [1q:said] [1c:it opposed the toll] and warned the union not to strike.",
            "it opposed the toll",
        ),
        ("[1s:The board] [1q:has expressed] deep and growing concern about [1c:the toll].", "the toll"),
    ],
)
def test_what_the_reader_leaves_out_rightly_is_not_added(drawn: str, words: str) -> None:
    assert printed(read(drawn)[0])[2] == (words,)


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ("[1s:The union] [1q:refused] to recognise [1c:any council].", "to recognise any council"),
        (
            "[1s:Korvin] [1q:backs] [1c:the toll] but not the new harbour fee that the board wants to raise.",
            "the toll but not the new harbour fee that the board wants to raise",
        ),
        (
            "[1s:Korvin] [1q:warned] [1c:that the toll would end no quarrels], which have split the town "
            "since the flood of last spring.",
            "that the toll would end no quarrels, which have split the town since the flood of last spring",
        ),
    ],
)
def test_the_rest_of_what_is_said_is_added(drawn: str, words: str) -> None:
    assert printed(read(drawn)[0])[2] == (words,)


@pytest.mark.parametrize(("confidence", "found"), [(0.97, 1), (0.25, 0)])
def test_what_the_reader_doubts_is_not_printed(confidence: float, found: int) -> None:
    drawn = "[1s:The harbour master] [1q:leaned on] [1c:the old iron railing by the quay]."
    assert len(read(drawn, confidence)) == found


@pytest.mark.parametrize("name", ["reader", "rule", "lemma", "length"])
def test_what_speaks_for_an_attribution_makes_it_likelier(name: str) -> None:
    low = dict.fromkeys(NAMES, 0.0)
    assert likely(tuple((low | {name: 1.5}).values())) > likely(tuple(low.values()))


@pytest.mark.parametrize(
    ("cue", "negated"),
    [
        ("refused to say", True),
        ("declined to confirm", True),
        ("stopped short of saying", True),
        ("did not hesitate to say", False),
        ("was quick to say", False),
    ],
)
def test_a_saying_that_was_refused_is_denied(cue: str, negated: bool) -> None:
    (one,) = read(f"[1s:Mayor Angela Torres] [1q:{cue}] [1c:that the bridge was safe].")
    assert (one.negated, one.modality) == (negated, "asserted")


def test_a_verb_before_the_colon_is_the_cue_of_all_paragraphs_that_are_quoted() -> None:
    one = read(
        '[1s:Anna Brandt] told the Courier[1q::] [1c:"The cranes are fifty years old.]\n\n'
        '"We had no choice.\n\n"It is over."\n\n"We will strike," Hall said.'
    )[0]
    assert printed(one) == (
        "Anna Brandt",
        "told",
        ('"The cranes are fifty years old.', '"We had no choice.', '"It is over."'),
    )


BLOCK = ("The closure costs three hundred jobs.", "The council did not consult us.")


@pytest.mark.parametrize(
    ("said", "block", "words"),
    [
        ("[1s:Hall] [1q:said in a statement:]\n\n[1c:The closure]", "\n\n".join(BLOCK), BLOCK),
        ("[1s:Hall] [1q:said in a statement:]\n\n[1c:The closure]", "", ("The closure",)),
        ("[1s:Hall] [1q:said] [1c:it was shut].\n\nThe closure", "\n\n".join(BLOCK), ("it was shut",)),
    ],
    ids=["a block quotation", "plain paragraphs", "no colon"],
)
def test_all_paragraphs_of_a_block_quotation_are_said(said: str, block: str, words: tuple[str, ...]) -> None:
    rest = " costs three hundred jobs.\n\nThe council did not consult us.\n\nPolice closed the gate."
    one = read(said + rest, block=block)[0]
    assert printed(one)[2] == words
    assert (one.form == "direct") == (words == BLOCK)


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        (
            "Lena Hansen was quoted by [1s:the Tribune] [1q:as saying] [1c:that the valves were old].",
            "Lena Hansen",
        ),
        (
            "Ned Hart, who was quoted by [1s:the Courier] [1q:as saying] [1c:the valves were old], left.",
            "Ned Hart",
        ),
        ("[1c:“The valves were old,”] [1s:the Courier] quoted Ned Hart as [1q:saying].", "Ned Hart"),
        (
            "[1c:“The valves were old,” Lena Hansen] [1q:was quoted] by [1s:the Tribune] as saying.",
            "Lena Hansen",
        ),
        (
            "[1c:“The valves were old,”] [1s:Lena Hansen] [1q:was quoted as saying] by the Tribune.",
            "Lena Hansen",
        ),
    ],
)
def test_whoever_is_quoted_speaks_and_whoever_quotes_is_the_relay(drawn: str, source: str) -> None:
    (one,) = read(drawn)
    assert printed(one)[0] == source
    assert "valves were old" in printed(one)[2][0]
    assert source not in printed(one)[2][0]
    assert [relay.span.text.split()[-1] for relay in one.relays] in (["Tribune"], ["Courier"])


def test_who_quotes_nobody_stays_the_source() -> None:
    (one,) = read("[1s:The Courier] [1q:cited] [1c:the age of the valves] as a reason for the leak.")
    assert printed(one)[0] == "The Courier"
    assert one.relays == ()


@pytest.mark.parametrize(
    "drawn",
    [
        "[1q:Asked] [1c:whether the cranes were safe], [1s:Mayor Anna Brandt] declined to comment.",
        "[1s:Hall] [1q:was asked] [1c:whether the dockers would strike on Monday].",
        "[1s:The chairman], [1q:asked about] [1c:the letter], said it had been lost.",
        "[1s:Hall] [1q:has been told] [1c:that the harbour was unsafe].",
        "[1s:Brandt] declined to say, when [1q:asked], [1c:whether she would resign].",
    ],
)
def test_who_was_asked_is_not_who_asked(drawn: str) -> None:
    (asked,) = (one for one in read(drawn) if one.cue_lemma in ("ask", "tell"))
    assert asked.source is None


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        ("[1s:Brandt] [1q:asked] [1c:whether the harbour was safe].", "Brandt"),
        ("[1s:Brandt] stood up and [1q:asked] [1c:whether the harbour was safe].", "Brandt"),
        ("[1q:Asked by] [1s:reporters] [1c:whether she would resign], Brandt left.", "reporters"),
        ("Brandt [1q:was asked] by [1s:Hall] [1c:whether she would resign].", "Hall"),
        ("[1s:Brandt] [1q:had asked] [1c:whether the harbour was safe].", "Brandt"),
        ("[1s:Brandt] [1q:was convinced] [1c:that the harbour was safe].", "Brandt"),
        ("[1s:Brandt], who [1q:told] the court [1c:that the harbour was safe], left.", "Brandt"),
    ],
)
def test_who_asked_or_told_is_given(drawn: str, source: str) -> None:
    assert source in [one.source.text for one in read(drawn) if one.source is not None]


@pytest.mark.parametrize(
    ("drawn", "lemma"),
    [
        ("[1s:Hall] [1q:accused] [1c:of stealing union funds]", "accuse"),
        ("[1s:Hall], [1q:accused of] [1c:stealing union funds], left on Monday.", "accuse"),
        ("[1s:Hall], [1q:said] [1c:to be in the port], left on Monday.", "say"),
        ("[1s:Hall], [1q:regarded as] [1c:a friend of the dockers], left on Monday.", "regard"),
        ("[1s:Hall] [1q:blamed for] [1c:the fire in the port]", "blame"),
        ("[1s:Hall] [1q:identified] [1c:as the driver in the port fire]", "identify"),
        ("[1s:Hall] [1q:named] [1c:as a suspect in the port fire]", "name"),
    ],
)
def test_who_is_spoken_of_does_not_speak(drawn: str, lemma: str) -> None:
    assert [one.source for one in read(drawn) if one.cue_lemma == lemma] == [None]


@pytest.mark.parametrize(
    "drawn",
    [
        "[1s:Hall] [1q:accused] [1c:Brandt of stealing union funds].",
        "[1s:Hall] [1q:considered] [1c:a strike in the port].",
        "[1s:Hall] [1q:expected] [1c:to win the vote].",
        "[1s:Hall] [1q:said] to her [1c:that the port was safe].",
        "It was the man [1s:Hall] [1q:accused] [1c:of stealing union funds].",
        "The council began what [1s:Hall] [1q:described as] [1c:a war on the dockers].",
        "[1s:Hall], [1q:convinced] [1c:that the port was safe], left on Monday.",
        "[1s:The dockers] [1q:blamed] [1c:the council for the fire].",
        "[1s:Hall] [1q:identified] [1c:the driver as Brandt].",
        "Brandt is whom [1s:Hall] [1q:identified] [1c:as the driver].",
    ],
)
def test_who_speaks_of_somebody_is_given(drawn: str) -> None:
    assert read(drawn)[0].source is not None


@pytest.mark.parametrize(
    ("drawn", "source", "content"),
    [
        ("[1s:Ruth Doyle] [1q:reportedly] [1c:sold the mill].", "", "Ruth Doyle sold the mill"),
        ("[1s:Ruth Doyle] [1q:has allegedly] [1c:sold the mill].", "", "Ruth Doyle sold the mill"),
        ("[1s:Ruth Doyle] [1q:reportedly said] [1c:the mill was sold].", "Ruth Doyle", "the mill was sold"),
    ],
)
def test_an_adverb_of_hearsay_makes_nobody_its_speaker(drawn: str, source: str, content: str) -> None:
    (one,) = read(drawn)
    assert printed(one)[0] == source
    assert " ".join(printed(one)[2]) == content


@pytest.mark.parametrize(
    "drawn",
    [
        "A couple [1s:who] [1q:denied] [1c:service to a sailor] ran the inn.",
        "[1s:The court] [1q:denied] [1c:a motion by Ruth Doyle].",
        "[1c:Ruth Doyle] [1q:was denied] [1c:bond] on Friday.",
        "[1s:Man] [1q:wanted] [1c:in connection with a theft in Port Casse]",
        "[1c:Tom Brown] [1q:is wanted] [1c:on a charge of murder].",
        "[1c:Seven people] [1q:were blasted] on Dock Street.",
        "[1s:Police] [1q:were called to] [1c:a fire on Dock Street].",
        "[1s:Officers] [1q:responded to a call of] [1c:a man down in the road].",
        "[1c:Tom Brown] [1q:was ordered] [1c:held without bail].",
        "The text will stay secret until [1s:the board] [1q:approves] [1c:the plan].",
    ],
)
def test_what_is_done_and_not_said_is_no_statement(drawn: str) -> None:
    assert not read(drawn)


@pytest.mark.parametrize(
    ("drawn", "content"),
    [
        ("[1s:The couple] [1q:denied] [1c:that they refused service].", "that they refused service"),
        ("[1s:The minister] [1q:denied] [1c:any request for money].", "any request for money"),
        ("[1s:The minister] [1q:denied] [1c:the charge].", "the charge"),
        ("[1s:The union] [1q:wanted] [1c:the mayor to resign].", "the mayor to resign"),
        ("[1c:The plan] [1q:was blasted] [1c:as a waste].", "The plan as a waste"),
        ("[1s:The mayor] [1q:was called to testify] [1c:that the mill was sold].", "that the mill was sold"),
        ("[1s:The union] [1q:responded] [1c:that the mill was sold].", "that the mill was sold"),
        ("[1s:A judge] [1q:ordered] [1c:Tom Brown held without bail].", "Tom Brown held without bail"),
        ("[1s:The board] [1q:approves] [1c:the plan].", "the plan"),
    ],
)
def test_the_same_verbs_say_or_hold_something(drawn: str, content: str) -> None:
    assert content in [" ".join(printed(one)[2]) for one in read(drawn)]


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        ("[1s:It] [1q:is clear] [1c:that the mill was sold].", ""),
        ("[1s:It][1q:'s revealing] [1c:that a country like Velmora has no plan].", ""),
        ("[1s:It] [1q:was reported] [1c:that the mill was sold].", ""),
        ("Let[1s:'s] [1q:hope] [1c:that the mill is sold].", ""),
        ("The guild met. [1s:It] [1q:is aware] [1c:that the mill was sold].", "It"),
        ("The guild met. [1s:It] [1q:is confident] [1c:that the mill will be sold].", "It"),
        ("The guild met. [1s:It] [1q:is warning] [1c:that the mill will close].", "It"),
    ],
)
def test_an_it_that_stands_for_the_clause_behind_it_is_no_source(drawn: str, source: str) -> None:
    assert [printed(one)[0] for one in read(drawn)] == [source]


@pytest.mark.parametrize(
    ("drawn", "cue", "content"),
    [
        (
            "[1s:Boyd] [1q:called claims] [1c:that he took the money baseless].",
            "called",
            "claims that he took the money baseless",
        ),
        ("[1s:Boyd] [1q:made claims] [1c:that the mill was sold].", "made claims", "that the mill was sold"),
    ],
)
def test_a_claim_that_is_called_something_stands_among_the_words(drawn: str, cue: str, content: str) -> None:
    (one,) = read(drawn)
    assert printed(one)[1:] == (cue, (content,))


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Two beams fell into the hall of the Lower Market at 9:40 a.m., Ansa Korvin, the head of the "
            "Velmora Rescue Service, told the Courier by telephone.",
            "Ansa Korvin, the head of the Velmora Rescue Service,",
            "Two beams fell into the hall of the Lower Market at 9:40 a.m.",
        ),
        (
            "The bridge will be closed until June, Ansa Korvin, the mayor of Port Casse, said.",
            "Ansa Korvin, the mayor of Port Casse,",
            "The bridge will be closed until June",
        ),
        (
            "The party received 46.9 percent of the vote, the commission's chairwoman, Ansa Korvin, said in "
            "the capital, Velmora, at 9:30 p.m.",
            "the commission's chairwoman, Ansa Korvin,",
            "The party received 46.9 percent of the vote",
        ),
        (
            "The quay is shut, Ansa Korvin, the mayor, told reporters, before she left.",
            "Ansa Korvin, the mayor,",
            "The quay is shut",
        ),
        (
            "The fire killed 34 people, the rescue service said.",
            "the rescue service",
            "The fire killed 34 people",
        ),
    ],
)
def test_a_clause_with_its_speaker_behind_it_stands_where_the_reader_saw_none(
    text: str, source: str, content: str
) -> None:
    (one,) = read(text)
    assert (printed(one)[0], printed(one)[2]) == (source, (content,))


@pytest.mark.parametrize(
    "text",
    [
        "When two beams fell into the hall, Ansa Korvin, the head of the rescue service, told the Courier by "
        "telephone.",
        "The council was silent, Ansa Korvin, the mayor, said little.",
        "They searched the house of Ansa Korvin, the mayor, and told reporters on Friday.",
        "The mayor, Ansa Korvin, told reporters on Friday.",
        "She visited Ansa Korvin, the mayor, told him the quay was safe and left.",
        "The town shut the quay of Port Casse, Velmora, the capital, said goodbye to its guests and slept.",
    ],
)
def test_a_name_between_commas_before_a_verb_of_saying_is_not_always_a_speaker_of_what_stands_before(
    text: str,
) -> None:
    assert not any(printed(one)[2][0].startswith(text[:12]) for one in read(text))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("[1s:Korvin] [1q:refused to say] [1c:whether she agreed that the toll should be raised].", "agreed"),
        ("[1s:Korvin] [1q:declined to say] [1c:whether she believed that the toll is unjust].", "believed"),
        ("[1s:Korvin] [1q:asked] [1c:whether the council had demanded that the toll be raised].", "demanded"),
        ("[1s:Korvin] [1q:refused to say] [1c:that she agreed that the toll is unjust].", "agreed"),
        ("Brock asked Korvin if [1s:she] [1q:agreed] [1c:that the toll was unjust].", "agreed"),
    ],
)
def test_what_is_but_asked_or_not_said_is_no_statement(text: str, verb: str) -> None:
    found = read(text)
    assert not any(verb in printed(one)[1] for one in found)
    assert not any(one.modality == "demanded" for one in found)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("[1s:Korvin] [1q:said] [1c:that she agreed that the toll should be raised].", "agreed"),
        ("[1s:Korvin] asked whether the quay was safe, and [1q:said] [1c:that the toll was unjust].", "said"),
        ("If [1s:the council] [1q:says] [1c:that the quay is safe], the ferry will leave.", "says"),
        (
            "[1s:Korvin] [1q:denied] [1c:that the mayor had said that the bridge was safe for lorries].",
            "said",
        ),
    ],
)
def test_what_is_said_beside_a_question_stays_a_statement(text: str, verb: str) -> None:
    assert any(verb in printed(one)[1] for one in read(text))


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("The ferries were built [1q:according to] [1s:the new standards].", False),
        ("[1c:Votes are counted] [1q:according to] [1s:the rules of the commission].", False),
        ("[1c:The mill was closed] [1q:according to] [1s:the rules of the commission].", True),
        ("[1c:Ten ferries were built], [1q:according to] [1s:the rules of the commission].", True),
        ("[1c:The ferry was built in Casse] [1q:according to] [1s:Ansa Korvin].", True),
        ("[1q:According to] [1s:the new standards], [1c:ferries are built in June].", True),
    ],
)
def test_what_things_are_made_by_is_no_source(text: str, speaks: bool) -> None:
    assert any(printed(one)[1].casefold() == "according to" for one in read(text)) is speaks


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A clause would require [1s:the ministry] [1q:to report to] [1c:the council its costs].", False),
        ("The rule would force [1s:shipowners] [1q:to disclose] [1c:that their ferries leak].", False),
        ("The mayor urged [1s:the council] [1q:to say] [1c:that the quay was unsafe].", False),
        ("The scandal forced [1s:Korvin] [1q:to admit] [1c:that the money was gone].", True),
        ("[1s:Korvin] was the first [1q:to say] [1c:that the quay was unsafe].", True),
        ("[1s:The council] came together [1q:to say] [1c:that the quay was unsafe].", True),
    ],
)
def test_what_is_called_for_is_not_said(text: str, said: bool) -> None:
    assert any(printed(one)[1].startswith("to ") for one in read(text)) is said


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "[1c:The bill would open the books] — [1s:Korvin] [1q:has released] [1c:none] — and it passed.",
            [],
        ),
        ("The toll — [1s:Korvin] [1q:called] [1c:it a fraud] — will rise in June.", [("it a fraud",)]),
        ("[1c:The toll will rise in June] — [1s:Korvin] [1q:called] [1c:it a fraud].", [("it a fraud",)]),
        (
            "[1c:“The toll is a fraud”] — [1s:Korvin] [1q:told the council] — [1c:“and it will fall.”]",
            [("“The toll is a fraud”", "“and it will fall.”")],
        ),
        ("[1c:The toll will rise in June] — [1s:Korvin] [1q:said].", [("The toll will rise in June",)]),
    ],
)
def test_what_stands_around_dashes_is_not_said_between_them(
    text: str, contents: list[tuple[str, ...]]
) -> None:
    assert [printed(one)[2] for one in read(text)] == contents


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("[1s:Bill] [1q:on] harbours\n\n[1c:The council met] in June.", []),
        ("[1s:Bill on harbours]\n\n[1c:The council met], it [1q:says].", []),
        ("[1s:Korvin] [1q:says] [1c:the toll will rise]\n\n[1c:“It is a fraud.”]", ["says"]),
        ("Bill on harbours\n\n[1s:Korvin] [1q:said] [1c:that the toll would rise].", ["said"]),
    ],
)
def test_a_headline_says_nothing_of_the_body(text: str, cues: list[str]) -> None:
    found = read(text, headline=True)
    assert [printed(one)[1] for one in found if one.cue is not None] == cues
    assert all("“" not in part for one in found if one.cue is not None for part in printed(one)[2])


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "[1s:Korvin] [1q:called on] [1c:both to keep the truce after a strike killed 31 people].",
            "both to keep the truce",
        ),
        (
            "[1s:Korvin] [1q:urged] [1c:the minister to resign after she was charged].",
            "the minister to resign",
        ),
        (
            "[1s:Korvin] [1q:told residents] [1c:to boil water after they had fetched it].",
            "to boil water after they had fetched it",
        ),
        (
            "[1s:Korvin] [1q:urged] [1c:residents to leave before the storm came].",
            "residents to leave before the storm came",
        ),
        (
            "[1s:Korvin] [1q:urged] [1c:residents to leave after the storm announced by the council].",
            "residents to leave after the storm announced by the council",
        ),
        (
            "[1s:Korvin] [1q:said] [1c:that the quay was closed after the fire broke out].",
            "that the quay was closed after the fire broke out",
        ),
    ],
)
def test_what_had_happened_before_a_call_is_the_outlets_to_tell(text: str, content: str) -> None:
    (one,) = read(text)
    assert printed(one)[2] == (content,)


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        ("Ansa Korvin [1q:could be heard to say], [1c:“Oh, please.”]", "Ansa Korvin"),
        ("Ansa Korvin [1q:was overheard saying] [1c:that the bridge was shut].", "Ansa Korvin"),
        ("Ansa Korvin [1q:is expected] [1c:to stay until May].", ""),
    ],
)
def test_who_is_heard_to_say_something_says_it(drawn: str, source: str) -> None:
    (one,) = read(drawn)
    assert printed(one)[0] == source
