#!/usr/bin/env bash
# Searches each road for content that it does not see coming.
#   tools/fuzz.sh [SECONDS [ROAD…]]      60 seconds each, all roads
# What is found lies in build/fuzz/ROAD/found; mended, it moves to tests/fuzz/findings/ROAD.
set -uo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
shift || true
export PYTHONPATH=$PWD/src:$PWD QT_QPA_PLATFORM=offscreen
roads=("$@")
[ ${#roads[@]} -gt 0 ] ||
    mapfile -t roads < <(.venv/bin/python -c 'from tests.fuzz.roads import ROADS; print(*ROADS, sep="\n")')
failed=()
for road in "${roads[@]}"; do
    mkdir -p "build/fuzz/$road"
    log=build/fuzz/$road/log
    .venv/bin/python -m tests.fuzz.search "$road" "build/fuzz/$road" "-max_total_time=$seconds" \
        >"$log" 2>&1 || failed+=("$road")
    printf '%-10s %s\n' "$road" "$(grep -E 'DONE|ERROR: ' "$log" | tail -1 | tr -s '\t ' ' ')"
done
[ ${#failed[@]} -eq 0 ] || { echo "Found something: ${failed[*]} (build/fuzz/ROAD/log and found/)"; exit 1; }
