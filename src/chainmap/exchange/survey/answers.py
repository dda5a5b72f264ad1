"""What a filled questionnaire says, and what is missing or odd about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from chainmap.exchange.survey.manifest import Manifest
from chainmap.model.rating import Rating, Side
from chainmap.model.records import DeliveryId, Servqual


class SurveyCode(StrEnum):
    """The sentences are in `chainmap.wording.survey_notices`; behind each code, its values."""

    # about the answers; `line`: from or to whom, and the service
    NO_SCORE = "no_score"  # line, item, value
    OUT_OF_RANGE = "out_of_range"  # line, item, value
    NO_WHOLE_SCORE = "no_whole_score"  # line, item, value
    NO_DATE = "no_date"  # value
    DATE_MISSING = "date_missing"
    NAME_CUT = "name_cut"  # most
    COMMENT_CUT = "comment_cut"  # line, most
    TWO_ANSWERS = "two_answers"  # line, item
    NOTHING_ANSWERED = "nothing_answered"
    NOT_ANSWERED = "not_answered"  # lines
    HALF_ANSWERED = "half_answered"  # lines
    # about the sheet
    ROW_GONE = "row_gone"  # lines
    ROW_TWICE = "row_twice"  # line
    ROW_CHANGED = "row_changed"  # line, value
    ROW_UNKNOWN = "row_unknown"  # value
    COLUMN_GONE = "column_gone"  # heading
    # about the map
    OTHER_MAP = "other_map"  # title
    PARTY_GONE = "party_gone"  # name
    TITLE_DIFFERS = "title_differs"  # title
    DELIVERY_GONE = "delivery_gone"  # lines
    DELIVERY_MOVED = "delivery_moved"  # lines
    RENAMED = "renamed"  # line, name
    # about other answers
    SAME_FILE = "same_file"  # file
    SAME_PERSON = "same_person"  # name, file
    ALREADY_THERE = "already_there"
    PARTLY_THERE = "partly_there"  # lines
    ANSWERED_BEFORE = "answered_before"  # name


class Weight(StrEnum):
    """How much a notice matters: answers are lost, something is to be looked at, or just told."""

    LOST = "lost"
    LOOK = "look"
    NOTE = "note"


NOTES = {
    *(SurveyCode.DATE_MISSING, SurveyCode.NOT_ANSWERED, SurveyCode.HALF_ANSWERED),
    *(SurveyCode.TITLE_DIFFERS, SurveyCode.RENAMED),
}
LOOK = {
    *(SurveyCode.TWO_ANSWERS, SurveyCode.ROW_TWICE, SurveyCode.ANSWERED_BEFORE),
    *(SurveyCode.SAME_FILE, SurveyCode.SAME_PERSON),
    *(SurveyCode.ALREADY_THERE, SurveyCode.PARTLY_THERE),
    *(SurveyCode.NAME_CUT, SurveyCode.COMMENT_CUT, SurveyCode.NO_DATE, SurveyCode.ROW_UNKNOWN),
}


@dataclass(frozen=True, slots=True)
class SurveyNotice:
    code: SurveyCode
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def weight(self) -> Weight:
        if self.code in NOTES:
            return Weight.NOTE
        return Weight.LOOK if self.code in LOOK else Weight.LOST


Line: TypeAlias = tuple[DeliveryId, Side]


@dataclass(frozen=True, slots=True)
class Answers:
    """One filled questionnaire. `digest` is that of the file's very bytes."""

    manifest: Manifest
    name: str | None
    on: date | None
    ratings: Mapping[Line, Rating]
    servqual: Mapping[DeliveryId, Servqual]
    notices: tuple[SurveyNotice, ...]
    digest: str
