"""Trained weights that come with the package: a card (``model.json``) and the one file that it is of.

The card names the SHA-256 of the file that was measured; others are refused.
"""

from __future__ import annotations

import functools
import hashlib
import io
import json
from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from variorum.errors import BrokenComponent, MissingComponent

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@functools.cache
def load_card(scorer: str) -> Mapping[str, Any]:
    """What is known of a scorer ("loaded_words"): its version, what it learned from, its figures.

    Raises MissingComponent where the file is not there.
    """
    return MappingProxyType(json.loads(_bytes(scorer, "model.json")))


@functools.cache
def load_weights(scorer: str) -> Mapping[str, NDArray[np.float64]]:
    """The arrays of a scorer by their names.

    Raises MissingComponent where a file is not there, BrokenComponent where the arrays are not those of
    the card.
    """
    import numpy as np

    with np.load(io.BytesIO(load_file(scorer, "weights.npz")), allow_pickle=False) as kept:
        return MappingProxyType({name: kept[name].astype(np.float64) for name in kept})


def load_file(scorer: str, name: str) -> bytes:
    """The file that the card's SHA-256 is of.

    Raises MissingComponent where a file is not there, BrokenComponent where it is not the one of the card.
    """
    data = _bytes(scorer, name)
    digest = hashlib.sha256(data).hexdigest()
    if digest != load_card(scorer)["sha256"]:
        raise BrokenComponent(
            f"{scorer}/{name} is not the file that was measured (SHA-256 {digest[:12]}…); "
            "install variorum anew"
        )
    return data


def _bytes(scorer: str, name: str) -> bytes:
    try:
        return resources.files("variorum.annotate").joinpath(f"data/{scorer}/{name}").read_bytes()
    except FileNotFoundError as error:
        raise MissingComponent(f"{scorer}/{name} is missing; install variorum anew") from error
