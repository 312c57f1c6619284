"""What one version denies and another says, where the words around the denial are not the same."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from variorum.compare.asking.denials import places
from variorum.compare.speaker_pairs import SpeakerPair
from variorum.compare.wording import PARTLY, coverage
from variorum.model import Statement
from variorum.text import lexicon
from variorum.text.acts import is_denial
from variorum.text.normal import plain_copy
from variorum.text.opposites import contraries
from variorum.text.stems import negations, stem, stems

MOST_SHARED = 0.6
"""Part of the words that are denied which another version says, to say what is denied."""

_BREAK = re.compile(
    r"[,;:.!?…–—]+(?=\W|$)|\b(?:and|but|or|until|unless|before|because|since|while|when|whether|why|how|who|where|that"
    r"|than|as)\b",
    re.IGNORECASE,
)
"""Where what a word of denial is about ends, and other words begin."""

_PARTLY = re.compile(rf"(?:{PARTLY}|only|just|so|as|the only)\b", re.IGNORECASE)

_AWAITED = re.compile(
    r"\b(?:until|unless|if|whether|in case|so that|to (?:prove|show|ensure|make sure|see))\b", re.IGNORECASE
)
"""Words before a denial of what is waited for or wished: "until they prove that they will not do it"."""

_OPEN = re.compile(
    r"\?|\b(?:if|whether|unless|should|would rather|rather than|instead of|far from|unlikely|or not)\b", re.I
)
"""Words by which a version leaves open what it says, or denies it without a word of denial."""

_AGAINST = re.compile(r"\bagainst (?:\w+ )?\w+ing\b")
"""A doing that somebody is against: who says so does not say that it is done."""

_CLAUSES = re.compile(r"[,;.!?]\W|\b(?:but|and)\b")
"""Where a clause ends of which one may be denied and the next not."""

_RELATIVE = re.compile(r"\b(?:who|which|that)\b")
"""What opens a clause of its own: "the guards who were told to leave" are not only asked for."""

_FIRST_PERSON = re.compile(r"\b(?:I|we|We|my|My|our|Our)\b")
_DOER = re.compile(r"\W*(?:that\s+)?(I|we|he|she|they|it)\b", re.IGNORECASE)
"""How a clause opens whose doer is a pronoun."""

_BOUNDED = re.compile(r"\W*(?:until|unless|because)\b", re.IGNORECASE)
"""What opens, behind a denial, what it holds for alone: "will not open until May"."""

_BEFORE = re.compile(r"\bbefore\b", re.IGNORECASE)
"""What bounds a denial against all that comes later: "will not open before May"."""

_HANGS_ON = re.compile(
    r"\b(?:of|in|on|at|about|for|with|by|from|to|into|over|after|during|since|under|against)\b", re.IGNORECASE
)
"""Prepositions, behind which stands more of what is denied: when, where, of whom."""

_CLAUSE = re.compile(r"\W*(?:that|I|we|he|she|they|it)\b", re.IGNORECASE)
"""How a content opens that is a clause, with a doer of its own."""

_DOING = re.compile(r"\W*(?:to|(?!\w*thing\b|during\b)\w+ing)\b", re.IGNORECASE)
"""How a content opens that is a doing of who says it: "denied taking it", "refused to go"."""

_SPEAKER = frozenset({"i", "we", "to"})
"""Doers that are who says it: pronouns, and "to" for a doing with no doer before it."""

_NAME = re.compile(r"\b[A-Z][^\W\d_]+")
_REFUSING = frozenset({"rule", "refuse"})
"""Lemmas of reporting words, as of "ruled out", by which a source says that what follows will not be."""

_OWNING = frozenset({"admit", "acknowledge", "concede", "confess", "confirm"})
"""Lemmas of reporting words by which a source says of a thing in question that it is so."""

_REFUSES = re.compile(
    r"\b(?:rul(?:e|es|ed|ing) out|(?:refus(?:e|es|ed|ing)|fail(?:s|ed|ing)|neglect(?:s|ed|ing)) to)\b",
    re.IGNORECASE,
)
"""Verbs within a version by which it says that what follows will not be, or was not; not "may fail to"."""

_THAT = re.compile(r"^\W*that\b", re.IGNORECASE)
_NOUN_FIRST = re.compile(r"(?:the|this|both|responsibility|credit)\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|do|does|did)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Denied:
    """The stems that one word of denial is about; those before it in its clause; the names among them.

    ``key`` is the one that the other version must have: the act behind a "not", the last word behind a
    "no" ("no soldier was captured" denies a capture, not a soldier). ``doer`` is the pronoun that its clause
    opens with, "to" for a doing with no doer before it. ``core`` are the stems of the act and of what it is
    done to, without what hangs on a preposition: "told the price" of "was not told the price of it".
    ``until_then``: only what comes before something is denied.
    """

    behind: tuple[str, ...]
    before: tuple[str, ...]
    names: frozenset[str]
    key: str
    doer: str = ""
    core: frozenset[str] = frozenset()
    until_then: bool = False


@dataclass(frozen=True)
class Version:
    """What a statement says and denies; ``meant`` are the names of those whom its pronouns stand for."""

    statement: Statement
    meant: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def text(self) -> str:
        """The content, with plain quotation marks."""
        return plain_copy(" ".join(" ".join(part.text.split()) for part in self.statement.content))

    @cached_property
    def denied(self) -> tuple[Denied, ...]:
        """What its words of denial are about; all of the content where the reporting word denies it."""
        if self.denies_by_cue:
            if _denies(self.text) or self._about_claim():
                return ()
            return tuple(replace(one, doer=self.opening) for one in _behind(_THAT.sub("", self.text), "", -1))
        return () if self.statement.negated else tuple(_denied(self.text))

    @cached_property
    def _affirmed(self) -> tuple[tuple[frozenset[str], str], ...]:
        """The stems of each clause that tells what is so, and the words of loss in it."""
        one = self.statement
        if one.negated or one.modality == "denied" or _OPEN.search(self.text) or _is_called_false(self.text):
            return ()
        return tuple(
            (frozenset(stems(part)), " ".join(found[0] for found in _loss().finditer(part)))
            for clause in _CLAUSES.split(self.text)
            if not _denies(clause)
            for part in _RELATIVE.split(clause)
        )

    def affirmed(self, denied: Collection[str]) -> frozenset[str]:
        """The stems of its clauses that tell what is so; none where all of it is denied or left open.

        A clause of loss ("his majority was gone") affirms nothing beside "no majority"; beside ``denied``
        words of the same loss ("has not gone") it does.
        """
        return frozenset(
            word
            for told, loss in self._affirmed
            if not loss or not set(denied).isdisjoint(stems(loss))
            for word in told
        )

    def stands_for(self, doer: str) -> frozenset[str]:
        """The stems of the name of who a pronoun is in it; none where that is unknown."""
        return frozenset(stems(self.meant.get(doer, "")))

    @property
    def opening(self) -> str:
        """The pronoun that it opens with, "to" where it opens with a doing; "" for any other word."""
        is_doing = self.statement.modality != "demanded" and _DOING.match(self.text) is not None
        return "to" if is_doing else _doer(self.text)

    def doer_of(self, key: str) -> str:
        """The pronoun that the clauses open with which hold a stem; "" if one opens with another word."""
        clauses = re.split(_CLAUSES, self.text)
        if key in stems(clauses[0]) and self.opening == "to":
            return "to"
        held = [_doer(clause) for clause in clauses if key in stems(clause)]
        return held[0] if len(set(held)) == 1 else ""

    @property
    def owns(self) -> bool:
        """True where the source says of a thing in question that it is so: "admitted", "confirmed"."""
        return self.statement.cue_lemma in _OWNING

    @property
    def claims_deed(self) -> bool:
        """True where the source says that a deed is its own: "claimed the attack"."""
        named = _NOUN_FIRST.match(self.text) is not None and _VERB.search(self.text) is None
        return self.statement.cue_lemma == "claim" and named

    @property
    def disowns(self) -> bool:
        """True where the source denies what it is said to have done: "denied that it was behind it"."""
        return is_denial(self.statement.cue_lemma) and not self.statement.negated and not places(self.text)

    @property
    def denies_by_cue(self) -> bool:
        """True where the reporting word says that it is not so: "denied", "ruled out"."""
        one = self.statement
        denying = one.modality == "denied" and (is_denial(one.cue_lemma) or one.cue_lemma in _REFUSING)
        return denying and not one.negated

    def _about_claim(self) -> bool:
        """True if a claim is denied, of which anybody may speak: "denied a report that …"."""
        return not frozenset(lexicon.words("claim_nouns.txt")).isdisjoint(self.text.casefold().split()[:5])


class DenialPair(SpeakerPair):
    """Two statements, asked whether one denies what the other says in other words."""

    @cached_property
    def _versions(self) -> tuple[Version, Version]:
        left, right = (Version(one, self._meant_in(one)) for one in (self.left, self.right))
        return left, right

    def _meant_in(self, one: Statement) -> dict[str, str]:
        """The name of whom each pronoun of a statement stands for, where that is one and known."""
        found: dict[str, set[str]] = {}
        for begun, ended, actor in self.view.pronouns_at.get(one.article, ()):
            if any(part.start <= begun and ended <= part.end for part in one.content):
                word = self.view.articles[one.article].text[begun:ended].casefold()
                found.setdefault(word, set()).add(actor)
        if one.actor is not None:
            found.update({word: {one.actor} for word in _SPEAKER})
        known = {word: next(iter(held)) for word, held in found.items() if len(held) == 1}
        return {word: self.view.actors[who].name for word, who in known.items() if who in self.view.actors}

    @cached_property
    def _denied(self) -> bool:
        left, right = self._versions
        shared, part = coverage(left.text, right.text)
        alike = shared >= 2 and part >= 0.5
        if denies(left, right, alike) or denies(right, left, alike):
            return True
        claimed = (left.claims_deed and right.disowns) or (right.claims_deed and left.disowns)
        return claimed and self.same_speaker()

    def denied_in_other_words(self) -> bool:
        """One denies what the other says, in words that are not the same: "no valve was closed", "every
        valve is closed"; or, of one speaker, disowns a deed that the other has him claim."""
        return self._denied

    def of_two_doers(self) -> bool:
        """Each opens with a pronoun, or a doing, of somebody else: "I will run", "she will not run"."""
        left, right = (one.stands_for(one.opening) for one in self._versions)
        return bool(left and right) and left.isdisjoint(right)

    def denied_in_full(self) -> bool:
        """One denies the very act, or thing, that the other tells of, in words that are not the same."""
        left, right = self._versions
        return denies(left, right, False, in_full=True) or denies(right, left, False, in_full=True)

    def disowned_by_nobody_named(self) -> bool:
        """One disowns a thing or a deed ("denied any part in the sale"), and the other does not name him."""
        left, right = self._versions
        sides = (left, right, self._actors[0]), (right, left, self._actors[1])
        return any(
            one.denies_by_cue
            and not _CLAUSE.match(one.text)
            and (actor is None or set(stems(actor.name)).isdisjoint(stems(other.text)))
            for one, other, actor in sides
        )

    def withheld_either_way(self) -> bool:
        """By one it was not said or done, by the other the contrary was: "have not agreed to the plan",
        "have refused the plan". Neither says that it is so."""
        negated = self.left.negated != self.right.negated
        return negated and stem(self.right.cue_lemma) in contraries(stem(self.left.cue_lemma), choices=False)

    def _cue_decides(self) -> bool:
        """One speaker denies by a reporting word: both sides are shown with theirs."""
        return self._denied and self.same_speaker() and any(one.denies_by_cue for one in self._versions)


def denies(one: Version, other: Version, alike: bool, in_full: bool = False) -> bool:
    """True if ``one`` denies in its words what ``other`` says in others; ``alike``: they share most words.

    ``in_full``: the other says the very act that is denied, with what it is done to.

    "Not one valve was closed" beside "every valve is closed", "ruled out a second fair" beside "a second
    fair is planned": the other says most of the words that are denied, all names among them, and
    names whom they are denied of, unless it says "I" or "we".
    """
    for held in one.denied:
        said = other.affirmed(held.behind)
        shared = [word for word in held.behind if word in said]
        if held.key not in shared or not held.names <= said:
            continue
        if in_full and not held.core <= said:
            continue
        told_of = said | other.stands_for(other.doer_of(held.key))
        if held.before and told_of.isdisjoint(held.before) and not _FIRST_PERSON.search(other.text):
            continue
        if held.until_then and not _BEFORE.search(other.text):
            continue
        if says_the_contrary(held.behind, said) or _of_two_doers(held, one, other):
            continue
        most = len(shared) >= 2 and len(shared) >= MOST_SHARED * len(held.behind)
        if most or alike or other.owns:
            return True
    return False


def _of_two_doers(held: Denied, one: Version, other: Version) -> bool:
    """True if ``one`` denies of its doer, a pronoun, what ``other`` says of somebody else.

    So where the doers are pronouns of two ("I will not run", "she will run"), and where one alone is a
    pronoun, of one person, whom the other does not name.
    """
    mine, theirs = one.stands_for(held.doer), other.stands_for(other.doer_of(held.key))
    if not mine:
        return False
    is_person = held.doer in ("i", "he", "she")
    return mine.isdisjoint(theirs) if theirs else is_person and mine.isdisjoint(stems(other.text))


def _doer(clause: str) -> str:
    found = _DOER.match(clause)
    return found[1].casefold() if found is not None else ""


def says_the_contrary(denied: Sequence[str], said: frozenset[str]) -> bool:
    """True if of a denied word the contrary is said: "ruled out a withdrawal", "would stay"."""
    return any(not contraries(word, choices=False).isdisjoint(said) for word in denied if word not in said)


def _denied(text: str) -> Iterator[Denied]:
    for place in places(text):
        word = re.compile(r"[\w'’]+").match(text, place)
        end = word.end() if word else place
        bare = text[place:end].casefold() in ("no", "none", "nobody", "nothing")
        if not _PARTLY.match(text[end:].lstrip()) and not _AWAITED.search(text[:place]):
            yield from _behind(text[end:], text[:place], -1 if bare else 0)
    for refusal in _REFUSES.finditer(text):
        before = text[: refusal.start()]
        if not _denies(before) and not _AWAITED.search(before):
            yield from _behind(text[refusal.end() :], before, -1)


def _behind(text: str, before: str, key: int) -> Iterator[Denied]:
    """What a denial is about: the first clause of ``text`` behind it, unless that denies in its turn."""
    stretch = re.split(_BREAK, text)[0]
    if _BOUNDED.match(text[len(stretch) :]) or not (found := stems(stretch)) or _denies(stretch):
        return
    clause = re.split(_BREAK, before)[-1]
    until_then = _BEFORE.match(text[len(stretch) :].lstrip()) is not None
    core = _core(stretch, key)
    yield Denied(found, stems(clause), _names(stretch), found[key], _doer(clause), core, until_then)


def _core(stretch: str, key: int) -> frozenset[str]:
    """The stems of the act and its object; of what "no" stands before, of the act alone where one is told."""
    told = _VERB.split(stretch)[-1] if key else stretch
    near = _HANGS_ON.split(told)[0]
    return frozenset(stems(near) or stems(told) or stems(stretch))


def _denies(text: str) -> bool:
    return bool(negations(text) or places(text) or _REFUSES.search(text) or _AGAINST.search(text))


def _names(text: str) -> frozenset[str]:
    return frozenset(stem for name in _NAME.findall(text) for stem in stems(name))


def _is_called_false(text: str) -> bool:
    return not _false().isdisjoint(text.casefold().split())


@cache
def _loss() -> re.Pattern[str]:
    """Words by which a version says that a thing is no more ("his majority was gone") or only asked for."""
    return re.compile(rf"\b(?:{lexicon.either(lexicon.words('loss_words.txt'))})\b", re.IGNORECASE)


@cache
def _false() -> frozenset[str]:
    return frozenset({*lexicon.words("false_words.txt"), *lexicon.words("untrue_words.txt")})
