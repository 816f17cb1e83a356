"""Where a paper is kept: the archive and its shelf mark behind the day (`TNA, FO 371/12345` · `NARA, RG 59, box 3`)."""

import re

from briefkit.harvest.places.locators import plain_value
from briefkit.patterns import regex

# Letters that stand for a house or one of its series, words by which houses and their holdings are called.
_LETTERS = (
    r"(?:P\.\s?R\.\s?O\.|B\.\s?[ML]\.|N\.\s?L\.\s?[SI]\.|Brit\.\sMus\.,?|TNA|NARA|PRO|NAI|NLI|PRONI|NLS|NAS|NRS|NLW|BL|IOR|LMA|NLA|NAA|LAC|AN|BNF|BArch|PA"
    r"|GStA(?:\sPK)?|HHStA|[HL]StA|StA[A-Z]{1,3}|AS[FVRMTN][a-z]?|ANTT|AGS|AMAE|SHD|NL-HaNA|GARF|RGASPI|RGIA|RGVA"
    r"|AHN|AGI|ARLE|LC|LoC|UNOG|LNA|ILO|HAEU|NMML|WBSA|OIOC)"
)
_SERIES = (
    r"(?:[FCWH]\.\s?O\.|S\.\s?P\.|P\.\s?C\.|B\.\s?T\.|FO|CO|CAB|PREM|WO|DO|HO|BT|ADM|AIR|DEFE|FCO|KV|SP|PC|HCA|MAF|MT|IR|LCO|RG|POWE|BDEE|L/P&J|L/P&S|IOR|MSS?\.?"
    r"|Mss?\.?|MSS\s?Eur|Add\.?\s?MSS?\.?"
    r"|Cotton\sMS|Harley\sMS|Series|RG-?|Record\sGroup|[Bb]ox|[Ff]older|[Ff]ile|[Cc]arton|[Rr]eel|[Ff]ond|[Oo]p\."
    # of France: `F7 12345`, `1 M 123`, `AF IV 1234`
    r"|[Dd]elo|F\s?\d{1,2}[A-Z]?(?=\s\d)|\d{1,2}\s[A-Z]{1,2}(?=\s\d)|BB\s?\d{1,2}(?=\s\d)|AF\s[IVX]+(?=\s\d))"
)
# Series of one public archive that need no house before them.
_PUBLIC = r"(?:[FCWH]\.\s?O\.|FO|CO|CAB|PREM|WO|DO|HO|BT|ADM|AIR|DEFE|FCO|KV|HCA|IOR|LCO|POWE)"
_HOUSE = (
    r"(?:the\s)?(?:[^\W\d_a-z][\w.’'&-]*\s|of\s|the\s|and\s|for\s|de\s|des\s|di\s|der\s){0,7}"
    r"(?:Archives\s(?:départementales|municipales|communales|nationales)(?:\sd(?:e|u|es)\s(?:la\s)?[A-Z][\w’'-]+)?|Archives\sand\sRecords\sAdministration|Archives?|Archivio|Archivo|Archiv|(?:Bundes|(?:Haupt)?[Ss]taats|Stadt|Landes|Kriegs)archiv|(?:Rijks)?[Aa]rchief|Arquivo|Arkhiv|Papers|Collections?|Manuscripts"
    r"|Librar(?:y|ies)|Biblioteca|Bibliothèque|Bibliothek"
    r"|Record\sOffice|Records\sOffice|Public\sRecords|Nachlass|Fonds?|Museum)\b"
)
# What can be no report: letters of a house with a number soon behind, a series with a piece, a manuscript.
STRONG = (
    rf"(?:{_LETTERS}(?:,|:)?\s(?=[^,;]{{0,20}}(?:,\s)?[^,;]{{0,20}}\d)|{_PUBLIC}\s\d+/\d|RG[\s-]\d"
    rf"|(?:Add\.?\s)?M(?:SS?|ss?)\.?\s(?:Eur\s|[A-Z][a-z]*\.?\s)?[A-Za-z]?\.?\s?\d"
    r"|(?:[Bb]ox|[Ff]older|[Cc]arton|[Rr]eel)\s\d)"
)
"""What can be nothing but the mark of an archive."""
_KEPT = regex(
    rf"(?P<kept>(?:(?:held|kept|deposited|preserved|now)\s)?(?:(?:in|at)\s)?(?P<mark>(?:{STRONG}"
    rf"|{_HOUSE})[^()“”\"\x00]*?))"
    r"(?:,\s(?P<leaf>(?:fol?s?|fls?|ff?|Bll?|ll?|pp?)\.?\s?\d+[rv]?(?:\s?[-–]\s?\d+[rv]?)?))?"
    r"(?=[\s.]*$|\s\(|;|,\s(?:(?:as\s)?(?:cited|quoted|printed|reprinted|published|reproduced)\s(?:in|by)|accessed"
    r"|available|https?:)|\s?\x00)"
)
HOUSE = regex(_HOUSE)
"""What an archive, a library or a collection is called."""

TOWN = r"[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+|\s(?:am|an\sder|de|del|di|la|upon|on)\s[^\W\d_a-z][\w’'-]+)?"
"""The town of a house."""
BRACKET = r"\s[(\[](?:(?:hereafter|henceforth|hereinafter|cited\sas|=)\s)?[“‘\"]?[A-Z][\w.]{1,8}[”’\"]?[)\]]"
"""The letters that a note gives to a house: ` (TNA)` · ` (hereafter QRO)`."""

# `TNA, FO 371/4567, ` · `The National Archives, Kew (hereafter TNA), CO 96/12, ` before what the paper is called.
LEADING_MARK = regex(
    rf"(?P<mark>(?:(?:{_LETTERS}|{_HOUSE})(?:{BRACKET})?(?:,\s{TOWN}(?:,\s[A-Z]\.?[A-Z]\.?)?(?:{BRACKET})?)?"
    rf"(?:,|:|;)?\s{_SERIES}\s?\d[\w/.-]*"
    rf"|{_PUBLIC}\s\d+/\d[\w/.-]*|RG[\s-]\d+)"
    rf"(?:,\s{_SERIES}\s?\d[\w/.-]*){{0,4}})(?:[,:;.]\s+|[\s.]*$)"
)
# A mark has a number, unless a collection is named by its owner.
_NUMBERED = regex(rf"\d|\b{_HOUSE}")
_LONGEST = 200
# `, ed. Coe (Boston: Quay, 1950), 1:12`: an editor, a house with its year, a volume with its page; no archive has them.
_EDITED = regex(
    r"[,(]\s?(?:eds?\.|edited\sby|comps?\.)|\bvols?\.\s?\d|\([^()]*[^()\d]\s(?:1[5-9]|20)\d\d\)|[,\s]\d{1,3}:\s?\d{1,4}\b"
)
_KEEPS_PIECES = regex(rf"{_LETTERS}[,:\s]|{_PUBLIC}\s\d|\b(?:[Bb]ox|[Ff]older|[Cc]arton|[Rr]eel)\s\d")

# `Roe Papers, Quay Library; quoted in Coe, Harbours (Boston, 1950)`: what follows is of another book.
_ELSEWHERE = regex(r";|\b(?:cited|quoted|printed|reprinted|published|reproduced)\s(?:in|by)\b")


def names_edition(text: str) -> bool:
    """Tell whether a text is what follows the title of a printed edition, and no piece of an archive."""
    text = _ELSEWHERE.split(text)[0]
    return _EDITED.search(text) is not None and _KEEPS_PIECES.search(text) is None


# `AN, MC/ET/LIII/275`: the letters of a house, and its mark, which looks like the symbol of a document.
_IN_ARCHIVE = regex(rf"(?<![\w/]){_LETTERS}(?:,|:)\s[A-Z][A-Z\d]{{0,3}}[/ ]")


def is_in_archive(text: str) -> bool:
    """Tell whether an archive is named right before a mark."""
    return _IN_ARCHIVE.search(text) is not None


def shelf_mark(text: str) -> tuple[str, str] | None:
    """The house with its mark, and the leaf in it; None where what follows a day is no such thing."""
    found = _KEPT.match(text.lstrip(" ,"))
    if found is None or len(found["mark"]) > _LONGEST or not _NUMBERED.search(found["mark"]):
        return None
    if names_edition(text):
        return None
    if re.search(r"[a-z]{3,}\.\s[A-Z]", found["mark"]):  # a sentence ends, and another begins
        return None
    return re.sub(r"\s+", " ", found["mark"]).strip(" .,"), plain_value(_bare(found["leaf"]))


def _bare(leaf: str | None) -> str:
    return re.sub(r"^\D+", "", leaf or "")
