"""The map of a window as a file of another format: ordered, made, written, and once more."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QObject, QRectF

from chainmap.app.exports.options import ExportKind, Options, read
from chainmap.errors import ChainMapError
from chainmap.model.anonymous import named_ratings, without_raters
from chainmap.model.records import Frame
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from chainmap.app.exports.formats import Order
    from chainmap.app.window import Window
    from chainmap.model.map import ChainMap
    from chainmap.render.drawing import Drawing
    from chainmap.render.paper import Look


class Exporter(QObject):
    """`last_file`: where this map was exported to last."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.last_file: Path | None = None
        self._again: Callable[[], bool] = lambda: False
        window.session.opened.connect(self._forget)

    def _forget(self) -> None:
        """Another map has no export to be done again."""
        self.last_file, self._again = None, lambda: False

    # -- what is ordered ----------------------------------------------------------------------

    def options(self, kind: ExportKind) -> Options:
        """Those of the last export of this format; legend and embedding are chosen in the menu."""
        settings = self._window.settings
        options = read(kind, settings.export_options(kind))
        return replace(options, legend=settings.is_legend_exported, embed=settings.is_map_embedded)

    @property
    def last_kind(self) -> ExportKind:
        """The format of the last export, of whatever map."""
        last = self._window.settings.last_export_kind
        return next((kind for kind in get_args(ExportKind) if kind == last), "png")

    def keep(self, kind: ExportKind, options: Options) -> None:
        """For the next time."""
        from chainmap.app.exports.formats import CAN_CARRY_ALL
        from chainmap.app.exports.options import PICTURES

        settings = self._window.settings
        settings.keep_export_options(kind, options.as_text())
        if kind in PICTURES:
            settings.is_legend_exported = options.legend
        if kind in CAN_CARRY_ALL:
            settings.is_map_embedded = options.embed

    def order(
        self,
        kind: ExportKind,
        options: Options,
        *,
        anonymous: bool = False,
        drawing: Drawing | None = None,
    ) -> Order:
        """The map as it is now; `drawing`: of it, where that is there already."""
        from chainmap.app.exports.formats import Order

        window = self._window
        window.session.settle()
        drawing = drawing or window.canvas.placing.settled_drawing()
        drawn, whole, ids = drawing.map, window.session.recorded, None
        frame = self.visible if options.extent == "visible" else None
        if options.extent == "selection":
            selection = window.session.selection
            ids = frozenset(window.canvas.scene.shown.drawn(selection))
            whole = _only(whole, selection)
        if anonymous:
            drawn, whole = without_raters(drawn), without_raters(whole)
        overlay = window.documents.overlay()
        return Order(kind, options, drawn, drawing.routes, whole, overlay, frame, ids)

    @property
    def visible(self) -> Frame:
        """What the window shows of the scene."""
        canvas = self._window.canvas
        seen = canvas.camera.area_to_scene(QRectF(canvas.rect()))
        return Frame(seen.x(), seen.y(), seen.width(), seen.height())

    @property
    def names_people(self) -> int:
        """How many ratings tell of a person."""
        return named_ratings(self._window.session.recorded)

    def look(self) -> Look:
        """How a picture looks that is copied."""
        options = self.options("png")
        overlay = self._window.documents.overlay() if options.overlay else None
        return {
            "theme": options.theme,
            "background": options.background,
            "overlay": overlay,
            "legend": options.legend,
        }

    # -- what is done -------------------------------------------------------------------------

    def show(self, kind: ExportKind | None = None) -> None:
        """The dialogue, with the format of the last export or this one."""
        from chainmap.app.exports.dialog import ExportDialog

        if not self._comes_to_rest():
            return
        dialog = ExportDialog(self._window, kind)
        dialog.exec()
        dialog.deleteLater()

    def export(self, kind: ExportKind, *, profile: str = "") -> bool:
        """The short way: the map as it is shown, as the last time, to a file that is asked for."""
        if not self._comes_to_rest():
            return False
        options = self.options(kind)
        if profile:
            options = replace(options, profile=profile)
        if options.extent == "selection" and not self._window.session.selection:
            options = replace(options, extent="whole")
        anonymous = self._ask_about_raters(kind, options)
        return anonymous is not None and self.write_elsewhere(kind, options, anonymous=anonymous)

    def _ask_about_raters(self, kind: ExportKind, options: Options) -> bool | None:
        """Whether those who rated stay unnamed; `None`: nothing shall be exported."""
        count = self.names_people if self.order(kind, options).carries_all else 0
        if not count:
            return False
        from chainmap.app import dialogs

        answer = dialogs.ask_about_raters(self._window, count)
        return None if answer is dialogs.Raters.CANCEL else answer is dialogs.Raters.DROP

    def write_elsewhere(self, kind: ExportKind, options: Options, *, anonymous: bool) -> bool:
        """Asks where to, and writes; False: it was not wanted there, or did not work."""
        from chainmap.app.exports.formats import EXPORTS

        row = EXPORTS[kind]
        file = self._window.documents.file_for(row.name(), row.ending)
        if file is None or not self._write(kind, options, file, anonymous=anonymous):
            return False
        self.keep(kind, options)
        self.last_file = file
        self._again = partial(self._write, kind, options, file, anonymous=anonymous, overwrite=True)
        self._window.in_step.refresh()
        return True

    def again(self) -> bool:
        """The last export of this map once more: to the same file, in the same way, unasked."""
        return self._comes_to_rest() and self._again()

    def _comes_to_rest(self) -> bool:
        """All is in its place; where it was not, and was not waited for, that is told."""
        from chainmap.app.exports.rest import comes_to_rest

        rests = comes_to_rest(self._window)
        if not rests:
            self._window.say(tr("Cancelled; no file was written."))
        return rests

    def _write(
        self,
        kind: ExportKind,
        options: Options,
        file: Path,
        *,
        anonymous: bool,
        overwrite: bool = False,
    ) -> bool:
        from chainmap.app import dialogs
        from chainmap.app.exports.formats import EXPORTS, limits, write
        from chainmap.app.exports.making import made_with_bar

        window = self._window
        order = self.order(kind, options, anonymous=anonymous)
        try:
            made = made_with_bar(window, order)
            if made is None:
                window.say(tr("Cancelled; no file was written."))
                return False
            files = write(file, made, overwrite=overwrite)
        except ChainMapError as error:
            dialogs.show_error(window, tr("The map was not exported"), error)
            return False
        window.settings.set_folder("exports", file.absolute().parent)
        window.say(tr("Exported: {file}").format(file=", ".join(one.name for one in files)))
        told = limits(order, made)
        if told:
            dialogs.show_notices(window, EXPORTS[kind].name(), told)
        return True


def _only(map: ChainMap, ids: frozenset[str]) -> ChainMap:
    """The part of a map that is selected, as a map of its own."""
    from chainmap.model.fragment import copied, deliveries_alone

    part = copied(map, ids)
    part = part if part.parties or part.notes else deliveries_alone(map, ids)
    return replace(part, info=map.info, settings=map.settings, display=map.display)
