"""The entry of a document itself, from its own title block and from what was given by hand."""

from collections.abc import Mapping

from briefkit.bibliography.names import bibtex_names, csl_names
from briefkit.harvest.document import Document
from briefkit.harvest.model import FullReference

_NOT_FIELDS = frozenset(
    ("entrytype", "type", "authornote", "abstract", "keywords", "lang", "affiliation", "notice", "disclaimer")
)


def own_reference(document: Document, given: Mapping[str, str]) -> FullReference:
    """What the document says of itself as a reference: `Hanif, Muhammad`, *Pakistan-Russia Relations*."""
    fields = {
        name: value for name, value in {**document.metadata, **given}.items() if value and name not in _NOT_FIELDS
    }
    fields.setdefault("title", document.source.path.stem)
    if "author" in fields:
        fields["author"] = bibtex_names(csl_names(fields["author"]))
    return FullReference(
        given.get("entrytype") or document.metadata.get("entrytype") or _type(fields),
        fields,
        tuple(csl_names(fields.get("author", ""))),
    )


def _type(fields: Mapping[str, str]) -> str:
    if "journaltitle" in fields:
        return "article"
    if "institution" in fields:
        return "report"
    return "online" if "url" in fields else "misc"
