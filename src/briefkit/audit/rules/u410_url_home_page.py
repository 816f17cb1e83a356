"""An address that leads to the front page of a site.

## What it does
Tells of addresses without a path, for works that are a page or a part of the site. A work whose title is the site's
own name, or shares a long word with it, and one in a print journal or newspaper, whose page number finds it, are let
be. In a finished document it tells only of what appeared on a certain day.
Read on 2,904 entries of eleven libraries: 1 finding, none false; on the 6,292 notes of 58 documents: 1 finding, none
false.

## Why it matters
The front page is another one tomorrow; a reader has to search for what was meant.

## Example
    @online{worldbank2020trade, title = {Trade of Pakistan, 2020}, url = {https://www.worldbank.org/}}

## Instead
    @online{worldbank2020trade, …, url = {https://data.worldbank.org/indicator/NE.TRD.GNFS.ZS?locations=PK}}
"""

import re
from collections.abc import Iterator

from briefkit.audit.addresses import host_of, split_url, url_field
from briefkit.audit.corpus import Corpus
from briefkit.audit.entries import EntryView
from briefkit.audit.rule import Problem, Rule
from briefkit.bibliography.model import Field
from briefkit.findings import Severity
from briefkit.patterns import regex

_A_DAY = len("2013-05-04")
_TELLING = 6  # letters: so long a word of the title in the host's name is no chance
_INDEX = regex(r"/?(?:index\.\w{3,5}|home|default\.aspx?)?/?(?:[a-z]{2}(?:-[a-z]{2})?/?)?", re.IGNORECASE)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each address of a front page."""
    for entry in corpus.entries:
        found = url_field(entry)
        parts = split_url(found[1]) if found else None
        if corpus.documents and not entry.has("title"):
            continue  # a bare address: H156
        if found is None or parts is None or parts.scheme not in ("http", "https") or parts.query or parts.fragment:
            continue
        if not _INDEX.fullmatch(parts.path) or _is_site(entry, found[1]) or entry.has("pages", "volume"):
            continue
        if not corpus.documents or (_is_piece(entry) and not _may_go_on(corpus, found[0])):
            message = f"the address of {entry.name} leads to the front page of {host_of(found[1])}"
            yield Problem(message, found[0].location, "give the address of the page itself", citekeys=(entry.key,))


def _is_piece(entry: EntryView) -> bool:
    """In a finished document, where nobody says what a work is: one of a certain day, or by somebody in something."""
    dated = len(entry.text("date")) == _A_DAY or (entry.is_press and entry.has("author", "date"))
    # An address that was broken at the end of a line is no front page: no top domain has so many letters.
    return dated and len(host_of(entry.url).rpartition(".")[2]) <= _TELLING


def _may_go_on(corpus: Corpus, field: Field) -> bool:
    """Tell whether the rest of the address may stand in the next line: in copies of pages it is broken at a slash."""
    copied = corpus.documents[0].document.kind in ("pdf", "text")
    return copied and corpus.scope.line(field.location).rstrip().endswith(field.value)


def _is_site(entry: EntryView, url: str) -> bool:
    """Tell whether the work is the site itself: its title is the host's name, or a word of it."""
    if entry.type in ("dataset", "software", "periodical"):
        return True
    name = re.sub(r"[^a-z0-9]", "", host_of(url).rpartition(".")[0])
    words = [re.sub(r"[^a-z0-9]", "", word) for word in entry.text("title").lower().split()]
    title = "".join(words)
    initials = "".join(word[0] for word in words if word)
    named = title in name or name in title or (len(initials) > 1 and initials in name.split("."))
    return bool(title) and (named or any(len(word) >= _TELLING and word in name for word in words))


RULE = Rule("U410", "url-home-page", Severity.WARNING, check, __doc__, documents=True)
