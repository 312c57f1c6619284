"""A story whose every text attacks: titles, outlets, names, reasons, ids, addresses."""

from __future__ import annotations

import msgspec

from tests.render.fixture import STORY
from variorum.model import Story

ATTACKS = (
    "<script>attacked()</script>",
    '"><img src=x onerror=attacked()>',
    "' autofocus onfocus=attacked() x='",
    "</style></script></textarea></title><script>attacked()</script>",
    "{{7*7}}{% include 'x' %}{#",
    "javascript:attacked()",
    "pay \u202e0001\u202c \u2066now\u2069 \x1b[2J\x00",
    "<svg/onload=attacked()>",
    "]]><!--",
    "*a* [b](javascript:attacked()) `c` | d\n# e",
)
ALL = " ".join(ATTACKS)


def hostile_story() -> Story:
    """The story made by hand, with the attacks put into every text that is no span, id or choice."""
    value = msgspec.to_builtins(STORY)
    articles = []
    for article in value["articles"]:
        if article["skipped"] is None:
            article["text"] += "\n" + "\n".join(ATTACKS) + "\n"
            article["url"] = "javascript:attacked()"
        else:
            article["skipped"] = ALL
        article.update(outlet=ALL, title=ALL, file=ALL, warnings=[ALL], language='en" onclick="attacked()')
        articles.append(article)
    value["title"] = ALL
    for actor in value["actors"]:
        actor.update(name=f"{actor['id']} {ALL}", spellings=[ALL], kind_votes=ALL)
        for merge in actor["merges"]:
            merge["because"] = [ALL]
        for role in actor["roles"]:
            role["text"] = ALL
    for row in value["rows"]:
        row["description"] = ALL
        for link in row["links"]:
            link.update(level=ALL, because=[ALL])
    for finding in value["findings"]:
        finding.update(what=ALL, because=ALL, level=ALL)
    for sentence in value["brief"]:
        sentence["text"] = ALL
    for origin in value["origins"]:
        origin.update(name=ALL, because=[ALL])
    for statement in value["statements"]:
        statement.update(why_speaker=ALL, repairs=[ALL])
    for label in value["labels"]:
        label["words"] = ALL
    value["made_by"]["parser"] = ALL
    return msgspec.convert(value, Story)
