"""Which findings there are beside the audit's rules: read from the source, for the reference page.

A finding is made where a code (`"K101"`) stands as an argument or in a table, with the rule's name beside it. Nothing
is imported or run: what the page says is what the code says.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "briefkit"
CODE = re.compile(r"[A-Z]\d{3}")
RULE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
SEVERITIES = ("error", "warning", "info")


@dataclass
class Kind:
    """A kind of finding: its name, how bad it is, what it says."""

    code: str
    rule: str = ""
    severities: set[str] = field(default_factory=set)
    messages: list[str] = field(default_factory=list)
    described: str = ""  # in a table of codes

    @property
    def says(self) -> str:
        """What the table of codes says of it, else its messages."""
        return self.described or "; ".join(self.messages[:2])


def finding_kinds() -> list[Kind]:
    """All kinds, by their codes; those of the audit's rules are left to the page of rules."""
    kinds: dict[str, Kind] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        if "audit" not in path.relative_to(PACKAGE).parts[:1]:
            _read_module(ast.parse(path.read_text(encoding="utf-8")), kinds)
    return [kinds[code] for code in sorted(kinds) if kinds[code].rule]


def _read_module(module: ast.Module, kinds: dict[str, Kind]) -> None:
    only = {name for node in ast.walk(module) if (name := _severity(node))}
    for scope in [module, *(node for node in ast.walk(module) if isinstance(node, ast.FunctionDef))]:
        nodes = list(_own_nodes(scope))
        texts = {name: text for node in nodes for name, text in _assigned(node)}
        for node in nodes:
            for code, parts in _made(node):
                kind = kinds.setdefault(code, Kind(code))
                kind.rule = kind.rule or next(_rules(parts), "")
                own = {name for part in parts for inner in ast.walk(part) if (name := _severity(inner))}
                kind.severities |= own or (only if isinstance(node, ast.Dict) and len(only) == 1 else set())
                found = [text for text in _message(parts, texts) if text not in kind.messages]
                if isinstance(node, ast.Dict):
                    kind.described = "".join(found)
                else:
                    kind.messages += found


def _own_nodes(scope: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a module or function without those of the functions in it."""
    for child in ast.iter_child_nodes(scope):
        if not isinstance(child, ast.FunctionDef):
            yield child
            yield from _own_nodes(child)


def _made(node: ast.AST) -> Iterator[tuple[str, list[ast.expr]]]:
    """Codes and what stands beside them: in a call, in a tuple, in a table."""
    if isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if key is not None and (code := _code(key)):
                yield code, [value]
    elif isinstance(node, ast.Call | ast.Tuple):
        parts = node.args if isinstance(node, ast.Call) else node.elts
        for index, part in enumerate(parts[:1]):
            if code := _code(part):
                yield code, list(parts[index + 1 :])


def _code(node: ast.expr) -> str:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, str) and CODE.fullmatch(value) else ""


def _rules(parts: list[ast.expr]) -> Iterator[str]:
    for part in parts:
        for node in ast.walk(part):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and RULE.fullmatch(node.value):
                yield node.value


def _severity(node: ast.AST) -> str:
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    name = name.strip("_").lower()
    return name if name in SEVERITIES and (isinstance(node, ast.Attribute) or name != "error") else ""


def _assigned(node: ast.AST) -> Iterator[tuple[str, str]]:
    """A name that stands for a text."""
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        yield node.targets[0].id, _text(node.value)


def _message(parts: list[ast.expr], texts: dict[str, str]) -> Iterator[str]:
    """What comes after the rule's name and the severity: the message, where it is a text."""
    flat = [inner for part in parts for inner in (part.args if isinstance(part, ast.Call) and part.args else [part])]
    for part in flat:
        if _severity(part) or (isinstance(part, ast.Constant) and RULE.fullmatch(str(part.value))):
            continue
        text = texts.get(part.id, "") if isinstance(part, ast.Name) else _text(part)
        if " " in text.strip():
            yield text
        return


def _text(node: ast.expr) -> str:
    """A text of the source, with `…` for what is put into it."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) if isinstance(part, ast.Constant) else "…" for part in node.values)
    return ""
