"""LaTeX as text and as rich text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.bibliography.latex import to_rich, to_text, unescape

NOCASE = '<span class="nocase">{}</span>'.format

TABLE = [
    ("Plain text, 50% of R&D_x #1 ^ < > é", None, None),
    ('Kr{\\"o}ger \\& Co.', "Kröger & Co.", "Kröger & Co."),
    ('{\\O}resund and na\\"{\\i}ve', "Øresund and naïve", "Øresund and naïve"),
    ("\\v{S}koda stra{\\ss}e \\L{}\\'od\\'z", "Škoda straße Łódź", "Škoda straße Łódź"),
    ("The {World Bank}", "The World Bank", f"The {NOCASE('World Bank')}"),
    ("{{Double} braced}", "Double braced", NOCASE("Double braced")),
    ("a \\emph{b {NATO} c}", "a b NATO c", f"a <i>b {NOCASE('NATO')} c</i>"),
    ("{\\it old} \\textbf{new}", "old new", "<i>old</i> <b>new</b>"),
    ("1\\textsuperscript{st} H\\textsubscript{2}O", "1st H2O", "1<sup>st</sup> H<sub>2</sub>O"),
    ("\\textsc{un}", "un", '<span style="font-variant:small-caps;">un</span>'),
    ("$x^2$ and CO$_2$", "x2 and CO2", "x<sup>2</sup> and CO<sub>2</sub>"),
    ("$5 and $6 billion", "$5 and $6 billion", "$5 and $6 billion"),
    ("\\$5 and 10\\%", "$5 and 10%", "$5 and 10%"),
    ("100% {of} it", "100% of it", f"100% {NOCASE('of')} it"),
    ("``A'' -- b---c", "“A” – b—c", "“A” – b—c"),
    ("a~b", "a\u00a0b", "a\u00a0b"),
    ("\\enquote{A} \\mkbibquote{B}", "“A” “B”", "“A” “B”"),
    ("\\url{http://a.b/c_d%20e}", "http://a.b/c_d%20e", "http://a.b/c_d%20e"),
    ("\\href{http://a.b}{here}", "here", "here"),
    ("\\unknowncommand{kept} x", "kept x", "kept x"),
    ("{1914}--{18}", "1914–18", "1914–18"),
    ("an {unbalanced brace", "an unbalanced brace", "an unbalanced brace"),
    ("{" * 5000 + "deep" + "}" * 5000, "deep", "deep"),
    ("$\\alpha$-rays", "α-rays", "α-rays"),
]


@pytest.mark.parametrize(("value", "text", "rich"), TABLE)
def test_latex(value: str, text: str | None, rich: str | None) -> None:
    assert to_text(value) == (value if text is None else text)
    assert to_rich(value, protect=True) == (value if rich is None else rich)


def test_braces_protect_in_titles_only() -> None:
    assert to_rich("The {World Bank}") == "The World Bank"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("http://a.b/c\\_d\\%20", "http://a.b/c_d%20"),
        ("\\url{http://a.b/~x}", "http://a.b/~x"),
        ("http://a.b/{\\_}x", "http://a.b/_x"),
        ("<http://a.b>", "http://a.b"),
    ],
)
def test_verbatim_fields(value: str, expected: str) -> None:
    assert unescape(value) == expected


@given(st.text(alphabet=st.sampled_from("aB1 {}$\\%~-`'^_&#\"[]\n"), max_size=40))
def test_no_value_is_too_odd(value: str) -> None:
    assert isinstance(to_rich(value, protect=True), str)
    assert isinstance(to_text(value), str)


@given(st.text(alphabet=st.characters(exclude_characters="\\{}~$-`'", exclude_categories=["Cs"])))
def test_a_value_without_latex_is_untouched(value: str) -> None:
    assert to_rich(value, protect=True) == value
