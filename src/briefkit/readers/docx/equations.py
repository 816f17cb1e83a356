"""Equations of Word (OMML) in one line: `x^2^`, `(a + b)/c`, `√(x)`."""

from collections.abc import Iterator

from lxml import etree

from briefkit.readers.markdown.flow import PLAIN, Look, Words

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DEEPEST = 40
_RAISED, _LOWERED = Look(raised=True), Look(lowered=True)


def equation(element: etree._Element) -> list[Words]:
    """The letters of an equation with signs for its form; a plain index is raised or lowered."""
    return _merged(_read(element, 0))


def _merged(words: Iterator[Words]) -> list[Words]:
    result: list[Words] = []
    for each in words:
        if result and result[-1].look == each.look:
            result[-1] = Words(result[-1].text + each.text, each.look)
        elif each.text:
            result.append(each)
    return result


def _read(element: etree._Element, depth: int) -> Iterator[Words]:
    if depth > _DEEPEST:
        yield Words("".join(_letters(element)))
        return
    for child in element:
        name = str(child.tag).removeprefix(M)
        if name == "r":
            yield Words("".join(_letters(child)))
        elif name in _FORMS:
            yield from _FORMS[name](child, depth + 1)
        elif not name.endswith("Pr"):
            yield from _read(child, depth + 1)


def _letters(element: etree._Element) -> Iterator[str]:
    return (each.text or "" for each in element.iter(f"{M}t"))


def _part(element: etree._Element, name: str, depth: int) -> list[Words]:
    part = element.find(f"{M}{name}")
    return _merged(_read(part, depth)) if part is not None else []


def _grouped(words: list[Words]) -> Iterator[Words]:
    """In brackets, unless it is one letter or number."""
    text = "".join(each.text for each in words).strip()
    if len(words) == 1 and (len(text) == 1 or text.isalnum()):
        yield from words
    else:
        yield Words("(")
        yield from words
        yield Words(")")


def _index(words: list[Words], look: Look, sign: str) -> Iterator[Words]:
    """An index, raised or lowered where it is plain, else behind `^` or `_`."""
    if all(each.look == PLAIN for each in words):
        yield Words("".join(each.text for each in words), look)
    else:
        yield Words(sign)
        yield from _grouped(words)


def _fraction(element: etree._Element, depth: int) -> Iterator[Words]:
    yield from _grouped(_part(element, "num", depth))
    yield Words("/")
    yield from _grouped(_part(element, "den", depth))


def _scripts(element: etree._Element, depth: int) -> Iterator[Words]:
    yield from _part(element, "e", depth)
    yield from _index(_part(element, "sub", depth), _LOWERED, "_")
    yield from _index(_part(element, "sup", depth), _RAISED, "^")


def _radical(element: etree._Element, depth: int) -> Iterator[Words]:
    yield from _index(_part(element, "deg", depth), _RAISED, "^")
    yield Words("√")
    yield from _grouped(_part(element, "e", depth))


def _sign(element: etree._Element, default: str) -> str:
    sign = element.find(f"{M}{element.tag.removeprefix(M)}Pr/{M}chr")
    return (sign.get(f"{M}val") or "") if sign is not None else default


def _nary(element: etree._Element, depth: int) -> Iterator[Words]:
    yield Words(_sign(element, "∫"))
    yield from _index(_part(element, "sub", depth), _LOWERED, "_")
    yield from _index(_part(element, "sup", depth), _RAISED, "^")
    yield Words(" ")
    yield from _part(element, "e", depth)


def _delimited(element: etree._Element, depth: int) -> Iterator[Words]:
    properties = element.find(f"{M}dPr")

    def sign(name: str, default: str) -> str:
        found = properties.find(f"{M}{name}") if properties is not None else None
        return (found.get(f"{M}val") or "") if found is not None else default

    yield Words(sign("begChr", "("))
    for at, part in enumerate(element.findall(f"{M}e")):
        if at:
            yield Words(sign("sepChr", "|"))
        yield from _read(part, depth)
    yield Words(sign("endChr", ")"))


def _limit(element: etree._Element, depth: int) -> Iterator[Words]:
    yield from _part(element, "e", depth)
    lower = element.tag == f"{M}limLow"
    yield from _index(_part(element, "lim", depth), _LOWERED if lower else _RAISED, "_" if lower else "^")


def _accented(element: etree._Element, depth: int) -> Iterator[Words]:
    yield from _part(element, "e", depth)
    yield Words(_sign(element, "\u0302"))


def _function(element: etree._Element, depth: int) -> Iterator[Words]:
    yield from _part(element, "fName", depth)
    yield Words(" ")
    yield from _part(element, "e", depth)


def _rows(element: etree._Element, depth: int) -> Iterator[Words]:
    """A matrix or several lines: rows parted by semicolons, cells by commas."""
    rows = element.findall(f"{M}mr") or [element]
    for at, row in enumerate(rows):
        if at:
            yield Words("; ")
        for place, cell in enumerate(row.findall(f"{M}e")):
            if place:
                yield Words(", " if element.tag == f"{M}m" else "; ")
            yield from _read(cell, depth)


_FORMS = {
    "f": _fraction,
    "sSub": _scripts,
    "sSup": _scripts,
    "sSubSup": _scripts,
    "sPre": _scripts,
    "rad": _radical,
    "nary": _nary,
    "d": _delimited,
    "limLow": _limit,
    "limUpp": _limit,
    "acc": _accented,
    "func": _function,
    "m": _rows,
    "eqArr": _rows,
}
