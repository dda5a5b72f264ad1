#!/usr/bin/env bash
# Makes a bare Debian or Ubuntu ready: system packages, .venv, Python packages.
#   tools/setup.sh run|test|soak|exe|dist|bench|fuzz      what for; each includes "run"
# Quick when nothing is missing. Installs system packages only as root or where sudo asks nothing;
# otherwise it prints the one line to type and stops.
set -euo pipefail
cd "$(dirname "$0")/.."
goal=${1:-run}

# What is looked for (a library's name, a command, or a path) and the Debian package that has it.
qt="libGL.so.1:libgl1 libEGL.so.1:libegl1 libglib-2.0.so.0:libglib2.0-0 libfontconfig.so.1:libfontconfig1
    libxkbcommon.so.0:libxkbcommon0 libdbus-1.so.3:libdbus-1-3 libxcb-cursor.so.0:libxcb-cursor0
    libxkbcommon-x11.so.0:libxkbcommon-x11-0 libxcb-icccm.so.4:libxcb-icccm4
    libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-shape.so.0:libxcb-shape0"
screen="Xvfb:xvfb xvfb-run:xvfb xauth:xauth openbox:openbox xdotool:xdotool xprop:x11-utils
    dbus-run-session:dbus xclip:xclip"
ears="/usr/libexec/at-spi-bus-launcher:at-spi2-core /usr/lib/python3/dist-packages/pyatspi:python3-pyatspi"
bundle="objdump:binutils"
peers="dot:graphviz"
faults="strace:strace"

main() {
    case $goal in
        run | fuzz) wanted=$qt ;;
        test) wanted="$qt $screen $ears" ;;
        soak) wanted="$qt $screen $faults" ;;
        exe | dist) wanted="$qt $bundle" ;;
        bench) wanted="$qt $screen $peers" ;;
        *) die "tools/setup.sh run|test|soak|exe|dist|bench|fuzz" ;;
    esac
    command -v python3 >/dev/null || install_packages python3
    python=$(find_python)
    local packages
    packages=$(missing_packages)
    [ -z "$packages" ] || install_packages "$packages"
    make_venv
    install_python_packages
}

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

find_python() {
    local candidate
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    die "ChainMap needs Python 3.11 or newer; here is $(python3 --version 2>/dev/null || echo none)."
}

missing_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    local libraries entry name
    libraries=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    for entry in $wanted; do
        name=${entry%%:*}
        case $name in
            lib*) grep -qF "$name " <<<"$libraries" || echo "${entry#*:}" ;;
            /*) [ -e "$name" ] || echo "${entry#*:}" ;;
            *) command -v "$name" >/dev/null || echo "${entry#*:}" ;;
        esac
    done | sort -u | tr '\n' ' '
    [ -x .venv/bin/python ] || "$python" -c 'import ensurepip, venv' 2>/dev/null || printf '%s ' "$(venv_package)"
    [ "$goal" != exe ] && [ "$goal" != dist ] || shared_python || printf '%s ' "lib$(python_name)"
}

python_name() { "$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])'; }

# python3-venv serves the system's own python3; another one has its own package.
venv_package() {
    if [ "$python" = python3 ]; then echo python3-venv; else echo "$python-venv"; fi
}

# The executable carries libpython along, or a Python that needs none.
shared_python() {
    "$python" - <<'PY'
import ctypes, sys, sysconfig
name = sysconfig.get_config_var("INSTSONAME") or ""
if not sysconfig.get_config_var("Py_ENABLE_SHARED") or sys.platform != "linux":
    sys.exit(0)
try:
    ctypes.CDLL(name)
except OSError:
    sys.exit(1)
PY
}

install_packages() {
    local line="apt-get install -y --no-install-recommends $1"
    command -v apt-get >/dev/null || die "Missing on this system (Debian's names): $1"
    local root=()
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || die "Please type this once, then try again:
    sudo $line"
        root=(sudo -n)
    fi
    say "Installing system packages: $1"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086  # the line is meant to be split
    "${root[@]}" $line >/dev/null 2>&1 </dev/null ||
        { "${root[@]}" apt-get update -q >/dev/null && "${root[@]}" $line </dev/null >/dev/null; } ||
        die "apt could not install them. Please try: ${root[*]} $line"
}

make_venv() {
    [ -x .venv/bin/python ] && return
    say "Making .venv with $("$python" --version)"
    "$python" -m venv .venv || die "Python could not make .venv (see above)."
}

# The stamp holds what was installed for; pip runs again only when that has changed.
install_python_packages() {
    local extras stamp mark
    case $goal in run) extras= ;; test | soak) extras='[dev]' ;; *) extras="[$goal]" ;; esac
    stamp=.venv/installed-for-$goal
    mark=$(cksum pyproject.toml hatch_build.py src/chainmap/__init__.py)
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$mark" ]; then
        .venv/bin/python tools/compile_translations.py --if-older
        return
    fi
    say "Installing Python packages into .venv${extras:+ with $extras} (some minutes at the first time)"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".$extras" ||
        die "pip could not install the Python packages (see above)."
    printf '%s' "$mark" | tee "$stamp" >.venv/installed-for-run
}

main
