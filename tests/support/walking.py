"""Walking through a page of the documentation: its files are written, its commands run, their answers compared.

    ```yaml title="briefs/x/brief.yaml"      a file, as it stands
    ```console                               `$ command`, then what it prints
    ```sh                                    for the reader alone: not run

In an answer `…` stands for anything, and on a line of its own for any lines.
"""

import io
import os
import re
import shlex
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from briefkit.cli.main import main

_BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
_WITHOUT_FILE = ("console", "sh", "text")


@dataclass(frozen=True)
class Step:
    """A file to write (`path`), or a command to run; with its line in the page."""

    line: int
    path: str = ""
    content: str = ""
    command: str = ""
    answer: str = ""


def steps_of(page: str) -> Iterator[Step]:
    """The steps of a page, in order."""
    for block in _BLOCK.finditer(page):
        kind, path, body = block.groups()
        line = page.count("\n", 0, block.start()) + 1
        if path:
            yield Step(line, path=path, content=body)
        elif kind == "console":
            for number, part in enumerate(re.split(r"^\$ ", body, flags=re.MULTILINE)[1:], 1):
                command, _, answer = part.partition("\n")
                yield Step(line + number, command=command, answer=answer)
        else:
            assert kind in _WITHOUT_FILE, f"line {line}: a block of `{kind}` without a title is no file"


def walk_through(page: Path, folder: Path) -> list[str]:
    """Take all steps of a page in an empty folder; what came out otherwise than the page says."""
    wrong = []
    with chdir(folder):
        for step in steps_of(page.read_text(encoding="utf-8")):
            if step.path:
                Path(step.path).parent.mkdir(parents=True, exist_ok=True)
                Path(step.path).write_text(step.content, encoding="utf-8")
                continue
            printed = _run(step.command)
            if not fits(step.answer, printed):
                wrong.append(f"{page.name}:{step.line}: $ {step.command}\n{printed}")
    return wrong


def _run(command: str) -> str:
    """What a command prints, as a person sees it: both streams in the order of time."""
    name, *arguments = shlex.split(command)
    if name == "cd":
        os.chdir(arguments[0])
        return ""
    assert name == "brief", f"only `brief` is run, not {name}"
    data = io.BytesIO()
    with io.TextIOWrapper(data, encoding="utf-8", write_through=True) as screen:
        with redirect_stdout(screen), redirect_stderr(screen):
            main(arguments)
        return data.getvalue().decode()


def fits(expected: str, printed: str) -> bool:
    """Tell whether an answer is as a page says; a page that says nothing of it does not care."""
    if not expected.strip():
        return True
    pattern = re.escape(expected.strip()).replace("…", "[^\n]*")
    pattern = re.sub(r"(?:^|\\\n)\[\^\n\]\*(?=\\\n|$)", lambda _: r"(?:\n?[^\n]*)*?", pattern)
    return re.fullmatch(pattern, printed.strip()) is not None
