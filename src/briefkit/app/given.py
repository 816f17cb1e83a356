"""What is said of a document by hand (`--set date=2013`): known fields only, and dates as libraries have them."""

from collections.abc import Sequence
from difflib import get_close_matches

from briefkit.audit.data_model import KNOWN_FIELDS
from briefkit.bibliography.dates import parse_date
from briefkit.findings import BriefError
from briefkit.harvest.words.dates import find_date
from briefkit.patterns import regex

# What a manifest has and an entry has not, and what decides about the entry itself.
_OF_PAPERS = frozenset(["affiliation", "lang", "notice", "citekey", "entrytype"])
_KNOWN = KNOWN_FIELDS | _OF_PAPERS
_DATES = frozenset(["date", "urldate", "origdate", "eventdate"])
_RANGE = regex(r"\d{4}\D\d+")
_NAME = regex(r"[A-Za-z_][\w-]*")


def given_fields(pairs: Sequence[str]) -> dict[str, str]:
    """The fields of `NAME=VALUE` pairs; an empty value says that the document has none.

    Raises:
        BriefError: for what is no pair, for a field that nothing has, and for a date that is none.
    """
    given = {}
    for pair in pairs:
        name, equals, value = (part.strip() for part in pair.partition("="))
        if not equals or not _NAME.fullmatch(name):
            raise BriefError(f"`--set {pair}` is not NAME=VALUE", "write for example --set date=2013")
        name = name.lower()
        _refuse_unknown(name)
        given[name] = _dated(name, value) if name in _DATES else value
    return given


def _refuse_unknown(name: str) -> None:
    if name not in _KNOWN:
        near = get_close_matches(name, sorted(_KNOWN), n=1)
        hint = f"did you mean `{near[0]}`?" if near else "say author, title, subtitle, date, institution, url …"
        raise BriefError(f"`--set {name}=…`: no work has a field `{name}`", hint)


def _dated(name: str, value: str) -> str:
    """A date as libraries have it: `4 May 2013` is 2013-05-04."""
    if not value or parse_date(value):
        return value
    found = find_date(value)
    # `2013-13` has no month that there is: read as years it would end where it begins.
    whole = found is not None and len(found.span) == len(value) and ("/" in found.value or not _RANGE.fullmatch(value))
    if found is None or not whole:
        raise BriefError(f"`--set {name}={value}`: that is no date", "write 2013, 2013-05 or 2013-05-04")
    return found.value
