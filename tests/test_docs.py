"""The pages say what is there: every command in the README, every link to a file that exists."""

import re
from pathlib import Path

import pytest

from briefkit.cli.arguments import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_readme_lists_the_commands_that_there_are() -> None:
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("\n## Commands\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `brief ([a-z-]+)", table, re.MULTILINE) == [command.name for command in COMMANDS]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files_that_exist(page: Path) -> None:
    text = re.sub(r"`[^`\n]*`", "", page.read_text(encoding="utf-8"))
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text)
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("name", ["cli", "manifest", "house-style"])
def test_reference_pages_are_made_from_the_code(name: str) -> None:
    assert "[[[cog" in (ROOT / "docs" / "reference" / f"{name}.md").read_text(encoding="utf-8")
