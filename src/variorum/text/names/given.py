"""Given names: the one reading of ``first_names.tsv`` and ``given_names.txt``, all in lower case."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import cast

from variorum.model.actor import Gender
from variorum.text import lexicon


@cache
def first_names() -> Mapping[str, Gender]:
    """Given name -> the gender that nearly all who bear it have: "male" or "female"."""
    return MappingProxyType(dict(cast(list[tuple[str, Gender]], lexicon.rows("first_names.tsv"))))


@cache
def given_names() -> frozenset[str]:
    """Given names, whether or not they tell a gender."""
    return frozenset(first_names()).union(lexicon.words("given_names.txt"))
