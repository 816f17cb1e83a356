"""Documents of many kinds -> their text and notes, for harvest and import."""

from briefkit.readers.read import read_document

__all__ = ["read_document"]
