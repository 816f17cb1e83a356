"""The pieces of a note between cuts; one that only goes on with the reference before belongs to it."""

import re

from briefkit.harvest.forms.site_items import is_site_item, names_page
from briefkit.harvest.forms.stopped_titles import goes_on_as_title, goes_on_to_imprint
from briefkit.harvest.german.in_periodicals import ends_in_periodical
from briefkit.harvest.lists.authors_alone import behind_signal, ends_in_author, is_author_alone, is_listed
from briefkit.harvest.lists.listed_form import begins_with_closed_title, is_name_in_list
from briefkit.harvest.lists.listed_heads import is_closed_item, listed_head
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.names.bluebook_heads import split_head
from briefkit.harvest.names.people import OTHERS, read_people
from briefkit.harvest.parts.comma_subtitles import begins_with_place, goes_on_with_subtitle
from briefkit.harvest.parts.leads import SENTENCE, is_prose, leading_people, read_body
from briefkit.harvest.parts.sentences import cuts
from briefkit.harvest.parts.signals import behind_leads, leading_signal, unled
from briefkit.harvest.segmenting.going_on import (
    goes_on_behind_semicolon,
    is_dated,
    is_name_for_later,
    is_subtitle,
    names_go_on,
)
from briefkit.harvest.short.places_at_end import begins_behind_place
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import MONTH
from briefkit.patterns import regex
from briefkit.text import Span


def pieces_of(regions: Regions) -> list[tuple[int, int]]:
    """The stretches between cuts; one that only goes on with the reference before belongs to it."""
    bounds: list[tuple[int, int]] = []
    start, last = 0, ""
    for end, following, mark in [*cuts(regions), (len(regions.text), len(regions.text), "")]:
        if end <= start:
            continue
        item = bool(bounds) and last == "." and _is_item(regions, bounds[-1], start, end)
        rest = bool(bounds) and last != "—" and (item or _goes_on(regions, bounds[-1], start, end))
        if rest and not begins_behind_place(regions, bounds[-1], regions.text[start:end]):
            bounds[-1] = (bounds[-1][0], end)
        else:
            bounds.append((start, end))
        start, last = following, mark
    return bounds


_CONTINUES = regex(
    r"^(?:(?:(?:[Ll]ast|[Dd]ate)\s+)?[Aa]ccessed|[Dd]ate\sof\s[Aa]ccess|[Rr]etrieved|[Aa]vailable|[Vv]iewed|[Ll]ast|doi|DOI|https?:|www\."
    r"|(?:Report|(?:Working|Discussion|Occasional|Policy|Briefing|Research)\s(?:Paper|Brief))\s(?:No\.?|Number|#)\s?\d"
    r"|[Vv]ol(?:ume|s|\.)|[Nn]os?\.|pp?\.|[Pp]ages?\s\d|[Tt]rans(?:lated|\.)\s|[Ee]d(?:ited|s?\.)\s|\d+"
    r"(?:st|nd|rd|th|d)\s+[Ee]d|"
    r"[Rr]ev(?:ised|\.)\s|[Rr]eprint|\(|\[?\d{4}\]?[.,;:(]|\[?\d{4}\]?$|\d+\s*[(:,]|\d+[-–]\d+|\d+\.?$"
    r"|[Pp]h\.?\s?D|[Uu]npublished|[Ii]n:?\s+[^\W_a-z].*\d|[Dd]iss|[Mm]aster|[Tt]hesis|Edited"
    r"|[^\W\d_a-z][\w’'& -]{3,50}\s#\d+[,.]\s"
    r"|Series\s(?:[A-Z]\b|\d)|[Uu]pdated|PDF\.|Disponible|Consulté|\[[Cc]onsulté|[Pp]ublished\s|(?:ICSID\s|PCA\s"
    r"|WTO\s)?Case\s+[Nn]os?\.\s|App(?:lication|\.)\s+[Nn]o)"
)


# `In September 2025, the agency received …`: a sentence, and no book in which something stands.
_TIME_FIRST = regex(rf"In\s+(?:{MONTH}\s+(?:\d{{1,2}},\s+)?)?(?:1[5-9]|20)\d\d(?:[-–]\d+)?,?\s")
_HOUSE = regex(
    r"^[^\W\d_a-z][\w.,’'& –-]{2,60}:\s+[^\W\d_a-z][^:(]{2,80}(?:[.,]\s*(?:c\.?\s?)?\[?|\s(?=1[5-9]|20))\d{4}"
    r"|^[^\W\d_a-z][\w’'& .]{3,50}(?:,\s(?:Inc|Ltd|LLC|Co)\.)?,\s+\d{4}(?:\s*[:,]\s*\d[\d\s–-]*)?\.?$"
)


# `BO LIND, ROADS (1999). For a contrary view, see …`: no title begins with a signal that leads to a work.
_LED = regex(r"\b(?:see|cf|compare|accord)\b", re.IGNORECASE)
# What follows an item of a list of references and is a sentence about it.
_REMARK = regex(r"(?:This|These|Those|That|It|He|She|They|We|I|However|Moreover|For|On|As|But|Here|There|Although)\s")


def _is_item(regions: Regions, before: tuple[int, int], start: int, end: int) -> bool:
    """Tell whether a piece goes on with an item of a list of references: `Smith, J. (2010).` and its title."""
    text, item = regions.text, behind_leads(regions.text[before[0] :], before[1] - before[0])
    head = listed_head(item)
    if head is None:
        length = len(item) - len(text[start:])
        closed = is_closed_item(item) or is_site_item(item)
        return closed or (not leading_signal(text[start:]) and goes_on_to_imprint(item, length))
    if len(item) - len(text[start:]) <= head.title + 1:  # nothing but names and date stands before
        rest = text[start:]
        marked = any(len(text) - len(item) < span.start < start for span in regions.italics)  # `*Piers* 1 (2003).`
        return not marked and not re.match(r"In\s[a-z]", rest) and not _LED.search(rest, 0, leading_signal(rest))
    return not _begins_anew(text[start:], end - start)


def _begins_anew(text: str, length: int) -> bool:
    """Tell whether a piece behind an item of a list of references is another item, or a sentence about it."""
    words = text[:length]
    if listed_head(unled(text)) is not None or leading_signal(text):
        return True
    return bool(SENTENCE.search(words)) and (_REMARK.match(words) is not None or is_prose(words))


# `… 80 FR 9347 (Feb. 13, 2015). Available at www.…`
_LEADS_TO_SITE = regex(
    r"(?:[Aa]vailable|[Rr]etrieved|[Aa]ccessed)\b[^.]{0,40}?(?:https?:|www\.|\w+\.(?:gov|org|com|edu|int))"
)
# `… – Declarations. OJ L 124, 17.5.2005, p. 4` · `…, SA 2015, c 19; Royal Assent December 10, 2015`
_BEHIND_LAW = regex(
    r"OJ\s[LC]\b|[Rr]oyal\s[Aa]ssent|(?:in|came\sinto|entered\sinto)\sforce\b|[Aa]ssented\sto\b|[Ff]irst\sreading\b|ELI:"
)


# `https://example.org/quays. Last accessed December 23, 2015.`
_READ_ON_DAY = regex(
    rf"(?:[Ll]ast\s)?(?:[Aa]ccessed|[Rr]etrieved|[Vv]iewed|[Vv]isited|[Cc]hecked)\s(?:on\s)?(?:{MONTH}\s\d{{1,2}},?\s\d{{4}}"
    rf"|\d{{1,2}}\s{MONTH},?\s\d{{4}})[\s.]*"
)


def _is_day_of_reading(piece: Regions, earlier: Regions) -> bool:
    """Tell whether a piece is no more than the day on which the address before it was read."""
    behind = earlier.text[earlier.addresses[-1][0].end :].strip(" .>") if earlier.addresses else "no address"
    return not behind and _READ_ON_DAY.fullmatch(piece.text) is not None


def _goes_on(regions: Regions, before: tuple[int, int], start: int, end: int) -> bool:
    """Tell whether a piece after a full stop is the rest of the reference before it."""
    piece, earlier = regions.cut(start, end), regions.cut(*before)
    mark = regions.text[before[1] : start]
    behind_law = _BEHIND_LAW.match(piece.text) is not None
    if ";" in mark or behind_law:
        return behind_law or goes_on_behind_semicolon(piece.text, earlier.text) or names_go_on(piece, earlier)
    core = find_core(earlier)
    rest = (_ends_in_question(regions, before[1]) or goes_on_as_title(piece.text)) and _is_rest_of_title(piece, earlier)
    if rest or is_name_for_later(piece.text) or (core is None and is_subtitle(regions, start, earlier)):
        return True
    if core is None and not leading_signal(piece.text) and _ends_title(earlier.text, piece):
        return True
    if _CONTINUES.match(piece.text) and not _TIME_FIRST.match(piece.text):
        named = (
            core is not None
            or read_people(earlier.text, loose=False) is not None
            or _LEADS_TO_SITE.match(piece.text)
            or _is_day_of_reading(piece, earlier)
        )
        return bool(named) or _cites_plainly(piece, earlier) or (bool(piece.addresses) and names_page(earlier.text))
    if is_listed(earlier) and not leading_signal(piece.text) and not is_listed(piece):
        return True
    if core is None:
        return _goes_on_with_title(piece, earlier, before[0] == 0)
    dated = _HOUSE.match(piece.text) or _DATE_ALONE.fullmatch(piece.text) or begins_with_place(piece.text)
    if dated and not re.search(r"\d{4}", earlier.text[core.end :]):
        return True
    return _is_of_next_author(piece, earlier, core) or _is_container(piece, earlier, core.end)


def _is_name(text: str) -> bool:
    """`Jane Roe.` before `*The Other Harbour*. New York, NY: Touchstone`: a name, given name first, and no more."""
    people = read_people(text.strip(" ."), loose=False) if text.rstrip().endswith(".") else None
    return people is not None and len(people.names) == 1 and "given" in people.names[0] and "," not in text


def _ends_title(earlier: str, piece: Regions) -> bool:
    """Tell whether a piece has the second part of a title, or what that appeared in."""
    plain = find_core(piece) is None and goes_on_with_subtitle(earlier, piece.text)
    return plain or ends_in_periodical(unled(earlier), piece.text)


def _goes_on_with_title(piece: Regions, earlier: Regions, first: bool) -> bool:
    """Tell whether names stand before and their title, or its imprint, behind."""
    title = find_core(piece)
    titled = title is not None and title.start < 2
    if not titled and _HOUSE.match(piece.text) and not re.search(r"\d{4}", earlier.text):
        people, _ = leading_people(earlier.text)
        return people is not None and "given" in people.names[0]
    signed = is_author_alone(behind_signal(earlier.text)) or _is_body_alone(earlier.text)
    if titled and (signed or (first and (_signs_dated(earlier.text, piece) or _is_name(earlier.text)))):
        return True
    return _is_author_before_quote(piece, earlier)


_DATED_END = regex(
    r"[^\W_a-z][^.?!a-z]{6,160}?\s\((?:1[5-9]|20)\d\d\)"
    r"|[^\W_a-z][^.?!]{2,160}?,?\s(?:at\s)?[\divxlc][\d–, -]*\s\([^()]{0,60}(?:1[5-9]|20)\d\d\)"
    r"|[^\W_a-z][^;?!]{5,220}?,\s\d{1,4}\s[A-Z][\w.’'&,: -]{2,60}\s\d{1,5}(?:,[\d\s–&n.-]+)?\s\([^"
    r"()]{0,30}(?:1[5-9]|20)\d\d\)"
    r"|[^\W_a-z][^;?!]{5,160}?,?\s\([^()]{0,20}(?:19|20)\d\d\),?\shttps?:"
)


def _ends_in_question(regions: Regions, stop: int) -> bool:
    """Tell whether the piece before was cut off at a question mark."""
    return regions.text[:stop].rstrip()[-1:] in ("?", "!")


def _is_rest_of_title(piece: Regions, earlier: Regions) -> bool:
    """`Jane Roe, A.B.A., Who Pays? A Report on the Courts 3, 5 (2000)`: authors and no date before, a date behind."""
    signal = leading_signal(earlier.text)
    head = split_head(earlier.text[signal:])
    undated = not re.search(r"(?:1[5-9]|20)\d\d\)|https?:", earlier.text)
    return head is not None and undated and not earlier.italics and _DATED_END.match(piece.text) is not None


def _cites_plainly(piece: Regions, earlier: Regions) -> bool:
    """An address after a reference without a marked title: `Das, B. K., Ancient Gunpowder, 2008. http://…`."""
    people, _ = leading_people(earlier.text)
    return bool(re.match(r"(?:https?:|www\.|doi)", piece.text)) and people is not None and "given" in people.names[0]


def _is_author_before_quote(piece: Regions, earlier: Regions) -> bool:
    """`Petra Novak. « Rivers of Paper », …`: names, a full stop and a title in quotation marks."""
    people = read_people(earlier.text[leading_signal(earlier.text) :].strip(" ."), loose=False)
    quoted = bool(piece.quotes) and piece.quotes[0].start == 0
    if begins_with_closed_title(piece) and is_name_in_list(earlier.text):
        return True
    return quoted and people is not None and all("given" in name for name in people.names if name != OTHERS)


# `NHSA. *A Title*. 2016.` · `NR-ISAC.` · `E-ISAC.`: letters that stand for a body.
_LETTERS_ALONE = regex(r"(?!(?:ID|IBID|CF|SEE)$)(?:[A-Z]{2,}|[A-Z]-[A-Z]{2})[A-Z&-]{0,8}")


def _is_body_alone(text: str) -> bool:
    """`The Scikit-Learn Development Team.` before a title in italics."""
    plain = text[leading_signal(text) :].strip(" .")
    if _LETTERS_ALONE.fullmatch(plain) and text.rstrip().endswith("."):
        return True
    return is_body(plain.title() if plain.isupper() else plain) and len(plain.split()) < 9 and bool(read_body(plain))


_DATE_ALONE = regex(rf"(?:\d{{1,2}}\s)?{MONTH}\s(?:\d{{1,2}},\s)?(?:19|20)\d\d\.?")
# `Quay Scorecard.`
_NAME_ALONE = regex(r"[A-Z][\w’'&-]+(?:\s[A-Z][\w’'&-]+){1,3}\.")
_DATE_BEHIND = regex(
    rf"[\s.,”\"]*\s(?:(?:\d{{1,2}}\s)?{MONTH}\s(?:\d{{1,2}},\s)?)?(?:19|20)\d\d[.\s]*(?:$|https?:|\s[A-Z(])"
)


def _signs_dated(text: str, piece: Regions) -> bool:
    """`Quay Scorecard. *Harbour Industry Report.* 2016.`: a name, a title in marks, and right behind it the date."""
    core = find_core(piece)
    return (
        core is not None
        and _NAME_ALONE.fullmatch(text.strip()) is not None
        and _DATE_BEHIND.match(piece.text, core.end) is not None
    )


def _is_of_next_author(piece: Regions, earlier: Regions, core: Span) -> bool:
    """`…, 2001), Rain, Justin.` before a title, or with his title before what that appeared in."""
    title, last = find_core(piece), _last_core(earlier, core)
    if title is not None and title.start <= 1 and ends_in_author(earlier.text):
        return True
    named = last.start > core.end and ends_in_author(earlier.text[: last.start])
    return named and _is_container(piece, earlier.cut(last.start), len(last))


def _last_core(regions: Regions, core: Span) -> Span:
    """The last title that is marked, from `core` on."""
    while (following := find_core(regions, core.end)) is not None:
        core = following
    return core


def _is_container(piece: Regions, earlier: Regions, core_end: int) -> bool:
    """`“Title.” *Journal* 23 (2001): 44.`: what follows the title is where it appeared."""
    if earlier.text[core_end:].strip(" .") or not re.search(r"[\"”’'»“«]$", earlier.text[:core_end].rstrip(" .")):
        return False
    if leading_signal(piece.text) or re.match(r"(?:Ibid|Id\b)", piece.text):
        return False
    if piece.quotes and piece.quotes[0].start < 60:
        return False
    return _leads_with_title(earlier) and (_names_container(piece) or is_dated(piece))


def _leads_with_title(earlier: Regions) -> bool:
    """Tell whether nothing but names stands before the title that is marked as one."""
    core = find_core(earlier)
    return core is not None and bool(_leads(earlier.text[: core.start]))


_AUTHOR_AHEAD = regex(r"(?:[^\W\d_a-z][\w.’'-]*\s){0,3}[^\W\d_a-z][\w’'-]+,\s")


def _names_container(piece: Regions) -> bool:
    """Tell whether a piece begins with the name of what something appeared in."""
    words = piece.text.split()
    if piece.italics and piece.italics[0].start == 0 and len(words) < 60:
        return True
    if piece.italics and _AUTHOR_AHEAD.fullmatch(piece.text, 0, piece.italics[0].start):
        return False  # `“It is so.” Marlow, *The Ledger*, 148.`: what is quoted, and where it stands
    if _REMARK.match(piece.text) and SENTENCE.search(piece.text):
        return False  # `As of August 2023, sixty photographs have been …`
    return bool(re.match(r"[^\W_a-z][^.]{2,80}?(?:,|\s)\s*(?:vol|\d|\()", piece.text)) or (
        len(words) < 6 and bool(re.match(r"[^\W_a-z]", piece.text))
    )


def _leads(before: str) -> bool:
    """Tell whether what stands before a title is an author, or nothing: then it is a title and no quotation."""
    plain = before[leading_signal(before) :].strip(" ,.:")
    named = not plain or read_people(plain, loose=False) is not None or is_name_in_list(before)
    return named or (len(plain.split()) < 9 and read_body(plain) is not None)
