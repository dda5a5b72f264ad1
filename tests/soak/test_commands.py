"""Whatever writes a file has a row in the table of those that are walked through with faults."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from chainmap.cli import main
from chainmap.cli.commands import MODULES
from chainmap.cli.export_options import PICTURES
from chainmap.cli.parser import Parser
from chainmap.exchange import FORMATS
from tests.soak import commands

WRITING = sorted(MODULES.keys() - set(commands.WRITES_NOTHING))


def parser_of(command: str) -> argparse.ArgumentParser:
    parser = Parser(f"chainmap {command}", command)
    import_module(f"chainmap.cli.{MODULES[command]}").arguments(parser)
    return parser


def choices_of(command: str, option: str) -> list[str]:
    """What an argument of the command can be, by its name."""
    (found,) = [it for it in parser_of(command)._actions if it.dest == option]
    return [str(choice) for choice in found.choices or ()]


def lines_of(command: str) -> Iterator[str]:
    return (row.line for row in commands.COMMANDS.values() if row.line.split()[0] == command)


def names_of(command: str) -> set[str]:
    """What the names of its rows say after it."""
    rows = [name for name in commands.COMMANDS if name.split()[0] == command]
    return {name.removeprefix(command).strip() for name in rows}


@pytest.mark.parametrize("command", WRITING)
def test_each_command_that_writes_is_walked_through(command: str) -> None:
    assert list(lines_of(command))


@pytest.mark.parametrize("command", commands.WRITES_NOTHING)
def test_what_is_said_to_write_nothing_has_no_file_to_write(command: str) -> None:
    named = {action.dest for action in parser_of(command)._actions}

    assert not named & {"output", "folder", "to", "words", "force"}


@pytest.mark.parametrize("command", ["analyze", "actions", "compare"])
def test_in_each_of_its_formats(command: str) -> None:
    assert set(choices_of(command, "format")) <= names_of(command)


def test_each_export_and_chart_and_a_whole_folder() -> None:
    endings = [ending[1:] for ending in PICTURES]
    written = [it.endings[0][1:] for it in FORMATS if it.writes]

    assert {*endings, *written} <= names_of("export")
    assert {f"of a chart, {ending}" for ending in endings} <= names_of("export")
    assert any("--to" in line for line in lines_of("export"))


def test_each_part_of_the_survey() -> None:
    assert set(choices_of("survey", "part")) == names_of("survey")


@pytest.mark.parametrize("name", ["export of many", "export to a folder", "survey make",
                                  "layout of the file itself"])  # fmt: skip
def test_a_row_names_all_that_is_written(name: str, tmp_path: Path) -> None:
    commands.prepare(tmp_path)
    over = commands.COMMANDS[name].over
    if over:
        (tmp_path / "out" / over).write_bytes((tmp_path / "in" / over).read_bytes())

    assert main(commands.words_of(name, tmp_path)[2:]) == 0

    written = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert sorted(written) == sorted(commands.targets_of(name, tmp_path))
