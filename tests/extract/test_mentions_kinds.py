"""What kind of actor a name's own words and the print around it say, and which names are nobody's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.test_mentions import found, read
from variorum.extract import mentions
from variorum.model import Article, Region
from variorum.text.names.heads import kind_by_head


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Port Casse Herald", "outlet"),
        ("Clean Harbours Act", "unknown"),
        ("Velmora Peace Prize", "unknown"),
        ("Hurricane Orrin", "unknown"),
        ("Department of Harbours", "government"),
        ("Center for Harbour Studies", "organisation"),
        ("Port Casse Medical Center", "facility"),
        ("Joint Committee on Fisheries", "organisation"),
        ("Lantern Brigades", "group"),
        ("Lake Orrin", "place"),
        ("County Orrin", "place"),
        ("Korvin Square", "place"),
        ("Orrin National Forest", "place"),
        ("Velmora Fishing Industry Group", "organisation"),
        ("Ansa Korvin", None),
        ("Velmora", None),
    ],
)
def test_the_head_word_says_the_kind(name: str, kind: str | None) -> None:
    assert kind_by_head(name) == kind


def test_a_word_that_is_a_surname_too_says_nothing_of_a_person() -> None:
    assert kind_by_head("Anna Post") is None
    assert kind_by_head("A. Post") is None
    assert kind_by_head("Velmar Post", "person") is None
    assert kind_by_head("Lake Velmar", "person") is None
    assert kind_by_head("County Velmar", "person") == "place"
    assert kind_by_head("Velmar Post") == "outlet"
    assert kind_by_head("Velmoran Bridge", "organisation") is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_has_a_kind_or_none(name: str) -> None:
    kinds = {"person", "group", "organisation", "government", "outlet", "place", "facility", "unknown", None}
    assert kind_by_head(name) in kinds


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The ferry was moored beside Rose Garden on Monday.", "Rose Garden", "facility"),
        ("Ansa Korvin told the Port Casse Herald that they had failed.", "Port Casse Herald", "outlet"),
        (
            "The Korvin-Orrin talks failed. Anna Korvin and Paul Orrin had met in May.",
            "Korvin-Orrin",
            "unknown",
        ),
        ("Many had read the Lantern Comments when they came out.", "Lantern Comments", "unknown"),
        ("He spoke to the local affiliate KVEL, a television station.", "KVEL", "outlet"),
        ("PORT CASSE (KVEL) – A ferry ran aground on Monday.", "KVEL", "outlet"),
        ("The former Harbour Hour anchor left in May.", "Harbour Hour", "outlet"),
        ("Orrin Police said the bridge was closed.", "Orrin Police", "government"),
        ("They listened to Amanda Velm and Orrin Herald columnist Ansa Korvin.", "Orrin Herald", "outlet"),
        ("A sailor killed Cedric, a bear beloved in Velmora.", "Cedric", "unknown"),
        ("Members met Orrin Korvin, a lion of the senate, on Monday.", "Orrin Korvin", "person"),
        ("They had waited for Cedric, a bear", "Cedric", "unknown"),
        ("She is to speak for the GOP, an official said on Monday.", "GOP", "organisation"),
        ("The Clean Harbours Finance Act (CHFA) failed, and the CHFA was hated.", "CHFA", "unknown"),
        ("The Clean Harbours Finance Agency (CHFA) failed, and the CHFA was hated.", "CHFA", "organisation"),
        ("They sailed along the windswept Atlantic coastline for a week.", "Atlantic", "place"),
        ("She had said so in the Atlantic on Monday, the editor said.", "Atlantic", "outlet"),
        ("They sailed on to the port of Harl Sound on Monday.", "Harl Sound", "place"),
        ("They lived in the village of Toby Hale, who had built it.", "Toby Hale", "person"),
        ("The bridge was built by Harker Civil Works in May.", "Harker Civil Works", "organisation"),
    ],
)
def test_kinds_of_names_by_print(text: str, name: str, kind: str) -> None:
    assert {m.kind for m in mentions.find(read(text)) if m.name == name} == {kind}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The poor cannot go without [[essential services]], she said.", "unknown"),
        ("The reports were written by [[the intelligence services]] in May.", "organisation"),
        ("The men had long been in [[public office]] when the harbour was built.", "unknown"),
        ("The harbour was run by [[the regional office]] until May.", "organisation"),
        ("All the bullets had hit [[the house]].", "unknown"),
        ("They said that [[the upper house]] had voted.", "government"),
        ("They had lived in [[the state of Velmora]] since May.", "place"),
        ("[[The state railway]] said that the line was shut.", "organisation"),
        ("[[The railway]] was built in 1890.", "unknown"),
        ("[[The school board]] said that it was late.", "organisation"),
        ("[[The board]] rejected the plan.", "organisation"),
        ("It took [[the lap board]] with it.", "unknown"),
        ("The plane had 163 people on [[board]].", "unknown"),
    ],
)
def test_nouns_that_are_bodies_in_some_uses_only(text: str, kind: str) -> None:
    (mention,) = found(text)
    assert mention.kind == kind


def kinds_of(*paragraphs: tuple[str, str]) -> dict[str, str]:
    """The kinds of the names of an article whose paragraphs are given with their regions."""
    text, regions = "", []
    for kind, paragraph in paragraphs:
        regions.append(Region(kind, len(text), len(text) + len(paragraph)))  # type: ignore[arg-type]
        text += paragraph + "\n\n"
    article = Article(id="a", file="a.txt", text=text, regions=tuple(regions))
    parsed = read(text).__class__(article, read(text).doc)
    return {mention.name: mention.kind for mention in mentions.find(parsed) if mention.form == "name"}


def test_words_of_a_headline_that_the_text_has_in_small_letters_name_nobody() -> None:
    found = kinds_of(
        ("headline", "Senator Orrin Korvin Resigns Over Harbour Funds After Planned Visit To Velmora"),
        ("body", "The senator resigned on Monday, after harbour funds were missed. His visit was planned."),
    )
    assert not [name for name, kind in found.items() if kind != "unknown" and "Funds" in name]
    assert not [name for name, kind in found.items() if kind != "unknown" and "Visit" in name]


def test_of_a_sentence_all_in_capitals_only_known_names_are_names() -> None:
    found = kinds_of(
        ("body", "Orrin Korvin spoke in Port Casse on Monday. She was told of the fire."),
        (
            "body",
            "THIS HARBOUR BEHINDME HAS BEEN CLEARED BY MEN OF KORVIN. WEDON'T WANT ANY FIRES HERE.",
        ),
    )
    assert {name.casefold() for name in found} == {"orrin korvin", "port casse", "korvin"}


def test_an_article_all_in_capitals_keeps_its_names() -> None:
    found = kinds_of(("body", "ORRIN KORVIN SPOKE IN PORT CASSE ON MONDAY AND LEFT FOR VELMORA ON TUESDAY."))
    assert found


def test_a_surname_in_a_list_of_people_is_no_place() -> None:
    parsed = read(
        "Nancy Velmar spoke on Monday. Reporters had waited. Velmar said that the talks would go on in May."
    )
    assert {m.kind for m in mentions.find(parsed) if m.name.endswith("Velmar")} == {"person"}


def test_a_hyphenated_name_is_whole() -> None:
    parsed = read("She went to Val-de-Casse in May. The mayor of Val-de-Casse met her there.")
    names = {m.name for m in mentions.find(parsed) if m.form == "name"}
    assert names == {"Val-de-Casse"}


def test_the_staff_of_somebody_is_not_he() -> None:
    parsed = read("Two lawyers left the staff of the special envoy, Anna S. Korvin, on Monday.")
    (korvin,) = [m for m in mentions.find(parsed) if m.name.endswith("Korvin")]
    assert korvin.kind == "person"


def test_a_leaders_administration_makes_a_surname_a_persons() -> None:
    parsed = read("Aides of the Korvin administration left in May. Korvin's speeches had been long.")
    assert {m.kind for m in mentions.find(parsed) if m.name == "Korvin"} == {"person"}


def test_bill_numbers_and_shouted_words_are_nobody() -> None:
    parsed = read("The governor signed HB 12 in May. It was a TERRIBLE error, a terrible one, he said.")
    kinds = {m.name: m.kind for m in mentions.find(parsed) if m.form == "name"}
    assert kinds.get("HB 12", "unknown") == "unknown"
    assert kinds.get("TERRIBLE", "unknown") == "unknown"


def test_a_paper_by_its_last_word_after_a_capital_article() -> None:
    parsed = read("The harbour was full, as Ansa Korvin told The Herald on Monday in Port Casse.")
    assert {m.kind for m in mentions.find(parsed) if m.name == "Herald"} == {"outlet"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Officials said that Vennick, D-Velm., had left the hall before noon.", "Vennick", "person"),
        ("Many hoped to see the Lanterns, who had lost in May, play again.", "Lanterns", "group"),
        ("She was seen in the film Lantern Nights at the harbour in May.", "Lantern Nights", "unknown"),
        ("It was told aboard the ferry Orrin Star by the men who slept there.", "Orrin Star", "unknown"),
        ("The ferry Maren ran aground. They left the Maren in boats. Maren was old.", "Maren", "unknown"),
        ("Ansa Korvin told “Velmar & Friends” that the harbour was lost.", "Velmar & Friends", "outlet"),
        ("The case of Korvin v. Orrin was heard in May at the harbour.", "Korvin v. Orrin", "unknown"),
        ("They praised Velmocare, the plan for the sick, in their speeches.", "Velmocare", "unknown"),
    ],
)
def test_kinds_by_what_stands_around_the_name(text: str, name: str, kind: str) -> None:
    assert {m.kind for m in mentions.find(read(text)) if m.name == name} == {kind}


def test_a_paper_is_known_by_its_last_word_where_it_is_named_in_full() -> None:
    text = (
        "Ansa Korvin wrote for the Port Casse Enquirer until May. The Enquirer is owned by her brother now."
    )
    assert {m.kind for m in mentions.find(read(text)) if m.name.endswith("Enquirer")} == {"outlet"}


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("Ansa Korvin told the Herald that the plant leaked.", "Herald"),
        ("The Gazette reported on Monday that two workers were ill.", "Gazette"),
        ("According to the Tribune, the road is closed.", "Tribune"),
        ("According to the Tribune, Hansen said the valves were old.", "Tribune"),
        ("A spokesman told the Sun that the road was closed.", "Sun"),
        ("In an interview with the Chronicle, Korvin denied the claim.", "Chronicle"),
        ("The Dispatch had also quoted officials as saying that the ferry was late.", "Dispatch"),
        ("“We are poor,” the Observer quoted Hansen as saying.", "Observer"),
        ("“We are poor,” Hansen was quoted as saying by the Gazette.", "Gazette"),
        ("He wrote in the Mail that the harbour was lost.", "Mail"),
        ("Two guards spoke to the Examiner’s reporter at the harbour.", "Examiner"),
        ("The Times and the Courier reported the deal on Monday.", "Times"),
        ("Korvin told the Herald that she was ill. The Herald has few readers.", "Herald"),
    ],
)
def test_a_paper_by_its_last_word_where_it_tells_or_is_told(text: str, paper: str) -> None:
    kinds = [m.kind for m in mentions.find(read(text)) if m.name == paper]
    assert kinds
    assert set(kinds) == {"outlet"}


def test_a_paper_is_cut_off_who_is_named_after_it() -> None:
    named = mentions.find(read("According to the Tribune, Hansen said the valves were old."))
    assert [(m.name, m.kind) for m in named if m.form == "name"] == [
        ("Tribune", "outlet"),
        ("Hansen", "person"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The traders walked to the Post at dawn.",
        "The Post was built by traders in 1820, officials said.",
        "They sailed on the Star from Port Casse, the captain said.",
        "The Courier sank in the bay on Monday.",
        "The Sun rose over the harbour at dawn.",
        "Anna Herald said the bread was gone. Herald said she had baked it.",
        "Korvin told the Post Office that the letter was lost.",
        "The Guardian Council said on Monday that the vote was void.",
        "Officials told the Review that the bridge was closed.",
    ],
)
def test_a_word_of_papers_is_no_paper_by_itself(text: str) -> None:
    assert "outlet" not in {m.kind for m in mentions.find(read(text))}


def test_a_surname_after_a_title_is_a_person_all_over() -> None:
    text = "President Vennick spoke in May. Many disliked Vennick and the speech that Vennick gave there."
    assert {m.kind for m in mentions.find(read(text)) if m.name == "Vennick"} == {"person"}


@pytest.mark.parametrize(
    "text",
    ["The mayor declared a state of siege.", "They had put off the prosecution of thefts until May."],
)
def test_a_bodys_noun_that_means_an_act_or_a_condition_is_nobody(text: str) -> None:
    assert {m.head for m in mentions.find(read(text))} <= {"mayor", "they"}


def test_a_headlines_verb_after_a_comma_is_nobody() -> None:
    text = "Ansa Korvin, Ex-President of Velmora, Scoffs at Bren Orrin's Visit"
    (verb,) = (m for m in mentions.find(read(text)) if m.span.text == "Scoffs")
    assert verb.kind == "unknown"
    assert not verb.same_as


def test_a_place_does_not_take_in_a_small_word_before_it() -> None:
    text = "The mayor has backed moves to nix Ohio crime bill, he said."
    assert "Ohio" in {m.name for m in mentions.find(read(text))}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Shares in Orbel fell by 4 percent. Ansa Orbel did not speak.", "organisation"),
        ("Orbel, which was founded in 1974, makes paint. Ansa Orbel sold hers.", "organisation"),
        ("Korvin, which few had thought possible, won the race. Ansa Korvin wept.", "person"),
        ("Ansa Orbel came late. Orbel said that the train stood still.", "person"),
    ],
)
def test_what_has_shares_is_a_company_whoever_bears_its_name(text: str, kind: str) -> None:
    assert {one.kind for one in mentions.find(read(text)) if one.name in ("Orbel", "Korvin")} == {kind}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Korvin spoke. The Korvin FBI sued on Monday.", {"Korvin", "FBI"}),
        ("President Korvin spoke. The Korvin PAC paid on Monday.", {"Korvin", "Korvin PAC"}),
        ("Mayor Dan Hale spoke. Hale MEP came too.", {"Dan Hale", "Hale MEP"}),
        ("Mayor Dan Hale spoke. Ann HALE came too.", {"Dan Hale", "Ann HALE"}),
        ("Mayor Dan Hale spoke. Hale CEO Ann Lund came too.", {"Dan Hale", "Hale", "Ann Lund"}),
        ("Mayor Dan Hale spoke. Dan Hale III came too.", {"Dan Hale", "Dan Hale III"}),
    ],
)
def test_letters_after_a_surname_are_the_body_that_he_leads(text: str, names: set[str]) -> None:
    assert {mention.name for mention in mentions.find(read(text)) if mention.name} == names


def test_a_body_by_its_heads_surname_is_no_person() -> None:
    parsed = read("President Ansa Korvin spoke. The Korvin FBI sued on Monday. The Korvin PAC paid.")
    kinds = {mention.name: mention.kind for mention in mentions.find(parsed) if mention.name}
    assert kinds == {
        "Ansa Korvin": "person",
        "Korvin": "person",
        "FBI": "organisation",
        "Korvin PAC": "organisation",
    }


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Korvin blasts Harbour Office", {"Korvin", "Harbour Office"}),
        ("Ships leave Harbour Office", {"Harbour Office"}),
    ],
)
def test_the_verb_of_a_headline_is_no_part_of_a_name(headline: str, names: set[str]) -> None:
    text = f"{headline}\n\nHarbour Office head Dan Hale defended the suit on Tuesday."
    assert {mention.name for mention in mentions.find(read(text)) if mention.name} == names | {
        "Dan Hale",
        "Harbour Office",
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Minister Henrik Sastre lost. “There is a chair here for [[Henrik]] and his wife,” she said.",
            "person",
        ),
        ("Ibrahim Marden scored. “[[Ibrahim]] is nineteen,” the coach said.", "person"),
        # A company, a town and a ship that somebody is called after, or the other way round.
        ("Hale Marden left. Shares in [[Hale]] fell by 4% on Monday.", "organisation"),
        ("Velmora Hart left. Talks in [[Velmora]] went on.", "place"),
        # A club and a company that somebody has the name of.
        ("Chelsea Korvin sings. [[Chelsea]] beat Northbay on Saturday.", "organisation"),
        ("Tesla Korvin was born in May. [[Tesla]] said its sales rose.", "organisation"),
    ],
)
def test_one_word_that_somebody_in_full_is_called_first_is_him(text: str, kind: str) -> None:
    (one,) = found(text)
    assert one.kind == kind
