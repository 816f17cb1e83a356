"""The titles of an entry in CSL: the work's own, its volume's, and what it appeared in."""

from briefkit.bibliography.csl_types import IN_BOOK, IN_PERIODICAL
from briefkit.bibliography.latex import to_rich
from briefkit.bibliography.model import Entry
from briefkit.patterns import regex

_BOOKS_WITH_VOLUMES = frozenset(["book", "collection", "proceedings", "reference"])
# A subtitle's colon is set where the title does not end in a mark of its own (a tag or brace may follow it).
_ENDS_IN_MARK = regex(r"[.!?…:;][”\"’'»)]*(?:</\w+>)*$")
_COLON = regex(r"(?<=\S):\s")


def csl_titles(entry: Entry) -> dict[str, str]:
    """`title`, `title-short`, `volume-title`, `container-title`, `collection-title` and their like."""
    titles = {
        **_own_titles(entry),
        "container-title": _container(entry),
        "collection-title": _rich(entry, "series"),
        "event-title": _joined(entry, "eventtitle", "", "eventtitleaddon"),
        "original-title": _rich(entry, "origtitle"),
        "reviewed-title": _rich(entry, "reviewedtitle"),
        "container-title-short": _rich(entry, "shortjournal"),
    }
    # CSL 1.0.2 says `event-title`, styles written before it `event`.
    titles["event"] = titles["event-title"]
    return {name: title for name, title in titles.items() if title}


def _own_titles(entry: Entry) -> dict[str, str]:
    """Title, short title, and the title of a volume whose work has a main title."""
    if entry.type == "periodical":
        issue = _joined(entry, "issuetitle", "issuesubtitle", "issuetitleaddon")
        name = _joined(entry, "title", "subtitle", "titleaddon")
        return {"title": issue or name, "container-title": name if issue else ""}
    own = _joined(entry, "title", "subtitle", "titleaddon")
    short = _rich(entry, "shorttitle") or _cut(entry)
    if entry.type in _BOOKS_WITH_VOLUMES and entry.get("maintitle"):
        main = _joined(entry, "maintitle", "mainsubtitle", "maintitleaddon")
        return {"title": main, "volume-title": own, "title-short": _rich(entry, "shortmaintitle")}
    volume = ""
    if entry.type in IN_BOOK and entry.get("maintitle"):
        volume = _joined(entry, "booktitle", "booksubtitle", "booktitleaddon")
    return {"title": own, "title-short": short, "volume-title": volume}


def _container(entry: Entry) -> str:
    """The work that the entry appeared in: a main title before the volume's."""
    if entry.type == "periodical":
        return _joined(entry, "title", "subtitle", "titleaddon") if entry.get("issuetitle") else ""
    if entry.type in IN_BOOK:
        main = _joined(entry, "maintitle", "mainsubtitle", "maintitleaddon")
        return main or _joined(entry, "booktitle", "booksubtitle", "booktitleaddon")
    journal = _joined(entry, "journaltitle", "journalsubtitle", "journaltitleaddon")
    if journal or entry.type in IN_PERIODICAL:
        return journal
    return _joined(entry, "booktitle", "booksubtitle", "booktitleaddon")


def _cut(entry: Entry) -> str:
    """The title as short forms have it: without its subtitle."""
    title = _rich(entry, "title")
    if entry.get("subtitle") or entry.get("titleaddon"):
        return title
    before, *after = _COLON.split(title, maxsplit=1)
    # A colon within braces, italics or quotation marks is not cut at: half of them would be left.
    whole = before.count("<") == 2 * before.count("</") and before.count("“") == before.count("”")
    return before if after and whole and before.count('"') % 2 == 0 else ""


def _joined(entry: Entry, title: str, subtitle: str, addon: str) -> str:
    """`Title: Subtitle. Addon`."""
    text = _rich(entry, title)
    for name, mark in ((subtitle, ":"), (addon, ".")):
        part = _rich(entry, name) if name else ""
        if part and text:
            # `Evidence Act 1995 (Cth)`
            text += (" " if part.startswith("(") else _mark(text, mark)) + part
        elif part:
            text = part
    return text


def _mark(text: str, mark: str) -> str:
    return " " if _ENDS_IN_MARK.search(text) else f"{mark} "


def _rich(entry: Entry, name: str) -> str:
    return to_rich(entry.get(name), protect=True)
