"""Cut, copy and paste: parts of maps between windows, tables and chains from other programs."""

from __future__ import annotations

import atexit
from collections.abc import Callable, Collection
from typing import cast

from PySide6.QtCore import QMimeData, QPointF
from PySide6.QtGui import QGuiApplication

from chainmap.canvas.scene import Scene
from chainmap.errors import DeliveryRefused, InputError
from chainmap.mime import MAP_FRAGMENT
from chainmap.model import edits
from chainmap.model.additions import Typed
from chainmap.model.chain_text import ChainTextFault, is_chain, typed
from chainmap.model.fragment import copied, pasted
from chainmap.model.map import ChainMap
from chainmap.model.records import Point
from chainmap.model.table_text import pasted_table
from chainmap.session import Session
from chainmap.storage.format import decode, encode
from chainmap.wording.errors import explain
from chainmap.wording.language import tr
from chainmap.wording.typed import fault_words

ASIDE = 30.0
"""Scene units between what was copied and what is pasted, if it would cover it."""


class Clipboard:
    """Copies the selection; pastes at the point where one looks."""

    def __init__(
        self,
        session: Session,
        scene: Scene,
        say: Callable[[str], None],
        point_of_interest: Callable[[], Point],
        show: Callable[[Collection[str]], None],
    ) -> None:
        self._session = session
        self._scene = scene
        self._say = say
        self._point_of_interest = point_of_interest
        self._show = show
        self._pasted_here = 0

    # -- out ----------------------------------------------------------------------------------

    def copy(self) -> bool:
        """False where nothing that can be copied is selected."""
        map = self._session.recorded
        fragment = copied(map, self._session.selection)
        if not fragment.parties and not fragment.notes:
            self._say(tr("Select the parties or notes to be copied."))
            return False
        data = QMimeData()
        data.setData(MAP_FRAGMENT, encode(fragment))
        data.setText(table_of(fragment))
        QGuiApplication.clipboard().setMimeData(data)
        atexit.register(_leave_plain_text)
        self._pasted_here = 0
        count = len(fragment.parties) + len(fragment.notes)
        self._say(tr("%n things copied.", "", count))
        return True

    def cut(self) -> None:
        chosen = self._session.selection
        self._session.settle()
        if self.copy():
            self._session.commit(edits.remove(self._session.recorded, chosen), "cut")

    # -- in -----------------------------------------------------------------------------------

    def paste(self) -> None:
        """Parts of a map as they were; text as a chain where it has arrows, else as a table."""
        self._session.settle()
        data = _on_clipboard()
        if data.hasFormat(MAP_FRAGMENT):
            self._paste_fragment(bytes(data.data(MAP_FRAGMENT).data()))
        elif data.hasText() and data.text().strip():
            self.add_text(data.text())
        else:
            self._say(tr("There is nothing on the clipboard that could be pasted."))

    def _paste_fragment(self, content: bytes) -> None:
        try:
            fragment = decode(content)
        except InputError as error:
            self._say(explain(error, tr))
            return
        after, ids = pasted(self._session.recorded, fragment, self._way(fragment))
        if self._session.commit(after, "paste"):
            self._session.select(ids)
            self._show(ids)

    def _way(self, fragment: ChainMap) -> tuple[float, float]:
        """To where one looks; beside the originals where these are in sight."""
        places = [*fragment.places.values(), *(note.position for note in fragment.notes.values())]
        if not places:
            return 0.0, 0.0
        self._pasted_here += 1
        aside = ASIDE * self._pasted_here
        if any(self._is_taken(place) for place in places):
            return aside, aside
        xs, ys = [at.x for at in places], [at.y for at in places]
        wish = self._point_of_interest()
        x, y = wish.x - (min(xs) + max(xs)) / 2, wish.y - (min(ys) + max(ys)) / 2
        return round(x / 10) * 10, round(y / 10) * 10

    def _is_taken(self, place: Point) -> bool:
        return not self._scene.is_free(QPointF(*place))

    def add_text(self, text: str) -> bool:
        """Adds typed chains or a pasted table; False where nothing could be added."""
        map, usual = self._session.recorded, tr("New service")
        try:
            is_typed = is_chain(text) and "\t" not in text
            found = typed(map, text, usual) if is_typed else pasted_table(map, text, usual)
        except ChainTextFault as fault:
            self._say(fault_words(fault, tr))
            return False
        if not self._session.commit(found.map, "paste"):
            self._tell(found, nothing=True)
            return False
        self._session.select(id for id in found.ids if id in found.map.parties)
        self._tell(found, nothing=False)
        return True

    def _tell(self, found: Typed, *, nothing: bool) -> None:
        if found.refused:
            first = found.refused[0]
            why = explain(DeliveryRefused(first.reason, first.provider, first.consumer), tr)
            self._say(tr("Line {line}: {reason}").format(line=first.line, reason=why))
        elif nothing:
            self._say(tr("All of this is on the map already."))
        else:
            parties = sum(id in found.map.parties for id in found.ids)
            deliveries = sum(id in found.map.deliveries for id in found.ids)
            told = [
                tr("%n departments", "", parties) if parties else "",
                tr("%n deliveries", "", deliveries) if deliveries else "",
                tr("%n names were too long and have been cut", "", found.cut) if found.cut else "",
            ]
            self._say(tr("Added: {what}").format(what=", ".join(filter(None, told))))


def _on_clipboard() -> QMimeData:
    """Where nothing is on it, some platforms have no data at all, whatever the stubs say."""
    data = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
    return QMimeData() if data is None else data


def _leave_plain_text() -> None:
    """The clipboard outlives Python: it must not be left with an object of ours, or Qt crashes."""
    atexit.unregister(_leave_plain_text)
    if QGuiApplication.instance() is not None:
        clipboard = QGuiApplication.clipboard()
        if _on_clipboard().hasFormat(MAP_FRAGMENT):
            clipboard.setText(clipboard.text())


def table_of(fragment: ChainMap) -> str:
    """The parties as a table for a spreadsheet; the deliveries where there are any."""
    if not fragment.deliveries:
        return "\n".join(party.name for party in fragment.parties.values()) or "\n".join(
            note.text for note in fragment.notes.values()
        )
    rows = [(tr("From"), tr("To"), tr("Service"))]
    for delivery in fragment.deliveries.values():
        provider = fragment.parties[fragment.provider_of(delivery)].name
        rows.append(
            (provider, fragment.parties[delivery.consumer].name, fragment.name_of(delivery))
        )
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)
