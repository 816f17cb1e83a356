"""Names and numbers that a bracket gives a work: `(hereinafter Concept)`, `(“Harbour Report”)`, `(Cm 1234, 1990)`."""

import re

from briefkit.patterns import regex

Fields = dict[str, str]

_ALIAS = regex(
    r"^(?:hereinafter|henceforth|hereafter|thereafter|subsequently)(?:\s+(?:cited|referred\s+to"
    r"|abbreviated)\s+as|\s+as)?[:,]?\s+(.+)$",
    re.IGNORECASE,
)
# `(the Dearing report)`: what a report is called after who wrote it.
_CALLED = regex(
    r"the\s+(?P<name>[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?"
    r"\s(?:[Rr]eport|[Ii]nquiry|[Rr]eview|[Cc]ommission))$"
)
# `(“Harbour Report”)`: the name that the work goes by from here on.
_NAMED = regex(
    r"(?:the\s+)?(?:[“\"](?P<name>(?:[Tt]he\s)?[A-Z0-9](?:[^\s”\"]*\s){0,6}[^\s”\"]+?),?[”\"]"
    r"|‘(?P<single>(?:[Tt]he\s)?[A-Z0-9](?:[^\s‘’]*\s){0,6}[^\s‘’]+?),?’)"
)
# `(IG-12-017, August 7, 2012)`: the number of a paper and its day.
CODE = regex(r"(?=\S*\d)[A-Z]{1,8}(?:[-/][A-Z0-9][\w.]*){1,5}")


# `(S/1999/100)` · `(UN doc. A/67/275)`
_UN_PAPER = regex(r"(?:UN\s+|U\.N\.\s+)?(?:[Dd]oc(?:ument|\.)?\s+)?(?P<number>[A-Z]{1,6}(?:/[A-Z0-9][\w.-]*){1,6})")
# `(4th Report, Session 2012–13, HL Paper 45)`
_OF_SESSION = regex(
    r"(?P<genre>[\w-]+\s+(?:Special\s+)?Report)(?:,"
    r"|\s+of)?\s+Session\s+\d{4}[-–/]\d{2,4},\s+(?P<number>H[CL](?:\s[Pp]aper)?\s?\d+(?:-[IVX]+)?)"
)
_ACT_NUMBER = regex(r"(?P<number>(?:Act\s+)?No\.?\s?\d+\s+of\s+(?:19|20)\d\d)$")
_YEAR_FIRST = regex(
    r"(?P<year>(?:1[5-9]|20)\d\d)(?:[-–]\d\d)?[;,]?\s+"
    r"(?P<number>(?:Cmn?d?|Cd|HC|HL(?: Paper)?|CP)\.?\s?\d{2,5}(?:-[IVX]+)?(?:,\s(?:HC|HL)\s\d{1,4}){0,2})$"
)
_COMMAND = regex(
    r"(?:(?P<genre>(?:White|Green|Consultation|Discussion|Command)\sPaper|Report),\s)?(?P<number>(?:"
    r"(?:Cmn?d?|Cd|HC|HL(?: Paper)?|C)\.?\s?\d{2,5}(?:-[IVX]+)?"
    r"|(?:Scot )?Law Com(?:\s[Cc][Pp])?\s[Nn]o\.?\s?\d{1,3}"
    r"|NZLC\s(?:R|IP|PP|SP|SR|MP)\s?\d{1,3}|C?ETS\s[Nn]o\.?\s?\d{1,3})),\s*(?P<year>\d{4})$"
)
# `(Cmnd 1811)`: without a year
_NUMBER_ALONE = regex(r"(?:Cmn?d?|Cd|CP|HC|HL(?: Paper)?)\.?\s?\d{2,5}(?:-[IVX]+)?$")
# `(HC 2008–09, 151-I)`: house, session and number.
_OF_HOUSE = regex(
    r"(?P<house>HC|HL)\s(?P<year>(?:19|20)\d\d)[-–/]\d{2}(?:\d\d)?,\s(?P<number>\d{1,4}(?:[-–][IVXivx]+)?)$"
)


# `(HBO Memorandum M-13-09)`: what kind of paper, and the number by which it is cited later.
_OF_OFFICE = regex(
    r"(?:[A-Z][\w&.]*\s){0,3}?(?P<genre>Memorandum|Circular|Directive|Bulletin|Instruction|Order|Report|Publication)\s"
    r"(?:[Nn]o\.\s?)?(?P<number>(?=[\w-]*\d)[A-Z]{1,6}-[A-Z\d][\w.-]*)"
)


def name_given(content: str) -> str:
    """The name in a bracket that gives one: `(“May 2007 Roe Statement”)`; empty for quotations and all else."""
    found = _NAMED.fullmatch(content.strip(" ,;"))
    name = re.sub(r"^[Tt]he\s", "", found["name"] or found["single"]) if found else ""
    words = re.findall(r"[^\W\d_][\w’'-]*", name)
    small = sum(word[0].islower() for word in words)
    return name if words and small <= len(words) / 3 else ""


def number_or_name(text: str) -> Fields | None:
    """`Cmnd 9999, 1971` · `UN doc. A/67/275` · `No. 22 of 2023` · `hereinafter Concept` · `the Roe report`."""
    if paper := _COMMAND.match(text) or _YEAR_FIRST.match(text):
        genre = paper.groupdict().get("genre")
        return {
            "number": paper["number"],
            "reportcode": "yes",
            "date": paper["year"],
            **({"genre": genre} if genre else {}),
        }
    if paper := _OF_HOUSE.match(text):
        return {"number": f"{paper['house']} {paper['number']}", "reportcode": "yes", "date": paper["year"]}
    if _NUMBER_ALONE.match(text):
        return {"number": text, "reportcode": "yes"}
    if paper := _UN_PAPER.fullmatch(text):
        return {"number": paper["number"], "reportcode": "yes"}
    if paper := _OF_SESSION.fullmatch(text):
        return {"number": paper["number"], "reportcode": "yes", "genre": paper["genre"]}
    if act := _ACT_NUMBER.match(text):
        return {"number": act["number"]}
    if paper := _OF_OFFICE.fullmatch(text):
        return {"number": paper["number"], "genre": paper["genre"]}
    inner = text.strip("[]") if text.startswith("[") and text.endswith("]") else text
    alias = _ALIAS.match(inner)
    called = _CALLED.match(inner)
    name = alias[1].strip(" \"“”'‘’.,*") if alias else called["name"] if called else name_given(inner)
    return {"alias": name} if name else None
