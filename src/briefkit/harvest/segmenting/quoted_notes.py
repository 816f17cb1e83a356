"""Notes that stand in quotation marks or square brackets as a whole: `"Ibid., p. 292."` · `[Roe, *Piers*, p. 11.]`."""

from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.parts.remarks import within
from briefkit.patterns import regex
from briefkit.text import Span

_WHOLE = regex(r"\s*(?P<open>[\"“])(?P<inner>[^\"“”]+)(?P<close>[\"”]?)[\s.]*$")
# What citations have, and words that are quoted have not.
_CITES = regex(
    r"\s*(?:Ibid|Id|Idem|Op\. ?cit|Loc\. ?cit|Cf|See)\b"
    r"|(?:^|[,.\s])(?:[ivxlc]+|[IVXLC]+)[.,]\s*\d[\d.,\s–-]*$|,\s*(?:pp?|t|vol|Vol|S|Bd)\.?\s*[\dIVXLC]|,\s*(?:1[5-9]|20)\d\d\b"
)


# What an editor adds: `[Roe, in his *Piers*.]`
_ADDED = regex(r"\s*\[[^\[\]]+\][\s.]*")


def _without_brackets(regions: Regions) -> Regions:
    """The note without the square brackets around the whole of it, if what they hold is a citation."""
    if not _ADDED.fullmatch(regions.text) or not (regions.italics or _CITES.search(regions.text.strip(" .]"))):
        return regions
    opened, closed = regions.text.index("["), regions.text.rindex("]")
    text = f"{regions.text[:opened]} {regions.text[opened + 1 : closed]} {regions.text[closed + 1 :]}"
    inner = within(regions, opened + 1, closed).brackets
    brackets = tuple(Span(span.start + opened + 1, span.end + opened + 1) for span in inner)
    return replace(regions, text=text, brackets=brackets)


def unquoted(regions: Regions) -> Regions:
    """The note without the marks around the whole of it, if what they hold is a citation and no quotation."""
    found = _WHOLE.match(regions.text)
    if found is None or not _CITES.search(found["inner"]):
        return _without_brackets(regions)
    text = regions.text
    for place in (found.start("open"), found.start("close")):
        text = f"{text[:place]} {text[place + 1 :]}" if found["close"] or place == found.start("open") else text
    whole = Span(found.start("open"), found.end("close"))
    inner = tuple(span for span in regions.quotes if not (span.start <= whole.start and span.end >= whole.end - 1))
    return replace(regions, text=text, quotes=inner)
