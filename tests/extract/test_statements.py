"""Who said what, in invented news."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.reading import only, parsed, printed, read
from variorum.extract import statements
from variorum.model import Region


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "form"),
    [
        ("“The bridge is closed,” Korvin said.", "Korvin", "said", ("“The bridge is closed,”",), "direct"),
        (
            "“The bridge is closed”, Korvin asserted.",
            "Korvin",
            "asserted",
            ("“The bridge is closed”",),
            "direct",
        ),
        (
            'Korvin said: "The bridge is closed. It will stay so."',
            "Korvin",
            "said:",
            ('"The bridge is closed. It will stay so."',),
            "direct",
        ),
        (
            "“The bridge is closed,” said Ansa Korvin. “It will stay closed.”",
            "Ansa Korvin",
            "said",
            ("“The bridge is closed,”", "“It will stay closed.”"),
            "direct",
        ),
        (
            "Korvin said that the bridge was “a grave danger” to the town.",
            "Korvin",
            "said",
            ("that the bridge was “a grave danger” to the town",),
            "mixed",
        ),
        (
            "The minister said the bridge would stay closed.",
            "The minister",
            "said",
            ("the bridge would stay closed",),
            "indirect",
        ),
        (
            "The bridge, officials said, will stay closed until May.",
            "officials",
            "said",
            ("The bridge", "will stay closed until May"),
            "indirect",
        ),
        (
            "According to the harbour police, the bridge is closed.",
            "the harbour police",
            "According to",
            ("the bridge is closed",),
            "indirect",
        ),
        (
            "Korvin called for an inquiry into the collapse.",
            "Korvin",
            "called for",
            ("an inquiry into the collapse",),
            "indirect",
        ),
        (
            "Korvin pledged to rebuild the bridge.",
            "Korvin",
            "pledged",
            ("to rebuild the bridge",),
            "indirect",
        ),
    ],
)
def test_source_cue_content(text: str, source: str, cue: str, content: tuple[str, ...], form: str) -> None:
    one = only(text)
    assert printed(one) == (source, cue, content)
    assert one.form == form


def test_an_interrupted_cue_with_its_adverb_is_one_cue() -> None:
    assert printed(only("Korvin also pointed out that the port is open."))[1] == "also pointed out"


def test_a_headline_with_a_colon_names_its_speaker() -> None:
    one = only("Minister Ansa Korvin: No need for a new bridge\nThe bridge fell on Monday.", headline=True)
    assert printed(one) == ("Minister Ansa Korvin", ":", ("No need for a new bridge",))


def test_a_label_before_a_colon_is_no_speaker() -> None:
    assert read("Read more: The bridge of Port Casse was closed", headline=True) == ()


def test_names_and_scare_quotes_are_no_statements() -> None:
    assert read('The "Lantern Front" movement holds the so-called "green valley" of Velmora.') == ()


def test_captions_and_promos_carry_no_statements() -> None:
    text = "“The bridge is closed,” Korvin said."
    assert statements.find(parsed(text, [Region("caption", 0, len(text))]), (), ()) == ()


def test_a_quotation_runs_on_over_paragraphs() -> None:
    text = "“The bridge is closed,” Korvin said. “We regret it.\n\n“The port is open.”"
    one = only(text)
    assert printed(one)[2] == ("“The bridge is closed,”", "“We regret it.", "“The port is open.”")


def test_a_quotation_without_cue_goes_on_with_no_source() -> None:
    text = "On Friday the Lantern Front marched.\n\n“We will never leave the valley of Velmora.”"
    found = [one for one in read(text) if one.form == "direct"]
    assert [printed(one) for one in found] == [("", "", ("“We will never leave the valley of Velmora.”",))]
    assert found[0].why_speaker == "continues"


def test_an_odd_mark_is_flagged_and_the_next_paragraph_is_whole() -> None:
    text = (
        "Korvin told reporters that the town needs “help from its neighbours.\n\n"
        "The port is open.\n\n“All is well,” Korvin said."
    )
    first, last = (one for one in read(text) if one.parent is None)
    assert first.repairs == ("no closing mark",)
    assert printed(last) == ("Korvin", "said", ("“All is well,”",))
    assert last.repairs == ()


def test_words_belong_to_those_who_are_quoted_and_the_newspaper_is_a_relay() -> None:
    one = only("The newspaper quoted two officials as saying that the bridge is closed.")
    assert printed(one) == ("two officials", "saying", ("that the bridge is closed",))
    assert [relay.span.text for relay in one.relays] == ["The newspaper"]


@pytest.mark.parametrize("reporter", ["Velmora News Agency", "the agency"])
def test_a_reporter_at_the_end_takes_no_words_away(reporter: str) -> None:
    one = only(f"The Lantern Front said that it would leave the valley, {reporter} reported.")
    assert printed(one)[0] == "The Lantern Front"
    assert [(relay.span.text, relay.cue.text) for relay in one.relays if relay.cue] == [
        (reporter, "reported")
    ]


def test_an_outlet_that_reports_a_future_statement_keeps_its_own_words() -> None:
    one = only("The newspaper said that the inspectors will announce that the bridge is safe.")
    assert printed(one)[0] == "The newspaper"
    assert one.relays == ()


def test_addressee_medium_occasion_and_time() -> None:
    one = only("Korvin told reporters on Friday during a press conference that the bridge is closed.")
    assert one.addressee is not None
    assert one.addressee.text == "reporters"
    assert one.occasion is not None
    assert one.occasion.text.startswith("during a press conference")
    assert one.said is not None
    assert one.said.span is not None
    assert "Friday" in one.said.span.text


def test_a_time_inside_the_words_is_no_time_of_saying() -> None:
    assert only("Korvin said that the bridge would open on Monday.").said is None


def test_a_day_after_what_is_called_for_is_the_day_of_that() -> None:
    assert only("Korvin called for a march on the border on Saturday.").said is None
    assert only("Korvin called on Saturday for a march on the border.").said is not None


def test_a_medium() -> None:
    one = only("Korvin said in a tweet that the bridge is closed.")
    assert one.medium is not None
    assert one.medium.text == "in a tweet"


def test_the_second_cue_of_a_pair_belongs_to_the_same_speaker() -> None:
    first, second = read("Korvin said that the bridge is closed, and stressed the need for help.")
    assert printed(first) == ("Korvin", "said", ("that the bridge is closed",))
    assert printed(second) == ("Korvin", "stressed", ("the need for help",))


def test_statements_nest() -> None:
    found = read("Korvin said that the mayor had warned that the bridge was weak.")
    outer = next(one for one in found if one.parent is None)
    inner = next(one for one in found if one.parent is not None)
    assert inner.parent == outer.id
    assert printed(inner)[0] == "the mayor"


@pytest.mark.parametrize(
    ("verb", "act", "strength"),
    [("claimed", "speech", "distancing"), ("admitted", "speech", "endorsing"), ("said", "speech", "neutral")],
)
def test_act_and_strength(verb: str, act: str, strength: str) -> None:
    one = only(f"Korvin {verb} that the bridge is closed.")
    assert (one.act, one.strength) == (act, strength)


def test_wanting_is_an_attitude() -> None:
    assert only("Korvin hopes that the bridge will be rebuilt.").act == "attitude"


def test_a_denied_cue_is_flagged() -> None:
    assert only("Korvin did not say whether the bridge would be rebuilt.").negated
    assert only("At no time did Korvin say that the bridge would be rebuilt.").negated
    assert not only("At that time Korvin said that the bridge would be rebuilt.").negated


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The ministry issued a statement while Lund was at a club saying it was safe.", "The ministry"),
        ("Korvin stood up while Lund was speaking, saying that the bridge was safe.", "Korvin"),
        ("Lund was at his club saying that the bridge was safe.", "Lund"),
    ],
)
def test_who_is_somewhere_meanwhile_does_not_say_it(text: str, source: str) -> None:
    assert printed(only(text))[0] == source


def test_what_nobody_can_show_by_a_charter_is_not_the_main_clause() -> None:
    text = "Since nobody can show that the fee is a right according to the Charter, the council fights."
    assert not any("fights" in span.text for one in read(text) for span in one.content)


@pytest.mark.parametrize(
    ("told", "negated"),
    [
        ("avoided saying that the bridge was safe", True),
        ("stopped short of saying that the bridge was safe", True),
        ("failed to confirm that the bridge was safe", True),
        ("was unwilling to say that the bridge was safe", True),
        ("never failed to say that the bridge was safe", False),
        ("stopped to say that the bridge was safe", False),
        ("left the hall, saying that the bridge was safe", False),
    ],
)
def test_a_saying_that_is_left_undone_is_no_saying(told: str, negated: bool) -> None:
    assert only(f"Ansa Korvin {told}.").negated == negated


@pytest.mark.parametrize(
    ("told", "negated"),
    [
        ("will not pay: “We buy nothing back.”", False),
        ("did not budge: “The bridge is safe.”", False),
        ("never promised: “The bridge is safe.”", True),
        ("did not claim: “The bridge is safe.”", True),
        ("did not say: “The bridge is safe.”", True),
        ("never told them: “The bridge is safe.”", True),
    ],
)
def test_words_that_follow_a_deed_left_undone_are_said(told: str, negated: bool) -> None:
    assert only(f"Ansa Korvin {told}").negated == negated


SPEAKERS = st.sampled_from(["Korvin", "Minister Ansa Korvin", "the Lantern Front", "officials", "he"])
CLAUSES = st.sampled_from(
    ["the bridge is closed", "nobody was hurt", "the port of Velmora will open soon", "we don’t know why"]
)


MARKS = st.sampled_from(
    [("“", "”"), ('"', '"'), ("''", "''"), ("‘", "’"), ("«", "»"), ("“", '"'), ('"', "”"), ("“", "")]
)


@st.composite
def articles(draw: st.DrawFn) -> str:
    """News with quotations in many layouts, some of them broken."""
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        opening, closing = draw(MARKS)
        who, what, more = draw(SPEAKERS), draw(CLAUSES), draw(CLAUSES)
        lines.append(
            draw(
                st.sampled_from(
                    [
                        f"{opening}{what.capitalize()},{closing} {who} said.",
                        f"{who.capitalize()} said: {opening}{what.capitalize()}.{closing}",
                        f"{opening}{what.capitalize()},{closing} said {who}. "
                        f"{opening}{more.capitalize()}.{closing}",
                        f"{who.capitalize()} told reporters that {what}, and that {more}.",
                        f"{opening}{what.capitalize()}. {more.capitalize()}.",
                        f"{opening}{what.capitalize()}, said {who}, the secretary of the union.",
                        f"{opening}{what.capitalize()}.{closing} — {who}, minister",
                        f"{opening}{what.capitalize()},{closing} the Velmora Post quoted {who} as saying.",
                        f"{who.capitalize()} said {what}, and called for {opening}help{closing}, "
                        f"the agency reported on Monday.",
                        f"There are 200 men, who {who} claims are guarding it: {opening}{more}{closing}",
                        f"{opening}{what.capitalize()},{closing} {who} thundered, adding, "
                        f"{opening}{more.capitalize()}.{closing}",
                    ]
                )
            )
        )
    return "\n\n".join(lines)


@settings(max_examples=40, deadline=None)
@given(articles())
def test_every_span_is_verbatim_and_every_id_resolves(text: str) -> None:
    found = read(text)
    ids = {one.id for one in found}
    assert len(ids) == len(found)
    for one in found:
        spans = [*one.content, one.cue, one.source, one.addressee, one.occasion, one.medium]
        spans += [relay.span for relay in one.relays]
        for span in spans:
            assert span is None or text[span.start : span.end] == span.text
        assert one.content
        assert all(a.end <= b.start for a, b in zip(one.content, one.content[1:], strict=False))
        assert one.parent is None or one.parent in ids - {one.id}
    assert found == read(text)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        # A line that begins in lower case goes on with the one before.
        ("“You call this a bridge?”\nwrote the engineer Dana Orrin.", "You call", "the engineer Dana Orrin"),
        ("“The quay is closed for good,” said Ansa Korvin.\n“What a mess!”\nwrote the engineer Dana Orrin.",
         "What a mess", "the engineer Dana Orrin"),
        # A question put to somebody, and the answer in the same sentence.
        ("A reporter asked, “Is that your bridge?” Korvin replied, “I will not talk about the bridge.”",
         "Is that your", "A reporter"),
        ("He hit the guard and said, “You think I am playing here?” before shooting at the gate.",
         "You think", "He"),
    ],
)  # fmt: skip
def test_a_quotation_goes_to_its_own_cue(text: str, words: str, source: str) -> None:
    (one,) = [one for one in read(text) if any(words in span.text for span in one.content)]
    assert one.source is not None
    assert one.source.text == source


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Police put the crowd at 12,000.", "Police", "put", "the crowd at 12,000"),
        ("Police put the number of marchers at 12,000.", "Police", "put", "the number of marchers at 12,000"),
        ("The organisers spoke of 40,000 people.", "The organisers", "spoke", "40,000 people"),
        (
            "The mayor put the damage at 3 million crowns.",
            "The mayor",
            "put",
            "the damage at 3 million crowns",
        ),
        ("The council put its boat at the quay of 12 ships.", None, None, None),
        ("The flood put the number of boats at risk.", None, None, None),
    ],
)
def test_who_gives_a_number_says_it(
    text: str, source: str | None, cue: str | None, content: str | None
) -> None:
    found = [one for one in read(text) if one.cue_lemma in ("put", "speak")]
    if source is None:
        assert not found
        return
    (one,) = found
    assert printed(one) == (source, cue, (content,))
    assert (one.act, one.form) == ("speech", "indirect")


@pytest.mark.parametrize(
    ("text", "lemma", "content"),
    [
        ("The army has given President Velk until noon on Monday to resign.", "give_until",
         "President Velk until noon on Monday to resign"),
        ("The general gave the mayor six hours to step down.", "give_until",
         "the mayor six hours to step down"),
        ("Korvin accepted the truce on condition that Velmora pulled back.", "on_condition",
         "the truce on condition that Velmora pulled back"),
        ("Korvin accepted it, on the condition that the army left.", "on_condition",
         "it, on the condition that the army left"),
    ],
)  # fmt: skip
def test_a_deadline_for_an_act_and_what_is_granted_on_a_condition_are_statements(
    text: str, lemma: str, content: str
) -> None:
    (one,) = read(text)
    assert (one.cue_lemma, one.content[0].text) == (lemma, content)
    assert (one.modality == "demanded") is (lemma == "give_until")


@pytest.mark.parametrize(
    "text",
    [
        "The council gave voters until Friday to register.",
        "The doctor gave the mayor six months to live.",
        "The mayor gave the army a signal to leave.",
        "The mayor gave his aide the keys to close the gate.",
        "Korvin signed the letter on condition that she not be named.",
        "Korvin agreed to the scheme in a condition that shocked the crew.",
    ],
)
def test_time_that_is_allowed_and_other_conditions_set_no_terms(text: str) -> None:
    assert not [one for one in read(text) if one.cue_lemma in ("give_until", "on_condition")]


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        (
            "Joan Marden said: “It shook. A sailor said, ‘Stay calm, it’s only a sandbank.’ It was not.”",
            "A sailor",
            "‘Stay calm, it’s only a sandbank.’",
        ),
        ("Joan Marden said: “The doctor told me, ‘Go home.’ So I went.”", "The doctor", "‘Go home.’"),
        (
            "“The company wrote back three words: ‘Noted. We sail,’” Joan Marden said.",
            "The company",
            "‘Noted. We sail,’",
        ),
        ("“The mayor asked me, ‘Who are you?’ and I left,” Joan Marden said.", "The mayor", "‘Who are you?’"),
        ("“My father would say, ‘Go by sea,’” Joan Marden said.", "My father", "‘Go by sea,’"),
    ],
)
def test_a_quotation_in_a_quotation_is_whole_and_of_who_says_it_there(
    text: str, source: str, words: str
) -> None:
    assert (source, words) in {(one.source and one.source.text, one.content[0].text) for one in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "“It was, in short, ‘a bad day’,” Joan Marden said.",
        "“The plan is ‘rotten’,” Joan Marden said.",
        "“He called it, ‘rubbish’,” Joan Marden said.",
        # Not said at all.
        "“If he had told me, ‘Go away now,’ I would have left,” Joan Marden said.",
        "“I would say to them, ‘Go home now,’” Joan Marden said.",
        "“You should tell your boss, ‘I quit today,’” Joan Marden said.",
        "“The mayor will say, ‘I knew nothing,’” Joan Marden said.",
    ],
)
def test_a_term_in_a_quotation_and_what_was_never_said_are_nobodys_saying(text: str) -> None:
    assert not any("‘" in one.content[0].text and one.parent is not None for one in read(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ansa Korvin has ruled out a coalition with Orrin.", {"a coalition with Orrin"}),
        ("The referee ruled out a late goal.", set()),
        ("Rain ruled out a deal.", set()),
    ],
)
def test_what_somebody_rules_out_is_told_where_it_is_no_goal(text: str, words: set[str]) -> None:
    assert {one.content[0].text for one in read(text)} == words


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Mr. Korvin contended that Mr. Strand targeted the port and accused Mr. Strand of lying.",
            {"Mr. Korvin"},
        ),
        (
            "Ansa Korvin said that Tom Reth had left the port and accused Reth of lying.",
            {"Ansa Korvin"},
        ),
        ("Tom Reth said he had left the port and accused Ansa Korvin of lying.", {"Tom Reth"}),
    ],
)
def test_nobody_accuses_himself_by_name(text: str, sources: set[str]) -> None:
    assert {printed(one)[0] for one in read(text)} == sources


def test_what_happened_before_an_hour_is_not_said_behind_it() -> None:
    one = only("The last came to the surface at 1.05 p.m. “It was black and cold,” said Tom Ellacott.")
    assert printed(one) == ("Tom Ellacott", "said", ("“It was black and cold,”",))
