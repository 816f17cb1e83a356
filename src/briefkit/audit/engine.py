"""The audit itself: run the rules, grade what they find, take away what is waived, say what is left over."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from briefkit.audit.causes import without_consequences
from briefkit.audit.corpus import Corpus
from briefkit.audit.notes_text import listed
from briefkit.audit.report import Report
from briefkit.audit.rule import Edit, Fix, Problem, Rule
from briefkit.audit.selection import Settings, fits, severity_of
from briefkit.audit.waivers import Waiver, find_waivers
from briefkit.findings import Finding, Severity, sort_findings
from briefkit.text import Span

UNUSED, WITHOUT_REASON = "X901", "X902"


@dataclass(frozen=True)
class Plan:
    """The rules there are, and the settings: of the whole, and of papers that have their own."""

    rules: Sequence[Rule]
    settings: Settings = field(default_factory=Settings)
    by_paper: Mapping[str, Settings] = field(default_factory=dict)

    def severity(self, rule: Rule, paper: str) -> Severity | None:
        """How bad a finding of a rule is in a paper; None where it is not wanted."""
        return severity_of(rule, self.by_paper.get(paper, self.settings))

    def runs(self, rule: Rule) -> bool:
        """Tell whether a rule has to run for anybody."""
        every = (self.settings, *self.by_paper.values())
        return any(severity_of(rule, settings) is not None for settings in every)


def run_audit(corpus: Corpus, plan: Plan) -> Report:
    """Audit a corpus."""
    fixes: dict[Finding, Fix] = {}
    found = list(_found(corpus, plan, fixes))
    rules = {rule.code: rule for rule in plan.rules}
    own = [finding for finding in corpus.told if finding.code not in rules]
    findings = without_consequences(_once([*own, *found]))
    waivers = [waiver for source in corpus.sources.values() for waiver in find_waivers(source)]
    waived = dict(_waived(findings, waivers, rules, corpus))
    left = [finding for finding in findings if finding not in waived]
    left += _about_waivers(waivers, set(waived.values()), plan, fixes)
    told = sort_findings(left)
    own_fixes = {finding: fixes[finding] for finding in told if finding in fixes}
    kept = tuple((finding, waived[finding]) for finding in sort_findings(waived))
    return Report(told, own_fixes, kept, rules=len(plan.rules))


def _found(corpus: Corpus, plan: Plan, fixes: dict[Finding, Fix]) -> Iterator[Finding]:
    for rule in plan.rules:
        if rule.family == "X" or not plan.runs(rule) or (corpus.documents and not rule.documents):
            continue
        severities: dict[str, Severity | None] = {}
        for problem in rule.check(corpus):
            if problem.paper not in severities:
                severities[problem.paper] = plan.severity(rule, problem.paper)
            severity = severities[problem.paper]
            if severity is None:
                continue
            finding = _finding(rule, problem, severity, corpus)
            if problem.fix and (not corpus.documents or rule.family == "H"):
                fixes.setdefault(finding, problem.fix)
            yield finding


def _finding(rule: Rule, problem: Problem, severity: Severity, corpus: Corpus) -> Finding:
    finding = Finding(
        rule.code,
        rule.name,
        severity,
        _message(problem, corpus),
        problem.location,
        rule.document_hint if corpus.documents and rule.document_hint else problem.hint,
        problem.paper,
        tuple(dict.fromkeys(problem.notes)),
        problem.citekeys,
    )
    return _in_paper(finding, corpus) if _may_be_placed(finding, corpus) else finding


def _may_be_placed(finding: Finding, corpus: Corpus) -> bool:
    """Tell whether a finding about an entry is the only paper's; the notes of a ledger are those of its document."""
    place = finding.location
    of_ledger = place is not None and any(ledger.path == place.path for ledger in corpus.ledgers)
    return not finding.paper and len(corpus.papers) == 1 and not of_ledger


def _message(problem: Problem, corpus: Corpus) -> str:
    """The message; in a finished document, which has no keys, it says in which note."""
    if not corpus.documents or re.search(r"\bnotes? \d", problem.message):
        return problem.message
    paper = corpus.documents[0]
    notes = problem.notes or sorted({number for key in problem.citekeys for number in paper.full_notes(key)})
    return f"{listed(notes)}: {problem.message}" if notes else problem.message


def _in_paper(finding: Finding, corpus: Corpus) -> Finding:
    """A finding about an entry, with the notes that give the entry's full reference, if one paper is audited."""
    paper = corpus.papers[0]
    firsts = {number for key in finding.citekeys for number in paper.full_notes(key)}
    notes = finding.notes or tuple(sorted(firsts))
    return replace(finding, paper=paper.name, notes=notes)


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Each fault once: a shared section is looked at in every paper that uses it, with other numbers of notes."""
    papers: dict[object, str] = {}
    seen: set[object] = set()
    kept = []
    for finding in findings:
        mark = (finding.code, finding.location, finding.citekeys)
        placed = finding.location is not None and finding.location.line > 0
        elsewhere = placed and papers.setdefault(mark, finding.paper) != finding.paper
        if not elsewhere and (mark, finding.message) not in seen:
            seen.add((mark, finding.message))
            kept.append(finding)
    return kept


def _waived(
    findings: Sequence[Finding], waivers: Sequence[Waiver], rules: Mapping[str, Rule], corpus: Corpus
) -> Iterator[tuple[Finding, Waiver]]:
    by_path: dict[object, list[Waiver]] = {}
    for waiver in waivers:
        by_path.setdefault(waiver.location.path, []).append(waiver)
    for finding in findings:
        rule = rules.get(finding.code)
        places = corpus.waiving_places(finding) if rule and by_path else ()
        about = [waiver for place in places for waiver in by_path.get(place.path, ()) if waiver.covers(place)]
        own = (waiver for waiver in about if rule and any(fits(rule, item) for item in waiver.items))
        for waiver in islice(own, 1):
            yield finding, waiver


def _about_waivers(
    waivers: Sequence[Waiver], used: set[Waiver], plan: Plan, fixes: dict[Finding, Fix]
) -> Iterator[Finding]:
    """X901 for a waiver that waives nothing, X902 for one without a reason."""
    rules = {rule.code: rule for rule in plan.rules}
    unused, without = (plan.severity(rules[code], "") if code in rules else None for code in (UNUSED, WITHOUT_REASON))
    for waiver in waivers:
        about = [rule for rule in plan.rules if any(fits(rule, item) for item in waiver.items)]
        idle = waiver not in used and (not about or all(plan.runs(rule) for rule in about))
        if unused and idle:
            unknown = [item for item in waiver.items if not any(fits(rule, item) for rule in plan.rules)]
            finding = _unused(rules[UNUSED], unused, waiver, unknown)
            if not unknown:
                fixes[finding] = _removal(waiver)
            yield finding
        elif without and not waiver.reason:
            yield _reasonless(rules[WITHOUT_REASON], without, waiver)


def _unused(rule: Rule, severity: Severity, waiver: Waiver, unknown: Sequence[str]) -> Finding:
    """X901; a waiver of a rule that this version has not is kept, for another version may have it."""
    codes = ", ".join(waiver.items) or "nothing"
    message, hint = f"this waiver of {codes} waives nothing", "delete it; --fix does"
    if unknown:
        message = f"this waiver names what is no rule of this version: {', '.join(unknown)}"
        hint = "keep it for a version that has the rule, or mend the code; `brief rules` lists those there are"
    return Finding(rule.code, rule.name, severity, message, waiver.location, hint)


def _reasonless(rule: Rule, severity: Severity, waiver: Waiver) -> Finding:
    codes = ", ".join(waiver.items)
    hint = f"say why in it: ignore[{codes}] the reason"
    return Finding(rule.code, rule.name, severity, f"this waiver of {codes} gives no reason", waiver.location, hint)


def _removal(waiver: Waiver) -> Fix:
    return Fix((Edit(waiver.location.path, Span(waiver.span.start, waiver.span.end), ""),))
