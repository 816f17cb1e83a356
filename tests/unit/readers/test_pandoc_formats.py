"""ODT, EPUB, LaTeX and RTF, which pandoc makes a page of."""

import subprocess
from collections.abc import Sequence
from pathlib import PurePosixPath

import pypandoc
import pytest
from tests.support.documents import Reader, archive

from briefkit.findings import BriefError
from briefkit.readers import read_document

MARKDOWN = """---
title: Ports
author: Ada Orr
---

A claim.[^1] Another.[^2]

[^1]: Ada Orr, *Ports* (York: Ouse, 1990), 5.

[^2]: *Ibid.*
"""


@pytest.mark.parametrize("kind", ["odt", "epub", "latex", "rtf"])
def test_notes_are_read(read: Reader, kind: str) -> None:
    command = [pypandoc.get_pandoc_path(), "--standalone", "-f", "markdown", "-t", kind, "-o", "-"]
    data = subprocess.run(command, input=MARKDOWN.encode(), capture_output=True, check=True).stdout
    document = read(f"ports.{'tex' if kind == 'latex' else kind}", data)
    assert document.kind == kind
    assert [each.raw for each in document.notes] == ["Ada Orr, *Ports* (York: Ouse, 1990), 5.", "*Ibid.*"]
    assert all(each.call is not None for each in document.notes)


def test_the_runner_that_is_given_is_used() -> None:
    asked: list[Sequence[str]] = []

    def run_pandoc(arguments: Sequence[str], data: bytes) -> bytes:
        asked.append(arguments)
        return b"<html><body><p>A page without notes.</p></body></html>"

    document = read_document(PurePosixPath("x.rtf"), b"{\\rtf1 text}", run_pandoc)
    assert asked
    assert "--sandbox" in asked[0]
    assert document.kind == "rtf"


def test_what_pandoc_refuses_is_told(read: Reader) -> None:
    with pytest.raises(BriefError, match="pandoc cannot read"):
        read("x.odt", archive({"mimetype": "application/vnd.oasis.opendocument.text"}))
