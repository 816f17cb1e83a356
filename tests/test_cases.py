"""Runs the readable cases of `tests/cases/`.

A case of `cli/` is a Markdown file: prose, files (a fenced block that begins with ```` ``` briefs/x/brief.yaml ````)
and transcripts (```` ```console ````): `% command`, its standard output, lines of standard error after `2> `, and
`=> 1` where the status is not 0. Files are written and commands run in the order they stand, in one new folder.
A time such as `0.9 s` stands as `… s`.
"""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefkit.cli.main import main

CASES = Path(__file__).parent / "cases"
_BLOCK = re.compile(r"^```[ ]?(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^% brief (.*)\n((?:(?!% ).*\n)*)", re.MULTILINE)


def run(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command prints, in the form of a transcript."""
    capsys.readouterr()
    try:
        status = main(shlex.split(command))
    except SystemExit as ended:
        status = int(ended.code or 0)
    output = capsys.readouterr()
    told = "".join(f"2> {line}\n" for line in output.err.splitlines())
    return re.sub(r"\d+\.\d s\b", "… s", output.out + told) + (f"=> {status}\n" if status else "")


def steps(case: str) -> Iterator[tuple[str, str]]:
    """The files (path, content) and transcripts ("console", text) of a case, in order."""
    for block in _BLOCK.finditer(case):
        yield block[1], block[2]


@pytest.mark.parametrize("path", sorted((CASES / "cli").glob("*.md")), ids=lambda path: path.stem)
def test_transcript(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    commands = 0
    for name, text in steps(path.read_text(encoding="utf-8")):
        if name != "console":
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(text, encoding="utf-8")
            continue
        for command, expected in _COMMAND.findall(text):
            assert f"% brief {command}\n{run(command, capsys)}" == f"% brief {command}\n{expected}"
            commands += 1
    assert commands
