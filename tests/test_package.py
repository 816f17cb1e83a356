"""The package as a stranger gets it: built, installed somewhere else, used away from its source."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import briefkit

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command away from this process's settings; give its output, fail with all of it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "BRIEF"))}
    done = subprocess.run(command, cwd=cwd, env=kept, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, f"{command} gave {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Path:
    """The source distribution, as it would be published."""
    folder = tmp_path_factory.mktemp("sdist")
    run(
        *(sys.executable, "-m", "build", "--sdist", "--no-isolation"),
        *("--outdir", folder, project_root),
        cwd=folder,
    )
    return only_file_of(folder)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, sdist: Path) -> Path:
    """The wheel, built from what the source distribution holds and nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", folder)
    run(sys.executable, "-m", "pip", "wheel", *options, sdist, cwd=folder)
    return only_file_of(folder)


def only_file_of(folder: Path) -> Path:
    (path,) = (path for path in folder.iterdir() if path.is_file())
    return path


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    """The command `brief` of an environment that has the wheel, and our dependencies but not our source.

    A plain path in a `.pth` file brings the dependencies in; the `.pth` file of the editable install
    that lies there is not read, so that only the wheel can be what is imported.
    """
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, with_pip=False)
    python = environment / "bin" / "python"
    installer = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    run(*installer, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=environment)
    (site,) = environment.glob("lib/python*/site-packages")
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    where = run(python, "-c", "import briefkit; print(briefkit.__file__)", cwd=environment)
    assert Path(where.strip()).is_relative_to(site)
    return environment / "bin" / "brief"


def wheel_names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def packed_as(root: Path, folder: str, packed: str) -> set[str]:
    """The files of a folder of the project, by the names they should have in the wheel."""
    files = (path for path in (root / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {f"{packed}/{path.relative_to(root / folder).as_posix()}" for path in files}


@pytest.mark.parametrize(
    ("folder", "packed"),
    [
        ("templates/ipri", "briefkit/styles/ipri"),
        ("templates/plain", "briefkit/styles/plain"),
        ("src/briefkit", "briefkit"),
    ],
)
def test_wheel_holds_package_with_its_data_and_house_styles(
    wheel: Path, project_root: Path, folder: str, packed: str
) -> None:
    expected = packed_as(project_root, folder, packed)
    assert expected
    assert expected <= wheel_names(wheel)


def test_wheel_says_that_it_is_typed_and_brings_fonts_and_starter(wheel: Path) -> None:
    names = wheel_names(wheel)
    assert "briefkit/py.typed" in names
    assert any(name.startswith("briefkit/fonts/") and name.endswith(".otf") for name in names)
    assert "briefkit/starter/project/briefs/first-brief/brief.yaml" in names
    assert "briefkit/starter/project/.gitignore" in names


def test_sdist_holds_no_papers(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        tops = {Path(name).parts[1] for name in archive.getnames() if len(Path(name).parts) > 1}
    assert "src" in tops
    assert tops.isdisjoint({"briefs", "bibliography", "dist", "build"})


def test_installed_command_says_its_version(brief: Path, tmp_path: Path) -> None:
    assert briefkit.__version__ in run(brief, "--version", cwd=tmp_path)


def test_new_project_builds_at_once(brief: Path, tmp_path: Path) -> None:
    run(brief, "init", "demo", cwd=tmp_path)
    run(brief, "build", cwd=tmp_path / "demo")
    built = {path.name for path in (tmp_path / "demo" / "dist").iterdir() if path.stat().st_size > 1000}
    assert {"first-brief.pdf", "first-brief.docx", "first-brief.html"} <= built


def test_new_paper_builds_too(brief: Path, tmp_path: Path) -> None:
    run(brief, "init", "demo", cwd=tmp_path)
    run(brief, "new", "second-brief", cwd=tmp_path / "demo")
    run(brief, "build", "second-brief", "-t", "html", cwd=tmp_path / "demo")
    assert (tmp_path / "demo" / "dist" / "second-brief.html").stat().st_size > 1000


def run_time_distributions(wheel: Path) -> set[str]:
    """The dependencies that the wheel declares and all that they need in turn."""
    (described,) = (path for path in zipfile.Path(wheel).iterdir() if path.name.endswith(".dist-info"))
    waiting = [(need, "") for need in metadata.PathDistribution(described).requires or []]
    found: set[tuple[str, str]] = set()
    while waiting:
        need, extra = waiting.pop()
        requirement = Requirement(need)
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        for wanted in {(name, ""), *((name, extra) for extra in requirement.extras)} - found:
            found.add(wanted)
            waiting.extend((need, wanted[1]) for need in metadata.requires(name) or [])
    return {name for name, _ in found}


def test_package_imports_with_declared_dependencies_alone(brief: Path, wheel: Path, tmp_path: Path) -> None:
    """Every module is imported where what only the development extra installs cannot be."""
    declared = run_time_distributions(wheel)
    hidden = sorted(
        module
        for module, distributions in metadata.packages_distributions().items()
        if declared.isdisjoint(map(canonicalize_name, distributions))
    )
    assert "pytest" in hidden
    program = (
        f"import sys; sys.modules.update(dict.fromkeys({hidden!r}))\n"
        "import importlib, pkgutil, briefkit\n"
        "for module in pkgutil.walk_packages(briefkit.__path__, 'briefkit.'):\n"
        "    if not module.name.endswith('__main__'): importlib.import_module(module.name)\n"
    )
    run(brief.with_name("python"), "-c", program, cwd=tmp_path)


def test_scripts_that_make_calls_are_executable(project_root: Path) -> None:
    scripts = [*(project_root / "scripts").glob("*.sh"), project_root / ".ci" / "run"]
    assert len(scripts) > 1
    assert [script.name for script in scripts if not os.access(script, os.X_OK)] == []


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_alone_prints_help(project_root: Path, tmp_path: Path) -> None:
    assert "make papers" in run("make", "-C", project_root, cwd=tmp_path)
