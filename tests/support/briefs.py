"""Papers from texts, without a disk: what the tests of rendering set."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from briefkit.assembly.house_style import read_house_style
from briefkit.assembly.model import AssembledBrief, AssembledSection, Author, Manifest, SectionUse
from briefkit.assembly.style import HouseStyle
from briefkit.bibliography.bibtex import parse_library
from briefkit.findings import Finding, Severity
from briefkit.rendering.compose import set_brief
from briefkit.rendering.set_brief import SetBrief
from briefkit.text import ExpandedText, Location, SourceText

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = PurePosixPath("briefs/x/brief.yaml")

LIBRARY = """
@book{roe2004, author={Roe, Jane}, title={The Alpha of Pakistan}, publisher={Ariana}, location={Lahore},
  date={2004}, ids={oldroe}}
@article{dawn2012steel, title={Pakistan, Russia agree on steel}, journaltitle={Dawn}, location={Islamabad},
  date={2012-09-24}, entrysubtype={newspaper}, url={http://dawn.com/x}, urldate={2013-05-04}}
@article{doe2010, author={Doe, Alan and {World Bank}}, title={Gas \\& Power}, journaltitle={Horizon},
  volume={64}, number={2}, date={2011-04}, pages={50--60}}
"""


def load_style_files(name: str) -> Mapping[PurePosixPath, bytes] | None:
    """The files of a house style of the repository."""
    folder = ROOT / "templates" / name
    if not folder.is_dir():
        return None
    return {
        PurePosixPath(path.relative_to(folder).as_posix()): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def house_style(name: str = "ipri") -> HouseStyle:
    """A house style of the repository."""
    style, findings = read_house_style(name, load_style_files)
    assert style is not None, findings
    return style


def assembled(*sections: str, uses: Mapping[int, Mapping[str, Any]] | None = None, **manifest: Any) -> AssembledBrief:
    """A paper whose sections `s1.md`, `s2.md` … hold these texts."""
    manifest.setdefault("title", "A Title")
    if "author_note" in manifest:
        manifest["authors"] = (Author("A. Author", note=manifest.pop("author_note")),)
    library = parse_library([SourceText(PurePosixPath("bibliography/library.bib"), LIBRARY)])
    parts = []
    for index, text in enumerate(sections):
        path = PurePosixPath(f"briefs/x/s{index + 1}.md")
        use = SectionUse(path, Location(MANIFEST, 10 + index, 5), **(uses or {}).get(index, {}))
        parts.append(AssembledSection(use, index, "", {}, {}, ExpandedText.of(SourceText(path, text))))
    return AssembledBrief(Manifest("x", MANIFEST, **manifest), tuple(parts), library)


def no_picture(path: PurePosixPath, place: Location) -> bytes | Finding:
    """A project without pictures."""
    return Finding("W101", "missing-file", Severity.ERROR, f"there is no file {path}", place)


def set_texts(*sections: str, style: HouseStyle | None = None, **manifest: Any) -> SetBrief:
    """The set paper of these section texts."""
    return set_brief(assembled(*sections, **manifest), style or house_style(), no_picture)


def note_texts(brief: SetBrief) -> list[str]:
    """The notes of a paper as set."""
    return [note.text for note in brief.notes]
