"""The findings panel: filter, key figures, findings to click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from chainmap.analysis.report import analyse
from chainmap.mime import PARTY_KIND
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Flows, PartyKind
from chainmap.panels.findings import FindingsPanel
from chainmap.panels.palette import PalettePanel, mime_of
from chainmap.session import Session
from tests.builders import chart
from tests.panels.conftest import no_icon


def figures(panel: FindingsPanel) -> dict[str, str]:
    QApplication.processEvents()
    labels = [it.text() for it in panel.findChildren(QLabel) if it.isVisible()]
    return dict(zip(labels[1:], labels, strict=False))


def test_the_figures_are_those_of_the_report(findings: FindingsPanel, session: Session) -> None:
    findings.set_report(analyse(session.recorded))
    shown = figures(findings)
    assert shown["line of sight"] == "67 %"
    assert shown["departments"] == "3"
    assert shown["deliveries"] == "3"


def test_what_cannot_be_computed_is_a_dash_and_not_zero(findings: FindingsPanel) -> None:
    map = edits.add_party(ChainMap(), PartyKind.EXTERNAL_CUSTOMER, "Buyer")
    findings.set_report(analyse(map))
    shown = figures(findings)
    assert shown["line of sight"] == "–"
    assert shown["mutual"] == "–"
    assert shown["departments"] == "0"


def test_an_empty_map_says_what_will_appear_here(findings: FindingsPanel) -> None:
    findings.set_report(analyse(ChainMap()))
    assert any("What deserves a look" in it.text() for it in findings.findChildren(QLabel))
    assert findings.rows == []


def test_a_map_that_is_just_begun_is_not_blamed(findings: FindingsPanel) -> None:
    findings.set_report(analyse(chart("Sales; Ops")))
    assert findings.rows == []


def test_the_filter_keeps_the_focus_when_the_answer_comes(
    findings: FindingsPanel, qtbot: QtBot
) -> None:
    qtbot.addWidget(findings)
    with qtbot.waitExposed(findings):
        findings.show()
    field = findings.filter
    field.setFocus()
    findings.set_report(analyse(chart("Sales -> Ops: quote")))
    assert findings.filter is field
    assert field.hasFocus()


def test_a_map_without_findings_says_so(findings: FindingsPanel) -> None:
    findings.set_report(analyse(chart("Sales -> +Buyer: quote; Ops -> +Buyer: machine")))
    assert any(it.text() == "No findings" for it in findings.findChildren(QLabel))


def test_a_click_tells_what_the_finding_is_about(
    findings: FindingsPanel, session: Session, qtbot: QtBot
) -> None:
    findings.set_report(analyse(session.recorded))
    row = next(row for row in findings.rows if row.text.startswith("Archive"))
    with qtbot.waitSignal(findings.chosen) as chosen:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert chosen.args == [("Archive",)]


def test_choosing_a_filter_is_an_undo_step(findings: FindingsPanel, session: Session) -> None:
    findings.filter.choose(Flows.CRITICAL)
    assert session.recorded.settings.flows is Flows.CRITICAL
    session.undo()
    assert session.recorded.settings.flows is Flows.DELIVERIES
    assert findings.filter.currentText() == "Deliveries only"


def test_the_busy_mark_stays_until_the_report_is_there(
    findings: FindingsPanel, session: Session
) -> None:
    findings.set_busy()
    assert not findings.busy.isHidden()
    findings.set_report(analyse(session.recorded))
    assert findings.busy.isHidden()


def test_a_very_long_list_is_cut_and_says_so(findings: FindingsPanel) -> None:
    findings.set_report(analyse(chart("D0 -> D1; " + "; ".join(f"D{n}" for n in range(250)))))
    assert len(findings.rows) == 200
    assert any("50 more" in it.text() for it in findings.findChildren(QLabel))


@pytest.mark.parametrize("kind", PartyKind)
def test_a_drag_from_the_palette_carries_the_kind(kind: PartyKind) -> None:
    assert bytes(mime_of(kind).data(PARTY_KIND).data()).decode() == kind.value


def test_enter_in_the_palette_asks_for_a_party(qtbot: QtBot) -> None:
    palette = PalettePanel(no_icon)
    qtbot.addWidget(palette)
    palette.show()
    palette.list.setCurrentRow(1)
    with qtbot.waitSignal(palette.wanted) as wanted:
        QTest.keyClick(palette.list, Qt.Key.Key_Return)
    assert wanted.args == [PartyKind.TEAM]
