"""The ways to the same paper: this tool, and pandoc alone with WeasyPrint, Typst and XeLaTeX.

Each way is one command of a shell, so that all are measured alike: from the start of the process to its end.
"""

import shutil
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pypandoc
from tests.benchmarks.paper import STYLE, whole_text, write

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent

# The page of the house style, so that all ways set about the same number of pages.
PLAIN_CSS = """
@page { size: A4; margin: 29mm 41mm 35mm; @bottom-center { content: counter(page) } }
@page { @footnote { border-top: .5pt solid; margin-top: 15pt; padding-top: 4pt } }
body { font: 11pt/15pt "TeX Gyre Pagella", serif; text-align: justify; hyphens: auto }
p { margin: 0; text-indent: 15pt; orphans: 2; widows: 2 }
h1 { font-size: 13pt; margin: 15pt 0 7pt } h2 { font-size: 11pt; font-style: italic; font-weight: normal }
table { border-collapse: collapse; width: 100% } td, th { padding: 1.5pt 4pt; text-align: left }
.footnote { float: footnote; footnote-policy: line; font-size: 9pt; line-height: 12pt; text-indent: 0 }
::footnote-call { vertical-align: super; font-size: 7pt; line-height: 0 }
::footnote-marker { content: counter(footnote) ". " }
a { color: inherit; text-decoration: none }
"""
NOTE_FILTER = """
function Note(note)
  return pandoc.Span(pandoc.utils.blocks_to_inlines(note.content, {pandoc.Space()}), {class = 'footnote'})
end
"""
TYPST_RUN = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"
TEX_OPTIONS = "-V papersize=a4 -V geometry:margin=38mm -V fontsize=11pt -V 'mainfont=TeX Gyre Pagella'"


@dataclass(frozen=True)
class Route:
    """A way to a PDF: a shell command to run in `folder`; `lacking` says why it cannot be taken here."""

    name: str
    command: str
    folder: Path
    lacking: str = ""


def brief(arguments: str) -> str:
    """A command line of this tool."""
    return f"'{BIN}/brief' {arguments}"


def routes(project: Path) -> list[Route]:
    """All ways to the PDF of the first paper of a project; the files of the others are put beside it."""
    folder = project / "plain"
    write(folder / "paper.md", whole_text(project))
    write(folder / "plain.css", PLAIN_CSS)
    write(folder / "notes.lua", NOTE_FILTER)
    csl = ROOT / "templates" / STYLE / f"{STYLE}.csl"
    pandoc = (
        f"'{pypandoc.get_pandoc_path()}' paper.md -s --wrap=none --citeproc "
        f"--bibliography=../bibliography/library.bib --csl='{csl}'"
    )
    python = f"'{sys.executable}'"
    return [
        Route("brief", brief("build paper-1 -t pdf --force -q"), project),
        Route(
            "pandoc + WeasyPrint",
            f"{pandoc} --lua-filter=notes.lua -c plain.css -o paper.html && '{BIN}/weasyprint' -q paper.html weasy.pdf",
            folder,
        ),
        Route(
            "pandoc + Typst",
            f'{pandoc} -t typst -V papersize=a4 -o paper.typ && {python} -c "{TYPST_RUN}" paper.typ typst.pdf',
            folder,
            "" if find_spec("typst") else "the Python package typst is not installed",
        ),
        Route(
            "pandoc + xelatex",
            f"{pandoc} --pdf-engine=xelatex {TEX_OPTIONS} -o xelatex.pdf",
            folder,
            "" if shutil.which("xelatex") else "xelatex is not installed",
        ),
    ]
