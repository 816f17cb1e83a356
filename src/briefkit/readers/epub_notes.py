"""Notes of an EPUB that pandoc would lose: those in the items of a list, as pandoc itself writes them.

pandoc makes notes of the marks that say `noteref`, and finds their texts only in elements of their own. Where a book
has its notes in lists, the marks are taken for plain links: those are paired with what they lead to, as on a web page.
"""

import re
import zipfile
from io import BytesIO
from pathlib import PurePosixPath

from briefkit.patterns import regex
from briefkit.readers.files.archive import read_member

_PAGE = regex(r".*\.x?html?", re.IGNORECASE | re.DOTALL)
_TYPE = rb"epub:type=[\"'][^\"']*\b(?:%s)\b[^\"']*[\"']"
_MARK = regex(rb"(<a\b[^>]{0,400}?)\s" + _TYPE % b"noteref" + rb"([^>]{0,400}>)", re.IGNORECASE)
_NOTE = regex(rb"<(?!li\b)\w+\b[^>]{0,400}\s" + _TYPE % b"footnote|rearnote" + rb"[^>]{0,400}>", re.IGNORECASE)


def with_plain_marks(archive: zipfile.ZipFile, data: bytes, path: PurePosixPath) -> bytes:
    """The bytes of a book, its marks plain links where its notes stand in lists; else as it is."""
    contents = {name: read_member(archive, name, path) or b"" for name in archive.namelist()}
    pages = {name for name in contents if _PAGE.fullmatch(name)}
    marked = any(_MARK.search(contents[name]) for name in pages)
    if not marked or any(_NOTE.search(contents[name]) for name in pages):
        return data
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in contents.items():
            book.writestr(name, _MARK.sub(rb"\1\2", content) if name in pages else content)
    return out.getvalue()
