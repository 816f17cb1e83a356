"""Write src/briefkit/rendering/pdf/pango_types.py: WeasyPrint's declarations of Pango as cffi keeps them compiled.

Run it after an update of WeasyPrint that a test says to have other declarations.
"""

import re
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import cffi
import weasyprint

from briefkit.rendering.pdf.loading import declarations_path
from briefkit.rendering.pdf.speed_guard import file_hash

TARGET = Path(__file__).resolve().parents[1] / "src" / "briefkit" / "rendering" / "pdf" / "pango_types.py"


def compiled_types() -> str:
    """The text of the module."""
    path = declarations_path(weasyprint.__file__)
    declared = re.findall(r"ffi\.cdef\('''(.*?)'''\)", path.read_text(encoding="utf-8"), re.DOTALL)
    builder = cffi.FFI()
    for text in declared:
        builder.cdef(text)
    builder.set_source("pdf_pango_types", None)
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()):
        emitted = Path(folder, "types.py")
        builder.emit_python_code(str(emitted))
        found = re.search(r"FFI\('pdf_pango_types',\n(.*)\)\s*$", emitted.read_text(encoding="utf-8"), re.DOTALL)
    if found is None:
        sys.exit("cffi writes its declarations in another way than this script expects")
    return (
        '"""WeasyPrint\'s declarations of Pango as cffi compiles them; written by scripts/compile-pango-types.py."""'
        "\n\n# ruff: noqa: E501\n# fmt: off\nfrom typing import Any\n\n"
        f'SOURCE = "{file_hash(str(path))}"  # of weasyprint/text/ffi.py\n'
        f"TYPES: dict[str, Any] = dict(\n{found[1].rstrip().rstrip(',')},\n)\n"
    )


if __name__ == "__main__":
    TARGET.write_text(compiled_types(), encoding="utf-8")
