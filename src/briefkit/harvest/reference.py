"""One citation: what it names, as a full reference, a short one or an Ibid. Readers are asked in their order."""

from briefkit.harvest.author_date import read_author_date
from briefkit.harvest.back_references import read_ibid, read_supra
from briefkit.harvest.legal import read_legal
from briefkit.harvest.model import Reading
from briefkit.harvest.official import read_numbered_report, read_official
from briefkit.harvest.private import read_archive, read_private
from briefkit.harvest.regions import Regions
from briefkit.harvest.short_plain import read_author_year, read_short_plain
from briefkit.harvest.titled import read_titled
from briefkit.harvest.unmarked import read_named, read_open_imprint, read_unmarked
from briefkit.harvest.web import read_web

READERS = (
    read_ibid,
    read_supra,
    read_private,
    read_legal,
    read_author_date,
    read_numbered_report,
    read_titled,
    read_unmarked,
    read_open_imprint,
    read_named,
    read_archive,
    read_official,
    read_web,
    read_author_year,
    read_short_plain,
)


def read_citation(regions: Regions) -> Reading | None:
    """What a piece that begins with a citation says; None where it is none."""
    for reader in READERS:
        reading = reader(regions)
        if reading is not None:
            return reading
    return None
