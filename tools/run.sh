#!/usr/bin/env bash
# Opens the editor on the example map. Without a screen: analyses the example, writes out/.
set -euo pipefail
cd "$(dirname "$0")/.."
name=maschinenbau_de
map=resources/examples/$name.chainmap
chainmap=.venv/bin/chainmap

has_screen() {
    [ "$(uname -s)" = Linux ] || return 0
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 1
    # A DISPLAY may be named and dead: let Qt try, in a process of its own.
    .venv/bin/python -c 'from PySide6.QtGui import QGuiApplication; QGuiApplication([])' \
        >/dev/null 2>&1
}

if has_screen; then
    exec "$chainmap" "$map"
fi

echo "There is no screen here, so the editor cannot open. Analysing the example map instead:"
mkdir -p out
export QT_QPA_PLATFORM=offscreen
"$chainmap" export "$map" "out/$name.png" --force
"$chainmap" export "$map" "out/$name.graphml" --force
"$chainmap" analyze "$map" --format markdown --force -o "out/$name.report.md"
printf '  %s\n' out/"$name".*
