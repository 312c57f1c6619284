"""Closed classes of words, tags and relations of a parse that rules of several kinds ask for."""

from __future__ import annotations

FINITE = frozenset({"VBD", "VBP", "VBZ"})
"""Tags of verbs that carry their own tense."""

FINITE_OR_MODAL = FINITE | {"MD"}
"""Tags of verbs, or of their auxiliaries, that make a clause."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""Relations of who does or is done to."""

FIRST_PERSON = frozenset({"i", "we"})
"""Who speaks, as a subject in lower case."""

DUTY = frozenset({"must", "should", "ought"})
"""Modals of what somebody is to do."""

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Labels of names that can stand for who speaks."""

SENTENCE_ENDS = frozenset(".!?")
"""The marks that end a sentence."""
