"""Fills a window's frame: session, canvas, menus, status bar; the docks come one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from chainmap.app.analyst import Analyst
from chainmap.app.announcer import Announcer
from chainmap.app.colouring import Colouring
from chainmap.app.exports.exporter import Exporter
from chainmap.app.files.documents import Documents, empty_map
from chainmap.app.files.watch import FileWatch
from chainmap.app.in_step import InStep
from chainmap.app.menus import Menus
from chainmap.app.what_if import WhatIfMode
from chainmap.canvas.view import CanvasView
from chainmap.session import Session

if TYPE_CHECKING:
    from chainmap.app.window import Window


def furnish(window: Window) -> None:
    """Makes a window that has its frame one on an empty map; its docks are to be filled yet."""
    window.setUpdatesEnabled(False)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.setAcceptDrops(True)
    _add_session(window)
    _add_widgets(window)
    window.menus = Menus(window)
    window.in_step = InStep(window)
    window.file_watch = FileWatch(window)
    window.canvas.setFocus()
    window.is_furnished = True
    window.setUpdatesEnabled(True)


def _add_session(window: Window) -> None:
    language = window.program.translations.language
    window.session = Session(empty_map(language), window)
    window.documents = documents = Documents(window.session, window.settings, window)
    program = window.program
    documents.raise_window_with = lambda file: program.raise_window_with(file, window)
    documents.is_open_elsewhere = lambda file: program.other_window_with(file, window) is not None
    window.analyst = Analyst(window.session, window, effort=window.settings.effort)


def _add_widgets(window: Window) -> None:
    window.canvas = CanvasView(window.session, window.program.look.theme, window)
    window.canvas.surface.is_snapping = window.settings.is_snapping
    window.canvas.placing.is_animated = window.settings.is_animated
    window.setAnimated(window.settings.is_animated)
    window.canvas.placing.direction = window.settings.direction
    window.ground.hold(window.canvas)
    window.what_if = WhatIfMode(window)
    window.colouring = Colouring(window)
    window.documents.overlay = window.colouring.for_picture
    window.exporter = Exporter(window)
    window.canvas.clipboard.look = window.exporter.look
    window.announcer = Announcer(window)
