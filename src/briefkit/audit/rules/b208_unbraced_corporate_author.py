"""A body among the names of persons: "Department for Education" is read as Mr Education of the Department.

## What it does
Looks at names of authors and editors without comma and braces that hold a word only bodies have (Ministry,
Institute, Commission …); words that are family names too (Bank, Court, Service) count in names of three words.
Read on 2,904 entries of eleven libraries: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
The name is printed turned round, "Education, Department for", and sorted under the wrong letter; a body with "and"
in its name becomes two authors.

## Example
    author = {Ministry of Foreign Affairs},

## Instead
    author = {{Ministry of Foreign Affairs}},
"""

import re
from collections.abc import Iterator
from functools import partial

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import field_fix
from briefkit.audit.rule import Problem, Rule
from briefkit.bibliography.names import split_names
from briefkit.findings import Severity
from briefkit.patterns import regex

_BODIES = regex(
    r"\b(?:Ministry|Department|Institute|Institution|University|Commission|Committee|Council|Agency|Association|"
    r"Organi[sz]ation|Government|Parliament|Authority|Foundation|Cent(?:re|er)|Bureau|Office|Nations|Federation|"
    r"Secretariat|Corporation|Society|Union|Embassy|Directorate|Assembly|Congress|Alliance|Academy|Programme|Program|"
    r"Division|Authority|Observatory|Consortium|Taskforce|Cabinet|Treasury|Senate|Republic|Ministère|Ministerium|Institut|"
    r"Ltd|Inc|LLP|LLC|plc|GmbH)\b\.?"
)
_ALSO_NAMES = regex(
    r"\b(?:Bank|Court|Service|Services|Fund|House|Church|Watch|Group|Press|Forum|Board|Trust|Network|Staff|Times|News|"
    r"International|Museum|Library|Company|Team|Force)\b"
)

_INITIALS = regex(r"(?:[A-Z]\.-?){1,4}")
_MAYBE = regex(rf"{_BODIES.pattern}|{_ALSO_NAMES.pattern}| for ")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each name that is a body's."""
    for entry in corpus.entries:
        for field in entry.name_fields():
            if "{" not in field.value and _MAYBE.search(field.value) and (bodies := list(_bodies(field.value))):
                fix = field_fix(corpus, field, partial(_braced, bodies), safe=False)
                message = f"{bodies[0]} is a body, but would be read as a person"
                yield Problem(
                    message, field.location, f"write {{{bodies[0]}}} in braces", citekeys=(entry.key,), fix=fix
                )


def _bodies(value: str) -> Iterator[str]:
    names = split_names(value)
    if "," not in value and len(names) > 1 and is_body(value) and not all(is_person(name) for name in names[1:]):
        yield value
        return
    yield from (name for name in names if is_body(name))


def is_person(name: str) -> bool:
    """Tell whether a name could be a person's: two words or more, none of a body's."""
    return len(name.split()) > 1 and not is_body(name)


def is_body(name: str) -> bool:
    """Tell whether a name without braces is that of a body."""
    if "," in name:
        return False
    words = name.split()
    if all(len(word.strip(".-")) < 2 or _INITIALS.fullmatch(word) for word in words[:-1]):
        return False  # W. H. Press
    if len(words) > 1 and _BODIES.search(name):
        return True
    return len(words) > 2 and (_ALSO_NAMES.search(name) is not None or " for " in name)


def _braced(bodies: list[str], text: str) -> str:
    for body in bodies:
        text = re.sub(
            r"\s+".join(re.escape(word) for word in body.split()), lambda found: f"{{{found[0]}}}", text, count=1
        )
    return text


RULE = Rule("B208", "unbraced-corporate-author", Severity.ERROR, check, __doc__, fix="unsafe")
