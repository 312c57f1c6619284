"""Positions that somebody says that he takes: "said that she opposed the dam", "We support the strike"."""

from __future__ import annotations

import re
from functools import cache

from variorum.compare.view import View
from variorum.model import Statement
from variorum.text.cues import position_cues
from variorum.text.normal import plain_copy
from variorum.text.stems import stem

_SUBJECT = re.compile(
    r"[\"' ]*(?:that )?(?P<who>I|we|he|she|they|it)(?P<does> .+)", re.IGNORECASE | re.DOTALL
)
_DOES = re.compile(
    r" (?:(?P<be>am|is|are|was|were) |(?:would|will|has|have|had) )?"
    r"(?:(?:also|still|now|strongly|fully|firmly|\w+ally) )?(?P<verb>[a-z]+)(?P<rest> .+)",
    re.IGNORECASE | re.DOTALL,
)
_READY = frozenset({"ready", "willing", "prepared"})
"""What somebody is who offers to do something."""

_SPOKEN = frozenset({"say", "tell", "add", "state", "write", "declare", "announce", "stress"})
_VERBS = ("demands", "rejects", "supports", "opposes")
"""Kinds of which the one who speaks of himself takes one; an offer that he tells of may be long past."""

_NOT_OWN = frozenset(
    {
        "praise",
        "slam",
        "blast",
        "petition",
        "champion",
        "plea",
        "appeal",
        "require",
        "hail",
        "decline",
        "defend",
        "protest",
    }
)
_GOES_ANYWHERE = re.compile(r" (?:from|by|up|down|on|onto|into|out|away|off) ")
"""What stands behind a verb of another sense: "we back on to the river"."""

_VOTES = re.compile(r" (?:(?P<against>against)|for|in favou?r of) (?P<what>.+)", re.DOTALL)


def said_position(view: View, statement: Statement) -> tuple[str, str] | None:
    """The lemma of the cue by which the source says that it takes a position, and on what; None for none.

    "He" must be known to be the source.
    """
    source = statement.source
    if statement.cue_lemma not in _SPOKEN or source is None or statement.negated:
        return None
    found = _DOES.match(_behind_subject(view, statement))
    if found is None:
        return None
    verb = found["verb"].lower()
    if verb in _READY or stem(verb) == stem("agree"):
        # "was agreed to": by whom, print does not say
        is_own = bool(found["be"]) == (verb in _READY) and found["rest"].startswith(" to ")
        return ("offer" if verb in _READY else "agree", found["rest"].strip()) if is_own else None
    if verb in ("want", "wants", "wanted") and not found["be"]:
        # "Wanted to run", "I want you to know": wishes that ask nobody for anything
        is_wish = found["rest"].lower().startswith((" to ", " you ", " people to know"))
        return None if is_wish else ("demand", found["rest"].strip())
    if verb == "vote":
        voted = _VOTES.match(found["rest"])
        return None if voted is None else ("oppose" if voted["against"] else "support", voted["what"])
    if found["be"] and not verb.endswith("ing") and (verb, found["rest"][:4]) != ("opposed", " to "):
        return None  # "he was supported by many"
    lemma = None if _GOES_ANYWHERE.match(found["rest"]) else _verbs().get(stem(verb))
    return None if lemma is None else (lemma, found["rest"].strip())


def _behind_subject(view: View, statement: Statement) -> str:
    """What is said behind its subject where that is the source, or who the source speaks for; else ""."""
    text = plain_copy(" ".join(part.text for part in statement.content))
    found = _SUBJECT.match(text)
    if found is not None:
        return found["does"] if _is_source(view, statement, found["who"].lower()) else ""
    content, principal = statement.content[0], statement.on_behalf
    named = [
        end - content.start
        for start, end, actor in view.names_at.get(content.article, ())
        if actor == principal and content.start <= start and not text[: start - content.start].strip(" \"'")
    ]
    return text[max(named) :] if named and statement.form == "indirect" else ""


def _is_source(view: View, statement: Statement, who: str) -> bool:
    """True if a pronoun at the beginning of what is said is the source: "I", or resolved to its actor."""
    actor = view.actors.get(statement.actor or "")
    if who in ("i", "we") or actor is None:
        return actor is not None and statement.form == "direct"
    content = statement.content[0]
    found = re.search(rf"\b{who}\b", content.text, re.IGNORECASE)
    return found is not None and any(
        (one.article, one.start) == (content.article, content.start + found.start())
        for one in actor.mentions
        if one.form == "pronoun"
    )


@cache
def _verbs() -> dict[str, str]:
    """The stems of the verbs of one word that take a position, to their lemmas."""
    return {
        stem(lemma): lemma
        for lemma, kind in position_cues().items()
        if kind in _VERBS and "_" not in lemma and lemma not in _NOT_OWN
    }
