"""One work is cited under several titles, authors, containers or places.

## What it does
Looks at finished documents. Compares all notes that were found to mean one work: titles letter by letter (a shortened
title is none of these faults), names of authors (initials and missing given names are none), newspaper or journal,
place, publisher and address of full references, and an author that one full reference names and another does not.
One finding a work, with the forms and their notes.
Read on the 6,292 notes of 58 documents: 22 findings, 1 false (a standard under its short title). On 106 documents
read later, once what they had shown false was mended: 38 findings read, 3 false.

## Why it matters
Readers take them for two works, and so does every machine. One of the forms is wrong; it may be the one that was
copied on.

## Example
    40. “From Chicago to Shangri La and Beijing”, …
    57. “From Chicago to Shangre La and Beijing”, …

## Instead
The title that the work itself prints, in every note.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefkit.audit.containers import titles_of_works, was_read
from briefkit.audit.corpus import Corpus
from briefkit.audit.document_edits import note_edit, unsafe_fix
from briefkit.audit.document_paper import DocumentPaper, ReferenceView
from briefkit.audit.forms import are_one_name, are_parallel, are_two_works, differ, difference, names_differ, plain
from briefkit.audit.notes_text import listed
from briefkit.audit.reference_kinds import is_lawful
from briefkit.audit.rule import Fix, Problem, Rule
from briefkit.findings import Severity
from briefkit.harvest.model import FullReference, ShortReference
from briefkit.harvest.works.matching import fold, same_address
from briefkit.patterns import regex
from briefkit.text import Span

_FIELDS = {"journaltitle": "container", "booktitle": "book", "publisher": "publisher", "location": "place"}
_RUNS_ON = regex(r"[\"”'’] in [A-Z]")  # into what it appeared in
_LEGAL = frozenset(
    ["legislation", "legal", "jurisdiction"]
)  # their numbers are their titles, and their names are shortened
_MARKS = 12  # letters before a title: quotation marks, “see also”
_MOST = 25  # notes in one finding: nobody reads more

Form = tuple[str, list[ReferenceView]]
"""A form, and the references that have it."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each work under several forms."""
    for paper in corpus.documents:
        for references in paper.by_work.values():
            told = [one for one in references if one.form == "full" or _is_full_short_form(one)]
            found = list(_differences(paper, told)) if len(told) > 1 else []
            if found:
                yield _problem(paper, found)


def _is_full_short_form(reference: ReferenceView) -> bool:
    """A short form of author and title; after "supra" and its like a work may have any name."""
    reading = reference.reading
    named = isinstance(reading, ShortReference) and bool(reading.title) and not reading.word
    # Whoever was left before a bare title may be another author.
    return named and isinstance(reading, ShortReference) and (bool(reading.people) or reference.is_whole)


def _differences(paper: DocumentPaper, references: Sequence[ReferenceView]) -> Iterator[tuple[str, list[Form]]]:
    joined = paper.document.kind == "pdf"
    legal = (references[0].work is not None and references[0].work.type in _LEGAL) or is_lawful(references[0])
    titled = [one for one in references if _title(one) and not legal and not _RUNS_ON.search(_title(one))]
    uses = [(plain(_title(one), joined), one) for one in titled]
    titles = _of_one_work(_titles(uses))
    if len(titles) > 1 and not _are_apart(titles):
        yield "title", titles
    yield from _people(references)
    full = [one for one in references if one.form == "full" and one.fields]
    for name, what in _FIELDS.items():
        forms = _grouped((one.fields.get(name, ""), one) for one in full)
        forms = [form for form in forms if was_read(form[0], [title for title, _ in uses])]
        forms = [form for form in forms if form[0] not in titles_of_works(paper)]
        if len({_bare(form) for form, _ in forms}) > 1 and not _are_apart(forms):
            yield what, forms
    yield from _places(full)
    addresses = _apart(_grouped((_address(one, joined), one) for one in full if "url" in one.fields))
    addresses = [form for form in addresses if _numbers(form[0]) == _numbers(addresses[0][0])]
    if (
        len(addresses) > 1
        and not _are_apart(addresses)
        and not all(same_address(addresses[0][0], form) for form, _ in addresses[1:])
    ):
        yield "address", addresses


def _address(reference: ReferenceView, joined: bool) -> str:
    """Its address; in the text of a PDF the number of the next note may hang on it."""
    return (
        re.sub(r"(?<=\.(?:pdf|htm|asp|php))\.\d+$", "", reference.fields["url"]) if joined else reference.fields["url"]
    )


def _are_apart(forms: Sequence[Form]) -> bool:
    """Tell whether forms have dates, or pages of the web, of their own: they are two works, or two issues of one."""
    for name in ("date", "volume", "url"):
        said = [{one.fields[name] for one in uses if name in one.fields} for _, uses in forms]
        if len(forms) > 1 and all(said) and not said[0] & set().union(*said[1:]):
            return name != "url" or forms[0][0] not in said[0]
    return False


def _of_one_work(forms: list[Form]) -> list[Form]:
    """The forms of a title without those that are another's: two in one note, and such as share few words."""
    usual = max(forms, key=lambda form: len(form[1]), default=None)
    if usual is None:
        return []
    numbers = {one.number for one in usual[1]}
    words = set(fold(usual[0]).split())
    kept = [usual]
    for form, uses in forms:
        own = set(fold(form).split())
        shorter, longer = sorted((len(own), len(words)))
        alike = 2 * len(own & words) >= shorter and longer < 3 * shorter and not are_parallel(form, usual[0])
        apart = _numbers(form) and _numbers(usual[0]) and _numbers(form) != _numbers(usual[0])
        apart = apart or are_two_works(form, usual[0])
        if form != usual[0] and alike and not apart and not numbers & {one.number for one in uses}:
            kept.append((form, uses))
    return kept


def _numbers(title: str) -> set[str]:
    """The years and numbers of a title: with others it is another report."""
    return set(re.findall(r"\d+", title))


def _apart(forms: list[Form]) -> list[Form]:
    """The forms that stand in different notes: two addresses in one note are two works, or two copies."""
    kept = forms[:1]
    for form, uses in forms[1:]:
        if not {one.number for one in uses} & {one.number for _, other in kept for one in other}:
            kept.append((form, uses))
    return kept


def _title(reference: ReferenceView) -> str:
    reading = reference.reading
    return reading.title if isinstance(reading, ShortReference) else reference.fields.get("title", "")


def _titles(uses: Iterable[tuple[str, ReferenceView]]) -> list[Form]:
    """Titles in groups: one that shortens another goes with it."""
    forms: list[Form] = []
    for title, reference in sorted(uses, key=lambda use: -len(use[0].split())):
        own = next((form for form in forms if not differ(title, form[0])), None)
        if own:
            own[1].append(reference)
        else:
            forms.append((title, [reference]))
    return forms


def _grouped(uses: Iterable[tuple[str, ReferenceView]]) -> list[Form]:
    groups: dict[str, list[ReferenceView]] = {}
    for form, reference in uses:
        if form:
            groups.setdefault(form, []).append(reference)
    return list(groups.items())


def _bare(form: str) -> str:
    return fold(form).removeprefix("the ")


def _people(references: Sequence[ReferenceView]) -> Iterator[tuple[str, list[Form]]]:
    """The first author's name in its forms; and signed here, unsigned there."""
    forms: list[Form] = []
    unsigned = []
    for one in references:
        names = one.reading.people if isinstance(one.reading, FullReference | ShortReference) else ()
        if not names:
            begins = 0 <= one.text.find(one.fields.get("title") or "\0") <= _MARKS
            bare = one.form == "full" and one.is_whole and begins and not _goes_on(one)
            unsigned += [one] if bare and "author" not in one.fields else []
            continue
        given, family = names[0].get("given", ""), names[0].get("family") or names[0].get("literal", "")
        if one.work and not given and fold(family) in [fold(who.get("family", "")) for who in one.work.people[1:]]:
            continue  # the second of two authors, read without the first
        own = next((form for form in forms if not _is_other(form[0], (given, family))), None)
        if own:
            own[1].append(one)
        elif _is_name(family, references):
            forms.append((f"{given}|{family}", [one]))
    shown = [(form.replace("|", " ").strip(), uses) for form, uses in forms]
    if len(shown) > 1:
        yield "author", shown
    if unsigned and shown and not any("editor" in one.fields for one in unsigned):
        yield "author", [("no author", unsigned), *shown]


def _goes_on(reference: ReferenceView) -> bool:
    """Tell whether its author may have been named before it: `See her …`, the next of several works."""
    before = reference.note.body[: reference.span.start].rstrip(' *_“"')
    after_others = any(one.span.end <= reference.span.start for one in reference.note.references)
    return after_others or re.search(r"\b(?:her|his|their|its|same author)[’',]?$", before) is not None


def _is_name(family: str, references: Sequence[ReferenceView]) -> bool:
    """Tell whether it is an author's name: not a container's or a title's, and nothing that was misread."""
    if re.search(r"[\d<>()\[\]:]|\b(?:of|for|the|and)\b", family) or not family[:1].isupper():
        return False
    others = ("title", "journaltitle", "organization", "institution", "publisher", "booktitle")
    said = " ".join(one.fields.get(name, "") for one in references for name in others)
    return not set(fold(family).split()) <= set(fold(said).split())


def _is_other(form: str, name: tuple[str, str]) -> bool:
    given, _, family = form.partition("|")
    # In some languages the family name comes first, and may be taken for the other: the whole names count too.
    if are_one_name(f"{given} {family}", " ".join(name)):
        return False
    return not are_one_name(family, name[1]) or names_differ(given, name[0])


def _places(full: Sequence[ReferenceView]) -> Iterator[tuple[str, list[Form]]]:
    """A newspaper with its town in one reference, without in another."""
    press = [one for one in full if one.fields.get("entrysubtype") in ("newspaper", "magazine")]
    placed = [one for one in press if one.fields.get("location")]
    bare = [one for one in press if not one.fields.get("location")]
    if placed and bare:
        yield "place", [(placed[0].fields["location"], placed), ("no place", bare)]


def _problem(paper: DocumentPaper, found: Sequence[tuple[str, list[Form]]]) -> Problem:
    notes: list[ReferenceView] = []
    told = []
    for what, forms in found:
        by_use = sorted(forms, key=lambda form: (-len(form[1]), form[1][0].number))
        notes += [one for _, uses in by_use[1:] for one in uses] + by_use[0][1]
        told.append(f"{what} {_shown(by_use)}")
    odd = min((one for _, forms in found for one in _odd(forms)), key=lambda one: one.number)
    numbers = tuple(dict.fromkeys(one.number for one in notes))[:_MOST]
    work = odd.work
    assert work is not None
    message = f"{paper.name_of(work.key)} is cited in several forms: {'; '.join(told)}"
    hint = "give it the one form that the work itself prints"
    fix = _retitled(paper, found[0][1]) if [what for what, _ in found] == ["title"] else None
    return Problem(message, odd.location, hint, tuple(sorted(numbers)), (work.key,), paper.name, fix)


def _retitled(paper: DocumentPaper, forms: Sequence[Form]) -> Fix | None:
    """The likeliest title in the notes that have another one of as many words."""
    best = max(forms, key=_likelihood)
    title = next((_title(one) for one in best[1] if len(_title(one).split()) == len(best[0].split())), "")
    edits = []
    for one in (one for form in forms if form is not best for one in form[1]):
        at = one.note.body.find(_title(one), one.span.start, one.span.end)
        if at < 0 or not title or abs(len(_title(one).split()) - len(title.split())) > 1:
            return None
        edits.append(note_edit(paper, one.note, Span(at, at + len(_title(one))), title))
    return unsafe_fix(edits)


def _likelihood(form: Form) -> tuple[bool, int, int, int]:
    """A title whose words its address has, without a space at a hyphen, is likelier than one of more notes."""
    title, uses = form
    work = uses[0].work
    address = fold(work.fields.get("url", "")) if work else ""
    spelled = sum(f"{word}" in address.split() for word in fold(title).split())
    return not re.search(r"\w- \w", title), spelled, len(uses), -uses[0].number


def _odd(forms: Sequence[Form]) -> list[ReferenceView]:
    """The references of the forms that are not the usual one."""
    usual = max(forms, key=lambda form: (len(form[1]), -form[1][0].number))
    return [one for form in forms if form is not usual for one in form[1]]


def _cut(form: str, part: str) -> str:
    """A part of a form with marks where it goes on: nobody should take it for the whole."""
    return f"{'' if form.startswith(part) else '…'}{part}{'' if form.endswith(part) else '…'}"


def _shown(forms: Sequence[Form]) -> str:
    """`“Shangri La” (note 40), “Shangre La” (notes 57, 60)`."""
    usual = forms[0][0]
    parts = []
    for form, uses in forms[1:]:
        first, other = difference(usual, form)
        parts.append(f"“{_cut(form, other)}” ({listed([one.number for one in uses])})")
        usual_part = _cut(usual, first)
    return f"“{usual_part}” ({listed([one.number for one in forms[0][1]])}), {', '.join(parts)}"


RULE = Rule("H151", "work-cited-differently", Severity.WARNING, check, __doc__, fix="unsafe", documents=True)
