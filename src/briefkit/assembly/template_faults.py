"""What went wrong in a template, as a finding at the section's line, the template's own place behind it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from jinja2 import Template, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from briefkit.assembly.codes import error
from briefkit.assembly.limits import TooBigError
from briefkit.assembly.marking import Marking
from briefkit.assembly.sandbox import IncludeCycleError
from briefkit.findings import Finding, did_you_mean
from briefkit.text import Location, SourceText


class UnreadableError(TemplateNotFound):
    """A template whose file could not be read, and why."""

    def __init__(self, name: str, finding: Finding) -> None:
        """Keep the finding that the reader made."""
        super().__init__(name, finding.message)
        self.finding = finding


class ReservedError(Exception):
    """A template with characters that marks are made of."""

    def __init__(self, finding: Finding) -> None:
        """Keep the finding about the character."""
        super().__init__(finding.message)
        self.finding = finding


def reserved(source: SourceText) -> Finding:
    """The finding about the first private-use character of plane 16 that marks are made of."""
    found = re.search("[\U00100000\U00100001]", source.text)
    place = source.location(found.start() if found else 0)
    message = "a private-use character (U+100000 or U+100001) that this tool keeps for itself"
    return error("J107", message, place, "delete the character; it prints as nothing")


def explained(fault: Exception, section: SourceText, values: Mapping[str, object], marking: Marking) -> Finding:
    """The finding that says why a section could not be expanded."""
    place = _place(fault, section, marking)
    code, message, hint = _said(fault, values)
    if code == "J102":
        place = _at_name(place, message, marking)
    return error(code, message, place, hint)


def _said(  # noqa: C901 - a table of exceptions
    fault: Exception, values: Mapping[str, object]
) -> tuple[str, str, str]:
    """Code, message and hint."""
    match fault:
        case TemplateSyntaxError():
            return "J101", f"the template cannot be read: {_lowered(fault.message)}", _syntax_hint(fault)
        case UndefinedError():
            return _undefined(str(fault), values)
        case UnreadableError():
            return (
                "J103",
                f"the template `{fault.name}` cannot be read: {fault.finding.message}",
                fault.finding.hint,
            )
        case TemplateNotFound():
            return "J103", f"there is no template `{fault.name}`: {fault.message}", _FOLDER_HINT
        case IncludeCycleError():
            return "J106", f"the templates include each other: {fault}", "take one of the `{% include %}` out"
        case TooBigError() | RecursionError() | MemoryError() | OverflowError():
            return "J104", _too_big(fault), "look for a loop, a macro or an include without an end"
        case ReservedError():
            return "J107", fault.finding.message, fault.finding.hint
        case SecurityError():
            return "J105", f"not allowed in a template: {_lowered(str(fault))}", ""
        case SyntaxError():  # Python's own bounds, in the code that Jinja made
            return "J101", "the template is nested too deep", "take the inner part out into a macro"
        case _:
            return "J105", f"the template fails: {_lowered(str(fault)) or type(fault).__name__}", ""


_FOLDER_HINT = "templates are in the project's folder `templates/`; `./x.md` is one beside this file"


def _too_big(fault: Exception) -> str:
    if isinstance(fault, TooBigError):
        return str(fault)
    if isinstance(fault, RecursionError):
        return "the template calls itself without an end, or is nested too deep"
    return "the template makes something too big"


def _lowered(message: str | None) -> str:
    text = " ".join((message or "").split()).rstrip(".")[:300]
    return text[:1].lower() + text[1:]


def _syntax_hint(fault: TemplateSyntaxError) -> str:
    message = fault.message or ""
    if "No filter named" in message:
        return "the filters are listed in the reference of templates"
    return "to print `{{` or `{%` as they are, put `{% raw %}` and `{% endraw %}` round them"


def _undefined(message: str, values: Mapping[str, object]) -> tuple[str, str, str]:
    found = re.fullmatch(r"'(\w+)' is undefined", message)
    if found:
        known = "known here: " + ", ".join(sorted(values)) if values else "no variables are given here"
        hint = did_you_mean(found[1], values, known)
        return "J102", f"`{found[1]}` is not defined", hint
    missing = re.search(r"has no attribute '(\w+)'", message)
    if missing:
        return "J102", f"`{missing[1]}` is not defined: {_lowered(message)}", "check the name after the dot"
    return "J102", _lowered(message), ""


def _at_name(place: Location, message: str, marking: Marking) -> Location:
    """The place of the name itself, where it stands in that line."""
    name = re.match(r"`(\w+)`", message)
    if name is None or place.via or str(place.path) not in marking.files or not place.line:
        return place
    source, _ = marking.files[str(place.path)]
    line = source.text[source.line_starts[place.line - 1] :].split("\n", 1)[0]
    found = re.compile(rf"\b{name[1]}\b").search(line, max(place.column - 1, 0))
    return Location(place.path, place.line, found.start() + 1) if found else place


def _place(fault: Exception, section: SourceText, marking: Marking) -> Location:
    """The section's last line on the way to the fault; the template's line, if it is in one, is behind it."""
    name = str(section.path)
    frames = [*_frames(fault), *_syntax_frame(fault)]
    places = [marking.location(template, line) for template, line in frames if template in marking.files]
    own = _last(place for place in places if place.path == section.path)
    start = marking.location(name, 1) if name in marking.files else Location(section.path, 1, 1)
    outer = own or start
    inner = places[-1] if places else outer
    if inner.path == section.path:
        return inner
    return Location(outer.path, outer.line, outer.column, via=inner)


def _frames(fault: Exception) -> Iterator[tuple[str, int]]:
    trace = fault.__traceback__
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template) and template.name:
            yield template.name, template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next


def _syntax_frame(fault: Exception) -> list[tuple[str, int]]:
    if isinstance(fault, TemplateSyntaxError) and fault.name:
        return [(fault.name, fault.lineno)]
    return []


def _last(places: Iterable[Location]) -> Location | None:
    return next(reversed(list(places)), None)
