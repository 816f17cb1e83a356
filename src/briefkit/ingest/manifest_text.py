"""The manifest of an imported paper as YAML, in the order in which people read it."""

import json
from collections.abc import Sequence
from pathlib import PurePosixPath

from briefkit.harvest.document import place_of
from briefkit.ingest.model import PlannedAuthor, TitleBlock
from briefkit.patterns import regex

_PLAIN = regex(r"[^\W\d_][\w .,;()/’‘“”–—-]*[\w.)’”]|[^\W\d_]")
_WORDS = frozenset(("true", "false", "yes", "no", "on", "off", "null", "none", "y", "n"))
_DATE = regex(r"\d{4}(-\d{2}){0,2}")


def manifest_text(
    front: TitleBlock, sections: Sequence[str], source: str, style: str = "", bibliography: str = ""
) -> str:
    """`brief.yaml` for a paper: what the title block says, and its sections.

    Args:
        front: the title block.
        sections: the names of the section files.
        source: where the document stands, seen from the project; its first line tells it.
        style: the house style; empty where the project has one for all papers.
        bibliography: the library, relative to the manifest; empty for the project's own.
    """
    lines = [first_line(source), f"title: {_value(front.title)}"]
    lines += _key("subtitle", front.subtitle)
    lines += ["authors:", *(line for author in front.authors for line in _author(author))] if front.authors else []
    if front.date:
        lines.append(f"date: {front.date if _DATE.fullmatch(front.date) else _value(front.date)}")
    lines += _key("lang", front.lang)
    lines += _abstract(front.abstract.text if front.abstract else "")
    if front.keywords:
        lines.append(f"keywords: [{', '.join(_item(word) for word in front.keywords)}]")
    lines += _key("style", style) + _key("bibliography", bibliography)
    lines += _key("series", front.series) + _key("notice", front.notice)
    lines += ["contents: true"] if front.contents else []
    return "\n".join([*lines, "sections:", *(f"  - {_value(name)}" for name in sections)]) + "\n"


def first_line(source: str) -> str:
    """The line that tells which document a paper was imported from."""
    return f"# imported from {' '.join(place_of(PurePosixPath(source)).split())}"


def _author(author: PlannedAuthor) -> list[str]:
    lines = [f"  - name: {_value(author.name)}"]
    lines += [f"    affiliation: {_value(author.affiliation)}"] if author.affiliation else []
    return lines + ([f"    note: {_value(author.note)}"] if author.note else [])


def _key(name: str, value: str) -> list[str]:
    return [f"{name}: {_value(value)}"] if value else []


def _abstract(text: str) -> list[str]:
    said = text.strip()
    if not said:
        return []
    if any(ord(letter) < 32 and letter != "\n" for letter in said):
        return [f"abstract: {_value(said)}"]
    return ["abstract: |", *(f"  {line}".rstrip() for line in said.split("\n"))]


def _item(text: str) -> str:
    value = _value(text)
    return json.dumps(text, ensure_ascii=False) if "," in value and not value.startswith('"') else value


def _value(text: str) -> str:
    """A text as YAML reads it back: as it is where that is safe, else in quotation marks."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)
