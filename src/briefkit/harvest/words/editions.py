"""Editions by their numbers, as biblatex has them: `3` for `3d ed.`, `2` for `second edition`."""

import re


def plain_edition(words: str) -> str:
    """The number of an edition: `3` for `3d`, `2` for `second`; other words as they are."""
    found = re.match(r"(\d+)(?:st|nd|rd|th|d)$", words)
    ordinals = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5"}
    return found[1] if found else ordinals.get(words.lower(), words)
