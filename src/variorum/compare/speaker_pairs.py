"""Two articles' versions of one statement: the questions about who said it."""

from __future__ import annotations

import re
from functools import cached_property

from rapidfuzz import fuzz

from variorum.compare import like_numbers, one_mouth
from variorum.compare.alike_names import NAMES_ALIKE
from variorum.compare.view import View
from variorum.compare.wording import are_one_wording
from variorum.model import Actor, Span, Statement
from variorum.text import lexicon
from variorum.text.names.people import compare_people
from variorum.text.nouns import crowds
from variorum.text.stems import is_function_word, stem, words

_TO_COME = re.compile(
    r"(?:\b(?:will|shall|won['’]t|(?:expected|due|set|slated|likely|poised|scheduled|plans?|planning|intends?"
    r"|about|going|preparing|ready) to)|['’]ll)\b",
    re.IGNORECASE,
)
"""Words by which a saying is yet to come."""

_OWN_OFFICE = re.compile(r"(?:his|her|their|its) (?:press |own )?(?:office|desk|staff)", re.IGNORECASE)
"""Through whom somebody speaks as a rule, so that it is no other source."""

_OPENING = 4
"""Words of a content among which its subject stands, where it comes first."""


class SpeakerPair:
    """One mark of each article; every question is answered once, when asked."""

    def __init__(self, view: View, left: Statement, right: Statement) -> None:
        self.view, self.left, self.right = view, left, right

    @cached_property
    def _actors(self) -> tuple[Actor | None, Actor | None]:
        known = self.view.actors
        left, right = (known.get(one.actor or "") for one in (self.left, self.right))
        return left, right

    def speaker_unknown(self) -> bool:
        """One side has no speaker, or one held unsure."""
        return self._actors[0] is None or self._actors[1] is None

    def named_in_source(self) -> bool:
        """One source phrase holds the name of the other's speaker: "the paper's editor, Orlo Grain"."""
        return self._in_source(self.left, self.right) or self._in_source(self.right, self.left)

    def _in_source(self, here: Statement, there: Statement) -> bool:
        source, actor = here.source, self.view.actors.get(there.actor or "")
        if source is None or actor is None:
            return False
        if self.view.names_actor(here.article, actor.id, source.start, source.end):
            return True
        if self.one_surname():
            return False  # each is one of a family: the bare name tells neither from the other
        last = actor.name.split()[-1]
        return last[:1].isupper() and re.search(rf"\b{re.escape(last)}\b", source.text) is not None

    def one_for_a_person(self) -> bool:
        """One speaks for the person whom the other article names as the speaker: a minister's spokesman."""
        return any(
            one.on_behalf is not None
            and one.on_behalf == other.actor != one.actor
            and self.view.actors[one.on_behalf].kind == "person"
            for one, other in ((self.left, self.right), (self.right, self.left))
        )

    def counts_part(self) -> bool:
        """The words hold numbers of like things that part: each has given their own."""
        return like_numbers.share_none(self.view, self.left, self.right)

    def speaker_by_description(self) -> bool:
        """One side names its speaker by a definite description alone ("the chairmen")."""
        return any(
            one.source is not None
            and one.source.text.startswith(("the ", "this ", "that ", "these ", "those ", "both "))
            and not any(word[:1].isupper() for word in one.source.text.split()[1:])
            for one in (self.left, self.right)
        )

    def one_surname(self) -> bool:
        """The speakers are two persons of one last name: "Ned Hart", "Greta Hart"."""
        left, right = self._actors
        if left is None or right is None or left == right or not self.both_persons():
            return False
        mine, theirs = left.name.split(), right.name.split()
        return min(len(mine), len(theirs)) > 1 and mine[-1].casefold() == theirs[-1].casefold()

    def speaker_by_pronoun(self) -> bool:
        """One side names its speaker by a pronoun alone: who that is, print leaves to the reader."""
        return any(_by_pronoun(one) for one in (self.left, self.right))

    def same_speaker(self) -> bool:
        """Both speakers are one actor."""
        return self._actors[0] is not None and self._actors[0] == self._actors[1]

    def one_relayed(self) -> bool:
        """Just one side came through somebody else."""
        return bool(self.left.relays) != bool(self.right.relays)

    def relayed_beside(self) -> bool:
        """What the one came through is a paper of no other author or the speaker's own office, or the other
        article names it beside."""
        one, other = (self.left, self.right) if self.left.relays else (self.right, self.left)
        start, end = self.view.paragraph(other.content[0])
        return all(
            _OWN_OFFICE.fullmatch(relay.span.text) is not None
            or (
                _is_paper(relay.span.text)
                if relay.actor is None
                else self.view.names_actor(other.article, relay.actor, start, end)
            )
            for relay in one.relays
        )

    def speaks_inside(self) -> bool:
        """One article has the other's speaker say it inside its own's words: "Marrow said Korvin said"."""
        return any(
            inner.parent == outer.id and inner.actor == other.actor
            for outer, other in ((self.left, self.right), (self.right, self.left))
            for inner in self.view.statements_of.get(outer.article, ())
        )

    def head_in_words(self) -> bool:
        """Those whom one source is come first in the other's words: "the office said investigators are"."""
        return self._opens_with_head(self.left, self.right) or self._opens_with_head(self.right, self.left)

    def _opens_with_head(self, here: Statement, there: Statement) -> bool:
        if here.source is None or is_function_word(here.source.text):
            return False
        head = (words(here.source.text) or ("",))[-1]
        opening = words(there.content[0].text)[:_OPENING]
        return head.endswith("s") and head in opening

    def listed_in_source(self) -> bool:
        """One source is a list that holds the other: "Ansa Korvin, top Democrats" and "Democrats"."""
        told = [one.source.text for one in (self.left, self.right) if one.source]
        if len(told) < 2:
            return False
        return any(
            whole[:1].isupper() and any(piece.endswith(f" {whole}") or piece == whole for piece in pieces)
            for whole, many in (told, told[::-1])
            if len(pieces := re.split(r",? and |, ", many)) > 1
        )

    def both_the_law(self) -> bool:
        """Each speaker is the police or its people, and one of them by a bare noun: "investigators"."""
        told = [one.source.text for one in (self.left, self.right) if one.source]
        persons = any(actor is not None and actor.kind == "person" for actor in self._actors)
        return len(told) == 2 and not persons and one_mouth.are_the_law(*told)

    def speakers_spelled_alike(self) -> bool:
        """A name of one speaker is near to a name of the other, or holds it; no two of one family."""
        left, right = self._actors
        if left is None or right is None:
            return False
        if self.both_persons() and all(" " in one.name for one in (left, right)):
            return compare_people(left.name, right.name).level != "different"
        return any(
            fuzz.token_set_ratio(mine.casefold(), theirs.casefold()) >= NAMES_ALIKE
            for mine in (left.name, *left.spellings)[:12]
            for theirs in (right.name, *right.spellings)[:12]
        )

    def speakers_called_alike(self) -> bool:
        """Both speakers are one actor, or are printed in the same words."""
        left, right = (one.source.text.casefold() if one.source else "" for one in (self.left, self.right))
        return self.same_speaker() or (bool(left) and left == right)

    def one_wording(self) -> bool:
        """Both stand in one sentence with who says it, and it is the same words in both articles."""
        sentences = [self.view.sentence(one.content[0]) for one in (self.left, self.right)]
        within = all(
            one.source is None or sentence.contains(one.source)
            for one, sentence in zip((self.left, self.right), sentences, strict=True)
        )
        return within and are_one_wording(*(sentence.text for sentence in sentences))

    def one_to_come(self) -> bool:
        """One article tells that it is yet to be said: "is expected to announce", "will say"."""
        return any(one.cue is not None and _TO_COME.search(one.cue.text) for one in (self.left, self.right))

    def both_judge(self) -> bool:
        """Both speakers are told to attack or praise something, as several do: "Vask slams", "Hart hit"."""
        verbs = {stem(verb) for verb in lexicon.words("praise_and_attack.txt")}
        return all(stem(one.cue_lemma.lower()) in verbs for one in (self.left, self.right))

    def speaker_is_relay(self) -> bool:
        """One side's speaker is a channel of the other."""
        left, right = self.left.actor, self.right.actor
        return any(relay.actor == right for relay in self.left.relays) or any(
            relay.actor == left for relay in self.right.relays
        )

    def body_and_person(self) -> bool:
        """One speaker is a person, the other is not."""
        kinds = {actor.kind for actor in self._actors if actor is not None}
        return "person" in kinds and len(kinds) == 2

    def may_speak_for(self) -> bool:
        """One speaker is a person who by what print says of him can speak for the other, a body."""
        left, right = self._actors
        if left is None or right is None:
            return False
        for one, mine, theirs in ((self.left, left, right), (self.right, right, left)):
            if one.on_behalf is not None and mine.kind == "person":
                return one.on_behalf == theirs.id
            if one_mouth.may_speak_for(mine, theirs, [one.source.text] if one.source else []):
                return True
        return False

    def crowd_and_person(self) -> bool:
        """One source is people at large ("people", "many women"), for whom no person speaks."""
        heads = {form for head in lexicon.words("anybody_heads.txt") for form in (head, f"{head}s")}
        last = [one.source.text.lower().split()[-1:] for one in (self.left, self.right) if one.source]
        return self.body_and_person() and any(not heads.isdisjoint(word) for word in last)

    def speaker_in_a_crowd(self) -> bool:
        """One source is a crowd out of which anybody may speak ("officials", "a source")."""
        told = [one.source.text for one in (self.left, self.right) if one.source]
        return any(_head_of(text).removesuffix("s") in crowds() for text in told)

    def agency_carries(self) -> bool:
        """One speaker is an outlet that names the other's speaker, or the channel of the words, with them."""
        return any(
            mine is not None and mine.kind == "outlet" and self._carries(one, other)
            for mine, one, other in zip(
                self._actors, (self.left, self.right), (self.right, self.left), strict=True
            )
        )

    def _carries(self, here: Statement, there: Statement) -> bool:
        held = [span for span in (here.source, *here.content) if span is not None]
        start, end = min(span.start for span in held), max(span.end for span in held)
        heard = (there.actor, *(relay.actor for relay in there.relays))
        return any(
            self.view.names_actor(here.article, one, start, end)
            for one in heard
            if one is not None and one != here.actor
        )

    def office_in_letters(self) -> bool:
        """One source is an office in its first letters, which the other's speaker holds: "the A.G."."""
        left, right = self._actors
        return any(
            person is not None
            and person.kind == "person"
            and one_mouth.holds_in_letters(person, one.source.text)
            for one, person in ((self.left, right), (self.right, left))
            if one.source is not None
        )

    def one_by_nobody(self) -> bool:
        """Just one source is nobody ("no group claimed it")."""
        first = [one.source.text.lower().split()[:1] for one in (self.left, self.right) if one.source]
        by_nobody = [words in (["no"], ["nobody"], ["none"], ["neither"]) for words in first]
        return len(by_nobody) == 2 and by_nobody[0] != by_nobody[1]

    def document_and_author(self) -> bool:
        """Just one source is a document ("the guild's letter")."""
        kinds = lexicon.words("documents.txt")
        told = [one.source.text for one in (self.left, self.right) if one.source]
        papers = [_head_of(text) in kinds or _opens_with_papers(text) for text in told]
        return len(papers) == 2 and papers[0] != papers[1]

    def both_persons(self) -> bool:
        """Both speakers are persons."""
        return all(actor is not None and actor.kind == "person" for actor in self._actors)

    def other_speaker_beside(self) -> bool:
        """One article names the other's speaker in the very sentence: it says how the two hang together."""
        return self._beside(self.left, self.right) or self._beside(self.right, self.left)

    def _beside(self, here: Statement, there: Statement) -> bool:
        sentence = self.view.sentence(here.content[0])
        return self.view.names_actor(here.article, there.actor or "", sentence.start, sentence.end)

    def both_named(self) -> bool:
        """Both sources are printed by name where the words stand."""
        return all(
            one.source is not None
            and self.view.names_actor(one.article, one.actor or "", one.source.start - 1, one.source.end + 1)
            for one in (self.left, self.right)
        )

    def both_told(self) -> bool:
        """Both sources are printed by name, or by a pronoun for the one person whom its paragraph names."""
        return all(self._told(one) for one in (self.left, self.right))

    def _told(self, one: Statement) -> bool:
        if one.source is None:
            return False
        start, end = one.source.start - 1, one.source.end + 1
        if not _by_pronoun(one):
            return self.view.names_actor(one.article, one.actor or "", start, end)
        start, _ = self.view.paragraph(one.source)
        named = {
            held
            for begun, ended, held in self.view.names_at.get(one.article, ())
            if start <= begun and ended <= end and self.view.actors[held].kind == "person"
        }
        return named == {one.actor}

    def _meant(self, one: Statement) -> Span | None:
        """The name before a pronoun of the one whom it means, where the speaker is named so."""
        if one.source is None or not _by_pronoun(one):
            return None
        before = [
            (begun, ended)
            for begun, ended, held in self.view.names_at.get(one.article, ())
            if held == one.actor and ended <= one.source.start
        ]
        return self.view.articles[one.article].span(*before[-1]) if before else None

    def other_speaker_near(self) -> bool:
        """One article names the other's speaker in the paragraph of the words or the one before."""
        return self._near(self.left, self.right) or self._near(self.right, self.left)

    def _near(self, here: Statement, there: Statement) -> bool:
        start, end = self.view.paragraph(here.content[0])
        text = self.view.articles[here.article].text
        earlier = text.rfind("\n", 0, max(0, len(text[:start].rstrip()))) + 1
        if self.view.names_actor(here.article, there.actor or "", earlier, end):
            return True
        actor = self.view.actors.get(there.actor or "")
        last = (actor.name.split() or [""])[-1] if actor else ""
        return bool(last) and re.search(rf"\b{re.escape(last)}\b", text[earlier:end], re.I) is not None


def _by_pronoun(one: Statement) -> bool:
    return one.source is not None and is_function_word(one.source.text)


def _is_paper(printed: str) -> bool:
    """True for a document, whatever hangs on it: "the prepared text of remarks that he was to deliver"."""
    return _head_of(printed) in lexicon.words("documents.txt")


def _opens_with_papers(source: str) -> bool:
    """True for documents with who made them behind: "texts Korvin (sent)", "the letters she (wrote)"."""
    words = source.lower().removeprefix("the ").split()
    kinds = lexicon.words("documents.txt")
    return len(words) > 1 and words[0].endswith("s") and words[0][:-1] in kinds


def _head_of(source: str) -> str:
    """The last word of a source before what hangs on it: "letter" of "the letter signed by the guild"."""
    opening = re.split(
        r"[,;]| (?:of|by|from|to|in|on|with|that|which|who|signed|sent|released|issued) ", source
    )[0]
    return (opening.lower().split() or [""])[-1]
