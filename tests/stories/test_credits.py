from __future__ import annotations

import pytest

from tests.builders import Drawn
from variorum.model import Article, Credit, Marks
from variorum.stories import arrange, credits, origins


def _found(text: str, outlet: str = "") -> list[Credit]:
    article = Article(id="a", file="a.txt", text=text, outlet=outlet)
    return list(credits([article], ()))


@pytest.mark.parametrize(
    ("text", "name", "printed"),
    [
        ("Fire at depot\n\nPORT CASSE (FNA)- Three died.", "Fars News Agency", "FNA"),
        ("Fire at depot\n\nPORT CASSE, May 3 (Reuters) - Three died.", "Reuters", "Reuters"),
        ("Fire at depot\nBy Jane Roe, Associated Press\nThree died.", "Associated Press", "Associated Press"),
        ("Fire at depot\nAFP\nThree died.", "Agence France-Presse", "AFP"),
        ("Three died.\nSource: Anadolu Agency", "Anadolu Agency", "Anadolu Agency"),
    ],
)
def test_an_agency_in_dateline_byline_or_source_line_is_credited_for_the_whole(
    text: str, name: str, printed: str
) -> None:
    whole = [credit for credit in _found(text) if credit.whole]
    assert [(credit.name, credit.span.text) for credit in whole] == [(name, printed)]


def test_reuters_signs_off_with_reporter_and_editor() -> None:
    found = _found("Three died.\n\n(Reporting by Jane Roe; Editing by Dell Marrow)")
    assert [(credit.name, credit.whole) for credit in found] == [("Reuters", True)]


@pytest.mark.parametrize(
    ("text", "outlet", "names"),
    [
        ("Three died.\n\n(Reporting by Jane Roe; Editing by Dell Marrow)", "Casse Courier", []),
        ("Three died.\n\nReporting by Jane Roe in Casse; editing by Dell Marrow", "Casse Courier", []),
        ("Three died.\n\nReporting by VELNA; editing by the Casse Times", "", []),
        (
            "Fire - Reuters\n\nThree died.\n\n(Reporting by Jane Roe; Editing by Dell Marrow)",
            "Casse Courier",
            1,
        ),
        ("Three died.\n\n(Reporting by Jane Roe; Editing by Dell Marrow)", "Reuters", 1),
    ],
)
def test_a_sign_off_is_reuters_with_a_sign_of_it(text: str, outlet: str, names: object) -> None:
    whole = [credit.name for credit in _found(text, outlet) if credit.whole]
    assert sorted(set(whole)) == (["Reuters"] if names else [])


WIRE = Article(
    id="w", file="w", text="LESSING (VELNA) - Six died, the guard said.", outlet="Velmoran News Agency"
)


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("With material from VELNA.", [False]),
        ("Source: VELNA", [True]),
        ("By VELNA", [True]),
        ("(VELNA)", []),
        ("VELNA contributed to this report.", [False]),
        ("© 2031 Velmoran News Agency", [True]),
        ("Dogs were used, VELNA reported.", [False]),
        ("A guard told VELNA that dogs were used.", [False]),
        ("Six died, the mayor told the news agency VELNA.", [False]),
        ("Crews from VELNA cleared the road.", []),
        ("The VELNA was raised in June, crews said.", []),
    ],
)
def test_an_agency_is_known_by_the_acronym_of_its_dateline(words: str, whole: list[bool]) -> None:
    text = f"Fire at depot\n\nMud buried a part of the village on Wednesday, and many are dead.\n\n{words}"
    here = Article(id="b", file="b", text=text, outlet="Velmora Times")
    found = [credit for credit in credits([WIRE, here], ()) if credit.article == "b"]
    assert [(credit.name, credit.whole) for credit in found] == [
        ("Velmoran News Agency", one) for one in whole
    ]


@pytest.mark.parametrize("dateline", ["LESSING (HOLM) - ", "LESSING (VLNA) - ", "LESSING - (VELNA) "])
def test_other_capitals_in_a_dateline_name_no_agency(dateline: str) -> None:
    wire = Article(id="w", file="w", text=f"{dateline}Six died.", outlet="Velmoran News Agency")
    here = Article(
        id="b", file="b", text="Dogs were used, HOLM and VLNA and VELNA reported.", outlet="Coast Radio"
    )
    assert [one.name for one in credits([wire, here], ()) if one.article == "b"] == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Three people died, Anadolu Agency reported.", "Anadolu Agency"),
        ("The depot burned down, presstv reported.", "Press TV"),
        ("According to AFP, three people died.", "Agence France-Presse"),
        ("Korvin told the Port Casse Herald that three died.", "Port Casse Herald"),
        ("The Wall Street Journal quoted officials as saying that three died.", "Wall Street Journal"),
        ("Three died, officials told the state-run news agency SANA.", "Syrian Arab News Agency"),
        ("In an interview with the Velmora Times, Korvin denied it.", "Velmora Times"),
    ],
)
def test_an_outlet_beside_a_word_of_reporting_is_credited_for_its_sentence(sentence: str, name: str) -> None:
    found = _found(sentence)
    assert [(credit.name, credit.whole) for credit in found] == [(name, False)]
    assert found[0].sentence is not None
    assert found[0].sentence.text == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Korvin is suing the Port Casse Herald.",
        "Press Secretary Ansa Korvin said that three died.",
        "The Post Office said that three died.",
        "Korvin (PM) - elected in May - said no.",
        "Three died in the Times Square fire.",
    ],
)
def test_names_without_a_word_of_reporting_are_no_credits(sentence: str) -> None:
    assert _found(sentence) == []


_BODY = "Three people died when a fire swept the fuel depot near the old harbour of Port Casse on Friday."


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["Mines to open", "Ministry of Mines press release", _BODY], "Ministry of Mines"),
        (["Mines to open", _BODY, "(Press release of the Ministry of Mines)"], "Ministry of Mines"),
        (["Mines to open", _BODY, "(Statement of the Harbour Guard)"], "Harbour Guard of Velmora"),
        (["Mines to open", _BODY, "Orlo Grain - News Release"], "Orlo Grain"),
        # No release, or nobody is named.
        (["Minister Slams Orlo Press Release", _BODY], ""),
        (["Mines to open", _BODY, "(Press release)"], ""),
        (["Mines to open", "Minister did not see the press release", _BODY], ""),
        (["Mines to open", f"{_BODY} So says an Orlo Grain press release."], ""),
        (["Mines to open", "AFP communiqué", _BODY], ""),
    ],
)
def test_a_line_that_names_whose_release_it_is_credits_them(lines: list[str], name: str) -> None:
    article = Article(id="a", file="a.txt", text="\n".join(lines), outlet="Casse Courier")
    guard = Article(id="g", file="g.txt", text="Nobody fled.", outlet="Harbour Guard of Velmora")
    found = credits([article, guard], ())
    assert [(credit.name, credit.whole) for credit in found] == ([(name, True)] if name else [])


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        (
            "Three died, the spokesman Dell Marrow said (AFP).",
            "Three died, the spokesman Dell Marrow said (AFP).",
        ),
        ("Two fled. Three died, crews said Monday (AFP).", "Three died, crews said Monday (AFP)."),
        ("“Three died,” he said (AFP). Nobody fled.", "“Three died,” he said (AFP)."),
        ("Two fled. Three died, crews said. (AFP)", "Two fled. Three died, crews said. (AFP)"),
        ("Three died, according to the lake police (AFP)", "Three died, according to the lake police (AFP)"),
    ],
)
def test_an_agency_in_brackets_behind_a_sentence_or_paragraph_is_credited_for_it(
    line: str, rest: str
) -> None:
    drawn = Drawn("a", "\n".join(["Fire at depot", line, _BODY, _BODY, _BODY, _BODY]))
    (found,) = credits([drawn.article], [Marks("a", sentences=drawn.sentences())])
    assert (found.name, found.span.text, found.whole) == ("Agence France-Presse", "AFP", False)
    assert found.sentence is not None
    assert found.sentence.text == rest


@pytest.mark.parametrize(
    "line",
    [
        "The Association of Ferry Pilots (AFP) left.",
        "The vote was won by Ansa Korvin (AP).",  # a party, or where she is from
        "Three died (one of them a child).",
        "The Associated Press (AP).",
    ],
)
def test_other_brackets_credit_nobody(line: str) -> None:
    assert _found("\n".join(["Fire at depot", line, _BODY, _BODY, _BODY, _BODY])) == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Three died, the Ledger newspaper reported Wednesday, citing a report.", ["Ledger"]),
        ("Three died, Reuters and the Velmora Today report.", ["Reuters", "Velmora Today"]),
        ("Korvin told AFP and the Velmora Today that three died.", ["Agence France-Presse", "Velmora Today"]),
        ("Three died, his wife told the newspaper Velmora Today.", ["Velmora Today"]),
        ("This article was originally published by the Evening Lark.", ["Evening Lark"]),
        ("Korvin told the Evening Lark that three died.", ["Evening Lark"]),
        ("Three died, the Slate reported.", ["Slate"]),
        # Nobody is credited.
        ("Korvin sued Reuters and the Velmora Today.", []),
        ("The roof was of slate, reported the town.", []),
        ("An evening lark told them that it was spring.", []),
        ("Three died, the Harbour Guard of Velmora said.", []),
        ("Three died, the local newspaper reported.", []),
    ],
)
def test_the_story_s_own_outlets_are_known_by_name(sentence: str, names: list[str]) -> None:
    outlets = ["Velmora Today", "Evening Lark", "The Slate", "Harbour Guard of Velmora"]
    others = [Article(id=name, file="", text="Nobody knows.", outlet=name) for name in outlets]
    found = credits([Article(id="a", file="a.txt", text=sentence, outlet="Casse Radio"), *others], ())
    assert sorted(credit.name for credit in found) == sorted(names)


@pytest.mark.parametrize(
    ("outlet", "sentence", "name"),
    [
        ("Casse Guardian", "Korvin told the Guardian that three died.", "Casse Guardian"),
        ("Casse Mirror", "Skipper Dell Marrow told the Mirror that three died.", "Casse Mirror"),
        ("Port Casse Gazette", "The Gazette reported that three died.", "Port Casse Gazette"),
        ("cnn", "Korvin told CNN that three died.", "CNN"),
        ("sky", "Korvin told Sky News that three died.", "sky"),
        ("Sky News Online", "Korvin told Sky News that three died.", "Sky News Online"),
        ("Sky", "Korvin told Sky Sport News that three died.", "Sky Sport News"),
        ("Northern Radio", "Korvin told the Guardian that three died.", "The Guardian"),
        ("Casse Guardian", "Korvin told The Guardian newspaper that three died.", "The Guardian"),
        ("Casse Guardian", "Korvin told the Velmora Guardian Post that three died.", "Velmora Guardian Post"),
    ],
)
def test_the_last_word_of_its_own_name_is_the_outlet_itself(outlet: str, sentence: str, name: str) -> None:
    assert [credit.name for credit in _found(sentence, outlet)] == [name]


def test_the_newspaper_is_the_one_credited_before() -> None:
    text = "The Port Casse Herald quoted officials.\nThe newspaper added that the harbour was closed."
    assert [(c.name, c.span.text) for c in _found(text)] == [
        ("Port Casse Herald", "Port Casse Herald"),
        ("Port Casse Herald", "newspaper"),
    ]


@pytest.mark.parametrize(
    ("sentence", "is_credited"),
    [
        ("Reporters of the newspaper found nine shells by the quay.", True),
        ("The paper's correspondents saw three bodies.", True),
        ("Reporters from the town hall found nine shells.", False),
        ("Police stopped readers of the newspaper by the quay.", False),
    ],
)
def test_what_reporters_of_the_newspaper_saw_is_that_newspaper_s(sentence: str, is_credited: bool) -> None:
    found = _found(f"The Port Casse Herald quoted officials.\n{sentence}")
    assert [one.name for one in found[1:]] == (["Port Casse Herald"] if is_credited else [])


def test_with_marks_the_credit_holds_for_the_very_sentence() -> None:
    drawn = Drawn("a", "Two fled. Three died, AFP reported. One stayed.")
    found = credits([drawn.article], [Marks("a", sentences=drawn.sentences())])
    assert [credit.sentence.text for credit in found if credit.sentence] == ["Three died, AFP reported."]


def test_a_hostile_line_ends_in_time() -> None:
    assert _found("According to " + "the " * 20_000 + "AFP") is not None
    assert _found("(" * 20_000 + "AFP" + ")" * 20_000) == []
    assert _found("A " * 20_000 + "Times said") is not None


def test_initials_that_the_story_spells_out_come_before_the_table() -> None:
    articles = [
        Article(id="a", file="a.txt", text="Fire\n\nPORT CASSE (VNA) - Three died."),
        Article(id="b", file="b.txt", text="Three died, the Velmoran News Agency reported."),
    ]
    assert {credit.name for credit in credits(articles, ())} == {"Velmoran News Agency"}


@pytest.mark.parametrize(
    ("line", "name", "whole"),
    [
        ("This article was originally published by the Port Casse Herald.", "Port Casse Herald", True),
        ("Republished from Northern Herald with permission.", "Northern Herald", True),
        ("Quelle: dpa", "Deutsche Presse-Agentur", True),
        ("Fuente: EFE", "Agencia EFE", True),
        ("Kaynak: AA", "Anadolu Agency", True),
        ("The fire was out by noon, crews said. (AFP)", "Agence France-Presse", True),
        ("The fire was out by noon, crews said. — Reuters", "Reuters", True),
        ("With files from The Canadian Press", "Canadian Press", False),
        ("(with AFP)", "Agence France-Presse", False),
        ("The Associated Press contributed to this report.", "Associated Press", False),
        ("Mit Material von dpa", "Deutsche Presse-Agentur", False),
        ("Con información de EFE", "Agencia EFE", False),
        ("(With inputs from PTI)", "Press Trust of India", False),
    ],
)
def test_an_end_line_credits_for_the_whole_or_for_a_part(line: str, name: str, whole: bool) -> None:
    body = "Three people died when a fire swept the fuel depot near the old harbour of Port Casse on Friday."
    (found,) = _found(f"Fire at depot\n{body}\n{body}\n{body}\n{line}")
    assert (found.name, found.whole) == (name, whole)


def test_several_agencies_of_one_end_line_are_all_credited() -> None:
    text = "Three died.\nReuters, AFP and the Associated Press contributed to this report."
    names = ["Reuters", "Agence France-Presse", "Associated Press"]
    assert [(credit.name, credit.whole) for credit in _found(text)] == [(name, False) for name in names]


def test_a_line_amid_the_body_is_no_byline() -> None:
    body = "Three people died when a fire swept the fuel depot near the old harbour of Port Casse on Friday."
    assert _found("\n".join(["Fire at depot", body, body, body, "REUTERS", body, body, body])) == []
    assert [c for c in _found(f"Fire at depot\n{body}\nFrom Bloomberg:\n{body}") if c.whole] == []


def test_a_slip_in_the_agencys_own_name_is_that_agency() -> None:
    articles = [
        Article(
            id="a", file="a.txt", text="Fire\n\nPORT CASSE (AP) - Three died, the Associates Press said."
        ),
    ]
    assert {credit.name for credit in credits(articles, ()) if credit.whole} == {"Associated Press"}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The Association of Ferry Pilots (AFP) met.", None),
        ("Agence France-Presse (AFP) met the pilots.", "Agence France-Presse"),
        ("The pilots met.", "Agence France-Presse"),
    ],
)
def test_initials_of_a_body_that_the_article_spells_out_credit_no_agency(body: str, name: str | None) -> None:
    found = _found(f"{body}\nAccording to the AFP, nobody checked the port.")
    assert {credit.name for credit in found} == ({name} if name else set())


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("Fire at depot\nBy Lantern\nThree people died.", [("Lantern", True)]),
        ("Fire at depot\nPORT CASSE (Lantern) - Three people died.", [("Lantern", True)]),
        ("Three people died, a guard told the agency Lantern by telephone.", [("Lantern", False)]),
        ("By Lantern\nA Lantern reporter saw three bodies.", [("Lantern", True), ("Lantern", False)]),
        (
            "PORT CASSE (Lantern) - Three died, a guard told Lantern.",
            [("Lantern", True), ("Lantern", False)],
        ),
        # The word is a person's, a place's, or nothing says that it is the agency's.
        ("By Lantern\nThree died, Dell Lantern said.", []),
        ("PORT CASSE (Lantern) - Three died in the north of Lantern.", []),
        ("Three people died, a guard told Lantern.", []),
        ("A Lantern reporter saw three bodies.", []),
    ],
)
def test_an_agency_goes_by_its_first_words_where_the_story_prints_them_for_nothing_else(
    text: str, credited: list[tuple[str, bool]]
) -> None:
    agency = Article(id="l", file="l.txt", text="Nobody fled.", outlet="Lantern Press Agency")
    article = Article(id="a", file="a.txt", text=text, outlet="Casse Courier")
    found = [credit for credit in credits([agency, article], ()) if credit.name == "Lantern Press Agency"]
    assert [(credit.span.text, credit.whole) for credit in found] == credited


def test_first_words_credit_nobody_where_no_article_holds_the_agency() -> None:
    assert _found("Fire at depot\nBy Lantern\nThree people died, a guard told the agency Lantern.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Six died, former CNN reporter Dell Marrow wrote.", []),
        ("Six died, according to ex-CNN host Dell Marrow.", []),
        ("Six died, a CNN reporter wrote.", ["CNN"]),
        ("Korvin told CNN contributor Dell Marrow that six had died.", []),
        ("Korvin told Reuters columnist Dell Marrow that six had died.", []),
        ("Six died, Reuters columnist Dell Marrow wrote; Korvin told CNN so.", ["CNN"]),
        ("Korvin told CNN host Dell Marrow that six had died.", ["CNN"]),
        ('"CNN aired it all," Korvin said.', []),
        ('"Six died," Korvin told CNN. "That is all," he said.', ["CNN"]),
    ],
)
def test_an_outlet_in_a_persons_description_or_words_is_no_credit(text: str, names: list[str]) -> None:
    assert [credit.name for credit in _found(f"Fire at depot\n\n{text}")] == names


def test_a_note_behind_the_outlets_name_makes_no_other_outlet_of_it() -> None:
    (credit,) = _found("Fire at depot\n\nKorvin told CNN that six had died.", "CNN (Online News)")
    assert credit.name == "CNN (Online News)"


def _page(identity: str, host: str, text: str, outlet: str = "") -> Article:
    return Article(
        id=identity, file=identity, text=text, outlet=outlet or host, url=f"https://{host}/{identity}"
    )


def test_who_credits_the_outlet_of_a_site_credits_that_site() -> None:
    told = _page("a", "thecasseherald.example", "Six died, the guard told the Casse Herald.")
    others = [
        _page("b", "sarn.example", "Six died, the Casse Herald reported. The Velm Herald reported seven."),
        _page("c", "thecasseherald.example", "Two were saved."),
    ]
    found = credits([told, *others], ())
    assert [(one.article, one.name) for one in found] == [
        ("a", "thecasseherald.example"),
        ("b", "thecasseherald.example"),
        ("b", "Velm Herald"),
    ]


def test_articles_of_one_site_are_of_one_origin_whoever_names_it() -> None:
    pages = [
        _page("a", "casseherald.example", "Six died."),
        _page("b", "casseherald.example", "Two were saved.", outlet="Casse Herald"),
        _page("c", "sarn.example", "Nobody came."),
        Article(id="d", file="d", text="A boat sank.", outlet="Casse Herald"),
    ]
    articles, found = origins(arrange(pages), (), ())
    assert {one.id: one.outlet for one in articles} == {
        **dict.fromkeys("abd", "Casse Herald"),
        "c": "sarn.example",
    }
    assert sorted(len(one.articles) for one in found) == [1, 3]


def test_a_site_that_two_names_would_do_for_keeps_its_address() -> None:
    pages = [
        _page("a", "casse.example", "Six died."),
        _page("b", "casse.example", "Two were saved.", outlet="Casse Herald"),
        _page("c", "casse.example", "Nobody came.", outlet="Casse Radio"),
    ]
    assert {one.id: one.outlet for one in arrange(pages)}["a"] == "casse.example"
