"""Years in a bracket that end a title and do not date the work: `The Long Quay (1835–1911), London, 2009, p. 12`."""

from briefkit.patterns import regex

# The imprint behind has another year: ` (Boston, 1984)` · ` (London: Quay Press, 1998 [1909])` · `, London, 2009`.
_YEARS = regex(
    r"\(\d{4}\s?[–—-]\s?\d{2,4}\)(?:\s*\([^\W\d_a-z][^()]*\d{4}\]?\)|[.,]\s(?![^;]*https?:)[^\W\d_a-z][^;]{3,120}\b(?:1[5-9]|20)\d\d\b)"
)


def is_of_title(text: str, start: int) -> bool:
    """Tell whether the bracket that begins at `start` has years that the title tells of."""
    return _YEARS.match(text, start) is not None
