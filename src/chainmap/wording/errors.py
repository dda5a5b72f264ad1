"""Errors as one line: file, place, reason, and what to do."""

from __future__ import annotations

import errno

from chainmap.errors import (
    BackendUnusable,
    ChainMapError,
    CountingFailed,
    DeliveryRefused,
    EditRefused,
    ExportFailed,
    Fault,
    FileInTheWay,
    FileUnreadable,
    FileUnwritable,
    InputError,
    InvalidContent,
    LayoutFailed,
    NameMissing,
    NewerVersion,
    NotADate,
    NotANumber,
    ReasonMissing,
    Refusal,
    ReportFailed,
    SeveralRaters,
    UnknownRecord,
    UsageError,
    WrongFormat,
)
from chainmap.wording.faults import (
    file_advice,
    file_words,
    place_advice,
    place_shown,
    place_words,
    shortened,
)
from chainmap.wording.kinds_of_file import FORMAT_NAMES, kind_of_file
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line

_OF_THE_FORMAT = (
    *(Fault.PASSWORD, Fault.OLD_EXCEL, Fault.NO_TABLE, Fault.NOT_OURS, Fault.OURS_IN_ODS),
    *(Fault.NO_MAP, Fault.QUESTIONNAIRE, Fault.HIDDEN_PART_CHANGED),
)
"""A file of the right kind may have these all the same."""


def explain(error: ChainMapError, tr: Translate) -> str:
    """One line: "file: place: reason; what to do", as far as each is known."""
    if isinstance(error, InputError):
        return _input_line(error, tr)
    if isinstance(error, FileUnwritable):
        return _line(
            str(error.path), system_reason(error.cause, tr), tr("choose another place"), tr=tr
        )
    if isinstance(error, FileInTheWay):
        reason = tr("the file exists already")
        return _line(str(error.path), reason, tr("choose another name, or overwrite it"), tr=tr)
    return one_line(_other(error, tr))


def _input_line(error: InputError, tr: Translate) -> str:
    file = "" if error.path is None else str(error.path)
    if isinstance(error, FileUnreadable):
        return _line(
            file, system_reason(error.cause, tr), tr("check the name and your rights"), tr=tr
        )
    if isinstance(error, NewerVersion):
        reason = tr(
            "written by a newer ChainMap (file version {version}, this one reads {supported})"
        )
        reason = reason.format(version=error.version, supported=error.supported)
        return _line(file, reason, tr("install the current ChainMap"), tr=tr)
    if isinstance(error, WrongFormat):
        return _line(file, _wrong_format(error, tr), file_advice(error.reason, tr), tr=tr)
    if isinstance(error, InvalidContent):
        place = place_shown(error.place, tr)
        place = tr("{file}: {place}").format(file=file, place=place) if file else place
        reason = place_words(error.fault, error.value, tr)
        is_cell = "!" in error.place
        advice = tr("correct the cell") if is_cell else place_advice(error.fault, tr)
        return _line(place, reason, advice, tr=tr)
    return _line(file, tr("cannot be read"), tr("check the file"), tr=tr)


def _wrong_format(error: WrongFormat, tr: Translate) -> str:
    format = FORMAT_NAMES.get(error.expected, error.expected)
    if error.reason is Fault.LOOKS_LIKE:
        return _other_kind(format, kind_of_file(error.detail, tr), tr)
    if format == "questionnaire":
        format = tr("questionnaire")
    reason = file_words(error.reason, tr)
    if error.detail:
        reason = tr("{reason} ({detail})").format(reason=reason, detail=shortened(error.detail))
    if error.reason in _OF_THE_FORMAT:
        return tr("cannot be read: {reason}").format(reason=reason)
    return tr("not a {format} file: {reason}").format(format=format, reason=reason)


def _other_kind(format: str, kind: str, tr: Translate) -> str:
    if not format:
        return tr("this looks like {kind}, which cannot be imported").format(kind=kind)
    return tr("not a {format} file: it looks like {kind}").format(format=format, kind=kind)


def _other(error: ChainMapError, tr: Translate) -> str:
    if isinstance(error, EditRefused):
        return _edit(error, tr)
    if isinstance(error, LayoutFailed):
        return tr("The map could not be arranged; nothing was moved. Try another direction.")
    if isinstance(error, CountingFailed | BackendUnusable):
        return _engine(error, tr)
    if isinstance(error, ReportFailed):
        told = tr("The report could not be written ({detail}); the map is untouched.")
        return told.format(detail=error.detail)
    if isinstance(error, ExportFailed):
        told = tr("The content of the file could not be made ({detail}); the map is untouched.")
        return told.format(detail=error.detail)
    if isinstance(error, UsageError):
        return str(error)
    return tr("That did not work: {detail}").format(detail=error)


def _edit(error: EditRefused, tr: Translate) -> str:
    if isinstance(error, DeliveryRefused):
        return _refusal(error, tr)
    if isinstance(error, UnknownRecord):
        return tr(
            "There is nothing with the id {id} on this map; it may have been deleted."
        ).format(id=error.id)
    if isinstance(error, NameMissing):
        return tr("A party and a service need a name; nothing was changed.")
    if isinstance(error, SeveralRaters):
        return tr("Several people rated this; what is shown is their mean and stays as it is.")
    if isinstance(error, NotANumber):
        return tr("“{text}” is not a number.").format(text=error.text)
    if isinstance(error, NotADate):
        sentence = tr("“{text}” is not a date. Write it like {example}.")
        return sentence.format(text=error.text, example=error.example)
    if isinstance(error, ReasonMissing):
        return tr("Say why the finding is set aside; nothing was changed.")
    return tr("That did not work: {detail}").format(detail=error)


def _engine(error: CountingFailed | BackendUnusable, tr: Translate) -> str:
    if isinstance(error, CountingFailed):
        told = tr("Betweenness could not be reckoned ({detail}); all other answers are there.")
        return told.format(detail=error.detail)
    told = (
        tr("The engine {name} cannot reckon {lacks}; choose one of: {usable}.")
        if error.lacks
        else tr("There is no networkx engine {name} installed; choose one of: {usable}.")
    )
    return told.format(name=error.name, lacks=error.lacks, usable=", ".join(error.usable))


def _refusal(error: DeliveryRefused, tr: Translate) -> str:
    if error.reason is Refusal.SELF_DELIVERY:
        return tr("{provider} cannot deliver to itself; pull to another party.").format(
            provider=error.provider
        )
    return tr(
        "{provider} is an external customer and only receives; draw it the other way round."
    ).format(provider=error.provider)


def _line(where: str, reason: str, advice: str, *, tr: Translate) -> str:
    told = tr("{reason}; {advice}").format(reason=reason, advice=advice)
    return one_line(tr("{file}: {place}").format(file=where, place=told) if where else told)


def system_reason(cause: OSError, tr: Translate) -> str:
    """The system's own reason, in the reader's language where it is a common one."""
    if isinstance(cause, FileNotFoundError):
        return tr("there is no such file or folder")
    if isinstance(cause, PermissionError):
        return tr("you have no right to do this here")
    if isinstance(cause, IsADirectoryError):
        return tr("this is a folder, not a file")
    return _by_number(cause, tr)


def _by_number(cause: OSError, tr: Translate) -> str:
    reasons = {
        errno.ENOSPC: tr("the disk is full"),
        errno.EROFS: tr("this place can only be read"),
        errno.ENAMETOOLONG: tr("the name is too long"),
        errno.ENOTDIR: tr("a part of the path is a file, not a folder"),
        errno.EIO: tr("the disk reports an error"),
    }
    return reasons.get(cause.errno or 0) or cause.strerror or str(cause)
