"""ODT, EPUB, LaTeX, RTF and other markups: pandoc makes a web page of them, which is read like any other."""

import subprocess
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath

import pypandoc

from briefkit.findings import BriefError, Finding, sort_findings
from briefkit.harvest.document import Document
from briefkit.readers.epub_notes import with_plain_marks
from briefkit.readers.files.archive import check_archive, read_member
from briefkit.readers.files.codes import finding
from briefkit.readers.files.decoding import decode
from briefkit.readers.html.document import ReadMedia, html_document
from briefkit.readers.html.page_facts import PageFacts, odt_facts
from briefkit.readers.latex_cites import written_cites
from briefkit.readers.pandoc_slips import with_notes_in_one_line, with_plain_stand_ins
from briefkit.text import Location

PandocRunner = Callable[[Sequence[str], bytes], bytes]
"""Runs pandoc with arguments on bytes of input and gives its output."""

TIME_LIMIT = 60.0
_ARCHIVES = ("odt", "epub")


def pandoc_document(path: PurePosixPath, data: bytes, kind: str, run: PandocRunner) -> Document:
    """Read a document of a format that pandoc reads."""
    archive = check_archive(path, data) if kind in _ARCHIVES else None
    given, keys = data, list[str]()
    if kind == "latex":
        source, keys = written_cites(decode(data).text)
        given = source.encode()
    if kind == "rtf":
        # Pandoc skips notes that are marked as optional.
        given = with_plain_stand_ins(data.replace(b"{\\*\\footnote", b"{\\footnote"))
    if kind == "asciidoc":
        given = with_notes_in_one_line(data)
    if kind == "epub" and archive is not None:
        given = with_plain_marks(archive, data, path)
    # KaTeX's markup is the TeX of an equation as it stands.
    page = run(["-f", kind, "-t", "html5", "--standalone", "--wrap=none", "--katex", "--sandbox"], given)
    media = _media(archive, path) if archive is not None else None
    facts = odt_facts(archive, path) if archive is not None and kind == "odt" else PageFacts()
    document = html_document(path, page.decode("utf-8", "replace"), kind, media, facts)
    if keys:
        document = replace(document, findings=sort_findings([*document.findings, _kept_as_text(path, keys)]))
    title = document.metadata.get("title", "")
    if title == "-" or title == path.stem:
        document = replace(
            document, metadata={key: value for key, value in document.metadata.items() if key != "title"}
        )
    return document


def _kept_as_text(path: PurePosixPath, keys: Sequence[str]) -> Finding:
    named = ", ".join(f"`{key}`" for key in dict.fromkeys(keys[:5]))
    message = f"{len(keys)} citations of the LaTeX file stand as text with their keys: {named}"
    return finding("F125", message, Location(path), "put the entries of these keys into the library")


def _media(archive: zipfile.ZipFile, path: PurePosixPath) -> ReadMedia:
    """Reads pictures of an archive; an EPUB names them from the folder that its text is in."""
    names = archive.namelist()

    def read(source: str) -> bytes | None:
        own = "/".join(part for part in source.split("/") if part not in ("", ".", ".."))
        found = next((name for name in names if name == own or name.endswith(f"/{own}")), None)
        return read_member(archive, found, path) if own and found else None

    return read


def run_own_pandoc(arguments: Sequence[str], data: bytes) -> bytes:
    """Run the pandoc of `pypandoc_binary`, sandboxed and with a time limit."""
    try:
        done = subprocess.run([_path(), *arguments], input=data, capture_output=True, timeout=TIME_LIMIT, check=False)
    except subprocess.TimeoutExpired as error:
        raise BriefError(
            f"the document took pandoc more than {TIME_LIMIT:.0f} seconds", "save it as DOCX or HTML"
        ) from error
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise BriefError(
            f"pandoc cannot read the document: {' '.join(reason[:2])}", "open it in its own program and save it as DOCX"
        )
    return done.stdout


@cache
def _path() -> str:
    try:
        return str(pypandoc.get_pandoc_path())
    except OSError as error:
        raise BriefError("pandoc is not installed", "run `pip install pypandoc_binary`") from error
