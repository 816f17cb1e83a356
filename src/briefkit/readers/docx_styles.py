"""What the paragraph styles of a DOCX file are for: headings by level, title, subtitle, author, date."""

import re

from lxml import etree

from briefkit.readers.docx_package import W

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop|заголовок)\s*(\d)", re.IGNORECASE)
_ROLES = {"title": "title", "subtitle": "subtitle", "author": "author", "authors": "author", "date": "date"}


def paragraph_roles(styles: etree._Element | None) -> dict[str, str]:
    """Role by style id: the level of a heading as a digit, or `title`, `subtitle`, `author`, `date`."""
    roles = {f"Heading{level}": str(level) for level in range(1, 7)} | {"Title": "title", "Subtitle": "subtitle"}
    if styles is None:
        return roles
    for style in styles.iter(f"{W}style"):
        if style.get(f"{W}type") == "paragraph":
            role = _role(style)
            if role:
                roles[style.get(f"{W}styleId") or ""] = role
    return roles


def _role(style: etree._Element) -> str:
    name_element = style.find(f"{W}name")
    name = (name_element.get(f"{W}val") or "") if name_element is not None else ""
    if match := _HEADING.fullmatch(name):
        return match[1] if 1 <= int(match[1]) <= 6 else ""
    level = style.find(f"{W}pPr/{W}outlineLvl")
    if level is not None and (level.get(f"{W}val") or "") in "012345":
        return str(int(level.get(f"{W}val") or "0") + 1)
    return _ROLES.get(name.lower(), "")
