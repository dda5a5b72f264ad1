"""Between a field and one value of the map: what is typed becomes one undo step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Signal

from chainmap.errors import DeliveryRefused, EditRefused
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId
from chainmap.session import Session
from chainmap.wording.errors import explain
from chainmap.wording.language import tr

Read: TypeAlias = Callable[[ChainMap], Any]
Write: TypeAlias = Callable[[ChainMap, Any], ChainMap]


class Bond(QObject):
    """Between one field and one value: `read` from the map shown, `write` into the map recorded.

    `refused` brings a sentence where an edit is not possible.
    """

    refused = Signal(str)

    def __init__(
        self, session: Session, read: Read, write: Write, *, label: str = "change", key: str = ""
    ) -> None:
        super().__init__()
        self._session = session
        self._read = read
        self._write = write
        self._label = label
        self._key = key
        self._is_cut = False

    @property
    def value(self) -> Any:
        return self._read(self._session.map)

    def cut(self) -> None:
        """Nothing is written any more: what the field is about is no longer shown."""
        self._is_cut = True

    def commit(self, value: Any, *, typing: bool = False) -> None:
        """Records the value. What is typed in one go becomes one step."""
        if self._is_cut:
            return
        merge = ("field", self._label, self._key) if typing else None
        self._session.settle()
        try:
            map = self._write(self._session.recorded, value)
        except EditRefused as error:
            self.refused.emit(explain(with_names(error, self._session.map), tr))
            return
        self._session.commit(map, self._label, merge)

    def end_of_typing(self) -> None:
        if not self._is_cut:
            self._session.close_step()


def with_names(error: EditRefused, map: ChainMap) -> EditRefused:
    """The refusal with names for ids, as a person is to read it."""
    if not isinstance(error, DeliveryRefused):
        return error
    names = (map.parties[PartyId(id)].name for id in (error.provider, error.consumer))
    return DeliveryRefused(error.reason, *names)
