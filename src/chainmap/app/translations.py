"""Puts Qt's translators behind `tr`, and changes them while the program runs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from chainmap.resources import resource
from chainmap.wording.language import catalogue, speak, system_language

LANGUAGE_NAMES = {"de": "Deutsch", "en": "English"}
"""Each in its own words, so that one finds back."""


class Translations(QObject):
    """The language that the windows speak; `changed` asks all of them to say their texts anew."""

    changed = Signal()

    def __init__(self, language: str | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language or system_language()
        self._translators: list[QTranslator] = []
        self._install()

    def set_language(self, language: str) -> None:
        if language != self.language:
            self.language = language
            self._install()
            self.changed.emit()

    def _install(self) -> None:
        app = QCoreApplication.instance()
        assert app is not None
        for translator in self._translators:
            app.removeTranslator(translator)
            translator.deleteLater()  # each holds a file of a third of a megabyte
        qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = [QTranslator(self), QTranslator(self)]
        own, qt = self._translators
        # Qt's own words (file dialogs) may be missing; they are then in English.
        if qt.load(f"{qt_texts}/qtbase_{self.language}.qm"):
            app.installTranslator(qt)
        if self._load(own):
            app.installTranslator(own)
            speak(_translate)
        else:
            speak(catalogue(self.language))
        QLocale.setDefault(QLocale(self.language))

    def _load(self, translator: QTranslator) -> bool:
        try:
            file = resource(f"i18n/chainmap_{self.language}.qm")
        except FileNotFoundError:  # a source tree in which they are not compiled
            return False
        return translator.load(str(file)) and not translator.isEmpty()


def _translate(text: str, comment: str = "", n: int | None = None) -> str:
    return QCoreApplication.translate("", text, comment, -1 if n is None else n)
