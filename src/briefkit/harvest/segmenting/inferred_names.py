"""Names in square brackets, of authors whom the title page does not name: `[Nicolas Venette], *Traité*, 13`."""

from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.names.people import read_people
from briefkit.patterns import regex

_NAMED = regex(
    r"(?:^|(?<=[;.(]\s)|(?<=\d:\s)|(?<=\()|(?<=\b(?:by|in)\s)|(?<=[Ss]ee\s)|(?<=and\s)|(?<=[Cc]f\.\s)|(?<=\sor\s)|(?<=also\s))\[(?P<who>[^\W\d_a-z][^\[\]\d:;“”\"?]{2,60})\],(?=\s[“\"‘'*\x00]|\s[^\W\d_a-z])"
)


def with_names_bare(regions: Regions) -> Regions:
    """A note with these names as if they were printed, so that they are read as any others."""
    text, brackets = regions.text, list(regions.brackets)
    marks = {span.start for span in (*regions.italics, *regions.quotes)}
    for found in _NAMED.finditer(regions.text):
        if found.end() + 1 not in marks or read_people(found["who"], loose=False) is None:
            continue
        bare = f"{found['who']},".ljust(len(found[0]))
        text = text[: found.start()] + bare + text[found.end() :]
        brackets = [span for span in brackets if span.start != found.start()]
    return regions if text == regions.text else replace(regions, text=text, brackets=tuple(brackets))
