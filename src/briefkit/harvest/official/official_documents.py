"""Official documents that are known by their numbers: one row of readers, in their order."""

from collections.abc import Callable

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import Reading
from briefkit.harvest.official.addressed import read_addressed, read_body_paper, read_numbered_submission
from briefkit.harvest.official.body_resolutions import read_body_resolution
from briefkit.harvest.official.debates import read_debate
from briefkit.harvest.official.foreign_laws import read_numbered_law
from briefkit.harvest.official.french_law import read_french_law
from briefkit.harvest.official.general_comments import read_general_comment
from briefkit.harvest.official.german_law import read_german_law
from briefkit.harvest.official.numbers_alone import read_number_alone
from briefkit.harvest.official.symbols import read_symbol_document
from briefkit.harvest.official.treaties import read_resolution
from briefkit.harvest.official.un_documents import read_dispute_report, read_un_document
from briefkit.harvest.official.union_acts import read_union_act
from briefkit.harvest.official.union_journal import read_by_day, read_in_journal, read_journal_alone
from briefkit.harvest.places.shelf_marks import is_in_archive

_READERS: tuple[Callable[[Regions], Reading | None], ...] = (
    read_union_act,
    read_journal_alone,
    read_by_day,
    read_body_resolution,
    read_general_comment,
    read_resolution,
    read_dispute_report,
    read_un_document,
    read_symbol_document,
    read_in_journal,
    read_debate,
    read_number_alone,
    read_numbered_law,
    read_german_law,
    read_french_law,
    read_addressed,
    read_body_paper,
    read_numbered_submission,
)


def read_official_document(regions: Regions) -> Reading | None:
    """Acts and papers of the Union, documents of the United Nations and their like; None for what is none."""
    if is_in_archive(regions.text):
        return None
    for reader in _READERS:
        reading = reader(regions)
        if reading is not None:
            return reading
    return None
