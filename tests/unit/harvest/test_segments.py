import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.notes import segments

from briefkit.harvest.document import Footnote
from briefkit.harvest.model import Commentary, FullReference, Ibid, Relation, ShortReference, Signal
from briefkit.harvest.segmenting.segments import read_note

NAMES = {FullReference: "full", ShortReference: "short", Ibid: "ibid", Signal: "signal", Commentary: "comment"}

_PARTS = st.lists(
    st.sampled_from(
        [
            "Ibid., 5",
            "*Ibid.*",
            "See also ",
            "; ",
            ", and ",
            ". ",
            "A. Roe, *A Book* (Paris: Press, 1999), 4",
            '"A Title," ',
            "*Journal* 3, no. 2 (2001): 5-9",
            "(accessed May 5, 2013)",
            "<http://a.org/x>",
            "It is so",
            " quoted in ",
            "“Open",
            "(",
            "Smith, 23",
            "supra note 3",
            "\n",
            "*",
            "\\_",
            "Roe v. Wade, 410 U.S. 113 (1973)",
            "[hereinafter X]",
            "é",
        ]
    ),
    max_size=9,
)


@given(_PARTS)
def test_segments_tile_the_note(parts: list[str]) -> None:
    raw = "".join(parts)
    read = read_note(Footnote(1, "1", raw, 1))
    assert "".join(raw[segment.span.start : segment.span.end] for segment in read.segments) == raw
    assert all(one.span.end == other.span.start for one, other in zip(read.segments, read.segments[1:], strict=False))


@pytest.mark.parametrize(
    ("raw", "roles"),
    [
        ("*Ibid.*, 307.", "ibid"),
        ("Ibid., 3; Roe, *Books*, 44.", "ibid short"),
        ("A. Roe, *Books* (Paris: Press, 1999); B. Coe, *Pens* (Rome: Hill, 2001), 4.", "full full"),
        ("See also A. Roe, *Books* (Paris: Press, 1999).", "signal full"),
        ("For a discussion of this shift in the market, see Roe, *Books*, esp. 22-26.", "signal short"),
        ("Quoted in A. Roe, *Books* (Paris: Press, 1999), 33.", "signal full"),
        ("Emphasis in original. Lev Mann, *Software* (London: Hill, 2013), 15.", "comment full"),
        ("See Roe, *Books*. The gap in the data comes from the closure of the library.", "signal short comment"),
        ("This was told to me by officials who wished to remain unnamed.", "comment"),
        ('The library "destroyed records" of such tales as *The Sorrows* (1895).', "comment"),
        (
            'L. Tate, "Romance," in *Print* (Toronto: Hill, 2016), 304-330 and "The One," in *Readings*'
            " (Rome: Hall, 2014), 9.",
            "full full",
        ),
        ("A. Roe, *Books* (Paris: Press, 1999), 5, B. Coe, *Pens* (Rome: Hill, 2001), 4.", "full full"),
        ("A. Roe, *Books* (Paris: Press, 1999). B. Coe, *Pens* (Rome: Hill, 2001), 4.", "full full"),
        (
            "*See* *Brown v. Board*, 347 U.S. 483 (1954); *see also* *Plessy v. Ferguson*, 163 U.S. 537 (1896).",
            "signal full signal full",
        ),
        ("Smith, J. (2010). The politics of energy. Energy Policy, 38(2), 1-9.", "full"),
        (
            "As Roe shows in her study, books are read. Roe, *Books*, 105-6, who argues that they are not.",
            "comment short comment",
        ),
    ],
)
def test_roles(raw: str, roles: str) -> None:
    assert " ".join(NAMES[type(segment.reading)] for segment in segments(raw)) == roles


def test_a_semicolon_in_a_title_divides_nothing() -> None:
    assert len(segments("*Hints on Books; on Libraries, Public and Private* (New York: Hill, 1872), 84.")) == 1


def test_reprints_and_quotations_are_tied() -> None:
    raw = "Ann Moon, “Class,” *Signs* (Summer 1997): 87-110; reprinted in Roe, *Books*, 209-33, here 221."
    assert [segment.relation for segment in segments(raw) if segment.cites] == [Relation.NONE, Relation.REPRINTED_IN]


def test_a_second_title_leans_on_the_author_of_the_first() -> None:
    raw = 'L. Tate, "Love," in *Print* (Toronto: Hill, 2016), 30-33 and "One," in *Readings* (Rome: Hall, 2014), 9.'
    assert [segment.leans for segment in segments(raw)] == [False, True]
