"""Bytes to text: byte order marks, UTF-8, UTF-16, old Windows and Mac encodings, and files that mix them."""

import codecs
import re
from dataclasses import dataclass

from briefkit.patterns import regex

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 200_000  # bytes looked at to guess an encoding
_MOSTLY = 0.5  # of the bytes above ASCII that are good UTF-8: such a file is UTF-8 with damaged places
_NEWLINES = regex(r"\r\n?|[\u2028\u2029\x85]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with line feeds only and without a byte order mark; the lines where its encoding was mended."""

    text: str
    encoding: str
    damaged: tuple[int, ...] = ()


def decode(data: bytes, declared: str = "") -> Decoded:
    """The text of a file; `declared` is the encoding that the file says it has."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :].decode(encoding, "replace"), encoding)
    try:
        return _decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if _share_of_utf8(data) >= _MOSTLY:
        return _mixed(data)
    encoding = _known(declared) or _guessed(data)
    return _decoded(data.decode(encoding, "replace"), encoding)


def _decoded(text: str, encoding: str, damaged: tuple[int, ...] = ()) -> Decoded:
    clean = text.removeprefix("\ufeff")
    return Decoded(_NEWLINES.sub("\n", clean) if _NEWLINES.search(clean) else clean, encoding, damaged)


def _share_of_utf8(data: bytes) -> float:
    """How much of what is not ASCII decodes as UTF-8."""
    good = len(re.findall(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}", data))
    single = len(re.findall(rb"[\x80-\xff]+", data))
    return good / single if single else 1.0


def _mixed(data: bytes) -> Decoded:
    """UTF-8 in which some bytes are of Windows-1252: each line is decoded for itself."""
    lines: list[str] = []
    damaged: list[int] = []
    for number, line in enumerate(data.split(b"\n"), start=1):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            lines.append(line.decode("utf-8", "briefkit-windows"))
            damaged.append(number)
    return _decoded("\n".join(lines), "utf-8", tuple(damaged))


def _windows(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8 are taken for Windows-1252, the usual guest."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("briefkit-windows", _windows)


def _known(declared: str) -> str:
    """An encoding that a file declares, where there is one of that name. Web pages say Latin-1 and mean Windows."""
    try:
        name = codecs.lookup(declared.strip()).name if declared.strip() else ""
    except LookupError:
        return ""
    return "cp1252" if name in ("iso8859-1", "ascii") else "" if name == "utf-8" else name


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes  # only a file that is not UTF-8 pays for it

    best = from_bytes(data[:_SAMPLE], threshold=0.4).best()
    encoding = best.encoding if best else "cp1252"
    return "cp1252" if encoding in ("latin_1", "ascii", "utf_8", "cp1250", "cp1257") else encoding
