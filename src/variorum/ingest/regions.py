"""What each paragraph of an article is: headline, standfirst, dateline, body and the rest.

Every character that is not white space lies in exactly one region. A region is a paragraph, save that a
dateline printed before the first words of a paragraph is a region of its own, and that the paragraphs of
one block quotation are one region.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.ingest.asides import link_lines, notes_on_writers, polls, pulled_quotes
from variorum.ingest.datelines import dateline, is_agency
from variorum.ingest.headlines import headline, is_story, squeezed
from variorum.ingest.phrases import kind_by_words
from variorum.ingest.printed_lines import credit_dates, is_byline, is_clock, is_date_line, is_photo_line
from variorum.model import Region, RegionKind
from variorum.text.normal import plain_copy
from variorum.text.paragraphs import paragraphs

HEAD = 12
"""Paragraphs from the top among which headline, byline and date line are looked for."""

_STOPPED = re.compile(r"[.!?:;,…\-—。！？।؟۔]['\")\]\s]*$")
_BRACKETED_CREDIT = re.compile(
    r"\[[^\[\]]{2,60}/[^\[\]]{2,60}\]$|\((?:AP|AFP|Reuters|EPA|Getty)[^()]{0,60}/[^()]{2,60}\)$"
)
_STARRED = re.compile(r"[*†‡]{1,3}\s?\w")
_NOTED = re.compile(r"\w[\"'”’)]?[*†‡]")
_PLAYLIST = re.compile(r"\d{1,2}:\d\d ['\"(]?[A-Z\d]")
"""A video's length before its title; alone it may be the hour of an entry of a live page."""

_TELLING = re.compile(r"\w{4,}")
_GALLERY = re.compile(r"(?:image|photo|picture|slide) \d{1,3} (?:of|/) ?\d{1,3}\b", re.IGNORECASE)
_ADDRESSES = re.compile(
    r"(?:https?://|www\.)\S{1,200}|[\w.+-]{1,64}@[\w.-]{1,80}|@\w{1,40}|(?:twitter|e-?mail|by|phone|or)\b:?|"
    r"(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4}\b|[\s,;|&]",
    re.IGNORECASE,
)
_CREDITED = re.compile(r"\((?P<who>[^()]{2,30})\)$")
_STAFF = re.compile(
    r"(?:from|by) (?:our )?(?:staff|wire|agency|correspondents?|news desk)\b[^.]{0,40}\.?", re.IGNORECASE
)
_COLON_LABEL = re.compile(r"[A-Z][A-Z .'-]{1,30}:\s")


@dataclass(slots=True)
class _Paragraph:
    """A paragraph on its way to a kind; ``kind`` is None until a rule knows it."""

    start: int
    end: int
    words: str
    kind: RegionKind | None = None


def regions(
    text: str,
    title: str,
    standfirst: str = "",
    hints: Sequence[tuple[RegionKind, int, int]] = (),
) -> tuple[Region, ...]:
    """The regions of ``text``, in order.

    ``title`` and ``standfirst`` are what metadata gives ("" for nothing); ``hints`` are kinds that
    the input itself marked, which go before what the words suggest, save for words that name a
    promo or a footnote.
    """
    found = [_Paragraph(start, end, text[start:end]) for start, end in paragraphs(text)]
    _by_hint(found, hints)
    starred = _first_stars(text)
    for index, one in enumerate(found):
        one.kind = _own_kind(found, index, starred) or one.kind
    timed = [_is_video(one.words) for one in found]
    for index, one in enumerate(found):
        if timed[index] and any(timed[max(0, index - 1) : index] + timed[index + 1 : index + 2]):
            one.kind = "promo"
    top = headline([one.words for one in found[:HEAD]], [one.kind for one in found[:HEAD]], title, len(found))
    if top is not None:
        for one in found[: top.index]:
            if one.kind not in ("dateline", "caption") and not is_story(one.words):
                one.kind = "promo"
        found[top.index].kind = "headline"
        for one in found[top.index + 1 : top.last + 1]:
            one.kind = "standfirst"
        below = top.last + 1
        for one in _only_links(found[below:], found[top.index].words):
            one.kind = "promo"
        open_below = below < len(found) - 1 and found[below].kind in (None, "subheading")
        if open_below and _is_standfirst(found, below, standfirst):
            found[below].kind = "standfirst"
    _asides(found)
    first = 0 if top is None else top.last + 1
    _subheadings(found, first)
    cut = [region for one in _cut(found, text, top.cut if top else None) for region in one]
    return tuple(_as_blocks(cut, [(start, end) for kind, start, end in hints if kind == "body"]))


def _by_hint(found: Sequence[_Paragraph], hints: Sequence[tuple[RegionKind, int, int]]) -> None:
    marked = {start: kind for kind, start, _ in hints}
    for one in found:
        one.kind = marked.get(one.start)


def _asides(found: Sequence[_Paragraph]) -> None:
    """Marks what is no part of the story by what stands around it."""
    lines = [one.words for one in found]
    for index in [*link_lines(lines, [one.kind for one in found]), *polls(lines)]:
        found[index].kind = "promo"
    for index in [*pulled_quotes(lines, [one.kind for one in found])]:
        found[index].kind = "promo"
    for index in [*notes_on_writers(lines, [one.kind for one in found])]:
        found[index].kind = "footnote"


def _first_stars(text: str) -> dict[str, int]:
    """Where each mark of a note first follows a word."""
    first: dict[str, int] = {}
    for match in _NOTED.finditer(text):
        first.setdefault(match.group()[-1], match.start())
    return first


def _own_kind(found: Sequence[_Paragraph], index: int, starred: dict[str, int]) -> RegionKind | None:
    """The kind that a paragraph's own words tell, with its place in the article."""
    words = found[index].words
    near_top, near_end = index < HEAD, index >= len(found) - 4
    kind = kind_by_words(words)
    if kind is not None:
        return kind
    if len(words) <= 600 and _BRACKETED_CREDIT.search(plain_copy(words).rstrip(" .")):
        return "caption"
    if is_photo_line(words):
        return "caption"
    if index and len(words) <= 1_200 and _STARRED.match(words) and not words.endswith("*"):
        # A star before a line is a bullet, unless a starred word above it asks for a note.
        asked = starred.get(words[0], found[index].start) < found[index].start
        last = index >= len(found) - 2 and len(words) <= 300 and words[1] != " "
        return "footnote" if asked or last else "body"
    if len(words) <= 240 and not _ADDRESSES.sub("", words):
        return "promo"
    credited = _CREDITED.search(words[-40:])
    if _GALLERY.match(words) or (index < 4 < len(found) and credited and is_agency(credited["who"])):
        return "caption"
    if len(words) <= 80 and _STAFF.fullmatch(words):
        return "dateline" if near_top else "footnote"
    if found[index].kind != "body" and is_clock(words):
        return "dateline"
    if near_top and (is_byline(words) or is_date_line(words) or credit_dates(words)):
        return "dateline"
    if near_end and index and (is_byline(words) or is_date_line(words)):
        return "footnote"
    if len(words) <= 60 and is_agency(words.strip("-—–/ .()[]")):
        return "dateline" if near_top else "footnote"
    return None


def _is_video(words: str) -> bool:
    return (
        len(words) <= 160
        and _PLAYLIST.match(plain_copy(words)) is not None
        and not _STOPPED.search(plain_copy(words))
    )


def _only_links(found: Sequence[_Paragraph], headline: str) -> Sequence[_Paragraph]:
    """All that stands below a headline, where it is headlines of other articles alone; else nothing.

    Three or more short lines, none with a stop at its end and none with a word of the headline: a page whose
    text was not kept. A story, however short, has a sentence, or tells of what its headline names.
    """
    lines = [one for one in found if one.kind in (None, "subheading")]
    if len(lines) < 3 or any(one.kind in ("body", "standfirst") for one in found):
        return ()
    named = set(_TELLING.findall(plain_copy(headline).casefold()))
    printed = [plain_copy(one.words) for one in lines]
    is_story = any(
        len(words) > 120 or _STOPPED.search(words) or named & set(_TELLING.findall(words.casefold()))
        for words in printed
    )
    return () if is_story else lines


def _is_standfirst(found: Sequence[_Paragraph], index: int, standfirst: str) -> bool:
    """True for a summary under the headline: one that metadata gives, without a stop, or told again below."""
    words = found[index].words
    following = next((one for one in found[index + 1 :] if one.kind != "caption"), found[index + 1])
    if dateline(words) is not None or len(words) > 350:
        return False
    if standfirst and squeezed(words) in squeezed(standfirst) and len(words) > 20:
        return True
    plain = plain_copy(words)
    if not _STOPPED.search(plain):
        return len(words) >= 30 and (len(following.words) >= 60 or following.kind == "dateline")
    own = set(re.findall(r"\w{4,}", plain.casefold()))
    told = set(re.findall(r"\w{4,}", plain_copy(following.words).casefold()))
    return len(words) <= 250 and len(own) >= 5 and len(own & told) >= 0.6 * len(own)


def _subheadings(found: Sequence[_Paragraph], first: int) -> None:
    """Short lines without a stop between paragraphs; not runs of three, which are lists."""
    short = [one.kind is None and _is_short(one.words) for one in found]
    start = first
    while start < len(found):
        end = start
        while end < len(found) and short[end]:
            end += 1
        # The last paragraph heads nothing, and the first below the headline stands between none.
        if 0 < end - start < 3 and start > first and end < len(found):
            for one in found[start:end]:
                one.kind = "subheading"
        start = max(end, start + 1)


def _is_short(words: str) -> bool:
    plain = plain_copy(words)
    return (
        3 <= len(words) <= 90
        and len(words.split()) <= 13
        and (plain[0].isupper() or plain[0].isdigit() or plain[0] in "'\"")
        and not _STOPPED.search(plain)
        and plain.count('"') % 2 == 0
        and any(character.isalpha() for character in plain)
    )


def _cut(found: Sequence[_Paragraph], text: str, headline_end: int | None) -> list[tuple[Region, ...]]:
    """The paragraphs as regions, with datelines cut off the beginnings of the first few."""
    labels = sum(1 for one in found if _COLON_LABEL.match(one.words))
    result = []
    seen = 0
    for one in found:
        kind = one.kind or "body"
        region = Region(kind, one.start, one.end)
        if kind == "headline" and headline_end is not None:
            cut = one.start + headline_end
            behind = text[cut : one.end].strip()
            dated: RegionKind = "dateline" if is_date_line(behind) or credit_dates(behind) else "body"
            result.append((Region("headline", one.start, cut), *_rest(text, cut, one.end, dated)))
            continue
        if kind in ("body", "standfirst") and seen < 6:
            seen += 1
            before = dateline(one.words, colon=seen == 1 and labels == 1)
            if before is not None:
                rest = _rest(text, one.start + before.end, one.end, kind)
                if rest:
                    end = one.start + len(one.words[: before.end].rstrip())
                    result.append((Region("dateline", one.start, end), *rest))
                    continue
        result.append((region,))
    return result


def _as_blocks(cut: Sequence[Region], blocks: Sequence[tuple[int, int]]) -> list[Region]:
    """The regions, the paragraphs of one block of the input as one."""
    ends = dict(sorted(blocks))
    joined: list[Region] = []
    until = 0
    for one in cut:
        if joined and one.kind == joined[-1].kind == "body" and joined[-1].start < until >= one.end:
            joined[-1] = Region("body", joined[-1].start, one.end)
        else:
            until = ends.get(one.start, until)
            joined.append(one)
    return joined


def _rest(text: str, start: int, end: int, kind: RegionKind = "body") -> tuple[Region, ...]:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return (Region(kind, start + lead, end),) if lead < len(piece) else ()
