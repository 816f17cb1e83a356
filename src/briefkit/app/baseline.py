"""The baseline: findings that an old paper is allowed to have, so that only new ones count.

{"briefkit-baseline": 1, "findings": {"3f2a…": "briefs/x/intro.md K101 undefined-key"}}
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from briefkit.app.audit_result import Audit
from briefkit.audit.fingerprints import fingerprints
from briefkit.findings import BriefError
from briefkit.workspace import write_atomic

_MARK = "briefkit-baseline"


@dataclass(frozen=True)
class Baseline:
    """The fingerprints of the findings that are let stand."""

    known: Collection[str]

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.known)


def load_baseline(path: Path) -> Baseline | None:
    """A baseline file; None where there is none.

    Raises:
        BriefError: for a file that is something else.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Baseline(frozenset(data["findings"])) if data[_MARK] == 1 else _refuse(path)
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise BriefError(f"{path} cannot be read: {fault.strerror}", "check the path and who may read it") from fault
    except (ValueError, KeyError, TypeError):
        return _refuse(path)


def _refuse(path: Path) -> Baseline:
    raise BriefError(f"{path} is no baseline", "give the name of a new file, or of one that `--baseline` has written")


def save_baseline(path: Path, audit: Audit) -> Baseline:
    """Write all findings of an audit as the new baseline, sorted, so that it can be compared line by line."""
    marks = fingerprints(audit.report.findings, audit.scope)
    shown = {
        mark: f"{finding.location.path if finding.location else finding.paper} {finding.code} {finding.rule}"
        for finding, mark in marks.items()
    }
    data = {_MARK: 1, "findings": dict(sorted(shown.items(), key=lambda pair: (pair[1], pair[0])))}
    write_atomic(path, json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    return Baseline(frozenset(shown))
