"""One person under two forms of the name: "Smith, J." and "Smith, Jane".

## What it does
Compares given names of one family name: initials with the names they stand for ("J." and "Jane", "M. A." and
"Muhammad Ali"), and spellings that differ only in accents, hyphens and stops. Where initials fit two persons nothing
is said.
Read on 2,904 entries of eleven libraries: 276 findings, 60 of them read, 1 in doubt (one initial, perhaps two
persons). Nothing was found in the 6,292 notes of 58 documents.

## Why it matters
The list of references sorts them apart, and a short form "J. Smith" may mean either.

## Example
    author = {Owais, M.}        and        author = {Owais, Muhammad}

## Instead
The form that the works themselves print, one throughout.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.entries import EntryView
from briefkit.audit.rule import Problem, Rule
from briefkit.audit.rules.b207_double_braced import is_wrapped
from briefkit.audit.variants import Use, replaced, variant_problems
from briefkit.bibliography.citekeys import ascii_fold
from briefkit.bibliography.names import csl_name, split_names
from briefkit.findings import Severity
from briefkit.patterns import regex

_STOPPED = regex(r"\.\s*(?=[^\s-])")
# Of a family name that so many bear, `Li, J.` and `Li, Jun` say little.
_COMMON = frozenset(
    [
        *("wang", "li", "zhang", "liu", "chen", "yang", "huang", "zhao", "wu", "zhou", "xu", "sun", "ma", "zhu", "hu"),
        *(
            "guo",
            "he",
            "lin",
            "gao",
            "luo",
            "zheng",
            "liang",
            "xie",
            "tang",
            "song",
            "deng",
            "han",
            "feng",
            "cao",
            "fu",
        ),
        *(
            "kim",
            "lee",
            "park",
            "choi",
            "jung",
            "kang",
            "cho",
            "yoon",
            "nguyen",
            "tran",
            "le",
            "pham",
            "singh",
            "kumar",
        ),
        *("sharma", "gupta", "das", "khan", "ali", "ahmed", "ahmad", "hussain", "malik", "shah", "hassan", "rahman"),
        *("mohamed", "ibrahim", "sato", "suzuki", "tanaka", "müller", "ivanov", "garcia", "martin", "silva", "jones"),
        *("williams", "brown", "johnson", "davis", "miller", "wilson"),
    ]
)
_WORDS = regex(r"[^\W\d_]+")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each person under a form of the name that is not the usual one."""
    families: dict[str, dict[str, list[Use]]] = {}
    for entry in corpus.entries:
        for role in ("author", "editor"):
            field = entry.entry.fields.get(role)
            for family, given, written in _names(field.value) if field else ():
                if field:
                    forms = families.setdefault(family.casefold(), {})
                    forms.setdefault(_spaced(given), []).append((entry, field, written))
    # In a note the stop after an initial may be the one that ends the name.
    ends = "." if corpus.documents else ""
    groups = [group for group in _groups(families) if len({form.rstrip(ends) for form in group}) > 1]
    yield from variant_problems(corpus, groups, "author", replaced)


def _spaced(given: str) -> str:
    """`G.W.` as `G. W.`: printers set the one like the other."""
    return _STOPPED.sub(". ", given).strip() if "." in given else given


def _names(value: str) -> Iterator[tuple[str, str, str]]:
    """Family name, given names and the whole as written, of the persons in a list."""
    if "=" in value:
        return
    plain = "{" not in value and "\\" not in value
    for written in value.split(" and ") if plain else split_names(value):
        parts = written.split(",")
        if plain and len(parts) == 2:  # the short way for nearly every name
            yield parts[0].strip(), parts[1].strip(), written.strip()
        elif not is_wrapped(written):
            name = csl_name(written.strip())
            if name.get("given") and name.get("family"):
                yield name["family"], name["given"], written.strip()


def _groups(families: dict[str, dict[str, list[Use]]]) -> Iterator[dict[str, list[Use]]]:
    for family, forms in families.items():
        if len(forms) > 1:
            persons = _persons(forms)
            yield from persons if family not in _COMMON else filter(_is_one_person, persons)


def _is_one_person(uses: dict[str, list[Use]]) -> bool:
    """Of a name that millions have: tell whether more than an initial speaks for it: a fellow author, a journal."""
    one, other = ([entry for entry, _, _ in found] for found in uses.values())
    initials = [len(_WORDS.findall(written.partition(",")[2])) for written in uses]
    return min(initials) > 1 or any(_share(first, second) for first in one for second in other)


def _share(one: EntryView, other: EntryView) -> bool:
    fellows = [{name.get("family", "").casefold() for name in entry.names("author")} for entry in (one, other)]
    journal = one.text("journaltitle").casefold()
    return len(fellows[0] & fellows[1]) > 1 or (bool(journal) and journal == other.text("journaltitle").casefold())


def _persons(forms: dict[str, list[Use]]) -> Iterator[dict[str, list[Use]]]:
    """The given names of one family, joined where they can only be one person."""
    by_letter: dict[str, list[_Given]] = {}
    for form in sorted(forms):
        given = _Given(form)
        by_letter.setdefault(given.plain[:1], []).append(given)
    for alike in by_letter.values():
        for given in alike if len(alike) > 1 else ():
            fits = [other for other in alike if other is not given and given.is_form_of(other)]
            if len(fits) == 1 and (len(given.text) < len(fits[0].text) or not fits[0].is_form_of(given)):
                both = (forms[given.text], forms[fits[0].text])
                # Written with the family name, as the entries have them.
                yield {uses[0][2]: [(e, f, uses[0][2]) for e, f, _ in uses] for uses in both}


class _Given:
    """Given names, with what they are compared by."""

    __slots__ = ("has_initial", "plain", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [word.casefold() for word in _WORDS.findall(text if text.isascii() else ascii_fold(text))]
        self.has_initial = any(len(word) == 1 for word in self.words)
        self.plain = "".join(self.words)

    def is_form_of(self, other: "_Given") -> bool:
        """`J.` of `Jane`, `M. A.` of `Muhammad Ali`, `Andre` of `André`."""
        if self.plain == other.plain:
            return len(self.text) <= len(other.text)
        if not self.has_initial or len(self.words) != len(other.words):
            return False
        pairs = zip(self.words, other.words, strict=True)
        return all(one == two or (len(one) == 1 and two.startswith(one)) for one, two in pairs)


RULE = Rule("C801", "author-name-variants", Severity.WARNING, check, __doc__, fix="unsafe", documents=True)
