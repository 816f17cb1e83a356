"""What a rendition leaves out, moves or writes otherwise, counted while it is read, told at the end."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePosixPath

from briefkit.findings import Finding
from briefkit.readers.files.codes import finding
from briefkit.text import Location

_SAMPLES = 5
_LONG = 60


class Loss(Enum):
    """What can happen to a part of a document: code, what is said of one, what of several, what to do."""

    INSERTED = (
        *("F111", "a tracked insertion was accepted", "{n} tracked insertions were accepted"),
        "reject it in Word and read the document again if it is not to stand",
    )
    DELETED = (
        *("F111", "a tracked deletion was accepted", "{n} tracked deletions were accepted"),
        "reject it in Word and read the document again if the text is to stay",
    )
    MOVED = ("F111", "a tracked move was accepted", "{n} tracked moves were accepted", "")
    TEXT_BOX = (
        *("F113", "a text box stands after its paragraph", "{n} text boxes stand after their paragraphs"),
        "check where the text belongs",
    )
    EQUATION = (
        *("F114", "an equation was written in one line", "{n} equations were written in one line"),
        "check it against the document",
    )
    OBJECT = (
        *("F115", "an embedded object was left out", "{n} embedded objects were left out"),
        "save it as a picture (PNG or SVG) and put it in again",
    )
    NESTED = (
        *("F116", "a table inside a table was taken out of it", "{n} tables inside tables were taken out of them"),
        "check the tables against the document",
    )
    MERGED = (
        *("F116", "a merged cell stands in its first place", "{n} merged cells stand in their first places"),
        "check the table against the document",
    )
    LAYOUT = (
        *("F116", "a table that only frames text was read as text", "{n} tables that only frame text are read as text"),
        "",
    )
    HIDDEN = (
        *("F117", "hidden text was left out", "hidden text was left out in {n} places"),
        "show it in Word if it is to be read",
    )
    SYMBOL = (
        *("F118", "a letter of a symbol font is not known", "{n} letters of symbol fonts are not known"),
        "look for � in the text and write the letter",
    )
    PICTURE = (
        *("F119", "a picture was left out", "{n} pictures were left out"),
        "save it as PNG or SVG and put it in again",
    )
    NUMBERED = (
        *("F120", "the number of a heading was left out", "the numbers of {n} headings were left out"),
        "the house style numbers headings where it wants to",
    )
    PAGE_PART = (
        *("F121", "a part of the page that is not its text was left out"),
        *("{n} parts of the page that are not its text were left out", ""),
    )
    PAGE_NUMBER = (
        *("F121", "the number of a printed page was left out"),
        *("the numbers of {n} printed pages were left out", ""),
    )
    DAMAGED = (
        *("F122", "a damaged part of the file was not read", "{n} damaged parts of the file were not read"),
        "open the file in Word and save it again",
    )
    TOO_DEEP = (
        *("F123", "text was nested too deep and stands by itself", "{n} texts nested too deep stand by themselves"),
        "check the text against the document",
    )
    GENERATED = (
        *("F124", "a part that is made anew was left out", "{n} parts that are made anew were left out"),
        "",
    )

    def __init__(self, code: str, one: str, several: str, hint: str) -> None:
        """Name the parts of a member."""
        self.code = code
        self.one = one
        self.several = several
        self.hint = hint


@dataclass
class Tally:
    """Counts what happened, and keeps a few words of each."""

    counts: dict[Loss, int] = field(default_factory=dict)
    samples: dict[Loss, list[str]] = field(default_factory=dict)

    def add(self, loss: Loss, sample: str = "") -> None:
        """Count one, with words by which it is found again."""
        self.counts[loss] = self.counts.get(loss, 0) + 1
        known = self.samples.setdefault(loss, [])
        short = " ".join(sample.split())
        if short and len(known) < _SAMPLES and short not in known:
            known.append(short if len(short) <= _LONG else f"{short[:_LONG]}…")

    def findings(self, path: PurePosixPath) -> Iterator[Finding]:
        """A finding for each thing that happened."""
        for loss in Loss:
            count = self.counts.get(loss, 0)
            if count:
                said = loss.one if count == 1 else loss.several.format(n=count)
                quoted = ", ".join(f"“{sample}”" for sample in self.samples[loss])
                more = ", …" if quoted and count > len(self.samples[loss]) else ""
                message = f"{said}: {quoted}{more}" if quoted else said
                yield finding(loss.code, message, Location(path), loss.hint)
