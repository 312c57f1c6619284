"""Whole stories of junk: pieces of news torn, doubled and mixed with what breaks programs."""

from __future__ import annotations

import random

import pytest

from variorum import compare_articles, errors, ingest, render, store
from variorum.model import Article

NEWS = (
    "Minister Ansa Korvin said on Monday that 12 people were killed in Port Casse.",
    "“We will not leave,” she told the Velmora Herald on 3 March 2021.",
    "The Lantern Front (LF) denied it had attacked the bridge",
    "At least 14 people died, according to the Interior Ministry",
    "about 2,500 troops; some 3 million dollars",
    "PORT CASSE, March 3 (Castellan News) —",
    "By Ilya Brandt",
    'Brandt: "No." "Yes," he said.',
    "last Tuesday, two weeks ago, in 2019-20, at 5:30 p.m.",
    "Mr. Korvin’s brother, Gen. A. B. Korvin Jr.,",
    "They said that he said that they said so",
    "How the bridge fell",
)
JUNK = (
    *"“”\"'‘’«»„()[]{}<>&—–-…•.,:;!?/\\|*_#%$@~^`",
    "\n", "\n\n", "\r\n", "\r", "\t", " ", "  ", "\u00a0", "\u2028", "\u2029", "\x0b", "\x0c", "\x85",
    "\u200b", "\u200d", "\ufeff", "\u00ad", "\u202e", "\u2066", "\u0301", "\u20e3",
    "\ud800", "\x00", "\x1b[31m", "👩‍👩‍👧", "🇮🇶", "قال الوزير", "記者", "ß", "İ", "ﬁ", "①", "½", "٣", "Ⅳ",
    "²",
    "0", "1", "-1", "99999999999999999999", "1e999", "1,2,3", "31/02/2021", "0000-00-00", "24:61",
    "said", "told", "that", "who", "A", "a", "I", "U.S.", "'s", "n't", "<script>", "http://a.b/c", "x" * 300,
)  # fmt: skip
FRAGMENTS = tuple(piece for line in NEWS for piece in line.split())


def text(chance: random.Random) -> str:
    pieces = []
    for _ in range(chance.randint(1, 25)):
        pool = chance.choice((NEWS, NEWS, FRAGMENTS, JUNK))
        piece = chance.choice(pool)
        if chance.random() < 0.1:
            piece = piece[: chance.randint(1, len(piece))]
        pieces.append(piece * chance.choice((1, 1, 1, 1, 1, 2, 3)))
        pieces.append(chance.choice(("", " ", " ", " ", ". ", "\n", "\n\n")))
    return "".join(pieces)


def articles(chance: random.Random, folder) -> list[Article]:
    """One to four articles as they come through the door; some are near copies."""
    texts = [text(chance) for _ in range(chance.randint(1, 4))]
    if chance.random() < 0.3:
        texts.append(texts[0] + text(chance))
    for place, one in enumerate(texts):
        value = {
            "text": one,
            "title": text(chance)[:60],
            "outlet": chance.choice(("", "Velmora Herald", one[:20])),
            "published": chance.choice(("", "2021-03-04", "2021-03-05T10:00:00Z", "soon", "9999-99-99")),
        }
        (folder / f"{place}.json").write_bytes(_json(value))
    return [item for item in ingest.read([str(folder)]) if isinstance(item, Article)]


def _json(value) -> bytes:
    import json  # escapes lone surrogates, as hostile input may

    return json.dumps(value).encode("ascii")


def assert_sound(found: list[Article]) -> None:
    story = compare_articles(found)
    assert [one for one in story.articles if one.skipped is not None] == []
    assert store.check(story) == ()
    assert store.decode(store.encode(story)) == story
    render.page(story)
    render.markdown(story)
    render.terminal(story, 80, False)


@pytest.mark.parametrize("seed", range(12))
def test_stories_of_junk_are_sound(seed, tmp_path):
    found = articles(random.Random(seed), tmp_path)
    if not found:
        with pytest.raises(errors.NothingToCompare):
            compare_articles(found)
        return
    assert_sound(found)
