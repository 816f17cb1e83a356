"""Addresses of the web, taken apart without asking the network."""

import re
from dataclasses import dataclass

from briefkit.audit.entries import EntryView
from briefkit.bibliography.model import Field
from briefkit.patterns import regex

_HOST = regex(r"[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)")
_PARTS = regex(
    r"([A-Za-z][A-Za-z0-9+.-]*)://(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)(?::\d*)?(/?[^?#]*)(?:\?([^#]*))?(?:#(.*))?"
)
_ESCAPES = regex(r"(?:%[0-9A-Fa-f]{2})+")
SCHEME = regex(r"[A-Za-z][A-Za-z0-9+.-]*://")
_PARAMETER = regex(
    r"(?:utm_[a-z_]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|_hsenc|_hsmi|mkt_tok|icid|ncid|"
    r"sessionid|session_id|phpsessid|jsessionid|sid|smid|smtyp|ref_src|ref_url|share_id|guccounter|guce_referr\w*|"
    r"cmpid|ito|ocid|xtor|at_medium|at_campaign\w*|spm|trk|trkcampaign|_ga|_gl|amp_js_v|usqp)",
    re.IGNORECASE,
)
# `ref`, `source` and `sid` alone may tell pages apart; `sid` only counts as a long session number.
_LONG = regex(r"[0-9a-f-]{16,}", re.IGNORECASE)
_SESSION_PATH = regex(r";jsessionid=[^?#]*", re.IGNORECASE)


def url_field(entry: EntryView) -> tuple[Field, str] | None:
    """The entry's own `url` field and the address in it; None where it has none."""
    return (entry.entry.fields["url"], entry.url) if entry.url else None


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an address (RFC 3986); scheme and host in small letters."""

    scheme: str
    host: str
    path: str
    query: str
    fragment: str


def split_url(url: str) -> Address | None:
    """The parts of an address; None where it has no host."""
    found = _PARTS.fullmatch(url)
    if found is None:
        return None
    return Address(found[1].lower(), found[2].lower(), found[3], found[4] or "", found[5] or "")


def host_of(url: str) -> str:
    """The host of an address in small letters, without `www.`."""
    found = _HOST.match(url)
    return found[1].lower().removeprefix("www.") if found else ""


def decoded(url: str) -> str:
    """The text with `%2F` and its like as the letters that they stand for."""
    return _ESCAPES.sub(lambda found: bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace"), url)


def tracking_parameters(url: str) -> list[str]:
    """The parameters of an address that say who came from where, as they are written."""
    query = url.partition("?")[2].partition("#")[0]
    found = [part for part in query.split("&") if part and _is_tracking(part)]
    session = _SESSION_PATH.search(url)
    return [*found, *([session[0]] if session else [])]


def _is_tracking(parameter: str) -> bool:
    name, _, value = parameter.partition("=")
    if not _PARAMETER.fullmatch(name):
        return False
    return name.lower() not in ("sid", "ito", "icid", "ncid", "trk", "spm") or _LONG.fullmatch(value) is not None


def without_tracking(url: str) -> str:
    """The address without them."""
    base, mark, rest = _SESSION_PATH.sub("", url).partition("?")
    query, hash_mark, fragment = rest.partition("#")
    kept = "&".join(part for part in query.split("&") if part and not _is_tracking(part))
    return f"{base}{mark if kept else ''}{kept}{hash_mark}{fragment}"


def is_doi_url(url: str) -> bool:
    """Tell whether an address is a DOI's."""
    return "/10." in url and host_of(url) in ("doi.org", "dx.doi.org")
