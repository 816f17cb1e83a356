"""The fields of one entry: values put together, each with its line and column."""

from collections.abc import Mapping

from bibtexparser.model import Entry as ParsedEntry

from briefkit.bibliography import faults
from briefkit.bibliography.blocks import Block
from briefkit.bibliography.model import Field
from briefkit.bibliography.values import Value, plain_value, read_value
from briefkit.findings import Finding
from briefkit.patterns import regex
from briefkit.text import Location, SourceText

_NAME = regex(r"[^\W\d][\w:.+/-]*")
_NEXT_FIELD = regex(r"\s*([A-Za-z][\w:-]*)\s*=\s*")
# btparse (biber) takes a line that begins with % within an entry for a comment.
_COMMENT_LINES = regex(r"(?:\s*%[^\n]*\n)+\s*")


class FieldReader:
    """Reads the fields of one entry; `findings` is what was wrong with them."""

    def __init__(self, source: SourceText, block: Block, macros: Mapping[str, str]) -> None:
        """Begin at the start of the entry's block; `macros` are those defined before it."""
        self.source = source
        self.block = block
        self.macros = macros
        self.findings: list[Finding] = []
        self.fields: dict[str, Field] = {}
        text = source.text
        self._line = block.line
        self._line_start = text.rfind("\n", 0, block.span.start) + 1
        self._counted = block.span.start

    def read(self) -> dict[str, Field]:
        """The fields in their order under lower-case names; of a field given twice, the first."""
        parsed = self.block.parsed
        assert isinstance(parsed, ParsedEntry)
        text = self.source.text
        # The splitter gives pieces of the text in their order, without their places: looking for each
        # from the end of the one before finds it.
        position = text.index(",", self.block.span.start) if parsed.fields else 0
        for field in parsed.fields:
            name, raw = field.key, field.value
            start = text.index(name, position)
            value_start = text.index(raw, text.index("=", start + len(name)) + 1)
            position = value_start + len(raw)
            lower = name.lower()
            plain = plain_value(raw) if lower.isidentifier() and lower not in self.fields else None
            if plain is None:
                self.add(name, start, raw, value_start)
            else:
                self.fields[lower] = Field(lower, plain, self.locate(start))
        return self.fields

    def add(self, name: str, start: int, raw: str, value_start: int) -> None:
        """Take in one field, whatever it looks like: `raw` is what stands after `=`.

        Fields that follow without a comma stand in its value; they are taken in too.
        """
        comment = _COMMENT_LINES.match(name)
        if comment:
            name, start = name[comment.end() :], start + comment.end()
        if name.startswith("%"):
            return  # a field that was commented out
        while True:
            value = read_value(raw, self.macros)
            following = _NEXT_FIELD.match(value.rest)
            self.add_value(name, self.locate(start), value, missing_comma=following is not None)
            if following is None:
                return
            rest_start = value_start + value.rest_start
            name, start = following[1], rest_start + following.start(1)
            raw, value_start = value.rest[following.end() :], rest_start + following.end()

    def add_value(self, name: str, location: Location, value: Value, missing_comma: bool) -> None:
        """Take in a value and say what is wrong with it: one finding for one cause."""
        if not _NAME.fullmatch(name):
            self.findings.append(faults.bad_field_name(name, location))
            return
        lower = name.lower()
        if lower in self.fields:
            self.findings.append(faults.duplicate_field(lower, location, self.fields[lower].location))
        else:
            text = value.text if missing_comma else _with_rest(value)
            self.fields[lower] = Field(lower, text, location)
        if not value.closed:
            self.findings.append(faults.unbalanced_value(lower, location))
        elif value.rest:
            self.findings.append(faults.broken_value(lower, location, missing_comma))
        else:
            self.findings += [faults.undefined_macro(macro, lower, location) for macro in value.undefined]

    def locate(self, offset: int) -> Location:
        """The place of an offset; offsets come in ascending order, so lines are counted once."""
        text = self.source.text
        lines = text.count("\n", self._counted, offset)
        if lines:
            self._line += lines
            self._line_start = text.rfind("\n", self._counted, offset) + 1
        self._counted = offset
        return Location(self.source.path, self._line, offset - self._line_start + 1)


def _with_rest(value: Value) -> str:
    """A value whose words stand without braces, as text."""
    return " ".join(filter(None, (value.text, value.rest.strip())))
