"""Patterns that are compiled when they are first used."""

import ast
import copy
import pickle
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from tests.conftest import ROOT

import briefkit
from briefkit.patterns import LazyPattern, regex


def test_it_does_what_a_compiled_pattern_does() -> None:
    lazy, compiled = regex(r"(?P<word>[a-z]+)\s?", re.IGNORECASE), re.compile(r"(?P<word>[a-z]+)\s?", re.IGNORECASE)
    text = "One two, three"
    assert [match["word"] for match in lazy.finditer(text)] == [match["word"] for match in compiled.finditer(text)]
    assert lazy.sub("x", text) == compiled.sub("x", text)
    assert lazy.split(text) == compiled.split(text)
    assert (lazy.pattern, lazy.flags, lazy.groups, lazy.groupindex) == (
        compiled.pattern,
        compiled.flags,
        compiled.groups,
        compiled.groupindex,
    )


def test_it_compiles_at_the_first_use_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_now = re.compile

    def compile_told(pattern: str, flags: int) -> re.Pattern[str]:
        compiled.append(pattern)
        return compile_now(pattern, flags)

    monkeypatch.setattr("briefkit.patterns.re.compile", compile_told)
    lazy = regex(r"\d+")
    assert lazy.pattern == r"\d+"
    assert compiled == []
    assert [bool(lazy.search(text)) for text in ("a", "1", "b2")] == [False, True, True]
    assert compiled == [r"\d+"]


def test_a_match_tells_which_pattern_it_is_of() -> None:
    one, other = regex("a"), regex("a", re.IGNORECASE)
    match = one.search("a")
    assert match
    assert match.re == one
    assert match.re != other
    assert one != "a"
    assert len({one, other, regex("a")}) == 2


def test_a_wrong_pattern_is_told_when_it_is_used() -> None:
    lazy = regex("(")
    with pytest.raises(re.error):
        lazy.search("")


def test_bytes_have_patterns_too() -> None:
    assert regex(rb"\d").findall(b"a1b2") == [b"1", b"2"]


def test_it_can_be_copied_and_sent() -> None:
    lazy = regex("a+", re.IGNORECASE)
    for other in (copy.copy(lazy), copy.deepcopy(lazy), pickle.loads(pickle.dumps(lazy))):
        assert other.fullmatch("aA")


def _patterns_of(value: object) -> Iterator[LazyPattern[str]]:
    """The lazy patterns that a value of a module is or holds."""
    if isinstance(value, LazyPattern):
        yield value
    elif isinstance(value, tuple | list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _patterns_of(one)


def test_every_pattern_of_the_package_compiles() -> None:
    modules = (module.name for module in pkgutil.walk_packages(briefkit.__path__, "briefkit."))
    values = (vars(import_module(name)).values() for name in modules if not name.endswith("__main__"))
    patterns = list(_patterns_of([value for named in values for value in named]))
    assert len(patterns) > 1000
    assert [one.pattern for one in patterns if one.groups < 0] == []


def _made_with_the_module(path: Path) -> list[int]:
    """The lines at which a module compiles patterns when it is imported."""
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    lines: list[int] = []
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            lines.append(node.lineno)
        waiting.extend(ast.iter_child_nodes(node))
    return lines


def test_no_module_compiles_when_it_is_imported() -> None:
    modules = sorted((ROOT / "src" / "briefkit").rglob("*.py"))
    assert len(modules) > 100
    assert {str(path): lines for path in modules if (lines := _made_with_the_module(path))} == {}


def _called_by_re(tree: ast.AST, lazy: set[str]) -> list[str]:
    """The lazy patterns that a module hands to functions of `re`, which take no other objects than compiled ones."""
    return [
        f"{node.lineno}: {name.id}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.")
        for name in node.args[:1]
        if isinstance(name, ast.Name) and name.id in lazy
    ]


def test_no_function_of_re_is_given_a_pattern_of_ours() -> None:
    wrong = {}
    for path in sorted((ROOT / "src" / "briefkit").rglob("*.py")):
        if path.stem in ("__main__", "patterns"):
            continue
        module = import_module(".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__"))
        lazy = {name for name, value in vars(module).items() if type(value) is LazyPattern}
        if found := _called_by_re(ast.parse(path.read_text(encoding="utf-8")), lazy):
            wrong[str(path)] = found
    assert wrong == {}
