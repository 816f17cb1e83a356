"""What a document's YAML says of itself, also where the YAML is meant to do harm."""

from pathlib import PurePosixPath

import pytest

from briefkit.readers.read import read_document


def metadata(front: str) -> dict[str, str]:
    text = f"---\n{front}\n---\n\n# A Heading\n\nSome text of a document that goes on for a while.\n"
    return dict(read_document(PurePosixPath("paper.md"), text.encode()).metadata)


def test_people_and_dates() -> None:
    said = metadata("title: A Paper\nauthors:\n  - name: Jane Roe\n  - {given: John, family: Doe}\ndate: 2013-05-01")
    assert said["title"] == "A Paper"
    assert said["author"].replace(" and ", "; ") == "Jane Roe; John Doe"
    assert said["date"] == "2013-05-01"


LAUGHS = "a: &a [x,x]\n" + "".join(
    f"{after}: &{after} [*{before},*{before},*{before},*{before},*{before},*{before},*{before},*{before}]\n"
    for before, after in zip("abcdefghi", "bcdefghij", strict=True)
)


@pytest.mark.parametrize("front", [LAUGHS + "title: *j", "title: " + "[" * 5000, "title: !!python/object:os.system x"])
def test_front_matter_that_is_meant_to_do_harm_says_nothing_of_it(front: str) -> None:
    assert len(metadata(front).get("title", "")) < 100
