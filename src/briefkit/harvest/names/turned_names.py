"""Names with the family first: `Smith, J., & Jones, K. L.` · `VARGAS LLOSA, Mario` · `DUPONT Jean et DURAND Marie`."""

import re

from briefkit.harvest.names.first_names import (
    FAMILIES_TOO,
    FIRST_NAMES,
    are_first_names,
    is_double_family,
    is_first_name,
)
from briefkit.harvest.names.particles import PARTICLES, as_written
from briefkit.harvest.words.body_words import BODY, NO_NAME
from briefkit.harvest.words.lexicon import PLACE
from briefkit.patterns import regex

_Name = dict[str, str]
_CAPITAL = r"[^\W\d_a-zà-þ]"
_IN_CAPITALS = rf"{_CAPITAL}(?:{_CAPITAL}|[’'-])+"
_INITIALS = regex(r"(?:[^\W\d_a-z]\.[\s-]?){1,4}(?:(?:de|da|del|do|dos|van|von)\s?)?")
_CAPITALS = regex(
    rf"(?P<family>{_IN_CAPITALS}(?:\s{_IN_CAPITALS})*),\s(?P<given>[^\W\d_a-z][^,]*?)(?:,\s+|\s+(?:et|and|&|und|y|e)\s+|$)"
)


def read_initials(text: str) -> list[_Name] | None:
    """`Smith, J., & Jones, K. L.`: each name turned round, with initials."""
    if not re.fullmatch(
        r"(?:[^\W\d_][\w’' -]+,\s*(?:[^\W\d_a-z]\.[\s-]*)+(?:,\s*)?(?:(?:&|and|et|y|e|und)\s+)?)+", f"{text} "
    ):
        return None
    pairs = re.findall(r"([^\W\d_][\w’' -]+?),\s*((?:[^\W\d_a-z]\.[\s-]*)+)", text)
    names = [(re.sub(r"^(?:and|&|et|y|e|und)\s+", "", family.strip()), given) for family, given in pairs]
    return [{"family": family, "given": given.strip()} for family, given in names]


def read_capitals(text: str) -> list[_Name] | None:
    """`FARRANT, Lucy et MBEKI, Sipho` · `VARGAS LLOSA, Mario`: names turned round, the families in capitals."""
    found = list(_CAPITALS.finditer(text))
    if not found or "".join(one[0] for one in found) != text:
        return None
    if len(found) == 1 and not (" " in found[0]["family"] and _is_family(found[0]["family"], found[0]["given"])):
        return None
    return [{"family": as_written(one["family"].strip()), "given": one["given"].strip()} for one in found]


def _is_family(family: str, given: str) -> bool:
    """Tell whether two words or more in capitals are a family's and no body's, land's or town's."""
    words = [word.lower() for word in family.split()]
    known = are_first_names(given) or _INITIALS.fullmatch(given) is not None
    body = BODY.search(family.title()) or any(word in NO_NAME for word in words) or PLACE.match(as_written(family))
    plain = not given.isupper() and re.fullmatch(r"[^\W\d_a-z][^\W\d_A-Z]+", given) is not None
    return known or (not body and plain)


def double_family(family: str, given: str) -> str:
    """`Pérez Soto` before `Juan` or `J.`, the names of one family; nothing where the words are none."""
    if family.isupper():
        return ""
    initials = _INITIALS.fullmatch(given) and not are_first_names(family.split()[0])
    words = [word for word in family.split() if word not in PARTICLES]
    capital = len(words) == _TWO and all(re.match(r"[^\W\d_a-z][^\W\d_]", word) for word in words)
    return family if capital and (initials or is_double_family(family, given)) else ""


_TWO = 2


def family_in_capitals(words: list[str]) -> _Name | None:
    """`DUPONT Jean` · `VARGAS LLOSA Mario` · `Juan PÉREZ SOTO`: what is in capitals is the family's."""
    big = [re.fullmatch(_IN_CAPITALS, word) is not None and len(word) > _TWO for word in words]
    if all(big):
        return None
    count = sum(big)
    if not count:
        return _family_first(words)
    if all(big[:count]) and are_first_names(" ".join(words[count:])):
        return {"family": as_written(" ".join(words[:count])), "given": " ".join(words[count:])}
    whole = count == 1 and all(re.fullmatch(r"[^\W\d_a-z](?:[^\W\d_A-Z]+|\.)", word) for word in words[:-1])
    if all(big[-count:]) and (whole or are_first_names(" ".join(words[:-count]))):
        return {"family": as_written(" ".join(words[-count:])), "given": " ".join(words[:-count])}
    return None


def _family_first(words: list[str]) -> _Name | None:
    """`Dupont Jean` · `Rossi Maria Teresa`: a family, and nothing but given names behind it.

    `Megan Paolo` stands as it is spoken: her family is a given name elsewhere.
    """
    family, *given = words
    if not 1 <= len(given) <= _TWO or not family[0].isupper() or len(family) <= _TWO or family.endswith("."):
        return None
    known = all(word.lower() in FIRST_NAMES and word.lower() not in FAMILIES_TOO for word in given)
    return {"family": family, "given": " ".join(given)} if known and not is_first_name(family) else None


def are_two_in_capitals(family: str, given: str) -> bool:
    """`OKAFOR, BRANDT`: two families, and no family with a given name."""
    capital = f"{family}{given}".isupper()
    return capital and min(map(len, given.split())) > _TWO + 1 and not are_first_names(given)


def are_all_turned(text: str) -> bool:
    """Tell whether names between commas are turned round one by one: `Müller, Hans, Schmidt, Karl`."""
    parts = re.split(r"\s*[,;/]\s*", text)
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    if len(pairs) < _TWO or len(parts) % 2:
        return False
    return all(are_first_names(given) and not are_first_names(family) for family, given in pairs)


_GIVEN_THEN = regex(r"[^,;/]+,\s(?P<given>[^,;/]+?)\s?[;/]\s?")


def is_cut_short(text: str) -> bool:
    """Tell whether names turned round end in a family whose given name is cut off: `Moser, Jan/Roth`."""
    if "," not in text or (";" not in text and "/" not in text):
        return False
    last = re.split(r"\s?[;/]\s?", text)[-1]
    given = [found["given"] for found in _GIVEN_THEN.finditer(text)]
    shown = last.isupper() and len(last) > _TWO and not text.isupper()
    turned = bool(given) and (shown or all(are_first_names(one) or _INITIALS.fullmatch(one) for one in given))
    return turned and "," not in last and " " not in last.strip()


def turned_name(family: list[str], given: list[str]) -> _Name:
    """`Meer, Jan van der`: particles behind the given names stand before the family."""
    own = len(given)
    while own > 1 and given[own - 1] in PARTICLES:
        own -= 1
    name: _Name = {"family": " ".join(family), "given": " ".join(given[:own])}
    return {**name, "dropping-particle": " ".join(given[own:])} if own < len(given) else name


_DASHED = regex(r"[^\W\d_a-z][\w’']+(?:\s[-–]\s[^\W\d_a-z][\w’']+)+")


def read_dashed(text: str) -> list[_Name] | None:
    """`Okafor – Brandt`: families alone, with dashes between them."""
    if not _DASHED.fullmatch(text):
        return None
    return [{"family": as_written(part) if part.isupper() else part} for part in re.split(r"\s[-–]\s", text)]


# `Vernet (Jean) et Petit (A.)`: older French notes have given names in brackets.
_BRACKETED = regex(
    r"(?P<family>[^\W\d_a-z][\w’'-]+)\s\((?P<given>[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){0,2})\)"
)
_INITIALS = regex(r"(?:[^\W\d_a-z]\.[\s-]?){1,3}$")


def without_bracketed_given(text: str) -> str:
    """Names whose given names stand in brackets, with a comma between instead."""
    return _BRACKETED.sub(_with_comma, text) if "(" in text else text


def _with_comma(found: re.Match[str]) -> str:
    given = found["given"]
    known = _INITIALS.match(given) is not None or given.split()[0].split("-")[0].lower() in FIRST_NAMES
    return f"{found['family']}, {given}" if known else found[0]
