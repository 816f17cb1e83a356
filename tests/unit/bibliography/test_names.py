"""Names: what comes out of awkward ones, and that they can be written back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.bibliography.names import bibtex_names, csl_names

PARTS = {"f": "family", "g": "given", "p": "dropping-particle", "n": "non-dropping-particle", "s": "suffix"}


def name(**parts: str) -> dict[str, str]:
    return {PARTS[part]: text for part, text in parts.items()}


TABLE = [
    ("", []),
    ("Jalalzai, Musa Khan", [name(f="Jalalzai", g="Musa Khan")]),
    ("Keith L. Shimko", [name(f="Shimko", g="Keith L.")]),
    ("Aristotle", [name(f="Aristotle")]),
    ("Vincent van Gogh", [name(f="Gogh", g="Vincent", p="van")]),
    ("van Gogh, Vincent", [name(f="Gogh", g="Vincent", p="van")]),
    ("de la Fontaine, Jr., Jean", [name(f="Fontaine", g="Jean", p="de la", s="Jr.")]),
    ("Laden, Osama bin", [name(f="Laden", g="Osama bin")]),
    ("Ruiz de Arcaute, Agustin", [name(f="Ruiz de Arcaute", g="Agustin")]),
    ("King, Jr, Martin Luther", [name(f="King", g="Martin Luther", s="Jr")]),
    ("{World Bank}", [{"literal": "World Bank"}]),
    ("{Barnes and Noble} and Roe, A.", [{"literal": "Barnes and Noble"}, name(f="Roe", g="A.")]),
    ("{Ministry of Health, UK}", [{"literal": "Ministry of Health, UK"}]),
    ("Roe, A. and others", [name(f="Roe", g="A."), {"literal": "others"}]),
    ('{\\"O}zal, Turgut', [name(f="Özal", g="Turgut")]),
    ("{\\O}stby, Gudrun", [name(f="Østby", g="Gudrun")]),
    ("G{\\'a}bor~Nagy", [name(f="Nagy", g="Gábor")]),
    ("family=Hanif, given=Melanie, prefix=von, suffix=Jr.", [name(f="Hanif", g="Melanie", p="von", s="Jr.")]),
    ("given={Ali, Jr.}, family={Khan and Sons}", [name(f="Khan and Sons", g="Ali, Jr.")]),
    ('family="de Gaulle", given=Charles', [name(f="de Gaulle", g="Charles")]),
    ("family=Gogh, given=V., prefix=van, useprefix=true", [name(f="Gogh", g="V.", n="van")]),
    ("Путин, Владимир", [name(f="Путин", g="Владимир")]),
    ("اقبال، محمد and Iqbal, Allama", [name(f="محمد", g="اقبال،"), name(f="Iqbal", g="Allama")]),
    ("{van} Gogh, A", [name(f="van Gogh", g="A")]),
    ("Anderson and  and Brand", [name(f="Anderson"), name(f="Brand")]),
    ("Sandy Andand", [name(f="Andand", g="Sandy")]),
    ("unbalanced {Roe", [name(f="Roe", p="unbalanced")]),
]


@pytest.mark.parametrize(("value", "expected"), TABLE)
def test_names(value: str, expected: list[dict[str, str]]) -> None:
    assert csl_names(value) == expected


def test_useprefix_of_the_entry() -> None:
    assert csl_names("Vincent van Gogh", useprefix=True) == [name(f="Gogh", g="Vincent", n="van")]


WORD = st.text(alphabet="abyZÖéØЖ'.-", min_size=1, max_size=6).filter(lambda word: word != "and")
WORDS = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
CSL = st.one_of(
    st.fixed_dictionaries({"literal": WORDS.filter(lambda text: "--" not in text and "''" not in text)}),
    st.fixed_dictionaries(
        {"family": WORDS}, optional={v: WORDS for v in PARTS.values() if v[:3] in ("giv", "suf", "dro")}
    ),
).filter(lambda found: not any("--" in text or "''" in text for text in found.values()))


@given(st.lists(CSL, min_size=1, max_size=4))
def test_names_come_back(names: list[dict[str, str]]) -> None:
    assert csl_names(bibtex_names(names)) == names


@given(st.text(alphabet=st.sampled_from('aB {},~\\"=and'), max_size=40))
def test_no_name_is_too_odd(value: str) -> None:
    assert all(all(part.values()) for part in csl_names(value))
