"""Collects the licences of all that the executable carries along: `resources/licences/`.

Run: `python tools/licences.py [--docs FOLDER]` writes the texts and `index.json` anew, from the
installed distributions, this Python, and Debian's notes on its packages (in /usr/share/doc; of
packages that are not installed, unpacked into FOLDER). A text that is nowhere stays as it is.
Qt's wheels say nothing of the code of others in it: those notes are of Debian's Qt 6.11.2.

`chainmap.spec` asks `index_of` for the list with versions, and `unnamed` for what has no entry.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import re
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

FOLDER = Path(__file__).parents[1] / "resources" / "licences"
COMMON = Path("/usr/share/common-licenses")
Row: TypeAlias = dict[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """Something of somebody's. `files`: the libraries that are its, as a pattern of their paths.

    `texts`: where its terms stand: "dist:NAME", "debian:PACKAGE", "common:NAME", "python",
    "inside:NAME" (what a wheel says is compiled into it), "guests:PACKAGE" (Debian's, without what
    its own authors wrote). `inside`: the distribution that brings it, with a version of its own.
    """

    name: str
    licence: str
    texts: tuple[str, ...]
    distributions: tuple[str, ...] = ()
    files: str = "$^"
    text: str = ""
    """The file, where several parts share one."""
    inside: str = ""
    is_bundled: bool = True
    """Goes into the executable."""

    @property
    def file(self) -> str:
        stem = self.text or re.sub(r"\W+", "-", self.name.lower())
        return f"licences/{stem}.txt"


LGPL = ("common:LGPL-3", "common:GPL-3")
PARTS = (
    Part("Qt", "LGPL-3.0-only", LGPL, ("PySide6_Essentials",),
         r"PySide6/Qt/(lib/libQt6|plugins/)|libQt6", text="lgpl-3"),
    Part("Qt’s third-party code", "MIT AND BSD-3-Clause AND Apache-2.0 AND Zlib AND Unicode-3.0",
         ("guests:libqt6core6t64", "guests:libqt6svg6", "guests:libqt6waylandcompositor6"),
         text="qt-third-party", inside="PySide6_Essentials"),
    Part("Qt for Python (PySide6)", "LGPL-3.0-only", LGPL, ("PySide6_Essentials",),
         r"PySide6/(Qt\w+\.|libpyside6)|libpyside6", text="lgpl-3"),
    Part("Shiboken", "LGPL-3.0-only", LGPL, ("shiboken6",), r"[Ss]hiboken",
         text="lgpl-3"),
    Part("ICU", "ICU", ("debian:libicu72",), files=r"libicu(data|i18n|uc)\.",
         inside="PySide6_Essentials"),
    Part("Python", "PSF-2.0", ("python",), files=r"libpython|python3\.\d+/lib-dynload/"),
    Part("PyInstaller’s starter", "GPL-2.0-or-later WITH Bootloader-exception",
         ("dist:pyinstaller",), text="pyinstaller"),
    Part("networkx", "BSD-3-Clause", ("dist:networkx",), ("networkx",)),
    Part("lxml", "BSD-3-Clause", ("dist:lxml",), ("lxml",), r"lxml/"),
    Part("libxml2 (in lxml)", "MIT", ("debian:libxml2",), text="libxml2", inside="lxml"),
    Part("libxslt (in lxml)", "MIT", ("debian:libxslt1.1",), text="libxslt", inside="lxml"),
    Part("graphlay", "MIT OR Apache-2.0", ("inside:graphlay", "common:Apache-2.0"), ("graphlay",),
         r"graphlay/"),
    Part("XlsxWriter", "BSD-2-Clause", ("dist:xlsxwriter",), ("xlsxwriter",)),
    Part("openpyxl", "MIT", ("dist:openpyxl",), ("openpyxl",)),
    Part("et_xmlfile", "MIT", ("dist:et_xmlfile",), ("et_xmlfile",)),
    Part("Jinja2", "BSD-3-Clause", ("dist:jinja2",), ("Jinja2",)),
    Part("MarkupSafe", "BSD-3-Clause", ("dist:markupsafe",), ("MarkupSafe",), r"markupsafe/"),
    Part("python-docx", "MIT", ("dist:python-docx",), ("python-docx",)),
    Part("python-pptx", "MIT", ("dist:python-pptx",), ("python-pptx",)),
    Part("pypdf", "BSD-3-Clause", ("dist:pypdf",), ("pypdf",)),
    Part("Pillow", "MIT-CMU", ("dist:pillow",), ("pillow",), is_bundled=False),
    Part("typing_extensions", "PSF-2.0", ("dist:typing_extensions",), ("typing_extensions",)),
    Part("XCB", "MIT", ("debian:libxcb1",),
         files=r"libxcb-(glx|randr|render|shape|shm|sync|xfixes|xkb)\."),
    Part("XCB utilities", "MIT",
         ("debian:libxcb-cursor0", "debian:libxcb-icccm4", "debian:libxcb-image0",
          "debian:libxcb-keysyms1", "debian:libxcb-render-util0", "debian:libxcb-util1"),
         files=r"libxcb-(cursor|icccm|image|keysyms|render-util|util)\."),
    Part("libxkbcommon", "MIT", ("debian:libxkbcommon0",), files=r"libxkbcommon"),
    Part("zlib", "Zlib", ("debian:zlib1g",), files=r"libz\."),
    Part("bzip2", "bzip2-1.0.6", ("debian:libbz2-1.0",), files=r"libbz2\."),
    Part("liblzma", "0BSD", ("debian:liblzma5",), files=r"liblzma\."),
    Part("libffi", "MIT", ("debian:libffi8",), files=r"libffi\."),
    Part("Inter", "OFL-1.1", ()),
    Part("Lucide", "ISC AND MIT", ()),
)  # fmt: skip
# Their texts lie beside what they are about.
BESIDE = {"Inter": "fonts/OFL.txt", "Lucide": "icons/LICENSE"}
FIXED_VERSIONS = {"Inter": "4"}
OURS: Row = {
    "name": "ChainMap", "version": "", "licence": "MIT", "file": "licences/chainmap.txt",
}  # fmt: skip


def index_of(versions: Mapping[str, str] | None = None) -> list[Row]:
    """ChainMap first, then its parts.

    With `versions`, by the parts' names: those of the executable. Without: those that pip brings or
    that lie in resources/, whichever version it is.
    """
    known = FIXED_VERSIONS | dict(versions or {})
    wanted = (part for part in PARTS
              if (part.is_bundled if versions is not None else _comes_with_pip(part)))  # fmt: skip
    return [OURS, *({"name": part.name, "version": known.get(part.name, ""),
                     "licence": part.licence, "file": BESIDE.get(part.name, part.file)}
                    for part in wanted)]  # fmt: skip


def _comes_with_pip(part: Part) -> bool:
    return bool(part.distributions or part.inside or part.name in BESIDE)


def unnamed(modules: Iterable[str], files: Iterable[str]) -> list[str]:
    """Which distributions of these top-level modules, and which libraries, have no entry."""
    owners = importlib.metadata.packages_distributions()
    named = {_plain(name) for part in PARTS for name in part.distributions} | {"chainmap"}
    found = {owner for module in modules for owner in owners.get(module, ())}
    patterns = [re.compile(part.files) for part in PARTS]
    return [
        *sorted(owner for owner in found if _plain(owner) not in named),
        *sorted(file for file in files if not any(p.search(file) for p in patterns)),
    ]


def versions() -> dict[str, str]:
    """Of the parts that this Python has installed."""
    found = {"Python": ".".join(map(str, sys.version_info[:3]))}
    for part in PARTS:
        names = part.distributions or _distributions_in(part.texts)
        for name in names:
            try:
                found[part.name] = importlib.metadata.version(name)
            except importlib.metadata.PackageNotFoundError:
                continue
    return found


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _distributions_in(texts: Iterable[str]) -> list[str]:
    return [text.partition(":")[2] for text in texts if text.startswith("dist:")]


def write(docs: Path) -> None:
    """All texts that are found here, and the index without versions."""
    for part in PARTS:
        found = [text for source in part.texts if (text := _text(source, docs))]
        target = FOLDER.parent / part.file
        if part.texts and len(found) == len(part.texts):
            target.write_text(f"\n\n{'-' * 78}\n\n".join(found), "utf-8")
        elif part.texts:
            print(f"{part.name}: not all of {', '.join(part.texts)} is here", file=sys.stderr)
    (FOLDER / "index.json").write_text(as_text(index_of()), "utf-8")


def as_text(index: list[Row]) -> str:
    """A row a line."""
    rows = ",\n ".join(json.dumps(row, ensure_ascii=False) for row in index)
    return f"[\n {rows}\n]\n"


def _text(source: str, docs: Path) -> str:
    kind, _, name = source.partition(":")
    if kind == "dist":
        return _text_of_distribution(name)
    if kind == "inside":
        return _compiled_into(name)
    notes = [folder / name / "copyright" for folder in (docs, Path("/usr/share/doc"))]
    places = {
        "python": [Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"],
        "common": [COMMON / name],
        "debian": notes,
        "guests": notes,
    }
    file = next((place for place in places[kind] if place.is_file()), None)
    text = file.read_text("utf-8") if file else ""
    return _clean(of_guests(text) if kind == "guests" else text) if text else ""


def _text_of_distribution(name: str) -> str:
    files = importlib.metadata.distribution(name).files or []
    texts = [
        Path(str(file.locate())).read_text("utf-8")
        for file in sorted(files)
        if ".dist-info" in str(file) and re.match(r"(LICEN[CS]E|COPYING|NOTICE)", file.name)
    ]
    return "\n\n".join(map(_clean, texts))


def _compiled_into(name: str) -> str:
    """What its bill of materials lists (CycloneDX), with the licence of each."""
    files = importlib.metadata.distribution(name).files or []
    lists = [file for file in files if file.match("*.dist-info/sboms/*.cyclonedx.json")]
    rows = [
        f"  {part['name']} {part['version']}: {part['licenses'][0]['expression']}"
        for file in lists
        for part in json.loads(Path(str(file.locate())).read_text("utf-8"))["components"]
        if part.get("scope") != "excluded"
    ]
    return "\n".join([f"{name} is compiled from, and under the terms of:", "", *rows]) + "\n"


def of_guests(notes: str) -> str:
    """Of Debian's notes on Qt's source text what is about other people's code in its libraries.

    Not: Qt's own under the LGPL, its tests, examples and manuals.
    """
    header, *paragraphs = notes.split("\n\n")
    files = [text for text in paragraphs if text.startswith("Files:") and _is_of_guests(text)]
    named = {name for text in files for name in _guests_licences(text)}
    terms = [text for text in paragraphs
             if text.startswith("License:") and named & _guests_licences(text)]  # fmt: skip
    left_out = re.compile(r"^Files-Excluded:.*(\n .*)*\n?", re.MULTILINE)
    return "\n\n".join([left_out.sub("", header).strip(), *files, *terms])


def _is_of_guests(paragraph: str) -> bool:
    places = paragraph.partition("\nCopyright:")[0].removeprefix("Files:").split()
    is_built_in = any(re.match(r"src/(?!testlib|.*(/doc/|\.qdoc$))", place) for place in places)
    return is_built_in and bool(_guests_licences(paragraph))


def _guests_licences(paragraph: str) -> set[str]:
    """The names of the licences of a paragraph, without those that Qt itself is under."""
    found = re.search(r"^License: *(.+)", paragraph, re.MULTILINE)
    names = re.split(r",? (?:or|and) ", found[1].strip()) if found else []
    return {name for name in names if not re.match(r"L?GPL-|GFDL-", name)}


def _clean(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines()) + "\n"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--docs", type=Path, default=Path("/usr/share/doc"))
    write(parser.parse_args().docs)
