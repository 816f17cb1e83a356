"""Legal material: cases, statutes, treaties and resolutions in Bluebook and OSCOLA forms."""

import re
from collections.abc import Callable

from briefkit.citations.model import Locator
from briefkit.harvest.cases import read_case, read_reporter_alone
from briefkit.harvest.codes import read_code, read_register, read_state_code
from briefkit.harvest.dates import find_date
from briefkit.harvest.locators import read_locator
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.regions import Regions
from briefkit.harvest.takers import read_tail
from briefkit.harvest.titles_tidy import tidy_title
from briefkit.harvest.treaties import read_constitution, read_resolution, read_treaty

_PUBLIC_LAW = re.compile(
    r"^(?P<title>(?:(?P<name>[^\W_a-z].{3,160}?),\s+)?(?:Pub(?:\.|lic)\s+L(?:\.|aw)|P\.\s?L\.)\s+(?:No\.\s*)?"
    r"(?P<number>\d+[-–]\d+))(?P<rest>.*)$",
    re.DOTALL,
)
_ACT = re.compile(
    r"^(?P<title>(?:The\s+)?(?:[^\W_a-z][\w’'()-]*\s+|(?:of|the|and|for|on|to|in|with"
    r"|\(\w+\))\s+){1,14}?(?:Act|Ordinance|Code|Regulations?|Order|Rules|Constitution|Law|Bill|Statute"
    r"|Directive|Measure))(?:\s+(?:of\s+)?(?P<year>\d{4})|,?\s+\(?(?P<year2>\d{4})\)?)(?P<rest>"
    r"(?:[\s,.(;].*)?)$",
    re.DOTALL,
)
_CONGRESS = re.compile(
    r"^(?P<title>(?:(?P<name>[^\W_a-z].{3,160}?),\s+)?(?P<number>(?:H\.?\s?R\.?|S\.|H\.?\s?Res\."
    r"|S\.?\s?Res\.|H\.R\. Rep\. No\.|S\. Rep\. No\.|[HS]\.\s?Rept\.(?: No\.)?|H\.?\s?J\.?\s?Res\.)\s*\d+[-–\d]*))"
    r"(?P<rest>"
    r"(?:,?\s*(?:at\s+\d+|pt\.|\d+\w*\s+Cong|\().*|\.?))$",
    re.DOTALL,
)


def read_public_law(regions: Regions) -> Reading | None:
    """`USA PATRIOT Act of 2001, Pub. L. No. 107-56, § 215, 115 Stat. 272, 287`."""
    found = _PUBLIC_LAW.match(regions.text)
    if not found:
        return None
    name = found["name"] or f"Public Law {found['number']}"
    date = find_date(found["rest"]) or find_date(name)
    fields = {"title": tidy_title(name), "number": found["number"], **({"date": date.value[:10]} if date else {})}
    section = re.match(r"[\s,]*(§§?\s*[\w().–-]+)", found["rest"])
    place = read_locator(section[1]) if section else None
    return FullReference("legislation", dict(sorted(fields.items())), locator=place.locator if place else None)


# `The Inland Ferries Act 1987 required four agencies to …` is no citation.
_PROSE_BEHIND = re.compile(
    r"\s+(?!(?:ss?|secs?|sections?|arts?|articles?|sch|schedule|pt|part|regs?|c|ch|chapter|at|and|or|as|para|rule|title|in)\b)"
    r"[a-z]{3,}\s"
)


def read_act(regions: Regions) -> Reading | None:
    """`Human Rights Act 1998, s 6(1)` · `Anti-Terrorism Act, 1997`."""
    found = _ACT.match(regions.text)
    if not found or re.search(r"[\"“”]", found["title"]) or any(span.start > 0 for span in regions.quotes[:1]):
        return None
    if _PROSE_BEHIND.match(found["rest"]):
        return None
    year = found["year"] or found["year2"]
    place = read_locator(found["rest"])
    tail = read_tail(regions.cut(found.start("rest")), quoted=False)
    if {"publisher", "location"} & set(tail.fields):
        return None
    instrument = re.match(r"[\s,(]*S\.?[IR]\.?\s+(?:No\.?\s*)?(?P<number>\d{4}/\d+)\)?", found["rest"])
    if instrument:
        place = read_locator(found["rest"][instrument.end() :])
    fields: dict[str, str] = {
        **({"number": instrument["number"]} if instrument else {}),
        "title": f"{found['title'].strip()} {year}",
        "date": year,
        **{n: tail.fields[n] for n in ("url", "urldate") if n in tail.fields},
    }
    if found["title"].strip() in ("Law", "Code", "Act", "Order", "Constitution", "The Constitution"):
        return None
    return FullReference("legislation", dict(sorted(fields.items())), locator=place.locator if place else tail.locator)


def read_bill(regions: Regions) -> Reading | None:
    """`H.R. 3162, 107th Cong. (2001)` · `H.R. Rep. No. 94-1476, at 51 (1976)`."""
    found = _CONGRESS.match(regions.text)
    if not found:
        return None
    date = find_date(found["rest"])
    at = re.match(r"(?:,\s+pt\.\s*\d+)?,?\s*at\s+([\d–-]+)", found["rest"])
    fields = {
        "title": tidy_title(found["name"] or found["number"]),
        "number": found["number"].strip(),
        **({"date": date.value} if date else {}),
    }
    place = read_locator(at[1]) if at else None
    return FullReference("legislation", dict(sorted(fields.items())), locator=place.locator if place else None)


_HEARING = re.compile(
    r"^(?P<title>(?:(?P<name>[^\W_a-z].{3,200}?)[:,]\s+)?Hearings?\s+(?:[Bb]efore|[Oo]n|of)\b.*?)"
    r"(?=,\s+\d+\w+\s+Cong|\s*\(\d{4}|,\s+(?:\w+\s)?\d{1,2},?\s|,\s+\d{4})(?P<rest>.*)$",
    re.DOTALL,
)


# `, 101st Cong. 5 (1989)`
_AFTER_CONGRESS = re.compile(r",\s+\d+\w+\s+Cong\.(?:,[^()\d]*(?:\d\w+\s+Sess\.)?)?\s+(?P<page>\d+(?:[–-]\d+)?)\s*\(")


def read_hearing(regions: Regions) -> Reading | None:
    """`Hearing before the Committee on Foreign Relations, 112th Cong., 1st sess., May 5, 2011.`"""
    found = _HEARING.match(regions.text)
    if not found:
        return None
    tail = read_tail(regions.cut(found.start("rest")), quoted=False)
    page = _AFTER_CONGRESS.match(found["rest"])
    place = Locator("page", page["page"].replace("–", "-")) if page else tail.locator
    fields: dict[str, str] = {
        "title": tidy_title(found["title"]),
        **{n: tail.fields[n] for n in ("date", "url", "urldate") if n in tail.fields},
    }
    return (
        FullReference("legislation", dict(sorted(fields.items())), locator=place)
        if "date" in fields or "url" in fields
        else None
    )


_READERS: tuple[Callable[[Regions], Reading | None], ...] = (
    read_public_law,
    read_code,
    read_state_code,
    read_register,
    read_resolution,
    read_bill,
    read_hearing,
    read_constitution,
    read_treaty,
    read_case,
    read_reporter_alone,
    read_act,
)


def read_legal(regions: Regions) -> Reading | None:
    """Legal material of any kind; None for what is none."""
    for reader in _READERS:
        reading = reader(regions)
        if reading is not None:
            return reading
    return None
