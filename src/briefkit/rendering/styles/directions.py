"""Which languages are written from right to left, and which way the letters of a text run."""

import unicodedata
from typing import Final

_SCRIPTS: Final = frozenset({"arab", "aran", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg"})
_LANGUAGES: Final = frozenset(
    {
        "ar",
        "ckb",
        "dv",
        "fa",
        "glk",
        "he",
        "iw",
        "ks",
        "lrc",
        "mzn",
        "nqo",
        "ps",
        "prs",
        "sd",
        "skr",
        "syr",
        "ug",
        "ur",
        "yi",
    }
)


def runs_left(lang: str) -> bool:
    """Tell whether a language (a BCP 47 tag) is written from right to left: `ur`, `ps-AF`, `pa-Arab`."""
    language, *subtags = lang.lower().split("-")
    script = next((tag for tag in subtags if len(tag) == 4 and tag.isalpha()), "")
    return script in _SCRIPTS if script else language in _LANGUAGES


def directions_in(text: str) -> frozenset[str]:
    """`ltr` where letters of a text run to the right, `rtl` where some run to the left; both, one or none."""
    found = {unicodedata.bidirectional(letter) for letter in text}
    return frozenset(({"ltr"} if "L" in found else set()) | ({"rtl"} if found & {"R", "AL"} else set()))
