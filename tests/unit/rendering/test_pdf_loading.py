"""WeasyPrint loaded the short way is the same, and where that is not possible it is loaded as ever."""

import runpy
import subprocess
import sys
from pathlib import Path

import pytest
import weasyprint

from briefkit.rendering.pdf import loading as pdf_loading
from briefkit.rendering.pdf.loading import declarations_path, load_weasyprint

ROOT = Path(__file__).resolve().parents[3]
CODE = """
import hashlib, sys
from importlib.util import find_spec
from briefkit.rendering.pdf import loading as pdf_loading
from briefkit.rendering.pdf import pango_types as pdf_pango_types
{before}
pdf_loading.load_weasyprint()
import weasyprint
from weasyprint.text.ffi import ffi
text = "<p style='font-family: serif'>Text <b>bold</b> 漢</p><ol type=i start=4><li>x</li></ol><input value=y>"
data = weasyprint.HTML(string=text).write_pdf(presentational_hints=True, pdf_forms=True)
print(type(ffi).__name__, "fontTools.subset" in sys.modules, hashlib.sha256(data).hexdigest())
from fontTools import subset
print(subset.Options().__class__.__name__)
"""


def told(before: str = "") -> list[str]:
    """What a process says that loads WeasyPrint."""
    run = [sys.executable, "-c", CODE.format(before=before)]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    return done.stdout.split()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="loaded as ever on other systems")
def test_ready_declarations_print_what_those_that_are_read_print() -> None:
    kind, subsetting, data, later = told()
    assert (kind, subsetting, later) == ("Ready", "False", "Options")
    assert told("pdf_loading.is_known = lambda: False") == ["FFI", "True", data, "Options"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="loaded as ever on other systems")
def test_sheets_that_are_read_when_they_are_used_print_what_those_read_before_print() -> None:
    later = told("print = lambda *said, tell=print: tell(*said, type(weasyprint.UA_STYLESHEET).__name__)")
    at_once = told(
        "pdf_loading._are_sheets_known = lambda: False\n"
        "print = lambda *said, tell=print: tell(*said, type(weasyprint.UA_STYLESHEET).__name__)"
    )
    assert (later[3], at_once[3]) == ("_LaterSheet", "CSS")
    assert later[2] == at_once[2]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="loaded as ever on other systems")
def test_declarations_that_do_not_do_are_read() -> None:
    assert told("pdf_pango_types.TYPES = {'_version': 0x2601, '_types': b''}")[0] == "FFI"


def test_the_ready_declarations_are_those_of_the_weasyprint_installed() -> None:
    compiled = runpy.run_path(str(ROOT / "scripts" / "compile-pango-types.py"))["compiled_types"]()
    kept = Path(pdf_loading.__file__).with_name("pango_types.py").read_text(encoding="utf-8")
    assert compiled == kept, "WeasyPrint's declarations changed: run scripts/compile-pango-types.py"
    assert declarations_path(weasyprint.__file__).is_file()


def test_other_declarations_or_another_system_are_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_loading, "file_hash", lambda path: "another")
    assert not pdf_loading.is_known()
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not pdf_loading.is_known()


def test_what_is_loaded_is_not_loaded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_loading, "import_module", lambda name: pytest.fail("loaded again"))
    load_weasyprint()
