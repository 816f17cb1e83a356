"""The sections of a code as notes write them: `12101(a)(2), (7)` · `4151–4157` · `2000e to 2000e-17 and 2001`."""

_PARTS = r"(?:\s?\((?!(?:1[5-9]|20)\d\d\))\w{1,5}\))"
# `41–41–191`: codes of states count with dashes, which a copy makes long.
_ONE = rf"(?:[A-Z]{{1,3}}-?)?(?:\d+[A-Z]?(?:–\d+[A-Z]?){{2,4}}|\d)[\w.:/‑-]*(?:(?<=-)\s\d+)?{_PARTS}*"
_RANGE = rf"{_ONE}(?:\s?[–—-]\s?(?:{_ONE}|{_PARTS}+))?"
SECTIONS = (
    rf"{_RANGE}(?:(?:,?\s+(?:and|&|to|through)\s+|,\s*)(?:§§?\s*)?(?:{_PARTS}+(?:\s?[–-]\s?{_PARTS}+)?|{_RANGE})"
    r"(?!\s+[A-Z]\.?\w|\w))*(?:(?:,?\s+(?:cmt|illus|reps?)s?\.\s+(?:nn?\.\s?)?\w+){1,2}|,?\s+et\s+seq|\s+note(?=[\s.,;]|$))?"
)
