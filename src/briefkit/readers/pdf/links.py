"""The web addresses that a PDF page links to: they say how an address goes on that a line end breaks."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as raw

_LONGEST = 4000
_MOST = 2000  # links of a page


def page_links(document: Any, page: Any) -> tuple[str, ...]:
    """The addresses of a page's links, each once."""
    return tuple(dict.fromkeys(address for address in _addresses(document, page) if "//" in address))


def _addresses(document: Any, page: Any) -> Iterator[str]:
    at, link = ctypes.c_int(0), raw.FPDF_LINK()
    for _ in range(_MOST):
        if not raw.FPDFLink_Enumerate(page, at, link):
            return
        action = raw.FPDFLink_GetAction(link)
        length = raw.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
        if 1 < length <= _LONGEST:
            buffer = ctypes.create_string_buffer(length)
            raw.FPDFAction_GetURIPath(document, action, buffer, length)
            yield buffer.value.decode("utf-8", "replace").strip()
