"""What is handed on: the archive, the installer, the licences, and what other desktops are told."""

from __future__ import annotations

import importlib.metadata
import json
import os
import plistlib
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from packaging.requirements import Requirement

import app_icons
import dist
import licences
import other_desktops
from chainmap import __version__
from chainmap.app.help.licences import parts

ROOT = Path(__file__).parents[1]
BUNDLE = ROOT / "dist" / "chainmap"
LINUX = ROOT / "desktop" / "linux"
SPDX = re.compile(r"[\w.+-]+( (AND|OR|WITH) [\w.+-]+)*")
needs_bundle = pytest.mark.skipif(not BUNDLE.is_dir(), reason="not built: run `make exe` first")
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="for Linux")


# -- licences -----------------------------------------------------------------------------------


def test_every_part_has_its_licence_in_its_own_words() -> None:
    for row in [*licences.index_of({}), *licences.index_of()]:
        assert row.keys() == {"name", "version", "licence", "file"}
        assert SPDX.fullmatch(row["licence"]), row
        assert len((ROOT / "resources" / row["file"]).read_text("utf-8")) > 500, row


def test_the_list_of_parts_is_the_one_that_the_tool_writes() -> None:
    index = ROOT / "resources" / "licences" / "index.json"
    assert index.read_text("utf-8") == licences.as_text(licences.index_of())


def brought(name: str, seen: set[str] | None = None) -> set[str]:
    """The distributions that one needs, those that they need, and so on."""
    seen = set() if seen is None else seen
    for text in importlib.metadata.requires(name) or []:
        needed = Requirement(text)
        is_needed = needed.marker is None or needed.marker.evaluate({"extra": ""})
        if is_needed and (plain := licences._plain(needed.name)) not in seen:
            seen.add(plain)
            brought(needed.name, seen)
    return seen


def test_all_that_pip_installs_with_it_is_among_the_parts() -> None:
    named = {licences._plain(name) for part in licences.PARTS for name in part.distributions}
    assert {"pillow", "markupsafe", "shiboken6"} <= brought("chainmap")
    assert brought("chainmap") <= named


def declared(name: str) -> str:
    """Under which licence a distribution says it is."""
    about = importlib.metadata.metadata(name)
    kinds = [text for text in about.get_all("Classifier", []) if text.startswith("License ::")]
    said = [
        about["License-Expression"],
        about["License"],
        *(kind.rpartition(" :: ")[2] for kind in kinds),
    ]
    return next(text for text in said if text)


def test_each_part_stands_under_the_licence_that_it_declares_itself() -> None:
    chosen = {"LGPL-3.0-only": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"}  # Qt's
    vague = {"BSD-3-Clause": "BSD License"}  # Jinja2
    for name in brought("chainmap"):
        for part in licences.PARTS:
            if name in map(licences._plain, part.distributions):
                known = {part.licence, chosen.get(part.licence), vague.get(part.licence)}
                assert declared(name) in known, name


def test_what_only_pip_brings_is_not_among_the_parts_of_the_executable() -> None:
    assert "Pillow" in {row["name"] for row in licences.index_of()}
    assert "Pillow" not in {row["name"] for row in licences.index_of({})}


def test_of_the_notes_on_qt_only_the_code_of_others_in_its_libraries_is_told() -> None:
    notes = """Format: here
Files-Excluded: src/3rdparty/a
                src/3rdparty/b
Source: there

Files: src/gui/*
License: LGPL-3 or GPL-2

Files: src/3rdparty/png/*
       tests/png/*
Copyright: 1995 Somebody
License: libpng

Files: src/3rdparty/type/*
License: GPL-2+ or FTL

Files: tests/auto/*
License: BSD-3-clause

License: libpng
 As it is.

License: GPL-2+
 Give it on.

License: BSD-3-clause
 No names."""
    kept = licences.of_guests(notes)
    assert kept.split("\n\n")[0] == "Format: here\nSource: there"
    assert "1995 Somebody" in kept
    assert "As it is." in kept
    assert "GPL-2+ or FTL" in kept
    for left_out in ("src/gui", "tests/auto", "Give it on", "No names"):
        assert left_out not in kept


def test_a_library_or_module_without_a_licence_is_named() -> None:
    assert licences.unnamed({"networkx", "json"}, {"libz.so.1"}) == []
    assert licences.unnamed({"pytest"}, {"libreadline.so.8"}) == ["pytest", "libreadline.so.8"]


def test_no_text_of_a_licence_lies_there_for_nothing() -> None:
    rows = [*licences.index_of({}), *licences.index_of()]
    used = {Path(row["file"]).name for row in rows}
    lying = {path.name for path in (ROOT / "resources" / "licences").glob("*.txt")}
    assert lying - used == set()


@needs_bundle
def test_the_executable_tells_the_versions_of_its_parts() -> None:
    inside = BUNDLE / "_internal" / "resources" / "licences"
    rows = {row["name"]: row for row in json.loads((inside / "index.json").read_text("utf-8"))}
    assert re.fullmatch(r"6\.\d+\.\d+", rows["Qt"]["version"])
    assert rows["networkx"]["version"].startswith("3.")
    left_out = {part.name for part in licences.PARTS if not part.is_bundled}
    assert {part.name for part in parts()} - left_out <= rows.keys()
    assert left_out.isdisjoint(rows)
    assert left_out == {"Pillow"}
    assert not (BUNDLE / "_internal" / "PIL").exists()
    for row in rows.values():
        assert (inside.parent / row["file"]).is_file(), row


@needs_bundle
def test_no_library_of_the_executable_is_without_a_licence() -> None:
    inside = BUNDLE / "_internal"
    libraries = [
        path.relative_to(inside).as_posix() for path in inside.rglob("*.so*") if path.is_file()
    ]
    assert libraries
    assert licences.unnamed((), libraries) == []


# -- the archive --------------------------------------------------------------------------------


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A stand-in for the built program that says what it was asked to open."""
    folder = tmp_path / "built" / "chainmap"
    (folder / "_internal").mkdir(parents=True)
    (folder / "chainmap").write_text('#!/bin/sh\necho "opening $*"\n', "utf-8")
    (folder / "chainmap").chmod(0o755)
    (folder / "_internal" / "libx.so.1").write_bytes(b"\0GLIBC_2.31\0GLIBC_2.34\0")
    (folder / "_internal" / "libx.so").symlink_to("libx.so.1")
    return folder


@needs_linux
def test_two_archives_of_one_program_are_the_same_bytes(program: Path, tmp_path: Path) -> None:
    archives = [tmp_path / "one.tar.xz", tmp_path / "other.tar.xz"]
    for number, archive in enumerate(archives):
        folder = dist.lay_out(program, tmp_path / str(number) / "chainmap-x")
        for path in folder.rglob("*"):
            os.utime(path, (number, number), follow_symlinks=False)
        dist.pack(folder, archive, 1_700_000_000)
    assert archives[0].read_bytes() == archives[1].read_bytes()
    with tarfile.open(archives[0]) as tar:
        assert {(m.uid, m.uname, m.mtime) for m in tar} == {(0, "", 1_700_000_000)}
        assert {m.mode for m in tar if m.isreg()} == {0o644, 0o755}
        assert tar.getmember("chainmap-x/chainmap/_internal/libx.so").linkname == "libx.so.1"
        names = tar.getnames()
    assert names == sorted(names)
    assert "chainmap-x/share/icons/hicolor/256x256/apps/chainmap.png" in names


def test_what_differs_between_two_archives_is_named(tmp_path: Path) -> None:
    for name, text in (("a", "same"), ("b", "same")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(text)
    assert dist.differences(tmp_path / "a", tmp_path / "b") == []
    (tmp_path / "b" / "file").write_text("other")
    (tmp_path / "b" / "more").touch()
    assert dist.differences(tmp_path / "a", tmp_path / "b") == ["file", "more"]


@needs_linux
def test_the_needed_c_library_is_read_from_the_program(program: Path) -> None:
    assert dist.newest_glibc(program) == "2.34"
    readme = dist.lay_out(program, program.parent / "chainmap-x") / "README.txt"
    assert "glibc 2.34 or newer" in readme.read_text("utf-8")


# -- the installer ------------------------------------------------------------------------------


@needs_linux
def test_the_installer_needs_no_root_and_the_uninstaller_leaves_nothing_of_it(
    program: Path, tmp_path: Path
) -> None:
    folder = dist.lay_out(program, tmp_path / "unpacked" / "chainmap-x")
    home = tmp_path / "a home with $igns & “quotes”"
    (home / "maps").mkdir(parents=True)
    (home / ".local/share/ChainMap").mkdir(parents=True)
    before = sorted(home.rglob("*"))
    environment = os.environ | {"HOME": str(home)}
    del environment["XDG_DATA_HOME"]

    def run(script: str) -> str:
        words = ["sh", str(folder / script)]
        done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
        return done.stdout

    for _ in range(2):  # a second time is an update
        run("install.sh")
    assert subprocess.check_output([home / ".local/bin/chainmap", "x"], text=True) == "opening x\n"
    entry = (home / ".local/share/applications/chainmap.desktop").read_text("utf-8")
    [command] = re.findall(r"^Exec=(.*)$", entry, re.MULTILINE)
    assert command.endswith('/.local/opt/chainmap/chainmap" %F')
    assert r"/a home with \\$igns & “quotes”/" in command
    if shutil.which("desktop-file-validate"):
        subprocess.run(
            ["desktop-file-validate", home / ".local/share/applications/chainmap.desktop"],
            check=True,
        )
    run("uninstall.sh")
    left = [path for path in home.rglob("*") if path.is_file()]
    assert [path for path in left if "chainmap" in path.name] == []
    assert set(before) <= set(home.rglob("*"))


@needs_linux
def test_the_installer_does_not_overwrite_what_is_not_its(program: Path, tmp_path: Path) -> None:
    folder = dist.lay_out(program, tmp_path / "unpacked" / "chainmap-x")
    own = tmp_path / ".local/bin/chainmap"
    own.parent.mkdir(parents=True)
    own.write_text("mine")
    done = subprocess.run(
        ["sh", folder / "install.sh"],
        env=os.environ | {"HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "something else" in done.stderr
    assert own.read_text() == "mine"


# -- the menu and the type of file --------------------------------------------------------------


def test_menu_entry_and_type_of_file_agree() -> None:
    entry = (LINUX / "chainmap.desktop").read_text("utf-8")
    type_ = ElementTree.parse(LINUX / "chainmap.xml").getroot()[0]
    assert f"MimeType={type_.get('type')};" in entry
    assert "Exec=chainmap %F" in entry
    assert re.search(r"^Comment\[de\]=", entry, re.MULTILINE)
    info = other_desktops.macos_info(__version__)
    [declared] = info["UTExportedTypeDeclarations"]
    assert declared["UTTypeTagSpecification"]["public.mime-type"] == [type_.get("type")]


@pytest.mark.skipif(
    not (shutil.which("update-mime-database") and shutil.which("gio")),
    reason="needs update-mime-database and gio",
)
def test_the_desktop_knows_a_map_by_its_name_and_by_its_first_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(LINUX / "chainmap.xml", packages)
    subprocess.run(["update-mime-database", str(tmp_path / "mime")], check=True)
    example = ROOT / "resources" / "examples" / "starter_en.chainmap"
    for name in ("a.chainmap", "nameless"):
        shutil.copy(example, tmp_path / name)
        command = ["gio", "info", "-a", "standard::content-type", str(tmp_path / name)]
        said = subprocess.run(
            command,
            env=os.environ | {"XDG_DATA_HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert "application/x-chainmap" in said.stdout, name


def test_the_icons_of_windows_and_macos_hold_all_sizes() -> None:
    pictures = {size: bytes([size % 251]) * size for size in app_icons.SIZES}
    made = app_icons.ico(pictures)
    assert made[:6] == b"\0\0\1\0\7\0"
    assert made.endswith(pictures[256])
    made = app_icons.icns(pictures)
    assert made[:4] == b"icns"
    assert int.from_bytes(made[4:8]) == len(made)


# -- Windows and macOS, as far as it can be seen here -------------------------------------------


def test_the_version_resource_of_windows_is_read_as_it_is_written() -> None:
    def value(name: str) -> object:
        return lambda *args, **named: SimpleNamespace(name=name, args=args, **named)

    names = ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct",
             "VarFileInfo", "VarStruct")  # fmt: skip
    text = other_desktops.windows_version("1.2.3")
    made = eval(text, {name: value(name) for name in names})
    assert made.ffi.filevers == (1, 2, 3, 0)
    strings = {row.args[0]: row.args[1] for row in made.kids[0].args[0][0].args[1]}
    assert strings["ProductVersion"] == "1.2.3"
    assert strings["OriginalFilename"] == "chainmap.exe"


def test_the_information_for_macos_is_a_property_list_that_owns_our_files() -> None:
    info = other_desktops.macos_info("1.2.3")
    assert plistlib.loads(plistlib.dumps(info)) == info
    [opened] = info["CFBundleDocumentTypes"]
    [declared] = info["UTExportedTypeDeclarations"]
    assert opened["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]


def test_the_scripts_for_windows_speak_of_our_files_and_of_no_one_elses() -> None:
    folder = ROOT / "desktop" / "windows"
    installer = (folder / "chainmap.iss").read_text("utf-8")
    assert "PrivilegesRequired=lowest" in installer
    assert "ChangesAssociations=yes" in installer
    for name in ("chainmap.iss", "associate.ps1"):
        text = (folder / name).read_text("utf-8")
        assert set(re.findall(r"Software\\Classes\\([\w.]+)", text)) == {
            ".chainmap", "ChainMap.Map",
        }, name  # fmt: skip
        assert "HKLM" not in text
