"""The findings as rows of a list: texts are made when a row is seen or searched."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from chainmap.analysis.codes import Severity
from chainmap.model.records import Action, Dismissal
from chainmap.panels.pieces import plain_tip
from chainmap.wording.kinds import severity_name
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.finding import Finding
    from chainmap.analysis.report import Report
    from chainmap.wording.action_proposals import Proposals

ENTRY = Qt.ItemDataRole.UserRole
"""The role under which a row gives its `Entry`."""

_ROLES = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex


class Entry:
    """A finding that stands, one that is set aside, or a dismissal that meets no finding.

    `is_hidden`: not all that it is about is drawn on the canvas.
    """

    def __init__(
        self,
        report: Report,
        finding: Finding | None,
        dismissal: Dismissal | None = None,
        *,
        headings: dict[str, str],
    ) -> None:
        """`headings` holds those known so far, by code; equal ones are made once."""
        assert finding is not None or dismissal is not None
        self._headings = headings
        self.finding = finding
        self.dismissal = dismissal
        self.is_hidden = False
        self.action: Action | None = None
        """The latest one about it."""
        self._report = report

    @property
    def code(self) -> str:
        return self.finding.code if self.finding is not None else self._kept.code

    @property
    def severity(self) -> Severity | None:
        """`None`: it meets no finding any more."""
        return self.finding.severity if self.finding is not None else None

    @property
    def ids(self) -> tuple[str, ...]:
        return self.finding.ids if self.finding is not None else self._kept.about

    @property
    def _kept(self) -> Dismissal:
        assert self.dismissal is not None
        return self.dismissal

    @property
    def heading(self) -> str:
        from chainmap.wording.dismissals import code_words

        if self.code not in self._headings:
            self._headings[self.code] = code_words(self.code, tr)
        return self._headings[self.code]

    @cached_property
    def text(self) -> str:
        from chainmap.wording.findings import sentence

        if self.finding is None:
            return tr("What this was about has changed; it hides nothing any more.")
        return sentence(self.finding, self._report.map, tr)

    @cached_property
    def advice(self) -> str:
        from chainmap.wording.findings import remedy

        return remedy(self.finding, self._report.map, tr) if self.finding is not None else ""

    @cached_property
    def proposals(self) -> Proposals:
        """What may be done about it, in the language of the map, the most helpful first."""
        from chainmap.wording.action_proposals import for_finding
        from chainmap.wording.language import catalogue

        map = self._report.map
        if self.finding is None:
            return {}
        return for_finding(self.finding, map, catalogue(map.info.language))

    @property
    def notes(self) -> list[str]:
        """What else is to be said: why it is set aside, whether it is planned, or out of sight."""
        from chainmap.wording.actions import status_name
        from chainmap.wording.dismissals import dismissal_words

        notes = [dismissal_words(self.dismissal, tr)] if self.dismissal is not None else []
        if self.action is not None:
            status = status_name(self.action.status, tr)
            notes.append(tr("In the action plan: {status}.").format(status=status))
        if self.is_hidden:
            notes.append(tr("Not all of it is shown on the canvas."))
        return notes

    @property
    def tip(self) -> str:
        """The lists in full, and by which rule it is as severe as it is."""
        from chainmap.wording.findings import in_full
        from chainmap.wording.severity import severity_rule

        if self.finding is None:
            return self.text
        severity = tr("{severity}. Rule: {rule}").format(
            severity=severity_name(self.finding.severity, tr),
            rule=severity_rule(self.finding.code, tr),
        )
        full = in_full(self.finding, self._report.map, tr)
        return "\n".join(filter(None, [self.text, full, self.advice, severity]))

    @property
    def spoken(self) -> str:
        """All of it, for screen readers and the clipboard."""
        severity = severity_name(self.severity, tr) if self.severity is not None else ""
        parts = [severity, self.heading, self.text, self.advice, *self.notes]
        return " ".join(part if part[-1] in ".!?" else f"{part}." for part in parts if part)

    @cached_property
    def searched(self) -> str:
        reason = self.dismissal.reason if self.dismissal is not None else ""
        return f"{self.heading}\n{self.text}\n{self.advice}\n{reason}".casefold()


class FindingsModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def mark_hidden(self, drawn: Collection[str] | None, known: Collection[str]) -> None:
        """Which rows are about something out of sight; `drawn` `None`: all is drawn."""
        for entry in self.entries:
            entry.is_hidden = drawn is not None and any(
                id in known and id not in drawn for id in entry.ids
            )

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = _ROLES.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (_ROLES.DisplayRole, _ROLES.AccessibleTextRole):
            return entry.spoken
        return plain_tip(entry.tip) if role == _ROLES.ToolTipRole else None
