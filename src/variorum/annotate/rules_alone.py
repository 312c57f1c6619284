"""No trained reader: statements are left to the rules."""

from __future__ import annotations

from variorum.model import Attribution, Parsed


class RulesAlone:
    """Leaves every article to the rules: faster by half, and finds fewer indirect statements."""

    name = "rules"

    def of(self, parsed: Parsed) -> tuple[Attribution, ...] | None:
        """None."""
        return None
