#!/bin/sh
# Installs what no Python package brings: WeasyPrint's libraries, fonts, and python3-venv where Python lacks it.
# Does nothing where all of it is there. `--extras` adds what single tests need, as far as it can be had.
# shellcheck disable=SC2086 # lists of packages are meant to be split into words
set -eu
cd "$(dirname "$0")/.."

libraries="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
fonts="fonts-texgyre fonts-dejavu-core fonts-noto-core" # the last two have Cyrillic and Urdu
extras="poppler-utils default-jdk-headless libjaxb-java libreoffice-writer-nogui chromium"

say() { printf '%s\n' "$*" >&2; }

# Tell whether the libraries are here, be it from a package or otherwise.
libraries_load() {
    found=$(scripts/find-python.sh) && "$found" - 2>/dev/null <<'PYTHON'
import ctypes
for name in ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0"):
    ctypes.CDLL(name)
PYTHON
}

# The package that Python lacks, if any, to make environments.
missing_python() {
    if ! python=$(scripts/find-python.sh); then
        echo "python3 python3-venv"
    elif ! "$python" -c "import ensurepip, venv" 2>/dev/null; then
        echo "python3-venv"
    fi
}

# Those of the packages that are not installed.
missing() {
    for package; do
        status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$status" = installed ] || printf '%s ' "$package"
    done
}

# Run apt-get as root, with sudo where that is allowed; nobody is asked for a password when nobody is there.
apt_get() {
    set -- env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=60 -o Acquire::http::Timeout=30 "$@"
    if [ "$(id -u)" -eq 0 ]; then
        "$@" >&2
    elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [ -t 0 ] && [ -z "${CI:-}" ]; }; }; then
        sudo "$@" >&2
    else
        return 1
    fi
}

# The lists of packages may be missing, or so old that what they name is gone: then they are fetched first.
install_packages() {
    say "Installing packages of the system: $*"
    if apt-cache show "$@" >/dev/null 2>&1; then
        apt_get install -y --no-install-recommends "$@" && return
    fi
    apt_get update && apt_get install -y --no-install-recommends "$@"
}

install_needed() {
    required=$(missing $libraries)
    [ -z "$required" ] || ! libraries_load || required=""
    [ -x .venv/bin/python ] || required="$required$(missing_python)"
    wanted=$(missing $fonts)
    [ -n "$required$wanted" ] || return 0
    install_packages $required $wanted && return 0
    if [ -z "$required" ]; then
        say "Fonts are missing; papers are set with those that are here. To mend it: sudo apt-get install $wanted"
        return 0
    fi
    say "
These packages of the system are missing and could not be installed from here.
Install them, or ask whoever looks after this machine to, then run make again:

    sudo apt-get install $required $wanted
"
    return 1
}

# One by one, so that a package that cannot be had does not keep the others away.
install_extras() {
    for package in $(missing $extras); do
        install_packages "$package" || say "Without $package: tests that need it are skipped and say so."
    done
}

if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
    install_needed
    [ "${1:-}" != --extras ] || install_extras
elif ! libraries_load; then
    say "WeasyPrint needs Pango and HarfBuzz, which were not found here. How to install them:"
    say "https://doc.courtbouillon.org/weasyprint/stable/first_steps.html"
fi
