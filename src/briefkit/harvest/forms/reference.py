"""One citation: what it names, as a full reference, a short one or an Ibid. Readers are asked in their order."""

import re
from dataclasses import replace

from briefkit.harvest.forms.anonymous_books import read_anonymous_book
from briefkit.harvest.forms.bluebook_books import read_bluebook_book
from briefkit.harvest.forms.bluebook_chapters import read_bluebook_chapter
from briefkit.harvest.forms.comma_parted import read_comma_parted
from briefkit.harvest.forms.dated_charts import day_ahead, with_day
from briefkit.harvest.forms.dated_news import read_dated_news
from briefkit.harvest.forms.dated_titles import read_dated_title, read_day_first, read_release
from briefkit.harvest.forms.dictionaries import read_sub_verbo
from briefkit.harvest.forms.edited_texts import read_edited_text
from briefkit.harvest.forms.forewords import read_foreword
from briefkit.harvest.forms.legal import read_legal
from briefkit.harvest.forms.linked_titles import with_linked_address
from briefkit.harvest.forms.news_pieces import read_paper_alone
from briefkit.harvest.forms.old_texts import read_old_text
from briefkit.harvest.forms.open_imprints import read_open_imprint
from briefkit.harvest.forms.papers_of_days import read_paper_of_days
from briefkit.harvest.forms.periodical_pieces import read_corpus, read_periodical_piece
from briefkit.harvest.forms.plain_articles import read_plain_article
from briefkit.harvest.forms.reviews import read_review
from briefkit.harvest.forms.signed_behind import read_signed_behind
from briefkit.harvest.forms.site_items import read_site_item
from briefkit.harvest.forms.site_pages import read_site_page
from briefkit.harvest.forms.slanted_periodicals import is_in_slanted, with_title_marked
from briefkit.harvest.forms.titled import read_after_paper, read_titled
from briefkit.harvest.forms.town_books import read_town_book
from briefkit.harvest.forms.unmarked import read_journal_only, read_named, read_unmarked
from briefkit.harvest.forms.web import read_web
from briefkit.harvest.forms.yearly_papers import read_yearly_paper
from briefkit.harvest.german.colon_names import read_colon_short
from briefkit.harvest.german.german_articles import read_german_article
from briefkit.harvest.german.german_editions import read_german_edition
from briefkit.harvest.german.german_sources import read_german_source
from briefkit.harvest.german.in_periodicals import read_in_periodical
from briefkit.harvest.law.applications import read_application
from briefkit.harvest.law.cases import read_plain_case
from briefkit.harvest.law.codes import read_rules
from briefkit.harvest.law.court_files import read_court_file
from briefkit.harvest.law.court_records import read_court_record
from briefkit.harvest.law.law_reviews import read_law_article
from briefkit.harvest.law.named_cases import read_re_case
from briefkit.harvest.law.short_cases import read_short_case
from briefkit.harvest.law.treatises import read_treatise
from briefkit.harvest.lists.author_date import read_author_date
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Ibid, Reading, ShortReference
from briefkit.harvest.official.census_volumes import read_census
from briefkit.harvest.official.committee_prints import read_committee_print
from briefkit.harvest.official.explanatory import read_explanatory
from briefkit.harvest.official.numbered_opinions import read_numbered_opinion
from briefkit.harvest.official.numbers_alone import read_number_with_title
from briefkit.harvest.official.official import read_numbered_report, read_official, read_paper_by_number
from briefkit.harvest.official.official_documents import read_official_document
from briefkit.harvest.official.parliamentary_papers import read_parliamentary_paper
from briefkit.harvest.official.patents import read_patent
from briefkit.harvest.official.tax_rulings import read_tax_ruling
from briefkit.harvest.papers.archives import read_archive
from briefkit.harvest.papers.dated_records import read_dated_record
from briefkit.harvest.papers.foreign_relations import read_foreign_relations, read_letter_on_policy
from briefkit.harvest.papers.inquiry_records import read_inquiry_record
from briefkit.harvest.papers.kept_letters import read_kept_letter
from briefkit.harvest.papers.kept_papers import read_kept_paper
from briefkit.harvest.papers.manuscripts import read_manuscript
from briefkit.harvest.papers.memoranda import read_memorandum, read_minutes, read_said_in_short
from briefkit.harvest.papers.printed_documents import read_minutes_of_body, read_printed_document
from briefkit.harvest.papers.private import read_private
from briefkit.harvest.papers.records_of_state import read_state_paper
from briefkit.harvest.papers.stamped_pages import read_stamped_page
from briefkit.harvest.papers.told_in_evidence import read_told_in_evidence
from briefkit.harvest.parts.idem_names import with_capital_idem, with_own_editor
from briefkit.harvest.parts.raised_editions import with_edition, without_edition
from briefkit.harvest.parts.remarks import citation_alone
from briefkit.harvest.parts.role_brackets import with_editors_apart
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.short.back_references import read_ibid, read_of_judgment, read_supra
from briefkit.harvest.short.cited_volumes import read_author_in_volume, read_named_ibid, read_piece_in_cited
from briefkit.harvest.short.cross_references import read_cross_reference
from briefkit.harvest.short.lettered_years import with_lettered_year
from briefkit.harvest.short.named_later import is_named_in_squares, split_name, with_name
from briefkit.harvest.short.short_plain import read_author_year, read_short_plain
from briefkit.harvest.short.short_titles_dated import read_short_title_dated
from briefkit.harvest.short.translations import as_translation, translation_ahead
from briefkit.harvest.short.volume_titles import place_is_no_title, volume_is_no_title
from briefkit.harvest.works.scripture import are_verses
from briefkit.patterns import regex

READERS = (
    read_ibid,
    read_cross_reference,
    read_sub_verbo,
    read_told_in_evidence,
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
    read_application,
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
    read_stamped_page,
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
    read_paper_of_days,
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


_UNIT = r"(?:(?:paras?\.?|paragraphs?|lines?|pages?)\s|pp?\.?\s?)"
_COUNTED = r"\d[\d.]*[a-z]?(?:[–-]\d[\d.]*[a-z]?)?"
_PLACE_FIRST = regex(
    rf"(?P<place>(?:pp?\.?\s?|[Pp]ages?\s|[Pp]aras?\.?\s?|[Pp]aragraphs?\s|¶+\s?){_COUNTED}"
    rf"(?:(?:,\s+(?:and\s)?|\sand\s){_UNIT}{_COUNTED}|\sand\s{_COUNTED}|,(?:\sand)?\s{_COUNTED}(?=,|\sand\s|\sof\s))*)"
    r"(?:(?:,|\s+of)\s+(?=\S)|,(?=[^\W\d_a-z])|\s+(?=(?i:ibid|id)\b|[A-Z][\w-]+-[\w-]+\.pdf\b))"
    r"|(?P<chapter>[Cc]h(?:apter|ap\.|\.)\s\d{1,2})"
    r"(?:\s+(?:of|in)\s+(?=[^\W\d_a-z\W])|,\s+(?=(?:19|20)\d\d\s[A-Z]|[*_]?[^\W\d_a-z][^,“\"]{5,80},\s))"
    r"|(?P<part>(?:Sections?|Secs?\.|Annex|Appendix|Table|Figure|Box)\s+[\dIVXA-Z][\w().-]*)"
    r"(?:\s+(?:of|in)\s+(?=[^\W\d_a-z][^,“\"]{1,60},\s+[\"“*]?[^\W\d_a-z])|,\s+(?=Pub\.|P\.\s?L\.|Public Law))"
)


def read_citation(regions: Regions) -> Reading | None:
    """What a piece that begins with a citation says; None where it is none."""
    regions, edition = without_edition(regions)
    return with_linked_address(with_edition(_read_placed(regions), edition), regions)


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
    reading = with_own_editor(
        with_lettered_year(_read_alone(with_editors_apart(with_capital_idem(citation_alone(regions)))), regions.text)
    )
    quoted = _PLACE_OF_QUOTATION.search(regions.text)
    if quoted and isinstance(reading, FullReference | ShortReference) and reading.locator is None:
        place = read_locator(f", {quoted['place']}")
        return replace(reading, locator=place.locator) if place else reading
    return reading


def _read_alone(regions: Regions) -> Reading | None:
    reading = _first_reading(regions)
    if isinstance(reading, FullReference) and reading.aliases and not is_named_in_squares(regions.text):
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
