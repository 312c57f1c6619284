"""What all tests of asking read with."""

from __future__ import annotations

import pytest

from variorum import annotate


@pytest.fixture(scope="package")
def tools():
    return {"parser": annotate.SpacyParser(), "reader": annotate.RulesAlone()}
