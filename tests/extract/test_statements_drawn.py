"""What stays of the trained reader's attributions where they are drawn a little wrong: in invented news."""

from __future__ import annotations

import pytest

from tests.extract.reading import printed
from tests.extract.reading import read as read_plain
from tests.extract.reading import read_drawn as read
from variorum.model import Statement


def told(drawn: str) -> list[tuple[str, str, str]]:
    """Source, cue and words of the statements."""
    return [_parts(one) for one in read(drawn)]


def _parts(one: Statement) -> tuple[str, str, str]:
    return (
        one.source.text if one.source else "",
        one.cue.text if one.cue else "",
        " | ".join(span.text for span in one.content),
    )


@pytest.mark.parametrize(
    ("drawn", "kind", "expected"),
    [
        ("[1s:Korvin] [1q:said in a statement] [1c:that the bridge is closed].", "medium", "in a statement"),
        ("[1s:Korvin] [1q:said on Velmora TV] [1c:that the bridge is closed].", "medium", "on Velmora TV"),
        ("[1s:Korvin] [1q:told several reporters:] [1c:“The bridge is closed for good.”]", "addressee",
         "several reporters"),
        ("[1s:Korvin] [1q:said at a rally in Velmora] [1c:that the bridge is closed].", "occasion",
         "at a rally"),
        ("[1s:Korvin] [1q:issued a statement saying] [1c:the bridge is closed].", "medium", "a statement"),
    ],
)  # fmt: skip
def test_circumstances_are_read_inside_a_cue(drawn: str, kind: str, expected: str) -> None:
    (one,) = read(drawn)
    span = getattr(one, kind)
    assert span is not None
    assert span.text == expected


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ("[1s:Korvin] [1q:issued [1c:a statement saying]] [1c:the bridge is closed].",
         "the bridge is closed"),
        ("[1s:The union] [1q:voiced [1c:doubts about]] [1c:the new bridge].", "the new bridge"),
        ("[1s:The union] [1q:refused [1c:to leave]] [1c:the old bridge].", "to leave | the old bridge"),
    ],
)  # fmt: skip
def test_a_cue_is_no_part_of_its_words(drawn: str, words: str) -> None:
    (one,) = [one for one in told(drawn) if one[0]]
    assert one[2] == words


@pytest.mark.parametrize(
    "drawn",
    [
        "The council kept in place the [1s:Korvin] [1q:-] era [1c:declaration that the bridge is unsafe].",
        "[1s:The official] [1q:insisted on anonymity to describe] [1c:the private talks in Velmora].",
        "The old bridge, [1c:which] [1s:Korvin] [1q:promised], was torn down in May.",
        "The council was [1q:asked] [1c:repeatedly].",
    ],
)  # fmt: skip
def test_what_attributes_nothing_is_no_statement(drawn: str) -> None:
    assert read(drawn) == ()


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        ("There are [1s:growing] [1q:calls] [1c:for the mayor to resign].", ""),
        ("[1s:Some] [1q:said] [1c:that the bridge is closed].", "Some"),
        ("“The bridge is closed,” [1q:said] [1s:Ansa Korvin].\nThe [1c:quay is open].", "Ansa Korvin"),
    ],
)  # fmt: skip
def test_a_source_names_somebody(drawn: str, source: str) -> None:
    assert {one[0] for one in told(drawn)} == {source}


def test_words_without_marks_stand_in_the_paragraph_of_their_cue() -> None:
    drawn = "[1c:The bridge is closed], [1q:said] [1s:one of the officials].\n\n[1c:The union was angry]."
    assert [one[2] for one in told(drawn)] == ["The bridge is closed"]


def test_a_source_ends_with_its_line() -> None:
    drawn = (
        "[1c:“There is nothing to like here,”] [1q:said] [1s:Orrin.\nHarbour officials] say the quay is safe."
    )
    assert told(drawn)[0][0].startswith("Orrin")
    assert "officials" not in told(drawn)[0][0]


def test_a_statement_within_a_quotation_leaves_it_to_its_speaker() -> None:
    drawn = (
        "[1c:“The quay is safe,”] [1q:said] [1s:Ansa Korvin]. “[2s:The union] [2q:says] [2c:that it is not]. "
        "We will see.”"
    )
    whole = next(one for one in told(drawn) if one[0] == "Ansa Korvin")
    assert whole[2].endswith("We will see.”")


def test_signs_without_a_letter_are_no_words() -> None:
    drawn = "[1c:“We won!”] coach [1s:Ansa Korvin] [1q:said] [1c:😂]."
    assert [one[2] for one in told(drawn)] == ["“We won!”"]


def test_a_quotation_of_several_paragraphs_is_whose_cue_ends_it() -> None:
    drawn = (
        "“We came to the quay in spring.\n\n“We found the bridge closed.\n\n"
        "[1c:“We went home,”] [1s:Dana Orrin] [1q:wrote]."
    )
    ((source, _, words),) = told(drawn)
    assert source == "Dana Orrin"
    assert words.startswith("“We came to the quay")


def test_a_quotation_that_is_not_closed_ends_before_its_cue_and_day() -> None:
    (one,) = told("“We will stay open, Mayor Ansa Korvin said on Monday.\n\nThe council met.")
    assert one[0] == "Mayor Ansa Korvin"
    assert one[2] == "“We will stay open"


def test_a_quotation_that_two_claim_is_neither_s() -> None:
    drawn = (
        "[1c:“We saw it burn all night,”] [1q:said] [1s:Dana Orrin].\n\n[2c:“Who lights a fire here?”] "
        "[2q:asked] [2s:Marco Lund].\n\nThe quay was empty.\n\n[1c:[2c:“We never found the old boat again.”]]"
    )
    found = told(drawn)
    assert {one[0] for one in found} == {"Dana Orrin", "Marco Lund", ""}
    assert sum("never found" in one[2] for one in found) == 1


@pytest.mark.parametrize(
    ("drawn", "content"),
    [
        (
            "[1q:According to] [1s:the Velmora Courier], [1c:87 people spoke. I counted 91 of them].",
            ("87 people spoke",),
        ),
        (
            "[1q:According to] [1s:the Velmora Courier], [1c:87 people spoke. They sat for two hours].",
            ("87 people spoke. They sat for two hours",),
        ),
        ("[1s:Ansa Korvin][1q::] [1c:We were late. I counted 91 of them].", None),
    ],
)
def test_a_sentence_in_which_the_writer_speaks_is_the_writer_s(
    drawn: str, content: tuple[str, ...] | None
) -> None:
    found = read(drawn)
    if content is None:
        assert all("I counted" in printed(one)[2][0] for one in found)
    else:
        assert [printed(one)[2] for one in found] == [content]


@pytest.mark.parametrize(
    ("drawn", "number"),
    [
        ("[1c:The governor Tom Marsh] was [1q:dismissed] by [1s:parliament] on 1 May.", 0),
        ("[1s:The mayor] [1q:dismissed] [1c:the police chief on Friday].", 0),
        ("[1c:The editor] was [1q:dismissed] on 1 May.", 0),
        ("[1c:The editor] was [1q:dismissed] [1c:as a fool].", 1),
        ("[1c:The opposition leader] was [1q:dismissed] by [1s:the mayor].", 1),
        ("[1c:The claims] were [1q:dismissed] by [1s:the mayor].", 1),
        ("[1c:Tom Marsh] was [1q:dismissed] by [1s:critics] [1c:as a fool].", 1),
    ],
)
def test_who_loses_a_place_is_dismissed_by_no_words(drawn: str, number: int) -> None:
    assert len(read(drawn)) == number


def test_doing_something_is_no_saying() -> None:
    assert read("[1s:The crew] [1q:did] [1c:exactly what they are trained to do].") == ()


def test_a_sentence_that_ends_in_its_speaker_needs_no_reader() -> None:
    found = read("The train left for Lyon, France, mayor Ann Hale said.")
    assert [printed(one)[:2] for one in found] == [("mayor Ann Hale", "said")]
    assert read("The train left for the harbour, the mayor feared.") == ()


@pytest.mark.parametrize(
    ("opening", "negated"),
    [
        ("Nor did many reporters say", True),
        ("No reporter said", True),
        ("Nobody said", True),
        ("Many reporters say", False),
    ],
)
def test_nor_before_a_saying_denies_it(opening: str, negated: bool) -> None:
    (one,) = read_plain(f"{opening} that the dam was old.")
    assert one.negated == negated


_STORM = "Gov. Dan Boyd of Velmora, hoping to end a long row over the harbour, said"


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        (f"{_STORM} on the weekend that he would publish the contract.", "said",
         "Gov. Dan Boyd of Velmora"),
        ("Asserting that the bill was not about the harbour, Mr. Boyd, who had avoided the press, said that "
         "it “is about boats.”", "said", "Mr. Boyd, who had avoided the press,"),
        ("Asserting that the bill was fair, he said, “The question here is, you know, is the harbour open?”",
         "Asserting", "he"),
        ("David Long leads the town. Long on Friday also denied that the toll would hurt sailors.",
         "also denied", "Long"),
        ("The Dock Party on Monday also denied that the bill was meant to hurt sailors.", "also denied",
         "The Dock Party"),
        ("Long on Friday also denied that the toll would hurt sailors.", "also denied", ""),
        ("The winner, Dan Boyd, on Monday said that the harbour was closed.", "said",
         "The winner, Dan Boyd,"),
        ("Later on Monday the union said that the harbour was closed.", "said", "the union"),
    ],
)  # fmt: skip
def test_the_subject_is_found_far_from_its_verb(text: str, cue: str, source: str) -> None:
    found = [one for one in read_plain(text) if one.cue is not None and one.cue.text == cue]
    assert [printed(one)[0] for one in found] == [source]


def test_a_surname_that_looks_like_another_word_is_a_source() -> None:
    drawn = "Mayor Sarah Weakly runs the town. [1s:Weakly] [1q:said] [1c:the sailors are tired of it]."
    assert told(drawn) == [("Weakly", "said", "the sailors are tired of it")]


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("[1c:“We need a vote,”] [1c:Ms. Veldt] [1q:is expected] [1c:to say on Friday].",
         ("Ms. Veldt", "is expected to say", "“We need a vote,”")),
        ("[1c:Ms. Veldt] [1q:is expected to] [1c:say that the harbour needs a vote].",
         ("Ms. Veldt", "is expected to say", "that the harbour needs a vote")),
        ("[1c:Ms. Veldt] [1q:is expected] [1c:to leave the council on Friday].",
         ("", "is expected", "Ms. Veldt | to leave the council on Friday")),
        ("[1c:The storm] [1q:is expected] [1c:to show how old the quay is].",
         ("", "is expected", "The storm | to show how old the quay is")),
        ("[1s:The union] [1q:expects] [1c:Ms. Veldt to say that the harbour needs a vote].",
         ("The union", "expects", "Ms. Veldt to say that the harbour needs a vote")),
    ],
)  # fmt: skip
def test_who_is_expected_to_say_it_will_say_it(drawn: str, expected: tuple[str, str, str]) -> None:
    assert [_parts(one) for one in read(drawn) if one.parent is None] == [expected]


def test_who_was_scheduled_to_speak_is_the_source() -> None:
    found = read_plain("“We need a vote before winter,” Ms. Veldt was scheduled to say on Friday.")
    assert [printed(one)[0] for one in found] == ["Ms. Veldt"]


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        (
            "[1c:The plan], first reported by [1s:the Courier], [1q:was expected] [1c:to name the harbour].",
            "",
        ),
        ("[1c:The plan] [1q:was praised] by [1s:the Courier].", "the Courier"),
        ("[1c:The plan], drawn up in May, [1q:was praised] by [1s:the Courier].", "the Courier"),
        ("[1c:The plan] [1q:was praised] and shared by [1s:the Courier].", "the Courier"),
    ],
)
def test_who_did_another_thing_is_no_source(drawn: str, source: str) -> None:
    assert [one[0] for one in told(drawn) if one[1].startswith("was")] == [source]


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ("[1s:The plan] [1q:said] [1c:the town would “push the port back,”] though the wording was changed "
         "in May to soften what it says about the port.", "the town would “push the port back,”"),
        ("[1s:The union] [1q:has called for] [1c:cuts in fees], with which the mayor of the town does not "
         "agree.", "cuts in fees"),
        ("[1s:The union] [1q:said] [1c:the port was “a mess,”] but that it would stay in the town for good.",
         "the port was “a mess,” but that it would stay in the town for good"),
        ("[1s:The union] [1q:has called for] [1c:cuts in fees] with no further delay or talks in the town.",
         "cuts in fees with no further delay or talks in the town"),
    ],
)  # fmt: skip
def test_what_the_outlet_adds_to_the_words_is_not_said(drawn: str, words: str) -> None:
    assert next(one[2] for one in told(drawn)) == words


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ("[1s:The league] [1q:accused] [1c:the port on Tuesday of waste and approved a plan on fees].",
         "the port on Tuesday of waste"),
        ("[1s:Boyd] [1q:accused] [1c:men who took coal and sold it].", "men who took coal and sold it"),
        ("[1s:The union] [1q:accused] [1c:the port of lying about fees and hiding the books].",
         "the port of lying about fees and hiding the books"),
        ("[1s:Boyd] [1q:said] [1c:that the council must act on “others,” a reference to his former chief].",
         "that the council must act on “others,”"),
        ("[1s:He] [1q:said] [1c:that “the men up there,” a reference to the council, had misled him].",
         "that “the men up there,” | had misled him"),
        ("[1s:Boyd] [1q:said] [1c:that the book was “old,” a nod to the war and a gift].",
         "that the book was “old,”"),
        ("[1s:He] [1q:said] [1c:that the book was a reference to the war], and “old.”",
         "that the book was a reference to the war"),
    ],
)  # fmt: skip
def test_the_outlets_own_words_are_cut(drawn: str, words: str) -> None:
    assert told(drawn)[0][2] == words


def test_a_colon_leads_to_what_follows_it_alone() -> None:
    drawn = (
        "[1s:Boyd] [1q:said] [1c:that the port must act].\n\n"
        "[2c:“Any rival that blocks our trade will hear from my office.”]\n\n"
        "[2s:The union] [2q:issued a brief statement after the speech:]\n\n[2c:“Okay. No pay. No work.”]"
    )
    assert told(drawn) == [
        ("Boyd", "said", "that the port must act"),
        ("", "", "“Any rival that blocks our trade will hear from my office.”"),
        ("The union", "issued a brief statement after the speech:", "“Okay. No pay. No work.”"),
    ]


def test_a_colon_behind_its_only_words_keeps_them() -> None:
    drawn = "[1c:“We stay in the town for good.”]\n\n[1q:Signed:] [1s:Ansa Korvin]"
    assert [one[2] for one in told(drawn)] == ["“We stay in the town for good.”"]


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ("[1c:His client accepted], [1s:he] [1q:said], that the note was his.",
         "His client accepted | that the note was his"),
        ("The company believed, [1s:she] [1q:said], [1c:that the quay was safe].",
         "The company believed | that the quay was safe"),
        ("[1c:Her client was], [1s:she] [1q:said], relieved by the verdict.",
         "Her client was | relieved by the verdict"),
        # the clause before the comma governs nothing behind the cue
        ("When the rain began, [1s:she] [1q:said], [1c:the quay was closed].", "the quay was closed"),
        ("He closed the quay, [1s:he] [1q:said], [1c:because of the storm].", "because of the storm"),
    ],
)  # fmt: skip
def test_a_cue_that_interrupts_a_clause_tells_of_all_of_it(drawn: str, words: str) -> None:
    (one,) = (one for one in told(drawn) if one[1] == "said")
    assert one[2] == words


def test_what_is_accepted_begins_behind_the_interruption() -> None:
    drawn = "[1c:[2s:His client] [2q:accepted], [1s:he] [1q:said], [2c:that the note was his]]."
    assert ("His client", "accepted", "that the note was his") in told(drawn)


def test_what_karsk_alleges_is_before_its_comma() -> None:
    drawn = "Asked if she lied, as [1s:Karsk] [1q:alleges], [1c:[2s:she] [2q:said]: [2c:“That is absurd.”]]"
    assert [one[:2] for one in told(drawn) if one[0]] == [("she", "said")]


@pytest.mark.parametrize(
    ("drawn", "cues"),
    [
        ("[1s:Korvin] [1q:conceded] on Monday. [1c:[2c:“It is over for me,”]] [2s:she] [2q:said].", ["said"]),
        ("[1s:Korvin] [1q:conceded] on Monday: [1c:“It is over for me.”]", ["conceded"]),
    ],
)
def test_a_quotation_is_of_the_cue_right_behind_it(drawn: str, cues: list[str]) -> None:
    assert [cue.rstrip(":") for _, cue, _ in told(drawn)] == cues


@pytest.mark.parametrize(
    ("drawn", "sources"),
    [
        ("[1q:Notes to] [1s:editors]: [1c:Hale is the family name].", []),
        ("Update: [1c:The bridge is open again], [1s:Ansa Korvin] [1q:said].", ["Ansa Korvin"]),
    ],
)
def test_those_to_whom_notes_are_do_not_speak(drawn: str, sources: list[str]) -> None:
    assert [one[0] for one in told(f"The bridge fell.\n\n{drawn}")] == sources


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        # Of two names in one source the one in the cue's own clause speaks.
        (
            "Asked why he aimed at others critical of [1s:Vask, Attorney General Dan Boyd] [1q:said] "
            "[1c:he did not know].",
            "Attorney General Dan Boyd",
        ),
        ("In [1s:St. Paul, Minn., Mayor Dan Boyd] [1q:said] [1c:the bridge was safe].", "Mayor Dan Boyd"),
        ("[1s:Korvin, who watched Boyd] [1q:declare] [1c:his intention to run], left on Friday.", "Boyd"),
        (
            "[1s:Ansa Korvin, the mayor of Port Casse,] [1q:said] [1c:the bridge was safe].",
            "Ansa Korvin, the mayor of Port Casse,",
        ),
        (
            "[1s:Ansa Korvin, Dan Boyd and Tom Reth] [1q:said] [1c:the bridge was safe].",
            "Ansa Korvin, Dan Boyd and Tom Reth",
        ),
        (
            "[1s:Ansa Korvin, mayor of Port Reth] [1q:said] [1c:the bridge was safe].",
            "Ansa Korvin, mayor of Port Reth",
        ),
        ("[1s:Korvin, who watched the vote,] [1q:said] [1c:it was fair].", "Korvin, who watched the vote,"),
        # Who stands behind the words and behind "but" says something else.
        (
            "Former mayor Dan Vask was not taken to court himself and [1q:has denied] "
            "[1c:any part in the fraud], but [1s:Judge Alina Boyd] has said it goes on.",
            "Former mayor Dan Vask",
        ),
        ("[1c:The plan is dead], [1q:said] [1s:Dan Boyd], and Ansa Korvin agreed.", "Dan Boyd"),
    ],
)
def test_a_source_stands_in_the_clause_of_its_cue(drawn: str, source: str) -> None:
    assert printed(next(one for one in read(drawn) if one.parent is None))[0] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The mayor was arrested and denied bail on Monday.", ""),
        ("Ansa Korvin was not charged and denies that she knew of it.", "Ansa Korvin"),
        ("The plan was drafted in May and the mayor has denied that it exists.", "the mayor"),
    ],
)
def test_who_is_done_to_says_what_a_second_verb_tells(text: str, source: str) -> None:
    assert {printed(one)[0] for one in read_plain(text)} <= {source}


@pytest.mark.parametrize(
    ("drawn", "source", "words"),
    [
        (
            "[1c:Had farmers not come with their pumps], [1q:said] "
            "[1s:Rhys Tierney, the wait for the divers would not be over yet].",
            "Rhys Tierney",
            "Had farmers not come with their pumps|the wait for the divers would not be over yet",
        ),
        (
            "[1c:Without the pumps], [1q:says] [1s:rescue leader Rhys Tierney, the divers would wait still].",
            "rescue leader Rhys Tierney",
            "Without the pumps|the divers would wait still",
        ),
        (
            "[1c:The wait for the divers is over], [1q:said] [1s:Rhys Tierney, the farmer who found them].",
            "Rhys Tierney, the farmer who found them",
            "The wait for the divers is over",
        ),
        (
            "[1c:Without the pumps they would wait], [1q:said] [1s:Rhys Tierney, whose team found them].",
            "Rhys Tierney, whose team found them",
            "Without the pumps they would wait",
        ),
    ],
)
def test_the_clause_behind_an_interposed_speaker_is_said_too(drawn: str, source: str, words: str) -> None:
    told = [printed(one) for one in read(drawn) if one.parent is None]
    assert [(one[0], "|".join(one[2])) for one in told] == [(source, words)]


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (
            "[1s:Hackers] [1q:want] [1c:15 million dollars, and Ruth Pellow, the minister, will not pay]: "
            "“We buy nothing back.”",
            ("Hackers", "15 million dollars"),
        ),
        (
            "[1s:The union] [1q:demanded] [1c:higher wages and a shorter week, and the board offered talks].",
            ("The union", "higher wages and a shorter week"),
        ),
        # What is one's own wish or words stays whole.
        (
            "[1s:Korvin] [1q:wants] [1c:the state to pay, and the port to open].",
            ("Korvin", "the state to pay, and the port to open"),
        ),
        (
            "[1s:Korvin] [1q:said] [1c:the bridge was safe, and the ferry will sail on Monday].",
            ("Korvin", "the bridge was safe, and the ferry will sail on Monday"),
        ),
    ],
)
def test_what_is_wanted_ends_before_a_clause_with_its_own_subject(
    drawn: str, expected: tuple[str, str]
) -> None:
    assert next((one[0], one[2]) for one in told(drawn)) == expected


@pytest.mark.parametrize(
    ("drawn", "sources"),
    [
        ("[1c:The clerk has been cleared]; [1s:his shift supervisor] [1q:has confessed].", []),
        ("[1c:The bridge is old; it leaks], [1s:Korvin] [1q:said].", ["Korvin"]),
        ("[1c:“The clerk was cleared; his chief knew,”] [1s:she] [1q:said].", ["she"]),
    ],
)
def test_a_clause_before_a_semicolon_is_not_said_behind_it(drawn: str, sources: list[str]) -> None:
    assert [printed(one)[0] for one in read(drawn) if one.parent is None] == sources


@pytest.mark.parametrize(
    ("between", "words"),
    [
        ("The vet Dan Reth, who covers the coast, waits. That worries him. ", "“I know,”"),
        ("", "“I know,” | “It is late.”"),
        ("She paused at the door. ", "“I know,” | “It is late.”"),
        ("Korvin paused at the door. ", "“I know,” | “It is late.”"),
    ],
)
def test_a_quotation_of_a_later_paragraph_is_not_of_whom_print_has_left(between: str, words: str) -> None:
    drawn = f"[1c:“I know,”] [1q:said] [1s:Ansa Korvin].\n\n{between}[1c:“It is late.”]"
    assert ("Ansa Korvin", "said", words) in told(drawn)


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (
            "[1s:Dan Boyd, who] [1q:faced a storm of criticism for] [1c:his part in the sale], left.",
            [("", "his part in the sale")],
        ),
        (
            "[1s:The mayor] [1q:drew criticism from the union for] [1c:his remarks].",
            [("the union", "his remarks")],
        ),
        ("[1s:The mayor] [1q:voiced criticism of] [1c:the plan].", [("The mayor", "the plan")]),
        ("[1s:The mayor] [1q:faced] [1c:“a hard choice”].", [("The mayor", "“a hard choice”")]),
        (
            "No wonder [1s:Ansa Korvin] would smear him, [1q:considering] [1c:all of the waste at the port].",
            [],
        ),
        (
            "[1s:The senator] is [1q:considering] [1c:a bid for the seat].",
            [("The senator", "a bid for the seat")],
        ),
        ("[1c:The minister is to fly to Reth on Tuesday], [1q:raising eyebrows] among [1s:critics].", []),
        (
            "He read texts [1s:Strand] [1q:sent] [1c:that “potentially created the appearance of bias.”]",
            [],
        ),
        (
            "Last week [1s:Korvin] [1q:said] [1c:that is wrong].",
            [("Korvin", "that is wrong")],
        ),
        (
            "[1s:The port] [1q:pushed back] on claims by the union [1c:that they had not heard of it].",
            [("The port", "on claims by the union that they had not heard of it")],
        ),
        (
            "[1s:The union] [1q:told] reporters at a conference [1c:that the bridge was safe].",
            [("The union", "that the bridge was safe")],
        ),
    ],
)
def test_a_cue_that_turns_its_doer_round(drawn: str, expected: list[tuple[str, str]]) -> None:
    found = [printed(one) for one in read(drawn) if one.parent is None]
    assert [(source, " | ".join(words)) for source, cue, words in found if cue != "read"] == expected
