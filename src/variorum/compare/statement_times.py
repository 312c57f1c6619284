"""Two articles' versions of one statement: the questions of when and where it was said."""

from __future__ import annotations

from variorum.compare import whens
from variorum.compare.again import is_told_again
from variorum.compare.circumstances import (
    ASSEMBLY,
    LETTER,
    is_announced,
    occasion_kinds,
    occasions_exclude,
)
from variorum.compare.view import View
from variorum.model import Statement
from variorum.text.stems import stems


class StatementTimes:
    """The times and occasions of one mark of each article."""

    view: View
    left: Statement
    right: Statement

    def said_unknown(self) -> bool:
        """One side gives no readable time."""
        return not (whens.is_known(self.left.said) and whens.is_known(self.right.said))

    def said_same(self) -> bool:
        """The times are equal."""
        return bool(self.left.said and self.right.said and self.left.said.edtf == self.right.said.edtf)

    def said_meets(self) -> bool:
        """The times can share an instant."""
        return not whens.excludes(self.left.said, self.right.said)

    def times_exclude(self) -> bool:
        """Both times are known and exclude each other."""
        return whens.excludes(self.left.said, self.right.said)

    def said_a_day_apart(self) -> bool:
        """Both are days or hours, and at most one day lies between."""
        return whens.may_be_one_day(self.left.said, self.right.said)

    def said_weeks_apart(self) -> bool:
        """A weekday may have been read in the wrong week."""
        said = self.left.said, self.right.said
        return said[0] is not None and said[1] is not None and whens.may_be_misread_week(said[0], said[1])

    def said_printed_days(self) -> bool:
        """Both articles print the day."""
        return all(one.said is not None and whens.is_printed_day(one.said) for one in (self.left, self.right))

    def said_after_print(self) -> bool:
        """One article came out before the day on which the other has it said."""
        left, right = (
            whens.Told(one.said, self.view.articles[one.article].published) for one in (self.left, self.right)
        )
        return whens.is_after_print(left, right)

    def one_deed(self) -> bool:
        """Both tell of one thing done by a word, with nothing beside its object: "approved the vaccine".

        No words that are said, which may be said on two days.
        """
        left, right = self.left, self.right
        if left.act == "speech" or left.act != right.act or left.cue_lemma != right.cue_lemma:
            return False
        if left.negated or right.negated or left.modality != right.modality or left.form == "direct":
            return False
        mine, theirs = (stems(" ".join(span.text for span in one.content)) for one in (left, right))
        return bool(mine) and sorted(mine) == sorted(theirs)

    def said_again(self) -> bool:
        """One article says that it was not the first time ("she said once more")."""
        left, right = (self.view.sentence(one.cue or one.content[0]).text for one in (self.left, self.right))
        return is_told_again(left, right)

    def occasion_unknown(self) -> bool:
        """One side names no occasion that we know the kind of."""
        return not (occasion_kinds(self.view, self.left) and occasion_kinds(self.view, self.right))

    def occasion_same(self) -> bool:
        """The two name a kind of occasion in common."""
        return bool(occasion_kinds(self.view, self.left) & occasion_kinds(self.view, self.right))

    def occasions_exclude(self) -> bool:
        """Every two kinds named exclude each other, or the words were told to two outlets."""
        left, right = occasion_kinds(self.view, self.left), occasion_kinds(self.view, self.right)
        return occasions_exclude(left, right)

    def one_to_assembly(self) -> bool:
        """One was told to an assembly: what is said there is often said again outside."""
        return any(ASSEMBLY in occasion_kinds(self.view, one) for one in (self.left, self.right))

    def one_announced(self) -> bool:
        """One occasion is printed in the sentence before the words alone: they may be of another."""
        return any(is_announced(self.view, one) for one in (self.left, self.right))

    def one_written(self) -> bool:
        """One stands in a letter, which may be read out on another occasion."""
        return any(LETTER in occasion_kinds(self.view, one) for one in (self.left, self.right))
