"""What the fields `note` and `addendum` say of a work, as it is printed after the data of publication.

Programs that write libraries put what they know no field for into `note`: `Publisher: Routledge`, `_eprint: https://…`.
Such lines are data, and no remark.
"""

import re
from collections.abc import Iterable

from briefkit.bibliography.latex import to_rich, to_text
from briefkit.bibliography.model import Entry
from briefkit.patterns import regex

_FIELDS = (
    "_eprint|Publisher|Place|Section|Number|Volume|Issue|Pages|Type|Medium|ISBN|ISSN|DOI|PMID|PMCID|Citation Key"
    r"|original-date|tex\.\w+"
)
_DATA = regex(rf"^[ \t]*(?:\\?(?:{_FIELDS}))[ \t]*[:=][^\n]*$", re.MULTILINE)
ADDRESS = regex(r"\\url\s*\{([^{}]*)\}|(https?://[^\s{}]+)")
_KEY = regex(r"\s*[\w-]+:")


def csl_remarks(entry: Entry) -> dict[str, str]:
    """The remarks as CSL's variables: `annote` as house styles print it, and `note`, for styles of others.

    Citeproc takes a `note` that begins with a word and a colon for data of its own kind, and its markup for letters.
    """
    found = [_DATA.sub("", entry.get(name)).strip() for name in ("note", "addendum")]
    values = [value for value in found if not ADDRESS.fullmatch(value)]
    plain = _sentences(to_text(value) for value in values)
    return {"annote": ", ".join(filter(None, map(to_rich, values))), "note": "" if _KEY.match(plain) else plain}


def _sentences(parts: Iterable[str]) -> str:
    text = ""
    for part in filter(None, (part.strip() for part in parts)):
        text += (" " if text.endswith((".", "!", "?")) else ". " if text else "") + part
    return text
