"""Papers and issues in brackets: `(NBER, working paper 4444, 1993)`, `(Quay Review, Vol 3, 2005)`."""

from briefkit.harvest.words.lexicon import GENRE
from briefkit.patterns import regex

Fields = dict[str, str]

_NUMBERED = regex(
    r"(?:(?P<house>\S[^:]{0,100}?),?\s{1,2})?"
    r"(?P<genre>(?:[A-Z]\w+ ){0,2}(?:Paper|Report|Brief|Memorandum|Series)s?(?: Ser(?:ies|\.))?"
    r"|(?:working|discussion|research|occasional|policy|technical)\s(?:paper|report|brief|memorandum)s?)"
    r"(?:,?\s+[Nn]o\.?\s*(?P<number>[\w.–/-]*\d[\w.–/-]*)|,?\s+(?P<bare>[A-Z]{0,3}-?\d{2,6}))?$"
)
_ISSUE = regex(
    r"(?:(?P<name>[^\W\d_a-z][^:;()\d]{2,80}?),?\s+)?[Vv]ol(?:ume|\.)?\s*(?P<volume>\d{1,4}|[IVXLC]{1,7})"
    r"(?:[.,]+\s*(?:[Nn]o|[Ii]ss(?:ue)?|[Nn]umber)\.?\s*(?P<number>\d{1,4}(?:[-–/]\d{1,4})?))?$"
)
_HOUSE = regex(
    r"\b(?:Press|Publish\w*|Verlag|Books|Printing Office|Éditions|Taylor|Routledge|Springer|Wiley|Elsevier)\b"
)


def read_numbered(text: str) -> Fields | None:
    """`Sloan Sch. of Mgmt., Working Paper No. 3477-92` · `Quay Bureau, working paper 4444` · `Working Paper`."""
    found = _NUMBERED.fullmatch(text)
    number = (found["number"] or found["bare"]) if found else None
    if not found or not (number or GENRE.match(found["genre"])):
        return None
    parts = {"genre": found["genre"], "number": number, "publisher": found["house"]}
    return {name: value.strip(" ,") for name, value in parts.items() if value}


_OF_PAPERS = (
    r"Working|Discussion|Policy|White|Green|Briefing|Occasional|Research|Issues?|Position|Consultation|Background|Technical"
    r"|Information|Options|Scoping|Conference"
)
_OF_REPORTS = r"Final|Interim|Annual|Progress|Inquiry|Technical|Special|Research|Statistical|Summary|Background"
_FIRST = regex(
    rf"(?P<genre>(?:{_OF_PAPERS})\sPaper|(?:(?:{_OF_REPORTS})\s)?Report|(?:Policy|Issues?|Research|Media)\sBrief|Fact\s?Sheet"
    r"|(?:Media|Press|News)\s(?:Release|Statement)|(?:Web|Blog|Forum)\s?(?:Page|Post|Site)|Submission|Guidelines|Bulletin)"
    r"(?:\s(?:[Nn]o\.?\s?)?(?P<number>[A-Z]{0,3}-?\d[\w/–-]*))?(?:,\s(?P<house>[A-Z][^:]{2,100}))?"
)


def read_genre_first(text: str) -> Fields | None:
    """AGLC: `Discussion Paper` · `Inquiry Report No 45` · `Research Paper No 12, Faculty of Law, Quay University`."""
    found = _FIRST.fullmatch(text.strip(" ,"))
    if found is None:
        return None
    parts = {"genre": found["genre"], "number": found["number"], "publisher": found["house"]}
    return {name: value for name, value in parts.items() if value}


# `Harbour Univ. Sch. of Law, Legal Studies Research Paper No. 2010-16`: the number of a paper, and no years.
_OF_SERIES = regex(r"\bNo\.\s(?:19|20)\d\d[-–/]\d{1,4}$")


def read_of_series(text: str) -> Fields | None:
    """A paper whose number looks like two years."""
    return read_numbered(text) if _OF_SERIES.search(text) else None


def read_issue(text: str) -> Fields | None:
    """`Quay Review, Vol 3, No 4` · `Vol. 3, No. 4`: a periodical with its volume, or the house that puts it out."""
    found = _ISSUE.fullmatch(text.strip(" ,."))
    if found is None:
        return None
    said = (found["name"] or "").strip(" ,")
    name = "publisher" if _HOUSE.search(said) else "container"
    parts = {name: said, "volume": found["volume"], "number": found["number"]}
    return {name: value for name, value in parts.items() if value}
