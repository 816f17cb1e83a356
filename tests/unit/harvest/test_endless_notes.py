"""Notes that are none, as broken copies have them, are read to their end: no pattern loses itself in a long run."""

import pytest
from tests.support.notes import segments

_LENGTH = 1500


@pytest.mark.parametrize("before", ["", "Jane Roe, ", "See Roe v. Poe, 12 ", "art. 5 ", "“Tides,” ", "12(#) "])
@pytest.mark.parametrize(
    "run",
    [
        *("A", "ROE ", "A, ", "1", "1 ", "..", "(1) ", ", ", "[", "’", "@", "a", "A1", "*a* ", "A: ", "A; "),
        *("http://a.b/ ", "see ", "§C-1/", "C-1/", "§January ", "L. é", "(1999), A B, C D ", "of A B, C D, 1 E "),
    ],
)
def test_a_long_run_of_anything_is_read(before: str, run: str) -> None:
    raw = before + (run * _LENGTH)[:_LENGTH]
    found = segments(raw)
    assert found[0].span.start == 0
    assert found[-1].span.end == len(raw)


@pytest.mark.parametrize("run", ["§ eds., ", "the § –", "§ 1, ", "A", "ch. 1, "])
def test_a_long_run_before_the_year_of_a_book_is_read(run: str) -> None:
    """A year in brackets makes readers look for the place before it."""
    raw = f"{(run * _LENGTH)[:_LENGTH]} (2019)."
    assert segments(raw)[-1].span.end == len(raw)


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("", "# (C.), Quays (Ouse, 1990)."),
        ("Author’s interview with an officer, ", "#, 12 March 2013."),
        ("", ", Jane/Roe, Quays, 1990."),
        ("", "’s 1990 study and Roe 1991 agree."),
        ("Roe, “Tides,” Quay Review, ", "# (QR), 1990."),
        ("Roe, Quays (", "#)."),
    ],
)
@pytest.mark.parametrize("run", ["Aa-", "Aa’"])
def test_a_long_run_of_joined_names_is_read(before: str, behind: str, run: str) -> None:
    """Where a name may be parted is tried once, not once for each other place where it may be parted."""
    raw = before + (run * _LENGTH)[:_LENGTH] + behind
    assert segments(raw)[-1].span.end == len(raw)
