"""What looks like a difference and is none: pronouns, titles, contractions, words for one thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.compare import findings
from variorum.compare.selection import selection
from variorum.compare.wording import written_out
from variorum.model import Silence

LONG = "We will search every tank and every cellar of this harbour until the last worker is found"


def _types(made: Builder) -> list[str]:
    story, marks = made.story()
    return [f"{one.type}: {one.level}" for one in findings(story, marks)[1]]


def _said_by(left: str, right: str) -> Builder:
    made = Builder()
    for name, source, where in (("A", left, "on the quay"), ("B", right, "in the hall")):
        known = "[[name:Joro Vask]] met [[third:Ned Hart]]." if source == "he" else "[[name:The other]] came."
        made.article(name, f'{known} [[who:{source}]] said [[words:"{LONG}"]] {where}.')
    made.actor("one", A="who")
    made.actor("two", B="name" if right == "he" else "who")
    if right == "he":
        made.actor("three", B="third")
    pairs = (("A", "one"), ("B", "two"))
    made.row("statement", *(made.statement(n, "words", source="who", actor=actor) for n, actor in pairs))
    return made


def test_a_speaker_named_by_a_pronoun_that_may_mean_another_is_no_other_speaker() -> None:
    assert _types(_said_by("Ansa Korvin", "he")) == []
    assert _types(_said_by("Ansa Korvin", "Dell Marrow")) != []


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        ("Senator Joro Vask", "Senate Leader Vask", False),
        ("then-President Fuad Korvin", "President Korvin", False),
        ("Velmoran leader Jong Un", "Velmora leader Jong-un", True),
        ("Mayor Fouad Korvin", "Mayor Fuad Korvin", True),
        ("his Democratic challenger Alice Grimm", "Democrat Alice Grimm", False),
        ("her rival Alice Grimm", "his rivals’ friend Alicia Grimm", True),
        ("Alice Baker", "Alicia Baker", True),
        ('Joro "Cornbread" Vask', "Joro “Cornbread” Vask", False),
        ("Joro O'Dell", "Joro O’Dell", False),
        ('Joro "Cornbread" Vask', "Joro “Cornbraed” Vask", True),
    ],
)
def test_a_title_is_no_part_of_the_spelling(left: str, right: str, differs: bool) -> None:
    made = Builder()
    for name, print_ in (("A", left), ("B", right)):
        made.article(name, f"The [[label:visitor]] [[name:{print_}]] left.")
    made.actor("him", A="name", B="name")
    made.row("label", *(made.label(name, "label", "him") for name in "AB"))
    assert any(one.startswith("spelling") for one in _types(made)) == differs


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        ("Sen.", "Velmoran senator", False),
        ("director of the harbour council", "director for docks", False),
        ("challenger", "former senator", True),
    ],
)
def test_an_abbreviated_title_and_what_hangs_on_a_label_make_no_other_label(
    left: str, right: str, differs: bool
) -> None:
    made = Builder()
    for name, print_ in (("A", left), ("B", right)):
        made.article(name, f"[[label:{print_}]] [[name:Dell Marrow]] left.")
    made.actor("marrow", A="name", B="name")
    made.row("label", *(made.label(name, "label", "marrow") for name in "AB"))
    assert any(one.startswith("label") for one in _types(made)) == differs


def test_a_contraction_changes_no_quotation() -> None:
    made = Builder()
    made.article("A", f'[[who:Ansa Korvin]] said [[words:"{LONG}, he is sure"]] on the quay.')
    made.article("B", f'[[who:Ansa Korvin]] said [[words:"{LONG}, he\'s sure"]] in the hall.')
    made.actor("korvin", A="who", B="who")
    made.row("statement", *(made.statement(n, "words", source="who", actor="korvin") for n in "AB"))
    assert _types(made) == []


def test_a_possessive_is_no_contraction() -> None:
    assert written_out("mayor's") == ("mayor's",)
    assert written_out("won't")[-1] == "not"


def _counted(left: str, right: str, **fields: str) -> Builder:
    made = Builder()
    for name, counts in (("A", left), ("B", right)):
        made.article(name, f"The treaty was signed by [[n:30 {counts}]] at Casse, {name} reports.")
        made.quantity(name, "n", 30.0, counts=counts, **fields)
    made.row("quantity", *made.quantities)
    return made


def test_two_words_for_one_thing_are_one_scope() -> None:
    assert _types(_counted("nation", "country")) == []
    assert _types(_counted("nation", "harbour")) == ["scope: anything else"]


@pytest.mark.parametrize(("noun", "types"), [("candidate", []), ("crown", ["scope: anything else"])])
def test_two_nouns_for_persons_are_one_scope_of_one_telling_number(noun: str, types: list[str]) -> None:
    made = Builder()
    made.article("A", "The paper was withdrawn at Casse for [[n:62,000 pupils]], A reports.")
    made.article("B", f"At Casse it was withdrawn for [[n:62,000 {noun}s]], B reports.")
    for name, counts in (("A", "pupil"), ("B", noun)):
        made.quantity(name, "n", 62_000.0, counts=counts)
    made.row("quantity", *made.quantities)
    assert _types(made) == types


def test_what_is_counted_may_go_without_saying() -> None:
    assert _types(_counted("vote", "")) == []


@pytest.mark.parametrize("doer", ["they", "he"])
def test_a_doer_named_by_a_pronoun_is_no_other_doer(doer: str) -> None:
    made = Builder()
    made.article("A", "The [[who:Lantern Front]] [[act:burned]] the silo at Casse.")
    made.article("B", f"On Monday [[who:{doer}]] [[act:burned]] the silo at Casse.")
    made.actor("front", "organisation", A="who")
    made.actor("other", B="who")
    for name, agent in (("A", "front"), ("B", "other")):
        span = made.drawn[name].span("who")
        made.event(
            name, "act", "burn", agent=agent, agent_span=span, agent_head=span.text.split()[-1].lower()
        )
    made.row("event", *made.events)
    assert [one for one in _types(made) if one.startswith("actor")] == []


def _silences(text: str, kind: str, *, acts: bool) -> tuple[Silence, ...]:
    made = Builder()
    made.article("A", text)
    for key in ("one", "two", "three"):
        made.actor("body", kind, A=key)
    if acts:
        made.event("A", "act", "close", agent="body")
    story, marks = made.story()
    rows, found = findings(story, marks)
    return selection(replace(story, rows=rows, findings=found), marks).silences


TEXT = "The [[one:Front]] [[act:closed]] the quay. The [[two:Front]] left. The [[three:Front]] came."


def test_a_body_that_does_something_and_has_no_word_is_silent() -> None:
    assert [one.kind for one in _silences(TEXT, "organisation", acts=True)] == ["never quoted"]


def test_what_does_nothing_may_be_a_law_and_is_not_called_silent() -> None:
    assert not _silences(TEXT, "organisation", acts=False)


def test_the_members_of_a_party_are_nobody_who_could_speak() -> None:
    assert not _silences(TEXT.replace("Front", "Harbourites"), "group", acts=True)


def test_a_name_inside_another_name_is_not_counted() -> None:
    assert not _silences(
        TEXT.replace("three:Front]]", "three:Front]] Speaker Dell"), "organisation", acts=True
    )


def test_whom_a_passive_accusation_names_behind_its_cue_is_not_accused() -> None:
    story, marks = _accused("[[who:Joro Vask]] [[cue:is accused of]] [[words:robbing Orlo Grain]].").story()
    rows, found = findings(story, marks)
    told = selection(replace(story, rows=rows, findings=found), marks).silences
    assert [(one.kind, one.actor) for one in told] == [("no reply", "vask")]


def test_whom_an_accusation_names_behind_its_verb_is_accused() -> None:
    story, marks = _accused("[[who:Joro Vask]] [[cue:accused]] [[words:Orlo Grain of neglect]].").story()
    rows, found = findings(story, marks)
    told = selection(replace(story, rows=rows, findings=found), marks).silences
    assert [(one.kind, one.actor) for one in told] == [("no reply", "grain")]


@pytest.mark.parametrize(
    "text",
    [
        "A [[who:Casse]] man who [[cue:is accused of]] [[words:robbing Orlo Grain]] fled.",
        "A man at the [[who:Hart]] restaurant [[cue:is accused of]] [[words:robbing Orlo Grain]].",
        "The mayor [[cue:accused]] a [[who:Casse]] man [[words:of robbing Orlo Grain]].",
    ],
)
def test_a_name_that_only_says_which_is_not_accused(text: str) -> None:
    assert _told(_accused(text, "organisation")) == ()


def test_whom_a_pronoun_stands_for_is_accused_and_not_whom_they_obey() -> None:
    made = _accused("[[who:Joro Vask]] [[cue:accused]] [[words:them of bowing to Orlo Grain]].")
    assert [one.actor for one in _told(made)] == []


def _told(made: Builder) -> tuple[Silence, ...]:
    story, marks = made.story()
    rows, found = findings(story, marks)
    return selection(replace(story, rows=rows, findings=found), marks).silences


def _accused(text: str, kind: str = "person") -> Builder:
    made = Builder()
    drawn = made.article("A", text)
    at = drawn.article.text.index("Orlo Grain")
    drawn.places["grain"] = at, at + len("Orlo Grain")
    made.actor("vask", kind, A="who")
    made.actor("grain", A="grain")
    made.row("statement", made.statement("A", "words", cue="cue", cue_lemma="accuse"))
    return made


def test_the_dead_are_not_called_silent() -> None:
    text = "[[one:Vask]] was [[act:killed]]. The town mourned [[two:Vask]] and sang for [[three:Vask]]."
    silent = [_dead(text, kind) for kind in ("kill", "search")]
    assert [len(one) for one in silent] == [0, 1]


def _dead(text: str, kind: str) -> tuple[Silence, ...]:
    made = Builder()
    made.article("A", text)
    for key in ("one", "two", "three"):
        made.actor("vask", A=key)
    span = made.drawn["A"].span("one")
    made.event("A", "act", "kill", kind=kind, patient="vask", patient_span=span)
    story, marks = made.story()
    rows, found = findings(story, marks)
    return selection(replace(story, rows=rows, findings=found), marks).silences


def test_two_forms_of_one_verb_are_one_label() -> None:
    for lemma, differs in (("shoot", False), ("slay", True)):
        made = Builder()
        made.article("A", "They [[act:shot]] the ferryman of Casse.")
        made.article("B", "The [[act:shooting]] of the ferryman shook the town.")
        acts = [made.event("A", "act", "shoot"), made.event("B", "act", lemma)]
        made.row("event", *acts)
        made.row("label", *(made.label(act.article, "act", act.id) for act in acts))
        assert any(one.startswith("label") for one in _types(made)) == differs


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        ("hurt", "injure", False),
        ("kidnap", "abduct", False),
        ("kill", "injure", True),
        ("maim", "injure", True),
        ("kill", "murder", True),
    ],
)
def test_plain_words_for_one_act_are_no_labels_apart(left: str, right: str, differs: bool) -> None:
    made = Builder()
    for name, lemma in (("A", left), ("B", right)):
        made.article(name, f"Seven dockers of Casse were [[act:{lemma}ed]].")
    acts = [made.event("A", "act", left), made.event("B", "act", right)]
    made.row("event", *acts)
    made.row("label", *(made.label(act.article, "act", act.id) for act in acts))
    assert any(one.startswith("label") for one in _types(made)) == differs


@pytest.mark.parametrize(("left", "low", "differs"), [("one of the", 1.0, False), ("three", 3.0, True)])
def test_one_of_several_is_no_number_of_them(left: str, low: float, differs: bool) -> None:
    made = Builder()
    made.article("A", f"The fire spread to [[n:{left}]] silos.")
    made.article("B", "The fire spread to [[n:two]] silos.")
    fields = {"counts": "silo", "of_event": "spread"}
    made.row("quantity", made.quantity("A", "n", low, **fields), made.quantity("B", "n", 2.0, **fields))
    assert any(one.startswith("number") for one in _types(made)) == differs


def test_a_statement_sent_to_an_outlet_may_be_what_another_calls_told_to_it() -> None:
    made = Builder()
    made.article("A", f'[[who:Ansa Korvin]] told [[whom:a Casse newspaper]]: [[words:"{LONG}"]].')
    made.article("B", f'[[who:Ansa Korvin]] said in [[how:a statement]]: [[words:"{LONG}"]].')
    made.actor("korvin", A="who", B="who")
    one = made.statement("A", "words", source="who", addressee="whom", actor="korvin")
    two = made.statement("B", "words", source="who", occasion="how", actor="korvin")
    made.row("statement", one, two, actor="korvin")
    story, marks = made.story()
    assert "CONTRADICTS" not in {finding.verdict for finding in findings(story, marks)[1]}


def _two_versions(left: str, right: str) -> Builder:
    made = Builder()
    for name, text in (("A", left), ("B", right)):
        made.article(name, text)
    made.actor("korvin", A="who", B="who")
    made.row("statement", *(made.statement(n, "words", source="who", actor="korvin") for n in "AB"))
    return made


MORE = "and every ship that leaves will be searched again at the outer wall"


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        # The one who tells it here quotes it elsewhere, or prints the same words without marks.
        (
            f"[[who:Korvin]] vowed [[words:to search the harbour]].\nShe said: “{LONG}.”",
            f"[[who:Korvin]] said [[words:“{LONG}.”]]",
            [],
        ),
        (
            "[[who:Korvin]] vowed [[words:to search every tank and cellar of this harbour]].",
            f"[[who:Korvin]] said [[words:“{LONG}.”]]",
            ["quotation: quoted and told"],
        ),
        (
            f"[[who:Korvin]] said [[words:“{LONG}”]].\nShe went on: “{MORE}.”",
            f"[[who:Korvin]] said [[words:“{LONG} {MORE}.”]]",
            [],
        ),
        (
            f"[[who:Korvin]] said [[words:“{LONG}.”]]",
            f"[[who:Korvin]] said [[words:“{LONG} {MORE}.”]]",
            ["quotation: cut"],
        ),
        (
            "[[who:Korvin]] said [[words:that “every tank” of this harbour would be searched]].",
            f"[[who:Korvin]] said [[words:“{LONG}.”]]",
            ["quotation: a word or two quoted"],
        ),
    ],
)
def test_what_an_article_prints_in_another_place_is_not_left_out(
    left: str, right: str, told: list[str]
) -> None:
    made = _two_versions(left, right)
    assert [one for one in _types(made) if one.startswith("quotation")] == told


def test_a_headline_leaves_out_nothing() -> None:
    told = (
        "that every tank and every cellar of the harbour will be searched again before the fair opens in May"
    )
    made = _two_versions(
        "[[who:Korvin]] vows [[words:that every tank of the harbour will be searched]]\nThe fair opens.",
        f"In the hall [[who:Korvin]] vowed [[words:{told}]].",
    )
    assert "addition: one adds" not in _types(made)


def test_a_change_in_a_piece_of_a_statement_is_told_once() -> None:
    made = Builder()
    for name, word in (("A", "tank"), ("B", "barge")):
        inner = f"and search every {word} and cellar of this old harbour.”"
        made.article(name, f"[[who:Ansa Korvin]] said [[open:“We will open every {word}]] [[inner:{inner}]]")
        drawn = made.drawn[name]
        drawn.places["words"] = drawn.places["open"][0], drawn.places["inner"][1]
    made.actor("korvin", A="who", B="who")
    for key in ("words", "inner"):
        made.row("statement", *(made.statement(n, key, source="who", actor="korvin") for n in "AB"))
    assert [one for one in _types(made) if one.startswith("quotation")] == ["quotation: changed"]


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        ("the paper's editor, Orlo Grain,", "Orlo Grain", False),
        ("the chairmen", "Orlo Grain", False),
        ("a senior clerk", "Orlo Grain", True),
    ],
)
def test_a_speaker_named_within_the_source_or_described_as_known_is_no_other(
    left: str, right: str, differs: bool
) -> None:
    made = Builder()
    for name, source, where in (("A", left, "on the quay"), ("B", right, "in the hall")):
        made.article(name, f'Then [[who:{source}]] said [[words:"{LONG}"]] {where}.')
    made.actor("one", A="who")
    made.actor("two", B="who")
    made.mentions["one"] = [replace(one, form="nominal") for one in made.mentions["one"]]
    pairs = (("A", "one"), ("B", "two"))
    made.row("statement", *(made.statement(n, "words", source="who", actor=actor) for n, actor in pairs))
    assert any(one.startswith("attribution") for one in _types(made)) == differs


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        (
            "editor-in-[[label:chief]] [[name:Dell Marrow]] left",
            "[[label:editor]] [[name:Dell Marrow]] left",
            False,
        ),
        (
            "Korvin [[label:directed]] [[name:Dell Marrow]] to go",
            "[[label:lawyer]] [[name:Dell Marrow]] left",
            False,
        ),
        (
            "the [[label:chairman]] [[name:Dell Marrow]] left",
            "guild [[label:chair]] [[name:Dell Marrow]] left",
            False,
        ),
        (
            "the [[label:strongman]] [[name:Dell Marrow]] left",
            "[[label:lawyer]] [[name:Dell Marrow]] left",
            True,
        ),
    ],
)
def test_a_piece_of_a_word_or_of_a_clause_is_no_label(left: str, right: str, differs: bool) -> None:
    made = Builder()
    for name, text in (("A", left), ("B", right)):
        made.article(name, f"{text[0].upper()}{text[1:]}." if text[0] != "[" else f"Then {text}.")
    made.actor("marrow", A="name", B="name")
    made.row("label", *(made.label(name, "label", "marrow") for name in "AB"))
    assert any(one.startswith("label") for one in _types(made)) == differs


def test_a_year_is_no_number_of_things() -> None:
    made = Builder()
    made.article("A", "He spoke of the [[n:2031]] Velmoran election.")
    made.article("B", "He spoke of the [[n:2031]] election.")
    one = made.quantity("A", "n", 2031.0, counts="election", scope=("velmoran",))
    made.row("quantity", one, made.quantity("B", "n", 2031.0, counts="election"))
    assert _types(made) == []


def test_the_line_of_a_quotation_leaves_out_who_says_it_in_between() -> None:
    made = Builder()
    made.article("A", "[[one:“We open all tanks,”]] [[who:Korvin]] said. [[two:“And every old cellar.”]]")
    made.article("B", "[[who:Korvin]] said: [[words:“We open all tanks. And every cellar.”]]")
    made.actor("korvin", A="who", B="who")
    first = made.statement("A", "one", source="who", actor="korvin")
    made.statements[-1] = whole = replace(first, content=(*first.content, made.drawn["A"].span("two")))
    made.row("statement", whole, made.statement("B", "words", source="who", actor="korvin"), actor="korvin")
    story, marks = made.story()
    (told,) = (one.what for one in findings(story, marks)[1] if one.type == "quotation")
    assert 'A: "We open all tanks … And every old cellar"' in told


@pytest.mark.parametrize(
    ("left", "right", "more", "found"),
    [
        (
            'surely "a grave mistake of the night watch at the quay"',
            '"grave mistake of the night watch at the quay"',
            "",
            [],
        ),
        (
            'that it was "a grave mistake of the night watch at the quay"',
            '"reasonably sure" that it was a "grave mistake of the night watch at the quay"',
            "The guard was reasonably sure of it.",
            [],
        ),
        (
            '"a grave mistake of the night watch at the quay"',
            '"a grave lapse of the night watch at the quay"',
            "",
            ["changed"],
        ),
    ],
)
def test_a_mark_set_one_word_on_changes_no_quotation(
    left: str, right: str, more: str, found: list[str]
) -> None:
    made = Builder()
    made.article("A", f"[[who:Ansa Korvin]] said [[words:{left}]]. {more}")
    made.article("B", f"In a note on Sunday [[who:Ansa Korvin]] said [[words:{right}]] had been made.")
    made.actor("korvin", A="who", B="who")
    pair = [made.statement(n, "words", source="who", actor="korvin", form="mixed") for n in "AB"]
    made.row("statement", *pair, actor="korvin")
    _, held = findings(*made.story())
    assert [one.level for one in held if one.type == "quotation" and one.verdict != "SAME"] == found


@pytest.mark.parametrize(
    ("label", "more", "differs"),
    [
        ("Vice President", "[[again:Dell Marrow]] was sworn in as vice president.", False),
        ("Vice President", "The vice president left.", True),
        ("mobster", "[[again:Dell Marrow]], no mobster, left.", True),
    ],
)
def test_an_office_that_the_other_prints_beside_the_name_is_no_other_label(
    label: str, more: str, differs: bool
) -> None:
    made = Builder()
    made.article("A", f"[[label:{label}]] [[name:Dell Marrow]] left.")
    made.article("B", f"[[label:Poet]] [[name:Dell Marrow]] left. {more}")
    made.actor("marrow", A="name", B="name")
    if "again" in made.drawn["B"].places:
        made.actor("marrow", B="again")
    made.row("label", *(made.label(name, "label", "marrow") for name in "AB"))
    assert any(one.startswith("label") for one in _types(made)) == differs


@pytest.mark.parametrize(
    ("source", "kind", "claim"),
    [("Police", "burn", False), ("The neighbours", "burn", True), ("Police", "kill", True)],
)
def test_what_the_police_tell_of_an_act_that_blames_nobody_is_no_claim(
    source: str, kind: str, claim: bool
) -> None:
    made = Builder()
    made.article("A", "In Casse the old silo had all [[act:burned]] by noon, and nobody came.")
    made.article(
        "B", f"[[who:{source}]] said so. In Casse the silo had [[act:burned]] by noon, and nobody came."
    )
    held = made.statement("B", "act", source="who")
    made.event("A", "act", kind, kind=kind)
    made.event("B", "act", kind, kind=kind, statement=held.id)
    made.row("event", *made.events)
    assert ("modality: fact and claim" in _types(made)) is claim


@pytest.mark.parametrize(("shared", "found"), [(LONG, False), ("We search", True)])
def test_a_quotation_that_goes_on_denies_nothing_of_itself(shared: str, found: bool) -> None:
    made = Builder()
    made.article(
        "A", f'[[who:Ansa Korvin]] said [[words:"{shared}. The ferry will sail to Tessaly in May"]].'
    )
    made.article(
        "B", f'[[who:Dell Marrow]] said [[words:"{shared}. The ferry will not sail to Tessaly ever"]].'
    )
    made.actor("korvin", A="who")
    made.actor("marrow", B="who")
    pairs = (("A", "korvin"), ("B", "marrow"))
    made.row("statement", *(made.statement(n, "words", source="who", actor=actor) for n, actor in pairs))
    assert any(one.startswith("polarity: disputed") for one in _types(made)) is found
