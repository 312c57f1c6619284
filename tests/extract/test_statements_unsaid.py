"""What nobody has said, in invented news: sayings that print only thinks of, and words of no saying."""

from __future__ import annotations

import pytest

from tests.extract.reading import printed, read, read_drawn


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister ought to have said: “We failed you.”",
        "The prime minister should have said that the bridge was closed.",
        "The bank could simply have written: “Sell now.”",
        "A better leader might have told us: “It will be hard.”",
        "The minister must have said the bridge was safe.",
        "Residents should have been told that the bridge was closed.",
        "Mr Thorsby should find three words of his own: “I am sorry.”",
        "The manager must tell his players: “Wake up.”",
        "The mayor should stand up and say: “The bridge is closed.”",
        "The mayor should have the courage to say that the bridge is closed.",
        "Even Korvin must admit that the bridge is closed.",
        "If the chairman had any shame he would say: “I quit.”",
        "If Korvin were honest, she would say that the bridge is closed.",
        "Imagine the minister saying: “I was wrong.”",
        "Imagine if Korvin said: “I was wrong about the bridge.”",
    ],
)
def test_what_somebody_should_have_said_is_no_statement(text: str) -> None:
    assert [printed(one) for one in read(text)] == []


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The mayor would often say: “We are a port town.”", "The mayor", "would often say:"),
        ("Korvin would tell friends that the bridge was cursed.", "Korvin", "would tell"),
        ("If anybody asked, Korvin would say: “We are a port town.”", "Korvin", "would say:"),
        ("Korvin could only say: “I am lost for words.”", "Korvin", "could only say:"),
        ("Korvin had to admit that the bridge was closed.", "Korvin", "to admit"),
        ("Korvin may have said that the bridge was closed, but it is open.", "Korvin", "may have said"),
        ("It is no surprise that Korvin should claim that the bridge is closed.", "Korvin", "should claim"),
        ("“I must say that we were lucky,” Korvin told the council.", "Korvin", "told"),
        ("The bridge must be closed, Korvin said.", "Korvin", "said"),
        ("Korvin said that the mayor should have told the crews.", "Korvin", "said"),
        ("The mayor imagined Korvin would be late, Tern said.", "Tern", "said"),
    ],
)
def test_what_was_said_under_a_modal_is_a_statement(text: str, source: str, cue: str) -> None:
    assert (source, cue) in [printed(one)[:2] for one in read(text) if one.parent is None]


@pytest.mark.parametrize(
    ("drawn", "number"),
    [
        ("[1c:A clerk] was [1q:questioned].", 0),
        ("[1c:Tom Marsh] [1q:was questioned] on Monday.", 0),
        ("[1c:The deal] [1q:was announced] at six.", 1),
        ("[1c:The plan] [1q:was widely criticized].", 1),
        ("[1c:The plan] [1q:was rejected] [1c:as a waste of money].", 1),
        ("[1c:The plan] [1q:was rejected] by [1s:the council].", 1),
        ("[1c:The bridge] [1q:was reported] [1c:to be closed].", 1),
        ("It [1q:was reported] [1c:that the bridge was closed].", 1),
    ],
)
def test_what_is_only_undergone_is_nobodys_words(drawn: str, number: int) -> None:
    assert len(read_drawn(drawn)) == number


@pytest.mark.parametrize(
    ("drawn", "number"),
    [
        ("[1c:The effect] [1q:has been known for] [1c:a century].", 0),
        ("[1c:Korvin] [1q:is known as] [1c:a tough judge who says little].", 1),
        ("[1c:Korvin] [1q:is known for] [1c:speaking her mind].", 1),
        ("[1s:Tom Marsh, a painter] [1q:known for] [1c:his harbours], bought the quay.", 0),
        ("[1s:The club] [1q:named] [1c:the bend after the captain].", 0),
        ("[1s:The police] [1q:named] [1c:the victim as Tom Marsh] after the trial.", 1),
        ("[1s:The final] [1q:called off in] [1c:Velmora over the snow].", 0),
        ("[1s:The union] [1q:called for] [1c:a strike].", 1),
    ],
)
def test_a_name_given_is_no_saying(drawn: str, number: int) -> None:
    assert len(read_drawn(drawn)) == number


@pytest.mark.parametrize(
    ("drawn", "number"),
    [
        ("The prize went to “Salt Year”, a [1q:drama about] [1c:a drought in the south].", 0),
        ("[1q:A video of] [1c:Korvin calling the plan “a joke”] was shown.", 2),
        ("[1q:Calls for] [1c:a new bridge over the river] grew.", 1),
        ("[1c:The recount was carried out in a hall], [1q:under the eyes] of [1s:observers].", 0),
        ("[1q:In the eyes of] [1s:her critics], [1c:the recount was a farce].", 1),
        ("The sign shows [1s:a number] [1q:to ring for] [1c:the current rainfall].", 0),
        ("[1s:Airport] [1q:to ask for] [1c:more staff].", 1),
        ("He is the only one [1q:to have said] [1c:anything].", 0),
        ("[1s:Ostrail] [1q:would not say] [1c:anything].", 1),
        ("They wonder what [1s:the leak] [1q:says about] [1c:the exam].", 0),
        ("They recalled what [1s:the minister] [1q:said about] [1c:the exam].", 1),
    ],
)
def test_words_that_no_saying_brings_in_are_left_out(drawn: str, number: int) -> None:
    assert len(read_drawn(drawn)) == number


@pytest.mark.parametrize(
    ("drawn", "number"),
    [
        ("Nothing is paid before [1s:Korvin] [1q:agrees] [1c:to give up the ships].", 0),
        ("Nothing is paid unless [1s:the board] [1q:approves] [1c:the plan].", 0),
        ("There is no sign that [1s:Korvin] [1q:plans] [1c:to give up the ships].", 0),
        ("Reth left before [1s:Korvin] [1q:agreed] [1c:to give up the ships].", 1),
        ("There are signs that [1s:Korvin] [1q:plans] [1c:to give up the ships].", 1),
        ("[1s:Korvin] [1q:says] [1c:there is no sign that the ships will be given up].", 1),
    ],
)
def test_what_is_awaited_or_not_shown_is_no_statement(drawn: str, number: int) -> None:
    assert len(read_drawn(drawn)) == number


@pytest.mark.parametrize(
    ("drawn", "number"),
    [
        ("[1s:A crew] [1q:pronounced] [1c:him dead at the scene].", 0),
        ("[1s:Korvin] [1q:pronounced] [1c:the talks a success].", 1),
        ("[1s:Velmora] will [1q:admit] [1c:thirty families from Tessaly].", 0),
        ("[1c:The refugees] [1q:were admitted] in May.", 0),
        ("[1s:Korvin] [1q:admitted] [1c:that she had sold the ferry].", 1),
        ("[1s:Korvin] [1q:admitted] [1c:a grave error].", 1),
        ("[1s:The council] [1q:confirmed] [1c:two nominations].", 0),
        ("[1s:The council] [1q:confirmed] [1c:the sale of the ferry].", 1),
        ("[1s:Governor Korvin] [1q:signed] [1c:the harbour bill].", 0),
        ("[1s:Korvin] [1q:signed into law a measure dubbed] [1c:the “Quiet Quays Act” that bars horns].", 0),
        ("[1s:Korvin] [1q:refused] to deny [1c:the claim].", 1),
        ("[1s:Korvin] [1q:denied] [1c:the sailors the chance to go home].", 0),
        ("[1s:Korvin] [1q:denied] [1c:the sailors had gone home].", 1),
        ("The quay closed under a law [1q:known as] [1c:the Harbour Act].", 0),
        ("[1q:Responding to] [1c:charges that he robbed the fund], [1s:Korvin] left the town.", 0),
        ("[1s:Korvin] [1q:responded to critics] [1c:that the fund was sound].", 1),
        ("[1s:Korvin] [1q:acknowledged] [1c:them with a wave].", 0),
        ("[1s:Korvin] [1q:acknowledged] [1c:the crowd].", 0),
        ("[1s:Korvin] [1q:acknowledged] [1c:the error].", 1),
        ("[1s:Korvin] [1q:acknowledged] [1c:them as her heirs].", 1),
        ("[1s:Korvin] [1q:finds] [1c:himself trailing in the polls].", 0),
        ("[1s:Officers] [1q:found] [1c:the boy lying on the quay].", 0),
        ("[1s:The inquiry] [1q:found] [1c:that the mayor was lying].", 1),
        ("[1s:Korvin] [1q:refuses] [1c:to evolve].", 0),
        ("[1s:Korvin] [1q:refused] [1c:to sign the treaty].", 1),
        ("[1s:The ministry] [1q:approved] [1c:300 new licences] last year.", 0),
        ("[1s:The ministry] [1q:approves] [1c:more applications for citizenship] than before.", 0),
        ("[1s:The council] [1q:approved] [1c:the application for a mine].", 1),
        ("[1s:The union] [1q:renewed] [1c:claims that the mine was unsafe].", 1),
        ("[1s:Harbour officers] [1q:referred] [1c:cases to the border police].", 0),
        ("[1s:Korvin] [1q:referred to] [1c:the case as a farce].", 1),
        ("The boy took a gun, [1q:accidentally blasting] [1c:his cousin].", 0),
        ("[1s:The robber] [1q:blasted] [1c:the guard in the chest].", 0),
        ("[1s:The mayor] [1q:blasted] [1c:the union in the face of mounting debts].", 1),
        ("[1s:Ansa Korvin] [1q:illustrates] [1c:why the party may lose the coast].", 0),
        ("[1s:The report] [1q:illustrates] [1c:why the party may lose the coast].", 1),
        ("[1s:They] [1q:illustrate] [1c:the decline of the coast].", 1),
        ("[1s:Korvin] [1q:did not respond to] [1c:questions asking where the fund had gone].", 1),
        ("The vote left [1s:some deputies] [1q:encouraged] by [1c:the prospect of a deal].", 0),
        ("[1s:Korvin] [1q:encouraged] [1c:the deputies to make a deal].", 1),
        ("[1s:The mayor] [1q:has no assurance] [1c:that the dam will hold].", 0),
        ("[1s:The mayor] [1q:lacks any guarantee] [1c:that the dam will hold].", 0),
    ],
)
def test_what_is_done_by_doing_it_is_no_statement(drawn: str, number: int) -> None:
    assert len(read_drawn(drawn)) == number


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        ("[1s:The ministry] [1q:has been hammered] [1c:for failing to mend the dam].", None),
        ("[1s:The staff] [1q:woke up to a storm of criticism about] [1c:the broadcast].", None),
        ("[1s:Police] [1q:received a report of] [1c:a man shot at the quay].", None),
        ("[1s:The ministry] [1q:hammered] [1c:the council for failing to mend the dam].", "The ministry"),
        ("[1s:Korvin] [1q:drew outrage, saying] [1c:the dam would never hold].", "Korvin"),
        ("[1s:Korvin] [1q:voiced criticism of] [1c:the broadcast].", "Korvin"),
        ("[1s:The mayor] [1q:faced suggestions] [1c:that her post was no longer secure].", None),
        ("[1s:The mayor] faced loud protests and [1q:suggestions] [1c:that her post was not secure].", None),
        ("[1s:The court] [1q:heard claims] [1c:that the captain was drunk].", None),
        ("[1s:The mayor] [1q:voiced suggestions] [1c:that the dam was old].", "The mayor"),
        ("[1s:The mayor] [1q:got the idea] [1c:that the dam was old].", "The mayor"),
        ("[1s:The mayor] [1q:has an assurance from Reth] [1c:that the dam will hold].", "Reth"),
        ("[1s:The mayor] [1q:has an assurance] [1c:that the dam will hold].", None),
        ("[1s:The mayor] [1q:has a promise] [1c:to keep the ferry running].", "The mayor"),
        ("Police sent the file to [1s:the prosecutor] [1q:asking for] [1c:charges against Reth].", "Police"),
        ("Police sent a boat to [1s:the crew] [1q:asking for] [1c:help with the pumps].", None),
        ("Police spoke to [1s:a man] [1q:saying] [1c:he had seen the boat].", "a man"),
    ],
)
def test_whoever_meets_with_words_has_not_said_them(drawn: str, source: str | None) -> None:
    (found,) = read_drawn(drawn)
    assert (found.source.text if found.source else None) == source


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("“The mayor believes that the dam is safe,” Korvin said.", "attitude"),
        ("“The mayor knew that the dam was leaking,” Korvin said.", "attitude"),
        ("“The mayor told me that the dam is safe,” Korvin said.", "speech"),
    ],
)
def test_what_somebody_thinks_inside_anothers_quotation_is_not_said(text: str, act: str) -> None:
    (inner,) = [one for one in read(text) if one.parent is not None]
    assert (inner.source.text if inner.source else None, inner.act) == ("The mayor", act)


@pytest.mark.parametrize(
    ("drawn", "number"),
    [
        ("[1s:The mayor] [1q:ought to be asked] [1c:how the dam could leak].", 0),
        ("[1s:The mayor] [1q:'ll be the first to admit] [1c:that those were mistakes].", 0),
        ("[1s:The mayor] [1q:was the first to admit] [1c:that those were mistakes].", 1),
        ("[1q:Ask] [1s:your next ferryman] [1c:what his life is like].", 0),
        ("Do not expect to hear [1s:the council] [1q:suggest] [1c:that the dam is weak].", 0),
        ("Residents were glad to hear [1s:the council] [1q:suggest] [1c:that the dam is weak].", 1),
        ("Korvin did not answer [1s:the Courier’s] [1q:request for comment on] [1c:the dam].", 0),
        ("[1s:The Courier’s] [1q:request for] [1c:the tolls to be cut] was heard.", 1),
    ],
)
def test_what_is_only_guessed_asked_for_or_not_heard_is_no_statement(drawn: str, number: int) -> None:
    assert len(read_drawn(drawn)) == number


def test_what_the_quoted_should_think_is_told_by_whoever_is_quoted() -> None:
    drawn = "“[1s:The mayor] [1q:must be willing] [1c:to face the council],” Korvin said."
    assert [one.parent for one in read_drawn(drawn) if one.cue and "willing" in one.cue.text] == []
    told = "“[1s:The mayor] [1q:is willing] [1c:to face the council],” Korvin said."
    assert [one.cue.text for one in read_drawn(told) if one.cue and "willing" in one.cue.text] == [
        "is willing"
    ]


def test_an_it_before_a_question_says_nothing() -> None:
    (found,) = read_drawn("[1s:It] is [1q:unclear as to] [1c:why Korvin left].")
    assert found.source is None


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        (
            "[1s:The council] [1q:voted] [1c:to cut the toll and the lower house] followed suit.",
            "to cut the toll",
        ),
        (
            "[1s:The council] [1q:voted] [1c:to cut the toll and the fees] and left.",
            "to cut the toll and the fees",
        ),
    ],
)
def test_the_subject_of_the_next_clause_is_none_of_the_words(drawn: str, words: str) -> None:
    (found,) = read_drawn(drawn)
    assert [piece.text for piece in found.content] == [words]


def test_what_is_appealed_is_not_demanded() -> None:
    (fought,) = read_drawn("[1s:The ministry] will [1q:appeal] [1c:the ruling that closed the quay].")
    (sought,) = read_drawn("[1s:The ministry] [1q:appealed for] [1c:calm on the quay].")
    assert (fought.modality, sought.modality) == ("asserted", "demanded")


def test_who_decides_has_no_listener_but_its_own() -> None:
    (found,) = read_drawn(
        "Korvin will have talks with the police before [1q:deciding] [1c:whether to present the case], "
        "the clerk thought."
    )
    assert found.addressee is None


@pytest.mark.parametrize(
    ("drawn", "found"),
    [
        ("The day before, [1q:announced] [1c:a programme].", []),
        ("[1s:The ministry] [1q:announced] [1c:a programme].", [("speech", "a programme")]),
        (
            "[1s:The ministry] [1q:released] [1c:four examples of the bread].",
            [("attitude", "four examples of the bread")],
        ),
        ("[1s:The ministry] [1q:released a statement against] [1c:the bread].", [("speech", "the bread")]),
        (
            "[1s:Korvin] left, [1q:referring to] [1c:the fall of the bridge – “And nobody will mend it.”]",
            [("speech", "the fall of the bridge")],
        ),
        (
            "[1s:Korvin] left, [1q:referring to] [1c:the bridge as “a heap of rust.”]",
            [("speech", "the bridge as “a heap of rust.”")],
        ),
    ],
)
def test_what_tells_no_words_is_cut_or_not_said(drawn: str, found: list[tuple[str, str]]) -> None:
    held = [one for one in read_drawn(drawn) if one.cue is not None]
    assert [(one.act, one.content[0].text.rstrip(" –")) for one in held] == found


@pytest.mark.parametrize(
    ("drawn", "number"),
    [
        ("[1s:Students] received texts and messages [1q:to warn] them [1c:that a gunman was near].", 0),
        ("[1s:Residents] got an email [1q:to say] [1c:that the school was closed].", 0),
        ("[1s:Residents] got permission [1q:to say] [1c:that the school was closed].", 1),
        ("[1s:The school] sent an email [1q:to say] [1c:that it was closed].", 1),
    ],
)
def test_who_gets_a_message_has_not_said_what_it_says(drawn: str, number: int) -> None:
    assert len(read_drawn(drawn)) == number


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        (
            "[1c:The Quay Act, a cruel rule that hurt many,] [1q:was ruled] [1c:unlawful] by [1s:a judge].",
            ("The Quay Act", "unlawful"),
        ),
        (
            "[1c:The ferry, the bridge and the dam] [1q:were ruled] [1c:unsafe] by [1s:a judge].",
            ("The ferry, the bridge and the dam", "unsafe"),
        ),
        (
            "[1c:The rule that hurt many] [1q:was called] [1c:a disgrace] by [1s:Korvin].",
            ("The rule that hurt many", "a disgrace"),
        ),
    ],
)
def test_what_print_says_of_the_thing_judged_is_not_the_judges(drawn: str, words: tuple[str, ...]) -> None:
    (found,) = read_drawn(drawn)
    assert printed(found)[2] == words


def test_what_somebody_made_no_promise_of_is_not_said() -> None:
    (found,) = read_drawn("[1s:Korvin] [1q:made no promise] [1c:that the ferry would sail].")
    assert found.negated
    (found,) = read_drawn("[1s:Korvin] [1q:made a promise] [1c:that the ferry would sail].")
    assert not found.negated


def test_a_title_whose_source_is_its_first_word_is_read() -> None:
    (found,) = read_drawn("[1s:Letter] [1q:asking] [1c:for more time].")
    assert printed(found)[0] == "Letter"


def test_who_has_no_clue_has_said_nothing() -> None:
    (found,) = read_drawn("[1s:The council] [1q:has no clue] [1c:what to do about the dam].")
    assert found.act == "attitude"
