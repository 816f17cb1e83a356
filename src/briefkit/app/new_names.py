"""Names of papers that are made, by `brief new` and by `brief import`: letters that every file system keeps."""

import re
import unicodedata
from typing import Final

from briefkit.findings import BriefError
from briefkit.patterns import regex

_NAME: Final = regex(r"[a-z0-9]+(-[a-z0-9]+)*")
_RESERVED: Final = frozenset({"shared"})


def require_name(name: str, command: str) -> None:
    """Refuse a name that a new paper cannot have.

    Args:
        name: the paper's.
        command: what would take the name, as it is typed before it: `brief new `.

    Raises:
        BriefError: with the nearest name that it can have.
    """
    if name.lower() in _RESERVED:
        raise BriefError(f"a paper cannot be called {name}", f"briefs/{name.lower()} is for sections that papers share")
    if not _NAME.fullmatch(name):
        raise BriefError(
            f"`{name}` cannot be the name of a paper: small letters, digits and single hyphens only",
            f"{command}{_suggested(name)}",
        )


def _suggested(name: str) -> str:
    """The allowed name nearest to one that is not: `Éxports & Tariffs` gives `exports-tariffs`."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    suggestion = "-".join(re.findall(r"[a-z0-9]+", letters))
    return suggestion if suggestion and suggestion not in _RESERVED else "my-paper"
