"""New maps from templates: those of the program, and the user's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from chainmap.analysis.report import analyse
from chainmap.app import dialogs
from chainmap.app.templates import gallery as template_gallery
from chainmap.app.templates.gallery import TemplateGallery
from chainmap.app.templates.name import TemplateName
from chainmap.app.templates.store import own_file, own_folder, save_own, templates
from chainmap.app.window import Window
from chainmap.model import edits
from chainmap.model.records import CustomerRating
from chainmap.model.templating import as_template
from chainmap.storage.files import read_map
from chainmap.storage.format import encode
from tests.builders import chart
from tests.driver import Driver

CHAIN = "Sales -> Ops: quote; Ops -> +Buyer: machine"
W = TypeVar("W", bound=QDialog)
NAMES = ["functional", "hospital", "bank", "authority", "workshop", "sipoc"]


@pytest.fixture
def gallery(window: Window, qtbot: QtBot) -> TemplateGallery:
    gallery = TemplateGallery(window, window.program.look, "en")
    qtbot.addWidget(gallery)
    gallery.show()
    qtbot.waitUntil(lambda: not gallery.pictures.is_busy, timeout=30_000)
    return gallery


def when_asked(kind: type[W], act: Callable[[W], object]) -> None:
    """Does something with a dialog of this kind, as soon as it is up."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            act(dialog)
        else:
            QTimer.singleShot(5, look)

    look()


def name_it(name: str) -> Callable[[TemplateName], None]:
    def answer(dialog: TemplateName) -> None:
        dialog.field.setText(name)
        dialog.ok.click()

    return answer


def choose(gallery: TemplateGallery, part: str) -> None:
    (card,) = gallery.cards.findItems(part, Qt.MatchFlag.MatchContains)
    gallery.cards.setCurrentItem(card)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_programs_templates_are_whole_maps_of_known_size(language: str) -> None:
    found = list(templates(language))
    assert [one.path.name for one in found] == [f"{name}_{language}.chainmap" for name in NAMES]
    for one in found:
        assert one.fault is None, one.path
        assert one.map is not None
        map = one.map
        assert map.info.language == language
        assert 8 <= len(map.parties) <= 20
        assert len(map.places) == len(map.parties)
        assert one.path.read_bytes() == encode(map)
        assert map.info.note
        assert "rfunden" in map.info.note or "nvented" in map.info.note


def test_both_languages_of_a_template_have_the_same_chain() -> None:
    for german, english in zip(templates("de"), templates("en"), strict=True):
        assert german.map is not None
        assert english.map is not None
        ends = [
            [(map.provider_of(one), one.consumer, one.flow) for one in map.deliveries.values()]
            for map in (german.map, english.map)
        ]
        assert ends[0] == ends[1], german.path


def test_everybody_in_a_template_reaches_somebody_outside() -> None:
    for one in templates("en"):
        assert one.map is not None
        assert analyse(one.map).line_of_sight_coverage == pytest.approx(1.0, abs=0.15), one.name


def test_each_template_has_a_name_a_line_and_a_picture(gallery: TemplateGallery) -> None:
    assert gallery.cards.count() == len(NAMES)
    pictures = set()
    for at in range(gallery.cards.count()):
        card = gallery.cards.item(at)
        assert card.text()
        gallery.cards.setCurrentRow(at)
        assert gallery.name.text() == card.text()
        assert "deliveries" in gallery.about.text()
        pictures.add(bytes(card.icon().pixmap(264).toImage().constBits()))  # type: ignore[arg-type]
    assert len(pictures) == len(NAMES)


def test_a_template_opens_as_a_new_map_of_today_in_no_file(user: Driver) -> None:
    def use(gallery: TemplateGallery) -> None:
        choose(gallery, "Hospital")
        gallery.use.click()

    when_asked(TemplateGallery, use)
    user.choose("new-template")
    assert "Ward" in user.names
    assert user.window.documents.path is None
    assert user.map.info.date == datetime.now().astimezone().date()
    assert user.window.session.is_saved
    assert user.window.documents.has_something_to_save


def test_cancelling_the_gallery_leaves_the_map_as_it_is(user: Driver) -> None:
    user.open(chart(CHAIN))
    user.answering("Cancel", lambda: user.choose("new-template"))
    assert user.names == list(chart(CHAIN).parties)


def test_the_map_can_be_had_in_the_other_language(gallery: TemplateGallery) -> None:
    gallery.language.setCurrentIndex(gallery.language.findData("de"))
    choose(gallery, "Hospital")
    gallery.use.click()
    assert gallery.chosen is not None
    assert gallery.chosen.map is not None
    assert gallery.chosen.map.info.language == "de"


def test_a_map_saved_as_a_template_stands_in_the_gallery(user: Driver) -> None:
    user.open(chart(CHAIN))

    when_asked(TemplateName, name_it('Our: "chain"'))

    user.choose("save-template")
    assert user.status == "Saved as template: Our chain"
    assert [one.name for one in templates("en") if one.is_own] == ["Our chain"]
    assert user.window.documents.path is None


def test_a_template_of_the_same_name_is_replaced_only_if_that_is_meant(
    user: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_own("Ours", chart(CHAIN))
    monkeypatch.setattr(dialogs, "ask_replace_template", lambda *_: False)
    before = own_file("Ours").read_bytes()
    user.open(chart("A -> +B: other"))

    when_asked(TemplateName, name_it("Ours"))

    user.choose("save-template")
    assert own_file("Ours").read_bytes() == before


def test_a_template_carries_nothing_that_was_found_out() -> None:
    rating = CustomerRating(trust=2, rated_by="Ann", comment="never again")
    map = edits.update(chart(CHAIN), "d1", rating_by_customer=rating, importance=4)
    map = edits.update(map, "Sales", owner="Ann Example")
    made = as_template(map)
    text = encode(made).decode()
    assert "Ann" not in text
    assert "never again" not in text
    assert "rating" not in text
    assert made.deliveries["d1"].importance == 4  # type: ignore[index]
    assert as_template(made) == made


def test_a_damaged_template_is_listed_with_what_is_wrong(window: Window, qtbot: QtBot) -> None:
    own_folder().mkdir(parents=True)
    (own_folder() / "Broken.chainmap").write_text('{"format": "chainmap", "version": 1, "map": 3}')
    gallery = TemplateGallery(window, window.program.look, "en")
    qtbot.addWidget(gallery)
    choose(gallery, "Broken")
    assert "damaged" in gallery.cards.currentItem().text()
    assert "Broken.chainmap" in gallery.about.text()
    assert not gallery.use.isEnabled()
    gallery.cards.itemActivated.emit(gallery.cards.currentItem())
    assert gallery.chosen is None


def test_own_templates_are_renamed_and_removed_others_are_not(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_own("Ours", chart(CHAIN))
    gallery = TemplateGallery(window, window.program.look, "en")
    qtbot.addWidget(gallery)
    gallery.show()
    gallery.cards.setCurrentRow(0)
    assert not gallery.rename.isVisible()
    assert not gallery.remove.isVisible()
    choose(gallery, "Ours")
    monkeypatch.setattr(template_gallery, "ask_name", lambda *_: "Theirs")
    gallery.rename.click()
    assert gallery.current is not None
    assert gallery.current.name == "Theirs"
    assert read_map(own_file("Theirs")) == chart(CHAIN)
    monkeypatch.setattr(template_gallery.dialogs, "ask_remove_template", lambda *_: True)
    gallery.remove.click()
    assert not own_file("Theirs").exists()
    assert gallery.cards.count() == len(NAMES)


def test_renaming_never_writes_over_another_template(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_own("One", chart(CHAIN))
    save_own("Two", chart("A -> +B: other"))
    told: list[object] = []
    gallery = TemplateGallery(window, window.program.look, "en")
    qtbot.addWidget(gallery)
    choose(gallery, "One")
    monkeypatch.setattr(template_gallery, "ask_name", lambda *_: "Two")
    monkeypatch.setattr(template_gallery.dialogs, "show_error", lambda *told_: told.append(told_))
    gallery.rename.click()
    assert told
    assert read_map(own_file("One")) == chart(CHAIN)
    assert read_map(own_file("Two")) == chart("A -> +B: other")


def test_a_folder_that_cannot_be_made_is_told(
    user: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    place: Path = own_folder()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("a file where the folder should be")
    user.open(chart(CHAIN))

    when_asked(TemplateName, name_it("Ours"))

    told: list[str] = []
    monkeypatch.setattr(dialogs, "show_error", lambda _, heading, __: told.append(heading))
    user.choose("save-template")
    assert told == ["The template was not saved"]
