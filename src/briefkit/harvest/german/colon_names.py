"""A colon behind the names, as in German and older books: `Hans Roth: Wege. Köln 1987, S. 11.` · `Wu: Huo-lun, IV, 3`.

The colon is read as the comma that other styles write there; all places stay what they are.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from briefkit.harvest.lists.listed_heads import listed_head
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.names.people import OTHERS, People, read_people
from briefkit.harvest.names.turned_names import double_family, read_capitals
from briefkit.harvest.parts.comma_subtitles import is_place
from briefkit.harvest.parts.idem_names import IS_IDEM
from briefkit.harvest.parts.leads import PAPER_OF, read_body
from briefkit.harvest.parts.signals import leading_signal
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.short.short_plain import names_and_year_at
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.lexicon import PLACE
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

# What a committee heard stands behind the colon too: `Quay Safety: Hearing Before the S. Comm. on Commerce`.
_COLON = regex(
    r"(?P<role>\s?\x00+|,\s(?:eds?|trans|tr|comp|hrsg|hg)\.)?(?P<colon>:)\s+(?!(?:\w+\s)?Hearings?\s(?:[Bb]efore|[Oo]n)\b)"
    r"(?=[^\W_a-z]|[\"“‘«\x00])"
)
_BEGINS = regex(r"(?:^|;\s+|(?<=[^\W\d_]{3})[.?!]\s+|(?<=\d)\.\s+|(?<=\x00)\.?\s+|:\s+|,\ssowie\s+)")
_ROLE = regex(
    r"(?<!\w)\(?(?:eds?|[Hh]rsg|[Hh]gg?|trans|comp|dirs?|coord)\.?\)?,?$|,\s(?:eds?|trans|tr|comp|[Hh]rsg|[Hh]g)\.$"
)
# `Note: …`, `Source: …`: what leads to a remark.
_LEADS = regex(
    r"(?:Notes?|Sources?|Translation|Preface|Emphasis|Compare|Also|Text|Cf|See|Here|Example|Remark|Author|Editor|Title"
    r"|Abbreviations?|Quotation|Quote|Thus|Namely|Siehe|Vgl|Online|Available|Accessed|Retrieved|Interview|Hereafter)$",
    re.IGNORECASE,
)
_GERMAN = regex(r"\b(?:[Ii]n:|S\.\s?\d|[Hh]rsg|Hg\.|Bd\.)")
_STOP_WITHIN = regex(r"(?:[^\W\d_A-Z]{3}|\))[.?!]\s")
# `M. Sawer and M. Simms, A Woman’s Place: Women`: what follows a list that is closed is the title.
_TITLE_WITHIN = regex(r"\s(?:and|und|et|&)\s[^,]+,\s(?!(?:Jr|Sr)\b)")
_INVERTED = regex(r"(?:(?:[Vv][ao]n|[Dd]e|[Zz]u)\s(?:de[rnm]?\s|la\s)?)?[^\W\d_][\w’'-]+,\s[^,]+")
_IMPRINT = regex(r"[.,]\s+[^\W\d_a-z][^:;()]{2,40}(?::\s[^:;()]{2,60})?,?\s(?:1[5-9]|20)\d\d")
# `Harbour Guidance: Part 7`: what the last word names is no person.
_DOCUMENT = regex(
    r"\b(?:Act|Code|Codes|Rules?|Regulations?|Guidance|Guidelines?|Guide|Policy|Plan|Strategy|Handbook|Manual|Report"
    r"|Review|Standards?|Framework|Circular|Directive|Order|Toolkit|Playbook|Program(?:me)?|Survey|Index|Outlook)$"
)
_PAPER = regex(r"\S+(?:bericht|gesetz|plan|ordnung|bote|blatt|zeitung)\b|(?:Der|Die|Das|The|Zur?|Zum|Von|Im|In)\s")
_BODY_ALONE = regex(r"[^,:;.]{4,90}(?<!\b[Ii]n)")
_FAMILIES = regex(r"[^\W\d_a-z][\w’'-]+(?:;\s[^\W\d_a-z][\w’'-]+){1,4}")
_PAGED = regex(r"[^;]{3,160}?,\s(?:S|pp?)\.\s?\d")
_IN = regex(r"\b[Ii]n:\s*$")
_LONGEST = 160
_MOST = 200  # colons: more in one note stand behind no names, and cost seconds
_LONGEST_NAME = 2  # words in capitals


def with_commas(regions: Regions) -> Regions:
    """The note with a comma in place of each colon that stands behind names."""
    text = regions.text
    for start, place in _colons(regions):
        names = text[start:place]
        if not _CLOSED.search(names) and not _is_turned(names.strip()) and not _are_turned(names.strip()):
            names = names.replace(",", "/")  # `M. Broy, M. Kuhrmann:` is a list that is closed
        names = names.replace(";", "/")  # `Roth, Hans; Moser, Karla:` is one list
        before = text[:start]
        # `… zwangen: Hans Roth: Wege. …`: a sentence leads to it
        if before.rstrip().endswith(":") and not _IN.search(before):
            before = f"{before.rstrip()[:-1]};{before[len(before.rstrip()) :]}"
        text = f"{before}{names},{text[place + 1 :]}"
    return replace(regions, text=text) if text != regions.text else regions


def with_own_colons(reading: Reading, printed: str, read: str) -> Reading:
    """A reading whose titles have the colons that were printed: a comma was only to part names from titles.

    Args:
        reading: what was read.
        printed: the stretch as the note has it.
        read: the same stretch as it was read.
    """
    pairs = [
        _around(printed, at) for at, (one, other) in enumerate(zip(printed, read, strict=False)) if one + other == ":,"
    ]
    if not pairs:
        return reading
    if isinstance(reading, FullReference):
        return replace(reading, fields={name: _with_colons(value, pairs) for name, value in reading.fields.items()})
    if isinstance(reading, ShortReference):
        return replace(reading, title=_with_colons(reading.title, pairs))
    return reading


def _around(text: str, place: int) -> tuple[str, str]:
    """The words on both sides of a colon."""
    before = re.search(r"\S*$", text[:place])
    after = re.match(r"\s*\S*", text[place + 1 :])
    return before[0] if before else "", " ".join(after[0].split()) if after else ""


def _with_colons(value: str, pairs: Sequence[tuple[str, str]]) -> str:
    for before, after in pairs:
        value = (
            value.replace(f"{before}, {after.rstrip('.,;')}", f"{before}: {after.rstrip('.,;')}")
            if before and after
            else value
        )
    return value


# A list of names closed by "and", or one name with what its bearer did.
_CLOSED = regex(r"\s(?:and|und|u\.|et|y|e|en|og|och|&)\s|/|;|\x00|\(|,\s(?:eds?|trans|tr|comp|[Hh]rsg|[Hh]g|Jr|Sr)\.")


def _colons(regions: Regions) -> Iterator[tuple[int, int]]:
    """Where names that a colon follows begin and end."""
    mask = regions.mask
    begins = [found.end() for found in _BEGINS.finditer(mask)]
    for found in islice(_COLON.finditer(mask), _MOST):
        place = found.start("colon")
        if (
            _lies_in_list_item(regions.text, place)
            or _leads_to_house(mask, place)
            or names_and_year_at(mask, found.end())
        ):
            continue
        starts = begins[bisect_right(begins, place - _LONGEST) : bisect_left(begins, place)]
        titles = (span.end for span in (*regions.italics, *regions.quotes) if span.end < place - 1)
        behind = max(titles, default=0)  # `*Der Hafen*, Hamburg: Quay 2003`: no name reaches over a title
        start = next((start for start in starts if start >= behind and _are_names(regions, start, place)), None)
        if start is not None:
            yield start + leading_signal(regions.text[start:place]), place


def _lies_in_list_item(text: str, place: int) -> bool:
    """Tell whether a colon stands behind the date of an item of a list: `World Bank. 2021. Pakistan Update: Times.`"""
    start = max((found.end() for found in re.finditer(r"^|;\s+", text[:place])), default=0)
    start += leading_signal(text[start:])
    head = listed_head(text[start:])
    return head is not None and place > start + head.title


# `…. Garden City: Doubleday, 1999`
_HOUSE_AHEAD = regex(r":\s+[^.:;()\x00]{2,60}(?:,\s+\[?(?:1[5-9]|20)\d\d|\.?\s*$)")
_AFTER_TITLE = regex(r"[.?!\x00]\s+[^\W\d_a-z][^.?!:;,\x00]{1,40}(?:,\s[A-Z]{2,3}|,\s[A-Z][a-z]{2,4}\.)?$")


def _leads_to_house(mask: str, place: int) -> bool:
    """Tell whether a place of publication stands before a colon and a publisher behind it."""
    behind = leading_signal(mask[:place])  # the full stop of `Cf. Jan Roth: Wege` ends no title
    return _AFTER_TITLE.search(mask, behind, place) is not None and _HOUSE_AHEAD.match(mask, place) is not None


def _is_title_in_capitals(before: str, who: str) -> bool:
    """`PRETRIAL JUST. INST., FERRY RISK: A GUIDE` · `THE BUILDERS: FRUITFUL PIERS: WHY`: small capitals once."""
    return len(who.split()) > _LONGEST_NAME or re.search(r"[^\W_a-z]{2}:\s+$", before) is not None


_TOWN_AND_YEAR = regex(r"[.,]\s+(?P<town>[^\W\d_a-z][\w/ .-]{2,30}?)\s(?:1[5-9]|20)\d\d(?=[\s,.;]|$)")


def _is_office(who: str, after: str) -> bool:
    """`Hafenamt Kiel: Häfen in Zahlen. Kiel 1998`: a body before its book, which a town and a year end."""
    imprint = _TOWN_AND_YEAR.search(after)
    return imprint is not None and is_place(imprint["town"]) and PAPER_OF.match(who) is None


def _is_turned(who: str) -> bool:
    """`Roth, Hans` · `Pérez Soto, Juan`: one name, the family first."""
    family, _, given = who.partition(", ")
    named = bool(given) and (double_family(family, given) or read_capitals(who))
    return _INVERTED.fullmatch(who) is not None or bool(named)


def _are_turned(who: str) -> bool:
    """`Roth, Hans u. Moser, Ada`: as many commas as names."""
    people = read_people(who, loose=False) if "," in who else None
    return people is not None and who.count(",") == len([name for name in people.names if "given" in name])


def _are_names(regions: Regions, start: int, place: int) -> bool:
    """Tell whether what stands between a beginning and a colon is one or more names, and a title follows."""
    who = regions.text[start:place]
    who = who[leading_signal(who) :].strip()
    after = regions.mask[place + 1 :].lstrip()
    if IS_IDEM.fullmatch(who) or (_FAMILIES.fullmatch(who) and _PAGED.match(after)):
        return True  # `Ders.: Brücken. Hamburg 2001` · `Roth; Moser: Häfen, S. 11`
    if _STOP_WITHIN.search(who) or _TITLE_WITHIN.search(who) or re.search(r"\d", who):
        return False
    if _DOCUMENT.search(who) or (who.isupper() and _is_title_in_capitals(regions.text[:start], who)):
        return False
    return _names_bodies(who, after) or _names_people(who, after)


def _names_bodies(who: str, after: str) -> bool:
    """`Hafenamt (Hrsg.): Häfen in Zahlen` · `Institut für Binnenschifffahrt: Kähne. Genf 2009, S. 88`."""
    role = _ROLE.search(who)
    edits = role is not None and role.start() > 0 and is_body(who[: role.start()])
    alone = _BODY_ALONE.fullmatch(who) and not _PAPER.match(who) and _GERMAN.search(after)
    return edits or bool(alone and is_body(who))


def _names_people(who: str, after: str) -> bool:
    role = _ROLE.search(who)
    people = read_people(who[: role.start()] if role else who, loose=False)
    if _is_turned(who) and not (_GERMAN.search(after) or _IMPRINT.search(after)):
        return False  # `Smith, Grain: Markets and Hunger, 158`
    if is_body(who[: role.start()] if role and role.start() else who):
        # `Hafenamt (Hrsg.): Häfen in Zahlen`
        return bool(role and role.start()) or _is_office(who, after)
    if people is None or PLACE.match(who) or _LEADS.fullmatch(who.strip(" .,")):
        return False
    return role is not None or _are_whole(people, who, after)


def _are_whole(people: People, who: str, after: str) -> bool:
    """Tell whether all are named in full, and their list is closed: of two names the second may be a title."""
    names = [name for name in people.names if name != OTHERS]
    if not all("given" in name for name in names):
        return False
    if len(names) > 1 and _CLOSED.search(who) is None and not all("." in name.get("given", "") for name in names):
        return _GERMAN.search(after) is not None  # `Orla Roe, Peasant Quays, Civil Peace: The Countryside`
    closed = len(names) != 2 or _CLOSED.search(who) is not None
    return closed or _GERMAN.search(after) is not None


_FAMILY = r"(?:(?:[Vv][ao]n|[Dd]e)\s(?:de[rnm]?\s)?)?[^\W\d_a-z][\w’'-]+"
_SHORT = regex(
    rf"(?P<who>{_FAMILY}(?:(?:/|\s?/\s|\s(?:and|und|u\.|et|y|&)\s){_FAMILY}){{0,3}}(?:\s(?:u\.\s?a\.|et\sal\.))?"
    r"|[^\W\d_a-z][^:;,.\d]{6,80}(?=:\s[^;]{4,160},\sS\.\s\d)):\s+"
    r"(?P<title>[\"“‘'«]?[^\W_a-z](?:[^;:()]|:(?=\s[^;:()]{3,90},\sS\.)){1,90}?)(?:\s\((?P<year>(?:1[5-9]|20)\d\d)(?:/\d{2,4})?\))?"
    r"(?:,?\s+\(?(?:wie\s+|siehe\s+|as\s+in\s+)?(?:Anm\.|Fn\.|n\.|note)\s*(?P<note>\d{1,3})\)?)?"
    r"(?P<place>[,.]\s+(?:[IVXLC]+[,.]\s+)?(?:(?:Zitate?|[Hh]ier|bes\.|v\.\s?a\.)\s)?(?:pp?\.\s?|Sp\.\s?|S\.\s?)?\d.*)?[.\s]*$",
    re.DOTALL,
)


def read_colon_short(regions: Regions) -> ShortReference | None:
    """`Schuyler: Turkistan, II, 173-174` · `Duerr: Traumzeit (1978), wie Anm. 8, S. 17.`: a family name and a title."""
    found = _SHORT.match(regions.text)
    if found is None or _LEADS.fullmatch(found["who"]) or not (found["place"] or found["note"] or found["year"]):
        return None
    german = re.match(r"[,.]\s+S\.\s?\d", found["place"] or "") is not None
    body = is_body(found["who"])
    if PLACE.match(found["who"]) or (body and not german):
        return None
    people = read_body(found["who"]) if body else read_people(found["who"].replace("u. a.", "et al."), loose=False)
    place = read_locator(found["place"]) if found["place"] else None
    if people is None or (found["place"] and place is None):
        return None
    if names_and_year_at(regions.text, found.start("title")):
        return None  # `Taranto: Kraay and Hirmer 1966, 315`
    if re.match(r"[,.]\s+(?:1[5-9]|20)\d\d\b", found["place"] or ""):
        return None  # `Abingdon: Rutland, 2014`
    return ShortReference(
        people.names,
        tidy_title(found["title"]),
        place.whole if place else None,
        word="wie" if found["note"] else "",
        note=int(found["note"]) if found["note"] else None,
        tentative=True,
        year=found["year"] or "",
    )
