"""What assemblies and councils resolve: `General Assembly resolution 70/1`, `PACE Resolution 2045 (2015)`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, ShortReference
from briefkit.harvest.places.law_places import place_behind
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_BODY = (
    r"(?:Council\sof\sEurope,\s(?=Parl))?(?:(?:UN|U\.N\.|United\sNations|OAS|OSCE|AU|NATO|WHO|ILO|UNESCO|IAEA|EU)\s)?(?:General\sAssembly|Security\sCouncil|Human\sRights\sCouncil|Economic\sand\sSocial\sCouncil|ECOSOC"
    r"|Commission\son\sHuman\sRights|Commission\son\sthe\sStatus\sof\sWomen|Sub-?[Cc]ommission|World\sHealth\sAssembly|Parliamentary\sAssembly(?:\sof\sthe\sCouncil\sof\sEurope)?"
    r"|Committee\sof\sMinisters|Conference\sof\sthe\sParties|Ministerial\sCouncil|Permanent\sCouncil|General\sConference|Executive\sBoard|Governing\sCouncil"
    r"|Trade\sand\sDevelopment\sBoard|Peace\sand\sSecurity\sCouncil|Assembly\sof\s(?:the\sUnion|States\sParties))|UNGA|UNSC|UNHRC|PACE|WHA|COP"
)
_RESOLUTION = regex(
    rf"(?:[Tt]he\s)?(?:(?P<body>{_BODY}),?\s)(?:(?P<kind>[Rr]esolutions?|[Dd]ecisions?|[Rr]ecommendations?|[Pp]residential\s[Ss]tatement|[Dd]eclaration)\s)"
    r"(?:[Nn]o\.?\s)?(?!CM/Rec)(?P<number>(?:\d+(?:/\d+)*(?:/[A-Z]+\.?\d*)?|ES-\d+/\d+|S-\d+/\d+|WHA[\d.]+|[A-Z]+(?:/[\w.]+)+)(?:\s?\((?:[IVXL]+(?:-\d+)?|\d)\))?(?:\s[A-Z](?=[\s,.;]|$))?)"
    r"(?P<year>\s\((?:19|20)\d\d\))?(?P<rest>(?:[\s,;:(.–—-].*)?)$",
    re.DOTALL,
)
_BARE = regex(r"[Rr]esolution\s(?P<number>\d+/\d+|\d{3,4}\s\((?:19|20)\d\d\))(?P<rest>(?:,\s.*)?)[.\s]*$", re.DOTALL)
# `Security Council Resolution 12, S/RES/12 (2009)`
_YEAR = regex(r"\((?:19|20)\d\d\)")
_NAME = regex(
    r"(?:,\s|:\s|\s[–—-]\s|\s)(?P<mark>[“\"‘'])(?P<name>[^”\"]{4,200})[”\"’']|\s(?P<about>on\s[^;()]{4,200}?"
    r"(?=,\s(?:UN\s|U\.N\.\s)?(?:[Dd]oc\b|[A-Z]{1,3}/|\d{1,2}\s[A-Z]|[A-Z][a-z]+\s\d{1,2},)|\s\()|\son\s(?P<subject>[^,;()]{4,160}))"
)
# `, UN Doc. A/HRC/RES/47/16`
_SYMBOL = regex(r",\s(?:U\.?N\.?\s)?(?:[Dd]oc(?:ument|\.)?\s)?(?P<number>[A-Z]{1,2}/(?:[A-Z]{2,4}/)?RES/[\w./-]*\w)")
_PLACE = regex(
    r"[\s,(](?=(?:paras?\.?|paragraphs?|¶+|pp?\.|§+)\s?\d)|[\s,](?:op(?:erative)?\.?\s|preambular\s)(?=para)"
)


def read_body_resolution(regions: Regions) -> FullReference | ShortReference | None:
    """A resolution or decision by the body that took it and its number; with the name that it bears, if any."""
    found = _RESOLUTION.match(regions.text)
    if found is None:
        bare = _BARE.match(regions.text)
        if bare is None:
            return None
        spot = _PLACE.search(bare["rest"])
        place = read_locator(bare["rest"][spot.end() :]) if spot else None
        return ShortReference((), f"resolution {bare['number']}", place.locator if place else None, kind="legal")
    rest = found["rest"]
    named = _NAME.match(rest)
    date, later = find_full_date(rest), _YEAR.search(rest)
    spot = _PLACE.search(rest)
    place = read_locator(rest[spot.end() :]) if spot else None
    about = f" {named['about'] or 'on ' + named['subject']}" if named and (named["about"] or named["subject"]) else ""
    symbol = _SYMBOL.search(rest)
    body = ({"literal": found["body"]},)
    fields = {
        "author": bibtex_names(body),
        "title": tidy_title(f"{found['body']} {found['kind']} {found['number']}{found['year'] or ''}{about}"),
        "date": date.value if date else (found["year"] or (later[0] if later else "")).strip(" ()"),
        "number": symbol["number"] if symbol else "",
    }
    locator = place.locator if place else place_behind(rest)
    aliases = (*names_given(rest), *((tidy_title(named["name"]),) if named and named["name"] else ()))
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("legal", kept, body, locator, aliases)
