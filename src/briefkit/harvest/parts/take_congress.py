"""Takers of what papers of Congress and rules of offices say of themselves.

`report to accompany S. 12, 115th Cong., …, S.Rept. 115-9` · `final rule, 89 Federal Register 123`
"""

from briefkit.harvest.parts.tail import Tail
from briefkit.patterns import regex

_BILL = r"(?:H\.\s?R\.|S\.|[HS]\.\s?(?:(?:J|Con)\.\s?)?Res\.)"
_ACCOMPANIED = regex(
    rf"(?:(?:[Cc]onference\s)?[Rr]eport\s)?to\saccompany\s{_BILL}\s?\d{{1,5}}(?:(?:,|\sand)\s(?:{_BILL}\s?)?\d{{1,5}}(?=[,\s]))?"
)
_SESSION = regex(
    r"\d{1,3}(?:st|nd|rd|th|d)\s(?:Cong(?:\.|ress)),?\s(?:\d(?:st|nd|rd|d)|[Ff]irst|[Ss]econd|[Tt]hird)\s[Ss]ess(?:\.|ion)"
)
_NUMBER = regex(
    r"(?<=[,(\s\x00])(?P<number>(?:[HS]\.\s?(?:Rept|Rep|Doc|Hrg|Prt)|(?:Senate|House)\s(?:Report|Document)|(?:Treaty|Exec)\.?\sDoc)"
    r"\.?\s(?:No\.\s)?\d{2,3}[-–]\d{1,4})(?![\w/])"
)


def take_congress(tail: Tail) -> None:
    """The number of the paper; the bill and the session are no page and no date of it."""
    if "ess" not in tail.text and "accompany" not in tail.text:
        return
    for pattern in (_ACCOMPANIED, _SESSION):
        if said := pattern.search(tail.text):
            tail.take(said.start(), said.end())
    if found := _NUMBER.search(tail.text):
        tail.give("number", found["number"])
        tail.fields.setdefault("reportcode", "yes")
        tail.give("genre", "Report" if tail.quoted else "")
        tail.take(found.start("number"), found.end())


# Between the title of a rule and the volume of the register: what kind of rule it is.
_RULE = regex(
    r"^[\s,\x00”\"]*(?P<kind>(?:[Dd]irect\s|[Ii]nterim\s)?[Ff]inal\s[Rr]ule|(?:[Aa]dvance\s)?(?:[Nn]otice\sof\s)?[Pp]roposed\s[Rr]ule(?:making)?"
    r"|[Nn]otice(?:\sof\s[A-Za-z ]{3,50})?|[Rr]equest\sfor\s(?:[Cc]omments?|[Ii]nformation)|[Cc]orrection)"
    r"(?=,\s\d{1,3}\s(?:Fed\.|Federal\sReg|FR\s))"
)


def take_rule(tail: Tail) -> None:
    """`“Piers,” final rule, 89 Federal Register 123`: the kind of rule is no periodical."""
    if found := _RULE.match(tail.text):
        tail.give("titleaddon", found["kind"])
        tail.take(found.start("kind"), found.end())
