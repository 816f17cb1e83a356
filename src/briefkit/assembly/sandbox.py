"""Where sections are expanded: Jinja's sandbox, with everything bounded that could run away."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from jinja2 import StrictUndefined, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import FILTERS
from jinja2.loaders import BaseLoader
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefkit.assembly import limits
from briefkit.assembly.limits import Meter
from briefkit.assembly.markers import plain_text
from briefkit.assembly.marking import ENTER, LEAVE, PLACED, PLAIN, STEP, Marking

COMMENT = ("{##", "##}")  # `{#` begins a heading id in pandoc

# Filters without chance, HTML or memory addresses, whose results are no bigger than what they get.
_FILTERS = tuple(
    """
    abs attr capitalize count d default dictsort first float format indent int items join last length list
    lower map max min reject rejectattr replace reverse round select selectattr sort string sum title trim
    truncate unique upper wordcount
    """.split()  # noqa: SIM905 - forty lines as a list
)

# What a template may ask of a text; `center(10**9)` and `format` are not among it.
_TEXT_METHODS = frozenset(
    """
    capitalize casefold count endswith find index isalnum isalpha isdecimal isdigit islower isnumeric isspace
    istitle isupper join lower lstrip partition removeprefix removesuffix replace rfind rindex rpartition
    rsplit rstrip split splitlines startswith strip swapcase title upper
    """.split()  # noqa: SIM905
)
_METHODS: tuple[tuple[type, frozenset[str]], ...] = (
    (str, _TEXT_METHODS),
    (int, frozenset()),
    (float, frozenset({"is_integer"})),
    (dict, frozenset({"get", "items", "keys", "values"})),
    (list, frozenset({"count", "index"})),
    (tuple, frozenset({"count", "index"})),
    (bytes, frozenset()),
)


class IncludeCycleError(Exception):
    """A template that includes itself, by whatever way."""


class _Placed:
    """A function whose result is written as it is, so that its marks may stay."""

    def __init__(self, function: Any) -> None:
        self.function = function


class _Generator(CodeGenerator):
    """Jinja's code generator, with `~` going through the sandbox like the other operators."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        self.write("environment.concatenated((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802
        self._paid(super().visit_List, node, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802
        self._paid(super().visit_Dict, node, frame)

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802
        if node.ctx == "load":
            self._paid(super().visit_Tuple, node, frame)
        else:
            super().visit_Tuple(node, frame)

    def _paid(self, visit: Callable[[Any, Frame], None], node: nodes.Node, frame: Frame) -> None:
        self.write("environment.meter.paid(")
        visit(node, frame)
        self.write(")")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja for sections. One is used for all sections of a paper, one after the other."""

    code_generator_class = _Generator
    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)

    def __init__(self, loader: BaseLoader) -> None:
        """Set the sandbox up; `loader` finds included templates."""
        super().__init__(
            loader=loader,
            undefined=StrictUndefined,
            autoescape=False,
            comment_start_string=COMMENT[0],
            comment_end_string=COMMENT[1],
            keep_trailing_newline=True,
            optimized=False,  # nothing is computed while a template is compiled, before anybody counts
            finalize=self._written,
            extensions=[Marking],
            auto_reload=False,
        )
        self.meter = Meter()
        self.stack: list[str] = []
        self.filters = self._safe_filters()
        self.globals = self._safe_globals()

    @property
    def marking(self) -> Marking:
        """The extension that holds the marks."""
        found = self.extensions[Marking.identifier]
        assert isinstance(found, Marking)
        return found

    def reset(self) -> None:
        """Begin a new expansion."""
        self.meter.reset()
        self.stack.clear()

    def _safe_filters(self) -> dict[str, Callable[..., Any]]:
        guarded = dict(FILTERS)
        guarded.update(format=_format, indent=_indent, replace=_replace, join=_join(FILTERS["join"]))
        chosen = {name: self.meter.metered(guarded[name]) for name in _FILTERS}
        return chosen | {PLAIN: lambda value: plain_text(str(value))}

    def _safe_globals(self) -> dict[str, Any]:
        kept = {name: self.globals[name] for name in ("dict", "cycler", "joiner", "namespace")}
        return kept | {
            "range": self.meter.range,
            PLACED: _Placed,
            STEP: self.meter.step,
            ENTER: self._enter,
            LEAVE: self._leave,
        }

    def _enter(self, name: str) -> str:
        if name in self.stack:
            chain = [*self.stack[self.stack.index(name) :], name]
            raise IncludeCycleError(" → ".join(chain))
        self.stack.append(name)
        return self.meter.step(10)

    def _leave(self) -> str:
        self.stack.pop()
        return ""

    @pass_context
    def _written(self, context: Context, value: Any) -> Any:
        """What `{{ … }}` writes. Functions and the like are refused: they print as memory addresses."""
        if isinstance(value, str):
            self.meter.paid(value)
            return value
        if value is None:
            return ""
        if isinstance(value, int | float | list | tuple | dict | Undefined):
            return self.meter.paid(value)
        raise TypeError(f"a {type(value).__name__} is no text")

    def concatenated(self, parts: Iterable[Any]) -> str:
        """The texts joined by `~`."""
        texts = [str(self.meter.paid(part)) for part in parts]
        limits.check_size(sum(map(len, texts)))
        return str(self.meter.paid("".join(texts)))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Values have the methods of `_METHODS` only; for Jinja's own objects its rules hold."""
        for kind, methods in _METHODS:
            if isinstance(obj, kind):
                return attr in methods
        return bool(super().is_safe_attribute(obj, attr, value))

    def wrap_str_format(self, value: Any) -> None:
        """No special way for `str.format`: it is not among the methods."""
        return None

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """An operation, after a look at the size of its result."""
        self.meter.step()
        limits.check_binary(operator, left, right)
        result = super().call_binop(context, operator, left, right)
        self.meter.paid(result)
        return result

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """A call; text that is not written on the spot loses its marks."""
        placed = isinstance(__obj, _Placed)
        function = __obj.function if placed else __obj
        __self.meter.step()
        _check_method(function, args)
        result = super().call(__context, function, *args, **kwargs)
        __self.meter.paid(result)
        return plain_text(result) if isinstance(result, str) and not placed else result


def _check_method(function: Any, arguments: tuple[Any, ...]) -> None:
    owner, name = getattr(function, "__self__", None), getattr(function, "__name__", "")
    if not isinstance(owner, str):
        return
    if name == "replace" and len(arguments) >= 2:
        limits.check_replace(owner, *arguments[:3])
    elif name == "join" and arguments:
        limits.check_join(arguments[0], owner)


def _format(value: str, *arguments: Any, **named: Any) -> str:
    """`"%s of %s"|format(a, b)`, without great widths."""
    limits.check_format(str(value))
    return str(value) % (named or arguments)


def _indent(text: str, width: int = 4, first: bool = False, blank: bool = False) -> str:
    """The text with its lines indented."""
    limits.check_size(len(text) + (text.count("\n") + 1) * width)
    lines = text.split("\n")
    moved = [" " * width + line if line or blank else line for line in lines]
    return "\n".join(moved if first else [lines[0], *moved[1:]])


def _replace(text: str, old: str, new: str, count: int = -1) -> str:
    """The text with `old` replaced."""
    text, old, new = str(text), str(old), str(new)
    limits.check_replace(text, old, new, count)
    return text.replace(old, new, count)


def _join(original: Callable[..., Any]) -> Callable[..., Any]:
    def join(eval_context: Any, value: Any, d: str = "", attribute: Any = None) -> Any:
        parts = list(islice(value, limits.MAX_STEPS))
        limits.check_join(parts, d)
        return original(eval_context, parts, d, attribute)

    vars(join).update(vars(original))  # Jinja's mark: hand it the evaluation context
    return join
