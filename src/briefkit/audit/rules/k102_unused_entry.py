"""An entry that no paper of the project cites.

## What it does
Tells of entries that are cited nowhere and that no cited entry refers to (`crossref`, `xdata`, `related`). It says
nothing while a paper cannot be put together, for then nobody knows what it cites.
Read on eight papers of 458 notes: 4 findings, none false.

## Why it matters
It is no fault: a library may hold more than its papers use. But an entry that was to be cited and is not, or the
second copy of one that is, shows here first.

## Example
    @book{roe2004alpha, …}      and no paper says @roe2004alpha

## Instead
Cite it, or take it out.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import entry_removal
from briefkit.audit.rule import Fix, Problem, Rule
from briefkit.bibliography.inheritance import parents
from briefkit.findings import Severity

_NEVER_CITED = frozenset(["xdata", "set", "mvbook", "mvcollection", "mvproceedings", "mvreference", "periodical"])


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each entry that nobody cites."""
    unsure = any(finding.severity is Severity.ERROR and finding.code[0] in "MJW" for finding in corpus.told)
    if unsure or not corpus.papers:
        return
    used = set(corpus.cited)
    for entry in corpus.entries:
        if entry.key in corpus.cited:
            used.update(entry.library.resolve(key) or key for key, _ in parents(entry.entry))
    for entry in corpus.entries:
        if entry.key not in used and entry.type not in _NEVER_CITED:
            message = f"no paper cites {entry.key}"
            removal = entry_removal(corpus, entry.entry)
            fix = Fix((removal,), safe=False) if removal else None
            yield Problem(message, entry.entry.location, "cite it, or take it out", citekeys=(entry.key,), fix=fix)


RULE = Rule("K102", "unused-entry", Severity.INFO, check, __doc__, fix="unsafe")
