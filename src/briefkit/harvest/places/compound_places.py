"""Places counted by book and chapter, or by letters: `Bk. II. Ch. I. 46` · `No. 6, p. 3` · `Bp. 35 (a), p. 144`."""

import re

from briefkit.patterns import regex

_OUTER = r"(?:Bks?|bks?(?=\.)|[Bb]ooks?|Nos?|nos?|Cantos?|Acts?|[Pp]arts?|Pts?|pts?(?=\.)|Tit|[Ll]ib)\b\.?\s?"
# Letters by which an edition is known are no months: `Bp. 35 (a), p. 144`, but `Mar. 3, p. 5`.
_CODE = (
    r"(?!(?:Jan|Feb|Mar|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b)[A-Z][a-z]{1,2}"
)
_INNER = (
    r"(?:(?:[Bb]ks?|[Bb]ooks?|[Cc]hs?|[Cc]hap(?:ter)?s?|[Nn]os?|[Pp]arts?|[Pp]ts?|[Cc]antos?|[Ss]cenes?|[Ss]ecs?"
    rf"|[Ll]etter|[Ff]it|[Tt]it|{_CODE})\b\.?\s?|§+\s?)"
)
_NUMBER = r"(?:[IVXLC]+|\d{1,4}[a-z]?|[ivxlc]{1,6})(?![^\W_])(?:\s?[-–]\s?\d{1,4})?(?:\s?\([a-z0-9]{1,2}\))?"
_PAGE = (
    r"(?:pp?\.|n\.|nn\.)\s?\(?\d{1,4}\)?(?:\s?[-–]\s?\d{1,4})?(?:,\s\d{1,4}(?:[-–]\d{1,4})?)*(?:\s(?:ff?|seq)\b\.?)?"
)
# `essay iii. chap. viii. p. 4`: pieces of a book that are counted by what they are.
_COUNTED_PIECE = r"(?:[Ee]ssay|[Ss]ermon|[Dd]isc(?:ours(?:e)?)?|[Dd]ial(?:ogue)?|[Hh]om(?:ily)?|[Ll]eçon)\b\.?\s"
_COMPOUND = regex(
    rf"^[\s,:;(]*(?:(?P<label>{_OUTER})(?P<first>{_NUMBER}(?:[.,]+\s?(?:{_INNER})?{_NUMBER}){{0,4}}(?:[.,]+\s?{_PAGE})?)"
    rf"|(?P<coded>(?:(?:[IVXLC]+)[.,]\s?)?{_INNER}{_NUMBER}(?:[.,]+\s?(?:{_INNER})?{_NUMBER}){{0,3}}[.,]+\s?(?:{_PAGE}|§+\s?{_NUMBER})"
    rf"|{_COUNTED_PIECE}{_NUMBER}(?:[.,]+\s?(?:{_INNER})?{_NUMBER}){{0,3}}(?:[.,]+\s?{_PAGE})?))"
    r"(?P<rest>(?![\w/]).*)$",
    re.DOTALL,
)
# `Art. 3.8, p. 2`: what leads a place in a text of law is no letters of a code.
_LABELS = regex(r"^(?:Arts?|Secs?|[Cc]h(?:ap)?s?|Par)\b\.?\s?(?=[\dIVXLC])")


_SUBS = r"(?:\(\w{1,4}\))*"
_UNIT = rf"\d{{1,4}}[A-Z]{{0,3}}(?:-\d{{1,3}}[A-Z]?)?(?:\.\d{{1,3}})?{_SUBS}"
_IN_ACT = rf"{_UNIT}(?:\s?[–-]\s?(?:\d{{1,4}}[A-Z]{{0,3}}|\(\w{{1,4}}\)){_SUBS})?"
# `ch 2 pt 2-2 s 9A` · `sch 1 APP 10`: acts of Australia and their like, from the greater to the smaller.
_STATUTE = regex(
    r"^[\s,:;(]*(?P<label>ch|pt|div|sch|chapter|part|division|schedule)s?\.?\s"
    rf"(?P<value>{_IN_ACT}(?:,?\s(?:(?:pts?|divs?|subdivs?|ss?|cls?|rr?|regs?|paras?|items?|arts?|schs?)\.?|[A-Z]{{2,4}})"
    rf"\s{_IN_ACT})+)"
    r"(?P<rest>(?![\w/]).*)$",
    re.DOTALL,
)


def read_in_act(text: str) -> tuple[str, str, str] | None:
    """The first label, the place without it and what follows, where a text begins with a place in parts of an act."""
    found = _STATUTE.match(text)
    if found is None:
        return None
    return found["label"], found["value"], found["rest"]


def read_compound(text: str) -> tuple[str, str, str] | None:
    """The word that leads to the place with which a text begins, the place without it, and what follows.

    None where it is a plain one.
    """
    found = _COMPOUND.match(text)
    if found is None:
        return None
    coded = found["coded"] or ""
    led = _LABELS.match(coded)
    word = found["label"] or (led[0] if led else "")
    value = found["first"] or coded[len(word) :]
    parts = re.split(r"[.,]+\s?", value)
    return (word.strip(" ."), value, found["rest"]) if len(parts) > 1 else None
