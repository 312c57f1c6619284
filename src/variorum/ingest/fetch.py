"""One page from an http(s) address, and from nowhere inside the reader's own network.

The name is resolved here, every address it has is checked, and the connection goes to an address
that was checked: a name that answers differently the second time (DNS rebinding) gains nothing.
Each redirect is a new address and passes the same door. Proxies and cookies are not used.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import re
import socket
import ssl
import threading
import time
import zlib
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from variorum.ingest.draft import Unreadable
from variorum.ingest.limits import Limits
from variorum.ingest.sources import Kind, too_large
from variorum.version import VERSION

_KINDS: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "markdown",
    "application/json": "json",
    "application/ld+json": "json",
    "application/x-ndjson": "jsonl",
    "application/jsonl": "jsonl",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PORTS = {"http": 80, "https": 443}

_CHARSET = re.compile(
    r"(?:iso|windows|cp|koi8|mac|euc|gb|big5|shift|utf-16|utf-32|latin)[\w-]{0,20}", re.I | re.A
)
"""Character sets that are undone; Python knows others by name (punycode, idna) that take endless time."""

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""Addresses of IPv6 that a gateway turns into the IPv4 address of their last 32 bits (RFC 6052)."""


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave: ``url`` is the last address, after redirects."""

    url: str
    kind: Kind
    content: bytes


def get(url: str, limits: Limits) -> Page:
    """The page at ``url``. Raises Unreadable for anything but a readable page of a public address."""
    deadline = time.monotonic() + limits.fetch_seconds
    for _ in range(limits.redirects + 1):
        answer = _ask(url, deadline, limits)
        if isinstance(answer, Page):
            return answer
        url = answer
    raise Unreadable("", f"more than {limits.redirects} redirects; give the last address itself")


def public_addresses(host: str, port: int) -> tuple[str, ...]:
    """All addresses of ``host``. Raises Unreadable if it has none, or if any of them is not public."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Unreadable("", f"the host {host!r} is not found") from None
    addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not is_public(address):
            lies = "" if address == host else f" is at {address}, which"
            raise Unreadable("", f"{host}{lies} is not a public address: refused")
    if not addresses:
        raise Unreadable("", f"the host {host!r} is not found")
    return addresses


def is_public(address: str) -> bool:
    """True for an address of the open internet, false for any other and for what is no address.

    An IPv6 address that holds one of IPv4 (mapped, 6to4, Teredo, NAT64) is judged by both.

    >>> is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("169.254.169.254")
    (False, False, False)
    """
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if "%" in address:
        return False
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed in _NAT64:
            return _is_open(ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF))
        inner = [parsed.ipv4_mapped, parsed.sixtofour, *(parsed.teredo or ())]
        return _is_open(parsed) and all(_is_open(one) for one in inner if one is not None)
    return _is_open(parsed)


def _is_open(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    refused = (
        address.is_private
        or address.is_loopback
        or address.is_link_local
        or address.is_multicast
        or address.is_reserved
        or address.is_unspecified
        or getattr(address, "is_site_local", False)
    )
    return address.is_global and not refused


def _ask(url: str, deadline: float, limits: Limits) -> Page | str:
    """The page at ``url``, or the address that it redirects to."""
    parts, host, port = _checked(url)
    address = public_addresses(host, port)[0]
    connection = _connection(parts.scheme, host, address, port, deadline)
    # A server that sends one byte a second never runs into a time-out of the socket.
    watch = threading.Timer(_left(deadline), _hang_up, (connection.sock,))
    watch.daemon = True
    watch.start()
    try:
        if isinstance(connection.sock, ssl.SSLSocket):
            connection.sock.do_handshake()  # under the watch: this too can be dripped
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        query = f"?{quote(parts.query, safe='=&%/:?@!$()*+,;~-._[]')}" if parts.query else ""
        connection.request(
            "GET",
            path + query,
            headers={
                "User-Agent": f"variorum/{VERSION}",
                "Accept": "text/html,application/xhtml+xml,text/plain,application/json;q=0.9",
                "Accept-Encoding": "gzip, identity",
                "Connection": "close",
            },
        )
        response = connection.getresponse()
        if response.status in _REDIRECTS:
            target = response.headers.get("Location", "").strip()
            if not target:
                raise Unreadable("", "a redirect without an address")
            try:
                return urljoin(url, target)
            except ValueError:
                raise Unreadable("", "a redirect to no usable address") from None
        if response.status != 200:
            raise Unreadable("", f"the server answered {response.status} {response.reason}".strip())
        media = response.headers.get_content_type()
        kind = _KINDS.get(media)
        if kind is None:
            raise Unreadable("", f"{media} is not read; only HTML, plain text and JSON are")
        body = _body(response, deadline, limits.fetch_bytes)
        content = _unpacked(body, response.headers.get("Content-Encoding", ""), limits.fetch_bytes)
        charset = response.headers.get_content_charset()
        return Page(url, kind, _as_utf8(content, charset) if kind != "html" else content)
    except (OSError, http.client.HTTPException) as error:
        late = isinstance(error, TimeoutError) or time.monotonic() >= deadline
        reason = "took too long" if late else f"failed: {error or type(error).__name__}"
        raise Unreadable("", f"the download {reason}"[:300]) from None
    finally:
        watch.cancel()
        connection.close()


def _checked(url: str) -> tuple[SplitResult, str, int]:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise Unreadable("", f"not a usable address: {error}") from None
    if parts.scheme not in _PORTS:
        raise Unreadable("", f"{parts.scheme or 'no scheme'}: only http and https addresses are read")
    if not host or any(ord(character) <= 32 for character in url):
        raise Unreadable("", "not a usable address")
    if parts.username is not None or parts.password is not None:
        raise Unreadable("", "addresses with a name or password in them are refused")
    return parts, host, port or _PORTS[parts.scheme]


def _connection(
    scheme: str, host: str, address: str, port: int, deadline: float
) -> http.client.HTTPConnection:
    """A connection whose socket goes to ``address``, with ``host`` for the certificate and the header."""
    try:
        plain = socket.create_connection((address, port), timeout=_left(deadline))
    except OSError as error:
        raise Unreadable("", f"{host} does not answer: {error.strerror or error}") from None
    try:
        # The address that the socket truly reached, whatever lies between.
        if not is_public(str(plain.getpeername()[0])):
            raise Unreadable("", f"{host} led to an address that is not public: refused")
        if scheme == "https":
            plain = ssl.create_default_context().wrap_socket(
                plain, server_hostname=host, do_handshake_on_connect=False
            )
    except OSError as error:
        plain.close()
        raise Unreadable("", f"no safe connection to {host}: {error}"[:300]) from None
    except Unreadable:
        plain.close()
        raise
    shown = host if (":" not in host) else f"[{host}]"
    connection = http.client.HTTPConnection(shown, port, timeout=_left(deadline))
    connection.default_port = _PORTS[scheme]  # so that the Host header names no usual port
    connection.sock = plain
    connection.auto_open = 0
    return connection


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise Unreadable("", "the download took too long")
    return left


def _hang_up(plain: socket.socket) -> None:
    with contextlib.suppress(OSError):
        plain.shutdown(socket.SHUT_RDWR)


def _body(response: http.client.HTTPResponse, deadline: float, limit: int) -> bytes:
    pieces, size = [], 0
    while piece := response.read1(65_536):
        size += len(piece)
        if size > limit:
            raise Unreadable("", too_large(size, limit))
        pieces.append(piece)
        _left(deadline)
    _left(deadline)
    if response.length:
        raise Unreadable("", f"the download broke off after {size} bytes")
    return b"".join(pieces)


def _unpacked(body: bytes, encoding: str, limit: int) -> bytes:
    """``body`` without its compression, never growing beyond ``limit``."""
    if encoding.strip().lower() in ("", "identity"):
        return body
    if encoding.strip().lower() not in ("gzip", "x-gzip"):
        raise Unreadable("", f"the compression {encoding!r} is not read"[:200])
    unpacker = zlib.decompressobj(wbits=31)
    try:
        content = unpacker.decompress(body, limit + 1)
    except zlib.error:
        raise Unreadable("", "the download is damaged (gzip)") from None
    if len(content) > limit:
        raise Unreadable("", too_large(len(content), limit))
    return content


def _as_utf8(content: bytes, charset: str | None) -> bytes:
    """Text in the character set that the server names, as UTF-8; as it is where that fails."""
    if not charset or not _CHARSET.fullmatch(charset):
        return content
    try:
        return content.decode(charset).encode("utf-8", "replace")
    except (LookupError, ValueError):
        return content
