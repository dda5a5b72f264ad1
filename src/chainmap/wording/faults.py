"""What is wrong with a file or one place in it, and what to do about it."""

from __future__ import annotations

from chainmap.errors import Fault
from chainmap.wording.language import Translate

_LONGEST_VALUE = 60


def file_words(fault: Fault, tr: Translate) -> str:
    """What is wrong with a file as a whole."""
    words = {
        Fault.EMPTY: tr("it is empty"),
        Fault.NOT_TEXT: tr("it is not readable text"),
        Fault.NOT_JSON: tr("it is not valid JSON"),
        Fault.NOT_XML: tr("it is not valid XML"),
        Fault.NOT_THIS_FORMAT: tr("its content is of another kind"),
        Fault.UNSAFE_XML: tr("it defines entities or calls for other files, which is not safe"),
        Fault.TOO_LARGE: tr("it is too large"),
        Fault.TOO_DEEP: tr("it is nested too deeply"),
        Fault.DAMAGED: tr("it is damaged or cut off"),
        Fault.PASSWORD: tr("it is protected by a password"),
        Fault.OLD_EXCEL: tr("it is in the old format of Excel (.xls)"),
        Fault.NO_GRAPH: tr("there is no graph in it"),
        Fault.NO_MAP: tr("it is a picture without a map inside"),
        Fault.OURS_IN_ODS: tr("it is a workbook of ChainMap that was saved as .ods"),
        Fault.NOT_OURS: tr("it was not written by ChainMap, and cannot update a map"),
        Fault.NO_TABLE: tr("there is no table of parties or deliveries in it"),
        Fault.QUESTIONNAIRE: tr("it is a questionnaire of ChainMap, and no table"),
        Fault.HIDDEN_PART_CHANGED: tr("its hidden part, by which answers are known, was changed"),
    }
    return words.get(fault) or tr("something in it is wrong")


def file_advice(fault: Fault, tr: Translate) -> str:
    """What to do about a file as a whole."""
    again = tr("take a backup copy, or save it again where it came from")
    smaller, as_xlsx = tr("split it into smaller files"), tr("save it as .xlsx")
    advice = {
        **dict.fromkeys((Fault.EMPTY, Fault.DAMAGED, Fault.NOT_JSON, Fault.NOT_XML), again),
        **dict.fromkeys((Fault.TOO_LARGE, Fault.TOO_DEEP), smaller),
        **dict.fromkeys((Fault.OLD_EXCEL, Fault.OURS_IN_ODS), as_xlsx),
        Fault.PASSWORD: tr("save it without a password"),
        Fault.NO_MAP: tr("ask for the map itself, or for a picture with the map inside"),
        Fault.NO_TABLE: tr("say what the table and its columns hold"),
        Fault.UNSAFE_XML: tr("save it again without a document type"),
        Fault.LOOKS_LIKE: tr("choose another file, or give it the ending of its kind"),
        Fault.QUESTIONNAIRE: tr("open its map and choose Customers › Read answers"),
        Fault.HIDDEN_PART_CHANGED: tr(
            "send out a new questionnaire, or type the answers in by hand"
        ),
    }
    return advice.get(fault) or tr("choose another file")


def place_words(fault: Fault, value: str, tr: Translate) -> str:
    """What is wrong at one place of a file, with what stands there as `value`."""
    words = {
        Fault.EMPTY: tr("nothing stands here"),
        Fault.MISSING_KEY: tr("the key {value} is missing"),
        Fault.UNKNOWN_KEY: tr("the key {value} is unknown"),
        Fault.DOUBLE_KEY: tr("the key {value} stands here twice"),
        Fault.WRONG_TYPE: tr("the value is of the wrong type: {value}"),
        Fault.OUT_OF_RANGE: tr("the value is out of range: {value}"),
        Fault.NOT_ALLOWED: tr("the value is not allowed: {value}"),
        Fault.NOT_EXACTLY_ONE: tr("exactly one of these must be given: {value}"),
        Fault.NOT_FINITE: tr("the number is not finite: {value}"),
        Fault.DOUBLE_ID: tr("the id {value} is used twice"),
        Fault.UNKNOWN_GROUP: tr("no group {value}"),
        Fault.UNKNOWN_PARTY: tr("no party {value}"),
        Fault.UNKNOWN_SERVICE: tr("no service {value}"),
        Fault.UNKNOWN_DELIVERY: tr("no delivery {value}"),
        Fault.UNKNOWN_NEED: tr("no need {value}"),
        Fault.UNKNOWN_RECORD: tr("nothing has the id {value}"),
        Fault.NO_DATE: tr("{value} is not a date"),
        Fault.NO_DELIVERY: tr("nothing can be delivered this way: {value}"),
        Fault.OPEN_QUOTE: tr("a quotation mark begins here and does not end"),
        Fault.UNCLOSED: tr("{value} begins here and does not end"),
        Fault.MISPLACED: tr("{value} does not belong here"),
        Fault.ENDS_EARLY: tr("the file ends before it is complete"),
        Fault.UNKNOWN_PAGE: tr("there is no page {value}"),
        Fault.UNKNOWN_SHEET: tr("there is no sheet {value}"),
        Fault.UNKNOWN_COLUMN: tr("there is no column {value}"),
        Fault.UNKNOWN_FIELD: tr("{value} is nothing that a column can hold"),
        Fault.TWIN_NAME: tr("two parties are called {value}"),
    }
    told = words.get(fault)
    return told.format(value=shortened(value)) if told else file_words(fault, tr)


def place_advice(fault: Fault, tr: Translate) -> str:
    """What to do about one place of a file."""
    if fault is Fault.DOUBLE_ID:
        return tr("give one of the two another id")
    if fault is Fault.TWIN_NAME:
        return tr("give one of the two another name")
    if fault in _DANGLING:
        return tr("add it, or correct the id")
    if fault is Fault.OPEN_QUOTE:
        return tr("add the second mark, or take the first one away")
    if fault in _NOT_FOUND:
        return tr("check the name")
    return tr("correct it in a text editor")


_NOT_FOUND = (
    Fault.UNKNOWN_PAGE,
    Fault.UNKNOWN_SHEET,
    Fault.UNKNOWN_COLUMN,
    Fault.UNKNOWN_FIELD,
)


_DANGLING = (
    Fault.UNKNOWN_GROUP,
    Fault.UNKNOWN_PARTY,
    Fault.UNKNOWN_SERVICE,
    Fault.UNKNOWN_DELIVERY,
    Fault.UNKNOWN_NEED,
    Fault.UNKNOWN_RECORD,
)


def place_shown(place: str, tr: Translate) -> str:
    """A place for people: a bare number is a line, all others speak for themselves."""
    if place.isascii() and place.isdecimal():
        return tr("line {line}").format(line=place)
    return shortened(place)


def shortened(value: str) -> str:
    """A value that fits into a line."""
    return value if len(value) <= _LONGEST_VALUE else value[: _LONGEST_VALUE - 1] + "…"
