"""A comparison handed over: as a page, as text or JSON, or the picture of both maps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog

from chainmap.app import dialogs
from chainmap.background import Background
from chainmap.errors import ChainMapError
from chainmap.wording.language import catalogue, tr

if TYPE_CHECKING:
    from chainmap.app.comparison.difference import Comparison
    from chainmap.app.comparison.window import ComparisonWindow
    from chainmap.canvas.view import CanvasView

PICTURES = ("png", "svg", "pdf")
FORMATS = {
    "html": ".html", "text": ".txt", "json": ".json", "png": ".png", "svg": ".svg", "pdf": ".pdf",
}  # fmt: skip
"""In the order of the menu, with their endings."""
PATIENCE, EVERY = 400, 50
"""Milliseconds until a bar is shown; between two looks at what is awaited."""


def format_names() -> dict[str, str]:
    """The rows of the menu."""
    return {
        "html": tr("Web page …"),
        "text": tr("Text …"),
        "json": tr("JSON …"),
        "png": tr("Picture of both (PNG) …"),
        "svg": tr("Drawing of both (SVG) …"),
        "pdf": tr("Both on a page (PDF) …"),
    }


class ComparisonExport(QObject):
    """Writes one at a time. `written` brings the file once it is there.

    What takes long is done in a process of its own, or awaited; then a bar can cancel it.
    """

    written = Signal(object)

    def __init__(self, window: ComparisonWindow) -> None:
        super().__init__(window)
        self._window = window
        self._background = Background(self)
        self.bar: QProgressDialog | None = None
        """While something is awaited."""

    def ask(self, format: str) -> None:
        """Asks where to, and writes there."""
        name = format_names()[format].removesuffix(" …")
        ending = FORMATS[format]
        title = tr("Export as {format}").format(format=name)
        proposal = self._window.program.settings.folder("exports") / f"{self._stem()}{ending}"
        filters = f"{name} (*{ending})"
        file = dialogs.ask_file_to_write(self._window, title, proposal, filters, ending)
        if file is not None:
            self.write(format, file)

    def _stem(self) -> str:
        names = (self._window.before.name, self._window.after.name)
        allowed = " – ".join("".join(c for c in name if c not in '\\/:*?"<>|') for name in names)
        return " ".join(allowed.split()).strip(" .")[:80] or "map"

    def write(self, format: str, file: Path) -> None:
        comparison = self._window.comparison
        if comparison is None or self.bar is not None:
            return
        if format in PICTURES:
            self._when_drawn(lambda one: self._write_picture(one, format, file))
        elif format == "html":
            self._when_drawn(lambda one: self._write_page(comparison, one, file))
        else:
            self._keep(file, lambda: self._texts(comparison, format))

    # -- texts --------------------------------------------------------------------------------

    def _texts(self, comparison: Comparison, format: str) -> bytes:
        from chainmap.exchange.changes import changes_as_json, changes_as_text

        write = changes_as_json if format == "json" else changes_as_text
        return write(comparison.changes, catalogue(self._language)).encode("utf-8", "replace")

    @property
    def _language(self) -> str:
        return self._window.program.translations.language

    # -- pictures -----------------------------------------------------------------------------

    def _when_drawn(self, act: Callable[[CanvasView], None]) -> None:
        """Acts on the picture of both once all of it is in its place."""
        canvases = self._window.canvases
        if canvases is None:
            return
        one = canvases.one
        if not one.is_busy:
            act(one)
            return
        bar = self._begin_bar(tr("The lines of the picture are being worked out …"))
        look = QTimer(bar, interval=EVERY)
        bar.canceled.connect(self._end_bar)

        def look_again() -> None:
            if not one.is_busy:
                self._end_bar()
                act(one)

        look.timeout.connect(look_again)
        look.start()

    def _write_picture(self, one: CanvasView, format: str, file: Path) -> None:
        from chainmap.render.picture import write_pdf, write_png, write_svg

        writers: dict[str, Callable[..., None]] = {
            "png": write_png,
            "svg": write_svg,
            "pdf": write_pdf,
        }
        comparison = self._window.comparison
        if comparison is None:
            return
        kind = self._window.coloured_by
        overlay = comparison.overlays(kind, catalogue(self._language)).both
        try:
            writers[format](
                one.scene.drawing, file, overlay=overlay, legend=True, language=self._language
            )
        except ChainMapError as error:
            self._tell(error)
        else:
            self._tell_written(file)

    # -- the page -----------------------------------------------------------------------------

    def _write_page(self, comparison: Comparison, one: CanvasView, file: Path) -> None:
        from chainmap.handout.changes_page import ChangesOrder, ChangesProcess

        maps = (comparison.sources[0], comparison.sources[1])
        process = ChangesProcess(ChangesOrder(*maps, self._language, one.scene.drawing.routes))
        bar = self._begin_bar(tr("Writing the page …"))
        bar.canceled.connect(process.stop)
        look = QTimer(bar, interval=EVERY)
        look.timeout.connect(lambda: bar.setValue(round(99 * process.share)))
        look.start()
        self.destroyed.connect(process.stop)

        def take(content: bytes | None, fault: Exception | None) -> None:
            self._end_bar()
            if isinstance(fault, ChainMapError):
                self._tell(fault)
            elif fault is not None:
                raise fault
            elif content is None:
                self._window.say(tr("Cancelled; no file was written."))
            else:
                self._keep(file, lambda: content)

        self._background.run(process.run, take)

    # -- what all share -----------------------------------------------------------------------

    def _keep(self, file: Path, content: Callable[[], bytes]) -> None:
        from chainmap.storage.files import write_bytes

        try:
            write_bytes(file, content())
        except ChainMapError as error:
            self._tell(error)
        else:
            self._tell_written(file)

    def _tell(self, error: ChainMapError) -> None:
        dialogs.show_error(self._window, tr("The comparison was not written"), error)

    def _tell_written(self, file: Path) -> None:
        self._window.program.settings.set_folder("exports", file.absolute().parent)
        self._window.say(tr("Exported: {file}").format(file=file.name))
        self.written.emit(file)

    def _begin_bar(self, text: str) -> QProgressDialog:
        self.bar = bar = QProgressDialog(text, tr("Cancel"), 0, 100, self._window)
        bar.setWindowTitle(tr("Export"))
        bar.setWindowModality(Qt.WindowModality.WindowModal)
        bar.setMinimumDuration(PATIENCE)
        bar.setAutoClose(False)
        bar.setAutoReset(False)
        return bar

    def _end_bar(self) -> None:
        bar, self.bar = self.bar, None
        if bar is not None:
            bar.blockSignals(True)
            bar.close()
            bar.deleteLater()
