"""Papers in the file of a case that the text is about: `Compl. ¶ 12, ECF No. 3` · `Trial Tr. 45:12–46:3`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.law.dockets import shortened_title
from briefkit.harvest.law.short_cases import REPORTERS
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.words.dates import find_date
from briefkit.patterns import regex

_PARTY = (
    r"(?:(?:Def|Pl|Pet|Resp|Appellant|Appellee|Plaintiff|Defendant|Petitioner|Respondent|Gov"
    r"|Government)s?(?:\.|[’']t)?(?:[’']rs?\.?)?(?:[’']s?|s[’'])?\s"
    # `Smith Decl.`: who declared
    r"|(?:[^\W\d_a-z][\w.’'-]*\s){1,3}(?=(?:(?:Supp|Am)\.\s|Reply\s|First\s|Second\s)?(?:(?:Decl|Aff|Dep)\.|[Ss]tatement\sof\s(?:the\s)?[Oo]ffense"
    r"|[Pp]lea\s[Aa]greement|(?:[Ss]uperseding\s)?[Ii]ndictment|(?:[Cc]riminal\s)?[Cc]omplaint(?=,?\s(?:at|¶)))))"
)
_PAPER = (
    r"(?:(?:(?:First|Second|Third|Am\.|Amended|Consol(?:idated|\.)|Verified|Supp(?:lemental|\.|[’']l)|Joint"
    r"|Prelim(?:inary|\.)|Redacted|Corrected|Opening|Reply|Trial|Hearing|Hr[’']g"
    r"|Motion|Status|Sentencing|Prelim\.|Oral\sArg(?:ument|\.)|Final|Dep(?:osition|\.)|Class\sAction)\s){0,3}"
    r"(?:Complaint|Compl\.|Answer|Ans\.|Petition|Pet\.|Transcript|Tr\.|Mem(?:orandum|\.)(?:\s(?:in\sSupp(?:ort|\.)"
    r"|in\sOpp(?:osition|[’']n|\.)|of\sLaw|Op\.|& Order))?|Br(?:ief|\.)"
    r"|Mot(?:ion|\.)|Opp(?:osition|[’']n)|Reply|Order|Op(?:inion|\.)|Decl(?:aration|\.)|Aff(?:idavit|\.)"
    r"|Dep(?:osition|\.)|[Ss]tatement\sof\s(?:the\s)?[Oo]ffense|[Pp]lea\s[Aa]greement|(?:[Ss]uperseding\s)?[Ii]ndictment"
    r"|(?:[Cc]riminal\s)?[Cc]omplaint|Judgment|Notice|Stip(?:ulation|\.)"
    r"|Ex(?:hibit|\.)\s[\dA-Z]{1,3}|Report|Expert\sRep\.|Minute\sOrder|Information|Verdict)(?!\w))"
)
_OF = r"(?:\s(?:of|for|to|by|in\sSupp(?:ort|\.)\sof|in\sOpp(?:osition|[’']n|\.)\sto)\s[A-Z][^,;¶:\d]{1,60}?)?"
_PIN = (
    r"(?:,?\s(?:at\s)?(?:¶¶?\s?)?(?P<pin>\*?\d{1,4}(?::\d{1,2})?(?:\s?[–-]\s?\d{1,4}(?::\d{1,2})?)?"
    r"(?:,\s\d{1,4}(?::\d{1,2})?(?:[–-]\d{1,4}(?::\d{1,2})?)?)*(?:\sn\.\s?\d+)?))?"
)
_FILE = r"(?:ECF|Dkt\.?|Doc\.|Docket|D\.E\.|DE|R\.\sDoc\.)(?:\sEntry)?\s(?:Nos?\.\s)?\d{1,4}(?:-\d{1,3})?"
_RECORD = regex(
    rf"(?P<title>{_PARTY}?{_PAPER}{_OF}){_PIN}(?:,\s(?P<day>[A-Z][a-z]+\.?\s\d{{1,2}},\s\d{{4}}))?(?:,\s"
    rf"|\s\()(?P<file>{_FILE})\)?(?:,?\s\((?P<court>[^()]*\d{{4}})\))?(?P<behind>(?:,?\sat\s\d[\d–-]*)?)"
    r"(?=[\s.;]*$|\s\(|\s\[|[.;]\s)"
)
_BY_FILE = regex(
    rf"(?P<file>{_FILE})(?:\s\([A-Z][^()]{{2,60}}\))?{_PIN}(?:,?\s\((?P<court>[^()]*\d{{4}})\))?(?=[\s.;]*$|\s\("
    rf"|[.;]\s)"
)
# `Tr. 14:3`: page and line say what it is.
_LINED = regex(
    rf"(?P<title>{_PARTY}?(?:(?:Trial|Hearing|Hr[’']g|Dep(?:osition|\.)|[A-Z][a-z]+)\s)?(?:Transcript|Tr\."
    rf"|Dep\.)(?:{_OF})),?\s(?:at\s)?"
    r"(?P<pin>\d{1,4}:\d{1,2}(?:\s?[–-]\s?(?:\d{1,4}:)?\d{1,2})?(?:,\s\d{1,4}:\d{1,2}(?:[–-](?:\d{1,4}:)?\d{1,2})?)*)(?=[\s.;]*$|\s\()"
)


# `Brief for Harbour Union as Amici Curiae 12–14, and n. 32` · `Tr. of Oral Arg. 75`: papers before the court itself.
_BRIEF = regex(
    r"(?P<title>(?:(?:Reply|Supplemental|Supp\.|Opening|Joint)\s)?(?:Brief|Br\.)\s(?:for"
    r"|of)\s(?:the\s)?[A-Z][^;()“”\"\x00\d]{3,160}?"
    r"|Brief\sin\sOpposition|Tr\.\sof\sOral\sArg\.|Transcript\sof\sOral\sArgument|App\.\sto\sPet\.\sfor\sCert\."
    r"|Pet\.\sfor\sCert\.|Pet\.\sApp\.|Joint\sApp(?:endix|\.))"
    r"(?:,?\s(?:at\s)?(?P<pin>(?:\d{1,3}[ab]?|[ivx]{1,5})(?:[–-]\d{1,3}[ab]?)?(?:,\s(?:and\s)?(?:nn?\.\s)?\d{1,3}[ab]?(?:[–-]\d{1,3}[ab]?)?)*))?(?=[\s.;,]*$|\s\(|,\swith\s)"
)


# `Compl. ¶ 44.` · `Smith Decl. ¶ 5.`: a paper of the file by its shortened word, without the number given before.
_AGAIN = regex(
    rf"(?P<title>{_PARTY}?(?=[^,;¶\d]*(?:\.|¶|\b(?:Complaint|Answer|Petition|Indictment|Affidavit|Declaration|Transcript|Offense|Agreement),?\s"
    rf"at\s)){_PAPER}{_OF}){_PIN}[\s.;,]*$"
)
_NO_FILE = regex(r"(?:Report|Notice|Information|Verdict|Judgment|Order|Opinion|Reply|Brief|Petition)\b")


def _read_again(text: str) -> ShortReference | None:
    found = _AGAIN.match(text)
    if found is None or not found["pin"] or _NO_FILE.match(found["title"]):
        return None
    return ShortReference((), shortened_title(found["title"]), _pin(found), kind="legal")


# `Brief for Petitioners at 12, *Roe*, 410 U.S. 113 (No. 70-18)`: the case by one of its sides.
_OF_CASE = regex(
    rf"(?P<title>(?:(?:Reply|Supplemental|Supp\.|Opening|Joint)\s)?(?:(?:Brief|Br\.)\s(?:for|of)\s(?:the\s)?[A-Z][^;()“”\"\x00\d]{{3,160}}?"
    rf"|Tr\.\sof\sOral\sArg\.|{_PAPER}{_OF})){_PIN},\s(?P<case>[A-Z][^,;()\d]{{1,60}}?),\s\d{{1,4}}\s{REPORTERS}\s(?:\d{{1,4}}|_+)"
    r"(?:\s\((?P<court>[^()]*(?:1[6-9]|20)\d\d)\))?(?:\s\(Nos?\.\s(?P<number>[\w–, -]+)\))?[\s.;]*$"
)


def _read_of_case(text: str) -> FullReference | None:
    found = _OF_CASE.match(text)
    if found is None or re.search(r"\sv\.\s", found[0]):
        return None
    date = find_date(found["court"] or "")
    fields = {
        "title": f"{shortened_title(found['title'])}, {found['case'].strip(' *_')}",
        "number": found["number"] or "",
        "date": date.value if date else "",
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("legal", kept, (), _pin(found), ())


def _read_brief(regions: Regions) -> ShortReference | None:
    found = _BRIEF.match(regions.text)
    if found is None or not (found["pin"] or "Curia" in found["title"]) or re.search(r"\sv\.\s", found["title"]):
        return None
    pin = Locator("page", plain_value(found["pin"])) if found["pin"] else None
    return ShortReference((), shortened_title(found["title"]), pin, kind="legal")


def read_court_record(regions: Regions) -> Reading | None:
    """A paper by what it is and its number in the court's file; the case is the one that the text is about."""
    if regions.quotes and regions.quotes[0].start < _NEAR:
        return None
    if paper := _read_of_case(regions.text) or _read_brief(regions):
        return paper
    found = _RECORD.match(regions.text) or _BY_FILE.match(regions.text)
    if found is None:
        lined = _LINED.match(regions.text)
        if lined is None:
            return _read_again(regions.text)
        pin = Locator("line", plain_value(lined["pin"]))
        return ShortReference((), shortened_title(lined["title"]), pin, kind="legal")
    title = found.groupdict().get("title")
    date = find_date(found["court"] or found.groupdict().get("day") or "")
    fields = {
        "title": shortened_title(title) if title else found["file"],
        "number": found["file"] if title else "",
        "date": date.value if date else "",
        "institution": re.sub(r"[\s,]*(?:[A-Z][a-z]+\.?\s\d{1,2},\s)?\d{4}$", "", found["court"] or ""),
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("legal", kept, (), _pin(found), ())


_NEAR = 40


def _pin(found: re.Match[str]) -> Locator | None:
    said = found["pin"] or re.sub(r"^\D+", "", found.groupdict().get("behind") or "")
    marked = "¶" in found[0][: found.end("pin") - found.start()] if found["pin"] else False
    label = "paragraph" if marked else "line" if ":" in said else "page"
    return Locator(label, plain_value(said.replace("*", ""))) if said else None
