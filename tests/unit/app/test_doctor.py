"""What `brief doctor` finds, and what it says where something is missing."""

import ctypes
import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from tests.support.projects import write_project

from briefkit.app import doctor, doctor_fonts
from briefkit.app.doctor import examine
from briefkit.app.health import Check
from briefkit.app.system_fonts import find_font
from briefkit.cli.main import main


def by_name(checks: tuple[Check, ...]) -> dict[str, Check]:
    return {check.name: check for check in checks}


def test_machine_that_runs_the_tests_is_well(tmp_path: Path) -> None:
    health = examine(write_project(tmp_path))
    assert health.is_well, [check for check in health.checks if check.needed and not check.found]
    found = by_name(health.checks)
    assert {"Python", "pandoc", "WeasyPrint", "Pango", "weasyprint", "project", "dist"} <= found.keys()
    assert found["pandoc"].version[:2] in ("2.", "3.")
    assert "2 papers" in found["project"].detail


def test_every_style_of_the_project_is_looked_at(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "templates/house").mkdir()
    style = "extends: plain\nfonts: {text: {families: [No Such Font, TeX Gyre Heros], word: Arial}}\n"
    (root / "templates/house/style.yaml").write_text(style)
    health = examine(root)
    missing = by_name(health.checks)["style house: text"]
    assert (missing.found, missing.needed) == (False, False)
    assert "TeX Gyre Heros (from the package)" in missing.detail
    assert "No Such Font" in missing.mend
    assert health.is_well  # a paper is set with another font, and says so
    assert by_name(health.checks)["style plain: text, heading"].detail == "TeX Gyre Heros, from the package"


def test_style_that_cannot_be_read_is_missing(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "templates/house").mkdir()
    (root / "templates/house/style.yaml").write_text("extends: plian\n")
    assert not examine(root).is_well
    assert "plian" in by_name(examine(root).checks)["style house"].detail


def test_missing_library_names_its_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    load: Callable[[str], Any] = ctypes.CDLL

    def without_pango(name: str) -> Any:
        if name == "libpango-1.0.so.0":
            raise OSError(f"{name}: cannot open shared object file")
        return load(name)

    monkeypatch.setattr(ctypes, "CDLL", without_pango)
    health = examine(write_project(tmp_path))
    assert by_name(health.checks)["Pango"].mend == "sudo apt-get install libpango-1.0-0"
    assert not health.is_well


def test_missing_package_names_its_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    requires = ["surely-not-there>=2", 'also-not; extra == "dev"']
    monkeypatch.setattr(metadata, "requires", lambda name: requires)
    found = by_name(examine(write_project(tmp_path)).checks)
    assert found["surely-not-there"].mend == 'pip install "surely-not-there>=2"'
    assert "also-not" not in found


@pytest.mark.parametrize(
    ("version", "requirement", "fits"),
    [
        ("70.0", "weasyprint<71,>=70", True),
        ("69.9.1", "weasyprint<71,>=70", False),
        ("71.0", "weasyprint<71,>=70", False),
        ("2.0.0b1", "bibtexparser>=2.0", True),
        ("1.17", "pypandoc_binary", True),
        ("3.10.1", "x>=3.9", True),
    ],
)
def test_versions_are_held_against_what_is_wanted(version: str, requirement: str, fits: bool) -> None:
    assert doctor._fits(version, requirement) == fits


def test_source_that_is_not_installed_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", refuse)
    check = by_name(examine(write_project(tmp_path)).checks)["packages"]
    assert (check.found, check.needed, check.mend) == (False, False, "pip install .")


def test_folder_without_project_is_no_fault(tmp_path: Path) -> None:
    health = examine(tmp_path)
    assert by_name(health.checks)["project"].mend == "brief init DIR"
    assert health.is_well


def test_dist_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(**where: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    check = by_name(examine(write_project(tmp_path)).checks)["dist"]
    assert (check.found, check.needed) == (False, True)
    assert "Read-only file system" in check.detail


def test_programs_that_papers_can_do_without() -> None:
    assert [(check.found, check.needed) for check in doctor._programs(lambda name: None)] == [(False, False)] * 2


@pytest.mark.skipif(not shutil.which("fc-match"), reason="not installed: fontconfig")
@pytest.mark.parametrize("family", ["DejaVu Sans Mono", "Noto Naskh Arabic", "No Such Font"])
def test_fonts_are_those_of_fontconfig(family: str) -> None:
    command = ["fc-match", "--format", "%{family}\n%{file}", family]
    families, file = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")
    assert find_font(family) == (Path(file) if family in families.split(",") else None)


def test_font_packages_are_named() -> None:
    assert doctor_fonts._mend("Noto Naskh Arabic") == "sudo apt-get install fonts-noto-core"
    assert "fc-cache" in doctor_fonts._mend("House Sans")


def test_command_prints_json_and_ends_with_1_where_something_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_project(tmp_path)
    assert main(["-C", str(root), "doctor", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["ok"]
    assert {check["status"] for check in data["checks"] if check["needed"]} == {"ok"}
    monkeypatch.setattr(doctor, "_OLDEST_PYTHON", (4, 0))
    assert main(["-C", str(root), "doctor"]) == 1
    printed = capsys.readouterr()
    assert "to mend it: install Python 4.0 or newer" in printed.out
    assert "1 needed thing missing" in printed.err


def test_what_the_printer_says_on_its_own_account_is_not_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(name: str) -> Any:
        print("-----\nPlease carefully follow the installation steps\n-----")  # noqa: T201 - as WeasyPrint does
        raise OSError(f"cannot load library of {name}")

    monkeypatch.setattr(doctor, "import_module", refuse)
    check = doctor._printer()
    assert (check.found, check.detail) == (False, "cannot load library of weasyprint")
    assert capsys.readouterr().out == ""
