"""What can be wrong with citations, notes and references within a paper, told alike by `build` and `audit`."""

from collections.abc import Callable, Collection, Iterable, Iterator

from briefkit.bibliography.model import Library
from briefkit.findings import Finding, Severity
from briefkit.text import Location


def unknown_key(written: str, library: Library, place: Location) -> Finding:
    """K101: no entry has the key."""
    near = library.nearest(written)
    if near:
        hint = f"did you mean {' or '.join(f'@{key}' for key in near)}?"
    else:
        hint = "add the entry to the library, or write \\@ where no citation is meant"
    message = f"no entry of the library has the key `{written}`"
    return Finding("K101", "undefined-key", Severity.ERROR, message, place, hint, citekeys=(written,))


def label_faults(
    labels: Iterable[tuple[str, int]], calls: Iterable[tuple[str, int]], locate: Callable[[int], Location]
) -> Iterator[Finding]:
    """K109 for note labels defined twice, K107 for notes called and not defined; label and offset of each."""
    defined: dict[str, int] = {}
    for label, offset in labels:
        if label in defined:
            yield Finding(
                "K109",
                "duplicate-note-label",
                Severity.ERROR,
                f"the note [^{label}] is defined twice, first in line {locate(defined[label]).line}",
                locate(offset),
                "give one of them another label",
            )
        defined.setdefault(label, offset)
    for label, offset in calls:
        if label and label not in defined:
            from rapidfuzz import process  # only what went wrong pays for it

            place = locate(offset)
            near = process.extractOne(label, list(defined), score_cutoff=60)
            hint = f"did you mean [^{near[0]}]?" if near else f"add a line `[^{label}]: …` to this section"
            if place.column == 1:
                hint = f"if this is the note itself, put a colon behind its label: `[^{label}]: …`"
            message = f"the note [^{label}] is called but not defined in this section"
            yield Finding("K107", "undefined-note", Severity.ERROR, message, place, hint)


def dead_reference(wanted: str, known: Collection[str], place: Location) -> Finding:
    """R173: a reference to an id that nothing has."""
    from rapidfuzz import process

    near = process.extract(wanted, list(known), limit=3, score_cutoff=60)
    hint = f"did you mean {', '.join(f'#{name}' for name, *_ in near)}?" if near else "no section defines this id"
    return Finding("R173", "dead-reference", Severity.ERROR, f"the reference to #{wanted} leads nowhere", place, hint)
