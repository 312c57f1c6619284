"""The classes of acts, and the words that say how real an act is: three tables read once."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import cast

from variorum.model import Modality
from variorum.text import lexicon


@dataclass(frozen=True, slots=True)
class Act:
    """What a trigger word stands for: its class, the verb it comes from, whether the word judges.

    ``kind`` is the class ("kill"); ``lemma`` the verb ("assassinate", also for "assassination").
    """

    kind: str
    lemma: str
    charged: bool


@functools.cache
def _tables() -> tuple[dict[str, Act], dict[str, Act]]:
    verbs: dict[str, Act] = {}
    nouns: dict[str, Act] = {}
    for kind, flags, of_verbs, of_nouns in lexicon.rows("act_classes.tsv"):
        judged = "charged" in flags.split()
        for verb in of_verbs.split():
            verbs.setdefault(verb, Act(kind, verb, judged))
        for entry in of_nouns.split():
            noun, _, verb = entry.partition("=")
            nouns.setdefault(noun, Act(kind, verb or noun, judged))
    return verbs, nouns


def act_of_verb(lemma: str) -> Act | None:
    """The act of a verb's lower-case lemma ("pull_out" with its particle), or None.

    >>> act_of_verb("pull_out").kind
    'withdraw'
    """
    return _tables()[0].get(lemma)


def act_of_noun(lemma: str) -> Act | None:
    """The act of a noun's lower-case lemma, or None.

    >>> act_of_noun("withdrawal").lemma
    'withdraw'
    """
    return _tables()[1].get(lemma)


@functools.cache
def _flags() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split()) for row in lexicon.rows("act_classes.tsv")}


def flagged(kind: str, flag: str) -> bool:
    """True if a class of acts has a flag: "charged", "mutual", "once" … (act_classes.tsv lists them).

    >>> flagged("withdraw", "ergative")
    True
    """
    return flag in _flags().get(kind, frozenset())


@functools.cache
def family(kind: str) -> str:
    """The class by whose name an act is set side by side: "kill" also for "die", else its own.

    >>> family("die"), family("arrest")
    ('kill', 'arrest')
    """
    likes = sorted(flag[5:] for flag in _flags().get(kind, frozenset()) if flag.startswith("like:"))
    return likes[0] if likes else kind


@functools.cache
def object_controllers() -> frozenset[str]:
    """Verbs whose object does what follows their preposition: "accused him of leaking"."""
    return frozenset(lexicon.words("object_controllers.txt"))


@functools.cache
def preposition_controllers() -> frozenset[str]:
    """Words with the preposition whose object does what their infinitive says: "call_on"."""
    return frozenset(lexicon.words("preposition_controllers.txt"))


def object_bound(kind: str) -> bool:
    """True for a class whose verbs are never without the one they are done to ("injure").

    >>> object_bound("injure"), object_bound("attack")
    (True, False)
    """
    return kind in lexicon.words("object_bound.txt")


@functools.cache
def will_nouns() -> frozenset[str]:
    """Nouns of will and power: their owner does what their infinitive says ("its plan to close")."""
    return frozenset(lexicon.words("will_nouns.txt"))


def harmful(kind: str) -> bool:
    """True for a class of acts that do harm ("kill").

    >>> harmful("kill"), harmful("meet")
    (True, False)
    """
    return kind in lexicon.words("harmful_acts.txt")


@functools.cache
def not_acts() -> frozenset[str]:
    """Lemmas of verbs that are states, light verbs or sayings, no acts."""
    return frozenset(lexicon.words("not_acts.txt"))


@functools.cache
def governors() -> dict[str, tuple[Modality, bool]]:
    """Lemma of a governing word -> (modality of the act that it governs, whether it negates it)."""
    return {
        lemma: (cast(Modality, modality), negates == "not")
        for lemma, modality, negates in lexicon.rows("act_governors.tsv")
    }


def is_denial(lemma: str) -> bool:
    """True for the lemma of a word that denies what it governs.

    >>> is_denial("deny"), is_denial("say")
    (True, False)
    """
    found = governors().get(lemma)
    return found is not None and found[0] == "denied"
