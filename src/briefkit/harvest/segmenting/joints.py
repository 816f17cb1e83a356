"""Joints: where a second work begins within a piece (`Roe, *Offices*, 12, and Coe, “Desks,” 33`)."""

import re
from collections.abc import Iterator

from briefkit.harvest.forms.dictionaries import SUB_VERBO
from briefkit.harvest.law.dated_cases import DATED_CASE
from briefkit.harvest.lists.listed_heads import listed_head
from briefkit.harvest.lists.title_lists import in_lists_of_titles
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import Relation
from briefkit.harvest.names.bluebook_heads import split_head
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.leads import read_body
from briefkit.harvest.parts.signals import relation_signals
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.segmenting.dated_joints import dated_joints, is_dated_piece
from briefkit.harvest.segmenting.official_joints import official_joints
from briefkit.harvest.segmenting.paged_joints import PAGE_BEFORE, behind_pages, paged_joints
from briefkit.harvest.segmenting.string_joints import string_joints
from briefkit.harvest.short.translations import translation_joints
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import MONTH
from briefkit.patterns import regex
from briefkit.text import Span

_CONNECT = regex(
    r"[\s,.;\x00]*(?:(?:and|&|as\s+well\s+as|or|with|also|and\s+also|plus|(?-i:et\sd[’'](?=[^\W_])|et\sde|et|y|e|ed|und|en|og|och))\b)?[\s,:]*(?:see"
    r"(?:\s+also)?|cf\.|also|in)?\s*",
    re.IGNORECASE,
)


# `Compare Roe v. Wade, 410 U.S. 113 (1973), with Doe v. Bolton, 410 U.S. 179 (1973)`
_COMPARE = regex(r"\bcompare,?\s", re.IGNORECASE)
_WITH = regex(r"(?<=[)\d])(?:\s*,)?\s+(?:and\s+)?with,?\s+(?=[^\W\d_a-z])")


def find_joints(regions: Regions, start: int, end: int) -> list[tuple[int, int, Relation]]:
    """Where a second work begins within a piece: the end of the work before, its own start, the tie."""
    found: list[tuple[int, int, Relation]] = []
    for begin, stop, tie in relation_signals(regions.mask, start, end):
        if (
            find_core(regions.cut(start, begin))
            or read_locator(regions.text[begin - 4 : begin])
            or PAGE_BEFORE.search(regions.text[start:begin])
        ):
            found.append((begin, stop, tie))
    found.extend(_compared(regions, start, end))
    found.extend(_law_joints(regions, start, end))
    found.extend(_plain_joints(regions, start, end))
    known = [place for _, place, _ in found]
    string = string_joints(regions, start, end)
    found.extend((stop, begin, Relation.NONE) for stop, begin in string if all(abs(begin - one) > 2 for one in known))
    found.extend(in_lists_of_titles(regions, start, end))
    piece = regions.cut(start, end)
    head = listed_head(piece.text)
    core = find_core(piece, head.title - 2 if head else 0)  # a newspaper may stand where the author does
    while core is not None:
        following = find_core(piece, core.end)
        if following is None:
            break
        one = _is_word(piece.text[core.start : core.end]) or _REVIEWED.search(piece.text[: core.start])
        joint = None if one else _joint_between(piece, core.end, following)
        if joint is not None and not any(abs(start + joint[1] - place) < 3 for _, place, _ in found):
            inside = [f for f in found if start + core.end <= f[0] <= start + following.start]
            if not inside:
                found.append((start + joint[0], start + joint[1], Relation.NONE))
        core = following
    return sorted(found)


# `…, 562 F 3d 123 (2d Cir, 2009) and compare with the earlier case of Roe v Doe, 414 F …` · `… (1986) and Roe, supra`
_AND_CASE = regex(
    r"(?<=[\d)]),?\s+and\s+(?:(?:also\s|compare\s|see\s|cf\.?\s)+(?:with\s)?)?(?:the\s(?:[a-z]+\s)?case\s(?:of|in)\s)?"
    r"(?![CTF][-–‑]\d|\d[\d.–-]*(?:,|\sof)\s)"
    r"(?=[^\W_a-z][^;()]{1,90}?\sv\.?\s[^\W_a-z]|(?:[A-Z][\w.’'-]*\s(?:&\s)?){0,4}[A-Z][\w’'-]*,?\s+supra\b)"
)


# `Brown & Co. v. Dalton, & Reed Lines v. Chemicals`: names alone.
_AND_PARTIES = regex(r",\s(?:&|and)\s(?=[A-Z][^;()]{1,70}?\sv\.\s[A-Z])")


# `…, 12 F.3d 45 (1993), followed in Roe v. Doe` · `… [1990] 2 AC 45, and, in a note, Roe v Doe` · `…, in Roe v. Doe`
_CASE_BEHIND_WORDS = regex(
    r"(?<=[\d)\]]),?\s+(?:(?:following|applying|distinguishing|approving|overruling|affirming|reversing)\s|(?:(?:and"
    r"|but|or|as|was|were|been|has|later|then|since|also)\s){0,4}(?:[a-z]+ly\s)?(?:affirmed|followed|applied|approved"
    r"|adopted|reversed|overruled|distinguished|disapproved|doubted|considered|confirmed|upheld|explained|limited"
    r"|questioned|criticized|criticised|cited"
    r"|quoted|discussed|endorsed|rejected|abrogated|modified|clarified|extended|reaffirmed|reiterated|recognized"
    r"|recognised)(?:\sin\spart|\swith\sapproval"
    r"|\son\sother\sgrounds)?\s(?:in|by)\s|in\s(?!re\b)|(?:and|but)(?:,\s[a-z’ ]{2,40},"
    r"|\s[a-z’ ]{0,40}?\bin)\s(?!re\b))"
    r"(?=[^\W_a-z][^;()]{0,90}?\sv\.?\s[^\W_a-z])"
)


# `…, AIR 1975 SC 594: Quay Mills v. State of Gujarat`: Indian notes part decisions with colons.
_COLON_CASE = regex(r"(?<=\d):\s+(?=[^\W\d_a-z][^;:()]{1,80}?\sv(?:s?\.|s)?\s?[^\W_a-z])")


# `…, 986 F. Supp. 2d at 986, but others were pursued, see, e.g., Roe v. Doe, 970 F. Supp. 2d 456`
_SEE_CASE = regex(
    r"(?<=\w),\s(?:see|cf\.),?\s(?:e\.g\.,\s|also,?\s)?(?=[^\W_a-z][^;,()]{1,60}?(?:,\s(?:Inc|LLC"
    r"|Co)\.)?\sv\.\s[^\W_a-z])"
)
# `Ferry Act, 1 U.S.C. § 7, 28 U.S.C. § 1738C`
_AND_CODE = regex(r"(?<=[\w)])(?:,|,?\s+and|,?\s+&)\s+(?=\d{1,2}\s+(?:U\.\s?S\.\s?C|C\.\s?F\.\s?R)\.\s+§)")


# `Ferry ID v Quay (C-40/17), Pilots v Board (C-210/16)`
_AND_UNION_CASE = regex(r"(?<=/\d\d\)),?\s+(?:and\s+)?(?=[^\W\d_a-z][^;()]{3,140}\((?:Case\s)?[CTF][-–‑])")


# `…, p. I-2949 (*Quay*) and CJEU 14 January 2010, Case C-304/08`
_AND_DATED_CASE = regex(rf"(?:,|,?\s+and)\s+(?={DATED_CASE})")


# `Article 4(7) GDPR, as well as EDPB Guidelines 07/2020 on …`
_AS_WELL_AS = regex(
    r",?\s+as\swell\sas\s+(?:the\s)?(?=[A-Z][\w -]{1,60}?\s(?:Guidelines|Opinion|Recommendations?|Statement"
    r"|Regulation|Directive)\s\(?[\dE])"
)


# `…, by Ada Roe, and CRS Report R46649, *The Ferry Act*`
_AND_PRODUCT = regex(
    r"(?:,|;)?\s+and\s+(?:archived\s+)?(?=(?:CRS|GAO|CBO|RAND)\s(?:Report|Insight|In\sFocus|Testimony|Product"
    r"|Legal\sSidebar|Issue\sBrief)\s)"
)


# `the Pilotage Act, 2018 (P.L. 115-141), and the Ferry Act of 2022 (P.L. 117-263)`
_AND_ACT = regex(r"(?<=\)),?\s+and\s+(?:the\s+)?(?=[A-Z][^();:]{3,120}\bAct\b[^();:]{0,14}\((?:P\.\s?L\.|Pub\.\sL\.))")


def _compared(regions: Regions, start: int, end: int) -> list[tuple[int, int, Relation]]:
    """What `Compare … with …` sets beside the first work."""
    if not _COMPARE.search(regions.text, 0, start):
        return []
    return [(one.start(), one.end(), Relation.NONE) for one in _WITH.finditer(regions.text, start, end)]


_AND_AFTER_ADDRESS = regex(rf"[,;]\s+(?:and\s+)?(?:the\s+)?(?!{MONTH})(?=[^\W\d_a-z]|(?:19|20)\d\d\s[A-Z])")
# `Larch, “Early Stages,” along with Wynn’s rebuttal in Anders Wynn, “Late Stages,” …`
_ALONG_WITH = regex(
    r"(?<=[\x00\d)]),?\s+(?:along|together)\swith\s(?:[^,;.()\x00]{0,60}?\sin\s)?(?=(?:[A-Z][\w.’'-]*+\s?){1,4},\s\x00)"
)
# `Larch, “Early Stages,” 5, and the reply by Jan Wynn, “Late Stages,” …`
_AND_REPLY = regex(
    r"(?<=[\x00\d)]),?\s+and\s+(?:the|a|an)\s(?:[a-z]+\s){1,3}?(?:by|of|in)\s(?=(?:[A-Z][\w.’'-]*+\s?){2,4},\s\x00)"
)
# `…, edited by Jane Roe, Leeds, 1882 and translated by Jim Doe, Boston, 1914`: two editions of one book.
_AND_EDITION = regex(
    r"(?<=\d{4}),?\s+and\s+(?=(?:edited|translated|compiled)\s(?:\w+\s){0,2}by\s[^;]{5,120}(?:1[5-9]|20)\d\d)"
)
_AND_AFTER_DATE = regex(r"(?<=\d\)),?\s+and\s+(?=[^\W\d_a-z])")
# `…, S. 6, sowie Jan Moser: Wege`
_AS_WELL = regex(r"(?<=\d)(?:\s?ff?\.?)?,?\s+sowie\s+(?:auch\s)?(?=[^\W\d_a-z])")


_PARTIES_BEFORE = regex(r"\sv\.\s[A-Z][^,;()]*$")
_CODE_BEFORE = regex(r"\d\s(?:U\.\s?S\.\s?C|C\.\s?F\.\s?R)\.\s+§+\s?[\w().–-]+$")


def _law_joints(regions: Regions, start: int, end: int) -> Iterator[tuple[int, int, Relation]]:
    """A second case or code within a piece, behind "and", "see" or a comma."""
    for found in _SEE_CASE.finditer(regions.text, start + 6, end):
        yield found.start(), found.end(), Relation.NONE
    for pattern, before in ((_AND_PARTIES, _PARTIES_BEFORE), (_AND_CODE, _CODE_BEFORE)):
        for found in pattern.finditer(regions.text, start, end):
            if before.search(regions.text[start : found.start()]):
                yield found.start(), found.end(), Relation.NONE
    for stop, begin in official_joints(regions.text, start, end):
        yield stop, begin, Relation.NONE
    for pattern, least in (
        (_AND_DATED_CASE, 6),
        (_AND_ACT, 6),
        (_AND_PRODUCT, 6),
        (_AS_WELL_AS, 6),
        (_AND_UNION_CASE, 0),
        (_AND_CASE, 0),
        (_CASE_BEHIND_WORDS, 6),
        (_COLON_CASE, 6),
    ):
        for found in pattern.finditer(regions.text, start + least, end):
            yield found.start(), found.end(), Relation.NONE


# `… (London, 1990) and, for the later period, A. Poe, *Piers* (London, 1992)`
_AND_ON_TOPIC = regex(
    r"(?<=[\d)]),?\s(?:and|but),?\s(?:for|on|as\sto)\s[^,;:()“”\"]{3,70},\s"
    r"(?=(?:[A-Z][\w.’'-]*\s(?:and\s|&\s)?){1,5}[\w’'-]*,?\s?[“\"‘*\x00A-Z])"
)


def _plain_joints(regions: Regions, start: int, end: int) -> Iterator[tuple[int, int, Relation]]:
    """`Jane Roe, The Title 12 (2005) and John Doe, Another Title 195 (2d ed. 2005)`: no title is marked."""
    for address, _ in regions.addresses:
        joint = _AND_AFTER_ADDRESS.match(regions.text, address.end) if start < address.end < end else None
        if joint and any(joint.end() < other.start < end for other, _ in regions.addresses):
            yield joint.start(), joint.end(), Relation.NONE
    yield from dated_joints(regions, start, end)
    yield from paged_joints(regions, start, end)
    yield from translation_joints(regions, start, end)
    for pattern, text in (
        (_ALONG_WITH, regions.mask),
        (_AND_REPLY, regions.mask),
        (_AND_EDITION, regions.text),
        (_AS_WELL, regions.mask),
    ):
        for found in pattern.finditer(text, start + 6, end):
            yield found.start(), found.end(), Relation.NONE
    for found in _AND_AFTER_DATE.finditer(regions.text, start, end):
        rest = regions.text[found.end() : end]
        head = split_head(rest)
        if head is not None and head.people and "given" in head.people.names[0] and re.search(r"\d{4}\)", rest):
            yield found.start(), found.end(), Relation.NONE
    yield from behind_pages(regions, start, end)
    for found in _AND_ON_TOPIC.finditer(regions.text, start + 6, end):
        yield found.start(), found.end(), Relation.NONE


def _is_body_after_and(joint: str, author: str) -> bool:
    """`“A Lawn of Darts,” and Harbour Accountability Office (HAO), *Nets*`: a body that begins another work."""
    return bool(re.search(r"\b(?:and|&|also)\b", joint)) and is_body(author) and read_body(author) is not None


# `…, 2015), Hill, Peter *Defining the Interest* (…`: the name turned round, no comma after it.
_TURNED = regex(r"[^\W\d_a-z][\w’'-]+,(?:\s[^\W\d_a-z][\w.’'-]*){1,2}")
_CHAPTER_OF = regex(r"^[Cc]h(?:apter|ap\.|\.)\s\d{1,2}\s(?:of|in)\s")
_DATA_END = regex(
    r"(?:(?<=[,:\s.])(?:pp?\.\s*)?[\dxvi]+(?:\s*[-–—]\s*\d+)?(?=\s*(?:,|\.|;|and\b|&|(?:et|y|e|und|en)\s(?=[^\W\d_a-z])|$)))"
)

# `…, 20 (for the tides) and Roe, *Nets*, 12`: what is said of a page ends there.
_REMARK_END = regex(r"(?<=[\dxvi])\s\((?!\d)(?=[a-z])[^()\d]{3,200}\)(?=,?\s(?:and|&|as\swell\sas|but)\s|;)")


# `review of *Harbours* and *Piers*, by Ada Poe, *Journal* 6 (2020): 3`
_REVIEWED = regex(r"\b[Rr]ev(?:iew|\.)\sof\s(?:the\s)?(?:[^\W\d_a-z][^;:()]{2,60},\s)?$")


def _is_word(marked: str) -> bool:
    """`the concepts of “pilot” and “owner”`: words in quotation marks within a title."""
    words = marked.strip("\"“”'’‘ ,").split()
    return marked[:1] in "\"“‘'" and len(words) < 3 and all(word.islower() for word in words)


# `, Harbour Board, *Nets* (Leeds: Quay Press, 2010)`
_IMPRINT_AHEAD = regex(r"[\s,.]*\([^()]*\b(?:1[5-9]|20)\d\d\)")


def _joint_between(piece: Regions, first_end: int, second: Span) -> tuple[int, int] | None:
    """Between two titles: where the first one's data end and the second begins; None where they are one work."""
    second_start = second.start
    if re.match(r"\s*:\s", piece.text[first_end:]) and piece.text[first_end - 1] in "\"”’'":
        return None  # `“A Very Wet Year”: Diaries, 1768–69, *Rural Record*`: the title runs on
    if SUB_VERBO.search(piece.text, first_end, second.start) or is_dated_piece(piece, first_end, second):
        return None
    ends = [
        b.end
        for b in piece.brackets
        if first_end <= b.start and b.end <= second_start and re.search(r"\d{4}|n\.\s?d", piece.text[b.start : b.end])
    ]
    ends += [a.end for a, _ in piece.addresses if first_end <= a.start and a.end <= second_start]
    between = piece.mask[first_end:second_start]
    ends += [first_end + m.end() for m in _REMARK_END.finditer(piece.text[first_end:second_start])]
    ends += [first_end + m.end() for m in _DATA_END.finditer(between)]
    if re.match(r"^[\s,.]*(?:and|as well as|&|et|y|e|und|en)\s", between) and not ends:
        ends = [first_end]
    if re.search(r"\bin\s+(?:[^,]{3,60},\s*)?$|\bof\s+$", piece.text[first_end:second_start]):
        return None
    if re.fullmatch(r"\W*vol(?:ume|s)?\.?\s*\S+\W*(?:of\W*)?", between, re.IGNORECASE):
        return None
    for data_end in sorted(ends, reverse=True):
        gap = piece.text[data_end:second_start]
        connect = _CONNECT.match(gap)
        begin = connect.end() if connect else 0
        author = _CHAPTER_OF.sub("", gap[begin:].strip(' ,:(“"*'))
        if (not author and re.search(r"\b(?:and|&|also|as well as)\b|[,.;]", gap[:begin])) or (
            author
            and (re.search(r"[,.]\s*[\"“*]*$", gap) or _TURNED.fullmatch(author))
            and (
                read_people(author, loose=False)
                or _is_body_after_and(gap[:begin], author)
                or (is_body(author) and _IMPRINT_AHEAD.match(piece.text, second.end))
            )
        ):
            return data_end, data_end + begin
    return None
