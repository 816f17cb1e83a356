"""References of lawyers, as the Bluebook and OSCOLA have them: the text, the type, fields, and `locator`."""

import pytest
from tests.support.notes import full

FORMS = [
    # Bluebook
    (
        "Cass R. Stone, *Social Norms*, 96 COLUM. L. REV. 903, 910 (1996).",
        "article",
        {"journaltitle": "COLUM. L. REV.", "volume": "96", "pages": "903", "locator": "910"},
    ),
    (
        "RICHARD A. POST, ECONOMIC ANALYSIS 25 (8th ed. 2011).",
        "book",
        {"author": "Post, Richard A.", "edition": "8", "locator": "25"},
    ),
    (
        "*Roe v. Wade*, 410 U.S. 113, 120 (1973).",
        "jurisdiction",
        {
            "title": "Roe v. Wade",
            "volume": "410",
            "journaltitle": "U.S.",
            "pages": "113",
            "date": "1973",
            "locator": "120",
        },
    ),
    (
        "United States v. Nova Scotia Food Prods. Corp., 568 F.2d 240, 252 (2d Cir. 1977).",
        "jurisdiction",
        {"title": "United States v. Nova Scotia Food Prods. Corp.", "institution": "2d Cir.", "locator": "252"},
    ),
    ("15 U.S.C. § 78j(b) (2012).", "legislation", {"title": "15 U.S.C.", "locator": "78j(b)"}),
    (
        "Patriot Act of 2001, Pub. L. No. 107-56, § 215, 115 Stat. 272.",
        "legislation",
        {"title": "Patriot Act of 2001", "number": "107-56", "locator": "215"},
    ),
    (
        "Martin Vogel, *The New Method*, Martin Vogel (Dec. 13, 2005), http://vogel.example.com/a.html.",
        "article",
        {"title": "The New Method", "date": "2005-12-13"},
    ),
    # OSCOLA
    (
        "JAG Griff, 'The Common Law' (2001) 117 LQR 42, 64.",
        "article",
        {"title": "The Common Law", "volume": "117", "journaltitle": "LQR", "pages": "42", "locator": "64"},
    ),
    ("Paul Crane, 'Values' [2005] PL 440.", "article", {"journaltitle": "PL", "date": "2005", "pages": "440"}),
    ("Tim Endic, *Administrative Law* (OUP 2009) 45.", "book", {"publisher": "OUP", "date": "2009", "locator": "45"}),
    (
        "*Donoghue v Stevenson* [1932] AC 562 (HL).",
        "jurisdiction",
        {"journaltitle": "AC", "pages": "562", "date": "1932"},
    ),
    ("Human Rights Act 1998, s 6(1).", "legislation", {"title": "Human Rights Act 1998", "locator": "6(1)"}),
    (
        "Vienna Convention on the Law of Treaties (adopted 23 May 1969, entered into force 27 January"
        " 1980) 1155 UNTS 331, art 31.",
        "legal",
        {"date": "1969-05-23", "volume": "1155", "journaltitle": "UNTS", "locator": "31"},
    ),
    ("UNSC Res 1373 (28 September 2001) UN Doc S/RES/1373.", "legal", {"number": "1373", "date": "2001-09-28"}),
]


@pytest.mark.parametrize(("text", "kind", "fields"), FORMS, ids=[text[:40] for text, _, _ in FORMS])
def test_legal_references(text: str, kind: str, fields: dict[str, str]) -> None:
    reference = full(text)
    locator = {"locator": reference.locator.value} if reference.locator else {}
    found = {**reference.fields, **locator}
    assert (reference.type, {name: found.get(name) for name in fields}) == (kind, fields)
