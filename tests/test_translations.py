"""The German and English texts agree with the code, and the code's texts with them."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

import compile_translations
import i18n

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("de", "en")
PLACE = re.compile(r"\{[^{}]*\}|%n")
MNEMONIC = re.compile(r"&(?=[^\s&])")

Text = tuple[str, str]  # source, comment


def _messages(path: Path) -> dict[Text, ElementTree.Element]:
    messages = ElementTree.parse(path).iter("message")
    return {(m.findtext("source", ""), m.findtext("comment", "")): m for m in messages}


def _forms(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    plurals = [form.text or "" for form in translation.findall("numerusform")]
    return plurals or [translation.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_are_those_of_the_code(language: str, tmp_path: Path) -> None:
    stored = FOLDER / f"chainmap_{language}.ts"
    fresh = tmp_path / stored.name
    shutil.copy(stored, fresh)
    i18n.update(fresh, i18n.OPTIONS[language])
    missing = _messages(fresh).keys() - _messages(stored).keys()
    left_over = _messages(stored).keys() - _messages(fresh).keys()
    assert not missing, "run `make i18n`"
    assert not left_over, "run `make i18n`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    assert i18n.open_in(FOLDER / f"chainmap_{language}.ts") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_plural_forms_are_there(language: str) -> None:
    for text, message in _messages(FOLDER / f"chainmap_{language}.ts").items():
        if message.get("numerus") == "yes":
            assert len(_forms(message)) == 2, text
            assert all(_forms(message)), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_places_of_its_text(language: str) -> None:
    wrong = []
    for (source, _), message in _messages(FOLDER / f"chainmap_{language}.ts").items():
        plural = message.get("numerus") == "yes"
        forms = _forms(message)
        wrong += [(source, form) for form in forms if not _same_places(source, form, plural=plural)]
    assert wrong == []


def _same_places(source: str, form: str, *, plural: bool) -> bool:
    """A plural form may leave %n out ("one service"), but no other place."""
    wanted, found = Counter(PLACE.findall(source)), Counter(PLACE.findall(form))
    if plural:
        wanted.pop("%n", None)
        found.pop("%n", None)
    return set(wanted) == set(found)


def test_menu_texts_keep_their_access_keys() -> None:
    for (source, _), message in _messages(FOLDER / "chainmap_de.ts").items():
        if MNEMONIC.search(source) and "&&" not in source:
            assert all(MNEMONIC.search(form) for form in _forms(message)), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_compile_without_a_word(
    language: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(FOLDER / f"chainmap_{language}.ts", tmp_path)
    [compiled] = compile_translations.compile_translations(tmp_path)
    assert compiled.stat().st_size > 0
    assert capfd.readouterr() == ("", "")


def test_a_broken_translation_stops_the_build_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "chainmap_de.ts").write_text("<TS><context>")
    with pytest.raises(SystemExit, match=r"chainmap_de\.ts cannot be compiled"):
        compile_translations.compile_translations(tmp_path)


def test_merging_writes_the_forms_and_names_what_the_code_lacks(tmp_path: Path) -> None:
    path = tmp_path / "chainmap_de.ts"
    path.write_text(
        '<TS version="2.1" language="de_DE"><context><name></name>'
        "<message><source>Save</source>"
        '<translation type="unfinished"></translation></message>'
        '<message numerus="yes"><source>%n maps</source><translation type="unfinished">'
        "<numerusform></numerusform><numerusform></numerusform></translation></message>"
        "</context></TS>"
    )
    unknown = i18n.merge(
        path, {"Save": "Speichern", "%n maps": ["%n Karte", "%n Karten"], "Gone": "Weg"}
    )
    merged = _messages(path)
    assert unknown == ["Gone"]
    assert _forms(merged["Save", ""]) == ["Speichern"]
    assert _forms(merged["%n maps", ""]) == ["%n Karte", "%n Karten"]
    assert i18n.open_in(path) == []
