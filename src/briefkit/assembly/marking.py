"""Marks in templates: an extension that puts them into the stream of tokens, before the parser sees it.

It makes lines vanish that hold statements only, and counts the turns of loops and the templates entered.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from briefkit.assembly.markers import Kind, MarkTable
from briefkit.assembly.statement_lines import RawToken, statement_lines
from briefkit.text import Location, SourceText

PLACED = "briefkit_placed"
PLAIN = "briefkit_plain"
STEP = "briefkit_step"
ENTER = "briefkit_enter"
LEAVE = "briefkit_leave"

_SIGNIFICANT = {"data", "block_begin", "block_end", "variable_begin", "variable_end"}
_FREE_TEXT = 200  # characters that cost nothing by themselves; longer text is counted each time it is written
_REFUSED = {"extends", "block", "endblock", "autoescape", "endautoescape"}


@dataclass(frozen=True, slots=True)
class _Placed:
    """A token with the offset at which it stands in the source (-1: it was not there)."""

    token: Token
    offset: int = -1


class Marking(Extension):
    """Puts marks into the templates of one run. The environment holds the run's `marks`."""

    def __init__(self, environment: Environment) -> None:
        """Begin without files."""
        super().__init__(environment)
        self.files: dict[str, tuple[SourceText, int]] = {}
        self.marks = MarkTable()

    def begin(self, source: SourceText, start: int) -> int:
        """Remember a file whose template begins at `start`: the stream of tokens has no columns."""
        self.files[str(source.path)] = (source, start)
        return start

    def location(self, name: str, line: int) -> Location:
        """The place of a line of the template `name`; the column is that of the first tag in it."""
        source, start = self.files[name]
        number = source.location(start).line + line - 1
        number = min(max(number, 1), len(source.line_starts))
        begin = source.line_starts[number - 1]
        text = source.text[begin:].split("\n", 1)[0]
        tag = re.search(r"\{[{%]", text)
        return Location(source.path, number, tag.start() + 1 if tag else 1)

    def filter_stream(self, stream: TokenStream) -> TokenStream | Iterator[Token]:
        """The tokens with marks and counters."""
        if stream.name is None:  # an expression, which makes no text
            return stream
        tokens = list(stream)
        source, start = self.files[stream.name]
        raw = list(self._raw(source.text, start, stream.name))
        return TokenStream(iter(_Marker(source, self.marks, tokens, raw).marked()), stream.name, stream.filename)

    def _raw(self, source: str, start: int, name: str) -> Iterator[RawToken]:
        """Kind, text and offset of each token as written; what lies between two of them is white space."""
        offset = start
        for _, kind, text in self.environment.lexer.tokeniter(source[start:], name):
            found = source.find(text, offset)
            yield kind, text, found
            offset = found + len(text)


class _Marker:
    """Marks the tokens of one template."""

    def __init__(self, source: SourceText, marks: MarkTable, tokens: list[Token], raw: list[RawToken]) -> None:
        self.source = source
        self.marks = marks
        self.tokens = self._placed(tokens, raw)
        self.trims = statement_lines(source.text, raw)
        self.out: list[Token] = []

    def _placed(self, tokens: list[Token], raw: list[RawToken]) -> list[_Placed]:
        offsets = iter([offset for kind, _, offset in raw if kind in _SIGNIFICANT])
        return [_Placed(token, next(offsets) if token.type in _SIGNIFICANT else -1) for token in tokens]

    def marked(self) -> list[Token]:
        name = str(self.source.path)
        self.call(1, ENTER, Token(1, "string", name))
        index = 0
        while index < len(self.tokens):
            index = self.step(index)
        last = self.tokens[-1].token.lineno if self.tokens else 1
        self.call(last, LEAVE)
        return self.out

    def step(self, index: int) -> int:
        placed = self.tokens[index]
        if placed.token.type == "data":
            self.data(placed)
            return index + 1
        end = index + 1
        while end < len(self.tokens) and self.tokens[end - 1].token.type not in ("block_end", "variable_end"):
            end += 1
        tag = [each.token for each in self.tokens[index:end]]
        if placed.token.type == "variable_begin":
            self.value(tag, placed.offset)
        else:
            self.statement(tag, placed.offset)
        return end

    def data(self, placed: _Placed) -> None:
        text, offset, line = placed.token.value, placed.offset, placed.token.lineno
        start, end = self.trims.without(offset, offset + len(text))
        text = self.source.text[start:end]
        if not text:
            return
        if len(text) > _FREE_TEXT:
            self.call(line, STEP, _number(line, len(text) // _FREE_TEXT))
        self.out.append(Token(line, "data", self.marks.add(Kind.RUN, self.source.location(start)) + text))

    def value(self, tag: list[Token], offset: int) -> None:
        self.mark(tag[0].lineno, Kind.VALUE, offset)
        callee = _callee(tag[1:-1])
        self.out.append(tag[0])
        self.out += [*_wrapped(tag[1 : 1 + callee]), *tag[1 + callee :]] if callee else tag[1:]

    def statement(self, tag: list[Token], offset: int) -> None:
        word = str(tag[1].value) if len(tag) > 1 else ""
        if word in _REFUSED:
            message = f"`{{% {word} %}}` is not for sections: use `{{% include %}}` or a macro"
            raise TemplateSyntaxError(message, tag[0].lineno, str(self.source.path))
        handler = _STATEMENTS.get(word)
        if handler:
            handler(self, tag, offset)
        else:
            self.out += tag

    def mark(self, line: int, kind: Kind, offset: int | None = None) -> None:
        place = None if offset is None else self.source.location(offset)
        self.out.append(Token(line, "data", self.marks.add(kind, place)))

    def call(self, line: int, function: str, *arguments: Token) -> None:
        self.out += [
            Token(line, "variable_begin", "{{"),
            Token(line, "name", function),
            Token(line, "lparen", "("),
            *arguments,
            Token(line, "rparen", ")"),
            Token(line, "variable_end", "}}"),
        ]

    def loop(self, tag: list[Token], offset: int) -> None:
        self.out += tag
        self.call(tag[-1].lineno, STEP, _number(tag[-1].lineno, 1))

    def included(self, tag: list[Token], offset: int) -> None:
        self.mark(tag[0].lineno, Kind.ENTER, offset)
        self.out += tag
        self.mark(tag[-1].lineno, Kind.LEAVE)

    def body(self, tag: list[Token], offset: int) -> None:
        self.out += tag
        self.mark(tag[-1].lineno, Kind.BODY)

    def body_end(self, tag: list[Token], offset: int) -> None:
        self.mark(tag[0].lineno, Kind.LEAVE)
        self.out += tag

    def called(self, tag: list[Token], offset: int) -> None:
        """`{% call m(x) %}`: the macro's text is written here, and its body is a macro too."""
        self.mark(tag[0].lineno, Kind.ENTER, offset)
        start = 2
        if len(tag) > 2 and tag[2].type == "lparen":
            start = 3 + _closing(tag[2:])
        callee = _callee(tag[start:-1])
        self.out += [*tag[:start], *_wrapped(tag[start : start + callee]), *tag[start + callee :]] if callee else tag
        self.mark(tag[-1].lineno, Kind.BODY)

    def called_end(self, tag: list[Token], offset: int) -> None:
        self.body_end(tag, offset)
        self.mark(tag[-1].lineno, Kind.LEAVE)

    def filtered(self, tag: list[Token], offset: int) -> None:
        """`{% filter upper %}`: the filter gets text without marks."""
        self.mark(tag[0].lineno, Kind.ENTER, offset)
        line = tag[0].lineno
        self.out += [*tag[:2], Token(line, "name", PLAIN), Token(line, "pipe", "|"), *tag[2:]]

    def filtered_end(self, tag: list[Token], offset: int) -> None:
        self.out += tag
        self.mark(tag[-1].lineno, Kind.LEAVE)

    def assigned(self, tag: list[Token], offset: int) -> None:
        """`{% set x %}…{% endset %}`: the variable gets text without marks."""
        types = [token.type for token in tag]
        if "assign" in types:
            self.out += tag
            return
        target = types.index("pipe") if "pipe" in types else len(tag) - 1
        line = tag[0].lineno
        self.out += [*tag[:target], Token(line, "pipe", "|"), Token(line, "name", PLAIN), *tag[target:]]


_STATEMENTS: dict[str, Callable[[_Marker, list[Token], int], None]] = {
    "for": _Marker.loop,
    "include": _Marker.included,
    "macro": _Marker.body,
    "endmacro": _Marker.body_end,
    "call": _Marker.called,
    "endcall": _Marker.called_end,
    "filter": _Marker.filtered,
    "endfilter": _Marker.filtered_end,
    "set": _Marker.assigned,
}


def _number(line: int, value: int) -> Token:
    # the parser wants the number itself, though the type says text
    return Token(line, "integer", value)  # type: ignore[arg-type]


def _closing(tokens: list[Token]) -> int:
    """The index of the parenthesis that closes the one at 0; the last index where none does."""
    depth = 0
    for index, token in enumerate(tokens):
        depth += (token.type in ("lparen", "lbracket", "lbrace")) - (token.type in ("rparen", "rbracket", "rbrace"))
        if depth == 0:
            return index
    return len(tokens) - 1


def _callee(tokens: list[Token]) -> int:
    """How many tokens name the function, where all is one call: `m(x)`, `boxes.note("a")`; else 0."""
    length = 1
    while length + 1 < len(tokens) and tokens[length].type == "dot":
        length += 2
    is_call = len(tokens) > length and tokens[0].type == "name" and tokens[length].type == "lparen"
    return length if is_call and length + _closing(tokens[length:]) == len(tokens) - 1 else 0


def _wrapped(callee: list[Token]) -> list[Token]:
    """`m` as `briefkit_placed(m)`: its result is written as it is, so its marks may stay."""
    line = callee[0].lineno
    return [Token(line, "name", PLACED), Token(line, "lparen", "("), *callee, Token(line, "rparen", ")")]
