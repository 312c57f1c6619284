from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.builders import Builder
from variorum.compare import findings
from variorum.compare.omissions import cover
from variorum.compare.position_kinds import kind_of
from variorum.compare.selection import selection
from variorum.compare.view import View
from variorum.model import ActorMention, Parallel, Relay, Row, Statement, Story, Vectors, When

FILLER = "The market at the quay was open as on every other day of that long and quiet week."
THIRD = "Boats were painted in the yard while the band played for the guests."
OTHER = "Nobody in the upper town had heard the bells, and the ferries ran until late in the evening."


def _selected(builder: Builder, vectors: Vectors | None = None) -> Story:
    story, marks = builder.story()
    rows, found = findings(story, marks)
    return selection(replace(story, rows=rows, findings=found), marks, vectors)


def _three(
    tail: str = "Boats were painted in the yard while the band played for the guests.",
    published: str = "2031-03-12",
) -> Builder:
    made = Builder()
    made.article("A", "Silo [[act:burned]] down in Casse.\n" + FILLER, "2031-03-12")
    made.article("B", "The silo [[act:burned]] at Casse.\n" + OTHER, "2031-03-12")
    made.article("C", tail, published)
    acts = [made.event(name, "act", "burn") for name in "AB"]
    made.row("event", *acts)
    return made


def test_what_two_origins_tell_and_a_third_does_not_is_left_out():
    found = _selected(_three()).omissions
    assert [(one.article, one.origins) for one in found] == [("C", 2)]
    assert {span.article for span in found[0].told} == {"A", "B"}


def test_what_an_article_tells_in_other_words_is_not_left_out():
    assert not _selected(_three("In Casse a silo was burned last night.\n" + FILLER)).omissions


def test_what_may_be_told_in_other_words_is_unsure_with_the_nearest_passage():
    made = Builder()
    made.article("A", "A grain silo [[act:burned]] down in Casse.\n" + FILLER)
    made.article("B", "The grain silo [[act:burned]] at Casse.\n" + OTHER)
    made.article("C", "A fire took the grain silo before dawn.\n" + THIRD)
    made.row("event", *(made.event(name, "act", "burn") for name in "AB"))
    (one,) = _selected(made).omissions
    assert one.unsure
    assert one.nearest is not None
    assert (one.nearest.article, one.nearest.text) == ("C", "A fire took the grain silo before dawn.")


def test_what_is_surely_left_out_gives_no_reason_to_doubt():
    (one,) = _selected(_three()).omissions
    assert one.unsure == ""


class _Near:
    """Vectors under which every sentence with a given word means one thing, and every other another."""

    name = "near"

    def __init__(self, *together: str) -> None:
        self.together = together

    def of(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        same = [any(word in one for word in self.together) for one in sentences]
        return np.array([[1.0, 0.0] if one else [0.0, 1.0] for one in same], dtype=np.float32).reshape(-1, 2)

    def words(self, sentences: Sequence[str]) -> list[tuple[tuple[str, ...], NDArray[np.float32]]]:
        printed = [tuple(one.split()) for one in sentences]
        return [(words, self.of(words)) for words in printed]


def test_a_sentence_near_in_meaning_tells_it_too():
    made = _three("Flames ate the granary.\n" + THIRD)
    assert _selected(made, _Near("burned")).omissions
    assert not _selected(made, _Near("burned", "Flames")).omissions


def test_nothing_is_left_out_of_what_two_articles_hardly_tell_alike():
    assert not _selected(_three(), _Near("Silo")).omissions


def test_no_article_is_asked_for_an_act_that_is_printed_by_a_noun_alone():
    made = _three()
    made.events = [replace(one, construction="nominal") for one in made.events]
    assert not _selected(made).omissions


def test_what_was_not_known_at_its_hour_is_not_left_out():
    made = _three(published="2031-03-01")
    made.events = [replace(one, when=made.when("A", "act", "2031-03-10")) for one in made.events]
    assert not _selected(made).omissions


@pytest.mark.parametrize(
    ("hour", "is_left_out"),
    [
        ("2031-03-12T20:00:00Z", True),
        ("2031-03-12T06:00:00Z", False),
        ("2031-03-12", False),  # perhaps a morning paper
        ("2031-03-13", True),
        ("", True),
    ],
)
def test_what_nobody_had_printed_at_its_hour_is_not_left_out(hour, is_left_out):
    made = _three(published=hour)
    for name in "AB":
        held = made.drawn[name].article
        made.drawn[name].article = replace(held, published=When("2031-03-12T15:00:00Z", "minute"))
    assert bool(_selected(made).omissions) == is_left_out


@pytest.mark.parametrize(
    ("hour", "tellers", "is_sure"),
    [
        ("2031-03-12T20:00:00Z", ("2031-03-12T15:00:00Z", "2031-03-12T19:00:00Z"), True),
        ("2031-03-12T20:00:00Z", ("2031-03-12T15:00:00Z", "2031-03-12T20:10:00Z"), True),
        ("2031-03-12T20:00:00Z", ("2031-03-12T15:00:00Z", "2031-03-13T08:00:00Z"), False),
        ("2031-03-12T20:00:00Z", ("2031-03-12T15:00:00Z", ""), True),
        ("2031-03-12T20:00:00Z", ("", ""), False),
        ("", ("", ""), True),  # all are read as of one time
    ],
)
def test_what_nobody_is_known_to_have_printed_at_its_hour_is_unsure(hour, tellers, is_sure):
    made = _three(published=hour)
    for name, printed in zip("AB", tellers, strict=True):
        held = made.drawn[name].article
        when = When(printed, "minute") if printed else None
        made.drawn[name].article = replace(held, published=when)
    (one,) = _selected(made).omissions
    assert bool(one.unsure) is not is_sure


def test_what_is_left_out_is_quoted_as_it_was_told_by_the_hour():
    made = _three(published="2031-03-12T20:00:00Z")
    for name, hour in (("A", "2031-03-12T15:00:00Z"), ("B", "2031-03-13T08:00:00Z")):
        held = made.drawn[name].article
        made.drawn[name].article = replace(held, published=When(hour, "minute"))
    (one,) = _selected(made).omissions
    assert [span.article for span in one.told] == ["A"]
    assert one.origins == 1


def test_what_stands_beyond_its_length_is_not_left_out():
    made = Builder()
    for name, filler in (("A", FILLER), ("B", OTHER)):
        made.article(name, f"{filler}\nThe silo of the {name} side [[act:burned]] down.")
    made.article("C", "A short note.")
    made.row("event", *(made.event(name, "act", "burn") for name in "AB"))
    assert not _selected(made).omissions


def test_an_article_of_the_same_origin_is_not_asked():
    story = _selected(_three())
    told = {article.id: article.origin for article in story.articles}
    assert story.omissions
    for one in story.omissions:
        row = next(row for row in story.rows if row.id == one.row)
        assert told[one.article] not in row.origin_ids


@given(st.lists(st.sets(st.sampled_from("ABCDE"), min_size=2), min_size=1, max_size=9))
def test_the_fewest_articles_print_every_shared_fact_and_no_fewer_do(rows):
    made = Builder()
    for name in "ABCDE":
        made.article(name, f"Note {name}.")
    story, marks = made.story()
    told = [
        Row(f"r{number}", "event", "", dict.fromkeys(sorted(held), ("m",)))
        for number, held in enumerate(rows)
    ]
    found = cover(View(story, marks), told)
    assert found.exact
    assert found.reached[-1] == found.facts == len(rows)
    assert list(found.reached) == sorted(found.reached)
    assert all(held & set(found.articles) for held in rows)
    smaller = len(found.articles) - 1
    assert not any(all(held & set(group) for held in rows) for group in combinations("ABCDE", smaller))


@pytest.mark.parametrize(
    ("kind", "name", "lines", "told"),
    [
        (
            "person",
            "Ansa Korvin",
            ["[[a:Ansa Korvin]] left.", "[[b:Korvin]] came.", "So did [[c:Korvin]]."],
            True,
        ),
        (
            "person",
            "Ansa Korvin",
            ["The [[a:Korvin]] cabinet fell.", "[[b:Korvin]] came.", "[[c:Korvin]] left."],
            True,
        ),
        (
            "person",
            "Ansa Korvin",
            ["The [[a:Korvin]] cabinet fell.", "The [[b:Korvin]] cabinet rose.", "[[c:Korvin]] left."],
            False,
        ),
        (
            "person",
            "Ansa Korvin",
            ["[[a:Korvin]]'s law stayed.", "They undid [[b:Korvin]]'s health law.", "[[c:Korvin]] left."],
            False,
        ),
        (
            "person",
            "Ansa Korvin",
            ["[[a:Korvin]]'s plan stayed.", "They heard [[b:Korvin]]'s critics.", "[[c:Korvin]] left."],
            True,
        ),
        (
            "organisation",
            "Chirper",
            ["He wrote on [[a:Chirper]].", "She wrote on [[b:Chirper]].", "[[c:Chirper]] grew."],
            False,
        ),
        (
            "organisation",
            "Lantern Party",
            ["[[a:Lanterns]] left.", "Some [[b:Lanterns]] came.", "[[c:Lanterns]] sang."],
            False,
        ),
        (
            "organisation",
            "Lantern Party",
            [
                "The [[a:Lantern Party]] left.",
                "The [[b:Lantern Party]] came.",
                "The [[c:Lantern Party]] sang.",
            ],
            True,
        ),
    ],
)
def test_who_is_named_three_times_as_somebody_who_could_be_heard_is_silent(kind, name, lines, told):
    made = Builder()
    made.article("A", "\n".join([*lines, "[[x:It]] was [[act:told]]."]))
    for key in "abc":
        made.actor("held", kind, A=key)
    made.event("A", "act", "tell", agent="held")
    story, marks = made.story()
    story = replace(story, actors=tuple(replace(one, name=name) for one in story.actors))
    rows, found = findings(story, marks)
    silent = selection(replace(story, rows=rows, findings=found), marks, None).silences
    assert bool(silent) is told


def test_a_surname_of_two_persons_is_no_mention_of_either():
    made = Builder()
    made.article(
        "A", "[[a:Ansa Korvin]] and [[d:Orlo Korvin]] came. [[b:Korvin]] sat. [[c:Korvin]] spoke up."
    )
    for key in "abc":
        made.actor("ansa", A=key)
    made.actor("orlo", A="d")
    assert _selected(made).silences == ()


def _accusing(
    tail: str, cue: str = "accused", words: str = "Orlo Grain of neglect", lemma: str = "accuse"
) -> Builder:
    made = Builder()
    made.article("A", f"[[who:Joro Vask]] [[cue:{cue}]] [[words:{words}]]. {tail}")
    start = made.drawn["A"].article.text.index("Orlo Grain")
    made.drawn["A"].places["grain"] = start, start + len("Orlo Grain")
    made.actor("vask", A="who")
    made.actor("grain", "organisation", A="grain")
    mark = made.statement("A", "words", source="who", cue="cue", actor="vask", cue_lemma=lemma)
    made.row("statement", mark)
    return made


def test_the_accused_without_a_word_has_no_reply():
    found = _selected(_accusing(FILLER)).silences
    assert [(one.kind, one.actor, one.by) for one in found] == [("no reply", "grain", "vask")]
    assert "Orlo Grain" in found[0].passages[0].text


@pytest.mark.parametrize(
    ("cue", "words", "lemma"),
    [
        ("blamed", "Orlo Grain for the leak", "blame"),
        ("faulted", "Orlo Grain for the leak", "fault"),
        ("alleged", "that Orlo Grain had hidden the leak", "allege"),
        ("charged", "that Orlo Grain had hidden the leak", "charge"),
        ("pointed the finger at", "Orlo Grain over the leak", "point"),
        ("held", "Orlo Grain responsible for the leak", "hold"),
    ],
)
def test_other_words_accuse_too(cue: str, words: str, lemma: str) -> None:
    found = _selected(_accusing(FILLER, cue, words, lemma)).silences
    assert [(one.kind, one.actor, one.by) for one in found] == [("no reply", "grain", "vask")]


@pytest.mark.parametrize(
    ("cue", "words", "lemma"),
    [
        ("charged", "Orlo Grain a fee for the berth", "charge"),
        ("pointed to", "Orlo Grain as an example", "point"),
        ("held", "Orlo Grain in high regard", "hold"),
    ],
)
def test_words_that_accuse_only_with_others_do_not_alone(cue: str, words: str, lemma: str) -> None:
    assert not _selected(_accusing(FILLER, cue, words, lemma)).silences


@pytest.mark.parametrize(
    "tail",
    [
        "The company did not respond to questions.",
        "The company hit back within the hour.",
        "It dismissed the claims as lies.",
        "It had not returned calls. Its lawyer rejected the charges.",
    ],
)
def test_the_accused_who_was_asked_or_replied_is_not_told(tail: str) -> None:
    assert not _selected(_accusing(tail)).silences


@pytest.mark.parametrize(
    ("said", "is_silent"),
    [
        ("[[head:Ansa Korvin, who leads Orlo Grain,]] said the [[reply:hull is sound]].", False),
        ("[[head:Ansa Korvin]], who now heads Orlo Grain, said the [[reply:hull is sound]].", False),
        ("[[head:Ansa Korvin]], who led Orlo Grain, said the [[reply:hull is sound]].", True),
        ("[[head:Ansa Korvin]] told Dell Marrow, who leads Orlo Grain, the [[reply:hull is sound]].", True),
        ("[[head:Ansa Korvin]], who fought Orlo Grain, said the [[reply:hull is sound]].", True),
    ],
)
def test_a_body_whose_head_is_quoted_has_replied(said: str, is_silent: bool) -> None:
    made = _accusing(said)
    text = made.drawn["A"].article.text
    start = text.rindex("Orlo Grain")
    made.drawn["A"].places["again"] = start, start + len("Orlo Grain")
    start = text.rindex("Ansa Korvin")
    made.drawn["A"].places["ansa"] = start, start + len("Ansa Korvin")
    made.actor("ansa", A="ansa")
    made.actor("grain", "organisation", A="again")
    made.row("statement", made.statement("A", "reply", source="head", actor="ansa"))
    assert bool(_selected(made).silences) is is_silent


@pytest.mark.parametrize(
    ("source", "is_silent"),
    [
        ("[[d:Velmora]]'s foreign minister, Ansa Korvin,", False),
        ("Ansa Korvin, a spokeswoman for [[d:Velmora]],", False),
        ("The interior minister of [[d:Velmora]], Ansa Korvin,", False),
        ("[[d:Velmora]]'s critic Ansa Korvin", True),
        ("[[d:Velmora]]'s former foreign minister, Ansa Korvin,", True),
        ("Ansa Korvin, who grew up in [[d:Velmora]],", True),
    ],
)
def test_a_country_whose_minister_is_quoted_is_quoted(source, is_silent):
    made = Builder()
    made.article(
        "A",
        f"[[a:Velmora]] fired. [[b:Velmora]] fled. [[c:Velmora]] lost.\n{source} spoke of [[words:peace]].",
    )
    text = made.drawn["A"].article.text
    begin = text.index("\n") + 1
    made.drawn["A"].places["who"] = begin, text.index(" spoke of")
    start = text.index("Ansa Korvin")
    made.drawn["A"].places["ansa"] = start, start + len("Ansa Korvin")
    for key in "abcd":
        made.actor("velmora", A=key)
    made.actor("ansa", A="ansa")
    mark = made.statement("A", "words", source="who", actor="ansa", cue_lemma="speak")
    made.row("statement", mark)
    assert [one.actor for one in _selected(made).silences] == (["velmora"] if is_silent else [])


@pytest.mark.parametrize(
    "words",
    [
        "torture at [[g:Grain]]",
        "torture at the [[g:Grain]] army camp",
        "[[g:Grain]] army camp ills",
        "fraud, because [[g:Grain]] got a clean bill",
    ],
)
def test_a_place_or_a_reason_is_not_accused(words):
    made = Builder()
    made.article("A", f"[[who:Joro Vask]] [[cue:alleged]] {words}.")
    text = made.drawn["A"].article.text
    made.drawn["A"].places["words"] = text.index("alleged") + 8, len(text) - 1
    made.actor("vask", A="who")
    made.actor("grain", "organisation", A="g")
    mark = made.statement("A", "words", source="who", cue="cue", actor="vask", cue_lemma="allege")
    made.row("statement", mark)
    assert _selected(made).silences == ()


def test_print_that_says_what_is_not_known_is_told_with_its_words():
    made = _three("It was not clear who had set the fire.\n" + FILLER)
    found = [one for one in _selected(made).unknowns if one.said is not None]
    assert [(one.question, one.said.text) for one in found] == [
        ("who", "It was not clear who had set the fire.")
    ]


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("It was not clear why the roof gave way.", "why"),
        ("It isn't clear why the roof gave way.", "why"),
        ("The cause of the fire is not known.", "why"),
        ("The reason for the delay is being investigated.", "why"),
        ("The guild gave no reason.", "why"),
        ("The council has not said when it will decide.", "when"),
        ("The council hasn't said when it will decide.", "when"),
        ("Police would not say who had called them.", "who"),
        ("The identity of the dead man has not been released.", "who"),
        ("Nobody knows where the owner is.", "where"),
        ("She declined to say where the money went.", "where"),
        ("Police have not confirmed how many were hurt.", "how many"),
        ("Ansa Korvin did not say when asked about the fire.", None),
        ("It is clear why he left.", None),
        ("The reason for the visit was a fair.", None),
        ("He did not explain how the crane worked.", None),
        ("The cause was a leak, which was not known then.", None),
        ("We do not announce when we sail, the guild said.", None),
        ("Nobody who knew the owner came.", None),
    ],
)
def test_what_print_says_is_not_known_is_asked_by_its_question(sentence, question):
    made = _three(f"{sentence}\n{FILLER}")
    found = [one.question for one in _selected(made).unknowns if one.said is not None]
    assert found == ([question] if question else [])


@pytest.mark.parametrize(
    ("act", "of", "more", "asked"),
    [
        ("kill", "docker", {}, False),
        ("kill", "docker", {"lemma": "shoot", "kind": "shoot"}, True),
        ("kill", "docker", {"lemma": "hit", "kind": "attack"}, False),
        ("murder", "docker", {}, True),
        ("steal", "gold", {}, True),
        ("steal", "what", {}, False),
        ("steal", "gold", {"lemma": "arrest", "kind": "arrest"}, False),
        ("steal", "gold", {"lemma": "arrest", "kind": "arrest", "negated": True}, True),
        ("steal", "gold", {"lemma": "steal", "kind": "steal", "agent": "vask"}, False),
    ],
)
def test_who_did_it_is_asked_of_harm_that_somebody_did_and_nobody_is_named_for(act, of, more, asked):
    kind = "kill" if act == "murder" else act
    made = Builder()
    for name, rest in (("A", FILLER), ("B", OTHER)):
        first = f"A [[what:{of}]] was [[act:taken]]. [[who:Joro Vask]] [[more:came]] [[to:by]]."
        made.article(name, f"{first}\n{rest}")
    made.actor("vask", A="who", B="who")
    spans = [made.drawn[name].span("what") for name in "AB"]
    fields = {"kind": kind, "construction": "passive", "patient_head": of}
    made.row(
        "event",
        *(
            made.event(name, "act", act, patient_span=span, **fields)
            for name, span in zip("AB", spans, strict=True)
        ),
    )
    if more:
        held = {key: value for key, value in more.items() if key != "lemma"}
        who, to = (made.drawn["A"].span(one) for one in ("who", "to"))
        made.row("event", made.event("A", "more", more["lemma"], agent_span=who, patient_span=to, **held))
    found = [one.question for one in _selected(made).unknowns]
    assert ("who" in found) is asked


def _stated(cue: str, words: str, **fields: str) -> Statement:
    made = Builder()
    made.article("A", f"[[who:Ansa Korvin]] [[cue:{cue}]] [[words:{words}]].")
    return made.statement("A", "words", source="who", cue="cue", cue_lemma=cue, **fields)


def test_kinds_of_position():
    assert kind_of(_stated("demand", "a ceasefire")) == "demands"
    assert kind_of(_stated("reject", "the plan")) == "rejects"
    assert kind_of(_stated("oppose", "the dam")) == "opposes"
    assert kind_of(_stated("offer", "to leave if the others do")) == "conditions"
    assert kind_of(_stated("promise", "to attack the convoy")) == "threatens"
    assert kind_of(_stated("promise", "to rebuild the quay")) == "offers"
    assert kind_of(_stated("give_until", "the mayor until noon to resign")) == "demands"
    assert kind_of(_stated("on_condition", "the truce on condition that they left")) == "conditions"
    assert kind_of(_stated("say", "that it rained")) is None
    assert kind_of(_stated("decline", "to comment")) is None


@pytest.mark.parametrize(
    ("cue", "words", "kind"),
    [
        ("pledge", "not to take up the harbour bill", "rejects"),
        ("promise", "never to raise the toll", "rejects"),
        ("pledge", "that he would not raise the toll", "rejects"),
        ("pledge", "not to attack the convoy", "offers"),
        ("promise", "not to block the bill", "offers"),
        ("promise", "that they would not be prosecuted", "offers"),
        ("promise", "they will never be evicted", "offers"),
        ("promise", "that she would not be swayed", None),
        ("promise", "that it would not be sold", "rejects"),
        ("promise", "Port Casse “fire and fury like none before”", "threatens"),
        ("pledge", "retaliation for the raid", "threatens"),
        ("promise", "no reprisals", "offers"),
        ("promise", "an end to the destruction", "offers"),
        ("agree", "not to raise the toll", None),
        ("offer", "a package of aid", "offers"),
        ("promise", "to block the bill", "opposes"),
        ("promise", "to raise a toll that would not hurt", "offers"),
        ("offer", "a gentler assessment of the talks", None),
        ("offer", "her own view on the plan", None),
        ("offer", "new talks on the harbour", "offers"),
        ("offer", "a series of talks", "offers"),
        ("offer", "to share the plan", "offers"),
        ("insist", "the new buoys are needed before winter", None),
        ("insist", "that more boats are needed", "demands"),
        ("insist", "the quay must close and that repairs are needed", "demands"),
        ("insist", "that the bridge must close", "demands"),
    ],
)
def test_what_is_promised_offered_or_insisted_on_is_read_to_its_head(cue, words, kind):
    assert kind_of(_stated(cue, words)) == kind


@pytest.mark.parametrize(
    ("cue", "words", "kind"),
    [
        ("advised against", "the sale", "opposes"),
        ("campaigned", "against the new toll", "opposes"),
        ("advised", "a sale", "demands"),
        ("called for", "action against the raiders", "demands"),
    ],
)
def test_what_is_advised_against_is_opposed(cue, words, kind):
    made = _stated(cue, words, modality="demanded")
    assert kind_of(replace(made, cue_lemma={"advised against": "advise"}.get(cue, "call_for"))) == kind


@pytest.mark.parametrize(
    ("lemma", "words", "kind"),
    [
        ("refuse", "to discuss it", None),
        ("refuse", "to leave the quay", "rejects"),
        ("refuse", "to criticise anyone for the fire", None),
        ("decline", "repeated requests for comment", None),
        ("insist", "that nothing improper took place", None),
        ("insist", "that the mayor must go", "demands"),
        ("insist", "on a second inquiry", "demands"),
        ("insist", "he had no part in it and sat on the quay", None),
        ("decline", "to say whether the silo was full", None),
        ("agree", "that it was relevant", None),
        ("agree", "to fill the gap", "offers"),
        ("offer", "his greater vision of the delta", None),
        ("offer", "two ferries", "offers"),
        ("promise", "that Velmora would never pay", "rejects"),
        ("support", "that he knows the silo was empty", None),
        ("support", "that plan", "supports"),
        ("oppose", "and how to handle the talks", None),
    ],
)
def test_words_that_only_sound_like_a_position_take_none(lemma, words, kind):
    assert kind_of(_stated(lemma, words)) == kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ('the subsidy should be paid again "under no circumstance"', "rejects"),
        ("on no account must the depot be sold", "rejects"),
        ("the subsidy should be paid again under certain circumstances", "demands"),
        ("there is no case in which it must be paid", "demands"),
    ],
)
def test_what_should_be_in_no_case_is_rejected(words, kind):
    assert kind_of(_stated("say", words, modality="demanded")) == kind


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("[[who:Ansa Korvin]] was [[cue:criticized]] for [[words:the harbour tunnel]].", "criticize"),
        ("[[who:Ansa Korvin]] drew [[cue:a call for]] [[words:a new harbour inquiry]].", "call"),
        ("[[who:Ansa Korvin]] [[cue:defended]] herself against [[words:charges of neglect]].", "defend"),
    ],
)
def test_who_meets_with_a_demand_or_with_blame_takes_no_position(text, lemma):
    made = Builder()
    made.article("A", text)
    made.actor("korvin", A="who")
    fields = {"modality": "demanded" if lemma == "call" else "asserted"}
    mark = made.statement("A", "words", source="who", cue="cue", actor="korvin", cue_lemma=lemma, **fields)
    made.row("statement", mark, actor="korvin")
    assert kind_of(mark) is not None
    assert _selected(made).positions == ()


@pytest.mark.parametrize(
    ("text", "lemma", "takes"),
    [
        (
            "[[who:Vask]] [[cue:told]] a clerk [[words:to lie]], [[by:the Lantern magazine]] said.",
            "tell",
            False,
        ),
        ("[[who:Vask]] [[cue:told]] all guests [[words:to leave]], [[by:a spokesman]] said.", "tell", True),
        (
            "[[who:Vask]] [[cue:urged]] Casse [[words:to pay]], [[by:the Lantern magazine]] said.",
            "urge",
            True,
        ),
        ("[[who:Vask]] [[cue:told]] all guests [[words:to leave]].", "tell", True),
        ("An effort by [[who:Vask]] [[cue:to pressure]] [[words:a witness to lie]].", "pressure", False),
        ("They told [[who:Vask]] to [[cue:urge]] [[words:a vote]].", "urge", False),
        ("[[who:Vask]] [[cue:to demand]] [[words:a vote]].", "demand", True),
        ("Mayor [[who:Vask]] [[cue:to demand]] [[words:a vote]].", "demand", True),
    ],
)
def test_an_order_that_others_report_and_what_a_noun_is_about_are_no_position(text, lemma, takes):
    made = Builder()
    made.article("A", text)
    made.actor("vask", A="who")
    mark = made.statement(
        "A", "words", source="who", cue="cue", actor="vask", cue_lemma=lemma, modality="demanded"
    )
    if "[[by:" in text:
        made.statements = [replace(mark, relays=(Relay(made.drawn["A"].span("by")),))]
    made.row("statement", mark, actor="vask")
    assert kind_of(mark) is not None
    assert bool(_selected(made).positions) is takes


@pytest.mark.parametrize(("outer", "told"), [("asserted", True), ("planned", False)])
def test_what_is_only_planned_or_guessed_is_no_position(outer, told):
    made = Builder()
    made.article(
        "A", "[[teller:Vask]] [[saying:told]] them that [[who:Korvin]] [[cue:opposes]] [[words:the dam]]."
    )
    drawn = made.drawn["A"]
    drawn.places["whole"] = drawn.places["who"][0], drawn.places["words"][1]
    made.actor("korvin", A="who")
    made.actor("vask", A="teller")
    around = made.statement("A", "whole", source="teller", cue="saying", actor="vask", cue_lemma="tell")
    inner = made.statement("A", "words", source="who", cue="cue", actor="korvin", cue_lemma="oppose")
    made.statements = [replace(around, modality=outer), replace(inner, parent=around.id)]
    made.row("statement", inner, actor="korvin")
    assert bool(_selected(made).positions) is told


def test_a_position_that_turns_round_says_so():
    made = Builder()
    for name, cue, day in (("A", "rejected", "2031-03-01"), ("B", "backed", "2031-03-09")):
        text = f"[[who:Ansa Korvin]] [[cue:{cue}]] [[words:the harbour tunnel inquiry]]."
        made.article(name, text, day)
    made.actor("korvin", A="who", B="who")
    for name, lemma in (("A", "reject"), ("B", "back")):
        mark = made.statement(name, "words", source="who", cue="cue", actor="korvin", cue_lemma=lemma)
        made.row("statement", mark, actor="korvin")
    found = _selected(made).positions
    assert [(one.kind, one.changes is not None) for one in found] == [("rejects", False), ("supports", True)]
    assert found[1].changes == found[0].row
    assert found[0].passages[0].text == "the harbour tunnel inquiry"


@pytest.mark.parametrize(
    ("printed", "held"),
    [
        ("2031-02", "2031-02"),  # "late last month"
        ("2031-03-07", "2031-03-07"),
        ("2019", "2019"),
        ("2031-02-20/..", "2031-03-08"),  # "since then": open, so the article's own day stands
        ("", "2031-03-08"),
    ],
)
def test_a_position_bears_the_time_of_its_saying_where_print_gives_one(printed, held):
    made = Builder()
    made.article(
        "A", "[[when:Then]] [[who:Ansa Korvin]] [[cue:proposed]] [[words:a new toll]].", "2031-03-08"
    )
    made.actor("korvin", A="who")
    mark = made.statement("A", "words", source="who", cue="cue", actor="korvin", cue_lemma="propose")
    said = made.when("A", "when", printed) if printed else None
    mark = replace(mark, said=replace(said, precision="month") if said else None)
    made.statements = [mark]
    made.row("statement", mark, actor="korvin")
    (one,) = _selected(made).positions
    assert one.when is not None
    assert one.when.edtf == held


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("to veto the harbour bill", "the harbour bill"),
        ("to oppose any new toll", "any new toll"),
        ("to block the guild from voting", "to block the guild from voting"),
        ("to rebuild the quay", "to rebuild the quay"),
    ],
)
def test_who_pledges_an_act_against_a_thing_opposes_the_thing(words, passage):
    made = Builder()
    made.article("A", f"[[who:Ansa Korvin]] [[cue:pledged]] [[words:{words}]].")
    made.actor("korvin", A="who")
    mark = made.statement("A", "words", source="who", cue="cue", actor="korvin", cue_lemma="pledge")
    made.row("statement", mark, actor="korvin")
    assert [part.text for one in _selected(made).positions for part in one.passages] == [passage]


@pytest.mark.parametrize(
    ("text", "lemma", "kind"),
    [
        ("[[who:Ansa Korvin]] [[cue:ruled out]] [[words:any new toll]].", "rule", "rejects"),
        ("[[who:Ansa Korvin]] [[cue:ruled]] [[words:that the toll was void]].", "rule", None),
        (
            "[[who:Ansa Korvin]] [[cue:insisted]] [[words:that the wages be paid in full]].",
            "insist",
            "demands",
        ),
        ("[[who:Ansa Korvin]] [[cue:insisted]] [[words:that the quay would be ready]].", "insist", None),
        ("[[who:Ansa Korvin]] [[cue:dropped her demand for]] [[words:a new toll]].", "demand", None),
        ("[[who:Ansa Korvin]] [[cue:dismissed]] [[words:her deputy mayor]] after a row.", "dismiss", None),
        ("[[who:Ansa Korvin]] [[cue:dismissed]] [[words:the mayor's plan]].", "dismiss", "rejects"),
        ("[[who:Ansa Korvin]] [[cue:praised]] [[words:her defeated rival]] at lunch.", "praise", None),
        ("[[who:Ansa Korvin]] [[cue:praised]] [[words:the new toll]].", "praise", "supports"),
        ("[[who:Ansa Korvin]] [[cue:backed]] [[words:the new toll]].", "back", "supports"),
        ("[[who:Ansa Korvin]] [[cue:later backed off]] [[words:from the new toll]].", "back", None),
        ("[[who:Ansa Korvin]] [[cue:backed]] [[words:away from the new toll]].", "back", None),
        ("[[who:Ansa Korvin]] [[cue:will appeal]] [[words:the ruling on tolls]].", "appeal", "opposes"),
        ("[[who:Ansa Korvin]] [[cue:appealed for]] [[words:a ruling on tolls]].", "appeal", "demands"),
        ("[[who:Ansa Korvin]] [[cue:said]] [[words:[[he:she]] opposed the toll]].", "say", "opposes"),
        (
            "[[who:Ansa Korvin]] [[cue:said]] [[words:that [[he:she]] would vote for the toll]].",
            "say",
            "supports",
        ),
        ("[[who:Ansa Korvin]] [[cue:said]] [[words:[[he:she]] was supported by the guild]].", "say", None),
        ("[[who:Ansa Korvin]] [[cue:said]] [[words:[[he:she]] did not support the toll]].", "say", None),
        ("[[who:Ansa Korvin]] [[cue:said]] [[words:he opposed the toll]].", "say", None),
        ("[[who:Ansa Korvin]] [[cue:said]] [[words:the guild opposed the toll]].", "say", None),
        (
            "[[who:Ansa Korvin]] [[cue:said]] [[words:[[he:she]] was ready to meet the guild]].",
            "say",
            "offers",
        ),
        ("[[who:Ansa Korvin]] [[cue:said]] [[words:[[he:she]] was ready for the winter]].", "say", None),
        ("[[who:Ansa Korvin]] [[cue:said]] [[words:[[he:she]] had agreed to meet them]].", "say", "offers"),
        ("[[who:Ansa Korvin]] [[cue:said]] [[words:[[he:she]] agreed with the guild]].", "say", None),
        ("[[who:Ansa Korvin]] [[cue:said]] [[words:[[he:she]] wanted a new vote]].", "say", "demands"),
        ("[[who:Ansa Korvin]] [[cue:said]] [[words:[[he:she]] wanted to go home]].", "say", None),
        ('[[words:"We want our boats back,"]] [[cue:said]] [[who:Ansa Korvin]].', "say", "demands"),
        ('[[words:"I want you to know it,"]] [[cue:said]] [[who:Ansa Korvin]].', "say", None),
        ("[[who:Ansa Korvin]] [[cue:agreed to]] [[words:the release of the pilot]].", "agree", "offers"),
        ("[[who:Ansa Korvin]] [[cue:agreed]] [[words:that it was late]].", "agree", None),
    ],
)
def test_a_position_is_told_by_particle_mood_or_the_speaker_s_own_verb(text, lemma, kind):
    made = Builder()
    drawn = made.article("A", text.replace("[[he:she]]", "she"))  # drawings do not nest
    made.actor("korvin", A="who")
    if "[[he:" in text:
        start = drawn.article.text.index(" she ") + 1
        made.mentions["korvin"].append(ActorMention("A", start, start + 3, "she", "pronoun"))
    mark = made.statement("A", "words", source="who", cue="cue", actor="korvin", cue_lemma=lemma)
    made.row("statement", mark, actor="korvin")
    assert [one.kind for one in _selected(made).positions] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("[[she:Ansa Korvin]] is willing to meet the guild", "offers"),
        ("[[she:Ansa Korvin]] opposed the toll", "opposes"),
        ("the friends of [[she:Ansa Korvin]] opposed the toll", None),
    ],
)
def test_who_speaks_for_somebody_tells_of_that_position(words, kind):
    made = Builder()
    drawn = made.article("A", f"{words}, [[who:a spokesman]] [[cue:said]].")
    drawn.places["words"] = (0, drawn.article.text.index(","))
    made.actor("korvin", A="she")
    made.actor("man", A="who")
    mark = made.statement(
        "A", "words", source="who", cue="cue", actor="man", on_behalf="korvin", cue_lemma="say"
    )
    made.row("statement", mark)
    found = [(one.actor, one.kind) for one in _selected(made).positions]
    assert found == ([("korvin", kind)] if kind else [])


@pytest.mark.parametrize(
    ("first", "second", "turned"),
    [
        ("calls for a curfew on Monday", "a curfew", True),
        ("the plan for a curfew", "the plan for a bridge", False),
        ("calls for a curfew at night", "a bridge at night", False),
    ],
)
def test_who_calls_for_what_he_rejected_turns_round(first, second, turned):
    made = Builder()
    made.article("A", f"[[who:Ansa Korvin]] [[cue:rejected]] [[words:{first}]].", "2031-03-08")
    made.article("B", f"[[who:Ansa Korvin]] [[cue:called for]] [[words:{second}]].", "2031-03-11")
    made.actor("korvin", A="who", B="who")
    for name, lemma in (("A", "reject"), ("B", "call_for")):
        mark = made.statement(name, "words", source="who", cue="cue", actor="korvin", cue_lemma=lemma)
        made.row("statement", mark, actor="korvin")
    assert any(one.changes for one in _selected(made).positions) is turned


def test_what_stands_in_a_parallel_of_the_row_may_be_told_and_is_not_left_out():
    made = _three("Flames ate the granary.\n" + THIRD)
    story, marks = made.story()
    rows, found = findings(story, marks)
    told = replace(story, rows=rows, findings=found)
    (sure,) = selection(told, marks, _Near("burned")).omissions
    assert not sure.unsure
    firsts = {one.article: one.sentences[0].span for one in marks}
    parallel = Parallel((firsts["A"], firsts["C"]))
    (unsure,) = selection(replace(told, parallels=(parallel,)), marks, _Near("burned")).omissions
    assert unsure.unsure
    assert unsure.nearest == firsts["C"]
