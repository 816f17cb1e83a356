"""The scripts for shells, run in the shells: commands, options and papers are completed."""

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.support.projects import write_project

from briefkit.cli.arguments import COMMANDS
from briefkit.cli.completion import script
from briefkit.cli.main import main, make_parser

_BASH = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
_shtab_brief
printf '%s\\n' "${COMPREPLY[@]}"
"""
_ZSH = """
compdef() { : }; compadd() { shift; print -l -- "${(@P)1}" }
eval "$(<$1)"
_brief_papers
"""


def require(shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"not installed: {shell}")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path)


def bash(project: Path, *words: str) -> set[str]:
    require("bash")
    (project / "brief.bash").write_text(script(make_parser(), "bash"))
    command = ["bash", "-c", _BASH, "bash", str(project / "brief.bash"), *words]
    done = subprocess.run(command, cwd=project / "briefs/ports", capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return set(done.stdout.split())


def fish(project: Path, line: str) -> set[str]:
    require("fish")
    (project / "brief.fish").write_text(script(make_parser(), "fish"))
    command = ["fish", "--no-config", "-c", f"source {project / 'brief.fish'}; complete -C'{line}'"]
    done = subprocess.run(command, cwd=project / "briefs/ports", capture_output=True, text=True, check=False)
    return {found.split("\t")[0] for found in done.stdout.splitlines()}


def test_bash_completes_commands_options_and_papers(project: Path) -> None:
    assert bash(project, "brief", "") >= {command.name for command in COMMANDS}
    assert bash(project, "brief", "notes", "") == {"ports", "rivers"}
    assert bash(project, "brief", "build", "ri") == {"rivers"}
    assert bash(project, "brief", "recommendations", "--d") == {"--due"}
    assert bash(project, "brief", "used-by", "--format", "") == {"text", "json", "csv", "xlsx"}


def test_bash_outside_a_project_completes_no_paper(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "briefs/ports").mkdir(parents=True)
    assert bash(elsewhere, "brief", "notes", "") == set()


def test_fish_completes_commands_options_and_papers(project: Path) -> None:
    assert fish(project, "brief ") >= {command.name for command in COMMANDS}
    assert fish(project, "brief notes ") >= {"ports", "rivers"}
    assert "--draft" in fish(project, "brief build --d")


def test_zsh_reads_the_script_and_lists_papers(project: Path) -> None:
    require("zsh")
    (project / "_brief").write_text(script(make_parser(), "zsh"))
    command = ["zsh", "-f", "-c", _ZSH, "zsh", str(project / "_brief")]
    done = subprocess.run(command, cwd=project / "briefs/ports", capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.stderr) == (["ports", "rivers"], "")


def test_names_of_new_papers_and_choices_are_not_taken_for_papers() -> None:
    text = script(make_parser(), "bash")
    assert "_shtab_brief_new_pos_0_COMPGEN" not in text
    assert "_shtab_brief_notes_pos_0_COMPGEN=_brief_papers" in text


def test_command_prints_the_script(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "fish"]) == 0
    assert "complete -c brief" in capsys.readouterr().out
    with pytest.raises(SystemExit) as ended:
        main(["completion", "cmd"])
    assert ended.value.code == 2
