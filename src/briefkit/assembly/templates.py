"""Sections as templates: text in, text with places out, or the one finding that says why not.

`{% include "disclaimer.md" %}` and macros come from the project's `templates/` folder; a name that begins
with `./` or `../` is relative to the file that names it. Comments are `{## … ##}`. Lines that hold statements
only vanish.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import TypeVar

from jinja2 import BaseLoader, Environment, Template, TemplateNotFound

from briefkit.assembly.codes import error
from briefkit.assembly.limits import MAX_OUTPUT, TooBigError
from briefkit.assembly.markers import has_reserved
from briefkit.assembly.paths import resolve_path
from briefkit.assembly.sandbox import COMMENT, Sandbox
from briefkit.assembly.sections import front_matter_end
from briefkit.assembly.template_faults import ReservedError, UnreadableError, explained, reserved
from briefkit.findings import Finding
from briefkit.patterns import regex
from briefkit.text import ExpandedText, Location, SourceText

FOLDER = PurePosixPath("templates")
MAX_TAGS = 5_000
_EXPRESSION = 'write a comparison, like `partner == "Russia"`, or a name'
_SPLIT = "split the file, or put what repeats into a loop"
_TAG = regex(r"\{\{|\{%|" + re.escape(COMMENT[0]))

T = TypeVar("T")
Read = Callable[[PurePosixPath], SourceText | Finding]


class _Loader(BaseLoader):
    """Templates by their path in the project."""

    def __init__(self, read: Read) -> None:
        self.read = read

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template; its last newline is left to the line of the `{% include %}`."""
        assert isinstance(environment, Sandbox)
        source = self.read(PurePosixPath(template))
        if isinstance(source, Finding):
            raise UnreadableError(template, source)
        if has_reserved(source.text):
            raise ReservedError(reserved(source))
        if len(_TAG.findall(source.text)) > MAX_TAGS:
            raise TooBigError(f"more than {MAX_TAGS:,} tags in `{template}`")
        start = environment.marking.begin(source, front_matter_end(source.text))
        return source.text[start:].removesuffix("\n"), template, lambda: True


class _Environment(Sandbox):
    def join_path(self, template: str, parent: str) -> str:
        """The path in the project that a name in the template `parent` means."""
        beside = template.startswith(("./", "../"))
        try:
            return str(resolve_path(PurePosixPath(parent).parent if beside else FOLDER, template))
        except ValueError as fault:
            raise TemplateNotFound(template, f"the path `{template}` {fault}") from None


class Templates:
    """Expands the sections of one paper, one after the other."""

    def __init__(self, read: Read) -> None:
        """Take the function that reads a file of the project."""
        self._environment = _Environment(_Loader(read))

    def expand(self, source: SourceText, start: int, values: Mapping[str, object]) -> ExpandedText | Finding:
        """The section's text from offset `start` on, expanded with `values`."""
        if has_reserved(source.text):
            return reserved(source)
        if not _TAG.search(source.text, start):
            return ExpandedText.of(source, start)
        if len(_TAG.findall(source.text)) > MAX_TAGS:
            return error("J104", f"more than {MAX_TAGS:,} tags in one file", source.location(start), _SPLIT)
        return self._attempt(source, values, lambda: self._expanded(source, start, values))

    def condition(self, expression: str, variables: Mapping[str, object], location: Location) -> bool | Finding:
        """Whether a Jinja expression over `variables` holds."""

        def holds() -> bool:
            compiled = self._environment.compile_expression(expression, undefined_to_none=False)
            return bool(compiled(**variables))

        result = self._attempt(SourceText(location.path, expression), variables, holds)
        if not isinstance(result, Finding):
            return result
        message = f"the condition `{expression}`: {result.message}"
        hint = _EXPRESSION if result.code == "J101" else result.hint
        return error("M103", message, location, hint or "`if` sees the paper's `variables` only")

    def _attempt(self, source: SourceText, values: Mapping[str, object], action: Callable[[], T]) -> T | Finding:
        self._environment.reset()
        try:
            return action()
        except Exception as fault:  # a template can raise whatever its values and filters raise
            return explained(fault, source, values, self._environment.marking)

    def _expanded(self, source: SourceText, start: int, values: Mapping[str, object]) -> ExpandedText:
        name = str(source.path)
        self._environment.marking.begin(source, start)
        code = self._environment.compile(source.text[start:], name, name)
        template = Template.from_code(self._environment, code, self._environment.make_globals(None))
        return self._environment.marking.marks.decode(self._written(template, values), source.path)

    def _written(self, template: Template, values: Mapping[str, object]) -> str:
        size, out = 0, []
        for chunk in template.root_render_func(template.new_context(dict(values))):
            size += len(chunk)
            if size > MAX_OUTPUT:
                raise TooBigError(f"the template makes more than {MAX_OUTPUT:,} characters")
            out.append(chunk)
        return "".join(out)
