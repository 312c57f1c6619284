"""A ``story.json`` from a stranger: any of its strings, numbers and lists may be an attack."""

from __future__ import annotations

import contextlib
import random
import re
from html.parser import HTMLParser

import msgspec
import pytest

from tests.render.fixture import STORY
from tests.render.hostile import ATTACKS
from variorum import errors, render, store

STRINGS = (*ATTACKS, "", " ", "a b", "A", "#x", "'\"><b onclick=attacked()>", "\ud7ff" * 3, "9" * 400)
NUMBERS = (-1, 0, 1, 7, 2**31, 2**62)
TAGS = re.compile(r"[a-z][a-z0-9]{0,10}")
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Inspector(HTMLParser):
    """Notes everything in a page that could run, load or lead somewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.scripts = 0
        self.ids: list[str] = []
        self.bad: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.scripts += tag == "script"
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value)
            if name == "href" and not re.match(r"#[\w.:-]+$|https?://", value or ""):
                self.bad.append(f"href={value!r}")


def inspected(page: str) -> Inspector:
    inspector = Inspector()
    inspector.feed(page)
    inspector.close()
    return inspector


PLAIN = inspected(render.page(STORY))
ALLOWED_TAGS = PLAIN.tags | {"table", "details", "summary", "ins", "del", "mark", "em", "strong", "small"}


def places(value, path=()):
    """The path of every value that is no mapping or list."""
    if isinstance(value, dict | list | tuple):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, (*path, key))
    else:
        yield path


def changed(value, path, new):
    if not path:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = changed(value[path[0]], path[1:], new)
    return copy


def at(value, path):
    for key in path:
        value = value[key]
    return value


def hostile(seed: int):
    """The story made by hand with one to three of its values put out of joint; None if it is refused."""
    chance = random.Random(seed)
    value = msgspec.to_builtins(STORY)
    where = list(places(value))
    for path in chance.sample(where, chance.randint(1, 3)):
        old = at(value, path)
        number = isinstance(old, int) and not isinstance(old, bool)
        value = changed(value, path, chance.choice(NUMBERS if number else STRINGS))
    try:
        return store.decode(msgspec.json.encode(value))
    except errors.BadStoryFile:
        return None


def assert_harmless(story) -> None:
    page = render.page(story)
    found = inspected(page)
    assert found.bad == []
    assert found.scripts == PLAIN.scripts
    assert found.tags <= ALLOWED_TAGS
    assert found.attributes <= PLAIN.attributes | {"lang", "dir", "rel", "open"}
    for text in (render.terminal(story, 80, False), render.markdown(story)):
        assert not CONTROLS.search(text.replace("\n", ""))
    assert not re.search("<(?!https?:)", render.markdown(story))


@pytest.mark.parametrize("seed", range(40))
def test_whatever_a_story_holds_nothing_of_it_runs(seed, tmp_path):
    """The command line shows only what holds together; whoever renders the rest may get an error."""
    story = hostile(seed)
    if story is None:
        return
    file = tmp_path / "story.json"
    file.write_bytes(store.encode(story))
    if store.check(story):
        with pytest.raises(errors.BadStoryFile, match="variorum check"):
            store.verified(file)
        with contextlib.suppress(ValueError):
            assert_harmless(story)
    else:
        assert store.verified(file) == story
        assert_harmless(story)
