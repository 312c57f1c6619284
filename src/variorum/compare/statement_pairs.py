"""Two articles' versions of one statement: the questions that the ladders ask of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from variorum.compare import whens
from variorum.compare.changed_words import amounts, are_contraries
from variorum.compare.circumstances import occasion_spans
from variorum.compare.denied_words import DenialPair
from variorum.compare.shown import Shown, clipped
from variorum.compare.speaker_pairs import SpeakerPair
from variorum.compare.statement_times import StatementTimes
from variorum.compare.unsaid import shared_is_unsaid
from variorum.compare.view import View
from variorum.compare.wording import (
    NEGATIONS,
    Aligned,
    Word,
    align,
    coverage,
    denials,
    longest_run,
    printed_part,
    runs,
    small_at_ends,
    without_denials,
    without_ends,
    words,
)
from variorum.model import Article, Span, Statement
from variorum.text.acts import is_denial
from variorum.text.stems import stem, stems

QUOTED_WORDS = 3
"""Words between quotation marks from which a version counts as quoting."""

TOLD_ELSEWHERE = 0.5
"""Part of one article's quoted words that the other prints elsewhere too, not to have only told them."""

REST_ELSEWHERE = 0.7
"""Part of what a version has alone that the other article prints elsewhere, to have left out nothing."""

COVERED = 0.8
"""Part of the shorter version's content words that the longer holds, to tell all of it and more."""

MUCH_ALIKE = 0.75
"""Part of the shorter version's content words that two speakers share, for it to be asked who said it."""

STRETCH_WORDS = 8
"""Quoted words in one run from which the two are two cuts of one quotation, and no two translations."""

BOTH_WAYS = 0.4
"""Part of the longer version's content words that two translations of one quotation share."""

LONG_WORDS = 9
"""Shared quoted words from which nobody else can have said the same by chance."""

_OPENERS = frozenset({"that", "the", "a", "an"})
"""Words of a content that name nothing and may stand on one side alone."""

FEW_QUOTED = 4
"""Quoted words below which a version hardly quotes: a term, a name, a title."""


class StatementPair(DenialPair, StatementTimes):
    """One mark of each article; every question is answered once, when asked."""

    @cached_property
    def _words(self) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
        left, right = (
            words(self.view.articles[one.article], one.content, _own_quotations(self.view, one))
            for one in (self.left, self.right)
        )
        return left, right

    @cached_property
    def _quoted(self) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
        left, right = (tuple(word for word in held if word.quoted) for held in self._words)
        return left, right

    @cached_property
    def _aligned(self) -> Aligned:
        return align(*self._words)

    @cached_property
    def _quoted_aligned(self) -> Aligned:
        return align(*self._quoted)

    @cached_property
    def _coverage(self) -> tuple[int, float]:
        left, right = (" ".join(word.text for word in held) for held in self._words)
        return coverage(left, right)

    # What is quoted

    def _counts(self) -> tuple[int, int]:
        return len(self._quoted[0]), len(self._quoted[1])

    def none_quoted(self) -> bool:
        """Neither quotes more than a word or two."""
        return max(self._counts()) < QUOTED_WORDS

    def one_quoted(self) -> bool:
        """Just one of the two quotes."""
        return (min(self._counts()) < QUOTED_WORDS) != (max(self._counts()) < QUOTED_WORDS)

    def few_words_quoted(self) -> bool:
        """No more is quoted than a term: a name, a title."""
        return max(self._counts()) < FEW_QUOTED

    def long_stretch_quoted(self) -> bool:
        """Both quote the same stretch, so long that two translators would not hit on it, and each more."""
        aligned = self._quoted_aligned
        both_more = bool(aligned.left_only) and bool(aligned.right_only)
        return both_more and longest_run(self._quoted[0], aligned.left_only) >= STRETCH_WORDS

    def told_side_quotes(self) -> bool:
        """The article that does not quote here prints the other's quoted words all the same."""
        less, more = sorted((0, 1), key=lambda place: self._counts()[place])
        article = self.view.articles[(self.left, self.right)[less].article]
        return printed_part(self._quoted[more], self._quoted[more], article) >= TOLD_ELSEWHERE

    def told_in_headline(self) -> bool:
        """The one that does not quote is a headline, which tells in its own words by its nature."""
        less = self.left if self._counts()[0] <= self._counts()[1] else self.right
        return self.view.articles[less.article].region_at(less.content[0].start) == "headline"

    def word_or_two_quoted(self) -> bool:
        """One quotes a word or two of what the other quotes."""
        fewer, more = sorted(self._quoted, key=len)
        aligned = self._quoted_aligned
        return 0 < len(fewer) < QUOTED_WORDS <= len(more) and aligned.shared == len(fewer)

    def same_quoted(self) -> bool:
        """The quoted words are the same, but for contractions and small words at either end."""
        left, right = (without_ends(held) for held in self._quoted)
        return left == right

    def quoted_cut(self) -> bool:
        """Nearly all quoted words of the shorter, but small ones at its ends, are the longer's, in order."""
        fewer, more = sorted(self._quoted, key=len)
        aligned = self._quoted_aligned
        alone = aligned.left_only if fewer is self._quoted[0] else aligned.right_only
        whole = len(fewer) - small_at_ends(fewer, alone)
        return whole >= QUOTED_WORDS and len(more) > len(fewer) and aligned.shared >= 0.95 * whole

    def rest_quoted(self) -> bool:
        """The article that quotes less prints the rest in another place."""
        return self._rest_printed(self._quoted, self._quoted_aligned)

    def rest_told(self) -> bool:
        """The article whose version is the shorter prints the rest in another place."""
        return self._rest_printed(self._words, self._aligned)

    def _rest_printed(self, held: tuple[tuple[Word, ...], tuple[Word, ...]], aligned: Aligned) -> bool:
        longer = 0 if len(held[0]) > len(held[1]) else 1
        alone = (aligned.left_only, aligned.right_only)[longer]
        article = self.view.articles[(self.right, self.left)[longer].article]
        return printed_part(alone, held[longer], article) >= REST_ELSEWHERE

    def shorter_is_headline(self) -> bool:
        """The shorter version stands in a headline, which leaves out by its nature."""
        fewer = self.left if len(self._words[0]) <= len(self._words[1]) else self.right
        article = self.view.articles[fewer.article]
        return article.region_at(fewer.content[0].start) == "headline"

    def quoted_changed(self) -> bool:
        """Most quoted words of the shorter stand in the longer, in order; some differ."""
        fewer = min(self._counts())
        return fewer >= 4 and self._quoted_aligned.shared >= 0.75 * fewer

    def long_same_words(self) -> bool:
        """Both quote the same words, and enough of them that this is no chance."""
        fewer = min(self._counts())
        shared = self._quoted_aligned.shared
        return shared >= LONG_WORDS and shared >= 0.9 * fewer

    def alike(self) -> bool:
        """The versions share half of the shorter one's content words."""
        return self._coverage[0] >= 2 and self._coverage[1] >= 0.5

    def alike_both_ways(self) -> bool:
        """The versions share much of the longer one's content words too: neither is about more things."""
        longer = max(len(stems(" ".join(word.text for word in held))) for held in self._words)
        return self.alike() and self._coverage[0] >= BOTH_WAYS * longer

    def hardly_alike(self) -> bool:
        """The versions share one content word or none, and say more beside: they may be two."""
        return self._coverage[0] < 2 and self._coverage[1] < 0.5

    def covered(self) -> bool:
        """The longer version holds nearly all content words of the shorter."""
        return self._coverage[0] >= 3 and self._coverage[1] >= COVERED

    def much_alike(self) -> bool:
        """The versions are the same words, or share so many that they are hardly two statements."""
        left, right = ([word.text for word in held] for held in self._words)
        return left == right or (self._coverage[0] >= 4 and self._coverage[1] >= MUCH_ALIKE)

    def one_longer(self) -> bool:
        """One version has at least six words that the other lacks, and half as many again."""
        fewer, more = sorted(map(len, self._words))
        return more >= fewer * 1.5 and more - fewer >= 6

    # How it is said

    def cue_unknown(self) -> bool:
        """One side prints no reporting word: none, or a colon ("Korvin: we stay")."""
        return not all(cue and any(map(str.isalpha, cue.text)) for cue in (self.left.cue, self.right.cue))

    def same_strength(self) -> bool:
        """Both reporting words are of one strength."""
        return self.left.strength == self.right.strength

    def saying_denied(self) -> bool:
        """One of the two says that something was not said."""
        return any(one.negated or is_denial(one.cue_lemma) for one in (self.left, self.right))

    def one_distances(self) -> bool:
        """One reporting word keeps its distance."""
        return "distancing" in (self.left.strength, self.right.strength)

    def same_polarity(self) -> bool:
        """Both have as many words of denial, and the saying itself is or is not denied in both.

        "Denied that the depot closed" has one more than "confirmed that the depot closed"; "did not deny"
        is as good as either.
        """
        if self._one_lets_stand():
            return True
        left, right = (self._denials(place) + self._denies(place) for place in (0, 1))
        return self.left.negated == self.right.negated and left % 2 == right % 2

    def denied_by_word(self) -> bool:
        """Just one of the two denies by its reporting word what the other affirms."""
        return self._denies(0) != self._denies(1)

    def _denies(self, place: int) -> bool:
        """A word of denial for the saying, beside a saying that affirms or denies: no question, no wish."""
        one, other = (self.left, self.right) if place == 0 else (self.right, self.left)
        sides = is_denial(other.cue_lemma) or (other.modality == "asserted" and other.act == "speech")
        return is_denial(one.cue_lemma) and sides and not (one.negated or other.negated)

    def _one_lets_stand(self) -> bool:
        """One did not deny what the other says."""
        return any(
            one.negated and is_denial(one.cue_lemma) and not other.negated and not is_denial(other.cue_lemma)
            for one, other in ((self.left, self.right), (self.right, self.left))
        )

    def _denials(self, place: int) -> int:
        """Words of denial, with one right before the words: where a content begins is not always sure."""
        one = (self.left, self.right)[place]
        before = self.view.articles[one.article].text[: one.content[0].start][-40:].split()
        return denials(self._words[place]) + bool(before and before[-1].casefold() in NEGATIONS)

    def one_denies(self) -> bool:
        """Just one of the two is a denial: by its reporting word, or because the saying is denied."""
        left, right = (one.negated or is_denial(one.cue_lemma) for one in (self.left, self.right))
        return left != right

    def same_but_for_not(self) -> bool:
        """Without the words of denial the versions are the same; quotations may be short ("we stay here")."""
        left, right = (without_denials(held) for held in self._words)
        return len(left) >= (QUOTED_WORDS if self._both_quoted() else 4) and left == right

    def _both_quoted(self) -> bool:
        return all(words and all(word.quoted for word in words) for words in self._words)

    def quotes_apart(self) -> bool:
        """What stands between quotation marks does not show that the two are one: both quote, no stretch in
        common and few words; or one alone quotes, and they share a word at most."""
        if not self._both_quote():
            return self.one_quoted() and self.hardly_alike() and not self.told_side_quotes()
        same = self.same_quoted() or self.quoted_cut() or self.quoted_changed() or self.long_stretch_quoted()
        return not same and not self.alike_both_ways()

    def _both_quote(self) -> bool:
        return min(self._counts()) >= QUOTED_WORDS

    def opposed_words(self) -> bool:
        """The versions are the same but for one denial, or for a word and its contrary ("open", "closed")."""
        if self.left.negated != self.right.negated:
            return False
        if are_contraries(self._aligned.left_only, self._aligned.right_only):
            return len(self._words[0]) == len(self._words[1]) >= 4
        one, other = (self._denials(place) % 2 for place in (0, 1))
        return one != other and self.same_but_for_not()

    def polarities_clash(self) -> bool:
        """Nearly the same words are affirmed by one and denied by the other: they do not tell the same."""
        return self.much_alike() and not self.same_polarity()

    def one_unsaid(self) -> bool:
        """In one article alone the words that both print are what somebody did not say."""
        alone = self._aligned.left_only, self._aligned.right_only
        sides = zip((self.left, self.right), self._words, alone, strict=True)
        return len({shared_is_unsaid(self.view, *side) for side in sides}) == 2

    def denied_outright(self) -> bool:
        """One denies all of what the other goes on about: "no boat sank", "some boats sank at Casse"."""
        aside = amounts() | _OPENERS
        both = [[stem(word) for word in without_denials(held) if word not in aside] for held in self._words]
        denied = both[0] if self._denials(0) % 2 else both[1]
        told = both[1] if denied is both[0] else both[0]
        return len(denied) >= 4 and told[: len(denied)] == denied

    # What is shown

    def shown(self, question: str) -> tuple[Shown, Shown]:
        """Both sides as a finding shows them: text, passage, and the words that differ."""
        return self._side(question, 0), self._side(question, 1)

    def _side(self, question: str, place: int) -> Shown:
        one = (self.left, self.right)[place]
        article = self.view.articles[one.article]
        passage = one.content
        focus: tuple[Span, ...] = ()
        text = clipped(" … ".join(span.text for span in one.content))
        if question == "attribution":
            actor = self._actors[place]
            text = one.source.text if one.source is not None else actor.name if actor else ""
            named = None if self.same_speaker() else self._meant(one)
            focus = tuple(span for span in (one.source, named, *(relay.span for relay in one.relays)) if span)
            text += f" ({named.text})" if named is not None else ""
            if one.relays:
                text += " (" + ", ".join(relay.span.text for relay in one.relays) + ")"
            text = clipped(text)
            passage = (*one.content, *focus)
        elif question == "date" and one.said is not None:
            text = whens.shown(one.said)
            focus = (one.said.span,) if one.said.span is not None else ()
            passage = (*one.content, *focus)
        elif question == "occasion":
            focus = occasion_spans(self.view, one)
            text = ", ".join(clipped(span.text, 60) for span in focus)
            passage = (*one.content, *focus)
        elif question == "wording-strength" and one.cue is not None:
            text, focus, passage = one.cue.text, (one.cue,), (*one.content, one.cue)
        elif question == "quotation":
            aligned = self._quoted_aligned
            alone = (aligned.left_only, aligned.right_only)[place]
            if min(self._counts()) >= QUOTED_WORDS:
                focus = runs(article, alone)
            held = self._quoted[place]
            if len(held) >= QUOTED_WORDS:
                text = clipped(" … ".join(_stretches(article, one.content, held)))
        elif question in ("addition", "polarity"):
            aligned = self._aligned
            alone = (aligned.left_only, aligned.right_only)[place]
            if question == "polarity" or len(self._words[place]) > len(self._words[1 - place]):
                focus = runs(article, alone)
            by_cue = self._cue_decides()
            apart = self.left.negated != self.right.negated or self.denied_by_word() or by_cue
            if question == "polarity" and one.cue is not None and apart:
                # The saying is denied, not what was said: the words that differ stand beside the cue.
                focus, passage = (one.cue,), (*one.content, self.view.sentence(one.cue))
                if one.negated or is_denial(one.cue_lemma) or by_cue:
                    text = clipped(self.view.sentence(one.cue).text)
        return Shown(text, tuple(sorted(set(passage))), focus)


def _own_quotations(view: View, one: Statement) -> tuple[tuple[int, int], ...]:
    """The quotations of an article but the one that holds the statement with its reporting word.

    In Korvin's “The port has announced that it will close” his words are quoted, and the port's are told.
    """
    cue, quoted = one.cue, view.quoted(one.article)
    if cue is None:
        return quoted
    return tuple(
        (start, end)
        for start, end in quoted
        if not (start <= cue.start < end and start <= one.content[0].start < end)
    )


def _stretches(article: Article, content: Sequence[Span], held: Sequence[Word]) -> list[str]:
    """What each span of a content prints from its first to its last held word: no "she said" in between."""
    found = []
    for span in content:
        inside = [word for word in held if span.start <= word.start < span.end]
        if inside:
            found.append(article.text[inside[0].start : inside[-1].end])
    return found


QUESTIONS: Mapping[str, Callable[[StatementPair], bool]] = {
    name: method
    for name, method in (
        vars(SpeakerPair) | vars(StatementTimes) | vars(DenialPair) | vars(StatementPair)
    ).items()
    if callable(method) and not name.startswith("_") and name != "shown"
}
