#!/usr/bin/env bash
# All checks: style, types, tests without a screen, tests in a real window on a screen of their own.
# Every check runs, also after one has failed; the last line names those that did.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=$PWD/.venv/bin
failed=()

check() {
    local name=$1
    shift
    printf '\n== %s\n' "$name"
    "$@" || failed+=("$name")
}

check "ruff check" "$bin/ruff" check --quiet .
check "ruff format" "$bin/ruff" format --check --quiet .
check "mypy --strict" "$bin/mypy"
check "tests without a screen" env QT_QPA_PLATFORM=offscreen \
    "$bin/python" -m pytest -q -n "${CHAINMAP_TEST_PROCESSES:-2}" -m "not screen"
check "tests in a window" tools/on_screen.sh "$bin/python" -m pytest -q -m screen

[ ${#failed[@]} -eq 0 ] || { printf '\nFailed: %s\n' "$(IFS=,; echo "${failed[*]}")"; exit 1; }
printf '\nAll checks hold.\n'
