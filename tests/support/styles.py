"""House styles for tests: those of the project, and small ones written in a test."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from briefkit.assembly.house_style import read_house_style
from briefkit.assembly.style import HouseStyle
from briefkit.findings import Finding

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
Files = Mapping[str, Mapping[str, str]]

BULLETIN: Files = {
    "bulletin": {
        "style.yaml": """\
extends: plain
colors: {accent: '#7a1f1f'}
fonts:
  text: {families: [TeX Gyre Pagella, serif], word: Georgia}
options: {reference-list: true, citations: author-date, contents: true}
csl: chicago-author-date
""",
        "print.css": "h1 { letter-spacing: .02em }",
    }
}
"""A third style: plain in another colour and font, with author–date citations and a list of references."""


def packaged_folder(name: str) -> dict[PurePosixPath, bytes] | None:
    """The files of one of the project's own styles."""
    folder = TEMPLATES / name
    if not folder.is_dir():
        return None
    found = (path for path in folder.rglob("*") if path.is_file())
    return {PurePosixPath(path.relative_to(folder).as_posix()): path.read_bytes() for path in found}


def read_style(name: str, files: Files | None = None) -> tuple[HouseStyle | None, tuple[Finding, ...]]:
    """A style by its name, among `files` and the project's own."""
    given = {
        style: {PurePosixPath(path): text.encode() for path, text in texts.items()}
        for style, texts in (files or {}).items()
    }
    return read_house_style(name, lambda asked: given.get(asked) or packaged_folder(asked))


def house_style(name: str, files: Files | None = None) -> HouseStyle:
    """A style that is in order."""
    style, findings = read_style(name, files)
    assert style is not None, findings
    assert findings == ()
    return style
