"""Full citations that end a sentence: `… as Frevert shows, Ute Frevert, “Defining Emotions,” … (Oxford, 2014).`"""

import re
from dataclasses import replace

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.forms.reference import read_citation
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.names.people import OTHERS, People, read_people
from briefkit.harvest.parts.remarks import within
from briefkit.harvest.parts.signals import OWNED, leading_signal
from briefkit.harvest.words.lexicon import COUNTRY, PLACE
from briefkit.patterns import regex
from briefkit.text import Span

# So many titles of a sentence are tried.
_MOST = 4
# Titles have no more words.
_LONG = 16
_WORD = r"[^\W\d_a-z][\w.’'-]*"
_NAMES_BEFORE = regex(rf"(?:^|[\s(])((?:{_WORD}\s+){{1,4}}(?:and\s+(?:{_WORD}\s+){{1,4}})?)$")


def citation_at_end(regions: Regions, start: int, end: int) -> tuple[int, Reading] | None:
    """Where a citation begins that ends a sentence, and what it says."""
    piece = regions.cut(start, end)
    bracketed = _citation_in_bracket(regions, start, piece)
    if bracketed:
        return bracketed
    core, tried = find_core(piece), 0
    while core is not None and tried < _MOST:
        found = _signed(piece, core) or _published(piece, core) or _in_periodical(piece, core)
        if found is not None:
            return start + found[0], found[1]
        core, tried = find_core(piece, core.end), tried + 1
    return None


def _signed(piece: Regions, core: Span) -> tuple[int, Reading] | None:
    """A full reference with the names right before its title."""
    before = piece.text[: core.start]
    names = _NAMES_BEFORE.search(re.sub(r",\s*$", " ", before))
    if not names or not before.rstrip().endswith(",") or not read_people(names[1], loose=False):
        return None
    reading = read_citation(piece.cut(names.start(1)))
    return (names.start(1), reading) if isinstance(reading, FullReference) and len(reading.fields) > 3 else None


def _published(piece: Regions, core: Span) -> tuple[int, Reading] | None:
    """`… formulated in *The Psychology of Language* (Boston: Houghton, 1935).`: the imprint right behind a title."""
    if not _has_imprint(piece, core):
        return None
    reading = read_citation(piece.cut(core.start))
    if not isinstance(reading, FullReference) or not {"publisher", "location"} & reading.fields.keys():
        return None
    return core.start, signed_by_sentence(reading, piece.text[: core.start])


def _in_periodical(piece: Regions, core: Span) -> tuple[int, Reading] | None:
    """`Roe stressed the “how” of painting in “Of Piers,” *Harbour Arts*, no. 2 (January 1981): 108–9.`"""
    behind = re.match(r",?\s+(?:in\s+)?", piece.text[core.end :])
    quoted = any(span.start == core.start for span in piece.quotes) or piece.text[core.start] in '“‘"'
    start = core.end + behind.end() if behind else 0
    if not quoted or not (
        any(abs(span.start - start) < 2 for span in piece.italics) or _VOLUME.match(piece.text, start)
    ):
        return None
    reading = read_citation(piece.cut(core.start))
    if not isinstance(reading, FullReference) or not {"journaltitle", "date"} <= reading.fields.keys():
        return None
    return core.start, signed_by_sentence(reading, piece.text[: core.start])


# `Harbour Studies 8, no. 2 (2005)`: the journal of a copy that lost its italics.
_VOLUME = regex(r"[^\W\d_a-z][\w&’'. -]{3,80}?,?\s\d{1,3}(?:,\s[Nn]o\.\s\d+|[./:]\d+)?\s\([^()]{0,20}(?:19|20)\d\d\)")


def _has_imprint(piece: Regions, core: Span) -> bool:
    behind = next((bracket for bracket in piece.brackets if bracket.start >= core.end), None)
    said = piece.text[core.end : behind.start] if behind else ""
    if behind is None or len(_ROLE.sub("", said)) > (220 if _IN_BOOK.match(piece.text, core.end) else 40):
        return False
    between = _ROLE.sub("", piece.mask[core.end : behind.start])
    said = piece.text[behind.start : behind.end]
    town = _TOWN_AND_YEAR.fullmatch(said)
    imprint = re.search(r":[^:]+\d{4}(?:\s*\[[^\[\]]*\])?\)?$", said) or (town and PLACE.match(town["town"]))
    return not re.search(r"(?<!\bed)(?<!\beds)\.\s|;", between) and bool(imprint)


# `… is Marlow’s *Ferries* (London, 1950)`
_TOWN_AND_YEAR = regex(r"\((?P<town>[^\W\d_a-z][\w. ’'-]{2,20}),\s(?:1[5-9]|20)\d\d\)")


# Who edited a book, and how many volumes it has: `, ed. Jan Roe and Ada Poe, 2nd ed., 2 vols. `
_ROLE = regex(
    rf",\s(?:(?:ed|eds|edited|trans|transl|translated)\b\.?(?:\s(?:and\s(?:ed|trans|annotated)\.?\s)?by)?\s(?:{_WORD},?\s(?:(?:and|&|de|van|von|der|et)\s)?"
    r"){1,12}|(?:\d{1,2}|two|three|four|five|six)\s(?:vols?\.?|volumes)|\d(?:st|nd|rd|th)\s(?:rev\.\s)?ed\.|exh\.\scat\.|rev\.\sed\.)"
)
# The book in which a piece stands, before the imprint.
_IN_BOOK = regex(r",?\s+in\s+")
_BY = regex(rf"\bby\s+(?P<names>{_WORD}(?:\s+(?:{_WORD}|de|van|von|al|ibn|and|&)){{0,6}}),?(?:\s+in)?\s*,?\s*$")
_OWNER = regex(rf"(?:^|[\s(])(?P<names>(?:{_WORD}\s+){{1,3}}?(?:(?:de|van|von|al)\s)?{_WORD}?)[’']s?\s+{OWNED}?$")
# `… the function that Patricia Hall outlines in her “What Is a Port?”`
_HERS = regex(
    rf"\b(?:that|which|what|as|where)\s+(?P<names>{_WORD}(?:\s+{_WORD}){{1,3}})\s+[a-z]+(?:s|ed|t|d)\s+(?:[a-z]+\s+){{0,3}}"
    rf"in\s+(?:his|her|their)\s+{OWNED}?$"
)
# `Patricia Hall analyzes the submission in “Art and Politics,” …`
_SUBJECT = regex(
    rf"(?:As\s+|See\s+)?(?P<names>{_WORD}(?:\s+{_WORD}){{1,3}}?)(?:[’']s)?\s+(?:[a-z]+ly\s+)?[a-z]{{3,}}\b"
)


def signed_by_sentence(reading: FullReference, before: str) -> FullReference:
    """A reference without author with the one whom its sentence names: `Patricia Hall analyzes it in “Art”, …`."""
    edited = "editor" in reading.fields and "booktitle" not in reading.fields
    edited = edited or reading.type in ("jurisdiction", "legislation")  # nobody has written `Roe v. Poe`
    quotes = len(reading.fields.get("title", "").split()) > _LONG  # what is quoted, and no title
    people = None if reading.people or edited else _named_by_sentence(before, quotes)
    return _with_author(reading, people) if people else reading


def _named_by_sentence(before: str, quotes: bool) -> People | None:
    """Who a sentence says has written what it cites: `in an essay by Jan Roe in`; whole names only for `quotes`."""
    before = before[leading_signal(before) :]
    found = _BY.search(before) or _OWNER.search(before) or _HERS.search(before) or _SUBJECT.match(before)
    people = read_people(re.sub(r"[’']s$", "", found["names"]), loose=False) if found else None
    whole = people is not None and all("given" in name for name in people.names if name != OTHERS)
    return people if whole else None if quotes else _family_in_sentence(before)


# `For the older view see Marlow’s classic *Ports*` · `Marlow argues that they fell (*Ports* (Quay Press, 2009), 4)`
_FAMILY_OWNS = regex(
    rf"(?:^|[^.]\s)(?P<family>[^\W\d_a-z][\w’'-]+?)(?:[’']s|(?<=s)[’'])\s(?:{OWNED}|(?:[a-z-]+\s){{0,3}})$"
)
_FAMILY_SAYS = regex(
    r"(?:(?:As|Thus|So|But|However),?\s)?(?P<family>[^\W\d_a-z][\w’'-]+)\s(?:[a-z]+ly\s|also\s|further\s|too\s)?"
    r"(?:argu|not|show|writ|claim|suggest|observ|maintain|hold|contend|explain|point|discuss|describ|stress|emphasi[sz]|demonstrat|insist|remark|see|offer|give|trac|treat|think|propos|analy[sz]|conclud|believ|assert|draw)(?:e?s|ed)?\s"
)

_FAMILY_BY = regex(r"\bby\s(?P<family>[^\W\d_a-z][\w’'-]+),?\sin\s(?:(?:his|her|their|the)\s(?:[a-z]+\s){0,2})?$")


def _family_in_sentence(before: str) -> People | None:
    """The family name of whom a sentence says that a work is theirs, or that they say something there."""
    found = _FAMILY_OWNS.search(before) or _FAMILY_BY.search(before) or _FAMILY_SAYS.match(before)
    name = found["family"] if found else ""
    if not name or _OPENS_SENTENCE.fullmatch(name) or COUNTRY.fullmatch(name) or PLACE.match(name):
        return None
    return People(({"family": name},))


_OPENS_SENTENCE = regex(
    r"(?:The|This|That|These|Those|It|He|She|They|We|One|Some|Others?|Many|Most|Both|Each|Scholars|Historians|Critics"
    r"|Britain|America|Europe|Asia|Africa|Today|Here|There|Now|Research|Scholarship|Evidence|Chapter|Section|Part|Table|Figure)"
)


def _with_author(reading: FullReference, people: People) -> FullReference:
    fields = {**reading.fields, "author": bibtex_names(people.names)}
    return replace(reading, fields=dict(sorted(fields.items())), people=people.names)


def _citation_in_bracket(regions: Regions, start: int, piece: Regions) -> tuple[int, Reading] | None:
    """`… shows no revulsion. (Drake, *Quakers and Slavery*, p. 7.)`: a citation in brackets at the end."""
    last = piece.brackets[-1] if piece.brackets else None
    if last is not None and _IMPRINT.search(piece.text, last.start):
        return None
    if last is None or len(last) < 12 or piece.text[last.end :].strip(" .") or piece.text[last.start] != "(":
        return None
    begin = last.start + 1 + leading_signal(piece.text[last.start + 1 : last.end - 1])
    if _PLACE_AND_HOUSE.fullmatch(piece.text, last.start + 1, last.end - 1):
        return None
    reading = read_citation(within(regions, start + begin, start + last.end - 1))
    if isinstance(reading, FullReference):
        slanted = any(span.start == begin for span in piece.italics) and {"publisher", "date"} <= reading.fields.keys()
        signalled = begin > last.start + 1 or slanted
        told = signed_by_sentence(reading, piece.text[: last.start])
        return (start + begin, told) if len(reading.fields) > (2 if signalled else 3) else None
    paged = isinstance(reading, ShortReference) and reading.locator and _PAGED.search(piece.text, last.start)
    if (
        isinstance(reading, ShortReference)
        and reading.people
        and (reading.title or reading.year or reading.word or paged)
    ):
        return start + begin, reading
    return None


# `(Jan Roe & Dana Poe eds., 2004)`: the imprint of a volume.
_IMPRINT = regex(r"\b(?:eds?|trans)\.,?\s(?:[^()]*\s)?(?:1[5-9]|20)\d\d\)")
# `Hanover, NH: Wesleyan University Press, 1961` · `Leeds: Quay 1961`: where a book was brought out, and none itself.
_PLACE_AND_HOUSE = regex(
    r"[^\W\d_a-z][^:;()\[\d“”\"]{1,40}:\s[^:;()\[“”\"]{2,70}?,?\s(?:c\.\s?)?\[?(?:1[4-9]|20)\d\d[^():;]{0,12}"
)
# `(Okafor, pp. 40-42)`: a page that is called one.
_PAGED = regex(r",\s+pp?\.?\s?\d")
