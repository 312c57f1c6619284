"""story.json: writing, reading, its schema, and checking it offline; the files that a user decides in."""

from variorum.store.check import check
from variorum.store.decisions import decisions
from variorum.store.entities import entities
from variorum.store.exchange import decode, encode, encode_reading, schema
from variorum.store.files import load, verified, write

__all__ = [
    "check",
    "decisions",
    "decode",
    "encode",
    "encode_reading",
    "entities",
    "load",
    "schema",
    "verified",
    "write",
]
