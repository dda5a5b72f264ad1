"""New from template, and save as template."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from chainmap.app.actions.row import Row
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window


def new_from_template(window: Window) -> tuple[Row, ...]:
    return (
        Row("new-template", tr("New from template …"), "file", "template",
            lambda: open_gallery(window), ("Ctrl+Alt+N",),
            tr("Begin with a map that is there already: hospital, bank, workshop …")),
    )  # fmt: skip


def save_as_template(window: Window) -> tuple[Row, ...]:
    return (
        Row("save-template", tr("Save as template …"), "file", "template",
            lambda: save_template(window),
            tip=tr("Keep the map as a beginning for others"),
            enabled=bool(window.session.map.parties)),
    )  # fmt: skip


def open_gallery(window: Window) -> None:
    from chainmap.app.templates.gallery import TemplateGallery
    from chainmap.app.templates.store import new_map

    program = window.program
    window.session.settle()
    gallery = TemplateGallery(window, program.look, program.translations.language)
    try:
        if gallery.exec() and gallery.chosen is not None:
            today = datetime.now().astimezone().date()
            window.documents.open_as_new(new_map(gallery.chosen, today))
    finally:
        gallery.deleteLater()


def save_template(window: Window) -> None:
    """Asks for a name; one that is there already is replaced only if the user says so."""
    from chainmap.app.templates.name import TemplateName

    window.session.settle()
    title = tr("Save as template")
    dialog = TemplateName(window, title, window.documents.name, asks_kept=True)
    try:
        if dialog.exec():
            _save(window, dialog.name, keeps=dialog.keeps.isChecked())
    finally:
        dialog.deleteLater()


def _save(window: Window, name: str, *, keeps: bool) -> None:
    from chainmap.app import dialogs
    from chainmap.app.templates.store import own_file, save_own
    from chainmap.errors import ChainMapError
    from chainmap.model.templating import as_template

    if own_file(name).exists() and not dialogs.ask_replace_template(window, name):
        return
    map = window.session.recorded
    try:
        save_own(name, map if keeps else as_template(map))
    except ChainMapError as error:
        dialogs.show_error(window, tr("The template was not saved"), error)
    else:
        window.say(tr("Saved as template: {name}").format(name=name))
