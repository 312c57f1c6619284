"""story.json: writing, reading, its schema, and checking it offline."""

from variorum.store.check import check
from variorum.store.exchange import decode, encode, encode_reading, schema
from variorum.store.files import load, verified, write

__all__ = ["check", "decode", "encode", "encode_reading", "load", "schema", "verified", "write"]
