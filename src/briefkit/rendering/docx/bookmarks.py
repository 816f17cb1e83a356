"""Bookmarks in the file that pandoc wrote: each name once, each number once, none left open."""

from briefkit.rendering.docx.package import Package
from briefkit.rendering.docx.xml import Element, each, get, remove, tag

_PARTS = ("word/document.xml", "word/footnotes.xml")


def mend_bookmarks(package: Package) -> None:
    """Drop bookmarks that are there twice (a table's is, once for its `Div`) and number the rest anew."""
    number = 0
    names: set[str] = set()
    for part in _PARTS:
        ends = {get(end, "id"): end for end in each(package.tree(part), "bookmarkEnd")}
        for start in each(package.tree(part), "bookmarkStart"):
            end = ends.pop(get(start, "id"), None)
            # Word compares the names of bookmarks without case.
            name = get(start, "name").casefold()
            if end is None or name in names:
                _drop(start, end)
                continue
            names.add(name)
            for mark in (start, end):
                mark.set(tag("id"), str(number))
            number += 1
        for end in ends.values():
            remove(end)


def _drop(start: Element, end: Element | None) -> None:
    remove(start)
    if end is not None:
        remove(end)
