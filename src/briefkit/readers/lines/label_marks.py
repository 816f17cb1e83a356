"""Labels that stand within the marks of italics: `_   34 On Tides_, ii. 3` is note 34, which begins with a title."""

import re

from briefkit.patterns import regex

# Books of Gutenberg that were made from TEI set the label into the first title of its note.
_MARKED = regex(r"^_(?P<label>[ ]{1,6}\d{1,4}[ ])(?=[^\s_][^_\n]{0,100}(?:_|$))", re.MULTILINE)
_FEWEST = 2


def with_marks_behind_labels(text: str) -> str:
    """The text with such marks behind their labels, as long as it was; one that stands alone is somebody's own."""
    if "\n_ " not in text or len(_MARKED.findall(text)) < _FEWEST:
        return text
    return _MARKED.sub(r"\g<label>_", text)
