"""Keys of official documents by their numbers: `Directive 95/46/EC`, `COM(2019) 640 final`, `A/HRC/39/62`."""

import re
from collections.abc import Mapping

from briefkit.harvest.papers.foreign_relations import foreign_relations_key
from briefkit.patterns import regex

_MAKERS = (
    r"(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Council|Commission|Parliament|European|and|Framework|Delegated"
    r"|Implementing|Joint|Revised|Executive)\s+){0,6}"
)
_KIND = r"(?P<kind>[Dd]irectives?|[Rr]egulations?|Decisions?|Recommendations?|Guidelines?|Definitive\s[Aa]doption)"
_OF = r"(?:\((?:EU|EC|EEC|CFSP|JHA|Euratom|ECSC|UE|CE)(?:,\s?(?:Euratom|EURATOM|EC|EU|ECSC))*\)\s?)?"
_NUMBER = (
    r"(?P<number>\d{1,4}/(?:19|20)?\d{1,4}(?:/(?:EC|EEC|EU|CE|CEE|UE|Euratom|JHA|CFSP|ECSC|EC,\sEuratom))*)(?=\W|$)"
)
UNION_ACT = rf"{_MAKERS}{_KIND}\s+{_OF}(?:(?:[Nn][or]s?\.?|[Nn][°º]|[Nn]umber)\s?)?{_NUMBER}"
"""A numbered act of the Union, from who made it to its number: groups `kind` and `number`."""

_ACT = regex(rf"(?:The\s)?{UNION_ACT}")
# `Regulation (EU) 2018/1999`, and by a slip `1999/2018`: what can be years is put in one order.
_YEARS = range(1950, 2060)


def year_of_act(number: str) -> str:
    """The year in the number of an act of the Union: `2018/2001` · `95/46/EC` · `1/2003`; empty where not plain."""
    first, second = (int(part) for part in number.split("/")[:2])
    if first in _YEARS:
        return str(first)
    if second in _YEARS:
        return str(second)
    written = [part for part in (first, second) if 57 <= part <= 99]
    return f"19{first}" if 57 <= first <= 99 and number.count("/") > 1 else f"19{written[-1]}" if written else ""


def _key_of_act(title: str) -> str:
    found = _ACT.match(title)
    if found is None:
        return ""
    parts = sorted((int(part) for part in found["number"].split("/")[:2]), reverse=True)
    return f"{parts[0]}x{parts[1]}{found['kind'].rstrip('s').lower()}"


UNION_PAPER = (
    r"(?:COM|SWD|SEC|JOIN|C|CP)\s?(?:\(\s?(?P<y1>\d{4})\s?\)|/(?P<y2>\d{4})/"
    r"|\s(?P<y3>\d{4})/)\s?(?P<n>\d{1,4})(?:/\d)?(?:,?\s+[Ff]inal)?(?:/\d)?"
)
"""`COM(2019) 640 final`: groups for the year and the number."""
_PAPER = regex(rf"(?P<of>[A-Z]+)(?<=[A-Z]){UNION_PAPER.removeprefix('(?:COM|SWD|SEC|JOIN|C|CP)')}")
_COMMENT = regex(r"general\s(?P<kind>comment|recommendation|observation)\s(?:no\.?\s?)?(?P<n>\d{1,3})\b", re.IGNORECASE)
# `GAO-14-322` · `OMB M-13-13` · `NIST SP 800-53` · `Cm 7654`
_COUNTED = regex(
    r"(?:[A-Z][A-Za-z]+\s)*(?:(?:GAO|OIG|DODIG|M|A|PPD|NSPM|HSPD)[-/][\w/-]*\d\w*|(?:SP|IR|Cm|Cmn?d|CP|J?P)\s\d[\w-]*|(?:R[LS]?|IF|IN|LSB)\d{4,5}|Law\sCom\s[Nn]o\.?\s\d+|H[CL](?:\s[Pp]aper)?\s\d{1,4}(?:-[IVXivx]+)?|NZLC\s[A-Z]{1,2}\s?\d+|WP\s?\d{2,3}(?:\s?rev\.?\s?\d+)?)"
)
_OFFICE = regex(r"^(?:(?:OMB|NIST|CRS|DHS|DOD|DoD|Memo(?:randum)?|Report)\s)+")
_SYMBOL = regex(r"[A-Z]{3}\d{4}|CDL-[A-Z]+\(\d{4}\)\d+|(?=.*\d)[A-Z][\w.-]*(?:/[\w.()-]+){1,8}(?:\s\(\d{4}\))?")

# `M-13-09` · `HBO Memorandum M-13-09`: offices count their memoranda by year.
_CODED = regex(
    r"(?:(?:[A-Z][\w.&]*\s){1,3}?(?:No\.\s)?)?(?P<code>[A-Z]{1,6}(?:/[A-Z]{1,6})?-\d{2,4}-\d{1,4}[A-Z]{0,3})"
)

# `QUAY_PSI_0012345-47, Hearing Exhibit 4/13-2`: the stamp of a paper's first page.
_STAMPED = regex(
    r"(?P<stamp>(?=[A-Z]{2,}\w*[-_])[A-Z][\w -]{1,40}?(?<!\d)\d{5,10})(?:\s?[–-]\s?\d{1,10})?(?:,\s(?:Hearing\s)?Ex.*)?"
)


def is_number_alone(fields: Mapping[str, str]) -> bool:
    """Tell whether a work has no title but its number: `Directive 2016/2284`, `A/HRC/39/62`, `OMB M-13-13`."""
    title, number = fields.get("title", ""), fields.get("number", "")
    return bool(_ACT.fullmatch(title)) or (bool(number) and title.removeprefix("The ").endswith(number))


def document_key(kind: str, fields: Mapping[str, str]) -> str:
    """A word that is the same for all forms of one official document's number; empty where it has none."""
    return foreign_relations_key(fields) if kind == "book" else _official_key(kind, fields)


# `81 Federal Register 88975`: a rule or notice by the volume and page where it begins.
REGISTER = regex(r"Fed(?:eral|\.)\sReg(?:ister|\.)|FR")
# `S.Rept. 115-139` · `H.R. Rep. No. 115-139`
_OF_CONGRESS = regex(
    r"(?P<house>[HS])\.\s?(?:R\.\s)?(?P<kind>Rep|Doc|Hrg|Prt)t?\.?\s(?:[Nn]o\.\s?)?(?P<number>\d{2,3}[-–]\d{1,4})"
)


def _register_key(fields: Mapping[str, str]) -> str:
    page = re.match(r"[\d,]+", fields.get("pages", ""))
    in_register = REGISTER.fullmatch(fields.get("journaltitle", "")) and page and fields.get("volume")
    return f"register{fields['volume']}p{page[0].replace(',', '')}" if in_register and page else ""


def _official_key(kind: str, fields: Mapping[str, str]) -> str:
    if kind in ("article", "legislation") and (key := _register_key(fields)):
        return key
    if kind not in ("legislation", "report", "legal", "misc", "online"):
        return ""
    number, title = fields.get("number", ""), fields.get("title", "")
    keys = (_key_of_act(title), _key_of_comment(title), _key_of_resolution(title), _key_of_paper(number))
    return next(filter(None, keys), "") or ("" if kind == "legislation" else _key_of_number(number))


# `UNSC Resolution 1373` · `General Assembly Resolution 51/210`: `S/RES/1373 (2001)`, `A/RES/51/210` by their symbols.
_RESOLUTION = regex(
    r"(?:UN\s?|U\.N\.\s)?(?:(?P<council>SC|S\.C\.|Security\sCouncil)|GA|G\.A\.|General\sAssembly)\s[Rr]esolution\s(?P<number>\d[\d/]*)"
)


# `PACE Resolution 1234 (2001)` · `Parliamentary Assembly Recommendation 1456 (2000)`, counted through all years
_OF_EUROPE = regex(
    r"^(?:Council\sof\sEurope,\s)?(?:PACE|Parliamentary\sAssembly)\s(?P<kind>Resolution|Recommendation)\s(?P<number>\d{3,4})\s\("
)


def _key_of_resolution(title: str) -> str:
    found = _RESOLUTION.match(title)
    if found:
        return f"{'s' if found['council'] else 'a'}res{found['number'].replace('/', '')}"
    of_europe = _OF_EUROPE.search(title)
    return f"{of_europe['kind'][:3].lower()}{of_europe['number']}" if of_europe else ""


def _key_of_comment(title: str) -> str:
    comment = _COMMENT.match(title)
    return f"general{comment['kind'][:7].lower()}{comment['n']}" if comment else ""


def _key_of_paper(number: str) -> str:
    """The key of a paper of the Union or of Congress."""
    if of_congress := _OF_CONGRESS.fullmatch(number):
        return f"{of_congress['house']}{of_congress['kind']}{of_congress['number'].replace('–', '-')}".lower()
    paper = _PAPER.fullmatch(number)
    year = (paper["y1"] or paper["y2"] or paper["y3"]) if paper else ""
    return f"{paper['of'].lower()}{year}x{int(paper['n'])}" if paper else ""


def _key_of_number(number: str) -> str:
    """The key of a paper that an office counts, or of a document by its symbol."""
    if _COUNTED.fullmatch(number):
        return re.sub(r"\W|(?<=HL)\s[Pp]aper", "", _OFFICE.sub("", number)).lower()
    if coded := _CODED.fullmatch(number):
        return re.sub(r"\W", "", coded["code"]).lower()
    if stamped := _STAMPED.fullmatch(number):
        return re.sub(r"[\W_]", "", stamped["stamp"]).lower()
    return re.sub(r"\W", "", number.partition(" (")[0]).lower() if _SYMBOL.fullmatch(number) else ""
