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
_NUMBERS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_LONGEST_FIRST = sorted(_NUMBERS, key=len, reverse=True)
FOREIGN_MONTH = (
    "(?:" + "|".join(f"[{name[0].upper()}{name[0]}]{name[1:]}" for name in _LONGEST_FIRST) + r")(?![^\W\d_])\.?"
)
"""One of these months, with the full stop of an abbreviation."""


def foreign_month(word: str) -> int | None:
    """The number of a month: `mars` is 3, `Okt.` is 10."""
    return _NUMBERS.get(word.strip(" .").lower())
