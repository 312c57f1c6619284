"""Who is not heard: named again and again and never quoted; accused, and no reply sought."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from variorum.compare.view import View
from variorum.model import Actor, ActorMention, Span, Statement
from variorum.model.actor import BODIES, SPEAKERS
from variorum.model.selection import Silence
from variorum.text import lexicon
from variorum.text.acts import family
from variorum.text.agency import doer_undergoes
from variorum.text.normal import plain_copy
from variorum.text.nouns import body_nouns, person_nouns

OFTEN = 3
"""Mentions by name in one article from which an actor is held to be named again and again.

A body or law called by a person's name ("the Korvin cabinet") stands for one mention of the person, however
often.
"""

_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|stands?|stood|of|for|with)\b", re.IGNORECASE)
_OF_WHAT = re.compile(r"[ \t]+(?:of|for|with|by)\b", re.IGNORECASE)
_AFTER = re.compile(r"(?:[ \t]?['’]s?)?[ \t]*\b([A-Z])")
_NEXT = re.compile(r"[ \t]+([a-z]+)\b")
_NAMES_THING = re.compile(r"[ \t]+[a-z]+[ \t]+(?:camp|base|prison|jail|hospital|port|school)s?\b")
"""Behind a name: a place that is called by it."""
_OF_THEM = re.compile(r"[ \t]+(?:him|her|them|it|us|me|you)[ \t]+(?:of|for|as|over|with)\b", re.IGNORECASE)
"""Behind a word of blame: a pronoun for whom it blames ("accused them of bowing to the guild")."""
_OWNED = re.compile(r"['’]s?(?:[ \t]+(?!of\b)[a-z-]+){0,2}[ \t]+(?:laws?|legacy|presidency|era|reign)\b")
"""Behind a name: a thing of the time in which somebody was in office ("Korvin's health law")."""
_OF_VOTES = re.compile(r"(?:vice|presidential|congressional|gubernatorial|senatorial|electoral|primary)")
_OFFICE = re.compile(r"['’]s?[ \t]+(?P<office>(?:[a-z-]+[ \t]*){1,5})")
_OFFICE_OF = re.compile(r"(?P<office>(?:[a-z-]+[ \t]+){1,5})(?:of|for)[ \t]+(?:the[ \t]+)?$")
_LEADS = re.compile(
    r"[^,]*,[ \t]+who[ \t]+(?:now[ \t]+)?(?:leads|heads|runs|chairs|directs|commands)[ \t]+(?:the[ \t]+)?"
)
"""Behind a speaker: what leads to the body of which they are the head ("Vask, who leads the guild, said")."""
_OUT_OF_OFFICE = frozenset({"former", "ex", "onetime", "late", "exiled", "ousted", "shadow", "rival"})
_WHERE = re.compile(r"\b(?:on|via|in|near|at)[ \t]+$")
_REASON = re.compile(
    r"\b(?:because|since|although|though|while|when|after|before|if|unless)\b", re.IGNORECASE
)
_NO_ACT = re.compile(r"\b(?:any|no|possible|potential|future|avoid\w*|against|without|risk\w*)\b[^.;]*$")
_ACCUSATIONS = frozenset({"accusation", "allegation", "condemnation"})
_AGAINST = re.compile(r"\bagainst[ \t]+(?:the[ \t]+)?$")
NEAR = 40
"""Characters between the word of blame and the name of whom it blames."""

_SHOWN = 6
"""Passages told for one silence, the first in print."""


def silences(view: View) -> tuple[Silence, ...]:
    """The actors not heard, those named most first; then the accused, in order of print."""
    heard: dict[str, set[str]] = defaultdict(set)
    for statement in view.story.statements:
        for actor in (statement.actor, statement.on_behalf, *statement.candidates):
            if actor is not None and statement.act == "speech":
                heard[actor].add(statement.article)
    for body, speakers in _officials(view).items():
        for speaker in speakers:
            heard[body] |= heard.get(speaker, set())
    return (*_never_quoted(view, heard), *_no_reply(view, heard))


def _officials(view: View) -> dict[str, set[str]]:
    """For the country or body that a source's words name as theirs, who speaks with its office: "Velmora's
    foreign minister, Ansa Korvin", "a spokeswoman for the Lantern Front", "Vask, who leads the guild". Not
    "Velmora's critics"."""
    found: dict[str, set[str]] = defaultdict(set)
    for statement in view.story.statements:
        source, speaker = statement.source, statement.actor
        if source is None or speaker is None or statement.article not in view.articles:
            continue
        text = view.articles[statement.article].text
        for begun, ended, actor in view.names_at.get(statement.article, ()):
            if actor == speaker or begun < source.start:
                continue
            if _leads(text[source.start : begun], source):
                found[actor].add(speaker)
            elif ended <= source.end:
                before, after = text[source.start : begun], text[ended : source.end]
                if _is_in_office(_OFFICE.match(after)) or _is_in_office(_OFFICE_OF.search(before)):
                    found[actor].add(speaker)
    return found


def _leads(before: str, source: Span) -> bool:
    """True for a speaker who is told right behind the name to lead what comes next."""
    return _LEADS.fullmatch(before) is not None and before.index(",") <= len(source.text)


def _is_in_office(match: re.Match[str] | None) -> bool:
    """True where one of the words between a body's name and its speaker's is an office's ("minister")."""
    if match is None:
        return False
    held = match["office"].casefold().split()
    if not _OUT_OF_OFFICE.isdisjoint(held):
        return False
    offices = {*lexicon.words("offices.txt"), *lexicon.words("spokesmen.txt")}
    return any(word in offices or word.removesuffix("s") in offices for word in held)


def _never_quoted(view: View, heard: dict[str, set[str]]) -> list[Silence]:
    found: list[tuple[int, Silence]] = []
    doers = {event.agent for event in view.story.events}
    dead = _dead(view)
    shared = _shared_names(view)
    for actor in view.story.actors:
        if actor.kind not in SPEAKERS or actor.id in heard or _is_crowd(actor) or actor.id in dead:
            continue
        # What does nothing may be a law or a programme, misread as a body.
        if _is_chamber(actor) or (actor.kind in BODIES and actor.id not in doers):
            continue
        named: dict[str, list[ActorMention]] = defaultdict(list)
        owned: dict[str, int] = defaultdict(int)
        for mention in actor.mentions:
            if mention.form != "name" or mention.article not in view.articles:
                continue
            if _names(view, mention, actor, shared):
                named[mention.article].append(mention)
            elif actor.kind == "person" and _names_body(view, mention):
                owned[mention.article] += 1
        often = [
            article
            for article in view.articles
            if len(named.get(article, ())) >= OFTEN - bool(owned.get(article))
        ]
        if not often:
            continue
        passages = tuple(_span(view, named[article][0]) for article in often)[:_SHOWN]
        count = sum(map(len, named.values()))
        found.append((count, Silence("never quoted", actor.id, tuple(often), passages)))
    found.sort(key=lambda pair: -pair[0])
    return [one for _, one in found]


def _dead(view: View) -> frozenset[str]:
    """Those who, as some article tells, were killed or died: their silence says nothing."""
    found: set[str] = set()
    for event in view.story.events:
        if family(event.kind or event.lemma) == "kill" and event.modality == "happened" and not event.negated:
            held = event.agent if doer_undergoes(event) else event.patient
            if held is not None:
                found.add(held)
    return frozenset(found)


def _is_chamber(actor: Actor) -> bool:
    """True for a house of a legislature ("the Velmoran Senate"): its members speak, it has no voice."""
    return actor.kind in BODIES and actor.name.split()[-1].casefold() in lexicon.words("chambers.txt")


def _is_crowd(actor: Actor) -> bool:
    """True for a people or the members of a party ("Velmorans"): nobody speaks for all of them."""
    return actor.kind == "group" and actor.name.split()[-1].casefold().endswith("s")


def _names(view: View, mention: ActorMention, actor: Actor, shared: frozenset[str]) -> bool:
    """True for a mention that names the very actor, as somebody who could be heard.

    Not so: a surname that two persons share; members of a body ("Lanterns" of the Lantern Front); a body's
    name where it is a place or a channel ("in Casse", "on Chirper"); and a name that is a part of another.
    """
    text, bare = view.articles[mention.article].text, mention.text.casefold()
    at_place = _WHERE.search(text[max(0, mention.start - 12) : mention.start]) is not None
    if at_place and (actor.kind in BODIES or " " not in actor.name):
        return False  # of a person who has one name only, it may be a place that was misread
    if (actor.kind == "person" and bare in shared) or _are_members(mention, actor):
        return False
    return not _modifies(view, mention)


def _are_members(mention: ActorMention, actor: Actor) -> bool:
    """True where print names those who belong to a body, not the body ("Lanterns")."""
    bare = mention.text.casefold()
    plural = bare.endswith("s") and " " not in bare and actor.name.casefold().split()[-1] != bare
    return plural and actor.kind in BODIES


def _shared_names(view: View) -> frozenset[str]:
    """The last names that two persons of the story have."""
    count: dict[str, int] = defaultdict(int)
    for actor in view.story.actors:
        held = actor.name.casefold().split()
        if actor.kind == "person" and len(held) > 1:
            count[held[-1]] += 1
    return frozenset(name for name, number in count.items() if number > 1)


def _modifies(view: View, mention: ActorMention) -> bool:
    """True for a name that is a part of another one ("House Speaker Dell Marrow", "the Korvin cabinet")."""
    after = _AFTER.match(view.articles[mention.article].text, mention.end)
    return after is not None or _names_body(view, mention)


def _names_body(view: View, mention: ActorMention) -> bool:
    """True for a name by which a body or a law is called: "the Korvin cabinet", "Korvin's health law"."""
    text = view.articles[mention.article].text
    if _OWNED.match(text, mention.end):
        return True
    following = _NEXT.match(text, mention.end)
    return following is not None and (following[1] in body_nouns() or _is_of_office(following[1]))


def _is_of_office(word: str) -> bool:
    """True for a word behind a body's name that turns it to one of its people ("Lantern candidates")."""
    return _OF_VOTES.fullmatch(word) is not None or word.removesuffix("s") in person_nouns()


def _no_reply(view: View, heard: dict[str, set[str]]) -> list[Silence]:
    """The accused of each article that gives them no word and does not say that they were asked."""
    found: dict[tuple[str, str | None], list[Span]] = {}
    for statement in view.story.statements:
        if not _accuses(view, statement) or statement.negated or statement.article not in view.articles:
            continue
        if _is_no_act(view, statement):
            continue
        accused = _accused(view, statement)
        if accused is None or accused.id == statement.actor or statement.article in heard.get(accused.id, ()):
            continue
        if not _asked(view, statement.article, accused):
            start = min(span.start for span in (statement.content[0], statement.cue) if span is not None)
            end = max(span.end for span in (statement.content[-1], statement.cue) if span is not None)
            passage = view.articles[statement.article].span(start, end)
            found.setdefault((accused.id, statement.actor), []).append(passage)
    return [
        Silence(
            "no reply",
            actor,
            tuple(sorted({span.article for span in passages}, key=lambda one: view.order[one])),
            tuple(sorted(passages, key=lambda span: (view.order[span.article], span.start)))[:_SHOWN],
            by,
        )
        for (actor, by), passages in found.items()
    ]


@cache
def _cues() -> frozenset[str]:
    return frozenset(lexicon.words("accusing_cues.txt"))


@cache
def _phrases() -> Mapping[str, tuple[str, ...]]:
    """What makes a word accuse that does not by itself: by "hold", "responsible" behind it."""
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for first, _, rest in (cue.partition("_") for cue in sorted(_cues()) if "_" in cue):
        found[first] += (rest.replace("_", " "),)
    return found


def _accuses(view: View, statement: Statement) -> bool:
    """True for a word of blame, and for one that is with what follows it ("pointed the finger at").

    At most a name stands in between ("held the guild responsible").
    """
    if not statement.content:
        return False
    lemma, cue = statement.cue_lemma.replace(" ", "_"), statement.cue
    if lemma in _cues() or cue is None:
        return lemma in _cues()
    printed = plain_copy(view.articles[cue.article].text[cue.start : cue.end + 2 * NEAR]).lower()
    said = re.split(r"[.;!?]\s", printed)[0]
    return any(re.search(rf"\b{re.escape(rest)}\b", said) for rest in _phrases().get(lemma, ()))


def _is_no_act(view: View, statement: Statement) -> bool:
    """True for a noun of blame that nobody has uttered yet: "to guard it from any accusation of fraud"."""
    cue = statement.cue
    if cue is None or statement.cue_lemma not in _ACCUSATIONS:
        return False
    before = view.articles[cue.article].text[view.sentence(cue).start : cue.start]
    return _NO_ACT.search(f"{before} {cue.text}"[-60:].lower()) is not None


def _accused(view: View, statement: Statement) -> Actor | None:
    """Whom an accusation is about; None if unclear.

    The one actor named first in what it says, or right behind its cue ("accused the guild of fraud"). Where
    the cue is passive ("is accused of robbing the guild") those named behind it are none that are accused:
    it is the one named last before it in its sentence.
    """
    assert statement.content
    if statement.cue_lemma in _ACCUSATIONS:
        return _named_against(view, statement)
    if statement.cue is not None and _is_passive(view, statement.cue):
        return _named_before(view, statement.cue)
    if statement.cue is not None and _OF_THEM.match(view.articles[statement.article].text, statement.cue.end):
        return _named_by_pronoun(view, statement.cue)
    start = statement.cue.start if statement.cue is not None else statement.content[0].start
    last = statement.cue.end if statement.cue is not None else start
    end = statement.content[-1].end
    source = statement.source
    for begun, ended, actor in view.names_at.get(statement.article, ()):
        if begun < start or ended > end or (source is not None and source.start <= begun < source.end):
            continue
        text = view.articles[statement.article].text
        if begun - last > NEAR or _AFTER.match(text, ended) or _REASON.search(text[last:begun]):
            return None  # "alleged, because Korvin …": another clause begins
        if _WHERE.search(text[max(last, begun - 12) : begun]) or _NAMES_THING.match(text, ended):
            return None  # "torture at Marrow", "the Marrow army camp": where it was
        if _narrows(text, ended) and text[max(0, begun - 2) : begun] == "a ":
            return None  # "accused a Casse man of theft"
        return _who_can_speak(view, actor, statement.article, begun)
    return None


def _who_can_speak(view: View, actor: str, article: str, start: int) -> Actor | None:
    held = view.actors[actor]
    mention = next((one for one in held.mentions if (one.article, one.start) == (article, start)), None)
    crowd = _is_crowd(held) or (mention is not None and _are_members(mention, held))
    return None if crowd or held.kind not in SPEAKERS else held


def _named_against(view: View, statement: Statement) -> Actor | None:
    """Whom the noun of an accusation names: "the allegations against Korvin"."""
    cue = statement.cue
    text = view.articles[statement.article].text
    for begun, _, actor in view.names_at.get(statement.article, ()):
        if cue is not None and 0 <= begun - cue.end <= NEAR and _AGAINST.search(text[cue.start : begun]):
            return _who_can_speak(view, actor, statement.article, begun)
    return None


def _is_passive(view: View, cue: Span) -> bool:
    """True for "is accused", and for "accused" with nobody between it and what it is of."""
    text = view.articles[cue.article].text
    return _PASSIVE.search(cue.text) is not None or _OF_WHAT.match(text, cue.end) is not None


def _named_before(view: View, cue: Span) -> Actor | None:
    sentence = view.sentence(cue)
    held = [
        (begun, ended, actor)
        for begun, ended, actor in view.names_at.get(cue.article, ())
        if sentence.start <= begun and cue.start - NEAR <= ended <= cue.start
    ]
    if not held or _narrows(view.articles[cue.article].text, held[-1][1]):
        return None  # "a Casse man who is accused of theft": not the town
    return _who_can_speak(view, held[-1][2], cue.article, held[-1][0])


def _narrows(text: str, end: int) -> bool:
    """True for a name that only says which ("a Casse man", "the Grain restaurant"), by the word behind it."""
    following = _NEXT.match(text, end)
    if following is None:
        return False
    word = following[1]
    one = f"{word[:-2]}an" if word.endswith("men") else word.removesuffix("s")
    return not {word, one}.isdisjoint({*person_nouns(), *body_nouns(), *lexicon.words("public_places.txt")})


def _named_by_pronoun(view: View, cue: Span) -> Actor | None:
    """Whom the pronoun right behind a word of blame stands for, where that is known."""
    for begun, _, actor in view.pronouns_at.get(cue.article, ()):
        if 0 < begun - cue.end <= 2:
            return _who_can_speak(view, actor, cue.article, begun)
    return None


def _asked(view: View, article: str, accused: Actor) -> bool:
    """True if print near a mention of the accused says that a reply was sought or given."""
    text = plain_copy(view.articles[article].text).lower()
    phrases = lexicon.words("reply_sought.txt")
    for mention in accused.mentions:
        if mention.article == article:
            near = text[max(0, mention.start - 200) : mention.end + 300]
            if any(phrase in near for phrase in phrases):
                return True
    return False


def _span(view: View, mention: ActorMention) -> Span:
    return view.articles[mention.article].span(mention.start, mention.end)
