"""Whether a statement takes a position, and which: by its cue, its content, and the print around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from variorum.compare.position_targets import is_appealed, is_on_person
from variorum.compare.said_positions import said_position
from variorum.compare.view import View
from variorum.model import Span, Statement
from variorum.model.selection import PositionKind
from variorum.text import lexicon, numbers
from variorum.text.acts import act_of_verb, family, harmful
from variorum.text.cues import position_cues
from variorum.text.normal import plain_copy
from variorum.text.stems import is_function_word, words

_FIRST = 3
"""Words of a content in which its first act stands."""

LONGEST = 60
"""Words of a clause that are looked at for a condition."""

OFFERED = 6
"""Words of what is offered among which a noun tells that it is offered in earnest."""

BEFORE = 60
"""Characters before a noun of demand in which a verb tells that its subject meets with it."""

_HANGS = re.compile(r"(?:and|or|but|nor|who|which|whom|whose|where|while)\b")
_SILENT = re.compile(r"(?:\w+ ){0,4}(?:comments?|interviews?)\b")
_NOT_TO = re.compile(
    r"(?:not|never) to\b|to (?:not|never)\b|"
    r"(?:that )?(?:he|she|it|they|we|i) (?:(?:would|will|shall) (?:not|never)|wouldn't|won't)\b"
)
"""The beginning of a promise that something be not done."""

_NOT_DONE_TO = re.compile(
    r"(?:that )?(?:he|she|they|we|i) (?:(?:would|will|shall) (?:not|never)|wouldn't|won't) "
    r"be (\w+(?:ed|en))\b"
)
"""What is promised not to be done to somebody: "that they would not be prosecuted"."""

_ENDS_HEAD = re.compile(r"about|against|amid|at|before|by|during|for|from|in|of|on|over|to|when|with")
"""Words before which the noun of what is offered has been named."""

_NEEDED = re.compile(r"(?:that )?(?:the|this|these|those|such|its|their|his|her|our)\b.* needed\b")
_SUBJUNCTIVE = re.compile(
    r"that (?:(?!(?:would|will|could|can|may|might|shall|must|to|not)\b)[\w'-]+ ){1,8}?(?:not )?be [a-z]"
)
"""What is asked for by the bare verb: "that the wages be paid"."""

_NEVER = re.compile(r"that\b.*\bnever\b")
_IN_NO_CASE = re.compile(r"\b(?:under no circumstances?|in no case|on no account|at no price)\b")
_UNDERGOES = re.compile(r"^(?:\w+ )*(?:was|were|been|being|is|are|be) (?:\w+ )?\w+ed\b")
_PASSIVE = re.compile(r"\w+ed(?: (?:for|over|as))?$")
_ASKED = ("whether ", "what ", "who ", "how ", "why ")
_CALLED = re.compile(r"(?:\w+ )*call(?:s|ed|ing)?")
_ON_AIR = re.compile(r"\b(?:on|via|in)[ \t]+$")
_NOT_NEEDED = re.compile(r"\b(?:do|does|did)(?: ?n't| not) (?:need|have to)\b|\bneed(?: ?n't| not)\b")
_GOES_ON = re.compile(r"[.!?;:][\"'”’]*\s")
_FOR_WHAT = re.compile(r"\s*(?:for|over|as)\b")


def position_of(view: View, statement: Statement) -> PositionKind | None:
    """:func:`kind_of`, with the print around the statement asked too.

    None for what its cue and content alone would take for a position, but whose print says that the source
    meets with it ("drew a call for his resignation", "criticized for"), defends itself against it, or is
    only guessed to take it: what stands in the words of nobody known, or in what somebody plans or demands.
    An order that others report, and what a noun is about ("an effort by her to press the clerk"), accuse.
    """
    kind = kind_of(statement) or _said_kind(view, statement)
    if kind is None or _is_guessed(view, statement) or _is_met_with(view, statement, kind):
        return None
    if _is_reported_order(view, statement) or _hangs_on_noun(view, statement):
        return None
    if _gives_up(statement) or is_on_person(view, statement):
        return None
    return None if _falls_short(view, statement) else kind


def kind_of(statement: Statement) -> PositionKind | None:
    """The kind of position that a statement takes, None where it takes none.

    The cue decides, else how the source puts the content (``Statement.modality``). A demand or an offer on
    a condition is a condition, a promise to do harm a threat, a promise that something will not be and a
    demand that it be under no circumstances a rejection.
    """
    lemma = statement.cue_lemma.replace(" ", "_")
    kind = position_cues().get(_with_particle(statement, lemma)) or position_cues().get(lemma)
    if _is_withdrawal(statement, lemma):
        kind = None
    if kind is None and statement.modality == "demanded" and _demands(statement):
        kind = "demands"
    if kind is None and statement.modality == "planned" and statement.act == "speech":
        kind = _of_plan(statement, lemma)
    if kind == "demands" and _is_against(statement):
        kind = "opposes"
    text = " ".join(part.text for part in statement.content)
    if statement.form == "direct" and lemma not in position_cues() and _is_to_listener(text):
        return None
    return _refined(kind, lemma, text, statement.cue)


def _refined(kind: PositionKind | None, lemma: str, text: str, cue: Span | None) -> PositionKind | None:
    """The kind that ``text``, which follows the cue, makes of the cue's; None where it makes none."""
    plain = plain_copy(text).lower().lstrip(" \"'")
    if kind is None or _takes_none(kind, lemma, plain, cue):
        return None
    # Within a demand an "if" may hang on what is demanded ("to say what happens if they lose").
    if kind in ("demands", "offers") and _opens_condition(text, anywhere=kind == "offers"):
        return "conditions"
    if (kind == "offers" and _NEVER.match(plain)) or (kind == "demands" and _IN_NO_CASE.search(plain)):
        return "rejects"
    if kind == "offers" and (spared := _NOT_DONE_TO.match(plain)) is not None:
        return "offers" if _is_feared(spared[1]) else None
    if kind == "offers" and _NOT_TO.match(plain):
        # Not to do what would hurt the other side gives it something.
        return "offers" if _undoes(plain) or _does_harm(text) else "rejects"
    if kind == "offers" and _undoes(plain):
        return "opposes"
    if kind == "offers" and (_does_harm(text) or _brings_harm(plain)):
        return "threatens"
    return kind


def _said_kind(view: View, statement: Statement) -> PositionKind | None:
    """The kind of the position that the source says that it takes: "said that she opposed the dam"."""
    said = said_position(view, statement)
    return None if said is None else _refined(position_cues()[said[0]], said[0], said[1], None)


def _with_particle(statement: Statement, lemma: str) -> str:
    """The lemma with the words behind the cue's verb: "rule_out" of "ruled out"."""
    behind = statement.cue.text.lower().split()[1:] if statement.cue is not None else []
    return "_".join((lemma, *behind))


def _is_withdrawal(statement: Statement, lemma: str) -> bool:
    """True for "backed off from the plan", "backed down": the particle takes the support back."""
    if lemma != "back" or statement.cue is None:
        return False
    told = f"{statement.cue.text} {statement.content[0].text}".lower()
    return _BACKING_OFF.search(told) is not None


_BACKING_OFF = re.compile(r"\bback(?:s|ed|ing)? (?:off|away|down|out)\b")


def _of_plan(statement: Statement, lemma: str) -> PositionKind | None:
    """The kind of what somebody says that he will do: "vowed to stay", "threatened to go"."""
    if lemma in ("offer", "promise", "pledge"):
        return "offers"
    text = plain_copy(statement.content[0].text).lower()
    if not text.startswith(("to ", "not to ", "that ", "never to ")):
        return None
    return {"vow": "offers", "threaten": "threatens"}.get(lemma)  # type: ignore[return-value]


@cache
def _entries(kind: str) -> tuple[str, ...]:
    held = [entries for name, entries in lexicon.rows("no_position.tsv") if name == kind]
    return tuple(one for entries in held for one in entries.split("|"))


def _takes_none(kind: PositionKind, lemma: str, plain: str, cue: Span | None) -> bool:
    """True if the words themselves show that nothing is wanted; ``plain`` is the content in lower case."""
    if _HANGS.match(plain):
        return True  # a piece of another clause
    held = plain.split()
    if all(is_function_word(word.strip(".,\"'")) for word in held):
        return True  # "criticizes them": what, another clause says
    if kind in ("supports", "opposes"):
        # "backed the raid even now that he knows": only a piece of the content was read.
        return len(held) > 1 and held[0] == "that" and is_function_word(held[1])
    if kind == "rejects":
        bare = plain.removeprefix("to ")
        return bare.startswith((*_entries("keeps silent"), *_ASKED)) or _SILENT.match(plain) is not None
    if held[:1] == ["guilty"] or held[:2] == ["not", "guilty"]:
        return True  # what one pleads in court
    if lemma == "insist":
        # "The changes are needed" speaks for what is there; "more boats are needed" asks for what is not.
        wanted = plain.replace(" needed", "") if _NEEDED.match(plain) else plain
        return (
            held[:1] != ["on"]
            and _SUBJUNCTIVE.match(wanted) is None
            and not any(re.search(rf"\b{one}\b", wanted) for one in _entries("demands of"))
        )
    if lemma == "agree":
        return held[:1] != ["to"] and not (cue is not None and cue.text.endswith(" to"))
    if lemma == "offer" and held[:1] != ["to"]:
        said = {word.strip(",.;") for word in [*(cue.text.lower().split() if cue else ()), *_head(held)]}
        first = held[0].strip("$€£") if held else ""
        counted = first[:1].isdigit() or (first != "" and numbers.in_words(first) is not None)
        return not counted and said.isdisjoint(_entries("on offer"))
    return False


def _is_to_listener(text: str) -> bool:
    """True for what is called out to whoever listens: "Ask me about it", "Look at the quay", and no more."""
    plain = plain_copy(text).lower().lstrip(" \"'")
    if _GOES_ON.search(plain):
        return False  # "Listen to us: open the quay"
    return any(re.match(rf"{re.escape(one)}\b", plain) for one in _entries("to the listener"))


def _head(held: Sequence[str]) -> list[str]:
    """The words up to the noun of what is offered: "a gentler assessment" of "a gentler assessment of the
    talks". What stands under a noun of measure is offered itself ("a package of aid")."""
    found: list[str] = []
    for word in held[:OFFERED]:
        bare = word.strip(",.;")
        if _ENDS_HEAD.fullmatch(bare) and found and not (bare == "of" and _is_measure(found[-1])):
            break
        found.append(bare)
    return found


def _is_measure(word: str) -> bool:
    measures = (*lexicon.words("partitives.txt"), *_entries("measures"))
    return word in measures or word.removesuffix("s") in measures


@cache
def _conditions() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in lexicon.words("condition_openings.txt"))


def _opens_condition(text: str, anywhere: bool) -> bool:
    """True if a condition opens in the text, or only where a clause of it does.

    "Until" only where a clause opens: "until June" is a time.
    """
    for number, clause in enumerate(plain_copy(text).lower().split(",")):
        held = clause.strip(" \"'").split()[:LONGEST]
        for place in range(len(held) if anywhere else min(len(held), 1)):
            for opening in _conditions():
                if tuple(held[place : place + len(opening)]) != opening:
                    continue
                if opening != ("until",) or (place == 0 and number > 0):
                    return True
    return False


def _demands(statement: Statement) -> bool:
    """True if what is put as a demand is one: no need that is denied, or that the source has itself."""
    if statement.cue_lemma == "need":
        return False
    cue = statement.cue.text.lower() if statement.cue is not None else ""
    text = plain_copy(" ".join(part.text for part in statement.content)).lower()
    named = _CALLED.fullmatch(cue) is not None and not text.startswith(("for ", "on ", "upon ", "to "))
    if statement.cue_lemma == "call" and named:
        return False  # "called the leak reprehensible"
    return _NOT_NEEDED.search(text) is None


def _is_against(statement: Statement) -> bool:
    """True for a demand that something be not done: "advised against the sale", "appealed the ruling"."""
    if is_appealed(statement):
        return True
    cue = plain_copy(statement.cue.text).lower().split() if statement.cue is not None else []
    return cue[-1:] == ["against"] or statement.content[0].text.lower().startswith("against ")


def _undoes(plain: str) -> bool:
    """True if what is promised begins with an act against something: "to veto the bill"."""
    held = [word for word in plain.split()[:_FIRST] if not is_function_word(word)]
    return bool(held) and held[0] in _entries("acts against")


def act_against(statement: Statement) -> int:
    """How many characters open the content with an act against a thing: "to veto " of "to veto the bill".

    0 where it opens otherwise, or goes on with what somebody is kept from ("to block her from entering").
    """
    text = statement.content[0].text
    verb = "|".join(_entries("acts against"))
    opened = re.match(rf"\W*(?:to )?(?:{verb})\s+(?=\w)", text, re.IGNORECASE)
    return 0 if opened is None or " from " in text else opened.end()


def _does_harm(text: str) -> bool:
    """True if what is promised begins with an act that does harm: "to fight any foreign soldier"."""
    acts = (act_of_verb(word) for word in words(text)[:_FIRST])
    kinds = {family(act.kind) for act in acts if act is not None}
    return any(harmful(kind) or kind == "fight" for kind in kinds)


def _brings_harm(plain: str) -> bool:
    """True if the thing that is promised does harm: "“ruin and revenge” to the town"; not "an end to it"."""
    head = {word.strip(".,;:\"'“”‘’") for word in _head(plain.split())}
    return "no" not in head and not head.isdisjoint(_entries("harm"))


def _is_feared(participle: str) -> bool:
    """True for what somebody is glad to be spared: "prosecuted", "arrested"; not for "swayed"."""
    acts = (act_of_verb(participle.removesuffix(ending)) for ending in ("d", "ed", participle[-3:]))
    return any(
        act is not None and (harmful(family(act.kind)) or act.kind in _entries("feared")) for act in acts
    )


def _is_guessed(view: View, statement: Statement) -> bool:
    """True inside what nobody known says, or what somebody plans, demands or denies."""
    outer = view.marks.get(statement.parent or "")
    if not isinstance(outer, Statement) or outer.actor == (statement.actor or ""):
        return False
    return outer.actor is None or outer.modality != "asserted"


def _is_reported_order(view: View, statement: Statement) -> bool:
    """True for an order that somebody else tells of: "Korvin told her aide to lie, the Lantern reported"."""
    if statement.cue_lemma not in lexicon.words("commanding_verbs.txt"):
        return False
    if statement.cue_lemma in position_cues():
        return False  # "urged": what is urged is meant to be heard
    own = set(lexicon.words("spokesmen.txt"))
    others = (relay for relay in statement.relays if relay.actor is None or relay.actor != statement.actor)
    if any(own.isdisjoint(relay.span.text.lower().split()) for relay in others):
        return True
    outer = view.marks.get(statement.parent or "")
    return isinstance(outer, Statement) and outer.actor != statement.actor


def _hangs_on_noun(view: View, statement: Statement) -> bool:
    """True for an infinitive right behind its source, which stands behind another word ("the effort by Vask
    to press the clerk", "told Vask to back the dam"); not for a headline's future ("Vask to demand more")."""
    cue, source = statement.cue, statement.source
    if cue is None or source is None or source.end > cue.start:
        return False
    text = view.articles[cue.article].text
    if text[source.end : cue.start].strip() not in ("", "to"):
        return False
    if not f"{text[source.end : cue.start].lstrip()}{cue.text}".lower().startswith("to "):
        return False
    before = re.split(r"[.;:,!?\n]", text[max(0, source.start - BEFORE) : source.start])[-1].split()
    return bool(before) and before[-1].isalpha() and before[-1].islower()


def _gives_up(statement: Statement) -> bool:
    """True for "dropped its demand for": who gives a position up has it no more."""
    words = statement.cue.text.lower().split() if statement.cue is not None else []
    return len(words) > 1 and words[0] in _entries("gives up")


def _falls_short(view: View, statement: Statement) -> bool:
    """True where the position is what nobody takes ("no senator called for it"), or is stopped short of."""
    cue, source = statement.cue, statement.source
    if source is not None and source.text.lower().split()[:1] in ([word] for word in _entries("nobody")):
        return True
    if cue is None:
        return False
    text = view.articles[cue.article].text
    on_air = source is not None and _ON_AIR.search(text[max(0, source.start - 5) : source.start])
    if source is not None and source.text[:1].isupper() and on_air:
        return True  # "Korvin on Casse Radio defended it"
    before = plain_copy(text[max(0, cue.start - BEFORE) : cue.end]).lower()
    clause = re.split(r"[.;:,\n]", before)[-1]
    return any(re.search(rf"\b{one}\b", clause) for one in _entries("falls short"))


def _is_met_with(view: View, statement: Statement, kind: PositionKind) -> bool:
    """True if the source is the one who is blamed, asked or defended: nobody who takes the position."""
    cue, source = statement.cue, statement.source
    if cue is None or source is None or source.start >= cue.start:
        return False
    text = view.articles[statement.article].text
    start = statement.content[0].start
    between = text[cue.end : start] if cue.end <= start else ""
    if statement.cue_lemma == "defend" and "against" in f"{cue.text} {between}".lower().split():
        return True
    printed = cue.text.lower()
    if kind in ("offers", "demands") and _UNDERGOES.search(printed) is not None:
        return True
    if kind in ("supports", "opposes", "rejects") and _PASSIVE.search(printed) is not None:
        return printed.endswith((" for", " over", " as")) or _FOR_WHAT.match(between) is not None
    if printed.split()[0].endswith(("ed", "ing")):
        return False
    clause = re.split(r"[.;:,]", text[max(0, cue.start - BEFORE) : cue.start])[-1].lower()
    return not set(re.findall(r"[\w'-]+", clause)).isdisjoint(_entries("receives"))
