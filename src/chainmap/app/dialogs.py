"""Every question and message box. What they show is plain text: names cannot smuggle in mark-up."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from chainmap.errors import ChainMapError
from chainmap.wording.errors import explain
from chainmap.wording.language import tr


class SaveAnswer(Enum):
    SAVE = auto()
    DISCARD = auto()
    CANCEL = auto()


class OtherVersion(Enum):
    RELOAD = auto()
    COPY = auto()
    OVERWRITE = auto()
    CANCEL = auto()


class Raters(Enum):
    DROP = auto()
    KEEP = auto()
    CANCEL = auto()


class Cure(Enum):
    REPAIR = auto()
    EARLIER = auto()
    NONE = auto()


def ask_save_changes(parent: QWidget, name: str) -> SaveAnswer:
    """Asks before unsaved changes would be lost; closing the box cancels."""
    box = _box(parent, QMessageBox.Icon.Warning, tr("Save changes?"))
    box.setText(tr("Do you want to save the changes to “{map}”?").format(map=name))
    box.setInformativeText(tr("Changes that are not saved will be lost."))
    save = box.addButton(tr("&Save"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(tr("&Don’t save"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    answer = box.clickedButton()
    if answer is save:
        return SaveAnswer.SAVE
    return SaveAnswer.DISCARD if answer is discard else SaveAnswer.CANCEL


def ask_about_other_version(parent: QWidget, name: str) -> OtherVersion:
    """Asks before a version that somebody else has saved would be replaced."""
    box = _box(parent, QMessageBox.Icon.Warning, tr("The file has changed"))
    box.setText(tr("“{map}” was saved elsewhere since you opened it.").format(map=name))
    box.setInformativeText(
        tr(
            "Save yours under another name to keep both, or overwrite the other version; "
            "it is then kept among the earlier versions. Reloading drops your edits."
        )
    )
    copy = box.addButton(tr("&Save under another name …"), QMessageBox.ButtonRole.AcceptRole)
    overwrite = box.addButton(tr("&Overwrite"), QMessageBox.ButtonRole.DestructiveRole)
    reload = box.addButton(tr("&Reload"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(copy)
    box.setEscapeButton(cancel)
    box.exec()
    answers: dict[QAbstractButton, OtherVersion] = {
        copy: OtherVersion.COPY,
        overwrite: OtherVersion.OVERWRITE,
        reload: OtherVersion.RELOAD,
    }
    return answers.get(box.clickedButton(), OtherVersion.CANCEL)


def ask_lose_edits(parent: QWidget, name: str) -> bool:
    """Asks before the file's own version replaces edits that were not saved."""
    box = _box(parent, QMessageBox.Icon.Warning, tr("Reload the map?"))
    box.setText(tr("Reloading “{map}” drops your edits that are not saved.").format(map=name))
    reload = box.addButton(tr("&Reload"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    return box.clickedButton() is reload


def show_file_held(parent: QWidget, name: str) -> None:
    """The file to be written over is open elsewhere."""
    box = _box(parent, QMessageBox.Icon.Warning, tr("The file is open elsewhere"))
    box.setText(
        tr("“{file}” is open in another window; save under another name.").format(file=name)
    )
    box.addButton(tr("OK"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def ask_about_damage(
    parent: QWidget, name: str, error: ChainMapError, *, can_repair: bool, has_backups: bool
) -> Cure:
    """What to do about a map that cannot be opened whole."""
    box = _box(parent, QMessageBox.Icon.Warning, tr("“{file}” cannot be opened").format(file=name))
    box.setText(tr("“{file}” cannot be opened").format(file=name))
    box.setInformativeText(explain(error, tr))
    cures: dict[QAbstractButton, Cure] = {}
    if can_repair:
        repair = box.addButton(tr("Open what can be &read"), QMessageBox.ButtonRole.AcceptRole)
        cures[repair] = Cure.REPAIR
    if has_backups:
        earlier = box.addButton(tr("&Earlier versions …"), QMessageBox.ButtonRole.AcceptRole)
        cures[earlier] = Cure.EARLIER
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    return cures.get(box.clickedButton(), Cure.NONE)


def ask_open_link(parent: QWidget, address: str) -> bool:
    """Asks before another program is given an address from the manual."""
    box = _box(parent, QMessageBox.Icon.Question, tr("Leave ChainMap?"))
    box.setText(tr("This link leads out of ChainMap, to another program:"))
    box.setInformativeText(address)
    leave = box.addButton(tr("&Open it"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    return box.clickedButton() is leave


def ask_about_raters(parent: QWidget, count: int) -> Raters:
    """Asks before names and comments of those who rated leave with an export."""
    box = _box(parent, QMessageBox.Icon.Question, tr("Names of raters"))
    box.setText(tr("The map holds names or comments of people in %n ratings.", "", count))
    box.setInformativeText(
        tr("The export carries the whole map inside. Without names, the figures stay the same.")
    )
    drop = box.addButton(tr("&Leave names out"), QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(tr("&Export with names"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(drop)
    box.setEscapeButton(cancel)
    box.exec()
    answer = box.clickedButton()
    if answer is drop:
        return Raters.DROP
    return Raters.KEEP if answer is keep else Raters.CANCEL


def ask_files_to_open(parent: QWidget, title: str, folder: Path, filters: str) -> list[Path]:
    """The chosen files; none where the dialog was cancelled."""
    names, _ = QFileDialog.getOpenFileNames(parent, title, str(folder), filters)
    return [Path(name) for name in names]


def ask_folder(parent: QWidget, title: str, folder: Path) -> Path | None:
    """A folder that is there; the dialog can make one."""
    name = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return Path(name) if name else None


def ask_replace_questionnaires(parent: QWidget, names: Sequence[str]) -> bool:
    """Asks before questionnaires, which may be filled by now, are written over."""
    box = _box(parent, QMessageBox.Icon.Warning, tr("Replace the files?"))
    box.setText(tr("%n questionnaires of this name lie in the folder already.", "", len(names)))
    box.setInformativeText(
        tr("If they are filled in, their answers are lost. To keep them, choose another folder.")
    )
    box.setDetailedText("\n".join(names))
    return _is_meant(box, tr("&Replace"))


def ask_file_to_write(
    parent: QWidget, title: str, proposal: Path, filters: str, ending: str
) -> Path | None:
    """Where to write; the ending is added where it is missing, nothing is overwritten unasked."""
    while True:
        name, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), filters)
        if not name:
            return None
        file = Path(name)
        if file.suffix.lower() == ending:
            return file
        proposal = file.with_name(file.name + ending)
        # The dialog asked about the name as typed, not about this one.
        if not proposal.exists() or _ask_overwrite(parent, proposal):
            return proposal


def _ask_overwrite(parent: QWidget, file: Path) -> bool:
    box = _box(parent, QMessageBox.Icon.Warning, tr("Replace the file?"))
    box.setText(tr("“{file}” already exists. Do you want to replace it?").format(file=file.name))
    return _is_meant(box, tr("&Replace"))


def ask_replace_template(parent: QWidget, name: str) -> bool:
    box = _box(parent, QMessageBox.Icon.Warning, tr("Replace the template?"))
    box.setText(
        tr("There is a template “{name}” already. Do you want to replace it?").format(name=name)
    )
    return _is_meant(box, tr("&Replace"))


def ask_remove_template(parent: QWidget, name: str) -> bool:
    box = _box(parent, QMessageBox.Icon.Warning, tr("Remove the template?"))
    box.setText(tr("The template “{name}” is deleted. Maps made of it stay.").format(name=name))
    return _is_meant(box, tr("Re&move"))


def _is_meant(box: QMessageBox, text: str) -> bool:
    """Asks before something is lost; Cancel is what Enter and Esc do."""
    act = box.addButton(text, QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    return box.clickedButton() is act


def show_error(parent: QWidget, heading: str, error: ChainMapError) -> None:
    """Says what went wrong, where, and what to do."""
    box = _box(parent, QMessageBox.Icon.Warning, heading)
    box.setText(heading)
    box.setInformativeText(explain(error, tr))
    box.addButton(tr("OK"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def show_notices(parent: QWidget, heading: str, notices: Sequence[str]) -> None:
    """What could not be taken over as it stood."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(heading)
    dialog.setMinimumSize(520, 320)
    text = QLabel(tr("Please check these points:"))
    text.setTextFormat(Qt.TextFormat.PlainText)
    notes = QPlainTextEdit("\n".join(f"• {notice}" for notice in notices))
    notes.setReadOnly(True)
    text.setBuddy(notes)
    notes.setAccessibleName(heading)
    buttons = QDialogButtonBox()
    buttons.addButton(tr("OK"), QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.accepted.connect(dialog.accept)
    column = QVBoxLayout(dialog)
    for widget in (text, notes, buttons):
        column.addWidget(widget)
    dialog.exec()


def show_crash(parent: QWidget | None, report: Path, details: str) -> bool:
    """Tells of a bug of ours; True where the user wants to save a copy now."""
    box = _box(parent, QMessageBox.Icon.Critical, tr("Something went wrong"))
    box.setText(tr("Something went wrong. Your map is still open."))
    box.setInformativeText(
        tr(
            "It is safest to save a copy now and to start ChainMap again. "
            "A report for the makers of ChainMap lies in {file}."
        ).format(file=report)
    )
    box.setDetailedText(details)
    for child in box.findChildren(QPlainTextEdit):
        child.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    save = box.addButton(tr("&Save a copy …"), QMessageBox.ButtonRole.AcceptRole)
    go_on = box.addButton(tr("Continue"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(go_on)
    box.exec()
    return box.clickedButton() is save


def _box(parent: QWidget | None, icon: QMessageBox.Icon, title: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(icon)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)
    return box
