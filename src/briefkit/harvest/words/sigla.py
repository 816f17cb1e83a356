"""The letters by which a corpus is cited, which no note gives in full: `ABV`, `LIMC`, `RVAp`."""

from briefkit.patterns import regex

_SIGLUM = regex(r"[A-Z][A-Za-z]{0,2}[A-Z][A-Za-z]{0,3}")
_IN_CORPUS = regex(r"[\s,]*(?P<place>[\dIVX][\d.–-]*,\snos?\.\s\d+[a-z]?(?:[–-]\d+)?)[\s.;]*$")


def is_siglum(title: str) -> bool:
    """Tell whether a title is such letters."""
    return _SIGLUM.fullmatch(title.strip(" *")) is not None


def place_in_corpus(title: str, behind: str) -> str:
    """`109, no. 29` behind `*ABV*`: page and piece, as printed; empty for all that is no corpus."""
    found = _IN_CORPUS.match(behind) if is_siglum(title) else None
    return found["place"] if found else ""
