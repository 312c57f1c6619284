from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.compare import findings
from variorum.model import ActorMention, Event, Finding, Row, Time, Verdict, When
from variorum.model.when import Precision

LONG = "We will search every tank and every cellar of this harbour until the last worker is found"


def _judged(builder: Builder) -> tuple[Row, tuple[Finding, ...]]:
    story, marks = builder.story()
    rows, found = findings(story, marks)
    return rows[0], found


def _of(found: tuple[Finding, ...], kind: str) -> list[tuple[str, Verdict]]:
    return [(finding.level, finding.verdict) for finding in found if finding.type == kind]


# Statements


def _two_quotes(left: str, right: str, **fields: str) -> Builder:
    made = Builder()
    made.article("A", f'[[who:Ansa Korvin]] [[cue:said]] [[words:"{left}"]] on the quay.')
    made.article("B", f'[[who:Ansa Korvin]] [[cue:said]] [[words:"{right}"]] in the hall.')
    made.actor("korvin", A="who", B="who")
    pair = [made.statement(name, "words", source="who", cue="cue", actor="korvin", **fields) for name in "AB"]
    made.row("statement", *pair, actor="korvin")
    return made


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (f"{LONG}.", "until the last worker is found.", "cut"),
        (f"{LONG}.", LONG.replace("every cellar", "each room"), "changed"),
        (
            "We shall comb the port for the lost men.",
            "We will search the port to find the lost men.",
            "translated or reworded",
        ),
    ],
)
def test_quotations_that_differ_are_differences_only(left: str, right: str, level: str) -> None:
    row, found = _judged(_two_quotes(left, right))
    assert _of(found, "quotation") == [(level, "COMPATIBLE")]
    assert row.verdict == "COMPATIBLE"


@pytest.mark.parametrize(
    ("cue", "negated", "verdict"),
    [("is not expected", True, "UNSURE"), ("is expected", False, "SAME"), ("did not deny", True, "SAME")],
)
def test_what_is_not_expected_is_not_the_same_as_what_is(cue: str, negated: bool, verdict: Verdict) -> None:
    made = Builder()
    made.article("A", "The guild [[cue:is expected]] [[words:to take up the ferry toll on Friday]].")
    made.article("B", f"The council [[cue:{cue}]] [[words:to take up the plan for the ferries this week]].")
    lemmas = {"A": "expect", "B": cue.split()[-1].removesuffix("ed")}
    pair = [
        made.statement(name, "words", cue="cue", cue_lemma=lemmas[name], negated=negated and name == "B")
        for name in "AB"
    ]
    made.row("statement", *pair)
    assert _judged(made)[0].verdict == verdict


@pytest.mark.parametrize(
    ("who", "kind", "verdict"),
    [
        ("Ned Marrow", "person", "UNSURE"),
        ("officials", "group", "SAME"),
        ("the guards", "group", "SAME"),
        ("Casse police", "organisation", "UNSURE"),
    ],
)
def test_a_like_thing_in_the_mouth_of_another_is_not_the_same(who: str, kind: str, verdict: Verdict) -> None:
    made = Builder()
    made.article("A", f"[[who:{who}]] [[cue:believe]] [[words:the fire was an accident]].")
    made.article("B", "[[who:Ansa Korvin]] [[cue:told]] guards [[words:the blaze was accidental]].")
    actors = [made.actor("one", kind, A="who"), made.actor("korvin", B="who")]
    pair = [
        made.statement(name, "words", source="who", cue="cue", actor=actor)
        for name, actor in zip("AB", actors, strict=True)
    ]
    made.row("statement", *pair)
    assert _judged(made)[0].verdict == verdict


def test_the_same_quotation_is_the_same() -> None:
    row, found = _judged(_two_quotes(LONG, LONG))
    assert (row.verdict, found) == ("SAME", ())


def test_the_cut_words_are_in_focus() -> None:
    _, found = _judged(_two_quotes(f"{LONG} and brought home.", LONG))
    (cut,) = (finding for finding in found if finding.type == "quotation")
    assert cut.focus is not None
    assert [span.text for span in cut.focus["A"]] == ["and brought home"]
    assert cut.what.startswith('A: "We will')


def _two_speakers(left: str, right: str, words_left: str, words_right: str, more: str = "") -> Builder:
    made = Builder()
    made.article("A", f'[[who:{left}]] said [[words:"{words_left}"]] on the quay.')
    made.article("B", f'{more}[[who:{right}]] said [[words:"{words_right}"]] in the hall.')
    made.actor("one", A="who")
    made.actor("two", B="who")
    one = made.statement("A", "words", source="who", actor="one")
    made.row("statement", one, made.statement("B", "words", source="who", actor="two"))
    return made


def test_the_same_long_words_of_two_named_persons_contradict() -> None:
    row, found = _judged(_two_speakers("Ansa Korvin", "Dell Marrow", LONG, LONG))
    assert _of(found, "attribution") == [("same words, two speakers", "CONTRADICTS")]
    assert row.verdict == "CONTRADICTS"


@pytest.mark.parametrize(
    ("left", "right", "more", "verdict"),
    [
        ("Fuad Korvin", "Fouad Korvin", "", []),
        ("Ansa Korvin", "Dell Marrow", "Ansa Korvin met Dell Marrow.\n", ["UNSURE"]),
        ("Ansa Korvin", "Dell Marrow", "Ansa Korvin met Dell Marrow. ", ["UNSURE"]),
    ],
)
def test_a_doubt_about_the_speaker_is_no_contradiction(
    left: str, right: str, more: str, verdict: list[str]
) -> None:
    _, found = _judged(_two_speakers(left, right, LONG, LONG, more))
    assert [finding.verdict for finding in found if finding.type == "attribution"] == verdict


def _she_said(before: str, words: str = LONG, other: str = "Dell Marrow") -> Builder:
    """Words that A gives to a woman named before them, as "she", and B to ``other``."""
    made = Builder()
    made.article("A", f'{before}[[words:"{words}"]] [[who:she]] said.')
    made.article("B", f'[[who:{other}]] said [[words:"{words}"]] in the hall.')
    made.actor("one", A="name")
    if "else" in made.drawn["A"].places:
        made.actor("third", A="else")
    made.actor("two", B="who")
    one = made.statement("A", "words", source="who", actor="one")
    made.row("statement", one, made.statement("B", "words", source="who", actor="two"))
    return made


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        ("[[name:Ansa Korvin]] came to the quay. ", LONG, [("same words, two speakers", "CONTRADICTS")]),
        ("[[name:Ansa Korvin]] came. ", "We stay here.", [("anything else", "UNSURE")]),
        # Two are named before "she", or nobody in her paragraph: whom it means may be misread.
        ("[[name:Ansa Korvin]] met [[else:Petra Hale]]. ", LONG, []),
        ("[[name:Ansa Korvin]] came to the quay.\n", LONG, []),
    ],
)
def test_a_pronoun_whose_speaker_is_known_hides_no_other_speaker(
    before: str, words: str, expected: list[tuple[str, str]]
) -> None:
    _, found = _judged(_she_said(before, words))
    assert _of(found, "attribution") == expected
    assert [one.what for one in found] == ['A: "she (Ansa Korvin)"; B: "Dell Marrow"'] * len(expected)


def test_a_pronoun_beside_words_that_are_not_quoted_tells_nothing() -> None:
    made = _she_said("[[name:Ansa Korvin]] came to the quay. ")
    drawn = made.drawn["A"]
    drawn.article = replace(drawn.article, text=drawn.article.text.replace('"', " "))
    assert _of(_judged(made)[1], "attribution") == []


@pytest.mark.parametrize("left", ["Abel Marrow", "Marrow"])
def test_two_of_one_surname_are_two_speakers_of_whom_it_is_unsure(left: str) -> None:
    made = Builder()
    first = "" if left == "Abel Marrow" else "[[full:Abel Marrow]] of the port police came.\n"
    made.article("A", f'{first}[[who:{left}]] said [[words:"{LONG}"]] on the quay.')
    made.article("B", f'Minister [[who:Greta Marrow]] said [[words:"{LONG}"]] in the hall.')
    made.actor("abel", A="full" if first else "who")
    made.actor("abel", A="who")
    made.actor("greta", B="who")
    one = made.statement("A", "words", source="who", actor="abel")
    made.row("statement", one, made.statement("B", "words", source="who", actor="greta"))
    assert _of(_judged(made)[1], "attribution") == [("one surname", "UNSURE")]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("person", [("by somebody for the other", "COMPATIBLE")]), ("organisation", [])],
)
def test_a_spokesman_is_not_the_person_whom_he_speaks_for(
    kind: str, expected: list[tuple[str, Verdict]]
) -> None:
    made = Builder()
    name = "Ansa Korvin" if kind == "person" else "the Harbour Council"
    made.article("A", f"[[words:The mole is safe for all boats]], [[who:{name}]] said.")
    made.article("B", f"[[words:The mole is safe for all boats]], [[who:a spokesman for {name}]] said.")
    made.actor("korvin", kind, A="who")
    made.actor("man", B="who")
    one = made.statement("A", "words", source="who", actor="korvin")
    other = made.statement("B", "words", source="who", actor="man", on_behalf="korvin")
    made.row("statement", one, other)
    assert _of(_judged(made)[1], "attribution") == expected


@pytest.mark.parametrize(
    ("left", "kind", "expected"),
    [
        ("[[who:Casse Press]] reports that [[name:Dell Marrow]] told the hall", "outlet",
         [("carried by an agency", "COMPATIBLE")]),
        ("[[who:Casse Press]] reports that [[name:the ministry]] told the hall", "outlet",
         [("other", "UNSURE")]),
        ("[[who:Ansa Korvin]] reports that [[name:Dell Marrow]] told the hall", "person",
         [("other", "UNSURE")]),
    ],
)  # fmt: skip
def test_an_agency_that_names_the_speaker_carries_the_words(
    left: str, kind: str, expected: list[tuple[str, Verdict]]
) -> None:
    made = Builder()
    made.article("A", f'{left}: [[words:"{LONG}"]]')
    made.article("B", f'[[words:"{LONG}"]] [[who:Dell Marrow]] said. [[else:The ministry]] is shut.')
    made.actor("one", kind, A="who")
    named = "Marrow" in left
    made.actor("two", "person", B="who", **({"A": "name"} if named else {}))
    one = made.statement("A", "words", source="who", actor="one")
    made.row("statement", one, made.statement("B", "words", source="who", actor="two"))
    found = _of(_judged(made)[1], "attribution")
    assert found[:1] == expected or (expected[0][0] == "other" and found[0][0] != "carried by an agency")


@pytest.mark.parametrize(
    ("left", "found"), [("Texts Marrow", False), ("the letters Marrow wrote", False), ("Marrow", True)]
)
def test_papers_with_their_writer_behind_are_no_other_speaker(left: str, found: bool) -> None:
    judged = _judged(_two_speakers(left, "Greta Hale", LONG, LONG))[1]
    levels = {level for level, _ in _of(judged, "attribution")}
    assert (levels != {"another speaker in a like sentence"}) is found


def test_like_words_of_two_persons_are_unsure() -> None:
    _, found = _judged(
        _two_speakers("Ansa Korvin", "Dell Marrow", "It was an accident.", "It was an accident.")
    )
    assert _of(found, "attribution") == [("anything else", "UNSURE")]


def _two_occasions(left: str, right: str, words: str = LONG) -> Builder:
    made = Builder()
    for name, told in (("A", left), ("B", right)):
        made.article(name, f'[[who:Ansa Korvin]] spoke [[how:{told}]]: [[words:"{words}"]].')
    made.actor("korvin", A="who", B="who")
    pair = [made.statement(n, "words", source="who", occasion="how", actor="korvin") for n in "AB"]
    made.row("statement", *pair, actor="korvin")
    return made


def test_the_same_long_words_on_two_occasions_contradict() -> None:
    _, found = _judged(_two_occasions("at a press conference", "in an interview with the Casse Herald"))
    assert _of(found, "occasion") == [("same words, two occasions", "CONTRADICTS")]


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        ("at a press conference", [("same words, written and said", "UNSURE")]),
        ("in a speech", [("same words, written and said", "UNSURE")]),
        ("in a statement", [("may be one occasion", "COMPATIBLE")]),
        ("in a letter to the port", []),
    ],
)
def test_a_letter_is_another_occasion_that_may_be_read_out(
    right: str, expected: list[tuple[str, Verdict]]
) -> None:
    _, found = _judged(_two_occasions("in a letter to the guild", right))
    assert _of(found, "occasion") == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "[[full:Ansa Korvin]] spoke at a press conference in Casse.",
            "[[full:Ansa Korvin]] gave an interview to the Casse Herald.",
            [("same words, an occasion named before", "UNSURE")],
        ),
        (
            "In a letter, [[full:Ansa Korvin]] wrote to the guild.",
            "[[full:Ansa Korvin]] held a press conference on the quay.",
            [("same words, written and said", "UNSURE")],
        ),
        (
            "[[full:Ansa Korvin]] spoke at a meeting in Casse.",
            "[[full:Ansa Korvin]] gave an interview to the Casse Herald.",
            [],
        ),
        (
            "[[full:Ansa Korvin]] cancelled a press conference in Casse.",
            "[[full:Ansa Korvin]] gave an interview to the Casse Herald.",
            [],
        ),
        (
            "[[full:Ansa Korvin]] came. Dell Marrow spoke at a press conference.",
            "[[full:Ansa Korvin]] gave an interview to the Casse Herald.",
            [],
        ),
    ],
)
def test_an_occasion_may_be_named_in_the_sentence_before(
    left: str, right: str, expected: list[tuple[str, Verdict]]
) -> None:
    made = Builder()
    for name, before in (("A", left), ("B", right)):
        made.article(name, f'{before} [[words:"{LONG}"]], [[who:she]] said.')
    made.actor("korvin", A="full", B="full")
    pair = [made.statement(n, "words", source="who", actor="korvin") for n in "AB"]
    made.row("statement", *pair, actor="korvin")
    assert _of(_judged(made)[1], "occasion") == expected


def test_one_occasion_is_shown_once() -> None:
    _, found = _judged(_two_occasions("at a press conference", "in an interview with the Casse Herald"))
    assert [one.what for one in found] == [
        'A: "at a press conference"; B: "in an interview with the Casse Herald"'
    ]


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("at a meeting", "in a speech", LONG),
        ("at a joint press conference", "at a news conference", LONG),
        ("at a press conference", "in an interview", "It was an accident."),
    ],
)
def test_occasions_that_can_be_one_or_words_that_can_be_repeated_do_not(
    left: str, right: str, words: str
) -> None:
    _, found = _judged(_two_occasions(left, right, words))
    assert "CONTRADICTS" not in {finding.verdict for finding in found}


def _told_twice(left: str, right: str, days: tuple[str, str], how: str = "addressee") -> Builder:
    made = Builder()
    for name, told in (("A", left), ("B", right)):
        made.article(name, f'[[who:Ansa Korvin]] spoke to [[how:{told}]]: [[words:"{LONG}"]].')
    made.actor("korvin", A="who", B="who")
    pair = [
        made.statement(
            n, "words", source="who", actor="korvin", said=When(day, "day") if day else None, **{how: "how"}
        )
        for n, day in zip("AB", days, strict=True)
    ]
    made.row("statement", *pair, actor="korvin")
    return made


def test_the_same_words_told_to_an_assembly_and_to_reporters_were_said_twice() -> None:
    row, found = _judged(_told_twice("parliament", "reporters", ("", "")))
    assert _of(found, "occasion") == [("same words, said twice", "COMPATIBLE")]
    assert row.verdict == "COMPATIBLE"


@pytest.mark.parametrize(
    ("left", "right", "days", "how", "expected"),
    [
        ("parliament", "reporters", ("", ""), "addressee", ["COMPATIBLE"]),
        ("parliament", "lawmakers", ("", ""), "addressee", []),
        ("people in parliament", "reporters", ("", ""), "occasion", []),
        ("parliament", "a meeting", ("", ""), "addressee", ["COMPATIBLE"]),
    ],
)
def test_what_an_assembly_is_told_is_told_to_no_reporters(
    left: str, right: str, days: tuple[str, str], how: str, expected: list[Verdict]
) -> None:
    _, found = _judged(_told_twice(left, right, days, how))
    assert "CONTRADICTS" not in {finding.verdict for finding in found}
    assert [verdict for _, verdict in _of(found, "occasion")] == expected


def test_affirmed_and_denied_in_the_same_words_contradict() -> None:
    made = Builder()
    made.article("A", "[[who:Ansa Korvin]] said [[words:that the depot will reopen in the spring]].")
    made.article("B", "[[who:Ansa Korvin]] said [[words:that the depot will not reopen in the spring]].")
    made.actor("korvin", A="who", B="who")
    made.row("statement", *(made.statement(n, "words", source="who", actor="korvin") for n in "AB"))
    row, found = _judged(made)
    assert _of(found, "polarity") == [("said and not said", "CONTRADICTS")]
    assert row.verdict == "CONTRADICTS"


def _confirmed_and(
    cue: str, other: str = "Ansa Korvin", words: str = "that the depot leaked", **said: object
) -> Builder:
    made = Builder()
    made.article("A", "[[who:Ansa Korvin]] confirmed [[words:that the depot leaked]].")
    made.article("B", f"[[who:{other}]] {cue} [[words:{words}]].")
    if other == "Ansa Korvin":
        made.actor("korvin", A="who", B="who")
    else:
        made.actor("korvin", A="who")
        made.actor("other", B="who")
    actor = "korvin" if other == "Ansa Korvin" else "other"
    one = made.statement("A", "words", source="who", actor="korvin", cue_lemma="confirm")
    made.row("statement", one, made.statement("B", "words", source="who", actor=actor, **said))
    return made


def test_one_person_who_denies_and_confirms_contradicts() -> None:
    _, found = _judged(_confirmed_and("denied", cue_lemma="deny", modality="denied"))
    assert _of(found, "polarity") == [("said and not said", "CONTRADICTS")]


def test_two_persons_who_do_so_are_in_dispute() -> None:
    row, found = _judged(_confirmed_and("denied", "Ned Hart", cue_lemma="deny", modality="denied"))
    assert _of(found, "polarity") == [("disputed", "COMPATIBLE")]
    assert _of(found, "attribution") == []
    assert row.verdict == "COMPATIBLE"


@pytest.mark.parametrize(
    ("cue", "words", "said"),
    [
        ("did not deny", "that the depot leaked", {"cue_lemma": "deny", "negated": True}),
        ("denied", "that the depot had not leaked", {"cue_lemma": "deny", "modality": "denied"}),
        ("denied", "that the old depot had ever leaked oil", {"cue_lemma": "deny", "modality": "denied"}),
        ("said", "that the depot leaked", {"cue_lemma": "say"}),
    ],
)
def test_a_denial_of_something_else_or_none_does_not(cue: str, words: str, said: dict[str, object]) -> None:
    _, found = _judged(_confirmed_and(cue, words=words, **said))
    assert "CONTRADICTS" not in {finding.verdict for finding in found}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "that no boat had been lost",
            "that some boats had been lost in Casse",
            [("denied outright", "UNSURE")],
        ),
        (
            "the old depot will not reopen",
            "the old depot will reopen in the spring",
            [("denied outright", "UNSURE")],
        ),
        # What is denied of more may well be so of less.
        ("that no boat had been lost there at noon", "that some boats had been lost there", []),
        ("that no boat had been lost there", "that some boats had been towed to Casse", []),
    ],
)
def test_what_one_speaker_denies_outright_and_says_with_more_is_unsure(
    left: str, right: str, expected: list[tuple[str, str]]
) -> None:
    made = Builder()
    made.article("A", f"[[who:Ansa Korvin]] said [[words:{left}]].")
    long = "At the end of a long day in the council chamber of Velmora the harbour chief"
    made.article("B", f"{long}, [[who:Ansa Korvin]], said [[words:{right}]].")
    made.actor("korvin", A="who", B="who")
    made.row("statement", *(made.statement(n, "words", source="who", actor="korvin") for n in "AB"))
    assert _of(_judged(made)[1], "polarity") == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The council has listened to the harbour.", "The council has not listened to the harbour."),
        ("We are on the right road.", "We are on the wrong road."),
        ("The pier is open to all.", "The pier is closed to all."),
        ("We will rebuild.", "We will not rebuild."),
    ],
)
def test_quotations_that_say_the_contrary_are_a_dispute_of_two_and_a_contradiction_of_one(
    left: str, right: str
) -> None:
    row, found = _judged(_two_quotes(left, right))
    assert [one.type for one in found] == ["polarity"]
    assert row.verdict == "CONTRADICTS"
    row, found = _judged(_two_speakers("Ansa Korvin", "Dell Korvin", left, right))
    assert [(one.type, one.dispute) for one in found] == [("polarity", True)]
    assert row.verdict == "COMPATIBLE"


def _said_and_denied(left: tuple[str, str], right: tuple[str, str], other: str = "Ansa Korvin") -> Builder:
    """What one person said in A, and the same or ``other`` in B, each by a reporting word and its words."""
    made = Builder()
    denied = {"denied": "deny", "ruled out": "rule", "refused": "refuse", "rejected": "reject"}
    pair = []
    for name, who, (cue, words) in (("A", "Ansa Korvin", left), ("B", other, right)):
        made.article(name, f"[[who:{who}]] [[cue:{cue}]] [[words:{words}]].")
        lemma = denied.get(cue) or {"claimed": "claim", "admitted": "admit"}.get(cue, "say")
        modality = "denied" if cue in denied else "asserted"
        given = {"source": "who", "cue": "cue", "cue_lemma": lemma, "modality": modality}
        pair.append((name, given))
    if other == "Ansa Korvin":
        made.actor("korvin", A="who", B="who")
    else:
        made.actor("korvin", A="who")
        made.actor("other", B="who")
    actors = {"A": "korvin", "B": "korvin" if other == "Ansa Korvin" else "other"}
    made.row("statement", *(made.statement(n, "words", actor=actors[n], **given) for n, given in pair))
    return made


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("[[it:she]] would not vote for the dock bill", "[[it:he]] would vote for the dock bill", []),
        ("“[[it:I]] will not vote for the dock bill”", "[[it:he]] would vote for the dock bill", []),
        ("[[it:she]] would not vote for the dock bill", "Dell Marrow would vote for the dock bill", []),
        (
            "[[it:she]] would not vote for the dock bill",
            "Ms. Korvin would vote for the dock bill",
            [("disputed in other words", "COMPATIBLE")],
        ),
        ("the port would not reopen until the boats had left", "the port would reopen", []),
        ("the port would not reopen before May", "the port would reopen", []),
        (
            "the port did not reopen before the strike ended",
            "the port did reopen before the strike ended",
            [("disputed", "COMPATIBLE")],
        ),
        (
            "Orlo Grain failed to warn the port before the storm broke",
            "[[it:he]] warned the port before the storm broke",
            [("disputed in other words", "COMPATIBLE")],
        ),
        ("Dell Marrow failed to warn the port", "[[it:he]] warned the port in May", []),
        ("Orlo Grain did not fail to warn the port", "[[it:he]] warned the port in May", []),
        ("Orlo Grain might fail to warn the port", "[[it:he]] warned the port in May", []),
        ("it is bad if Orlo Grain fails to warn the port", "[[it:he]] warned the port in May", []),
        (
            "it was not a bomb that sank the ferry",
            "it was a bomb that sank the ferry",
            [("disputed", "COMPATIBLE")],
        ),
    ],
)
def test_who_speaks_of_himself_or_of_other_things_does_not_deny_what_another_says(
    left: str, right: str, found: list[tuple[str, Verdict]]
) -> None:
    made = Builder()
    for name, who, words in (("A", "Ansa Korvin", left), ("B", "Orlo Grain", right)):
        told = re.sub(r"\[\[it:(\w+)\]\]", r"\1", words)
        drawn = made.article(name, f"[[who:{who}]] [[cue:said]] [[words:{told}]].")
        made.actor(who, **{name: "who"})
        pronoun = re.search(r"\[\[it:(\w+)\]\]", words)
        if pronoun is not None:
            start = drawn.article.text.index(pronoun[1], drawn.span("words").start)
            mention = ActorMention(name, start, start + len(pronoun[1]), pronoun[1], "pronoun")
            made.mentions[who].append(mention)
    pair = (
        made.statement(name, "words", source="who", cue="cue", cue_lemma="say", actor=who)
        for name, who in (("A", "Ansa Korvin"), ("B", "Orlo Grain"))
    )
    made.row("statement", *pair)
    assert _of(_judged(made)[1], "polarity") == found


def test_who_counts_others_does_not_deny_what_another_says() -> None:
    made = Builder()
    for name, who, words in (
        ("A", "Ansa Korvin", "[[n:two]] guards of the dock were not armed"),
        ("B", "Orlo Grain", "[[n:three]] guards were armed"),
    ):
        made.article(name, f"[[who:{who}]] [[cue:said]] {words}.")
        start = len(f"{who} said ")
        made.drawn[name].places["words"] = (start, len(made.drawn[name].article.text) - 1)
        made.actor(who, **{name: "who"})
        made.quantity(name, "n", 2 if name == "A" else 3, counts="guard")
    pair = (
        made.statement(name, "words", source="who", cue="cue", cue_lemma="say", actor=who)
        for name, who in (("A", "Ansa Korvin"), ("B", "Orlo Grain"))
    )
    made.row("statement", *pair)
    row, found = _judged(made)
    assert (row.verdict, _of(found, "polarity")) == ("UNSURE", [])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("said", '"Not one valve was closed"'), ("said", '"Every valve is closed"')),
        (("said", "her guild had not moved an inch"), ("said", "her guild had moved a long way for peace")),
        (("said", "the crew used ropes but no water cannon"), ("said", "the crew used water cannon at noon")),
        (
            ("said", "she did not warn the harbour guards"),
            ("said", "at noon she warned harbour guards who were asked to stay"),
        ),
        (
            ("said", "the strike of the dockers has not ended"),
            ("said", "dockers have ended their strike at noon"),
        ),
        (
            ("said", "no guild needed to approve the fund"),
            ("said", "her guild would have to approve the fund"),
        ),
        (
            ("said", "no member of the Quay Guard has been questioned"),
            ("said", "two officers of the Quay Guard were being questioned"),
        ),
        (("ruled out", "a second fair"), ("said", "a second fair was planned for July")),
        (
            ("said", '"I will lead my guild into the next election"'),
            ("said", "Korvin has ruled out running in the next election"),
        ),
        (("said", '"Not a stone was thrown"'), ("admitted", 'that "some idiots threw stones"')),
        (("said", '"There is no such report"'), ("admitted", "that there was a report of the harbour board")),
    ],
)
def test_what_is_denied_and_said_in_other_words_is_no_like_sense(
    left: tuple[str, str], right: tuple[str, str]
) -> None:
    for one, other in ((left, right), (right, left)):
        row, found = _judged(_said_and_denied(one, other))
        assert [(f.type, f.level, f.verdict) for f in found] == [
            ("polarity", "yes and no in other words", "UNSURE")
        ]
        assert row.verdict == "UNSURE"
    row, found = _judged(_said_and_denied(left, right, "Dell Marrow"))
    assert _of(found, "polarity") == [("disputed in other words", "COMPATIBLE")]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("agree", True), ("refuse", False), []),
        (("confirm", True), ("deny", False), []),
        (("agree", True), ("agree", False), ["CONTRADICTS"]),
        (("agree", True), ("announce", False), ["CONTRADICTS"]),
    ],
)
def test_what_was_not_agreed_to_and_what_was_refused_are_no_yes_and_no(
    left: tuple[str, bool], right: tuple[str, bool], expected: list[str]
) -> None:
    made = Builder()
    for name in "AB":
        made.article(name, "[[who:Ansa Korvin]] [[cue:spoke]] of [[words:the plan for a second ferry]].")
    made.actor("korvin", A="who", B="who")
    given = {"source": "who", "actor": "korvin", "cue": "cue"}
    sides = zip("AB", (left, right), strict=True)
    made.row(
        "statement",
        *(made.statement(n, "words", cue_lemma=cue, negated=no, **given) for n, (cue, no) in sides),
    )
    _, found = _judged(made)
    assert [one.verdict for one in found if one.type == "polarity"] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("the crew would stay on the quay", []),
        ("the crew would leave the quay in a withdrawal", [("yes and no in other words", "UNSURE")]),
    ],
)
def test_who_rules_out_the_contrary_says_the_same(said: str, expected: list[tuple[str, Verdict]]) -> None:
    denied = ("ruled out", "a withdrawal of the crew from the quay")
    row, found = _judged(_said_and_denied(("said", said), denied))
    assert _of(found, "polarity") == expected
    assert (row.verdict == "UNSURE") == bool(expected)


def test_a_deed_claimed_and_disowned_by_one_is_unsure_and_shown_with_its_words() -> None:
    claimed, denied = ("claimed", "the raid in a message"), ("denied", "that she was behind the blast")
    _, found = _judged(_said_and_denied(claimed, denied))
    assert _of(found, "polarity") == [("yes and no in other words", "UNSURE")]
    assert "Ansa Korvin claimed the raid" in found[0].what
    assert "Ansa Korvin denied that" in found[0].what
    # Who claims it and who denies a part in it are no dispute: each speaks of themselves.
    assert _of(_judged(_said_and_denied(claimed, denied, "Dell Marrow"))[1], "polarity") == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # The denial is of something else.
        ("she would not rest until the last worker is found", "the last worker would be found"),
        ("one Casse docker was hurt; no Casse docker was captured", "five Casse dockers were hurt"),
        ("she did not say when the old depot would reopen", "the old depot would reopen in May"),
        ("the company would not sell the port", "the council would sell the port"),
        ("no docker from Casse was hurt at the pier", "a docker from Velmora was hurt at the pier"),
        # It leaves a part, or another time, as it is.
        ("not all boats sank in the storm", "the boats sank in the storm"),
        ("the road is no longer closed to lorries", "the road was closed to lorries"),
        ("the boat has not yet been found", "the boat has been found at sea"),
        ("not only the old boats sank", "the old boats sank"),
        # Both deny, or one leaves it open.
        ("the depot did not leak oil", "the report that the depot leaked oil was baseless"),
        ("the guild would not open the gate", "the guild refused to open the gate"),
        ("the guild would not advise sailing", "she had advised the guild against sailing"),
        ("no gate would be opened", "it was not clear whether a gate would be opened"),
        ("the guild would not sell the pier", "the guild would let the pier rather than sell the pier"),
        (
            "the fair must wait until the guild proves that it will not close the pier",
            "the guild is a rival that will close the pier",
        ),
        ("the guild cannot rule out a new strike", "a new strike of the guild was likely"),
        # What is gone, or was only asked for, is not said to be so.
        ("she had no majority in the guild", "her majority in the guild was gone"),
        ("the guild had done without new boats", "the guild had already given up new boats"),
        ("the guild would not make old men mend nets", "the guild was asked to make old men mend nets"),
    ],
)
def test_a_denial_beside_words_that_it_does_not_touch_is_none(left: str, right: str) -> None:
    for one, other in ((left, right), (right, left)):
        _, found = _judged(_said_and_denied(("said", one), ("said", other)))
        assert "yes and no in other words" not in {f.level for f in found}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The council has heard the harbour at noon.", "The council has heard the harbour at dawn."),
        ("The first ship has left the pier.", "The last ship has left the pier."),
        ("The council has not listened to us.", "The council has never listened to us."),
    ],
)
def test_quotations_that_differ_otherwise_are_neither(left: str, right: str) -> None:
    _, found = _judged(_two_quotes(left, right))
    assert [one.type for one in found] == ["quotation"]


@pytest.mark.parametrize(
    ("source", "found"),
    [("No group", [("by nobody and by somebody", "UNSURE")]), ("The Quay group", [])],
)
def test_what_nobody_claimed_is_not_what_somebody_did(source: str, found: list[tuple[str, Verdict]]) -> None:
    made = Builder()
    made.article("A", f"[[who:{source}]] claimed [[words:responsibility for the harbour fire]].")
    made.article("B", "[[who:The Quay group]] claimed [[words:responsibility for the harbour fire]].")
    made.actor("other", kind="group", A="who")
    made.actor("quay", kind="group", B="who")
    one = made.statement("A", "words", source="who", actor="other", negated=source == "No group")
    made.row("statement", one, made.statement("B", "words", source="who", actor="quay"))
    row, judged = _judged(made)
    assert _of(judged, "polarity") == found
    assert (row.verdict == "UNSURE") >= bool(found)


def test_a_denial_that_the_content_just_misses_is_no_other_word() -> None:
    made = Builder()
    made.article("A", "[[who:Ansa Korvin]] said she was not [[words:giving in to the guild of Casse]].")
    made.article("B", "[[who:Ansa Korvin]] said she was [[words:not giving in to the guild of Casse]].")
    made.actor("korvin", A="who", B="who")
    made.row("statement", *(made.statement(n, "words", source="who", actor="korvin") for n in "AB"))
    assert _of(_judged(made)[1], "polarity") == []


def test_a_distancing_verb_is_a_difference_of_strength() -> None:
    made = _two_quotes(LONG, LONG)
    made.statements[1] = replace(made.statements[1], strength="distancing")
    _, found = _judged(made)
    assert _of(found, "wording-strength") == [("one keeps its distance", "COMPATIBLE")]


# Quantities


def test_a_colon_of_a_headline_is_no_word_of_saying_that_evens_out_a_stronger_one() -> None:
    made = Builder()
    words = "the council may well be lost by its oldest party"
    made.article("A", f"[[who:Ansa Korvin]] [[cue:said]] [[words:{words}]] on the quay.")
    head = f"[[name:Korvin]][[colon::]] [[head:{words}]]"
    made.article("B", f"{head}\n[[who:Ansa Korvin]] [[cue:admitted]] [[words:{words}]] in the hall.")
    made.actor("korvin", A="who", B="who")
    said = made.statement("A", "words", source="who", cue="cue", actor="korvin")
    title = made.statement("B", "head", source="name", cue="colon", actor="korvin", cue_lemma=":")
    admitted = made.statement(
        "B", "words", source="who", cue="cue", actor="korvin", cue_lemma="admit", strength="endorsing"
    )
    made.row("statement", said, title, admitted, actor="korvin")
    assert _of(_judged(made)[1], "wording-strength") == [("anything else", "COMPATIBLE")]


def _two_counts(left: str, right: str, low: float, high: float, **fields: object) -> Builder:
    made = Builder()
    first = fields.pop("first", "2031-05-02")
    second = fields.pop("second", "2031-05-02")
    made.article(
        "A", f"The council bought [[n:{left}]] patrol boats for the harbour of Port Casse.", str(first)
    )
    made.article(
        "B", f"The council bought [[n:{right}]] patrol boats for the harbour of Port Casse.", str(second)
    )
    given = {"counts": "boat", "of_event": "buy", **fields}
    left_extra = given.pop("of_left", {})
    right_extra = given.pop("of_right", {})
    one = made.quantity("A", "n", low, **{**given, **left_extra})  # type: ignore[dict-item]
    two = made.quantity("B", "n", high, **{**given, **right_extra})  # type: ignore[dict-item]
    made.row("quantity", one, two)
    return made


def test_two_exact_numbers_for_one_thing_contradict_and_the_line_names_the_sigla() -> None:
    row, found = _judged(_two_counts("12", "14", 12, 14))
    assert _of(found, "number") == [("two numbers for one thing", "CONTRADICTS")]
    assert found[0].what == 'A: "12"; B: "14"'
    assert row.verdict == "CONTRADICTS"


@pytest.mark.parametrize(
    ("left", "right", "low", "high", "fields", "level"),
    [
        ("2,987", "3,000", 2987, 3000, {}, "rounder number"),
        ("about 12", "13", 12, 13, {"of_left": {"qualifier": "about"}}, "rounder number"),
        (
            "more than 30",
            "31",
            30,
            31,
            {"of_left": {"qualifier": "more than", "high": None}},
            "rounder number",
        ),
        ("at least 12", "20", 12, 20, {"of_left": {"qualifier": "at least", "high": None}}, "wider range"),
        ("at least 31", "34", 31, 34, {"of_left": {"qualifier": "at least", "high": None}}, "wider range"),
        ("at least 10", "11", 10, 11, {"of_left": {"qualifier": "at least", "high": None}}, "wider range"),
        (
            "12",
            "at least 12",
            12,
            12,
            {"of_right": {"qualifier": "at least"}},
            "same number, other qualifier",
        ),
    ],
)
def test_rounder_and_wider_numbers_are_differences_only(
    left: str, right: str, low: float, high: float, fields: dict[str, object], level: str
) -> None:
    row, found = _judged(_two_counts(left, right, low, high, **fields))
    assert _of(found, "number") == [(level, "COMPATIBLE")]
    assert row.verdict == "COMPATIBLE"


def test_votes_of_one_tally_are_never_rounded_and_contradict() -> None:
    made = Builder()
    told = {"counts": "vote", "of_event": "approve", "kind": "score", "scope": ("majority",)}
    pair = []
    for name, votes in (("A", 234), ("B", 230)):
        made.article(name, f"The House passed the harbour bill by a vote of [[n:{votes}]]-193.", "2031-05-02")
        pair.append(made.quantity(name, "n", votes, **told))
    made.row("quantity", *pair)
    assert _of(_judged(made)[1], "number") == [("two numbers for one thing", "CONTRADICTS")]


@pytest.mark.parametrize(
    ("days", "second", "level"),
    [
        (
            ("2031-05-02", "2031-05-02"),
            "Port Casse beat Northbay [[n:3]]-[[m:2]] in the cup final.",
            "two numbers for one thing",
        ),
        (
            ("2031-05-02", "2031-05-02"),
            "The under-21s beat Northbay [[n:3]]-[[m:2]] in the cup final.",
            "a side unnamed",
        ),
        (
            ("2031-05-02", "2031-05-16"),
            "Before a small crowd Northbay fell [[n:3]]-[[m:2]].",
            "may be two games",
        ),
        (
            ("2031-05-02", "2031-05-02"),
            "Northbay were no match and lost [[n:3]]-[[m:2]].",
            "not the same words",
        ),
    ],
)
def test_two_scores_of_one_game_are_set_side_by_side(days: tuple[str, str], second: str, level: str) -> None:
    made = Builder()
    pair = []
    for name, text, day, points in (
        ("A", "Port Casse beat Northbay [[n:4]]-[[m:2]] in the cup final.", days[0], 4),
        ("B", second, days[1], 3),
    ):
        made.article(name, text, day)
        named = "Port Casse" in text and "Northbay" in text
        drawn = made.drawn[name]
        phrase = drawn.article.span(drawn.span("n").start, drawn.span("m").end)
        for key, low, scope in (("n", points, ("winner", "port casse")), ("m", 2, ("loser", "northbay"))):
            one = made.quantity(name, key, low, counts="point", kind="score", of_event="win")
            made.quantities[-1] = replace(one, phrase=phrase, scope=scope if named else scope[:1])
        pair.append(made.quantities[-2])
    made.row("quantity", *pair)
    verdict = "CONTRADICTS" if level == "two numbers for one thing" else "UNSURE"
    _, found = _judged(made)
    assert _of(found, "number") == [(level, verdict)]
    assert [words.text for words in (found[0].focus or {})["A"]] == ["4-2"]


@pytest.mark.parametrize(
    ("first", "second", "level"),
    [
        (
            "A court gave [[who:Ilen Marsh]] [[n:nine]] years in prison for fraud.",
            "After a long trial [[who:Ilen Marsh]] was jailed for [[n:12]] years.",
            "two terms of one person",
        ),
        (
            "[[who:Ilen Marsh]] led the port for [[n:nine]] years before the fire.",
            "After a long trial [[who:Ilen Marsh]] was jailed for [[n:12]] years.",
            "not the same words",
        ),
    ],
)
def test_two_terms_of_one_person_are_told_by_their_own_reason(first: str, second: str, level: str) -> None:
    made = Builder()
    pair = []
    for name, text, years in (("A", first, 9), ("B", second, 12)):
        made.article(name, text, "2031-05-02")
        pair.append(made.quantity(name, "n", years, unit="year", kind="duration", of_event="kill"))
    made.actor("marsh", A="who", B="who")
    made.row("quantity", *pair)
    assert _of(_judged(made)[1], "number") == [(level, "UNSURE")]


def test_two_magnitudes_of_a_quake_may_be_of_two_services() -> None:
    made = Builder()
    pair = []
    for name, text, strength in (
        ("A", "A [[n:6.1]]-magnitude earthquake shook the Ansa valley early on Friday.", 6.1),
        ("B", "An earthquake of magnitude [[n:5.8]] shook the Ansa valley on Friday.", 5.8),
    ):
        made.article(name, text, "2031-05-02")
        pair.append(made.quantity(name, "n", strength, unit="magnitude", kind="measure"))
    made.row("quantity", *pair)
    assert _of(_judged(made)[1], "number") == [("two magnitudes", "UNSURE")]


def test_another_shared_number_shows_that_unlike_sentences_count_the_same() -> None:
    made = Builder()
    made.article(
        "A", "The mine must pay 11.8 million crowns to [[n:420]] residents of the town.", "2031-05-02"
    )
    made.article(
        "B", "A court told the mine to pay 11.8 million crowns to [[n:240]] residents.", "2031-05-02"
    )
    pair = [made.quantity(n, "n", v, counts="resident", of_event="pay") for n, v in (("A", 420), ("B", 240))]
    made.row("quantity", *pair)
    assert _of(_judged(made)[1], "number") == [("two numbers for one thing", "CONTRADICTS")]


def test_a_word_for_some_is_not_set_beside_the_least_number() -> None:
    few = {
        "low": 3,
        "high": 3,
        "of_left": {"high": None},
        "of_right": {"qualifier": "at least", "high": None},
    }
    _, found = _judged(_two_counts("several", "at least three", **few))
    assert _of(found, "number") == []


def test_how_often_one_was_hit_does_not_grow() -> None:
    fields = {"of_event": "shoot", "first": "2031-05-02T08:00", "second": "2031-05-02T17:00"}
    _, found = _judged(_two_counts("12", "14", 12, 14, counts="time", **fields))
    assert ("later toll", "COMPATIBLE") not in _of(found, "number")
    _, found = _judged(_two_counts("12", "14", 12, 14, counts="person", **fields))
    assert _of(found, "number") == [("later toll", "COMPATIBLE")]


def test_burnt_land_grows() -> None:
    land = {"unit": "hectare", "kind": "measure", "of_event": "destroy"}
    fields = {**land, "first": "2031-05-02T08:00", "second": "2031-05-04T08:00"}
    _, found = _judged(_two_counts("9,000", "12,400", 9_000, 12_400, **fields))
    assert _of(found, "number") == [("later toll", "COMPATIBLE")]


def test_a_later_higher_toll_is_an_update() -> None:
    toll = {"counts": "person", "of_event": "kill", "first": "2031-05-02T08:00", "second": "2031-05-02T17:00"}
    _, found = _judged(_two_counts("12", "14", 12, 14, **toll))
    assert _of(found, "number") == [("later toll", "COMPATIBLE")]


@pytest.mark.parametrize(("low", "high"), [("at least", ""), ("at least", "at least"), ("", "more than")])
def test_a_later_higher_toll_is_an_update_with_a_least_number_too(low: str, high: str) -> None:
    toll = {"counts": "person", "of_event": "kill", "first": "2031-05-02T08:00", "second": "2031-05-02T17:00"}
    bounds = {
        name: {"qualifier": word, "high": None} if word else {}
        for name, word in (("of_left", low), ("of_right", high))
    }
    _, found = _judged(_two_counts("31", "34", 31, 34, **toll, **bounds))
    assert _of(found, "number") == [("later toll", "COMPATIBLE")]
    _, found = _judged(_two_counts("31", "34", 34, 31, **toll, **bounds))
    assert ("later toll", "COMPATIBLE") not in _of(found, "number")


@pytest.mark.parametrize("values", [(40, 25), (25, 40)])
def test_a_later_count_of_the_missing_is_an_update_both_ways(values: tuple[float, float]) -> None:
    fields = {"counts": "person", "of_event": "miss", "first": "2031-05-02T08:00"}
    made = _two_counts("12", "14", *values, **fields, second="2031-05-02T17:00")
    assert _of(_judged(made)[1], "number") == [("later count", "COMPATIBLE")]
    made = _two_counts("12", "14", *values, **fields, second="2031-05-02")
    assert _of(_judged(made)[1], "number") == [("may have grown", "UNSURE")]


@pytest.mark.parametrize("second", ["2031-05-02", "2031-05-01"])
def test_a_toll_whose_hour_does_not_tell_is_unsure(second: str) -> None:
    _, found = _judged(_two_counts("12", "14", 12, 14, of_event="kill", counts="person", second=second))
    assert _of(found, "number") == [("may have grown", "UNSURE")]


@pytest.mark.parametrize(
    ("armed", "act", "level"),
    [
        (3000, "buy", ("number of one thing, rounded", "COMPATIBLE")),
        (9, "buy", ("narrower", "COMPATIBLE")),
        (14, "buy", ("more said of one", "UNSURE")),
        (9, "sink", ("anything else", "UNSURE")),
    ],
)
def test_other_scopes_are_set_apart_and_their_numbers_are_not_compared(
    armed: int, act: str, level: tuple[str, str]
) -> None:
    of_right = {"scope": ("armed",), "of_event": act}
    bare = 2987 if armed > 1000 else 12
    _, found = _judged(_two_counts(f"{bare}", f"{armed} armed", bare, armed, of_right=of_right))
    assert _of(found, "number") == []
    assert _of(found, "scope") == [level]


def test_what_opponents_count_is_no_part_of_each_other() -> None:
    made = Builder()
    made.article("A", "[[who:Ansa Korvin]] [[cue:said]] [[words:that the guard lost]] [[n:12]] boats.")
    made.article("B", "[[who:Ole Marsh]] [[cue:said]] [[words:that the guard lost]] [[n:9]] armed boats.")
    made.actor("korvin", A="who")
    made.actor("marsh", B="who")
    said = {
        name: made.statement(name, "words", source="who", cue="cue", actor=actor)
        for name, actor in (("A", "korvin"), ("B", "marsh"))
    }
    made.row(
        "quantity",
        made.quantity("A", "n", 12, counts="boat", of_event="lose", statement=said["A"].id),
        made.quantity("B", "n", 9, counts="boat", of_event="lose", scope=("armed",), statement=said["B"].id),
    )
    assert _of(_judged(made)[1], "scope") == [("more said of one", "UNSURE")]


def test_numbers_of_two_speakers_are_a_dispute() -> None:
    made = Builder()
    made.article("A", "[[who:Ansa Korvin]] said [[words:that the council bought 12 boats]].")
    made.article("B", "[[who:Dell Marrow]] said [[words:that the council bought 14 boats]].")
    made.actor("one", A="who")
    made.actor("two", B="who")
    said = [
        made.statement("A", "words", source="who", actor="one"),
        made.statement("B", "words", source="who", actor="two"),
    ]
    pair = []
    for name, statement, value in (("A", said[0], 12), ("B", said[1], 14)):
        span = made.drawn[name].article.text.index(str(value))
        made.drawn[name].places["n"] = (span, span + 2)
        pair.append(made.quantity(name, "n", value, counts="boat", statement=statement.id))
    made.row("quantity", *pair)
    row, found = _judged(made)
    assert _of(found, "number") == [("disputed", "COMPATIBLE")]
    assert row.verdict == "COMPATIBLE"


@pytest.mark.parametrize(
    ("told", "counts", "other", "expected"),
    [
        ("At least five died, among them [[n:two]] [[x:sailors]].", "sailor", "person", "part of them"),
        ("Four soldiers and [[n:two]] [[x:sailors]] died.", "sailor", "person", "part of them"),
        ("Four soldiers and [[n:two]] [[x:sailors]] died.", "sailor", "sailor", ""),
        ("Four boats and [[n:two]] [[x:people]] sank.", "person", "person", ""),
        ("The storm killed [[n:two]] [[x:people]].", "person", "person", ""),
    ],
)
def test_a_part_is_set_against_no_total(told: str, counts: str, other: str, expected: str) -> None:
    made = Builder()
    made.article("A", told)
    made.article("B", "The storm killed [[n:seven]] of those on board.")
    fields = {"of_event": "kill", "part_of": "q-five" if "among" in told else None}
    part = made.quantity("A", "n", 2, **{**fields, "counts": counts})
    if told.startswith("Four"):
        text = made.drawn["A"].article.text
        made.drawn["A"].places["m"] = (0, text.index(" and"))
        noun = told.split()[1].removesuffix("s")
        made.quantity("A", "m", 4, counts=noun, of_event="kill")
    whole = made.quantity("B", "n", 7, counts=other, of_event="kill")
    made.row("quantity", part, whole)
    _, found = _judged(made)
    assert [label for label, _ in _of(found, "scope")] == ([expected] if expected else [])
    assert bool(_of(found, "number")) != bool(expected)


@pytest.mark.parametrize(
    ("first", "second", "fields", "level"),
    [
        ("2031-05-01", "2031-05-04", {}, "later toll"),
        ("2031-05-04", "2031-05-01", {}, "disputed"),
        ("2031-05-04", "2031-05-04", {}, "disputed"),
        ("2031-05-01", "2031-05-04", {"of_event": "buy", "counts": "boat"}, "disputed"),
    ],
)
def test_two_speakers_dispute_a_toll_only_where_the_hours_do_not_explain_it(
    first: str, second: str, fields: dict[str, object], level: str
) -> None:
    made = Builder()
    told = {"counts": "person", "of_event": "drown", **fields}
    pair = []
    for name, who, value, day in (("A", "coast guard", 11, first), ("B", "minister", 26, second)):
        made.article(name, f"[[n:{value}]] [[words:were lost off the cape]], the [[who:{who}]] said.", day)
    made.actor("one", A="who")
    made.actor("two", B="who")
    for name, actor, value in (("A", "one", 11), ("B", "two", 26)):
        said = made.statement(name, "words", source="who", actor=actor)
        pair.append(made.quantity(name, "n", value, statement=said.id, **told))
    made.row("quantity", *pair)
    assert _of(_judged(made)[1], "number") == [(level, "COMPATIBLE")]


@pytest.mark.parametrize(
    ("told", "fields", "expected"),
    [
        # The day beside the verb is the fire's; the papers' days tell which count is the later.
        ("injured [[n:{}]] guests on [[d:Monday]]", {}, "later toll"),
        ("had injured [[n:{}]] guests by [[d:Monday]]", {}, "may have grown"),
        ("had injured [[n:{}]] guests as of late [[d:Monday]]", {}, "may have grown"),
        ("took the toll to [[n:{}]] on [[d:Monday]]", {}, "may have grown"),
        ("left the toll on [[d:Monday]] at [[n:{}]]", {"change": "="}, "may have grown"),
        ("left [[n:{}]] guests missing on [[d:Monday]]", {"of_event": "strand"}, "may have grown"),
    ],
)
def test_the_day_of_the_act_is_not_the_day_of_the_count(
    told: str, fields: dict[str, str], expected: str
) -> None:
    made = Builder()
    pair = []
    for name, value, day in (("A", 20, "2031-03-12"), ("B", 26, "2031-03-13")):
        made.article(name, f"A fire at the Casse hotel {told.format(value)}.", day)
        held: dict[str, str] = {"counts": "guest", "of_event": "injure", **fields}
        pair.append(made.quantity(name, "n", value, as_of=made.when(name, "d", "2031-03-10"), **held))
    made.row("quantity", *pair)
    assert [label for label, _ in _of(_judged(made)[1], "number")] == [expected]


def test_an_article_that_prints_both_numbers_does_not_differ_from_either() -> None:
    made = _two_counts("12", "14", 12, 14)
    row = made.rows.pop()
    again = made.article(
        "A", "The council bought [[n:12]] patrol boats, not [[m:14]] patrol boats.", "2031-05-02"
    )
    made.quantities = [q for q in made.quantities if q.article == "B"]
    pair = [made.quantity("A", "n", 12, counts="boat"), made.quantity("A", "m", 14, counts="boat")]
    made.row("quantity", *pair, made.quantities[0])
    assert again.article.id in row.versions
    assert "number" not in {finding.type for finding in _judged(made)[1]}


# Events


def _two_days(
    left: tuple[str, str], right: tuple[str, str], out: tuple[str, str] = ("", ""), **fields: object
) -> Builder:
    made = Builder()
    for (name, (day, _)), hour in zip((("A", left), ("B", right)), out, strict=True):
        made.article(
            name,
            f"Police [[act:arrested]] the harbour master [[who:Dell Marrow]] of Port Casse on [[day:{day}]].",
            hour,
        )
    made.actor("marrow", A="who", B="who")
    given = {"patient": "marrow", "kind": "arrest", **fields}
    pair = [
        made.event(name, "act", "arrest", when=made.when(name, "day", edtf), **given)
        for name, (_, edtf) in (("A", left), ("B", right))
    ]
    made.row("event", *pair)
    return made


def test_days_that_exclude_each_other_for_one_act_contradict() -> None:
    _, found = _judged(_two_days(("2 May", "2031-05-02"), ("6 May", "2031-05-06")))
    assert _of(found, "date") == [("two days for one act", "CONTRADICTS")]
    assert found[0].what == 'A: "2 May"; B: "6 May"'


@pytest.mark.parametrize(
    ("left", "right", "fields", "verdict"),
    [
        (("2 May", "2031-05-02"), ("early May", "2031-05-01/2031-05-10"), {}, "COMPATIBLE"),
        (("2 May", "2031-05-02"), ("since 1 May", "2031-05-01/.."), {}, "COMPATIBLE"),
        (("2 May", "2031-05-02"), ("1 to 4 May", "2031-05-01/2031-05-04"), {}, "COMPATIBLE"),
        (("2 May", "2031-05-02"), ("3 May", "2031-05-03"), {}, "UNSURE"),
        (("Friday", "2031-05-02"), ("9 May", "2031-05-09"), {}, "UNSURE"),
        (("2 May", "2031-05-02"), ("6 May", "2031-05-06"), {"modality": "planned"}, "COMPATIBLE"),
        (("2 May", "2031-05-02"), ("6 May", "2031-05-06"), {"patient": None}, "UNSURE"),
    ],
)
def test_days_in_doubt_do_not(
    left: tuple[str, str], right: tuple[str, str], fields: dict[str, object], verdict: Verdict
) -> None:
    _, found = _judged(_two_days(left, right, **fields))
    assert [finding.verdict for finding in found if finding.type == "date"] == [verdict]


@pytest.mark.parametrize(
    ("right", "level", "verdict"),
    [
        (("Friday", "2031-05-02"), "two weekdays", "UNSURE"),
        (("Friday night", "2031-05-02"), "two weekdays", "UNSURE"),
        (("Friday", "2031-05-02/2031-05-09"), "two weekdays", "UNSURE"),
        (("Wednesday", "2031-05-07"), "vaguer date", "COMPATIBLE"),
        (("7 May", "2031-05-07"), "vaguer date", "COMPATIBLE"),
        (("the week of 5 May", "2031-05-05/2031-05-11"), "vaguer date", "COMPATIBLE"),
        (("Friday to Friday", "2031-05-02/2031-05-09"), "vaguer date", "COMPATIBLE"),
        (("Wednesday to Friday", "2031-04-30/2031-05-02"), "vaguer date", "COMPATIBLE"),
    ],
)
def test_two_weekdays_are_two_days_though_the_week_is_open(
    right: tuple[str, str], level: str, verdict: Verdict
) -> None:
    made = _two_days(("Wednesday", "2031-04-30/2031-05-07"), right)
    made.events = [
        replace(one, when=replace(one.when, precision="bounded"))
        if one.when and "/" in one.when.edtf
        else one
        for one in made.events
    ]
    assert _of(_judged(made)[1], "date") == [(level, verdict)]


@pytest.mark.parametrize(
    ("out", "verdict"),
    [
        (("2031-04-30", "2031-04-30"), "CONTRADICTS"),
        (("2031-04-30T08:00", "2031-04-30T20:00"), "COMPATIBLE"),
        (("2031-04-28", "2031-04-30"), "COMPATIBLE"),
        (("", "2031-04-30"), "COMPATIBLE"),
    ],
)
def test_a_plan_may_move_between_the_articles(out: tuple[str, str], verdict: Verdict) -> None:
    made = _two_days(("2 May", "2031-05-02"), ("6 May", "2031-05-06"), out, modality="planned")
    assert [finding.verdict for finding in _judged(made)[1] if finding.type == "date"] == [verdict]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # The day of an hour may be one of two: equal hours are no difference, others are one.
        (("7:30 a.m.", "01/2031-05-02", "02T07:30"), ("7:30 a.m.", "02/2031-05-03", "02T07:30"), []),
        (
            ("7:30 a.m.", "01/2031-05-02", "02T07:30"),
            ("7:45 a.m.", "01/2031-05-02", "02T07:45"),
            [("about the same hour", "COMPATIBLE")],
        ),
        (
            ("7:30 a.m.", "01/2031-05-02", "02T07:30"),
            ("9:15 a.m.", "02/2031-05-03", "02T09:15"),
            [("another hour", "UNSURE")],
        ),
        (
            ("7:30 a.m.", "02T07:30", "02T07:30"),
            ("9:15 a.m.", "02T09:15", "02T09:15"),
            [("another hour", "UNSURE")],
        ),
        # Other days are told as such.
        (
            ("7:30 a.m.", "02T07:30", "02T07:30"),
            ("9:15 a.m.", "06T09:15", "06T09:15"),
            [("two days for one act", "CONTRADICTS")],
        ),
    ],
)
def test_hours_are_compared_where_their_day_is_not_sure(
    left: tuple[str, str, str], right: tuple[str, str, str], expected: list[tuple[str, str]]
) -> None:
    made = _two_days(*((printed, f"2031-05-{edtf}") for printed, edtf, _ in (left, right)))
    times = tuple(
        Time(name, name, made.drawn[name].span("day"), f"2031-05-{edtf}", "hour", "time", f"2031-05-{timex}")
        for name, (_, edtf, timex) in (("A", left), ("B", right))
    )
    story, marks = made.story()
    found = findings(replace(story, times=times), marks)[1]
    assert [one for one in _of(found, "date") if one[1] != "SAME"] == expected


@pytest.mark.parametrize(("other", "expected"), [("march", [("another hour", "UNSURE")]), ("meeting", [])])
def test_what_begins_by_itself_is_one_act_by_its_word(other: str, expected: list[tuple[str, str]]) -> None:
    made, times = Builder(), []
    pair = []
    for name, noun, hour, out in (("A", "march", "7:30", "T07:30"), ("B", other, "9:15", "T09:15")):
        drawn = made.article(
            name, f"The {noun} [[act:began]] at [[day:{hour} a.m.]] by the harbour of {name}."
        )
        when = made.when(name, "day", "2031-05-01/2031-05-02")
        pair.append(made.event(name, "act", "begin", when=when, construction="intransitive", agent_head=noun))
        times.append(Time(name, name, drawn.span("day"), when.edtf, "hour", "time", f"2031-05-02{out}"))
    made.row("event", *pair)
    story, marks = made.story()
    found = findings(replace(story, times=tuple(times)), marks)[1]
    assert [one for one in _of(found, "date") if one[1] != "SAME"] == expected


@pytest.mark.parametrize(
    ("precision", "left", "right", "level"),
    [
        ("day", "2031-05-02", "2031-05-03", "a day apart"),
        ("hour", "2031-05-02T23:00", "2031-05-03T01:00", "a day apart"),
        ("month", "2031-05", "2031-06", "anything else"),
        ("year", "2030", "2031", "anything else"),
    ],
)
def test_time_zones_explain_no_months_and_years(
    precision: Precision, left: str, right: str, level: str
) -> None:
    made = _two_days(("then", left), ("before", right))
    made.events = [
        replace(one, when=replace(one.when, precision=precision))
        for one in made.events
        if one.when is not None
    ]
    assert _of(_judged(made)[1], "date") == [(level, "UNSURE")]


def _told(lemma: str, first: str, second: str, *, days: tuple[str, ...] = (), **fields: object) -> Builder:
    """An act on the tunnel, in a body's words in A and in those of its officer in B.

    Both sentences print the act as ``first`` and ``second``; ``days`` are the days printed in them.
    """
    made = Builder()
    made.article("A", f"[[body:The Quay Board]] said [[words:the tunnel {first}]].")
    made.article(
        "B", f"The [[body:Quay Board]] answered, for [[words:the tunnel {second}]], [[who:Petra Hale]] said."
    )
    made.actor("board", "organisation", A="body", B="body")
    made.actor("hale", B="who")
    pair = []
    for place, (name, actor) in enumerate((("A", "board"), ("B", "hale"))):
        drawn = made.drawn[name]
        for key, words in (
            ("act", lemma),
            ("thing", "the tunnel"),
            ("day", days[place] if days else "tunnel"),
        ):
            start = drawn.article.text.index(words)
            drawn.places[key] = (start, start + len(words))
        said = made.statement(name, "words", actor=actor)
        when = made.when(name, "day", f"2031-05-{int(days[place].split()[0]):02}") if days else None
        given = {"patient_span": drawn.span("thing"), "patient_head": "tunnel", "when": when, **fields}
        given["negated"] = " not " in (first, second)[place]
        pair.append(made.event(name, "act", lemma, statement=said.id, **given))
    made.row("event", *pair)
    return made


def test_one_source_with_two_days_for_one_act_contradicts() -> None:
    made = _told(
        "inspected", "had been inspected on 4 May", "was inspected on 9 May", days=("4 May", "9 May")
    )
    assert _of(_judged(made)[1], "date") == [("two days from one source", "CONTRADICTS")]


def test_one_source_may_date_what_was_done_again_to_two_days() -> None:
    made = _told(
        "inspected", "had been inspected on 4 May", "was inspected again on 9 May", days=("4 May", "9 May")
    )
    assert _of(_judged(made)[1], "date") == [("may be two acts", "UNSURE")]


@pytest.mark.parametrize(
    ("second", "day"),
    [
        ("was inspected again on 9 May", "9 May"),
        ("was inspected on 5 May", "5 May"),
        ("was inspected on 28 May", "28 May"),
    ],
)
def test_another_inspection_or_a_day_between_does_not(second: str, day: str) -> None:
    made = _told("inspected", "had been inspected on 4 May", second, days=("4 May", day))
    assert [finding.verdict for finding in _judged(made)[1] if finding.type == "date"] == ["UNSURE"]


def test_what_is_meant_and_then_not_meant_is_unsure() -> None:
    made = _told("open", "would open", "would not open", modality="possible")
    _, found = _judged(made)
    assert _of(found, "polarity") == [("may have changed", "UNSURE")]
    assert found[0].what == 'A: "the tunnel would open"; B: "the tunnel would not open"'


@pytest.mark.parametrize(
    ("told_as", "level"), [("denied", []), ("asserted", [("may have changed", "UNSURE")])]
)
def test_what_is_denied_as_a_fear_is_not_affirmed(told_as: str, level: list[tuple[str, Verdict]]) -> None:
    made = Builder()
    made.article("A", "[[who:Ansa Korvin]] said [[words:the tunnel would not close]].")
    made.article("B", "[[who:Ansa Korvin]] dismissed [[words:fears that the tunnel would close]].")
    made.actor("korvin", A="who", B="who")
    pair = []
    for name, negated, modality in (("A", True, "asserted"), ("B", False, told_as)):
        drawn = made.drawn[name]
        start = drawn.article.text.index("close")
        drawn.places["act"] = (start, start + len("close"))
        start = drawn.article.text.index("the tunnel")
        drawn.places["tunnel"] = (start, start + len("the tunnel"))
        said = made.statement(name, "words", source="who", actor="korvin", modality=modality)
        pair.append(
            made.event(
                name,
                "act",
                "close",
                negated=negated,
                modality="possible",
                statement=said.id,
                patient_span=drawn.span("tunnel"),
                patient_head="tunnel",
                agent="korvin",
            )
        )
    made.row("event", *pair)
    assert _of(_judged(made)[1], "polarity") == level


def test_one_source_with_and_without_the_denial_contradicts() -> None:
    made = _told("closed", "was closed before the storm", "was not closed before the storm")
    assert _of(_judged(made)[1], "polarity") == [("one source, yes and no", "CONTRADICTS")]


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("Foreign Minister Carla Vint", [("denied by another voice", "UNSURE")]),
        ("The farmer Carla Vint", []),
    ],
)
def test_a_body_that_denies_what_its_minister_says_is_unsure(
    who: str, expected: list[tuple[str, Verdict]]
) -> None:
    made = Builder()
    made.article("A", f"[[who:{who}]] said [[words:that 200 observers would stay in the valley]].")
    made.article("B", "[[who:Velmora]] denied [[words:that it would leave observers in the valley]].")
    made.actor("vint", A="who")
    made.actor("velmora", "government", B="who")
    one = made.statement("A", "words", source="who", actor="vint", cue_lemma="say")
    made.row("statement", one, made.statement("B", "words", source="who", actor="velmora", cue_lemma="deny"))
    assert _of(_judged(made)[1], "polarity") == expected


_OTHER_WORDS = (
    "For now, with summer at the door, the council has not [[act:reopened]] old fuel-smelling "
    "[[who:Casse Depot]]."
)


def _did(left: dict[str, object], right: dict[str, object], denied: str = "") -> Builder:
    made = Builder()
    made.article("A", "The council [[act:reopened]] the old fuel [[who:Casse Depot]] before the summer.")
    made.article(
        "B",
        denied or "The council has not [[act:reopened]] the old fuel [[who:Casse Depot]] before the summer.",
    )
    made.actor("depot", "facility", A="who", B="who")
    one = made.event("A", "act", "reopen", patient="depot", **left)
    made.row("event", one, made.event("B", "act", "reopen", patient="depot", negated=True, **right))
    return made


def test_did_and_did_not_contradict_in_the_articles_own_voices() -> None:
    assert _of(_judged(_did({}, {}))[1], "polarity") == [("did and did not", "CONTRADICTS")]


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        ({"statement": "s-1"}, [("disputed", "COMPATIBLE")]),
        ({"modality": "planned"}, []),
        ({"patient": None}, []),
    ],
)
def test_a_dispute_or_a_plan_does_not(right: dict[str, object], expected: list[tuple[str, str]]) -> None:
    if "patient" in right:
        made = _did({}, {}, _OTHER_WORDS)
        made.events[1] = replace(made.events[1], patient=None)
        assert "CONTRADICTS" not in {finding.verdict for finding in _judged(made)[1]}
        return
    assert _of(_judged(_did({}, right, _OTHER_WORDS))[1], "polarity") == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ({"modality": "possible", "statement": "s-1"}, {}, [("done and meant", "COMPATIBLE")]),
        ({"modality": "planned"}, {}, [("done and meant", "COMPATIBLE")]),
        ({"modality": "planned"}, {"modality": "planned"}, []),
        ({}, {}, []),
        ({"modality": "planned"}, {"patient": None}, []),
    ],
)
def test_an_act_done_beside_one_that_is_meant_or_only_said_is_no_same(
    left: dict[str, object], right: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    made = Builder()
    made.article("A", "The mayor accused Velmora of [[act:sending]] gunmen.")
    made.article("B", "Two lorries came back to Port Casse last night, [[act:sent]] by Velmora.")
    sides = {"agent": "velmora", "patient": "gunmen"}
    one = made.event("A", "act", "send", **{**sides, **left})
    made.row("event", one, made.event("B", "act", "send", **{**sides, **right}))
    assert _of(_judged(made)[1], "modality") == expected


@pytest.mark.parametrize(
    ("left", "right", "meant", "found"),
    [
        ("About 9,000 geese were [[act:killed]].", "Some geese had to be [[act:killed]].", "B", False),
        ("The firm had to [[act:repay]] the loan.", "The firm had [[act:repaid]] the loan.", "A", False),
        ("He wants the seat being [[act:vacated]] by her.", "The seat will be [[act:vacated]].", "B", False),
        ("She follows [[act:retiring]] judge Ned Hart.", "The judge will [[act:retire]].", "B", False),
        ("The call is to ensure that the mayor [[act:meets]] her.", "He will [[act:meet]] her.", "B", False),
        ("The mayor [[act:meets]] her.", "He will [[act:meet]] her.", "B", True),
        ("The council was [[act:closing]] the pool.", "The council may [[act:close]] the pool.", "B", True),
        ("A bomb went off, [[act:killing]] seven.", "It might have [[act:killed]] seven.", "B", True),
        ("The firm has to [[act:repay]] the loan.", "The firm had [[act:repaid]] the loan.", "A", True),
        ("He was always willing to [[act:help]] them.", "He was [[act:helping]] them.", "A", False),
        ("None knew who would want to [[act:shoot]] her.", "A man [[act:shot]] her.", "A", False),
        ("The guard wants to [[act:shoot]] her.", "The guard [[act:shot]] her.", "A", True),
    ],
)  # fmt: skip
def test_what_a_form_leaves_open_is_not_set_against_a_plan(
    left: str, right: str, meant: str, found: bool
) -> None:
    made = Builder()
    for name, text in (("A", left), ("B", right)):
        made.article(name, f"[[who:Port Casse]] said: {text}")
    made.actor("port", "place", A="who", B="who")
    made.row(
        "event",
        *(
            made.event(name, "act", "do", patient="port", modality="planned" if name == meant else "happened")
            for name in "AB"
        ),
    )
    assert (_of(_judged(made)[1], "modality") != []) is found


def _testing(left: str, right: str, **fields: object) -> list[tuple[str, Verdict]]:
    made = Builder()
    made.article("A", f"On Monday [[who:Velmora]] {left}.")
    made.article("B", f"Before the talks [[who:Velmora]] {right}.")
    made.actor("velmora", "government", A="who", B="who")
    one = made.event("A", "act", "test", agent="velmora", objects=("rocket",))
    two = made.event("B", "act", "test", agent="velmora", objects=("rocket",), negated=True, **fields)
    made.row("event", one, two)
    return _of(_judged(made)[1], "polarity")


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("can resume [[act:testing]] its rockets at will", "had stopped [[act:testing]] rockets", []),
        ("was [[act:testing]] its rockets in the desert", "had stopped [[act:testing]] rockets", []),
        ("could [[act:test]] rockets in the desert", "did not [[act:test]] its rockets in the desert", []),
        ("in May [[act:tested]] its big rockets in the desert",
         "did not [[act:test]] its big rockets in the desert",
         [("did and did not", "CONTRADICTS")]),
        ("was [[act:testing]] its rockets in the northern desert",
         "had stopped [[act:testing]] its rockets in the northern desert",
         [("stopped, or going on", "UNSURE")]),
    ],
)  # fmt: skip
def test_what_can_be_done_or_was_stopped_is_no_yes_and_no(
    left: str, right: str, found: list[tuple[str, Verdict]]
) -> None:
    assert _testing(left, right) == found


def _pressed(left: str, right: str, negated: bool = False) -> Builder:
    made = Builder()
    made.article("A", left)
    made.article("B", right)
    made.actor("korvin", A="who", B="who")
    one = made.event("A", "act", "press", agent="korvin")
    made.row("event", one, made.event("B", "act", "press", agent="korvin", negated=negated))
    return made


def _told_and_denied(left: str, right: str, told: str, denied: str) -> Builder:
    """An act in A that B denies, with who did it and what it was done to; told and denied by whom."""
    made = Builder()
    held = []
    for name, text, by in (("A", left, told), ("B", right, denied)):
        drawn = made.article(name, text)
        parts: dict[str, object] = {"negated": name == "B", "statement": f"s-{by}" if by else None}
        for key, party in (("who", "agent"), ("thing", "patient")):
            if key in drawn.places:
                words = drawn.span(key).text.lower()
                head = next(one for one in ("ambassador", "boat", "army", "fire") if one in words)
                parts |= {f"{party}_span": drawn.span(key), f"{party}_head": head}
        held.append(made.event(name, "act", made.drawn["A"].span("act").text, **parts))
    made.row("event", *held)
    return made


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("A clerk said that Marsh did not state that", ["said and left unsaid"]),
        ("Marsh never told the council that", ["said and left unsaid"]),
        ("In a long letter to the port two clerks did not say why", []),
        ("Marsh has told the council that", []),
        ("Marsh did not report the theft, and", []),
    ],
)
def test_what_somebody_did_not_say_is_not_the_same_as_what_somebody_said(
    before: str, found: list[str]
) -> None:
    told = "[[who:Korvin]] had [[act:pressed]] him to lie to the council."
    row, made = _judged(_pressed(f"Marsh said that {told}", f"{before} {told}"))
    assert [one.level for one in made if one.type == "polarity"] == found
    assert (row.verdict == "UNSURE") == bool(found)


def test_an_act_that_one_affirms_and_one_denies_is_never_the_same() -> None:
    left = "On Monday [[who:Korvin]] [[act:pressed]] a clerk of the port to hand over the old ledgers."
    right = "[[who:Korvin]] has not [[act:pressed]] anybody."
    row, found = _judged(_pressed(left, right, negated=True))
    assert (row.verdict, found) == ("UNSURE", ())


@pytest.mark.parametrize(
    ("right", "polarity"),
    [
        ("he did not state that the mayor had pressed him to lie to the council", ["said and left unsaid"]),
        ("he had stated that the mayor had pressed him to lie to the council", []),
    ],
)
def test_words_that_somebody_did_not_say_are_not_the_words_that_somebody_said(
    right: str, polarity: list[str]
) -> None:
    made = Builder()
    made.article(
        "A", "[[who:Orlo Marsh]] [[cue:said]] [[words:the mayor had pressed him to lie to the council]]."
    )
    made.article("B", f"[[who:A clerk]] [[cue:said]] that [[words:{right}]].")
    made.actor("marsh", A="who")
    one = made.statement("A", "words", source="who", cue="cue", actor="marsh")
    made.row("statement", one, made.statement("B", "words", source="who", cue="cue"))
    row, found = _judged(made)
    assert [one.level for one in found if one.type == "polarity"] == polarity
    assert row.verdict != "SAME" or not polarity


@pytest.mark.parametrize(
    ("cue", "found"), [("disputed", []), ("repeated", [("body and person", "COMPATIBLE")])]
)
def test_who_disputes_words_is_no_other_speaker_of_them(cue: str, found: list[tuple[str, Verdict]]) -> None:
    made = Builder()
    told = "[[words:told her aide to lie to the Granton council]]"
    made.article("A", f"[[who:A spokeswoman]] {told}, the Lantern magazine reported.")
    made.article("B", f"[[who:Prosecutors]] [[cue:{cue}]] a report that the mayor {told}.")
    made.actor("korvin", A="who")
    made.actor("prosecutors", "organisation", B="who")
    one = made.statement("A", "words", source="who", actor="korvin", modality="demanded")
    other = made.statement(
        "B", "words", source="who", cue="cue", actor="prosecutors", cue_lemma=cue.removesuffix("d")
    )
    made.row("statement", one, other)
    assert _of(_judged(made)[1], "attribution") == found


@pytest.mark.parametrize(
    ("left", "right", "told", "denied", "expected"),
    [
        (
            "[[thing:The ambassador of Velmora]] was [[act:expelled]] on Wednesday.",
            "[[thing:Velmora's ambassador]] has not been [[act:expelled]], a clerk in Casse said.",
            "",
            "ministry",
            [("told and denied", "UNSURE")],
        ),
        (
            "[[thing:Two boats of the Casse fleet]] were [[act:seized]] on Monday, the navy said.",
            "[[thing:No boat of the Casse fleet]] has been [[act:seized]], Ansa Korvin, their owner, said.",
            "navy",
            "owner",
            [("disputed in other words", "COMPATIBLE")],
        ),
        (
            "[[who:The Velmoran army]] [[act:returned]] [[thing:fire]] at noon, shelling the village.",
            "Its officers said [[who:the army]] had not [[act:returned]] [[thing:fire]].",
            "",
            "officers",
            [("told and denied", "UNSURE")],
        ),
        (
            "[[who:The ambassador of Velmora]] [[act:resigned]] over the port on Wednesday evening.",
            "At noon [[who:the ambassador]] had not [[act:resigned]], a clerk said.",
            "",
            "clerk",
            [("told and denied", "UNSURE")],
        ),
        # Other boats, or another one's ambassador: no denial of the same.
        (
            "[[thing:Two boats of the Casse fleet]] were [[act:seized]] on Monday, the navy said.",
            "[[thing:Four boats of the Casse fleet]] were not [[act:seized]], said Ansa Korvin, their owner.",
            "navy",
            "owner",
            [],
        ),
        (
            "[[thing:The ambassador of Velmora]] was [[act:expelled]] on Wednesday.",
            "[[thing:Tessaly's ambassador]] has not been [[act:expelled]], a clerk in Casse said.",
            "",
            "ministry",
            [],
        ),
        (
            "[[who:The Velmoran army]] [[act:returned]] [[thing:fire]] at noon, shelling the village.",
            "Its officers said [[who:the Tessalian army]] had not [[act:returned]] [[thing:fire]].",
            "",
            "officers",
            [],
        ),
    ],
)
def test_an_act_told_and_denied_in_other_words_is_no_same(
    left: str, right: str, told: str, denied: str, expected: list[tuple[str, str]]
) -> None:
    row, found = _judged(_told_and_denied(left, right, told, denied))
    assert _of(found, "polarity") == expected
    assert not expected or row.verdict == expected[0][1]


def test_leaving_out_who_did_it_is_a_difference_of_agency() -> None:
    made = Builder()
    made.article("A", "[[who:Police]] [[act:shot]] a docker.")
    made.article("B", "A docker was [[act:shot]].")
    who = made.drawn["A"].span("who")
    one = made.event("A", "act", "shoot", kind="shoot", agent_span=who, patient_head="docker")
    made.row("event", one, made.event("B", "act", "shoot", kind="shoot", patient_head="docker"))
    _, found = _judged(made)
    assert _of(found, "agency") == [("anything else", "COMPATIBLE")]
    assert found[0].what == 'A: "Police shot"; B: "shot"'


def test_a_doer_left_out_of_another_act_is_no_difference_of_agency() -> None:
    made = Builder()
    made.article("A", "[[who:Police]] [[act:shot]] a docker at the gate.")
    made.article("B", "Late that night a dog was [[act:shot]] too.")
    who = made.drawn["A"].span("who")
    one = made.event("A", "act", "shoot", kind="shoot", agent_span=who, patient_head="docker")
    made.row("event", one, made.event("B", "act", "shoot", kind="shoot", patient_head="dog"))
    _, found = _judged(made)
    assert _of(found, "agency") == []


# Labels


def test_who_died_did_nothing_and_is_no_doer() -> None:
    made = Builder()
    made.article("A", "[[who:Fourteen people]] [[act:died]] in the fire.")
    made.article("B", "Fourteen people were [[act:killed]] in the fire.")
    one = made.event("A", "act", "die", kind="die", agent_span=made.drawn["A"].span("who"))
    made.row("event", one, made.event("B", "act", "kill", kind="kill"))
    assert _of(_judged(made)[1], "agency") == []


def test_two_who_act_together_are_no_other_actor() -> None:
    made = Builder()
    made.article("A", "[[one:Velmora]] and [[two:Tessaly]] [[act:withdrew]] the tanks.")
    made.article("B", "[[two:Tessaly]] and [[one:Velmora]] [[act:withdrew]] the tanks.")
    made.actor("velmora", "government", A="one", B="one")
    made.actor("tessaly", "government", A="two", B="two")
    pair = [
        made.event("A", "act", "withdraw", agent="velmora"),
        made.event("B", "act", "withdraw", agent="tessaly"),
    ]
    made.row("event", *pair)
    assert _of(_judged(made)[1], "actor") == []


def test_whose_soldiers_is_no_other_scope() -> None:
    _, found = _judged(
        _two_counts("12", "12", 12, 12, of_left={"scope": ("its",)}, of_right={"scope": ("armed",)})
    )
    assert _of(found, "scope") == []


def test_labels_and_spellings_differ_without_contradicting() -> None:
    made = Builder()
    made.article("A", "The [[label:militia]] of [[name:Fouad Korvin]] left.")
    made.article("B", "The [[label:resistance fighters]] of [[name:Fuad Korvin]] left.")
    made.actor("korvin", A="name", B="name")
    made.row("label", made.label("A", "label", "korvin"), made.label("B", "label", "korvin"))
    row, found = _judged(made)
    assert [(f.type, f.what) for f in found] == [
        ("label", 'A: "militia"; B: "resistance fighters"'),
        ("spelling", 'A: "Fouad Korvin"; B: "Fuad Korvin"'),
    ]
    assert row.verdict == "COMPATIBLE"


def test_a_surname_alone_is_no_other_spelling() -> None:
    made = Builder()
    made.article("A", "The [[label:minister]] [[name:Fuad Korvin]] left.")
    made.article("B", "The [[label:minister]] [[name:Korvin]] left.")
    made.actor("korvin", A="name", B="name")
    made.row("label", made.label("A", "label", "korvin"), made.label("B", "label", "korvin"))
    assert _judged(made)[1] == ()


@pytest.mark.parametrize(("third", "line"), [(57, 'A, C: "57"; B: "48"'), (48, 'A: "57"; B, C: "48"')])
def test_who_repeats_one_of_two_numbers_in_other_words_stands_on_its_side(third: int, line: str) -> None:
    made = Builder()
    sent = "The navy of Velmora sent [[n:{}]] ships to the harbour of Port Casse on Monday."
    made.article("A", sent.format(57))
    made.article("B", sent.format(48))
    made.article("C", f"There were [[n:{third}]] ships, a captain wrote.")
    values = {"A": 57, "B": 48, "C": third}
    made.row("quantity", *(made.quantity(name, "n", values[name], counts="ship") for name in "ABC"))
    (found,) = (one for one in findings(*made.story())[1] if one.type == "number")
    assert (found.verdict, found.what) == ("CONTRADICTS", line)


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("at [[where:the Sarn crossing]]", "on Saturday in a flat in [[where:Port Casse]]", True),
        ("at [[where:the Sarn crossing]]", "on Saturday at [[where:the Sarn crossing]]", False),
        ("at [[where:the Sarn crossing]]", "on Saturday", False),
        ("at [[where:the Sarn crossing]]", "by guards who live in [[where:Port Casse]]", False),
        ("at [[where:the Sarn crossing]]", "for a theft in [[where:Port Casse]]", False),
    ],
)
def test_a_place_behind_an_act_is_its_place_though_the_parse_hangs_it_on_another_word(
    left: str, right: str, found: bool
) -> None:
    made = Builder()
    for name, words in (("A", left), ("B", right)):
        drawn = made.article(name, f"[[who:Ida Brock]] was [[act:arrested]] {words}.")
        if "where" in drawn.places:
            made.actor("casse" if "Casse" in words else "sarn", "place", **{name: "where"})
    made.actor("brock", A="who", B="who")
    made.row(
        "event",
        *(
            made.event(name, "act", "arrest", patient="brock", patient_span=made.drawn[name].span("who"))
            for name in "AB"
        ),
    )
    _, one = _judged(made)
    assert bool(_of(one, "place")) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("by [[chief:Dell Marrow]] of [[where:Port Casse]]", False),
        ("by the mayor of [[where:Port Casse]]", False),
        ("by soldiers in the port of [[where:Port Casse]]", True),
        ("near the house of [[where:Port Casse]]", True),
    ],
)
def test_a_place_that_says_who_somebody_is_is_not_where_it_was(words: str, found: bool) -> None:
    made = Builder()
    for name, more in (("A", "at [[where:the Sarn crossing]]"), ("B", words)):
        drawn = made.article(name, f"[[who:Ida Brock]] was [[act:received]] {more}.")
        made.actor("casse" if name == "B" else "sarn", "place", **{name: "where"})
        if "chief" in drawn.places:
            made.actor("marrow", B="chief")
    made.actor("brock", A="who", B="who")
    given = []
    for name, place in (("A", "sarn"), ("B", "casse")):
        drawn = made.drawn[name]
        fields = {"patient_span": drawn.span("who"), "place": place, "place_span": drawn.span("where")}
        given.append(made.event(name, "act", "receive", patient="brock", **fields))
    made.row("event", *given)
    assert bool(_of(_judged(made)[1], "place")) is found


def _in_two_places(
    left: str, right: str, names: tuple[str, str], kinds: tuple[str, str], more: str
) -> Builder:
    made = Builder()
    for name, words, place, kind in zip("AB", (left, right), names, kinds, strict=True):
        drawn = made.article(name, f"[[who:Ida Brock]] was [[act:arrested]] {words}.{more}")
        made.actor(place, kind, **{name: "where"})  # type: ignore[arg-type]
        assert drawn.span("where").text.endswith(place)
    made.actor("brock", A="who", B="who")
    given: list[Event] = []
    for name in "AB":
        drawn = made.drawn[name]
        doer = drawn.span("by") if "by" in drawn.places else None
        fields = {"patient": "brock", "patient_span": drawn.span("who"), "agent_span": doer}
        given.append(made.event(name, "act", "arrest", construction="passive", **fields))
    made.row("event", *given)
    return made


@pytest.mark.parametrize(
    ("left", "right", "kinds", "more", "found"),
    [
        ("in [[where:Sarn]]", "in [[where:Port Casse]]", ("place", "place"), "", "two places for one act"),
        ("in [[where:Norway]]", "in [[where:Chile]]", ("place", "place"), "", "two places for one act"),
        (
            "in [[where:Sarn]]",
            "by [[by:guards]] in [[where:Port Casse]]",
            ("place", "place"),
            "",
            "two places for one act",
        ),
        # One may lie in the other.
        ("in [[where:Sarn]]", "in [[where:Norway]]", ("place", "place"), "", "anything else"),
        ("in [[where:Sarn]]", "in [[where:Orrin Province]]", ("place", "place"), "", "anything else"),
        ("in [[where:Sarn]]", "near [[where:Port Casse]]", ("place", "place"), "", "anything else"),
        ("at [[where:Sarn Hall]]", "in [[where:Port Casse]]", ("facility", "place"), "", "anything else"),
        (
            "in [[where:Sarn]]",
            "in [[where:Port Casse]]",
            ("place", "place"),
            " Sarn, a suburb of Port Casse, is quiet.",
            "place in a place",
        ),
        (
            "in [[where:Sarn]]",
            "in [[where:Port Casse]]",
            ("place", "place"),
            " The Port Casse district of Sarn is quiet.",
            "place in a place",
        ),
        (
            "in [[where:Sarn]]",
            "in [[where:Port Casse]]",
            ("place", "place"),
            " Sarn is in the news as often as Port Casse.",
            "two places for one act",
        ),
    ],
)
def test_two_towns_for_one_act_are_no_same(
    left: str, right: str, kinds: tuple[str, str], more: str, found: str
) -> None:
    mine, theirs = (words.split("[[where:")[1].rstrip("]") for words in (left, right))
    row, all_found = _judged(_in_two_places(left, right, (mine, theirs), kinds, more))
    verdict = "UNSURE" if found == "two places for one act" else "COMPATIBLE"
    assert _of(all_found, "place") == [(found, verdict)]
    assert row.verdict == verdict


@pytest.mark.parametrize(
    ("left", "right", "found", "verdict"),
    [
        (
            "The boats came late. Nobody told us to leave the old pier.",
            "Nobody told us to leave the old pier. Those who stayed are lost.",
            [("each quotes more", "COMPATIBLE")],
            "COMPATIBLE",
        ),
        (
            "We won the vote by nine seats, and each clerk in this port knows it.",
            "Nine seats won us this vote, as all clerks of the harbour know.",
            [("translated or reworded", "COMPATIBLE")],
            "COMPATIBLE",
        ),
        (
            "It takes the quays from the brokers, the great lines and the banks and gives them to the town.",
            "It is a grab for the town.",
            [],
            "UNSURE",
        ),
    ],
)
def test_two_cuts_and_two_quotations_are_no_translation(
    left: str, right: str, found: list[tuple[str, Verdict]], verdict: Verdict
) -> None:
    row, made = _judged(_two_quotes(left, right))
    assert (_of(made, "quotation"), row.verdict) == (found, verdict)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("that the clerk would report on the wreck within nine days", False),
        ("that the clerk had kept every rule of the port", True),
        ("that rules were kept", True),
    ],
)
def test_a_word_in_common_does_not_make_a_quotation_told_in_other_words(told: str, found: bool) -> None:
    made = Builder()
    made.article("A", '[[who:Ansa Korvin]] [[cue:asked]] [[words:if the clerk "had kept each rule"]].')
    made.article("B", f"[[who:Ansa Korvin]] [[cue:said]] [[words:{told}]].")
    made.actor("korvin", A="who", B="who")
    made.row(
        "statement", *(made.statement(n, "words", source="who", cue="cue", actor="korvin") for n in "AB")
    )
    row, held = _judged(made)
    assert (_of(held, "quotation") != []) is found
    assert (row.verdict == "UNSURE") is not found


@pytest.mark.parametrize(("other", "found"), [("members", False), ("shipowners", True)])
def test_a_word_that_may_mean_anybody_names_nobody_else(other: str, found: bool) -> None:
    made = Builder()
    acts = []
    for name, who in (("A", "councillors"), ("B", other)):
        drawn = made.article(
            name, f"The guild urged [[who:{who}]] to [[act:reject]] the harbour plan of June."
        )
        made.kinds[who] = "group"
        spot = drawn.span("who")
        made.mentions[who] = [ActorMention(name, spot.start, spot.end, who, "description")]
        head = who.removesuffix("s")
        acts.append(made.event(name, "act", "reject", agent=who, agent_span=spot, agent_head=head))
    made.row("event", *acts)
    _, held = _judged(made)
    assert bool(_of(held, "actor")) is found


def _two_doers(left: str, right: str, kinds: str, done: str = "the harbour of Port Casse") -> Builder:
    """One act with two doers, each drawn with the noun that is its head; ``kinds``: of left and right."""
    made = Builder()
    acts = []
    for name, who, kind in zip("AB", (left, right), kinds.split(), strict=True):
        drawn = made.article(name, f"[[who:{who}]] [[act:shelled]] [[what:{done}]] on Wednesday night.")
        actor, head = f"doer {name}", who.split()[-1].lower().removesuffix("s")
        named = who.split()[-1][:1].isupper() and not who.endswith("s")
        spot = drawn.span("who")
        made.kinds[actor] = kind
        form = "name" if named else "nominal"
        made.mentions[actor] = [ActorMention(name, spot.start, spot.end, spot.text, form)]  # type: ignore[arg-type]
        made.actor("harbour", "facility", **{name: "what"})
        span = {"agent_span": spot, "agent_head": head, "patient_span": drawn.span("what")}
        acts.append(made.event(name, "act", "shell", agent=actor, patient="harbour", **span))
    made.row("event", *acts)
    return made


@pytest.mark.parametrize(
    ("left", "right", "kinds", "expected"),
    [
        ("Soldiers", "Rebels", "group group", [("other doers", "UNSURE")]),
        ("Velmora", "Tessaly", "government government", [("other doers", "UNSURE")]),
        ("the army", "Tessaly", "group government", [("may be another name", "COMPATIBLE")]),
        ("the rebels", "Tessaly", "group government", [("other doers", "UNSURE")]),
        ("the rebels", "The Lantern Front", "group organisation", [("may be another name", "COMPATIBLE")]),
        ("the army", "The Lantern Front", "group organisation", [("other doers", "UNSURE")]),
        ("the army", "the air force", "group group", [("other words for them", "COMPATIBLE")]),
        ("the regime", "the government", "government government", [("other words for them", "COMPATIBLE")]),
        ("the terrorists", "the fighters", "group group", [("other words for them", "COMPATIBLE")]),
    ],
)
def test_two_doers_are_one_body_only_where_something_says_so(
    left: str, right: str, kinds: str, expected: list[tuple[str, Verdict]]
) -> None:
    _, found = _judged(_two_doers(left, right, kinds))
    assert _of(found, "actor") == expected


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        ("The rebels and the army", []),
        ("The rebels and the sailors", [("other doers", "UNSURE")]),
        ("The rebels", [("other doers", "UNSURE")]),
    ],
)
def test_doers_listed_in_another_order_are_the_same(right: str, expected: list[tuple[str, Verdict]]) -> None:
    made = _two_doers("The army and the rebels", right, "group group")
    for number, (name, first, head) in enumerate((("A", "The army", "army"), ("B", "The rebels", "rebel"))):
        (whole,) = made.mentions[f"doer {name}"]
        made.mentions[f"doer {name}"] = [replace(whole, end=whole.start + len(first), text=first)]
        made.events[number] = replace(made.events[number], agent_head=head)
    assert _of(_judged(made)[1], "actor") == expected


@pytest.mark.parametrize(
    ("lemma", "act", "expected"),
    [("beat", "beat", [("turned round", "UNSURE")]), ("meet", "met", [])],
)
def test_a_doer_and_a_done_to_that_change_places_are_told(
    lemma: str, act: str, expected: list[tuple[str, Verdict]]
) -> None:
    made = Builder()
    acts = []
    for name, one, other in (("A", "velmora", "tessaly"), ("B", "tessaly", "velmora")):
        text = f"[[{one}:{one.title()}]] [[act:{act}]] [[{other}:{other.title()}]] in the final on Wednesday."
        made.article(name, text)
        made.actor(one, "organisation", **{name: one})
        made.actor(other, "organisation", **{name: other})
        acts.append(made.event(name, "act", lemma, agent=one, patient=other))
    made.row("event", *acts)
    assert _of(_judged(made)[1], "actor") == expected


def test_who_died_is_no_doer_beside_who_killed() -> None:
    made = Builder()
    for name, text in (
        ("A", "[[who:Rebels]] [[act:shot]] [[what:Milo Brand]] at a checkpoint near Port Casse."),
        ("B", "[[who:A teacher]] [[act:died]] at a checkpoint near Port Casse on Wednesday."),
    ):
        made.article(name, text)
    made.actor("rebels", "group", A="who")
    made.actor("teacher", B="who")
    made.actor("brand", A="what")
    spans = {name: made.drawn[name].span("who") for name in "AB"}
    made.row(
        "event",
        made.event("A", "act", "shoot", kind="kill", agent="rebels", patient="brand", agent_span=spans["A"]),
        made.event(
            "B", "act", "die", kind="die", agent="teacher", agent_span=spans["B"], construction="intransitive"
        ),
    )
    assert _of(_judged(made)[1], "actor") == []


def test_headlines_without_a_doer_do_not_make_two_doers_one() -> None:
    made = Builder()
    acts = []
    for name, who in (("A", "Soldiers"), ("B", "Rebels")):
        body = f"[[who:{who}]] [[act:shot]] [[what:Milo Brand]] at the old checkpoint near Port Casse."
        drawn = made.article(name, f"[[short:Milo Brand]] [[told:shot]]\n{body}")
        made.actor(who, "group", **{name: "who"})
        made.mentions[who] = [replace(made.mentions[who][0], form="nominal")]
        made.actor("brand", **{name: "what"})
        fields = {"agent": who, "agent_span": drawn.span("who"), "agent_head": who.lower().removesuffix("s")}
        acts.append(made.event(name, "told", "shoot", patient="brand"))
        acts.append(made.event(name, "act", "shoot", patient="brand", **fields))
    made.row("event", *acts)
    assert _of(_judged(made)[1], "actor") == [("other doers", "UNSURE")]


@pytest.mark.parametrize(
    ("out", "expected"),
    [
        # The article of 2 May cannot tell of what was done on 6 May; both of 7 May can.
        (("2031-05-02", "2031-05-07"), [("day after print", "UNSURE")]),
        (("2031-05-07", "2031-05-07"), [("two days for one act", "CONTRADICTS")]),
        (("2031-05-08", "2031-05-07"), [("two days for one act", "CONTRADICTS")]),
        (("", "2031-05-07"), [("two days for one act", "CONTRADICTS")]),
        # Before the day the later article, too, tells of what is to come.
        (("2031-05-02", "2031-05-04"), [("two days for one act", "CONTRADICTS")]),
    ],
)
def test_an_article_cannot_tell_of_a_day_after_its_own(
    out: tuple[str, str], expected: list[tuple[str, Verdict]]
) -> None:
    _, found = _judged(_two_days(("2 May", "2031-05-02"), ("6 May", "2031-05-06"), out))
    assert _of(found, "date") == expected


@pytest.mark.parametrize(
    ("left", "right", "out", "expected"),
    [
        ("", "", "2031-05-20", [("same words, two days", "CONTRADICTS")]),
        ("", " once more", "2031-05-20", [("said again", "UNSURE")]),
        (" again", " again", "2031-05-20", [("said again", "UNSURE")]),
        (" once more", " once more", "2031-05-20", [("same words, two days", "CONTRADICTS")]),
        ("", "", "2031-05-02", [("said after print", "UNSURE")]),
    ],
)
def test_words_that_are_said_twice_have_two_days(
    left: str, right: str, out: str, expected: list[tuple[str, Verdict]]
) -> None:
    made = Builder()
    for name, day, more, hour in (("A", "2 May", left, out), ("B", "6 May", right, "2031-05-20")):
        text = f'[[words:"{LONG},"]] [[who:Ansa Korvin]] [[cue:said]]{more} on [[day:{day}]].'
        made.article(name, text, hour)
        when = made.when(name, "day", f"2031-05-0{day[0]}")
        made.statement(name, "words", source="who", cue="cue", actor="korvin", said=when)
    made.actor("korvin", A="who", B="who")
    made.row("statement", *made.statements)
    assert _of(_judged(made)[1], "date") == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # One count in other words; two that no word shows to be one, or two.
        (
            {"low": 4812.0, "of_event": "employ"},
            {"low": 5000.0, "qualifier": "almost"},
            "rounded in other words",
        ),
        ({"low": 19.0, "of_event": "arrest"}, {"low": 19.0, "counts": "arrest", "of_event": "make"}, ""),
        ({"low": 31.0, "of_event": "cut"}, {"low": 13.0, "of_event": "reduce"}, "anything else"),
        ({"low": 31.0, "counts": "boat"}, {"low": 13.0, "counts": "truck"}, "anything else"),
    ],
)
def test_numbers_in_other_words_are_not_surely_of_two_things(
    left: dict[str, object], right: dict[str, object], expected: str
) -> None:
    made = Builder()
    for name, fields in (("A", left), ("B", right)):
        given = {"counts": "person", "of_event": "work", **fields}
        made.article(
            name, f"In Port Casse [[n:{given['low']}]] were told of by the harbour council of {name}."
        )
        made.quantity(name, "n", **given)  # type: ignore[arg-type]
    made.row("quantity", *made.quantities)
    assert [level for level, _ in _of(_judged(made)[1], "scope")] == ([expected] if expected else [])


@pytest.mark.parametrize(("modality", "verdict"), [("planned", "UNSURE"), ("happened", "COMPATIBLE")])
def test_what_is_planned_does_not_grow_like_a_toll(modality: str, verdict: Verdict) -> None:
    made = Builder()
    for name, low, hour in (("A", 1240.0, "2031-05-02T08:00"), ("B", 1420.0, "2031-05-02T10:00")):
        made.article(name, f"Orlo Steel is to [[act:cut]] [[n:{low:.0f}]] jobs in Port Casse in May.", hour)
        made.event(name, "act", "cut", modality=modality)
        made.quantity(name, "n", low, counts="job", of_event="cut")
    made.row("quantity", *made.quantities)
    assert [held for _, held in _of(_judged(made)[1], "number")] == [verdict]


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        # Source, reporting word and words of each side.
        ("Orlo Steel|sued|Casse Metals over tax", "Casse Metals|sued|Orlo Steel over tax", "UNSURE"),
        ("Orlo Steel|sued|Casse Metals over the tax", "Orlo Steel|sued|Casse Metals over a tax", "SAME"),
        ("Hart|agreed with|Marrow on the levy", "Marrow|agreed with|Hart on the levy", "SAME"),
        ("Hart|said|taxes would fall next year", "Hart|said|taxes had fallen last year", "UNSURE"),
        ("Hart|said|taxes would fall next year", "Hart|said|taxes will fall next year", "SAME"),
        ("Hart|said|the dam had burst", "Hart|said|the dam has burst", "SAME"),
        ("Hart|said|the mine must close", "Hart|said|the mine should close", "COMPATIBLE"),
        (
            "Hart|said|the mine could close in May",
            "Hart|said|the mine is going to close in May",
            "COMPATIBLE",
        ),
        ("Hart|said|any armed boat was sunk", "Hart|said|any foreign boat was sunk", "COMPATIBLE"),
        ("Hart|accused|Dell Marrow of taking gifts", "police|said|Dell Marrow was taking gifts", "UNSURE"),
        ("Hart|accused|Dell Marrow of taking gifts", "Hart|said|Dell Marrow was taking gifts", "SAME"),
    ],
)
def test_like_words_for_other_things_are_not_the_same(left: str, right: str, verdict: Verdict) -> None:
    made = Builder()
    for name, side in (("A", left), ("B", right)):
        who, cue, told = side.split("|")
        made.article(name, f"[[who:{who}]] [[cue:{cue}]] [[words:{told}]].")
        lemma = {"sued": "sue", "accused": "accuse", "agreed with": "agree"}.get(cue, "say")
        kind = "person" if who in ("Hart", "Marrow") else "organisation"
        made.actor(who, kind, **{name: "who"})
        made.statement(name, "words", source="who", cue="cue", cue_lemma=lemma, actor=who)
    made.row("statement", *made.statements)
    assert _judged(made)[0].verdict == verdict
