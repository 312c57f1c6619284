"""Addresses: only public ones, after every redirect, and no more than the limits allow."""

import gzip
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from variorum.ingest import Limits, fetch, read
from variorum.ingest.draft import Unreadable
from variorum.model import Article, Skipped

STORY = "The bridge over the Ansel fell on Monday, the ministry said."


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        status, headers, body = ANSWERS[self.path.partition("?")[0]]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


ANSWERS = {
    "/story": (200, {"Content-Type": "text/plain; charset=utf-8"}, STORY.encode()),
    "/latin": (200, {"Content-Type": "text/plain; charset=iso-8859-1"}, "Café".encode("latin-1")),
    "/moved": (302, {"Location": "/story"}, b""),
    "/inside": (302, {"Location": "http://10.0.0.1/secret"}, b""),
    "/metadata": (302, {"Location": "http://169.254.169.254/latest"}, b""),
    "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/circle": (302, {"Location": "/circle"}, b""),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/gone": (404, {"Content-Type": "text/html"}, b""),
    "/large": (200, {"Content-Type": "text/plain"}, b"x" * 5_000),
    "/bomb": (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, gzip.compress(b"x" * 500_000)),
    "/packed": (
        200,
        {"Content-Type": "text/plain", "Content-Encoding": "gzip"},
        gzip.compress(STORY.encode()),
    ),
}


@pytest.fixture
def site(monkeypatch):
    """A site on this machine, whose address alone passes for a public one."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    true = fetch.is_public
    monkeypatch.setattr(fetch, "is_public", lambda address: address == "127.0.0.1" or true(address))
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "2001:db8::1",
        "no address",
    ],
)
def test_addresses_inside_are_not_public(address):
    assert not fetch.is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700:4700::1111", "64:ff9b::808:808"])
def test_addresses_outside_are_public(address):
    assert fetch.is_public(address)


def test_a_page_is_read_and_its_address_kept(site):
    (item,) = read([f"{site}/moved?from=feed"])
    assert isinstance(item, Article)
    assert item.text == STORY
    assert item.url == f"{site}/story"


def test_character_sets_and_compression_are_undone(site):
    assert fetch.get(f"{site}/latin", Limits()).content.decode() == "Café"
    assert fetch.get(f"{site}/packed", Limits()).content.decode() == STORY


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/inside", "not a public address"),
        ("/metadata", "not a public address"),
        ("/file", "only http and https"),
        ("/circle", "redirects"),
        ("/picture", "image/png"),
        ("/gone", "404"),
        ("/large", "MB is more than"),
        ("/bomb", "MB is more than"),
    ],
)
def test_what_is_refused_says_why(site, path, words):
    (item,) = read([site + path], limits=Limits(fetch_bytes=2_000))
    assert isinstance(item, Skipped)
    assert words in item.reason
    assert item.file == site + path


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "https://127.0.0.1:8443/x",
    ],
)
def test_this_machine_is_refused_in_every_spelling(url, monkeypatch):
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("connected"))
    (item,) = read([url])
    assert isinstance(item, Skipped)


def test_one_private_address_among_public_ones_refuses_the_name(monkeypatch):
    answers = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("8.8.8.8", "10.0.0.1")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(Unreadable, match="not a public"):
        fetch.public_addresses("herald.example", 80)


def test_the_connection_goes_to_the_address_that_was_checked(monkeypatch):
    """A name that answers differently the second time gains nothing: it is asked once."""
    answers = iter(["8.8.8.8", "127.0.0.1"])
    reached = []

    def resolve(host, port, **_):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    def connect(address, **_):
        reached.append(address)
        raise OSError("no network in this test")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(socket, "create_connection", connect)
    (item,) = read(["http://herald.example/story"])
    assert isinstance(item, Skipped)
    assert reached == [("8.8.8.8", 80)]


@pytest.mark.parametrize(
    "url", ["http://user:word@herald.example/", "http:///x", "http://herald.example:99999/", "http://a b/"]
)
def test_unusable_addresses(url):
    (item,) = read([url])
    assert isinstance(item, Skipped)


def test_a_server_that_drips_is_left(monkeypatch):
    """One byte now and then never runs into a time-out of the socket; the whole is bounded."""
    listener = socket.create_server(("127.0.0.1", 0))

    def drip():
        connection, _ = listener.accept()
        with connection:
            try:
                connection.sendall(b"HTTP/1.1 200 OK\r\n")
                while True:
                    connection.sendall(b"X")
                    threading.Event().wait(0.05)
            except OSError:
                pass

    threading.Thread(target=drip, daemon=True).start()
    monkeypatch.setattr(fetch, "is_public", lambda address: address == "127.0.0.1")
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
    (item,) = read([url], limits=Limits(fetch_seconds=0.5))
    assert isinstance(item, Skipped)
    assert "too long" in item.reason
    listener.close()
