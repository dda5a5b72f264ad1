"""The choices of the export dialogue: only those that mean something for a format are shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from chainmap.app.exports.form_words import (
    extent_name,
    orientation_name,
    page_name,
    profile_name,
    resolution_choices,
    row_names,
    sheet_choices,
    why_not,
    why_not_anonymous,
)
from chainmap.app.exports.formats import CAN_CARRY_ALL, CARRIES_ALL
from chainmap.app.exports.options import (
    EXTENTS,
    MOST_PERCENT,
    MOST_SIDE,
    MOST_WIDE,
    ORIENTATIONS,
    PAGES,
    PAPER,
    PICTURES,
    PROFILES,
    ExportKind,
    Options,
    Situation,
)
from chainmap.panels.cut_short import Choice
from chainmap.panels.pieces import STEP, plain_tip
from chainmap.wording.language import tr

USUAL_WIDTH = 1920
CAPTION_WIDTH = 96


class ExportForm(QWidget):
    """`changed`: something else was chosen."""

    changed = Signal()

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self._situation = situation
        self._kind: ExportKind = "png"
        self._options = Options()
        self._is_filling = False
        self.extents = {extent: QRadioButton(extent_name(extent)) for extent in EXTENTS["png"]}
        self._group = QButtonGroup(self)
        for button in self.extents.values():
            self._group.addButton(button)
        self.resolution, self.width_px = _box(resolution_choices()), _spin(16, MOST_WIDE, " px")
        self.theme = _box((("light", tr("Light")), ("dark", tr("Dark"))))
        self.background = _box((("white", tr("Filled")), ("transparent", tr("Transparent"))))
        self.page = _box((page, page_name(page)) for page in PAGES)
        self.orientation = _box((one, orientation_name(one)) for one in ORIENTATIONS)
        self.sheets = _box(sheet_choices())
        self.across, self.down = _spin(1, MOST_SIDE), _spin(1, MOST_SIDE)
        self.percent = _spin(5, MOST_PERCENT, " %")
        self.profile = _box(())
        self.overlay = QCheckBox(tr("Colours of the map"))
        self.legend = QCheckBox(tr("What the colours mean"))
        self.title = QCheckBox(tr("Title, client, date, filter"))
        self.key = QCheckBox(tr("Key of shapes and lines"))
        self.embed = QCheckBox(tr("Map inside, opens again"))
        self.anonymous = QCheckBox(tr("Without names of raters"))
        self.anonymous.setChecked(bool(situation.named))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(2 * STEP)
        form.setVerticalSpacing(STEP)
        self._extent_rows = _stacked(self.extents.values())
        self._sheet_counts = _beside(self.across, QLabel("×"), self.down)
        self._rows: dict[str, QWidget | QLayout] = {
            "extent": self._extent_rows,
            "resolution": self.resolution,
            "width": self.width_px,
            "page": self.page,
            "orientation": self.orientation,
            "sheets": self.sheets,
            "counts": self._sheet_counts,
            "percent": self.percent,
            "theme": self.theme,
            "background": self.background,
            "profile": self.profile,
        }
        names = row_names()
        for name, field in self._rows.items():
            caption = QLabel(names[name])
            caption.setMinimumWidth(CAPTION_WIDTH)
            if isinstance(field, QWidget):
                caption.setBuddy(field)
                field.setAccessibleName(names[name])
            form.addRow(caption, field)
        self.across.setAccessibleName(tr("Sheets across"))
        self.down.setAccessibleName(tr("Sheets down"))
        for switch in self._switches().values():
            form.addRow(switch)

    def _switches(self) -> dict[str, QCheckBox]:
        return {
            "overlay": self.overlay,
            "legend": self.legend,
            "title": self.title,
            "key": self.key,
            "embed": self.embed,
            "anonymous": self.anonymous,
        }

    def _connect(self) -> None:
        for box in self._boxes().values():
            box.currentIndexChanged.connect(self._take)
        for spin in (self.width_px, self.across, self.down, self.percent):
            spin.valueChanged.connect(self._take)
        for button in (*self.extents.values(), *self._switches().values()):
            button.toggled.connect(self._take)

    def _boxes(self) -> dict[str, QComboBox]:
        return {
            "theme": self.theme,
            "background": self.background,
            "page": self.page,
            "orientation": self.orientation,
            "sheets": self.sheets,
            "profile": self.profile,
            "dpi": self.resolution,
        }

    # -- what stands in it --------------------------------------------------------------------

    @property
    def options(self) -> Options:
        return self._options

    @property
    def is_anonymous(self) -> bool:
        return self.anonymous.isEnabled() and self.anonymous.isChecked()

    def show_options(self, kind: ExportKind, options: Options) -> None:
        """The choices of a format, as they were made last."""
        if options.extent == "selection" and not self._situation.has_selection:
            options = replace(options, extent="whole")
        self._kind, self._options = kind, options
        self._is_filling = True
        self.extents[options.extent].setChecked(True)
        self.profile.clear()
        for profile in PROFILES.get(kind, ()):
            self.profile.addItem(profile_name(kind, profile), profile)
        for name, box in self._boxes().items():
            _choose(box, getattr(options, name))
        if options.width:
            _choose(self.resolution, 0)
        self.width_px.setValue(options.width or USUAL_WIDTH)
        self.across.setValue(options.across)
        self.down.setValue(options.down)
        self.percent.setValue(options.percent)
        for name in ("overlay", "legend", "title", "key", "embed"):
            self._switches()[name].setChecked(getattr(options, name))
        self._is_filling = False
        self._show_rows()

    def _take(self) -> None:
        """What was chosen by now."""
        if self._is_filling:
            return
        dpi = int(self.resolution.currentData() or 0)
        chosen: dict[str, Any] = {
            name: box.currentData() for name, box in self._boxes().items() if name != "dpi"
        }
        chosen["profile"] = chosen["profile"] or ""
        chosen |= {
            name: box.isChecked() for name, box in self._switches().items() if name != "anonymous"
        }
        self._options = replace(
            self._options,
            **chosen,
            extent=next(one for one, button in self.extents.items() if button.isChecked()),
            dpi=dpi or self._options.dpi,
            width=0 if dpi else self.width_px.value(),
            across=self.across.value(),
            down=self.down.value(),
            percent=self.percent.value(),
        )
        self._show_rows()
        self.changed.emit()

    # -- what means something -----------------------------------------------------------------

    def _show_rows(self) -> None:
        kind, options = self._kind, self._options
        is_paper = kind in PAPER
        is_tiled = is_paper and options.page != "fit"
        shown = {
            "extent": True,
            "resolution": kind == "png",
            "width": kind == "png" and options.width > 0,
            "page": is_paper,
            "orientation": is_tiled,
            "sheets": is_tiled,
            "counts": is_tiled and options.sheets == "count",
            "percent": is_tiled and options.sheets == "scale",
            "theme": kind in PICTURES and kind != "print",
            "background": kind in CAN_CARRY_ALL,
            "profile": kind in PROFILES,
        }
        for name, row in self._rows.items():
            self._form.setRowVisible(cast(Any, row), shown[name])
        for name, switch in self._switches().items():
            self._form.setRowVisible(switch, self._is_meant(name))
        self._allow()

    def _is_meant(self, switch: str) -> bool:
        if switch == "embed":
            return self._kind in CAN_CARRY_ALL
        if switch == "anonymous":
            return self._kind in (*CARRIES_ALL, *CAN_CARRY_ALL, "csv", "xlsx")
        return self._kind in PICTURES

    def _allow(self) -> None:
        """What cannot be chosen now says why."""
        kind, options, now = self._kind, self._options, self._situation
        for extent, button in self.extents.items():
            _allow(button, why_not(kind, extent, now))
        is_coloured = now.is_coloured and options.overlay
        whole = options.extent == "whole"
        carries = kind not in CAN_CARRY_ALL or (options.embed and whole)
        _allow(self.overlay, "" if now.is_coloured else tr("The map is not coloured by anything."))
        _allow(self.legend, "" if is_coloured else tr("There are no colours to explain."))
        _allow(self.embed, "" if whole else tr("Only a picture of the whole map can hold it."))
        _allow(self.anonymous, why_not_anonymous(carries=carries, named=now.named))


def _allow(button: QRadioButton | QCheckBox, why_not: str) -> None:
    button.setEnabled(not why_not)
    button.setToolTip(plain_tip(why_not) if why_not else "")
    button.setAccessibleDescription(why_not)


def _box(entries: Iterable[tuple[object, str]]) -> QComboBox:
    box = Choice()
    for value, text in entries:
        box.addItem(text, value)
    return box


def _spin(least: int, most: int, unit: str = "") -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(least, most)
    spin.setSuffix(unit)
    return spin


def _choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(max(box.findData(value), 0))


def _stacked(widgets: Iterable[QWidget]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(STEP // 2)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _beside(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(STEP)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
