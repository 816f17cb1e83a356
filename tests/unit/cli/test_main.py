"""The command itself: how it starts, ends, and tells what stops it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefkit.app.init import init_project
from briefkit.cli import arguments
from briefkit.cli.arguments import COMMANDS
from briefkit.cli.main import main, make_parser

HEAVY = ("weasyprint", "lxml", "jinja2", "bibtexparser", "pypandoc", "yaml", "rapidfuzz", "multiprocessing")


def test_help_starts_without_the_rooms_of_the_commands() -> None:
    program = (
        "import contextlib, sys\n"
        "from briefkit.cli.main import main\n"
        "with contextlib.suppress(SystemExit): main(['--help'])\n"
        f"print('loaded:', [name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "loaded: []"
    assert "usage: brief" in done.stdout


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_tells_what_it_does(command: arguments.Command, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command.name, "--help"])
    assert ended.value.code == 0
    assert command.help.split("\n")[0][:30] in capsys.readouterr().out


def test_unknown_command_has_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["biuld"])
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert "there is no command `biuld`; did you mean `build`?" in told
    with pytest.raises(SystemExit):
        main(["xyzzy"])
    assert "'used-by'" in capsys.readouterr().err


def test_options_for_all_may_stand_before_and_after_the_command() -> None:
    before, after = (
        make_parser().parse_args(["-C", "x", "-q", "build"]),
        make_parser().parse_args(["build", "-qC", "x"]),
    )
    assert (before.directory, before.quiet) == (after.directory, after.quiet) == ("x", True)


@pytest.mark.parametrize("word", ["schema", "--help"], ids=["much to read", "little to read"])
def test_reader_that_goes_away_is_no_fault(word: str) -> None:
    """`brief schema | head -1`: no message of Python's, no other status."""
    command = [sys.executable, "-m", "briefkit", word]
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=buffered) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()
        assert started.stderr.read() == b""
    assert started.returncode == 0


def test_interrupt_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    init_project(tmp_path / "papers")

    def stop(command: object, options: object, start: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(arguments.Command, "run", stop)
    assert main(["-C", str(tmp_path / "papers"), "build"]) == 130
    assert capsys.readouterr().err == "brief: stopped; nothing half-written is left\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_printed_is_told(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "briefkit", "schema"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 2
    assert done.stderr == "brief: standard output: No space left on device\n"
