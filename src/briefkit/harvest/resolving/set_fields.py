"""What was set by hand for a document in an earlier harvest (`--set date=2013`): it holds until it is set otherwise.

Without this, whoever harvests a folder of papers again would have to repeat what was once said of each; a value that is
left out would be lost from the ledger, and the paper would come into the library a second time, under another key.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from briefkit.bibliography.model import Library
from briefkit.harvest.document import Document, place_of
from briefkit.harvest.resolving.shelf import Shelf
from briefkit.harvest.works.matching import fold
from briefkit.harvest.works.works import Work


@dataclass(frozen=True)
class SourceBefore:
    """A document as it was harvested before: its key and title, and what was set for it."""

    citekey: str = ""
    title: str = ""
    given: Mapping[str, str] = field(default_factory=dict)


_UNKNOWN = SourceBefore()


@dataclass(frozen=True)
class SourcesBefore:
    """The documents of the ledgers, by the SHA-256 of their files and by their paths in the project."""

    by_digest: Mapping[str, SourceBefore] = field(default_factory=dict)
    by_path: Mapping[str, SourceBefore] = field(default_factory=dict)

    def given(self, document: Document) -> Mapping[str, str]:
        """What was set for a document: for the same file, wherever it lies now, else for the one that it amends.

        A file outside the project is known by its bytes alone: another folder may hold another `paper.pdf`.
        """
        path = str(document.source.path)
        amended = self.by_path.get(path, _UNKNOWN) if place_of(document.source.path) == path else _UNKNOWN
        same = fold(amended.title) == fold(document.metadata.get("title", ""))
        return self.by_digest.get(document.digest, amended if same else _UNKNOWN).given

    def entry(self, document: Document, library: Library | None, shelf: Shelf) -> Work | None:
        """The entry that the same file has in the library, whatever is set for it now."""
        before = self.by_digest.get(document.digest, _UNKNOWN)
        entry = library.resolve(before.citekey) if library else None
        return next((work for work in shelf.works if work.key == entry), None) if entry else None


def sources_before(ledgers: Iterable[Mapping[str, Any]]) -> SourcesBefore:
    """The documents that ledgers tell of; of two of one document, the first for which something was set."""
    by_digest: dict[str, SourceBefore] = {}
    by_path: dict[str, SourceBefore] = {}
    for ledger in sorted(ledgers, key=lambda ledger: not ledger.get("set")):
        given, metadata = (_mapping(ledger.get(name)) for name in ("set", "metadata"))
        before = SourceBefore(str(ledger.get("citekey", "")), metadata.get("title", ""), given)
        for name, known in (("sha256", by_digest), ("path", by_path)):
            if isinstance(told := ledger.get(name), str) and told:
                known.setdefault(told, before)
    return SourcesBefore(by_digest, by_path)


def _mapping(value: object) -> dict[str, str]:
    return {str(name): str(one) for name, one in value.items()} if isinstance(value, dict) else {}
