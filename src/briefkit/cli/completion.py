"""`brief completion`: what makes a shell complete commands, options and the names of papers."""

import argparse
from pathlib import Path
from typing import Any, Final

import shtab

from briefkit.cli.main import make_parser

# The papers of the nearest project upwards, told without starting Python: the folders of briefs/ with a manifest.
_LIST_PAPERS: Final = """\
  local folder="$PWD" manifest
  while [ -n "$folder" ] && [ ! -d "$folder/briefs" ]; do folder="${folder%/*}"; done
  for manifest in $(command ls -d "$folder"/briefs/*/brief.yaml 2>/dev/null); do
    manifest="${manifest%/brief.yaml}"
    echo "${manifest##*/}"
  done
"""
_PREAMBLES: Final = {
    "bash": f"""\
_brief_list_papers() {{
{_LIST_PAPERS}}}
_brief_papers() {{
  compgen -W "$(_brief_list_papers)" -- "$1"
}}
""",
    "zsh": """\
_brief_papers() {
  local folder="$PWD"
  while [[ -n "$folder" && ! -d "$folder/briefs" ]]; do folder="${folder%/*}"; done
  local -a papers=("$folder"/briefs/*/brief.yaml(N:h:t))
  compadd -a papers
}
""",
    "fish": """\
function _brief_papers
  set -l folder $PWD
  while test -n "$folder"; and not test -d "$folder/briefs"
    set folder (string replace -r '/[^/]*$' '' -- $folder)
  end
  for manifest in $folder/briefs/*/brief.yaml
    path basename (path dirname $manifest)
  end
end
""",
}
_PAPERS: Final = {"bash": "_brief_papers", "zsh": "_brief_papers", "fish": "(_brief_papers)"}
_COMPLETERS: Final[dict[str, Any]] = {
    "NAME": _PAPERS,
    "TARGET": shtab.FILE,
    "FILE": shtab.FILE,
    "SOURCE": shtab.FILE,
    "DIR": shtab.DIRECTORY,
}
"""What completes an argument, by what the help calls it."""
_NEW: Final = "the new "  # what does not exist yet cannot be completed


def run(options: argparse.Namespace, start: Path) -> int:
    """Print the script for one shell."""
    del start
    print(script(make_parser(), options.shell), end="")
    return 0


def script(parser: argparse.ArgumentParser, shell: str) -> str:
    """The script that completes a parser's commands in a shell."""
    _mark(parser)
    text: str = shtab.complete(parser, shell, preamble=_PREAMBLES[shell])
    return text.rstrip("\n") + "\n"


def _mark(parser: argparse.ArgumentParser) -> None:
    """Tell each argument what completes it, also those of the commands."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for sub in action.choices.values():
                _mark(sub)
        elif action.metavar in _COMPLETERS and not str(action.help).startswith(_NEW):
            # shtab asks actions for this attribute, which argparse does not declare.
            action.complete = _COMPLETERS[action.metavar]  # type: ignore[attr-defined]
