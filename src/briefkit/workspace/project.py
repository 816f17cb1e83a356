"""What a project is on disk: the nearest folder upwards that holds `briefs/`, and the papers in it."""

from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from briefkit.findings import BriefError, Finding
from briefkit.patterns import regex
from briefkit.text import SourceText
from briefkit.workspace.reading import MISSING, ProjectFiles, ReadLog

BRIEFS = PurePosixPath("briefs")
MANIFEST = "brief.yaml"
_NAME = regex(r"[^\W_][\w.-]*")


@dataclass(frozen=True)
class Project:
    """A project folder. Paths given and returned are relative to `root`, with `/` between parts."""

    root: Path
    log: ReadLog | None = field(default=None, compare=False)

    @property
    def files(self) -> ProjectFiles:
        """What reads its files."""
        return ProjectFiles(self.root, self.log)

    @staticmethod
    def path(text: str) -> PurePosixPath:
        """A path of the project from its text."""
        return PurePosixPath(text)

    def logging(self, log: ReadLog) -> "Project":
        """The same project, which keeps in `log` what is read of it."""
        return Project(self.root, log)

    def papers(self) -> tuple[str, ...]:
        """The names of all papers: the folders of `briefs/` that hold a `brief.yaml`, sorted."""
        folder = self.root / BRIEFS
        try:
            # `glob` would say of a folder that may not be read that it is empty
            found = [path.name for path in folder.iterdir() if (path / MANIFEST).exists()]
        except OSError as fault:
            raise BriefError(
                f"the folder `{folder}` cannot be read: {fault.strerror}", "check who may read it"
            ) from fault
        return tuple(sorted(found))

    def paper(self, name: str) -> str:
        """The name of a paper that exists, a `/` at its end or `briefs/` before it taken off.

        Raises:
            BriefError: where there is no such paper; the hint names the nearest.
        """
        plain = name.strip().removeprefix("./").rstrip("/").removeprefix("briefs/")
        plain = plain.removesuffix(f"/{MANIFEST}")
        papers = self.papers()
        if plain in papers:
            return plain
        check_paper_name(plain)
        near = get_close_matches(plain, papers, n=1, cutoff=0.5)
        known = "the papers are: " + ", ".join(papers) if papers else f"make it: `brief new {plain}`"
        raise BriefError(f"there is no paper `{plain}`", f"did you mean `{near[0]}`?" if near else known)

    def manifest(self, name: str) -> SourceText | Finding:
        """The text of a paper's `brief.yaml`."""
        return self.files.text(BRIEFS / name / MANIFEST)

    def defaults(self) -> SourceText | Finding | None:
        """The text of `briefs/defaults.yaml`; None where there is none."""
        found = self.files.text(BRIEFS / "defaults.yaml")
        return None if isinstance(found, Finding) and found.code == MISSING else found


def check_paper_name(name: str) -> None:
    """Refuse a name that could not be a folder of `briefs/`.

    Raises:
        BriefError: with what a name may hold.
    """
    if not _NAME.fullmatch(name) or ".." in name or len(name) > 100:
        hint = "a name is letters, digits, `-`, `_` and `.`, and begins with a letter or digit"
        raise BriefError(f"`{name}` is no name for a paper", hint)


def find_project(start: Path) -> Project:
    """The project that `start` lies in.

    Raises:
        BriefError: where no folder upwards holds `briefs/`.
    """
    try:
        here = start.resolve()
        for folder in (here, *here.parents):
            if (folder / BRIEFS).is_dir():
                return Project(folder)
    except OSError as fault:
        raise BriefError(f"the folder `{start}` cannot be read: {fault.strerror}", "check who may read it") from fault
    raise BriefError(f"`{start}` is not in a project: no folder upwards holds `briefs/`", "make one: `brief init`")
