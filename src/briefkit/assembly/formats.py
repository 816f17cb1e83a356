"""The formats a paper can be written in; a module of its own, so that naming them imports nothing."""

from typing import Final

FORMATS: Final = ("pdf", "docx", "html")
