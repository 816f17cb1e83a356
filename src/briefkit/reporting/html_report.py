"""An audit as one HTML file that an editor hands around: counts, a chart, a table to filter, the text beside.

Nothing is fetched; without its script the file still shows everything.
"""

from collections import Counter
from html import escape
from importlib import resources

from briefkit.audit.rule import FAMILIES
from briefkit.audit.rules import RULES
from briefkit.findings import Finding, Severity
from briefkit.reporting.audit_report import MANY, TOP, AuditReport
from briefkit.reporting.audit_text import head_line

_AROUND = 240  # letters of a line before and after the place of a finding


def html_text(report: AuditReport) -> str:
    """The report as a page."""
    folder = resources.files("briefkit.reporting") / "page"
    css, script = (folder.joinpath(name).read_text(encoding="utf-8") for name in ("audit.css", "audit.js"))
    names = ", ".join(title or name for name, title in list(report.scope.papers.items())[:3])
    title = f"Citation audit: {names}" if len(report.scope.papers) in (1, 2, 3) else "Citation audit"
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en-GB"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            "script-src 'unsafe-inline'\">",
            f"<title>{escape(title)}</title><style>{css}</style></head><body>",
            f"<header><h1>{escape(title)}</h1><p>{escape(head_line(report))}, {report.today.isoformat()}.</p>",
            _counts(report),
            "</header><main>",
            _first(report),
            _chart(report),
            _filters(report),
            _table(report),
            _waivers(report),
            f"</main><script>{script}</script></body></html>\n",
        ]
    )


def _counts(report: AuditReport) -> str:
    cells = [
        f'<div class="count {severity}"><dt>{label}</dt><dd>{report.left.count(severity)}</dd></div>'
        for severity, label in zip(Severity, ("Errors", "Warnings", "Remarks"), strict=True)
    ]
    summary = report.summary
    more = (("Waived", "waived"), ("In the baseline", "baseline"), ("Can be mended by --fix", "fixable"))
    cells += [f'<div class="count"><dt>{label}</dt><dd>{summary[key]}</dd></div>' for label, key in more]
    return f'<dl class="counts">{"".join(cells)}</dl>'


def _first(report: AuditReport) -> str:
    """The ten that matter most, where there are more than one sees at once; each leads to its row."""
    if len(report.findings) <= MANY:
        return ""
    rows = {finding: number for number, finding in enumerate(report.findings)}
    items = "".join(
        f'<li class="{finding.severity}"><a href="#finding-{rows[finding]}">{finding.code}</a> '
        f'<span class="severity">{finding.severity}</span> {escape(_sentence(finding))}</li>'
        for finding in report.first
    )
    return f'<section class="first"><h2>The {TOP} that matter most</h2><ol>{items}</ol></section>'


def _chart(report: AuditReport) -> str:
    """Findings by file and family, as a table whose cells are shaded by their number."""
    if not report.findings:
        return "<p>Nothing was found.</p>"
    cells = Counter((report.scope.part(finding), finding.code[0]) for finding in report.findings)
    paths = _parts(report, {path for path, _ in cells})
    what = "Section" if report.scope.headings else "File"
    letters = [letter for letter in FAMILIES if any(family == letter for _, family in cells)]
    others = sorted({family for _, family in cells} - set(letters))
    columns = [*letters, *others]
    most = max(cells.values())
    head = "".join(f'<th scope="col"><abbr title="{escape(FAMILIES.get(c, "Files"))}">{c}</abbr></th>' for c in columns)
    rows = []
    for path in paths:
        shown = "".join(_cell(cells[path, column], most) for column in columns)
        total = sum(cells[path, column] for column in columns)
        rows.append(f'<tr><th scope="row">{escape(path)}</th>{shown}<td class="sum">{total}</td></tr>')
    legend = "".join(f"<li><b>{c}</b> {escape(FAMILIES.get(c, 'Files and templates'))}</li>" for c in columns)
    return (
        '<section><h2>Where and what</h2><table class="chart">'
        f"<caption>Findings by {what.lower()} and family of rules</caption>"
        f'<thead><tr><th scope="col">{what}</th>{head}<th scope="col">All</th></tr></thead>'
        f'<tbody>{"".join(rows)}</tbody></table><ul class="legend">{legend}</ul></section>'
    )


def _parts(report: AuditReport, found: set[str]) -> list[str]:
    """Files by name; sections of a document as they follow one another."""
    order = {words: index for index, (_, words) in enumerate(report.scope.headings)}
    return sorted(found, key=lambda part: (order.get(part, -1), part))


def _cell(number: int, most: int) -> str:
    if not number:
        return "<td></td>"
    return f'<td style="--share:{round(100 * number / most)}%"><span class="bar"></span>{number}</td>'


def _filters(report: AuditReport) -> str:
    paths = sorted({_path(finding) for finding in report.findings})
    rules = sorted({(finding.code, finding.rule) for finding in report.findings})
    options = "".join(f'<option value="{escape(path)}">{escape(path)}</option>' for path in paths)
    chosen = "".join(f'<option value="{code}">{code} {escape(name)}</option>' for code, name in rules)
    boxes = "".join(
        f'<label><input type="checkbox" name="severity" value="{severity}" checked> {label}</label>'
        for severity, label in zip(Severity, ("Errors", "Warnings", "Remarks"), strict=True)
    )
    return (
        '<section><h2>Findings</h2><form class="filters" hidden>'
        f"<fieldset><legend>Show</legend>{boxes}</fieldset>"
        f'<label>File <select name="path"><option value="">all</option>{options}</select></label>'
        f'<label>Rule <select name="rule"><option value="">all</option>{chosen}</select></label>'
        '<label>Words <input type="search" name="words"></label>'
        '<p role="status" aria-live="polite"></p></form>'
    )


def _table(report: AuditReport) -> str:
    rows = "".join(_row(report, finding, number) for number, finding in enumerate(report.findings))
    return (
        '<table class="findings"><caption class="quiet">All findings, by file and line</caption><thead><tr>'
        '<th scope="col">Place</th><th scope="col">Rule</th><th scope="col">Finding</th><th scope="col">Text</th>'
        f"</tr></thead><tbody>{rows}</tbody></table></section>"
    )


def _row(report: AuditReport, finding: Finding, number: int) -> str:
    place = finding.location
    line = f'<span class="line">:{place.line}</span>' if place and place.line else ""
    notes = f'<br><span class="notes">{_notes(finding)}</span>' if finding.notes else ""
    hint = f'<p class="hint">{escape(finding.hint)}</p>' if finding.hint else ""
    return (
        f'<tr id="finding-{number}" class="{finding.severity}" data-severity="{finding.severity}" '
        f'data-path="{escape(_path(finding))}" '
        f'data-rule="{finding.code}"><td class="place">{escape(_path(finding))}{line}{notes}</td>'
        f'<td><abbr title="{escape(_meaning(finding))}">{finding.code}</abbr><br>{escape(finding.rule)}'
        f'<br><span class="severity">{finding.severity}</span></td>'
        f"<td><p>{escape(_sentence(finding))}</p>{hint}</td><td>{_excerpt(report, finding)}</td></tr>"
    )


def _sentence(finding: Finding) -> str:
    """The message with a capital and a stop; a key at its beginning stays as it is."""
    text = finding.message
    return f"{text if text.startswith(finding.citekeys or ('@',)) else text[:1].upper() + text[1:]}."


def _notes(finding: Finding) -> str:
    numbers = ", ".join(map(str, finding.notes))
    return f"note {numbers}" if len(finding.notes) == 1 else f"notes {numbers}"


def _meaning(finding: Finding) -> str:
    rule = next((rule for rule in RULES if rule.code == finding.code), None)
    return rule.documentation.strip().split("\n\n")[0].replace("\n", " ") if rule else finding.rule


def _excerpt(report: AuditReport, finding: Finding) -> str:
    """The line that a finding is about, the place marked; the middle of a long one."""
    line, place = report.line(finding), finding.location
    if not line.strip() or place is None:
        return ""
    at = max(place.column - 1, 0)
    start, end = max(at - _AROUND, 0), min(at + _AROUND, len(line))
    word_end = next((index for index in range(at + 1, end) if line[index] in " ,.;]})"), end)
    before, marked, after = line[start:at].lstrip(), line[at:word_end], line[word_end:end].rstrip()
    left, right = "… " if start else "", " …" if end < len(line) else ""
    return f'<p class="text">{left}{escape(before)}<mark>{escape(marked)}</mark>{escape(after)}{right}</p>'


def _waivers(report: AuditReport) -> str:
    if not report.left.waived:
        return ""
    rows = "".join(
        f"<tr><td>{escape(str(waiver.location))}</td><td>{finding.code} {escape(finding.rule)}</td>"
        f"<td>{escape(_sentence(finding))}</td><td>{escape(waiver.reason)}</td></tr>"
        for finding, waiver in report.left.waived
    )
    return (
        '<section><h2>Waived</h2><table class="waived"><caption class="quiet">Findings that are let stand, with reasons'
        '</caption><thead><tr><th scope="col">Place</th><th scope="col">Rule</th>'
        f'<th scope="col">Finding</th><th scope="col">Reason</th></tr></thead><tbody>{rows}</tbody></table></section>'
    )


def _path(finding: Finding) -> str:
    return str(finding.location.path) if finding.location else finding.paper or "-"
