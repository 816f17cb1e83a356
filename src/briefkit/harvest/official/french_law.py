"""Law of France and its neighbours: `Cass. civ. 1re, 12 mars 2010, n° 09-12.345`, `Code civil, art. 1240`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.official.foreign_laws import find_day
from briefkit.harvest.places.locators import read_locator
from briefkit.patterns import regex

_FRENCH = regex(
    r"(?P<court>Conseil\sconstitutionnel|Conseil\sd[’']État|Cons\.\sconst\.|CE|CC|Cass\.\s(?:civ|crim|com|soc|ass\.?\splén)\.?(?:\s\d(?:re|e|ère))?|CA\s[A-Z]\w+|TA\s[A-Z]\w+|CAA\s[A-Z]\w+|Tribunal\sdes\sconflits)(?:,\s(?:sect|ass|\d\w+\sch)\.)?,?\s"
    r"(?:[Dd]écision\s)?(?P<rest>.*?(?:n[°ºo]\.?\s?(?P<number>\d[\d.,/\s-]*\d(?:\s[A-Z]{2,4})?)).*)$",
    re.DOTALL,
)
_CODE = regex(
    r"(?P<title>Code\s(?:civil|pénal|de\s[\w’' ]{3,40}?|du\s[\w’' ]{3,30}?"
    r"|général\s[\w’' ]{3,40}?)),\sarts?\.?\s(?P<place>[LRD]?\.?\s?\d[\w.-]*)[\s.]*$"
)
_ARTICLE = regex(
    r"[Aa]rt(?:icle|\.)s?\s(?P<place>[LRD]?\.?\s?\d[\w.-]*(?:\set\s\d[\w.-]*)?)\s(?:du|de\sla)\s(?P<title>(?:[Cc]ode|[Ll]oi|[Cc]onstitution)\s[^,;.]{3,60})[\s.]*$"
)
_JORF = regex(
    r"(?P<title>J\.?O\.?(?:R\.?F\.?)?\s(?:n[°ºo]\s?\d+\s)?du\s\d{1,2}(?:er)?\s[a-zéû]+\s\d{4}(?:,\stexte\sn[°º]\s?\d+)?)(?P<rest>(?:[,.;\s].*)?)$"
)


def read_french_law(regions: Regions) -> FullReference | None:
    """`Conseil d'État, 12 mars 2010, n° 312345` · `Article 1240 du code civil` · `JORF n°0123 du 5 mai 2010`."""
    text = regions.text.strip()
    if found := _FRENCH.match(text):
        fields = {
            "institution": found["court"],
            "number": found["number"].strip(),
            "date": find_day(text),
            "title": re.sub(r"[,.\s]*$", "", text.partition(" (")[0]),
        }
        return FullReference("jurisdiction", {name: value for name, value in sorted(fields.items()) if value})
    if found := _CODE.match(text) or _ARTICLE.match(text):
        return FullReference("legislation", {"title": found["title"]}, (), Locator("article", found["place"].strip()))
    if found := _JORF.match(text):
        place = read_locator(found["rest"]) if found["rest"].strip(" .") else None
        fields = {"date": find_day(found["title"]), "title": found["title"]}
        return FullReference("legislation", fields, (), place.locator if place else None)
    return None
