"""The citations of a paper: gathered, checked against the library, set, and told as notes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefkit.bibliography.csl_json import csl_items
from briefkit.bibliography.csl_years import with_years_once
from briefkit.bibliography.model import Library
from briefkit.citations.locators import split_suffix
from briefkit.citations.model import Cite, NoteCites, Position
from briefkit.citations.positions import positions, reasons
from briefkit.citations.style_facts import is_note_style
from briefkit.findings import Finding
from briefkit.rendering.ast import Element, Elements, text_of, walk_marked
from briefkit.rendering.citeproc import SetCitation, SetCitations, set_citations
from briefkit.rendering.notes import DraftNotes, check_keys, cites_of, gather_notes, note_cites
from briefkit.rendering.placing import place_citations
from briefkit.rendering.set_brief import SetCite, SetNote


@dataclass(frozen=True)
class Cited:
    """All citations of a paper as set, by their order; its notes, references, fields for Word, faults.

    `fault` says why the CSL style could not be used.
    """

    by_order: Mapping[int, SetCitation]
    notes: tuple[SetNote, ...]
    references: Elements
    fields: tuple[dict[str, Any], ...]
    findings: tuple[Finding, ...]
    fault: str = ""


def cite_all(numbered: Sequence[Elements], stars: Sequence[Elements], library: Library, csl: str, lang: str) -> Cited:
    """Set the citations of a paper: `numbered` are its texts in order, `stars` the authors' notes."""
    notes = gather_notes(numbered, is_note_style(csl))
    outside = _star_citations(stars, len(notes.citations))
    citations = [*notes.citations, *(element for star in outside for element in star)]
    findings = tuple(check_keys(citations, library))
    items = with_years_once(_items(citations, library), in_notes=is_note_style(csl))
    every = [note_cites(note) for note in notes.notes]
    where = positions(every)
    _remember_positions(notes, where)
    outcome = _outcome(notes.citations, outside, items, csl, lang)
    by_order = {e["order"]: done for e, done in zip(citations, outcome.citations, strict=True)}
    set_notes = tuple(_set_notes(notes, every, where, by_order))
    fields = tuple(_fields(citations, by_order, items))
    return Cited(by_order, set_notes, outcome.references, fields, findings, outcome.fault)


def _items(citations: Sequence[Element], library: Library) -> list[dict[str, Any]]:
    """The entries cited as CSL-JSON; a key without entry gets one that shows it."""
    parts = [part for element in citations for part in element["c"][0]]
    known = dict.fromkeys(part["citationId"] for part in parts if not part.get("unknown"))
    unknown = dict.fromkeys(part["citationId"] for part in parts if part.get("unknown"))
    shown = [{"id": key, "type": "document", "title": f'<span class="nocase">[{key}?]</span>'} for key in unknown]
    return [*csl_items(library, known), *shown]


def _remember_positions(notes: DraftNotes, where: Sequence[Sequence[Position]]) -> None:
    for note, ranks in zip(notes.notes, where, strict=True):
        rest = iter(ranks)
        for element in note.citations:
            element["positions"] = [next(rest) for _ in element["c"][0]]


def _star_citations(stars: Sequence[Elements], start: int) -> list[list[Element]]:
    """Citations in each of the authors' notes, which have no number."""
    found = [[element for element in walk_marked(blocks) if element["t"] == "Cite"] for blocks in stars]
    for order, element in enumerate((element for star in found for element in star), start + 1):
        element["order"], element["inside"] = order, True
    return found


def _outcome(
    own: Sequence[Element], stars: Sequence[Sequence[Element]], items: Sequence[dict[str, Any]], csl: str, lang: str
) -> SetCitations:
    """All citations set, those of authors' notes last.

    An author's note is on page one, outside the numbering: in a note style it is set on its own, so that it has
    full references, and no *Ibid.* of a note that stands elsewhere.
    """
    runs = [own, *stars] if is_note_style(csl) else [[*own, *(element for star in stars for element in star)]]
    outcomes = [set_citations(run, items, csl, lang) for run in runs if run]
    if not outcomes:
        return SetCitations((), [])
    citations = tuple(citation for outcome in outcomes for citation in outcome.citations)
    fault = next((outcome.fault for outcome in outcomes if outcome.fault), "")
    return SetCitations(citations, outcomes[0].references, fault)


def _set_notes(
    notes: DraftNotes,
    every: Sequence[NoteCites],
    where: Sequence[Sequence[Position]],
    cited: Mapping[int, SetCitation],
) -> Iterator[SetNote]:
    told = reasons(every, where)
    for note, cites, ranks, why in zip(notes.notes, every, where, told, strict=True):
        done = tuple(SetCite(*triple) for triple in zip(cites.cites, ranks, why, strict=True))
        placed = place_citations([note.element], cited)
        text = text_of([element for element in placed if element["t"] == "Note"], notes=True)
        yield SetNote(note.number, note.location, text, done, note.written)


def _fields(
    citations: Sequence[Element], cited: Mapping[int, SetCitation], items: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """One CSL citation for each `Cite`, by its order; index 0 is not used."""
    by_id = {item["id"]: item for item in items}
    fields: list[dict[str, Any]] = [{}]
    for element in citations:
        done = cited[element["order"]]
        text = text_of(done.inside if element.get("inside") else done.note or done.in_text)
        pairs = zip(element["c"][0], cites_of(element), strict=True)
        fields.append(
            {
                "citationID": f"c{element['order']}",
                "properties": {
                    "formattedCitation": text,
                    "plainCitation": text,
                    "noteIndex": element["c"][0][0]["citationNoteNum"],
                },
                "citationItems": [_citation_item(raw, cite, by_id) for raw, cite in pairs],
            }
        )
    return fields


def _citation_item(raw: Element, cite: Cite, by_id: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    item: dict[str, Any] = {"id": cite.citekey, "itemData": by_id.get(cite.citekey, {})}
    if cite.locator:
        item |= {"locator": cite.locator.value, "label": cite.locator.label}
    if prefix := text_of(raw["citationPrefix"]):
        item["prefix"] = f"{prefix} "
    if suffix := split_suffix(text_of(raw["citationSuffix"]))[1].rstrip():
        item["suffix"] = suffix
    if raw["citationMode"]["t"] == "SuppressAuthor":
        item["suppress-author"] = True
    return item
