"""What a citation was found to mean, and a note with all of its citations."""

from dataclasses import dataclass

from briefkit.citations.model import Locator
from briefkit.harvest.model import ReadNote, Segment
from briefkit.harvest.works.unread import names_a_title
from briefkit.harvest.works.works import Work


@dataclass(frozen=True)
class Resolution:
    """What a citation was found to mean: a work, or None with the reason and the candidates.

    `locator` is the one printed; `implied` the one that a bare Ibid. takes over.
    """

    segment: Segment
    form: str
    work: Work | None
    reason: str
    confidence: float
    locator: Locator | None = None
    implied: Locator | None = None
    urldate: str = ""
    candidates: tuple[Work, ...] = ()
    several: bool = False


@dataclass(frozen=True)
class ResolvedNote:
    """A note with what each of its citations means; `index` counts through the source."""

    index: int
    read: ReadNote
    resolutions: tuple[Resolution, ...] = ()

    @property
    def kind(self) -> str:
        """The note's form: full, short, ibid, mixed or comment."""
        forms = {resolution.form for resolution in self.resolutions}
        return forms.pop() if len(forms) == 1 else "mixed" if forms else "comment"

    @property
    def works(self) -> tuple[Work, ...]:
        """The works that the note cites, each once, in their order."""
        found = {resolution.work.number: resolution.work for resolution in self.resolutions if resolution.work}
        return tuple(found.values())

    @property
    def names_a_title(self) -> bool:
        """Whether the note ends with a title that was not read as a citation."""
        return names_a_title(self.read, [resolution.segment for resolution in self.resolutions])
