from __future__ import annotations

import dataclasses
import json

import jsonschema
import pytest

from variorum import store
from variorum.errors import BadStoryFile
from variorum.model import Span


def test_a_story_survives_its_file_and_gives_the_same_bytes(example_stories):
    for story in example_stories.values():
        data = store.encode(story)
        assert store.decode(data) == story
        assert store.encode(store.decode(data)) == data


def test_the_file_holds_the_keys_that_others_rely_on(example_stories):
    file = json.loads(store.encode(example_stories["harbour-fire"]))
    assert file["schema"] == "variorum/1"
    wanted = {
        "articles": "id file outlet title published url language text regions origin skipped",
        "actors": "id name kind mentions",
        "statements": "id article content cue source actor form act said occasion medium addressee relays"
        " parent strength",
        "events": "id article trigger sentence agent patient place when modality",
        "quantities": "id article number phrase low high unit counts qualifier voice",
        "times": "id article span edtf precision",
        "labels": "id article span referent voice",
        "rows": "id kind description versions absent origins verdict",
        "findings": "id row type what verdict versions because",
        "brief": "text spans rows",
    }
    for name, keys in wanted.items():
        assert file[name], f"the example has no {name}"
        assert set(keys.split()) <= set(file[name][0]), name


def test_the_schema_accepts_what_is_written_and_refuses_what_is_not(example_stories):
    schema = store.schema()
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    file = json.loads(store.encode(example_stories["harbour-fire"]))
    validator.validate(file)
    file["rows"][0]["verdict"] = "PROBABLY"
    assert list(validator.iter_errors(file))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "truncated"),
        (b"[]", "Expected `object`"),
        (b'{"title": "x", "articles": [{"id": 7}]}', "articles"),
        (b'{"title": "x", "articles": [], "schema": "variorum/9"}', "variorum/9"),
        (b"[" * 100_000, "not a story.json"),
    ],
)
def test_a_bad_file_is_refused_with_the_place(data, words):
    with pytest.raises(BadStoryFile, match=words):
        store.decode(data)


def test_check_finds_nothing_wrong_with_what_compare_made(example_stories):
    for story in example_stories.values():
        assert store.check(story) == ()


def test_check_finds_what_was_tampered_with(example_stories):
    story = example_stories["harbour-fire"]
    article = story.compared()[0]
    changed = dataclasses.replace(article, text=article.text.replace("fire", "flood"))
    assert any("is not what" in line for line in store.check(_with_article(story, changed)))

    brief = (dataclasses.replace(story.brief[0], spans=()), *story.brief[1:])
    assert "brief[0]: a sentence without a span" in store.check(dataclasses.replace(story, brief=brief))

    assert any("does not exist" in line for line in store.check(dataclasses.replace(story, actors=())))

    rows = story.rows[1:]
    assert any("stands in 0 rows" in line for line in store.check(dataclasses.replace(story, rows=rows)))

    part = dataclasses.replace(story.quantities[0], part_of="q-none")
    quantities = (part, *story.quantities[1:])
    assert f"{part.id}: whole 'q-none' does not exist" in store.check(
        dataclasses.replace(story, quantities=quantities)
    )

    linked = next(row for row in story.rows if row.links)
    link = dataclasses.replace(linked.links[0], left="s-none")
    rows = tuple(dataclasses.replace(row, links=(link,)) if row is linked else row for row in story.rows)
    assert f"{linked.id}: linked mark 's-none' does not exist" in store.check(
        dataclasses.replace(story, rows=rows)
    )

    outside = Span(article.id, 0, len(article.text) + 1, article.text)
    sentence = dataclasses.replace(story.brief[0], spans=(outside,))
    assert any(
        "leaves the text" in line for line in store.check(dataclasses.replace(story, brief=(sentence,)))
    )


def _with_article(story, article):
    others = tuple(article if one.id == article.id else one for one in story.articles)
    return dataclasses.replace(story, articles=others)
