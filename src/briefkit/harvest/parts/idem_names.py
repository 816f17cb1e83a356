"""The same person again: `Idem, *Piers*` · `Ders., Brücken, Hamburg 2001` · `in: dies. (Hg.), Häfen`."""

from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.names.people import People
from briefkit.patterns import regex

IDEM = People(({"family": "idem"},))
_WORD = r"(?:(?i:idem|eadem)\.?|[Dd]ers\.|[Dd]ies\.|[Dd]erselbe|[Dd]ieselben?)"
IDEM_AHEAD = regex(rf"(?:{_WORD}|(?i:id\.|ibid\.?))[,:]\s+")
IS_IDEM = regex(_WORD)
# `in: ders. (Hg.), `: who wrote the piece has edited the book.
_IN_OWN = regex(
    r"(?<=[Ii]n:\s)(?P<word>ders|dies|derselbe|dieselben?)(?=\.?(?:\s\(|,))|(?<=[Ii]n\s)(?:ders|dies)(?=\.(?:\s\(|,))"
)
# `in ID., *Saggi sul mare*, Milano, 1987`: the same in Italian, as letters that are read as a name.
_IN_ID = regex(r"(?<=\b[Ii]n\s)(?:[Ii][Dd]\.|IDEM|EAD\.|Ead\.)(?=,\s[^\W\d_a-z])")
_AS_NAME = {3: "Ide", 4: "Idem"}
_PLACEHOLDER = regex(r"\{?(?:[Dd]ers|[Dd]ies|[Ii]dem?|[Ee]adem|[Dd]erselbe|[Dd]ieselben?)\.?\}?")


def with_capital_idem(regions: Regions) -> Regions:
    """The text with `in: Ders. (Hg.)` for `in: ders. (Hg.)` and `Idem, ` for `idem, `, so that it is read as a name."""
    text = _IN_OWN.sub(lambda found: found[0].capitalize(), regions.text)
    text = _IN_ID.sub(lambda found: _AS_NAME[len(found[0])], text)
    if text.startswith(("idem, ", "eadem, ")):
        text = text.capitalize()[:1] + text[1:]
    return replace(regions, text=text) if text != regions.text else regions


def with_own_editor(reading: Reading | None) -> Reading | None:
    """A piece in a book of its own author, with that author's name for `ders.`"""
    if not isinstance(reading, FullReference):
        return reading
    fields = dict(reading.fields)
    for name in ("editor", "bookauthor"):
        if _PLACEHOLDER.fullmatch(fields.get(name, "")):
            del fields[name]
            if "author" in fields:
                fields[name] = fields["author"]
    return reading if fields == reading.fields else replace(reading, fields=dict(sorted(fields.items())))
