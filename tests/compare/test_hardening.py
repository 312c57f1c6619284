from __future__ import annotations

import pytest

from tests.builders import Builder
from variorum.compare import findings
from variorum.model import Finding

SHARED = (
    "The flames could be seen from the far side of the bay, and roads to the port stayed closed through the "
    "night while crews searched the ruins for missing workers."
)


def _told(builder: Builder) -> list[tuple[str, str]]:
    return [(one.type, one.level) for one in _findings(builder)]


def _findings(builder: Builder) -> list[Finding]:
    story, marks = builder.story()
    return [one for one in findings(story, marks)[1] if one.type in ("hardening", "softening")]


def _pair(
    claimed: str, flat: str, claim_hour: str = "2031-05-02T08:00", flat_hour: str = "2031-05-02T11:00"
) -> Builder:
    """Two articles that share a passage; A holds the claim ([[c:…]] its content, [[q:…]] its cue)."""
    builder = Builder()
    first = builder.article("A", f"Fire at depot\n{SHARED}\n{claimed}", claim_hour)
    builder.article("B", f"Depot burns\n{SHARED}\n{flat}", flat_hour)
    mark = builder.event("B", "e", "start")
    marks = [mark]
    if "c" in first.places:
        builder.actor("korvin", A="s")
        builder.row(
            "statement", builder.statement("A", "c", source="s", cue="q", actor="korvin", cue_lemma="say")
        )
    if "f" in first.places:
        marks.append(builder.event("A", "f", "start"))
    builder.row("event", *marks)
    return builder


CLAIM = "[[s:Ansa Korvin]] [[q:said]] [[c:the fire was started by two guards who smoked beside the tanks]]."
FLAT = "The fire was [[e:started]] by two guards who smoked beside the tanks."


def test_an_attributed_claim_that_a_copy_tells_flat_has_hardened() -> None:
    (found,) = _findings(_pair(CLAIM, FLAT))
    assert (found.type, found.level, found.verdict) == ("hardening", "attribution dropped", "COMPATIBLE")
    assert set(found.versions) == {"A", "B"}
    assert found.focus is not None
    assert [span.text for span in found.focus["A"]] == ["Ansa Korvin", "said"]


def test_a_quotation_is_told_flat_with_names_for_its_pronouns() -> None:
    claim = '[[c:"They threw stones before we moved,"]] [[s:Ansa Korvin]] [[q:said]].'
    assert _told(_pair(claim, "Dockers [[e:threw]] stones before the police moved.")) == [
        ("hardening", "attribution dropped")
    ]
    assert not _told(_pair(claim, "Dock workers from Casse [[e:threw]] stones before lorries moved."))


def test_an_allegation_told_flat_is_called_so() -> None:
    open_ = "The fire was allegedly [[f:started]] by two guards who smoked beside the tanks."
    assert _told(_pair(open_, FLAT)) == [("hardening", "allegation told as fact")]


def test_a_dropped_hedge_is_named() -> None:
    open_ = "The fire was probably [[f:started]] by two guards who smoked beside the tanks."
    assert _told(_pair(open_, FLAT)) == [("hardening", "anything else")]


def test_a_fact_that_a_copy_attributes_was_softened() -> None:
    found = _told(_pair(CLAIM, FLAT, claim_hour="2031-05-02T11:00", flat_hour="2031-05-02T08:00"))
    assert found == [("softening", "attribution added")]


def test_without_hours_nothing_is_said_to_have_hardened() -> None:
    assert _told(_pair(CLAIM, FLAT, "", "")) == []


def test_independent_reports_are_not_set_against_each_other() -> None:
    builder = Builder()
    builder.article("A", f"Fire at depot\n{CLAIM}", "2031-05-02T08:00")
    own = "The fire was [[e:started]] when two of the guards smoked near the tanks."
    builder.article("B", f"Depot burns\n{own}", "2031-05-02T11:00")
    builder.actor("korvin", A="s")
    builder.row("statement", builder.statement("A", "c", source="s", cue="q", actor="korvin"))
    builder.row("event", builder.event("B", "e", "start"))
    assert _told(builder) == []


def test_a_claim_that_the_copy_also_attributes_has_not_hardened() -> None:
    again = "the fire was started by two guards who smoked beside the tanks"
    both = f"{FLAT}\n[[w:Ansa Korvin]] [[r:said]] [[d:that {again}]]."
    builder = _pair(CLAIM, both)
    builder.row("statement", builder.statement("B", "d", source="w", cue="r", actor="korvin"))
    assert _told(builder) == []


def test_an_attribution_may_carry_on_through_its_paragraph() -> None:
    carried = f"[[w:Ansa Korvin]] [[r:said]] [[d:nobody had been warned of the danger]]. {FLAT}"
    builder = _pair(CLAIM, carried)
    builder.row("statement", builder.statement("B", "d", source="w", cue="r", actor="korvin"))
    assert _told(builder) == []


def test_another_number_or_a_denial_is_another_claim() -> None:
    assert _told(_pair(CLAIM, FLAT.replace("two guards", "12 guards"))) == []
    assert _told(_pair(CLAIM, FLAT.replace("was [[", "was not [["))) == []


def test_a_condition_is_no_fact() -> None:
    assert _told(_pair(CLAIM, f"If {FLAT[0].lower()}{FLAT[1:]}")) == []


def test_who_credits_the_outlet_has_it_from_there() -> None:
    builder = Builder()
    builder.article("A", f"Fire at depot\n{CLAIM}", outlet="Port Casse Herald")
    own = "The fire was [[e:started]] by two guards who smoked near the tanks."
    told = "The ministry met in the morning, the Port Casse Herald reported."
    builder.article("B", f"Depot burns\n{own}\n{told}")
    builder.actor("korvin", A="s")
    builder.row("statement", builder.statement("A", "c", source="s", cue="q", actor="korvin"))
    builder.row("event", builder.event("B", "e", "start"))
    assert _told(builder) == [("hardening", "attribution dropped")]


def test_a_short_shared_passage_alone_tells_nothing_of_the_rest() -> None:
    builder = Builder()
    tail = " ".join(f"Street number {n} of the lower town was emptied by its own wardens." for n in range(30))
    other = " ".join(f"Boat {n} left the outer quay with families on board." for n in range(30))
    builder.article("A", f"Fire at depot\n{CLAIM}\n{SHARED}\n{tail}", "2031-05-02T08:00")
    own = "The fire was [[e:started]] by two guards who smoked near the tanks."
    builder.article("B", f"Depot burns\n{own}\n{SHARED}\n{other}", "2031-05-02T11:00")
    builder.actor("korvin", A="s")
    builder.row("statement", builder.statement("A", "c", source="s", cue="q", actor="korvin"))
    builder.row("event", builder.event("B", "e", "start"))
    assert _told(builder) == []


@pytest.mark.parametrize(
    ("claimed", "flat", "told"),
    [
        (
            "The tank's valve apparently [[f:failed]].",
            "The tank's valve [[e:failed]].",
            [("hardening", "allegation told as fact")],
        ),
        (
            "[[s:Traders]] [[q:said]] [[c:loading could be halted for a week]].",
            "Loading of grain will be [[e:halted]] for a week.",
            [("hardening", "attribution dropped")],
        ),
        (
            "[[s:The ministry]] [[q:claimed]] [[c:that gunmen crossed the river at dawn]] and burned a post.",
            "Gunmen [[e:crossed]] the river at dawn and burned a post of the border guard.",
            [("hardening", "attribution dropped")],
        ),
        (
            "[[s:The ministry]] [[q:claimed]] [[c:that gunmen crossed the river]]. The bay lay calm.",
            "The gunmen who [[e:crossed]] a bridge were never found by the town's few constables.",
            [],
        ),
        ("The tank's valve apparently [[f:failed]].", "The tank's pump [[e:failed]].", []),
    ],
)
def test_a_claim_told_nearly_word_for_word_has_hardened(
    claimed: str, flat: str, told: list[tuple[str, str]]
) -> None:
    assert [one[0] for one in _told(_pair(claimed, flat))] == [one[0] for one in told]


def test_a_copy_of_the_claim_softens_nothing() -> None:
    builder = _pair(CLAIM, FLAT)
    builder.article("C", f"Fire at depot\n{SHARED}\n{CLAIM}", "2031-05-02T14:00")
    builder.row("statement", builder.statement("C", "c", source="s", cue="q", cue_lemma="say"))
    found = _findings(builder)
    assert {one.type for one in found} == {"hardening"}


def test_a_refusal_to_comment_leaves_the_rest_flat() -> None:
    open_ = "The army allegedly [[f:used]] a drone from Velmora."
    flat = "The army [[e:used]] a drone from Velmora, [[w:whose council]] [[r:declined]] [[d:to comment]]."
    builder = _pair(open_, flat)
    refusal = {"source": "w", "cue": "r", "cue_lemma": "decline", "modality": "denied"}
    builder.row("statement", builder.statement("B", "d", **refusal))
    assert [one.type for one in _findings(builder)] == ["hardening"]
