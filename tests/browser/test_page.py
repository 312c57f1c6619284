"""The page in a real browser: marks open their passages, and a hostile article runs nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import variorum
from tests.render.fixture import ACCIDENT_C, STORY
from tests.render.hostile import ATTACKS, hostile_story
from variorum import render
from variorum.model import Story

pytestmark = pytest.mark.browser


@dataclass
class Watched:
    """A page, and everything that must not happen on it."""

    page: Page
    address: str
    attacks: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


Opener = Callable[..., Watched]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens a story's page: ``opened(story, width=…, scripts=…, scheme=…)``."""
    contexts = []

    def open_story(story: Story, width: int = 1400, scripts: bool = True, scheme: str = "light") -> Watched:
        file = tmp_path / "story.html"
        file.write_text(render.page(story), "utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=scripts,
            color_scheme="dark" if scheme == "dark" else "light",
        )
        contexts.append(context)
        page = context.new_page()
        watched = Watched(page, file.as_uri())
        page.expose_function("attacked", lambda *_: watched.attacks.append("called"))
        page.on("dialog", lambda dialog: (watched.attacks.append(dialog.message), dialog.dismiss()))
        page.on("popup", lambda other: watched.attacks.append(other.url))
        page.on("request", lambda request: watched.requests.append(request.url))
        page.on("pageerror", lambda error: watched.errors.append(str(error)))
        page.on("console", lambda said: watched.errors.append(said.text) if said.type == "error" else None)
        page.goto(watched.address)
        return watched

    yield open_story
    for context in contexts:
        context.close()


def _place() -> str:
    span = ACCIDENT_C.content[0]
    return f"C-{span.start}-{span.end}"


def test_a_mark_opens_its_passage_without_losing_the_place(opened: Opener) -> None:
    page = opened(STORY).page
    mark = page.locator(f"#brief a.cite[href='#{_place()}']")
    mark.scroll_into_view_if_needed()
    before = page.evaluate("window.scrollY")
    mark.click()
    panel = page.locator("#passage")
    assert panel.is_visible()
    assert panel.locator("mark").inner_text() == ACCIDENT_C.content[0].text
    assert "Northern Herald" in panel.locator("h2").inner_text()
    assert page.evaluate("document.activeElement.id") == "passage-heading"
    assert page.evaluate("window.scrollY") == before
    page.keyboard.press("Escape")
    assert panel.is_hidden()
    assert page.evaluate("document.activeElement.getAttribute('href')") == f"#{_place()}"
    assert page.evaluate("window.scrollY") == before


def test_the_passage_leads_into_the_article_and_back(opened: Opener) -> None:
    watched = opened(STORY)
    page = watched.page
    page.locator(f"#brief a.cite[href='#{_place()}']").click()
    page.locator("#passage-whole").click()
    words = page.locator(f"#{_place()}")
    assert words.is_visible()
    assert page.url == f"{watched.address}#{_place()}"
    words.locator("a.back").click()
    assert page.url.startswith(f"{watched.address}#brief-")
    page.go_back()
    page.go_back()
    assert page.url == watched.address


def test_without_scripts_marks_lead_to_the_words_and_back(opened: Opener) -> None:
    watched = opened(STORY, scripts=False)
    page = watched.page
    page.locator(f"#brief a.cite[href='#{_place()}']").click()
    assert page.url == f"{watched.address}#{_place()}"
    box = page.locator(f"#{_place()}").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900
    back = page.locator(f"#{_place()} a.back")
    assert back.is_visible()
    back.click()
    assert "#brief-" in page.url


def test_a_highlight_leads_to_the_other_versions(opened: Opener) -> None:
    page = opened(STORY).page
    page.locator("#article-C a.mark.contradicts").first.click()
    assert page.url.endswith("#id-r-acc")
    assert page.locator("#id-r-acc").is_visible()


def test_a_link_opens_what_is_closed(opened: Opener) -> None:
    page = opened(STORY).page
    lone = page.locator("#id-r-two")
    assert lone.is_hidden()
    page.locator("#alone a.fact[href='#id-r-two']").click()
    assert lone.is_visible()


def test_keys_lead_from_finding_to_finding_only_from_within_one(opened: Opener) -> None:
    page = opened(STORY).page
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    page.locator("#id-f-acc a.pointer").focus()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "id-f-day"
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == "id-f-acc"


def test_the_first_key_offers_to_skip_to_the_text(opened: Opener) -> None:
    page = opened(STORY).page
    page.keyboard.press("Tab")
    assert page.locator("a.skip").bounding_box()["x"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


@pytest.mark.parametrize("width", [360, 768, 1600])
def test_nothing_runs_off_the_side(opened: Opener, width: int) -> None:
    page = opened(STORY, width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_readers_colours(opened: Opener, scheme: str) -> None:
    page = opened(STORY, scheme=scheme).page
    red = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0] | 0")
    assert (red > 128) == (scheme == "light")


def test_print_shows_what_is_closed_on_screen(opened: Opener) -> None:
    page = opened(STORY, scripts=False).page
    lone = page.locator("#id-r-two")
    assert lone.is_hidden()
    page.emulate_media(media="print")
    assert lone.is_visible()
    assert page.locator("#contents").is_hidden()


def _prod(watched: Watched) -> None:
    """Does what a reader may do: open everything, point at, focus and follow every mark."""
    page = watched.page
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.evaluate(
        """() => {
          for (const one of document.querySelectorAll("body *")) {
            for (const kind of ["mouseover", "focus", "load", "error"]) {
              one.dispatchEvent(new Event(kind, { bubbles: true }));
            }
          }
          for (const one of document.querySelectorAll("a.cite")) one.click();
        }"""
    )
    page.keyboard.press("Tab")
    page.wait_for_timeout(150)


def _harmless(watched: Watched) -> None:
    assert watched.attacks == []
    assert watched.errors == []
    assert {request.split("#")[0] for request in watched.requests} == {watched.address}
    assert watched.page.locator("#articles").count() == 1


def test_the_watch_itself_sees_an_attack(browser: Browser) -> None:
    page = browser.new_page()
    seen: list[str] = []
    page.expose_function("attacked", lambda: seen.append("called"))
    page.set_content("<img src=x onerror=attacked()>")
    page.wait_for_timeout(150)
    page.close()
    assert seen


def test_a_story_whose_every_text_attacks_runs_nothing(opened: Opener) -> None:
    watched = opened(hostile_story())
    _prod(watched)
    _harmless(watched)
    text = watched.page.locator("#article-A .text").inner_text()
    assert "<script>attacked()</script>" in text
    assert "{{7*7}}" in text
    assert "\u202e" not in text


def test_hostile_files_read_by_the_pipeline_run_nothing(opened: Opener, tmp_path: Path) -> None:
    attacks = "\n\n".join(f"Ansa Korvin said the port is shut {attack}." for attack in ATTACKS)
    facts = "Three people died in Port Casse on Friday, Minister Ansa Korvin said."
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.html").write_text(
        f"<html><head><title>Port {ATTACKS[3]}</title><script>attacked()</script></head>"
        f"<body onload=attacked()><article><h1>Port Casse shut</h1><p>{facts}</p>"
        f"<p>The quay &lt;script&gt;attacked()&lt;/script&gt; was closed "
        f"<a href='javascript:attacked()'>today</a>, "
        f"the harbour office said on Saturday in a long notice.</p>{attacks}</article></body></html>",
        "utf-8",
    )
    (folder / "b.json").write_text(
        json.dumps(
            {
                "text": f"{facts}\n\n{attacks}",
                "title": ATTACKS[3],
                "outlet": ATTACKS[1],
                "published": "2031-05-03",
                "url": "javascript:attacked()",
                "language": 'en" onclick="attacked()',
            }
        ),
        "utf-8",
    )
    (folder / "c<img src=x onerror=attacked()>.txt").write_text(f"{facts}\n\n{attacks}\n", "utf-8")
    (folder / "d.json").write_text("{", "utf-8")
    watched = opened(variorum.compare([str(folder)]))
    _prod(watched)
    _harmless(watched)
    assert watched.page.locator("article.article").count() == 3
