"""Nouns that say what befell people: "the death of", "a death toll of", "suffered wounds", "two bodies"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.events.arguments import find_arguments, is_passive
from variorum.extract.events.reality import modality
from variorum.extract.events.triggers import Trigger
from variorum.extract.quantities.fates import are_lives_lost
from variorum.extract.tolls.hit import MISSILES, MOST_STEPS, Hit, act_of, of_whom, reality
from variorum.extract.tolls.listed import has_risen
from variorum.extract.tolls.persons import is_personal
from variorum.model import Fate
from variorum.text.acts import Act

if TYPE_CHECKING:
    from spacy.tokens import Token

_FATAL_NOUNS = frozenset({"fatal", "deadly", "lethal"})
_LOSSES = frozenset({"lose", "claim", "take", "cost"})
_KILLINGS = frozenset({"death", "murder", "manslaughter", "homicide", "killing", "slaying"})
_CHARGING = frozenset({"charge", "accuse", "suspect", "arrest", "indict", "convict", "want"})
_MULTIPLE = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_BEARING = frozenset({"suffer", "sustain", "receive", "face", "treat"})
_BROUGHT = frozenset(
    {"find", "take", "transport", "rush", "bring", "admit", "fly", "airlift", "hospitalize", "hospitalise"}
)
_COMING = _BROUGHT | {
    "arrive",
    "show",
    "appear",
    "walk",
    "turn",
    "come",
    "lie",
    "escape",
    "survive",
    "recover",
}
"""Verbs of those who come, lie or are taken somewhere "with injuries"."""

_CONDITIONS = frozenset({"critical", "serious", "stable", "guarded", "grave", "fair", "good"})


def of_life(token: Token) -> Hit | None:
    """ "lost their lives", "claimed the lives of three men", "took his own life", "the loss of 18 lives"."""
    if token.lemma_.lower() == "life" and token.dep_ == "pobj":
        return _loss_of(token)
    if token.lemma_.lower() != "life" or token.dep_ not in {"dobj", "obj", "nsubjpass"}:
        return None
    verb = token.head
    lemma = verb.lemma_.lower()
    if lemma not in _LOSSES:
        return None
    trigger = Trigger(verb, Act("lose", lemma, False), nominal=False, known=True)
    if not reality(trigger)[0]:
        return None
    subject = find_arguments(trigger).agent
    numbered = any(child.dep_ == "nummod" for child in token.children)
    owner = next((child for child in token.children if child.dep_ == "poss"), None)
    of = of_whom(token)
    if lemma == "lose" and token.dep_ == "nsubjpass":
        return Hit(token, "kill", token, counted=True) if numbered else None
    if lemma == "lose":
        return Hit(token, "kill", subject)
    if lemma in {"claim", "cost", "take"} and (of is not None or numbered):
        return Hit(token, "kill", of or token, counted=of is None)
    if lemma in {"claim", "cost", "take"} and owner is not None:
        own = any(child.lower_ == "own" for child in token.children)
        return Hit(token, "kill", subject if own else owner, self_done=own)
    return None


def _loss_of(lives: Token) -> Hit | None:
    """ "With the loss of 18 lives", of whom print says that they were lost; not "the loss of life"."""
    if not are_lives_lost(lives) or not any(child.dep_ == "nummod" for child in lives.children):
        return None
    trigger = Trigger(lives.head.head, Act("lose", "loss", False), nominal=True, known=True)
    real, negated = reality(trigger)
    return Hit(lives, "kill", lives, counted=True) if real and not negated else None


def of_death_toll(token: Token) -> Hit | None:
    """ "a death toll of 12", "the death toll rose to 14": the number itself is what is counted."""
    if token.lemma_.lower() != "toll" or not any(child.lemma_.lower() == "death" for child in token.children):
        return None
    number = of_whom(token)
    if number is None and token.head.pos_ in {"VERB", "AUX"}:
        for child in token.head.children:
            targets = [child] if child.dep_ in {"dobj", "attr"} else list(child.children)
            if child.dep_ in {"dobj", "attr"} or child.lower_ in {"to", "at"}:
                number = number or next((one for one in targets if one.like_num), None)
    return Hit(token, "kill", number) if number is not None and has_risen(token) else None


def of_noun(token: Token) -> Hit | None:
    """ "the death of Orrin", "two fatalities", "a triple homicide"; what was only attempted is none."""
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    act = act_of(token, "noun")
    if act is None:
        return None
    if token.dep_ in {"compound", "amod", "nmod"}:
        several = _several_before(token)  # "a triple-homicide suspect", "the quadruple shooting victims"
        return Hit(token, act, token, counted=True, times=several) if several else None
    if (
        token.tag_ == "NNS"
        and act_of(token, "verb")
        and token.i + 1 < token.sent.end
        and token.nbor().like_num
    ):
        # "kills three and wounds two": a headline's verb, which the parse takes for a noun
        number = token.nbor()
        return Hit(token, act, number.head if number.head.i > number.i else number)
    words = {child.lower_ for child in token.children}
    if token.i > token.sent.start and token.nbor(-1).lower_ in _MULTIPLE:
        words.add(token.nbor(-1).lower_)
    if words & {"attempted", "near", "alleged", "possible"}:
        return None
    trigger = Trigger(token, Act("die", "die", False), nominal=True, known=True)
    if modality(trigger)[0] in {"planned", "threatened", "demanded"} and not _is_past(token, words):
        return None
    if act in {"shoot", "harm"} and (
        words & _FATAL_NOUNS or any(c.dep_ == "compound" and c.lower_ in _FATAL_NOUNS for c in token.children)
    ):
        act = "kill"
    several = next((_MULTIPLE[word] for word in sorted(words) if word in _MULTIPLE), 0)
    if several:
        return Hit(token, act, token, counted=True, times=several)
    lemma = token.lemma_.lower()
    if lemma == "body":
        return _body(token)
    plural = token.tag_ in {"NNS", "NNPS"}
    if lemma in {"fatality", "casualty", "injury"} or (lemma == "death" and plural):
        if "no" in words or "without" in words:
            return Hit(token, act, token, counted=True, nobody=True)
        if any(child.dep_ == "nummod" for child in token.children):
            return Hit(token, act, token, counted=True)
    if lemma in {"injury", "wound"}:
        return _sufferer(token)
    of = of_whom(token)
    owner = next((c for c in token.children if c.dep_ == "poss" and act != "shoot"), None)
    undergoer = of or owner
    if undergoer is None and act == "kill" and (lemma in {"shooting", "stabbing"} or _told_of(token)):
        return Hit(
            token, act, None, somebody=True
        )  # "a deadly shooting", "charged with murder": one at least
    return Hit(token, act, undergoer) if undergoer is not None else None


def _told_of(token: Token) -> bool:
    """ "charged with murder", "investigating a homicide": somebody died, whom the words do not name."""
    if token.tag_ != "NN" or token.lemma_.lower() not in _KILLINGS:
        return False
    articles = {child.lower_ for child in token.children if child.dep_ == "det"}
    if any(child.dep_ == "compound" and act_of(child, "noun") for child in token.children):
        return True  # "in a shooting death"
    charged = token.dep_ == "pobj" and token.head.head.lemma_.lower() in _CHARGING
    return charged or bool(articles & {"a", "an"})


def _several_before(token: Token) -> int:
    """What "double", "triple" … before an act's noun says, with a hyphen or without; else 0."""
    before = token.doc[max(token.sent.start, token.i - 2) : token.i]
    words = [one.lower_ for one in before if one.text != "-"]
    return _MULTIPLE.get(words[-1], 0) if words else 0


def _is_past(token: Token, words: set[str]) -> bool:
    """ "to find the gunmen behind the attack", "to solve a double killing": known by what has been done."""
    if words & set(_MULTIPLE) and token.dep_ != "dobj":
        return True
    return token.dep_ == "pobj" and token.head.dep_ == "prep" and is_personal(token.head.head)


def _body(token: Token) -> Hit | None:
    """ "the body of a teenager", "three bodies were found"."""
    owner = next((child for child in token.children if child.dep_ == "poss"), None)
    whose = of_whom(token) or owner
    if whose is not None and whose.pos_ in {"NOUN", "PROPN"}:
        return Hit(token, "kill", whose)
    if token.tag_ == "NNS" and any(child.dep_ == "nummod" for child in token.children):
        return Hit(token, "kill", token, counted=True)
    return None


def _sufferer(injury: Token) -> Hit | None:
    """ "suffered injuries", "was treated for wounds", "a man with a gunshot wound".

    "died of his injuries" is told by the verb.
    """
    act: Fate = "injure"
    if any(child.lemma_.lower() in MISSILES for child in injury.children):
        act = "shoot"
    if any(child.lower_ in _FATAL_NOUNS for child in injury.children):
        act = "kill"
    carried = injury.dep_ == "pobj" and injury.head.lower_ == "with"
    if carried and injury.head.head.pos_ in {"NOUN", "PROPN"}:
        holder = injury.head.head
        for _ in range(MOST_STEPS):
            holder = holder.head if holder.dep_ == "conj" else holder
        return Hit(injury, act, holder)
    owner = next((child for child in injury.children if child.dep_ == "poss"), None)
    if owner is not None and owner.pos_ != "PRON":
        return Hit(injury, act, owner)
    current = injury
    for _ in range(MOST_STEPS):
        head = current.head
        if head == current or head.pos_ == "NOUN":
            return None
        current = head
        if head.pos_ == "VERB":
            break
    lemma = current.lemma_.lower()
    if lemma not in _BEARING and not (carried and lemma in _COMING):
        return None
    trigger = Trigger(current, Act(lemma, lemma, False), nominal=False, known=True)
    how, negated = modality(trigger)
    if how != "happened":
        return None
    arguments = find_arguments(trigger)
    done_to = is_passive(current) or (carried and lemma in _BROUGHT)
    undergoer = arguments.patient if done_to else arguments.agent
    return Hit(injury, "treat" if lemma == "treat" else act, undergoer, nobody=negated)


def of_condition(token: Token) -> Hit | None:
    """ "is in critical condition": hurt, and alive when it was written."""
    if token.lower_ != "condition" or token.head.lower_ != "in":
        return None
    if not any(child.lower_ in _CONDITIONS for child in token.children):
        return None
    holder = token.head.head
    if holder.pos_ in {"NOUN", "PROPN", "NUM"}:
        return Hit(token, "injure", holder)
    if holder.pos_ not in {"VERB", "AUX"}:
        return None
    subject = next((c for c in holder.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return Hit(token, "injure", subject) if subject is not None else None
