"""Documents made for tests: small DOCX and PDF files, letter by letter."""

import zipfile
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

from briefkit.harvest.document import Document

Reader = Callable[[str, bytes | str], Document]
"""Reads a document that is given by its name and content."""

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"


def docx(body: str, footnotes: str = "", endnotes: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """A DOCX file from the XML inside its body and its notes."""
    parts = {"word/document.xml": f"<w:document {_W} {_R}><w:body>{body}</w:body></w:document>"}
    if footnotes:
        separator = '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
        parts["word/footnotes.xml"] = f"<w:footnotes {_W} {_R}>{separator}{footnotes}</w:footnotes>"
    if endnotes:
        parts["word/endnotes.xml"] = f"<w:endnotes {_W}>{endnotes}</w:endnotes>"
    return archive({**parts, **(more or {})})


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP file of these members."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def hyperlinks(targets: Mapping[str, str]) -> str:
    """The relationships part of a DOCX part with links."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    rows = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{to}"/>' for key, to in targets.items())
    return f'<Relationships xmlns="{_REL}">{rows}</Relationships>'


def run(text: str, look: str = "") -> str:
    """A run of Word."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def note(number: int, content: str, kind: str = "footnote") -> str:
    """A note of Word with one paragraph."""
    return f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r>{content}</w:p></w:{kind}>'


def pdf(pages: Sequence[Sequence[tuple[float, float, float, str]]], drawn: str = "") -> bytes:
    """A PDF whose pages have texts at (left, base line, size); `drawn` are operators that each page ends with."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"]
    kids = []
    for page in pages:
        stream = "\n".join(
            f"BT /F1 {size} Tf {left} {base} Td ({_escaped(text)}) Tj ET" for left, base, size, text in page
        )
        stream += f"\n{drawn}"
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
        content = len(objects)
        resources = "<</Font<</F1 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Resources{resources}/Contents {content} 0 R>>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    return _assembled(objects)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _assembled(objects: Sequence[str]) -> bytes:
    out = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")
