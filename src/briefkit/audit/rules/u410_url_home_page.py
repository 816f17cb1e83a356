"""An address that leads to the front page of a site.

## What it does
Tells of addresses without a path, for works that are a page or a part of the site. A work whose title is the site's
own name, and one in a print journal or newspaper, whose page number finds it, are let be.
Read on 2,904 entries of eleven libraries: 1 finding, none false; on the 1,398 notes of fifteen finished papers: 3
findings, 1 false (the address of a program).

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
from briefkit.findings import Severity

_INDEX = re.compile(r"/?(?:index\.\w{3,5}|home|default\.aspx?)?/?(?:[a-z]{2}(?:-[a-z]{2})?/?)?", re.IGNORECASE)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each address of a front page."""
    for entry in corpus.entries:
        found = url_field(entry)
        parts = split_url(found[1]) if found else None
        if corpus.documents and not entry.has("title"):
            continue  # a bare address: H156
        if found is None or parts is None or parts.scheme not in ("http", "https") or parts.query or parts.fragment:
            continue
        if _INDEX.fullmatch(parts.path) and not _is_site(entry, found[1]) and not entry.has("pages", "volume"):
            message = f"the address of {entry.name} leads to the front page of {host_of(found[1])}"
            yield Problem(message, found[0].location, "give the address of the page itself", citekeys=(entry.key,))


def _is_site(entry: EntryView, url: str) -> bool:
    """Tell whether the work is the site itself: its title is the host's name, or a word of it."""
    if entry.type in ("dataset", "software", "periodical"):
        return True
    name = re.sub(r"[^a-z0-9]", "", host_of(url).rpartition(".")[0])
    words = [re.sub(r"[^a-z0-9]", "", word) for word in entry.text("title").lower().split()]
    title = "".join(words)
    initials = "".join(word[0] for word in words if word)
    return bool(title) and (title in name or name in title or (len(initials) > 1 and initials in name.split(".")))


RULE = Rule("U410", "url-home-page", Severity.WARNING, check, __doc__, documents=True)
