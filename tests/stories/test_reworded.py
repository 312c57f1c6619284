from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.rewrites import STRENGTHS, rewritten
from variorum.model import Article, When
from variorum.stories import arrange, copies, credits, origins
from variorum.stories.printed_words import printed_words
from variorum.stories.retold import retold

REPORT = """Interior Minister Ansa Korvin said on Friday that three people were killed when a fire swept the \
fuel depot near the old harbour of Port Casse.
The flames could be seen from the far side of the bay, and roads to the port stayed closed through \
the night while crews searched the ruins for missing workers.
Neighbours had complained for years about the rusting tanks, which stood a short walk from a \
primary school and a market, but successive councils postponed every decision to move them.
Korvin promised a thorough inquiry and said that the owners of the depot would answer for any \
neglect that the investigators found.
Engineers warned that the remaining tanks could collapse if the wind turned, and ordered the \
families of the lower streets to leave their houses until the morning.
A spokeswoman for the owners denied that safety rules had been broken and pointed to an inspection \
in March that found no fault with the valves."""
INDEPENDENT = """Rescue workers pulled three bodies from a burnt fuel depot in Port Casse overnight, the \
provincial \
health service reported.
Witnesses described a loud bang shortly before seven, then a column of black smoke that drifted \
over the harbour and the market.
The minister of the interior, Ansa Korvin, arrived by helicopter and spoke briefly with the \
firemen before leaving again.
Schools near the site will stay shut on Monday, the town said, and drinking water is being brought \
in by lorry.
The depot's owners could not be reached. Residents of the lower streets spent the night in a \
sports hall.
The tanks were last inspected in March, according to a council paper seen by reporters."""


def _article(name: str, text: str, published: str = "", outlet: str = "") -> Article:
    when = When(published, "minute") if published else None
    return Article(id=name, file=f"{name}.txt", text=text, outlet=outlet or name, published=when, siglum=name)


def test_a_copy_reworded_in_every_line_is_found_and_is_one_origin() -> None:
    for strength in STRENGTHS:
        pair = [_article("A", REPORT), _article("B", rewritten(REPORT, strength))]
        found = copies(pair)
        assert found, strength
        assert len([one for one in origins(pair, (), found)[1] if one.articles]) == 1


def test_two_reporters_at_one_fire_copy_nothing() -> None:
    assert copies([_article("A", REPORT), _article("B", INDEPENDENT)]) == ()


def test_a_single_sentence_in_the_same_order_proves_nothing() -> None:
    alike = "Flames were seen over the bay; roads stayed closed all night while men searched ruins."
    assert copies([_article("A", REPORT), _article("B", f"{INDEPENDENT}\n{alike}")]) == ()


def test_who_names_a_minister_by_surname_alone_is_cut_from_who_introduces_her() -> None:
    cut = "\n".join(REPORT.split("\n")[1:5]) + "\nKorvin left at noon."
    longer, shorter = _article("A", f"Fire\n{REPORT}".replace("Ansa", "Anna")), _article("B", cut)
    (first, *_) = copies([shorter, longer])
    assert first.direction == "right first"
    assert "introduction" in first.because


def test_a_copy_enlarged_at_its_end_is_not_taken_for_the_original() -> None:
    named = REPORT.replace("Interior Minister Ansa Korvin", "Interior Minister Korvin")
    longer = f"{named}\n{INDEPENDENT}"
    assert {one.direction for one in copies([_article("A", named), _article("B", longer)])} == {"unknown"}


def test_an_end_line_tells_the_direction_where_no_hours_do() -> None:
    original = _article("A", REPORT, outlet="Port Casse Herald")
    taken = _article(
        "B", f"{rewritten(REPORT, 3)}\nWith material from the Port Casse Herald", outlet="Northern Radio"
    )
    held = [taken, original]
    assert {one.direction for one in copies(held, credits(held, ()))} == {"right first"}


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 5), st.permutations(["A", "B", "C"]))
def test_passages_are_print_and_do_not_depend_on_the_order_of_articles(
    strength: int, order: list[str]
) -> None:
    texts = {"A": REPORT, "B": rewritten(REPORT, strength), "C": INDEPENDENT}
    held = arrange([_article(name, texts[name]) for name in order])
    found = copies(held)
    for copy in found:
        for span in (copy.left, copy.right):
            assert texts[span.article][span.start : span.end] == span.text
        assert 0 < copy.share <= 1
    assert found == copies(arrange([_article(name, texts[name]) for name in "ABC"]))


TAKEN = """A blaze at the fuel depot by the old harbour of Port Casse killed three people on Friday, said \
Ansa Korvin, the interior minister.
The flames could be seen from the far side of the bay, and roads to the port stayed closed through the night.
The rusting tanks near a primary school and a market were what neighbours had complained about for years; \
councils had postponed moving them.
The owners of the depot would answer for any neglect found by investigators, said Korvin, who promised a \
thorough inquiry.
Families of the lower streets were told by engineers to leave their houses until morning, since remaining \
tanks could collapse if the wind turned.
An inspection in March found no fault with the valves, said a spokeswoman for the owners, who denied that \
safety rules had been broken."""
SEEN = "People across the water saw fire, and the harbour road was shut until the morning."


def _together(text: str) -> bool:
    pair = [_article("A", REPORT, "2031-05-02T08:00"), _article("B", text, "2031-05-02T10:00")]
    return len(origins(pair, (), copies(pair))[1]) == 1


def test_an_article_that_retells_another_in_its_order_and_shares_a_passage_is_from_it() -> None:
    assert _together(TAKEN)


def test_retold_sentences_in_another_order_prove_nothing() -> None:
    assert not _together("\n".join(reversed(TAKEN.split("\n"))))


def test_retold_sentences_without_a_shared_passage_prove_nothing() -> None:
    lines = TAKEN.split("\n")
    assert not _together("\n".join([lines[0], SEEN, *lines[2:]]))


def test_a_few_retold_sentences_amid_others_prove_nothing() -> None:
    assert not _together("\n".join([*TAKEN.split("\n")[:3], *INDEPENDENT.split("\n")]))


def test_sentences_with_other_figures_are_not_retold() -> None:
    line = "The clinic of Casse took in {} men from the burning silo, and {} of them went home."
    sides = [
        printed_words(_article(name, "\n".join(line.format(at, at + 1) for at in range(first, first + 9))))
        for name, first in (("A", 20), ("B", 40))
    ]
    texts = "\n".join(line.format(at, at + 1) for at in range(20, 29))
    assert retold(sides[0], sides[0], (texts, texts))
    assert not retold(sides[0], sides[1], (texts, texts))
