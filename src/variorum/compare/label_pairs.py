"""Two articles' labels for one actor or act: the questions that the ladders ask of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from rapidfuzz import fuzz

from variorum.compare.shown import Shown, clipped
from variorum.compare.view import View
from variorum.model import ActorMention, Label, Span
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
            tuple(label for label in held if label.voice == "outlet") for held in (self.left, self.right)
        )
        return left, right

    def no_own_words(self) -> bool:
        """One article uses no label in its own voice."""
        return not (self._own[0] and self._own[1])

    def words_shared(self) -> bool:
        """A label of one article has its head word, or all its words, in the other's labels."""
        left, right = ({_bare(label) for label in held} for held in self._own)
        return bool(left & right) or bool(
            {words[-1] for words in left if words} & {w[-1] for w in right if w}
        )

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
    def _apart(self) -> tuple[tuple[ActorMention, ActorMention], ...]:
        """Pairs of printed names in which a word is spelled apart, where the article has it no other way."""
        left, right = ({m.text.casefold(): m for m in reversed(held)} for held in self._names)
        known_left = {word for name in left for word in name.split()}
        known_right = {word for name in right for word in name.split()}
        return tuple(
            (left[mine], right[theirs])
            for mine in sorted(left)[:8]
            for theirs in sorted(right)[:8]
            if _spelled_apart(
                [w for w in mine.split() if w not in known_right],
                [w for w in theirs.split() if w not in known_left],
            )
        )

    def shown(self, question: str) -> tuple[Shown, Shown]:
        """Both sides as a finding shows them: text, passage, and the words that differ."""
        if question == "spelling":
            left, right = self._apart[0] if self._apart else (self._names[0][0], self._names[1][0])
            return _named(left), _named(right)
        mine, theirs = (
            _listed(own or held) for own, held in zip(self._own, (self.left, self.right), strict=True)
        )
        return mine, theirs


def _bare(label: Label) -> tuple[str, ...]:
    return tuple(stem(word) for word in (label.words or label.span.text.casefold()).split())


def _spelled_apart(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    return any(
        len(one) > 2 and len(other) > 2 and one != other and fuzz.ratio(one, other) >= SPELLED_ALIKE
        for one in mine[:6]
        for other in theirs[:6]
    )


def _named(mention: ActorMention) -> Shown:
    span = Span(mention.article, mention.start, mention.end, mention.text)
    return Shown(clipped(mention.text, 60), (span,), (span,))


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
