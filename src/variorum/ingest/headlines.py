"""Which of an article's first paragraphs is its headline, and whether a given title is printed there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.ingest.datelines import dateline
from variorum.model import RegionKind
from variorum.text import outlets
from variorum.text.names.countries import country_of
from variorum.text.normal import plain_copy

_STOPPED = re.compile(r"[.:;,…\-—]['\")\]]*$")
_TAILS = (" | ", " - ", " – ", " — ", " :: ", "| ")
_SLOGAN = re.compile(
    r"\b(?:since|est\.?|established(?: in)?|founded(?: in)?) (?:1[6-9]|20)\d\d\W*$|"
    r"^(?:all the news|your (?:source|home|voice)|the (?:voice|home) of|news (?:you|that)|first (?:for|with)|"
    r"independent (?:news|journalism)|breaking news,)\b|^\W*(?:home|news|world)\s*[>»/|]",
    re.IGNORECASE,
)

_JOINING = ("of", "and", "the", "&")
_NAMED_PAPER = re.compile(
    r"The Daily \S+|Daily \S+|(?:The )?(?:(?!(?:In|On|By|For|To|With|At|From|Of|And|The) )\S+ ){1,2}"
    r"(?:Mail|Express|Mirror|Guardian|Independent|Advertiser|Argus|Enquirer)"
)
"""Names of papers whose last word is an ordinary one elsewhere, so that only short names are known by it."""

_LAST_WORDS = frozenset({"Tv", "Broadcasting", "Weekly"})
"""Last words of outlets' names at the top of a page; inside a sentence they begin other names, too."""

_EDITION = re.compile(
    r"(?P<name>.{2,60}?)(?: \((?:[A-Z][a-z]+ ){1,2}[Ee]dition\)|,? [|—-] (?:[A-Z][a-z]+ ){1,2}[Ee]dition)"
)
"""An outlet's name before the edition that was read: "Le Fanal (English edition)"."""

_SECTION = re.compile(
    r"news|world|politics|sports?|business|opinion|home|local|national|international|breaking|analysis|live|"
    r"video|updated|exclusive|comment|culture|europe|africa|asia|americas",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Headline:
    """The paragraphs, counted from 0, over which the headline runs: ``index`` to ``last``, both included.

    ``cut`` is how many characters of the first are the headline's, None for all.
    """

    index: int
    last: int
    cut: int | None = None


def headline(
    lines: Sequence[str], kinds: Sequence[RegionKind | None], title: str, paragraphs: int
) -> Headline | None:
    """The headline among ``lines``, an article's first paragraphs, or None if there is none.

    ``title`` is what metadata gives; it may run over more than one line. Without it the first line
    is the headline if it is short, without a final stop and followed by the story; a slogan of the
    site that stands before it is passed over. ``kinds`` are what is known of the lines;
    ``paragraphs`` counts all of the article.
    """
    if title:
        index = _line_of(lines, title)
        if index is not None:
            return Headline(index, index)
        cut = _leading(lines[0], title) if lines else None
        if cut is not None:
            return Headline(0, 0, cut)
        last = _lines_of(lines, title)
        return None if last is None else Headline(0, last)
    open_lines = [index for index in range(len(lines)) if kinds[index] in (None, "subheading")]
    if paragraphs < 2:
        return None
    if len(lines) > 1 and open_lines[:2] == [0, 1] and _is_one_word(lines[0]) and _ends(lines[1]):
        return Headline(0, 0)
    for index in open_lines[:2]:
        if index == open_lines[-1]:
            return None
        if is_masthead(lines[index], "\n".join(lines[index + 1 :])):
            continue
        if not _is_like(lines[index]):
            return None
        if not _SLOGAN.search(lines[index]):
            return Headline(index, index)
    return None


def is_title(line: str, title: str) -> bool:
    """True if ``line`` prints ``title``: letters and digits alike, the site's name after it aside."""
    printed, given = squeezed(line), squeezed(title)
    if not printed:
        return False
    if printed == given:
        return True
    if len(printed) >= 15 and given.startswith(printed):
        rest = title[_leading(title, line) or len(title) :]
        return rest.lstrip().startswith(tuple(tail.strip() for tail in _TAILS))
    return False


def is_printed(text: str, title: str, lines: Sequence[str]) -> bool:
    """True if ``text``, whose first paragraphs are ``lines``, prints ``title`` at its beginning."""
    if _line_of(lines, title) is not None or _leading(text.lstrip(), title) is not None:
        return True
    return _lines_of(lines, title) is not None


def is_masthead(line: str, story: str = "") -> bool:
    """True for a line that is the name of a newspaper or site and nothing else.

    ``story`` is what is printed below it: an outlet that no table knows may name itself there.

    >>> [is_masthead(line) for line in ("The Velmora Herald", "The Daily Lantern", "Minister meets Herald")]
    [True, True, False]
    >>> is_masthead("Casse Islander", "It fell at noon, a guard told Casse Islander by telephone.")
    True
    """
    name = masthead_name(line)
    words = name.split()
    if outlets.is_known(name) and name[:1].isupper():
        return True
    if not 0 < len(words) <= 5 or not all(word[0].isupper() or word in _JOINING for word in words):
        return False
    if name != plain_copy(line).strip():
        return True
    return len(words) > 1 and (
        words[-1].capitalize() in _LAST_WORDS | outlets.media_words()
        or (len(words) <= 3 and _NAMED_PAPER.fullmatch(" ".join(words)) is not None)
        or _names_itself(name, story)
    )


def masthead_name(line: str) -> str:
    """The outlet's name in a masthead, the edition aside: "Le Fanal" of "Le Fanal (English edition)"."""
    plain = plain_copy(line).strip()
    edition = _EDITION.fullmatch(plain)
    return edition["name"] if edition is not None else plain


def _names_itself(name: str, story: str) -> bool:
    """True if somebody tells ``name`` what stands in ``story``: ", a guard told Casse Islander by telephone".

    A state is told things, too ("told South Velmora that …"), but not at the end of what somebody says.
    """
    plain = plain_copy(story)
    if country_of(name) is not None or f" told {name}" not in plain:
        return False
    told = (
        rf"[,\"] [^,.!?\n]{{3,80}} told {re.escape(name)}"
        r"(?:[.,]| on condition| in an? (?:inter|e-?mail|stat)| by (?:tele)?phone)"
    )
    return re.search(told, plain) is not None


def is_story(line: str) -> bool:
    """True for a line that is long and ends like a sentence: the story itself, no slogan or button."""
    return len(line) > 90 and plain_copy(line).rstrip("'\") ").endswith((".", "!", "?"))


def _line_of(lines: Sequence[str], title: str) -> int | None:
    """The first of ``lines`` that prints ``title``; below the story a title is a link to itself."""
    stories = 0
    for index, line in enumerate(lines):
        if is_title(line, title):
            return index
        stories += is_story(line)
        if stories > 1:
            return None
    return None


def _lines_of(lines: Sequence[str], title: str) -> int | None:
    """The last of the first lines, up to four, over which ``title`` runs; None if it does not."""
    wanted, printed = squeezed(title), ""
    for index, line in enumerate(lines[:4]):
        printed += squeezed(line)
        if printed == wanted:
            return index
        if not wanted.startswith(printed):
            return None
    return None


def squeezed(text: str) -> str:
    """The letters and digits of ``text`` alone, without case."""
    return "".join(character for character in plain_copy(text).casefold() if character.isalnum())


def _leading(line: str, title: str) -> int | None:
    """How many characters of ``line`` print ``title`` at its beginning, or None.

    The line must go on with a new beginning (a capital, a mark), not inside the sentence.
    """
    wanted, at = squeezed(title), 0
    if not wanted:
        return None
    for offset, character in enumerate(plain_copy(line)):
        for folded in character.casefold():
            if not folded.isalnum():
                continue
            if at >= len(wanted) or folded != wanted[at]:
                return None
            at += 1
        if at == len(wanted):
            end = offset + 1
            while end < len(line) and line[end] in ".!?\"'”’":
                end += 1
            return end
    return None


def _is_one_word(line: str) -> bool:
    """True for a headline of one word ("Fire"); the name of a section and a town in capitals are none."""
    word = plain_copy(line).strip()
    return len(word) > 2 and word.isalpha() and word.istitle() and _SECTION.fullmatch(word) is None


def _ends(line: str) -> bool:
    """True for a paragraph of the story: with a stop, and longer than a line of quotation."""
    return len(line) >= 40 and plain_copy(line).rstrip("'\") ").endswith((".", "!", "?"))


def _is_like(line: str) -> bool:
    """True for a line that reads like a headline: short, begun with a capital, no stop at its end."""
    plain = plain_copy(line).strip()
    first = next((character for character in plain if character.isalnum()), "")
    return (
        8 <= len(plain) <= 200
        and len(plain.split()) >= 2
        and (first.isupper() or first.isdigit())
        and not _STOPPED.search(plain)
        and dateline(line) is None
    )
