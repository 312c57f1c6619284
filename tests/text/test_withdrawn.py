"""Numbers that print denies or takes back."""

import pytest

from variorum.text.withdrawn import is_corrected, withdrawn


@pytest.mark.parametrize(
    ("sentence", "taken"),
    [
        ("Fourteen people died, not 16.", ["16"]),
        ("The bomb killed nine people, not 12 as first reported.", ["12"]),
        ("Not 12 but nine people were killed.", ["12"]),
        ("Inflation was 6.1 percent, not 5.4 percent.", ["5.4"]),
        ("The fine was $3m, and not $5m, the court said.", ["$5m"]),
        ("Nine people were killed, fewer than the 12 first reported.", ["12"]),
        ("Officials put the toll at 22, correcting an earlier figure of 40.", ["40"]),
        ("The number of dead is nine, down from an earlier count of 12.", ["12"]),
        ("Police lowered the death toll to 22 from 30.", ["30"]),
        ("Police lowered the death toll from 30 to 22.", ["30"]),
        ("The number who drowned was lowered to 22 from 30 after a recount.", ["30"]),
        ("The ministry revised the count to 14 from 16.", ["16"]),
    ],
)
def test_a_number_that_print_takes_back_is_found(sentence: str, taken: list[str]) -> None:
    assert [sentence[start:end] for start, end in withdrawn(sentence)] == taken


@pytest.mark.parametrize(
    "sentence",
    [
        "The bomb went off after nine hours, not 50 metres from the school.",
        "The talks lasted nine weeks, not two days after the vote.",
        "Twelve ships came, not one of them armed.",
        "At least nine people, if not 12, were killed.",
        "Nine people, and perhaps 12, were killed.",
        "The ship carried 40 people, not counting the crew of 12.",
        "Not 12 people came.",
        "The bank did not revise its earlier estimate of 3 percent.",
        "The ministry has not withdrawn its earlier statement that 40 soldiers died.",
        "More than 40 cases first reported in March are still open.",
        "The fare is 300 crowns, not 400 as before.",
        "The bank lowered its key rate to 3.5 percent from 4 percent.",
        "The bank revised its prices from 12 crowns to 14.",
        "Seat belts lowered the number of people killed to 22 from 30.",
        "The death toll rose to 30 from 22.",
        "The number of ferries fell to 22 from 30.",
        "Velmora won more than the 12 seats that it had before.",
    ],
)
def test_a_number_that_stands_is_not_taken_back(sentence: str) -> None:
    assert withdrawn(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "corrected"),
    [
        ("Nine people died, not 12 as first reported.", True),
        ("Four soldiers were killed, not 12.", False),
    ],
)
def test_a_bare_denial_is_no_correction(sentence: str, corrected: bool) -> None:
    assert is_corrected(sentence, sentence.index("12")) == corrected
