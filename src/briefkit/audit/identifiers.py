"""DOIs, ISBNs and ISSNs: their bare form, and their check digits."""

import re

from briefkit.patterns import regex

_DOI_PREFIX = regex(
    r"^(?:doi:\s*|(?:https?://)?(?:(?:dx\.)?doi\.org|doi\.(?:acm|ieeecomputersociety)\.org)/)+", re.IGNORECASE
)
DOI = regex(r"10\.\d{4,9}(?:\.\d+)*/\S+")


def bare_doi(value: str) -> str:
    """A DOI without what people put before it, in small letters: DOIs do not tell them apart."""
    return _DOI_PREFIX.sub("", value.strip()).casefold()


def without_prefix(value: str) -> str:
    """A DOI without what people put before it, its letters as they are."""
    return _DOI_PREFIX.sub("", value.strip())


def bare_isbn(value: str) -> str:
    """An ISBN's digits; of 13 those that one of 10 has too."""
    digits = re.sub(r"[^0-9Xx]", "", value.split(",")[0]).upper()
    return digits[3:12] if len(digits) == 13 else digits[:9]


def is_isbn(value: str) -> bool:
    """Tell whether the check digit of an ISBN of 10 or 13 is right."""
    digits = re.sub(r"[\s\u2010-\u2013-]", "", value).upper()
    if re.fullmatch(r"\d{9}[\dX]", digits):
        return _weighted(digits, range(10, 0, -1)) % 11 == 0
    if re.fullmatch(r"97[89]\d{10}", digits):
        return sum(int(digit) * (3 if index % 2 else 1) for index, digit in enumerate(digits)) % 10 == 0
    return False


def is_issn(value: str) -> bool:
    """Tell whether the check digit of an ISSN is right."""
    digits = re.sub(r"[\s\u2010-\u2013-]", "", value).upper()
    return re.fullmatch(r"\d{7}[\dX]", digits) is not None and _weighted(digits, range(8, 0, -1)) % 11 == 0


def _weighted(digits: str, weights: range) -> int:
    return sum((10 if digit == "X" else int(digit)) * weight for digit, weight in zip(digits, weights, strict=True))
