"""Notes as tests write them: a text a note, numbered from 1."""

from pathlib import PurePosixPath

from briefkit.harvest.document import Document, Footnote
from briefkit.harvest.harvest import Harvest, harvest
from briefkit.harvest.model import FullReference, Segment
from briefkit.harvest.segmenting.segments import read_note
from briefkit.harvest.works.works import Work
from briefkit.text import SourceText


def document(*notes: str, path: str = "paper.md", **metadata: str) -> Document:
    footnotes = tuple(Footnote(number, str(number), raw, number) for number, raw in enumerate(notes, 1))
    return Document(SourceText(PurePosixPath(path), "\n".join(notes)), footnotes, metadata)


def harvested(*notes: str) -> Harvest:
    return harvest([document(*notes, title="A Paper", author="Roe, Jane")])


def segments(raw: str) -> tuple[Segment, ...]:
    return read_note(Footnote(1, "1", raw, 1)).segments


def full(raw: str) -> FullReference:
    """The only citation of a note, a full reference."""
    (segment,) = (one for one in segments(raw) if one.cites)
    assert isinstance(segment.reading, FullReference)
    return segment.reading


def resolved(*notes: str) -> list[tuple[int, str, str | None, str | None]]:
    """Note, form, citekey and locator of each citation."""
    (source,) = harvested(*notes).sources
    return [
        (
            note.read.note.number,
            one.form,
            one.work.key if one.work else None,
            one.locator.value if one.locator else None,
        )
        for note in source.notes
        for one in note.resolutions
    ]


def works(*notes: str) -> list[Work]:
    """The works that notes cite, without the paper itself."""
    return [work for work in harvested(*notes).works if work.places]
