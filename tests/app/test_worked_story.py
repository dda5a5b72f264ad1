"""The worked story of the manual, done in the window as its page tells it, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import help_story
from chainmap.app.window import Window
from chainmap.cli import main
from chainmap.manual.markdown import blocks, links
from chainmap.manual.pages import source
from chainmap.model.map import ChainMap
from chainmap.panels.identify.panel import SERVICES
from chainmap.storage.files import read_map, write_map
from chainmap.wording.language import LANGUAGES
from tests.app.test_identify import Interviewer
from tests.driver import Driver
from tests.exchange.pen import Pen

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(params=LANGUAGES)
def told(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def drawn(map: ChainMap) -> list[str]:
    """Who delivers what to whom, by name."""
    parties = map.parties
    return sorted(
        f"{parties[map.provider_of(one)].name} -> {parties[one.consumer].name}: {map.name_of(one)}"
        for one in map.deliveries.values()
    )


def test_the_interview_of_the_story_by_keyboard(user: Driver, told: str) -> None:
    script = help_story.script(told)
    hands = Interviewer(user)
    hands.shortcut("F4")
    hands.answers(script.departments)
    hands.presses(Key.Key_Return)
    hands.presses(Key.Key_Return)
    for name, needed, given in script.interview:
        assert hands.panel.departments.choice.currentText() == name
        for answer in _lines(needed):
            hands.answers(answer)
        hands.presses(Key.Key_Return)
        for answer in _lines(given):
            hands.answers(answer)
        hands.presses(Key.Key_Return, CTRL)
    hands.panel.tabs.setCurrentIndex(SERVICES)
    for name, typed in script.second_pass:
        page = hands.panel.services
        place = page.choice.findData(help_story.service(user.map, name))
        page.choice.setCurrentIndex(place)
        page.choice.activated.emit(place)
        page.boxes[0].field.setFocus()
        hands.answers(typed)
    assert drawn(user.map) == drawn(help_story.identified(ChainMap(), script))
    inside = [one for one in user.map.parties.values() if one.kind.is_internal]
    assert len(inside) == 5
    assert all(one.asked_on for one in inside)


def _lines(typed: str) -> list[str]:
    return [] if typed == help_story.NOTHING else typed.splitlines()


@pytest.fixture
def surveyed(user: Driver, told: str) -> Window:
    script = help_story.script(told)
    user.open(help_story.rated(help_story.identified(ChainMap(), script), script))
    user.wait_for_report()
    return user.window


def test_the_findings_are_those_that_the_story_tells(
    surveyed: Window, user: Driver, told: str
) -> None:
    below = source(told, "story").partition("{#findings}")[2].partition("\n## ")[0]
    listed = [line for block in blocks(below) if block.kind == "items" for line in block.lines]
    named = [links(line)[0].removeprefix("findings#") for line in listed]
    assert sorted(named) == sorted({row.code for row in surveyed.findings.rows})


def test_the_survey_of_the_story(told: str, tmp_path: Path) -> None:
    """The workbooks go out, are filled in with what the page tells, and come back."""
    script = help_story.script(told)
    map = help_story.needed(help_story.identified(ChainMap(), script), script)
    file, answered = tmp_path / "kolbe.chainmap", tmp_path / "answered.chainmap"
    folder = tmp_path / "questionnaires"
    write_map(file, map)
    assert main(["survey", "make", str(file), str(folder), "--external"]) == 0
    books = list(folder.iterdir())
    assert len(books) == len(map.parties)
    for book in books:
        pen = Pen(book.read_bytes(), told)
        for name, given, own in script.ratings:
            id = help_story.delivery(map, name).id
            for key, line in pen.manifest.lines.items():
                score = given if line.side == "customer" else own
                if line.delivery == id and score != help_story.NOTHING:
                    pen.says(key, {"satisfaction": int(score)})
        book.write_bytes(pen.saved())
    assert main(["survey", "read", str(file), str(folder), "-o", str(answered)]) == 0
    read, wanted = read_map(answered), help_story.rated(map, script._replace(needs=()))
    assert _satisfactions(read) == _satisfactions(wanted)


def _satisfactions(map: ChainMap) -> dict[str, tuple[object, object]]:
    return {
        id: tuple(
            rating and rating.satisfaction
            for rating in (one.rating_by_customer, one.rating_by_supplier)
        )
        for id, one in map.deliveries.items()
    }


def test_the_plan_and_what_comes_of_it(surveyed: Window, user: Driver, told: str) -> None:
    script = help_story.script(told)
    findings = surveyed.findings
    for row in script.plan:
        findings.list.pick([one.code for one in findings.rows].index(row[1]))
        QTest.keyClicks(findings.list, "a")
    assert len(user.map.actions) == len(script.plan)
    while user.map.actions:
        user.choose("undo")
    user.window.session.commit(help_story.planned(user.map, script), "change")
    user.wait_for_report()
    codes = [row.code for row in surveyed.findings.rows]
    assert "standard_missed" in codes
    assert "no_line_of_sight" in codes
    assert [action.text for action in user.map.actions.values()] == [row[0] for row in script.plan]

    user.window.session.commit(help_story.later(user.map, script), "chain")
    user.wait_for_report()
    report = surveyed.analyst.report
    assert report is not None
    assert report.line_of_sight_coverage == 1
    assert "no_line_of_sight" not in [row.code for row in surveyed.findings.rows]


def test_the_report_of_the_story(
    told: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    script = help_story.script(told)
    map = help_story.rated(help_story.identified(ChainMap(), script), script)
    map = help_story.later(help_story.planned(map, script), script)
    file, report = tmp_path / "kolbe.chainmap", tmp_path / "report.html"
    write_map(file, map)
    assert read_map(file) == map
    assert main(["analyze", str(file), "-o", str(report), "--language", told]) == 0
    said = report.read_text("utf-8")
    for party in map.parties.values():
        assert party.name in said
    for action in map.actions.values():
        assert action.text in said
    capfd.readouterr()
    words = ["--overdue", "--as-of", "2026-03-24", "--format", "csv", "--language", told]
    assert main(["actions", str(file), *words]) == 0
    late = capfd.readouterr().out
    assert [row[0] in late for row in script.plan] == [True, True, False]
