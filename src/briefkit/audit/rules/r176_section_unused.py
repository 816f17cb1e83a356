"""A shared section that no paper uses.

## What it does
Compares the files of `briefs/shared/` with the sections that manifests name and the files that these include. It
runs only where all papers are audited.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
It is no fault; but a section that nobody uses is brought up to date by nobody.

## Example
    briefs/shared/cold-war.md       and no manifest names it

## Instead
Use it, or move it away.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.text import Location


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each section without use."""
    used = {use.path for paper in (*corpus.papers, *corpus.others) for use in paper.manifest.sections}
    for paper in (*corpus.papers, *corpus.others):
        for text in paper.sections:
            used |= {
                piece.location.via.path if piece.location.via else piece.location.path for piece in text.text.pieces
            }
    for path in corpus.section_files:
        if path not in used and path.name.lower() != "readme.md":
            yield Problem(f"no paper uses {path}", Location(path, 1, 1), "use it in a manifest, or move it away")


RULE = Rule("R176", "section-unused", Severity.INFO, check, __doc__)
