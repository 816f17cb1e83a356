"""The page of codes is read from the source: no code is left out, and each has its name."""

import re
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from briefkit.audit.rules import RULES

FONTS = {"P052"}  # is named like a code
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def kinds() -> dict[str, Any]:
    """What the script reads in the source, by code; `scripts` is no package."""
    spec = spec_from_file_location("finding_codes", ROOT / "scripts" / "finding_codes.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["finding_codes"] = module
    spec.loader.exec_module(module)
    return {kind.code: kind for kind in module.finding_kinds()}


def test_every_code_of_the_source_is_explained(kinds: dict[str, Any]) -> None:
    known = kinds.keys() | {rule.code for rule in RULES} | FONTS
    sources = [path for path in (ROOT / "src" / "briefkit").rglob("*.py") if "audit" not in path.parts]
    written = {code for path in sources for code in re.findall(r'"([A-Z]\d{3})"', path.read_text(encoding="utf-8"))}
    assert sorted(written - known) == []


def test_names_severities_and_messages_are_the_sources(kinds: dict[str, Any]) -> None:
    undefined = kinds["K101"]
    assert (undefined.rule, undefined.severities) == ("undefined-key", {"error"})
    assert undefined.says == "no entry of the library has the key `…`"
    assert kinds["W123"].rule == "chart-value"
    assert kinds["P208"].severities == {"warning"}
    assert all(kind.rule for kind in kinds.values())


def test_rules_of_one_code_have_one_name(kinds: dict[str, Any]) -> None:
    names = {rule.code: rule.name for rule in RULES}
    assert [kind.code for kind in kinds.values() if names.get(kind.code, kind.rule) != kind.rule] == []
