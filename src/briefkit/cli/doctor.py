"""`brief doctor`."""

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from briefkit.app.doctor import examine
from briefkit.app.health import Check
from briefkit.cli.printing import print_json, say

_OK, _MISSING, _LACKING = "ok", "missing", "optional"
_COLORS = {_OK: "\x1b[32m", _MISSING: "\x1b[31m", _LACKING: "\x1b[33m"}


def run(options: argparse.Namespace, start: Path) -> int:
    """Say what is here and what is missing; 1 where something that papers need is missing."""
    health = examine(start)
    if options.format == "json":
        print_json({"ok": health.is_well, "checks": [_data(check) for check in health.checks]})
    else:
        color = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        width = max(len(check.name) for check in health.checks)
        for check in health.checks:
            _print(check, width, color)
        missing = sum(not check.found and check.needed for check in health.checks)
        if missing:
            say(f"{missing} needed thing{'' if missing == 1 else 's'} missing")
        else:
            say("all that papers need is here", options.quiet)
    return 0 if health.is_well else 1


def _status(check: Check) -> str:
    return _OK if check.found else _MISSING if check.needed else _LACKING


def _print(check: Check, width: int, color: bool) -> None:
    status = _status(check)
    shown = f"{_COLORS[status]}{status:<8}\x1b[0m" if color else f"{status:<8}"
    said = "  ".join(part for part in (check.version, check.detail) if part)
    print(f"{shown}  {check.name:<{width}}  {said}".rstrip())
    if not check.found and check.mend:
        print(f"{'':<8}  {'':<{width}}  to mend it: {check.mend}")


def _data(check: Check) -> dict[str, Any]:
    return {
        "name": check.name,
        "status": "ok" if check.found else "missing",
        "needed": check.needed,
        "version": check.version,
        "detail": check.detail,
        "mend": check.mend,
    }
