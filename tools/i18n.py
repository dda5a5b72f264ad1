"""Takes the program's texts into resources/i18n, and translations from JSON files into them.

Run: `make i18n`, or with translations `make i18n GERMAN="panels.json canvas.json"`, or for the
English singulars `python tools/i18n.py --language en plurals.json`.

A JSON file maps English to the translation: {"Save": "Speichern", "%n services": ["%n Leistung",
"%n Leistungen"]}. Where one English text has several meanings, told apart by the comment in the
code, the key is "text // comment". A text that left the code leaves the .ts files too.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

from compile_translations import compile_translations, linguist_tool

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "i18n"
# English is the language of the code: only its plural forms need a file.
OPTIONS: dict[str, list[str]] = {"de": [], "en": ["-pluralonly"]}

Words = str | list[str]


def main() -> int:
    """Updates both files; 1 if texts without a translation remain."""
    arguments = _arguments()
    words = dict(_words(arguments.files))
    for language, options in OPTIONS.items():
        update(FOLDER / f"chainmap_{language}.ts", options)
    target = FOLDER / f"chainmap_{arguments.language}.ts"
    unknown = merge(target, words)
    update(target, OPTIONS[arguments.language])
    for text in unknown:
        print(f"not in the code: {text!r}", file=sys.stderr)
    compile_translations(FOLDER)
    missing = [(path.name, text) for path in sorted(FOLDER.glob("*.ts")) for text in open_in(path)]
    for name, text in missing:
        print(f"{name} lacks: {text!r}", file=sys.stderr)
    return 1 if missing else 0


def update(path: Path, options: list[str]) -> None:
    """Lets lupdate find the texts in the code; line numbers are left out for small differences."""
    sources = [str(p.relative_to(ROOT)) for p in sorted((ROOT / "src").rglob("*.py"))]
    fixed = ["-silent", "-locations", "none", "-no-obsolete"]
    command = [str(linguist_tool("lupdate")), *fixed, *options, *sources, "-ts", str(path)]
    subprocess.run(command, check=True, cwd=ROOT)


def merge(path: Path, words: Mapping[str, Words]) -> list[str]:
    """Writes the translations into the file; returns those whose text it does not have."""
    tree = ElementTree.parse(path)
    unused = set(words)
    for message in tree.iter("message"):
        source = message.findtext("source", "")
        keys = [f"{source} // {message.findtext('comment')}", source]
        for key in keys:
            if key in words:
                _translate(message, words[key])
                unused.discard(key)
                break
    tree.write(path, encoding="utf-8", xml_declaration=True)
    return sorted(unused)


def open_in(path: Path) -> list[str]:
    """The texts that the file has no finished translation for."""
    messages = ElementTree.parse(path).iter("message")
    return [m.findtext("source", "") for m in messages if not _finished(m)]


def _finished(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    return translation is not None and translation.get("type") is None


def _translate(message: ElementTree.Element, words: Words) -> None:
    translation = message.find("translation")
    if translation is None:
        translation = ElementTree.SubElement(message, "translation")
    translation.clear()
    if message.get("numerus") != "yes":
        translation.text = words if isinstance(words, str) else words[0]
        return
    translation.text = None
    forms = [words, words] if isinstance(words, str) else words
    for form in forms:
        ElementTree.SubElement(translation, "numerusform").text = form


def _words(files: list[Path]) -> Iterator[tuple[str, Words]]:
    for file in files:
        try:
            yield from json.loads(file.read_text(encoding="utf-8")).items()
        except (OSError, ValueError) as error:
            raise SystemExit(f"{file}: {error}") from error


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--language", choices=sorted(OPTIONS), default="de")
    parser.add_argument("files", nargs="*", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
