"""`brief rules` and `brief rule`."""

import argparse
import os
import re
import sys
from pathlib import Path
from typing import Any

from briefkit.audit.rule import FAMILIES, Rule
from briefkit.audit.rules import RULES
from briefkit.audit.selection import find_rule
from briefkit.cli.printing import print_json


def run(options: argparse.Namespace, start: Path) -> int:
    """Print one rule's documentation, or the list of all."""
    del start
    if getattr(options, "rule", None):
        rule = find_rule(options.rule, RULES)
        print_json(_data(rule)) if options.format == "json" else print(rule_text(rule, _colors()))
    elif options.format == "json":
        print_json({"rules": [_data(rule) for rule in RULES]})
    else:
        _print_all()
    return 0


def rule_text(rule: Rule, color: bool = False) -> str:
    """A rule's documentation, its heads in bold on a terminal."""
    bold, reset = ("\x1b[1m", "\x1b[0m") if color else ("", "")
    head = f"{bold}{rule.code} {rule.name}{reset} ({', '.join(traits(rule))})"
    text = re.sub(r"^## (.*)$", rf"{bold}\1{reset}", rule.documentation.strip(), flags=re.MULTILINE)
    return f"{head}\n\n{text}"


def traits(rule: Rule) -> list[str]:
    """Severity, fix, and whether it has to be asked for."""
    fix = {"safe": "mended by --fix", "unsafe": "mended by --unsafe-fixes", "": ""}[rule.fix]
    return [trait for trait in (str(rule.severity), fix, "" if rule.default else "off unless selected") if trait]


def _print_all() -> None:
    width = max(len(rule.name) for rule in RULES)
    for letter, title in FAMILIES.items():
        rules = [rule for rule in RULES if rule.family == letter]
        if rules:
            print(f"{letter}  {title}")
        for rule in rules:
            print(f"   {rule.code}  {rule.name:{width}}  {', '.join(traits(rule))}")


def _data(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "family": FAMILIES[rule.family],
        "severity": str(rule.severity),
        "fix": rule.fix or None,
        "default": rule.default,
        "documentation": rule.documentation.strip(),
    }


def _colors() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
