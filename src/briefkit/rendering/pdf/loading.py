"""WeasyPrint imported in a third of its time; what it does afterwards is the same.

Half of the time goes into reading its declarations of Pango as C, and into asking a compiler where Pango is, under
names of other systems first. Here the declarations are ready made (`pango_types`), as long as they are those of
the installed WeasyPrint, and the loader of the system is asked for each name. A quarter goes into the half of
fontTools that cuts fonts down, which HarfBuzz does today: it is imported when somebody calls it after all. And a
tenth goes into reading the browser's style sheets, in whose place `speed` has its own: they are read when
somebody prints without these.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from importlib import import_module
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import Any

from briefkit.rendering.pdf.speed_guard import KNOWN_FILES, file_hash

_ROOT = "weasyprint"
_DECLARATIONS = "weasyprint.text.ffi"
_SHEETS = "weasyprint.html"
_LATER = ("fontTools.subset", "fontTools.varLib.instancer")


def load_weasyprint() -> None:
    """Import WeasyPrint, the short way where it is the known one and nobody did so before.

    Raises:
        ImportError, OSError: as WeasyPrint raises them.
    """
    if _ROOT in sys.modules:
        return
    if is_known():
        try:
            with redirect_stdout(StringIO()), _ready_declarations(), _imported_later(), _sheets_read_later():
                import_module(_ROOT)
        except Exception:  # whatever it is, the plain way is the one to tell
            _forget()
        else:
            return
    import_module(_ROOT)


def is_known() -> bool:
    """Tell whether the ready declarations are those of the WeasyPrint that is installed, and of this system."""
    if not sys.platform.startswith("linux"):
        return False  # elsewhere a library may be found by searching only
    from briefkit.rendering.pdf.pango_types import SOURCE

    package = find_spec(_ROOT)
    origin = package.origin if package else None
    return origin is not None and file_hash(str(declarations_path(origin))) == SOURCE


def _are_sheets_known() -> bool:
    package = find_spec(_ROOT)
    origin = package.origin if package else None
    return origin is not None and file_hash(str(Path(origin).with_name("html.py"))) == KNOWN_FILES[_SHEETS]


def declarations_path(origin: str) -> Path:
    """Where WeasyPrint's declarations stand, given its own file."""
    return Path(origin).parent / "text" / "ffi.py"


@contextmanager
def _ready_declarations() -> Iterator[None]:
    """Give WeasyPrint, inside, declarations of Pango that were read before."""
    import _cffi_backend
    import cffi

    from briefkit.rendering.pdf.pango_types import TYPES

    class Ready(_cffi_backend.FFI):  # type: ignore[misc]
        """Declarations that are complete."""

        def cdef(self, text: str) -> None:
            """Nothing to read any more."""

    plain = cffi.FFI

    def declare(*arguments: Any, **options: Any) -> Any:
        asking = sys._getframe(1).f_globals.get("__name__")
        return Ready("pdf_pango_types", **TYPES) if asking == _DECLARATIONS else plain(*arguments, **options)

    cffi.FFI = declare
    try:
        yield
    finally:
        cffi.FFI = plain


class _Later(ModuleType):
    """Stands for a module until one of its functions is called."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *arguments, **options: getattr(import_module(self.__name__), name)(*arguments, **options)


@contextmanager
def _imported_later() -> Iterator[None]:
    """Let modules that are imported inside have stand-ins for those that they will hardly need."""
    added = [name for name in _LATER if name not in sys.modules]
    sys.modules.update({name: _Later(name) for name in added})
    try:
        yield
    finally:
        for name in added:
            if isinstance(sys.modules.get(name), _Later):
                del sys.modules[name]


class _LaterSheet:
    """Stands for a style sheet until somebody looks into it."""

    def __init__(self, sheet: Callable[[], Any]) -> None:
        self._sheet = sheet

    def read(self) -> None:
        """Be the sheet."""
        self.__dict__.update(vars(self._sheet()))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or "matcher" in self.__dict__:
            raise AttributeError(name)
        self.read()
        return getattr(self, name)


@contextmanager
def _sheets_read_later() -> Iterator[None]:
    """Let WeasyPrint, imported inside, read the style sheets of its own when they are used."""
    if not _are_sheets_known():
        yield
        return
    parser: Any = import_module("tinycss2")
    plain = parser.parse_stylesheet

    def parse(text: str, *arguments: Any, **options: Any) -> Any:
        asking = sys._getframe(2).f_globals.get("__name__")  # behind `CSS()`
        return [] if asking == _SHEETS else plain(text, *arguments, **options)

    parser.parse_stylesheet = parse
    try:
        yield
    finally:
        parser.parse_stylesheet = plain
    _let_sheets_wait(import_module(_ROOT), import_module(_SHEETS))


def _let_sheets_wait(package: Any, html: Any) -> None:
    """Put sheets that are still to be read in the place of those that were not."""

    class Counters(type(html.UA_COUNTER_STYLE)):  # type: ignore[misc]
        """The counter styles of the browser's sheet, there when it was read."""

        def copy(self) -> Any:
            """A copy, read before where nobody did."""
            if not self.keys():
                sheets["UA_STYLESHEET"].read()
            return super().copy()

    counters = Counters()

    def reader(text: str, **options: Any) -> _LaterSheet:
        return _LaterSheet(lambda: package.CSS(string=text, **options))

    sheets = {
        "UA_STYLESHEET": reader(html.UA, counter_style=counters),
        "UA_FORM_STYLESHEET": reader(html.UA_FORM, counter_style=counters),
        "PH_STYLESHEET": reader(html.PH),
    }
    for owner in (package, html):
        vars(owner).update(sheets, UA_COUNTER_STYLE=counters)


def _forget() -> None:
    """Undo an import that stopped half-way."""
    for name in [name for name in sys.modules if name == _ROOT or name.startswith(f"{_ROOT}.")]:
        del sys.modules[name]
