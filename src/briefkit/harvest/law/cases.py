"""Cases: `*Roe v. Wade*, 410 U.S. 113, 120 (1973)` · `*Donoghue v Stevenson* [1932] AC 562 (HL)`."""

import re
from dataclasses import replace

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.law.case_history import history_behind, told_history, with_later_year
from briefkit.harvest.law.case_tails import APPLICATION_AHEAD, US_TAIL, CaseTail, read_case_tail, read_reported
from briefkit.harvest.law.dockets import as_filing, filing_before, read_file_alone
from briefkit.harvest.law.law_reports import read_report_alone
from briefkit.harvest.law.parallel_reports import further_reports
from briefkit.harvest.law.short_cases import REPORTERS
from briefkit.harvest.marks.regions import Regions, blanked
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.leads import is_prose
from briefkit.harvest.words.law_names import (
    crown_before,
    is_office_of_party,
    lead_before_parties,
    opening_before_parties,
)
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex
from briefkit.text import Span

_IN_RE = regex(r"\b(?:[Ii]n re|Reference [Rr]e|Ex parte|In the Matter of|Matter of)(?=\s+[“\"]?[A-Z])")


_VERSUS = regex(
    r"(?<=[\w.)’'])(?:(?<=Inc\.),|(?<=Co\.),|(?<=Corp\.),|(?<=LLC),|(?<=Ltd\.),)?\s+(?:[–-]?v(?:s?\.|s?)[–-]?\s+|v\.(?=[A-Z])|(?:Vs\.?|VS\.?|V/[Ss]\.?|[Vv]ersus|VERSUS)\s+)(?!\d{1,2}\.\d)(?=(?:the\s+)?(?:[^\W_a-z]|[a-z]{1,4}[A-Z])|\()"
)


def read_case(regions: Regions) -> Reading | None:
    """`*Roe v. Wade*, 410 U.S. 113, 120 (1973)` · `*Donoghue v Stevenson* [1932] AC 562 (HL)`."""
    if applied := APPLICATION_AHEAD.match(regions.text):
        case = _read_decision(regions.cut(applied.end()))
        if isinstance(case, FullReference):
            return replace(case, fields=dict(sorted({**case.fields, "number": applied["number"]}.items())))
    if filing := filing_before(regions):
        case = _read_decision(regions.cut(filing[2]))
        if not isinstance(case, FullReference):
            return None
        listed = _LISTED.search(regions.text)
        number = {"number": listed["number"]} if listed else {}
        return as_filing(replace(case, fields={**number, **case.fields}), filing[0], filing[1])
    return _read_decision(regions)


# `…, 410 U.S. 113 (1973) (No. 70-18)`: the file that the brief is in.
_LISTED = regex(r"\)\s\(Nos?\.\s(?P<number>\d[\w–, -]*)\)[\s.;]*$")


# `Bell Atl. Corp. v. Twombly, 550 U.S. 544`: nothing else has parties and a reporter.
_PLAIN = regex(
    r"(?:In re\s[“\"]?[A-Z][^;()“”\"]{2,50}[^;()]{0,70}?|[A-Z][^;()“”\"]{1,120}?\sv\.\s[^;()“”\"]{1,120}?)"
    rf",\s\d{{1,4}}\s{REPORTERS}\s\d"
)


def read_plain_case(regions: Regions) -> Reading | None:
    """`Bell Atl. Corp. v. Twombly, 550 U.S. 544, 570 (2007)`, before its year is taken for that of a book."""
    upright = not regions.italics or (regions.text.startswith("In re ") and regions.italics[0].end < len("In re  "))
    return read_case(regions) if upright and _PLAIN.match(regions.text) else None


_SHORTENED = regex(r"\b(?:Inc|Co|Corp|Ltd|Bros|Bd|Auth|Dep[’']t|Ass[’']n)$")


def _title(text: str, start: int, end: int) -> str:
    """The parties with the full stop of the word that ends them: `Doe v. Harbor Auth., 10 F.3d 5`, `*Doe v. Co*., 5`"""
    title = tidy_title(text[start:end])
    if re.search(r"\w\.$", text[start:end].rstrip()) and text[end : end + 1] == ",":
        return f"{title.rstrip('.')}."
    return f"{title}." if _SHORTENED.search(title) and text[end : end + 2] == ".," else title


def _read_decision(regions: Regions) -> Reading | None:
    versus = _VERSUS.search(regions.text) or _IN_RE.search(regions.text)
    if versus is None or _is_of_title(regions, versus.start()):
        return None
    if any(q.start < versus.start() < q.end for q in regions.quotes) or versus.start() > 260:
        return None
    italic = next((span for span in regions.italics if span.start < versus.start() < span.end), None)
    start, end = (italic.start, _end_of_name(regions.text, italic)) if italic else (0, 0)
    before = regions.text[:start]
    if (
        not italic
        or not re.match(r"^.*\bv|In re|Reference [Rr]e|Ex parte|In the Matter|Matter of", regions.text[start:end])
        or (before.strip(" ,") and not _leads_to_parties(before))
    ):
        start, end = _start_of_parties(regions.text[: versus.start()]), _case_end(regions, versus.end())
    court = _court_before(regions.text[: versus.start()])
    start = court[1] if court else start
    title = _title(regions.text, start, end)
    if (
        not re.match(r"[^\W_a-z]|[a-z]{1,4}[A-Z]|(?:al|el)-[A-Z]", title)
        or _REPORT_WITHIN.search(title)
        or len(title) > 900
        or (
            "," in regions.text[start : versus.start()]
            and not italic
            and len(regions.text[start : versus.start()].split(",")) > 3
        )
    ):
        return None
    tail, told = _behind_parties(regions, end)
    if not tail.full:
        alone = _is_all_there_is(regions.text, start, end)
        kind = "jurisdiction" if _VERSUS.search(title) else ""
        return (
            ShortReference((), title, tail.locator, kind=kind, reporter=tail.reporter)
            if italic or tail.locator or alone
            else None
        )
    fields = {**tail.fields, **told, "title": title}
    if "date" not in fields and re.fullmatch(r"(?:18|19|20)\d\d", fields.get("volume", "")):
        fields["date"] = fields.pop("volume")  # `1998 R.P.C. 283`: volumes that are counted by years
    if court:
        fields["author"] = bibtex_names([{"literal": court[0]}])
        fields.setdefault("institution", court[0])
    return FullReference(
        "jurisdiction",
        dict(sorted(fields.items())),
        (({"literal": court[0]},) if court else ()),
        tail.locator,
        tail.further,
    )


def _behind_parties(regions: Regions, end: int) -> tuple[CaseTail, dict[str, str]]:
    """Report, court, date and place, and what became of the decision, whose reports are further ones."""
    history = history_behind(regions.text, end)
    if history is None:
        return read_case_tail(regions.cut(end)), {}
    behind = regions.cut(end, history.start())
    dated = with_later_year(behind.text, regions.text[history.end() :])
    tail = read_case_tail(Regions(dated) if dated else behind)
    told = told_history(regions.text, history)
    further = (*tail.further, *further_reports(f",{regions.text[history.end() :]}"))
    return replace(tail, further=further), {"addendum": told} if told else {}


_LONGEST_NAME = 120
# `Roe, 614 F.3d 1081 (quoting Poe v. Doe …)` · `548 U.S. 557 (2006), vacated sub nom. Roe v. Doe`: no names of parties.
_REPORT_WITHIN = regex(rf"(?:^|,\s)\d{{1,4}}\s{REPORTERS}\s\d")


def _is_all_there_is(text: str, start: int, end: int) -> bool:
    """Tell whether parties are a citation by themselves: `See Brown v. Dalton.` · `Brown v. Dalton, the court held`."""
    behind = re.match(
        r"[\s.,;]*$|,\s(?:the\scourt|where|in\swhich|it\swas|(?:also\s)?(?:cited|discussed|recapitulated)\sby)\b",
        text[end:],
        re.I,
    )
    small = [
        word for word in text[start:end].split() if word.islower() and word.strip(".") not in ("v", "vs", *_OF_NAMES)
    ]
    return start == 0 and behind is not None and end < _LONGEST_NAME and not small


def _leads_to_parties(before: str) -> bool:
    """Tell whether what stands before parties in italics is a court, or words of a sentence: `In *Roe v. Doe*`."""
    opening = before.strip() and opening_before_parties(f"{before.rstrip()} ") > len(before.rstrip())
    within = re.search(r"\s(?:in|to|by|from|under|that|with|and|see|following|as|of|was|is|were|are)\s$", before)
    told = any(word.islower() and len(word) > 1 and word not in _OF_NAMES for word in re.split(r"[\s,]+", before))
    return bool(opening) or within is not None or _court_before(f"{before}, ") is not None or told or is_prose(before)


def _start_of_parties(before: str) -> int:
    """Where the parties begin behind words of a sentence: `Fifteen years later, in Roe Network LP v. …`."""
    if (crown := crown_before(before)) is not None:
        return crown
    told = [m.end() for m in _BEFORE_PARTIES.finditer(before) if _is_told(before[: m.end()], least=1)]
    behind_sentence = [m.end() for m in _SENTENCE_BEFORE.finditer(before) if _is_told(before[: m.end()])]
    return max(told[-1] if told else 0, *behind_sentence[-1:], lead_before_parties(before))


# `…, as regulated by the Board. Roe v. Doe`: a sentence ends before the parties.
_SENTENCE_BEFORE = regex(r"(?<=[\w”\"’)]{3})[.?!][”\"’]?\s(?=[A-Z])")
_TELLING = 3


def _is_told(words: str, least: int = _TELLING) -> bool:
    """Tell whether words are a sentence, and not a party with its abbreviations."""
    return sum(word.islower() and word not in _OF_NAMES for word in words.split()) > least


_BEFORE_PARTIES = regex(
    r"(?:\b(?:in|of|under|by|that|and|when|with|to|following|see|as|from|including|namely)|[”"
    r"(:]|,(?!\s(?:Inc|LLC|L\.L|Ltd|Co|Corp|N\.A|L\.P|S\.A|P\.C|plc)\b))\s*(?<=[\s(:])"
    r"(?:(?:also|e\.g\.),?\s)?(?=[^\W_a-z])"
)
# Small words that the names of parties hold.
_SMALL = "of the for and on in to de la le du des der van von den y e & ex re at a"
_OF_NAMES = frozenset(_SMALL.split())


def _end_of_name(text: str, italic: Span) -> int:
    """Where the parties end within italics that run over the report: `*Roe v Doe [2006] 1 AC 262*`."""
    within = text[italic.start : italic.end]
    found = re.search(r",?\s(?=[\[(](?:1[5-9]|20)\d\d[\])]\s)", within) or _REPORT_WITHIN.search(within)
    return italic.start + found.start() if found and found.start() else italic.end


_REVIEW = regex(r"(?i)\bRev\b|\bL\.?\s?J\b|(?<!N\.)\bJ\.\s|(?<!P\.)\bQ\.|\bStud\b|\bReview\b|\bJournal\b|\bForum\b")
_IN_BOOK = regex(r",\s+in\s+(?:\d{1,2}\s+)?[^\W\d_a-z][^()]{3,160}\([^()]*\beds?\.,")
_IN_VOLUME = regex(r",\s+\d{1,4}\s+(?P<reporter>[A-Z][\w.’'&,: -]{2,70}?)\s+\d{1,5}(?=[,\s(]|$)")


def _is_of_title(regions: Regions, versus: int) -> bool:
    """Tell whether "v." stands in an article's title: `Jane Roe, Work v. Stake, 132 Harv. L. Rev. 2009 (2019)`."""
    reporter = _IN_VOLUME.search(regions.text, versus)
    if reporter and _REVIEW.search(f"{reporter['reporter']} "):
        return True
    if _IN_BOOK.search(regions.text, versus):
        return True
    title = next((span for span in regions.italics if span.start < versus), None)
    if title is None or title.start == 0:
        return False
    before = regions.text[: title.start].strip(" ,")
    people = read_people(before, loose=False) if regions.text[: title.start].rstrip().endswith(",") else None
    return people is not None and "given" in people.names[0]


def _court_before(text: str) -> tuple[str, int] | None:
    """`United States District Court for the District of Columbia, ` before the parties."""
    found = re.match(
        r"(?P<court>[^,]*\b(?:Court|Tribunal|Commission|ICSID|ICJ|PCIJ|ITLOS|WTO|ECtHR|ECHR|CJEU|ECJ|PCA|ICC|ICTY"
        r"|ICTR)\b[^,]*)"
        r",\s+",
        text,
    )
    if found is None or sum(word.islower() and word not in _OF_NAMES for word in found["court"].split()) > 1:
        return None  # `The rights that the Court had declined to apply in a civil case, Roe v. Doe`
    return found["court"].strip(), found.end()


def _case_end(regions: Regions, after: int) -> int:
    """Where the parties end: at the reporter, the brackets, or the first comma before a number."""
    around = [one.end for one in regions.brackets if one.start < after < one.end]
    if around:
        return around[0]  # `Island of Petrel (Neth. v. U.S.), 2 R.I.A.A. 829`
    kept = [one for one in regions.brackets if not is_office_of_party(regions.text, one)]
    mask = blanked(regions.text, kept)
    stop = re.search(
        r"[,.]?\s+(?=(?:AIR|A\.I\.R\.|PLD|JT|LL)\s(?:18|19|20)\d\d\s|(?:19|20)\d\d\s(?:AIR|SCC|SCR|SCALE|SCMR)\s)|,\s*(?=\d{1,4}\s+[A-Z])|,\s+(?:Nos?\.?\s|C[VR]\s\d|\d:\d\d|WL\s\d|MDL\b|Dkt\.|Docket\b|Civ"
        r"(?:il)?\.?\s(?:Action\s)?No|Index\sNo|\[|\(|App|Case|[A-Z]{2,}[ -]\d)|\s*[\[(\x00](?=\s*\d{4}"
        r"|[^\x00]*)|,?\s+\d{1,4}\s+[A-Z][\w.]+(?:\s[A-Z][\w.]*){0,4}\s+(?:\x00+\s+)?\d|,\s+"
        r"(?=[^,]{0,40}\bCourt\b)|,?\s+[A-Z]{2,6}\s\d{1,5}/(?:19|20)\d\d\b"
        r"|\s+App(?:l(?:ication)?)?\.?\s[Nn]os?\.?\s\d|\s+(?:HC|DC|CA|SC)\s(?:[A-Z][a-z]+\s){0,2}(?:CIV|CRI|CP|AP|CA|SC)[-\s]?\d",
        mask[after:],
    )
    spans = [one.start for one in regions.brackets if one.start > after and not is_office_of_party(regions.text, one)]
    ends = [
        *([after + stop.start()] if stop and not regions.mask[after + stop.start() :].startswith(" \x00") else []),
        *spans[:1],
    ]
    comma = re.search(r",\s+(?=\d|[A-Z][a-z]+ \d)", mask[after:])
    if comma:
        ends.append(after + comma.start())
    return min(ends, default=len(regions.text.rstrip(" .")))


_NO_COURT = regex(r"[UC]\.?\s?[SF]\.?\s?[CR]|Stat|Fed\. R|Cong")
# `The S.S. Petrel, 60 F.2d 737 (2d Cir. 1932)`: a case without two parties, in a reporter of courts.
_NAMED_CASE = regex(r"(?P<title>[^\W\d_a-z][^,;()\d]{2,90}?)(?=,\s\d{1,4}\s[A-Z])")
_COURT_REPORTER = regex(
    r"(?:U\.S\.|F\. ?Cas\.|Eng\. ?Rep\.|M\.J\.|Ct\. ?Cl\."
    r"|N\.L\.R\.B\.|F\.T\.C\.|S\.E\.C\.|F\.C\.C\.(?: ?2d| Rcd\.?)?|I\. ?& ?N\. ?Dec\.|M\.S\.P\.R\.|F\.E\.R\.C\."
    r"|I\.C\.C\."
    r"|S\. ?Ct\.|L\. ?Ed\.(?: 2d)?|F\.(?:2d|3d|4th)?|F\. ?Supp\.(?: ?[23]d)?|B\.R\.|T\.C\.|Fed\. Cl\."
    r"|(?:A|P|So|N\.E|N\.W|S\.E|S\.W)\. ?(?:2d|3d)?|N\.Y\.S\.(?:2d|3d)?|Cal\. ?Rptr\.(?: ?[23]d)?)$"
)


def read_reporter_alone(regions: Regions) -> FullReference | None:
    """`685 P.2d 1152, 1157 (Cal. 1984)`: the text names the case, the note where it stands."""
    if not regions.quotes and (alone := read_report_alone(regions.text)):
        title, stands = alone
        fields = {**stands.fields, "title": title}
        return FullReference("jurisdiction", dict(sorted(fields.items())), (), stands.locator, stands.further)
    named = _NAMED_CASE.match(regions.text)
    if named is not None:
        found = US_TAIL.match(regions.text[named.end() :])
        if found is None or not _COURT_REPORTER.match(found["reporter"].strip()):
            return None
        fields, locator = read_reported(found)
        return FullReference("jurisdiction", dict(sorted({**fields, "title": named["title"]}.items())), locator=locator)
    found = US_TAIL.match(f", {regions.text}") if regions.text[:1].isdigit() else None
    if found is None or _REVIEW.search(f"{found['reporter']} ") or _NO_COURT.match(found["reporter"]):
        return read_file_alone(regions.text)
    fields, locator = read_reported(found)
    fields["title"] = f"{found['volume']} {found['reporter'].strip()} {found['page']}"
    return FullReference("jurisdiction", dict(sorted(fields.items())), locator=locator)
