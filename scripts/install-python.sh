#!/bin/sh
# Makes the environment .venv and installs briefkit into it, editable; with `dev`, what its tests need too.
# The stamp holds what was installed, so that a pyproject.toml that is only newer, not different, costs nothing.
set -eu
cd "$(dirname "$0")/.."

extra=${1:-}
stamp=.venv/.installed${extra:+-$extra}
wanted=$(cksum <pyproject.toml)

say() { printf '%s\n' "$*" >&2; }

# Tell whether .venv is an environment that was made at this place, not one of a folder that was moved.
environment_works() {
    case $(.venv/bin/pip --version 2>/dev/null) in
    *" $(pwd -P)/.venv/"*) return 0 ;;
    *) return 1 ;;
    esac
}

make_environment() {
    if ! python=$(scripts/find-python.sh); then
        say "No Python 3.11 or newer was found. On Debian: sudo apt-get install python3 python3-venv"
        exit 1
    fi
    say "Making the environment .venv with $python"
    "$python" -m venv --clear .venv >&2 || "$python" -m virtualenv --clear .venv >&2 || {
        say "$python cannot make environments. On Debian: sudo apt-get install python3-venv"
        exit 1
    }
}

environment_works || make_environment
if [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
    say "Installing briefkit and what it needs into .venv (once; a minute or two)"
    if .venv/bin/pip install --quiet --disable-pip-version-check --editable ".${extra:+[$extra]}" >&2; then
        # pip compiles what it copies; an editable install has its modules compiled here, or each start would
        # compile them again where Python may not write beside them (PYTHONDONTWRITEBYTECODE, a read-only tree).
        .venv/bin/python -m compileall -q src >&2 || say "The modules could not be compiled; brief starts slower."
        echo "$wanted" >"$stamp"
    elif .venv/bin/brief --version >/dev/null 2>&1 && .venv/bin/pip check >/dev/null 2>&1; then
        say "The packages could not be brought up to date (no network?); going on with those that are installed."
        exit 0
    else
        say "The Python packages could not be installed; the reason stands above. Is there a network?"
        exit 1
    fi
fi
touch "$stamp"
