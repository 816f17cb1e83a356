"""ODT, EPUB, LaTeX and RTF: pandoc makes a web page of them, which is read like any other."""

import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath

import pypandoc

from briefkit.findings import BriefError
from briefkit.harvest.document import Document
from briefkit.readers.archive import check_archive
from briefkit.readers.decoding import decode
from briefkit.readers.html_document import html_document

PandocRunner = Callable[[Sequence[str], bytes], bytes]
"""Runs pandoc with arguments on bytes of input and gives its output."""

TIME_LIMIT = 60.0
_ARCHIVES = ("odt", "epub")
_TEXTS = ("latex", "rtf")


def pandoc_document(path: PurePosixPath, data: bytes, kind: str, run: PandocRunner) -> Document:
    """Read a document of a format that pandoc reads."""
    if kind in _ARCHIVES:
        check_archive(path, data)
    given = decode(data).text.encode() if kind == "latex" else data
    if kind == "rtf":
        given = data.replace(b"{\\*\\footnote", b"{\\footnote")  # pandoc skips notes that are marked as optional
    page = run(["-f", kind, "-t", "html5", "--standalone", "--wrap=none", "--mathml", "--sandbox"], given)
    document = html_document(path, page.decode("utf-8", "replace"), kind)
    title = document.metadata.get("title", "")
    if title == "-" or title == path.stem:
        document = replace(
            document, metadata={key: value for key, value in document.metadata.items() if key != "title"}
        )
    return document


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
