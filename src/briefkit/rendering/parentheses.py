"""Where a citation in parentheses goes: before the full stop, with a space.

A paper is written for notes, `came in.[@harlow2019, 14]`, and an author–date style sets "came in (Harlow 2019, 14)."
After a quotation that is set apart the stop stays where it is.
"""

from collections import deque
from copy import deepcopy

from briefkit.patterns import regex
from briefkit.rendering.ast import Element, Elements, string, text_of

_SPACES = ("Space", "SoftBreak")
_STOP = regex(r"(?<![.…])(?P<stop>[.,;:!?])(?P<close>[”’“‘»«›‹\"')\]]*)$")
_OWN_MARK = regex(r"[?!][”’“‘»«›‹\"')\]]+$")  # of a question within quotation marks


def is_in_parentheses(element: Element, words: Elements) -> bool:
    """Tell whether a citation is set as "(Harlow 2019)" or "[3]": neither "Harlow (2019)" nor a raised number."""
    first = element["c"][0][0]
    if first.get("citationMode", {}).get("t", "NormalCitation") == "AuthorInText" or not words:
        return False
    prefix = text_of(first.get("citationPrefix", []))  # "see [4], [5]": some styles leave it outside
    return words[0]["t"] == "Str" and text_of(words).removeprefix(prefix).lstrip()[:1] in ("(", "[")


def put_in_parentheses(words: Elements, before: Elements, after: deque[Element], apart: bool) -> None:
    """Put a citation behind what stands `before` it; `apart` in a quotation that is set apart."""
    space = before.pop() if before and before[-1]["t"] in _SPACES else {"t": "Space"}
    stop = "" if apart else _taken_stop(before, after)
    before += [*([space] if before else []), *words, *([string(stop)] if stop else [])]


def _taken_stop(before: Elements, after: deque[Element]) -> str:
    """The stop or comma at the end of what stands before, taken out of it; empty where none ends there."""
    text = text_of(before[-4:])
    found = _STOP.search(text)
    if found is None or _OWN_MARK.search(text) or not _is_of_sentence(found["stop"], after):
        return ""
    last = _without_stop(before[-1])
    if last is None:
        return ""
    before[-1:] = last
    return found["stop"]


def _is_of_sentence(stop: str, after: deque[Element]) -> bool:
    """Tell whether a stop is that of the sentence: not that of "U.S.", nor the colon that leads to the citation."""
    if stop == ":":
        return text_of(list(after)).strip(" .") != ""  # `Source: [@roe2004].`
    return stop != "." or _ends_sentence(after)


def _ends_sentence(after: deque[Element]) -> bool:
    """Tell whether nothing follows, or a new sentence: in "the U.S.[@a] fleet" the stop is the word's."""
    following = text_of(list(after)[:3]).lstrip()
    return not following[:1].islower() and following[:1] not in tuple(".,;:!?)")


def _without_stop(element: Element) -> Elements | None:
    """An element without the stop that its letters end with; None where it stands deeper than in a quotation."""
    if element["t"] == "Str":
        found = _STOP.search(element["c"])
        left = element["c"][: found.start()] + found["close"] if found else ""
        return ([string(left)] if left else []) if found else None
    if element["t"] != "Quoted" or not element["c"][1]:
        return None
    last = _without_stop(element["c"][1][-1])
    if last is None:
        return None
    copy = deepcopy(element)
    copy["c"][1][-1:] = last
    return [copy]
