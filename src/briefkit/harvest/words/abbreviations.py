"""Names of bodies and the letters they are known by: `International Harbour Agency (IHA)`, later `IHA`."""

import re

from briefkit.patterns import regex

_SMALL = frozenset(
    ("of", "the", "for", "and", "on", "in", "to", "de", "la", "du", "des", "et", "y", "und", "für", "a", "an", "at")
)
_LETTERS = regex(r"[A-Z][A-Za-z&]*[A-Z](?:-?[A-Z0-9]{0,3})s?|[A-Z]")
_BRACKET = regex(r"\s*\(\s*(?:the\s+|hereinafter\s+)?[\"“'‘]?(?P<short>[A-Z][\w&.-]{0,11})[\"”'’]?\s*\)")


# `IHA (International Harbour Agency)`
_LETTERS_FIRST = regex(r"(?P<short>[A-Z][A-Z&-]{1,9})\s\((?P<whole>[A-Z][^()]{6,90})\)")


def is_abbreviation_of(short: str, name: str) -> bool:
    """Tell whether capitals stand for the words of a name: `DOJ` for `Department of Justice`, `UNDP`, `FAO`."""
    letters = re.sub(r"[^A-Za-z]", "", short)
    capitals = letters if letters.isupper() else re.sub(r"[a-z]", "", letters)
    if not 2 <= len(capitals) <= 8 or not letters[0].isupper():
        return False
    words = [word for word in re.split(r"[\s/–-]+", re.sub(r"[^\w\s/–-]", "", name)) if word]
    initials = "".join(word[0].lower() for word in words)
    telling = "".join(word[0].lower() for word in words if word.lower() not in _SMALL)
    wanted = capitals.lower()
    return wanted in (initials, telling) or _picks(wanted, telling, initials)


def _picks(wanted: str, telling: str, initials: str) -> bool:
    """Tell whether letters are initials in their order, from the first to the last, with one word passed over."""
    if len(wanted) < 3 or not telling or wanted[0] != telling[0] or wanted[-1] != telling[-1]:
        return False
    rest = iter(initials)
    return all(letter in rest for letter in wanted) and len(telling) - len(wanted) <= 1


def without_abbreviation(name: str) -> tuple[str, str]:
    """`International Harbour Agency (IHA)` in two: the name, and the letters in brackets (empty where none are)."""
    turned = _LETTERS_FIRST.fullmatch(name)
    if turned and is_abbreviation_of(turned["short"], turned["whole"]):
        return turned["whole"], turned["short"]
    letters = ""
    for found in reversed([*_BRACKET.finditer(name)]):
        if _closes(found["short"], name[: found.start()].rpartition(",")[2]):
            name, letters = (name[: found.start()] + name[found.end() :]).strip(" ,"), found["short"]
    return name, letters


def names_its_letters(inner: str, before: str) -> bool:
    """Tell whether a bracket only gives the letters of the name before it: `… Harbour Agency (IHA), 2019`."""
    found = _LETTERS.fullmatch(inner.strip(" .\"“”'‘’"))
    named = re.search(r"(?:[^\W\d_][\w’'&.-]*+[\s/–-]++){1,12}$", before) if found else None
    if not found or not named:
        return False
    return _closes(re.sub(r"[^A-Z]", "", found[0]), named[0])


def _closes(letters: str, text: str) -> bool:
    """Tell whether letters stand for the last words of a text: `… a study by the Harbour Agency`, `HA`."""
    words = text.split()
    return any(is_abbreviation_of(letters, " ".join(words[start:])) for start in range(len(words)))
