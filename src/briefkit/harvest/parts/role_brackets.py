"""Roles in brackets where others write commas: `*Ports* (trans. Ada Roe), Leeds` · `Ada Roe (ed) Letters`."""

import re
from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.names.people import read_people
from briefkit.patterns import regex

_WORD = r"[^\W\d_a-z][\w.’'-]*"
_ROLE = (
    r"(?:[Ee]d(?:ited)?|[Ee]ds|[Tt]rans(?:l|lated)?|[Tt]r|[Tt]rad|[Üü]bers|[Hh]g|[Hh]rsg)\.?\s"
    r"(?:by\s|v(?:on|\.)\s|di\s|par\s|de\s)?"
)
_AROUND = regex(rf"\s\((?P<said>{_ROLE}{_WORD}(?:,?\s(?:{_WORD}|and|&|und|et|e|y|de|van|von)){{1,8}})\)(?=[\s,.])")
_BEHIND_NAMES = regex(
    r"(?P<names>[^\W\d_][^,;:()\d“”\"]{4,80}?)\s\((?P<role>eds?\.?|Hrsg\.?|hrsg\.?|Hg\.?|hg\.?|comps?\.?)\)\s"
    r"(?=[^\W\d_a-z][^,;:()]{6,})"
)


def with_roles_unbracketed(regions: Regions) -> Regions:
    """What follows a title, with commas around an editor or a translator in place of brackets."""
    found = _AROUND.search(regions.text) if "(" in regions.text else None
    if found is None:
        return regions
    text = f"{regions.text[: found.start()]}, {found['said']} {regions.text[found.end() :]}"
    brackets = tuple(one for one in regions.brackets if one.start != found.start() + 1)
    return replace(regions, text=text, brackets=brackets)


def with_editors_apart(regions: Regions) -> Regions:
    """`Ada Roe (ed) Letters from the Quay`: a citation with commas between its editors and a title without marks."""
    found = _BEHIND_NAMES.match(regions.text) if re.search(r"\)\s[^\W\d_a-z]", regions.text) else None
    if found is None or any(span.start < found.end() + 2 for span in (*regions.italics, *regions.quotes)):
        return regions
    if read_people(found["names"], loose=False) is None:
        return regions
    text = f"{found['names']}, {found['role']}, {regions.text[found.end() :]}"
    return replace(regions, text=text, brackets=tuple(one for one in regions.brackets if one.start >= found.end()))
