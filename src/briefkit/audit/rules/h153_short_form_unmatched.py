"""A short form, Ibid. or supra that fits no work cited in the document, or two.

## What it does
Looks at finished documents and at ledgers. Tells of each short reference that names no work of another note, or that
two works fit alike, and of an Ibid. with nothing before it; once for each work, with all its notes. What has a line of
its own in a list of references is let be. Where many works are cited in short forms only, one finding says that the
list they stand for is not in the document. A form whose name and title an earlier note has all the same, or that
points to a note that was not read, is let be, as are words in quotation marks or italics alone, verses, places in the
classics and holdings of archives. In ledgers every citation counts that a harvest could tie to no entry.
Read on the 6,292 notes of 58 documents: 5 findings, none false. On 106 documents read later, once what they had shown
false was mended: 9 findings read, none false.

## Why it matters
The reader cannot find the work. The note with the full reference was cut, or moved behind this one's like.

## Example
    12. Ahmed, “Gas Diplomacy”, 14.        where no note cites Ahmed in full

## Instead
    12. Rashid Ahmed, “Gas Diplomacy,” *Dawn*, 3 May 2012, 14.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentNote, DocumentPaper, ReferenceView
from briefkit.audit.named_before import is_named_before
from briefkit.audit.notes_text import listed
from briefkit.audit.reference_lists import ReferenceList, reference_list
from briefkit.audit.reference_rest import is_prose, outside_address, years_in
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.harvest.model import Ibid, ShortReference
from briefkit.harvest.works.matching import fold
from briefkit.harvest.works.scripture import is_verse
from briefkit.patterns import regex

# What lawyers and offices find a source by: no short form needs it.
_NUMBERED = regex(
    r"\b(?:[Nn]o|[Vv]ol|U\.S\.C|Stat|Cmnd|Doc)\b\.? ?\w*\d|\w+/\d+/|§|\b\d+ [A-Z][\w.&' ]{1,30} \d+|\.(?:pdf|docx?)\b"
    r"|\bP\.? ?L\. ?\d|\b(?:Pub|Priv)\. ?L\.|\bConstitution\b|\b(?:Article|Amendment|Section|Division) [IVXLC\d]"
)
_TO_A_NOTE = regex(r"\W*(?:see |also )*(?:supra|infra|above|below)?,? ?(?:foot)?notes? \d+", re.IGNORECASE)
_LOST = frozenset(["F102", "F104"])
_FEW_LOST = 3  # notes
_LETTER = regex(r"\b(?:Letter|E-?mail|Interview|Memorandum|Conversation|Comments?) (?:from|to|with|by|of|between)\b")
# A person with an office is no work: who said what a note quotes.
_OFFICE = regex(r", (?:\w+ ){0,2}(?:Professor|Judge|Director|Chair|President|Dean|Secretary|Counsel|Minister|Editor)\b")
# `V. 28, 160, 318` goes on with the volumes of the work before it and names none.
_WORD = regex(r"[^\W\d_]{3}|[Ii]d\b")
_SUPRA = regex(r"\bsupra,? (?:note|n\.?) ?(\d{1,4})\b")
# `Serm. 259` · `Historiae i` · `Faustum, 15, 9, etc.` · `Appian, in Mithridat.`: what editions of the classics divide.
_CLASSIC = regex(
    r"\W*(?:[A-Z][\w.]+,?\s){1,2}(?:[ivxlc]+|[IVX]+|\d+)(?:[., ]+(?:[ivxlc]+|\d+|etc))*\W*|\W*[A-Z]\w+, in [A-Z]\w+\W*"
    r"|[^,]+, I [a-z].*|[^\d]{2,40} \d+[.:]\d+(?:ff?)?(?:[-–]\d+)?\W*|\W*[A-Z]{3,6},? \d[\d–-]*\W*"
)
# `Mr. Roe: “Can I …”` is said, and `Roe is first used in …` says something.
_SAID = regex(r"\W*(?:[Ii]d|[Ii]bid)\.|\W*(?:Mr|Mrs|Ms|Dr|Senator)\b\.? \w+:|\w+ (?:is|was|are|were) [a-z]")
_EDITED = regex(r"\b[Ee]ds?\.,?\s*[*_“\"]*$")
_VERSE = regex(r"\W*(?P<book>(?:[1-3I] ?)?[A-Z][\w.]+)\W{1,4}(?P<place>\d+[:.]\d.*)", re.DOTALL)
_SHOWN = 80
_MOST = 25
_MANY = 5  # works: so many are no slips, but a way of citing, where
_FEW_IN_FULL = 4  # times as many are not cited in full; and so many nobody reads one by one:
_WALL = 12
# `Massachusetts Archives, xxxvi, p. 150`: a holding is found by its volume, wherever it is named.
_HOLDING = regex(r"^\W*(?:[A-Z][\w.]+ ){1,4}(?:Archives?|Records|Papers|Manuscripts|MSS)\b")
# `Pages xxii, xxiii` · `Literally, “division”`: a place in what is before the reader, a word that is explained.
_NO_WORK = regex(
    r"\W*(?:(?:pages?|chapters?|volumes?|books?|parts?) [ivxlc\d]+\b|lit(?:erally)?\b|i\.e\.)", re.IGNORECASE
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each work that is only referred back to."""
    yield from _of_ledgers(corpus)
    for paper in corpus.documents:
        unmatched = [one for one in paper.references if _is_unmatched(one) and not _is_told(one)]
        if not unmatched or sum(finding.code in _LOST for finding in corpus.told) >= _FEW_LOST:
            continue  # the full reference may stand in one of the notes that were not read
        references = reference_list(paper.text)
        left = [one for one in unmatched if not _is_listed(one, references) and not _has_data(one)]
        left = [one for one in left if _is_back_reference(one) and not _points_to_a_note(paper, one)]
        groups = {name: group for name, group in _groups(left).items() if not is_named_before(paper, group[0])}
        whole = sum(not (each[0].work and each[0].work.in_short) for each in paper.by_work.values())
        if len(groups) >= _WALL or (len(groups) >= _MANY and _FEW_IN_FULL * len(groups) > whole):
            yield _all_in_one(paper, groups)
        else:
            yield from (_problem(paper, group) for group in groups.values())


def _of_ledgers(corpus: Corpus) -> Iterator[Problem]:
    for ledger in corpus.ledgers:
        for cite in ledger.cites:
            if not cite.citekey and cite.form != "full":
                shown = cite.raw[:_SHOWN].strip(" .,;*")
                message = f"{ledger.where(cite)}: “{shown}” is tied to no work: {cite.reason or 'none fits'}"
                names = " or ".join(cite.candidates[:3])
                hint = f"it may mean {names}: say which" if names else "give the full reference once, before it"
                hint += " in the document, and harvest it again"
                yield Problem(message, cite.location, hint, (cite.note,) if cite.note else ())


def _is_unmatched(reference: ReferenceView) -> bool:
    """Tell whether a citation fits no work, or one that all notes give in short only."""
    work = reference.work
    back = not isinstance(reference.reading, Ibid)
    return work is None or (work.in_short and back)


def _is_back_reference(reference: ReferenceView) -> bool:
    """Tell whether it says that it refers back: words in quotation marks or italics alone may be anything."""
    reading = reference.reading
    if is_prose(reference.text) or not _WORD.search(reference.text):
        return False
    if not isinstance(reading, ShortReference):
        return True
    return bool(reading.people or reading.word or reading.locator) and not _is_no_work(reference)


def _is_no_work(reference: ReferenceView) -> bool:
    """Tell whether it is a verse, a classic, a holding of an archive, a place in the text or a word explained."""
    text = reference.text
    found = _NO_WORK.match(text) or _HOLDING.match(text) or _SAID.match(text) or _CLASSIC.fullmatch(text)
    # What an editor stands before was cited as a book, and read in part.
    return bool(found or _is_scripture(reference) or _EDITED.search(reference.note.body[: reference.span.start]))


def _is_scripture(reference: ReferenceView) -> bool:
    """Tell whether it names a verse: no list of works has it."""
    book, _, place = reference.text.strip(" .;,()*_").rpartition(" ")
    found = _VERSE.match(reference.text)
    return is_verse(book, place) or (found is not None and is_verse(found["book"], found["place"]))


def _is_told(reference: ReferenceView) -> bool:
    """Tell whether the fault is another one's: an Ibid. after what was not resolved, or after several works (H154)."""
    if not isinstance(reference.reading, Ibid):
        return False
    return reference.resolution.several or "not resolved" in reference.resolution.reason


def _has_data(reference: ReferenceView) -> bool:
    """A reference with a year, an address or a number is no short form, whatever else could not be read in it."""
    reading = reference.reading
    if _LETTER.search(reference.note.body[: reference.span.end]) or _OFFICE.search(reference.text):
        return True
    if _TO_A_NOTE.match(reference.text) or (reference.text[:1].islower() and not isinstance(reading, Ibid)):
        return True
    whole = isinstance(reading, ShortReference) and not reading.word and reading.locator is None
    # Without a page nobody can say where such a reference ends.
    text = reference.note.body[reference.span.start :] if whole else reference.with_remarks
    return outside_address(text) != text or bool(years_in(text)) or _NUMBERED.search(text) is not None


def _points_to_a_note(paper: DocumentPaper, reference: ReferenceView) -> bool:
    """Tell whether it names a note that cites something, `(n 3)`: the reader finds it, whatever it is called."""
    said = _SUPRA.search(reference.text)
    number = reference.reading.note if isinstance(reference.reading, ShortReference) else None
    number = number or (int(said[1]) if said else None)
    if number is None:
        return False
    notes = {note.call.label: note for note in paper.own_notes}
    found = notes.get(str(number))
    # A note within the count that was not read is the reader's loss, and no fault of the author's.
    return bool(found.references or _shares_a_name(found, reference)) if found else 0 < number < len(notes)


def _shares_a_name(note: DocumentNote, reference: ReferenceView) -> bool:
    before = reference.text.partition("supra")[0]
    return any(name in note.body for name in re.findall(r"[^\W\d_a-z][^\W\d_]{3,}", before))


def _is_listed(reference: ReferenceView, references: ReferenceList) -> bool:
    reading = reference.reading
    if not isinstance(reading, ShortReference):
        return False
    return references.has(_names(reading), reading.title)


def _names(reading: ShortReference) -> list[str]:
    return [name.get("family") or name.get("literal", "") for name in reading.people]


def _groups(references: Sequence[ReferenceView]) -> Mapping[str, list[ReferenceView]]:
    """References of one work together: those of one author, or of one title."""
    groups: dict[str, list[ReferenceView]] = {}
    for one in references:
        names = _names(one.reading) if isinstance(one.reading, ShortReference) else []
        title = one.reading.title if isinstance(one.reading, ShortReference) else one.text
        groups.setdefault(fold(names[0]) if names else fold(title)[:30], []).append(one)
    return groups


def _problem(paper: DocumentPaper, group: Sequence[ReferenceView]) -> Problem:
    first = group[0]
    shown = first.text[:_SHOWN].strip(" .,;")
    works = [work for work in first.resolution.candidates if work.key]
    message = f"{listed(one.number for one in group)}: “{shown}” {_why(first, len(works))}"
    names = [paper.name_of(work.key) for work in works]
    hint = f"it may mean {' or '.join(names[:3])}" if names else "give the full reference where the work is cited first"
    numbers = tuple(dict.fromkeys(one.number for one in group))[:_MOST]
    return Problem(message, first.location, hint, numbers, tuple(work.key for work in works), paper.name)


def _why(reference: ReferenceView, candidates: int) -> str:
    if isinstance(reference.reading, Ibid):
        return "has no citation before it"
    if reference.resolution.several and candidates > 1:
        return f"fits {candidates} works"
    return "fits no work that is cited in full"


def _all_in_one(paper: DocumentPaper, groups: Mapping[str, list[ReferenceView]]) -> Problem:
    every = [one for group in groups.values() for one in group]
    numbers = tuple(dict.fromkeys(one.number for one in every))
    message = (
        f"{len(groups)} works are cited in short forms only ({listed(numbers)}): no full reference stands anywhere"
    )
    hint = "add the list of references that they stand for, or cite each in full once"
    return Problem(message, every[0].location, hint, tuple(sorted(numbers[:_MOST])), paper=paper.name)


RULE = Rule("H153", "short-form-unmatched", Severity.ERROR, check, __doc__, documents=True)
