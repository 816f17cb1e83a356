"""Citekeys of decisions, acts and codes."""

import pytest

from briefkit.bibliography.citekeys import citekey_for

TABLE = [
    ("jurisdiction", {"title": "Tennessee v. Lane", "date": "2004", "journaltitle": "U.S."}, "tennessee2004lane"),
    ("jurisdiction", {"title": "United States v. Windsor", "date": "2013"}, "us2013windsor"),
    ("jurisdiction", {"title": "R (Petrel) v Lord Chancellor", "date": "2017"}, "petrel2017lord"),
    ("jurisdiction", {"title": "R v Gull", "date": "2016"}, "r2016gull"),
    ("jurisdiction", {"title": "In re Gull", "date": "1967"}, "gull1967"),
    ("jurisdiction", {"title": "City of Petrel v. J. A. Gull Co.", "date": "1989"}, "petrel1989gull"),
    ("jurisdiction", {"title": "[2016] NZHC 1490", "date": "2016"}, "nzhc2016n1490"),
    ("jurisdiction", {"title": "685 P.2d 1152", "date": "1984"}, "p2d685p1152"),
    ("legislation", {"title": "42 U.S.C."}, "usc42"),
    ("legislation", {"title": "Human Rights Act 1998", "date": "1998"}, "humanrightsact1998"),
    ("legislation", {"title": "Fed. R. Civ. P."}, "fedrcivp"),
    ("legal", {"title": "U.S. Const."}, "usconst"),
    (
        "legal",
        {"title": "Resolution 60/1", "author": "{General Assembly}", "date": "2005"},
        "generalassembly2005resolution",
    ),
    ("book", {"title": "42 Quays", "author": "Roe, Jane", "date": "2004"}, "roe200442"),
    ("legislation", {"title": "—"}, "anonnd"),
]


@pytest.mark.parametrize(("kind", "fields", "key"), TABLE)
def test_keys(kind: str, fields: dict[str, str], key: str) -> None:
    assert citekey_for(fields, kind=kind) == key


def test_clashes_take_letters() -> None:
    assert citekey_for({"title": "42 U.S.C."}, {"usc42"}, "legislation") == "usc42a"
