"""Books and reports whose typefaces a copy lost: `Jane Roe, Cong. Rsch. Serv., The Title 12, 15–16 (2d ed. 2009)`."""

import re
from collections.abc import Mapping

from briefkit.citations.model import Locator
from briefkit.harvest.forms.news_pieces import split_paper
from briefkit.harvest.law.law_reviews import in_journal_behind_question, volume_without_page
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.names.bluebook_heads import Head, is_shortened_body, split_head
from briefkit.harvest.names.names_and_year import are_names_alone
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.houses_behind import part_house
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.parts.years_of_titles import is_of_title
from briefkit.harvest.places.locators import plain_value, read_locator
from briefkit.patterns import regex

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Spring|Summer|Fall|Autumn|Winter)[a-z]*\.?"
# What the Bluebook has in the bracket of a book: editors, edition, date.
_IMPRINT = regex(
    rf"\((?:[A-Z][\w.&’' -]{{2,60}}\b(?:Press|Books|Publ\w*\.?)\s+|[A-Z][\w. ]{{2,20}},\s[A-Z][^"
    rf"()\d]{{3,60}}\s)?(?:[^()]*?\b(?:eds?|trans|ed\. &"
    rf" trans)\.,\s+)?(?:[^()]{{0,30}}?\bed\.,?\s+)?(?:rev\.\s+)?(?:\d{{1,2}}\w{{1,2}}\s(?:prtg\.|printing),?\s+)?"
    rf"(?:(?:(?:\d{{1,2}}\s+)?{_MONTH}\s+(?:\d{{1,2}},\s+)?)?(?:1[5-9]|20)\d\d|forthcoming[^()]*|n\.d\."
    rf"|(?:unpublished|working|draft)\s(?:manuscript|paper|draft|article)[^()\d]*)(?:[–-]\d{{2,4}})?\)"
)
# `(July 21, 2016)`: newspapers have a day, books a year.
_DAY = regex(rf"\((?:{_MONTH}\s+\d{{1,2}},|\d{{1,2}}\s+{_MONTH})\s+\d{{4}}\)")
_MAKERS = regex(r"[(,]\s*(?P<names>[^()]+?)\s+(?P<role>eds?|trans)\.(?=,)")
_VOLUME = regex(r"(?P<volume>\d{1,2}(?:\(\d{1,2}\))?|[IVX]{1,5})\s+(?=[^\W\d_a-z])")
_NUMBER = (
    r"(?:\d{1,4}|[ivxlc]{1,7})(?:\s?[–-]\s?(?:\d{1,4}|[ivxlc]{1,7}))?(?:\s?&?\s?nn?\.\s?\d+"
    r"(?:[–-]\d+)?)?(?:\s?(?:&\s?)?(?:figs?|tbls?|apps?)\.\s?\w+)?"
)
_PLACE = regex(
    rf"(?P<sep>,?\s+(?:at\s+)?)(?P<place>(?:(?:§§?|¶¶?|chs?\.|pts?\.|apps?\.|arts?\.|tits?\.)\s?[\w.:–()-]+(?:\[\w{{1,2}}\])*"
    rf"(?:\sn\.\d+)?(?:,\s(?!§)(?:[\d:]+\b)?|\s&\s|(?:\s?,)?\s?(?=§))?)+(?:,\s(?:at|pp?\.)\s{_NUMBER})?"
    rf"|{_NUMBER}(?:,\s+{_NUMBER})*)$"
)
# A number after these belongs to the title: `World War 2`, `Top 100`.
_NAMED_BY_NUMBER = regex(
    r"\b(?:in|of|since|to|until|from|Part|Volume|Article|Section|Title|Chapter|Form|[Nn]os?\.|[Nn]r\.|#|Agenda|Phase"
    r"|Resolution|World War|Act"
    r"|and|&|Top|Formula|Proposition|Prop\.)$"
)
_TITLE_START = regex(
    r"(?:[^\W\d_a-z]|\d{4}[\s–-]|\d{1,3}[\s-](?=[A-Z][a-z])|\d+(?i:st|nd|rd|th)\s)(?!.*(?:[“”\x00]|\bsupra\b))",
    re.DOTALL,
)
# `Harbours, 3rd ed. (London, Quay Press, 2009)`: other styles have these before the bracket.
_DESCRIBED = regex(
    r",\s+(?:(?:(?:\d{1,2}(?:st|nd|rd|th)|[Nn]ew|[Ss]econd|[Tt]hird)\s+(?:rev(?:\.|ised)\s+)?|[Rr]ev(?:\.|ised)\s+)[Ee]d(?:n|ition)?"
    r"|[Vv]ol|(?:trans(?:l\.|lated)?|tr\.)\.?\s(?:by\s)?[^\W\d_a-z][^,()]{2,60})\.?$"
)
_LONGEST = 320


def read_bluebook_book(regions: Regions) -> Reading | None:
    """`A.B.A., Midyear Resolution 112, at 1 (2002), https://…` · `2 Jane Roe, The Title § 6.15 (3d ed. 2009)`."""
    imprint = next((span for span in regions.brackets if _is_imprint(regions.text, span.start)), None)
    if are_names_alone(regions.text) or volume_without_page(regions.text) or in_journal_behind_question(regions.text):
        return None
    if imprint is None:
        return _undated(regions)
    if is_of_title(regions.text, imprint.start) or re.match(r"\s*\([^()]+,\s\d{4}\)", regions.text[imprint.end :]):
        return None  # `The Case of Jan Roe (1866–1934) (Boston, 1984)`: the years are of the title
    shouted = regions.text[: imprint.start].isupper()  # `RIVER WATCH, “NOT IN IT” HOW FERRIES FAIL 6 (2017)`
    if (regions.quotes and not shouted) or any(span.start < imprint.start for span in regions.italics):
        return None
    volume = _VOLUME.match(regions.text)
    begin = volume.end() if volume else 0
    whole = regions.text[begin : imprint.start].rstrip(" ,")
    title, place = _split_place(whole)
    head = split_head(title)
    if head is None or (shouted and head.people is None):
        return _without_author(regions, imprint.start, volume, title, place)
    title = title[head.start :]
    if not _is_title(title, head, place) or _DESCRIBED.search(title):
        return None
    title, behind = part_house(title) if _is_of_persons(head) else (title, {})
    if not behind and _is_on_site(title, head, place, regions):
        return None
    title, site = _part_site(title) if regions.addresses else (title, "")
    known = {"volume": volume["volume"] if volume else "", "container": site, **behind}
    return _build(regions.cut(imprint.start), head, known, title, place)


def _part_site(title: str) -> tuple[str, str]:
    """`Year-End Report on Piers, SUP. CT. OF THE U.S.`: a site in capitals behind a title that has none."""
    before, comma, last = title.rpartition(", ")
    parted = comma and last.isupper() and len(last) > len("U.S.") and re.search(r"[a-z]{3}.*[a-z]{3}", before)
    return (before, last) if parted else (title, "")


# `(Maryville, Mo., Quay Steam Book Office, 1871)` · `(Quay reprt. 1990)`: behind a title in capitals nothing else is.
_YEARLY = regex(r"\([^()]{0,90}(?:1[5-9]|20)\d\d\)")


def _is_imprint(text: str, start: int) -> bool:
    """Tell whether a bracket is that of a book: editors, edition, date."""
    if _IMPRINT.match(text, start):
        return True
    return text[:start].isupper() and not re.search(r"\bV\.\s", text[:start]) and _YEARLY.match(text, start) is not None


def _undated(regions: Regions) -> FullReference | None:
    """`Jud. Conf., Guide to Judicial Policy, at ch. 3, pt. H`: a body and a place, no date."""
    if regions.brackets or regions.quotes or regions.italics or regions.addresses or ", at " not in regions.text:
        return None
    title, place = _split_place(regions.text.rstrip(" .,;"))
    head = split_head(title) if place and title.count(",") else None
    if head is None or not (head.body or _is_of_body(head)) or not _is_title(title[head.start :], head, place):
        return None
    return _build(regions.cut(len(regions.text)), head, {}, title[head.start :], place)


def _build(
    after: Regions, head: Head | None, known: Mapping[str, str], title: str, place: Locator | None
) -> FullReference:
    tail = read_tail(after, quoted=False)
    if re.fullmatch(r"\d{1,2}\w{1,2}\s(?:prtg|printing)\.?", tail.fields.get("publisher", "")):
        tail.fields.pop("publisher")
    for name, value in known.items():
        tail.give(name, value)
    for made in _MAKERS.finditer(after.text[: after.brackets[0].end] if after.brackets else ""):
        named = read_people(made["names"], loose=False)
        if named:
            tail.people.setdefault("translator" if made["role"].startswith("tr") else "editor", named)
            tail.fields.pop("publisher", None)
    people = head.people if head else None
    if head:
        tail.give("publisher", head.body)
        tail.give("number", head.number)
        tail.give("genre", head.genre or ("Report" if head.body or _is_of_body(head) else ""))
    kind, fields = build_entry(title, people, tail)
    if fields.get("type") == "Report":
        fields.pop("type")
    return FullReference(kind, fields, people.names if people else (), place or tail.locator, tuple(tail.aliases))


def _is_on_site(title: str, head: Head, place: Locator | None, regions: Regions) -> bool:
    """`Jane Roe, How I Learned to Wait, Towpath Talk (Sept. 17, 2012), https://…`: a piece on a site, and no book."""
    if not (place or head.body or _is_of_body(head)) and _DAY.search(regions.text) and split_paper(title):
        return True
    if title.isupper() and head.people and _is_of_body(head) and regions.addresses and not place:
        named = head.people.names[0].get("literal", "")
        if re.search(r"[a-z]{3}", named) and is_shortened_body(title.title()):
            return True  # `Quay Survey (QS), U.S. QUAY INFO. ADMIN. (2015), https://…`: a title and its site
    last = title.rpartition(", ")[2]
    listed = title.isupper() and _is_of_body(head)  # `TABLE 4: PATENT, AND TRADEMARK CASES`: all is the title
    return bool(regions.addresses) and last != title and not (place or head.body or listed) and len(last.split()) < 6


def _is_of_persons(head: Head) -> bool:
    return head.people is not None and not head.body and not _is_of_body(head)


def _is_of_body(head: Head) -> bool:
    return head.people is not None and "literal" in head.people.names[0]


def _without_author(
    regions: Regions, stop: int, volume: re.Match[str] | None, title: str, place: Locator | None
) -> FullReference | None:
    """`2 Collier on Bankruptcy ¶ 105.01 (Jane Roe ed., 16th ed. 2022)`: a treatise that its volume and editor"
    " mark."""
    if volume is None or place is None or not re.match(r"\([^()]*\bed[.s]", regions.text[stop:]):
        return None
    if SENTENCE.search(title) or "," in title or len(title.split()) > 12 or re.match(r"(?:U\.S|F\.)", title):
        return None
    return _build(regions.cut(stop), None, {"volume": volume["volume"]}, title, place)


def _is_title(title: str, head: Head, place: Locator | None) -> bool:
    """Tell whether words are a title: no sentence, with capitals; a body or a place vouches for short ones."""
    title = re.sub(r"[“”]", "", title) if title.isupper() else title
    words = re.findall(r"[^\W\d_][\w’'-]*", title)
    if not words or len(title) > _LONGEST or not _TITLE_START.match(title):
        return False
    if re.search(
        r",\s+\d+\s+[A-Z][\w.’&,: –-]+\d*$|\s\d+\s+[A-Z][\w.’-]*(?:\s[A-Z][\w.’-]*){0,3}\s&(?:\s[A-Z][\w.’-]*){1,4}$"
        r"|^\d{1,4}\s(?:[A-Z][\w.’]*\s|&\s){0,6}(?:(?:[A-Z]\.)*[LJQ]\.|Rev\b|Bull\b)"
        r"|^\d{1,3}\s(?:Fed\.\sReg|Stat|Cong\.\sRec)\.|(?:H\.\s?R\.|S\.)\s?\d+,\s\d+\w\w\sCong\b|\sv\.\s|;|\.\s+(?:See|In|The)\s|,\s+in:?\s",
        title,
    ):
        return False  # a journal's article, a case, a sentence, a chapter
    telling = [word for word in words if len(word) > 3 or not word.islower()]
    big = sum(not word.islower() for word in words)
    long_small = sum(word.islower() and len(word) > 4 for word in words)
    if SENTENCE.search(title) and 2 * big < len(words):
        return False
    if re.match(rf"[A-Z][a-z]+\.\s|{_MONTH}\b", title):
        return False  # `TILLER, Charles. Title`
    if len(title.split()) == 1 and place is None and not head.body:
        return False
    return 3 * big >= 2 * len(telling) and long_small <= 2


def _split_place(whole: str) -> tuple[str, Locator | None]:
    """The title and the place that is printed after it."""
    found = _PLACE.search(whole)
    if found is None or re.match(r"(?:1[5-9]|20)\d\d[–-](?:\d\d|\d{4})$", found["place"]):
        return whole, None
    if years := _YEARS.match(found["place"]):
        return whole[: found.start("place") + years.end("years")], _place_of(found["place"][years.end() :])
    if re.fullmatch(r"(?:19|20)\d\d", found["place"]) and "at" not in found["sep"]:
        return whole, None  # `Police and Traffic Stops, 2011 (2013)`
    single = not re.search(r"[,–-]", found["place"])
    named = whole[: found.start()]
    if single and "at" not in found["sep"] and _NAMED_BY_NUMBER.search(named.lower() if named.isupper() else named):
        return whole, None
    place = _place_of(found["place"])
    return (whole[: found.start()], place) if place else (whole, None)


# `The River and the War, 1954–68, 203` · `Quays to 1928, 93`: the years belong to the title.
_YEARS = regex(
    r"(?P<years>(?:1[5-9]|20)\d\d(?:\s?[–-]\s?(?:\d\d|\d{4})),?\s+(?=\S)|(?:1[5-9]|20)\d\d(?=,\s\d{1,3}(?!\d))),?\s*"
)


def _place_of(printed: str) -> Locator | None:
    place = read_locator(f" {printed}")
    if place is None:
        return None
    if re.match(r"[§¶]", printed):
        return Locator(place.locator.label, plain_value(re.sub(r"^(?:§§?|¶¶?)\s?", "", printed)))
    return place.locator
