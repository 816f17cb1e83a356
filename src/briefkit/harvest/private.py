"""Letters, messages and interviews: `James Connolly, e-mail message to Lynne Tatlock, November 26, 2017`."""

import re

from briefkit.harvest.dates import find_date
from briefkit.harvest.entry_types import build_entry
from briefkit.harvest.leads import SENTENCE
from briefkit.harvest.model import FullReference
from briefkit.harvest.people import read_people
from briefkit.harvest.regions import Regions
from briefkit.harvest.takers import read_tail
from briefkit.harvest.titles import find_core

_PRIVATE = re.compile(
    r"^(?P<who>(?-i:[^\W\d_a-z])[^,;]{2,60}(?:,\s+[A-Z][^,]{2,40})?),\s+(?P<title>(?:in\s+an?\s+"
    r"|personal\s+|private\s+|unpublished\s+|telephone\s+|phone\s+)?(?:e-?mail|letter|interview"
    r"|conversation|personal communication|telegram|memorandum|message|correspondence|communication"
    r"|speech|remarks|address|lecture|testimony|statement|talk)\b(?:\s+message)?(?:\s+(?:to|by|with|at"
    r"|of|before|from|in|on|for)\b[^,]*?)?)(?P<tail>,.*|\.?)$",
    re.IGNORECASE | re.DOTALL,
)


_LETTER = re.compile(
    r"^(?P<who>(?:[^\W\d_a-z][\w.’'-]*\s+(?:(?:van|von|de|der|la)\s+)*){1,4}?)(?P<title>to\s+"
    r"(?:[^\W\d_a-z][\w.’'-]*\s?){1,4}),\s*(?P<tail>(?=[\w\s,]*\d{4}).*)$",
    re.DOTALL,
)


_INTERVIEW = re.compile(
    r"^(?P<title>(?:[Aa]uthor(?:[’']s)?\s+|[Pp]ersonal\s+|[Tt]elephone\s+)?[Ii]nterviews?\s+"
    r"(?:by\s+the\s+author\s+)?with\s+(?P<who>[^,;]+))(?P<tail>,.*|\.?)$",
    re.DOTALL,
)


def read_private(regions: Regions) -> FullReference | None:
    """`James Connolly, e-mail message to Lynne Tatlock, November 26, 2017.` · `Interview with a diplomat, 2012.`"""
    found = _LETTER.match(regions.text) or _PRIVATE.match(regions.text) or _INTERVIEW.match(regions.text)
    core = find_core(regions)
    if found is None or (core and (core.start < found.end("title") or found.re is _PRIVATE)):
        return None
    tail = read_tail(regions.cut(found.start("tail")), quoted=False)
    people = read_people(found["who"].strip())
    if ("date" not in tail.fields and "url" not in tail.fields) or people is None:
        return None
    fields = {
        name: value for name, value in tail.fields.items() if name in ("date", "url", "urldate", "doi", "location")
    }
    _, built = build_entry(found["title"], people, tail)
    title = found["title"].strip()
    fields = {**fields, "author": built["author"], "title": f"Letter {title}" if title.startswith("to ") else title}
    kind = "letter" if re.search(r"mail|letter|telegram|correspondence", fields["title"]) else "unpublished"
    return FullReference(
        "misc" if kind == "letter" else kind, dict(sorted(fields.items())), people.names, None, tuple(tail.aliases)
    )


_ARCHIVE = re.compile(
    r"\b(?:Archives?|Papers|Collections?|Library|Record Office|TNA|NARA|PRO|Nachlass|Fonds?|Arkhiv)\b"
)
_SHELF = re.compile(
    r"\b(?:Box|Folder|File|RG|FO|CAB|PREM|CO|WO|DO|MSS?|Add\.|Ms\.|Series|Carton|Reel|fond|op\.|d\.)\s*\.?\s*\d[\w/.-]*"
)


def read_archive(regions: Regions) -> FullReference | None:
    """`National Archives, FO 371/12345, Smith to Jones, 5 May 1947`: a paper and where it is kept."""
    text = regions.text.strip(" .")
    if regions.quotes or regions.italics or len(text) > 300 or not _ARCHIVE.search(text) or not _SHELF.search(text):
        return None
    if not re.match(r"[^\W_a-z]", text) or SENTENCE.search(text):
        return None
    date = find_date(text)
    fields = {"title": text, **({"date": date.value} if date else {})}
    return FullReference("misc", fields)
