"""References whose title is marked: `Muhammad Owais, "Pakistan-Russia Relations," *Pakistan Horizon* …`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.before_titles import before_core
from briefkit.harvest.dates import find_date, find_full_date
from briefkit.harvest.entry_types import build_entry
from briefkit.harvest.lexicon import PUBLISHER, is_magazine, is_newspaper
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.people import People, is_body
from briefkit.harvest.regions import Regions
from briefkit.harvest.tail import Tail, pieces_left
from briefkit.harvest.takers import read_tail
from briefkit.harvest.titles import find_core
from briefkit.harvest.titles_tidy import tidy_title

_PROSE_AFTER = re.compile(
    r"^[\s,.]*(?!(?:in|ed|eds|edited|trans|tr|transl|translated|vol|vols|no|nos|pp?|pgs?|ch|chs|chap|rev|esp"
    r"|especially|here|at|para|paras|sec|and|or|with|to|for|reprinted|available|accessed|retrieved"
    r"|forthcoming|last|repr|quoted|cited|op|supra|ibid|doi|http|https|www|n|nn|art|arts|introduction"
    r"|intro|foreword|unpublished|unpub|directed|dir|passim|ff|f|hereinafter|on|issue|pt|col|cols|s|ss"
    r"|c|ca|from|as|by|al|el|de|von|van|comp|see|which|where|who|mimeo|viewed|visited|volume|issue"
    r"|pages|page|chapter|fig|table|series|published|presented|paper|doctoral|diss|dissertation"
    r"|thesis|typescript|manuscript|press|news|blog|speech|lecture|data|dataset|video|film|podcast|audio|testimony|remarks|statement|mimeograph|transcript|typewritten)\b)[a-z][\w’']+\s"
)


_SHORT_LOWER = re.compile(r"^[\"“‘'«„*\s]*[a-z]")


def read_titled(regions: Regions) -> Reading | None:
    """A reference whose title is marked: by quotation marks, italics or a link."""
    core = find_core(regions)
    if core is None:
        return None
    people, title, tail_start, quoted, idem = before_core(regions, core)
    if title is None:
        return None
    if (
        _SHORT_LOWER.match(title)
        and not re.match(
            r"[\"“‘'«„*\s]*(?:al-|el-|e[A-Z]|i[A-Z]|de |la |le |les |el |los |die |der |das |il |un |une )", title
        )
        and (not people or regions.text[: core.start].rstrip()[-1:].isalpha())
    ):
        return None
    after = regions.cut(tail_start)
    if _PROSE_AFTER.match(after.mask):
        return None
    tail = read_tail(after, quoted or _is_law_style(after) or _is_newspaper_style(after))
    for span, target in regions.links:
        if span.start < core.end and core.start < span.end and re.match(r"(?:https?:)?//", target):
            tail.give("url", target)
    if people is None and idem:
        people = People(({"family": "idem"},))
    return _full_or_short(regions, title, people, tail)


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
    if first is None or not re.match(r"\s*,\s+[^\W_a-z][^,]*\s*$", after.text[: first.start]):
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


def _are_family_names(people: People) -> bool:
    """`Fox, *Epistles* (1698), 153`: a short form with the year, where no more is given of the names."""
    return all("given" not in name and "literal" not in name for name in people.names) and people.families != ("idem",)


def _full_or_short(regions: Regions, title: str, people: People | None, tail: Tail) -> Reading | None:
    """A full reference has publication data; a title with at most a place in the work is a short one."""
    names = people.names if people else ()
    has_container = bool(tail.quoted and any(re.match(r"[^\W_a-z]", text) for _, text in pieces_left(tail)[:1]))
    published = [name for name in _PUBLISHED if name in tail.fields]
    if published == ["url"] and not tail.quoted and not people and regions.links and not regions.addresses:
        shown = next((span for span, _ in regions.links), None)
        if shown is None or len(shown) < 0.6 * len(regions.text.strip(" .")):
            return None  # a link in running text
    if published == ["date"] and not has_container and people and _are_family_names(people):
        kind = build_entry(title, people, tail)[0]
        return ShortReference(names, tidy_title(title), tail.locator, kind=kind, year=tail.fields["date"][:4])
    if published or has_container:
        kind, fields = build_entry(title, people, tail)
        return FullReference(kind, fields, names, tail.locator, tuple(tail.aliases))
    if people is None and not tail.quoted and tail.locator is None and len(regions.text[len(title) :].strip(" ,.")) > 4:
        return None
    place = tail.locator or (Locator("page", tail.fields["pages"]) if "pages" in tail.fields else None)
    word = "idem" if people and people.families == ("idem",) else ""
    return ShortReference(names, tidy_title(title), place, word, kind=build_entry(title, people, tail)[0])
