"""Who takes part in two acts: partners, pronouns, one and many, persons without names; acts told often."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.align.told import article_of
from variorum.align.event_goals import are_goals_apart, goal
from variorum.align.event_mates import attach
from variorum.align.event_occasions import Occasions, is_besides, is_of_another_thing, is_vague
from variorum.align.event_parties import Argument, Parties, done_to
from variorum.align.event_persons import Persons
from variorum.align.event_things import Things
from variorum.model import Actor, ActorMention, Event, Span, When
from variorum.text.listed import members

NAMES = ("Korvin", "Orrin", "Vask")


def actors(*texts: tuple[str, str]) -> list[Actor]:
    """An actor a name, with a mention wherever an article of ``texts`` prints it."""
    return [
        Actor(
            name,
            name,
            "person",
            tuple(
                ActorMention(article, text.index(name), text.index(name) + len(name), name, "name")
                for article, text in (("elsewhere", name), *texts)
                if name in text
            ),
        )
        for name in NAMES
    ]


def act(  # the words of one sentence, by what they are in it
    article: str,
    text: str,
    trigger: str,
    kind: str,
    *,
    agent: str = "",
    patient: str = "",
    head: str = "",
    construction: str = "active",
    modality: str = "happened",
) -> Event:
    made = article_of(article, text)

    def span(words: str) -> Span | None:
        return made.span(text.index(words), text.index(words) + len(words)) if words else None

    at = text.index(trigger)
    return Event(
        f"e-{article}-{trigger}-{len(text)}",
        article,
        made.span(at, at + len(trigger)),
        made.span(0, len(text)),
        kind,
        agent=agent if agent in NAMES else None,
        patient=patient if patient in NAMES else None,
        agent_span=span(agent),
        patient_span=span(patient),
        kind=kind,
        agent_head=agent.split()[-1].lower() if agent else "",
        patient_head=head or (patient.split()[-1].lower() if patient else ""),
        construction=construction,  # type: ignore[arg-type]
        modality=modality,  # type: ignore[arg-type]
    )


BOTH = act("a", "Korvin met Orrin", "met", "meet", agent="Korvin", patient="Orrin")
TURNED = act("b", "Orrin met Korvin", "met", "meet", agent="Orrin", patient="Korvin")
OTHER = act("b", "Korvin met Vask", "met", "meet", agent="Korvin", patient="Vask")
HALF = act(
    "b", "the meeting with Korvin was short", "meeting", "meet", patient="Korvin", construction="nominal"
)


def test_who_meets_whom_can_be_told_either_way_round() -> None:
    assert Parties(actors(), [BOTH, TURNED]).answers(BOTH, TURNED) == ("same", "same")
    assert "different" in Parties(actors(), [BOTH, OTHER]).answers(BOTH, OTHER)


def test_one_party_alone_is_enough_where_it_has_one_partner_and_not_where_it_has_two() -> None:
    assert Parties(actors(), [BOTH, HALF]).answers(BOTH, HALF) == ("same", "same")
    third = act("c", "Korvin met Vask", "met", "meet", agent="Korvin", patient="Vask")
    assert Parties(actors(), [BOTH, HALF, third]).answers(BOTH, HALF) == ("unknown", "unknown")


def test_of_two_partners_the_one_whom_the_sentence_names_is_meant() -> None:
    text = "Orrin praised the meeting with Korvin"
    half = act("b", text, "meeting", "meet", patient="Korvin", construction="nominal")
    third = act("c", "Korvin met Vask", "met", "meet", agent="Korvin", patient="Vask")
    parties = Parties(actors(("b", text)), [BOTH, half, third])
    assert parties.answers(BOTH, half) == ("same", "same")
    assert "different" in parties.answers(third, half)


def test_nobody_meets_himself() -> None:
    wrong = act("b", "Korvin, who met Korvin", "met", "meet", agent="Korvin", patient="Korvin")
    assert Parties(actors(), [BOTH, wrong]).answers(BOTH, wrong) == ("different", "different")


def test_a_person_is_not_several_people() -> None:
    envoys = act(
        "b", "Some envoys left the port", "left", "visit", agent="Some envoys", construction="intransitive"
    )
    left = act("a", "Korvin left the port", "left", "visit", agent="Korvin", construction="intransitive")
    people = act("b", "Korvin's officials left", "left", "visit", agent="officials")
    one = Event(**{**_fields(people), "agent_head": "official"})
    assert Parties(actors(("a", "Korvin")), [left, one]).answers(left, one)[0] == "different"
    assert Parties(actors(("a", "Korvin")), [left, envoys]).answers(left, envoys)[0] != "same"


def _fields(event: Event) -> dict[str, object]:
    return {name: getattr(event, name) for name in event.__slots__}


def test_whoever_quits_says_which_quitting_it_is_whatever_is_quit() -> None:
    race = act("a", "Korvin quit the race", "quit", "resign", agent="Korvin", patient="the race")
    bid = act("b", "Korvin gave up the bid", "gave", "resign", agent="Korvin", patient="the bid")
    assert Parties(actors(), [race, bid]).answers(race, bid)[1] == "same"


def test_a_pronoun_that_quits_is_the_only_one_who_quits_in_its_article() -> None:
    named = act("a", "Korvin should quit", "quit", "resign", agent="Korvin")
    he = act("a", "they urged him to resign", "resign", "resign", agent="him")
    far = act("b", "Korvin has resigned", "resigned", "resign", agent="Korvin")
    assert Parties(actors(), [named, he, far]).answers(he, far)[1] == "same"
    vask = act("a", "Vask should quit, too", "quit", "resign", agent="Vask")
    assert Parties(actors(), [named, vask, he, far]).answers(he, far)[1] == "unknown"


@pytest.mark.parametrize(
    ("patient", "head", "vague"),
    [
        ("missiles", "missile", True),
        ("the missiles", "missile", False),
        ("three missiles", "missile", False),
        ("its missiles", "missile", False),
        ("their children", "child", True),
        ("a missile", "missile", False),
    ],
)
def test_what_is_done_to_nobody_in_particular(patient: str, head: str, vague: bool) -> None:
    assert is_vague(act("a", f"They tested {patient}", "tested", "test", patient=patient, head=head)) is vague


def missiles(article: str, text: str, modality: str = "happened") -> Event:
    return act(article, text, "test", "test", patient="missiles", head="missile", modality=modality)


def test_acts_told_over_and_over_need_one_doer_one_day_or_one_sentence() -> None:
    first, again = (
        missiles("a", "They test missiles"),
        missiles("a", "They may test missiles again", "possible"),
    )
    far = missiles("b", "Others test missiles in spring")
    often = Occasions([first, again, far])
    assert often.are_open(first, far, 0.4)
    assert not often.are_open(first, far, 0.8)
    assert not often.are_open(first, far, 0.4, time="same")
    assert not often.are_open(first, far, 0.5, agent="same")
    assert often.are_open(again, far, 0.5, agent="same")
    assert not Occasions([first, far]).are_open(first, far, 0.4)


def test_what_a_doer_does_twice_in_an_article_is_told_apart_by_its_time() -> None:
    out = act("a", "Korvin flew out", "flew", "visit", agent="Korvin")
    back = act("a", "Korvin flew back home", "flew", "visit", agent="Korvin")
    far = act("b", "Korvin flew", "flew", "visit", agent="Korvin")
    assert Occasions([out, back, far]).is_again(out, far, 0.5, "unknown")
    assert not Occasions([out, back, far]).is_again(out, far, 0.5, "same")
    assert not Occasions([out, far]).is_again(out, far, 0.5, "unknown")


def test_a_bare_noun_is_the_only_act_of_its_class_told_before_it() -> None:
    bare = act("a", "After all this the meeting was praised", "meeting", "meet", construction="nominal")
    groups, edges = attach([BOTH, bare], lambda event: event.kind, [(0,), (1,)], {}, lambda *_: False)
    assert groups == ((0, 1),)
    assert edges[0, 1].level.label == "the only act of its kind told before it"
    second = act("a", "Korvin met Vask in spring", "met", "meet", agent="Korvin", patient="Vask")
    events = [BOTH, second, bare]
    groups, _ = attach(events, lambda event: event.kind, [(0,), (1,), (2,)], {}, lambda *_: False)
    assert groups == ((0,), (1,), (2,))
    groups, _ = attach([BOTH, bare], lambda event: event.kind, [(0,), (1,)], {}, lambda *_: True)
    assert groups == ((0,), (1,))


def shot(article: str, whom: str, rest: str = "", head: str = "man", when: When | None = None) -> Event:
    """An act told as "A man was shot", with what stands behind those two words."""
    text = f"{whom}{rest}"
    event = act(article, text, "shot", "shoot", patient=whom, head=head, construction="passive")
    return replace(event, when=when)


def persons(*events: Event) -> Persons:
    return Persons(events, actors(), Parties(actors(), events))


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        (shot("a", "A 20-year-old man", " was shot"), shot("b", "a 24-year-old man", " was shot"), True),
        (shot("a", "A man", ", 33, was shot"), shot("b", "a 24-year-old man", " was shot"), True),
        (shot("a", "A 23-year-old man", " was shot"), shot("b", "a man", ", 24, was shot"), False),
        (shot("a", "A 23-year-old man", " was shot"), shot("a", "a man", ", 24, was shot"), True),
        (shot("a", "A 20-year-old man", " was shot"), shot("b", "a man", " was shot"), False),
        (shot("a", "Korvin", ", 33, was shot"), shot("b", "Korvin", ", 53, was shot"), False),
        (
            shot("a", "A man", " shot first, and hit a guard"),
            shot("b", "a man", " returned fire and shot"),
            True,
        ),
        (shot("a", "A man", " shot first"), shot("b", "a man", " shot a guard"), False),
    ],
)
def test_ages_and_who_began_tell_two_acts_apart(left: Event, right: Event, apart: bool) -> None:
    assert persons(left, right).are_apart(left, right) is apart
    assert persons(right, left).are_apart(right, left) is apart


def test_what_is_also_done_is_done_beside_what_is_told_before() -> None:
    first = shot("a", "A boy", " was shot", head="boy")
    text = "Korvin also was shot"
    also = act("a", text, "shot", "shoot", patient="Korvin", construction="passive")
    also = replace(also, trigger=Span("a", 116, 120, "shot"), sentence=Span("a", 100, 120, text))
    assert is_besides(first, also)
    assert is_besides(also, first)
    assert not is_besides(first, replace(first, id="again"))
    assert not is_besides(shot("b", "A boy", " was shot", head="boy"), also)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("That is not what Orrin proposed", True),
        ("That isn't what Orrin proposed", True),
        ("That is what Orrin proposed", False),
    ],
)
def test_what_is_not_what_was_proposed_is_another_thing(text: str, other: bool) -> None:
    assert is_of_another_thing(act("a", text, "proposed", "propose", agent="Orrin", patient="what")) is other


@pytest.mark.parametrize(
    ("left", "right", "two"),
    [
        (shot("a", "A friend", " was shot", "friend"), shot("b", "a nurse", " was shot", "nurse"), True),
        (shot("a", "Two nurses", " were shot", "nurse"), shot("b", "a friend", " was shot", "friend"), True),
        (
            shot("a", "Two nurses", " were shot", "nurse"),
            shot("b", "two women", " were shot", "woman"),
            False,
        ),
        (shot("a", "The nurse", " was shot", "nurse"), shot("b", "the woman", " was shot", "woman"), False),
        (
            shot("a", "A nurse, 24,", " was shot", "nurse"),
            shot("b", "a woman", ", 24, was shot", "woman"),
            False,
        ),
        (shot("a", "A nurse", " was shot", "nurse"), shot("b", "Korvin", " was shot", "korvin"), False),
        (shot("a", "Two nurses", " were shot", "nurse"), shot("b", "Korvin", " was shot", "korvin"), True),
        (shot("a", "The fence", " was shot", "fence"), shot("b", "a nurse", " was shot", "nurse"), False),
        (shot("a", "They", " were shot", "they"), shot("b", "a nurse", " was shot", "nurse"), False),
    ],
)
def test_two_persons_in_words_of_their_own_are_two(left: Event, right: Event, two: bool) -> None:
    assert persons(left, right).are_two(left, right) is two
    assert persons(right, left).are_two(right, left) is two


@pytest.mark.parametrize(
    ("other", "open_"),
    [
        (shot("b", "A man", " was shot"), True),
        (shot("b", "A man", ", 24, was shot"), False),
        (shot("b", "Korvin", " was shot"), False),
        (shot("b", "The fence", " was shot", head="fence"), False),
    ],
)
def test_beside_several_of_different_ages_a_man_may_be_any_of_them(other: Event, open_: bool) -> None:
    young = shot("a", "A 20-year-old man", " was shot")
    old = shot("a", "A 24-year-old man", " was shot at noon")
    asked = persons(young, old, other)
    assert asked.are_open(old, other, 0.6) is open_
    assert not asked.are_open(old, other, 0.9)
    assert not persons(old, other).are_open(old, other, 0.6)


def test_an_act_of_another_year_is_not_the_one_without_a_date() -> None:
    now = shot("a", "A man", " was shot", when=When("2016-07-24", "day"))
    undated = shot("b", "A man", " was shot")
    past = shot("b", "Two people", " were shot", head="people", when=When("2015-08", "month"))
    asked = persons(now, undated, past)
    assert asked.are_open(undated, past, 0.6)
    assert not asked.are_open(undated, now, 0.6)
    broke = shot("b", "The dam", " was shot", head="dam", when=When("2015-08", "month"))
    assert not persons(now, undated, broke).are_open(undated, broke, 0.6)
    assert not persons(undated, past).are_open(undated, past, 0.6)


def test_a_man_whom_a_man_shot_may_be_anybody() -> None:
    left, right = (
        act(name, f"{whom} was shot by another man", "shot", "shoot", agent="another man", patient=whom)
        for name, whom in (("a", "A man"), ("b", "A 20-year-old man"))
    )
    known = act("b", "the guard shot a man", "shot", "shoot", agent="the guard", patient="a man")
    assert persons(left, right).are_strangers(left, right)
    assert not persons(left, known).are_strangers(left, known)


@pytest.mark.parametrize(
    ("kind", "people", "named", "answer"),
    [
        ("government", "voters", False, True),
        ("government", "voter", False, False),
        ("government", "voters", True, False),
        ("person", "voters", False, False),
    ],
)
def test_a_body_and_people_without_a_name_are_two_doers(
    kind: str, people: str, named: bool, answer: bool
) -> None:
    text = f"The port office is suing; {people} are to sue"
    held = [
        Actor("office", "the port office", kind, (ActorMention("a", 0, 15, text[:15], "name"),)),  # type: ignore[arg-type]
        Actor(
            "voters", people, "group",
            (ActorMention("a", 26, 26 + len(people), people, "name" if named else "description"),),
        ),
    ]  # fmt: skip
    article = article_of("a", text)
    one = Argument("office", article.span(0, 15), "office")
    other = Argument("voters", article.span(26, 26 + len(people)), "voter")
    assert Parties(held, ()).are_body_and_people(one, other) is answer
    assert Parties(held, ()).are_body_and_people(other, one) is answer


@pytest.mark.parametrize(
    ("text", "patient", "head", "first"),
    [
        ("Rebels shot Korvin and his wife.", "Korvin and his wife", "korvin", "Korvin"),
        (
            "Rebels shot the mayor, his wife and a guard.",
            "the mayor, his wife and a guard",
            "mayor",
            "the mayor",
        ),
        ("Rebels shot two guards and a nurse.", "two guards and a nurse", "guard", "two guards"),
        ("Rebels shot three men, a nurse and a guard.", "three men, a nurse and a guard", "man", "three men"),
        ("Rebels shot the wives and sons.", "the wives and sons", "wife", "the wives"),
        (
            "Rebels shot Vale's deputies and Korvin.",
            "Vale's deputies and Korvin",
            "deputy",
            "Vale's deputies",
        ),
        # No list of persons.
        ("Rebels shot the county and city council.", "the county and city council", "council", None),
        ("Rebels shot the health and safety officer.", "the health and safety officer", "officer", None),
        ("Rebels shot the head of the harbour.", "the head of the harbour", "head", None),
    ],
)
def test_an_act_is_known_by_the_first_whom_it_lists(
    text: str, patient: str, head: str, first: str | None
) -> None:
    event = replace(act("A", text, "shot", "kill", patient=patient), patient_head=head)
    span = done_to(event).span
    assert span is not None
    assert span.text == (first or patient)
    assert (span.start, span.end) == (text.index(span.text), text.index(span.text) + len(span.text))


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("The army and the rebels", "the rebels and the army", True),
        ("Korvin, Vale and Holm", "Holm, Korvin, and Vale", True),
        ("Korvin's lawyer and Vale", "Vale's lawyer and Korvin", False),
        ("The army and the rebels", "the rebels", False),
    ],
)
def test_lists_are_the_same_if_their_members_are(left: str, right: str, same: bool) -> None:
    assert (members(left) == members(right)) is same


def trip(article: str, text: str, trigger: str, *, agent: str = "Korvin", patient: str = "") -> Event:
    made = act(article, text, trigger, "visit", agent=agent, patient=patient)
    return replace(made, construction="intransitive") if not patient else made


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Korvin flew to Port Casse", "Korvin flew from Port Casse to Lund", True),
        ("Korvin flew to Port Casse on Monday", "Korvin flew back to Port Casse", False),
        ("Korvin flew to Velmora", "Korvin flew to Port Casse in Velmora", False),
        ("Korvin flew to the coast", "Korvin flew to Lund", False),
        ("Korvin flew out", "Korvin flew to Lund", False),
    ],
)
def test_trips_to_places_of_two_names_are_two(one: str, other: str, apart: bool) -> None:
    left, right = trip("a", one, "flew"), trip("b", other, "flew")
    assert are_goals_apart(left, right) == are_goals_apart(right, left) == apart


def test_visits_go_to_whom_or_what_they_are_paid() -> None:
    left = trip("a", "Korvin visited Lund", "visited", patient="Lund")
    right = trip("b", "Korvin visited Velmora", "visited", patient="Velmora")
    vague = trip("b", "Korvin visited the port", "visited", patient="the port")
    assert are_goals_apart(left, right)
    assert not are_goals_apart(left, vague)
    assert not goal(replace(left, kind="praise"))


def test_of_one_who_goes_to_two_places_it_is_open_which_trip_another_article_means() -> None:
    told = [
        trip("a", "Korvin visited Lund", "visited", patient="Lund"),
        replace(trip("a", "Korvin will visit Velmora", "visit", patient="Velmora"), modality="planned"),
    ]
    bare, same = trip("b", "Korvin flew out", "flew"), trip("c", "Korvin flew to Lund", "flew")
    assert Occasions([*told, bare, same]).is_again(told[0], bare, 0.6, "unknown")
    assert not Occasions([*told, bare, same]).is_again(told[0], same, 0.6, "unknown")
    assert not Occasions([told[0], bare, same]).is_again(told[0], bare, 0.6, "unknown")
    port = trip("a", "Korvin visited Port Casse", "visited", patient="Port Casse")
    casse = replace(trip("a", "Korvin will visit Casse", "visit", patient="Casse"), modality="planned")
    assert not Occasions([port, casse, bare]).is_again(port, bare, 0.6, "unknown")


def found(article: str, text: str, patient: str = "a package") -> Event:
    return act(article, text, "found", "discover", patient=patient, head="package", construction="passive")


def test_one_of_several_new_things_is_joined_by_a_name_alone() -> None:
    first = found("a", "On Friday a package was found in Burling")
    second = found("a", "Officers say another package was found in Marlow", "another package")
    other = found("b", "On Friday a package to Vask was found in Aldport")
    again = found("b", "In a bin in Burling a package was found")
    bare = found("b", "On Friday a package was found")
    several = Things([first, second, other, again, bare])
    assert several.are_open(first, other, 0.5)
    assert several.are_open(first, second, 0.5)
    assert not several.are_open(first, again, 0.5)
    # Print names nobody with it, or says nearly the same.
    assert not several.are_open(first, bare, 0.5)
    assert not several.are_open(first, other, 0.9)
    # One article tells of one: a bridge may have two names.
    assert not Things([first, other]).are_open(first, other, 0.5)


@pytest.mark.parametrize(
    ("one", "other", "is_open"),
    [
        ("a bill on roads", "a bill on the pipeline", True),
        ("a bill on the pipeline", "a bill on the Sarn pipeline", False),
        ("a bill on Thursday", "a bill on roads", False),
        ("a bill on roads", "a bill against the pipeline", False),
        ("a bill on roads", "a bill", False),
        ("a bill on 12 May", "a bill on roads", False),
    ],
)
def test_new_things_on_two_matters_are_two(one: str, other: str, is_open: bool) -> None:
    told = [
        act(name, f"Korvin signed {words}", "signed", "approve", agent="Korvin", patient="a bill")
        for name, words in (("a", one), ("b", other))
    ]
    assert Things(told).are_open(told[0], told[1], 0.5) == is_open


def test_persons_are_no_things() -> None:
    told = [
        act(name, f"Korvin met a man on {matter}", "met", "arrest", agent="Korvin", patient="a man")
        for name, matter in (("a", "suspicion of arson"), ("b", "charges of theft"))
    ]
    assert not Things(told).are_open(told[0], told[1], 0.5)


@pytest.mark.parametrize(
    ("first", "second", "place", "apart"),
    [
        ("A woman", "Another woman", 0, True),
        ("Korvin", "Another woman", 0, True),
        ("A woman", "Korvin", 4, False),
        ("A woman", "A woman", 4, True),
        ("A woman", "A woman", 0, False),
        ("A woman", "The woman", 4, False),
    ],
)
def test_whoever_is_brought_up_twice_past_an_articles_head_is_two(
    first: str, second: str, place: int, apart: bool
) -> None:
    told = [shot("a", "A man", f" was shot in week {number}") for number in range(4)]
    told.insert(place, shot("a", first, " was shot in the chest", head="woman"))
    told.append(shot("a", second, " was shot in the leg", head="woman"))
    told = [
        replace(one, id=str(at), sentence=replace(one.sentence, start=100 * at, end=100 * at + 60))
        for at, one in enumerate(told)
    ]
    assert persons(*told).are_apart(told[place], told[-1]) is apart
