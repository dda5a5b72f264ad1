"""The window: language, theme, size, and what panels and canvas do together."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from chainmap.app import docks
from chainmap.app.dock_room import DockRoom
from chainmap.app.exports.dialog import ExportDialog
from chainmap.app.program import Program
from chainmap.app.settings import Settings
from chainmap.app.style import palette
from chainmap.app.window import USUAL_SIZE, Window
from chainmap.model import edits
from chainmap.model.records import Point
from chainmap.render.theme import contrast, theme
from chainmap.wording.language import catalogue
from tests.builders import chart
from tests.driver import Driver

CHAIN = "Archive; Sales -> Ops: quote; Ops -> +Buyer: machine"
SAME_IN_BOTH = {"", "OK", "Name", "Team", "Person", "GraphML", "Palette", "Filter", "Organisation",
                "Deutsch", "English", "–"}  # fmt: skip


def visible_texts(user: Driver) -> set[str]:
    window = user.window
    QApplication.processEvents()
    texts = {label.text() for label in window.findChildren(QLabel) if label.isVisible()}
    buttons = window.findChildren(QAbstractButton)
    texts |= {button.text() for button in buttons if button.isVisible()}
    texts |= {dock.windowTitle() for dock in window.docks.values()}
    return texts | set(user.menu_texts)


def test_the_language_changes_everywhere_at_once(user: Driver) -> None:
    german = catalogue("de")
    if german("&File") == "&File":
        pytest.skip("the German texts are not merged yet")
    user.open(chart(CHAIN))
    user.select("Sales")
    user.wait_for_report()
    user.qtbot.waitUntil(lambda: not user.window.canvas.is_busy)  # the zoom is among the texts
    user.choose("language-en")
    english = visible_texts(user)
    user.choose("language-de")
    user.settle()
    left = {text for text in english & visible_texts(user) if re.search(r"[A-Za-z]{3}", text)}
    names = {"Archive", "Sales", "Ops", "Buyer", "quote", "machine", "Sales → Ops → Buyer"}
    untranslated = {text for text in left - names - SAME_IN_BOTH if german(text) != text}
    assert untranslated == set()
    user.choose("language-en")
    assert english == visible_texts(user)


def test_the_chosen_language_is_remembered(user: Driver) -> None:
    user.choose("language-de")
    assert Settings().language == "de"
    user.choose("language-en")


def test_the_theme_can_be_chosen_against_the_system(user: Driver, program: Program) -> None:
    user.choose("theme-dark")
    assert program.look.theme.is_dark
    assert user.window.menus.actions["theme-dark"].isChecked()
    assert Settings().theme == "dark"
    user.choose("theme-light")
    assert not program.look.theme.is_dark


@pytest.mark.parametrize("name", ["light", "dark"])
def test_text_in_panels_can_be_read(name: str) -> None:
    tokens = theme(name)  # type: ignore[arg-type]
    for text in (tokens.text, tokens.text_muted, tokens.accent):
        for background in (tokens.window, tokens.surface):
            assert contrast(text, background) >= 4.5, (text, background)
    colours = palette(tokens)
    assert contrast(colours.highlight().color().name(), tokens.on_accent) >= 4.5


@pytest.mark.parametrize("nonsense", [b"nonsense", 3, "two", ["a", 2]])
def test_nonsense_in_the_settings_counts_as_not_set(nonsense: object) -> None:
    store = QSettings("ChainMap", "ChainMap")
    for key in ("language", "theme", "recent_files", "window/geometry", "window/state"):
        store.setValue(key, nonsense)
    store.sync()
    settings = Settings()
    assert settings.language is None
    assert settings.theme == "system"
    assert settings.geometry.isEmpty()
    assert isinstance(settings.recent_files, list)
    assert settings.folder("maps")


def test_a_window_opens_with_nonsense_as_its_last_place(program: Program) -> None:
    program.settings.remember_window(QByteArray(b"nonsense"), QByteArray(b"nonsense"))
    assert program.new_window().isVisible()


def test_a_place_on_a_screen_that_is_gone_is_not_used(program: Program) -> None:
    away = program.new_window()
    away.move(9000, 9000)
    program.settings.remember_window(away.saveGeometry(), away.saveState())
    window = program.new_window()
    screen = window.screen().availableGeometry()
    assert screen.intersects(window.frameGeometry())


def test_the_status_bar_states_the_filter_and_the_counts(user: Driver) -> None:
    user.open(chart(CHAIN))
    user.settle()
    texts = {label.text() for label in user.window.statusBar().findChildren(QLabel)}
    assert "Filter: Deliveries only" in texts
    assert "4 parties · 2 deliveries" in texts


def test_the_status_bar_counts_parties_where_not_all_are_departments(user: Driver) -> None:
    user.open(chart("Sales -> Ops: quote; Ops -> +Buyer: machine"))
    user.settle()
    labels = {label.text(): label for label in user.window.statusBar().findChildren(QLabel)}
    assert labels["3 parties · 2 deliveries"].toolTip() == "Departments: 2\nExternal customers: 1"
    user.window.program.choose_language("de")
    assert labels["3 parties · 2 deliveries"].text() == "3 Beteiligte · 2 Lieferungen"


def test_a_click_on_a_finding_selects_and_shows_its_parties(user: Driver) -> None:
    user.open(chart(CHAIN))
    user.wait_for_report()
    user.click_finding("Archive")
    assert user.window.session.selection == {"Archive"}
    seen = user.window.canvas.rect()
    assert seen.contains(user.window.canvas.to_pixel("Archive").toPoint())


def test_adding_from_the_palette_leaves_a_name_to_type_on_the_canvas(user: Driver) -> None:
    palette = user.window.palette_panel
    palette.list.itemActivated.emit(palette.list.item(3))
    user.window.session.settle()
    assert [party.kind for party in user.map.parties.values()] == ["external_customer"]


def test_findings_follow_undo(user: Driver) -> None:
    user.open(chart(CHAIN))
    user.window.session.commit(edits.remove(user.map, ["Archive"]), "delete")
    user.wait_for_report()
    assert not any("Archive" in text for text in user.findings)
    user.choose("undo")
    user.wait_for_report()
    assert any("Archive" in text for text in user.findings)


def test_docks_keep_a_useful_share_of_the_window(user: Driver) -> None:
    user.window.resize(1280, 800)
    QApplication.processEvents()
    assert user.window.canvas.width() >= 640
    assert user.window.docks["findings"].height() >= 250
    assert user.window.docks["card"].height() >= 250


def test_nothing_in_the_german_palette_is_cut_off(user: Driver) -> None:
    user.choose("language-de")
    names = user.window.palette_panel.list
    for row in range(names.count()):
        item = names.item(row)
        assert names.visualItemRect(item).width() >= names.sizeHintForColumn(0), item.text()
    user.choose("language-en")


def test_the_caption_of_a_presentation_can_be_read_from_afar(window: Window) -> None:
    window.session.commit(chart("Sales -> Ops: quote"), "paste")
    window.present()
    caption = window.presentation._caption
    caption.ensurePolished()
    assert caption.font().pixelSize() == 20
    window.presentation.close()


def test_a_presentation_fills_the_screen_with_a_small_map(window: Window, qtbot: QtBot) -> None:
    places = {"Sales": Point(0, 0), "Ops": Point(300, 200)}
    window.session.commit(edits.arrange(chart("Sales -> Ops: quote"), places), "paste")
    window.present()
    presentation = window.presentation
    presentation.showNormal()
    presentation.resize(1400, 900)
    canvas = presentation.canvas
    qtbot.waitUntil(lambda: canvas.width() == 1400 and not canvas.is_busy)
    qtbot.waitUntil(lambda: canvas.camera.scale > 1.5)
    assert canvas.camera.scale <= 2
    assert canvas.seen.contains(canvas.scene.drawing.bounds())
    presentation.close()


def test_icons_of_the_palette_keep_their_colours_where_a_row_is_selected(user: Driver) -> None:
    names = user.window.palette_panel.list
    for row in range(names.count()):
        icon = names.item(row).icon()
        usual, selected = (
            icon.pixmap(20, mode) for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected)
        )
        assert selected.toImage() == usual.toImage()


def test_a_first_window_lies_on_the_screen_as_a_whole(program: Program) -> None:
    window = program.new_window()
    room = window.screen().availableSize()
    assert room.width() < USUAL_SIZE[0], "a screen of this test is a small one"
    assert window.width() < room.width()
    assert window.height() < room.height()


def test_however_many_panels_are_open_the_window_stays_as_large(user: Driver) -> None:
    user.window.resize(1008, 640)
    for dock in docks.docks():
        docks.show(user.window, dock.name)
        user.settle()
    assert user.window.size() == QSize(1008, 640)
    assert user.window.minimumSizeHint().height() <= 640


def test_a_panel_without_enough_room_scrolls(user: Driver) -> None:
    docks.show(user.window, "views")
    user.settle()
    room, panel = user.window.docks["views"].widget(), user.window.panels["views"]
    assert isinstance(room, QScrollArea)
    room.setFixedHeight(100)
    user.settle()
    assert panel.height() >= panel.minimumSizeHint().height() > 100
    assert room.verticalScrollBar().maximum() > 0


def test_a_panel_with_enough_room_fills_it_and_does_not_scroll(user: Driver) -> None:
    user.window.resize(*USUAL_SIZE)
    for dock in docks.docks():
        docks.show(user.window, dock.name)
        user.settle()
        room = user.window.docks[dock.name].widget()
        if isinstance(room, DockRoom):
            bars = room.verticalScrollBar(), room.horizontalScrollBar()
            user.qtbot.waitUntil(lambda bars=bars: not any(bar.maximum() for bar in bars))
            assert room.widget().size() == room.viewport().size()
        if not dock.is_open:
            user.window.docks[dock.name].hide()


def test_a_dialogue_is_no_larger_than_the_screen(user: Driver) -> None:
    dialog = ExportDialog(user.window)
    room = user.window.screen().availableSize()
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()


@pytest.mark.parametrize("language", ["de", "en"])
def test_panels_at_the_right_fit_the_least_width_that_they_are_given(
    program: Program, user: Driver, language: str
) -> None:
    program.choose_language(language)
    user.open(chart(CHAIN))
    user.wait_for_report()
    window = user.window
    for row in docks.docks():
        if row.area == docks.RIGHT:
            docks.show(window, row.name)
            panel = window.panels[row.name]
            assert panel.minimumSizeHint().width() <= docks.LEAST_WIDTH, row.name
