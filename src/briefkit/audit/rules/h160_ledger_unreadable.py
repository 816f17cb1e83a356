"""A ledger that is no record of a harvest.

## What it does
Tells of files of `harvest/` beside a library that are no JSON, or that have no entries.

## Why it matters
Nobody can say any more which notes its entries came from, and the next harvest stops at it.

## Example
    bibliography/harvest/hanif2013pakistan.json, cut off in the middle by a merge

## Instead
The file as it was; or none, and its document harvested again.
"""

from briefkit.audit.rule import Rule, told
from briefkit.findings import Severity

RULE = Rule("H160", "ledger-unreadable", Severity.ERROR, told("H160"), __doc__)
