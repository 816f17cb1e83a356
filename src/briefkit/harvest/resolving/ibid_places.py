"""Which of several works an Ibid. can mean: by the kind of its place, and by what the remark behind it quotes."""

from collections.abc import Sequence
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.law.law_reports import is_neutral_series
from briefkit.harvest.law.short_cases import begins_behind
from briefkit.harvest.model import Relation
from briefkit.harvest.works.resolutions import Resolution
from briefkit.harvest.works.works import Work

_LAWS = frozenset(("legislation", "legal"))
_BY_PARAGRAPHS = frozenset(("jurisdiction", "report", "legal"))


def by_kind_of_place(locator: Locator | None, works: Sequence[Work]) -> Work | None:
    """Of several works the only one that can have such a place.

    `Id. § 1985` is in the law, `Id. at 49` in what begins before that page, `ibid [14]` in the decision.
    """
    if locator is None:
        return None
    fitting = [work for work in works if _can_have(locator, work)]
    return fitting[0] if len(fitting) == 1 else None


def _can_have(locator: Locator, work: Work) -> bool:
    if locator.label in ("section", "article"):
        return work.type in _LAWS
    if locator.label == "paragraph":
        return work.type in _BY_PARAGRAPHS
    if locator.label != "page" or is_neutral_series(work.fields.get("journaltitle", "")):
        return True  # `[2012] UKSC 34` begins on no page
    return work.type != "legislation" and not begins_behind(work, locator)


def without_quoted(done: Sequence[Resolution]) -> list[Resolution]:
    """The citations of a note in which an Id. does not mean what the remark behind it quotes.

    `Id. (quoting Roe, 410 U.S. at 125)` behind a note that cites `Roe` and `Doe` is in `Doe`.
    """
    found = list(done)
    for index, one in enumerate(found):
        if one.work is not None or not one.several:
            continue
        quoted = {other.work.number for other in _remarks_behind(found, index) if other.work}
        left = [work for work in one.candidates if work.number not in quoted]
        if len(left) == 1 and len(left) < len(one.candidates):
            why = "ibid: of the works before it the only one that its remark does not quote"
            found[index] = replace(one, work=left[0], reason=why, confidence=0.7, candidates=(), several=False)
    return found


def _remarks_behind(done: Sequence[Resolution], index: int) -> list[Resolution]:
    behind: list[Resolution] = []
    for one in done[index + 1 :]:
        if one.segment.relation is not Relation.IN_REMARK:
            break
        behind.append(one)
    return behind
