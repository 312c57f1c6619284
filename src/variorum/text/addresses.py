"""The site of a page, by its address, and whether an outlet's name is surely that site's.

An address that an archive gave holds the original's: the outlet is whose page was kept, not who kept it.
"""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from variorum.text import lexicon
from variorum.text.outlets import agencies, outlet_key

_ORIGINAL = re.compile(r"(?<=[/=?&])(?P<address>https?:/{1,2}[^/\s].*)", re.IGNORECASE)
"""The address of a kept page inside that of its copy: "/web/2031/http://herald.example/1"."""

_BARE_ORIGINAL = re.compile(r"/\d{4,14}(?:[a-z]{2}_|\*)?/(?P<address>[\w-]+(?:\.[\w-]+)+(?:[/:?]\S*)?)$")
"""The same without its scheme, as archives take it, too: "/web/2031/herald.example/1"."""

_DATED = re.compile(r"/\d{8,14}(?:[a-z]{2}_)?/$")
"""What stands before the original where an archive that we do not know keeps it."""

_ARCHIVES = re.compile(r"(?:^|\.)archive\.(?:org|today|is|ph|li|fo|md|vn)$|^(?:web)?archive\.|^wayback\b")
_HOST = re.compile(r"(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,22}[a-z]")
_COPIES = re.compile(r"^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)")
_SECOND = frozenset({"ac", "co", "com", "edu", "gov", "net", "news", "or", "org"})
"""Labels that stand before a state's own: "herald.co.vm", "herald.com.vm"."""

_ENDING = re.compile(r"\.(?:com|net|org|news|tv|info|example|[a-z]{2})$", re.IGNORECASE)
_STATION = re.compile(r"[A-Z][A-Z\d]{2,5}")
_BEHIND_STATION = ("news", "tv", "radio", "online")
_LONGEST = 4_000
_LEAST_LETTERS = 3
_LEAST_PART = 5
_LEAST_OF_AGENCY = 7
"""Shorter names of agencies are names of many things: "Petra", "Trend"."""


def site(address: str) -> str:
    """The host of the page at ``address`` without "www.", "" where it tells of no outlet.

    >>> site("http://web.archive.org/web/20310405/http://www.portcasseherald.example:80/news?id=3")
    'portcasseherald.example'
    >>> site("https://m.facebook.com/herald/posts/3"), site("Sarn, 5 May")
    ('', '')
    """
    address = address.strip()[:_LONGEST]
    host = _host(address)
    if not host:
        return ""
    kept = _kept(address, host)
    host = _host(kept) if kept else host
    return "" if _is_shared(host) or _ARCHIVES.search(host) else host


def is_of_site(name: str, host: str) -> bool:
    """True where the outlet ``name`` is surely that of the site ``host``: their letters are the same.

    >>> [is_of_site(name, "thecasseherald.example") for name in ("Casse Herald", "Herald")]
    [True, False]
    >>> is_of_site("New Sarn Daily News", "nsdailynews.example")
    True
    >>> is_of_site("Sarn Star-Post", "star-post.example")
    True
    """
    printed = bare_name(name)
    words = re.findall(r"\w+", re.sub(r"^[Tt]he\s+", "", printed))
    label = _label(host)
    letters = _bare(label)
    key = outlet_key(printed)
    if len(key) < _LEAST_LETTERS or not words:
        return False
    if key == letters or key in (_bare(one) for one in host.split(".")[:-2]):
        return True
    folded = [word.casefold() for word in words]
    if _STATION.fullmatch(printed) and letters in (folded[0] + behind for behind in _BEHIND_STATION):
        return True
    if "-" in label and any("".join(folded[at:]) == letters for at in range(1, len(folded) - 1)):
        return len(letters) >= _LEAST_PART
    return any(
        "".join(word[0] for word in folded[:at]) + "".join(folded[at:]) == letters
        for at in range(2, len(folded))
        if len("".join(folded[at:])) >= _LEAST_PART
    )


def outlet_at(host: str) -> str:
    """The outlet of the site ``host``: the agency that bears its name, else the site as it is addressed.

    >>> outlet_at("reuters.com"), outlet_at("casseherald.example"), outlet_at("")
    ('Reuters', 'casseherald.example', '')
    """
    return _agency_sites().get(_bare(_label(host)), host)


@cache
def _agency_sites() -> dict[str, str]:
    """The letters of agencies' names to the names; none so short that it may stand for others, too."""
    found: dict[str, str] = {}
    for one in agencies():
        for spelling in (one.name, *one.aliases):
            if len(key := outlet_key(spelling)) >= _LEAST_OF_AGENCY:
                found.setdefault(key, one.name)
    return found


def bare_name(name: str) -> str:
    """An outlet's name without the end of its address: "Herald" of "Herald.com".

    >>> bare_name("Herald.com"), bare_name("The Casse Herald")
    ('Herald', 'The Casse Herald')
    """
    name = name.strip()
    return name if " " in name else _ENDING.sub("", name)


def _kept(address: str, host: str) -> str:
    """The original's address inside that of its copy at ``host``; "" where it is no copy's."""
    is_archive = _ARCHIVES.search(host) is not None
    whole = _ORIGINAL.search(address, len("https://"))
    if whole is not None:
        return whole["address"] if is_archive or _DATED.search(address[: whole.start()]) else ""
    bare = _BARE_ORIGINAL.search(address) if is_archive else None
    return bare["address"] if bare is not None else ""


def _host(address: str) -> str:
    address = re.sub(r"^(https?:)/{1,2}(?=[^/])", r"\1//", address, flags=re.IGNORECASE)
    if "//" not in address:
        address = f"//{address}"
    try:
        host = (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""
    return _COPIES.sub("", host) if _HOST.fullmatch(host) else ""


def _label(host: str) -> str:
    """The label by which a site goes: "herald" of "sport.herald.co.vm"."""
    labels = host.split(".")[:-1]
    if len(labels) > 1 and labels[-1] in _SECOND:
        labels = labels[:-1]
    return labels[-1] if labels else ""


def _bare(label: str) -> str:
    letters = label.replace("-", "")
    return letters.removeprefix("the") if len(letters) >= len("the") + _LEAST_LETTERS else letters


@cache
def _shared_sites() -> frozenset[str]:
    return frozenset(lexicon.words("sharing_sites.txt"))


def _is_shared(host: str) -> bool:
    labels = host.split(".")
    return any(".".join(labels[at:]) in _shared_sites() for at in range(len(labels)))
