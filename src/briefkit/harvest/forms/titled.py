"""References whose title is marked: `Muhammad Owais, "Pakistan-Russia Relations," *Pakistan Horizon* …`."""

import re
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.forms.dated_titles import SPOKEN
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.before_titles import before_core
from briefkit.harvest.parts.bodies_ahead import without_kind, without_year
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import is_prose
from briefkit.harvest.parts.letters_printed import without_letter_behind
from briefkit.harvest.parts.numbered_papers import split_numbered
from briefkit.harvest.parts.quotations import is_placed_quotation, is_quotation
from briefkit.harvest.parts.tail import Tail, pieces_left
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.parts.translated_titles import without_translation
from briefkit.harvest.places.locators import plain_value, read_locator
from briefkit.harvest.places.volume_pages import in_volume
from briefkit.harvest.short.dated_short_forms import are_family_names, dated_short
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import FoundDate, find_date, find_full_date
from briefkit.harvest.words.lexicon import PUBLISHER, is_magazine, is_newspaper
from briefkit.harvest.words.sigla import place_in_corpus
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex
from briefkit.text import Span

_PROSE_AFTER = regex(
    r"^[\s,.]*(?!(?:la|le|les|il|lo|los|las|gli|die|der|das|het)\s[A-Z])(?!(?:in|(?:second|third|fourth|fifth|new|enlarged)\sed(?:n|ition)?|updated|revised|modified|amended|ed|eds|edited|trans|tr|transl|translated|vol|vols|no|nos|pp?|pgs?|ch|chs|chap|rev|esp"
    r"|especially|here|at|para|paras|paragraphs?|sections?|figures?|columns?|chapters?|annex|appendix|articles?|sec|and|or|with|to|for|reprinted|available|accessed|retrieved"
    r"|forthcoming|last|repr|quoted|cited|op|supra|ibid|doi|http|https|www|n|nn|art|arts|introduction"
    r"|intro|foreword|unpublished|unpub|directed|dir|passim|ff|f|hereinafter|on|issue|pt|col|cols|s|ss"
    r"|c|ca|from|as|by|al|el|de|von|van|comp|see|which|where|who|mimeo|viewed|visited|volume|issue"
    r"|pages|page|chapter|fig|table|series|published|presented|paper|doctoral|master|honou?rs|diss|dissertation"
    r"|thesis|typescript|manuscript|press|news|media|blog|speech|lecture|data|dataset|video|film|podcast|audio|testimony|remarks|statement|mimeograph|transcript|typewritten"
    r"|rapport|article|communication|conférence|discours|thèse|mémoire|dirigée?|sous|coll|édition|éd|trad|traduit|informe|tesis|ponencia"
    r"|curated|compiled|maintained|hosted|dirigido|coordinado|edición|tesi|tese|hg|hrsg|herausgegeben|bearbeitet|übersetzt|diss|consulté|disponible"
    r"|case|doc|docket|document|application|appl|information|report|working|discussion|briefing|draft|final|letter|memo"
    r"|memorandum|email|interview|judge?ment|decision|order|opinion|resolution|photograph|oil|map|engraving|catalogue|chart(?=\s(?:prepared|from))|prepared(?=\sby)"
    r"|(?:lots?|pls?|plates?|cat|tables|tbl|notes?|fn|lines?|ll|bks?|books?|figs?|folios?|fols?|sigs?|slides?|stanzas?|verses?|vv?|cantos?|acts?|scenes?|box|reel"
    r"|recitals?|rules?|regs?|cl|clauses?|pts|parts?|letters?|items?|entry|entries|docs?|canons?|qq?|min|minutes?"
    r"|essays?|sermons?|discourses?|dialogues?|epistles?|homil(?:y|ies))(?=\.?\s(?:[\dIVXLC]|[ivxlc]{1,7}\b)))\b)[a-z][\w’']+\s"
)


# `“An organism,” Balibar continues, “is now …”`: who says what is quoted.
_SAYS = regex(
    r"[\s,.]*(?:[^\W\d_a-z][\w.’'-]+\s){1,3}(?:further\s|then\s|also\s)?(?:continue|write|argue|say|note|add|conclude|observe|explain|remark"
    r"|suggest|claim|state|insist|report|recall|comment|warn|maintain|assert|declare|point)(?:s|d|ed)?\b|[\s,.]*(?:he|she|they|we)\s[a-z]+"
)
_PUBLISHED_PIECE = frozenset(
    ("date", "url", "volume", "number", "journaltitle", "booktitle", "doi", "publisher", "place")
)
_SHORT_LOWER = regex(r"^[\"“‘'«„*\s]*[a-z]")


def read_titled(regions: Regions) -> Reading | None:
    """A reference whose title is marked: by quotation marks, italics or a link."""
    core = find_core(regions)
    if core is None:
        return None
    early = _date_before(regions, core)
    if early:
        regions = replace(regions, text=_without(regions.text, early.span))
    people, title, tail_start, quoted, idem = before_core(regions, core)
    if title is None or _is_fragment(regions, core, title, people):
        return None
    if people is not None and "literal" in people.names[0] and SPOKEN.match(regions.text):
        people, title = None, regions.text[: core.end]  # `Statement of Jane Roe, Director, *Hearing on Piers*`
    after = without_letter_behind(without_translation(title, regions.cut(tail_start)))
    if quoted and (is_placed_quotation(title, after.text) or (people is None and is_quotation(title, after.text))):
        return None
    if _PROSE_AFTER.match(after.mask) or (quoted and _SAYS.match(after.mask)):
        return None
    tail = read_tail(after, quoted or _is_law_style(after) or _is_newspaper_style(after))
    tail.give("date", early.value if early else "")
    _give_link(tail, regions, core)
    if quoted and people is None and is_prose(title) and not _PUBLISHED_PIECE & tail.fields.keys():
        return None  # a sentence that is quoted
    named = _named(people, idem, tail)
    _give_own_book(tail, named)
    return _in_volume(after, title, named, tail) or _full_or_short(regions, title, named, tail)


def _give_own_book(tail: Tail, people: People | None) -> None:
    """`Ada Roe, ‘Quays’, in Ada Roe, Mere Harbours, London, 2007`: the author's own book, without marks."""
    who, comma, rest = tail.fields.get("booktitle", "").partition(", ")
    own = read_people(who, loose=False) if comma and people and "given" in people.names[0] else None
    if own and people and own.names[:1] == people.names[:1] and re.match(r"[^\W\d_a-z]", rest):
        tail.fields["booktitle"] = rest
        tail.people.setdefault("bookauthor", own)


def _in_volume(after: Regions, title: str, people: People | None, tail: Tail) -> ShortReference | None:
    """`Roe, *Harbours*, vol. 1, p. 16`: a volume and a page say where, and nothing of the publication."""
    published = [name for name in _PUBLISHED if name in tail.fields]
    if tail.quoted and published == ["volume", "number"] and (counted := _PAGE_AND_PIECE.match(after.text)):
        place = Locator("page", plain_value(counted["place"]))
        return ShortReference(people.names if people else (), tidy_title(title), place, kind="misc")
    counted_so = published and not tail.quoted and people is None and set(published) <= {"volume", "number"}
    if counted_so and (in_corpus := place_in_corpus(title, after.text)):
        return ShortReference((), tidy_title(title), Locator("page", plain_value(in_corpus)), kind="book")
    numbered = _NUMBERED_PLACE.match(after.text) if published == ["volume", "number"] and not tail.quoted else None
    paged = _PAGE_AND_NUMBER.match(after.text) if published == ["number"] and not tail.quoted else None
    if paged:
        place, kind = Locator("page", plain_value(paged["place"])), _kind(title, people, tail)
        return ShortReference(people.names if people else (), tidy_title(title), place, kind=kind)
    if numbered and people is None:
        return ShortReference((), tidy_title(title), Locator("page", plain_value(numbered["place"])), kind="book")
    if published != ["volume"] or tail.locator is None:
        return None
    if tail.quoted and any(re.match(r"[^\W_a-z]", text) for _, text in pieces_left(tail)[:1]):
        return None
    found, volume = read_locator(after.text), tail.fields["volume"]
    inside = found.whole if found and found.volume == volume else None
    place = inside or Locator(tail.locator.label, in_volume(volume, tail.locator.value))
    return ShortReference(people.names if people else (), tidy_title(title), place, kind=_kind(title, people, tail))


# `*Annals of Harbours*, II. No. 7, p. 9`
_NUMBERED_PLACE = regex(
    r"[\s,]*(?:[Vv]ol\.\s?)?(?P<place>(?:[IVXLC]+|\d{1,3})[.,]\s*[Nn]os?\.\s?\d+(?:[-–]\d+)?,\s*pp?\.\s?\d+(?:[-–]\d+)?)(?=[\s.,;]|$)"
)


# `“Album 1,” 37, no. 76`: a page, and the piece that is counted there; no periodical is named.
_PAGE_AND_PIECE = regex(
    r"[\s,]*(?P<place>\d{1,4}(?:[–-]\d{1,4})?(?:(?:,|\sand)\s\d{1,4}(?:[–-]\d{1,4})?)*,\s[Nn]os?\.\s?\d+(?:[–-]\d+)?)[\s.;]*$"
)
# `*Public Laws*, p. xvi, No. 362`: collections count what stands on their pages.
_PAGE_AND_NUMBER = regex(r"[\s,]*pp?\.\s?(?P<place>[\divxlc]+(?:[-–][\divxlc]+)?,\sNos?\.\s?\d+(?:,\s\d+)*)[\s.;]*$")


def _kind(title: str, people: People | None, tail: Tail) -> str:
    """The type of the entry that a short form would make; a volume alone makes no journal of what is in italics."""
    return build_entry(title, people, tail)[0] if tail.quoted else "book"


def _give_link(tail: Tail, regions: Regions, core: Span) -> None:
    """The target of a link around the title."""
    for span, target in regions.links:
        if span.start < core.end and core.start < span.end and re.match(r"(?:https?:)?//", target):
            if not regions.addresses:
                tail.fields.pop("url", None)  # of a link around a page: `[p. 7](https://…#page=7)`
            tail.give("url", target)


def _named(people: People | None, idem: bool, tail: Tail) -> People | None:
    """Who wrote it: the body without kind and number of its paper, or "idem"."""
    if people is not None:
        bare = without_kind(_without_volume(people, tail), tail)
        return split_numbered(without_year(bare, tail), tail) if bare else None
    return People(({"family": "idem"},)) if idem else None


# `2 Wayne R. Roe, *Search and Seizure* § 3.1`: the Bluebook has the volume first.
_VOLUME_AHEAD = regex(r"(?P<volume>\d{1,2}[A-Z]?)\s+(?P<who>[^\W\d_a-z].*)")


def _without_volume(people: People, tail: Tail) -> People:
    """The names without the number of the volume before them, which becomes the entry's."""
    found = _VOLUME_AHEAD.fullmatch(people.names[0].get("literal", "")) if len(people.names) == 1 else None
    named = read_people(found["who"], loose=False) if found else None
    if found is None or named is None or "given" not in named.names[0]:
        return people
    tail.give("volume", found["volume"])
    return named


def _is_fragment(regions: Regions, core: Span, title: str, people: People | None) -> bool:
    """Tell whether small letters begin a quotation in a sentence, and no title."""
    particle = re.match(
        r"[\"“‘'«„*\s]*(?:al-|el-|e[A-Z]|i[A-Z]|de |la |le |les |el |los |die |der |das |il |un |une )", title
    )
    runs_on = not people or regions.text[: core.start].rstrip()[-1:].isalpha()
    return bool(_SHORT_LOWER.match(title) and not particle and runs_on)


def _date_before(regions: Regions, core: Span) -> FoundDate | None:
    """`Harbour Assessment, 11 October 2000, ‘Piers’`: the day between the author and the title."""
    before = regions.text[: core.start]
    date = find_full_date(before)
    framed = date and re.search(r",\s*$", before[: date.span.start]) and re.fullmatch(r",\s*", before[date.span.end :])
    return date if framed and date and date.value.count("-") == _OF_DAY else None


# Hyphens of `2000-10-11`.
_OF_DAY = 2


def _without(text: str, span: Span) -> str:
    return text[: span.start] + " " * len(span) + text[span.end :]


def read_after_paper(regions: Regions) -> Reading | None:
    """`*The Irish Times*, "Cabinet Approves Ferry Contract"`: unsigned, the newspaper stands before the title."""
    paper = regions.italics[0] if regions.italics else None
    title = regions.quotes[0] if regions.quotes else None
    if paper is None or title is None or paper.start > 1 or not 0 < title.start - paper.end < 4:
        return None
    name = regions.text[paper.start : paper.end].strip(" ,")
    if not (is_newspaper(name) or is_magazine(name)):
        return None
    words = regions.text[title.start : title.end]
    tail = read_tail(regions.cut(title.end), quoted=True)
    if not {"date", "url"} & tail.fields.keys():
        return ShortReference((), tidy_title(words), tail.locator)
    tail.give("container", name)
    kind, fields = build_entry(words, None, tail)
    return FullReference(kind, fields, (), tail.locator, tuple(tail.aliases))


def _is_law_style(after: Regions) -> bool:
    """Bluebook sets titles of pieces in italics: `*The New Methodology*, Martin Fowler (Dec. 13, 2005)`."""
    first = after.brackets[0] if after.brackets else None
    if first is None or not re.match(r"\s*,\s+[^\W_a-z][^,]*,?\s*$", after.text[: first.start]):
        return False
    date = find_date(after.text[first.start + 1 : first.end - 1])
    return bool(date and date.span.start == 0 and len(date.value) > 7)


def _is_newspaper_style(after: Regions) -> bool:
    """`*Pakistan Told to Ratchet Up Fight*, N.Y. Times, May 21, 2011`: a name and a day, no bracket."""
    found = re.match(r"\s*,\s+(?P<name>[^\W_a-z][^,\d(]{1,60}),\s+(?=[A-Z\d])", after.text)
    if not found or PUBLISHER.search(found["name"]) or (is_body(found["name"]) and not is_newspaper(found["name"])):
        return False
    date = find_full_date(after.text, found.end())
    return bool(date and date.span.start == found.end() and len(date.value) == 10)


_PUBLISHED = (
    "date",
    "url",
    "volume",
    "number",
    "journaltitle",
    "publisher",
    "booktitle",
    "court",
    "thesis",
    "nodate",
    "doi",
    "genre",
    "institution",
    "place",
    "location",
)


def _full_or_short(regions: Regions, title: str, people: People | None, tail: Tail) -> Reading | None:
    """A full reference has publication data; a title with at most a place in the work is a short one."""
    names = people.names if people else ()
    has_container = bool(tail.quoted and any(re.match(r"[^\W_a-z]", text) for _, text in pieces_left(tail)[:1]))
    published = [name for name in _PUBLISHED if name in tail.fields]
    if published == ["url"] and not tail.quoted and not people and regions.links and not regions.addresses:
        shown = next((span for span, _ in regions.links), None)
        if shown is None or len(shown) < 0.6 * len(regions.text.strip(" .")):
            return None  # a link in running text
    only_year = published == ["date"] and len(tail.fields["date"]) == len("2010") and "edition" not in tail.fields
    if only_year and not has_container and people and are_family_names(people):
        return dated_short(title, people, tail)
    read_on = tail.quoted and "urldate" in tail.fields  # `Quay Office, “Piers.” Accessed May 3, 2020.`
    if published or has_container or "author" in tail.people or read_on:
        kind, fields = build_entry(title, people, tail)
        return FullReference(kind, fields, names, tail.locator, tuple(tail.aliases))
    if people is None and not tail.quoted and tail.locator is None and len(regions.text[len(title) :].strip(" ,.")) > 4:
        return None
    place = tail.locator or (Locator("page", tail.fields["pages"]) if "pages" in tail.fields else None)
    word = "idem" if people and people.families == ("idem",) else ""
    return ShortReference(names, tidy_title(title), place, word, kind=build_entry(title, people, tail)[0])
