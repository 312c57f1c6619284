"""The page for readers who use a keyboard, a screen reader, a narrow screen, or little light."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.render.fixture import STORY
from variorum import render

pytestmark = pytest.mark.browser

STRUCTURE = """() => {
  const there = (id) => document.getElementById(id);
  const all = (what) => [...document.querySelectorAll(what)];
  const headings = all("h1,h2,h3,h4,h5,h6").map((h) => Number(h.tagName[1]));
  return {
    jumps: headings.filter((level, at) => level > (at ? headings[at - 1] : 0) + 1),
    first: headings.filter((level) => level === 1).length,
    landmarks: ["header", "nav", "main", "footer"].filter((name) => all(`body ${name}`).length < 1),
    language: document.documentElement.lang,
    doubled: all("[id]").map((e) => e.id).filter((id, at, ids) => ids.indexOf(id) !== at),
    astray: all('a[href^="#"]').filter((a) => !there(a.getAttribute("href").slice(1))).length,
    unlabelled: all("[aria-labelledby]").filter((e) => !there(e.getAttribute("aria-labelledby"))).length,
    nameless: all("a,button,summary").filter((e) => !e.textContent.trim() && !e.ariaLabel).length,
    captions: all("table").filter((t) => !t.caption).length,
    scopes: all("th:not([scope])").length,
    rows: all("tbody tr").filter((row) => !row.querySelector("th[scope=row]")).length,
    pictures: all("img:not([alt]), svg[role=img]:not([aria-label])").length,
    order: all("[tabindex]").filter((e) => e.tabIndex > 0).length,
    moving: all("*").map((e) => getComputedStyle(e))
      .filter((style) => style.animationName !== "none" || style.transitionDuration !== "0s").length,
  };
}"""

CONTRAST = """() => {
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (rgb) => rgb.map((v) => v / 255)
    .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (e) => {
    for (; e; e = e.parentElement) {
      const color = numbers(getComputedStyle(e).backgroundColor);
      if (color.length < 4 || color[3] > 0) return color.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const poor = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || parent.closest("script,style")) continue;
    const [a, b] = [light(numbers(getComputedStyle(parent).color).slice(0, 3)), light(behind(parent))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.push([ratio.toFixed(2), texts.currentNode.data.trim().slice(0, 30)]);
  }
  return poor;
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    file: Path = tmp_path_factory.mktemp("page") / "story.html"
    file.write_text(render.page(STORY), "utf-8")
    return file.as_uri()


@pytest.fixture
def opened(browser: Browser, address: str, request: Any) -> Iterator[Page]:
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


@pytest.mark.parametrize("opened", [(1400, "light")], indirect=True)
def test_headings_landmarks_tables_and_links_are_whole(opened: Page) -> None:
    assert opened.evaluate(STRUCTURE) == {
        **{key: [] for key in ("jumps", "landmarks", "doubled")},
        **dict.fromkeys(("astray", "unlabelled", "nameless", "captions", "scopes", "rows"), 0),
        **dict.fromkeys(("pictures", "order", "moving"), 0),
        "first": 1,
        "language": "en",
    }


@pytest.mark.parametrize(
    "opened", [(1400, "light"), (1400, "dark"), (390, "light"), (390, "dark")], indirect=True
)
def test_every_text_stands_out_from_its_ground(opened: Page) -> None:
    assert opened.evaluate(CONTRAST) == []


@pytest.mark.parametrize(
    "opened", [(320, "light"), (390, "light"), (768, "light"), (1400, "light")], indirect=True
)
def test_nothing_runs_out_of_the_screen(opened: Page) -> None:
    assert opened.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("opened", [(1400, "light"), (390, "dark")], indirect=True)
def test_the_keyboard_goes_in_the_order_of_the_page_and_is_seen(opened: Page) -> None:
    places = []
    for _ in range(25):
        opened.keyboard.press("Tab")
        place, outline = opened.evaluate(
            """() => [
              [...document.querySelectorAll("*")].indexOf(document.activeElement),
              getComputedStyle(document.activeElement).outlineStyle,
            ]"""
        )
        assert outline != "none"
        places.append(place)
    assert places == sorted(places)
    assert len(set(places)) == 25
