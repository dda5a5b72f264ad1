"""In what colours the map is shown: those of the theme, and over them those of an overlay."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from chainmap.canvas.scene import Scene
from chainmap.model.overlay import Overlay
from chainmap.render.theme import Theme
from chainmap.session import Session


class Colours(QObject):
    """`theme`: what the map is painted with; the overlay in it as it fits what is shown.

    `overlaid`: there is another overlay in the theme, or none any more.
    """

    overlaid = Signal()

    def __init__(self, session: Session, scene: Scene, theme: Theme) -> None:
        super().__init__(scene)
        self.theme = theme
        self._scene = scene
        self._chosen: Overlay | None = None
        self._stand_ins: Mapping[str, str] = {}
        session.changed.connect(self._follow_folding)

    def wear(self, theme: Theme) -> None:
        """Another theme, under the same overlay."""
        self.theme = theme._replace(overlay=self.theme.overlay)

    def show(self, overlay: Overlay | None) -> bool:
        """Whether this is another overlay than the one before; `None`: no overlay."""
        if overlay is self._chosen:
            return False
        self._chosen = overlay
        self._lay_over()
        return True

    def _lay_over(self) -> None:
        """Folded groups and bundles get the marks of what they stand for."""
        chosen, shown = self._chosen, self._scene.shown
        self._stand_ins = shown.stand_ins
        self.theme = self.theme._replace(overlay=chosen and chosen.shown_as(shown))
        self.overlaid.emit()

    def _follow_folding(self) -> None:
        if self._chosen is not None and self._scene.shown.stand_ins != self._stand_ins:
            self._lay_over()
