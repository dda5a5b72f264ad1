"""The tool bar, which keys reach as well: arrows go from button to button, Esc back to the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolBar, QToolButton

from chainmap.wording.language import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_Key = Qt.Key
_STEPS = {_Key.Key_Right: 1, _Key.Key_Left: -1}
_ENTER = (_Key.Key_Return, _Key.Key_Enter)


class ToolBar(QToolBar):
    """`let_keys_in` is called once there is a map to go back to."""

    _back: QWidget | None = None

    def let_keys_in(self, back: QWidget) -> None:
        """`back`: who has the keys after Esc."""
        self._back = back
        self._let_focus(Qt.FocusPolicy.TabFocus)
        for button in self.findChildren(QToolButton):
            button.installEventFilter(self)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Tool bar"))
        self.setAccessibleName(tr("Tool bar"))
        for button in self.findChildren(QToolButton, "qt_toolbar_ext_button"):
            button.setAccessibleName(tr("More tools"))  # Qt's own, where the window is narrow

    @property
    def buttons(self) -> list[QToolButton]:
        """Those that can be pressed now, from left to right, row by row."""
        shown = [one for one in self.findChildren(QToolButton) if one.isVisible()]
        able = [one for one in shown if one.isEnabled()]
        return sorted(able, key=lambda one: (one.y(), one.x()))

    # -- Qt -----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return isinstance(watched, QToolButton) and self._press(watched, _Key(event.key()))
        return False

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stops once on the bar; a button that can no longer be pressed hands the keys on.

        Qt would hand them to a field of a panel, and the next key would overwrite what is there.
        """
        lost = self.window().focusWidget()
        if not self.isAncestorOf(lost) or lost.isEnabled():
            return self._leave(next)
        at = lost.x()
        self.setFocus()
        # Redo can be pressed only after this: the actions are brought up to date one by one.
        QTimer.singleShot(0, self, lambda: self._go_near(at))
        return True

    # -- keys ---------------------------------------------------------------------------------

    def _press(self, button: QToolButton, key: Qt.Key) -> bool:
        """Whether the key was for the bar."""
        buttons = self.buttons
        if key in _STEPS:
            self._go(buttons[(buttons.index(button) + _STEPS[key]) % len(buttons)])
        elif key in (_Key.Key_Home, _Key.Key_End):
            self._go(buttons[0 if key == _Key.Key_Home else -1])
        elif key == _Key.Key_Escape and self._back is not None:
            self._go(self._back)
        elif _has_menu(button) and key in (*_ENTER, _Key.Key_Down):
            # The menu has a loop of its own, which is not to run within this one's event.
            QTimer.singleShot(0, button, button.showMenu)
        elif key in _ENTER:
            button.click()
        else:
            return False
        return True

    def _leave(self, next: bool) -> bool:
        self._let_focus(Qt.FocusPolicy.NoFocus)
        left = super().focusNextPrevChild(next)
        self._let_focus(Qt.FocusPolicy.TabFocus)
        return left

    def _let_focus(self, policy: Qt.FocusPolicy) -> None:
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(policy)

    def _go_near(self, x: int) -> None:
        if self.hasFocus():
            after = [one for one in self.buttons if one.x() > x]
            self._go(next(iter(after or reversed(self.buttons))))

    def _go(self, to: QWidget) -> None:
        to.setFocus(Qt.FocusReason.TabFocusReason)


def _has_menu(button: QToolButton) -> bool:
    return any(action.menu() is not None for action in button.actions())
