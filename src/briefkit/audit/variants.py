"""Different spellings of one name: groups of values, the form that most entries have, and the entries of the others."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import field_fix
from briefkit.audit.entries import EntryView
from briefkit.audit.rule import Fix, Problem
from briefkit.bibliography.model import Field

_SHOWN = 12  # entries in one finding

Use = tuple[EntryView, Field, str]
"""An entry, its field, and the spelling in it."""


def variants_of(uses: Mapping[str, list[Use]]) -> tuple[str, list[str]]:
    """The form that most entries have (of two the longer one), and the other forms."""
    forms = sorted(uses, key=lambda form: (-len(uses[form]), -len(form), form))
    return forms[0], forms[1:]


def variant_problems(
    corpus: Corpus, groups: Iterable[Mapping[str, list[Use]]], what: str, change: Callable[[str, str, str], str]
) -> Iterator[Problem]:
    """One problem for each entry whose form is not the usual one of its group."""
    for group in groups:
        usual, others = variants_of(group)
        for form in others:
            # A document has no entries to be mended one by one: a form is told once there.
            for entry, field, written in group[form][: 1 if corpus.documents else None]:
                count = len(group[usual])
                message = f"the {what} {written} is {usual} in {count} other {'entry' if count == 1 else 'entries'}"
                fix = _fix(corpus, field, partial(change, written, usual))
                hint = "if both are one, give them one spelling"
                others_of = [one.key for one, _, _ in group[form][1:_SHOWN]] if corpus.documents else []
                keys = (entry.key, *others_of, group[usual][0][0].key)
                yield Problem(message, field.location, hint, citekeys=keys, fix=fix)


def _fix(corpus: Corpus, field: Field, change: Callable[[str], str]) -> Fix | None:
    return field_fix(corpus, field, change, safe=False)


def replaced(written: str, usual: str, text: str) -> str:
    """The text of a field with one spelling in place of the other."""
    return text.replace(written, usual) if written in text else text


def grouped(uses: Iterable[Use], key: Callable[[str], str]) -> list[dict[str, list[Use]]]:
    """Uses whose names are the same by a key, by their spelling; only groups of two spellings or more."""
    groups: dict[str, dict[str, list[Use]]] = {}
    for use in uses:
        name = key(use[2])
        if name:
            groups.setdefault(name, {}).setdefault(use[2], []).append(use)
    return [group for group in groups.values() if len(group) > 1]


def common(values: Iterable[str]) -> Counter[str]:
    """How often each value occurs."""
    return Counter(values)
