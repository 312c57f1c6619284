"""Rows of statements: what is one saying, told by one or more articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from rapidfuzz import fuzz

from variorum.align import statement_features
from variorum.align.cases import are_two_cases
from variorum.align.joining import Edge, Pair, join, mutual_edges
from variorum.align.ladder import Features, number
from variorum.align.leads import NEW, leads
from variorum.align.likeness import Nearness, Rarity
from variorum.align.others import are_others
from variorum.align.reading import READ, read_together
from variorum.align.sayings import Saying, Sayings, content_text
from variorum.align.standing import Standing
from variorum.align.statement_features import NAMES, speakers
from variorum.align.weights import trained
from variorum.align.wordings import Wordings
from variorum.model import FINE, Actor, Marks, Pairing, Statement, Vectors
from variorum.text.edtf import intersects
from variorum.text.nouns import person_nouns
from variorum.text.opposites import contraries
from variorum.text.stems import stem, words

__all__ = ["compare", "content_text", "group", "pairs"]

TABLE = "statement_pairs.tsv"
"""The weights of the features of two statements."""

READ_TABLE = "statement_pairs_read.tsv"
"""Those of two statements that are read together, each with who says it."""

CUT_RATIO = 96.0
"""Least likeness (rapidfuzz partial ratio, 0 to 100) of a cut to the stretch it was cut from."""

CUT_CHARACTERS = 18
"""Characters of the shortest stretch that is held to be a cut of another."""

LEAST_COSINE = 0.25
"""Least cosine of two contents that are compared."""

NEAR_LIKELY = 0.15
"""Likelihood from which two statements of joined rows count half where no level holds them."""

WITHIN = 0.7
"""Likelihood from which two statements of one article, of which no pair is read, are one."""

IN_ORDER, JOINT = 0.6, 0.4
"""Shares of words in one order, and in common, from which a "not" on one side alone turns the rest round."""

CLAUSE = 4
"""Content words from which what two print alike says something by itself."""

BEFORE_NOUN = 5
"""Words behind "a" among which the noun of a person stands: "24-year-old" is three."""

NO_CUE = "said"
"""What a statement without a cue is held to have."""

_BODIES = {"government", "organisation", "group", "place"}


def pairs(
    statements: Sequence[Statement],
    sayings: Sequence[Saying],
    near: Nearness,
    wordings: Wordings,
    vectors: Vectors,
    rarity: Rarity,
) -> dict[Pair, tuple[float, ...]]:
    """The features (:mod:`variorum.align.statement_features`) of the pairs of statements that are compared.

    A statement and one inside its content are not.
    """
    standing = Standing(vectors.of([one.told for one in sayings]), [one.article for one in sayings])
    cues = Nearness(vectors, [one.cue or NO_CUE for one in sayings])
    plain: dict[Pair, float] = {}
    best: dict[tuple[int, str], float] = {}
    for left, right in near.candidates(range(len(sayings)), LEAST_COSINE):
        if _overlap(statements[left], statements[right]):
            continue
        likeness = statement_features.base(sayings[left], sayings[right], near.cosine(left, right), rarity)
        plain[left, right] = likeness
        for one, other in ((left, right), (right, left)):
            key = one, sayings[other].article
            best[key] = max(best.get(key, 0.0), likeness)
    return {
        (left, right): statement_features.of(
            sayings[left],
            sayings[right],
            near.cosine(left, right),
            standing.cosine(left, right),
            standing.of(left, right),
            round(max(best[left, sayings[right].article], best[right, sayings[left].article]) - likeness, 3),
            wordings.of(left, right),
            cues.cosine(left, right),
            rarity,
        )
        for (left, right), likeness in plain.items()
    }


def group(
    statements: Sequence[Statement],
    vectors: Vectors,
    rarity: Rarity,
    actors: Sequence[Actor] = (),
    marks: Sequence[Marks] = (),
    pairing: Pairing | None = None,
) -> tuple[tuple[tuple[int, ...], ...], Mapping[Pair, Edge]]:
    """Groups of statements (by their number) that are one saying, and the edges that hold them.

    A statement and one inside its content are never one. ``marks`` are those of all articles. Without
    ``pairing`` no two are read together.
    """
    make = Sayings(actors, marks)
    sayings = [make.of(statement) for statement in statements]
    articles = [one.article for one in sayings]
    texts = [one.text for one in sayings]
    # First: the vectors of the texts come of the same run as those of their words.
    wordings = Wordings(vectors, texts, rarity)
    near = Nearness(vectors, texts)
    found = {
        (left, right): features
        for (left, right), features in pairs(statements, sayings, near, wordings, vectors, rarity).items()
        if not _are_two(sayings[left], sayings[right])
    }
    likely = rated(found, sayings, pairing)
    outer = {one.id: one for one in statements}
    begins = leads(marks)
    seen: dict[Pair, dict[str, float | str]] = {}
    for (left, right), features in found.items():
        seen[left, right] = {
            **compare(sayings[left], sayings[right], near.cosine(left, right), rarity),
            "in_order": features[NAMES.index("in_order")],
            "likely": likely[left, right],
        }
        seen[left, right]["apart"] = _apart(sayings[left], sayings[right], seen[left, right], outer, begins)
    edges = mutual_edges("statement", seen, _score, articles)
    own = {(one.article, one.speaker, one.statement.cue_lemma) for one in sayings}
    edges = {pair: edge for pair, edge in edges.items() if not _yields(edge, sayings, own)}

    def vetoed(left: int, right: int) -> bool:
        one, other = sayings[left], sayings[right]
        if _overlap(statements[left], statements[right]) or _are_two(one, other):
            return True
        if speakers(one, other) != "different" or is_near(left, right):
            return False
        return one.denied == other.denied or _about(one, other) != "body"

    def is_near(left: int, right: int) -> bool:
        return likely.get((min(left, right), max(left, right)), 0.0) >= NEAR_LIKELY

    groups, used = join(articles, edges, vetoed, is_near, by_score=True, parts=True)
    return tuple(sorted(part for group in groups for part in _set_apart(group, sayings))), used


def rated(
    found: Mapping[Pair, Sequence[float]], sayings: Sequence[Saying], pairing: Pairing | None
) -> dict[Pair, float]:
    """How likely each pair is one, by its features and, of two articles' where worth it, by reading both.

    The others, pairs of one article among them, keep what their features alone say.
    """
    likely = {pair: trained(TABLE, NAMES).rate(features) for pair, features in found.items()}
    if pairing is not None:
        articles = [one.article for one in sayings]
        across = {pair: value for pair, value in likely.items() if articles[pair[0]] != articles[pair[1]]}
        told = [one.told for one in sayings]
        weights = trained(READ_TABLE, (*NAMES, READ))
        likely.update(read_together(across, found, told, pairing, weights, "statements"))
    return likely


def compare(left: Saying, right: Saying, cosine: float, rarity: Rarity) -> dict[str, float | str]:
    """The named features that levels ask for; symmetric."""
    shared, joint = rarity.shared(left.stems, right.stems)
    longer, shorter = (choose(len(left.words), len(right.words)) for choose in (max, min))
    return {
        "article": "same" if left.article == right.article else "other",
        "words": _same_words(left.words, right.words),
        "speaker": speakers(left, right),
        "stems": float(min(len(left.stems), len(right.stems))),
        "both": float(len(left.stems & right.stems)),
        "shared": shared,
        "joint": joint,
        "cosine": cosine,
        "numbers": "different"
        if left.numbers and right.numbers and not left.numbers & right.numbers
        else "fit",
        "about": _about(left, right),
        "denied": "one" if _denies(left) != _denies(right) else "no",
        "polarity": "same" if left.denials % 2 == right.denials % 2 else "different",
        "longer": round(longer / max(1, shorter), 1),
    }


def _denies(saying: Saying) -> bool:
    """True if a statement is a denial by its reporting word: who "did not say" a thing denies nothing."""
    return saying.denied and not saying.statement.negated


def _score(features: Features) -> float:
    cosine, shared, joint = (number(features, name) for name in ("cosine", "shared", "joint"))
    words = 0.2 if features["words"] == "equal" else 0.0
    return round(number(features, "likely") + 0.05 * cosine + 0.025 * shared + 0.1 * joint + words, 3)


def _same_words(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    if left == right:
        return "equal"
    shorter, longer = sorted((" ".join(left), " ".join(right)), key=lambda text: (len(text), text))
    if len(shorter) < CUT_CHARACTERS or len(shorter) == len(longer):
        return "other"
    if f" {shorter} " in f" {longer} " or fuzz.partial_ratio(shorter, longer) >= CUT_RATIO:
        return "cut"
    return "other"


def _about(left: Saying, right: Saying) -> str:
    """``body`` where a person's words stand beside a body's that he may speak for."""
    kinds = {left.kind, right.kind}
    return "body" if "person" in kinds and kinds & _BODIES else "other"


def _set_apart(group: tuple[int, ...], sayings: Sequence[Saying]) -> list[tuple[int, ...]]:
    """The group; one of a single article in the parts that it sets beside each other.

    Where another article tells it once, the two stand beside that: one may only relay the other.
    """
    if len({sayings[one].article for one in group}) > 1:
        return [group]
    parts: list[list[int]] = []
    for one in group:
        fits = (part for part in parts if not any(_are_set_beside(sayings[one], sayings[at]) for at in part))
        part = next(fits, None)
        if part is None:
            parts.append([one])
        else:
            part.append(one)
    return [tuple(part) for part in parts]


def _are_set_beside(left: Saying, right: Saying) -> bool:
    """True of what one article gives to two known speakers, or dates to two printed days in other words.

    Korvin, who "will make the docks pay", and Vask, who said that Korvin would, are told as two. Not so where
    one denies what the other says, which is a dispute, nor of a body and who may speak for it.
    """
    if left.article != right.article:
        return False
    if speakers(left, right) == "different" and _about(left, right) != "body":
        return left.denied == right.denied and left.denials % 2 == right.denials % 2
    one, other = left.statement.said, right.statement.said
    if one is None or other is None or one.span is None or other.span is None:
        return False
    days = one.precision in FINE and other.precision in FINE and not intersects(one.edtf, other.edtf)
    return days and _same_words(left.words, right.words) == "other"


def _apart(
    left: Saying,
    right: Saying,
    compared: Features,
    outer: Mapping[str, Statement],
    begins: Mapping[str, int],
) -> str:
    """What speaks against two being one, however likely by their features; ``no`` where nothing does.

    ``hardly``, ``persons`` and ``denied`` are for two of one article, which are never read together.
    """
    if _is_bare(left, right):
        return "phrase"
    if _may_be_of_two_mouths(left, right, outer):
        return "mouth"
    if left.article != right.article:
        return "no"
    if number(compared, "likely") < WITHIN:
        return "hardly"
    if _bring_in_two(left, right, begins):
        return "persons"
    worded = number(compared, "in_order") >= IN_ORDER and number(compared, "joint") >= JOINT
    # "He served there", "he never served there": one mouth, and not one statement.
    denied = worded and compared["polarity"] == "different" and compared["speaker"] == "same"
    return "denied" if denied else "no"


def _bring_in_two(left: Saying, right: Saying, begins: Mapping[str, int]) -> bool:
    """True of "a woman, 24, died" and "a woman, 24, was hurt" below the lead of one article."""
    below = min(left.start, right.start) >= begins.get(left.article, 0)
    one, other = (_newcomer(said.words) for said in (left, right))
    return below and left.words != right.words and one is not None and one == other


def _newcomer(words: Sequence[str]) -> str | None:
    """The noun of a person whom words bring in as their first: "woman" of "a young woman was hurt"."""
    if not words or words[0].lower() not in NEW:
        return None
    return next((word for word in words[1 : 1 + BEFORE_NOUN] if word in person_nouns()), None)


def _may_be_of_two_mouths(left: Saying, right: Saying, outer: Mapping[str, Statement]) -> bool:
    """True where a speaker is open and the two do not stand within the words of one mouth.

    "He said he would go alone" and, within words of Korvin's, "what he says there": it may be two men. What
    is no mere saying, as "agreed", is told of the same people by its word.
    """
    one, other = left.statement, right.statement
    mine, theirs = outer.get(one.parent or ""), outer.get(other.parent or "")
    if speakers(left, right) != "unsure" or (mine is None and theirs is None):
        return False
    if one.act == other.act == "attitude" and one.cue_lemma == other.cue_lemma:
        return False
    return mine is None or theirs is None or mine.actor is None or mine.actor != theirs.actor


def _yields(edge: Edge, sayings: Sequence[Saying], own: Set[tuple[str, str | None, str]]) -> bool:
    """True of what two back or oppose, where the article of one tells that the other does so too.

    "Korvin defended the toll" is not "the council defended the toll" where Korvin defends it there as well.
    """
    left, right = sayings[edge.left], sayings[edge.right]
    if edge.features["words"] != "other" or speakers(left, right) != "different":
        return False
    if left.article == right.article or left.side == "neither":
        return False
    return any(
        (other.article, one.speaker, one.statement.cue_lemma) in own
        for one, other in ((left, right), (right, left))
    )


def _is_bare(left: Saying, right: Saying) -> bool:
    """True of one short phrase, "the toll", behind two cues: who backs it and who ended it share it."""
    if left.words != right.words or len(left.stems) >= CLAUSE:
        return False
    one, other = left.statement, right.statement
    if one.form == other.form == "direct":
        return False
    one_mouth = speakers(left, right) == "same" or bool(left.source & right.source)
    return not one_mouth or one.cue_lemma != other.cue_lemma


def _are_two(left: Saying, right: Saying) -> bool:
    """True of what cannot be one statement, however like the words."""
    told_apart = _are_opposed(left, right) or _is_besides(left, right) or are_others(left, right)
    return told_apart or are_two_cases(left.case, right.case)


def _are_opposed(left: Saying, right: Saying) -> bool:
    """True of "backed the toll" and "opposed the toll", whatever words they share; denials have a level.

    So it is of a cue and its contrary ("convicted", "acquitted").
    """
    sides = {left.side, right.side} == {"for", "against"}
    one, other = (stem(said.statement.cue_lemma) for said in (left, right))
    return left.denied == right.denied and (sides or other in contraries(one, choices=False))


def _is_besides(left: Saying, right: Saying) -> bool:
    """True of what one article tells beside a statement, where a speaker is not known.

    "Police charged him", and then "Korvin also is charged".
    """
    later = max(left, right, key=lambda saying: saying.start)
    also = left.article == right.article and "also" in words(later.cue)
    return also and None in (left.speaker, right.speaker)


def _overlap(left: Statement, right: Statement) -> bool:
    return left.article == right.article and any(
        one.overlaps(other) for one in left.content for other in right.content
    )
