"""Who speaks: sources followed to actors by the current-speaker rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from variorum import align, extract
from variorum.annotate import SpacyParser
from variorum.extract import events, mentions, sentences
from variorum.model import Article, Marks, Region, Relay, Span, Statement, content_id
from variorum.text.paragraphs import paragraphs

# A source is drawn [[so]], a cue <<so>>, the content {{so}}; each statement is drawn in one stretch.
_DRAWN = re.compile(r"\[\[(?P<source>.*?)\]\]|<<(?P<cue>.*?)>>|\{\{(?P<content>.*?)\}\}", re.DOTALL)


def story(*texts: str) -> tuple[list[Article], list[Marks]]:
    """Articles with their mentions and the statements that are drawn in them.

    A statement is closed by a content; a bar ``|`` right after one keeps it open for a source that follows.
    """
    articles, marks = [], []
    for number, text in enumerate(texts):
        plain, last, drawn = "", 0, []
        for match in _DRAWN.finditer(text):
            plain += text[last : match.start()]
            kind = match.lastgroup
            words = match.group(kind)
            drawn.append(
                (kind, len(plain), len(plain) + len(words), text[match.end() : match.end() + 1] == "|")
            )
            plain += words
            last = match.end() + (1 if drawn[-1][3] else 0)
        plain += text[last:]
        regions = tuple(Region("body", a, b) for a, b in paragraphs(plain))
        article = Article(id=f"a{number}", file="a", text=plain, regions=regions)
        parsed = SpacyParser().parse(article)
        articles.append(article)
        marks.append(
            Marks(article.id, sentences.find(parsed), mentions.find(parsed), _statements(article, drawn))
        )
    return articles, marks


def _statements(article: Article, drawn: Sequence[tuple[str, int, int, bool]]) -> tuple[Statement, ...]:
    made: list[Statement] = []
    parts: dict[str, Span] = {}
    for place, (kind, start, end, open_) in enumerate(drawn):
        parts[kind] = article.span(start, end)
        following = drawn[place + 1][0] if place + 1 < len(drawn) else ""
        done = (
            "content" in parts and not open_ and (kind == "content" or following in {"", "content", "source"})
        )
        if open_ or not done:
            continue
        content, cue = parts["content"], parts.get("cue")
        made.append(
            Statement(
                id=content_id("s", article.id, content.start),
                article=article.id,
                content=(content,),
                cue=cue,
                source=parts.get("source"),
                form="direct" if content.text[0] == "“" else "indirect",
                cue_lemma={"added": "add", "continued": "continue"}.get(cue.text, "say") if cue else "",
                modality="denied" if cue is not None and cue.text in ("denied", "denies") else "asserted",
            )
        )
        parts = {}
    return tuple(made)


def said(*texts: str) -> list[tuple[str | None, Statement]]:
    """Each statement of the story with the name of its actor."""
    articles, marks = story(*texts)
    cast = align.actors(articles, marks)
    names = {actor.id: actor.name for actor in cast.actors}
    resolved = align.resolve(articles, marks, cast)
    return [(names.get(s.actor or ""), s) for one in resolved for s in one.statements]


def who(*texts: str) -> list[str | None]:
    return [name for name, _ in said(*texts)]


def test_a_name_speaks_for_itself_under_its_fullest_spelling() -> None:
    text = (
        "[[Foreign Minister Ansa Korvin]] <<said>> {{talks would go on}}.\n"
        "[[Korvin]] <<said>> {{the port would open}}."
    )
    assert who(text) == ["Ansa Korvin", "Ansa Korvin"]


def test_the_current_speaker_carries_over_whoever_is_named_in_his_words() -> None:
    text = (
        "[[Daniel Harding]] <<said>> {{President Robert Lund had betrayed the port}}.\n"
        "{{“He will regret it,”}}| [[he]] <<continued>>."
    )
    assert who(text) == ["Daniel Harding", "Daniel Harding"]


def test_a_pronoun_is_not_somebody_of_the_other_gender() -> None:
    text = (
        "[[Maria Lund]] <<said>> {{the vote was stolen}}. Daniel Harding left the hall.\n"
        "[[She]] <<said>> {{a recount was needed}}."
    )
    assert who(text) == ["Maria Lund", "Maria Lund"]


def test_a_question_after_an_answer_and_what_follows_are_nobodys() -> None:
    text = "[[Anna Reid]] <<said>> {{it was dark}}.\n{{“Had it been raining then?”}}\n{{“Only a little.”}}"
    articles, (marks,) = story(text)
    assert who(text) == ["Anna Reid", "Anna Reid", "Anna Reid"]
    answer, question, last = marks.statements
    asked = replace(question, why_speaker="whoever asked before may have asked it")
    marks = replace(marks, statements=(answer, asked, last))
    cast = align.actors(articles, [marks])
    (resolved,) = align.resolve(articles, [marks], cast)
    assert [one.actor is None for one in resolved.statements] == [False, True, True]


def test_two_who_fit_equally_give_nobody_and_are_listed() -> None:
    text = "Thomas Marsh and James Dunn left the hall on Monday. [[He]] <<said>> {{a recount was needed}}."
    ((name, statement),) = said(text)
    assert name is None
    assert len(statement.candidates) >= 2
    assert statement.why_speaker


def test_who_is_but_one_of_a_list_does_not_speak_for_it() -> None:
    text = (
        "[[a handful — including Mayor Ansa Korvin; Lena Vask, who is ill; and Dan Reth —]] <<said>> "
        "{{the vote was lost}}."
    )
    assert who(text) == [None]


def test_a_body_is_it_and_a_person_is_not() -> None:
    text = (
        "[[The Port Casse Harbour Committee]] <<said>> {{the quay was unsafe}}.\n"
        "[[It]] <<added>> {{that repairs would begin}}."
    )
    first, second = who(text)
    assert first is not None
    assert second == first


@pytest.mark.parametrize(
    ("words", "goes_on"),
    [
        ("that any soldiers had been in the market", True),
        ("that any soldiers had been in the market or the harbour", True),
        ("that the navy had left the port", False),
        ("that the Lantern Front had fired at the village", False),
    ],
)
def test_it_that_says_more_is_the_body_that_spoke_and_no_place(words: str, goes_on: bool) -> None:
    first, second = who(
        f"[[The defence ministry]] <<denied>> {{{{{words}}}}}. [[It]] <<said>> {{{{nobody had been there}}}}."
    )
    assert first is not None
    assert (second == first) is goes_on


@pytest.mark.parametrize("pronoun", ["He", "She"])
def test_a_body_is_neither_he_nor_she(pronoun: str) -> None:
    text = (
        "[[The Port Casse Harbour Committee]] <<said>> {{the quay was unsafe}}.\n"
        f"[[{pronoun}]] <<added>> {{{{that repairs would begin}}}}."
    )
    assert who(text)[1] is None


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The harbour’s chief at the time, Tovan K. Reth,", "Tovan K. Reth"),
        ("The Herald’s editor in chief, Hanna Smither,", "Hanna Smither"),
        ("Korvin’s attorney, Alan Futter,", "Alan Futter"),
        ("The board’s oldest member, Minister Diana Fenstein of Ostrel,", "Diana Fenstein"),
        ("“Today” show host Meredith Vieran", "Meredith Vieran"),
        ("Roads and Bridges Committee Chairwoman Carla B. Marrow", "Carla B. Marrow"),
        ("The former Housing and Urban Development Secretary Julian Casto", "Julian Casto"),
        ("Ranking member Kevin Bradey", "Kevin Bradey"),
        ("WHO spokeswoman Carla Jimenez", "Carla Jimenez"),
        ("The opposition Unity party", "Unity"),
        ("The banned far-right Lantern Front movement", "Lantern Front"),
    ],
)
def test_a_name_behind_an_office_is_who_speaks(source: str, name: str) -> None:
    assert who(f"[[{source}]] <<said>> on Monday {{{{that the quay was safe}}}}.") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Fuming dad Dean Hale, 39,", "Dean Hale"),
        ("Mum-of-two Ann Hale, 29,", "Ann Hale"),
        ("Sweden, police spokesman Tom Hale", "Tom Hale"),
        ("Passenger Ann Hale", "Ann Hale"),
    ],
)
def test_what_a_person_is_called_before_the_name_is_no_name(source: str, name: str) -> None:
    assert who(f"[[{source}]] <<said>> {{{{that the quay was safe}}}}.") == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("An internal memo seen by the Velmora Courier", None),
        ("A letter obtained by the Velmora Courier", None),
        ("A report by the Velmora Courier", "Velmora Courier"),
        ("A report in the Velmora Courier", "Velmora Courier"),
        ("A Velmora Courier poll", "Velmora Courier"),
        ("A Casse Post-Velmora Courier poll", None),
        ("A Casse Post/Velmora Courier poll", None),
        ("A letter in the Velmora Courier", None),
        ("A report quoted in the Velmora Courier", None),
        ("A report on the Velmora Courier", None),
    ],
)
def test_a_document_is_not_of_whoever_has_seen_it(source: str, name: str | None) -> None:
    assert who(f"[[{source}]] <<said>> {{{{that the quay was safe}}}}.") == [name]


@pytest.mark.parametrize(
    "source",
    [
        "The mayor, Orlo Grain’s rival,",
        "Supporters of Minister Orlo Grain,",
        "A senator who met Orlo Grain,",
        "The opposition to Orlo Grain",
        "The former Orlo Grain accountant",
    ],
)
def test_a_name_that_is_not_the_speakers_is_left(source: str) -> None:
    assert who(f"[[{source}]] <<said>> on Monday {{{{that the quay was safe}}}}.") != ["Orlo Grain"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The former manager of the film star Ann Marlow", "The former manager of the film star Ann Marlow"),
        ("The manager of the striker Tom Hale", "The manager of the striker Tom Hale"),
        (
            "The chief executive of the retailer Hallet Quay",
            "The chief executive of the retailer Hallet Quay",
        ),
        ("The retailer Hallet Quay", "Hallet Quay"),
        ("The secretary of the dockers' union Ann Hale", "Ann Hale"),
        ("The head of the film board, Ann Marlow,", "Ann Marlow"),
    ],
)
def test_a_description_of_somebody_is_not_that_person(source: str, name: str) -> None:
    assert who(f"[[{source}]] <<said>> {{{{the show would go on}}}}.") == [name]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        # Either may bear the name.
        ("", "A friend of the skipper, Aleksi Nurm,", None),
        ("", "A pal of the skipper, Casse-born Aleksi Nurm,", None),
        ("", "The mother of the victim, nine-year-old Mina Okaf,", None),
        ("", "A lawyer for the banker, Orrin Hale,", None),
        ("", "A former aide to the president, Otto Vane,", None),
        # The gender of the one or the other is told by its noun.
        ("", "The father of the girl, Samuel Okafor,", "Samuel Okafor"),
        ("", "The husband of the mayor, Maria Lund,", "The husband of the mayor"),
        # The story names who is spoken of.
        ("Singer Tia Lund fell ill. ", "A pal of the singer, Casse-born Tia Lund,", "A pal of the singer"),
        ("President Ansa Korvin resigned. ", "A spokesman for the president, Otto Vane,", "Otto Vane"),
        # A body, many or a place bear no such name.
        ("", "A spokesman for the ministry, Otto Vane,", "Otto Vane"),
        ("", "The coach of the champions, Otto Vane,", "Otto Vane"),
        ("", "The mayor of the town, Otto Vane,", "Otto Vane"),
        ("", "The author of the report to the president, Otto Vane,", "Otto Vane"),
    ],
)
def test_a_name_behind_two_persons_is_of_one_of_them(before: str, source: str, name: str | None) -> None:
    ((found, statement),) = said(f"{before}[[{source}]] <<said>> {{{{the boat was safe}}}}.")
    assert found == name
    assert bool(statement.candidates) == (name is None)


def test_a_paper_by_its_last_word_is_the_one_that_the_article_names() -> None:
    text = (
        "[[The Port Casse Herald]] <<reported>> {{that the quay was unsafe}}.\n"
        "Ansa Korvin denied it. [[The Herald]] <<said>> {{she had known}}."
    )
    first, second = who(text)
    assert first is not None
    assert second == first


def test_a_statement_speaks_for_whoever_issued_it() -> None:
    text = (
        "[[The Lantern Front]] <<said>> in a statement {{that no soldier would stay}}.\n"
        "[[The statement]] <<added>> {{that the port was closed}}."
    )
    first, second = who(text)
    assert first == "Lantern Front"
    assert second == first


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("[[Daniel Harding]] <<sued>> {{the port of Casse}}", "Daniel Harding"),
        ("[[Daniel Harding]] <<filed a lawsuit against>> {{the port of Casse}}", "Daniel Harding"),
        ("[[Daniel Harding]] <<dismissed the lawsuit as>> {{a farce}}", None),
        (
            "[[Daniel Harding]] <<sued>> {{the port of Casse}}. [[Robert Lund]] <<sued>> {{the council}}",
            None,
        ),
    ],
)
@pytest.mark.parametrize("suit", ["lawsuit", "suit"])
def test_a_suit_speaks_for_who_sues(before: str, suit: str, speaker: str | None) -> None:
    found = said(f"{before}.\n[[The {suit}]] <<says>> {{{{the quay was unsafe}}}}.")
    assert found[-1][0] == speaker


def test_a_new_statement_is_not_the_one_before() -> None:
    text = (
        "[[The Lantern Front]] <<said>> in a statement {{that no soldier would stay}}.\n"
        "[[A statement]] <<said>> {{the port was closed}}."
    )
    assert who(text)[1] is None


def test_an_unnamed_source_gets_no_name() -> None:
    text = (
        "[[Daniel Harding]] <<said>> {{the vote was stolen}}.\n"
        "[[A senior official]] <<said>> {{nothing was proven}}."
    )
    assert who(text)[1] != "Daniel Harding"


def test_a_modifier_of_the_source_does_not_speak() -> None:
    text = (
        "Daniel Harding spoke in Port Casse on Monday. "
        "[[A Harding supporter]] <<said>> {{the vote was stolen}}."
    )
    assert who(text)[0] != "Daniel Harding"


def test_the_office_of_somebody_is_not_that_person() -> None:
    text = (
        "Daniel Harding spoke in Port Casse on Monday. [[Harding's office]] <<said>> {{the vote was stolen}}."
    )
    assert who(text)[0] != "Daniel Harding"


@pytest.mark.parametrize(
    ("left", "right", "are_one"),
    [
        # Of two persons.
        (
            "Mayor Lise Aman came. [[The mayor's office]] <<said>>",
            "[[Ms Ure's office]] <<said>>",
            False,
        ),
        ("[[The singer's mother]] <<said>>", "Ms Lund came. [[Ms Lund's mother]] <<said>>", False),
        ("[[The mother of the singer]] <<said>>", "[[The judge's mother]] <<said>>", False),
        # Of one, by his name, by other words or by none.
        (
            "Mayor Lise Aman left. [[The mayor's office]] <<said>>",
            "Mayor Lise Aman left. [[Ms Aman's office]] <<said>>",
            True,
        ),
        ("[[The president's office]] <<said>>", "[[The office of the president]] <<said>>", True),
        ("[[The victim's mother]] <<said>>", "[[The mother of the victim]] <<said>>", True),
        ("[[The suspect's lawyer]] <<said>>", "[[The lawyer]] <<said>>", True),
    ],
)
def test_what_is_of_another_owner_is_another(left: str, right: str, are_one: bool) -> None:
    first, second = who(*(f"{one} {{{{the gate was closed}}}}." for one in (left, right)))
    assert (first == second) == are_one


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Pavel Ruzh came home. His wife, Nadia Ruzh, was glad.", "Mrs Ruzh", "Nadia Ruzh"),
        ("Pavel Ruzh came home. His wife Nadia Ruzh, a judge, was glad.", "Mrs Ruzh", "Nadia Ruzh"),
        ("Pavel Ruzh came home. His wife, Nadia Ruzh, was glad.", "Mr Ruzh", "Pavel Ruzh"),
        ("Nora Falk came home. Her husband, Stefan, was glad.", "Mr Falk", "Stefan"),
        ("Orla Sastre came home.", "Mrs Sastre", "Orla Sastre"),
        # Of two who are named, nobody can tell whose wife she is.
        ("Orrin Hale met Rosa Dahl with his wife, Ida.", "Mrs Dahl", "Rosa Dahl"),
    ],
)
def test_a_wife_bears_her_husbands_name(before: str, source: str, name: str) -> None:
    assert who(f"{before} [[{source}]] <<said>> {{{{the quay was safe}}}}.") == [name]


@pytest.mark.parametrize("wife", ["His wife was glad.", "His wife, Nadia, was glad."])
def test_a_wife_without_the_name_is_not_her_husband(wife: str) -> None:
    (name,) = who(f"Pavel Ruzh came home. {wife} [[Mrs Ruzh]] <<said>> {{{{the quay was safe}}}}.")
    assert name == "Ruzh"


def test_a_wife_who_is_named_elsewhere_is_not_her_husband() -> None:
    texts = (
        "Pavel Ruzh came home. His wife, Nadia Ruzh, was glad.",
        "Pavel Ruzh came home. [[Mrs Ruzh]] <<said>> {{the quay was safe}}.",
    )
    assert who(*texts) == ["Nadia Ruzh"]


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        # Whoever is asked by name answers; whoever asks does not.
        ("Judge Ann Marsh asked the defendant, Karl Brett, if he understood.", "I do", "Karl Brett"),
        ("John Marsh asked the mayor, Tom Dunn, whether it was safe.", "No, sir", "Tom Dunn"),
        ("Counsel, Mr Adley, asked whether Orrin was safe.", "No, sir", None),
        ("Tom Dunn put it to the court that Orrin was lost.", "It was not", None),
        # They go on, and answer nothing.
        ("John Marsh asked whether the port was safe.", "I do not think so", "John Marsh"),
        ("John Marsh asked himself whether the port was safe.", "No", "John Marsh"),
        ("John Marsh said that the port was safe.", "No, sir", "John Marsh"),
        # Who is asked answers.
        ("John Marsh was asked whether the port was safe.", "No", "John Marsh"),
        ("John Marsh, asked whether the port was safe, laughed.", "No", "John Marsh"),
    ],
)
def test_who_puts_a_question_does_not_answer_it(before: str, words: str, name: str | None) -> None:
    (found,) = who(f"{before} {{{{“{words},”}}}}| [[he]] <<said>>.")
    assert found == name


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        # The one whose client it is has been spoken of, and goes on.
        ("John Marsh spoke for the port.", "His client accepted", "John Marsh"),
        ("John Marsh spoke for the port.", "His brother had been ill", "John Marsh"),
        # Others than his may be meant.
        ("John Marsh spoke for the port.", "The minister accepted", None),
    ],
)
def test_he_is_not_whom_his_words_call_his(before: str, words: str, name: str | None) -> None:
    assert who(f"{before} {{{{{words}}}}}|, [[he]] <<said>>, that the note was false.") == [name]


@pytest.mark.parametrize("tells", [True, False])
def test_it_may_be_the_body_that_opens_a_paragraph_and_tells_something(tells: bool) -> None:
    first = "The [[Port Workers Union]] <<said>> {{it would strike}}."
    text = f"{first}\n\n{{{{The board of the bank concluded that it was fair}}}}|, [[it]] <<said>>."
    articles, marks = story(text)
    outer = marks[0].statements[-1]
    at = articles[0].text.index("The board")
    parts = [articles[0].span(at + start, at + end) for start, end in ((32, 48), (22, 31), (0, 21))]
    inner = Statement("inner", articles[0].id, (parts[0],), parts[1], parts[2], "indirect", parent=outer.id)
    told = [replace(marks[0], statements=(*marks[0].statements, *[inner] * tells))]
    cast = align.actors(articles, told)
    (both,) = align.resolve(articles, told, cast)
    names = {actor.id: actor.name for actor in cast.actors}
    (found,) = (one for one in both.statements if one.id == outer.id)
    assert names.get(found.actor or "") == (None if tells else "Port Workers Union")


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Striker Jan Holm, 22, beat Tom Dunn, 31.", "the 22-year-old", "Jan Holm"),
        ("Striker Jan Holm, 22, beat Tom Dunn, 31.", "the 31-year-old", "Tom Dunn"),
        ("The 22-year-old striker Jan Holm scored.", "the 22-year-old", "Jan Holm"),
        ("Tessaly coach Vicente Aragon, a Spaniard, was gracious.", "the Spaniard", "Vicente Aragon"),
        ("Norwegian skier Tor Hegge beat Jan Holm.", "the Norwegian", "Tor Hegge"),
        ("Dutch rider Tom Dunn won.", "the Dutchman", "Tom Dunn"),
        # Two may be meant, or somebody of whom print tells no age.
        ("Jan Holm, 22, beat Tom Dunn, 22.", "the 22-year-old", None),
        ("Jan Holm, 22, won. Police held a 22-year-old.", "the 22-year-old", None),
        ("Jan Holm, 22, won.", "the 21-year-old", None),
        ("Jan Holm won 22, 21.", "the 21-year-old", None),
        ("Norwegian skier Tor Hegge beat Jan Holm.", "the Norwegians", "Norwegians"),
        ("Norwegian skier Tor Hegge beat his compatriot Ola Moen.", "the Norwegian", None),
        ("Norwegian skier Tor Hegge beat Norwegian skier Ola Moen.", "the Norwegian", None),
        ("Dutch rider Tom Dunn won. A Dutchman fell.", "the Dutchman", None),
        # All of them, and no man.
        ("French minister Tom Dunn left.", "the French", None),
        ("Dutch rider Mary Dunn won.", "the Dutchman", "Dutchman"),
        # A newspaper.
        ("Australian minister Tom Dunn left.", "The Australian", None),
    ],
)
def test_the_only_one_of_an_age_or_a_nation_is_called_by_it(
    before: str, source: str, name: str | None
) -> None:
    (found,) = who(f"{before} {{{{“I closed my eyes,”}}}}| [[{source}]] <<said>>.")
    assert found == name


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        (
            "[[Henrik Vane]], at a meeting, <<promised>> {{that every soldier would be returned}}.",
            "{{“Everyone will come home,”}}| [[he]] <<said>>.",
            "Henrik Vane",
        ),
        (
            "Henrik Vane came. It was promised that each worker would be paid.",
            "{{“I keep my word,”}}| [[he]] <<said>>.",
            "Henrik Vane",
        ),
        ("A worker came on Monday.", "{{“I keep my word,”}}| [[he]] <<said>>.", "A worker"),
    ],
)
def test_every_soldier_is_nobody_whom_a_later_sentence_goes_back_to(
    before: str, words: str, name: str
) -> None:
    assert said(f"{before} {words}")[-1][0] == name


def test_nobody_is_his_own_brother() -> None:
    first = "Lorcan Weir ran the bank. His brother, Declan Weir, was in court."
    assert who(f"{first} [[His brother]] <<said>> {{{{the bank was safe}}}}.") == ["Declan Weir"]
    articles, marks = story(f"{first} [[Declan Weir]] <<said>> {{{{that his brother knew it all}}}}.")
    (outer,) = marks[0].statements
    at = articles[0].text.index("his brother")
    parts = [articles[0].span(at + start, at + end) for start, end in ((18, 24), (12, 16), (0, 11))]
    content, cue, source = parts
    inner = Statement("inner", articles[0].id, (content,), cue, source, "indirect", parent=outer.id)
    cast = align.actors(articles, marks)
    (both,) = align.resolve(articles, [replace(marks[0], statements=(outer, inner))], cast)
    names = {actor.id: actor.name for actor in cast.actors}
    assert [names[one.actor or ""] for one in both.statements] == ["Declan Weir", "his brother"]


def test_several_together_are_nobody_alone() -> None:
    ((name, statement),) = said("[[Daniel Harding and Maria Lund]] <<said>> {{the vote was stolen}}.")
    assert name is None
    assert len(statement.candidates) == 2


def test_who_goes_back_to_the_words_before_it() -> None:
    text = "The demand came from Daniel Harding, [[who]] <<said>> {{the vote was stolen}}."
    assert who(text) == ["Daniel Harding"]


def test_a_quotation_that_stands_alone_carries_on() -> None:
    text = "[[Daniel Harding]] <<said>> {{the vote was stolen}}.\n{{“We saw it with our own eyes.”}}"
    assert who(text) == ["Daniel Harding", "Daniel Harding"]


def test_a_quotation_after_other_print_is_nobodys() -> None:
    text = (
        "[[Daniel Harding]] <<said>> {{the vote was stolen}}. The hall emptied slowly.\n"
        "{{“We saw it with our own eyes.”}}"
    )
    assert who(text)[1] is None


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Asked whether it was safe, Ansa Korvin shook her head.", "Ansa Korvin"),
        ("Ansa Korvin nodded.", "Ansa Korvin"),
        # Who is seen to do something else may be spoken of.
        ("Ansa Korvin smiled at the crowd.", None),
        ("Ansa Korvin resigned.", None),
        ("Ansa Korvin nodded.\n\nIt was late.", None),
    ],
)
def test_words_after_a_gesture_are_of_who_makes_it(before: str, name: str | None) -> None:
    text = (
        f"[[Marek Dole]] <<said>> {{{{the quay was shut}}}}. {before} {{{{“Not since the ford, I fear.”}}}}"
    )
    assert who(text)[-1] == name


def test_relays_get_their_actor() -> None:
    text = "[[Daniel Harding]] <<said>> {{the vote was stolen}}, the Port Casse Herald reported."
    articles, marks = story(text)
    start = articles[0].text.index("the Port Casse Herald")
    relay = Relay(articles[0].span(start, start + len("the Port Casse Herald")))
    with_relay = Marks(
        marks[0].article,
        marks[0].sentences,
        marks[0].mentions,
        tuple(
            Statement(s.id, s.article, s.content, s.cue, s.source, s.form, relays=(relay,))
            for s in marks[0].statements
        ),
    )
    cast = align.actors(articles, [with_relay])
    names = {actor.id: actor.name for actor in cast.actors}
    (statement,) = align.resolve(articles, [with_relay], cast)[0].statements
    assert names[statement.relays[0].actor or ""] == "Port Casse Herald"
    assert names[statement.actor or ""] == "Daniel Harding"


def test_the_order_of_articles_changes_no_speaker() -> None:
    texts = (
        "[[Daniel Harding]] <<said>> {{the vote was stolen}}.\n[[He]] <<added>> {{that he would sue}}.",
        "[[Maria Lund]] <<said>> {{the count was fair}}.\n[[Harding]] <<said>> {{it was not}}.",
    )
    articles, marks = story(*texts)

    def spoken(order: Sequence[int]) -> dict[str, tuple[str, str]]:
        some, theirs = [articles[i] for i in order], [marks[i] for i in order]
        cast = align.actors(some, theirs)
        names = {actor.id: actor.name for actor in cast.actors}
        resolved = align.resolve(some, theirs, cast)
        return {
            s.id: (names.get(s.actor or "", ""), s.why_speaker) for one in resolved for s in one.statements
        }

    assert spoken([0, 1]) == spoken([1, 0])


def test_a_pronoun_in_an_open_quotation_is_not_the_speaker() -> None:
    text = (
        "[[Daniel Harding]] <<said>> {{the vote was stolen}}. Thomas Marsh did not come.\n"
        "“[[His]] <<refusal>> {{to meet us}} is a disgrace.”"
    )
    assert who(text)[1] is None


@pytest.mark.parametrize(("form", "speaks_of_himself"), [("direct", False), ("indirect", True)])
def test_who_speaks_in_a_quotation_does_not_call_himself_he(form: str, speaks_of_himself: bool) -> None:
    articles, marks = story("[[Daniel Harding]] <<said>> {{that he knew it all}}.")
    (outer,) = marks[0].statements
    outer = replace(outer, form=form)
    at = articles[0].text.index("he knew")
    inner = Statement(
        "inner",
        articles[0].id,
        (articles[0].span(at + 8, at + 14),),
        articles[0].span(at + 3, at + 7),
        articles[0].span(at, at + 2),
        "indirect",
        parent=outer.id,
    )
    resolved = align.resolve(
        articles, [replace(marks[0], statements=(outer, inner))], align.actors(articles, marks)
    )
    (both,) = (one.statements for one in resolved)
    assert (both[1].actor is not None and both[1].actor == both[0].actor) is speaks_of_himself


def test_an_aide_without_a_name_is_not_the_one_whom_another_article_names() -> None:
    """The second is brought up by "a", and "the aide" calls that one again."""
    first = "Ansa Korvin, the mayor's aide, left the hall."
    second = (
        "[[A council aide familiar with the vote]] <<said>> {{it was lost}}. The hall was cold.\n"
        "It rained in Port Casse. [[The aide]] <<said>> {{nobody would come}}."
    )
    names = who(first, second)
    assert "Ansa Korvin" not in names
    assert names[0] == names[1]


@pytest.mark.parametrize(
    ("before", "between", "is_she"),
    [
        ("", "“When I sit as a judge I settle disputes.”", True),
        ("", "A judge from Orrin came too.", False),
        ("A judge ruled on Monday that the port must close.", "It rained in Port Casse.", True),
    ],
)
def test_who_is_told_to_be_a_judge_brings_up_no_other(before: str, between: str, is_she: bool) -> None:
    told = "[[Judge Ansa Korvin]] <<said>> {{it was late}}."
    text = f"{before}\n{told}\n{between}\n[[The judge]] <<said>> {{{{the case was over}}}}."
    first, second = who(text)
    assert first == "Ansa Korvin"
    assert (second == first) is is_she


def test_nobody_says_words_that_name_him() -> None:
    text = (
        "[[Daniel Harding]] <<said>> {{the port would open}}.\n"
        "[[He]] <<said>> {{Daniel Harding would close the port}}."
    )
    assert who(text) == ["Daniel Harding", None]


def test_a_countrys_top_diplomat_is_its_foreign_minister() -> None:
    text = (
        "[[Peruvian Foreign Minister Ansa Korvin]] <<said>> {{talks would go on}}.\n"
        "On Monday the talks began in the harbour.\n"
        "[[The top Peruvian diplomat]] <<said>> {{the port would open}}."
    )
    assert who(text) == ["Ansa Korvin", "Ansa Korvin"]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("The operator, Velmora Citylink,", "The union", "The union"),
        ("The operator, Velmora Citylink,", "The council", "The council"),
        ("The operator, Velmora Citylink,", "The company", "Velmora Citylink"),
        ("The Dockers Union", "The union", "Dockers Union"),
    ],
)
def test_the_union_is_no_company_that_spoke_before(before: str, source: str, name: str) -> None:
    text = (
        f"[[{before}]] <<said>> {{{{that it would pay}}}}. [[{source}]] <<said>> {{{{the rest was late}}}}."
    )
    assert who(text)[1] == name


@pytest.mark.parametrize(
    ("before", "source", "is_again"),
    [
        ("The Lantern Front", "The Velmoran army", False),
        ("The Lantern Front", "The Velmoran government", False),
        ("The Lantern Front", "The Velmoran movement", True),
        ("The Velmora Defence Forces", "The Velmoran army", True),
        ("The Israel Defense Forces", "The Israeli army", True),
        ("The Lantern Front", "The movement", True),
    ],
)
def test_an_army_or_government_is_not_a_body_that_print_never_ties_to_its_state(
    before: str, source: str, is_again: bool
) -> None:
    text = (
        f"[[{before}]] <<said>> on Friday {{{{that it had taken the hall}}}}.\n"
        f"[[{source}]] <<added>> {{{{that the hall was empty}}}}."
    )
    first, second = who(text)
    assert (first == second) is is_again


@pytest.mark.parametrize(
    ("cue", "content", "is_again"),
    [("denies", "it", False), ("denied", "this", False), ("denied", "that the hall had burned", True)],
)
def test_nobody_denies_what_he_has_just_said(cue: str, content: str, is_again: bool) -> None:
    text = (
        "[[The Lantern Front]] <<said>> on Friday {{that it had taken the hall}}.\n"
        f"[[The movement]] <<{cue}>> {{{{{content}}}}}."
    )
    first, second = who(text)
    assert (first == second) is is_again


def test_a_word_of_a_bodys_name_calls_it_again() -> None:
    text = (
        "[[The Port Casse Coordination Committee]] <<said>> {{the quay was unsafe}}.\n"
        "[[The coordination]] <<added>> {{that repairs would begin}}."
    )
    first, second = who(text)
    assert first is not None
    assert second == first


def test_an_unnamed_speaker_gives_way_to_who_is_named_since() -> None:
    text = (
        "[[A senior adviser]] <<said>> {{the vote was lost}}.\n"
        "The port is one of the matters that Daniel Harding has left open.\n"
        "On the way home [[he]] <<said>> {{the port would open}}."
    )
    assert who(text)[1] != "A senior adviser"


def behalf(*texts: str) -> list[tuple[str | None, str | None]]:
    """Each statement with the names of its actor and of the actor it is said for."""
    articles, marks = story(*texts)
    cast = align.actors(articles, marks)
    names = {actor.id: actor.name for actor in cast.actors}
    resolved = align.resolve(articles, marks, cast)
    return [(names.get(s.actor or ""), names.get(s.on_behalf or "")) for r in resolved for s in r.statements]


def test_a_spokesman_speaks_for_whom_print_says() -> None:
    text = (
        "Daniel Harding, the head of the Lantern Front, left the hall.\n"
        "[[A spokesman for the Lantern Front]] <<said>> {{the vote was stolen}}.\n"
        "[[Lantern Front spokeswoman Maria Lund]] <<said>> {{a recount was needed}}.\n"
        "[[Lund]] <<said>> {{the port would open}}."
    )
    (unnamed, first), (named, second), (again, third) = behalf(text)
    assert unnamed != "Lantern Front"
    assert (named, again) == ("Maria Lund", "Maria Lund")
    assert (first, second, third) == ("Lantern Front", "Lantern Front", "Lantern Front")


def test_who_was_a_spokesman_speaks_for_nobody() -> None:
    text = (
        "The Lantern Front left the hall.\n"
        "[[Maria Lund, the Lantern Front's former spokeswoman,]] <<said>> {{the vote was stolen}}."
    )
    assert behalf(text) == [("Maria Lund", None)]


def test_a_spokesman_speaks_for_whom_a_place_owns_and_not_for_the_place() -> None:
    text = (
        "Velmora waited. The Lantern Front left the hall.\n"
        "[[Maria Lund, spokeswoman of Velmora's Lantern Front,]] <<said>> {{the vote was stolen}}."
    )
    ((who_spoke, for_whom),) = behalf(text)
    assert who_spoke == "Maria Lund"
    assert for_whom == "Lantern Front"


def test_an_office_speaks_for_its_holder_and_is_not_that_person() -> None:
    text = "Daniel Harding spoke on Monday. [[Daniel Harding's office]] <<said>> {{the vote was stolen}}."
    ((who_spoke, for_whom),) = behalf(text)
    assert who_spoke != "Daniel Harding"
    assert for_whom == "Daniel Harding"


def test_his_lawyer_speaks_for_him() -> None:
    text = "Daniel Harding left the hall on Monday. [[His lawyer]] <<said>> {{the vote was stolen}}."
    ((who_spoke, for_whom),) = behalf(text)
    assert who_spoke != "Daniel Harding"
    assert for_whom == "Daniel Harding"


def test_nobody_speaks_for_himself_on_behalf() -> None:
    text = (
        "[[Daniel Harding]] <<said>> {{the vote was stolen}}.\n"
        "[[Attorney General Maria Lund]] <<said>> {{it was not}}."
    )
    assert [for_whom for _, for_whom in behalf(text)] == [None, None]


def test_which_after_a_comma_goes_back_to_a_body() -> None:
    text = "The demand came from the Lantern Front, [[which]] <<said>> {{the vote was stolen}}."
    assert who(text) == ["Lantern Front"]


def test_one_of_several_is_the_person_named_beside_it() -> None:
    text = "[[One of the bill’s authors, Daniel Harding, a former fisherman,]] <<said>> {{it was late}}."
    assert who(text) == ["Daniel Harding"]


def test_a_pronoun_goes_back_over_pronouns_that_go_on() -> None:
    text = (
        "Daniel Harding was born in Port Casse. He left it at the age of ten.\n"
        "[[He]] <<said>> {{the vote was stolen}}."
    )
    assert who(text) == ["Daniel Harding"]


def test_two_roles_under_one_article_are_one_speaker() -> None:
    text = (
        "Daniel Harding left the hall.\n"
        "[[The former mayor and current chairman]] <<said>> {{the vote was stolen}}."
    )
    ((_, statement),) = said(text)
    assert "together" not in statement.why_speaker


def test_a_bare_role_after_a_name_is_no_further_speaker() -> None:
    text = (
        "Daniel Harding left the hall.\n"
        "{{“The vote was stolen,”}}| <<said>>| [[Rep. Daniel Harding, Velmora Unionist and former mayor]]."
    )
    ((who, statement),) = said(text)
    assert who == "Daniel Harding", statement.why_speaker


def test_a_quotation_between_a_name_and_its_pronoun_is_stepped_over() -> None:
    text = (
        "Daniel Harding was at last asked by the Port Casse Herald.\n"
        "{{“Why would I say no? I like the sea. I like ships,”}}| [[he]] <<said>>."
    )
    assert who(text) == ["Daniel Harding"]


def test_the_cast_holds_a_speaking_pronoun_where_the_statement_does() -> None:
    texts = (
        "[[Daniel Harding]] <<said>> {{President Robert Lund had betrayed the port}}.\n"
        "{{“He will regret it,”}}| [[he]] <<continued>>.\n"
        "Thomas Marsh and James Dunn left the hall. [[He]] <<said>> {{a recount was needed}}.",
    )
    articles, marks = story(*texts)
    cast = align.actors(articles, marks)
    resolved = align.resolve(articles, marks, cast)
    settled = align.settle(cast, resolved)
    assert [actor.id for actor in settled.actors] == [actor.id for actor in cast.actors]
    for one in resolved:
        for statement in one.statements:
            assert statement.source is not None
            holders = [
                actor.id
                for actor in settled.actors
                for mention in actor.mentions
                if (mention.article, mention.start) == (statement.article, statement.source.start)
            ]
            assert holders == ([statement.actor] if statement.actor else [])
    assert align.settle(settled, resolved) == settled


def test_his_letter_is_whoever_he_is() -> None:
    text = "Daniel Harding left the hall on Monday. [[His letter]] <<said>> {{the vote was stolen}}."
    assert who(text) == ["Daniel Harding"]


def test_an_account_posts_for_its_owner() -> None:
    text = "Ansa Korvin left the hall.\n[[Korvin’s account]] <<tweeted>>: {{“The bridge is closed.”}}"
    assert who(text) == ["Ansa Korvin"]


def test_a_letter_of_two_who_fit_is_nobodys() -> None:
    text = "Thomas Marsh and James Dunn left the hall. [[His letter]] <<said>> {{the vote was stolen}}."
    assert who(text) == [None]


def test_the_campaigns_of_two_are_two() -> None:
    found = said(
        "Ansa Korvin ran against Dan Jones in Port Casse.\n\n"
        "[[Jones’ campaign]] <<said>> {{that the vote was fair}}.\n\n"
        "[[Korvin’s campaign]] <<said>> {{that it was not}}."
    )
    assert found[0][0] != found[1][0]


def test_the_president_is_not_whom_an_article_comes_to_call_president_of_a_fund() -> None:
    found = said(
        "{{“We stay open,”}} [[the president]] <<wrote>>| on Monday.\n\n"
        "[[Dana Orrin, president of the Quay Fund,]] <<said>> {{that it was a shame}}."
    )
    assert found[0][0] != "Dana Orrin"


def test_somebody_s_mother_is_not_the_speaker_by_another_word() -> None:
    found = said(
        "[[Neighbour Marco Lund]] <<said>> {{that he heard a shot}}.\n\n"
        "Hear [[the girl's mother]] <<describe>> {{the night}}."
    )
    assert found[1][0] != "Marco Lund"


def test_an_article_goes_on_after_a_post_as_before() -> None:
    found = said(
        "[[Ansa Korvin]] <<said>> {{that the quay was safe}}.\n\n"
        "{{The quay is a ruin.}}| <<—>>| [[Dana Orrin]] (@dorrin) May 3, 2021\n\n"
        "[[She]] <<said>> {{that it would open soon}}."
    )
    assert found[-1][0] in ("Ansa Korvin", None)


def test_a_candidate_and_senator_is_one() -> None:
    found = said("{{“It is a ruin,”}}| <<wrote>>| [[presidential candidate and senator Ansa Korvin]].")
    assert found[0][0] == "Ansa Korvin"


def test_at_least_one_of_several_is_named_beside() -> None:
    found = said("[[At least one senator, Velmora’s Ansa Korvin,]] <<said>> {{that the mayor must go}}.")
    assert found[0][0] == "Ansa Korvin"


def test_a_report_by_the_fund_is_the_fund_s() -> None:
    found = said(
        "The Quay Fund met on Monday. [[A report by the Quay Fund]] <<said>> {{that the quay was safe}}."
    )
    assert found[0][0] == "Quay Fund"


def test_two_roles_lead_up_to_one_name() -> None:
    found = said(
        "[[Senator Marco Lund]] <<said>> {{that it was late}}.\n\n"
        "[[The Velmora senator and 2020 hopeful Ansa Korvin]] <<said>> {{that it was not}}."
    )
    assert found[1][0] in ("Ansa Korvin", "Korvin")


def read_out(text: str) -> list[tuple[str | None, int]]:
    """The names of the actors of the statements that the rules find, and how many others could be meant."""
    article = Article(id="a", file="a", text=text, regions=(Region("body", 0, len(text)),))
    marks = extract.marks(SpacyParser().parse(article))
    cast = align.actors([article], [marks])
    names = {actor.id: actor.name for actor in cast.actors}
    (resolved,) = align.resolve([article], [marks], cast)
    return [(names.get(s.actor or ""), len(s.candidates)) for s in resolved.statements]


@pytest.mark.parametrize(
    ("answer", "speaker"),
    [
        ("He answered, “It will open in May.”", ("Robin Harding", 0)),
        ("He said the port would open in May.", (None, 2)),
        ("Harding said the port would open in May.", ("Robin Harding", 0)),
        ("He added that the port was old.", ("Sandy Lund", 0)),
    ],
)
def test_after_a_question_a_pronoun_may_be_whoever_was_asked(answer: str, speaker: tuple[str, int]) -> None:
    text = f"Sandy Lund left the hall. Lund asked Robin Harding, “Will the port open?” {answer}"
    assert read_out(text)[-1] == speaker


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("Bank director Ann Reed said profits were up", "The director of a consumer group"),
        ("The director of the bank said profits were up", "The director of a consumer group"),
        (
            "Bank director Ann Reed said profits were up. The director added that it was late",
            "The director of a fund",
        ),
        ("Defence Minister Ivan Korvin said the army was ready", "The foreign minister of Tolland"),
        ("A spokesman for the mine said it was safe", "The spokesman for the police"),
        ("The mine spokesman Mark Lund said it was safe", "The spokesman for the police"),
        ("The principal said school would open", "The deputy principal"),
        ("The deputy principal said school would open", "The principal"),
        ("Deputy Mayor Ann Reed said the dam was safe", "The mayor"),
        ("The governor, Dan Boyd, said the dam was safe", "The mayor of Millbrook"),
        ("Mayor Dan Boyd said the dam was safe", "The deputy mayor of Eastfield"),
        ("Mayor Dan Boyd said the dam was safe", "The rival mayor"),
        ("Judge Paul Marsh said it was late", "The chief judge of the county"),
    ],
)
def test_who_is_of_something_else_or_of_another_rank_is_another(before: str, source: str) -> None:
    found = read_out(f"{before}.\n\n{source} said that work would stop.")
    assert found[-1][0] != found[-2][0]
    assert found[-1][0] in (None, source)


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("Bank director Ann Reed said profits were up", "The director"),
        ("Bank director Ann Reed said profits were up", "The director of the bank"),
        ("Interior Minister Ivan Korvin said the army was ready", "The minister"),
        ("Ivan Korvin, the minister for ports, said the quay was ready", "The minister for ports"),
        ("Dan Boyd, the mayor of Port Casse, said the dam was safe", "The mayor of Port Casse"),
        ("Dan Boyd, the deputy mayor of Port Casse, said the dam was safe", "The deputy mayor"),
        ("Ann Reed said the school was closed", "The mother of three"),
        ("Ann Reed said the school was closed", "The 45-year-old teacher"),
        ("Ann Reed said the school was closed", "The Velmora senator"),
        ("A spokesman for the mine said it was safe", "The spokesman for the mine"),
        ("A spokesman for the mine said it was safe", "The spokesman"),
        ("A spokesman for the mine said it was safe", "The mine spokesman"),
    ],
)
def test_who_is_called_by_what_print_said_of_him_is_the_speaker_before(before: str, source: str) -> None:
    found = read_out(f"{before}.\n\n{source} said that work would stop.")
    assert found[-1][0] == found[-2][0] is not None


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("The mayor from Millbrook, Lucy Hart,", "The mayor"),
        ("The mayor of Millbrook, Lucy Hart,", "The mayor of Millbrook"),
        ("The candidate from Millbrook, Lucy Hart,", "The candidate"),
        ("The candidate from Millbrook, Dan Boyd,", "Dan Boyd"),
        ("Boyd, Councillor Lucy Hart’s rival,", "Dan Boyd"),
        ("The candidate from Millbrook, a friend of Lucy Hart,", "Dan Boyd"),
        ("The candidate from Millbrook, whom Lucy Hart beat,", "Dan Boyd"),
    ],
)
def test_a_source_with_a_name_of_its_own_is_not_somebody_of_another(source: str, speaker: str) -> None:
    found = read_out(f"Governor Dan Boyd said the dam was safe. {source} said that it was old.")
    assert [name for name, _ in found] == ["Dan Boyd", speaker]


_MOSS = "Prime Minister Daniel Moss said the airport would close."


@pytest.mark.parametrize(
    ("before", "source", "speaker"),
    [
        (f"{_MOSS} Ex-Prime Minister Ruth Hagen wept.", "The former prime minister", "Ruth Hagen"),
        (f"{_MOSS} Former Prime Minister Ruth Hagen wept.", "The ex-prime minister", "Ruth Hagen"),
        (f"{_MOSS} Former Prime Minister Ruth Hagen wept.", "The prime minister", "Daniel Moss"),
        (_MOSS, "The former prime minister", "The former prime minister"),
        (_MOSS, "The prime minister", "Daniel Moss"),
        ("Mayor Dan Boyd said the dam was safe.", "The incoming mayor", "The incoming mayor"),
        ("Mayor Dan Boyd said the dam was safe.", "The new mayor", "The new mayor"),
        ("Mayor Dan Boyd said the dam was safe.", "The ex-mayor", "The ex-mayor"),
        ("Mayor Dan Boyd said the dam was safe.", "The former mayor’s lawyer", "The former mayor’s lawyer"),
        ("New Mayor Lucy Hart said the dam was safe.", "The new mayor", "Lucy Hart"),
        ("Lucy Hart, mayor since 2019, said the dam was safe.", "The new mayor", "Lucy Hart"),
        ("Outgoing Mayor Dan Boyd said the dam was safe.", "The outgoing mayor", "Dan Boyd"),
        ("Acting Mayor Dan Boyd said the dam was safe.", "The acting mayor", "Dan Boyd"),
        ("Dan Boyd, the former governor, said the dam was safe.", "The former governor", "Dan Boyd"),
        ("Dan Boyd, who was mayor until 2019, said the dam was safe.", "The former mayor", "Dan Boyd"),
        ("New York Governor Dan Boyd said the dam was safe.", "The New York governor", "Dan Boyd"),
        ("New York Governor Dan Boyd said the dam was safe.", "The new governor", "The new governor"),
    ],
)
def test_a_former_or_next_holder_is_who_is_printed_so(before: str, source: str, speaker: str) -> None:
    assert read_out(f"{before} {source} said that work would stop.")[-1][0] == speaker


@pytest.mark.parametrize(
    "refused",
    [
        "declined to comment",
        "refused to speak to reporters",
        "would not comment",
        "could not be reached",
        "could not immediately be reached for comment",
        "did not immediately respond to a request for comment",
        "did not return several phone calls",
        "was not available for comment",
        "had no immediate comment",
        ", her lawyer, declined to comment",
        "of Port Casse declined to comment",
    ],
)
def test_who_gave_no_answer_does_not_take_the_turn(refused: str) -> None:
    text = f"Maria Lund said the vote was sold. Ruth Doyle {refused}. “It is over,” she said."
    assert read_out(text.replace(" ,", ","))[-1] == (None, 2)


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("Ruth Doyle left the hall.", "Ruth Doyle"),
        ("Ruth Doyle, who declined to comment, left the hall.", "Ruth Doyle"),
        ("Ruth Doyle declined to comment on the vote but said the port would open.", "Ruth Doyle"),
        ("Ruth Doyle declined to comment, saying the case was open.", "Ruth Doyle"),
        ("Ruth Doyle refused to leave the hall.", "Ruth Doyle"),
        ("Robert Doyle declined to comment.", "Maria Lund"),
    ],
)
def test_who_answered_or_acted_may_go_on(between: str, speaker: str) -> None:
    text = f"Maria Lund said the vote was sold. {between} “It is over,” she said."
    assert read_out(text)[-1] == (speaker, 0)


def test_who_gave_no_answer_and_is_alone_may_go_on() -> None:
    assert read_out("Ruth Doyle declined to comment. She said it was late.")[-1] == ("Ruth Doyle", 0)


def test_a_noun_that_owns_is_who_is_meant() -> None:
    text = "The president of Velmora met the deputies. It was not clear whether the president's words helped."
    article = Article(id="a", file="a", text=text, regions=(Region("body", 0, len(text)),))
    marks = extract.marks(SpacyParser().parse(article))
    (president,) = (a for a in align.actors([article], [marks]).actors if a.name.startswith("The president"))
    assert [mention.text for mention in president.mentions][-1] == "the president"


@pytest.mark.parametrize("label", ["A", "AB", "Brandt"])
def test_a_label_of_an_interview_is_whom_the_introduction_names(label: str) -> None:
    text = (
        "Anna Brandt, the mayor of Port Casse, spoke to the Velmora Courier.\n\n"
        f"Q: Was anybody hurt?\n\n{label}: I know of eleven.\n\nQ: Is it open?\n\n{label}: No, we closed it."
    )
    regions = tuple(Region("body", a, b) for a, b in paragraphs(text))
    articles = [Article(id="a0", file="a", text=text, regions=regions)]
    marks = [extract.marks(SpacyParser().parse(articles[0]))]
    cast = align.actors(articles, marks)
    (mayor,) = (one.id for one in cast.actors if "the mayor of Port Casse" in one.spellings)
    spoken = [
        one for one in align.resolve(articles, marks, cast)[0].statements if one.cue and one.cue.text == ":"
    ]
    assert [one.actor for one in spoken] == [mayor] * 2


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The Fort Casse shooting killed 13 people.", None),
        ("The Lantern Front killed 13 people.", "Lantern Front"),
    ],
)
def test_a_name_that_narrows_a_deed_has_not_done_what_the_deed_did(text: str, doer: str | None) -> None:
    articles, marks = story(text)
    parsed = SpacyParser().parse(articles[0])
    marks = [replace(marks[0], events=events.find(parsed, marks[0].mentions, (), ()))]
    cast = align.actors(articles, marks)
    names = {actor.id: actor.name for actor in cast.actors}
    (resolved,) = align.resolve(articles, marks, cast)
    assert {names.get(one.agent or "") for one in resolved.events if one.kind == "kill"} == {doer}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ilse Marrow spoke on Monday. Pressed on whether Anna Petrie had lied, as Nora Falk alleges, "
            "[[she]] <<said>>: {{“That is absurd.”}}",
            "Ilse Marrow",
        ),
        ("Asked whether Karl Marrow would go, [[he]] <<said>>: {{“No.”}}", None),
        ("Ilse Marrow won. Asked about it, [[Marrow]] <<said>>: {{“I am glad.”}}", "Ilse Marrow"),
        (
            "Ilse Marrow spoke on Monday. When she was asked about Anna Petrie, [[she]] <<said>>: {{“No.”}}",
            "Ilse Marrow",
        ),
    ],
)
def test_whom_a_question_names_does_not_answer_it(text: str, speaker: str | None) -> None:
    assert who(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“I told him that we would go,” Daniel Harding said.", "Daniel Harding"),
        ("“I said to the crew, ‘One pass and we go,’” Daniel Harding said.", "Daniel Harding"),
        ("“We told Orrin Vale that we would go,” Daniel Harding said.", None),
    ],
)
def test_i_is_whoever_is_named_behind_the_quotation(text: str, speaker: str | None) -> None:
    assert {speaker, "Daniel Harding"} == {name for name, _ in read_out(text)}


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        # Whom the sentence before names for the first time may be the one as well.
        ("The ferry was met by Tovra Reth, a pilot.", None),
        ("At the quay stood Tovra Reth, a pilot.", "Tovra Reth"),
        ("Among the pilots was the economist Tovra Reth.", "Tovra Reth"),
        ("Harbour chairman Donna Reth came, too.", "Donna Reth"),
        # The turn is kept where the sentence before goes on telling of whoever has it.
        ("She had met Tovra Reth there on Monday.", "Ansa Korvin"),
        ("Korvin had met Tovra Reth there on Monday.", "Ansa Korvin"),
        ("The quay was named after Daniel Reth.", "Ansa Korvin"),
        ("The ferry left at noon.", "Ansa Korvin"),
    ],
)
def test_a_name_of_unknown_gender_is_no_sure_referent(between: str, speaker: str | None) -> None:
    opening, rest = (
        "[[Ansa Korvin]] <<said>> {{the port was safe}}. ",
        " {{The quay was not}}|, [[she]] <<said>>.",
    )
    assert who(opening + between + rest)[-1] == speaker


def test_a_known_gender_keeps_the_turn() -> None:
    text = (
        "[[Susan Korvin]] <<said>> {{the port was safe}}. The ferry was met by Tovra Reth, a pilot. "
        "{{The quay was not}}|, [[she]] <<said>>."
    )
    assert who(text)[-1] == "Susan Korvin"


def test_he_and_she_are_two() -> None:
    text = (
        "[[Ewa Sharp]] <<said>> {{it was dark}}. {{“I came up,”}}| [[he]] <<related>>. "
        "{{The water fell}}|, [[she]] <<said>>."
    )
    assert who(text)[-1] is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Joan Marrow, a biologist, found dead birds. What worries her most is the mud. {{“It stays.”}}",
            "Joan Marrow",
        ),
        (
            "{{“I know,”}}| <<said>> [[Susan Petrie]]. What troubles her is the mud. {{“It stays.”}}",
            "Susan Petrie",
        ),
        ("Joan Marrow met Susan Petrie. What helped her most was the sun. {{“It stays.”}}", None),
        ("Karl Marrow came. What worries her most is the mud. {{“It stays.”}}", None),
    ],
)
def test_whom_something_stirs_says_why(text: str, speaker: str | None) -> None:
    assert who(text)[-1] == speaker
