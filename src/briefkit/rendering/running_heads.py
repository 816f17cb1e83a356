"""What the margins say of a paper: its authors in the head, its series in the foot."""

from collections.abc import Mapping, Sequence
from typing import Final

from briefkit.patterns import regex

_ISSUE: Final = regex(r"(?P<journal>[^\d,(]+?)\s+(?:[IVXLC]+|\d+)\b.*?\((?P<issue>[^()]*\d{4})\)")


def foot_text(series: str) -> str:
    """What stands beside the folio: `Journal XIII, no. 2 (Summer 2013): 63–86` -> `Journal ■ Summer 2013`."""
    match = _ISSUE.match(series)
    return f"{match['journal']}  ■  {match['issue']}" if match else series


def author_line(names: Sequence[str], labels: Mapping[str, str]) -> str:
    """The authors for a running head: `A and B`, `A, B and C`, `A and others`."""
    if len(names) > 3:
        return f"{names[0]} {labels.get('others', 'and others')}"
    tie = f" {labels.get('and', 'and')} "
    return tie.join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
