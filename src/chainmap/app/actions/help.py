"""Actions that open the manual, and the topic that belongs to what one has at hand."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDockWidget, QWhatsThis, QWidget

from chainmap.app.actions.row import Row
from chainmap.app.docks import docks
from chainmap.manual.pages import HOME, Page
from chainmap.manual.topics import dock_topic, overlay_topic
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window


def help_pages(window: Window) -> tuple[Row, ...]:
    show = window.show_help
    return (
        Row("help", tr("&Contents"), "help", "help", lambda: show(topic_at_hand(window)), ("F1",),
            tr("The help; in a panel, the page about that panel")),
        Row("help-guide", tr("G&uide"), "help", "guide", partial(show, "guide"),
            tip=tr("Knowing customers, inside and outside, and serving them well")),
        Row("help-glossary", tr("&Glossary"), "help", "glossary", partial(show, "glossary"),
            tip=tr("Every term, and exactly how each figure is computed")),
        Row("help-story", tr("&Worked story"), "help", "presentation", partial(show, "story"),
            tip=tr("From an empty map to the report, step by step")),
        Row("shortcuts", tr("&Keyboard shortcuts …"), "help", "keyboard", window.show_shortcuts,
            tip=tr("All keys on one sheet; change them, print them")),
        Row("tour", tr("Tour"), "help", "example", window.take_tour, begins=True,
            tip=tr("Three steps on a small map: draw, read a finding, look at a card")),
        Row("whats-new", tr("What is new"), "help", "recent", partial(show, "whats-new"),
            tip=tr("What each version has brought")),
        Row("what-is-this", tr("What is &this?"), "help", "info", partial(ask_what, window),
            ("Shift+F1",), tr("Click a panel to be told what it is for"), begins=True),
    )  # fmt: skip


def topic_at_hand(window: Window) -> str:
    """What the part that has the keyboard is about: a finding, a section, a dock, the map."""
    focus: QWidget | None = QApplication.focusWidget() or window.focusWidget()
    if focus is window.canvas and window.colouring.kind is not None:
        return overlay_topic(window.colouring.kind)
    while focus is not None:
        topic = getattr(focus, "help_topic", "")
        if topic:
            return str(topic)
        if isinstance(focus, QDockWidget):
            return dock_topic(focus.objectName().removeprefix("dock-"))
        focus = focus.parentWidget()
    return HOME


def ask_what(window: Window) -> None:
    """The next click tells what a panel is for."""
    from chainmap.app.help.fill import manual_for

    manual = manual_for(window)
    parts: list[tuple[QWidget, str]] = [(window.canvas, "draw")]
    parts += [(window.docks[dock.name], dock_topic(dock.name)) for dock in docks()]
    for part, topic in parts:
        part.setWhatsThis(_gist(manual.page(topic.partition("#")[0]), topic))
    QWhatsThis.enterWhatsThisMode()


def _gist(page: Page, topic: str) -> str:
    """The first sentences about a topic, and how to read on."""
    section = next(one for one in page.sections if one.topic == topic)
    more = tr("F1 in the panel tells more.")
    told = escape(_first(section.text))
    return f"<p><b>{escape(section.title)}</b></p><p>{told}</p><p><i>{escape(more)}</i></p>"


def _first(text: str) -> str:
    """Whole sentences, about 200 letters of them."""
    end = text.find(". ", 200)
    return text if end < 0 else text[: end + 1]
