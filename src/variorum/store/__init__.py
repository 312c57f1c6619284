"""story.json: writing, reading, its schema, and checking it offline; the files that a user decides in."""

from variorum.store.check import check
from variorum.store.decisions import decisions
from variorum.store.entities import entities
from variorum.store.exchange import answer_schema, decode, encode, encode_answer, encode_reading, schema
from variorum.store.files import load, verified, write

__all__ = [
    "answer_schema",
    "check",
    "decisions",
    "decode",
    "encode",
    "encode_answer",
    "encode_reading",
    "entities",
    "load",
    "schema",
    "verified",
    "write",
]
