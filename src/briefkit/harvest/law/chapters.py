"""Numbers of acts behind their names: `, c. 42` · `(Act No. XV of 1908)` · `(10 & 11 Vict c 27)` · `(34-1)`."""

from briefkit.patterns import regex

_REIGN = (
    r"\d{1,2}(?:\s(?:&|and)\s\d{1,2})?\s(?:Vict?|Geo|Will|Wm|Eliz|Edw|Ann|Hen|Car|Chas|Jac|Ja)\w*\.?(?:\s(?:[IVX]+|\d)\.?)?,?\s"
    r"(?:cc?|ch)\.?\s?\d+"
)
_NUMBER = regex(
    rf",?\s*(?P<bracket>\()?(?:{_REIGN}|(?P<number>(?:c|ch|cap|chap)\.?\s?\d{{1,3}}(?![\w-])|(?:Act|Ordinance|Order|Regulation|Law|Decree|Bill)\s(?:No\.?\s)?[IVXLC\d]{{1,7}}\sof\s(?:1[789]|20)\d\d"
    r"|(?:No\.?\s)?[IVXLC\d]{1,7}\sof\s(?:1[789]|20)\d\d))(?(bracket)\))(?=[\s,.;]|$)"
)
# `Ports Bill 2012 (34-1)` · `Ports Bill [HL] 2012-13`: how New Zealand and Westminster count their bills.
_OF_BILL = regex(r"\s*(?:\((?P<number>\d{1,3}[-–]\d)\)|\[HL\])(?=[\s,.;]|$)")


def chapter_behind(name: str, rest: str) -> tuple[str, int]:
    """The number that stands right behind the name and year of an act, and where it ends; years of a reign are none."""
    found = _NUMBER.match(rest) or (_OF_BILL.match(rest) if name.rstrip().endswith("Bill") else None)
    return (found["number"] or "", found.end()) if found else ("", 0)
