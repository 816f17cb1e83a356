"""What the file says of itself: core properties, settings, theme; written whole, so that nothing leaks."""

from lxml import etree

from briefkit.assembly.style import HouseStyle
from briefkit.patterns import regex
from briefkit.rendering.docx.input import DocxProperties
from briefkit.rendering.docx.package import Package, parse_xml
from briefkit.rendering.docx.xml import A, Element, clean_text, el

_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_APP = b"""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>briefkit</Application></Properties>"""
# The dates that Word takes (W3CDTF); `Summer 2026` prints and is no property.
_DATE = regex(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$")
_COMPAT = "http://schemas.microsoft.com/office/word"
_COLOR_MAP = {
    "bg1": "light1",
    "t1": "dark1",
    "bg2": "light2",
    "t2": "dark2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hyperlink": "hyperlink",
    "followedHyperlink": "followedHyperlink",
}


def write_properties(package: Package, properties: DocxProperties, style: HouseStyle) -> None:
    """Replace properties, settings and theme fonts; drop the parts that say nothing."""
    package.put("docProps/core.xml", _core(properties))
    package.put("docProps/app.xml", parse_xml(_APP))
    package.put("word/settings.xml", _settings(style, properties.lang))
    package.drop("docProps/custom.xml")
    comments = package.parts.get("word/comments.xml")
    if comments is not None and not len(package.tree("word/comments.xml")):
        package.drop("word/comments.xml")
    _neutral_theme(package, style)


def _core(properties: DocxProperties) -> Element:
    root = etree.Element(f"{{{_CP}}}coreProperties", nsmap={"cp": _CP, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI})
    texts = (
        (_DC, "title", properties.title),
        (_DC, "creator", "; ".join(properties.authors)),
        (_DC, "subject", properties.subject),
        (_CP, "keywords", ", ".join(properties.keywords)),
        (_DC, "language", properties.lang),
    )
    for namespace, name, value in texts:
        if value:
            etree.SubElement(root, f"{{{namespace}}}{name}").text = clean_text(value)
    for name in ("created", "modified"):
        if _DATE.match(properties.created):
            time = etree.SubElement(root, f"{{{_TERMS}}}{name}")
            time.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
            time.text = _time(properties.created)
    return root


def _time(created: str) -> str:
    """A date as a time: Word reads nothing shorter."""
    return created if "T" in created else f"{created}T00:00:00Z"


def _settings(style: HouseStyle, lang: str) -> Element:
    hyphenate = any(look.hyphenate for look in style.paragraphs.values())
    mirrored = style.page.mirrored
    return el(
        "settings",
        el("zoom", percent=100),
        *([el("mirrorMargins")] if mirrored else []),
        el("defaultTabStop", val=720),
        *([el("autoHyphenation"), el("consecutiveHyphenLimit", val=2)] if hyphenate else []),
        *([el("evenAndOddHeaders")] if mirrored else []),
        el("characterSpacingControl", val="doNotCompress"),
        el("footnotePr", el("footnote", id=-1), el("footnote", id=0)),
        el(
            "compat",
            el("doNotExpandShiftReturn"),  # LibreOffice stretches lines that end in a break to the full measure
            _compatibility("compatibilityMode", 15),
            _compatibility("overrideTableStyleFontSizeAndJustification", 1),
        ),
        el("themeFontLang", val=lang),
        el("clrSchemeMapping", **_COLOR_MAP),
        el("decimalSymbol", val="."),
        el("listSeparator", val=","),
    )


def _compatibility(name: str, value: int) -> Element:
    return el("compatSetting", name=name, uri=_COMPAT, val=value)


def _neutral_theme(package: Package, style: HouseStyle) -> None:
    """The theme names the style's fonts, so that a style that somebody adds in Word has them too."""
    theme = package.tree("word/theme/theme1.xml")
    for kind, key in (("majorFont", "heading"), ("minorFont", "text")):
        stack = style.fonts.get(key) or style.fonts["text"]
        for fonts in theme.iter(f"{{{A}}}{kind}"):
            for font in fonts.findall(f"{{{A}}}font"):
                fonts.remove(font)
            latin = fonts.find(f"{{{A}}}latin")
            if latin is not None:
                latin.attrib.clear()
                latin.set("typeface", stack.word)
