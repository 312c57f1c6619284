"""Agency credits: which agency, if any, an article comes from as a whole.

The gold is PolNeAR's ``wire`` field (an agency's initials or name; null or "NA" for none). An article is
right where the predicted whole credits hold the gold agency; a predicted agency without gold, or
another than gold, is a false one. Precision, recall and F1 are over articles.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from benchmarks.frame import Benchmark, Figures, main
from variorum.model import Article
from variorum.stories import credits
from variorum.text.outlets import outlet_key, plain_name


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Figures over the articles of a PolNeAR file."""
    right = predicted = gold = articles = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        articles += 1
        article = Article(id=record["id"], file=path.name, text=record["text"])
        wire = record.get("wire") or "NA"
        wanted = "" if wire == "NA" else outlet_key(plain_name(wire))
        found = {outlet_key(credit.name) for credit in credits([article], ()) if credit.whole}
        gold += bool(wanted)
        predicted += bool(found)
        right += wanted in found
        if options.get("errors") and (wanted not in found if wanted else found):
            print(f"{article.id}: gold {wire}, found {sorted(found)}")
    precision = right / predicted if predicted else 0.0
    recall = right / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        "wire_f1": f1,
        "wire_precision": precision,
        "wire_recall": recall,
        "articles": articles,
        "with_agency": gold,
    }


BENCHMARK = Benchmark(
    "credits",
    measure,
    "attribution/polnear_dev.jsonl",
    options=[("errors", "1 prints the articles that came out wrong")],
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
