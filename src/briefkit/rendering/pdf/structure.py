"""The structure tree of a tagged file, as WeasyPrint leaves it: read and changed through its objects."""

from collections.abc import Iterator
from typing import Any

import pydyf


class StructureTree:
    """The structure elements of a file as WeasyPrint left them."""

    def __init__(self, pdf: Any) -> None:
        """Find the tree of a file."""
        self.pdf = pdf
        self.root = self.at(pdf.catalog["StructTreeRoot"])
        self.document = self.at(self.root["K"][0])

    def at(self, reference: bytes) -> Any:
        """The object that a reference names."""
        return self.pdf.objects[int(reference.split()[0])]

    def kids(self, element: Any) -> Iterator[Any]:
        """The structure elements directly under one, not its marked contents."""
        for kid in element.get("K", ()):
            if isinstance(kid, bytes):
                child = self.at(kid)
                if child.get("Type") == "/StructElem":
                    yield child

    def walk(self, element: Any) -> Iterator[Any]:
        """An element and all below it, in reading order."""
        yield element
        for child in self.kids(element):
            yield from self.walk(child)

    def make(self, kind: str, parent: Any, page: Any) -> Any:
        """A new element of a kind, not yet among the kids of its parent."""
        element = pydyf.Dictionary(
            {"Type": "/StructElem", "S": kind, "K": pydyf.Array(), "Pg": page, "P": parent.reference}
        )
        self.pdf.add_object(element)
        return element

    def wrap(self, element: Any, kind: str) -> None:
        """Put a new element of a kind between one and its parent."""
        parent = self.at(element["P"])
        outer = self.make(kind, parent, element["Pg"])
        outer["K"].append(element.reference)
        parent["K"][parent["K"].index(element.reference)] = outer.reference
        element["P"] = outer.reference
