#!/usr/bin/env bash
# All checks: style, types, tests without a screen, tests in a real window on a screen of their own.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$PWD/.venv/bin

step() { printf '\n== %s\n' "$*"; }

step "ruff"
"$bin/ruff" check .
"$bin/ruff" format --check .
step "mypy --strict"
"$bin/mypy"
step "tests without a screen"
QT_QPA_PLATFORM=offscreen "$bin/python" -m pytest -n "${CHAINMAP_TEST_PROCESSES:-2}" -m "not screen" "$@"
step "tests in a window"
tools/on_screen.sh "$bin/python" -m pytest -m screen "$@"
