"""A waiver that does not say why.

## What it does
Tells of waivers with nothing after their codes.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
Whoever reads the paper next has to find out anew whether the fault is one.

## Example
    % brief: ignore[U401]

## Instead
    % brief: ignore[U401] known from a note that gives no access date
"""

from briefkit.audit.rule import Rule
from briefkit.findings import Severity

RULE = Rule("X902", "suppression-without-reason", Severity.WARNING, lambda corpus: (), __doc__)
