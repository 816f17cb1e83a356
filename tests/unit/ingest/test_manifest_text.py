"""The manifest that is written reads back as what was meant."""

from pathlib import PurePosixPath

import pytest

from briefkit.assembly.manifest import read_manifest
from briefkit.ingest.manifest_text import manifest_text
from briefkit.ingest.model import PlannedAuthor, TitleBlock
from briefkit.text import ExpandedText, Location, SourceText

PATH = PurePosixPath("briefs/x/brief.yaml")
VALUES = ["Plain words", "No", "2013", "a: b", "# no", "{x}", "- y", 'q "z" \\ \'', "*em* ☃", "null", "@at", "Ends:"]


@pytest.mark.parametrize("value", VALUES)
def test_texts_come_back(value: str) -> None:
    front = TitleBlock(
        value,
        subtitle=value,
        authors=(PlannedAuthor(value, value, value),),
        abstract=ExpandedText.at(f"{value}\n\nTwo: paragraphs\n\n[^1]: Note.\n", Location(PATH)),
        keywords=(value, "a, b"),
        notice=value,
    )
    manifest, findings = read_manifest("x", SourceText(PATH, manifest_text(front, ["1.md", "a.md"], "s.md", "ipri")))
    assert findings == ()
    assert manifest is not None
    assert (manifest.title, manifest.subtitle, manifest.notice) == (value, value, value)
    author = manifest.authors[0]
    assert (author.name, author.affiliation, author.note) == (value, value, value)
    assert manifest.abstract.strip() == f"{value}\n\nTwo: paragraphs\n\n[^1]: Note."
    assert manifest.keywords == (value, "a, b")
    assert [use.written for use in manifest.sections] == ["1.md", "a.md"]
    assert manifest.style == "ipri"


@pytest.mark.parametrize("date", ["2013", "2013-05", "2013-05-04", "Spring 2013"])
def test_dates_come_back(date: str) -> None:
    text = manifest_text(TitleBlock("T", date=date), ["a.md"], "s.md")
    manifest, _ = read_manifest("x", SourceText(PATH, text))
    assert manifest is not None
    assert manifest.date == date


def test_its_first_line_tells_the_source() -> None:
    assert manifest_text(TitleBlock("T"), ["a.md"], "a\nb.md").splitlines()[0] == "# imported from a b.md"
