"""Every error that ChainMap raises on purpose.

    ChainMapError
    ├── EditRefused                 an edit that would make the map meaningless
    │   ├── DeliveryRefused         this provider cannot deliver to this consumer
    │   ├── NameMissing             a party or service without a name
    │   ├── ReasonMissing           a finding set aside without a reason
    │   ├── SeveralRaters           one score typed over the answers of several people
    │   └── UnknownRecord           no record has this id
    ├── InputError                  a file cannot be read                        (exit code 3)
    │   ├── FileUnreadable          the system refuses it: missing, no right, …
    │   ├── WrongFormat             it is not the kind of file it is taken for
    │   ├── NewerVersion            it was written by a newer ChainMap
    │   └── InvalidContent          right kind, wrong content: at which place, and why
    ├── OutputError                 a file cannot be written                     (exit code 4)
    │   ├── FileInTheWay            it exists and was not to be overwritten
    │   └── FileUnwritable          the system refuses it: disk full, no right, …
    ├── UsageError                  a command line that means nothing            (exit code 2)
    ├── BackendUnusable             an engine of networkx that cannot be taken   (exit code 2)
    ├── ReportFailed                a report could not be written
    ├── ExportFailed                what is in a file could not be made
    ├── CountingFailed              betweenness could not be reckoned
    └── LayoutFailed                the layout engine gave no answer

Errors carry values; the sentence for a person is made of them in `chainmap.wording.errors`.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path


class ChainMapError(Exception):
    """The root of all errors that a caller can do something about."""

    def __reduce__(self) -> tuple[object, ...]:
        # As made anew by its own arguments it could not come from another process.
        return _as_it_was, (type(self), self.args, self.__dict__)


def _as_it_was(
    kind: type[ChainMapError], words: tuple[object, ...], values: dict[str, object]
) -> ChainMapError:
    error = kind.__new__(kind, *words)
    error.args = words
    error.__dict__.update(values)
    return error


class EditRefused(ChainMapError):
    """An edit that would make the map meaningless; the map is unchanged."""


class Refusal(StrEnum):
    """Why a delivery cannot be drawn."""

    SELF_DELIVERY = "self_delivery"
    FROM_EXTERNAL_CUSTOMER = "from_external_customer"


class DeliveryRefused(EditRefused):
    def __init__(self, reason: Refusal, provider: str, consumer: str) -> None:
        super().__init__(f"{provider} cannot deliver to {consumer}: {reason}")
        self.reason = reason
        self.provider = provider
        self.consumer = consumer


class NameMissing(EditRefused):
    """A party or a service must be called something."""


class ReasonMissing(EditRefused):
    """A finding is set aside for a reason."""


class SeveralRaters(EditRefused):
    """What is seen is the mean of several answers, over which no single one can be typed."""

    def __init__(self, delivery: str) -> None:
        super().__init__(f"several people rated {delivery!r}")
        self.delivery = delivery


class NotANumber(EditRefused):
    """What was typed for a number is none."""

    def __init__(self, text: str) -> None:
        super().__init__(f"no number: {text!r}")
        self.text = text


class NotADate(EditRefused):
    """What was typed for a day is none. `example`: how one is written."""

    def __init__(self, text: str, example: str) -> None:
        super().__init__(f"no date: {text!r}")
        self.text = text
        self.example = example


class UnknownRecord(EditRefused):
    def __init__(self, id: str) -> None:
        super().__init__(f"no record {id!r}")
        self.id = id


class InputError(ChainMapError):
    """A file that cannot be read. `path` is `None` while only its content is known."""

    path: Path | None = None


class FileUnreadable(InputError):
    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(f"{path}: {cause.strerror}")
        self.path = path
        self.cause = cause


class WrongFormat(InputError):
    """`expected` names the format ("chainmap", "graphml"), `reason` is a `Fault`."""

    def __init__(self, expected: str, reason: Fault, detail: str = "") -> None:
        super().__init__(f"not {expected}: {reason} {detail}".strip())
        self.expected = expected
        self.reason = reason
        self.detail = detail


class NewerVersion(InputError):
    def __init__(self, version: int, supported: int) -> None:
        super().__init__(f"version {version}, supported up to {supported}")
        self.version = version
        self.supported = supported


class InvalidContent(InputError):
    """`place` is a JSON path ("deliveries[12].consumer"), a line, or an XML element."""

    def __init__(self, place: str, fault: Fault, value: str = "") -> None:
        super().__init__(f"{place}: {fault} {value}".strip())
        self.place = place
        self.fault = fault
        self.value = value


class Fault(StrEnum):
    """What is wrong with a file or one place in it."""

    EMPTY = "empty"
    NOT_TEXT = "not_text"
    NOT_JSON = "not_json"
    NOT_XML = "not_xml"
    NOT_THIS_FORMAT = "not_this_format"
    LOOKS_LIKE = "looks_like"  # detail: a kind of file
    UNSAFE_XML = "unsafe_xml"
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    DAMAGED = "damaged"
    PASSWORD = "password"
    OLD_EXCEL = "old_excel"
    NO_GRAPH = "no_graph"
    NO_MAP = "no_map"
    NO_TABLE = "no_table"
    NOT_OURS = "not_ours"
    OURS_IN_ODS = "ours_in_ods"
    QUESTIONNAIRE = "questionnaire"
    NO_DATE = "no_date"
    NO_DELIVERY = "no_delivery"
    OPEN_QUOTE = "open_quote"
    UNCLOSED = "unclosed"
    MISPLACED = "misplaced"
    ENDS_EARLY = "ends_early"
    UNKNOWN_PAGE = "unknown_page"
    UNKNOWN_SHEET = "unknown_sheet"
    UNKNOWN_COLUMN = "unknown_column"
    UNKNOWN_FIELD = "unknown_field"
    HIDDEN_PART_CHANGED = "hidden_part_changed"
    MISSING_KEY = "missing_key"
    UNKNOWN_KEY = "unknown_key"
    DOUBLE_KEY = "double_key"
    WRONG_TYPE = "wrong_type"
    OUT_OF_RANGE = "out_of_range"
    NOT_ALLOWED = "not_allowed"
    NOT_EXACTLY_ONE = "not_exactly_one"
    NOT_FINITE = "not_finite"
    DOUBLE_ID = "double_id"
    UNKNOWN_GROUP = "unknown_group"
    UNKNOWN_PARTY = "unknown_party"
    UNKNOWN_SERVICE = "unknown_service"
    UNKNOWN_DELIVERY = "unknown_delivery"
    UNKNOWN_NEED = "unknown_need"
    UNKNOWN_RECORD = "unknown_record"
    TWIN_NAME = "twin_name"


class OutputError(ChainMapError):
    def __init__(self, path: Path, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path


class FileInTheWay(OutputError):
    def __init__(self, path: Path) -> None:
        super().__init__(path, "exists")


class FileUnwritable(OutputError):
    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(path, cause.strerror or str(cause))
        self.cause = cause


class UsageError(ChainMapError):
    """A command line that means nothing; the message is already in words."""


class BackendUnusable(ChainMapError):
    """`usable` names those that can be taken; `lacks` a function that this one does not know."""

    def __init__(self, name: str, usable: tuple[str, ...], lacks: str | None = None) -> None:
        super().__init__(f"backend {name!r}, usable: {', '.join(usable)}")
        self.name = name
        self.usable = usable
        self.lacks = lacks


class CountingFailed(ChainMapError):
    """Betweenness could not be reckoned; `detail` is the engine's own message."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class ReportFailed(ChainMapError):
    """A report could not be written; `detail` is for the makers of ChainMap."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class ExportFailed(ChainMapError):
    """What is to be in a file could not be made; `detail` is for the makers of ChainMap."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class LayoutFailed(ChainMapError):
    """The layout engine gave no answer; `detail` is its own message, for the log."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail
