"""Sites by the addresses of pages, and the outlets that surely are of them."""

from __future__ import annotations

import pytest

from variorum.text.addresses import is_of_site, outlet_at, site


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.portcasseherald.example/news/1?ref=http://other.example/2", "portcasseherald.example"),
        ("http://web.archive.org/web/20310405/http://www.casseherald.example:80/a", "casseherald.example"),
        ("https://web.archive.org/web/20310405id_/http:/m.casseherald.example/a", "casseherald.example"),
        ("https://archive.ph/20310405/casseherald.example/a", "casseherald.example"),
        ("https://kept.example/20310405101500/https://casseherald.example/a", "casseherald.example"),
        ("https://sport.herald.co.vm/a", "sport.herald.co.vm"),
        ("HTTPS://Herald.Example", "herald.example"),
    ],
)
def test_the_site_of_a_page_is_its_host_and_that_of_a_kept_page_the_original_s(
    address: str, host: str
) -> None:
    assert site(address) == host


@pytest.mark.parametrize(
    "address",
    [
        "",
        "Sarn, 5 May",
        "file:///tmp/a.html",
        "http://127.0.0.1/a",
        "http://localhost:8000/a",
        "https://www.facebook.com/casseherald/posts/1",
        "http://web.archive.org/web/20310405/https://m.facebook.com/casseherald/posts/1",
        "https://archive.org/details/casse",
        "http://[broken/",
    ],
)
def test_who_shares_or_keeps_what_others_wrote_is_no_outlet(address: str) -> None:
    assert site(address) == ""


@pytest.mark.parametrize(
    ("name", "host", "is_of"),
    [
        ("Port Casse Herald", "portcasseherald.example", True),
        ("The Herald", "theherald.co.vm", True),
        ("Casse-Herald", "casse-herald.example", True),
        ("Sarn Valley Star-Post", "star-post.example", True),
        ("New Sarn Daily Lantern", "nsdailylantern.example", True),
        ("KVLM", "kvlmnews.example", True),
        ("KVLM.com", "kvlm.com", True),
        ("VTV News", "vtvnews.go.example", True),
        ("Herald", "portcasseherald.example", False),
        ("Daily Lantern", "nsdailylantern.example", False),
        ("Casse Post", "post.example", False),
        ("Casse News", "casse.example", False),
        ("Sarn Valley Mail", "sarnvalley.example", False),
        ("", "herald.example", False),
    ],
)
def test_a_name_is_of_a_site_where_the_letters_are_the_same(name: str, host: str, is_of: bool) -> None:
    assert is_of_site(name, host) is is_of


def test_an_agency_goes_by_its_name_on_its_own_site() -> None:
    assert outlet_at("uk.reuters.com") == "Reuters"
    assert outlet_at("petra.example") == "petra.example"
