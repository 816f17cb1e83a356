"""Which fonts this machine has, asked of fontconfig as the printer does.

The library is spoken to directly: its program `fc-match` is a package of its own that a bare machine lacks.
"""

import ctypes
import ctypes.util
from functools import cache
from pathlib import Path
from typing import Any, Final

_MATCHED: Final = 0  # FcResultMatch
_PATTERN: Final = 0  # FcMatchPattern


def find_font(family: str) -> Path | None:
    """The file of a font family, if the machine has that very family."""
    library = _fontconfig()
    if library is None:
        return None
    pattern = library.FcNameParse(family.replace("-", r"\-").encode())
    if not pattern:
        return None
    library.FcConfigSubstitute(None, pattern, _PATTERN)
    library.FcDefaultSubstitute(pattern)
    result = ctypes.c_int()
    match = library.FcFontMatch(None, pattern, ctypes.byref(result))
    try:
        # Fontconfig always gives something; it is the font asked for only if one of its names says so.
        named = match and family.casefold() in {name.casefold() for name in _strings(library, match, b"family")}
        files = _strings(library, match, b"file") if named else []
        return Path(files[0]) if files else None
    finally:
        library.FcPatternDestroy(pattern)
        if match:
            library.FcPatternDestroy(match)


def _strings(library: Any, pattern: Any, name: bytes) -> list[str]:
    found: list[str] = []
    text = ctypes.c_char_p()
    while library.FcPatternGetString(pattern, name, len(found), ctypes.byref(text)) == _MATCHED:
        found.append((text.value or b"").decode("utf-8", "replace"))
    return found


@cache
def _fontconfig() -> Any | None:
    try:
        library = ctypes.CDLL(ctypes.util.find_library("fontconfig") or "libfontconfig.so.1")
    except OSError:
        return None
    pointer = ctypes.c_void_p
    signatures: dict[str, tuple[Any, list[Any]]] = {
        "FcNameParse": (pointer, [ctypes.c_char_p]),
        "FcConfigSubstitute": (ctypes.c_int, [pointer, pointer, ctypes.c_int]),
        "FcDefaultSubstitute": (None, [pointer]),
        "FcFontMatch": (pointer, [pointer, pointer, pointer]),
        "FcPatternGetString": (ctypes.c_int, [pointer, ctypes.c_char_p, ctypes.c_int, pointer]),
        "FcPatternDestroy": (None, [pointer]),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
