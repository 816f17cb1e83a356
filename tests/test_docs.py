"""The pages say what is there: commands, keys, links, shapes of JSON."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
import yaml
from tests.support.styles import house_style
from tests.support.walking import steps_of

from briefkit.assembly.schema import AUTHOR, MANIFEST, SECTION
from briefkit.assembly.style_table import LABELS, LENGTHS, OPTIONS, PARAGRAPHS
from briefkit.audit.rules import RULES
from briefkit.cli.arguments import COMMANDS
from briefkit.cli.main import main
from briefkit.rendering.charts.options import OPTIONS as CHART_OPTIONS
from briefkit.rendering.charts.options import TYPES, read_request

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]
FREE = {"by-rule", "by_rule", "parameters", "attributes", "metadata", "fields", "words"}
"""Objects of the JSON whose names are data."""


def text_of(page: Path) -> str:
    """A page without what stands in code and comments."""
    bare = re.sub(r"^(```+|~~~+).*?^\1", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    bare = re.sub(r"<!--.*?-->", "", bare, flags=re.DOTALL)
    return re.sub(r"`[^`\n]*`", "", bare)


def anchors(page: Path) -> set[str]:
    """What a link can lead to in a page."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[\s]+", "-", re.sub(r"[^\w\s-]", "", head.lower()).strip()) for head in heads}


def test_readme_lists_the_commands_that_there_are() -> None:
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("\n## Commands\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `brief ([a-z-]+)", table, re.MULTILINE) == [command.name for command in COMMANDS]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files_and_headings_that_exist(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)", text_of(page))
    files = [(target, (page.parent / target.partition("#")[0]).resolve()) for target in targets]
    assert [target for target, file in files if not target.startswith("#") and not file.exists()] == []
    named = [(target, page if target.startswith("#") else file) for target, file in files if "#" in target]
    assert [target for target, file in named if target.partition("#")[2] not in anchors(file)] == []


def test_the_site_has_every_page() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("nav:")[2]
    listed = re.findall(r"[\w/-]+\.md", navigation)
    assert sorted(listed) == sorted(page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md"))


def test_readme_leads_to_every_page() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pages = [page.relative_to(ROOT).as_posix() for page in DOCS.rglob("*.md") if page.name != "index.md"]
    assert [page for page in sorted(pages) if f"({page})" not in readme] == []


@pytest.mark.parametrize("name", ["cli", "manifest", "house-style", "charts", "rules", "finding-codes"])
def test_reference_pages_are_made_from_the_code(name: str) -> None:
    assert "[[[cog" in (DOCS / "reference" / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("cli", [f"brief {command.name}" for command in COMMANDS]),
        ("manifest", [key.name for record in (MANIFEST, AUTHOR, SECTION) for key in record.keys]),
        ("house-style", [*OPTIONS, *LABELS, *LENGTHS, *PARAGRAPHS]),
        ("charts", list(CHART_OPTIONS)),
    ],
)
def test_every_name_is_in_the_reference(page: str, names: list[str]) -> None:
    text = (DOCS / "reference" / f"{page}.md").read_text(encoding="utf-8")
    assert [name for name in names if f"`{name}`" not in text] == []


def test_every_rule_has_its_place() -> None:
    text = (DOCS / "reference" / "rules.md").read_text(encoding="utf-8")
    assert [rule.code for rule in RULES if f"### {rule.code} {rule.name}" not in text] == []


BLOCK = re.compile(r"^( *)```(yaml|json)[^\n]*\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_yaml_and_json_of_the_pages_can_be_read(page: Path) -> None:
    for _, kind, body in BLOCK.findall(page.read_text(encoding="utf-8")):
        assert (json.loads if kind == "json" else yaml.safe_load)(dedent(body))


def test_the_house_style_of_the_page_is_one() -> None:
    steps = steps_of((DOCS / "how-to" / "make-a-house-style.md").read_text(encoding="utf-8"))
    (sheet,) = (step.content for step in steps if step.path == "templates/harbour/style.yaml")
    style = house_style("harbour", {"harbour": {"style.yaml": sheet, "logo.svg": "<svg/>"}})
    assert style.labels["abstract"] == "Key points"
    assert style.colors["accent"] == "#0b5d5e"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_charts_of_the_pages_ask_for_what_there_is(page: Path) -> None:
    for braces in re.findall(r"\]\([^)]+\.csv\)\{([^}]*(?:\}\}[^}]*)?)\}", page.read_text(encoding="utf-8")):
        pairs = [part.partition("=") for part in shlex.split(braces) if not part.startswith(("#", "."))]
        assert read_request({name: value for name, _, value in pairs}).type in TYPES


def shapes() -> Iterator[tuple[str, Any]]:
    """Each command of the page on JSON with its example."""
    for step in steps_of((DOCS / "reference" / "json.md").read_text(encoding="utf-8")):
        yield step.path, json.loads(step.content)


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of `brief init`, with the old paper of the tutorial."""
    folder = tmp_path_factory.mktemp("json")
    assert main(["init", str(folder / "papers")]) == 0
    steps = steps_of((DOCS / "tutorial" / "first-brief.md").read_text(encoding="utf-8"))
    old = next(step.content for step in steps if step.path == "old-paper.md")
    (folder / "papers" / "old-paper.md").write_text(old, encoding="utf-8")
    return folder / "papers"


def differences(shown: Any, real: Any, place: str = "") -> Iterator[str]:
    """Where a value has other names or kinds of values than its example."""
    if isinstance(shown, dict) and isinstance(real, dict):
        if place.rpartition(".")[2] not in FREE:
            yield from (f"{place}.{name}" for name in sorted(shown.keys() ^ real.keys()))
            for name in shown.keys() & real.keys():
                yield from differences(shown[name], real[name], f"{place}.{name}")
    elif isinstance(shown, list) and isinstance(real, list):
        for one in real if shown else []:
            yield from differences(shown[0], one, place)
    elif isinstance(shown, dict | list) or isinstance(real, dict | list):
        yield f"{place}: {type(shown).__name__}, not {type(real).__name__}"


@pytest.mark.parametrize(("command", "example"), list(shapes()), ids=[command for command, _ in shapes()])
def test_json_has_the_shape_of_its_example(
    command: str, example: Any, starter: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(starter)
    main(command.split()[1:])
    assert list(differences(example, json.loads(capfd.readouterr().out))) == []


def test_a_shape_that_is_not_its_examples_is_told() -> None:
    example = {"a": [{"b": 1}], "fields": {"x": 1}}
    assert list(differences(example, {"a": [{"b": 2}, {"b": 3}], "fields": {"y": 2}})) == []
    assert list(differences(example, {"a": [{"c": 2}], "fields": {}})) == [".a.b", ".a.c"]
    assert list(differences(example, {"a": {}, "fields": {}})) == [".a: list, not dict"]
