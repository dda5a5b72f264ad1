"""A page of the manual. It loads nothing but pages and pictures of the manual, ever."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from chainmap.app.help.style import help_css
from chainmap.manual.pages import HOME, Manual
from chainmap.render.theme import Theme, mixed, theme
from chainmap.resources import resource

SCHEME = "help"
MARGIN = 28
MOST_WIDTH = 760
"""Of a line of text at 100 %, in pixels: longer ones are hard to read."""


class HelpBrowser(QTextBrowser):
    """`outside`: the address of a link that leads out of the manual was clicked."""

    outside = Signal(object)

    def __init__(self, manual: Manual, theme: Theme) -> None:
        super().__init__()
        self._manual = manual
        self._theme = theme
        self._zoom = 1.0
        self._image_width = MOST_WIDTH
        self._narrowing = QTimer(self, singleShot=True, interval=120)
        self._narrowing.timeout.connect(self._reload)
        self.setOpenLinks(False)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(MARGIN)
        self.anchorClicked.connect(self._follow)
        self._style()

    # -- what is shown ------------------------------------------------------------------------

    @property
    def topic(self) -> str:
        """The page in sight, with the anchor that it was asked for."""
        return topic_of(self.source())

    def show_topic(self, topic: str) -> None:
        """Shows a page from an anchor on; the first page if there is none of this name."""
        self._image_width = self._room
        known = topic in self._manual.topics or topic.partition("#")[0] in self._manual.topics
        self.setSource(url_of(topic if known else HOME), QTextDocument.ResourceType.HtmlResource)

    def show_manual(self, manual: Manual) -> None:
        """The same page in another language, about where one was reading."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self._manual = manual
        self._reload()
        bar.setValue(round(share * bar.maximum()))

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._reload()

    def zoom_to(self, zoom: float) -> None:
        self._zoom = zoom
        self._reload()

    def highlight(self, words: tuple[str, ...]) -> None:
        """Marks all places of these words."""
        marked = QTextCharFormat()
        marked.setBackground(QColor(mixed(self._theme.warning, self._theme.surface, 0.3)))
        found = []
        for word in words:
            cursor = self.document().find(word, 0, _WHOLE_WORDS)
            while not cursor.isNull():
                selection = QTextEdit.ExtraSelection()
                selection.cursor, selection.format = cursor, marked
                found.append(selection)
                cursor = self.document().find(word, cursor, _WHOLE_WORDS)
        self.setExtraSelections(found)

    # -- taken along --------------------------------------------------------------------------

    def copy_page(self) -> None:
        """The whole page, as text and with its formats."""
        everything = QTextCursor(self.document())
        everything.select(QTextCursor.SelectionType.Document)
        data = QMimeData()
        data.setText(self.toPlainText())
        data.setHtml(everything.selection().toHtml())
        QGuiApplication.clipboard().setMimeData(data)

    def print_page(self, printer: QPrinter) -> None:
        """In the light theme, whatever the screen shows."""
        paper = _Paper(self)
        paper.setDefaultStyleSheet(help_css(theme("light"), 0.8))
        paper.setDefaultFont(self.font())
        paper.setHtml(self._html(self.source()))
        paper.print_(printer)

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines are not longer than can be read well, pictures not wider than lines."""
        at_top = self._at_top
        super().resizeEvent(event)
        self._fit()
        self._bring_to_top(at_top)
        if not self.source().isEmpty() and self._image_width != self._room:
            self._narrowing.start()

    @property
    def _room(self) -> int:
        """The width of a picture, in pixels."""
        return max(min(self.viewport().width() - 2 * MARGIN, MOST_WIDTH), 100)

    def _fit(self) -> None:
        most = round(MOST_WIDTH * max(self._zoom, 1.0)) + 2 * MARGIN
        self.setLineWrapColumnOrWidth(min(self.viewport().width(), most))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802
        url = QUrl(name) if isinstance(name, str) else name
        if kind == QTextDocument.ResourceType.HtmlResource:
            return self._html(url)
        if kind == QTextDocument.ResourceType.ImageResource:
            return self.picture(url)
        return None

    def picture(self, url: QUrl, look: Theme | None = None) -> QImage:
        """A picture of the manual, in the theme's version, no wider than the text; else none."""
        file = PurePosixPath(url.path()).name
        theme_name = (look or self._theme).name
        image = QImage()
        if not _is_ours(url):
            return image
        for folder in (f"{self._manual.language}/{theme_name}", self._manual.language):
            try:
                path = resource(f"help/images/{folder}/{file}")
            except (FileNotFoundError, ValueError):
                continue
            image.load(str(path))
            break
        if image.width() > self._image_width:
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaledToWidth(self._image_width, smooth)
        return image

    def _html(self, url: QUrl) -> str:
        page = topic_of(url).partition("#")[0]
        return self._manual.page(page).html if page in self._manual.topics else ""

    def _follow(self, link: QUrl) -> None:
        url = self.source().resolved(link)
        if _is_ours(url):
            self.show_topic(topic_of(url))
        else:
            self.outside.emit(url)

    def _reload(self) -> None:
        """Sets the page anew; what stands at the top stays there."""
        at_top = self._at_top
        self._style()
        self._fit()
        self._image_width = self._room
        if not self.source().isEmpty():
            self.reload()
            self._bring_to_top(at_top)

    @property
    def _at_top(self) -> int:
        """Which letter of the page is the first in sight."""
        return self.cursorForPosition(QPoint(MARGIN, 1)).position()

    def _bring_to_top(self, letter: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(letter, self.document().characterCount() - 1))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() if letter else 0)

    def _style(self) -> None:
        self.document().setDefaultStyleSheet(help_css(self._theme, self._zoom))


class _Paper(QTextDocument):
    """A page to be printed; its pictures come from the browser, in light colours."""

    def __init__(self, browser: HelpBrowser) -> None:
        super().__init__()
        self._browser = browser

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802
        url = QUrl(name) if isinstance(name, str) else name
        if kind != QTextDocument.ResourceType.ImageResource:
            return None
        return self._browser.picture(self._browser.source().resolved(url), theme("light"))


_WHOLE_WORDS = QTextDocument.FindFlag.FindWholeWords


def url_of(topic: str) -> QUrl:
    page, _, anchor = topic.partition("#")
    url = QUrl(f"{SCHEME}:/{page}")
    if anchor:
        url.setFragment(anchor)
    return url


def topic_of(url: QUrl) -> str:
    page = url.path().removeprefix("/")
    return f"{page}#{url.fragment()}" if url.hasFragment() else page


def _is_ours(url: QUrl) -> bool:
    return url.scheme() == SCHEME and not url.host()
