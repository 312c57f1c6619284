"""Who does harm, where a parse takes tellers, the accused or those who suffer it for the doers."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from tests.extract.reading import parsed
from tests.extract.reading import read as statements_of
from variorum.extract import events, mentions, times
from variorum.model import Article, Event, Parsed, Region


def told(text: str, trigger: str, headline: bool = False) -> Event | None:
    """The event at a trigger; None where there is none."""
    article = parsed(text)
    start = text.index(trigger)
    found = events.find(
        article, mentions.find(article), times.find(article), statements_of(text, headline=headline)
    )
    return next((one for one in found if one.trigger.start == start), None)


def doer(text: str, trigger: str) -> str | None:
    event = told(text, trigger)
    assert event is not None
    return None if event.agent_span is None else event.agent_span.text


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("The boy who police say shot and killed one guard is 14.", "killed", "The boy"),
        ("The boy who police say shot and killed one guard is 14.", "shot", "The boy"),
        (
            "Police say a man in a grey coat, carrying a bag, walked into the bank and shot two guards.",
            "shot",
            "a man",
        ),
        (
            "Police say a tall male in his 20s or 30s, with a grey beard, entered the shop and began "
            "stabbing the clerks.",
            "stabbing",
            "a tall male",
        ),
        (
            "Police further said Ms. Rook attempted to clean the floor, removed a shell and hid the gun.",
            "removed",
            "Ms. Rook",
        ),
    ],
)
def test_those_who_tell_of_a_deed_have_not_done_it(text: str, trigger: str, who: str) -> None:
    assert doer(text, trigger) == who


def test_who_says_something_and_then_acts_is_the_doer() -> None:
    assert doer("Police said they knew the man and arrested two others.", "arrested") != "the man"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "The nurse was killed when a gunman came round the corner, opened fire and fled in a van.",
            "opened",
        ),
        (
            "The nurse was killed when a gunman came round the corner, opened fire and fled in a van.",
            "fled",
        ),
    ],
)
def test_deeds_told_behind_when_are_those_of_the_clause(text: str, trigger: str) -> None:
    assert doer(text, trigger) == "a gunman"


def test_what_one_does_oneself_behind_when_stays_ones_own() -> None:
    text = "The clerk was hurt when two men walked into the shop, closed the doors and left in a van."
    assert doer(text, "closed") != "two men"


def test_all_deeds_of_a_list_behind_when_are_of_one() -> None:
    text = "The clerk was hurt when two men walked into the shop, pulled out knives and stabbed him."
    assert [doer(text, trigger) for trigger in ("pulled", "stabbed")] == ["two men", "two men"]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Casse man sentenced in shooting death of his clerk", "his clerk"),
        ("Casse keeper charged in shooting death of harbour clerk", "harbour clerk"),
        ("4-year-old Casse boy's shooting death stuns town", "4-year-old Casse boy"),
        ("Casse police investigating shooting death of a clerk", "a clerk"),
    ],
)
def test_a_shooting_death_is_that_of_the_dead(text: str, dead: str) -> None:
    assert told(text, "shooting") is None
    event = told(text, "death")
    assert event is not None
    assert (event.kind, event.agent_span and event.agent_span.text) == ("die", dead)


def test_a_town_s_latest_death_is_not_the_death_of_the_town() -> None:
    event = told("He was charged in the town's latest shooting death.", "death")
    assert event is None or event.agent_span is None


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("Selby man charged with lending neighbour gun used to kill a clerk", "kill", None),
        (
            "Trial ends for Selby man accused of lending neighbour gun that killed a clerk",
            "killed",
            "neighbour gun",
        ),
    ],
)
def test_who_gave_the_gun_did_not_kill(text: str, trigger: str, who: str | None) -> None:
    assert doer(text, trigger) == who


def test_shot_to_death_is_no_figure_of_speech() -> None:
    event = told("Five-year-old harbour boy shot to death", "shot")
    assert event is not None
    assert (event.kind, event.construction) == ("shoot", "passive")
    assert event.patient_span is not None
    assert event.patient_span.text == "Five-year-old harbour boy"


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Ansa Korvin hits Rook over 'shameful' record", "hits", "condemn"),
        ("One of the suspects was eliminated as a suspect on Friday.", "eliminated", "eliminate"),
        ("The council wants to eliminate furloughs.", "eliminate", "eliminate"),
        ("Many voters are still bruised by the recession.", "bruised", "bruise"),
        ("It hurts me to see them go.", "hurts", "hurt"),
    ],
)
def test_words_of_force_in_a_figure_of_speech_harm_nobody(text: str, trigger: str, kind: str) -> None:
    event = told(text, trigger)
    assert event is not None
    assert event.kind == kind


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("A guard hit Korvin over the head.", "hit", "attack"),
        ("Rebels eliminated two commanders.", "eliminated", "kill"),
        ("The storm hurt dozens of farmers.", "hurt", "injure"),
    ],
)
def test_words_of_force_meant_as_such_still_harm(text: str, trigger: str, kind: str) -> None:
    event = told(text, trigger)
    assert event is not None
    assert event.kind == kind


def test_a_verb_that_opens_the_text_has_no_word_before_it() -> None:
    """The parse hangs the "said" behind a list on the first word of the text."""
    words = ["Asked", "why", "rebels", "hit", "mayors", "and", "guards", ",", "Rook", "said", "no"]
    doc = Doc(
        parsed("Rook.").doc.vocab,
        words=words,
        heads=[0, 3, 3, 0, 3, 4, 4, 0, 9, 0, 9],
        deps=["ROOT", "advmod", "nsubj", "ccomp", "dobj", "cc", "conj", "punct", "nsubj", "auxpass", "intj"],
        tags=["VBN", "WRB", "NNS", "VBD", "NNS", "CC", "NNS", ",", "NNP", "VBD", "UH"],
        pos=["VERB", "ADV", "NOUN", "VERB", "NOUN", "CCONJ", "NOUN", "PUNCT", "PROPN", "AUX", "INTJ"],
    )
    article = Article("a", "a.txt", doc.text, regions=(Region("body", 0, len(doc.text)),))
    hit = doc[3]
    (event,) = events.describe(Parsed(article, doc), [(hit.idx, hit.idx + len(hit))], (), ())
    assert event.patient_span is not None
    assert event.patient_span.text == "mayors"


@pytest.mark.parametrize(
    "text",
    [
        "The bill unanimously passed the Senate.",
        "The measure cleared the House on Friday.",
        "A bill that passed the House in spring would close the port.",
    ],
)
def test_a_bill_that_passes_a_chamber_is_passed_by_it(text: str) -> None:
    event = told(text, "passed" if "passed" in text else "cleared")
    assert event is not None
    assert (event.kind, event.construction) == ("approve", "passive")
    assert (event.agent_head, event.patient_head) in {
        ("senate", "bill"),
        ("house", "bill"),
        ("house", "measure"),
    }


def test_a_chamber_passes_a_bill_as_before() -> None:
    event = told("The House passed the bill.", "passed")
    assert event is not None
    assert (event.agent_head, event.patient_head, event.construction) == ("house", "bill", "active")


def test_persons_joined_to_a_place_open_a_clause() -> None:
    text = "A van had come up beside theirs on Lake Road in Casse and two men in it opened fire."
    assert doer(text, "opened") == "two men"


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Little new evidence has been released to anybody.", True),
        ("The police have released little information.", True),
        ("A little money was stolen.", False),
        ("A Little Casse school was robbed.", False),
        ("Little girl was robbed in Casse.", False),
    ],
)
def test_little_nearly_denies(text: str, denied: bool) -> None:
    event = told(text, next(word for word in ("released", "stolen", "robbed") if word in text))
    assert event is not None
    assert event.negated is denied


def test_a_verb_in_a_name_is_no_act() -> None:
    text = "The council said that the founder of Sentry Distributed left the town on Sunday."
    assert told(text, "Distributed") is None
    assert told(text, "left") is not None


def test_a_verb_in_a_headline_is_an_act() -> None:
    assert told("Casse Boy, 11, Charged With Theft in Port Raid", "Charged") is not None


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("Korvin charged in killing of neighbour", "charged", "Korvin"),
        ("Korvin sentenced to ten years for fraud", "sentenced", "Korvin"),
    ],
)
def test_who_is_charged_in_a_headline_charges_nobody(text: str, trigger: str, who: str) -> None:
    event = told(text, trigger)
    assert event is not None
    assert (event.construction, event.agent_span) == ("passive", None)
    assert event.patient_span is not None
    assert event.patient_span.text == who


def test_police_who_charge_at_a_crowd_are_not_accused() -> None:
    event = told("Police charged at the crowd.", "charged")
    assert event is None or event.construction != "passive"


def test_the_name_before_a_turn_is_no_auxiliary() -> None:
    event = told("Will: THE CLERK WAS CHARGED AS AN ADULT, AND THE JUDGE LEFT.", "CHARGED")
    assert event is not None
    assert event.modality == "happened"


@pytest.mark.parametrize(
    ("text", "crime"),
    [
        ("Korvin is facing manslaughter, fraud, and arson charges.", "manslaughter"),
        ("Korvin faces first-degree murder in the case.", "murder"),
        ("Korvin is facing assault and theft counts.", "assault"),
    ],
)
def test_who_faces_a_charge_has_not_suffered_the_crime(text: str, crime: str) -> None:
    event = told(text, crime)
    assert event is None or event.patient_span is None


def test_who_faces_a_murder_charge_is_charged() -> None:
    event = told("Korvin faces murder charges.", "charges")
    assert event is not None
    assert event.patient_span is not None
    assert event.patient_span.text == "Korvin"


def test_who_faces_an_attack_suffers_it() -> None:
    event = told("The village faces an attack from the hills.", "attack")
    assert event is not None
    assert event.patient_span is not None
    assert event.patient_span.text == "The village"
