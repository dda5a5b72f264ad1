#!/bin/sh
# Takes away what install.sh has put there. Maps, settings and backups stay.
set -eu
data=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
program=$HOME/.local/opt/chainmap

for link in /proc/[0-9]*/exe; do
    if [ "$(readlink "$link" 2>/dev/null)" = "$program/chainmap" ]; then
        echo "ChainMap is running; please close it first." >&2
        exit 1
    fi
done
[ "$(readlink "$bin/chainmap" 2>/dev/null)" != "$program/chainmap" ] || rm "$bin/chainmap"
rm -rf "$program"
rm -f "$data/applications/chainmap.desktop" "$data/mime/packages/chainmap.xml"
rm -f "$data"/icons/hicolor/*/apps/chainmap.png "$data"/icons/hicolor/*/apps/chainmap.svg
rm -f "$data"/icons/hicolor/*/mimetypes/application-x-chainmap.*

tell() { ! command -v "$1" >/dev/null || "$@" >/dev/null 2>&1 || true; }
tell update-mime-database "$data/mime"
tell update-desktop-database "$data/applications"
tell gtk-update-icon-cache -q -t "$data/icons/hicolor"
echo "ChainMap is gone. Kept are your maps, and the backups and settings:"
echo "  $data/ChainMap"
echo "  ${XDG_CONFIG_HOME:-$HOME/.config}/ChainMap"
