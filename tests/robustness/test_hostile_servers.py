"""What a server may answer to hold us up, crash us or lead us inside."""

from __future__ import annotations

import socket
import threading

import pytest

from variorum.ingest import Limits, fetch, read
from variorum.model import Article, Skipped

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain%s\r\n\r\nThe bridge fell on Monday."


def answering(monkeypatch, answer: bytes, close: bool = True) -> str:
    """The address of a server that gives ``answer`` to whoever connects, and may then fall silent."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        connection, _ = listener.accept()
        with connection:
            connection.settimeout(5)
            try:
                connection.recv(65_536)
                connection.sendall(answer)
                while not close and connection.recv(65_536):
                    pass
            except OSError:
                pass
        listener.close()

    threading.Thread(target=serve, daemon=True).start()
    true = fetch.is_public
    monkeypatch.setattr(fetch, "is_public", lambda address: address == "127.0.0.1" or true(address))
    return f"127.0.0.1:{listener.getsockname()[1]}/"


@pytest.mark.parametrize(
    "target",
    [
        "http://[",
        "http://[::1]/",
        "http://[::ffff:127.0.0.2]/",
        "http://[64:ff9b::a00:1]/",
        "http://0177.0.0.2/",
        "http://2130706434/",
        "http://localhost@10.0.0.1/",
        "//10.0.0.1/",
        "gopher://herald.example/",
        "ftp://herald.example/x",
        "javascript:alert(1)",
        "http://" + "a" * 60_000,
        "http://a..b/",
        "http://\xff\xfe/",
        "http://herald.example:0x50/",
    ],
)
def test_redirects_lead_nowhere_inside_and_break_nothing(target, monkeypatch):
    answer = b"HTTP/1.1 302 Found\r\nLocation: " + target.encode("latin-1") + b"\r\n\r\n"
    (item,) = read(["http://" + answering(monkeypatch, answer)], limits=Limits(fetch_seconds=5))
    assert isinstance(item, Skipped)


@pytest.mark.parametrize(
    "charset", [b"idna", b"punycode", b"\x00", b"hex", b"undefined", b"utf-7", b"x" * 999]
)
def test_a_character_set_that_is_none_leaves_the_text_as_it_is(charset, monkeypatch):
    url = "http://" + answering(monkeypatch, HEAD % (b"; charset=" + charset))
    (item,) = read([url], limits=Limits(fetch_seconds=5))
    assert isinstance(item, Article)
    assert item.text == "The bridge fell on Monday."


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\x00" * 1_000,
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 10_000,
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000,
        b"HTTP/1.1 99999 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\nno gzip",
        b"HTTP/1.1 100 Continue\r\n\r\n" * 50,
    ],
)
def test_broken_answers_are_skipped(answer, monkeypatch):
    (item,) = read(["http://" + answering(monkeypatch, answer)], limits=Limits(fetch_seconds=5))
    assert isinstance(item, Skipped)


def test_a_greeting_that_never_ends_is_left(monkeypatch):
    """TLS: the handshake counts into the time of the whole."""
    url = "https://" + answering(monkeypatch, b"\x16\x03\x03", close=False)
    (item,) = read([url], limits=Limits(fetch_seconds=0.5))
    assert isinstance(item, Skipped)
    assert "too long" in item.reason
