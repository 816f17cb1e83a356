"""References that lean on the one before: `Idem`, and a second title without author (`Tatlock, "A," …, and "B," …`)."""

from collections.abc import Sequence
from dataclasses import replace

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.model import FullReference, Ibid, ReadNote, Relation, Segment, ShortReference
from briefkit.harvest.names.people import Name
from briefkit.patterns import regex

_IDEM = ("idem", "eadem", "ders", "dies", "derselbe", "dieselbe", "dieselben")


def tie(notes: Sequence[ReadNote]) -> list[ReadNote]:
    """The notes with the people of each reference filled in that leaves them to the one before."""
    tied: list[ReadNote] = []
    before: tuple[Name, ...] = ()
    journal = ""
    whole: dict[str, tuple[Name, ...]] = {}
    for note in notes:
        segments: list[Segment] = []
        text: ShortReference | None = None
        for segment in note.segments:
            changed = _in_same_journal(_of_same_ancient(_tied(segment, before), text), journal)
            text = (
                changed.reading if isinstance(changed.reading, ShortReference) else text if not segment.cites else None
            )
            journal = _journal(changed) or journal
            people = _people(changed)
            if people is not None:
                before = whole.get(_families(people), people)
                if all("given" in name or "literal" in name for name in people):
                    whole[_families(people)] = before = people
            segments.append(changed)
        tied.append(replace(note, segments=tuple(segments)))
    return tied


# `1.4.2` · `514a`: how texts of antiquity are counted.
_OLD_PLACE = regex(r"(?:[IVXLC]+|\d{1,3})\.\d|\d{2,4}[a-e]")


def _of_same_ancient(segment: Segment, before: ShortReference | None) -> Segment:
    """`Plato, *Phaedrus* 275d; *Laws* 644d`: another text of the same author, who has but one name."""
    reading = segment.reading
    if before is None or not isinstance(reading, ShortReference) or reading.people or reading.kind != "book":
        return segment
    alone = len(before.people) == 1 and "given" not in before.people[0] and bool(before.title)
    places = [one.locator.value if one.locator else "" for one in (before, reading)]
    if not alone or not all(_OLD_PLACE.match(place) for place in places):
        return segment
    return replace(segment, reading=replace(reading, people=before.people))


_SAME = frozenset(("ibid", "ibid.", "id.", "idem"))


def _journal(segment: Segment) -> str:
    reading = segment.reading
    return reading.fields.get("journaltitle", "") if isinstance(reading, FullReference) else ""


def _in_same_journal(segment: Segment, journal: str) -> Segment:
    """`Poe, “Against Piers,” ibid. 52 (1971): 3–20`: in the journal of the article before."""
    reading = segment.reading
    if not journal or not isinstance(reading, FullReference) or _journal(segment).lower() not in _SAME:
        return segment
    return replace(segment, reading=replace(reading, fields={**reading.fields, "journaltitle": journal}))


def _families(people: Sequence[Name]) -> str:
    return "; ".join(name.get("family") or name.get("literal", "") for name in people)


def _people(segment: Segment) -> tuple[Name, ...] | None:
    """Who is named; None where the people before still hold (Ibid., commentary)."""
    if isinstance(segment.reading, FullReference | ShortReference):
        return segment.reading.people
    return None if isinstance(segment.reading, Ibid) or not segment.cites else ()


def _is_law(reading: FullReference | ShortReference) -> bool:
    """Nobody has written `Roe v. Poe`, whoever wrote the article before it."""
    kind = reading.type if isinstance(reading, FullReference) else reading.kind
    return kind in ("jurisdiction", "legislation", "legal")


def _tied(segment: Segment, before: tuple[Name, ...]) -> Segment:
    reading = segment.reading
    if not isinstance(reading, FullReference | ShortReference):
        return segment
    named = [name.get("family", "").lower().strip(".") for name in reading.people]
    is_idem = len(named) == 1 and named[0] in _IDEM
    leans = segment.leans and not reading.people and segment.relation is Relation.NONE and not _is_law(reading)
    if not (is_idem or leans) or not before:
        return segment
    if isinstance(reading, ShortReference):
        return replace(segment, reading=replace(reading, people=before))
    fields = {**reading.fields, "author": bibtex_names(before)}
    for role in ("editor", "bookauthor"):
        if is_idem and reading.fields.get(role) == reading.fields.get("author"):
            fields[role] = fields["author"]  # `Ders., Piers, in: ders. (Hg.), Häfen`
    if leans and "editor" in reading.fields and "booktitle" not in reading.fields:
        return segment
    return replace(segment, reading=replace(reading, people=before, fields=dict(sorted(fields.items()))))
