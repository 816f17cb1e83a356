"""Acts of the European Union by their numbers: `Article 5 of Directive (EU) 2018/2001`, `Regulation 1/2003`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.addresses import find_addresses
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.official.law_numbers import UNION_ACT, year_of_act
from briefkit.harvest.official.union_journal import find_journal
from briefkit.harvest.places.law_places import PLACES, place_behind, read_places
from briefkit.harvest.words.dates import MONTH, find_full_date
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

# `Pursuant to Article 2 of Directive …`, `As referred to in`: what leads to a law in a sentence.
LAW_LEAD = (
    r"(?:(?:(?:[Aa]s\s+)?(?:[Pp]ursuant|[Aa]ccording|[Pp]er|[Ss]ubject)\s+to|[Uu]nder|[Ii]n\s+(?:accordance|line|compliance|conformity|keeping)\s+with"
    r"|[Ww]ithin\s+the\s+meaning\s+of|[Ii]n\s+the\s+sense\s+of|[Ff]or\s+the\s+purposes?\s+of|[Bb]y\s+virtue\s+of|[Oo]n\s+the\s+basis\s+of|[Bb]ased\s+on"
    r"|[Ii]n|[Bb]y|[Aa]s\s+per|[Aa]s\s+(?:also\s+)?(?:defined|referred\s+to|required|set\s+out|set\s+forth|laid\s+down|provided(?:\s+for)?|established|introduced|foreseen"
    r"|amended|stipulated|specified|listed|described|mandated|prescribed)\s+(?:in|by|under|at)|[Ss]ee(?:\s+also)?)\s+(?:the\s+)?)?"
)
_HEAD = regex(
    rf"{LAW_LEAD}(?:(?P<places>{PLACES})\s*,?\s+(?:of|to|in|from)\s+(?:the\s+)?(?:(?:revised|recast|amended|new|proposed|current|EU|so-called|[A-Z][a-z]+(?:\s[a-z]+)?)\s+)??)?"
    rf"(?:[Tt]he\s+)?(?P<act>{UNION_ACT})(?P<rest>(?![\w/]).*)$",
    re.DOTALL,
)
# What goes on with the title behind the number.
_GOES_ON = regex(
    r"(?:\s+\([A-Z][\w\s]{2,40}\))?,?\s+(?:of|on|laying|amending|concerning|establishing|supplementing|implementing|repealing|relating|regarding|as\s+regards|adapting|setting"
    r"|fixing|imposing|providing|introducing|approving|adopting|authori[sz]ing|creating|determining|adopted|for\s+the|to\s+approximate|coordinating|"
    r"specifying|listing|granting|opening|extending|updating|correcting|codifying|addressed|to\s+promote|in\s+the\s+field)\b"
)
_ENDS = regex(
    r"\s*[\[(](?=[\"“‘'«]|hereinafter|hereafter|the\s[\"“‘']|(?!EU\)|EC\)|EEC\))[A-Z]{2,}[A-Za-z]*\))"
    r"|,\s+(?=(?i:arts?|articles?|recitals?|annex(?:es)?|para(?:graph)?s?|points?|pp?|sections?|chapters?|title|s{1,2}|cl|reg)\b\.?\s?[\dIVX(])"
    r"|,\s+(?=in\s+particular\s+(?i:its|the\s+\w+\s+of|arts?\b|articles?|recitals?|annex|para|sections?|points?|chapters?)|as\s+(?:last\s+|subsequently\s+)?(?:amended|corrected|modified|implemented)|prior\s+to|available|accessed"
    r"|ELI\b|CELEX|hereinafter|which\b|see\b|entered)"
    # a sentence goes on: `, Norland has counted …`
    r"|,\s+(?=(?:the\s)?[A-Z][\w’'-]*(?:\s[\w’'-]+){0,5}?\s(?:has|have|had|is|are|was|were|shall|must|will|may|can|means?)\b)"
    r"|,?\s+as\s(?:last\s)?amended\b|,?\s*(?=https?:|www\.|\x00)|\.\s+(?=[A-Z\"“‘(])|[.;:]?\s*$"
    r"|,?\s+(?:requires?|provides|sets|states|applies|defines|includes|introduces|establishes|lays\sdown|entered|was|were|is|are|has|have|had"
    r"|shall|must|will|did|does|also|aims|contains)\s"
)
_LONGEST = 900


# `Similar rules already resulted from Article 15 of Directive 2000/31/EC`: a sentence that leads to an act.
_TOLD = regex(
    rf"[A-Z][^,;:()“”\"\d]{{4,90}}?\s(?:from|in|under|by|to|of|with)\s(?={PLACES}\s+of\s+(?:the\s+)?{UNION_ACT})"
)


def read_union_act(regions: Regions) -> FullReference | None:
    """`Directive (EU) 2018/2001 of the European Parliament and of the Council of …, OJ L 328, 21.12.2018, p. 82.`"""
    found = _HEAD.match(regions.text)
    if found is None:
        told = _TOLD.match(regions.text)
        return read_union_act(regions.cut(told.end())) if told else None
    rest = found["rest"]
    goes_on = _GOES_ON.match(rest)
    end = _end_of_title(rest) if goes_on else 0
    title, behind = tidy_title(f"{found['act']}{rest[:end]}"), rest[end:]
    journal = find_journal(behind)
    adopted = find_full_date(rest[:120]) if re.match(r"\s+(?:of|adopted)\b", rest) else None
    adopted = adopted if adopted and adopted.span.start < max(end, 1) else None
    said = journal.fields if journal else {}
    address = next(iter(find_addresses(behind)), None)
    fields = {
        **said,
        "title": title,
        "date": (adopted.value if adopted else "") or said.get("date", "") or year_of_act(found["number"]),
        "url": address[1] if address else "",
    }
    return FullReference(
        "legislation",
        {name: value for name, value in sorted(fields.items()) if value},
        locator=_place(found["places"], behind, journal.end if journal else 0),
        aliases=_aliases(title, behind),
    )


_MONTH_LAST = regex(rf"\b{MONTH}\s$")


def _end_of_title(rest: str) -> int:
    """Where the title of an act ends behind its number."""
    journal = find_journal(rest)
    limit = min(journal.start if journal else len(rest), _LONGEST)
    if _MONTH_LAST.search(rest[:limit]):
        limit += len("2012")  # `of 12 March 2013, OJ L 12`: the year is that of the act
    stop = _ENDS.search(rest[:limit])
    return stop.start() if stop else limit


def _place(places: str | None, behind: str, start: int) -> Locator | None:
    if places:
        return read_places(places)
    return place_behind(behind[:start] if start > 200 else behind) or place_behind(behind[start:])


# `(General Data Protection Regulation)`: the name in the title's own brackets is its name later.
_NAME = regex(r"\((?P<name>[A-Z][\w’' -]{3,60}?\b(?:Act|Regulation|Directive|Law|Decision|Code))\)")


def _aliases(title: str, behind: str) -> tuple[str, ...]:
    inside = tuple(found["name"] for found in _NAME.finditer(title))
    letters = ("".join(word[0] for word in name.split() if word[0].isupper()) for name in inside)
    known = (one for one in letters if len(one) >= _FEWEST_LETTERS)  # `GDPR`
    return tuple(dict.fromkeys((*inside, *known, *names_given(behind[:400]))))


_FEWEST_LETTERS = 3
