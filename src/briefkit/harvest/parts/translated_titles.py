"""What a title means, in a bracket behind it: `“al-Sufun fi Barqa” (The Ships of Barqa), *al-Bahr* 12 (1943)`."""

from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.lexicon import GENRE, PUBLISHER, THESIS
from briefkit.patterns import regex

_BEHIND = regex(r"[\s,.]{0,3}\((?P<said>[^\W\d_a-z][^()\d]{4,160})\)(?=\s?[,.(\[;]|\s[^\W\d_]|\s*$)")
# Words that English has and few other tongues; of `in`, `on`, `a`, `for` and `an` others have their own.
_ENGLISH = regex(r"\b(?:[Tt]he|of|and|with|from|by|to|its|their|[Hh]ow|[Ww]hy|[Ww]hat|[Bb]etween)\b")


def without_translation(title: str, after: Regions) -> Regions:
    """What follows a title of another tongue, with white space for what it means in English."""
    found = _BEHIND.match(after.text)
    if found is None or _ENGLISH.search(title) or not _ENGLISH.search(found["said"]):
        return after
    said = found["said"]
    if is_body(said) or PUBLISHER.search(said) or THESIS.search(said) or GENRE.match(said) or ": " in said:
        return after
    start, end = found.start("said") - 1, found.end("said") + 1
    brackets = tuple(span for span in after.brackets if not start <= span.start < end)
    italics = tuple(span for span in after.italics if not start <= span.start < end)
    text = after.text[:start] + " " * (end - start) + after.text[end:]
    return replace(after, text=text, brackets=brackets, italics=italics)
