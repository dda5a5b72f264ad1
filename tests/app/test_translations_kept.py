"""Whoever changes the language often does not pay for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator

from chainmap.app.program import Program
from chainmap.wording.language import tr


def test_the_texts_of_a_language_go_with_it(program: Program) -> None:
    for language in ("de", "en", "de", "en", "de"):
        program.choose_language(language)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert len(program.translations.findChildren(QTranslator)) == 2
    assert tr("&Edit") == "&Bearbeiten"
