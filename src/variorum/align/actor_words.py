"""What a description says: its head, its telling words, its country."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from itertools import pairwise

from variorum.model import Mention
from variorum.text import lexicon
from variorum.text.names import country_of, country_of_people, fold
from variorum.text.nouns import crowds, title_in_full

MOST_WORDS = 14
"""Words of a description that are read."""

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*\.?")
_EX = re.compile(r"^ex-(?=\w)")
_PART = re.compile(r"one-time|[^\W_]+", re.IGNORECASE)
_STANDINGS = {"elect": "next"}
_OWNER = re.compile(r"\w['’]s?\s")
POSSESSIVE = re.compile(r"['’]s?$")
HAS_OWNER = re.compile(r"\w['’](?:s\b|\s)")
POINTS = re.compile(r"(?:the|this|that)\b", re.IGNORECASE)
_CLAUSE = re.compile(r",|;|\bwho\b|\bwhich\b|\bthat\b")
_NUMBERS = [row[0] for row in lexicon.rows("number_words.tsv") if row[2] == "cardinal"]
_COMPLEMENT = re.compile(rf"\s(?:of|for)\s+(?!(?:{lexicon.either(_NUMBERS)}|\d+)\b)", re.IGNORECASE)
_HIGHEST = frozenset({"top", "chief", "head"})
_SMALL = frozenset(
    {"the", "a", "an", "of", "for", "to", "in", "on", "at", "by", "with", "and", "or", "from", "his", "her"}
    | {"its", "their", "our", "my", "your", "this", "that", "these", "those", "s", "is", "was", "be", "as"}
)


@dataclass(frozen=True, slots=True)
class Description:
    """The head of a description, as its role's class, and its other telling words.

    Countries and their adjectives stand as "@Country". ``bars`` are words that make another
    office ("vice"); two descriptions must share them. ``tenures`` say which of an office's holders is meant
    ("former", "next"): he alone can be who is printed so.
    """

    head: str
    words: frozenset[str]
    bars: frozenset[str]
    tenures: frozenset[str] = frozenset()

    @property
    def countries(self) -> frozenset[str]:
        """The countries in it."""
        return frozenset(word for word in self.words if word.startswith("@"))


def describe(mention: Mention) -> Description:
    """What a nominal mention says."""
    head = role_class(fold(mention.head))
    telling = _posted(head, mention.span.text)
    if head == "diplomat" and telling & _HIGHEST:
        # A country's "top diplomat" is its foreign minister, in every newspaper.
        head, telling = role_class("minister"), telling - _HIGHEST - {"diplomat"} | {"foreign"}
    return Description(
        head, telling - {head} - fillers(), telling & bars(), _tenures(mention.span.text, mention.head)
    )


def complement(mention: Mention) -> frozenset[str]:
    """The telling words of what somebody is of or for: "rival" and "fund" for "the director of a rival fund".

    How many is none of them ("a mother of three").
    """
    head = re.search(rf"\b{re.escape(mention.head)}\b", mention.span.text, re.IGNORECASE)
    found = _COMPLEMENT.search(mention.span.text, head.end()) if head is not None else None
    if found is None or _CLAUSE.search(mention.span.text[: found.start()]):
        return frozenset()
    return words(mention.span.text[found.end() :])


def describe_title(mention: Mention) -> Description | None:
    """What is printed before a name and, for "of …", right after it; None where nothing is."""
    before, name, after = mention.span.text.partition(mention.name)
    text = before if mention.title in before else f"{mention.title} {before}"
    of_country = re.match(r"\s+of\s+([^,;]{2,40})", after)
    if name and of_country:
        text = f"{text} {of_country.group(1)}"
    if not text.strip() or not mention.title:
        return None
    titles = [role_class(title_in_full(fold(word))) for word in mention.title.split()]
    head = titles[0] if " of " in mention.title else titles[-1]
    telling = _posted(head, text)
    tenures = _tenures(text, mention.title.split()[0 if " of " in mention.title else -1])
    return Description(head, telling - {head} - fillers(), telling & bars(), tenures)


def printed_tenures(mention: Mention) -> frozenset[str]:
    """Which of an office's holders print says here that somebody is.

    "Ex-Mayor Korvin" and "Korvin, who was mayor until 2019" were; "Korvin, mayor since May" is new.
    """
    said = describe(mention) if mention.form == "nominal" else describe_title(mention)
    found = set(said.tenures if said is not None else ())
    if mention.form == "nominal" and "as" in mention.why_same:
        found.add("next")  # "sworn in as the mayor": who takes the office up is the new one
    for role in mention.roles:
        start, slash, end = role.held.edtf.partition("/") if role.held is not None else ("", "", "")
        if role.standing:
            found.add(_STANDINGS.get(role.standing, role.standing))
        elif slash and ".." in (start, end):
            found.add("next" if end == ".." else "former")
    return frozenset(found)


def _tenures(text: str, head: str) -> frozenset[str]:
    """Which of an office's holders the words before its noun mean; those of an owner are the owner's.

    "The former mayor" is one who was; "the former mayor's lawyer" is, and "New York's mayor" is no new one.
    """
    at = re.search(rf"\b{re.escape(head)}\b", text, re.IGNORECASE)
    parts = _PART.findall(_OWNER.split(text[: at.start()] if at is not None else text)[-1])
    which = _tenure_words()
    return frozenset(
        which[word.lower()]
        for word, after in pairwise([*parts, ""])
        if word.lower() in which
        and not (word == "New" and after.istitle() and after.lower() not in _titles())
    )


def _posted(head: str, text: str) -> frozenset[str]:
    """The telling words of a role; an envoy's country of posting is not the one that sent him."""
    if head != role_class("envoy") or " to " not in text:
        return words(text)
    before, _, after = text.partition(" to ")
    return words(before) | {f"to {word}" for word in words(after)}


@functools.lru_cache(maxsize=65536)
def words(text: str) -> frozenset[str]:
    """The telling words of a phrase up to its first clause, folded and in singular."""
    cut = _CLAUSE.search(text, 1)
    printed = _WORD.findall(text[: cut.start()] if cut else text)
    found = [_EX.sub("", fold(POSSESSIVE.sub("", word)).rstrip(".")) for word in printed][:MOST_WORDS]
    telling: list[str] = []
    place = 0
    while place < len(found):
        pair = " ".join(found[place : place + 2])
        country = country_of(pair) or country_of_people(pair) if place + 1 < len(found) else None
        if country is not None:
            telling.append(f"@{country.name}")
            place += 2
            continue
        word = found[place]
        country = country_of(word) or country_of_people(word)
        if country is not None and word != "us":
            telling.append(f"@{country.name}")
        elif word == "us":
            telling.append("@United States")
        elif word not in _SMALL and not (word.isdigit() and len(word) < 4):
            telling.append(role_class(_singular(word)))
        place += 1
    return frozenset(telling)


def all_words(text: str) -> frozenset[str]:
    """The telling words of all of a text's clauses."""
    found: set[str] = set()
    for clause in _CLAUSE.split(text):
        printed = clause.split()
        # One word in common: a country may have two.
        for at in range(0, len(printed), MOST_WORDS - 1):
            found |= words(" ".join(printed[at : at + MOST_WORDS]))
    return frozenset(found)


def role_class(word: str) -> str:
    """The class of a role's word, or the word."""
    return _roles().get(word, (word, frozenset()))[0]


@functools.lru_cache(maxsize=4096)
def wider(head: str) -> frozenset[str]:
    """Words that may be used for a holder of the role ``head`` (a class)."""
    return frozenset(
        role_class(word) for kind, others in _roles().values() if kind == head for word in others
    )


def is_crowd(head: str) -> bool:
    """True for heads that stand for somebody else every time ("official", "source")."""
    return head in crowds()


@functools.cache
def fillers() -> frozenset[str]:
    """Words that do not change whose an office is."""
    return frozenset(lexicon.words("role_fillers.txt"))


@functools.cache
def bars() -> frozenset[str]:
    """Words that make another office."""
    return frozenset(lexicon.words("role_restrictions.txt"))


@functools.cache
def _tenure_words() -> dict[str, str]:
    return dict(lexicon.rows("office_tenures.tsv"))  # type: ignore[arg-type]


@functools.cache
def _titles() -> frozenset[str]:
    return frozenset(lexicon.words("title_modifiers.txt"))


@functools.cache
def generic_bodies() -> frozenset[str]:
    """Nouns that may stand for any body of their kind."""
    return frozenset(noun for noun, _ in lexicon.rows("generic_bodies.tsv"))


@functools.cache
def near_bodies() -> frozenset[str]:
    """Those that a name just before explains even if it does not hold the noun ("the group")."""
    return frozenset(noun for noun, use in lexicon.rows("generic_bodies.tsv") if use == "near")


@functools.cache
def _roles() -> dict[str, tuple[str, frozenset[str]]]:
    return {
        word: (kind or word, frozenset(others.split(";")) - {""})
        for word, kind, others in lexicon.rows("role_words.tsv")
    }


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ws")):
        return word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return word
