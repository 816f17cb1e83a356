"""A Word file that `brief build` wrote comes back as it was: ids, citekeys, captions, references within the paper."""

import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import pytest
from tests.support.briefs import assembled, house_style

from briefkit.assembly.model import Author
from briefkit.findings import Finding
from briefkit.harvest.document import Document
from briefkit.readers import read_document
from briefkit.rendering.compose import set_brief
from briefkit.rendering.outputs import Writer
from briefkit.text import Location

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)
TEXT = """# Aims {#aims}

Ports cost $5, see [](#tbl-trade), [](#fig-map), [](#rec-a) and [the aims](#aims). [@roe2004, 12; see @doe2010]
They *must* be dredged.[^1] [@roe2004, 13]

[^1]: So says [@dawn2012steel]; the *others* do not.

> The sea is wide.

1.  One
2.  Two
    -   deep

| Year | Value |
|------|------:|
| 2002 |    10 |

: Trade by Year {#tbl-trade}

Source: Customs. [@doe2010, 51]

![The Map](map.png){#fig-map alt="Roads and ports"}

::: {.recommendations}
:::

## What to Do

::: {.recommendation #rec-a to="Ministry of Ports" due="2027-06" priority=high status=proposed}
Dredge the port. [@roe2004, 14]

-   Deeply

Then build.
:::

::: {.recommendation #rec-b}
Build the road.
:::

The end.
"""


def picture(path: PurePosixPath, place: Location) -> bytes | Finding:
    return PNG


def built(style: str, **manifest: Any) -> Document:
    """The paper as it is read from the Word file that is made of it."""
    manifest.setdefault("author_note", "A *fellow*.")
    house = house_style(style)
    house = replace(house, options={**house.options, "reference-list": style == "plain"})
    brief = set_brief(assembled(TEXT, **manifest), house, picture)
    assert not [each for each in brief.findings if each.severity == "error"]
    return read_document(PurePosixPath("x.docx"), Writer(brief).write("docx").data)


@pytest.fixture(scope="module", params=["ipri", "plain"])
def document(request: pytest.FixtureRequest) -> Document:
    return built(request.param, subtitle="A View", keywords=("sea", "wool"), abstract="On *ports*.", contents=True)


def test_the_text_comes_back(document: Document) -> None:
    body = document.source.text.split("\n\n[^", 1)[0]
    body = re.sub(r"\[\^\d+\]", "", body)
    wanted = re.sub(r"\s?\[[^\]\[]*@[^\]]*\]|\[\^1\]:? ?.*(?<=not\.)\n\n|\[\^1\]", "", TEXT)
    wanted = wanted.replace("$5", "\\$5").replace("12\nThey", "12 They").replace("\nThey", " They")
    assert words(body) == words(wanted)
    assert (
        "# Aims {#aims}\n\nPorts cost \\$5, see [](#tbl-trade), [](#fig-map), [](#rec-a) and [the aims](#aims)." in body
    )
    assert "> The sea is wide.\n\n1.  One\n2.  Two\n    -   deep\n\n| Year | Value |" in body
    assert ": Trade by Year {#tbl-trade}\n\nSource: Customs." in body
    assert re.search(r'!\[The Map\]\(media/[^)]*\.png\)\{#fig-map alt="Roads and ports"', body)


def words(text: str) -> list[str]:
    """The words of a text; what only lays a table out, or names a picture's file, is none."""
    bare = re.sub(r"\]\((?:media/)?[\w.]+\)|width=[\w.]+|[|:-]{3,}", " ", text)
    return re.findall(r"\w+", bare)


def test_recommendations_come_back_with_their_attributes(document: Document) -> None:
    text = document.source.text
    assert "::: {.recommendations}\n:::\n\n## What to Do\n\n" in text
    assert (
        '::: {.recommendation #rec-a to="Ministry of Ports" due="2027-06" priority="high" status="proposed"}\n' in text
    )
    assert "-   Deeply\n\nThen build.\n:::\n\n::: {.recommendation #rec-b}\nBuild the road.\n:::\n\nThe end." in text


def test_citekeys_and_locators_come_back(document: Document) -> None:
    fields = [[(each["id"], each.get("locator", "")) for each in note.fields] for note in document.notes]
    assert fields == [
        [("roe2004", "12"), ("doe2010", "")],
        [("dawn2012steel", "")],
        [("roe2004", "13")],
        [("doe2010", "51")],
        [("roe2004", "14")],
    ]


def test_the_title_block_comes_back(document: Document) -> None:
    metadata = document.metadata
    assert [metadata[name] for name in ("title", "subtitle", "author")] == ["A Title", "A View", "A. Author"]
    assert [metadata[name] for name in ("abstract", "keywords", "lang")] == ["On *ports*.", "sea, wool", "en-GB"]
    assert [(each.label, each.raw) for each in document.starred] == [("*", "A *fellow*.")]


def test_nothing_is_to_be_said_of_it_but_what_was_made_anew(document: Document) -> None:
    assert {each.code for each in document.findings} <= {"F124"}


def test_notes_of_several_authors_come_back_without_their_stars() -> None:
    authors = tuple(Author(f"{name} Roe", note=f"{name} is a fellow.") for name in ("Ada", "Ben", "Cy"))
    brief = set_brief(assembled(TEXT, authors=authors), house_style("ipri"), picture)
    document = read_document(PurePosixPath("x.docx"), Writer(brief).write("docx").data)
    assert [(note.label, note.raw) for note in document.starred] == [
        ("*", "Ada is a fellow."),
        ("**", "Ben is a fellow."),
        ("***", "Cy is a fellow."),
    ]
