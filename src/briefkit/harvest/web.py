"""References that are held together by an address: `Ben Pettis, Http451-Tracker, 2022, https://…`."""

import re

from briefkit.harvest.dates import find_date
from briefkit.harvest.entry_types import build_entry
from briefkit.harvest.leads import SENTENCE, is_prose, leading_people
from briefkit.harvest.model import FullReference
from briefkit.harvest.regions import Regions
from briefkit.harvest.tail import pieces_left
from briefkit.harvest.takers import read_tail


def read_web(regions: Regions) -> FullReference | None:
    """`Ben Pettis, Http451-Tracker, 2022, https://…` · a bare address with its access date."""
    if not regions.addresses:
        return None
    address = regions.addresses[0][0]
    head = regions.text[: address.start].strip(" ,:;.(<[")
    tail = read_tail(regions.cut(address.start if not head else 0), quoted=True)
    if not head or re.fullmatch(r"(?:available|online|retrieved|source|url)?\s*(?:at|from)?:?", head, re.IGNORECASE):
        leftover = " ".join(text for _, text in pieces_left(tail))
        if len(leftover.split()) > 6:
            return None
        fields = {name: value for name, value in tail.fields.items() if name in ("url", "urldate", "date", "doi")}
        return FullReference("online", dict(sorted(fields.items())))
    return _read_web_parts(regions, head)


def _read_web_parts(regions: Regions, head: str) -> FullReference | None:
    """Author, title, site and date between commas before an address."""
    if SENTENCE.search(re.sub(r"\b(?:is|are|will|can|do|does|not|it|we)\b", "", head)) and len(head.split()) > 14:
        return None
    people, start = leading_people(head)
    rest = head[start:]
    if not re.match(r"[^\W_a-z]", rest) or len(head) > 400 or re.search(r"[a-z]{3,}\.\s", rest):
        return None
    title, _, _ = rest.partition(", ")
    dated = find_date(title)
    if dated and dated.span.start == 0:
        people, start, title = None, 0, head[:start].rstrip(" ,")
    if re.search(r"\b(?:at|see|from|of|and|on|in|the)$", title):
        return None
    tail = read_tail(regions.cut(start + len(title)), quoted=True)
    if is_prose(title):
        return None
    kind, fields = build_entry(title, people, tail)
    return FullReference(kind, fields, people.names if people else (), tail.locator, tuple(tail.aliases))
