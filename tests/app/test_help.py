"""The help window, by keyboard and pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWhatsThis, QWidget

from chainmap.app import dialogs
from chainmap.app.actions.help import topic_at_hand
from chainmap.app.help.window import HelpWindow
from chainmap.app.program import Program
from chainmap.panels.term_link import TermButton
from tests.builders import chart
from tests.driver import Driver

Key = Qt.Key


@pytest.fixture
def help(program: Program, user: Driver) -> HelpWindow:
    user.choose("help")
    assert program.help is not None
    return program.help


def test_the_manual_is_not_loaded_before_it_is_asked_for(program: Program, user: Driver) -> None:
    assert program.help is None


def test_f1_opens_the_first_page(help: HelpWindow) -> None:
    assert help.isVisible()
    assert help.browser.topic == "start"
    assert "ChainMap" in help.browser.toPlainText()


def test_the_menu_leads_to_guide_and_glossary(help: HelpWindow, user: Driver) -> None:
    for action, page in {"guide": "guide", "glossary": "glossary"}.items():
        user.choose(f"help-{action}")
        assert help.browser.topic == page


def test_a_button_that_leads_nowhere_says_why(help: HelpWindow) -> None:
    back = help.actions_by_name["back"]
    assert not back.isEnabled()
    assert "No page was shown before." in back.toolTip()
    help.browser.show_topic("glossary#tier")
    assert back.isEnabled()
    assert "No page" not in back.toolTip()
    back.trigger()
    assert "No page comes after." not in help.actions_by_name["forward"].toolTip()
    help.actions_by_name["forward"].trigger()
    assert "No page comes after." in help.actions_by_name["forward"].toolTip()


def test_back_and_forward(help: HelpWindow, user: Driver) -> None:
    help.browser.show_topic("glossary#tier")
    help.actions_by_name["back"].trigger()
    assert help.browser.topic == "start"
    help.actions_by_name["forward"].trigger()
    assert help.browser.topic == "glossary#tier"


def test_the_contents_follow_and_lead(help: HelpWindow) -> None:
    help.browser.show_topic("findings#kinds")
    assert help.contents.tree.currentItem().text(0) == "The sixteen kinds"
    for item in help.contents.tree.findItems("Colours", Qt.MatchFlag.MatchRecursive):
        help.contents.tree.setCurrentItem(item)
    assert help.browser.topic == "colours"


def test_searching_and_choosing_by_keyboard(help: HelpWindow, user: Driver) -> None:
    help.actions_by_name["search"].trigger()
    QTest.keyClicks(help.contents.field, "articulation")
    found = help.contents.found
    assert found.item(0).text() == "Articulation point (Glossary)"
    QTest.keyClick(help.contents.field, Key.Key_Return)
    assert help.browser.topic == "glossary#articulation-point"
    assert help.browser.extraSelections()
    help.actions_by_name["leave"].trigger()
    assert not help.contents.field.text()
    assert help.isVisible()
    help.actions_by_name["leave"].trigger()
    assert not help.isVisible()


def test_a_search_without_result_says_so(help: HelpWindow) -> None:
    help.contents.field.setText("xylophone")
    assert help.contents.nothing.text() == "Nothing is found for “xylophone”."


def test_the_language_changes_while_one_reads(help: HelpWindow, user: Driver) -> None:
    help.browser.show_topic("glossary#tier")
    user.choose("language-de")
    assert help.browser.topic == "glossary#tier"
    assert "Stufe" in help.browser.toPlainText()
    assert help.windowTitle() == "Glossar – ChainMap-Hilfe"
    help.contents.field.setText("stufe")
    assert help.contents.found.item(0).text() == "Stufe (Glossar)"


def test_the_theme_changes_while_one_reads(help: HelpWindow, user: Driver) -> None:
    user.choose("theme-dark")
    css = help.browser.document().defaultStyleSheet()
    assert user.window.program.look.theme.text in css


def test_the_size_of_the_text_is_kept(help: HelpWindow, program: Program) -> None:
    help.actions_by_name["zoom-in"].trigger()
    assert program.settings.help_zoom == pytest.approx(1.1)
    help.actions_by_name["zoom-100"].trigger()
    assert program.settings.help_zoom == pytest.approx(1.0)
    for _ in range(30):
        help.actions_by_name["zoom-out"].trigger()
    assert program.settings.help_zoom == pytest.approx(0.7)


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "http://example.org/x.png", "help:/../../LICENSE", "../../LICENSE",
     "help://host/start.png", "qrc:/x.png"],
)  # fmt: skip
def test_nothing_outside_the_manual_can_be_loaded(help: HelpWindow, address: str) -> None:
    page = QTextDocument.ResourceType.HtmlResource
    assert not help.browser.loadResource(page, QUrl(address))
    picture = help.browser.loadResource(QTextDocument.ResourceType.ImageResource, QUrl(address))
    assert isinstance(picture, QImage)
    assert picture.isNull()
    sheet = QTextDocument.ResourceType.StyleSheetResource
    assert help.browser.loadResource(sheet, QUrl(address)) is None


def test_a_link_that_leads_out_is_asked_about(
    help: HelpWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    monkeypatch.setattr(dialogs, "ask_open_link", lambda _, address: asked.append(address))
    help.browser.anchorClicked.emit(QUrl("https://example.org/"))
    assert asked == ["https://example.org/"]
    assert not opened
    assert help.browser.topic == "start"


def test_the_page_can_be_copied(help: HelpWindow) -> None:
    help.browser.show_topic("glossary")
    help.actions_by_name["copy"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert isinstance(data, QMimeData)
    assert data.text().startswith("Glossary")
    assert data.hasHtml()
    QGuiApplication.clipboard().clear()  # the offscreen clipboard outlives whom it belongs to


def test_an_unknown_topic_leads_to_the_first_page(help: HelpWindow) -> None:
    help.browser.show_topic("nowhere#at-all")
    assert help.browser.topic == "start"


def test_the_help_goes_with_the_last_map(help: HelpWindow, program: Program, user: Driver) -> None:
    assert not help.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    second = program.new_window()
    second.close()
    assert program.help is help
    user.window.close()
    assert program.help is None
    assert not help.isVisible()


# -- what is at hand --------------------------------------------------------------------------


def test_f1_in_a_panel_opens_its_page(user: Driver, program: Program) -> None:
    user.open(chart("Sales -> Ops: quote"))
    user.wait_for_report()
    user.window.activateWindow()
    user.window.findings.wish.text.setFocus()
    assert topic_at_hand(user.window) == "findings"
    user.choose("identify")
    assert topic_at_hand(user.window) == "identify"
    user.window.canvas.setFocus()
    assert topic_at_hand(user.window) == "start"


def test_f1_on_a_coloured_map_explains_the_colours(user: Driver) -> None:
    user.open(chart("Sales -> Ops: quote; Ops -> +Buyer: machine"))
    user.wait_for_report()
    user.window.activateWindow()
    user.window.canvas.setFocus()
    user.choose("overlay-tier")
    assert topic_at_hand(user.window) == "colours#tier"


def test_f1_on_a_finding_explains_its_kind(user: Driver) -> None:
    user.open(chart("Sales -> Ops: quote"))
    user.wait_for_report()
    user.window.activateWindow()
    findings = user.window.findings
    findings.list.setFocus()
    findings.list.pick(0)
    assert topic_at_hand(user.window) == f"findings#{findings.rows[0].code}"


# -- words that lead here ---------------------------------------------------------------------


def terms_in(widget: QWidget) -> list[str]:
    return [button.topic for button in widget.findChildren(TermButton)]


def test_every_question_mark_leads_to_a_place_that_is_there(user: Driver, program: Program) -> None:
    user.open(chart("Sales -> Ops: quote; Ops -> Sales: plan; Ops -> +Buyer: machine"))
    user.wait_for_report()
    user.choose("identify")
    user.choose("needs")
    found = set(terms_in(user.window))
    for id in ("Ops", "d1"):
        user.select(id)
        user.settle()
        found |= set(terms_in(user.window.card))
    assert len(found) >= 10
    user.choose("help")
    assert program.help is not None
    assert found <= set(program.help.contents.manual.topics)


def test_a_question_mark_opens_its_term(user: Driver, program: Program) -> None:
    user.open(chart("Sales -> Ops: quote"))
    user.select("d1")
    page = user.window.card.page
    assert page is not None
    button = next(one for one in page.findChildren(TermButton) if one.topic == "standards")
    assert button.accessibleName() == "What does “Standard” mean?"
    button.click()
    assert program.help is not None
    assert program.help.browser.topic == "standards"


def test_a_floating_panel_finds_its_window(user: Driver, program: Program) -> None:
    user.choose("needs")
    user.window.docks["needs"].setFloating(True)
    user.window.needs.what.click()
    assert program.help is not None
    assert program.help.browser.topic == "needs"


def test_the_legend_explains_its_colours(user: Driver, program: Program) -> None:
    user.open(chart("Sales -> Ops: quote; Ops -> +Buyer: machine"))
    user.wait_for_report()
    user.choose("overlay-sight")
    user.window.canvas.legend.asked.emit()
    assert program.help is not None
    assert program.help.browser.topic == "colours#sight"


def test_the_menu_of_a_finding_explains_it(user: Driver, program: Program) -> None:
    user.open(chart("Sales -> Ops: quote"))
    user.wait_for_report()
    findings = user.window.findings
    findings.list.pick(0)
    menu = findings.list.menu()
    next(one for one in menu.actions() if one.text() == "What does this mean?").trigger()
    assert program.help is not None
    assert program.help.browser.topic == f"findings#{findings.rows[0].code}"


def test_a_click_tells_what_a_panel_is_for(user: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QWhatsThis, "enterWhatsThisMode", lambda: None)
    user.choose("what-is-this")
    told = user.window.docks["matrix"].whatsThis()
    assert "Rows give, columns receive" in told
    assert "F1" in told
    assert all(dock.whatsThis() for dock in user.window.docks.values())


def test_a_topic_stays_at_the_top_while_the_window_changes(help: HelpWindow, user: Driver) -> None:
    help.browser.show_topic("story#plan")
    before = _at_top(help)
    assert before == "The action plan"
    help.resize(820, 640)
    user.qtbot.waitUntil(lambda: _at_top(help) == before)
    help.actions_by_name["zoom-in"].trigger()
    assert _at_top(help) == before


def _at_top(help: HelpWindow) -> str:
    browser = help.browser
    return browser.cursorForPosition(QPoint(40, 12)).block().text()


def test_no_line_and_no_picture_is_wider_than_the_window(help: HelpWindow, user: Driver) -> None:
    help.resize(760, 600)
    for topic in ("start", "story", "identify", "shortcuts"):
        help.browser.show_topic(topic)
        user.qtbot.waitUntil(lambda: help.browser.horizontalScrollBar().maximum() == 0)
