"""Makes all that is handed on: wheel, source archive, program for Linux, checksums.

Run: `make dist`, or `python tools/dist.py [--output dist] [--only-program]`. Two runs on one commit
with the same Python, packages and folder make the same bytes: times come from SOURCE_DATE_EPOCH (or
the commit's), names are sorted, owners are nobody.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import lzma
import os
import re
import runpy
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
VERSION = re.search(
    r'__version__ = "(.+?)"', (ROOT / "src" / "chainmap" / "__init__.py").read_text("utf-8")
)[1]  # type: ignore[index]
NAME = f"chainmap-{VERSION}-linux-x86_64"
LONG_AGO = 1_577_836_800
"""The first second of 2020, for a tree without history."""
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
# fmt: off
ICONS = {"chainmap": ("apps", "chainmap"),
         "chainmap-document": ("mimetypes", "application-x-chainmap")}
# fmt: on


def main() -> int:
    """Writes into the output folder and tells the sizes."""
    arguments = _arguments()
    output: Path = arguments.output.resolve()
    output.mkdir(parents=True, exist_ok=True)
    epoch = source_date()
    os.environ |= {"SOURCE_DATE_EPOCH": str(epoch), "PYTHONHASHSEED": "0", "TZ": "UTC"}
    for old in output.glob("chainmap-*"):
        old.unlink()
    if not arguments.only_program:
        _run("-m", "build", "--outdir", str(output), ".")
    if not arguments.keep_program:
        _run("-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR",
             "--distpath", str(output), "chainmap.spec")  # fmt: skip
    archive = output / f"{NAME}.tar.xz"
    pack(lay_out(output / "chainmap", ROOT / "build" / NAME), archive, epoch)
    _tell(output)
    return 0


def source_date() -> int:
    """Seconds since 1970 that all files are dated with."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    asked = subprocess.run(command, capture_output=True, text=True, check=False)
    return int(asked.stdout) if asked.stdout.strip().isdecimal() else LONG_AGO


def _run(*words: str) -> None:
    subprocess.run([sys.executable, *words], cwd=ROOT, check=True)


# -- the folder in the archive ------------------------------------------------------------------


def lay_out(program: Path, folder: Path) -> Path:
    """Makes the folder that the archive holds: program, installer, menu entry, type, icons."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(program, folder / "chainmap", symlinks=True)
    linux = ROOT / "desktop" / "linux"
    for name in ("install.sh", "uninstall.sh"):
        shutil.copy(linux / name, folder / name)
    readme = (linux / "README.txt").read_text("utf-8").replace("{glibc}", newest_glibc(program))
    (folder / "README.txt").write_text(readme, "utf-8")
    shutil.copy(ROOT / "LICENSE", folder)
    shutil.copy(ROOT / "CHANGELOG.md", folder)
    _add(linux / "chainmap.desktop", folder / "share" / "applications")
    _add(linux / "chainmap.xml", folder / "share" / "mime" / "packages")
    _add_icons(folder / "share" / "icons" / "hicolor")
    return folder


def _add(file: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(file, folder)


def _add_icons(theme: Path) -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "app_icons.py"))
    painted = ROOT / "build" / "icons"
    tool["write_app_icons"](painted)
    for ours, (kind, name) in ICONS.items():
        drawing = theme / "scalable" / kind / f"{name}.svg"
        drawing.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(tool["DRAWINGS"][ours], drawing)
        for size in ICON_SIZES:
            picture = theme / f"{size}x{size}" / kind / f"{name}.png"
            picture.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(painted / f"{ours}-{size}.png", picture)


def newest_glibc(program: Path) -> str:
    """The version of the C library that the program's own libraries ask for, such as 2.35."""
    versions = {(2, 28)}
    for file in program.rglob("*"):
        if file.is_file() and not file.is_symlink() and (".so" in file.name or not file.suffix):
            found = re.findall(rb"GLIBC_2\.(\d+)\0", file.read_bytes())
            versions |= {(2, int(minor)) for minor in found}
    return ".".join(map(str, max(versions)))


# -- the archive --------------------------------------------------------------------------------


def pack(folder: Path, archive: Path, epoch: int) -> None:
    """A tar.xz of the folder that says nothing of who packed it, when and where."""
    # Machine code packs a tenth smaller when its jumps are told as places.
    filters = [
        {"id": lzma.FILTER_X86},
        {"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 27},
    ]
    with lzma.open(archive, "wb", filters=filters) as out:
        # Written through memory: tarfile asks a stream for its place, which this one cannot tell.
        out.write(_tar(folder, epoch))


def _tar(folder: Path, epoch: int) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for path in [folder, *sorted(folder.rglob("*"))]:
            name = path.relative_to(folder.parent).as_posix()
            entry = tar.gettarinfo(str(path), name)
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = ""
            entry.mtime = epoch
            runs = entry.isdir() or entry.mode & 0o100
            entry.mode = 0o755 if runs else 0o644
            if entry.isreg():
                with path.open("rb") as content:
                    tar.addfile(entry, content)
            else:
                tar.addfile(entry)
    return buffer.getvalue()


# -- what differs between two -------------------------------------------------------------------


def contents(path: Path) -> Iterator[tuple[str, str]]:
    """Each member of an archive or folder, with what tells it from another: mode and checksum."""
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            content = b"" if file.is_dir() else file.read_bytes()
            yield file.relative_to(path).as_posix(), hashlib.sha256(content).hexdigest()
        return
    with tarfile.open(path) as tar:
        for member in tar:
            data = tar.extractfile(member) if member.isreg() else None
            told = f"{member.mode:o} {member.mtime} {member.linkname} {member.uname}"
            yield member.name, told + hashlib.sha256(data.read() if data else b"").hexdigest()


def differences(one: Path, other: Path) -> list[str]:
    """The names of what is not the same in two archives or folders."""
    first, second = dict(contents(one)), dict(contents(other))
    return sorted(name for name in first | second if first.get(name) != second.get(name))


def _tell(output: Path) -> None:
    files = sorted(path for path in output.glob("chainmap-*") if path.is_file())
    sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (output / "SHA256SUMS").write_text("".join(sums), "utf-8")
    for file in files:
        print(f"{file.stat().st_size / 1e6:6.1f} MB  {file.name}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--output", type=Path, default=ROOT / "dist")
    parser.add_argument("--only-program", action="store_true", help="no wheel, no source archive")
    parser.add_argument("--keep-program", action="store_true", help="pack what was built before")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
