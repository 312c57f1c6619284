"""Names: parts, sounds, acronyms, countries and likeness."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SHARED
from variorum.text.names import (
    compare,
    country_of,
    country_of_capital,
    country_of_people,
    person_parts,
    stands_for,
)
from variorum.text.names.sounds import block_key, sound_alike

NAMES = st.text(
    alphabet=st.sampled_from("abdehiklmnoqrsuwyzABKMZ -'’.,éşğ"), min_size=0, max_size=30
) | st.sampled_from(["Ansa Korvin", "KORVIN, Ansa", "Ansa M. Korvin Jr.", "Lantern Front", "the U.S.", "VNA"])


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("Ansa Korvin", "ANSA KORVIN", "same"),
        ("Ansa Korvin", "Korvin, Ansa", "same"),
        ("Dr. Ansa Korvin", "Minister Ansa Korvin", "same"),
        ("Anne-Marie Dusk", "Anne Marie Dusk", "same"),
        ("A. Korvin", "Ansa Korvin", "variant"),
        ("Ansa Korvin", "Ansa Helle Korvin", "variant"),
        ("Korvin Ansa Helle", "Ansa Helle Korvin", "variant"),
        ("Fouad Darwish", "Fuad Darweesh", "variant"),
        ("Qassem el-Torabi", "Kasim al-Turabi", "variant"),
        ("Abd al-Rahim Sabri", "Abdul Rahim Sabri", "same"),
        ("Владимир Корвин", "Vladimir Korvin", "same"),
        ("Bill Korvin", "William Korvin", "variant"),
        ("Korvin", "Ansa Korvin", "part"),
        ("Ansa Korvin", "Ansa Korvim", "slip"),
        ("Hildoberto Korvin", "Hidloberto Korvin", "variant"),
        ("Hildoberto Melber Korvin", "Hidloberto Korvin", "variant"),
        ("Dado Orrinseha", "Dado Orrinshea", "variant"),
        ("Marian Korvin", "Marina Korvin", "slip"),
        ("Dado Orla", "Dado Olra", "slip"),
        ("Ansa Korvin", "Dado Korvin", "different"),
        ("Ansa Korvin", "Ansa Melber", "different"),
        ("Tarik Hassan", "Tarik Hussein", "different"),
        ("Ansa P. Korvin", "Ansa R. Korvin", "different"),
        ("Dado Korvin Jr.", "Dado Korvin Sr.", "different"),
        ("Albert Adam", "Adam Albert", "different"),
        ("Dado Korvin", "Dado Korvin Jr.", "slip"),
        ("Omar bin Salim Darwish", "Salim bin Omar Darwish", "different"),
        ("Li", "Lee", "different"),
        ("Li Mingbo", "Lee Mingbo", "variant"),
        ("Xi Orrinpo", "Shi Orrinpo", "slip"),
        ("Iwan Petrow", "Ivan Petrov", "variant"),
        ("Abd ar-Rahman Sabri", "Abdurrahman Sabri", "variant"),
        ("Nasr al-Din Korvi", "Nasreddin Korvi", "variant"),
        ("Ansa Korvin", "Ansa Berit Korvim", "slip"),
        ("Pedro Korvino", "Pedro Korvisk", "different"),
        ("Omar Darwish", "Omar Salim Khalil Fouad Darwish", "part"),
        ("Omar Darwish", "Omar Salim Darwish", "variant"),
        ("محمد الدرويش", "Muhammad al-Darwish", "variant"),
        ("عبد الرحيم صبري", "Abdul Rahim Sabri", "variant"),
        ("عمر درويش", "Samir Darwish", "different"),
        ("درويش", "Darwish", "variant"),
        ("أوتا كورفين", "Ota Korvin", "variant"),
        ("تشامس كورفين", "Chams Korvin", "variant"),
        ("ماكس كورفين", "Max Korvin", "variant"),
        ("إلفورد كورفين", "Elford Korvin", "variant"),
        ("درويش", "Omar Darwish", "part"),
        ("Ig0r Korv1n", "Igor Korvin", "slip"),
        ("Si Orrinpin", "Xi Orrinping", "slip"),
        ("AnsaMelbr", "Ansa Melber", "slip"),
        ("AnsaKorvinsky", "Ansa Korvinski", "slip"),
        ("Michail Orrinatschow", "Mikhail Orrinachev", "slip"),
        ("Marta Korvin", "Maria Korvim", "different"),
        ("Justin Korvineau", "Justin Korvino", "variant"),
        ("דוד ברק", "David Barak", "variant"),
        ("李明波", "Li Mingbo", "same"),
        ("李明波", "李明播", "different"),
        ("李明波", "Li Mingtao", "different"),
        ("김정민", "Kim Jong-min", "variant"),
    ],
)
def test_people(left: str, right: str, level: str) -> None:
    assert compare(left, right, person=True).level == level


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("The Lantern Front", "Lantern Front", "same"),
        ("Velmora Defence Organisation", "Velmora Defense Organization", "same"),
        ("Harbour Works Ltd.", "Harbor Works Limited", "same"),
        ("Dusk & Sons", "Dusk and Sons", "same"),
        ("Lantern Front movement", "Lantern Front", "variant"),
        ("Union of Free Harbours", "U.F.H.", "variant"),
        ("Coordinating Committee of the Harbour Strike", "Harbour Strike Coordination Committee", "variant"),
        ("Peruvian Harbour Strike Committee", "Harbour Strike Committee", "variant"),
        ("Asa'ib Nur al-Bahr", "Asaib Noor al Bahr", "variant"),
        ("Lantern Front", "Lantern Front Youth", "different"),
        ("Nurallah", "Kata'ib Nurallah", "different"),
        ("Velmora East Bank", "Velmora West Bank", "different"),
        ("House Harbour Committee", "Senate Harbour Committee", "different"),
        ("Harbour Fund 7", "Harbour Fund 8", "different"),
        ("Harbour Fund II", "Harbour Fund 2", "variant"),
        ("Harbour Fund II", "Harbour Fund 3", "different"),
        ("Twentieth Harbour Bank", "20th Harbour Bank", "same"),
        ("3 Harbours Line", "Three Harbours Line", "same"),
        ("Orrin 5%", "Orrin Five Percent", "same"),
        ("Orrin Joynt Stock Company", "Orrin JSC", "same"),
        ("VHB", "Velmora Harbour Bank Corporation", "variant"),
        ("VHC", "Velmora Harbour Bank Corporation", "different"),
        ("Melber Bros", "Melber Brothers", "same"),
        ("Velmora Shipbuilders Guild", "VelmoraShipbuilders Gild", "slip"),
        ("Velmora Harbour Fund", "Velmora HarbourFund 2", "different"),
        ("MV Orrin Star", "Orrin Star", "variant"),
        ("Korvin und Melber", "Korvin & Melber", "same"),
        ("Harbour Works AG", "Harbour Works GmbH", "different"),
        ("North Korea", "South Korea", "different"),
        ("the U.S.", "United States of America", "same"),
        ("the Committee", "the Movement", "different"),
        ("Velmora", "University of Velmora", "different"),
        ("the Peruvian government", "Government of Peru", "variant"),
        ("Peruvian Harbour Union", "Harbour Union of Chile", "different"),
        ("Harbour Works S.A. de C.V.", "Harbour Works sociedad anónima de capital variable", "same"),
        ("Harbour Works S.r.l.", "Harbour Works S.p.A.", "different"),
        ("KVD Port Lines", "KVT Port Lines", "slip"),
        ("Velmora Shipbuilding", "Velmora Shipbuidlling", "slip"),
    ],
)
def test_bodies(left: str, right: str, level: str) -> None:
    assert compare(left, right, person=False).level == level


def test_a_likeness_says_why() -> None:
    assert compare("Fouad Darwish", "Fuad Darwish", person=True).because == (
        "“fouad” and “fuad” sound alike",
    )
    assert compare("Lantern Front movement", "Lantern Front", person=False).because == (
        "“movement” only says what kind of body it is",
    )


@pytest.mark.parametrize(
    ("left", "right", "person", "reason"),
    [
        ("Ansa Korvin", "Dado Korvin", True, "“ansa” and “dado” share the surname only"),
        ("Dado Korvin", "Dado Korvin Jr.", True, "a suffix that only one has"),
        ("Peru", "the Peruvian government", False, "a country and its government"),
        ("Lima", "Peru", False, "a country and its capital"),
        ("Lantern Front", "Lantern Front Youth", False, "“youth” marks another body, or a part of the other"),
        ("Harbour Works AG", "Harbour Works GmbH", False, "legal forms ag and gmbh"),
    ],
)
def test_what_is_kept_apart_says_why(left: str, right: str, person: bool, reason: str) -> None:
    likeness = compare(left, right, person=person)
    assert likeness.level in ("different", "slip")
    assert likeness.because == (reason,)


@given(NAMES, NAMES, st.booleans())
def test_likeness_is_symmetric(left: str, right: str, person: bool) -> None:
    assert compare(left, right, person=person) == compare(right, left, person=person)


@given(NAMES)
def test_a_name_is_like_itself(name: str) -> None:
    if person_parts(name).words:
        assert compare(name, name, person=True).level == "same"


@given(st.text(alphabet="abcdefghiklmnopqrstuvwxyz", min_size=1, max_size=12), st.data())
def test_words_that_sound_alike_share_a_block(word: str, data: st.DataObject) -> None:
    other = data.draw(st.sampled_from([word, word.replace("ou", "u"), word.replace("e", "i"), word + "h"]))
    if sound_alike(word, other):
        assert block_key(word) == block_key(other)


@given(st.text(alphabet="abdeimnoru", min_size=4, max_size=14), st.integers(0, 13))
def test_a_letter_doubled_sounds_alike(word: str, place: int) -> None:
    place %= len(word)
    doubled = word[: place + 1] + word[place] + word[place + 1 :]
    if word[place] not in "aeiou":
        assert sound_alike(word, doubled)


def test_hostile_names_end() -> None:
    for name in (
        "a" * 100_000,
        "A. " * 50_000,
        "-" * 10_000,
        "\u0301" * 5_000,
        "",
        "  ",
        "م" * 9_000,
        "李" * 9_000,
    ):
        assert compare(name, "Ansa Korvin", person=True).level in ("different", "part")
        compare(name, "Lantern Front", person=False)


def test_countries() -> None:
    assert country_of("the U.S.") == country_of("United States")
    assert country_of_people("Peruvians") == country_of("Peru")
    assert country_of_capital("Lima") == country_of("Peru")
    assert country_of("Velmora") is None
    assert country_of_people("Congolese") is None  # two countries have it
    assert country_of_capital("Brussels") is None


def test_acronyms() -> None:
    assert stands_for("UFH", "the Union of Free Harbours")
    assert not stands_for("Ufh", "Union of Free Harbours")
    assert not stands_for("UFS", "Union of Free Harbours")
    assert not stands_for("Union", "Union of Free Harbours")


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("CORE", "SORE", "different"),
        ("UFH", "U.F.H.", "same"),
        ("UFH", "Union of Free Harbours", "variant"),
    ],
)
def test_two_acronyms_that_sound_alike_are_two(left: str, right: str, level: str) -> None:
    assert compare(left, right, person=False).level == level


@pytest.mark.shared
def test_the_bench_is_beaten() -> None:
    from benchmarks.names import measure

    data = SHARED / "data" / "names" / "name_pairs_a.jsonl"
    assert json.loads(data.read_text("utf-8").splitlines()[0])
    figures = measure(data, {})
    assert float(str(figures["f1"])) >= 0.895
    assert float(str(figures["false_merge_rate"])) <= 0.01
