"""Names whose kind plain text says for sure."""

from __future__ import annotations

import pytest

from training import name_evidence


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It was Mr. Korvin who spoke.", "Korvin", "person"),
        ("They met Ansa Korvin, 34, at noon.", "Ansa Korvin", "person"),
        ("The ferry Orrin sank.", "Orrin", "nobody"),
        ("There is Port Casse, a small town by the sea.", "Port Casse", "place"),
        ("We saw that Harbour Light is a 1999 film about boats.", "Harbour Light", "nobody"),
        (
            "It is what Lantern Systems shareholders want, and Lantern Systems spokesman Orrin said so.",
            "",
            "",
        ),
        ("The chief executive of Lantern Systems resigned.", "Lantern Systems", "body"),
        ("It belongs to Lantern Harbours Inc. of Velmora.", "Lantern Harbours", "body"),
    ],
)
def test_what_stands_beside_a_name_says_its_kind(text: str, name: str, kind: str) -> None:
    said = dict(name_evidence.evidence(text))
    assert said.get(name, "") == kind


def test_the_words_that_say_it_are_not_shown() -> None:
    texts = [
        "It was Mr. Korvin who spoke. Nobody else saw what Korvin did there.",
        "They left the town of Velmar. The road to Velmar is long. It rained on Velmar all day.",
    ]
    told = name_evidence.named(texts)
    assert {name: kind for name, (kind, _) in told.items()} == {"Korvin": "person", "Velmar": "place"}
    shown = name_evidence.shown(texts, told)
    for name, (text, start, end) in shown.items():
        assert text[start:end] == name
        assert "Mr." not in text
        assert "town" not in text


def test_evidence_that_disagrees_says_nothing() -> None:
    texts = ["They met Mr. Orrin.", "They left the town of Orrin."]
    assert "Orrin" not in name_evidence.named(texts)
