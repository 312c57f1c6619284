"""Two articles' labels for one actor or act: the questions that the ladders ask of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property
from itertools import product

from rapidfuzz import fuzz

from variorum.compare.shown import Shown, clipped
from variorum.compare.view import View
from variorum.model import ActorMention, Event, Label, Mark, Span
from variorum.text import lexicon
from variorum.text.normal import plain_copy
from variorum.text.nouns import person_nouns, title_in_full
from variorum.text.stems import stem

SPELLED_ALIKE = 70
"""Likeness (0 to 100, rapidfuzz ratio) from which two words may be spellings of one name."""

LISTED = 4
"""Labels or spellings of an article that a line lists."""


class LabelPair:
    """All labels of each article for one referent; every question is answered once, when asked."""

    def __init__(self, view: View, left: Sequence[Label], right: Sequence[Label]) -> None:
        self.view, self.left, self.right = view, tuple(left), tuple(right)

    @cached_property
    def _own(self) -> tuple[tuple[Label, ...], tuple[Label, ...]]:
        left, right = (
            tuple(label for label in held if label.voice == "outlet" and not self._is_piece(label))
            for held in (self.left, self.right)
        )
        return left, right

    def _is_piece(self, label: Label) -> bool:
        """True for what is no label by itself.

        So are the name of another actor, a part of its own, an age, a relation to somebody ("mother"), a rank
        among others ("top", "112th"), a piece of a compound ("editor-in-chief"), and a verb read as a
        description ("Korvin directed Grain").
        """
        if label.referent not in self.view.actors:
            return False
        for start, end, actor in self.view.names_at.get(label.article, ()):
            if actor != label.referent and start <= label.span.start and label.span.end <= end:
                return True
        if _RANKED.match(label.span.text) or _AGED.fullmatch(label.span.text) or _is_of_another(label):
            return True
        if self._is_anybody(label):
            return True
        if {*_bare(label)} <= {
            stem(word) for word in self.view.actors[label.referent].name.casefold().split()
        }:
            return True  # a piece of the name itself
        if " " in label.span.text:
            return False
        text = self.view.articles[label.article].text
        before = text[max(0, label.span.start - 30) : label.span.start]
        if before.endswith(("-", " in ", "\u2010", "\u2011")):
            return True
        acts = label.span.text.endswith("ed") and _NAME_BEFORE.search(before) is not None
        return acts and _NAME_AFTER.match(text, label.span.end) is not None

    def _is_anybody(self, label: Label) -> bool:
        """True for a title of nobody sure: supposed ("a President Korvin"), or where the article never prints
        more of the name than the given one."""
        text = self.view.articles[label.article].text
        if _NAME_AFTER.match(text, label.span.end) is None:
            return False
        if _ARTICLE_BEFORE.search(text[max(0, label.span.start - 4) : label.span.start]):
            return True
        actor = self.view.actors[label.referent]
        printed = {
            mention.text.split()[-1]
            for mention in actor.mentions
            if mention.form == "name" and mention.article == label.article
        }
        given, *rest = actor.name.split()
        return bool(rest) and printed == {given}

    def no_own_words(self) -> bool:
        """One article uses no label in its own voice."""
        return not (self._own[0] and self._own[1])

    def plain_acts(self) -> bool:
        """Both tell one kind of act by verbs that judge nothing: "shot", "wounded", "hit"."""
        marks = [mark for held in self._own for mark in self._marks(held)]
        lemmas = {mark.lemma for mark in marks if isinstance(mark, Event)}
        alike = any(lemmas <= set(line.split()) for line in lexicon.words("plain_acts.txt"))
        return alike and all(isinstance(mark, Event) for mark in marks)

    def words_shared(self) -> bool:
        """A label of one article has its head word, or all its words, in the other's labels.

        So have two forms of one verb.
        """
        if self._acts[0] & self._acts[1]:
            return True
        left, right = ({_bare(label) for label in held} for held in self._own)
        return bool(left & right) or bool(
            {_head(words) for words in left} & {_head(words) for words in right}
        )

    def office_printed(self) -> bool:
        """The one article calls him by an office that the other, too, prints where it names him: "Korvin was
        sworn in as vice president"."""
        sides = zip(self._own, (self.right[0].article, self.left[0].article), strict=True)
        return any(
            _head(_bare(label)) in _offices() and self._prints(label, article)
            for held, article in sides
            for label in held
        )

    def _prints(self, label: Label, article: str) -> bool:
        words = label.words or label.span.text.casefold()
        texts = {
            self.view.sentence(self.view.articles[article].span(start, end)).text.casefold()
            for start, end, actor in self.view.names_at.get(article, ())
            if actor == label.referent
        }
        return any(re.search(rf"\b{re.escape(words)}\b", text) for text in texts)

    @cached_property
    def _acts(self) -> tuple[set[str], set[str]]:
        """The stems of the acts that the labels stand for: "shot" and "shooting" are one word, and so are
        "hurt" and "injured", which judge alike."""
        left, right = (
            {
                stem(_PLAIN.get(mark.lemma, mark.lemma))
                for mark in self._marks(held)
                if isinstance(mark, Event)
            }
            for held in self._own
        )
        return left, right

    def _marks(self, held: Sequence[Label]) -> list[Mark | None]:
        return [self.view.marks.get(label.referent) for label in held]

    @cached_property
    def _names(self) -> tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]:
        actor = self.view.actors.get(self.left[0].referent)
        if actor is None or actor.id != self.right[0].referent:
            return (), ()
        left, right = (
            tuple(m for m in actor.mentions if m.form == "name" and m.article == held[0].article)
            for held in (self.left, self.right)
        )
        return left, right

    def no_names(self) -> bool:
        """One article does not print the actor's name."""
        return not (self._names[0] and self._names[1])

    def spelled_same(self) -> bool:
        """No two words of the two names are near each other and yet spelled apart."""
        return not self._apart

    @cached_property
    def _apart(self) -> tuple[tuple[Span, Span], ...]:
        """Printed words of the two names, from where they are spelled apart; none the other way."""
        left, right = ({_named(m.text): m for m in reversed(held)} for held in self._names)
        known_left = {word for name in left for word in name.split()}
        known_right = {word for name in right for word in name.split()}
        found = []
        for mine, theirs in product(sorted(left)[:8], sorted(right)[:8]):
            at = _spelled_apart(mine.split(), theirs.split(), known_left, known_right)
            if at is not None:
                found.append((_tail(left[mine], at[0]), _tail(right[theirs], at[1])))
        return tuple(found)

    def shown(self, question: str) -> tuple[Shown, Shown]:
        """Both sides as a finding shows them: text, passage, and the words that differ."""
        if question == "spelling" and self._apart:
            left, right = self._apart[0]
            return Shown(clipped(left.text, 60), (left,), (left,)), Shown(
                clipped(right.text, 60), (right,), (right,)
            )
        mine, theirs = (
            _listed(own or held) for own, held in zip(self._own, (self.left, self.right), strict=True)
        )
        return mine, theirs


_PLAIN = {"hurt": "injure", "kidnap": "abduct", "shut": "close", "shut_down": "close_down"}
"""Lemmas that say no more and no less than another, and judge as little: no outlet takes a side by them."""


def _bare(label: Label) -> tuple[str, ...]:
    """The stems of a label's words, abbreviated titles written out ("Sen."), "chairman" as "chair"."""
    held = (word.strip(".,") for word in (label.words or label.span.text.casefold()).split())
    return tuple(stem(_SEXED.sub("", title_in_full(word))) for word in held if word)


def _is_of_another(label: Label) -> bool:
    """True for a bare relation, of which somebody may have several to several: "mother", "neighbour"."""
    return (label.words or label.span.text.casefold()) in lexicon.words("relation_nouns.txt")


@cache
def _offices() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon.words("offices.txt"))


def _head(words: tuple[str, ...]) -> str:
    """The last word before what hangs on it: "director" of "director for the delta"."""
    at = next((place for place, word in enumerate(words) if place and word in _HANGS), len(words))
    return words[at - 1] if words else ""


_RANKED = re.compile(r"(?:(?:more|most|top|other|same|next|last|nearby)\b|\d)", re.IGNORECASE)
_AGE = r"(?:[\w-]+[- ])?(?:year|month|week|day)s?[- ]old"
_AGED = re.compile(rf"(?:the |a |an )?(?:{_AGE}|(?:one )?(?:person|man|woman|boy|girl))", re.IGNORECASE)
"""What tells an age or a sex alone: "three-year-old", "year old", "one person"."""
_ARTICLE_BEFORE = re.compile(r"\b(?:a|an) $", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"\b[A-Z][\w'’-]+\s+$")
_NAME_AFTER = re.compile(r"\s+[A-Z]")
_SEXED = re.compile(r"(?<=chair)(?:wo)?man$|(?<=chair)person$|(?<=spokes)(?:wo)?man$|(?<=spokes)person$")
_AGE_BEFORE = re.compile(rf"^(?:the |a |an )?{_AGE}\s+(?=\S)", re.IGNORECASE)
_AROUND = "[](){}\"'"
_HANGS = frozenset({"of", "for", "to", "in", "from", "at", "on", "with", "who", "that"})


def _spelled_apart(
    mine: Sequence[str], theirs: Sequence[str], known_left: set[str], known_right: set[str]
) -> tuple[int, int] | None:
    """Places of the first words that are near each other and that neither side spells the other's way."""
    for place, one in enumerate(mine[:8]):
        for other_place, other in enumerate(theirs[:8]):
            if (
                min(len(one), len(other)) > 2
                and one not in known_right
                and other not in known_left
                and fuzz.ratio(one, other) >= SPELLED_ALIKE
            ):
                return place, other_place
    return None


def _named(text: str) -> str:
    """The folded words of a mention behind its last title or role: "korvin" of "then-Mayor Korvin".

    What people are called besides ("her rival Ansa Korvin") goes, too; as a last word it is a surname. Marks
    around a word are no letters of it, and curly ones are straight.
    """
    text = _AGE_BEFORE.sub("", text.casefold())
    words = (plain_copy(word).replace(" ", "") for word in text.split())
    held = [word.strip(_AROUND) or word for word in words]
    last = max(
        (
            place
            for place, word in enumerate(held)
            if _is_title(word) or (word in person_nouns() and place < len(held) - 1)
        ),
        default=-1,
    )
    return " ".join(held[last + 1 :])


def _is_title(word: str) -> bool:
    return any(part in _titles() for part in word.strip(".,").split("-"))


@cache
def _titles() -> frozenset[str]:
    roles = {word for word, *_ in lexicon.rows("role_words.tsv")}
    return frozenset(lexicon.words("honorifics.txt")) | roles


def _tail(mention: ActorMention, place: int) -> Span:
    """The mention from the word number ``place`` of its name (:func:`_named`) on."""
    held = list(re.finditer(r"\S+", mention.text))
    word = held[len(held) - len(_named(mention.text).split()) + place]
    start = mention.start + word.start()
    return Span(mention.article, start, mention.end, mention.text[word.start() :])


def _listed(held: Sequence[Label]) -> Shown:
    first: dict[tuple[str, ...], Label] = {}
    for label in held:
        first.setdefault(_bare(label), label)
    chosen = list(first.values())[:LISTED]
    found = tuple(label.span for label in chosen)
    return Shown(", ".join(clipped(span.text, 40) for span in found), found, found)


QUESTIONS: Mapping[str, Callable[[LabelPair], bool]] = {
    name: method
    for name, method in vars(LabelPair).items()
    if callable(method) and not name.startswith("_") and name != "shown"
}
