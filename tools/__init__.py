"""Generators of what is checked in: docs and expected results."""
