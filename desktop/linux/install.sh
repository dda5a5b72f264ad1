#!/bin/sh
# Installs ChainMap for this user, without root: the program, its place in the menu, the type of
# .chainmap files and its icons. Run it from the unpacked folder; uninstall.sh takes it all away.
#   ./install.sh            once more after an update: the old program is replaced
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
program=$HOME/.local/opt/chainmap

die() { echo "$*" >&2; exit 1; }

is_running() {
    for link in /proc/[0-9]*/exe; do
        [ "$(readlink "$link" 2>/dev/null)" != "$program/chainmap" ] || return 0
    done
    return 1
}

[ -x "$here/chainmap/chainmap" ] || die "Here is no program: please unpack the whole archive."
! is_running || die "ChainMap is running; please close it first."
if [ -e "$bin/chainmap" ] && [ ! -L "$bin/chainmap" ]; then
    die "$bin/chainmap is something else; please take it away first."
fi

mkdir -p "$program" "$bin" "$data/applications" "$data/mime/packages" "$data/icons"
rm -rf "$program.new"
cp -R "$here/chainmap" "$program.new"
cp "$here/uninstall.sh" "$program.new/"
rm -rf "$program"
mv "$program.new" "$program"
ln -sf "$program/chainmap" "$bin/chainmap"

# The menu must find the program also where ~/.local/bin is not searched. In this file a few signs
# have a meaning of their own, even between quotes.
quoted=$(printf '%s' "$program/chainmap" | sed 's/[\\"`$]/\\&/g; s/%/%%/g' | sed 's/\\/\\\\/g')
quoted=$(printf '%s' "$quoted" | sed 's/[\\&|]/\\&/g')
sed "s|^Exec=chainmap|Exec=\"$quoted\"|" "$here/share/applications/chainmap.desktop" \
    >"$data/applications/chainmap.desktop"
cp "$here/share/mime/packages/chainmap.xml" "$data/mime/packages/"
cp -R "$here/share/icons/hicolor" "$data/icons/"

tell() { ! command -v "$1" >/dev/null || "$@" >/dev/null 2>&1 || true; }
tell update-mime-database "$data/mime"
tell update-desktop-database "$data/applications"
tell gtk-update-icon-cache -q -t "$data/icons/hicolor"

echo "ChainMap is in the menu, and in $program."
case ":$PATH:" in
    *":$bin:"*) echo "In a terminal: chainmap" ;;
    *) echo "In a terminal: $bin/chainmap ($bin is not in the PATH)" ;;
esac
