import pytest

from briefkit.harvest.parts.imprint import read_imprint


@pytest.mark.parametrize(
    ("content", "fields"),
    [
        (
            "Lahore: Ariana Publications, 2004",
            {"location": "Lahore", "publisher": "Ariana Publications", "date": "2004"},
        ),
        (
            "Washington, DC: International Business Publications, 2011",
            {"location": "Washington, DC", "publisher": "International Business Publications", "date": "2011"},
        ),
        ("Santa Monica, CA: Tarn, 2009", {"location": "Santa Monica, CA", "publisher": "Tarn", "date": "2009"}),
        ("April 2007", {"date": "2007-04"}),
        ("2012,", {"date": "2012"}),
        ("Islamabad", {"place": "Islamabad"}),
        ("Macmillan, 1987", {"publisher": "Macmillan", "date": "1987"}),
        ("OUP 2009", {"publisher": "OUP", "date": "2009"}),
        ("London, 1994", {"location": "London", "date": "1994"}),
        ("Philadelphia: John C. Winston Co., n.d.", {"location": "Philadelphia", "publisher": "John C. Winston Co."}),
        ("Chicago, M. A. Donohue and Company, n.d.", {"location": "Chicago", "publisher": "M. A. Donohue and Company"}),
        ("8th ed. 2011", {"edition": "8th", "date": "2011"}),
        (
            "1963; repr., Harmondsworth: Penguin, 1980",
            {"origdate": "1963", "location": "Harmondsworth", "publisher": "Penguin", "date": "1980"},
        ),
        (
            "PhD diss., Harvard University, 2010",
            {"thesis": "PhD diss.", "institution": "Harvard University", "date": "2010"},
        ),
        ("9th Cir. 1999", {"court": "9th Cir.", "date": "1999"}),
        ("hereinafter Course Manual", {"alias": "Course Manual"}),
        ("T. V. Paul ed., 2010", {"editor": "Paul, T. V.", "date": "2010"}),
    ],
)
def test_brackets_that_are_part_of_a_reference(content: str, fields: dict[str, str]) -> None:
    assert read_imprint(content) == fields


@pytest.mark.parametrize("content", ["emphasis added", "arguing that code is law", "25-26", "on file with author"])
def test_remarks_in_brackets(content: str) -> None:
    assert read_imprint(content) is None
