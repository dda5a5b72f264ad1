"""Cut, copy and paste: parts of maps between windows, tables and chains from other programs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from chainmap.canvas.scene import Scene
from chainmap.errors import DeliveryRefused, InputError
from chainmap.mime import MAP_FRAGMENT
from chainmap.model import edits
from chainmap.model.additions import Typed
from chainmap.model.chain_text import ChainTextFault, is_chain, typed
from chainmap.model.fragment import copied, deliveries_alone, pasted
from chainmap.model.map import ChainMap
from chainmap.model.records import Party, PartyKind, Point
from chainmap.model.table_text import pasted_table
from chainmap.session import Session
from chainmap.storage.format import decode, encode
from chainmap.wording.errors import explain
from chainmap.wording.language import tr
from chainmap.wording.typed import fault_words

if TYPE_CHECKING:
    from chainmap.render.drawing import Drawing
    from chainmap.render.paper import Look

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
        self.look: Callable[[], Look] = _as_paper
        """How a copied picture looks; the window puts that of its exports here."""

    # -- out ----------------------------------------------------------------------------------

    def copy(self) -> bool:
        """False where nothing that can be copied is selected.

        Deliveries alone are copied as table and picture: they are no part of a map without ends.
        """
        map, selection = self._session.recorded, self._session.selection
        fragment = copied(map, selection)
        things = len(fragment.parties) + len(fragment.notes)
        is_part = bool(things)
        if not is_part:
            fragment = deliveries_alone(map, selection)
            things = len(fragment.deliveries)
        if not things:
            self._say(tr("Select the parties, deliveries or notes to be copied."))
            return False
        self._put(fragment, is_part=is_part)
        self._say(tr("%n things copied.", "", things))
        return True

    def _put(self, fragment: ChainMap, *, is_part: bool) -> None:
        from chainmap.canvas.copied import TEXT, Copied, part_of, put_on_clipboard

        routes = self._scene.drawing.routes
        part = part_of(self._session.recorded, fragment, routes, self.look())
        contents = {MAP_FRAGMENT: encode(fragment)} if is_part else {}
        put_on_clipboard(Copied(part, {**contents, TEXT: table_of(fragment).encode("utf-8")}))
        self._pasted_here = 0

    def copy_picture(self, whole: Drawing) -> None:
        """A picture alone, so that no program takes the table: of the selection, or of all."""
        from chainmap.canvas.copied import Copied, Part, part_of, put_on_clipboard

        map, selection = self._session.recorded, self._session.selection
        fragment = copied(map, selection)
        if not fragment.parties and not fragment.notes:
            fragment = deliveries_alone(map, selection)
        look = self.look()
        part = Part(whole.map, whole.routes, look)
        is_some = bool(fragment.parties or fragment.notes)
        if is_some:
            part = part_of(map, fragment, whole.routes, look)
        put_on_clipboard(Copied(part, {}))
        what = tr("the selection") if is_some else tr("the whole map")
        self._say(tr("Copied as a picture: {what}").format(what=what))

    def cut(self) -> None:
        """Parties and notes, and what they leave behind without an end."""
        chosen = self._session.selection
        self._session.settle()
        map = self._session.recorded
        if not any(id in map.parties or id in map.notes for id in chosen):
            self._say(tr("Select the parties or notes to be cut out."))
        elif self.copy():
            self._session.commit(edits.remove(map, chosen), "cut")

    # -- in -----------------------------------------------------------------------------------

    def paste(self) -> None:
        """Parts of a map as they were; text as a chain where it has arrows, else as a table."""
        from chainmap.canvas.copied import on_clipboard

        self._session.settle()
        data = on_clipboard()
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
            parties = [it for it in found.map.parties.values() if it.id in found.ids]
            deliveries = sum(id in found.map.deliveries for id in found.ids)
            told = [
                _counted(parties) if parties else "",
                tr("%n deliveries", "", deliveries) if deliveries else "",
                tr("%n names were too long and have been cut", "", found.cut) if found.cut else "",
            ]
            self._say(tr("Added: {what}").format(what=", ".join(filter(None, told))))


def _counted(parties: Sequence[Party]) -> str:
    """Departments are called so only where nobody else is among them."""
    if all(party.kind is PartyKind.DEPARTMENT for party in parties):
        return tr("%n departments", "", len(parties))
    return tr("%n parties", "", len(parties))


def _as_paper() -> Look:
    return {}


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
