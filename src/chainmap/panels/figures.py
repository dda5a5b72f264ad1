"""The key figures of a report: in a frame of three columns, or in a line where room is short."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from chainmap.panels.pieces import DASH, STEP, clear, column, label
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.report import Report

COLUMNS = 3


class Figures(QWidget):
    """Six figures with their captions; a tooltip explains each."""

    def __init__(self) -> None:
        super().__init__()
        self._report: Report | None = None
        self._is_small = False
        self._rows = column()
        self.setLayout(self._rows)

    def show_report(self, report: Report | None) -> None:
        """Nothing is shown of a map without parties."""
        self._report = report if report is not None and report.map.parties else None
        self._set_out()

    def be_small(self, small: bool) -> None:
        if small is not self._is_small:
            self._is_small = small
            self._set_out()

    def _set_out(self) -> None:
        clear(self._rows)
        self.setVisible(self._report is not None)
        if self._report is not None:
            figures = _figures(self._report)
            self._rows.addWidget(_line(figures) if self._is_small else _frame(figures))


_Figures = Sequence[tuple[str, str, str]]


def _line(figures: _Figures) -> QLabel:
    told = (tr("{caption} {figure}").format(caption=it[1], figure=it[0]) for it in figures)
    tips = (tr("{caption}: {tip}").format(caption=it[1], tip=it[2]) for it in figures)
    return label(" · ".join(told), "muted", tip="\n".join(tips))


def _frame(figures: _Figures) -> QFrame:
    frame = QFrame()
    frame.setObjectName("figures")
    grid = QGridLayout(frame)
    grid.setContentsMargins(STEP, STEP // 2, STEP, STEP // 2)
    grid.setHorizontalSpacing(STEP)
    grid.setVerticalSpacing(0)
    for index, (figure, caption, tip) in enumerate(figures):
        row, place = divmod(index, COLUMNS)
        grid.addWidget(label(figure, "figure", tip=tip), 2 * row, place)
        grid.addWidget(label(caption, "muted", tip=tip), 2 * row + 1, place)
        grid.setColumnStretch(place, 1)
    return frame


def _figures(report: Report) -> list[tuple[str, str, str]]:
    """Figure, caption and an explanation; a dash where there is nothing to compute it from."""
    counts = report.counts
    return [
        (
            _percent(report.line_of_sight_coverage),
            tr("line of sight"),
            tr("Share of departments whose work reaches an external customer in the end")
            if report.line_of_sight_coverage is not None
            else tr("There are no departments yet."),
        ),
        (
            str(counts.departments),
            tr("departments"),
            tr("Departments, teams and persons inside the organisation"),
        ),
        (str(counts.external_customers), tr("ext. customers"), tr("External customers")),
        (
            _percent(report.reciprocity),
            tr("mutual"),
            tr("Share of internal links that have a link back")
            if report.reciprocity is not None
            else tr("There are no internal links under this filter."),
        ),
        (
            str(len(report.loops)),
            tr("loops"),
            tr("Groups of departments that supply one another in a circle"),
        ),
        (
            str(counts.deliveries),
            tr("deliveries"),
            tr("All deliveries in use, whatever the filter"),
        ),
    ]


def _percent(share: float | None) -> str:
    return DASH if share is None else tr("{number}%").format(number=round(100 * share))
