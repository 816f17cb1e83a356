"""Running pandoc: sandboxed, with a time limit, its warnings as data."""

import json
import os
import re
import subprocess
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from briefkit.findings import BriefError
from briefkit.rendering.pandoc.memory import PandocResult, PandocWarning, remembered
from briefkit.rendering.pandoc.process import NO_DATA, answer_of_pandoc, end_pandoc, start_pandoc

__all__ = [
    "MARKDOWN",
    "PandocFailedError",
    "PandocTimeoutError",
    "end_pandoc",
    "pandoc_path",
    "read_html",
    "read_markdown",
    "recall_pandoc",
    "run_own_pandoc",
    "run_pandoc",
    "warm_up_pandoc",
]

TIME_LIMIT = 60.0  # seconds; a book of 100,000 words takes two

# What sections are written in. Off: raw LaTeX and raw attributes (they print in one format only), metadata
# blocks (a rule `---` in a section is a rule), example lists ("(@smith2010)" is a citation), mathematics in dollars
# (dollars are money here).
MARKDOWN = (
    "markdown-raw_tex-latex_macros-raw_attribute-markdown_in_html_blocks-yaml_metadata_block"
    "-pandoc_title_block-example_lists-tex_math_dollars+autolink_bare_uris+table_attributes"
)


class PandocTimeoutError(Exception):
    """Pandoc did not come to an end in time: a text that its reader cannot cope with."""


class PandocFailedError(Exception):
    """Pandoc refused its input; the message is its own."""


@cache
def pandoc_path() -> str:
    """Where the pandoc of `pypandoc_binary` is, else one on the PATH."""
    package = find_spec("pypandoc")
    if package and package.origin:
        bundled = Path(package.origin).parent / "files" / "pandoc"
        if os.access(bundled, os.X_OK):
            return str(bundled)
    # Where else it may be is pypandoc's to know; to import it for that alone takes as long as pandoc's own start.
    import pypandoc

    try:
        return str(pypandoc.get_pandoc_path())
    except OSError as error:
        raise BriefError("pandoc is not installed", "run `pip install pypandoc_binary`") from error


def run_pandoc(data: bytes, arguments: Sequence[str], time_limit: float = TIME_LIMIT) -> PandocResult:
    """Give pandoc `data` and take what it writes; nothing is read from the disk but the files named."""
    try:
        answer = answer_of_pandoc(pandoc_path(), data, arguments, time_limit)
    except TimeoutError as error:
        raise PandocTimeoutError(_too_long(time_limit)) from error
    return run_own_pandoc(data, arguments, time_limit) if answer is None else PandocResult(answer, ())


def warm_up_pandoc() -> None:
    """Let pandoc start while there is something else to do, for whoever is going to `run_pandoc`."""
    start_pandoc(pandoc_path())


def run_own_pandoc(data: bytes, arguments: Sequence[str], time_limit: float = TIME_LIMIT) -> PandocResult:
    """The same by a pandoc that is started for it."""
    command = [pandoc_path(), "--sandbox", NO_DATA, "--wrap=none", *arguments]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=time_limit, check=False)
    except subprocess.TimeoutExpired as error:
        raise PandocTimeoutError(_too_long(time_limit)) from error
    messages = done.stderr.decode("utf-8", "replace")
    if done.returncode:
        raise PandocFailedError(messages.strip() or f"pandoc ended with status {done.returncode}")
    return PandocResult(done.stdout, _warnings(messages))


def _too_long(time_limit: float) -> str:
    return f"pandoc took more than {time_limit:.0f} seconds"


def recall_pandoc(data: bytes, arguments: Sequence[str], time_limit: float = TIME_LIMIT) -> PandocResult:
    """The same from memory, where there is one: only for arguments that write the same for the same input."""
    return remembered(data, arguments, lambda: run_pandoc(data, arguments, time_limit))


def read_markdown(text: str, time_limit: float = TIME_LIMIT) -> tuple[str, tuple[PandocWarning, ...]]:
    """Markdown to pandoc's AST, as JSON text."""
    result = recall_pandoc(text.encode(), ["-f", MARKDOWN, "-t", "json"], time_limit)
    return result.output.decode(), result.warnings


def read_html(text: str) -> list[dict[str, Any]]:
    """A piece of HTML to blocks of pandoc's AST; scripts and styles are gone after it."""
    result = run_pandoc(text.encode(), ["-f", "html-native_divs-native_spans", "-t", "json"])
    blocks: list[dict[str, Any]] = json.loads(result.output)["blocks"]
    return blocks


def _warnings(messages: str) -> tuple[PandocWarning, ...]:
    found = []
    for text in re.findall(r"^\[WARNING\] (.*(?:\n  .*)*)", messages, re.MULTILINE):
        line = re.search(r"\bline (\d+)", text)
        found.append(PandocWarning(re.sub(r"\s+", " ", text), int(line[1]) if line else 0))
    return tuple(found)
