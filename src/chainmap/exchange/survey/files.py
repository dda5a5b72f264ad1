"""What the files of a survey are called, and the folder they go to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from chainmap.errors import FileUnwritable
from chainmap.exchange.survey.questionnaire import Questionnaire
from chainmap.model.map import ChainMap
from chainmap.wording.language import catalogue
from chainmap.wording.survey import survey_file_name

ENDING = ".xlsx"
_LONGEST = 80
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\ud800-\udfff]+')


def file_names(map: ChainMap, asked: Sequence[Questionnaire]) -> list[str]:
    """A name for each that every file system takes; equal ones are numbered."""
    tr = catalogue(map.info.language)
    names: list[str] = []
    taken: set[str] = set()
    for one in asked:
        plain = " ".join(_NOT_IN_NAMES.sub(" ", survey_file_name(one.name, tr)).split())
        plain = plain[:_LONGEST].strip(" .")
        name, number = plain, 1
        while name.casefold() in taken:
            number += 1
            name = f"{plain} {number}"
        taken.add(name.casefold())
        names.append(name + ENDING)
    return names


def made_folder(folder: Path) -> None:
    """Makes the folder where there is none yet.

    Raises:
        FileUnwritable: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritable(folder, error) from error
