"""Names made from what is printed: of papers from titles, of files from headings, of recommendations from words."""

from collections.abc import Collection, Iterator

from briefkit.bibliography.citekeys import STOP_WORDS, ascii_fold
from briefkit.bibliography.names import csl_names
from briefkit.patterns import regex

_WORDS = regex(r"[a-z0-9]+")
_NOTHING = regex(r"\^\[.*\]|\[[^\]]*@[^\]]*\]|\[\^[^\]]*\]|<[^>]*>|\]\([^)]*\)|['’ʼ]")
_LONGEST = 60
_TAKEN = frozenset(("shared", "con", "prn", "aux", "nul"))
_ID_WORDS = 4


def slug(text: str, longest: int = _LONGEST) -> str:
    """`Pakistan’s Position in *this* Equation` as `pakistans-position-in-this-equation`, cut between words."""
    words = _WORDS.findall(ascii_fold(_NOTHING.sub("", text)).lower())
    kept: list[str] = []
    for word in words:
        if kept and len("-".join([*kept, word])) > longest:
            break
        kept.append(word[:longest])
    return "-".join(kept)


def paper_name(title: str) -> str:
    """The name of a paper from its title, the part before the colon where that is telling enough."""
    head = slug(title.split(":")[0])
    name = head if "-" in head else slug(title)
    return f"{name}-paper" if name in _TAKEN else name or "imported-paper"


def unique(name: str, taken: Collection[str]) -> str:
    """The name, or with the first number after it that is free."""
    return next(candidate for candidate in numbered(name) if candidate not in taken)


def recommendation_id(text: str, taken: Collection[str]) -> str:
    """`Pakistan should discuss with Russia …` as `rec-pakistan-should-discuss-russia`."""
    words = [word for word in slug(text, 200).split("-") if word not in STOP_WORDS and len(word) > 1]
    return unique("-".join(["rec", *words[:_ID_WORDS]]) if words else "rec-1", taken)


def names_of(people: str) -> list[str]:
    """Names as they print, from one text in BibTeX's syntax."""
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix", "literal")
    return [" ".join(name[part] for part in parts if name.get(part)) for name in csl_names(people)]


def numbered(name: str) -> Iterator[str]:
    """The name, then the name with 2, 3 … after it."""
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1
