"""A library's text is not BibTeX: a brace without partner, an entry without end, a comma that is missing.

## What it does
Tells of every entry and value that could not be read, each at its line; the entries around it are read.
Read on 2,904 entries of eleven libraries: 5 findings, none false.

## Why it matters
What cannot be read cannot be cited, and other programs may give up the whole file. `brief build` stops on it.

## Example
    @book{roe2004alpha, title = {The Alpha of Pakistan, date = {2004}}

## Instead
    @book{roe2004alpha, title = {The Alpha of Pakistan}, date = {2004}}
"""

from briefkit.audit.rule import Rule, told
from briefkit.findings import Severity

RULE = Rule("B201", "bib-parse-error", Severity.ERROR, told("B201"), __doc__)
