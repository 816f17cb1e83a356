"""The first citations that a pandoc sets, which nobody reads: they take three times as long as those after.

Half of the time that citeproc takes for a paper goes into tables of its own (how letters sort, words of a language)
that are there from then on.
"""

from pathlib import Path

WARMING_TASK = {
    "from": "markdown",
    "to": "json",
    "citeproc": True,
    "csl": str(Path(__file__).with_suffix(".csl")),
}
"""What is asked, as `PandocProcess.answer` takes it."""

WARMING_TEXT = b"""---
lang: en-GB
references:
- {id: a, type: book, title: A *b* of C, author: [{family: Roe, given: Jo}], issued: {date-parts: [[2000, 1, 2]]}}
- id: b
  type: article-journal
  title: D, e
  author: [{family: Doe, given: Ann}, {family: Roe, given: Z., non-dropping-particle: van}]
  issued: {date-parts: [[2000]]}
---

A.[^1] B [@a; see @b, pp. 3--4]. C [@b, p. 5]. D [@b, p. 6].

[^1]: @b, 3.
"""
