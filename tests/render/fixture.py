"""A story made by hand, with every kind of row, finding and doubt; places and people are invented."""

# ruff: noqa: E501  (a paragraph of an article is one line)

from __future__ import annotations

from variorum.model import (
    Actor,
    ActorMention,
    Article,
    BriefSentence,
    Event,
    Evidence,
    Finding,
    Label,
    Link,
    Maker,
    Merge,
    Origin,
    Quantity,
    Region,
    Relay,
    Role,
    Row,
    Span,
    Statement,
    Story,
    When,
)
from variorum.text.paragraphs import paragraphs

WIRE = """Fire at Port Casse depot kills three

PORT CASSE (VNA) - Three people died and about 40 were hurt when a fire swept the fuel depot of Port Casse on Friday evening.

"The fire was an accident," Interior Minister Ansa Korvin said in a statement.

The Lantern Front denied that its fighters had set the depot alight. Korvin met Governor Dell Marrow on Saturday. She said the inquiry would be swift.
"""
COURIER = """Three die in depot fire

Three people died and about 40 were hurt when a fire swept the fuel depot of Port Casse on Friday evening, the Velmoran News Agency reported.

The minister, A. Korvin, called it an accident.
"""
HERALD = """Minister: depot fire was no accident

Five people were killed, two of them firefighters, after the Lantern Front militia attacked a fuel depot in Port Casse on Thursday night.

"The fire was no accident," Ansa Korvin told the Herald.
"""
TODAY = """דליקה בנמל

At least five were killed in the blaze at the harbour, according to the governor's office.
"""


def _article(siglum: str, outlet: str, text: str, published: str, **more: str) -> Article:
    regions = [Region("body", a, b) for a, b in paragraphs(text)]
    first = regions[0]
    regions[0] = Region("headline", first.start, first.end)
    return Article(
        id=f"a-{siglum.lower()}",
        file=f"{siglum.lower()}.txt",
        text=text,
        outlet=outlet,
        title=text[first.start : first.end],
        published=When(published, "minute") if published else None,
        language="en",
        regions=tuple(regions),
        evidence=(Evidence("published", published, "metadata"),) if published else (),
        siglum=siglum,
        origin="o-wire" if siglum in "AB" else f"o-{siglum.lower()}",
        url=more.get("url", ""),
        warnings=("the printed date has no year",) if siglum == "D" else (),
    )


A = _article("A", "Velmoran News Agency", WIRE, "2031-05-02T21:40", url="https://vna.example/1")
B = _article("B", "Casse Courier", COURIER, "2031-05-03T06:00")
C = _article("C", "Northern Herald", HERALD, "2031-05-03T12:30", url="javascript:steal()")
D = _article("D", "Tessaly Today", TODAY, "")
SKIPPED = Article(id="", file="notes.bin", text="", skipped="byte 0: not a text")


def at(article: Article, words: str) -> Span:
    """The span of ``words``, which stand in the article exactly once."""
    assert article.text.count(words) == 1, words
    start = article.text.index(words)
    return article.span(start, start + len(words))


def _mention(article: Article, words: str) -> ActorMention:
    span = at(article, words)
    return ActorMention(span.article, span.start, span.end, span.text, "name")


KORVIN = Actor(
    "e-korvin",
    "Ansa Korvin",
    "person",
    (
        _mention(A, "Interior Minister Ansa Korvin"),
        _mention(B, "A. Korvin"),
        _mention(C, "Ansa Korvin"),
    ),
    ("Ansa Korvin", "A. Korvin"),
    "person 3",
    (Merge(at(A, "Interior Minister Ansa Korvin"), at(B, "A. Korvin"), ("same last name", "initial fits")),),
    (Role("Interior Minister", at(A, "Interior Minister")), Role("minister", at(B, "minister"))),
)
MARROW = Actor("e-marrow", "Dell Marrow", "person", (_mention(A, "Governor Dell Marrow"),), ("Dell Marrow",))
FRONT = Actor(
    "e-front",
    "Lantern Front",
    "group",
    (_mention(A, "The Lantern Front"), _mention(C, "the Lantern Front militia")),
    ("Lantern Front", "the Lantern Front militia"),
)

ACCIDENT_A = Statement(
    "s-a1",
    "a-a",
    (at(A, '"The fire was an accident,"'),),
    at(A, "said in"),
    at(A, "Interior Minister Ansa Korvin"),
    "direct",
    actor="e-korvin",
    medium=at(A, "a statement"),
)
ACCIDENT_B = Statement(
    "s-b1",
    "a-b",
    (at(B, "it an accident"),),
    at(B, "called"),
    at(B, "The minister, A. Korvin,"),
    "indirect",
    actor="e-korvin",
    repairs=("a closing mark was missing",),
)
ACCIDENT_C = Statement(
    "s-c1",
    "a-c",
    (at(C, '"The fire was no accident,"'),),
    at(C, "told"),
    at(C, "Ansa Korvin"),
    "direct",
    actor="e-korvin",
    addressee=at(C, "the Herald"),
    said=When("2031-05-03", "day"),
)
DENIAL = Statement(
    "s-a2",
    "a-a",
    (at(A, "that its fighters had set the depot alight"),),
    at(A, "denied"),
    at(A, "The Lantern Front"),
    "indirect",
    actor="e-front",
)
INQUIRY = Statement(
    "s-a3",
    "a-a",
    (at(A, "the inquiry would be swift"),),
    A.span(at(A, "She said").start + 4, at(A, "She said").end),
    at(A, "She"),
    "indirect",
    candidates=("e-korvin", "e-marrow"),
    why_speaker="two people fit “She”",
)
RELAYED = Statement(
    "s-b2",
    "a-b",
    (at(B, "Three people died and about 40 were hurt"),),
    at(B, "reported"),
    at(B, "the Velmoran News Agency"),
    "indirect",
    relays=(Relay(at(B, "the Velmoran News Agency")),),
)

DEAD = {
    "q-a": Quantity("q-a", "a-a", at(A, "Three"), at(A, "Three people"), 3, 3, counts="person"),
    "q-b": Quantity(
        "q-b",
        "a-b",
        *(B.span(at(B, "Three people").start, at(B, "Three people").start + n) for n in (5, 12)),
        3,
        3,
        counts="person",
    ),
    "q-c": Quantity("q-c", "a-c", at(C, "Five"), at(C, "Five people"), 5, 5, counts="person"),
    "q-d": Quantity(
        "q-d",
        "a-d",
        at(D, "five"),
        at(D, "At least five"),
        5,
        None,
        counts="person",
        qualifier="at least",
        voice="quoted",
        as_of=When("2031-05-03", "day"),
    ),
    "q-f": Quantity(
        "q-f", "a-c", at(C, "two"), at(C, "two of them firefighters"), 2, 2, counts="firefighter"
    ),
}
FIRE_A = Event("v-a", "a-a", at(A, "swept"), at(A, A.text.splitlines()[2]), "sweep")
FIRE_C = Event(
    "v-c",
    "a-c",
    at(C, "attacked"),
    at(C, C.text.splitlines()[2]),
    "attack",
    agent="e-front",
    agent_span=at(C, "the Lantern Front militia"),
    patient_span=at(C, "a fuel depot"),
)
MEETING = Event("v-m", "a-a", at(A, "met"), at(A, "Korvin met Governor Dell Marrow on Saturday."), "meet")
LABELS = (
    Label("l-a", "a-a", at(A, "The Lantern Front"), "e-front", "outlet", "lantern front"),
    Label("l-c", "a-c", at(C, "the Lantern Front militia"), "e-front", "outlet", "militia"),
    Label("l-q", "a-a", at(A, "fighters"), "e-front", "quoted", "fighters"),
)

ROWS = (
    Row(
        "r-acc",
        "statement",
        "Ansa Korvin: whether the fire was an accident",
        {"a-a": ("s-a1",), "a-b": ("s-b1",), "a-c": ("s-c1",)},
        absent=("a-d",),
        origins=2,
        origin_ids=("o-wire", "o-c"),
        verdict="CONTRADICTS",
        actor="e-korvin",
        links=(Link("s-a1", "s-c1", "same speaker, same words", ("accident", "fire")),),
    ),
    Row("r-den", "statement", "The Lantern Front denies it", {"a-a": ("s-a2",)}, ("a-b", "a-c"), (), 1,
        ("o-wire",), "ONLY", "e-front"),
    Row("r-inq", "statement", "The inquiry will be swift", {"a-a": ("s-a3",)}, (), (), 1, ("o-wire",), "UNSURE"),
    Row("r-rel", "statement", "Three people died", {"a-b": ("s-b2",)}, (), (), 1, ("o-wire",), "ONLY"),
    Row(
        "r-dead",
        "quantity",
        "people killed",
        {"a-a": ("q-a",), "a-b": ("q-b",), "a-c": ("q-c",), "a-d": ("q-d",)},
        origins=3,
        verdict="COMPATIBLE",
    ),
    Row("r-two", "quantity", "firefighters killed", {"a-c": ("q-f",)}, ("a-d",), ("a-a", "a-b"), 1, ("o-c",), "ONLY"),
    Row(
        "r-fire",
        "event",
        "fire at the fuel depot",
        {"a-a": ("v-a",), "a-c": ("v-c",)},
        ("a-b",),
        ("a-d",),
        2,
        ("o-wire", "o-c"),
        "UNSURE",
        when=When("2031-05-01/2031-05-02", "bounded"),
    ),
    Row("r-met", "event", "Korvin met Marrow", {"a-a": ("v-m",)}, (), (), 1, ("o-wire",), "ONLY",
        when=When("2031-05-03", "day", anchor="2031-05-02")),
    Row("r-lab", "label", "Lantern Front", {"a-a": ("l-a", "l-q"), "a-c": ("l-c",)}, origins=2, verdict="COMPATIBLE"),
)  # fmt: skip

FINDINGS = (
    Finding(
        "f-num",
        "r-dead",
        "number",
        "Three dead in A and B, five in C, at least five in D",
        "COMPATIBLE",
        {"a-a": (at(A, "Three people"),), "a-c": (at(C, "Five people"),), "a-d": (at(D, "At least five"),)},
        "the later articles have the higher toll",
        "update",
        {"a-a": (at(A, "Three"),), "a-c": (at(C, "Five"),), "a-d": (at(D, "five"),)},
    ),
    Finding(
        "f-acc",
        "r-acc",
        "polarity",
        "The same speaker calls it an accident, and no accident",
        "CONTRADICTS",
        {"a-a": ACCIDENT_A.content, "a-c": ACCIDENT_C.content},
        "same speaker, same words, opposite polarity",
        "opposite",
    ),
    Finding(
        "f-day",
        "r-fire",
        "date",
        "Friday evening or Thursday night",
        "UNSURE",
        {"a-a": (at(A, "on Friday evening"),), "a-c": (at(C, "on Thursday night"),)},
        "it is not sure that both mean the same fire",
        focus={"a-a": (at(A, "Friday evening"),), "a-c": (at(C, "Thursday night"),)},
    ),
)

BRIEF = (
    BriefSentence(
        "At least three people died in a fire at a fuel depot in Port Casse.",
        (at(A, "Three people died"), at(C, "Five people were killed")),
        ("r-dead",),
    ),
    BriefSentence(
        "Ansa Korvin called it an accident, and no accident.",
        (*ACCIDENT_A.content, *ACCIDENT_C.content),
        ("r-acc",),
        "contradiction",
    ),
    BriefSentence("The Lantern Front denied setting it.", DENIAL.content, ("r-den",), "one origin"),
)

STORY = Story(
    title="Fire at Port Casse depot kills three",
    articles=(A, B, C, D, SKIPPED),
    actors=(KORVIN, MARROW, FRONT),
    statements=(ACCIDENT_A, DENIAL, INQUIRY, ACCIDENT_B, RELAYED, ACCIDENT_C),
    events=(FIRE_A, MEETING, FIRE_C),
    quantities=tuple(DEAD.values()),
    labels=LABELS,
    rows=ROWS,
    findings=FINDINGS,
    brief=BRIEF,
    origins=(
        Origin("o-wire", "Velmoran News Agency", ("a-a", "a-b"), ("B credits the agency",)),
        Origin("o-c", "Northern Herald", ("a-c",)),
        Origin("o-d", "Tessaly Today", ("a-d",)),
    ),
    made_by=Maker("0.1", "parser 1", "vectors 1"),
)
