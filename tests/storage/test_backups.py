"""Earlier versions of a file: kept, thinned out, found again."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from chainmap.storage.backups import DAYS, LATEST, Backups

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "chain.chainmap"


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "backups")


def saved(file: Path, text: str, when: datetime) -> None:
    file.write_text(text)
    os.utime(file, (when.timestamp(), when.timestamp()))


def test_a_backup_holds_the_file_as_it_was_and_says_when(file: Path, backups: Backups) -> None:
    saved(file, "first", NOON)
    backups.keep(file)
    saved(file, "second", NOON + timedelta(minutes=1))
    backups.keep(file)

    assert [(one.path.read_text(), one.saved_at) for one in backups.of(file)] == [
        ("second", NOON + timedelta(minutes=1)),
        ("first", NOON),
    ]


def test_the_same_content_is_kept_once(file: Path, backups: Backups) -> None:
    saved(file, "same", NOON)

    assert backups.keep(file) is not None
    assert backups.keep(file) is None


def test_what_is_not_there_needs_no_backup(file: Path, backups: Backups) -> None:
    assert backups.keep(file) is None


def test_files_of_one_name_in_two_folders_keep_apart(tmp_path: Path, backups: Backups) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        saved(tmp_path / folder / "chain.chainmap", folder, NOON)
        backups.keep(tmp_path / folder / "chain.chainmap")

    (only,) = backups.of(tmp_path / "a" / "chain.chainmap")
    assert only.path.read_text() == "a"


def test_two_versions_of_one_second_both_stay_and_the_later_comes_first(
    file: Path, backups: Backups
) -> None:
    for text in ("one", "two"):
        saved(file, text, NOON)
        backups.keep(file)

    assert [one.path.read_text() for one in backups.of(file)] == ["two", "one"]


def test_the_latest_ones_and_one_of_each_day_stay(file: Path, backups: Backups) -> None:
    for day in range(DAYS + 5):
        for hour in range(3):
            saved(file, f"{day}.{hour}", NOON + timedelta(days=day, hours=hour))
            backups.keep(file)

    kept = backups.of(file)
    assert len(kept) == LATEST + DAYS
    latest = DAYS + 4
    assert [one.path.read_text() for one in kept[:3]] == [f"{latest}.{h}" for h in (2, 1, 0)]
    assert all(one.path.read_text().endswith(".2") for one in kept[LATEST + 1 :])


def test_a_foreign_file_in_the_folder_is_left_alone(file: Path, backups: Backups) -> None:
    saved(file, "mine", NOON)
    backups.keep(file)
    foreign = backups.folder(file) / "notes.chainmap"
    foreign.write_text("yours")

    assert len(backups.of(file)) == 1
    assert foreign.exists()


def test_what_was_kept_just_now_stays_though_the_clock_went_back(
    file: Path, backups: Backups
) -> None:
    for number in range(LATEST + DAYS):
        saved(file, f"version {number}", NOON + timedelta(days=number))
        backups.keep(file)
    saved(file, "after the battery of the clock", datetime(2000, 1, 1, tzinfo=UTC))
    copy = backups.keep(file)

    assert copy is not None
    assert copy.read_text() == "after the battery of the clock"


def test_a_file_of_a_year_that_no_calendar_has_is_kept_as_of_now(
    file: Path, backups: Backups
) -> None:
    file.write_text("far")
    os.utime(file, (9e11, 9e11))

    backups.keep(file)

    assert backups.of(file)[0].saved_at.year >= 2026
