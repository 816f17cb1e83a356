"""Names as lists of references turn them round: `Okafor, C., & Brandt, L.` · `Zhou L, Cole N` · `Roe, A., and M. Poe`.

The forms are those of the APA, Chicago (author-date), Harvard, Vancouver and ISO 690 styles.
"""

import re

from briefkit.harvest.names.particles import PARTICLES, as_written
from briefkit.harvest.names.people import OTHERS, Name, People, read_person
from briefkit.harvest.words.body_words import ACRONYMS
from briefkit.harvest.words.lexicon import PLACE
from briefkit.patterns import regex

_APART = regex(r"\s*[,;/]\s*(?:(?:&|and|et|und|y)\s+)?|\s+(?:&|and|et|und|y|u\.)\s+")
_ROLE = regex(
    r"[\s,(\[]*\b(?P<role>eds?|editors?|comps?|hrsg|hg|dirs?|coords?|trans|translators?)\b\.?\s*[)\]]?[.,]*$",
    re.IGNORECASE,
)
_OTHERS = regex(
    r"[\s,]*(?:(?:&|and)\s+)?(?:et\.?\s+al\b\.?|and others|others|u\.\s?a\.|vd\.|e\soutros|y\sotros)[.,]*$",
    re.IGNORECASE,
)
# APA, of more authors than it lists: `Benaloh, J., ... & Weitzner, D. J.`
_LEFT_OUT = regex(r",?\s(?:\.\s?\.\s?\.|…),?\s(?:(?:&|and)\s)?")
_INITIAL = regex(r"(?:[^\W\d_a-z]\.?){1,4}$|(?:[^\W\d_a-z][a-z]{0,2}\.){1,3}$")
_CLOSE_INITIALS = regex(r"[^\W\d_a-z]{1,3}$")
_NAME = regex(r"(?:(?:al|el|ad|ash|as|ul|ur|d)[-’'])?[^\W\d_a-z](?:[\w’'‘`ʿʾ.-]*\w)?$|[^\W\d_a-z]\.$")
_SUFFIX = regex(r"(?:Jr|Sr)\.?$|I{2,3}$|IV$")
_NO_FAMILY = regex(r"(?:In|On|At|By|For|From|To|As|Of|See|The|An?|(?:Press|News) Release|Fact Sheet)\b")
_BEARING = regex(r"\s\((?!(?:[Ee]ds?|[Hh]rsg|dirs?|coords?|trans|comps?)\b)[A-Z]{2,8}\)(?=[,.]?$)")
_LONGEST_FAMILY = 3
_LONGEST_GIVEN = 4


# `Jane Roe, A.I. Is Coming`: letters that stand for a word, behind a whole name.
_WORD_BEHIND = regex(r"[^\W\d_a-z]\S*\s\S+,\s(?:A\.I|U\.S|U\.N|U\.K|E\.U)\.?")


def read_listed_people(text: str, wide: bool = False) -> People | None:
    """Read a list of persons whose first is turned round; None where it is none.

    Args:
        text: what stands before the date or the title, without its last full stop.
        wide: take two words without a particle for a family name also before a whole given name: `Das Kundu,
            Nivedita`; elsewhere these are a person and a title, `Marc Roe, Winning (2014)`.
    """
    if _WORD_BEHIND.fullmatch(text) or text.partition(",")[0] in ACRONYMS:
        return None
    rest = _LEFT_OUT.sub(", ", re.sub(r"\s+", " ", _BEARING.sub("", text)).strip(" ,;:"))
    role = _ROLE.search(rest)
    rest = rest[: role.start()] if role and role.start() else rest
    others = _OTHERS.search(rest)
    rest = rest[: others.start()] if others and others.start() else rest
    names = _read_names(_items(rest), wide)
    if not names:
        return None
    kind = "translator" if role and role["role"].lower().startswith("tr") else "editor" if role else ""
    return People((*names, *([OTHERS] if others else [])), kind)


_BORDER = ""  # between two items that cannot be one name: `Harbours and Popular Unrest`


def _items(text: str) -> list[str]:
    """Names and their halves; a border wherever something else than a comma parts them."""
    items: list[str] = []
    start = 0
    for mark in _APART.finditer(text):
        items += [text[start : mark.start()], *([] if mark[0].strip() == "," else [_BORDER])]
        start = mark.end()
    items.append(text[start:])
    return [item for at, item in enumerate(items) if item or (0 < at < len(items) - 1)]


def _read_names(items: list[str], wide: bool) -> list[Name] | None:
    names: list[Name] = []
    at = 0
    while at < len(items):
        if items[at] == _BORDER:
            at += 1
            continue
        if names and _SUFFIX.match(items[at]):
            names[-1] = {**names[-1], "suffix": items[at]}
            at += 1
            continue
        following = items[at + 1] if at + 1 < len(items) else ""
        # `Roe, Jane, and Paula L. Poe` is not yet at its end
        closed = not names or not re.search(r"[^\W\d_]{3}", names[0].get("given", ""))
        name, used = _read_name(items[at], following, not names, wide, closed)
        if name is None:
            return None
        names.append(name)
        at += used
    return names


def _read_name(item: str, following: str, first: bool, wide: bool, closed: bool = True) -> tuple[Name | None, int]:
    """The next name and how many items it takes; `closed` where initials may stand behind: `Zhou L`."""
    if close := _with_close_initials(item) if closed else None:
        return close, 1
    if _is_family(item):
        if _are_letters(item, following):
            return None, 0
        if _are_initials(following) and not _is_word_in_capitals(item, following):
            return _turned(item, following), 2
        narrow = len([word for word in item.split() if word.lower() not in PARTICLES]) == 1
        if (narrow or (first and wide)) and _is_given(following):
            return _turned(item, following), 2
    if first:
        return None, 0
    direct = read_person(item)
    return (direct, 1) if direct and "given" in direct else (None, 0)


def is_family_in_capitals(family: str, given: str) -> bool:
    """Tell whether two words or more in capitals are one family's, as the given name has small letters.

    `GARCÍA MÁRQUEZ, Gabriel` · `SOUZA E SILVA, Ana`; no `UNITED STATES, Congress`, no `SÃO PAULO, Estado`.
    """
    if " " not in family or not family.isupper() or given.isupper():
        return False
    return read_person(family) is not None and not PLACE.match(as_written(family))


def _are_letters(item: str, following: str) -> bool:
    """`ITU, WHO`: letters that stand for bodies, and nobody's initials."""
    letters = following.rstrip(".")
    return len(item) < _LONGEST_LETTERS and len(letters) > 2 and f"{item}{letters}".isupper() and "." not in letters


_LONGEST_LETTERS = 5


def _is_word_in_capitals(item: str, following: str) -> bool:
    """`JOHN O’DONNELL, PUB.`: three letters in a row among small capitals are a shortened word."""
    return item.isupper() and " " in item and re.fullmatch(r"[A-Z]{3,}\.?", following) is not None


def _with_close_initials(item: str) -> Name | None:
    """`Zhou L` · `van der Meer JK` · `Okafor C.`"""
    suffix = re.search(r"\s(?P<suffix>(?:Jr|Sr)\.?|I{2,3}|IV)$", item)
    if suffix and (name := _with_close_initials(item[: suffix.start()])):
        return {**name, "suffix": suffix["suffix"]}
    words = item.split()
    last = words[-1] if words else ""
    if len(words) < 2 or not (_CLOSE_INITIALS.match(last) or re.fullmatch(r"(?:[^\W\d_a-z]\.-?){1,3}", last)):
        return None
    family = " ".join(words[:-1])
    shouted = family.isupper() and len(family) > _LONGEST_GIVEN and len(last.rstrip(".")) > 2 and "." not in last[:-1]
    if shouted or not _is_family(family) or (len(words) > 2 and words[0].lower() not in PARTICLES):
        return None
    return _turned(family, last)


def _is_family(text: str) -> bool:
    words = text.split()
    whole = [word for word in words if word.lower() not in PARTICLES]
    fits = all(_NAME.match(word) and len(word.rstrip(".")) > 1 for word in whole) and not _NO_FAMILY.match(text)
    return 1 <= len(whole) <= _LONGEST_FAMILY - 1 and len(words) <= _LONGEST_FAMILY + 1 and fits


def _are_initials(text: str) -> bool:
    """`C.` · `P. J.` · `M. del P.` · `J.-P.` · `TW`"""
    if re.fullmatch(r"(?:U\.S|U\.K|U\.N|E\.U)\.?", text):
        return False  # `Jane Roe, U.S. Harbour Master`
    words = re.sub(r"(?<=\.)-", " ", text).split()
    big = [word for word in words if word not in PARTICLES]
    return bool(big) and all(_INITIAL.match(word) for word in big) and len(big[0].rstrip(".")) < _LONGEST_GIVEN


def _is_given(text: str) -> bool:
    """`Edith M.` · `María del Pilar` · `Joris van der` · `Jan K.-F.`"""
    words = re.sub(r"(?<=\.)-", " ", text).split()
    if not 1 <= len(words) <= _LONGEST_GIVEN + 1 or not _NAME.match(words[0]):
        return False
    return read_person(f"{words[0]} Roe") is not None and all(
        word in PARTICLES or _NAME.match(word) or _INITIAL.match(word) for word in words
    )


def _turned(family: str, given: str) -> Name:
    """The name in CSL's parts; particles behind the given name belong before the family's."""
    words = given.split()
    start = len(words)
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    if family.isupper() and len(family) > _LONGEST_GIVEN - 1:
        family = as_written(family)
    if len(words[start - 1]) > _LONGEST_GIVEN - 1 and words[start - 1].count(".") == 1:
        words[start - 1] = words[start - 1].rstrip(".")
    name: Name = {"family": family, "given": " ".join(words[:start])}
    if start < len(words):
        name["dropping-particle"] = " ".join(words[start:])
    return name
