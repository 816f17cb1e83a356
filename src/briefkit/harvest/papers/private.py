"""Letters, messages and interviews: `James Connolly, e-mail message to Lynne Tatlock, November 26, 2017`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.bluebook_heads import is_shortened_body
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.papers.kept_letters import folio_of
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import SENTENCE, read_body
from briefkit.harvest.parts.letters_printed import dated_by_edition
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.places.shelf_marks import HOUSE, names_edition, shelf_mark
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import MONTH, find_date, find_full_date
from briefkit.harvest.words.lexicon import NEWSPAPER, PLACE
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex
from briefkit.text import Span

_PRIVATE = regex(
    r"^(?P<who>(?-i:[^\W\d_a-z])[^,;]{2,60}(?:,\s+[A-Z][^,]{2,40})?),\s+(?P<title>(?:in\s+an?\s+"
    r"|personal\s+|private\s+|unpublished\s+|telephone\s+|phone\s+)?(?:e-?mail|letter|interview"
    r"|conversation|personal communication|telegram|memorandum|message|correspondence|communication"
    r"|speech|remarks|address|lecture|testimony|statement|talk)\b(?:\s+(?:message|communication|correspondence|exchange))?(?:\s+(?:to|by|with|at"
    r"|of|before|from|in|on|for)\b[^,]*?)?)(?P<tail>,.*|\.?)$",
    re.IGNORECASE | re.DOTALL,
)


# What leads to something, and sends nothing: `Road to Recovery, 3 May 2010` · `Motion to Dismiss`.
NO_SENDER = (
    r"(?:According|Due|Owing|Prior|Thanks|Compared|Contrary|Subject|Access|Approach|Answer|Reply|Response|Guide|Introduction"
    r"|Report|Statement|Submission|Address|Appendix|Preface|Letter|Testimony|Motion|Message|Road|Path|Way|Return|Tribute"
    r"|Petition|Appeal|Complaint|Objections?|Opposition|Amendments?|Addendum|Supplement|Notes?|Welcome|Farewell|Right"
    r"|Threats?|Challenges?|Barriers?|Solutions?|Transition|Key|Index|Companion|Prelude|Ode|How|What|When|Where)"
)
_LETTER = regex(
    rf"^(?!{NO_SENDER}\s+to\b)"
    r"(?P<who>(?:[^\W\d_a-z][\w.’'-]*\s+(?:(?:van|von|de|der|la)\s+)*){1,4}?)"
    r"(?<!\bReport )(?<!\bSubmission )(?<!\bResponse )(?<!\bStatement )(?<!\bGuide )(?<!\bIntroduction )(?P<title>to\s+"
    r"(?:[^\W\d_a-z][\w.’'-]*+\s?){1,4})(?:,\s*|(?=\d{1,2}\s[A-Z][a-z]{2,8}\.?\s\d{4}))(?P<tail>(?=[\w\s,]*\d{4}).*)$",
    re.DOTALL,
)


# `Harbour Strike Spreads to North, The Guardian, May 2009`: a headline.
_IN_PAPER = regex(rf"(?:The\s)?(?:[A-Z][\w’'-]+\s){{0,3}}?{NEWSPAPER.pattern}(?=,)")
_INTERVIEW = regex(
    r"^(?:(?-i:[^\W\d_a-z])[\w’'.-]*\s+){0,5}?(?:(?:author[’']?s?|personal|private|anonymous|confidential|in-person|online|video|written"
    r"|(?:tele)?phone|e-?mail|skype|zoom|group|research)\s+){0,3}(?:interviews?|conversations?|discussions?|communications?|exchanges?)"
    r"(?=,\s|\s+(?:with|by|of|conducted|in|at|to)\s)",
    re.IGNORECASE,
)
_PLACED = regex(
    r",\s+(?:in\s(?=[^,]+(?:,\s[^,]+)?$))?"
    r"(?P<place>(?:(?<=,\sin\s)[^\W\d_a-z][\w’' -]+,\s)?(?:[^\W\d_a-z][\w.’'-]++\s?){1,3}(?:,\s[A-Z]\.?[A-Z]\.?)?)$"
)


def _read_asked(regions: Regions) -> FullReference | None:
    """`Author’s interview with an officer, Ministry of Ports, Karachi, 12 March 2013`: all of it is the title."""
    date = find_date(regions.text)
    head = regions.text[: date.span.start] if date else ""
    if date is None or regions.quotes or not _INTERVIEW.match(regions.text) or SENTENCE.search(head):
        return None
    tail = read_tail(regions.cut(date.span.start), quoted=False)
    title = head.rstrip(" ,(")
    place = _PLACED.search(title)
    known = place is not None and (", in " in place[0] or PLACE.match(place["place"]) or "," in title[: place.start()])
    fields = {name: value for name, value in tail.fields.items() if name in ("date", "url", "urldate")}
    if place and known and not is_body(place["place"]):
        fields["location"], title = place["place"], title[: place.start()]
    fields = dict(sorted({**fields, "title": title}.items()))
    return FullReference("unpublished", fields, (), tail.locator, tuple(tail.aliases))


# `Letter from Jane Roe, Chair of the Harbour Board, to John Poe, Minister for Ports, March 2, 2022`
_SENT = regex(
    r"^(?P<what>Letter|Memo(?:randum)?|E-?mail(?:\s+message)?|Telegram|Cable|Fax)\s+from\s+(?P<who>[^“\"‘]{3,300}?)"
    r"(?:,?\s+to\s+(?P<whom>[^“\"‘]{3,300}?))?(?:,\s+(?P<subject>(?:[“\"‘]|'(?=[^\W_a-z])).{3,400}?[”\"’'](?=[\s,(])),?)?"
    rf"(?P<tail>(?:,?\s*,\s+(?:dated\s+)?(?=(?:\d{{1,2}}\s+)?{MONTH}\s)|\s+(?={MONTH}\s\d{{1,2}},\s\d{{4}})"
    r"|\s+\((?=[^()]*\d{4}(?:,\s\d[^()]{0,20})?\))).*)$",
    re.DOTALL | re.IGNORECASE,
)


# `to the Pilots of the Harbour 3 (May 7, 2024)`: the Bluebook has the page before the day.
_PAGED_LETTER = regex(r"(?<=[^\W\d_.,])\s(?P<pages>\d{1,3}(?:[–-]\d{1,3})?(?:,\s\d{1,3}(?:[–-]\d{1,3})?)*)$")


def _read_sent(regions: Regions) -> FullReference | None:
    """What somebody wrote to somebody: the offices of both are left out of the names, not of the ledger."""
    found = _SENT.match(regions.text)
    if found is None:
        return None
    who = re.sub(r"\s+et al\.?$", "", found["who"].partition(",")[0])
    shortened = is_shortened_body(who) and ". " in who and not re.match(r"(?:[A-Z]\.\s?)+", who)
    people = People(({"literal": who},)) if shortened else read_people(who, loose=False) or read_body(who)
    tail = read_tail(regions.cut(found.start("tail")), quoted=False)
    if people is None or "date" not in tail.fields:
        return None
    kept = ("date", "url", "urldate", "doi")
    fields = {name: value for name, value in tail.fields.items() if name in kept}
    whom = (found["whom"] or "").partition(",")[0].strip()
    paged = _PAGED_LETTER.search(found["whom"] or "") if found["tail"].lstrip().startswith("(") else None
    if paged:
        tail.locator = tail.locator or Locator("page", paged["pages"].replace("–", "-"))
        whom = whom.removesuffix(paged[0])
    title = f"{found['what']} to {whom}" if whom else found["what"]
    title = title[0].upper() + title[1:]
    if found["subject"]:
        fields["howpublished"], title = title, tidy_title(found["subject"])
    fields |= {"author": bibtex_names(people.names), "title": title}
    rest = regions.cut(found.start("tail"))
    mark = _kept(rest)
    if mark:
        fields["library"] = mark[0]
    locator = (tail.locator if not mark else None) or folio_of(found["tail"])
    if _is_printed(rest):
        locator = _place_of_letter(rest, fields) or locator
    return _private(fields, "misc", people, locator, tail)


def _private(fields: dict[str, str], kind: str, people: People, locator: Locator | None, tail: Tail) -> FullReference:
    """What somebody sent or said; where an edition has it, it is published as a piece of that."""
    if "booktitle" in fields:
        kind = "incollection"
        fields |= {"note": fields.pop("howpublished")} if "howpublished" in fields else {}
    return FullReference(kind, dict(sorted(fields.items())), people.names, locator, tuple(tail.aliases))


def _kept(rest: Regions) -> tuple[str, str] | None:
    """The archive and shelf mark behind the day of a letter; an edition of letters is none."""
    date = find_date(rest.text)
    if date is None or _is_printed(rest):
        return None
    return shelf_mark(re.sub(r"^\)", "", rest.text[date.span.end :]))


# `3 May 1780, in *Papers of Roe*, …`: archives keep papers, and books print them.
_PRINTED_IN = regex(r"\)?,?\s+(?:(?:quoted|reprinted|printed|published|cited)\s+)?in\s+[^“\"‘]{0,90}?$")


_SIGLUM = regex(r"[A-Z]{2,8}")


def _is_printed(rest: Regions) -> bool:
    """Tell whether behind the day of a letter stands a book that has it."""
    date, core = find_date(rest.text), find_core(rest)
    if date is None or core is None or core.start < date.span.end:
        return False
    behind = rest.text[core.end :]
    if not names_edition(behind) and HOUSE.search(behind):
        return False  # `in *Roe Papers*, Quay Library`
    between = rest.text[date.span.end : core.start].rstrip(" ,*_")
    if _SIGLUM.fullmatch(rest.text[core.start : core.end].strip(" ,.*")) and not between.strip(" ,)"):
        return False  # `*CWR* 16:1106`: letters of a set that other notes or a list give in full
    within = _PRINTED_IN.match(f"{between} ")
    alone = between.strip(" ,)*_") == "" and names_edition(behind)
    return within is not None or alone


def read_private(regions: Regions) -> FullReference | None:
    """`James Connolly, e-mail message to Lynne Tatlock, November 26, 2017.` · `Interview with a diplomat, 2012.`"""
    core = find_core(regions)
    # `Reed’s discussion of the ports draws on his *Harbours* (…)` is no talk with anybody.
    if known := _read_sent(regions) or (_read_asked(regions) if core is None else None):
        return known
    found = _LETTER.match(regions.text) or _PRIVATE.match(regions.text)
    if (
        found is None
        or _IN_PAPER.match(found["tail"])
        or (core and (core.start < found.start("tail") + 2 or found.re == _PRIVATE))
    ):
        return None
    tail = read_tail(regions.cut(found.start("tail")), quoted=False)
    people = read_people(found["who"].strip())
    if ("date" not in tail.fields and "url" not in tail.fields) or people is None:
        return None
    fields = {
        name: value for name, value in tail.fields.items() if name in ("date", "url", "urldate", "doi", "location")
    }
    title = found["title"].strip()
    _, built = build_entry(found["title"], people, tail)
    fields |= {"author": built["author"], "title": f"Letter {title}" if title.startswith("to ") else title}
    mark = _kept(regions.cut(found.start("tail")))
    if mark:
        fields["library"] = mark[0]
        fields.pop("location", None)
    placed = found.re == _LETTER and not mark
    locator = _place_of_letter(regions.cut(found.start("tail")), fields) if placed else folio_of(found["tail"])
    kind = "letter" if re.search(r"mail|letter|telegram|correspondence", fields["title"]) else "unpublished"
    return _private(fields, "misc" if kind == "letter" else kind, people, locator, tail)


_IN_EDITION = regex(r",?\s+(?:(?:quoted|reprinted|printed|cited)\s+)?in\s+(?P<who>[^“\"‘]{0,90}?),?\s*$")


def _place_of_letter(rest: Regions, fields: dict[str, str]) -> Locator | None:
    """Where a letter stands in the edition that has it: `14 May 1749, in Roe, *Letters*, 79` · `14 May 1749, 79`.

    The day is that of the letter and not that of the edition.
    """
    date, core = find_full_date(rest.text), find_core(rest)
    if date is None:
        return None
    if core is None and date.span.start < _NEAR:
        fields["date"] = date.value
    edition = _edition(rest, core, date.span.end) if core else None
    if core is None or edition is None or date.span.start > edition.start():
        alone = read_locator(rest.text[date.span.end :]) if core is None else None
        paged = alone is not None and not alone.rest.strip(" .") and _PAGE.match(alone.locator.value)
        return alone.locator if alone and paged else None
    people = read_people(re.sub(r",?\s+eds?\.?$", "", edition["who"]), loose=False) if edition["who"] else None
    fields |= {"date": date.value, "booktitle": tidy_title(rest.text[core.start : core.end])}
    if people is not None:
        fields["editor"] = bibtex_names(people.names)
    imprint = read_tail(rest.cut(core.end), quoted=False)
    written = rest.text[date.span.start : date.span.end]
    fields |= dated_by_edition(fields, imprint.fields.get("date", ""), written)
    if people is None and "editor" in imprint.people:
        fields["editor"] = bibtex_names(imprint.people["editor"].names)
    fields |= {name: imprint.fields[name] for name in ("publisher", "location", "volume") if name in imprint.fields}
    return imprint.locator


_NEAR = 4
_BARE_EDITION = regex(r"(?P<who>),?\s*$")


def _edition(rest: Regions, core: Span, day_end: int) -> re.Match[str] | None:
    """Who made the edition that stands before its title: `in Roe, *Letters*` · `14 May 1749, *Papers*, 1:79`."""
    alone = not rest.text[day_end : core.start].strip(" ,)*_")
    bare = _BARE_EDITION.search(rest.text[: core.start]) if alone and _is_printed(rest) else None
    return _IN_EDITION.search(rest.text[: core.start]) or bare


_PAGE = regex(r"\d|[ivxlc]+$")
