"""Months in French, German, Spanish, Portuguese, Italian and Dutch: `4 mars 2015`, `16. Januar 1998`, `3 de mayo`."""

_NAMES = (
    "janvier janv enero janeiro gennaio januari januar jänner",
    "février févr fevrier febrero fevereiro febbraio februari februar",
    "mars marzo março maart märz maerz",
    "avril avr abril aprile",
    "mai mayo maio maggio mei",
    "juin junio junho giugno juni",
    "juillet juil julio julho luglio juli",
    "août aout agosto augustus",
    "septembre sept septiembre setiembre setembro settembre september",
    "octobre octubre outubro ottobre oktober okt",
    "novembre noviembre novembro november nov",
    "décembre déc decembre diciembre dezembro dicembre dezember december dez dic",
)
# Abbreviations that only their full stop tells from other words: `4 mar. 2014` · `12 out. 2015`
_STOPPED = {"jan": 1, "ene": 1, "gen": 1, "fev": 2, "feb": 2, "mar": 3, "abr": 4, "jun": 6, "giu": 6, "jul": 7,
            "lug": 7, "ago": 8, "set": 9, "out": 10, "ott": 10}  # fmt: skip
_NUMBERS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_LONGEST_FIRST = sorted(_NUMBERS, key=len, reverse=True)
FOREIGN_MONTH = (
    "(?:(?:"
    + "|".join(f"[{name[0].upper()}{name[0]}]{name[1:]}" for name in _LONGEST_FIRST)
    + r")(?![^\W\d_])\.?|(?:"
    + "|".join(_STOPPED)
    + r")\.)"
)
"""One of these months, with the full stop of an abbreviation."""


def foreign_month(word: str) -> int | None:
    """The number of a month: `mars` is 3, `Okt.` is 10."""
    plain = word.strip(" .").lower()
    return _NUMBERS.get(plain) or _STOPPED.get(plain)
