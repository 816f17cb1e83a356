"""ODT, EPUB, LaTeX and RTF, which pandoc makes a page of."""

import re
import subprocess
import zipfile
from collections.abc import Sequence
from io import BytesIO
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


@pytest.mark.parametrize("kind", ["odt", "epub", "latex", "rtf", "rst", "org", "mediawiki", "asciidoc", "typst", "fb2"])
def test_notes_are_read(read: Reader, kind: str) -> None:
    command = [pypandoc.get_pandoc_path(), "--standalone", "-f", "markdown", "-t", kind, "-o", "-"]
    data = subprocess.run(command, input=MARKDOWN.encode(), capture_output=True, check=True).stdout
    document = read(f"ports.{ {'latex': 'tex', 'typst': 'typ'}.get(kind, kind) }", data)
    assert document.kind == kind
    assert [each.raw for each in document.notes] == ["Ada Orr, *Ports* (York: Ouse, 1990), 5.", "*Ibid.*"]
    assert all(each.call is not None for each in document.notes)


def test_an_article_of_a_journal_is_known_by_what_is_in_it(read: Reader) -> None:
    command = [pypandoc.get_pandoc_path(), "--standalone", "-f", "markdown", "-t", "jats", "-o", "-"]
    data = subprocess.run(command, input=MARKDOWN.encode(), capture_output=True, check=True).stdout
    document = read("ports.xml", data)
    assert (document.kind, len(document.notes)) == ("jats", 2)


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


FULL = """---
title: Ports
subtitle: A View
author: [Ada Orr, Ben Lisle]
---

# Aims

A claim of \\$5.[^1]

> Quoted.

1.  one
2.  two

| Year | Value |
|------|-------|
| 2002 | 10    |

: Trade

![](dot.png)

[^1]: Orr, *Ports*, 5.
"""
DOT = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
)


@pytest.mark.parametrize("kind", ["odt", "epub", "latex"])
def test_texts_come_with_their_title_block_apart(read: Reader, kind: str) -> None:
    command = [pypandoc.get_pandoc_path(), "--standalone", "-f", "markdown", "-t", kind, "-o", "-"]
    text = FULL.replace("dot.png", DOT) if kind != "latex" else FULL.replace("![](dot.png)\n", "")
    data = subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout
    document = read(f"ports.{ {'latex': 'tex', 'typst': 'typ'}.get(kind, kind) }", data)
    written = document.source.text
    assert written.startswith("# Aims\n\nA claim of \\$5.[^1]\n\n> Quoted.\n\n1.  one\n2.  two\n")
    assert kind == "latex" or "| 2002 | 10 |" in written  # pandoc loses the first cell of its own longtable
    assert written.endswith("[^1]: Orr, *Ports*, 5.\n")
    assert document.metadata["title"] == "Ports"
    assert {"Ada Orr", "Ben Lisle"} == set(document.metadata["author"].split(" and "))
    shown = re.findall(r"!\[\]\(([^)]*)\)", written)
    assert shown == list(document.pictures)
    assert len(shown) == (kind != "latex")


def test_the_mark_of_a_starred_note_of_an_odt_is_kept(read: Reader) -> None:
    text = "Ada Orr^[A fellow.]\n\n# Aims\n\nA claim.^[Orr, 5.]"
    command = [pypandoc.get_pandoc_path(), "-f", "markdown", "-t", "odt", "-o", "-"]
    data = subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout
    with zipfile.ZipFile(BytesIO(data)) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    content = parts["content.xml"].decode()
    content = re.sub(
        r"<text:note-citation>1?</text:note-citation>", '<text:note-citation text:label="*"/>', content, count=1
    )
    content = re.sub(r'style-name="[^"]*">Ada', 'style-name="Author">Ada', content)
    document = read("x.odt", archive({**parts, "content.xml": content}))
    assert [(each.label, each.raw) for each in document.starred] == [("*", "A fellow.")]
    assert [(each.number, each.label, each.raw) for each in document.notes] == [(1, "1", "Orr, 5.")]
    assert document.metadata["author"] == "Ada Orr"
    assert document.source.text.startswith("# Aims\n")


LATEX = r"""\documentclass{article}\title{Ports}\author{Ada Orr\thanks{A fellow.}}\begin{document}\maketitle
\section{Aims} A claim.\footcite[12]{roe2004} Another \autocite[see][5]{doe2010,poe2011}.\footnote{See \cite{roe2004}.}
\end{document}"""


def test_citations_of_a_latex_file_keep_their_keys(read: Reader) -> None:
    document = read("x.tex", LATEX)
    assert document.source.text.startswith("# Aims\n\nA claim.[^1] Another \\[see \\@doe2010; \\@poe2011, 5\\].[^2]\n")
    assert [each.raw for each in document.notes] == ["[@roe2004, 12].", "See [@roe2004]."]
    assert [(each.label, each.raw) for each in document.starred] == [("*", "A fellow.")]
    assert document.metadata["author"] == "Ada Orr"
    assert "F125" in [each.code for each in document.findings]


@pytest.mark.parametrize(
    ("uc", "opening", "closing"),
    [("\\uc1", '\\u8220"', '\\u8221"'), ("", "\\u8220\\'93", "\\u8221 ?"), ("\\uc0", "\\u8220 ", "\\u8221 ")],
)
def test_no_letter_is_lost_behind_one_that_rtf_gives_by_number(
    read: Reader, uc: str, opening: str, closing: str
) -> None:
    note = f"Orr, {opening}Ports,{closing} 61."
    text = (
        f"{{\\rtf1\\ansi{uc} A claim{{\\super\\chftn}}{{\\footnote\\pard {{\\super\\chftn}} {note}}} and more.\\par}}"
    )
    assert [each.raw for each in read("x.rtf", text.encode()).notes] == ["Orr, “Ports,” 61."]


def test_a_note_of_asciidoc_may_go_over_the_end_of_a_line(read: Reader) -> None:
    text = "A claim.footnote:[Ada Orr, _Ports_\n(York: Ouse, 1990), 5.] Another.footnote:[_Ibid._]\n"
    raws = [each.raw for each in read("x.adoc", text.encode()).notes]
    assert raws == ["Ada Orr, *Ports* (York: Ouse, 1990), 5.", "*Ibid.*"]
