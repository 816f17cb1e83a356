"""One citation: what it names, as a full reference, a short one or an Ibid. Readers are asked in their order."""

import re
from dataclasses import replace

from briefkit.harvest.author_date import read_author_date
from briefkit.harvest.back_references import read_ibid, read_supra
from briefkit.harvest.bluebook_books import read_bluebook_book
from briefkit.harvest.codes import read_rules
from briefkit.harvest.comma_parted import read_comma_parted
from briefkit.harvest.dated_records import read_dated_record
from briefkit.harvest.law_reviews import read_law_article
from briefkit.harvest.legal import read_legal
from briefkit.harvest.locators import read_locator
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.official import read_numbered_report, read_official
from briefkit.harvest.private import read_archive, read_private
from briefkit.harvest.records_of_state import read_state_paper
from briefkit.harvest.regions import Regions
from briefkit.harvest.remarks import citation_alone
from briefkit.harvest.short_cases import read_short_case
from briefkit.harvest.short_plain import read_author_year, read_short_plain
from briefkit.harvest.titled import read_after_paper, read_titled
from briefkit.harvest.unmarked import read_journal_only, read_named, read_open_imprint, read_unmarked
from briefkit.harvest.web import read_web

READERS = (
    read_ibid,
    read_supra,
    read_short_case,
    read_bluebook_book,
    read_rules,
    read_state_paper,
    read_dated_record,
    read_private,
    read_legal,
    read_author_date,
    read_numbered_report,
    read_archive,
    read_law_article,
    read_journal_only,
    read_after_paper,
    read_titled,
    read_unmarked,
    read_comma_parted,
    read_open_imprint,
    read_named,
    read_official,
    read_web,
    read_author_year,
    read_short_plain,
)


_PLACE_FIRST = re.compile(
    r"(?P<place>(?:pp?\.?\s?|paras?\.?\s?|¶+\s?)\d[\d–-]*(?:,\s+paras?\.?\s\d[\d.–-]*)?)(?:,|\s+of)\s+(?=\S)"
    r"|(?P<chapter>[Cc]h(?:apter|ap\.|\.)\s\d{1,2})\s+(?:of|in)\s+(?=[^\W\d_a-z\W])"
)


def read_citation(regions: Regions) -> Reading | None:
    """What a piece that begins with a citation says; None where it is none."""
    before = _PLACE_FIRST.match(regions.text)
    if before is None:
        return _read(regions)
    reading, place = _read(regions.cut(before.end())), read_locator(before["place"] or before["chapter"])
    if isinstance(reading, FullReference | ShortReference) and place and not reading.locator:
        return replace(reading, locator=place.locator)
    return reading or _read(regions)


def _read(regions: Regions) -> Reading | None:
    regions = citation_alone(regions)
    for reader in READERS:
        reading = reader(regions)
        if reading is not None:
            return reading
    return None
