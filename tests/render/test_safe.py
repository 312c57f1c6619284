"""Hostile text: nothing that could act or hide is left, and no offset moves."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.render.markdown_text import escaped
from variorum.render.safe import one_line, safe_link, visible


@given(st.text())
def test_visible_text_keeps_every_offset_and_hides_nothing(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.bidirectional(char) in {"LRO", "RLO", "LRE", "RLE", "PDF"} for char in shown)
    assert not any(unicodedata.bidirectional(char) in {"LRI", "RLI", "FSI", "PDI"} for char in shown)
    assert not any(unicodedata.category(char) == "Cs" for char in shown)
    assert not any(unicodedata.category(char) == "Cc" and char not in "\t\n\r\x85" for char in shown)


@given(st.text(alphabet="אבגabc —“”’é漢"))
def test_letters_of_any_script_are_left_as_they_are(text: str) -> None:
    assert visible(text) == text


@given(st.text())
def test_one_line_has_no_line_break(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


@pytest.mark.parametrize("address", ["https://casse.example/a?b=c#d", "http://casse.example"])
def test_a_plain_web_address_may_be_a_link(address: str) -> None:
    assert safe_link(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//casse.example/a",
        "https:///a",
        "https://",
        "https://vna.example@evil.example/",
        "https://casse.example/\u202egpj.exe",
        'https://casse.example/"onmouseover="x',
        "https://casse.example/ a",
        "https://casse.example/\n",
        "https://casse.example/<b>",
        "https://[",
        "https://casse.example/" + "a" * 3000,
    ],
)
def test_anything_else_is_no_link(address: str) -> None:
    assert safe_link(address) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("[Casse](javascript:x)", r"\[Casse\](javascript:x)"),
        ("![x](http://casse.example/p)", r"!\[x\](http\://casse.example/p)"),
        ("# Casse", r"\# Casse"),
        ("2031. Casse", r"2031\. Casse"),
        ("- a | *b* _c_ `d`", r"\- a \| \*b\* \_c\_ \`d\`"),
        ("a\n\n# b\u2028> c", "a # b &gt; c"),
        ("www.casse.example", r"www\.casse.example"),
        ("\\[x]", r"\\\[x\]"),
    ],
)
def test_nothing_in_markdown_is_markdown(text: str, shown: str) -> None:
    assert escaped(text) == shown
