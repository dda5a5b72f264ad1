"""The export dialogue: by keys alone, true to what it shows, and never in the way."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from chainmap.app.exports import formats as exports
from chainmap.app.exports import making as export_making
from chainmap.app.exports import printing
from chainmap.app.exports.dialog import ExportDialog
from chainmap.app.exports.options import ExportKind, Options, usual
from chainmap.app.exports.picture_preview import Leaf, PicturePreview
from chainmap.model import edits
from chainmap.model.records import Point
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver

CHAIN = "Sales -> Ops: quote; Ops -> +Buyer: machine"
PLACES = {"Sales": Point(0, 0), "Ops": Point(300, 160), "Buyer": Point(700, 0)}


@pytest.fixture
def placed(user: Driver) -> Driver:
    user.open(edits.arrange(chart(CHAIN), PLACES))
    canvas = user.window.canvas
    routed = set(user.map.deliveries)
    user.qtbot.waitUntil(lambda: set(canvas.scene.drawing.routes) == routed, timeout=20_000)
    user.qtbot.waitUntil(lambda: not canvas.is_busy, timeout=20_000)
    canvas.fit()
    return user


@pytest.fixture
def opened(placed: Driver) -> Callable[..., ExportDialog]:
    """The dialogue on the screen, without a loop of its own."""

    def open(kind: ExportKind, **options: object) -> ExportDialog:
        dialog = ExportDialog(placed.window, kind)
        placed.qtbot.addWidget(dialog)
        with placed.qtbot.waitExposed(dialog):
            dialog.show()
        if options:
            chosen = replace(dialog.form.options, **options)  # type: ignore[arg-type]
            dialog.form.show_options(kind, chosen)
            dialog._follow_options()
        return dialog

    return open


def typed(act: Callable[[ExportDialog], None], begin: Callable[[], object]) -> None:
    """Does something that brings up the dialogue, and what a person does in it."""

    def once() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ExportDialog) and dialog.isVisible():
            try:
                act(dialog)
            finally:
                dialog.reject()  # whatever failed, the test must end
        else:
            QTimer.singleShot(5, once)

    QTimer.singleShot(0, once)
    begin()


def press(key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), key)


def ready(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.kinds)


def tab_to(widget: QWidget) -> None:
    for _ in range(40):
        if QApplication.focusWidget() is widget:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError("no Tab leads there")


# -- by keys ----------------------------------------------------------------------------------


def test_the_format_chosen_by_keys_is_what_is_written(
    placed: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    files.saved = tmp_path / "chain.svg"

    def act(dialog: ExportDialog) -> None:
        ready(dialog, placed.qtbot)
        press(Qt.Key.Key_Down)
        assert dialog.kind == "svg"
        tab_to(dialog.form.title)
        press(Qt.Key.Key_Space)
        tab_to(dialog.form.background)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)

    typed(act, lambda: placed.press("Ctrl+Shift+E"))

    drawn = files.saved.read_text()
    assert ">Sales<" in drawn
    assert "Untitled map" in drawn.partition("</desc>")[2], "the title was ticked"
    assert placed.status == "Exported: chain.svg"
    assert placed.window.exporter.options("svg").background == "transparent"
    assert placed.window.exporter.last_kind == "svg", "for the next time"


def test_escape_writes_and_keeps_nothing(placed: Driver, files: FileDialogs) -> None:
    before = placed.window.exporter.options("png")

    def act(dialog: ExportDialog) -> None:
        dialog.form.resolution.setCurrentIndex(4)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    typed(act, lambda: placed.choose("export"))

    assert placed.window.exporter.options("png") == before
    assert files.proposals == []


def test_where_no_file_is_chosen_the_dialogue_stays(placed: Driver, files: FileDialogs) -> None:
    files.saved = None
    stayed: list[bool] = []

    def act(dialog: ExportDialog) -> None:
        dialog.act.click()
        stayed.append(dialog.isVisible())
        dialog.reject()

    typed(act, lambda: placed.choose("export"))

    assert stayed == [True]


# -- what is remembered -----------------------------------------------------------------------


def test_the_short_way_and_export_again_use_what_was_chosen_last(
    placed: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    files.saved = first = tmp_path / "first.png"

    def act(dialog: ExportDialog) -> None:
        dialog.choose("png")
        dialog.form.resolution.setCurrentIndex(dialog.form.resolution.findData(300))
        dialog.form.background.setCurrentIndex(1)
        dialog.act.click()

    typed(act, lambda: placed.choose("export"))
    files.saved = second = tmp_path / "second.png"
    placed.choose("export-png")
    first.unlink()
    files.saved = None
    second.unlink()
    placed.choose("export-again")

    picture = QImage(str(second))
    assert round(picture.dotsPerMeterX() * 0.0254) == 300
    assert picture.pixelColor(0, 0).alpha() == 0
    assert not first.exists(), "the last export is done again, no other"


def test_tables_are_written_over_only_when_they_are_exported_again(
    placed: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    files.saved = tmp_path / "chain.csv"
    placed.choose("export-csv-excel")
    told = placed.answering("OK", lambda: placed.choose("export-csv-excel"))
    assert "already" in told
    placed.window.session.commit(edits.rename(placed.map, "Ops", "Works"), "rename")
    placed.choose("export-again")
    assert "Works" in (tmp_path / "chain-parties.csv").read_text()


# -- what is exported -------------------------------------------------------------------------


def written(user: Driver, file: Path, kind: ExportKind, **options: object) -> bytes:
    chosen = replace(usual(kind), **options)  # type: ignore[arg-type]
    order = user.window.exporter.order(kind, chosen)
    exports.write(file, exports.contents(order), overwrite=False)
    return file.read_bytes()


def test_of_a_selection_nothing_else_is_exported(placed: Driver, tmp_path: Path) -> None:
    placed.select("Sales", "Ops")
    drawn = written(placed, tmp_path / "a.svg", "svg", extent="selection")
    network = written(placed, tmp_path / "a.graphml", "graphml", extent="selection")
    for content in (drawn, network):
        assert b"Sales" in content
        assert b"quote" in content
        assert b"Buyer" not in content


def test_tables_of_a_selection_hold_the_deliveries_within_it(
    placed: Driver, tmp_path: Path
) -> None:
    placed.select("Sales", "Ops")
    order = placed.window.exporter.order("csv", replace(usual("csv"), extent="selection"))
    made = exports.contents(order)
    text = made["-deliveries"].decode("utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    assert len(rows) == 2
    assert "quote" in text


def test_what_the_window_shows_is_cut_there(placed: Driver, tmp_path: Path) -> None:
    canvas = placed.window.canvas
    canvas.zoom_to(1.0)
    canvas.center_on(["Sales"])
    written(placed, tmp_path / "seen.png", "png", extent="visible", dpi=96)
    picture = QImage(str(tmp_path / "seen.png"))
    assert abs(picture.width() - canvas.width()) <= 1
    assert abs(picture.height() - canvas.height()) <= 1


def test_a_part_of_the_map_never_carries_the_whole_of_it_inside(
    placed: Driver, tmp_path: Path
) -> None:
    placed.select("Sales")
    whole = written(placed, tmp_path / "a.svg", "svg", embed=True)
    part = written(placed, tmp_path / "b.svg", "svg", embed=True, extent="selection")
    assert b"Buyer" in whole
    assert b"metadata" in whole
    assert b"metadata" not in part


# -- what can be chosen -----------------------------------------------------------------------


def test_what_means_nothing_is_not_shown_and_what_cannot_be_says_why(
    opened: Callable[..., ExportDialog],
) -> None:
    form = opened("graphml").form
    assert form.profile.isVisible()
    assert not form.resolution.isVisible()
    assert not form.page.isVisible()
    visible, selection = form.extents["visible"], form.extents["selection"]
    assert "Only pictures" in visible.toolTip()
    assert not visible.isEnabled()
    assert "Nothing is selected." in selection.toolTip()
    assert not selection.isEnabled()
    assert "No rating names" in form.anonymous.toolTip()


def test_sheets_are_asked_for_only_where_there_may_be_several(
    opened: Callable[..., ExportDialog],
) -> None:
    form = opened("pdf").form
    assert not form.across.isVisible()
    form.sheets.setCurrentIndex(1)
    assert form.across.isVisible()
    form.page.setCurrentIndex(form.page.count() - 1)
    assert not form.sheets.isVisible(), "a page as large as the map is never tiled"


def test_people_who_rated_are_left_out_unless_they_are_wanted(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    from chainmap.model.records import CustomerRating, DeliveryId

    map = chart(CHAIN)
    id = next(iter(map.deliveries))
    rated = replace(
        map.deliveries[DeliveryId(id)], rating_by_customer=CustomerRating(rated_by="Kim Doe")
    )
    user.open(edits.put(map, rated))
    files.saved = tmp_path / "chain.graphml"

    def act(dialog: ExportDialog) -> None:
        dialog.choose("graphml")
        assert dialog.form.is_anonymous
        dialog.act.click()

    typed(act, lambda: user.choose("export"))

    assert b"Kim Doe" not in files.saved.read_bytes()


# -- the preview ------------------------------------------------------------------------------


def test_the_preview_at_100_percent_is_the_file_pixel_for_pixel(
    placed: Driver, opened: Callable[..., ExportDialog], tmp_path: Path
) -> None:
    dialog = opened("png")
    preview = dialog.preview.picture
    preview.zoom_to(1.0)
    dialog.form.resolution.setCurrentIndex(dialog.form.resolution.findData(96))
    placed.qtbot.waitUntil(lambda: preview._natural == 1.0)
    assert preview.zoom == pytest.approx(1.0), "100 % stay 100 % of a coarser picture"
    placed.qtbot.waitUntil(lambda: preview.is_whole, timeout=20_000)
    seen = preview.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    written(placed, tmp_path / "a.png", "png", dpi=96)
    file = QImage(str(tmp_path / "a.png")).convertToFormat(QImage.Format.Format_RGB32)

    corner = preview._camera.area_to_view(preview._leaves[0].place).topLeft().toPoint()
    assert f"{file.width()} × {file.height()} pixels" in dialog.size_told.text()
    same = total = 0
    for y in range(max(0, -corner.y()), min(file.height(), seen.height() - corner.y()), 3):
        for x in range(max(0, -corner.x()), min(file.width(), seen.width() - corner.x()), 3):
            total += 1
            same += file.pixel(x, y) == seen.pixel(x + corner.x(), y + corner.y())
    assert total > 5_000
    assert same / total > 0.995, "but for the rounding of a tile's edge"


def test_the_preview_follows_wheel_keys_and_hand(
    placed: Driver, opened: Callable[..., ExportDialog]
) -> None:
    preview = opened("png").preview.picture
    fitted = preview.zoom
    QTest.keyClick(preview, Qt.Key.Key_Plus)
    assert preview.zoom > fitted
    before = preview._camera.origin
    QTest.mousePress(preview, Qt.MouseButton.LeftButton, pos=preview.rect().center())
    QTest.mouseMove(preview, preview.rect().center() + QPointF(30, 20).toPoint())
    QTest.mouseRelease(preview, Qt.MouseButton.LeftButton)
    assert preview._camera.origin - before == QPointF(30, 20)
    QTest.keyClick(preview, Qt.Key.Key_1)
    assert preview.zoom == pytest.approx(1.0)
    QTest.keyClick(preview, Qt.Key.Key_0)
    assert preview.zoom == pytest.approx(fitted)


def test_the_beginning_of_a_text_is_that_of_the_file(
    placed: Driver, opened: Callable[..., ExportDialog], tmp_path: Path
) -> None:
    dialog = opened("dot")
    placed.qtbot.waitUntil(lambda: bool(dialog.preview.text.toPlainText()), timeout=20_000)
    text = written(placed, tmp_path / "a.gv", "dot").decode()
    shown = dialog.preview.text.toPlainText()
    assert shown.strip() == text.strip()
    assert dialog.preview.text.isReadOnly()
    assert dialog.preview.text.isVisible()


def test_the_sheets_listed_are_those_of_the_workbook(
    placed: Driver, opened: Callable[..., ExportDialog], tmp_path: Path
) -> None:
    dialog = opened("xlsx")
    listed = dialog.preview.sheets
    placed.qtbot.waitUntil(lambda: listed.count() > 0, timeout=20_000)
    titles = [listed.item(at).text().partition(" – ")[0] for at in range(listed.count())]
    written(placed, tmp_path / "a.xlsx", "xlsx")
    book = load_workbook(tmp_path / "a.xlsx")
    assert titles == [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]


def test_the_pages_told_are_those_of_the_file(
    placed: Driver, opened: Callable[..., ExportDialog], tmp_path: Path
) -> None:
    dialog = opened("pdf", sheets="count", across=2, down=3)
    placed.qtbot.waitUntil(lambda: "6 pages" in dialog.size_told.text())
    assert len(dialog.preview.picture._leaves) == 6
    pdf = written(placed, tmp_path / "a.pdf", "pdf", sheets="count", across=2, down=3)
    assert pdf.count(b"/Type /Page\n") == 6


def test_more_sheets_than_anybody_glues_are_refused_with_a_reason(
    placed: Driver, opened: Callable[..., ExportDialog]
) -> None:
    map = edits.arrange(placed.map, {"Buyer": Point(90_000, 0)})
    placed.window.session.commit(map, "move")
    dialog = opened("pdf", sheets="scale", percent=400)
    placed.qtbot.waitUntil(lambda: not dialog.act.isEnabled())
    assert "sheets" in dialog.preview.notice.text()
    dialog.form.sheets.setCurrentIndex(0)
    placed.qtbot.waitUntil(dialog.act.isEnabled)


# -- what takes long --------------------------------------------------------------------------


def test_what_takes_long_is_done_elsewhere_and_can_be_cancelled(
    placed: Driver, files: FileDialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_making, "is_quick", lambda _: False)
    files.saved = tmp_path / "chain.xlsx"

    def cancel() -> None:
        bars = placed.window.findChildren(QProgressDialog)
        if bars and bars[0].isVisible():
            bars[0].findChild(QPushButton).click()
        else:
            QTimer.singleShot(5, cancel)

    QTimer.singleShot(0, cancel)
    placed.choose("export-workbook")
    assert placed.status == "Cancelled; no file was written."
    assert not files.saved.exists()

    placed.choose("export-workbook")
    assert load_workbook(files.saved).sheetnames


# -- the printer ------------------------------------------------------------------------------


def test_without_a_printer_the_pages_are_saved_as_pdf(
    placed: Driver, files: FileDialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    files.saved = tmp_path / "pages.pdf"

    def act(dialog: ExportDialog) -> None:
        assert dialog.kind == "print"
        assert "No printer" in dialog.hint.text()
        assert dialog.act.text() == "Save as PDF …"
        dialog.act.click()

    typed(act, lambda: placed.press("Ctrl+P"))

    assert files.saved.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("sheets", ["one", "count"])
def test_a_printer_gets_the_pages_that_a_pdf_has(
    placed: Driver, tmp_path: Path, sheets: str
) -> None:
    options = replace(usual("print"), sheets=sheets, across=2, down=1)  # type: ignore[arg-type]
    order = placed.window.exporter.order("print", options)
    drawing = placed.window.canvas.placing.settled_drawing()
    pages = order.pages(drawing)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printing.lay_out(printer, pages)
    assert printing.on_its_paper(printer, pages, order, drawing) is pages
    shares: list[float] = []

    printing.paint_onto(printer, pages, printing.chosen_pages(printer, pages.count), shares.append)

    printed = (tmp_path / "printed.pdf").read_bytes()
    assert printed.count(b"/Type /Page\n") == pages.count == len(shares)


def test_other_paper_chosen_at_the_printer_is_laid_out_anew(placed: Driver) -> None:
    from PySide6.QtGui import QPageSize

    order = placed.window.exporter.order("print", Options(title=True))
    drawing = placed.window.canvas.placing.settled_drawing()
    pages = order.pages(drawing)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printing.lay_out(printer, pages)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A3))

    anew = printing.on_its_paper(printer, pages, order, drawing)

    assert max(anew.size) == pytest.approx(420, abs=1)


def test_every_switch_of_the_form_can_be_reached_by_tab(
    placed: Driver, opened: Callable[..., ExportDialog]
) -> None:
    dialog = opened("png")
    ready(dialog, placed.qtbot)
    for switch in dialog.form.findChildren(QCheckBox):
        if switch.isVisible() and switch.isEnabled():
            tab_to(switch)


def test_a_preview_that_takes_its_time_says_so_in_place_of_a_white_page(user: Driver) -> None:
    is_let, went = [], []

    def steps(painter: QPainter, part: QRectF) -> Iterator[None]:
        while not is_let:
            went.append(1)
            yield
        painter.fillRect(part, QColor("#123456"))

    preview = PicturePreview(user.window.program.look.theme)
    user.qtbot.addWidget(preview)
    preview.resize(300, 240)
    preview.show_leaves([Leaf(QPointF(0, 0), QRectF(0, 0, 200, 100), steps)], 1.0)
    preview.show()
    user.qtbot.waitUntil(lambda: bool(went))
    foot = QRect(0, 215, 300, 25)
    blank = QImage(300, 25, QImage.Format.Format_RGB32)
    blank.fill(QColor(user.window.program.look.theme.window))

    def is_blank() -> bool:
        return preview.grab(foot).toImage().convertToFormat(blank.format()) == blank

    user.qtbot.waitUntil(lambda: not is_blank())
    is_let.append(1)
    user.qtbot.waitUntil(lambda: preview.is_whole and is_blank())
