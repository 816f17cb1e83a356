"""Names as notes print them: `Susan B. Epstein and K. Alan Kronstadt`, `Robert Mueller III`, `Horatio Alger, Jr.`.

What is read is in CSL's parts; `bibtex_names` of the bibliography writes it.
"""

import itertools
import re
from dataclasses import dataclass

from briefkit.harvest.names.first_names import are_surnames, is_surname
from briefkit.harvest.names.honorifics import without_honorifics
from briefkit.harvest.names.particles import BEFORE_DER, PARTICLES, as_written, family_start, particle_end
from briefkit.harvest.names.small_names import read_small_name
from briefkit.harvest.names.turned_names import (
    are_all_turned,
    are_two_in_capitals,
    double_family,
    family_in_capitals,
    is_cut_short,
    read_capitals,
    read_dashed,
    read_initials,
    turned_name,
    without_bracketed_given,
)
from briefkit.harvest.words.bodies import WITH_INITIAL, are_letters_of_office, several_bodies
from briefkit.harvest.words.body_words import (
    BODY,
    COUNTRIES,
    DEGREES,
    GENERAL_OFFICE,
    NO_GIVEN,
    NO_NAME,
    ORDER_OF_CLERIC,
    ORDERS,
    TOWNS_AHEAD,
)
from briefkit.patterns import regex

Name = dict[str, str]

_SUFFIX = r"(?:J[Rr]|S[Rr])\.?|II|III|IV"
_SUFFIX_AT_END = regex(rf",?\s+({_SUFFIX})$")
_INITIAL = regex(
    r"(?:[^\W\d_a-z]\.-?)+(?:[^\W\d_a-z]\.?)?$|[^\W\d_a-z]$|[A-Z]{2}$|(?:Ch|Th|Yu|Fr|St|Wm|Geo|Chas|Jos|Eds?)\.$"
)
_WORD = regex(r"[^\W\d_](?:[\w’'‘`ʿʾ-]*[\w]|[’'])?(?:(?<=[aiulnrtdvf])['’ʾ])?\.?$")
_AND = regex(
    r",?\s+(?:and|&|und|et)\s+|\s+u\.\s+|,?\s+(?:i|en|og|och|ve|și|és|и)\s+|,?\s+(?:y|e)\s+(?=\S+\s+\S)"
    r"|\s[-–—]\s(?=[^\W\d_a-z](?:\.|[\w’'-]*\.?\s[^\W\d_a-z]))|\s*[;/]\s*"
)
# `E-ISAC`, `FS-ISAC`: letters of a body, and no name in capitals.
_LETTERS = regex(r"(?!(?:AL|EL|D|O)[-])[A-Z]{1,2}-[A-Z]{2,6}")
# `O ’Malley` of a bad copy.
_SPLIT_APOSTROPHE = regex(r"\b([OD])(?:\s+['’]\s?|['’]\s+)(?=[A-Z][a-z])")
_OTHERS = regex(
    r",?(?:\s+(?:and\b|&))?\s*\b(?:et\.?(?:\s+|(?<=\.))al(?:ii)?\b\.?,?|and others|others"
    r"|(?-i:u\.\s?a\.|vd\.|m\.\s?fl\.|e\.\s?a\.)|y\sotr[oa]s|e\soutros|e\saltri|i\sin(?:ni|\.)|ve\sdiğ(?:erleri|\.)|en\sanderen|und\sandere"
    r"|et\scoll\.)\s*$",
    re.IGNORECASE,
)
_ROLE = regex(
    r"[,\s]*\(?(?<!\w\.)\b(?P<role>eds?|editors?|comps?|compilers?|trans|translators?|trs?|dirs?|directors?"
    r"|hrsg|hgg?|coords?|coordinador(?:as?|es)?|orgs?|éds?|a cura di|ed\. and trans)\b\.?\)?[.,]?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class People:
    """Who is named: persons or one body, `others` for "et al.", `role` for what follows (`eds.`)."""

    names: tuple[Name, ...] = ()
    role: str = ""

    @property
    def families(self) -> tuple[str, ...]:
        """What each is known by."""
        return tuple(name.get("family") or name.get("literal", "") for name in self.names if name != OTHERS)


OTHERS: Name = {"literal": "others"}
_NOBODY = frozenset(("", "the", "a", "an", "this", "these", "in"))
"""What is left of a sentence before words in quotation marks: `The ‘Quay’ sample builds on …`."""


def read_people(text: str, loose: bool = True) -> People | None:
    """Read a list of names that is nothing else; None where it is none.

    Args:
        text: `Marie Baezner and Robin Patrice`, `Lisa Parks and Nicole Starosielski, eds.`, `Reuters Staff`.
        loose: take words that are no person's name for the name of a body.
    """
    if re.fullmatch(r"\s*@\w{2,30}\s*", text):
        return People(({"literal": text.strip()},))
    text = re.sub(r"\s*[(\[]@\w+[)\]]", "", text)
    rest = re.sub(r"\s+", " ", _SPLIT_APOSTROPHE.sub(r"\1’", text)).strip(" ,;:*")
    rest = without_bracketed_given(ORDER_OF_CLERIC.sub(r"\g<name>", rest))
    role = _ROLE.search(rest)
    if role and role.start():
        rest = rest[: role.start()].rstrip(" ,(")
    others = _OTHERS.search(rest)
    if others and others.start():
        rest = rest[: others.start()].rstrip(" ,")
    names = _read_list(rest)
    if names and not role and len(names) == 2 and "given" not in names[0] and "given" in names[1]:
        names = _with_short_given(names)  # None of `Political and Economic Planning`
    if names is None:
        names = several_bodies(rest) if loose and rest.lower() not in _NOBODY else None
    if not names:
        return None
    return People((*names, *([OTHERS] if others else [])), _role(role["role"]) if role else "")


def _role(word: str) -> str:
    first = word.lower()[:2]
    return {"tr": "translator", "di": "director"}.get(first, "editor")  # `coord.`, `a cura di`, `org.` too


def _with_short_given(names: list[Name]) -> list[Name] | None:
    """`Di Mao and Jiakeng Chen`: what may be a particle is a given name where the other has one."""
    given, _, family = names[0]["family"].rpartition(" ")
    if given.lower() not in PARTICLES or not given.istitle() or len(given.split()) > 1:
        return None
    return [{**names[0], "family": family, "given": given}, *names[1:]]


# `Reed & Young, Inc.`: names of partners that are one company.
_INCORPORATED = regex(r"(?:,\s|\s)(?:Inc|Corp|LLC|LLP|Ltd|PLC|GmbH|L\.L\.[CP]|&\s(?:Associates|Partners|Sons))\.?$")


def _read_list(text: str) -> list[Name] | None:
    """Persons parted by commas, "and" or semicolons; None where one of them is no person's name."""
    if BODY.search(text) and re.search(r"\b(?:of|for|the|on|and)\b|^\w+$", text) and not are_surnames(_AND.split(text)):
        return None
    if dashed := read_dashed(text):
        return dashed
    if _INCORPORATED.search(text) or GENERAL_OFFICE.match(text) or is_cut_short(text):
        return None
    inverted = _read_inverted(text) or _read_semicolons(text)
    if inverted:
        return inverted
    names: list[Name] = []
    for part in _AND.split(text):
        for item in _items(part):
            name = read_small_name(item.strip(" ,*")) or read_person(item)
            if name is None:
                return None
            names.append(name)
    return names or None


def _items(part: str) -> list[str]:
    """The names of a part without "and"; a suffix belongs to the name before it."""
    items: list[str] = []
    for piece in re.split(r"\s*,\s*", part.strip(" ,")):
        if items and re.fullmatch(rf"{_SUFFIX}|{ORDERS}|{DEGREES}", piece):
            items[-1] += f" {piece}"
        elif piece:
            items.append(piece)
    return items


def _read_inverted(text: str) -> list[Name] | None:
    """`Ahmed, Ishtiaq` · `Smith, J., & Jones, K. L.` · `Das Kundu, Nivedita, and Joshua Kucera`."""
    # The names after the first are not turned round: `Gentzkow, Matthew, Bryan Kelly, and Matt Taddy`.
    first = re.match(r"(?P<family>[^,]+),\s*(?P<given>[^,]+?)(?:(?:,?\s*(?:&|and)|,)\s+(?P<rest>.+))?$", text)
    if names := read_initials(text) or read_capitals(text):
        return names
    if not first or " and " in first["given"] or re.fullmatch(_SUFFIX, first["given"]):
        return None
    family, given = first["family"].split(), first["given"].split()
    many = len(family) > (3 if family[0].lower() in PARTICLES else 1)
    if (many and not double_family(first["family"], first["given"])) or not _are_given(given):
        return None
    if len(given[-1]) > 3:
        given[-1] = given[-1].rstrip(".")
    if are_letters_of_office(first["family"], first["given"]) or are_two_in_capitals(first["family"], first["given"]):
        return None
    if first["family"].isupper() and len(first["family"]) > 3:
        family = as_written(first["family"]).split()
    head = turned_name(family, given)
    if not first["rest"]:
        return [head]
    rest = _read_list(first["rest"])
    turned = len(family) == 1 or are_all_turned(text)
    return [head, *rest] if rest and turned and all("given" in name for name in rest) else None


_BETWEEN_TURNED = regex(r"[;/]|\s(?:y|e|et|und|u\.|i|en|og|och|ve|[-–])\s(?=[^,]+,\s)")


def _read_semicolons(text: str) -> list[Name] | None:
    """`Poe, P. R.; Doe, Paul; and Roe, J.` · `Moser, Jan/Roth, Ulrich`: each name turned round, a mark between them."""
    items = [re.sub(r"^(?:and|&)\s+", "", item.strip()) for item in _BETWEEN_TURNED.split(text)]
    names = [_read_inverted(item) if item.count(",") == 1 else None for item in items]
    if len(items) < 2 or not all(named is not None and len(named) == 1 for named in names):
        return None
    return [name for named in names for name in named or ()]


def _are_given(words: list[str]) -> bool:
    named = [word for at, word in enumerate(words) if not at or word not in PARTICLES]  # `María del Pilar`
    return 1 <= len(named) <= 3 and all(
        (_INITIAL.match(w) or (_WORD.match(w) and w[0].isupper())) and (len(w) == 1 or w.lower() not in NO_NAME)
        for w in named
    )


def _words(plain: str) -> list[str]:
    """The words of a name, with initials that stand last put first: `Dutta S.`"""
    words = plain.split()
    initials = all(re.fullmatch(r"(?:[^\W\d_a-z]\.-?)+", word) for word in words[1:])
    return [*words[1:], words[0]] if 1 < len(words) < 4 and initials and len(words[0]) > 2 else words


def read_person(text: str) -> Name | None:
    """One person's name, given name first; None where the words are none.

    A single word is a family name alone: `Bray`.
    """
    plain = without_honorifics(text.strip(" ,*")) or text
    suffix = _SUFFIX_AT_END.search(plain)
    if suffix:
        plain = plain[: suffix.start()]
    words = _words(plain)
    if not 1 <= len(words) <= 6 or not _is_person(words):
        return None
    if capital := family_in_capitals(words):
        return capital
    short = len(text) < 7 and words[-1] not in _SHORT_FAMILIES
    if text.isupper() and not short and not _LETTERS.fullmatch(text.strip(" .,")):
        words = [word if _is_initial_in_capitals(words, at) else word.title() for at, word in enumerate(words)]
    start = family_start(words)
    words[-1] = words[-1] if _INITIAL.match(words[-1]) else words[-1].rstrip(".")
    particle = particle_end(words, start)
    name: Name = {"family": " ".join(words[particle:])}
    if particle > start:
        name["dropping-particle"] = " ".join(words[start:particle])
    if start:
        name["given"] = " ".join(words[:start])
    if suffix:
        name["suffix"] = suffix[1].title() if len(suffix[1]) > 1 and suffix[1][0] in "JS" else suffix[1]
    return name


def _is_initial_in_capitals(words: list[str], at: int) -> bool:
    """Tell whether a word in capitals is initials: `W.E.B.`, but no `DU` before the last word of a name."""
    to_last = words[at:-1] if at else []
    particle = bool(to_last) and all(word.lower() in PARTICLES for word in to_last)
    short = words[at] in (_SHORT_FAMILIES if at == len(words) - 1 else _SHORT_GIVEN)
    return _INITIAL.match(words[at]) is not None and not particle and not short


# Names of two letters, which in small capitals look like initials: `TIM WU`, `BO LIND`.
_FAMILIES = "WU XU HO LI LU MA HU YU SU FU GU KO LO VU LE NG"
_SHORT_FAMILIES = frozenset(_FAMILIES.split())
_SHORT_GIVEN = frozenset(["BO", "JO", "AL", "ED", "TY", "CY"])


# The first letter of `Riza 'Ali` and `Salihah 'Abid` is an ayn, which stands before a vowel.
_AYN = regex(r"^['’‘ʿʻ`](?=[AIUEO][a-z])(?!.*['’]$)")


_ARTICLES = frozenset(("al-", "el-", "ul-", "ur-", "ud-", "us-", "d’", "d'", "al‑"))


def _is_person(words: list[str]) -> bool:
    if " ".join(words).lower() in COUNTRIES or (len(words) > 1 and words[0] in NO_GIVEN):
        return False
    if " ".join(words[:2]).lower() in TOWNS_AHEAD:
        return False
    words = [words[0], *(_AYN.sub("", word) for word in words[1:])]
    if any(word == "der" and before.lower() not in BEFORE_DER for before, word in itertools.pairwise(words)):
        return False  # `Geschichte der Lotsen`
    if not words[-1][0].isupper() and words[-1][:3] not in _ARTICLES and words[-1][:2] not in _ARTICLES:
        return False
    named = words[:-1] if is_surname(words) else words
    if any(word.lower() in NO_NAME and word != "A" for word in named):
        return False
    joined = " ".join(words)
    if len(words) > 1 and named is words and BODY.search(joined.title() if joined.isupper() else joined):
        return WITH_INITIAL.fullmatch(joined) is not None
    if _INITIAL.match(words[-1]) and len(words[-1]) < 3 and len(words) > 1:
        return words[-1] in _SHORT_FAMILIES and len(words[0]) > 2 and joined.isupper() and all(map(_fits, words))
    return all(_fits(word) for word in words)


def _fits(word: str) -> bool:
    if any(letter.isdigit() for letter in word):
        return False
    if word.lower() in PARTICLES:
        return True
    if _INITIAL.match(word):
        return True
    return bool(_WORD.match(word)) and (
        word[0].isupper() or bool(re.match(r"(?:al|el|d|ul|ur|ud|us|as|ash|an|ad)[-’'][A-Z]", word))
    )
