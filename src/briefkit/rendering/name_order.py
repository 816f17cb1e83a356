"""The order of names in scripts that citeproc does not know.

Citeproc puts the parts of a name together without a space, family name first, as soon as the family name has no
letter of the scripts that CSL calls Byzantine. So it should with Chinese, Japanese and Korean names; names in
Devanagari, Bengali, Georgian, Armenian or Ethiopic letters are spoken given name first, like ours. Those are given a
mark that counts as such a letter and prints nothing.
"""

from collections.abc import Iterable
from typing import Any, Final

from briefkit.patterns import regex

_MARK: Final = "\u202c"  # the end of an embedding, of which there is none: it changes no direction
_KNOWN = regex(r"[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF\U0001F200-\U0003FFFF\u1100-\u11FF]")
_LETTER = regex(r"[\u0530-\u058F\u0700-\u10FF\u1200-\u1CFF\uA800-\uABFF]")


def with_spoken_names(items: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The entries as CSL-JSON, the family names marked whose given names are spoken before them."""
    return [{key: _marked(value) for key, value in item.items()} for item in items]


def without_marks(output: bytes) -> bytes:
    """What citeproc wrote, without the marks."""
    return output.replace(_MARK.encode(), b"")


def _marked(value: Any) -> Any:
    if isinstance(value, list):
        return [_marked_name(name) if isinstance(name, dict) else name for name in value]
    return value


def _marked_name(name: dict[str, Any]) -> dict[str, Any]:
    family = name.get("family")
    if not isinstance(family, str) or not _LETTER.search(family) or _KNOWN.search(family):
        return name
    return {**name, "family": family + _MARK}
