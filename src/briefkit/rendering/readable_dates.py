"""Dates as a paper's language writes them: `2014-06` is June 2014, juin 2014, junio de 2014."""

import re
from typing import Final

# Months with what stands before them behind a day, and before the year.
_MONTHS: Final[dict[str, tuple[str, str, str]]] = {
    "en": (
        "January February March April May June July August September October November December",
        "{day} {month}",
        "{month} {year}",
    ),
    "de": (
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "{day}. {month}",
        "{month} {year}",
    ),
    "fr": (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "{day} {month}",
        "{month} {year}",
    ),
    "it": (
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "{day} {month}",
        "{month} {year}",
    ),
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "{day} de {month}",
        "{month} de {year}",
    ),
    "pt": (
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "{day} de {month}",
        "{month} de {year}",
    ),
    "nl": (
        "januari februari maart april mei juni juli augustus september oktober november december",
        "{day} {month}",
        "{month} {year}",
    ),
    "ur": (
        "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
        "{day} {month}",
        "{month} {year}",
    ),
}


def readable_date(value: str, lang: str) -> str:
    """`2014-06` as `June 2014` in an English paper; as written where it is no date, or a language without a rule."""
    date = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", value)
    found = _MONTHS.get(lang.lower().partition("-")[0])
    if not date or not found or not 1 <= int(date[2]) <= 12:
        return value
    names, day, year = found
    month = names.split()[int(date[2]) - 1]
    if lang.lower() == "de-at" and month == "Januar":
        month = "Jänner"
    if date[3]:
        number = "1er" if lang.lower().startswith("fr") and int(date[3]) == 1 else str(int(date[3]))
        month = day.format(day=number, month=month)
    return year.format(month=month, year=date[1])
