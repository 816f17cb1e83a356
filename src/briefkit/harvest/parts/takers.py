"""What follows a title, read by takers in their order: `, *Pakistan Horizon*, vol. 60, no. 2 (April 2007): 127.`"""

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.parts.numbered_papers import take_union_number
from briefkit.harvest.parts.role_brackets import with_roles_unbracketed
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.take_access import take_access, take_addresses
from briefkit.harvest.parts.take_books import take_book, take_roles
from briefkit.harvest.parts.take_brackets import (
    take_brackets,
    take_date,
    take_edition,
    take_german_edition,
    take_open_imprint,
    take_place_and_year,
    take_section,
)
from briefkit.harvest.parts.take_congress import take_congress, take_rule
from briefkit.harvest.parts.take_items import take_items
from briefkit.harvest.parts.take_pages import take_pages, take_report_number
from briefkit.harvest.parts.take_periodicals import (
    take_eprint,
    take_law_journal,
    take_magazine_page,
    take_section_sign,
    take_short_reporter,
    take_year_journal,
)
from briefkit.harvest.parts.take_quoted_journals import take_quoted_journal
from briefkit.harvest.parts.take_thesis import take_thesis
from briefkit.harvest.parts.take_undated_imprint import take_undated_imprint
from briefkit.harvest.parts.take_volume_first import take_volume_first
from briefkit.harvest.parts.take_volumes import take_volume
from briefkit.harvest.parts.take_year_first import take_year_and_journal, take_year_first

TAKERS = (
    take_access,
    take_addresses,
    take_german_edition,
    take_quoted_journal,
    take_items,
    take_union_number,
    take_congress,
    take_rule,
    take_year_and_journal,
    take_brackets,
    take_volume_first,
    take_eprint,
    take_section_sign,
    take_year_first,
    take_magazine_page,
    take_short_reporter,
    take_law_journal,
    take_year_journal,
    take_roles,
    take_book,
    take_thesis,
    take_report_number,
    take_volume,
    take_place_and_year,
    take_date,
    take_edition,
    take_section,
    take_open_imprint,
    take_undated_imprint,
    take_pages,
)


def read_tail(regions: Regions, quoted: bool) -> Tail:
    """Let every taker take its part of what follows a title."""
    return run_takers(Tail(with_roles_unbracketed(regions), quoted))


def run_takers(tail: Tail) -> Tail:
    """Let every taker take its part of what is left."""
    for taker in TAKERS:
        taker(tail)
    return tail
