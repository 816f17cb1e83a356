"""What kind of document a file is: first by its content, then by its name."""

import re
import zipfile
from io import BytesIO
from pathlib import PurePosixPath

from briefkit.findings import BriefError
from briefkit.patterns import regex

MAX_BYTES = 100_000_000
"""No document is larger; whoever reads one from a disk asks `check_size` before."""
READABLE = "Markdown, text, HTML, DOCX, ODT, EPUB, RTF, LaTeX, another markup that pandoc reads, or PDF"
_BY_SUFFIX = {
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".qmd": "markdown", ".rmd": "markdown",
    ".txt": "text", ".text": "text", ".html": "html", ".htm": "html", ".xhtml": "html", ".tex": "latex",
    ".latex": "latex", ".rtf": "rtf", ".rst": "rst", ".org": "org", ".wiki": "mediawiki", ".mediawiki": "mediawiki",
    ".adoc": "asciidoc", ".asciidoc": "asciidoc", ".typ": "typst", ".fb2": "fb2",
}  # fmt: skip
_BINARIES = (
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"II*\x00", "a picture"),
    (b"\x7fELF", "a program"), (b"MZ", "a program"), (b"\x1f\x8b", "a compressed archive"),
    (b"7z\xbc\xaf", "a compressed archive"), (b"Rar!", "a compressed archive"), (b"SQLite format", "a database"),
    (b"OggS", "a sound file"), (b"ID3", "a sound file"), (b"wOFF", "a font"),
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = regex(
    rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_HTML_TAGS = regex(rb"</(?:p|div|a|span|html|body)>", re.IGNORECASE)
_LATEX = regex(rb"\\documentclass|\\begin\{document\}|\\(?:section|chapter)\*?\{")
_JATS = regex(rb"//NLM//DTD|<article\b[^<>]*\b(?:article-type|dtd-version)=")
"""An article as publishers and archives of journals hand it on."""
_CONTROL = regex(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def sniff(path: PurePosixPath, data: bytes) -> str:
    """The kind of a document, or a BriefError that says why it is none."""
    check_size(path, len(data))
    if not data.strip():
        raise BriefError(f"`{path}` is empty", "check that the file was saved")
    if data[:1024].lstrip().startswith(b"%PDF") or b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(b"PK"):
        return _archive_kind(path, data)
    _refuse_binary(path, data)
    return _text_kind(path, data)


def check_size(path: PurePosixPath, size: int) -> None:
    """Refuse a file that is larger than documents are."""
    if size > MAX_BYTES:
        raise BriefError(
            f"`{path}` is too big for a document: {size / 1e6:,.0f} MB",
            f"the limit is {MAX_BYTES // 1_000_000} MB; give the text without its pictures",
        )


def _archive_kind(path: PurePosixPath, data: bytes) -> str:
    """DOCX, ODT and EPUB are ZIP archives and known by what is in them."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            mimetype = (
                archive.read("mimetype")[:80]
                if "mimetype" in names and archive.getinfo("mimetype").file_size < 200
                else b""
            )
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError) as error:
        raise BriefError(f"`{path}` is damaged: {error}", "open it in its own program and save it again") from error
    if any(name.startswith("word/") for name in names):
        return "docx"
    if b"opendocument.text" in mimetype:
        return "odt"
    if b"epub" in mimetype or "META-INF/container.xml" in names:
        return "epub"
    raise BriefError(f"`{path}` is an archive, not a document", f"give a document: {READABLE}")


def _refuse_binary(path: PurePosixPath, data: bytes) -> None:
    if data.startswith(_OLE):
        raise BriefError(
            f"`{path}` is in the format of Word before 2007, or encrypted",
            "open it in Word or LibreOffice and save it as DOCX without a password",
        )
    for start, name in _BINARIES:
        if data.startswith(start):
            raise BriefError(f"`{path}` is {name}, not a document", f"give a document: {READABLE}")
    sample = data[:8192]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return
    if len(_CONTROL.findall(sample)) * 50 > len(sample):
        raise BriefError(f"`{path}` is not a text", f"give a document: {READABLE}")


def _text_kind(path: PurePosixPath, data: bytes) -> str:
    head = data[:4096]
    by_suffix = _BY_SUFFIX.get(path.suffix.lower(), "")
    if _HTML.match(head.removeprefix(b"\xef\xbb\xbf")):
        return "html"
    if by_suffix != "markdown" and _LATEX.search(head) and b"\\" in head:
        return "latex" if by_suffix in ("latex", "text", "") else by_suffix
    if _JATS.search(head):
        return "jats"
    if by_suffix in ("", "text") and len(_HTML_TAGS.findall(head)) >= 8:
        return "html"
    return by_suffix or "text"


_FRONT_MATTER = regex(r"\A\ufeff?---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_SHORTCODE = regex(r"\{\{[<%][^{}\n]{0,200}[>%]\}\}|\{%[^{}\n]{0,200}%\}")
_PARAGRAPH_ENDS = regex(r"</(?:p|div|li|h[1-6]|section)>", re.IGNORECASE)
_MARKDOWN = regex(r"^(?:#{1,6} |\[\^[^\]]+\]:|[-*+] |> )|\[\^[^\]\s]+\]", re.MULTILINE)
_FEWEST = 8


def page_in_markdown(text: str) -> str:
    """The web page that a Markdown file is below its YAML, as site generators have it; empty where it is none.

    Lines keep their numbers.
    """
    match = _FRONT_MATTER.match(text)
    body = _SHORTCODE.sub("", text[match.end() :] if match else text)
    if not body.lstrip().startswith("<") or len(_PARAGRAPH_ENDS.findall(body)) < _FEWEST or _MARKDOWN.search(body):
        return ""
    return "\n" * text.count("\n", 0, match.end() if match else 0) + body
