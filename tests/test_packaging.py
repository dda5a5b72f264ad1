"""What goes into the wheel and into the executable, and what does not."""

from __future__ import annotations

import marshal
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import chainmap
import shiboken_support
import trim_icu
from chainmap.resources import resource

ROOT = Path(__file__).parents[1]
BUNDLE = ROOT / "dist" / "chainmap"
BANNED = re.compile(
    r"Qml|Quick|Network|gtk-?3|gdk|glib-2|numpy|scipy|pandas|matplotlib|PIL|tkinter|WebEngine"
    r"|readline|sqlite|libssl|libcrypto|libstdc|\.lock$|~$|__pycache__"
)
needs_bundle = pytest.mark.skipif(not BUNDLE.is_dir(), reason="not built: run `make exe` first")


def test_resources_are_found_and_a_missing_one_is_named() -> None:
    assert resource("icons/chainmap.svg").is_file()
    with pytest.raises(FileNotFoundError, match=r"icons/nothing\.svg"):
        resource("icons/nothing.svg")


def test_resources_in_the_frozen_program_lie_in_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources" / "icons").mkdir(parents=True)
    (tmp_path / "resources" / "icons" / "only-here.svg").touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    from chainmap import resources

    resources._root.cache_clear()
    try:
        assert resource("icons/only-here.svg").is_relative_to(tmp_path)
    finally:
        resources._root.cache_clear()


def test_icons_take_the_colour_of_the_theme() -> None:
    for icon in sorted(resource("icons").glob("*.svg")):
        if icon.stem != "chainmap":
            assert 'stroke="currentColor"' in icon.read_text(), icon.name


def test_qt_below_the_version_that_loses_references() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    [qt] = [line for line in project["dependencies"] if line.startswith("PySide6")]
    assert qt == "PySide6-Essentials>=6.8,<6.12"


def test_every_script_of_the_makefile_exists() -> None:
    named = set(re.findall(r"(?:tools|benchmarks)/\w+\.(?:sh|py)", (ROOT / "Makefile").read_text()))
    assert named
    assert [path for path in sorted(named) if not (ROOT / path).is_file()] == []


def test_the_version_is_told_in_one_place() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "chainmap", "--version"], capture_output=True, text=True, check=True
    )
    assert chainmap.__version__ in run.stdout


@needs_bundle
def test_the_executable_carries_nothing_it_does_not_use() -> None:
    files = [str(path.relative_to(BUNDLE)) for path in BUNDLE.rglob("*")]
    assert [name for name in files if BANNED.search(name)] == []


@needs_bundle
def test_the_executable_carries_its_resources_and_licence() -> None:
    inside = BUNDLE / "_internal"
    for name in ("LICENSE", "resources/i18n/chainmap_de.qm", "resources/icons/chainmap.svg"):
        assert (inside / name).is_file(), name


def test_the_code_in_shiboken_is_compiled_as_the_library_would_find_it(tmp_path: Path) -> None:
    files = dict(shiboken_support.compiled(tmp_path, 2))
    loader = files["shiboken6/files.dir/shibokensupport/signature/loader.pyc"]
    code = marshal.loads(Path(loader).read_bytes()[16:])
    assert {"pyside_type_init", "create_signature"} <= set(code.co_names)
    stubs = files["shiboken6/files.dir/shibokensupport/signature/lib/pyi_generator.pyc"]
    assert marshal.loads(Path(stubs).read_bytes()[16:]).co_names == ()


@needs_bundle
@pytest.mark.skipif(sys.platform != "linux", reason="for Linux")
def test_the_executable_compiles_nothing_of_shiboken_at_its_start() -> None:
    support = BUNDLE / "_internal" / "shiboken6" / "files.dir" / "shibokensupport"
    assert (support / "signature" / "loader.pyc").is_file()
    assert (support / "feature.pyc").is_file()


@needs_bundle
def test_no_link_of_the_executable_leads_nowhere() -> None:
    assert [str(path) for path in BUNDLE.rglob("*") if not path.exists()] == []


@needs_bundle
def test_the_executable_stays_below_a_hundred_megabytes() -> None:
    files = [path for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) <= 100_000_000


def test_trimming_icu_leaves_the_other_items_whole() -> None:
    header = bytes([32, 0, 0xDA, 0x27]) + bytes(8) + b"CmnD" + bytes(16)
    items = {"icudt73l/root.res": b"r" * 17, "icudt73l/coll/de.res": b"d", "icudt73l/x.res": b""}
    again_header, again = trim_icu.unpack(trim_icu.pack(header, items))
    assert again_header == header
    assert list(again) == sorted(items)
    for name, body in items.items():
        assert again[name].rstrip(b"\0") == body
        assert len(again[name]) % trim_icu.ALIGNMENT == 0


def test_a_library_without_icu_data_is_refused() -> None:
    with pytest.raises(ValueError, match="no ICU package"):
        trim_icu.unpack(bytes(64))
