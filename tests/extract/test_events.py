"""Events: what was done, by whom, to whom, where, when and how real; spans are drawn in the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotate import SpacyParser
from variorum.extract import events, mentions, statements, times
from variorum.model import FINE, Article, Event, Parsed, Region, Span, Statement, Time, When

PARSER = SpacyParser()
_DRAWN = re.compile(r"\[\[(.*?)\]\]")


def parsed_of(text: str) -> Parsed:
    article = Article(id="a", file="a.txt", text=text, regions=(Region("body", 0, len(text)),))
    return PARSER.parse(article)


def events_of(
    text: str, times: tuple[Time, ...] = (), statements: tuple[Statement, ...] = ()
) -> tuple[Event, ...]:
    parsed = parsed_of(text)
    return events.find(parsed, mentions.find(parsed), times, statements)


def one(drawn: str) -> Event:
    """The event whose trigger is drawn ``[[so]]``."""
    match = _DRAWN.search(drawn)
    assert match is not None
    text = _DRAWN.sub(r"\1", drawn)
    found = [event for event in events_of(text) if event.trigger.start == match.start()]
    assert found, f"no event at {match.group(1)!r}: {[event.trigger.text for event in events_of(text)]}"
    assert text[found[0].trigger.start : found[0].trigger.end] == match.group(1)
    return found[0]


def text_of(span: Span | None) -> str:
    return span.text if span is not None else ""


def test_whom_an_act_befell_did_not_do_the_act_that_a_noun_before_it_did() -> None:
    doers = {text_of(event.agent_span) for event in events_of("A nurse was hurt in army shelling of Orrin.")}
    assert "A nurse" not in doers


@pytest.mark.parametrize(
    ("drawn", "agent"),
    [
        ("Greens have a grip on the house and Liberals are expected to easily [[win]] races.", "Liberals"),
        ("Greens have a grip on the house and the port and are expected to easily [[win]] races.", "Greens"),
        ("Guards closed the quay and the port and [[arrested]] five men.", "Guards"),
        ("Guards closed the quay and firemen [[rescued]] five men.", "firemen"),
        ("Greens put down an attempt by Liberals to [[close]] the port.", "Liberals"),
        ("The Greens rejected a bid by the council to [[close]] the port.", "the council"),
        ("The mayor made an effort by Friday to [[close]] the quay.", "The mayor"),
        ("The act lifted the ban, required ferry firms to [[pay]] rebates and cut fares.", "ferry firms"),
    ],
)
def test_the_doer_is_the_one_whom_print_sets_beside_the_act(drawn: str, agent: str) -> None:
    assert text_of(one(drawn).agent_span) == agent


@pytest.mark.parametrize(
    ("drawn", "lemma", "agent", "patient", "construction"),
    [
        ("The rebels [[attacked]] the harbour.", "attack", "The rebels", "the harbour", "active"),
        ("Two guards were [[killed]] by a drone.", "kill", "a drone", "Two guards", "passive"),
        ("Two guards were [[killed]] on the bridge.", "kill", "", "Two guards", "passive"),
        ("The minister [[resigned]] on Monday.", "resign", "The minister", "", "intransitive"),
        (
            "Crowds mourned the [[assassination]] of the governor.",
            "assassinate",
            "",
            "the governor",
            "nominal",
        ),
        (
            "The [[arrest]] of the editor by soldiers drew anger.",
            "arrest",
            "soldiers",
            "the editor",
            "nominal",
        ),
        ("Velmora's [[withdrawal]] from the islands was slow.", "withdraw", "Velmora", "", "nominal"),
        ("Police raided the office and [[arrested]] the editor.", "arrest", "Police", "the editor", "active"),
        ("The soldiers who [[shot]] the farmer fled.", "shoot", "The soldiers", "the farmer", "active"),
        ("The governor was detained and later [[released]].", "release", "", "The governor", "passive"),
        ("Critics accused the mayor of [[bribing]] judges.", "bribe", "the mayor", "judges", "active"),
        ("The guard was hurt in [[stopping]] the thief.", "stop", "The guard", "the thief", "active"),
        ("A truce ended a war in which 6,000 people [[died]].", "die", "6,000 people", "", "intransitive"),
        ("He left the war which the rebels [[ended]].", "end", "the rebels", "the war", "active"),
        ("Most of the wounded had head [[injuries]].", "injure", "", "Most of the wounded", "nominal"),
        ("The army [[pulled]] out its tanks.", "pull_out", "The army", "its tanks", "active"),
        ("The nurses [[went]] on strike on Friday.", "go_on_strike", "The nurses", "", "intransitive"),
        ("The budget was [[voted]] down on Friday.", "vote_down", "", "The budget", "passive"),
        # A medium without an article says how.
        ("He received an [[order]] by radio to turn back.", "order", "", "He", "nominal"),
        ("The [[attack]] by police went on.", "attack", "police", "", "nominal"),
        # What is agreed on or talked about is no party; what is fought against is.
        ("Velmora's [[agreement]] on the valley came on Friday.", "agree", "Velmora", "", "nominal"),
        ("Velmora's [[war]] on the rebels went on.", "fight", "Velmora", "the rebels", "nominal"),
        # "Who was" is nobody of several; "who were" is.
        ("One was Tom Dunn, of the Ibexes, who was [[captured]] in May.", "capture", "", "who", "passive"),
        ("They met the guards, who were [[captured]] in May.", "capture", "", "the guards", "passive"),
    ],
)
def test_who_did_what_to_whom(drawn: str, lemma: str, agent: str, patient: str, construction: str) -> None:
    event = one(drawn)
    assert (event.lemma, text_of(event.agent_span), text_of(event.patient_span), event.construction) == (
        lemma,
        agent,
        patient,
        construction,
    )


@pytest.mark.parametrize(
    ("drawn", "agent", "patient", "place"),
    [
        ("The rebels carried out an [[attack]] in Port Casse.", "The rebels", "", "Port Casse"),
        ("A [[raid]] was carried out by the Lantern Front.", "the Lantern Front", "", ""),
        ("The rebels mounted a [[raid]] on the convoy.", "The rebels", "the convoy", ""),
        ("Two of the divers suffered [[injuries]].", "", "Two of the divers", ""),
        ("The [[shooting]] happened in Velmora on Friday.", "", "", "Velmora"),
    ],
)
def test_a_light_verb_says_who_and_where(drawn: str, agent: str, patient: str, place: str) -> None:
    event = one(drawn)
    found = (text_of(event.agent_span), text_of(event.patient_span), text_of(event.place_span))
    assert found == (agent, patient, place)


def test_a_range_is_described_though_it_is_no_act_of_ours() -> None:
    text = "Her long silence worried the harbour pilots. She owns a boat."
    parsed = parsed_of(text)
    places = [
        (text.index("silence"), text.index("silence") + 7),
        (text.index("owns"), text.index("owns") + 4),
    ]
    assert not {event.trigger.text for event in events_of(text)} & {"silence", "owns"}
    silence, owns = events.describe(parsed, places, (), ())
    assert (silence.trigger.text, silence.construction) == ("silence", "nominal")
    assert (owns.lemma, text_of(owns.agent_span), text_of(owns.patient_span)) == ("own", "She", "a boat")
    with pytest.raises(ValueError, match="no word"):
        events.describe(parsed, [(len(text), len(text))], (), ())


@pytest.mark.parametrize(
    ("drawn", "modality", "negated"),
    [
        ("The rebels [[attacked]] the harbour.", "happened", False),
        ("The rebels did not [[attack]] the harbour.", "happened", True),
        ("At no time did the rebels [[attack]] the harbour.", "happened", True),
        ("The rebels [[attacked]] the harbour under no circumstances.", "happened", True),
        ("The rebels [[attacked]] the harbour in no time.", "happened", False),
        ("The army will [[withdraw]] its tanks.", "planned", False),
        ("The army plans to [[withdraw]] its tanks.", "planned", False),
        ("Protesters demanded the [[withdrawal]] of the tanks.", "demanded", False),
        ("The opposition called for the [[release]] of the editor.", "demanded", False),
        ("The rebels threatened to [[attack]] the harbour.", "threatened", False),
        ("The army denied [[killing]] the farmer.", "denied", False),
        ("Velmora denied that it would [[withdraw]] its tanks.", "denied", False),
        ("The mill [[fired]] its guards, two drivers told the paper.", "happened", False),
        ("The rebels might [[attack]] the harbour.", "possible", False),
        ("If the rebels [[attack]] the harbour, the town will fall.", "hypothetical", False),
        ("The police failed to [[arrest]] the smuggler.", "happened", True),
        ("A spokesman told reporters that the army had [[withdrawn]] its tanks.", "happened", False),
        ("When they could not, the guards [[entered]] the mill.", "happened", False),
        ("When he did not, the police [[arrested]] him.", "happened", False),
        ("When they came, the team could not [[enter]] the house.", "possible", True),
        ("Could the team not [[enter]] the house?", "possible", True),
        ("Two hundred birds had to [[die]].", "happened", False),
        ("The mayor had to [[close]] the hall.", "happened", False),
        ("The mayor has to [[resign]].", "demanded", False),
        ("The mayor told the Herald before [[signing]] the petition that it was late.", "happened", False),
        ("The letter persuaded the council to [[close]] the mill.", "happened", False),
        ("The mayor did not have to [[resign]].", "demanded", True),
        ("The mayor will have to [[resign]].", "planned", False),
        ("The mayor would have had to [[resign]].", "possible", False),
        ("If they had to [[close]] the hall, the town would pay.", "hypothetical", False),
        ("The mayor had plans to [[close]] the hall.", "planned", False),
        ("The protest forced the mayor to [[resign]].", "happened", False),
        ("The vote could force the mayor to [[resign]].", "possible", False),
        ("The ruling might compel the council to [[release]] the guards.", "possible", False),
        ("If the vote forces the mayor to [[resign]], Korvin will run.", "hypothetical", False),
        ("It is hard to see the council [[removing]] him.", "possible", True),
        ("It is impossible to imagine the mayor [[resigning]].", "possible", True),
        ("It was hard to see the guards [[killing]] the dogs.", "happened", False),
        ("It was hard to watch the guards [[killing]] the dogs.", "happened", False),
    ],
)
def test_how_real_an_act_is(drawn: str, modality: str, negated: bool) -> None:
    event = one(drawn)
    assert (event.modality, event.negated) == (modality, negated)


@pytest.mark.parametrize(
    ("drawn", "modality", "negated"),
    [
        ("Protesters called on the mayor to [[resign]].", "demanded", False),
        ("The bishops called on rebels to [[release]] the hostages.", "demanded", False),
        ("The council is calling for the mill to be [[closed]].", "demanded", False),
        ("Families want the mayor to [[resign]].", "demanded", False),
        ("The opposition wants the general [[sacked]].", "demanded", False),
        ("The union does not want the mill [[closed]].", "demanded", True),
        ("The mayor wants to [[close]] the mill.", "planned", False),
        ("The mayor called on Friday to [[resign]] from the board.", "planned", False),
        ("He called to say the bridge had been [[closed]].", "happened", False),
        ("The editor flew to Velmora to be [[treated]].", "planned", False),
        ('"[[Arrest]] him," the crowd shouted.', "demanded", False),
        ('"Do not [[shoot]] the man," she shouted.', "demanded", True),
        ('"Shoot the man and [[bury]] the body," he said.', "demanded", False),
        ('"Stop [[bombing]] our children," she said.', "demanded", True),
        ('The commander said: "[[Kill]] the hostages."', "demanded", False),
        ('"Rebels [[attack]] us every night," he said.', "happened", False),
        ('"We [[killed]] two men," he said.', "happened", False),
        ('She made him "[[sign]] the deal," he said.', "happened", False),
        ('The general vowed to "[[crush]] the rebels".', "planned", False),
        ("The group said it would [[kill]] the hostages unless the army withdrew.", "threatened", False),
        ("Masked fighters warned they would [[attack]] ships.", "threatened", False),
        ("He threatened that the dam would be [[bombed]].", "threatened", False),
        ("The doctor warned that the virus would [[kill]] thousands.", "possible", False),
        ("Police warned that rebels would [[attack]] the port.", "possible", False),
        ("The bank warned that it would [[lose]] 3m crowns.", "possible", False),
        ("The mill said it would [[close]] two plants unless it found a buyer.", "possible", False),
    ],
)
def test_what_is_wanted_of_another_or_threatened_is_no_plan(drawn: str, modality: str, negated: bool) -> None:
    event = one(drawn)
    assert (event.modality, event.negated) == (modality, negated)


@pytest.mark.parametrize(
    ("drawn", "modality", "negated"),
    [
        ("Protesters demanded the release of men [[arrested]] in Casse.", "happened", False),
        ("The mayor will oppose the sale of land [[seized]] by the army.", "happened", False),
        ("The army prevented the sale of a painting [[stolen]] in Casse.", "happened", False),
        ("Police foiled an attack by men [[armed]] by the rebels.", "happened", False),
        ("Protesters demanded the [[release]] of men arrested in Casse.", "demanded", False),
        ("There is a risk of people [[killed]] by falling stones.", "possible", False),
        ("The ministry denied reports of a guard [[killed]] by soldiers.", "denied", False),
    ],
)
def test_what_befell_those_of_whom_an_act_is_wanted_is_told(drawn: str, modality: str, negated: bool) -> None:
    event = one(drawn)
    assert (event.modality, event.negated) == (modality, negated)


@pytest.mark.parametrize(
    ("drawn", "kind"),
    [
        ("Northbay were [[beaten]] 3-0 by Orrin Rovers.", "defeat"),
        ("Marsh [[beat]] Darrow in straight sets.", "defeat"),
        ("The government was [[beaten]] in the vote.", "defeat"),
        ("Police [[beat]] a student to death.", "attack"),
        ("Two guards were [[beaten]] by rebels.", "attack"),
        ("Ben Marsh was [[beaten]] by the Lantern Front.", "attack"),
        ("Guards [[beat]] Korvin with sticks.", "attack"),
        ("Guards [[beat]] 10-15 people.", "attack"),
        ("Farmers have been [[hit]] by drought.", "hit"),
        ("The storm [[struck]] Velmora on Friday.", "hit"),
        ("A missile [[hit]] a school.", "attack"),
        ("The port was [[hit]] by an air strike.", "attack"),
        ("Two guards were [[hit]] by gunfire.", "attack"),
        ("Artillery fire [[struck]] a school.", "attack"),
        ("Police [[beat]] protesters outside the hall where councillors voted 46-12.", "attack"),
        ("Rebels [[struck]] the port with rockets.", "attack"),
        ("The two sides [[struck]] an agreement on Friday.", "agree"),
        ("Critics [[attacked]] the plan.", "condemn"),
        ("Rebels [[attacked]] the market.", "attack"),
        ("He [[stormed]] out of the meeting.", "storm"),
        ("Gunmen [[stormed]] the palace.", "attack"),
        ("The crowd [[exploded]] with joy.", "explode"),
        ("A gas tank [[exploded]] in Velmora.", "bomb"),
        ("Ben Marsh [[captured]] the title.", "capture"),
        ("Rebels [[captured]] three soldiers.", "arrest"),
        ("Rioters [[burned]] two cars.", "destroy"),
        ("The church was [[burned]] down.", "destroy"),
        ("A nurse was [[burned]] by acid.", "injure"),
        ("The blast [[left]] six people dead.", "kill"),
        ("The storm [[left]] 12 dead.", "kill"),
        ("Retreating soldiers [[left]] their dead on the road.", "withdraw"),
        ("A knife attack in Northbay [[left]] a teenager seriously injured.", "injure"),
        ("The attack [[left]] the bridge in ruins.", "leave"),
        ("The army [[left]] the town.", "withdraw"),
        ("He [[left]] the army wounded.", "withdraw"),
    ],
)
def test_a_verb_of_force_is_told_by_its_doer_and_done_to(drawn: str, kind: str) -> None:
    assert one(drawn).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Shares hit a record high.",
        "Exports were hit hard by the strike.",
        "The news killed the party's hopes.",
        "Inflation hit 9 percent in May.",
        "The boss shot to the top.",
    ],
)
def test_a_figure_of_speech_about_what_has_no_body_is_no_act_of_force(text: str) -> None:
    assert not [event for event in events_of(text) if event.kind in {"attack", "kill", "shoot"}]


def test_whom_a_blast_left_injured_is_told_by_one_act() -> None:
    found = events_of("A knife attack in Northbay left a teenager seriously injured.")
    assert [text_of(event.patient_span) for event in found if event.kind == "injure"] == ["a teenager"]


def test_who_gives_an_order_does_not_do_the_act() -> None:
    assert one('The commander said: "[[Kill]] the hostages."').agent_span is None


@pytest.mark.parametrize(
    ("drawn", "modality", "negated"),
    [
        ("Had the train [[derailed]], hundreds would have died.", "hypothetical", False),
        ("The guards would have fired had the crowd [[attacked]].", "hypothetical", False),
        ("The bomb would have killed hundreds had it [[exploded]].", "hypothetical", False),
        ("Had police not [[shot]] him, the man could have killed a guard.", "hypothetical", True),
        ("Were the army to [[attack]] the town, thousands would flee.", "hypothetical", False),
        ("Were the rebels [[attacked]], the talks would end.", "hypothetical", False),
        ("Should the rebels [[attack]] the town, the army will withdraw.", "hypothetical", False),
        ("He will be jailed should the court [[convict]] him.", "hypothetical", False),
        ("The bank had [[sold]] the mill and would close it.", "happened", False),
        ("He said the rebels had [[seized]] the port and would hold it.", "happened", False),
        ("The army had the town [[shelled]] and would stay.", "happened", False),
        ("Only once had the army [[attacked]] the school, and it would stay.", "happened", False),
        ("Not only had the rebels attacked the town, they had [[burned]] it.", "happened", False),
        ("The general should [[resign]], she said.", "demanded", False),
        ("He narrowly escaped being [[killed]].", "happened", True),
        ("Two girls escaped being [[abducted]] by a stranger.", "happened", True),
        ("The mayor dodged being [[sacked]].", "happened", True),
        ("The coach missed being [[elected]] by two votes.", "happened", True),
        ("The man escaped after being [[shot]].", "happened", False),
        ("The man escaped, [[wounding]] two guards.", "happened", False),
        ("Guards thwarted an [[attack]] on the embassy.", "happened", True),
        ("The [[attack]] on the embassy was foiled by police.", "happened", True),
        ("A foiled [[attack]] on the embassy angered the ministry.", "happened", True),
        ("Talks averted a [[strike]] by dockers.", "happened", True),
        ("An [[attack]] on the port thwarted the talks.", "happened", False),
        ("The plan was thwarted by an [[attack]] on the port.", "happened", False),
        ("Guards foiled an attack by men who had [[killed]] a nurse.", "happened", False),
    ],
)
def test_what_would_have_been_what_was_escaped_and_what_was_foiled_did_not_happen(
    drawn: str, modality: str, negated: bool
) -> None:
    event = one(drawn)
    assert (event.modality, event.negated) == (modality, negated)


@pytest.mark.parametrize(
    ("drawn", "modality", "negated"),
    [
        ("The guard was acquitted of [[killing]] the farmer.", "denied", False),
        ("A court acquitted the officer of [[shooting]] a guard.", "denied", False),
        ("The officer was cleared of [[killing]] the farmer.", "denied", False),
        ("Ansa Korvin was found not guilty of [[murdering]] the guard.", "denied", False),
        ("He was acquitted of killing one guard and [[wounding]] another.", "denied", False),
        ("There was no evidence that soldiers [[shot]] a guard.", "possible", False),
        ("The court did not find any evidence that soldiers [[shot]] a guard.", "possible", False),
        ("No evidence was found that soldiers [[shot]] a guard.", "possible", False),
        ("The army gave no indication that it plans to [[destroy]] its tanks.", "possible", False),
        ("The army gave no indication it plans to [[destroy]] its tanks.", "possible", False),
        ("The army gave an indication that it plans to [[destroy]] its tanks.", "planned", False),
        ("It's possible that soldiers [[shot]] a guard.", "possible", False),
        ("It is unlikely that soldiers [[shot]] a guard.", "possible", True),
        ("It is likely that soldiers will [[shoot]] a guard.", "possible", False),
        ("The driver called the guards instead of [[attacking]] the thieves.", "happened", True),
        ("The town chose talks rather than [[closing]] the mill.", "happened", True),
        ("The union warned against [[closing]] the mill.", "demanded", True),
        ("She warned against having all papers [[printed]] by a single firm.", "demanded", True),
        ("She warned of [[killing]] the guards.", "threatened", False),
        ("It was not true that soldiers [[shot]] a guard.", "denied", False),
        ("Reports that soldiers [[shot]] a guard were false.", "denied", False),
        ("Claims that rebels [[attacked]] the harbour are untrue.", "denied", False),
        ("He falsely claimed that soldiers [[shot]] a guard.", "denied", False),
        ("Divers were unable to [[rescue]] the sailor.", "happened", True),
        ("The minister ruled out [[sending]] troops.", "possible", True),
        ("The army did not rule out [[sending]] troops.", "possible", False),
        ("The mayor stopped short of [[dismissing]] the coach.", "happened", True),
        ("The bomb narrowly missed [[killing]] the governor.", "happened", True),
        ("Police almost [[captured]] the smuggler.", "happened", True),
        ("The rebels were about to [[attack]] the harbour.", "planned", False),
        ("The mayor did not [[travel]] to Velmora.", "happened", True),
        ("The mayor did not want to [[travel]] to Velmora.", "planned", True),
        ("The plane came close to [[hitting]] the tower.", "possible", False),
    ],
)
def test_what_print_says_was_not_so_did_not_happen(drawn: str, modality: str, negated: bool) -> None:
    event = one(drawn)
    assert (event.modality, event.negated) == (modality, negated)


@pytest.mark.parametrize(
    ("drawn", "modality"),
    [
        ("The prosecutors built a case that the mayor [[obstructed]] justice.", "possible"),
        ("The claim that the mayor [[robbed]] the bank was repeated on Monday.", "possible"),
        ("Marsh told the court that he did not state that Korvin had [[pressured]] him to lie.", "possible"),
        ("He did not say the mayor [[robbed]] the bank.", "possible"),
        ("It was not reported that the mayor [[robbed]] the bank.", "possible"),
        ("If true, the mayor [[committed]] a crime, Councillor Rosa Dell said.", "hypothetical"),
        ("The mayor [[robbed]] the bank if the report is correct.", "hypothetical"),
        ("If the claims are proven, the guards killed a boy and [[burned]] the depot.", "hypothetical"),
        ("He did not say why the mayor [[robbed]] the bank.", "happened"),
        ("He did not say what the mayor [[stole]] from the bank.", "happened"),
        ("The report did not mention that the guards [[attacked]] a boy.", "happened"),
        ("Police confirmed the theory that the mayor [[robbed]] the bank.", "happened"),
        ("The fact that the mayor [[robbed]] the bank shocked Granton.", "happened"),
        ("The belief that the army will [[attack]] Casse is wide.", "planned"),
        ("Even if true, the claim [[hurt]] the mayor.", "happened"),
        ("Asked if the report is true, he [[attacked]] the council.", "happened"),
    ],
)
def test_what_is_only_held_or_hangs_on_a_report_being_true_did_not_surely_happen(
    drawn: str, modality: str
) -> None:
    assert one(drawn).modality == modality


@pytest.mark.parametrize(
    ("drawn", "modality"),
    [
        ("Captain Hale Dorn, whom the rebels had reported [[killed]], walked home.", "possible"),
        ("Captain Hale Dorn, once thought to have [[drowned]], was found alive.", "possible"),
        ("Two guards were reported [[killed]] on the bridge.", "possible"),
        ("The men believed to have [[robbed]] the bank were held.", "possible"),
        ("The mayor is said to have [[resigned]].", "possible"),
        ("Captain Hale Dorn, presumed [[killed]] in the raid, walked home.", "possible"),
        ("The boy, whom the police believed to have [[drowned]], came home.", "possible"),
        ("He was said to be [[hiding]] the money.", "possible"),
        ("The mayor was thought to have been [[bribed]].", "possible"),
        ("The mayor is known to have [[resigned]].", "happened"),
        ("The mayor was found to have [[robbed]] the bank.", "happened"),
        ("The rebels claimed to have [[killed]] two guards.", "happened"),
        ("The ministry said that two guards were [[killed]].", "happened"),
        ("Captain Hale Dorn, who had reported the theft, was [[killed]].", "happened"),
        ("Captain Hale Dorn, whom the rebels had [[killed]], was buried.", "happened"),
        ("The boy was thought to be clever and [[won]] the prize.", "happened"),
    ],
)
def test_what_somebody_is_said_or_believed_to_have_done_or_suffered_did_not_surely_happen(
    drawn: str, modality: str
) -> None:
    assert one(drawn).modality == modality


@pytest.mark.parametrize(
    ("drawn", "modality"),
    [
        ("The captain was the last to [[leave]] the ship.", "happened"),
        ("According to the firm, Captain Hale Dorn was the last to [[leave]] the ship.", "happened"),
        ("She became the first woman to [[win]] the race.", "happened"),
        ("Dorn, the only mayor to [[visit]] Velmora, spoke.", "happened"),
        ("The first to [[flee]] the town were the guards.", "happened"),
        ("He was the second man to be [[killed]].", "happened"),
        ("The captain will be the last to [[leave]] the ship.", "planned"),
        ("The captain must be the last to [[leave]] the ship.", "demanded"),
        ("She could become the first woman to [[win]] the race.", "possible"),
        ("He hopes to be the last to [[leave]] the ship.", "planned"),
        ("If he is the last to [[leave]] the ship, he will be held.", "hypothetical"),
        ("The captain denied that he was the first to [[leave]] the ship.", "denied"),
        ("It was the only way to [[leave]] the ship.", "planned"),
        ("It was the last chance to [[win]] the race.", "possible"),
        ("The captain was next to [[leave]] the ship.", "planned"),
    ],
)
def test_who_is_the_last_to_do_a_thing_does_it_as_surely_as_he_is_the_last(drawn: str, modality: str) -> None:
    assert one(drawn).modality == modality


@pytest.mark.parametrize(
    ("drawn", "modality"),
    [
        ("Work will begin once the council [[approves]] the plan.", "planned"),
        ("The mayor will be arrested when he [[leaves]] the house.", "planned"),
        ("The strike will go on until the mill [[pays]] the guards.", "planned"),
        ("The mayor will not sign before the council [[approves]] the plan.", "hypothetical"),
        ("Marsh warned against signing a deal before the rebels agree to [[surrender]] it.", "hypothetical"),
        ("In the event that the council has [[approved]] the plan, the mayor will sign.", "hypothetical"),
        ("The mayor said that in the event that rebels [[attack]] the town he will resign.", "hypothetical"),
        ("In the event that [[killed]] two guards, the mayor was hurt.", "happened"),
        ("The mayor weeps when she [[leaves]] the town.", "happened"),
        ("The mayor resigned before the council [[approved]] the plan.", "happened"),
        ("The mayor would leave after the rebels [[attacked]] the town.", "happened"),
    ],
)
def test_what_is_awaited_is_not_told_as_done(drawn: str, modality: str) -> None:
    assert one(drawn).modality == modality


@pytest.mark.parametrize(
    ("drawn", "modality"),
    [
        ("In a rare statement [[issued]] on Friday, the office disputed the report.", "happened"),
        ("The rebels denied attacking the port in a statement [[issued]] on Friday.", "happened"),
        ("In a statement after the [[attack]] on Casse, the rebels denied involvement.", "happened"),
        ("The rebels denied involvement in the [[attack]] on the harbour.", "denied"),
        ("The ministry denied reports of a guard [[killed]] by soldiers.", "denied"),
        ("On Friday the ministry denied that its soldiers [[killed]] a guard.", "denied"),
        ("A guard was questioned and [[released]]; he denies any involvement.", "happened"),
        ("The guard was [[arrested]]; he denied the theft.", "happened"),
    ],
)
def test_a_denial_is_not_about_the_paper_it_stands_in(drawn: str, modality: str) -> None:
    assert one(drawn).modality == modality


@pytest.mark.parametrize(
    ("drawn", "modality"),
    [
        ("Prosecutors disputed a report that said soldiers [[killed]] a guard.", "denied"),
        ("Prosecutors disputed a report that said Korvin had told her aide to [[lie]].", "denied"),
        ("The army denied a report claiming soldiers [[burned]] the depot.", "denied"),
        ("Marsh denied that Korvin told him to [[lie]] to the council.", "denied"),
        ("The court refuted a claim that guards had been told to [[shoot]] the driver.", "denied"),
        ("The army confirmed a report that said soldiers [[killed]] a guard.", "happened"),
        ("The army did not dispute a report that said soldiers [[killed]] a guard.", "happened"),
        ("The ministry denied reports that rebels had [[seized]] the harbour.", "denied"),
        ("Ansa Korvin denied rumours that she had [[resigned]].", "denied"),
        ("The palace dismissed reports that the king had [[died]].", "denied"),
        ("The club has rejected claims that it [[paid]] the referee.", "denied"),
        ("Orrin Bank denied media reports that it would [[fire]] 300 guards.", "denied"),
        ("The army denied allegations it had [[shelled]] the camp.", "denied"),
        ("The report that rebels had [[seized]] the harbour was denied by the ministry.", "denied"),
        ("Claims that the army [[bombed]] the school were dismissed as nonsense.", "denied"),
        ("Claims that the army [[bombed]] the school are false.", "denied"),
        ("Reports that the army had [[bombed]] the school turned out to be false.", "denied"),
        ("The claim that police [[beat]] the man is a lie, the chief said.", "denied"),
        ("Rumours that rebels had [[sunk]] the ferry were untrue, the mayor said on Friday.", "denied"),
        ("The army dismissed reports of a [[coup]] in Velmora.", "denied"),
        ("The ministry questioned reports that rebels had [[seized]] the harbour.", "possible"),
        ("The ministry did not deny reports that rebels had [[seized]] the harbour.", "possible"),
        ("The ministry confirmed reports that rebels had [[seized]] the harbour.", "happened"),
        ("The ministry denied claims made by rebels who had [[seized]] the harbour.", "happened"),
        ("The ministry denied reports about the rebels who had [[seized]] the harbour.", "happened"),
        ("The mayor rejected a report that [[criticised]] the police.", "happened"),
        ("The board dismissed the editor who had [[attacked]] the mayor.", "happened"),
        ("Reports that the army had [[bombed]] the school were not false.", "happened"),
        ("The report that rebels had [[killed]] a guard turned the town against them.", "happened"),
        ("The mayor rejected the idea that the army should [[withdraw]].", "demanded"),
        ("He denied a visa to the man who said that soldiers [[killed]] a guard.", "happened"),
        ("She disputed the report, which was published after rebels [[attacked]] Casse.", "happened"),
        ("Korvin told her aide to [[lie]] to the council.", "demanded"),
    ],
)
def test_what_a_disputed_report_says_is_denied(drawn: str, modality: str) -> None:
    assert one(drawn).modality == modality


@pytest.mark.parametrize(
    "drawn",
    [
        "He was found guilty of [[murdering]] the guard.",
        "He was cleared of the [[murder]] of the guard.",
        "Soldiers cleared the square, [[killing]] two people.",
        "Police cleared the road of debris after rebels [[attacked]] it.",
        "He was cleared of all charges after [[killing]] the guard.",
        "There is evidence that soldiers [[shot]] a guard.",
        "The fire destroyed the evidence that soldiers [[shot]] a guard.",
        "It was true that soldiers [[shot]] a guard.",
        "It was clear that soldiers [[shot]] a guard.",
        "The army had all papers [[printed]] by a single firm.",
        "The false report angered soldiers who [[shot]] a guard.",
        "The minister ruled out a strike, [[arresting]] two guards.",
        "The troops stopped short of the town and [[shelled]] it.",
        "The missile missed the ship, [[killing]] two fishermen.",
        "He missed work after [[attacking]] the mayor.",
        "Almost 40 people were [[killed]] in the attack.",
        "The rebels [[killed]] nearly 40 guards.",
        "The army almost immediately [[attacked]] the harbour.",
        "The case was about [[bribing]] judges.",
        "Police were unable to arrest him because rebels [[attacked]] the station.",
    ],
)
def test_words_of_denial_beside_an_act_do_not_undo_it(drawn: str) -> None:
    event = one(drawn)
    assert (event.modality, event.negated) == ("happened", False)


def test_words_of_one_class_share_their_kind() -> None:
    assert one("Gunmen [[assassinated]] the governor.").kind == one("The [[killing]] of the governor.").kind
    assert one("Gunmen [[assassinated]] the governor.").charged


@pytest.mark.parametrize(
    ("drawn", "kind"),
    [
        ("Rebels [[fired]] rockets at the town.", "shoot"),
        ("The rebels [[fired]] dozens of rockets.", "shoot"),
        ("Rockets were [[fired]] at the town.", "shoot"),
        ("Warning shots were [[fired]] by the guards.", "shoot"),
        ("The rockets that the army [[fired]] hit a school.", "shoot"),
        ("Police [[fired]] tear gas at protesters.", "shoot"),
        ("Soldiers [[fired]] at the crowd.", "shoot"),
        ("Soldiers [[fired]] on the crowd.", "shoot"),
        ("Protesters were [[fired]] upon by soldiers.", "shoot"),
        ("The army [[fired]] a missile at the base.", "shoot"),
        ("The army [[fired]] a missile into the sea.", "test"),
        ("The [[firing]] of rockets drew anger.", "shoot"),
        ("The company [[fired]] 200 workers.", "dismiss"),
        ("The company [[fired]] hundreds of workers.", "dismiss"),
        ("The workers the mill [[fired]] sued.", "dismiss"),
        ("The board [[fired]] its chief executive.", "dismiss"),
        ("The club [[fired]] the coach.", "dismiss"),
        ("The company [[fired]] Ansa Korvin.", "dismiss"),
        ("He was [[fired]] on Monday.", "dismiss"),
        ("The general was [[fired]] by the president.", "dismiss"),
        ("Staff were [[fired]] at the plant.", "dismiss"),
        ("The [[firing]] of the coach angered fans.", "dismiss"),
        ("The company [[fired]] 200.", "fire"),
        ("Gunmen [[fired]] from a car.", "fire"),
        ("The army [[fired]] a Katyusha.", "fire"),
    ],
)
def test_persons_are_fired_from_jobs_and_weapons_at_somebody(drawn: str, kind: str) -> None:
    assert one(drawn).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "The minister is a lawyer and has two sons.",
        "She suffered a heart attack in the spring.",
        "The attack.",
        "They think it matters.",
    ],
)
def test_states_and_bare_words_are_no_acts(text: str) -> None:
    assert events_of(text) == ()


def test_a_cue_of_a_statement_is_no_event() -> None:
    text = "The minister condemned the raid."
    start = text.index("condemned")
    article = Article(id="a", file="a.txt", text=text)
    statement = Statement(
        id="s",
        article="a",
        content=(article.span(start + 10, len(text) - 1),),
        cue=article.span(start, start + 9),
        source=article.span(0, 12),
        form="indirect",
    )
    found = events_of(text, statements=(statement,))
    assert "condemned" not in {event.trigger.text for event in found}
    assert {event.trigger.text for event in events_of(text)} >= {"condemned"}


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("The mayor dismissed the police chief on Friday.", ["dismiss"]),
        ("Parliament dismissed the governor Tomas Arlen.", ["dismiss"]),
        ("Tomas Arlen dismissed his deputy on Monday.", ["dismiss"]),
        ("The company dismissed 300 workers.", ["dismiss"]),
        ("The president named Tomas Arlen as health minister.", ["name"]),
        ("The editor was dismissed on 1 May.", ["dismiss"]),
        # Waved away by words.
        ("The minister dismissed the claims as nonsense.", []),
        ("The mayor dismissed the minister's claims.", []),
        ("The mayor dismissed the chief as a fool.", []),
        ("The mayor dismissed the police chief as too soft.", []),
        ("The mayor dismissed her deputy as an enemy of the town.", []),
        ("The mayor dismissed the police chief as he left the hall.", ["dismiss"]),
        ("The company dismissed 300 workers as orders fell.", ["dismiss"]),
        ("The company dismissed 300 workers as part of a plan to save money.", ["dismiss"]),
        ("The company dismissed as many as 300 workers.", ["dismiss"]),
        ("The mayor dismissed the police chief as well as his deputy.", ["dismiss"]),
        ("The mayor dismissed his critics.", []),
        ("The mayor dismissed the opposition leader.", []),
        ("The mayor dismissed officials who warned of floods.", []),
        ("Police named the victim as Ida Brock.", []),
        ("Police named Tomas Arlen as a suspect.", []),
    ],
)
def test_who_takes_an_office_from_somebody_does_something_and_says_nothing(
    text: str, lemmas: list[str]
) -> None:
    article = parsed_of(text)
    people, days = mentions.find(article), times.find(article)
    told = statements.find(article, people, days)
    acts = [event.lemma for event in events.find(article, people, days, told)]
    assert [lemma for lemma in acts if lemma in ("dismiss", "name")] == lemmas
    assert bool(told) is not bool(lemmas)


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        ("rejected", "Parliament rejected the budget on Friday."),
        ("was rejected", "The budget was rejected by parliament on Friday."),
        ("voted down", "Lawmakers voted down the bill on Tuesday."),
        ("approved", "The council approved the harbour plan on Monday."),
        ("charged", "Prosecutors charged the banker with fraud."),
        ("was rejected", "The budget was rejected on Friday."),
        ("rejected", "Norway rejected the treaty on Friday."),
        ("rejected", "Voters rejected the amendment on Sunday."),
        ("rejected", "The union rejected the offer on Sunday."),
        ("vetoed", "President Ansa Korvin vetoed the bill on Friday."),
        ("vetoed", "Ansa Korvin, the mayor of Port Casse, vetoed the plan."),
        ("rejected", "MPs rejected the deal on Friday."),
        ("refused", "A judge refused the request on Friday."),
        ("was charged", "A man was charged with killing a nurse."),
        ("has been charged with", "A man has been charged with the murder of a nurse."),
        ("sentenced", "The court sentenced Tomas Arlen to nine years in prison."),
    ],
)
def test_what_those_in_office_decide_is_an_act_though_a_reader_holds_it_for_saying(
    cue: str, text: str
) -> None:
    verb = next(word for word in cue.split() if word.endswith("ed") and word != "been")
    assert verb in {event.trigger.text for event in events_of(text, statements=(_cued(text, cue),))}


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        ("charged", "The minister charged that the opposition had lied."),
        ("charged", "Critics charged the mayor with hypocrisy."),
        ("was charged", "The mayor was charged with leading the recovery."),
        ("rejected", "Korvin rejected the claim that troops had fled."),
        ("rejected", "The governor rejected criticism of the plan."),
        ("rejected", "The opposition rejected the proposal as a farce."),
        ("voted to", "The council voted to approve the plan."),
        ("rejected", "A columnist rejected the reform in an essay."),
        ("rejected", "The newspaper rejected the measure in an editorial."),
        ("rejected", "Viewers rejected the plan of the hero to flee."),
        ("rejected", "Critics of the mayor rejected the plan on Monday."),
        ("was rejected", "The plan was rejected by critics on Monday."),
        ("refused", "The widow refused the request of a reporter."),
        ("approved", "Fans approved the plan on Monday."),
        ("condemned", "The minister condemned the attack."),
    ],
)
def test_what_is_only_said_is_no_act(cue: str, text: str) -> None:
    verb = next(word for word in cue.split() if word.endswith("ed"))
    assert verb not in {event.trigger.text for event in events_of(text, statements=(_cued(text, cue),))}


def _cued(text: str, cue: str) -> Statement:
    """A statement of some words of ``text`` whose cue is ``cue``."""
    article, start = parsed_of(text).article, text.index(cue)
    return Statement(
        id="s1",
        article="a",
        content=(article.span(0, 3),),
        cue=article.span(start, start + len(cue)),
        source=None,
        form="indirect",
    )


@pytest.mark.parametrize(
    ("drawn", "kind"),
    [
        ("Workers at the mill [[walked]] out on Tuesday.", "protest"),
        ("Nurses [[walked]] out for 48 hours over pay.", "protest"),
        ("Staff [[walked]] out of the shop.", "walk"),
        ("The teams [[walked]] out to cheers.", "walk"),
        ("A car was [[driven]] into a crowd in Northbay.", "crash"),
        ("A man [[drove]] a lorry into a queue of people in Northbay.", "crash"),
        ("A man [[drove]] into dancers at a wedding in Northbay.", "crash"),
        ("A man [[drove]] into the centre of Northbay.", "drive"),
        ("The bill is being [[debated]] in parliament.", "debate"),
        ("Lawmakers [[voted]] down the bill.", "reject"),
    ],
)
def test_which_act_it_is_is_told_by_the_words_beside_the_verb(drawn: str, kind: str) -> None:
    assert one(drawn).kind == kind


def test_a_particle_is_no_preposition() -> None:
    assert text_of(one("Lawmakers [[voted]] down the bill.").patient_span) == "the bill"
    assert one("The generals [[stepped]] down the stairs.").patient_span is None


@pytest.mark.parametrize(
    ("drawn", "place"),
    [
        ("Gunmen [[killed]] four people in a bar in Tessaly on Friday.", "Tessaly"),
        ("A bomb [[exploded]] outside the parliament in Norway.", "Norway"),
        ("The minister [[met]] farmers at a hotel in the north of Norway.", "Norway"),
        ("Soldiers [[arrested]] the editor at his home in Tessaly.", "Tessaly"),
        ("The man was [[arrested]] in the city of Tessaly.", "Tessaly"),
        ("The ferry [[sank]] off Cape Sel on Friday.", "Cape Sel"),
        ("The man was [[arrested]] in Tessaly.", "Tessaly"),
        # Where something else was.
        ("The man was [[arrested]] in connection with killings in Tessaly.", ""),
        ("The chief [[resigned]] in protest at killings in Tessaly.", ""),
        ("Police [[arrested]] him on charges in Ohio.", ""),
        ("The mayor was [[arrested]] in a bid to end the war in Norway.", ""),
        ("Police [[arrested]] a man with links to gangs in Tessaly.", ""),
        ("Police [[arrested]] five men in April.", ""),
    ],
)
def test_what_was_done_in_a_bar_in_a_town_was_done_in_the_town(drawn: str, place: str) -> None:
    assert text_of(one(drawn).place_span) == place


def _dated(text: str, words: str, edtf: str) -> Time:
    start = text.index(words)
    return Time("t", "a", Span("a", start, start + len(words), words), edtf, "day")


def test_the_time_is_the_one_on_the_act_itself() -> None:
    text = "Soldiers killed the farmer on Tuesday."
    (event,) = events_of(text, times=(_dated(text, "Tuesday", "2031-05-06"),))
    assert event.when is not None
    assert event.when.edtf == "2031-05-06"


@pytest.mark.parametrize(
    ("hour", "signal", "edtf"),
    [
        ("8 p.m.", "", "2031-05-06T20:00:00"),
        ("8 p.m.", "before", "2031-05-06"),
    ],
)
def test_the_hour_of_an_act_goes_before_its_day(hour: str, signal: str, edtf: str) -> None:
    text = f"Soldiers shot the farmer Tuesday in the barn around {hour}"
    span = _dated(text, hour, "").span
    eight = Time("h", "a", span, "2031-05-06T20:00:00", "minute", kind="time", signal=signal)
    (event,) = events_of(text, times=(_dated(text, "Tuesday", "2031-05-06"), eight))
    assert event.when is not None
    assert event.when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The shooting happened on Tuesday.", ["shoot"]),
        ("The shooting took place on Tuesday, police said.", ["shoot"]),
        ("The shooting shook the town on Tuesday.", []),
        ("The festival happened on Tuesday.", []),
    ],
)
def test_a_deed_of_which_only_the_day_is_told_is_an_act(text: str, found: list[str]) -> None:
    events_found = events_of(text, times=(_dated(text, "Tuesday", "2031-05-06"),))
    assert [event.lemma for event in events_found if event.kind == "shoot"] == found


def test_a_clause_on_a_day_has_the_day() -> None:
    text = "Two people were killed on 18 August, the day the dam broke."
    found = {
        event.lemma: event for event in events_of(text, times=(_dated(text, "18 August", "2031-08-18"),))
    }
    assert {lemma: event.when and event.when.edtf for lemma, event in found.items()} == {
        "kill": "2031-08-18",
        "break": "2031-08-18",
    }


@pytest.mark.parametrize(
    ("text", "day", "dated"),
    [
        ("Three people were killed when a bomb exploded in Granton on Monday.", "Monday", "kill explode"),
        ("When rebels attacked the town on Monday, soldiers fled.", "Monday", "attack flee"),
        ("Soldiers shot a guard on Monday when rebels attacked the town.", "Monday", "shoot attack"),
        ("The bomb exploded on Monday, when rebels attacked the town.", "Monday", "explode attack"),
        ("Gunmen attacked a convoy on Sunday, killing five.", "Sunday", "attack kill"),
        (
            "The army shelled the town on Monday, destroying it and killing five.",
            "Monday",
            "shell destroy kill",
        ),
        ("On Sunday, gunmen attacked a convoy and killed five.", "Sunday", "attack kill"),
        ("On Monday, the mayor was arrested and jailed.", "Monday", "arrest jail"),
        ("Gunmen attacked and killed five on Sunday.", "Sunday", "attack kill"),
        ("Monday's attack killed three.", "Monday", "kill"),
        # What is told of another time, or may be, keeps none.
        ("Three people died after a bus crashed on Monday.", "Monday", "crash"),
        ("He had killed five when police arrested him on Monday.", "Monday", "arrest"),
        ("Three will be freed when the rebels attack on Monday.", "Monday", "attack"),
        ("Police raided the office on Monday, having arrested the editor.", "Monday", "raid"),
        ("Soldiers attacked on Monday before killing five.", "Monday", "attack"),
        ("On Monday, the mayor resigned and was later arrested.", "Monday", "resign"),
        ("On Monday, the mayor resigned and will sue.", "Monday", "resign"),
        ("The minister resigned on Monday and was arrested.", "Monday", "resign"),
        ("Gunmen attacked a convoy on Sunday and police arrested five.", "Sunday", "attack"),
        ("She killed three guards and died on Sunday.", "Sunday", "die"),
        ("Police arrested the editor who attacked the mayor on Monday.", "Monday", "attack"),
        ("Monday's paper accused the mayor.", "Monday", ""),
    ],
)
def test_a_time_is_that_of_all_that_happened_with_the_act(text: str, day: str, dated: str) -> None:
    found = events_of(text, times=(_dated(text, day, "2031-05-06"),))
    assert [event.lemma for event in found if event.when is not None] == dated.split()


def _out_on_10_may(text: str) -> tuple[Event, ...]:
    """The events of an article that came out on Saturday, 10 May 2031."""
    regions = (Region("body", 0, len(text)),)
    article = PARSER.parse(Article("a", "a.txt", text, regions=regions, published=When("2031-05-10", "day")))
    return events.find(article, mentions.find(article), times.find(article), ())


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Rebels have been shelling the port since Tuesday.", "2031-05-06/.."),
        ("Workers will strike from 20 May.", "2031-05-20/.."),
        ("The army shelled the caves until Thursday.", "../2031-05-08"),
        ("The army leaves the town by 20 May.", "../2031-05-20"),
        ("Soldiers arrested the mayor before Wednesday.", "../2031-05-06"),
        ("Soldiers will leave the town after 20 May.", "2031-05-21/.."),
        ("Soldiers will not leave the town before 20 May.", "2031-05-20/.."),
        ("The editor was not freed until Friday.", "2031-05-09"),
        ("Rebels shelled the port from Monday to Thursday.", "2031-05-05/2031-05-08"),
        ("The army attacked the camp Monday through Wednesday.", "2031-05-05/2031-05-07"),
        ("Rebels shelled the port between Friday evening and Saturday morning.", "2031-05-09/2031-05-10"),
        ("Rebels shelled the port between 2 and 6 May.", "2031-05-02/2031-05-06"),
        ("Soldiers attacked the camp on Monday and again on Wednesday.", "2031-05-05/2031-05-07"),
        ("Soldiers attacked the camp on Monday, Wednesday and Friday.", "2031-05-05/2031-05-09"),
        ("The two sides met on Monday or Tuesday.", "2031-05-05/2031-05-06"),
        # One day is meant.
        ("Rebels shelled the port on Friday.", "2031-05-09"),
        ("Rebels shelled the port throughout Friday.", "2031-05-09"),
        ("The bomb exploded in Granton just after 8 p.m. on Friday.", "2031-05-09T20:00:00"),
        ("Soldiers attacked the camp on Monday, and on Wednesday the rebels fled.", "2031-05-05"),
        ("Rebels attacked Granton on Monday and Tuesday's talks were cancelled.", "2031-05-05"),
        ("Police arrested two men on Monday and on Wednesday charged them.", "2031-05-05"),
    ],
)
def test_a_time_that_lasts_is_an_interval_and_no_certain_day(text: str, edtf: str) -> None:
    when = _out_on_10_may(text)[0].when
    assert when is not None
    assert when.edtf == edtf
    assert (when.precision in FINE) == ("/" not in edtf)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Voters lost heart after the 2011 shooting of the mayor.", "2011"),
        ("Profits fell since Tuesday's merger with Korvin.", "2031-05-06"),
        ("Soldiers were arrested after Tuesday.", "2031-05-07/.."),
        ("The army shelled the port harder than in 2014.", ""),
        ("The port was shelled by the army, as in 2014.", ""),
        ("Soldiers arrested more men on Tuesday than in 2014.", "2031-05-06"),
        ("The mayor may resign as early as 20 May.", "2031-05-20"),
        ("The mayor will meet them no later than 20 May.", "2031-05-20"),
    ],
)
def test_a_time_that_tells_which_act_or_is_compared_neither_bounds_nor_dates(text: str, edtf: str) -> None:
    assert edtf in {event.when.edtf if event.when else "" for event in _out_on_10_may(text)}
    assert len({event.when.edtf for event in _out_on_10_may(text) if event.when} - {edtf}) == 0


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The army leaves the town by 20 May.", "planned"),
        ("The quay is closed until 20 May.", "happened"),
    ],
)
def test_what_is_to_be_by_a_day_to_come_is_planned(text: str, modality: str) -> None:
    assert [event.modality for event in _out_on_10_may(text)] == [modality]


def test_the_time_of_saying_is_not_the_time_of_the_act() -> None:
    text = "The ministry said on Tuesday that soldiers killed the farmer."
    found = {event.lemma: event for event in events_of(text, times=(_dated(text, "Tuesday", "2031-05-06"),))}
    assert found["kill"].when is None


@pytest.mark.parametrize(("form", "voice"), [("direct", "quoted"), ("indirect", "outlet")])
def test_voice_and_statement(form: str, voice: str) -> None:
    content = '"Soldiers killed the farmer"' if form == "direct" else "soldiers killed the farmer"
    text = f"{content}, she said."
    article = Article(id="a", file="a.txt", text=text)
    statement = Statement(
        id="s",
        article="a",
        content=(article.span(0, len(content)),),
        cue=article.span(text.index("said"), text.index("said") + 4),
        source=None,
        form=form,  # type: ignore[arg-type]
    )
    (event,) = [event for event in events_of(text, statements=(statement,)) if event.lemma == "kill"]
    assert (event.voice, event.statement) == (voice, "s")


_PIECES = st.sampled_from(
    [
        "soldiers", "the", "killed", "withdrew", "from", "of", "attack", "by", "to", "and", "who", "if",
        "not", "Velmora", "minister's", "arrest", ",", ".", '"', "will", "be", "was", "\n\n", "’", "—",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=40))
def test_every_span_is_verbatim_and_reading_twice_is_the_same(pieces: list[str]) -> None:
    text = " ".join(pieces)
    if not text.strip():
        return
    found = events_of(text)
    for event in found:
        for span in (event.trigger, event.sentence, event.agent_span, event.patient_span, event.place_span):
            assert span is None or text[span.start : span.end] == span.text
        assert event.sentence.contains(event.trigger)
    assert len({event.id for event in found}) == len(found)
    assert found == events_of(text)


@pytest.mark.parametrize(
    ("drawn", "modality", "negated"),
    [
        ("Vale refused and went on to [[win]] the race in Port Casse.", "happened", False),
        ("He suggested that Vale [[pay]] the city a visit.", "demanded", False),
        ("He suggested that they [[pay]] the city a visit every year.", "happened", False),
        (
            "The ministry had refused to discuss the plan, [[drawing]] criticism from Velmora.",
            "happened",
            False,
        ),
        ("Velmora must win the [[war]] on smugglers.", "happened", False),
        ("Velmora must carry out a [[raid]] on smugglers.", "demanded", False),
    ],
)
def test_what_is_told_and_what_is_asked_for(drawn: str, modality: str, negated: bool) -> None:
    found = one(drawn)
    assert (found.modality, found.negated) == (modality, negated)


def test_a_reason_does_nothing_itself() -> None:
    assert (
        text_of(one("The charge will give voters a reason to [[rally]] behind Vale.").agent_span) == "voters"
    )


def test_a_clause_cut_short_is_about_the_noun_before_it() -> None:
    shot = one("The family of a boy [[shot]] outside a Casse inn is devastated by the loss.")
    assert (shot.agent_span, text_of(shot.patient_span)) == (None, "a boy")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Gunmen struck in the early hours of Tuesday.", "2031-05-06"),
        ("Gunmen struck a convoy in the small hours of Tuesday.", "2031-05-06"),
        ("Gunmen struck hours before the truce of Tuesday.", None),
        ("Gunmen struck after long hours of Tuesday.", None),
    ],
)
def test_the_early_hours_of_a_day_are_on_it(text: str, edtf: str | None) -> None:
    (event,) = (
        found
        for found in events_of(text, times=(_dated(text, "Tuesday", "2031-05-06"),))
        if found.lemma == "strike"
    )
    assert (event.when.edtf if event.when is not None else None) == edtf


@pytest.mark.parametrize(
    ("drawn", "doer", "done_to"),
    [
        ("Police and soldiers [[arrested]] the editor.", "Police and soldiers", "the editor"),
        ("Korvin and his wife were [[killed]] by rebels.", "rebels", "Korvin and his wife"),
        (
            "Rebels [[killed]] the mayor, his wife and two guards on Friday.",
            "Rebels",
            "the mayor, his wife and two guards",
        ),
        (
            "Guards [[rescued]] the crew and passengers of the ferry.",
            "Guards",
            "the crew and passengers of the ferry",
        ),
        # What only stands beside "and".
        ("The union and the company [[met]] on Friday.", "The union", "the company"),
        ("Soldiers [[killed]] two men and women fled the market.", "Soldiers", "two men"),
        ("Fire [[destroyed]] houses and rebels fled.", "Fire", "houses"),
        ("Police [[arrested]] a man and a woman was hurt.", "Police", "a man"),
        (
            "Gunmen [[killed]] Orrin Vale and Ansa Korvin, who had tried to help, was hurt.",
            "Gunmen",
            "Orrin Vale",
        ),
        ("The company [[fired]] Korvin and its shares, which had slumped, fell.", "The company", "Korvin"),
        (
            "The army [[attacked]] the town and villagers quickly and in great panic fled.",
            "The army",
            "the town",
        ),
        ("The storm [[killed]] two people and damage to the port was heavy.", "The storm", "two people"),
        (
            "The rebels [[killed]] the mayor and the town, its bridges gone, surrendered.",
            "The rebels",
            "the mayor",
        ),
        # Verbs of others, and of the same doer.
        (
            "Police [[arrested]] Ansa Korvin and Orrin Vale, who ran the port.",
            "Police",
            "Ansa Korvin and Orrin Vale",
        ),
        ("Gunmen [[killed]] the mayor and his wife, said police.", "Gunmen", "the mayor and his wife"),
        (
            "Gunmen [[killed]] the mayor and his wife and then quickly fled.",
            "Gunmen",
            "the mayor and his wife",
        ),
        (
            "Gunmen [[killed]] the mayor and his wife before soldiers arrived.",
            "Gunmen",
            "the mayor and his wife",
        ),
        ("The health and safety minister [[resigned]] on Friday.", "The health and safety minister", ""),
    ],
)
def test_the_printed_party_is_all_that_and_joins(drawn: str, doer: str, done_to: str) -> None:
    event = one(drawn)
    assert (text_of(event.agent_span), text_of(event.patient_span)) == (doer, done_to)


@pytest.mark.parametrize(
    ("drawn", "agent", "patient"),
    [
        ("Northbay, which had it [[searched]] in May, said the mill was sound.", "", "it"),
        ("The mill, which Northbay had [[searched]] in May, was sound.", "Northbay", "The mill"),
        ("Northbay, which had [[searched]] the mill, was sold.", "Northbay", "the mill"),
        ("The mayor had the thief [[arrested]].", "", "the thief"),
    ],
)
def test_who_has_an_act_done_by_others_does_it_not(drawn: str, agent: str, patient: str) -> None:
    event = one(drawn)
    assert (text_of(event.agent_span), text_of(event.patient_span)) == (agent, patient)


@pytest.mark.parametrize(
    ("drawn", "patient"),
    [
        ("He had inherited a flat from his mother, which he [[sold]] in May.", "a flat"),
        ("He gave the painting to his brother, which the police [[seized]].", "the painting"),
        ("The letter from the mayor, which was [[stolen]] on Monday, was found.", "The letter"),
        ("He met the sister of the mayor, who was [[arrested]].", "the mayor"),
        ("Rebels left the guards of the depot, which they [[attacked]].", "the depot"),
    ],
)
def test_which_stands_for_no_person(drawn: str, patient: str) -> None:
    assert text_of(one(drawn).patient_span) == patient


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The state does not buy back what was stolen from its citizens.", []),
        ("Guards search every car in this town.", []),
        ("The state did not buy back the paintings.", ["buy"]),
        ("Guards are searching every car.", ["searching"]),
        ("Ansa Korvin does not buy back paintings.", ["buy"]),
        ("Our guards search every car.", ["search"]),
        ("They do not arrest reporters.", ["arrest"]),
    ],
)
def test_what_is_always_so_in_a_quotation_is_no_act(text: str, acts: list[str]) -> None:
    printed = f'"{text[:-1]}," the mayor said.'
    article = parsed_of(printed)
    marks = mentions.find(article)
    found = events.find(article, marks, (), statements.find(article, marks, ()))
    assert [event.trigger.text for event in found] == acts


def test_what_is_always_so_outside_of_a_quotation_is_the_outlets() -> None:
    assert [event.lemma for event in events_of("Guards search every car in this town.")] == ["search"]


@pytest.mark.parametrize(
    ("drawn", "kind"),
    [
        ("Velmora could not [[meet]] the demands of the union.", "fulfil"),
        ("The demands are hard for Velmora to [[meet]].", "fulfil"),
        ("The mill [[met]] the deadline.", "fulfil"),
        ("The envoys [[met]] the opposition in Casse.", "meet"),
        ("The leaders of Velmora and Orrin [[met]] in Casse.", "meet"),
        ("The mayor [[met]] the families of the victims.", "meet"),
        ("The mayor finds it hard to [[meet]] with voters.", "meet"),
    ],
)
def test_whoever_meets_a_demand_meets_nobody(drawn: str, kind: str) -> None:
    text = _DRAWN.sub(r"\1", drawn)
    start = drawn.index("[[")
    kinds = {event.kind for event in events_of(text) if event.trigger.start == start}
    assert kinds <= {kind}
    assert kinds or kind == "fulfil"


@pytest.mark.parametrize(
    ("drawn", "kind", "agent", "patient"),
    [
        ("Thieves [[made]] off with the coin.", "steal", "Thieves", "the coin"),
        ("Two men climbed a wall and [[made]] off with the coin.", "steal", "Two men", "the coin"),
        ("The students were [[brought]] out alive by divers.", "rescue", "divers", "The students"),
        ("Divers [[brought]] the students out alive.", "rescue", "Divers", "the students"),
        ("All students were [[brought]] out of the cave alive.", "rescue", "", "All students"),
        ("Firemen [[led]] 40 guards to safety.", "rescue", "Firemen", "40 guards"),
        ("The minister [[leaked]] the letter to a paper.", "spy", "The minister", "the letter"),
    ],
)
def test_words_around_a_verb_make_its_act(drawn: str, kind: str, agent: str, patient: str) -> None:
    event = one(drawn)
    assert (event.kind, text_of(event.agent_span), text_of(event.patient_span)) == (kind, agent, patient)


@pytest.mark.parametrize(
    "text",
    [
        "The two men made off in a white van.",
        "The singer brought the past alive.",
        "Rebels made peace with the army.",
        "The guards broke into a run.",
        "Thieves broke into the museum.",
        "Oil leaked into the harbour.",
        "The mill leaked 900 litres of oil into the harbour.",
    ],
)
def test_the_same_verbs_in_other_words_are_other_acts(text: str) -> None:
    assert {event.kind for event in events_of(text)}.isdisjoint({"steal", "rescue", "fail", "spy"})


@pytest.mark.parametrize(
    ("drawn", "modality", "negated"),
    [
        (
            "He said a few took the gains of trade while “the deputies did not [[vote]]” in it.",
            "happened",
            True,
        ),
        ("She rode out to [[open]] the valley.", "planned", False),
        ("It was the final stop on Korvin's four-nation [[tour]] of the islands.", "happened", False),
        ("Police will seek suspects in the [[shooting]] of four men.", "happened", False),
        ("Police are seeking witnesses to the [[attack]] on Korvin.", "happened", False),
        ("The council seeks the [[arrest]] of Korvin.", "planned", False),
        ("The union accused the mayor of [[theft]] of its funds.", "possible", False),
        ("The suspected [[murder]] of Korvin was filmed.", "possible", False),
    ],
)
def test_what_only_stands_beside_a_plan_or_a_stop_is_told(drawn: str, modality: str, negated: bool) -> None:
    event = one(drawn)
    assert (event.modality, event.negated) == (modality, negated)


def test_a_shooting_in_a_title_is_nothing_that_those_do_who_look_into_it() -> None:
    found = events_of("Police Seek Suspects in Shooting That Injured Four\n\nPolice seek them.")
    (event,) = [one for one in found if one.trigger.text == "Shooting"]
    assert (event.modality, event.agent_span) == ("happened", None)
    assert text_of(event.patient_span).endswith("Four")


@pytest.mark.parametrize(
    ("drawn", "agent", "patient"),
    [
        (
            "A nine-year-old girl [[shot]] while asleep in her cabin is now recovering.",
            "",
            "A nine-year-old girl",
        ),
        ("A young girl [[shot]] while asleep in her cabin is now at home and well.", "", "A young girl"),
        ("The guard [[shot]] while running and then fled.", "The guard", ""),
        ("The wounded guard [[shot]] while he is at home.", "The wounded guard", ""),
    ],
)
def test_who_was_shot_while_abed_and_is_now_well_shot_nobody(drawn: str, agent: str, patient: str) -> None:
    event = one(drawn)
    assert (text_of(event.agent_span), text_of(event.patient_span)) == (agent, patient)


@pytest.mark.parametrize(
    "text",
    [
        "“This harm ends here and it ends now,” the mayor said.",
        "The crowds did not rival the throngs at the fair nine years ago, according to photographs.",
        "“The problem is that pupils today are not fed well,” the mayor said.",
        "She set out her view of how it is counted in July 2030.",
    ],
)
def test_now_in_a_quotation_and_the_time_of_what_is_set_beside_date_no_act(text: str) -> None:
    parsed = PARSER.parse(
        Article(
            "a", "a.txt", text, regions=(Region("body", 0, len(text)),), published=When("2031-05-02", "day")
        )
    )
    found = times.find(parsed)
    assert found
    said = statements.find(parsed, (), found)
    assert {event.when for event in events.find(parsed, mentions.find(parsed), found, said)} == {None}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Korvin would not have backed the 2003 invasion of Casse.", "happened"),
        ("The council opposed the October 2030 raid on the port.", "happened"),
        ("Korvin was angered by the alleged 2003 attack on the port.", "possible"),
        ("Korvin denied the 2003 attack on the port.", "denied"),
        ("Korvin called for the release of Selk in 2003.", "demanded"),
    ],
)
def test_an_act_that_is_called_by_its_date_was_whoever_is_against_it(text: str, modality: str) -> None:
    parsed = PARSER.parse(
        Article(
            "a", "a.txt", text, regions=(Region("body", 0, len(text)),), published=When("2031-05-02", "day")
        )
    )
    found = events.find(parsed, mentions.find(parsed), times.find(parsed), ())
    assert {event.modality for event in found if event.construction == "nominal"} == {modality}


def test_what_opens_a_time_is_no_act_and_what_is_to_come_has_not_happened() -> None:
    text = (
        "The council said it would stop the tours starting May 23. The two will meet on Monday. "
        "Korvin was against Monday's summit of ministers in Casse."
    )
    parsed = PARSER.parse(
        Article(
            "a", "a.txt", text, regions=(Region("body", 0, len(text)),), published=When("2031-05-02", "day")
        )
    )
    found = events.find(parsed, mentions.find(parsed), times.find(parsed), ())
    assert "starting" not in {event.trigger.text for event in found}
    summit = [event for event in found if event.trigger.text == "summit"]
    assert [(event.modality, event.when and event.when.edtf) for event in summit] == [
        ("planned", "2031-05-05")
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The Greens rallied on Tuesday, taking a narrow edge in the Velmora count.", []),
        ("Police took in two men on Friday.", ["take_in"]),
        ("Police took three men in.", ["take_in"]),
    ],
)
def test_a_preposition_with_an_object_of_its_own_is_no_particle(text: str, kinds: list[str]) -> None:
    assert [event.lemma for event in events_of(text) if event.kind == "arrest"] == kinds


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("Orlo Lane wound up winning in Casse.", ["win"]),
        ("The talks were wound down.", []),
        ("Gunmen wound two in Casse market.", ["wound"]),
        ("Two men were wounded in Casse.", ["wound"]),
    ],
)
def test_what_is_wound_up_is_not_wounded(text: str, lemmas: list[str]) -> None:
    assert [event.lemma for event in events_of(text)] == lemmas
