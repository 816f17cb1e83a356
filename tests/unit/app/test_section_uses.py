"""Which use of a section a note is of, whatever the note stands in."""

import pytest
from tests.support.briefs import assembled, house_style
from tests.support.briefs import set_texts as set_paper

from briefkit.app.section_uses import comes_from, contents_by_section
from briefkit.text import Location

EVERYTHING = """
# A

Roe [-@roe2004, 5], and @doe2010 [7] says; and [see @roe2004; @doe2010, 4]. ^[Written [@roe2004, 9] and [@doe2010].]

| a | b |
|---|---|
| x [@roe2004] | y ^[in a table] |

: Caption [@doe2010] {#t}

::: {.recommendation #r to="X"}
Do ^[within].

- item [@roe2004]
:::

> quotation [@doe2010; @roe2004]

Term
:   Definition ^[defined]

```
[@roe2004] in code
```
"""
PLAIN = "Nothing but `[@roe2004]`, x@roe.com and https://example.org/@roe2004.\n"
ORDERS = [(EVERYTHING,), (PLAIN, EVERYTHING), (EVERYTHING, PLAIN, EVERYTHING), (EVERYTHING, EVERYTHING, PLAIN)]


@pytest.mark.parametrize("style", ["ipri", "plain"])
@pytest.mark.parametrize("texts", ORDERS, ids=len)
def test_every_note_is_of_the_section_that_calls_it(texts: tuple[str, ...], style: str) -> None:
    """The sections have different files here, so that the file of a note tells where it belongs."""
    abstract = "One [@roe2004].\n\n- two ^[of the abstract]"
    brief = set_paper(*texts, style=house_style(style), abstract=abstract, title="T ^[of the title]")
    contents = contents_by_section(brief)
    for section, held in zip(brief.sections, contents, strict=True):
        assert list(held.notes) == [note for note in brief.notes if note.location.path == section.path]
        by_place = [one for one in brief.recommendations if one.location.path == section.path]
        assert list(held.recommendations) == by_place
    counted = sum(len(held.notes) for held in contents)
    assert len(brief.notes) - counted == 3  # those of title and abstract are of no section
    assert counted == 11 * texts.count(EVERYTHING)


def test_place_through_includes() -> None:
    path = assembled("x").sections[0].use.path
    inner = Location(path.with_name("inner.md"), 3)
    place = Location(path, 1, 1, via=Location(path.with_name("outer.md"), 2, via=inner))
    assert comes_from(place, path)
    assert comes_from(place, inner.path)
    assert not comes_from(place, path.with_name("other.md"))
