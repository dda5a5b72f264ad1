"""What is written on the map by hand: new things with their names, and other names."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from chainmap.canvas.naming import Naming
from chainmap.model.records import PartyKind, Point
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.canvas.view import CanvasView

_P = ParamSpec("_P")


def _begin(
    verb: Callable[Concatenate[Writing, _P], None],
) -> Callable[Concatenate[Writing, _P], None]:
    """Ends what is under way first; does nothing on a map that is only looked at."""

    @wraps(verb)
    def act(writing: Writing, /, *args: _P.args, **named: _P.kwargs) -> None:
        if not writing._view.is_read_only:
            writing._view.session.settle()
            verb(writing, *args, **named)

    return act


class Writing:
    """Each opens a field on the canvas; nothing is recorded until what is typed is accepted."""

    def __init__(self, view: CanvasView, naming: Naming) -> None:
        self._view = view
        self._naming = naming
        view.editor.closed.connect(lambda: view.message.emit(""))
        view.editor.inputRejected.connect(self._tell_too_long)

    @property
    def can_rename(self) -> bool:
        return self._renamed is not None

    @property
    def _renamed(self) -> str | None:
        """The one thing that is selected; of a whole group, the group."""
        if self._view.is_read_only:
            return None
        session = self._view.session
        drawn = self._view.scene.shown.drawn(session.selection)
        groups = [id for id in session.selection if id in session.map.groups]
        if len(drawn) == 1:
            (id,) = drawn
            return id if id in session.map.ids else None
        return groups[0] if len(groups) == 1 else None

    def rename_selected(self) -> None:
        """Types a new name for the one thing that is selected."""
        if self._renamed is not None:
            self.rename(self._renamed)

    @_begin
    def rename(self, id: str) -> None:
        self._naming.rename(id)

    @_begin
    def add_party(self, kind: PartyKind, at: Point | None = None) -> None:
        """Adds a party at a point, or at the nearest free place to where one looks."""
        if at is None:
            at = self._view.scene.free_place(self._view.point_of_interest())
        self._naming.add_party(kind, at)

    @_begin
    def add_note(self, at: Point | None = None) -> None:
        """Adds a note at a point, or where one looks."""
        self._naming.add_note(at or self._view.point_of_interest())

    @_begin
    def type_chain(self) -> None:
        """Opens the field that chains are typed into."""
        self._view.chain_bar.open()

    @_begin
    def group(self) -> None:
        """Makes the selected parties a group, and types its name; one undo step."""
        id = self._view.commands.group()
        if id is None:
            return
        self._naming.name_group(id)
        self._view.message.emit(
            tr("Type the name of the group, then press Enter.")
            if id in self._view.scene.drawing.areas
            else tr("The group gets an area where nobody else stands between its members.")
        )

    def _tell_too_long(self) -> None:
        text = tr("A name has {number} characters at most.")
        self._view.message.emit(text.format(number=self._view.editor.maxLength()))
