"""Words of other languages that lead to a place or point back, read as those that all readers know.

French Canada says `à la p 75`, `aux pp 12-15` and `au para 9`, which are `at 75`, `at 12-15` and `at para 9`; Czech,
Slovene and Romanian pages are `str. 12`, those of Poles, Turks and Swedes `s. 12`, as sections of acts are. `Tamże`,
`Tamtéž`, `Smst.` and `A.g.e.` are `Ibid.`, `dz. cyt.` is `op. cit.`
"""

from briefkit.patterns import regex

PLACE_WORD = (
    r"(?:(?<=\s)(?:à\sla\sp\.?|aux\spp\.?|(?:à\sla|aux?|à\sl[’'])(?=\s?(?:paras?|nn?|arts?|ch|§§?|¶¶?)\.?\s\d))(?=\s\w)"
    r"|(?<=[,.:;]\s)str\.(?=\s?\d)"
    r"|(?<![^\s*_(])(?:[Tt]am(?:że|t[eé]ž|že)|Smst\.|Uo\.|Aynı\s(?:eser|yer)|Там\sже|A\.\s?g\.\s?[em]\.)\.?(?=[*_]{0,3}[.,;]?(?:\s|$))"
    r"|(?<=,\s)(?:dz\.\s?cyt\.|op\.\s?cyt\.|a\.\s?g\.\s?[em]\.|указ\.\s?соч\.|anf\.\s?arb\.))"
)
"""Such a word (may stand in a verbose expression)."""
# `Companies Act 2006, s. 12` · `HRA 1998, s. 6` · `the Charter, s. 7`
_LAW = regex(
    r"\b(?:Acts?|Ordinances?|Laws?|Bills?|Codes?|Charter|Orders?|Rules|Regulations?|Constitution|Proclamations?|Decrees?|Statutes?"
    r"|Schedules?|Treaty|Convention|Articles|Directive|Bylaws?|Const|Reg|Cth|NSW|Vic|Qld|WA|SA|Tas|NT|ACT|RS[A-Z]|Eliz|Geo|Vict|Will)\b"
    r"|(?:^|[\s(])(?:[A-Z][A-Za-z]?){2,5}[A-Z](?:\s\d{4})?,\s$|\bss?\.\s?\d+\s?\("
)
_PAGE = regex(r"(?<=[,.:]\s)s\.(?=\s?\d{1,4}(?![\d(]|[A-Z]))")


def with_pages(text: str) -> str:
    """The text with `p. 12` for the `s. 12` of Poles, Turks, Czechs and Swedes; sections of acts stay."""
    if _PAGE.search(text) is None:
        return text
    return _PAGE.sub(lambda found: found[0] if _LAW.search(text[: found.start()].rpartition(";")[2]) else "p.", text)


def known_word(printed: str) -> str:
    """The word that stands for one of them."""
    if printed.startswith("str"):
        return "p."
    return (
        "at" if printed[0] in "àa" and printed[1] != "." and not printed.startswith("anf") else _pointing_back(printed)
    )


def _pointing_back(printed: str) -> str:
    return "Ibid." if printed[0].isupper() or printed.startswith("tam") else "op. cit."
