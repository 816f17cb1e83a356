"""Months in other languages, from French to Turkish: `4 mars 2015`, `16. Januar 1998`, `3 de mayo`, `5 maja 2010`."""

_NAMES = (
    "janvier janv enero ene janeiro gennaio gen januari januar jänner stycznia ledna ocak января",
    "février févr fevrier febrero fevereiro fev febbraio februari februar lutego února şubat февраля",
    "mars marzo março mar maart märz maerz marts marca března mart марта",
    "avril avr abril abr aprile kwietnia dubna nisan апреля",
    "mai mayo maio maggio mag mei maj maja května mayıs мая",
    "juin junio junho jun giugno giu juni czerwca června haziran июня",
    "juillet juil julio julho jul luglio lug juli lipca července temmuz июля",
    "août aout agosto ago augustus augusti sierpnia srpna ağustos августа",
    "septembre sept septiembre setiembre setembro set settembre september września září eylül сентября",
    "octobre octubre outubro out ottobre ott oktober okt października října ekim октября",
    "novembre noviembre novembro november nov listopada listopadu kasım ноября",
    "décembre déc decembre diciembre dezembro dicembre dezember december desember dez dic grudnia prosince aralık"
    " декабря",
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
