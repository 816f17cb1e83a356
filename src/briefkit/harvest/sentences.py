"""Where a note may be cut: semicolons and full stops that stand outside quotations, titles and brackets."""

import re
from collections.abc import Iterator

from briefkit.harvest.regions import BLANK, Regions

_ABBREVIATIONS = frozenset(
    """vol vols no nos nr p pp pg pgs ed eds edn trans tr transl comp comps rev repr rpt jr sr dr mr mrs ms prof gen col lt maj brig
    capt st mt ft inc ltd co cos corp bros univ dept cf viz vs v etc al ca c b d fl cit op loc ibid ib id idem bid sec secs art
    arts ch chs chap chaps para paras par pt pts fig figs tab n nn fn ff f esp jan feb mar apr jun jul aug sept sep oct nov
    dec mass conn calif cal ariz ala fla ga ill ind kan ky la md mich minn miss mo neb nev okla ore pa tenn tex va vt wash
    wis wyo hon rep sen gov pres amb u.s u.k u.n d.c e.g i.e u.s.c c.f.r stat cong sess ser supp app cir dist int'l nat'l rev
    l j q bull proc res assoc assn soc inst intl natl harv econ pol sci hist stud cf approx orig misc ms mss doc docs cont'd
    govt parl cmnd cmd hc hl reg fed ct crim ann""".split()
)
_STOP = re.compile(r"[.?!](?P<close>[\"”’')\]]*)\s+(?=[^\W\d_a-z]|[\"“‘«*(\[]|\d|" + BLANK + r"|https?:|www\.)")
_LAST_WORD = re.compile(r"[\w.’'&-]+$")


def cuts(regions: Regions) -> list[tuple[int, int, str]]:
    """Places where the note may be cut: end of the piece before, start of the one after, and the mark between."""
    found = [*_semicolons(regions), *_full_stops(regions)]
    return sorted(set(found))


def _semicolons(regions: Regions) -> Iterator[tuple[int, int, str]]:
    for match in re.finditer(r"\s*;\s*", regions.mask):
        yield match.start(), match.end(), ";"


def _full_stops(regions: Regions) -> Iterator[tuple[int, int, str]]:
    text, mask = regions.text, regions.mask
    for match in _STOP.finditer(mask):
        if not _is_abbreviation(mask, match.start(), text[match.end() :]):
            yield match.start() + 1 + len(match["close"]), match.end(), "."
    for region in (*regions.quotes, *regions.italics):
        after = re.match(r"\s+(?=[^\W\d_a-z]|[\"“‘«])", text[region.end :])
        if after and re.search(r"[.?!][\"”’'*]*$", text[region.start : region.end]):
            yield region.end, region.end + after.end(), "."
    for address, _ in regions.addresses:
        after = re.match(r"[.,]?\s+(?=[A-Z][a-z]+[\s,])", text[address.end :])
        if after and text[address.end] == ".":
            yield address.end + 1, address.end + after.end(), "."


def _is_abbreviation(mask: str, stop: int, after: str) -> bool:
    """Tell whether a full stop ends an abbreviation or an initial, and not the sentence."""
    if mask[stop] != ".":
        return False
    word = _LAST_WORD.search(mask, max(0, stop - 20), stop)
    if word is None:
        return False
    letters = word[0].strip(".").lower()
    if re.fullmatch(r"[^\W\d_](?:\.?-?[^\W\d_])?", word[0]) and word[0][0].isupper():
        return True  # an initial: `S. Iftikhar Murshed`, `K.L. Shimko`
    if re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word[0]):
        return True
    if letters in ("ibid", "ib", "id", "idem", "bid", "cit"):
        return not re.match(r"[A-Z][a-z]", after)
    return letters in _ABBREVIATIONS and not re.match(r"(?:See|Cf\.?|For|The|In|This)\b", after)
