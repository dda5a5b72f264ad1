"""The findings: the filter they hold under, key figures, and what deserves a look, ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QProgressBar, QVBoxLayout, QWidget

from chainmap.model import edits
from chainmap.model.change import Change
from chainmap.model.records import Flows
from chainmap.panels.fields import Bond, ChoiceField
from chainmap.panels.pieces import DASH, STEP, Icons, Row, clear, column, label, scrolling
from chainmap.session import Session
from chainmap.wording.kinds import flows_name, severity_name
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.finding import Finding
    from chainmap.analysis.report import Report

MOST = 200
"""Findings that are listed; a map with more has other worries first."""

ICONS = {"high": ("error", "bad"), "medium": ("warning", "warning"), "low": ("info", "muted")}


class FindingsPanel(QWidget):
    """`chosen` brings the ids that a clicked finding is about."""

    chosen = Signal(object)
    message = Signal(str)

    def __init__(self, session: Session, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._session = session
        self._icons = icons
        self._report: Report | None = None
        self.is_busy = False
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setFixedHeight(3)
        margin = STEP + STEP // 2
        head, page = QWidget(), QWidget()
        self._head = column(margin=margin, spacing=STEP // 2)
        self._head.setContentsMargins(margin, margin, margin, 0)
        head.setLayout(self._head)
        self._body = column(margin=margin, spacing=STEP // 2)
        page.setLayout(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.busy)
        outer.addWidget(head)
        outer.addWidget(scrolling(page))
        self.rows: list[Row] = []
        session.changed.connect(self._follow)
        session.opened.connect(self._forget_report)
        self.retranslate()

    def set_report(self, report: Report) -> None:
        self._report = report
        self._show_busy(False)
        self._show_report()

    def set_busy(self) -> None:
        """The figures shown belong to an older map; new ones are on their way."""
        self._show_busy(True)

    def set_failed(self) -> None:
        """The analysis broke down; what is shown is of an older map."""
        self._show_busy(False)

    def _forget_report(self) -> None:
        """Its findings are about another map, whose ids may mean something else in this one."""
        self._report = None
        self._show_report()

    def _follow(self, change: Change) -> None:
        if change.settings:
            self.filter.follow()

    def retranslate(self) -> None:
        clear(self._head)
        self._add_filter()
        self._show_report()

    def _show_report(self) -> None:
        """Everything but the filter, which may have the focus."""
        clear(self._body)
        self.rows = []
        report = self._report
        if report is not None and report.map.parties:
            self._add_figures(report)
        if report is not None and report.map.deliveries:
            self._add_findings(report)
        else:
            hint = tr("Draw departments and what they deliver. What deserves a look appears here.")
            self._body.addWidget(label(hint, "muted"))
        self._body.addStretch(1)
        self._show_busy(self.is_busy)

    def _show_busy(self, busy: bool) -> None:
        self.is_busy = busy
        policy = self.busy.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.busy.setSizePolicy(policy)
        self.busy.setVisible(busy)

    # -- the parts ----------------------------------------------------------------------------

    def _add_filter(self) -> None:
        bond = Bond(
            self._session,
            lambda map: map.settings.flows,
            edits.set_flows,
            label="flows",
        )
        self.filter = ChoiceField(bond, [(flows, flows_name(flows, tr)) for flows in Flows])
        self.filter.setAccessibleName(tr("Filter"))
        self.filter.setToolTip(tr("Which deliveries count. The filter is part of every answer."))
        self._head.addWidget(label(tr("Deliveries that count"), "field"))
        self._head.addWidget(self.filter)

    def _add_figures(self, report: Report) -> None:
        frame = QFrame()
        frame.setObjectName("figures")
        grid = QGridLayout(frame)
        grid.setContentsMargins(STEP, STEP, STEP, STEP)
        grid.setHorizontalSpacing(STEP)
        grid.setVerticalSpacing(0)
        for index, (figure, caption, tip) in enumerate(_figures(report)):
            row, place = divmod(index, 3)
            grid.addWidget(label(figure, "figure", tip=tip), 2 * row, place)
            grid.addWidget(label(caption, "muted", tip=tip), 2 * row + 1, place)
            grid.setColumnStretch(place, 1)
        self._body.addSpacing(STEP // 2)
        self._body.addWidget(frame)

    def _add_findings(self, report: Report) -> None:
        total = len(report.findings)
        if not total:
            self._body.addWidget(label(tr("No findings"), "heading"))
            self._body.addWidget(label(tr("Nothing deserves a second look here."), "muted"))
            return
        self._body.addSpacing(STEP // 2)
        self._body.addWidget(label(tr("%n findings", "", total), "heading"))
        for finding in report.findings[:MOST]:
            self._body.addWidget(self._row(finding, report))
        if total > MOST:
            self._body.addWidget(label(tr("… and %n more", "", total - MOST), "muted"))

    def _row(self, finding: Finding, report: Report) -> Row:
        from chainmap.wording.findings import remedy, sentence, title

        row = Row(
            self._icons(*ICONS[finding.severity]),
            sentence(finding, report.map, tr),
            remedy(finding, report.map, tr),
            heading=title(finding.code, tr),
        )
        row.setToolTip(severity_name(finding.severity, tr))
        row.chosen.connect(lambda: self.chosen.emit(finding.ids))
        self.rows.append(row)
        return row


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
    return DASH if share is None else tr("{number} %").format(number=round(100 * share))
