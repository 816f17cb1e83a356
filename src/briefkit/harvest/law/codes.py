"""Codes, rules and restatements: the work is the whole, the section a place in it (`42 U.S.C. § 1983`)."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.names.people import People
from briefkit.harvest.parts.imprint import read_imprint
from briefkit.harvest.parts.leads import PAPER_OF, SENTENCE, is_short_body, read_body
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.places.section_places import SECTIONS
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import find_date
from briefkit.harvest.words.law_names import law_behind_words
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_SIGN = r"(?:§§?|¶¶?|[Ss]ections?|[Ss]ecs?\.|[Pp]ts?\.|[Pp]arts?|[Aa]rts?\.|[Rr]ules?|r\.|R\.)"
_CODE = regex(
    r"^(?:(?P<name>[^\W_a-z][^\x00;]{3,160}?),\s+)?"
    r"(?P<code>\d+\s+(?:U\.?\s?S\.?\s?C\.?(?!\s?C\.)(?:\s?[AS](?:\.|(?=\s\S?\d)))?"
    r"|C\.?\s?F\.?\s?R\.?|D\.C\. Code|I\.R\.C\.))"
    r"(?:\s+app\.)?"
    rf",?\s*(?:(?:{_SIGN}|[Cc]h(?:apter|\.)s?|[Ss]ub(?:chapter|part)s?)\s*)?"
    rf"(?P<sections>{SECTIONS}|[A-Z](?!\w))(?P<rest>.*)$",
    re.DOTALL,
)
_REGISTER = regex(
    r"^(?:(?P<name>(?:(?:Prop|Temp)\.\s){1,2}Treas\.\sReg\.\s§§?\s[\w().–-]+|[^\W_a-z][^§\x00]{3,200}?),\s+)?"
    r"(?P<volume>\d+)\s+(?P<series>Fed\. Reg\."
    r"|Federal Register|FR|Stat\.|Cong\. Rec\.)\s+"
    r"(?P<page>[A-Z]?\d[\d,]*\d|\d)(?:,\s+(?:at\s+)?(?P<pin>(?!(?:19|20)\d\d[.\s]*$)[A-Z]?\d[\d,]*(?:[–-]\d+)?))?(?P<rest>(?!\w).*)$",
    re.DOTALL,
)
_RULES = regex(
    r"^(?P<code>(?i:Fed\. R\. (?:Civ\. P|Crim\. P|App\. P|Evid|Bankr\. P(?:roc)?)\."
    r"|(?:[A-Z][a-z]{1,5}\.\s|(?:[A-Z]\.){2}\s)?Sup\. Ct\. R\.|U\.S\. Sent[’']g"
    r" Guidelines Manual"
    r"|Model (?:Rules|Code) of Prof[’']l (?:Conduct|Resp\.)|Model Penal Code|(?:Temp\. )?Treas\. Reg\.)"
    r"|U\.S\.S\.G\.|U\.C\.C\.?(?=\s)|I\.R\.C\."
    r"|(?:Md|Ga|Va|Pa|Fla|Cal|Ill|Mich|Minn|Ohio|Tex|Wash|Wis|Ky|Conn|Colo|Ariz|Ark|N\.[YJCDHM]|S\.[CD]|Utah)\.?\sRules?(?=\s\d)|(?:[A-Z][\w’]*\.?\s){1,2}R\.\s(?i:(?:Civ|Crim|App|Juv|Evid|Ct)\.?(?:\sP(?:roc)?\.?)?)"
    r"|(?:[A-Z][\w’.]*\s(?:of\s)?){1,5}?Rules?\sof\s(?:Civil\s|Criminal\s|Appellate\s)?(?:Procedure|Court|Evidence|Practice"
    r"|Professional\sConduct)(?:\sand\sEvidence)?(?=,?\s(?:[Rr]ules?\s)?\d)"
    # `Justice Manual § 9-1.130` · `Manual for Complex Litigation § 21.6 (4th ed. 2004)`: of offices and courts
    r"|(?:(?:[A-Z][\w.’']*\s|and\s|of\s){1,5}Manual|Manual\s(?:for|of|on)(?:\s(?:[A-Z][\w.’']*|and|of|the)){1,5})(?=,?\s§)"
    r"|(?i:Restatement) (?:\((?i:First|Second|Third|Fourth)\)\s+)?(?i:of\s+)?(?i:the\s+)?[A-Z][^\d§(),]{2,60}?)"
    rf",?\s+(?:{_SIGN}\s*)?(?P<sections>{SECTIONS})(?P<rest>.*)$",
    re.DOTALL,
)
# `§ 32 of the Lanham Act, 15 U.S.C. § 1114`: the act's own section, then where the code has it.
_SECTION_OF = regex(r"^(?:§§?\s?|[Ss]ec(?:tion|\.)s?\s)[\w().–-]+\s+of\s+the\s+(?=[A-Z])")
# `Quay Reform Act (90 U.S.C. §§ 1901-1904)`
_BRACKETED = regex(
    r"^(?P<name>(?=[A-Z])[^();,]{3,120}?\bAct(?:\sof\s\d{4})?)\s\((?P<code>\d+\s(?:U\.\s?S\.\s?C|C\.\s?F\.\s?R)\.[^()]*)\)"
)
# `Title 44, United States Code, Section 3502` · `Section 5 of Title 32, Code of Federal Regulations`
_SPELLED = regex(
    r"^(?:(?P<first>(?:[Ss]ec(?:tion|\.)s?|§§?|[Pp]arts?|[Cc]hapters?)\s[\w().–-]+)(?:\sof|,)\s)?(?:(?:Title\s(?P<title>\d+)(?:,|\sof)\s(?:the\s)?(?P<code>United\sStates\sCode|U\.?S\.?\sCode|U\.?S\.?C\.?|Code\sof\sFederal\sRegulations|C\.?F\.?R\.?))"
    r"|(?:(?P<code2>United\sStates\sCode|U\.?S\.?\sCode|Code\sof\sFederal\sRegulations),?\sTitle\s(?P<title2>\d+)))(?:,?\s(?P<last>(?:[Ss]ec(?:tion|\.)s?|§§?|[Pp]arts?|[Cc]hapters?)\s[^\x00]*))?$",
    re.DOTALL,
)
# Asked first: the patterns above are slow on long texts that have none of this.
_OF_CODE = regex(r"\d\s+(?:U\.?\s?S\.?\s?C|C\.?\s?F\.?\s?R|D\.C\. Code|I\.R\.C)")
_OF_REGISTER = regex(r"\d\s(?:(?:Fed\. Reg|Stat|Cong\. Rec)\.|FR\s\d|Federal Register\s\d)")
# `Pilotage Act, 92 Stat. 2076`: where the act was first printed; its page is no year.
_AT_LARGE = regex(r",?\s(\d{1,3})\sStat\.\s(\d{1,5})(?:,\s\d{1,5})?$")
_ALIAS = regex(r"\s*\([“\"]?(?P<alias>[A-Z][\w.& -]{1,40}?)[”\"]?\)$")
_ACT = regex(r"\b(?:Act|Code|Law|Statute|Amendments?|Regulations?|Rules?|Bill|Order|Title|Clause)\b")


def read_code(regions: Regions) -> Reading | None:
    """`15 U.S.C. § 78j(b) (2012)` · `Clean Air Act § 112, 42 U.S.C. § 7412` · `40 C.F.R. pt. 60`.

    A code is edited without end, so that the year of the edition cited is no date of the work.
    """
    text = _abbreviated(_LED.sub("", regions.text))
    text = _BRACKETED.sub(r"\g<name>, \g<code>", _SECTION_OF.sub("", text))
    found = _CODE.match(text) if _OF_CODE.search(text) else None
    if not found:
        return None
    place = Locator("section", plain_value(found["sections"]))
    name = found["name"]
    if not name or (SENTENCE.search(name) and not _ACT.search(name)):  # `This is told in the law, 33 U.S.C. § 1`
        return FullReference("legislation", {"title": _spaced(found["code"])}, locator=place)
    if "," in name and not _ACT.search(name):
        return None
    alias = _ALIAS.search(name)
    name = re.sub(r",?\s+§§?\s?[\w().–-]+$", "", name[: alias.start()] if alias else name)
    name = law_behind_words(name)
    if order := _ORDER.fullmatch(name):
        return _ordered(order, found)
    at_large = _AT_LARGE.search(name)
    name = name[: at_large.start()] if at_large else name
    date = find_date(name)
    fields = {
        "title": tidy_title(name),
        "note": _spaced(found["code"]),
        **({"date": date.value} if date else {}),
        **({"volume": at_large[1], "journaltitle": "Stat.", "pages": at_large[2]} if at_large else {}),
    }
    aliases = (alias["alias"],) if alias else ()
    return FullReference("legislation", dict(sorted(fields.items())), locator=place, aliases=aliases)


# `Exec. Order No. 13,999, 3 C.F.R. 199 (2009)`: title 3 reprints what the President orders, by pages.
_ORDER = regex(r"(?:Exec(?:utive|\.)\sOrder|E\.O\.|Proclamation)\s(?:No\.\s)?(?P<number>\d[\d,]*\d)")


def _ordered(order: re.Match[str], found: re.Match[str]) -> FullReference:
    date = find_date(found["rest"])
    section = re.search(rf"§§?\s?(?P<sections>{SECTIONS})", found["sections"] + found["rest"])
    fields = {
        "title": order[0],
        "number": order["number"],
        "note": f"{_spaced(found['code'])} {found['sections'].partition(' ')[0]}",
        **({"date": date.value} if date else {}),
    }
    place = Locator("section", plain_value(section["sections"])) if section else None
    return FullReference("legislation", dict(sorted(fields.items())), locator=place)


# `Agencies listed in 31 U.S.C. § 901`: what the law names.
_LED = regex(
    r"^[A-Z][\w’ -]{2,60}?\s(?:listed|defined|identified|described|specified|enumerated|covered"
    r"|established|authorized|required)"
    r"\s(?:in|under|by|at)\s(?=\d{1,2}\s(?:U\.?\s?S\.?\s?C|C\.?\s?F\.?\s?R))"
)


def _abbreviated(text: str) -> str:
    """`Title 44, United States Code, Section 3502` as `44 U.S.C. Section 3502`."""
    found = _SPELLED.match(text)
    if found is None:
        return text
    code = found["code"] or found["code2"]
    short = "C.F.R." if code[0] == "C" else "U.S.C."
    place = found["last"] or found["first"]
    return f"{found['title'] or found['title2']} {short} {place}" if place else text


# `“Piers,” 81 Federal Register 123, May 4, 2016 (hereinafter Harbour Board`: a reference with a title in marks.
_NO_ACT = regex(r"\bPub\. L\.|\d$|\bsupra\b|\bv\.\s|\bhereinafter\b|[”\"],?\s")


def read_register(regions: Regions) -> Reading | None:
    """`72 Fed. Reg. 12,345, 12,350 (Mar. 3, 2007)` · `Judiciary Act, 1 Stat. 73, 81 (1789)`."""
    found = _REGISTER.match(regions.text) if _OF_REGISTER.search(regions.text) else None
    if not found or (found["name"] and _NO_ACT.search(found["name"])):
        return None
    date = find_date(found["rest"])
    page = found["page"]
    people = _office(found["name"] or "")
    name = "" if people else found["name"]
    fields = {
        "title": tidy_title(name or f"{found['volume']} {found['series']} {page}"),
        "volume": found["volume"],
        "journaltitle": found["series"],
        "pages": page,
        **({"date": date.value} if date else {}),
    }
    pin = found["pin"]
    place = Locator("page", plain_value(pin)) if pin else None
    if people:
        fields["author"] = bibtex_names(people.names)
    named = people.names if people else ()
    return FullReference("legislation", dict(sorted(fields.items())), named, locator=place)


def _office(name: str) -> People | None:
    """`Harbour Board, 81 Federal Register 123`: who makes the rule, where its title is left out."""
    known = name and "," not in name and is_body(name) and not (_ACT.search(name) or PAPER_OF.match(name))
    return read_body(name) if known or (name and is_short_body(name)) else None


def read_rules(regions: Regions) -> Reading | None:
    """`Fed. R. Civ. P. 12(b)(6)` · `Restatement (Second) of Torts § 402A (Am. L. Inst. 1965)` · `U.C.C. § 2-207`."""
    found = _RULES.match(regions.text)
    if not found:
        return None
    fields = {"title": _spaced(found["code"]).removesuffix(" Section"), **_imprint(found["code"], found["rest"])}
    place = Locator("section", plain_value(found["sections"]))
    manual = "Manual" in fields["title"] and "Guidelines" not in fields["title"]
    return FullReference("legal" if manual else "legislation", dict(sorted(fields.items())), locator=place)


def _imprint(code: str, rest: str) -> dict[str, str]:
    """`(Am. L. Inst. 1965)`: who made a restatement, and when; codes and rules have no date."""
    bracket = re.match(r"\s*\((?P<inner>[^()]*\d{4})\)", rest)
    inner = re.sub(
        r",\s+(?:(?:Tentative|Preliminary|Council|Discussion|Proposed Final) Draft[^,]*)(?=,)",
        "",
        bracket["inner"] if bracket else "",
    )
    dated = code.title().startswith(("Restatement", "Model")) or "Manual" in code
    given = read_imprint(inner) if dated else None
    return {name: value for name, value in (given or {}).items() if name in ("date", "publisher", "edition")}


def _spaced(code: str) -> str:
    plain = re.sub(r"\s+", " ", code).strip()
    return re.sub(r"\bUSC\b", "U.S.C.", re.sub(r"\bCFR\b", "C.F.R.", plain))
