"""What a row is called: a plain phrase, as printed, never the same words twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from variorum.align.describe import of_events, of_statements
from variorum.align.describe_numbers import acts_of, of_quantities
from variorum.align.stretches import before, stretch
from variorum.model import Actor, ActorMention, Event, Quantity, Span, Statement, When

KORVIN = Actor("korvin", "Ansa Korvin", "person", (ActorMention("a", 0, 1, "x", "name"),))
ACTORS = {KORVIN.id: KORVIN}


def drawn(text: str, article: str = "a") -> tuple[Span, dict[str, Span]]:
    """A sentence and its spans by name, from a text with ``{name|words}`` drawn in."""
    plain, spans, rest = "", {}, text
    while "{" in rest:
        ahead, _, rest = rest.partition("{")
        inside, _, rest = rest.partition("}")
        name, _, words = inside.partition("|")
        plain += ahead
        spans[name] = Span(article, len(plain), len(plain) + len(words), words)
        plain += words
    plain += rest
    return Span(article, 0, len(plain), plain), spans


def event(text: str, *, agent: str | None = None, when: str = "", article: str = "a", **more: str) -> Event:
    sentence, spans = drawn(text, article)
    return Event(
        f"e-{article}", article, spans["act"], sentence, spans["act"].text, agent=agent,
        agent_span=spans.get("doer"), patient_span=spans.get("done"), place_span=spans.get("place"),
        when=When(when, "day") if when else None, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def quantity(text: str, value: float, article: str = "a", act: str = "") -> tuple[Quantity, list[Event]]:
    """A quantity, and the event whose argument it is where the text draws an act."""
    sentence, spans = drawn(text, article)
    number, rest = spans["number"], spans.get("rest")
    phrase = number
    if rest is not None:
        phrase = Span(article, number.start, rest.end, sentence.text[number.start : rest.end])
    counted = Quantity(
        f"q-{article}",
        article,
        number,
        phrase,
        value,
        value,
        counts="person",
        sentence=sentence,
        of_event=act,
    )
    if "act" not in spans:
        return counted, []
    return counted, [Event(f"e-{article}", article, spans["act"], sentence, act, patient_span=phrase)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On Tuesday {doer|a fire} {act|killed} {done|at least seven people}, the chief said.",
         "a fire killed at least seven people"),
        ("{doer|The fire} {act|broke} out shortly after 10 p.m. in a tunnel and spread.",
         "The fire broke out shortly after 10 p.m. in a tunnel"),
        ("{done|Some 120 firefighters} were {act|sent} to the harbour.",
         "Some 120 firefighters were sent to the harbour"),
        ("They demanded the {act|withdrawal} of {done|all troops} from {place|the valley}, again.",
         "withdrawal of all troops from the valley"),
        ("{doer|The Lantern Front}, which holds the upper valley and all bridges, {act|left} {done|it}.",
         "The Lantern Front … left it"),
        ("{doer|They} {act|called} for the immediate removal of all the remaining soldiers and tanks.",
         "They called for the immediate removal of all the …"),
        ("The toll, which had been {act|rising}, fell.", "had been rising"),
        ("He spoke; {act|leave}!", "leave"),
    ],
)  # fmt: skip
def test_an_act_is_told_as_printed(text: str, told: str) -> None:
    assert of_events([event(text)], ACTORS) == told


def test_a_pronoun_gives_way_to_the_name() -> None:
    assert of_events([event("{doer|She} {act|visited} {done|the tunnel}.", agent="korvin")], ACTORS) == (
        "Ansa Korvin visited the tunnel"
    )
    nominal = event("{doer|Her} {act|visit} to {done|the tunnel}.", agent="korvin", construction="nominal")
    assert of_events([nominal], ACTORS) == "Ansa Korvin’s visit to the tunnel"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{doer|I} have not {act|left} {done|the tunnel}.", "Ansa Korvin: I have not left the tunnel"),
        ("{doer|We} didn't {act|leave} {done|the tunnel}.", "Ansa Korvin: We didn't leave the tunnel"),
        ("{doer|She} has never {act|left} {done|the tunnel}.", "Ansa Korvin has never left the tunnel"),
        ("{doer|She} has not {act|rejected} {done|the plan}.", "Ansa Korvin has not rejected the plan"),
        ("{doer|She} {act|closed} {done|no tunnel}.", "Ansa Korvin closed no tunnel"),
        ("{done|The tunnel} was not {act|closed}.", "The tunnel was not closed"),
    ],
)
def test_what_was_not_done_is_never_told_as_done(text: str, told: str) -> None:
    assert of_events([replace(event(text, agent="korvin"), negated=True)], ACTORS) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("There was no {act|withdrawal} of {done|the troops}.", "no withdrawal of the troops"),
        ("She refused a demand for the {act|withdrawal} of {done|the troops}.", "withdrawal of the troops"),
    ],
)
def test_a_noun_takes_only_the_denial_right_before_it(text: str, told: str) -> None:
    found = replace(event(text, construction="nominal"), negated=True)
    assert of_events([found], ACTORS) == told


@pytest.mark.parametrize(
    ("text", "modality", "told"),
    [
        ("Sign before {doer|the Front} asks to {act|talk}.", "planned", "before the Front asks to talk"),
        ("She left before {doer|the Front} {act|disarmed}.", "happened", "the Front disarmed"),
        ("It fails unless {doer|the Front} {act|disarms}.", "planned", "unless the Front disarms"),
        ("In the event that it sits, and {doer|the court} has {act|ruled}, we go.", "happened",
         "In the event that … the court has ruled"),
        ("If it sits, {doer|the court} will {act|rule}.", "planned", "the court will rule"),
        ("It is possible that {doer|the rope} {act|broke}.", "happened", "possible that the rope broke"),
        ("A deal in which {doer|the Front} {act|disarms}.", "happened", "deal in which the Front disarms"),
        ("There is no evidence {doer|the rope} {act|broke}.", "happened", "no evidence the rope broke"),
        ("It was found that {doer|the rope} {act|broke}.", "happened", "the rope broke"),
        ("None of the recent {done|posts} {doer|the mayor} {act|filled} went to women.", "happened",
         "None of the recent posts the mayor filled went to women"),
        ("Two of the recent {done|posts} {doer|the mayor} {act|filled} went to women.", "happened",
         "posts the mayor filled went to women"),
    ],
)  # fmt: skip
def test_what_is_supposed_or_awaited_keeps_its_word(text: str, modality: str, told: str) -> None:
    assert of_events([event(text, modality=modality)], ACTORS) == told


@pytest.mark.parametrize(
    ("before", "cue", "more", "told"),
    [
        ("a deal before ", "said", {}, "before Ansa Korvin agrees to disarm"),
        ("that if ", "said", {}, "if Ansa Korvin agrees to disarm"),
        ("that ", "gave no indication", {}, "gave no indication Ansa Korvin agrees to disarm"),
        ("", "denied", {"modality": "denied"}, "denied Ansa Korvin agrees to disarm"),
        ("that ", "said", {}, "Ansa Korvin agrees to disarm"),
        ("the tunnel is safe and ", "said", {}, "Ansa Korvin agrees to disarm"),
    ],
)
def test_words_inside_another_statement_keep_what_it_supposes_or_denies(
    before: str, cue: str, more: dict[str, str], told: str
) -> None:
    text = f"Grain {{outer|{cue}}} {before}{{who|Korvin}} {{cue|agrees}} {{said|to disarm}}."
    whole, spans = drawn(text)
    start = whole.text.index(cue) + len(cue) + 1
    held = Span("a", start, whole.end - 1, whole.text[start:-1])
    outer = Statement("s-o", "a", (held,), spans["outer"], None, "indirect", **more)  # type: ignore[arg-type]
    inner = replace(statement(text), parent="s-o", modality="planned")
    assert of_statements([inner], ACTORS, {"s-o": outer}) == told


def test_dates_that_exclude_each_other_are_not_in_the_title() -> None:
    first = event("{done|The tunnel} was {act|inspected} on 4 March.", when="2031-03-04")
    second = event("{done|The tunnel} was {act|inspected} on 9 March.", when="2031-03-09", article="b")
    assert of_events([first, second], ACTORS) == "The tunnel was inspected"
    assert of_events([first], ACTORS) == "The tunnel was inspected on 4 March"


def test_a_number_that_one_article_prints_is_not_in_the_title_of_all() -> None:
    early = [
        event("{doer|The march} {act|began} at 7:30 by the quay.", article=name, construction="intransitive")
        for name in "ab"
    ]
    late = event("{doer|The march} {act|began} at 9:15.", article="c", construction="intransitive")
    assert of_events([*early, late], ACTORS) == "The march began at 7:30 by the quay"
    assert of_events([early[0], late], ACTORS) == "The march began"
    shells = [
        event(f"{{doer|{count} shells}} {{act|landed}} on the quay.", article=name)
        for name, count in (("a", "Twelve"), ("b", "Six"), ("c", "Six"))
    ]
    assert of_events(shells, ACTORS) == "Six shells landed on the quay"


def test_a_count_is_told_with_its_act() -> None:
    counted, acts = quantity("A fire {act|killed} {number|seven} {rest|people}, they said.", 7, act="kill")
    assert of_quantities([counted], acts_of([counted], acts)) == "killed seven people"


def test_versions_with_other_numbers_are_named_without_one() -> None:
    first, acts = quantity("A fire {act|killed} {number|seven} {rest|people}.", 7, act="kill")
    second, more = quantity("{number|Fourteen} {rest|people} were {act|killed}.", 14, "b", "kill")
    told = of_quantities([first, second], acts_of([first, second], acts + more))
    assert told == of_quantities([second, first], acts_of([first, second], acts + more)) == "people killed"


def test_a_row_is_named_by_the_word_for_the_act_that_most_print() -> None:
    told, acts = [], []
    for name, verb, value in (("a", "died", 7), ("b", "drowned", 83), ("c", "died", 9)):
        text = f"{{number|{value}}} {{rest|people}} {{act|{verb}}} in the harbour."
        counted, events = quantity(text, value, name, "kill")
        told.append(counted)
        acts += [replace(one, lemma=verb, kind="die") for one in events]
    assert of_quantities(told, acts_of(told, acts)) == "people died"


def test_a_number_without_an_act_keeps_the_words_before_it() -> None:
    counted, _ = quantity("The price of wheat rose by {number|6 percent} on Wednesday.", 6)
    assert of_quantities([counted], {}) == "The price of wheat rose by 6 percent"
    counted, _ = quantity("{number|More than two} {rest|months} later, she left.", 2)
    assert of_quantities([counted], {}) == "More than two months later"
    counted, _ = quantity("Some 40 people were hurt, including {number|12} {rest|nurses}.", 12)
    assert of_quantities([counted], {}) == "12 nurses"
    counted, _ = quantity("The price, including {number|6 percent} of tax, rose.", 6)
    assert of_quantities([counted], {}) == "6 percent of tax"


@pytest.mark.parametrize(
    ("text", "more", "told"),
    [
        ("Access was 150 crowns at first and later {number|20}, the police said.", {"counts": ""},
         "Access was 150 crowns at first and later 20, the police said"),
        ("{number|All seven} had breakfast in the camp at noon.", {"counts": ""},
         "All seven had breakfast in the camp at noon"),
        ("A {number|66}{rest|-year-old} from Port Casse was held.",
         {"kind": "age", "unit": "year", "counts": ""}, "A 66-year-old from Port Casse was held"),
        ("The gang released a file of {number|two} {rest|judges} among them.", {},
         "The gang released a file of two judges"),
        ("Then {number|3,000} {rest|litres} were {act|recovered}.",
         {"kind": "measure", "unit": "litre", "counts": ""}, "3,000 litres were recovered"),
        ("The students, who {act|walked} {number|two} {rest|kilometres}, were wet.",
         {"kind": "measure", "unit": "kilometre", "counts": ""}, "walked two kilometres"),
        ("He stayed for {number|nine} {rest|days}.", {"kind": "duration", "unit": "day", "counts": ""},
         "He stayed for nine days"),
    ],
)  # fmt: skip
def test_a_number_that_says_too_little_takes_its_clause(text: str, more: dict[str, str], told: str) -> None:
    counted, acts = quantity(text, 2)
    made = replace(counted, **more)  # type: ignore[arg-type]
    assert of_quantities([made], acts_of([made], acts)) == told


def test_numbers_that_differ_are_never_named_by_their_unit_alone() -> None:
    unit = {"kind": "percent", "unit": "percent", "counts": ""}
    first, _ = quantity("The bank of Velmora raised its key rate to {number|7.5} {rest|per cent}.", 7.5)
    second, _ = quantity("{number|Nine} {rest|per cent} was the rate.", 9, "b")
    both = [replace(one, **unit) for one in (first, second)]  # type: ignore[arg-type]
    assert of_quantities(both, {}) == "The bank of Velmora raised its key rate to … per cent"
    ladders, _ = quantity("They took {number|a couple} {rest|of ladders}.", 2)
    more, _ = quantity("They took {number|three} {rest|ladders}.", 3, "b")
    assert of_quantities([ladders, more], {}) == "ladders"


def statement(text: str, actor: str | None = "korvin") -> Statement:
    _, spans = drawn(text)
    return Statement(
        "s-a", "a", (spans["said"],), spans.get("cue"), spans.get("who"), "indirect", actor=actor
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{who|Korvin} {cue|said} {said|that the tunnel was safe}.", "Ansa Korvin: the tunnel was safe"),
        ("{who|Korvin} {cue|declined} {said|to comment}.", "Ansa Korvin declined to comment"),
        ("{who|She} {cue|accused} {said|the Front of lying}.", "Ansa Korvin accused the Front of lying"),
        ("{who|Korvin} {cue|said} {said|“we knew”}.", "Ansa Korvin: “we knew”"),
        ("{who|Korvin}{cue|:} {said|we knew}.", "Ansa Korvin: we knew"),
        ("{said|We knew}, {cue|said} {who|Korvin}.", "Ansa Korvin: We knew"),
        ("{who|Korvin} {cue|refused to say} {said|that it fell}.", "Ansa Korvin refused to say that it fell"),
        ("{who|Korvin} spoke, {cue|noting} {said|that it fell}.", "Ansa Korvin: it fell"),
        ("{who|Korvin} {cue|is warning} {said|that it fell}.", "Ansa Korvin is warning that it fell"),
        ("{who|Korvin} left, {cue|slamming} {said|the Front}.", "Ansa Korvin slamming the Front"),
    ],
)
def test_words_that_need_their_cue_keep_it(text: str, told: str) -> None:
    assert of_statements([statement(text)], ACTORS) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{said|Tom Brown} {cue|was charged} {rest|with theft}.", "Tom Brown was charged with theft"),
        ("{said|Tom Brown} {cue|was charged} Monday {rest|with theft}.", "Tom Brown was charged with theft"),
        ("{said|All} {cue|are expected} {rest|to survive}.", "All are expected to survive"),
        ("{said|“We sold it,”} {cue|said} one. {rest|“It was old.”}", "“We sold it,” “It was old.”"),
        ("{said|The mill burned}, {cue|it was said}, {rest|at noon}.", "The mill burned at noon"),
    ],
)
def test_words_of_nobody_around_their_cue_keep_it(text: str, told: str) -> None:
    _, spans = drawn(text)
    parted = Statement("s-a", "a", (spans["said"], spans["rest"]), spans["cue"], None, "indirect")
    assert of_statements([parted], ACTORS) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{who|Korvin} {cue|denied} {said|that it had sunk}.", "Ansa Korvin denied that it had sunk"),
        ("{said|It had sunk}, {cue|denied} {who|Korvin}.", "Ansa Korvin denied: It had sunk"),
        ("{who|Korvin} {cue|denied} {said|claims that it sank}.", "Ansa Korvin denied claims that it sank"),
    ],
)
def test_what_is_denied_is_never_told_as_said(text: str, told: str) -> None:
    assert of_statements([replace(statement(text), modality="denied")], ACTORS) == told
    assert of_statements([replace(statement(text), negated=True)], ACTORS) == told


def test_a_version_with_a_verb_of_its_own_names_the_row() -> None:
    hangs = statement("{who|Korvin} left, {cue|slamming} {said|the Front for its lies}.")
    stands = replace(statement("{who|Korvin} {cue|accused} {said|the Front of lying again}."), id="s-b")
    for versions in ([hangs, stands], [stands, hangs]):
        assert of_statements(versions, ACTORS) == "Ansa Korvin accused the Front of lying again"


def test_a_stretch_is_bounded_in_hostile_sentences() -> None:
    sentence, spans = drawn("x " * 40_000 + "{act|leave} " + "y " * 40_000)
    assert len(stretch(sentence, [spans["act"]])) < 60
    assert len(before(sentence, spans["act"])) < 60
    assert stretch(sentence, [Span("b", 0, 5, "leave")]) == ""


def test_a_decimal_comma_or_point_ends_no_clause() -> None:
    sentence, spans = drawn("They {act|paid} 50,000.50 crowns at 10:30 a.m. sharp, he said.")
    assert stretch(sentence, [spans["act"]]) == "paid 50,000.50 crowns at 10:30 a.m. sharp"


def test_of_several_speakers_the_words_go_with_whoever_says_them() -> None:
    left = statement("{who|Dell Marrow} said {said|the long pier of the harbour is safe}", "marrow")
    right = replace(statement("{who|Ada Korvin} said {said|the pier is not safe}"), id="s-b")
    assert of_statements([left, right], ACTORS) == "Ada Korvin: the pier is not safe"


def test_speaker_and_words_are_of_one_version() -> None:
    left = statement("{who|Ada Korvin} {cue|opposed} {said|the toll on fish}.", "korvin")
    right = replace(statement("{cue|Defending} {said|a toll}, the chief left.", None), id="s-b")
    assert of_statements([left, right], ACTORS) == "Ada Korvin opposed the toll on fish"
    many = [replace(right, id=f"s-{number}") for number in range(3)]
    assert of_statements([left, *many], ACTORS) == "Ada Korvin opposed the toll on fish"


def test_where_no_version_prints_a_speaker_the_words_stand_alone() -> None:
    bare = statement("{said|The pier is safe}.", None)
    assert of_statements([bare, replace(bare, id="s-b")], ACTORS) == "The pier is safe"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("There {cue|has been no evidence of} {said|theft in the port}.", "no evidence of theft in the port"),
        ("{cue|It is not clear} {said|who took the bell}.", "It is not clear who took the bell"),
        ("{said|The owner of the boat} {cue|is not yet known}.", "The owner of the boat is not yet known"),
    ],
)
def test_what_nobody_is_named_to_say_keeps_its_denial(text: str, told: str) -> None:
    denied = replace(statement(text, actor=None), negated=True)
    assert of_statements([denied], ACTORS, {}) == told


def test_what_a_passive_tells_is_printed_with_its_cue() -> None:
    fined = statement("{one|The pilot} {cue|was fined} on Monday by {who|Korvin} {said|for the theft}.")
    _, spans = drawn("{one|The pilot} {cue|was fined} on Monday by {who|Korvin} {said|for the theft}.")
    both = replace(fined, content=(spans["one"], spans["said"]))
    assert of_statements([both], ACTORS, {}) == "Ansa Korvin: The pilot was fined for the theft"
