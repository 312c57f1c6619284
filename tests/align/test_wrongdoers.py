"""Who did it, by several nouns."""

from __future__ import annotations

import pytest

from tests.align.test_actors import cast_of, groups

THIEVES = "[[Thieves~thief+s/group]] robbed the museum.\n"


@pytest.mark.parametrize(
    ("texts", "together"),
    [
        ([THIEVES + "[[The robbers~robber+s/group]] fled."], {"Thieves", "The robbers"}),
        ([THIEVES, "[[Burglars~burglar+s/group]] came."], {"Thieves", "Burglars"}),
        # Brought in once more, several and one, of two numbers, with a name.
        ([THIEVES + "[[some robbers~robber+s/group]] fled."], set()),
        ([THIEVES, "[[The robber~robber/person]] fled."], set()),
        (
            [THIEVES, "[[Three robbers~robber+s/group]] fled.", "[[Two burglars~burglar+s/group]] left."],
            set(),
        ),
        (
            ["[[Ansa Korvin/person]], [[a thief~thief+/person]], left.\n[[The robber~robber/person]] wept."],
            set(),
        ),
        (
            ["[[The gunmen~gunman+s/group]] ran.", "[[The attackers~attacker+s/group]] fled."],
            {"The gunmen", "The attackers"},
        ),
        # Attackers alone may be anybody; beside two families they may be of either.
        (["[[The intruders~intruder+s/group]] ran.", "[[The assailants~assailant+s/group]] ran."], set()),
        (
            [
                "[[The gunmen~gunman+s/group]] ran.\n[[The hackers~hacker+s/group]] ran.",
                "[[The attackers~attacker+s/group]] fled.",
            ],
            set(),
        ),
        (["[[The gunmen~gunman+s/group]] ran.", "[[Their attackers~attacker+s/group]] fled."], set()),
    ],
)
def test_those_who_did_it_are_one_group_by_several_nouns(texts: list[str], together: set[str]) -> None:
    found = groups(cast_of(*texts))
    if together:
        assert any(together <= set(some) for some in found)
    else:
        assert all(
            len({text.split()[-1] for text in some}) == 1 for some in found if "Korvin" not in str(some)
        )
        assert not any("The robber" in some and len(some) > 1 for some in found)
