"""What a note was found to say: segments that tile it, and in each a reference, a signal or commentary."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from briefkit.citations.model import Locator
from briefkit.harvest.document import Footnote
from briefkit.harvest.names.people import Name
from briefkit.text import Span


class Relation(StrEnum):
    """What ties a reference to the one before it in the note."""

    NONE = ""
    QUOTED_IN = "quoted in"
    REPRINTED_IN = "reprinted in"
    IN_REMARK = "in a remark"


@dataclass(frozen=True)
class FullReference:
    """A reference with publication data: `Musa Khan Jalalzai, *The Foreign Policy of Pakistan* (Lahore: …, 2004), 306.`

    `fields` are biblatex's, values in Unicode, names in BibTeX's syntax. `aliases` are names that the note
    gives the work for later (`hereinafter Concept`). A `doubtful` one was claimed by no grammar of references.
    `key` is the citekey that a citation field gives it.
    """

    type: str
    fields: Mapping[str, str]
    people: tuple[Name, ...] = ()
    locator: Locator | None = None
    aliases: tuple[str, ...] = ()
    doubtful: bool = False
    key: str = ""


@dataclass(frozen=True)
class ShortReference:
    """A reference to a work cited elsewhere: `Pawley, *Middle Border*, 61` · `Bray.` · `Smith, supra note 5, at 12`.

    `word` is `op. cit.`, `supra`, `idem` …; `note` the number that "supra note 5" gives, `year` that of
    `Smith 2010, 23`. A `tentative` one may be commentary: it is a reference only where a work fits it (`Bray.`).
    `kind` is the type of the entry that it would make if no other note gave the work; `instead` is another way to
    read it (`Smith, Jones and Brown` are three names, or a name and a title). `reporter` is volume and reporter of
    a case (`Roe, 410 U.S. at 125`). One `in_sentence` is a reference only where author and title both fit. `names`
    are those that the note gives the work for later (`Article 8, European Convention on Human Rights (“ECHR”)`).
    `host` is the volume of a piece that is cited for the first time (`Reed, “Company Law,” in Thorne, op. cit.`).
    """

    people: tuple[Name, ...] = ()
    title: str = ""
    locator: Locator | None = None
    word: str = ""
    note: int | None = None
    tentative: bool = False
    year: str = ""
    kind: str = ""
    instead: "ShortReference | None" = None
    reporter: str = ""
    in_sentence: bool = False
    names: tuple[str, ...] = ()
    host: "ShortReference | None" = None


@dataclass(frozen=True)
class Ibid:
    """`Ibid.`, `Id. at 25`, `bid.`, `loc. cit.`: the work cited just before; with `same_place` its page too.

    `named` is what stands behind it, where that may say that a work before is meant that was not cited last.
    """

    word: str
    locator: Locator | None = None
    same_place: bool = False
    named: ShortReference | None = None


@dataclass(frozen=True)
class Signal:
    """`See also`, `For a discussion of this shift, see`, `quoted in`: what leads to a citation."""


@dataclass(frozen=True)
class Commentary:
    """What the author says in the note, and what stands between."""


Reading = FullReference | ShortReference | Ibid | Signal | Commentary


@dataclass(frozen=True)
class Segment:
    """A stretch of a note; the segments of a note tile its raw text.

    `text` is plain; `form` is how a citation of a reference manager was set. A reference `leans` where a second
    title goes without its author (`Tatlock, "A," …, and "B," …`).
    """

    span: Span
    text: str
    reading: Reading
    relation: Relation = Relation.NONE
    leans: bool = False
    form: str = ""

    @property
    def cites(self) -> bool:
        """Tell whether a work is referred to."""
        return isinstance(self.reading, FullReference | ShortReference | Ibid)


@dataclass(frozen=True)
class ReadNote:
    """A note and its segments."""

    note: Footnote
    segments: tuple[Segment, ...] = field(default=())

    @property
    def citations(self) -> tuple[Segment, ...]:
        """The segments that refer to a work."""
        return tuple(segment for segment in self.segments if segment.cites)
