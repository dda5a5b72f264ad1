"""The pictures that the canvas keeps: the still map, what is carried, what many selected look like.

Each is made of tiles, a little at a time between frames; what was there is shown until then.
"""

from __future__ import annotations

from collections.abc import Collection, Generator
from math import inf

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap

from chainmap.canvas.marks import MANY, paint_many_selected
from chainmap.canvas.scene_view import SceneView
from chainmap.canvas.tiles import Tiles
from chainmap.render.overlay_painter import BADGE_ROOM

FRAME_BUDGET, BETWEEN = 0.004, 0.004
"""Seconds that one frame, and the time before the next, may be spent on painting tiles."""
SHARPEN_AFTER = 40
"""Milliseconds after the last zoom step until tiles are painted at the new scale."""


class Pictures(QObject):
    """Belongs to a view, whose scene, camera and theme it follows."""

    def __init__(self, view: SceneView) -> None:
        super().__init__(view)
        self._view = view
        self._tiles = Tiles(self._paint_still)
        self._lifted_tiles = Tiles(self._paint_carried)
        self._marked_tiles = Tiles(self._paint_marked)
        self._sharpen = QTimer(self, singleShot=True, interval=SHARPEN_AFTER)
        self._paint_on = QTimer(self, interval=0)
        self._sharpen.timeout.connect(view.update)
        self._paint_on.timeout.connect(self._work_between_frames)

    def clear(self) -> None:
        """All is painted anew: the colours or the words are others."""
        self._tiles.clear()
        self._marked_tiles.clear()
        self._view.update()

    def forget(self, areas: Collection[QRectF]) -> None:
        """These areas of the scene look otherwise now."""
        if self._view.theme.overlay is not None:
            room = BADGE_ROOM
            areas = [area.adjusted(-room, -room, room, room) for area in areas]
        self._tiles.forget(areas)
        self._marked_tiles.forget(areas)
        self._view.update()

    def before_zoom(self) -> None:
        """What is seen is shown larger or smaller until the zoom has ended."""
        view = self._view
        seen = view.camera.area_to_scene(QRectF(view.rect()))
        if not self._sharpen.isActive() and view.isVisible():
            self._tiles.remember(self._still_picture(), seen)
        self._sharpen.start()

    def draw_still(self, painter: QPainter) -> None:
        """All that lies still."""
        self._tiles.use(self._view.camera.scale, self._view.devicePixelRatioF())
        is_zooming = self._sharpen.isActive()
        if not is_zooming and not self._paint_on.isActive():
            self._tiles.work(self._view.rect(), self._view.camera.origin, FRAME_BUDGET)
        is_whole = self._tiles.draw(painter, self._view.rect(), self._view.camera.origin)
        if is_whole and self._view.scene.is_landing:
            self._view.scene.landed()
        elif not is_whole and not is_zooming:
            # The rest follows between frames, so that no single one is late.
            self._paint_on.start()

    def _work_between_frames(self) -> None:
        self._paint_on.stop()
        if self._sharpen.isActive() or not self._view.isVisible():
            return
        if self._work_on_tiles():
            self._view.update()
        else:
            self._paint_on.start()

    def _work_on_tiles(self) -> bool:
        """There is something new to see, or nothing more to do."""
        at, origin = self._view.rect(), self._view.camera.origin
        layers = [(self._tiles, origin)]
        if self._view.scene.lifts_many and not self._view.scene.is_landing:
            layers.append((self._lifted_tiles, self._carried_origin))
        if self.marks_many:
            layers.append((self._marked_tiles, self._carried_origin))
        unfinished = [(tiles, place) for tiles, place in layers if not tiles.is_whole(at, place)]
        return not unfinished or unfinished[0][0].work(at, unfinished[0][1], BETWEEN)

    @property
    def _carried_origin(self) -> QPointF:
        view = self._view
        return view.camera.origin + QPointF(*view.scene.carried) * view.camera.scale

    def draw_carried(self, painter: QPainter) -> None:
        """What is lifted, where it is too much to be painted shape by shape."""
        if not self._view.scene.lifts_many:
            return
        origin = self._carried_origin
        self._lifted_tiles.use(self._view.camera.scale, self._view.devicePixelRatioF())
        if not self._view.scene.is_landing:
            self._lifted_tiles.work(self._view.rect(), origin, FRAME_BUDGET)
        if not self._lifted_tiles.draw(painter, self._view.rect(), origin):
            self._paint_on.start()

    def follow_lifting(self) -> None:
        """What was still is what is lifted, where that is everything: no tile is painted anew."""
        self._lifted_tiles = Tiles(self._paint_carried)
        if self._view.scene.lifts_all:
            still, self._tiles = self._tiles, Tiles(self._paint_still)
            self._lifted_tiles = still
            still.repaint_with(self._paint_carried)
            if self.marks_many:
                view, origin = self._view.rect(), self._view.camera.origin
                self._marked_tiles.use(self._view.camera.scale, self._view.devicePixelRatioF())
                self._marked_tiles.work(view, origin, inf)
                self._marked_tiles.draw_on(still, view, origin)

    @property
    def marks_many(self) -> bool:
        """They are marked in tiles, unless each step of a drag makes them anew."""
        return len(self._view.session.selection) > MANY and not self._view.scene.lifts_few

    def follow_selection(self) -> None:
        """Others are marked now."""
        self._marked_tiles.clear()
        self._view.update()

    def draw_many_selected(self, painter: QPainter) -> None:
        """What is selected, where it is too much to be marked in each frame."""
        if not self.marks_many or self._view.scene.lifts_all:
            return
        self._marked_tiles.use(self._view.camera.scale, self._view.devicePixelRatioF())
        if self._sharpen.isActive():
            return
        if not self._paint_on.isActive():
            self._marked_tiles.work(self._view.rect(), self._carried_origin, FRAME_BUDGET)
        if not self._marked_tiles.draw(painter, self._view.rect(), self._carried_origin):
            self._paint_on.start()

    def _paint_marked(self, painter: QPainter, area: QRectF, scale: float) -> Generator[None]:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ids = self._view.session.selection
        yield from paint_many_selected(
            painter, self._view.scene, ids, self._view.theme, scale=scale, area=area
        )

    def _paint_carried(self, painter: QPainter, area: QRectF, scale: float) -> Generator[None]:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        yield from self._view.scene.paint_many_lifted(painter, area, self._view.theme, scale)
        if self.marks_many and self._view.scene.lifts_all:
            yield from self._paint_marked(painter, area, scale)

    def _paint_still(self, painter: QPainter, area: QRectF, scale: float) -> Generator[None]:
        painter.fillRect(area, QColor(self._view.theme.canvas))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        yield from self._view.scene.paint(painter, area, self._view.theme, scale)

    def _still_picture(self) -> QPixmap:
        ratio = self._view.devicePixelRatioF()
        picture = QPixmap(self._view.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._view.theme.canvas))
        with QPainter(picture) as painter:
            self._tiles.draw(painter, self._view.rect(), self._view.camera.origin)
            if self.marks_many:
                self._marked_tiles.draw(painter, self._view.rect(), self._view.camera.origin)
        return picture
