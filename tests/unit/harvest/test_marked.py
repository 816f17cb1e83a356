from hypothesis import given
from hypothesis import strategies as st

from briefkit.harvest.marks.marked import read_marks
from briefkit.text import Span

_PARTS = st.lists(
    st.sampled_from(
        [
            "*Ibid.*",
            ", 307.",
            " ",
            "**12**",
            "<i>Title</i>",
            "[Title](http://a.org/x)",
            "\\_",
            "&amp;",
            "“Quoted,”",
            "_x_",
            "*",
            "<http://a.org/b_c>",
            "\n",
            "é",
            "[---]{.emdash}",
            "]",
            "(1999)",
        ]
    )
)


def test_emphasis() -> None:
    marked = read_marks("*Ibid.*, 307.")
    assert marked.text == "Ibid., 307."
    assert marked.italics == (Span(0, 5),)


def test_an_asterisk_between_spaces_is_text() -> None:
    assert read_marks("LLC * A/K/A B").text == "LLC * A/K/A B"


def test_an_address_shown_as_itself_is_its_target() -> None:
    marked = read_marks("[http://a.org/b\\\\_c](http://a.org/b_c)")
    assert marked.text == "http://a.org/b_c"
    assert marked.links == ()


def test_a_linked_title_keeps_its_target() -> None:
    marked = read_marks("see [*Misjudged*](http://a.org/m) (Chicago)")
    assert marked.text == "see Misjudged (Chicago)"
    assert marked.links == ((Span(4, 13), "http://a.org/m"),)


def test_underscores_in_an_address_are_no_emphasis() -> None:
    assert read_marks("https://a.org/x_-_y_z.pdf").text == "https://a.org/x_-_y_z.pdf"


def test_titles_that_go_on_are_one() -> None:
    marked = read_marks("*Ragged Dick*, *or, Street Life*, 5")
    assert [marked.text[s.start : s.end] for s in marked.italics] == ["Ragged Dick, or, Street Life"]


@given(_PARTS)
def test_every_letter_keeps_its_place(parts: list[str]) -> None:
    raw = "".join(parts)
    marked = read_marks(raw)
    assert len(marked.starts) == len(marked.text) + 1
    assert list(marked.starts) == sorted(marked.starts)
    assert marked.raw_span(0, len(marked.text)) == Span(0, len(raw))


def test_an_address_cut_within_its_host_is_whole_again() -> None:
    """`[https://ports](T)[side.example.org/a](T)`: both have one target, which is the address."""
    target = "https://ports-side.example.org/policies/quays?a=b"
    shown = read_marks(f"At [https://ports]({target})[side.example.org/policies/quays]({target})", {}).text
    assert target in shown
