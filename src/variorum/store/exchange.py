"""The exchange format: a Story to the bytes of ``story.json`` and back, and its JSON Schema."""

from __future__ import annotations

from typing import Any

import msgspec

from variorum.errors import BadStoryFile
from variorum.model import ANSWER_SCHEMA, SCHEMA, Answer, Story

MAX_BYTES = 1 << 29
"""A ``story.json`` larger than this (512 MiB) is refused unread."""


def encode(story: Story) -> bytes:
    """The bytes of ``story.json``: UTF-8, one space of indentation, keys in the order of the values.

    The same story gives the same bytes.
    """
    return msgspec.json.format(msgspec.json.encode(story), indent=1) + b"\n"


def decode(data: bytes) -> Story:
    """The story that ``data`` holds. Raises BadStoryFile, naming the field that is wrong."""
    if len(data) > MAX_BYTES:
        raise BadStoryFile(f"story.json has {len(data):,} bytes; at most {MAX_BYTES:,} are read")
    try:
        story = msgspec.json.decode(data, type=Story)
    except (msgspec.DecodeError, RecursionError) as error:
        raise BadStoryFile(f"not a story.json of Variorum: {error}") from error
    if story.schema != SCHEMA:
        raise BadStoryFile(f"the file's schema is {story.schema!r}; this version reads {SCHEMA!r}")
    return story


def encode_reading(story: Story) -> bytes:
    """One JSON line for a story of one article, as ``variorum read`` prints it (no line break)."""
    return msgspec.json.encode(
        {
            "article": story.articles[0],
            "actors": story.actors,
            "statements": story.statements,
            "events": story.events,
            "quantities": story.quantities,
            "times": story.times,
            "labels": story.labels,
        }
    )


def schema() -> dict[str, Any]:
    """The JSON Schema of ``story.json``, generated from the values."""
    return _schema(Story, SCHEMA, f"story.json ({SCHEMA})")


def answer_schema() -> dict[str, Any]:
    """The JSON Schema of what ``variorum ask --json`` prints, generated from the values."""
    return _schema(Answer, ANSWER_SCHEMA, f"the answer to a sentence ({ANSWER_SCHEMA})")


def encode_answer(answer: Answer) -> bytes:
    """The bytes of an answer: UTF-8, one space of indentation, with a line break at the end."""
    return msgspec.json.format(msgspec.json.encode(answer), indent=1) + b"\n"


def _schema(value: type, name: str, title: str) -> dict[str, Any]:
    (root,), components = msgspec.json.schema_components([value], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://variorum.invalid/{name}",
        "title": title,
        **root,
        "$defs": dict(sorted(components.items())),
    }
