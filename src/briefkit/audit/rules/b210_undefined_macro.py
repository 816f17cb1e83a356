"""A bare word as a value that no `@string` defines.

## What it does
Tells of values without braces that are no number and no macro of the files read so far; months are defined.
Read on 2,904 entries of eleven libraries: 30 findings, none false.

## Why it matters
The word is taken as text here; other programs take it for nothing.

## Example
    journaltitle = horizon,

## Instead
    journaltitle = {Pakistan Horizon},
"""

from briefkit.audit.rule import Rule, told
from briefkit.findings import Severity

RULE = Rule("B210", "undefined-macro", Severity.WARNING, told("B210"), __doc__)
