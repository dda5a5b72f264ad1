"""Who the program is made by, and under which terms."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel

from chainmap import __version__
from chainmap.app.help.about import About
from chainmap.app.help.licences import Part, parts, terms
from chainmap.resources import resource
from tests.driver import Driver

ROOT = Path(__file__).parents[2]


def test_every_part_has_a_name_a_licence_and_a_text_that_is_there() -> None:
    for part in parts():
        assert part.name, part
        assert part.licence, part
        assert len(resource(part.file).read_text("utf-8")) > 400, part


def test_the_program_itself_comes_first_under_the_licence_it_is_given_out_with() -> None:
    first = parts()[0]
    assert (first.name, first.licence) == ("ChainMap", "MIT")
    assert terms(first) == (ROOT / "LICENSE").read_text("utf-8")


def test_of_a_library_under_the_lgpl_it_is_told_how_to_replace_it() -> None:
    said = terms(Part("Qt", "6", "LGPL-3.0-only", "licences/chainmap.txt"))
    assert said.startswith("This part is used under the LGPL: you may replace it")
    assert (ROOT / "LICENSE").read_text("utf-8") in said


def test_the_about_box_names_the_version_and_shows_each_licence(user: Driver) -> None:
    user.choose("about")
    about = user.window.findChild(About)
    assert any(one.text() == f"ChainMap {__version__}" for one in about.findChildren(QLabel))
    assert about.parts.count() == len(parts())
    for row, part in enumerate(parts()):
        about.parts.setCurrentRow(row)
        assert about.terms.toPlainText().strip() == terms(part).strip()
    about.accept()
