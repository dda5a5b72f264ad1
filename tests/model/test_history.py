"""The line of maps: undo, redo, merging of typing, the saved mark."""

from __future__ import annotations

import pytest

from chainmap.model import edits, history
from chainmap.model.history import History
from chainmap.model.records import PartyId
from tests.builders import chart

EMPTY, A, AB, ABC = chart(""), chart("A"), chart("A; B"), chart("A; B; C")


def walked() -> History:
    line = History(EMPTY)
    line.record(A, "add")
    line.record(AB, "deliver")
    return line


def test_undo_and_redo_walk_along_the_very_maps() -> None:
    line = walked()

    assert line.undo()
    assert line.map is A
    assert line.redo()
    assert line.map is AB
    assert not line.redo()


def test_undo_ends_at_the_map_that_was_opened() -> None:
    line = walked()

    assert [line.undo(), line.undo(), line.undo()] == [True, True, False]
    assert line.map is EMPTY


def test_labels_tell_what_undo_and_redo_would_do() -> None:
    line = walked()
    line.undo()

    assert (line.undo_label, line.redo_label) == ("add", "deliver")
    line.undo()
    assert (line.undo_label, line.redo_label) == (None, "add")


def test_a_new_step_forgets_what_was_undone() -> None:
    line = walked()
    line.undo()
    line.record(ABC, "paste")

    assert line.redo_label is None
    line.undo()
    assert line.map is A


def test_the_same_map_is_no_step() -> None:
    line = walked()

    assert not line.record(AB, "move")
    assert line.undo_label == "deliver"


def test_typing_a_name_is_one_step() -> None:
    line = History(A)
    for name in ("F", "Fi", "Finance"):
        line.record(edits.rename(line.map, PartyId("A"), name), "rename", merge="A")

    line.undo()

    assert line.map is A
    line.redo()
    assert line.map.parties[PartyId("A")].name == "Finance"


def test_typing_after_the_field_was_left_is_a_step_of_its_own() -> None:
    line = History(A)
    line.record(AB, "rename", merge="A")
    line.close_step()
    line.record(ABC, "rename", merge="A")

    line.undo()

    assert line.map is AB


def test_what_was_saved_is_not_merged_away() -> None:
    line = History(A)
    line.record(AB, "rename", merge="A")
    line.mark_saved(AB)
    line.record(ABC, "rename", merge="A")

    line.undo()

    assert line.map is AB
    assert line.is_saved


def test_undo_back_to_the_saved_map_is_saved_again() -> None:
    line = walked()
    line.mark_saved(A)

    saved = [line.is_saved]
    for _ in range(2):
        line.undo()
        saved.append(line.is_saved)

    assert saved == [False, True, False]


def test_a_map_that_was_never_saved_is_not_saved() -> None:
    assert not History(A, saved=False).is_saved
    assert History(A).is_saved


def test_a_map_completed_with_places_is_no_step_and_stays_saved() -> None:
    line = History(A)
    line.amend(AB)

    assert line.map is AB
    assert line.is_saved
    assert line.undo_label is None


def test_old_steps_are_forgotten_in_the_end() -> None:
    line = History(EMPTY)
    for number in range(history.LIMIT + 10):
        line.record(edits.rename(A, PartyId("A"), str(number)), "rename")

    undone = sum(1 for _ in iter(line.undo, False))

    assert undone == history.LIMIT


def test_steps_that_take_much_room_are_forgotten_sooner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "ROOM", 50_000)
    line = History(A)
    for number in range(200):
        line.record(edits.rename(line.map, PartyId("A"), str(number)), "rename")
    few = sum(1 for _ in iter(line.undo, False))
    assert 100 < few < 120
    assert line.map.parties[PartyId("A")].name == str(199 - few)

    monkeypatch.setattr(history, "ROOM", 0)
    line.record(AB, "add")
    for number in range(50):
        line.record(edits.rename(line.map, PartyId("A"), f"again {number}"), "rename")
    assert sum(1 for _ in iter(line.undo, False)) == history.LEAST


def test_old_steps_hold_records_only() -> None:
    """What was worked out from a map of thousands takes more room than the map."""
    line = History(AB)
    maps = [AB]
    for number in range(5):
        maps.append(edits.rename(line.map, PartyId("A"), str(number)))
        line.record(maps[-1], "rename")
        assert maps[-1].ids
        assert maps[-1].deliveries_by_consumer is not None
    reckoned = ["ids" in vars(map) for map in maps]
    assert reckoned == [False] * 4 + [True] * 2
    while line.undo():
        assert line.map.ids
    assert not any("ids" in vars(map) for map in maps[2:])


def test_typing_back_to_the_start_leaves_no_step() -> None:
    start, longer = chart("A"), chart("A; B")
    history = History(start)
    history.record(longer, "rename", "name")
    history.record(chart("A"), "rename", "name")
    assert history.undo_label is None
    assert history.is_saved
