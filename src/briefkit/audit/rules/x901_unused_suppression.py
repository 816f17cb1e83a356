"""A waiver that waives nothing.

## What it does
Tells of waivers at whose place their rules find nothing, of waivers without a code, and of codes that no rule has. A
waiver of a rule that did not run is let be, and one of a rule that this version does not have is told apart and not
taken out.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
The fault was mended, or the line moved away: what the waiver hides next is something else.

## Example
    <!-- brief: ignore[K101] -->        before a line without fault

## Instead
Take it out.
"""

from briefkit.audit.rule import Rule
from briefkit.findings import Severity

RULE = Rule("X901", "unused-suppression", Severity.WARNING, lambda corpus: (), __doc__, fix="safe")
