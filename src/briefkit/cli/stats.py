"""`brief stats`."""

import argparse
from pathlib import Path
from typing import Any

from briefkit.app.notes import is_readable
from briefkit.app.stats import MEASURES, PaperStats, SectionStats, paper_stats
from briefkit.cli.printing import json_text, print_findings, say
from briefkit.cli.tables import print_table, table_format, write_output
from briefkit.findings import did_you_mean
from briefkit.reporting.tables import Table, text_lines
from briefkit.workspace import find_project

_COLUMNS = ("section", "words", "notes", "note_words", "cites", "recommendations", "title")


def run(options: argparse.Namespace, start: Path) -> int:
    """Print the figures of a paper; with `--strict` 1 where it is over a limit, always where it cannot be built."""
    project = find_project(start)
    stats, paper = paper_stats(project, project.paper(options.name))
    print_findings(paper.findings, options.quiet)
    if stats is None:
        return 1
    kind = table_format(options)
    if kind == "json":
        write_output(json_text(_data(stats)).encode(), options, start)
    elif kind == "text":
        write_output("".join(f"{line}\n" for line in _lines(stats)).encode(), options, start)
    else:
        print_table(_sections(stats), kind, "stats", options, start)
    for name in stats.unknown_limits:
        say(f"limits.{name} is not a thing that is counted; {did_you_mean(name, MEASURES, ', '.join(MEASURES))}")
    over = [limit for limit in stats.limits if limit.over]
    for limit in over:
        say(f"over the limit: {limit.name} {limit.value:,}, at most {limit.limit:,}")
    return 1 if not is_readable(paper) or (options.strict and over) else 0


def _data(stats: PaperStats) -> dict[str, Any]:
    return {
        "paper": stats.paper,
        "words": dict(stats.words),
        **stats.counts,
        "reading_minutes": stats.minutes,
        "pages": stats.pages.number if stats.pages else None,
        "pages_current": stats.pages.current if stats.pages else None,
        "limits": [{"name": x.name, "limit": x.limit, "value": x.value, "over": x.over} for x in stats.limits],
        "sections": [_section(section) for section in stats.sections],
    }


def _section(section: SectionStats) -> dict[str, Any]:
    return {
        "path": str(section.path),
        "line": section.line,
        "title": section.title,
        "words": section.words,
        "notes": section.notes,
        "note_words": section.note_words,
        "cites": section.cites,
        "recommendations": section.recommendations,
    }


def _sections(stats: PaperStats) -> Table:
    rows = [{**_section(section), "section": str(section.path)} for section in stats.sections]
    return Table(_COLUMNS, [[row[name] for name in _COLUMNS] for row in rows])


def _lines(stats: PaperStats) -> list[str]:
    limits = {limit.name: limit for limit in stats.limits}
    words = [(name, f"{number:,}{_against(limits, name)}") for name, number in stats.words.items()]
    counts = [(name, f"{number:,}{_against(limits, name)}") for name, number in stats.counts.items() if name != "notes"]
    lines = [
        f"{stats.paper}: {stats.counts['notes']} notes, about {_minutes(stats.minutes)} to read{_pages(stats)}",
        "",
    ]
    lines += ["words", *(f"  {name:<16}{text}" for name, text in words), ""]
    lines += ["in it", *(f"  {name:<16}{text}" for name, text in counts), ""]
    return [*lines, *text_lines(_sections(stats))]


def _against(limits: dict[str, Any], name: str) -> str:
    names = [name, *(("words",) if name == "body" else ())]
    limit = next((limits[one] for one in names if one in limits), None)
    if limit is None:
        return ""
    return f"  over the limit of {limit.limit:,}" if limit.over else f"  of {limit.limit:,}"


def _pages(stats: PaperStats) -> str:
    if stats.pages is None:
        return ", not built yet"
    number = f"{stats.pages.number} page{'' if stats.pages.number == 1 else 's'}"
    return f", {number}" if stats.pages.current else f", {number} when it was last built (changed since)"


def _minutes(number: int) -> str:
    return f"{number} minute{'' if number == 1 else 's'}"
