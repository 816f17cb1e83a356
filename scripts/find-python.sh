#!/bin/sh
# Prints the Python to make the environment with: $PYTHON, else the first that is new enough, best one that can
# make environments at once (Debian parts that from python3 as python3-venv).
set -u

fits() { "$1" -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; }
makes_environments() { "$1" -c "import ensurepip, venv" 2>/dev/null; }

found=
for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
    fits "$name" || continue
    if makes_environments "$name"; then
        command -v "$name"
        exit 0
    fi
    found=${found:-$name}
done
[ -n "$found" ] && command -v "$found"
