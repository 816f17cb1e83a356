"""Pieces of WordprocessingML for tests: paragraphs, fields, lists, styles, tables, drawings."""

from collections.abc import Mapping
from xml.sax.saxutils import escape

from tests.support.documents import run

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ITALIC, BOLD, RAISED = "<w:i/>", "<w:b/>", '<w:vertAlign w:val="superscript"/>'
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40


def paragraph(*content: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{''.join(content)}</w:p>"


def text(words: str, style: str = "", properties: str = "") -> str:
    """A paragraph of plain words."""
    return paragraph(run(escape(words)), style=style, properties=properties)


def call(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def starred(number: int, mark: str = "*") -> str:
    return f'<w:r><w:footnoteReference w:customMarkFollows="1" w:id="{number}"/><w:t>{mark}</w:t></w:r>'


def field(code: str, *shown: str) -> str:
    """A field; its result is runs, or words."""
    half = len(code) // 2  # Word cuts long codes into several runs
    codes = "".join(f"<w:r><w:instrText>{escape(part)}</w:instrText></w:r>" for part in (code[:half], code[half:]))
    result = "".join(each if each.startswith("<") else run(escape(each)) for each in shown)
    return _mark("begin") + codes + _mark("separate") + result + _mark("end")


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def bookmarked(name: str, *content: str) -> str:
    return f'<w:bookmarkStart w:id="1" w:name="{name}"/>{"".join(content)}<w:bookmarkEnd w:id="1"/>'


def item(words: str, number: int = 1, depth: int = 0) -> str:
    """An item of the list `number`."""
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return text(words, properties=place)


def lists(*kinds: str, overrides: Mapping[int, int] | None = None) -> dict[str, str]:
    """The numbering part: list 1 has the first kind (`decimal`, `bullet`), list 2 the second …; starts by list."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{"".join(_level(kind, depth) for depth in range(3))}</w:abstractNum>'
        for at, kind in enumerate(kinds)
    )
    numbers = "".join(f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(len(kinds)))
    for number, start in (overrides or {}).items():
        own = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        numbers += f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{own}</w:num>'
    return {"word/numbering.xml": f"<w:numbering {_W}>{abstract}{numbers}</w:numbering>"}


def _level(kind: str, depth: int) -> str:
    shown = {"bullet": "•", "none": " "}.get(kind, f"%{depth + 1}" + (")" if kind == "lowerLetter" else "."))
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{shown}"/>'
        f'<w:pPr><w:ind w:left="{720 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def styles(*named: tuple[str, str], more: str = "") -> dict[str, str]:
    """The part of the styles: id and name of each paragraph style; `more` are styles written out."""
    written = "".join(
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/></w:style>'
        for identifier, name in named
    )
    return {"word/styles.xml": f"<w:styles {_W}>{written}{more}</w:styles>"}


def based(identifier: str, name: str, parent: str, properties: str = "") -> str:
    """A style based on another."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{parent}"/>{properties}</w:style>'
    )


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr/>{properties}{''.join(rows)}</w:tbl>"


def row(*cells: str, head: bool = False) -> str:
    """A row; cells are written out, or words."""
    own = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
    return f"<w:tr>{own}{''.join(each if each.startswith('<w:tc>') else cell(text(each)) for each in cells)}</w:tr>"


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def comments(*written: tuple[str, str]) -> dict[str, str]:
    """The part of the comments, by author and words."""
    inner = "".join(
        f'<w:comment w:id="{at}" w:author="{author}">{text(words)}</w:comment>'
        for at, (author, words) in enumerate(written)
    )
    return {"word/comments.xml": f"<w:comments {_W}>{inner}</w:comments>"}


def picture(relationship: str = "rIdP", alt: str = "") -> str:
    """A run with a picture."""
    a, wp = (f"http://schemas.openxmlformats.org/drawingml/2006/{name}" for name in ("main", "wordprocessingDrawing"))
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{wp}"><wp:extent cx="3600000" cy="100"/><wp:docPr descr="{alt}"/>'
        f'<a:graphic xmlns:a="{a}"><a:blip r:embed="{relationship}"/></a:graphic></wp:inline></w:drawing></w:r>'
    )


def media(name: str = "media/image1.png", data: bytes = PNG, relationship: str = "rIdP") -> dict[str, str | bytes]:
    """A picture's part with the relationship that leads to it."""
    row_ = f'<Relationship Id="{relationship}" Type="{_KINDS}/image" Target="{name}"/>'
    rels = f'<Relationships xmlns="{_REL}">{row_}</Relationships>'
    return {f"word/{name}": data, "word/_rels/document.xml.rels": rels}


def text_box(*paragraphs: str) -> str:
    """A run with a text box as Word writes it: once for new programs, once for old ones."""
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    inner = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    new = f'<w:drawing><wps:txbx xmlns:wps="urn:wps">{inner}</wps:txbx></w:drawing>'
    old = f'<w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">{inner}</v:textbox></w:pict>'
    return (
        f'<w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )
