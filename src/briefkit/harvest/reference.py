"""One citation: what it names, as a full reference, a short one or an Ibid. Readers are asked in their order."""

import re
from dataclasses import replace

from briefkit.harvest.anonymous_books import read_anonymous_book
from briefkit.harvest.archives import read_archive
from briefkit.harvest.author_date import read_author_date
from briefkit.harvest.back_references import read_ibid, read_of_judgment, read_supra
from briefkit.harvest.bluebook_books import read_bluebook_book
from briefkit.harvest.bluebook_chapters import read_bluebook_chapter
from briefkit.harvest.cases import read_plain_case
from briefkit.harvest.census_volumes import read_census
from briefkit.harvest.cited_volumes import read_author_in_volume, read_named_ibid, read_piece_in_cited
from briefkit.harvest.codes import read_rules
from briefkit.harvest.colon_names import read_colon_short
from briefkit.harvest.comma_parted import read_comma_parted
from briefkit.harvest.committee_prints import read_committee_print
from briefkit.harvest.court_files import read_court_file
from briefkit.harvest.court_records import read_court_record
from briefkit.harvest.cross_references import read_cross_reference
from briefkit.harvest.dated_charts import day_ahead, with_day
from briefkit.harvest.dated_news import read_dated_news
from briefkit.harvest.dated_records import read_dated_record
from briefkit.harvest.dated_titles import read_dated_title, read_day_first, read_release
from briefkit.harvest.dictionaries import read_sub_verbo
from briefkit.harvest.edited_texts import read_edited_text
from briefkit.harvest.explanatory import read_explanatory
from briefkit.harvest.foreign_relations import read_foreign_relations, read_letter_on_policy
from briefkit.harvest.forewords import read_foreword
from briefkit.harvest.german_articles import read_german_article
from briefkit.harvest.german_editions import read_german_edition
from briefkit.harvest.german_sources import read_german_source
from briefkit.harvest.idem_names import with_capital_idem, with_own_editor
from briefkit.harvest.in_periodicals import read_in_periodical
from briefkit.harvest.inquiry_records import read_inquiry_record
from briefkit.harvest.kept_letters import read_kept_letter
from briefkit.harvest.kept_papers import read_kept_paper
from briefkit.harvest.law_reviews import read_law_article
from briefkit.harvest.legal import read_legal
from briefkit.harvest.lettered_years import with_lettered_year
from briefkit.harvest.locators import read_locator
from briefkit.harvest.manuscripts import read_manuscript
from briefkit.harvest.memoranda import read_memorandum, read_minutes, read_said_in_short
from briefkit.harvest.model import FullReference, Ibid, Reading, ShortReference
from briefkit.harvest.named_cases import read_re_case
from briefkit.harvest.named_later import split_name, with_name
from briefkit.harvest.news_pieces import read_paper_alone
from briefkit.harvest.numbered_opinions import read_numbered_opinion
from briefkit.harvest.numbers_alone import read_number_with_title
from briefkit.harvest.official import read_numbered_report, read_official, read_paper_by_number
from briefkit.harvest.official_documents import read_official_document
from briefkit.harvest.old_texts import read_old_text
from briefkit.harvest.open_imprints import read_open_imprint
from briefkit.harvest.parliamentary_papers import read_parliamentary_paper
from briefkit.harvest.patents import read_patent
from briefkit.harvest.periodical_pieces import read_corpus, read_periodical_piece
from briefkit.harvest.plain_articles import read_plain_article
from briefkit.harvest.printed_documents import read_minutes_of_body, read_printed_document
from briefkit.harvest.private import read_private
from briefkit.harvest.raised_editions import with_edition, without_edition
from briefkit.harvest.records_of_state import read_state_paper
from briefkit.harvest.regions import Regions
from briefkit.harvest.remarks import citation_alone
from briefkit.harvest.reviews import read_review
from briefkit.harvest.scripture import are_verses
from briefkit.harvest.short_cases import read_short_case
from briefkit.harvest.short_plain import read_author_year, read_short_plain
from briefkit.harvest.short_titles_dated import read_short_title_dated
from briefkit.harvest.signed_behind import read_signed_behind
from briefkit.harvest.site_items import read_site_item
from briefkit.harvest.site_pages import read_site_page
from briefkit.harvest.slanted_periodicals import is_in_slanted, with_title_marked
from briefkit.harvest.tax_rulings import read_tax_ruling
from briefkit.harvest.titled import read_after_paper, read_titled
from briefkit.harvest.town_books import read_town_book
from briefkit.harvest.translations import as_translation, translation_ahead
from briefkit.harvest.treatises import read_treatise
from briefkit.harvest.unmarked import read_journal_only, read_named, read_unmarked
from briefkit.harvest.volume_titles import place_is_no_title, volume_is_no_title
from briefkit.harvest.web import read_web
from briefkit.harvest.yearly_papers import read_yearly_paper
from briefkit.patterns import regex

READERS = (
    read_ibid,
    read_cross_reference,
    read_sub_verbo,
    read_official_document,
    read_piece_in_cited,
    read_author_in_volume,
    read_named_ibid,
    read_manuscript,
    read_kept_paper,
    read_foreign_relations,
    read_printed_document,
    read_letter_on_policy,
    read_minutes_of_body,
    read_colon_short,
    read_german_source,
    read_in_periodical,
    read_german_edition,
    read_bluebook_chapter,
    read_supra,
    read_of_judgment,
    read_short_case,
    read_plain_case,
    read_re_case,
    read_german_article,
    read_short_title_dated,
    read_author_date,
    read_patent,
    read_dated_news,
    read_site_item,
    read_court_file,
    read_review,
    read_plain_article,
    read_treatise,
    read_tax_ruling,
    read_committee_print,
    read_bluebook_book,
    read_rules,
    read_numbered_opinion,
    read_state_paper,
    read_dated_record,
    read_inquiry_record,
    read_parliamentary_paper,
    read_explanatory,
    read_census,
    read_court_record,
    read_kept_letter,
    read_memorandum,
    read_minutes,
    read_said_in_short,
    read_private,
    read_archive,
    read_legal,
    read_numbered_report,
    read_paper_by_number,
    read_number_with_title,
    read_signed_behind,
    read_release,
    read_site_page,
    read_law_article,
    read_foreword,
    read_corpus,
    read_periodical_piece,
    read_journal_only,
    read_paper_alone,
    read_after_paper,
    read_titled,
    read_dated_title,
    read_day_first,
    read_edited_text,
    read_town_book,
    read_old_text,
    read_unmarked,
    read_comma_parted,
    read_yearly_paper,
    read_open_imprint,
    read_named,
    read_anonymous_book,
    read_official,
    read_web,
    read_author_year,
    read_short_plain,
)


_UNIT = r"(?:(?:paras?\.?|lines?)\s|pp?\.?\s?)"
_COUNTED = r"\d[\d.]*[a-z]?(?:[–-]\d[\d.]*[a-z]?)?"
_PLACE_FIRST = regex(
    rf"(?P<place>(?:pp?\.?\s?|paras?\.?\s?|¶+\s?){_COUNTED}(?:(?:,\s+(?:and\s)?|\sand\s){_UNIT}{_COUNTED}|\sand\s{_COUNTED})*)"
    r"(?:(?:,|\s+of)\s+(?=\S)|,(?=[^\W\d_a-z])|\s+(?=(?i:ibid|id)\b|[A-Z][\w-]+-[\w-]+\.pdf\b))"
    r"|(?P<chapter>[Cc]h(?:apter|ap\.|\.)\s\d{1,2})"
    r"(?:\s+(?:of|in)\s+(?=[^\W\d_a-z\W])|,\s+(?=(?:19|20)\d\d\s[A-Z]|[*_]?[^\W\d_a-z][^,“\"]{5,80},\s))"
    r"|(?P<part>(?:Sections?|Secs?\.|Annex|Appendix|Table|Figure|Box)\s+[\dIVXA-Z][\w().-]*)"
    r"(?:\s+(?:of|in)\s+(?=[^\W\d_a-z][^,“\"]{1,60},\s+[\"“*]?[^\W\d_a-z])|,\s+(?=Pub\.|P\.\s?L\.|Public Law))"
)


def read_citation(regions: Regions) -> Reading | None:
    """What a piece that begins with a citation says; None where it is none."""
    regions, edition = without_edition(regions)
    return with_edition(_read_placed(regions), edition)


def _read_placed(regions: Regions) -> Reading | None:
    if translated := translation_ahead(regions):
        return as_translation(_read(regions.cut(translated.end())), translated)
    before = _PLACE_FIRST.match(regions.text)
    if before is None:
        return _read(regions)
    reading, place = (
        _read(regions.cut(before.end())),
        read_locator(before["place"] or before["chapter"] or before["part"]),
    )
    listed = before["chapter"] is not None and regions.text[before.end("chapter")] == ","
    kinds = FullReference if listed else FullReference | ShortReference | Ibid
    if isinstance(reading, kinds) and place and not reading.locator:
        return replace(reading, locator=place.locator)
    return _read(regions) if listed else reading or _read(regions)


# McGill: `*R v Petrel*, [1990] 3 SCR 697 (“there is little chance …” at 763)`.
_PLACE_OF_QUOTATION = regex(r"\([^()]*[”\"’]\s+at\s+(?P<place>(?:paras?\.?\s)?\d[\d–,-]*)\)[\s.;]*$")


def _read(regions: Regions) -> Reading | None:
    if ahead := day_ahead(regions):
        reading = with_day(_read(regions.cut(ahead[0])), ahead[1])
        if reading is not None:
            return reading
    reading = with_own_editor(with_lettered_year(_read_alone(with_capital_idem(citation_alone(regions))), regions.text))
    quoted = _PLACE_OF_QUOTATION.search(regions.text)
    if quoted and isinstance(reading, FullReference | ShortReference) and reading.locator is None:
        place = read_locator(f", {quoted['place']}")
        return replace(reading, locator=place.locator) if place else reading
    return reading


def _read_alone(regions: Regions) -> Reading | None:
    reading = _first_reading(regions)
    if isinstance(reading, FullReference) and reading.aliases:
        return reading
    bare, name, place = split_name(regions)
    return with_name(_first_reading(bare) or reading, name, place) if name else reading


# `Retrieved December 17`: when a page was read is not its title; another reader finds it.
_ACCESS = regex(
    r"(?:[Rr]etrieved|[Aa]ccessed|[Ll]ast (?:accessed|visited|checked))\b|[Ff]rom$|[Aa]vailable (?:at|from)\b|UR[LI]$"
)


def _first_reading(regions: Regions) -> Reading | None:
    if are_verses(regions.text.partition(" (“")[0]):
        return None
    marked = with_title_marked(regions)
    if marked and is_in_slanted(reading := _first_reading(marked), regions):
        return reading
    for reader in READERS:
        reading = reader(regions)
        if not isinstance(reading, FullReference):
            if reading is not None:
                return reading
        elif not _ACCESS.match(reading.fields.get("title", "")):
            return place_is_no_title(volume_is_no_title(reading))
    return _before_doi(regions)


_DOI_BEHIND = regex(r"[,.;]?\s+doi\s?:\s?(?P<doi>10\.\d{4,9}/\S+?)[.\s]*$", re.IGNORECASE)


def _before_doi(regions: Regions) -> FullReference | None:
    """`Hans Roth: Wege, Kiel 2020, S. 8, doi:10.1007/123`: what no reader reads with its DOI, without it."""
    behind = _DOI_BEHIND.search(regions.text)
    reading = _first_reading(regions.cut(0, behind.start())) if behind else None
    if behind is None or not isinstance(reading, FullReference):
        return None
    return replace(reading, fields=dict(sorted({**reading.fields, "doi": behind["doi"]}.items())))
