"""The page template of a house style: Jinja2 in a sandbox, its errors as findings with file and line."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefkit.assembly.style import HouseStyle
from briefkit.findings import Finding, Severity
from briefkit.text import Location

PAGE: Final = "page.html"
BODY_ID: Final = "brief-body"
BODY: Final = Markup(f'<div id="{BODY_ID}"></div>')
"""What `{{ body }}` writes: the place that the text takes when the page is a tree."""

PAGE_NAMES: Final = {
    "media": "`print` or `screen`",
    "style": "the name of the house style",
    "title": "the title, ready HTML",
    "subtitle": "the subtitle, ready HTML; empty where there is none, as all of these",
    "series": "the series line, ready HTML",
    "authors": "a list; each has `name`, `affiliation` and `star`, the call of the starred note with the note",
    "abstract": "the abstract, ready HTML blocks",
    "notice": "the paper's notice, ready HTML blocks",
    "front_matter": "the style's text for the front, ready HTML blocks",
    "back_matter": "the style's text for the end, ready HTML blocks",
    "contents": "a list; each entry has `level`, `title` and `target`, the id of its heading",
    "body": "the text of the paper; a page must print it",
    "stamp": "marking, embargo and draft in one line",
    "logo": "the address of the style's logo",
    "labels": "the style's words: `labels.abstract`",
    "options": "the style's options, `_` for `-`: `options.drop_cap`",
    "page": "plain text of the front matter: `page.plain_title`, `page.short_title`, `page.keywords`, `page.date`",
}
"""What a page template may use; `docs/reference/house-style.md` prints it."""


class PageError(Exception):
    """A page that could not be made from its template; `finding` says why and where."""

    def __init__(self, finding: Finding) -> None:
        """Keep what is wrong."""
        super().__init__(finding.message)
        self.finding = finding


class _StyleLoader(BaseLoader):
    """Templates among the files of a style; `plain/page.html` is that of a style it extends."""

    def __init__(self, style: HouseStyle) -> None:
        self._style = style

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:
        text = self._style.files.get(PurePosixPath(template))
        if not isinstance(text, str):
            raise TemplateNotFound(template)
        return text, template_path(self._style, template), None


def template_path(style: HouseStyle, template: str) -> str:
    """Where the author finds a template: `templates/ipri/page.html`, of the style it comes from."""
    path = PurePosixPath(template)
    if path.parts[0] in style.lineage and len(path.parts) > 1:
        return f"templates/{path}"
    owner = next((name for name in style.lineage if PurePosixPath(name) / path in style.files), style.name)
    return f"templates/{owner}/{path}"


def render_page(style: HouseStyle, context: Mapping[str, object]) -> str:
    """The page as HTML, with `BODY` where its text goes. Raises `PageError`."""
    environment = ImmutableSandboxedEnvironment(
        loader=_StyleLoader(style),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    try:
        html = environment.get_template(PAGE).render(context)
    except TemplateSyntaxError as error:
        place = Location(PurePosixPath(error.filename or template_path(style, PAGE)), error.lineno)
        raise PageError(_finding(error.message or "not a Jinja template", place)) from error
    except TemplateNotFound as error:
        place = Location(PurePosixPath(template_path(style, PAGE)))
        raise PageError(_finding(f"no template `{error.name}` in the style's folder", place)) from error
    except (
        TemplateError,
        ArithmeticError,
        TypeError,
        ValueError,
        LookupError,
        AttributeError,
        OverflowError,
    ) as error:
        place = _template_place(error) or Location(PurePosixPath(template_path(style, PAGE)))
        raise PageError(_finding(str(error), place)) from error
    if BODY_ID not in html:
        place = Location(PurePosixPath(template_path(style, PAGE)))
        hint = "write {{ body }} where the text of the paper goes"
        raise PageError(_finding("the page does not print the text of the paper", place, hint))
    return html


def _finding(message: str, place: Location, hint: str = "") -> Finding:
    message = re.sub(r"\s+", " ", message).rstrip(".")
    hint = hint or "the names a page may use are in docs/reference/house-style.md"
    return Finding("Y105", "page-template-error", Severity.ERROR, f"page template: {message}", place, hint)


def _template_place(error: BaseException) -> Location | None:
    """The last line of a template that the error went through: Jinja2 writes them into the traceback."""
    place = None
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith("templates/"):
            place = Location(PurePosixPath(name), trace.tb_lineno)
        trace = trace.tb_next
    return place
