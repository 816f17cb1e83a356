"""Lines of a title block that belong together: each author's affiliation stands below the name."""

from collections.abc import Mapping, Sequence


def affiliations(found: Mapping[int, Sequence[str]], authors: int) -> str:
    """A line for each line of authors, empty where none is given.

    Args:
        found: affiliations by how many lines of authors stand before them.
        authors: how many lines of authors there are.
    """
    lines = ["; ".join(found.get(at, ())) for at in range(1, max(authors, 1) + 1)]
    lines[0] = "; ".join(filter(None, (*found.get(0, ()), lines[0])))
    return "\n".join(lines)
