"""`brief doctor`: what the tool is made of and stands on, what is missing, and the command that mends it."""

import ctypes
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from importlib import import_module, metadata
from io import StringIO
from pathlib import Path
from re import findall, match
from typing import Final

from briefkit import __version__
from briefkit.app.doctor_fonts import font_checks
from briefkit.app.health import Check
from briefkit.findings import BriefError
from briefkit.workspace import Project, find_project

_OLDEST_PYTHON: Final = (3, 11)
_LIBRARIES: Final = {
    "Pango": ("libpango-1.0.so.0", "libpango-1.0-0"),
    "Pango FreeType": ("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"),
    "HarfBuzz subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset0"),
    "fontconfig": ("libfontconfig.so.1", "libfontconfig1"),
}
_PROGRAMS: Final = {
    "LibreOffice": (("soffice", "libreoffice"), "libreoffice-writer-nogui", "to look at Word files as pages"),
    "Java": (("java",), "default-jre-headless", "to check PDFs with veraPDF"),
}
_SECONDS: Final = 10  # that a program may take to say its version


@dataclass(frozen=True, slots=True)
class Health:
    """Everything that was looked at, in the order to print it."""

    checks: tuple[Check, ...]

    @property
    def is_well(self) -> bool:
        """Tell whether nothing is missing that papers need."""
        return all(check.found or not check.needed for check in self.checks)


def examine(start: Path) -> Health:
    """Look at the machine, and at the project around `start` if there is one."""
    project = _project(start)
    checks = [*_python(), *_packages(), _pandoc(), *_libraries(), _printer(), *_project_checks(project, start)]
    return Health((*checks, *font_checks(project), *_programs()))


def _project(start: Path) -> Project | None:
    try:
        return find_project(start)
    except BriefError:
        return None


def _python() -> Iterator[Check]:
    yield Check("briefkit", True, __version__, str(Path(__file__).resolve().parents[1]))
    found = sys.version_info[:2] >= _OLDEST_PYTHON
    oldest = ".".join(map(str, _OLDEST_PYTHON))
    mend = f"install Python {oldest} or newer: sudo apt-get install python3 python3-venv"
    yield Check("Python", found, platform.python_version(), sys.executable, "" if found else mend)


def _packages() -> Iterator[Check]:
    """The packages that briefkit says it needs, extras apart."""
    try:
        requirements = metadata.requires("briefkit") or []
    except metadata.PackageNotFoundError:  # started from a folder of its source
        yield Check("packages", False, "", "briefkit is not installed, so that it cannot say", "pip install .", False)
        return
    yield from (_package(requirement) for requirement in requirements if "extra ==" not in requirement)


def _package(requirement: str) -> Check:
    name = (match(r"[\w.-]+", requirement) or [requirement])[0]
    try:
        version = metadata.version(name)
    except metadata.PackageNotFoundError:
        version = ""
    fits = bool(version) and _fits(version, requirement)
    return Check(name, fits, version, f"wanted: {requirement}", "" if fits else f'pip install "{requirement}"')


def _fits(version: str, requirement: str) -> bool:
    """Tell whether a version lies within the bounds that a requirement names (`>=` and `<` are all that we use)."""
    found = _numbers(version)
    bounds = findall(r"(>=|<)\s*([\d.]+)", requirement)
    return all(found >= _numbers(bound) if sign == ">=" else found < _numbers(bound) for sign, bound in bounds)


def _numbers(version: str) -> tuple[int, ...]:
    """The numbers of a version, up to the first that is none, zeros at its end apart: 2.0 is 2."""
    numbers = [int(part) for part in (match(r"[\d.]*", version) or [""])[0].split(".") if part]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def _pandoc() -> Check:
    mend = "pip install pypandoc_binary"
    try:
        path = str(import_module("briefkit.rendering.pandoc.running").pandoc_path())
    except (ImportError, BriefError) as fault:
        return Check("pandoc", False, "", str(fault), mend)
    version = _first_line(path, "--version")
    return Check("pandoc", bool(version), version.removeprefix("pandoc "), path, "" if version else mend)


def _first_line(*command: str) -> str:
    """What a program says first; empty where it cannot be run."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    lines = (done.stdout or done.stderr).splitlines()
    return lines[0].strip() if lines and not done.returncode else ""


def _libraries() -> Iterator[Check]:
    for name, (file, package) in _LIBRARIES.items():
        try:
            ctypes.CDLL(file)
        except OSError:
            yield Check(name, False, "", file, f"sudo apt-get install {package}")
        else:
            yield Check(name, True, "", file)


def _printer() -> Check:
    """WeasyPrint as a whole: its import loads its libraries."""
    try:
        with redirect_stdout(StringIO()):  # where a library is missing, it says so at length on its own account
            module = import_module("weasyprint")
    except (ImportError, OSError) as fault:
        reason = str(fault).strip().splitlines()[0] if str(fault).strip() else "it cannot be imported"
        mend = "pip install weasyprint" if isinstance(fault, ImportError) else "install the libraries named above"
        return Check("WeasyPrint", False, "", reason, mend)
    pango = int(import_module("weasyprint.text.ffi").pango.pango_version())
    version = f"{pango // 10_000}.{pango // 100 % 100}.{pango % 100}"
    return Check("WeasyPrint", True, str(module.__version__), f"with Pango {version}")


def _project_checks(project: Project | None, start: Path) -> Iterator[Check]:
    if project is None:
        yield Check("project", False, "", f"none around {start.resolve()}", "brief init DIR", needed=False)
        return
    papers = project.papers()
    yield Check("project", True, "", f"{project.root}, {len(papers)} paper{'' if len(papers) == 1 else 's'}")
    yield _writable(project)


def _writable(project: Project) -> Check:
    """Whether papers can be put into `dist/`: tried, because permissions do not tell of a disk that is read-only."""
    dist = project.root / "dist"
    folder = dist if dist.is_dir() else project.root
    try:
        with tempfile.TemporaryFile(dir=folder):
            return Check("dist", True, "", f"{dist} can be written")
    except OSError as fault:
        mend = f"chmod u+w {folder}, or build elsewhere: brief build -o DIR"
        return Check("dist", False, "", f"{folder} cannot be written: {fault.strerror}", mend)


def _programs(which: Callable[[str], str | None] = shutil.which) -> Iterator[Check]:
    """Programs that papers can do without."""
    for name, (commands, package, use) in _PROGRAMS.items():
        path = next((found for command in commands if (found := which(command))), None)
        mend = "" if path else f"sudo apt-get install {package}"
        version = _first_line(path, "--version") if path else ""
        yield Check(name, path is not None, version.removeprefix(f"{name} "), path or use, mend, needed=False)
