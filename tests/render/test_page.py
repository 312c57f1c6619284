"""The page: made from the value alone, every mark leads somewhere, nothing of an article acts."""

from __future__ import annotations

import base64
import hashlib
import random
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

import variorum
from tests.render.fixture import ACCIDENT_A, STORY, A, at
from tests.render.hostile import ALL, hostile_story
from tests.render.spoken import STORY as SPOKEN
from variorum import render
from variorum.model import Story


def repeated(story: Story, times: int) -> Story:
    """``story`` several times in one, each time with its own ids."""

    def renamed(value: object, number: int) -> object:
        if isinstance(value, str):
            return re.sub(r"^([aseqvlrfo]-\w+)$", rf"\1-{number}", value)
        if isinstance(value, (list, tuple)):
            return [renamed(one, number) for one in value]
        if isinstance(value, dict):
            return {renamed(key, number): renamed(one, number) for key, one in value.items()}
        return value

    value = msgspec.to_builtins(story)
    copies = [renamed(value, number) for number in range(times)]
    merged = {
        key: [one for copy in copies for one in copy[key]] if isinstance(held, (list, tuple)) else held  # type: ignore[index]
        for key, held in value.items()
    }
    for article in merged["articles"]:
        article["siglum"] = ""
    return msgspec.convert(merged, Story)


EVERY = {
    "by hand": STORY,
    "hostile": hostile_story(),
    "empty": Story("Nothing", (STORY.articles[-1],)),
    "spoken": SPOKEN,
    "many": repeated(STORY, 5),
    "many hostile": repeated(hostile_story(), 5),
}


class Reader(HTMLParser):
    """Elements with their attributes, and what stands between them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: Counter[str] = Counter()
        self.raw: dict[str, str] = {}
        self.strays: list[str] = []
        self.comments: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), (tag, attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in {"meta", "line", "circle"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in {"line", "circle"}:
            return
        if not self.open or self.open.pop() != tag:
            self.strays.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in {"style", "script"}:
            self.raw[self.open[-1]] = self.raw.get(self.open[-1], "") + data
        else:
            self.text[data] += 1

    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.elements if "id" in attrs]


@pytest.fixture(scope="module", params=sorted(EVERY))
def story(request: pytest.FixtureRequest) -> Story:
    return EVERY[request.param]


@pytest.fixture(scope="module")
def page(story: Story) -> Reader:
    return Reader(render.page(story))


def test_the_decoded_story_gives_the_same_bytes(story: Story) -> None:
    decoded = msgspec.json.decode(msgspec.json.encode(story), type=Story)
    for show in (render.page, render.markdown):
        assert show(decoded) == show(story)
    assert render.terminal(decoded, 80, True) == render.terminal(story, 80, True)


def test_the_order_inside_mappings_changes_nothing() -> None:
    def shuffled(story: Story) -> Story:
        dice = random.Random(7)

        def shuffle(held: dict[str, object]) -> dict[str, object]:
            keys = sorted(held)
            dice.shuffle(keys)
            return {key: held[key] for key in keys}

        return replace(
            story,
            rows=tuple(replace(row, versions=shuffle(dict(row.versions))) for row in story.rows),
            findings=tuple(replace(one, versions=shuffle(dict(one.versions))) for one in story.findings),
        )

    assert render.page(shuffled(STORY)) == render.page(STORY)


def test_every_element_is_closed_and_none_stands_in_between(page: Reader) -> None:
    assert page.strays == []
    assert page.open == []
    assert page.comments == []


def test_ids_are_unique_and_every_mark_leads_to_one(page: Reader) -> None:
    ids = page.ids()
    assert [one for one, count in Counter(ids).items() if count > 1] == []
    asked = {
        (attrs["href"] or "")[1:]
        for tag, attrs in page.elements
        if tag == "a" and (attrs.get("href") or "").startswith("#")
    }
    asked |= {attrs["aria-labelledby"] or "" for _, attrs in page.elements if "aria-labelledby" in attrs}
    assert asked
    assert asked - set(ids) == set()


def test_a_citation_mark_leads_to_the_words_it_cites() -> None:
    page = render.page(STORY)
    span = ACCIDENT_A.content[0]
    assert f'class="cite" href="#A-{span.start}-{span.end}"' in page
    place = re.search(rf'<span id="A-{span.start}-{span.end}"[^>]*>(.*?)<', page)
    assert place
    assert place[1].replace("&#34;", '"') == span.text


def test_articles_are_printed_whole_with_true_offsets() -> None:
    page = render.page(STORY)
    for article in STORY.compared():
        for line in re.finditer(r"[^\n]+", article.text):
            start = line.start()
            block = re.search(
                rf'id="article-{article.siglum}".*?<p [^>]*data-start="{start}">(.*?)</p>', page, re.DOTALL
            )
            assert block, line.group()
            words = re.sub(r'<a class="(?:apparatus|back).*?</a>', "", block[1])
            words = re.sub(r"<[^>]+>", "", words).replace("&#34;", '"').replace("&#39;", "'")
            assert words.replace("&amp;", "&") == line.group()


def test_policy_lets_only_the_printed_style_and_script_run(page: Reader) -> None:
    policy = next(
        attrs["content"] or ""
        for tag, attrs in page.elements
        if tag == "meta" and attrs.get("http-equiv") == "Content-Security-Policy"
    )
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for kind in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.raw[kind].encode()).digest()).decode()
        assert rules[f"{kind}-src"] == f"'sha256-{digest}'"
    assert "unsafe" not in policy


def test_no_element_or_attribute_of_an_article_gets_through(page: Reader) -> None:
    tags = Counter(tag for tag, _ in page.elements)
    assert tags["script"] == tags["style"] == 1
    assert not set(tags) & {"img", "iframe", "object", "embed", "link", "base", "form", "input", "textarea"}
    for tag, attrs in page.elements:
        assert not [name for name in attrs if name.startswith("on") or name in {"style", "src", "srcdoc"}], (
            tag
        )
        href = attrs.get("href") or "#"
        assert href.startswith("#") or re.match(r"https?://", href)
        if not href.startswith("#"):
            assert attrs["rel"] == "noopener noreferrer"


def test_no_direction_override_and_no_template_gets_through() -> None:
    page = render.page(EVERY["hostile"])
    assert "{{7*7}}" in page
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b]", page)


def test_hostile_markdown_and_terminal_are_plain() -> None:
    text = render.markdown(EVERY["hostile"])
    assert not re.search(r"<[a-z/!]", text)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b]", text)
    assert not re.search(r"(?<!\\)\]\(", text)
    shown = render.terminal(EVERY["hostile"], 80, False)
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e]", shown)
    assert ALL.split()[0] in shown


def test_a_span_that_does_not_stand_in_print_is_shown_as_lost() -> None:
    wrong = replace(at(A, "Three people died"), text="Four people died")
    story = replace(STORY, brief=(replace(STORY.brief[0], spans=(wrong,)),))
    assert '<span class="cite lost"' in render.page(story)
    assert "\\[?\\]" in render.markdown(story)


def test_references_to_nothing_are_left_out_not_an_error() -> None:
    broken = replace(STORY, actors=(), statements=(), origins=(), labels=())
    page = Reader(render.page(broken))
    assert page.strays == []
    assert render.markdown(broken)
    assert render.terminal(broken, 60, False)


def test_both_candidates_of_an_unsure_speaker_and_the_reason_are_shown() -> None:
    page = Reader(render.page(STORY))
    assert any("Ansa Korvin or Dell Marrow; two people fit “She”" in text for text in page.text)


def test_silence_is_shown_and_not_filled() -> None:
    page = render.page(STORY)
    row = page[page.index('id="id-r-fire"') :]
    row = row[: row.index("</article>")]
    assert row.count('class="version silent"') == 2
    assert "not yet known" in row


def test_contradictions_come_first_then_doubt() -> None:
    text = render.page(STORY)
    heads = [
        text.index(head) for head in ("They contradict<", "Print does not settle<", "They differ: numbers<")
    ]
    assert heads == sorted(heads)


def test_files_not_read_are_listed_with_the_reason() -> None:
    for shown in (render.page(STORY), render.markdown(STORY), render.terminal(STORY, 100, False)):
        assert re.search(r"notes\.bin", shown)
        assert "not a text" in shown


def test_headings_go_down_one_level_at_a_time(page: Reader) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_two_hundred_articles_still_make_a_page_with_sigla_for_all() -> None:
    article = STORY.articles[0]
    many = tuple(
        replace(article, id=f"a-{number}", siglum="", evidence=(), published=None) for number in range(200)
    )
    page = render.page(Story("Many", many))
    assert 'id="article-GR"' in page
    assert page.count("<details open") < 5


def test_where_articles_are_many_what_one_has_alone_stands_on_one_line() -> None:
    many = EVERY["many"]
    page = render.page(many)
    assert '<p class="close" id="id-r-met-3">' in page
    assert 'class="row lone"' not in page
    # Nothing is lost by it: every row has its place, and every citation its words.
    assert all(f'id="id-{row.id}"' in page for row in many.rows)
    assert page.count('class="cite"') > 5 * 40
    assert 'class="cite lost"' not in page
    # An article more costs what stands in it, not what stands in all.
    sizes = [len(render.page(repeated(STORY, times))) for times in (4, 8, 12)]
    assert sizes[2] - sizes[1] < 1.1 * (sizes[1] - sizes[0])


@pytest.mark.shared
def test_the_five_real_articles_make_a_small_page_with_whole_links() -> None:
    folder = Path(__file__).resolve().parents[3] / "shared" / "stories" / "iraq-july-2021"
    story = variorum.compare([str(folder)])
    text = render.page(story)
    assert len(text.encode()) < 2_000_000
    page = Reader(text)
    assert page.strays == []
    ids = page.ids()
    assert len(set(ids)) == len(ids)
    assert text.count('class="cite lost"') == 0
