"""Manuscripts by their marks: `Oxford, Bodleian Library, MS Rawl. D 123, fols. 34r–36v` · `BL, Add. MS 12345`."""

import re
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.papers.private import read_private
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.places.shelf_marks import BRACKET, TOWN
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.harvest.works.matching import fold
from briefkit.patterns import regex

_BIG = r"[^\W\d_a-z][\w.’'&-]*"
_SMALL = r"(?:of|the|and|for|de|des|du|di|del|della|dello|der|la|le|zu|nationale?s?|municipale?|départementales)"
_HOUSE_WORD = (
    r"(?:Library|Libraries|Archives?|Archivio|Archivo|Archief|Arkiv|Bibliotec?k?a|Bibliothe(?:ca|ek)|Bibliothèque|Bodleian|Museum"
    r"|Record\sOffice|Historical\sSociety|College|Cathedral|\w{3,20}(?:bibliothek|archiv|bibliotek))\b"
)
_HOUSE = rf"(?=[^,;()]{{0,60}}?\b{_HOUSE_WORD}){_BIG}(?:\s(?:{_BIG}|{_SMALL})){{0,7}}"
_LETTERS = (
    r"(?:BL|BnF|BNF|BN|CUL|BAV|BSB|ÖNB|ONB|TCD|Bodl\.|NLS|NLW|NLI|KB|UB|BM|ASV|ASF|ASR|ASMi|AGI|AGS|AGN|AHN|CCCC|HUL|PRONI|LMA"
    r"|[A-Z]{2,8}(?=,?\s(?:MSS?|Mss?|[Cc]od)\b))"
)
_HEAD = rf"(?:(?:{TOWN},\s)?(?:{_HOUSE}|{_LETTERS})(?:{BRACKET})?(?:,\s{TOWN}(?:,\s[A-Z]\.?[A-Z]\.?)?(?:{BRACKET})?)?)"
# Collections that are known by their names wherever they are cited.
_COLLECTION = (
    r"(?:Add(?:itional|\.)|Cotton|Harl(?:ey|eian|\.)|Royal|Arundel|Egerton|Sloane|Lansdowne|Stowe|Rawl(?:inson|\.)|Laud|Digby"
    r"|Douce|Ashmole|Tanner|Bodley|Hatton|Junius|Carte|Clarendon|[Cc][lg]m|lat\.|fr\.|gr\.|ital\.|français|latin|grec|nouv\.\sacq\."
    r"|n\.\s?a\.\s?(?:fr|l|lat)\.|(?:Vat|Pal|Urb|Reg|Ott|Barb|Chig)\.\s?(?:lat|gr)\.|Palat\.|Plut\.)"
)
_WORD_OF_MARK = (
    r"(?!(?:fol[sl]?|ff?|fos?|Bll?|cc?|pp?)\b)(?:MSS?\.?|[A-Z][\w.’-]{0,14}|[a-z]{2,7}\.|[ivxlc]+|\d[\w/.°²-]*)"
)
_MANUSCRIPT = r"(?:MSS?|Mss?|[Cc]od(?:ex)?|[Mm]anuscript|[Mm]an)\b\.?"
_KNOWN_MARK = rf"(?:{_MANUSCRIPT}\s)?{_COLLECTION}(?:,?\s{_WORD_OF_MARK}){{1,5}}"
_MARK = rf"(?:{_KNOWN_MARK}|{_MANUSCRIPT}(?:\s{_WORD_OF_MARK}){{1,5}})"
_NO_LEAF = r"(?!(?:fol[sl]?|ff?|fos?|Bll?|cc?|pp?)\.?\s\d)"
_PRINTED = (
    r"(?![^;]{0,90}\b(?:Reports?|Annual|Transactions|Journal|Bulletin|Proceedings|Catalog(?:ue)?|Exhibition|Newsletter|Review|Guide"
    r"|Studies|Press|Occasional|Working|Papers?\s\d)\b)"
)
_SHELF = (
    rf"{_PRINTED}(?:[^\W\d_][^,;()“”\"]{{0,40}}?,\s){{0,3}}{_NO_LEAF}[^,;()“”\"]{{0,30}}?(?!(?:1[5-9]|20)\d\d(?!\w))"
    rf"\d[\w/.-]*(?:,\s{_NO_LEAF}(?:[a-z]{{2,8}}\.\s)?\d[\w/.-]*){{0,3}}"
)
_LEAF = (
    r"(?:,\s|\s)(?:fols?|foll|ff?|fos?|Bll?|cc?|pp?)\.?\s?(?P<leaf>\d{1,4}\s?[rvab]?(?:\s?[-–]\s?\d{0,4}[rvab]?)?"
    r"(?:,\s\d{1,4}[rvab]?(?:[-–]\d{0,4}[rvab]?)?)*)"
)
_WHOLE = regex(
    rf"(?P<title>{_HEAD}(?:,|:)?\s{_MARK}|{_KNOWN_MARK})(?:{_LEAF})?(?P<rest>\s\([^()]{{4,60}}\))?[\s.]*"
    rf"|(?P<shelf>{_HEAD}(?:,|:)\s{_SHELF})(?:{_LEAF.replace('leaf', 'sheet')})?(?:\s\([^()]{{4,60}}\))?[\s.]*"
)
# `Quay Archives, HB 12/3, ` · `BL, Add. MS 12345, fol. 23r: ` before a paper that is kept there.
_AHEAD = regex(
    rf"(?P<mark>{_HEAD}(?:,|:)?\s(?:{_MARK}|[A-Z][A-Z\d]{{0,5}}[ /][\w/.-]*\d[\w/.-]*)"
    rf"(?:,\s(?:box|folder|dossier|file|reg\.|no\.)\s\w+){{0,2}}"
    rf"|{_KNOWN_MARK})(?:{_LEAF})?(?:,|:)\s+(?=[^\W\d_a-z])"
)
FILE_AHEAD = regex(
    rf"(?P<mark>(?:{_HEAD}|AN|TNA|AD)(?:,|:)\s(?:{_MARK}|[A-Z][^\s,;“”\"]{{0,12}}\s?[\d/][\w/.:-]*?))(?=[,:]?\s)"
)
"""The mark of a file or a manuscript with its house, before a paper in it."""
_KNOWN = regex(_KNOWN_MARK)
_SIGN = regex(
    r"\b(?:MSS?|Mss?|[Cc]od|fol|ff?)\b|[Aa]rchiv|[Bb]ibliot|Library|[Cc][lg]m|Cotton|Harl|lat\.|fr\.|Office|Society|^A[A-Z]{1,3}\b"
)
# `MS 475, 39–40`: of one manuscript; `MSS 475, 476` are two.
_BARE_LEAF = regex(r"\bM[Ss]\.?\s[^,]{0,30}\d[^,]{0,10},\s(?P<leaf>\d{1,4}[rv]?(?:[-–]\d{1,4}[rv]?)?)$")
_LONGEST, _SHORTEST = 220, 3
_NUMERAL = regex(r"\d|\b[IVXLC]+\b|\b[ivxlc]+\b")


def read_manuscript(regions: Regions) -> FullReference | None:
    """A manuscript, or a file of an archive, with the leaf that is cited; None where a day tells of a paper in it."""
    text = regions.text
    if len(text) > _LONGEST or _SIGN.search(text) is None or regions.italics or regions.quotes or regions.addresses:
        return None
    if SENTENCE.search(text):
        return None
    found = _WHOLE.fullmatch(text)
    if found is None or find_full_date(found["shelf"] or ""):
        return _paper_in(regions)
    title = re.sub(BRACKET, "", found["title"] or found["shelf"]).strip(" ,.")
    leaf = found["leaf"] or found["sheet"]
    if leaf is None and (bare := _BARE_LEAF.search(title)):
        title, leaf = title[: bare.start("leaf") - 2], bare["leaf"]
    if not _NUMERAL.search(title):
        return None
    return FullReference("misc", {"title": title}, (), Locator("folio", plain_value(leaf)) if leaf else None)


def manuscript_mark(text: str) -> tuple[str, str] | None:
    """The mark of a manuscript with its house and the leaf, where a text is nothing else."""
    found = _WHOLE.fullmatch(text) if _SIGN.search(text) else None
    if found is None or found["title"] is None:
        return None
    return found["title"], plain_value(found["leaf"] or "")


def _paper_in(regions: Regions) -> FullReference | None:
    """A letter, or a paper with its day, behind the mark."""
    ahead = _AHEAD.match(regions.text)
    behind = regions.cut(ahead.end()) if ahead else None
    date = find_full_date(behind.text) if behind else None
    if ahead is None or behind is None or date is None or behind.text[date.span.end :].strip(" .)"):
        return None
    kept = re.sub(BRACKET, "", ahead["mark"]).strip(" ,.")
    leaf = Locator("folio", plain_value(ahead["leaf"])) if ahead["leaf"] else None
    if letter := read_private(behind):
        return replace(letter, fields=dict(sorted({**letter.fields, "library": kept}.items())), locator=leaf)
    title = tidy_title(behind.text[: date.span.start].rstrip(" ,("))
    fields = {"date": date.value, "library": kept, "title": title}
    return FullReference("unpublished", fields, (), leaf) if len(title) > _SHORTEST else None


def mark_of(title: str) -> str:
    """The mark by which a manuscript is known whatever its library is called: `add ms 12345`; empty for others."""
    found = _KNOWN.search(title) if _SIGN.search(title) or "MS" in title else None
    if found is None or not re.search(r"\d|[IVXLC]+$", found[0]):
        return ""
    return " ".join(sorted(fold(re.sub(_MANUSCRIPT, "", found[0])).replace("rawlinson", "rawl").split()))
