"""What a bracket has between semicolons before its imprint: `(ed. J. Roe; 2 vols.; WBC 6a; Rutland: Quay, 1991)`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.names.people import read_people
from briefkit.patterns import regex

_ROLE_AHEAD = regex(r"(?P<role>[Ee]ds?|[Tt]rans|[Tt]r|[Rr]ev)\.(?:\sby)?\s(?P<names>[^\W\d_a-z].{3,80})")
# `vol. 1 of Exploring the Old Ports`: the work is a volume of another.
_VOLUME_OF = regex(r"[Vv]ol\.\s(?P<volume>\d{1,3}|[IVXLC]+)\sof\s(?P<whole>[^\W_a-z].{3,120})")
_NUMBERED_SERIES = regex(r"[A-Z][A-Za-z]{1,20}(?:\s[\w/]+){0,4}\s\d{1,4}(?:[a-zA-Z]|[./]\d{1,4}|[–-]\d{1,4})?")
# Series that theologians cite by letters or by a word: `NIGTC`, `Hermeneia`.
_LETTERED_SERIES = regex(r"[A-Z]{3,8}(?:Sup|Suppl?|NT|OT)?|Hermeneia|Sacra Pagina|Interpretation")


# `NIV Application Commentary`, `Theological Translation Library`: words in capitals without a number.
_NAMED_SERIES = regex(r"(?:[A-Z][\w’'-]+\s(?:(?:of|the|and|on|in|for|to)\s){0,2}){1,6}[A-Z][\w’'-]+")
_WORDS_OF_SERIES = regex(
    r"\b(?:Commentar(?:y|ies)|Library|Series|Studies|Texts?|Translations?|Classics|Monographs?|Bible|Testament|Theology|Supplements?)\b"
)


def read_part(part: str) -> dict[str, str] | None:
    """The fields of one such part; None where it is none of them.

    Editions are read by the reader of the bracket.
    """
    role = _ROLE_AHEAD.fullmatch(part)
    if role:
        names, _, more = role["names"].partition(", ")
        whole = read_people(role["names"], loose=False)
        people, series = (whole, None) if whole else (read_people(names, loose=False), read_part(more))
        if people and (whole or series):
            field = "editor" if role["role"][0] in "Ee" else "translator"
            return {field: bibtex_names(people.names), **(series or {})}
    if volumes := re.fullmatch(r"(\d+)\svols?\.?(?:\sin\s\d+(?:\sparts)?)?", part):
        return {"volumes": volumes[1]}
    if volume := _VOLUME_OF.fullmatch(part):
        return {
            "volume": volume["volume"],
            "series": re.sub(r",\s(?:eds?|trans)\.\s.*", "", volume["whole"]).strip("*_ "),
        }
    named = _NAMED_SERIES.fullmatch(part) and _WORDS_OF_SERIES.search(part)
    if named or _NUMBERED_SERIES.fullmatch(part) or _LETTERED_SERIES.fullmatch(part):
        return {"series": part}
    return None
