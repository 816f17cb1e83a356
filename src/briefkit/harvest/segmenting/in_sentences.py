"""Citations in the midst of sentences: at their end, in brackets, and papers known from where they are quoted."""

import re
from dataclasses import replace

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.forms.reference import read_citation
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import FullReference, ShortReference
from briefkit.harvest.parts.leads import SENTENCE, read_body
from briefkit.harvest.parts.signals import OWNED
from briefkit.harvest.places.dated_places import DATED_PLACES, read_places
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.short.dated_in_sentences import dated_in_sentence
from briefkit.harvest.short.lettered_years import names_with_year
from briefkit.harvest.words.dates import find_date
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex
from briefkit.text import Span

_NAME = r"[^\W\d_a-z][^\W\d_]*[’'-]?[^\W\d_]+"
# `This argument follows Okafor, *Harbours at Work*, 62, who says more.`
_NAMES_BEFORE = regex(
    rf"(?:^|[\s(])(?P<names>(?:(?P<first>{_NAME})\s+(?:and|&)\s+)?(?P<last>{_NAME}))(?:,\s*|[’']s?\s+)$"
)
# `… as is told in Okafor’s *Harbours at Work*.`
_OWNER_BEFORE = regex(
    rf"(?:^|\b(?:[Ii]n|[Ss]ee|[Aa]lso|[Cc]f\.|by|from|follow(?:s|ing)?)\s|\()(?P<names>"
    rf"(?:{_NAME}\s+)?(?P<last>{_NAME}))[’']s?\s+(?:{OWNED}|(?:[a-z-]+\s){{1,3}})?$"
)
_PLACE_BEHIND = regex(
    r",?\s*(?P<place>(?:pp?\.\s*)?(?!(?:1[5-9]|20)\d\d\b)\d+(?:[-–]\d+)?(?:,\s(?!(?:1[5-9]|20)\d\d\b)\d{1,4}(?:[-–]\d+)?(?=[,.;)]))*)(?=\s*(?:[,.;)]|$))"
)
# `(*On Ferries*, book ii. ch. xxi.)` · `*On Ferries*, vol. i. p. 4`: as older books count.
_COUNT = r"(?:[ivxlc]{1,7}|[IVXLC]{1,7}|\d{1,4})(?!\w)"
_PART = r"(?:vols?|books?|bks?|parts?|pts?|lib|liv|chs?|chap|cap|c|essay|disc|tomes?|t|sects?|§+)\.?\s?"
_COUNTED_BEHIND = regex(
    rf"(?:\s\(ed\.\s\d{{4}}\))?,?\s(?P<place>(?:{_PART}{_COUNT}|[ivxlc]{{1,7}}(?=[.,]\s?(?:\d|pp?\.|{_PART}{_COUNT})))"
    rf"(?:[.,]+\s?(?:{_PART})?{_COUNT}){{0,3}}"
    r"(?:[.,]+\s?pp?\.\s?\d{1,4}(?:[-–]\d{1,4})?(?:,\s\d{1,4})?)?)(?=\.?(?:\s*[,.;)]|\s+[A-Z“]|$|\s+(?:and|but)\b))"
)


def short_in_sentence(regions: Regions, start: int, end: int) -> tuple[int, int, ShortReference] | None:
    """A short form amid a sentence: author, marked title and page; in brackets the sentence names the author."""
    piece = regions.cut(start, end)
    found = [one for one in (find(piece) for find in _FINDERS) if one is not None]
    if not found:
        return None
    begin, stop, reading = min(found, key=lambda one: one[0])
    return start + begin, start + stop, reading


def _titled(piece: Regions) -> tuple[int, int, ShortReference] | None:
    """The first short form of which a marked title is part."""
    core = find_core(piece)
    while core is not None:
        found = _named_for_later(piece, core) or _short_at(piece, core)
        if found is not None:
            return found
        core = find_core(piece, core.end)
    return None


# `Notable examples are Okafor, op. cit., n. 4 and Reed, op. cit., n. 9, p. 3.`
_BACK = regex(
    rf"(?:^|[\s(])(?P<back>(?:{_NAME}\s+(?:and|&)\s+)?(?:Le\s|De\s|Van\s)?{_NAME},?\s+op\.?\s?cit\."
    r"(?:,?\s+(?:note|nn?\.)\s?\d{1,3})?(?:,?\s+(?:at\s+)?(?:pp?\.\s?)?\d{1,4}(?:[-–]\d{1,4})?)?)"
)


# `as Roe (2015, 44–45) points out` · `Roe and Poe (1990)`
_DATED = regex(
    rf"(?<![\w.])(?:(?P<first>{_NAME})\s+(?:and|&)\s+)?(?P<last>{_NAME})(?:[’']s)?(?P<said>(?:\s[a-z]+){{0,3}})\s\((?P<year>(?:1[5-9]|20)\d\d)[a-z]?"
    rf"(?:(?P<mark>,|:)\s?(?P<place>{DATED_PLACES}))?(?=[),;])[^()]{{0,80}}\)"
)


def _dated(piece: Regions) -> tuple[int, int, ShortReference] | None:
    """A name amid a sentence, with year and page in brackets: a reference where a work of that year fits."""
    found = _DATED.search(piece.text) if piece.brackets else None
    if found is None or any(span.start <= found.start() < span.end for span in (*piece.italics, *piece.quotes)):
        return None  # `such tales as *The Pilots* (1895)`
    families = (re.sub(r"[’']s$", "", name) for name in (found["first"], found["last"]) if name)
    people = tuple({"family": name} for name in families)
    if found["said"] and found["mark"] != ":":
        return None  # `the trial of Roe began (1980)`; but `as Roe writes (1980: 12)`
    locator = read_places(f", {found['place']}") if found["place"] else None
    names = names_with_year(people, found[0], found["year"])
    spoken = found["mark"] != ":"  # `Roe (2015: 44)` cites, whatever else the notes cite
    reading = ShortReference(people, "", locator, tentative=True, year=found["year"], in_sentence=spoken, names=names)
    return found.start(), found.end(), reading


# `Based on a chart in Roe, p. 178.`
_PAGED = regex(
    rf"\b(?:in|by|from|of|to)\s(?P<last>{_NAME}),\s(?P<place>pp?\.\s?\d+(?:[–-]\d+)?(?:,\s\d+(?:[–-]\d+)?)*)(?=[\s.;,)]|$)"
)


def _paged(piece: Regions) -> tuple[int, int, ShortReference] | None:
    """A family name amid a sentence with what is called a page: a reference where a work of theirs is known."""
    found = _PAGED.search(piece.text)
    located = read_locator(f", {found['place']}") if found else None
    if found is None or located is None:
        return None
    people = ({"family": found["last"]},)
    return (
        found.start("last"),
        found.end(),
        ShortReference(people, "", located.locator, tentative=True, in_sentence=True),
    )


def _back_reference(piece: Regions) -> tuple[int, int, ShortReference] | None:
    """Names with "op. cit." amid a sentence: where they begin and end, and what they say."""
    found = _BACK.search(piece.text) if "cit." in piece.text else None
    reading = read_citation(piece.cut(found.start("back"), found.end("back"))) if found else None
    if found is None or not isinstance(reading, ShortReference) or not reading.word:
        return None
    return found.start("back"), found.end("back"), reading


# `… in a book of his writings, *Harbours at Work*, in 1967 (hereafter *HW*)`
_LATER = regex(
    r"[^();]{0,24}\((?:hereafter|hereinafter|henceforth)\s(?:(?:cited|referred\sto)\sas\s)?[“\"‘]?(?P<name>[^\W_a-z][^()“”\"]{0,40}?)[”\"’]?\)"
)


def _named_for_later(piece: Regions, core: Span) -> tuple[int, int, ShortReference] | None:
    """A title amid a sentence to which that gives a name: where it begins and ends, and what it says."""
    found = _LATER.match(piece.text, core.end)
    if found is None:
        return None
    title = tidy_title(piece.text[core.start : core.end])
    return core.start, found.end(), ShortReference((), title, tentative=True, in_sentence=True, names=(found["name"],))


def _short_at(piece: Regions, core: Span) -> tuple[int, int, ShortReference] | None:
    """The short form of which a marked title is part: where it begins and ends, and what it says."""
    place = _PLACE_BEHIND.match(piece.text, core.end) or _COUNTED_BEHIND.match(piece.text, core.end)
    before = piece.text[: core.start]
    located = read_locator(f", {place['place']}") if place else None
    title = tidy_title(piece.text[core.start : core.end])
    end = place.end() if place and located else core.end
    found = (_NAMES_BEFORE.search(before) if located else None) or _OWNER_BEFORE.search(before)
    if found:
        people = tuple({"family": name} for name in (found.groupdict().get("first"), found["last"]) if name)
        locator = located.whole if located else None
        if place and locator and core in piece.italics and not place["place"][0].isdigit():
            return found.start("names"), end, ShortReference(people, title, locator, kind="book")
        return found.start("names"), end, ShortReference(people, title, locator, tentative=True, in_sentence=True)
    if located and re.search(r"\(\s*$", before) and _CLOSED.match(piece.text, end):
        told = named_by_sentence(before, title, located.whole)
        return core.start, end, replace(told, kind="book") if core in piece.italics else told
    if place and located and place["place"].startswith("p"):
        return core.start, end, _by_title(title, located.locator)
    return None


def _by_title(title: str, locator: Locator) -> ShortReference:
    """`… is described in the *Rules of the Harbour*, p. 10`: a title that is known, and a page that is called one."""
    return ShortReference((), title, locator, tentative=True, in_sentence=True)


_QUOTED = regex(r"“[^“”]*”|\"[^\"]*\"")
_CLOSED = regex(r"\.?\)")
_NOBODY = regex(
    r"(?:He|She|They|It|We|This|That|The|These|In|On|But|And|As|For|His|Her|Their|Thus|So|See|Also|Cf|Others?|Some|Here|There|Hence|Yet|An?|At|By|From|Of|To)\b"
)


def named_by_sentence(before: str, title: str, locator: Locator) -> ShortReference:
    """`Okafor disagrees (*Harbours at Work*, 80)`: the name next to the bracket, else the first of the sentence.

    Where the sentence says `he`, the title must do.
    """
    names = [name for name in re.findall(_NAME, _QUOTED.sub(" ", before)) if not _NOBODY.fullmatch(name)]
    if not names:
        return _by_title(title, locator)
    first, last = (
        ShortReference(({"family": name},), title, locator, tentative=True, in_sentence=True)
        for name in (names[0], names[-1])
    )
    by_title = _by_title(title, locator)
    return replace(last, instead=replace(first, instead=by_title) if names[0] != names[-1] else by_title)


_QUOTED_SOURCE = regex(
    r"^(?P<source>[^\W_a-z].*?),?\s+(?:as\s+)?(?:is\s+)?(?:(?:re)?printed|reproduced|quoted|cited|contained)\s+in\s*$",
    re.DOTALL,
)


_PAPER = regex(
    r"\b(?:Letters?|Minutes|Memo(?:randum)?|Protest|Speech|Diary|Report|Testimony|Petition"
    r"|Declaration|Statement|Address"
    r"|Sermon|Interview|Despatch|Dispatch|Telegram|Resolution|Proclamation)\b"
)


def quoted_source(lead: str) -> FullReference | None:
    """`Philadelphia Monthly Meeting, Minutes, 1/29/1700, quoted in …`: a paper known from where it is quoted."""
    found = _QUOTED_SOURCE.match(lead)
    if found is None or len(found["source"].split()) > 14 or SENTENCE.search(found["source"]):
        return None
    source = found["source"].strip(" ,")
    if not _PAPER.search(source) or re.search(r"[.;]\s", source):
        return None
    date = find_date(source)
    head = source[: date.span.start].strip(" ,") if date else source
    body, comma, title = head.partition(", ")
    people = read_body(body) if comma else None
    fields = {
        "title": title if people else head,
        **({"author": bibtex_names(people.names)} if people else {}),
        **({"date": date.value} if date else {}),
    }
    return FullReference("misc", fields, people.names if people else ())


# `The Board denied this, see https://…`
_SAID_THEN_ADDRESS = regex(
    r"(?P<said>[^,;:“”\"\d]{9,}?),?\s+(?:see|cf\.|visit)(?:\s+also)?:?\s+$"
    r"|(?P<told>[^;:“”\"]{9,160}?\s(?:reported|reports|describes|described|notes|noted|says|said|shows|showed|concludes|concluded|found|gives|lists"
    r"|provides|offers|discusses|covers|explains|announced|released|wrote|argues|argued|states|stated|claims|claimed)\s[^;:“”\"]{3,200}):\s+$"
)


def says_then_points(regions: Regions, start: int, end: int) -> bool:
    """Tell whether a piece is a sentence that sends the reader to an address: what it says is no title."""
    piece = regions.cut(start, end)
    if not piece.addresses or find_core(piece) is not None:
        return False
    found = _SAID_THEN_ADDRESS.match(piece.text[: piece.addresses[0][0].start])
    words = (found["said"] or found["told"]).split() if found else []
    return len(words) > 2 and words[-1].islower() and 2 * sum(word.islower() for word in words) >= len(words)


_FINDERS = (_back_reference, _paged, dated_in_sentence, _dated, _titled)
