#!/usr/bin/env bash
# Runs a command on a private X screen with a window manager and a message bus.
#   tools/on_screen.sh COMMAND…
set -euo pipefail
export QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=0
unset WAYLAND_DISPLAY
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    XDG_RUNTIME_DIR=$(mktemp -d)
    export XDG_RUNTIME_DIR
    trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
fi

# Without a window manager shortcuts and clipboard die after the first dialog.
managed='
    openbox --sm-disable >/dev/null 2>&1 &
    manager=$!
    for _ in $(seq 100); do
        xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 0x && break
        sleep 0.05
    done
    result=0; "$@" || result=$?
    kill "$manager" 2>/dev/null
    exit "$result"'

xvfb-run --auto-servernum --server-args="-screen 0 1280x900x24 -nolisten tcp" \
    dbus-run-session -- bash -c "$managed" on_screen "$@"
