"""XML parts of documents that are archives: parsed without entities, network or files of anybody else."""

from pathlib import PurePosixPath

from lxml import etree

from briefkit.findings import BriefError

Element = etree._Element
_DIGITS = 9  # a number with more is no number of anything in a document


def parse_part(content: bytes, name: str, path: PurePosixPath) -> Element:
    """The tree of a part; `BriefError` where it is damaged."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, parser=parser)
    except etree.XMLSyntaxError as error:
        raise BriefError(
            f"`{path}` is damaged: {name}: {error}", "open it in its own program and save it again"
        ) from error


def whole(text: str, default: int = 0) -> int:
    """The number that an attribute says; `default` where it says none."""
    digits = text.removeprefix("-")
    return int(text) if digits.isdecimal() and len(digits) <= _DIGITS else default
