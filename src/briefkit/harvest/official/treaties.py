"""Law between states: treaties, resolutions, charters."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.names.people import read_people
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import MONTH, find_date
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.lexicon import PLACE
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_TREATY = regex(
    r"^(?P<title>(?=[^\W_a-z])[^,\x00]{0,200}?\b(?:Convention|Treaty|Charter|Protocol|Covenant|Agreement"
    r"|Statute|Declaration|Pact|Accord)\b[^,(\[\x00]*(?:,\s[A-Z][\w-]+\s(?:and|or)\s[A-Z][^,(\[\x00]*|,\s[A-Z][\w-]+(?:,\s[A-Z][\w-]+)+\s(?:and|or)\s[A-Z][^,(\[\x00]*)?)(?P<rest>[,\s(\[].*)$",
    re.DOTALL,
)


_UN = regex(
    r"^(?P<title>(?:(?P<body>(?:U\.?N\.?|United Nations)?\s*(?:S\.?\s?C\.?|G\.?\s?A\.?"
    r"|Security Council|General Assembly|UNSC|UNGA|Human Rights Council|ECOSOC))(?:R(?=\s\d)|,?\s+Res(?:olution"
    r"|\.)?)\s*(?P<number>[\w/()-]++))(?:,?\s*[“\"‘'](?P<name>[^”\"]+)[”\"’'])?)"
    r"(?!,?\ssupra\b)(?P<rest>.*)$",
    re.DOTALL,
)


_NUMERAL = regex(r"(?<=Convention )\((?:No\. )?[IVX\d]{1,5}\)|(?<=Protocol )\([IVX]{1,4}\)")
# `G.A. Res. 217 (III) A, Universal Declaration of Piers (Dec. 10, 1948)`: the name without quotation marks.
_NAMED = regex(
    r"(?:\s\([IVXL]+(?:-\d+)?\))?(?:\s[A-Z])?,\s(?:[Aa]nnex,?\s)?(?P<name>(?!U\.?N\.?\s|Doc)[A-Z][^,;()\d“”\"]{8,160}?)(?=,\s|\s\()"
)
# `… in Armed Forces in the Field art. 19`: the place behind a title.
_ARTICLE_BEHIND = regex(r"\s((?:arts?\.|articles?|§§?)\s[\dIVX]+(?:[–-]\d+)?(?:\(\w+\))*)$")


# `Convention on Piers, 12 May 1969, art. 4` · `Convention on Piers (1969) art 4`
_ARTICLE_CITED = regex(
    r"(?:\s*\([^()]{2,30}\))?(?:,?\s*(?:\d{1,2}\s[A-Z][a-z]+\s|[A-Z][a-z]+\.?\s\d{1,2},\s)?\d{4})?,?\s+"
    r"[Aa]rt(?:icle|s?\.?)s?\s*(?:\d|[IVXL]+\b)"
)


# `“The International Convention on Piers” was signed at Leeds on the 25th August 1924`
_SIGNED = regex(
    r"[“\"‘']?(?P<title>(?:The\s)?[A-Z][^“”\".;]{0,160}?\b(?:Convention|Treaty|Protocol)\b[^“”\".;]{0,160}?)[”\"’']?,?\s"
    r"(?:(?:was|were|which\swas)\s)?(?:signed|concluded|adopted)\s(?:at|in)\s[A-Z][\w ]{2,30}?,?\s(?:on\s)?(?:the\s)?"
    r"(?P<date>\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Z][a-z]+,?\s(?:1[6-9]|20)\d\d)"
)


def _read_signed(regions: Regions) -> FullReference | None:
    found = _SIGNED.match(regions.text)
    date = find_date(re.sub(r"(?<=\d)(?:st|nd|rd|th)\s(?:of\s)?", " ", found["date"])) if found else None
    if found is None or date is None:
        return None
    return FullReference("legal", {"date": date.value, "title": tidy_title(found["title"])})


# OSCOLA: `… 189 UNTS 137 (Harbour Convention) art 33`
_CALLED = regex(
    r"\((?:the\s)?(?P<alias>(?:[A-Z][\w’-]+\s){1,4}(?:Convention|Treaty|Charter|Protocol|Covenant|Agreement|Statute|Declaration))\)"
)


# `Convention on Piers, The Hague, 14 May 1954, Art. 4`: where and on what day it was signed.
_DONE = regex(
    rf"(?:\s\([^()]{{2,30}}\))?,\s(?:(?:signed|done|concluded|adopted)\s(?:at|in)\s)?(?P<place>(?:(?:The|New|San|St\.|Saint|Addis)\s)?[A-Z][\w’-]+)"
    rf",\s(?=(?:\d{{1,2}}\s{MONTH}|{MONTH}\s\d{{1,2}},)\s(?:1[6-9]|20)\d\d\b)"
)


_OPENS = regex(
    r"(?:International\s|European\s)?(?:Convention|Treaty|Covenant|Protocol|Agreement)\s(?:\([IVX]+\)\s)?(?:[a-z]|A[a-z])"
)


def read_treaty(regions: Regions) -> Reading | None:
    """`Vienna Convention on the Law of Treaties (adopted 23 May 1969, …) 1155 UNTS 331, art 31`."""
    if signed := _read_signed(regions):
        return signed
    mask = regions.mask
    for number in _NUMERAL.finditer(regions.text):  # `Hague Convention (IV) Respecting the Laws and Customs of War`
        mask = mask[: number.start()] + number[0].replace("(", "⟨").replace(")", "⟩") + mask[number.end() :]
    found = _TREATY.match(mask) or (
        _TREATY.match(regions.text) if regions.italics and regions.italics[0].start < 2 else None
    )
    rest = regions.text[found.start("rest") :] if found else ""
    named = re.match(r"\s*\((?:the\s+|[\"“‘'])?(?P<alias>[A-Z][A-Z.&-]{1,11})[\"”’']?\)", rest)
    cited, done = _ARTICLE_CITED.match(rest), _DONE.match(rest)
    if done and not (PLACE.match(done["place"]) or _OPENS.match(regions.text)):
        done = None  # `Ministers Sign Harbour Agreement, Reuters, 12 May 2009`
    if not found or (
        not cited
        and not done
        and not re.search(
            r"\bUNTS\b|U\.N\.T\.S\.|\b[TU]\.?I\.?A\.?S\.|\bU\.S\.T\.|\badopted\b|\bopened for signature\b"
            r"|\bentered into force\b|\bILM\b|I\.L\.M\.|\bETS\b|\bOJ\b|\bO\.J\.|L\.?N\.?T\.?S\b|\bC?E\.T\.S"
            r"|\bStat\.|\bsigned\b",
            rest,
        )
    ):
        return None
    date = find_date(rest)
    series = re.search(
        r"(?P<volume>\d+)\s+(?P<series>UNTS|U\.N\.T\.S\.|ILM|I\.L\.M\.|U\.S\.T\.|ETS|LNTS|L\.N\.T\.S\.|C?E\.T\.S\.|Stat\.)\s+(?P<page>\d+)",
        rest,
    )
    title = _ARTICLE_BEHIND.sub("", tidy_title(regions.text[: found.end("title")]))
    fields = {"title": title, **({"date": date.value} if date else {}), **({"location": done["place"]} if done else {})}
    if series:
        fields |= {"volume": series["volume"], "journaltitle": series["series"], "pages": series["page"]}
    article = _ARTICLE_BEHIND.search(regions.text[: found.end("title")].rstrip()) or re.search(
        r"[,\s](art(?:icle|s?\.?)s?\s*(?:\d[\w().–-]*"
        r"(?:(?:,|\sand|,\sand)\s\d{1,3}(?:[–-]\d{1,3})?(?:\(\w+\))*(?![\d./]|\s[A-Z]))*|[IVXL]+\b(?:\(\w+\))*))",
        rest,
        re.IGNORECASE,
    )
    place = read_locator(article[1]) if article else None
    called = _CALLED.search(rest)
    aliases = ((named["alias"],) if named else ()) or names_given(rest) or ((called["alias"],) if called else ())
    return FullReference(
        "legal", dict(sorted(fields.items())), locator=place.locator if place else None, aliases=aliases
    )


def read_resolution(regions: Regions) -> Reading | None:
    """`S.C. Res. 1373, U.N. Doc. S/RES/1373 (Sept. 28, 2001)` · `UNSC Res 1373 (28 September 2001)`."""
    found = _UN.match(regions.text)
    if not found:
        return None
    document = re.search(r"\b[SA](?:/[\w.]+)+", found["rest"])
    date = find_date(found["rest"].replace(document[0], "") if document else found["rest"])  # `S/RES/1973 (2011)`
    body = found["body"].strip()
    named = _NAMED.match(found["rest"])
    fields = {
        "title": (found["name"] or (named["name"] if named else "") or f"{body} Resolution {found['number']}"),
        "number": found["number"].strip("()"),
        "author": bibtex_names([{"literal": body}]),
    }
    fields |= {"date": date.value} if date else {}
    fields |= {"note": document[0].rstrip(".")} if document else {}
    cited = re.search(r"[,\s)]\s*(?=(?:¶|paras?\b|arts?\b|op\b)\.?\s?\d|at\s\d+\s\()", found["rest"])
    place = read_locator(found["rest"][cited.end() :]) if cited else None
    people = read_people(body)
    aliases = (tidy_title(found["title"]),) if named else ()
    locator = place.locator if place else None
    return FullReference("legal", dict(sorted(fields.items())), people.names if people else (), locator, aliases)
