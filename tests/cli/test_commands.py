"""The other commands, and what holds for all of them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from chainmap import __version__, cli
from chainmap.cli.commands import MODULES, summaries
from chainmap.exchange import FORMATS
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, PartyId
from chainmap.storage.files import read_map, write_map
from chainmap.wording.language import catalogue
from tests.builders import chart
from tests.cli.conftest import Chainmap


def test_version(chainmap: Chainmap) -> None:
    run = chainmap("--version")
    assert (run.code, run.out, run.err) == (0, f"ChainMap {__version__}\n", "")


def test_formats(chainmap: Chainmap) -> None:
    run = chainmap("formats")
    assert (run.code, run.err) == (0, "")
    lines = [re.split("  +", line) for line in run.out.splitlines()]
    assert lines[0] == [".chainmap", "read, write", "a ChainMap map"]
    assert [".ods", "read"] in [line[:2] for line in lines]
    assert [".png", "read, write"] in [line[:2] for line in lines]
    assert {" ".join(format.endings) for format in FORMATS} <= {line[0] for line in lines}


def test_help_names_every_command(chainmap: Chainmap) -> None:
    run = chainmap("--help")
    assert run.code == 0
    assert run.out.startswith("usage: chainmap [-h]")
    assert all(f"\n  {name} " in run.out for name in MODULES)
    assert set(summaries(catalogue("en"))) == set(MODULES)


@pytest.mark.parametrize("name", MODULES)
def test_every_command_has_help(chainmap: Chainmap, name: str) -> None:
    run = chainmap(name, "--help")
    assert run.code == 0
    assert run.out.startswith(f"usage: chainmap {name}")


def test_a_mistyped_command_is_recognised(chainmap: Chainmap, file: Path) -> None:
    run = chainmap("anlyze", file)
    assert run.code == 2
    assert run.err == "chainmap: There is no command anlyze; did you mean analyze?\n"
    assert "neither a command nor a file" in chainmap("qqqq").err


def test_without_a_screen_the_editor_says_so(
    chainmap: Chainmap, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform != "linux":
        pytest.skip("other systems always have a screen")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    run = chainmap()
    assert run.code == 4
    assert run.err.startswith("chainmap: There is no screen here, so the editor cannot open.")


# -- check ------------------------------------------------------------------------------------


def test_check_counts_what_is_in_a_valid_file(chainmap: Chainmap, file: Path) -> None:
    run = chainmap("check", file)
    assert (run.code, run.err) == (0, "")
    assert run.out == (
        f"{file}: valid, 4 parties, 3 services, 3 deliveries\n"
        "Saving it again gives the same bytes.\n"
    )


def test_check_tells_of_another_order(chainmap: Chainmap, file: Path) -> None:
    file.write_text(re.sub(r"\n +", " ", file.read_text("utf-8")))
    run = chainmap("check", file)
    assert run.code == 0
    assert run.out.endswith(
        "Saving it again keeps every value, in ChainMap's own order and spacing.\n"
    )


def test_check_warns_of_twin_names_and_refuses_dangling_ends(
    chainmap: Chainmap, file: Path
) -> None:
    text = file.read_text("utf-8")
    file.write_text(text.replace('"name": "Archive"', '"name": "Sales"'))
    run = chainmap("check", file)
    assert run.code == 0
    assert run.err == (
        "parties[3].name: two parties are called Sales; give one of the two another name\n"
    )
    file.write_text(text.replace('"consumer": "Buyer"', '"consumer": "Byer"'))
    run = chainmap("check", file)
    assert run.code == 3
    assert run.err == (
        f"chainmap: {file}: deliveries[1].consumer: no party Byer; add it, or correct the id\n"
    )


# -- export, import, layout -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "start"),
    [("m.png", b"\x89PNG"), ("m.svg", b"<?xml"), ("m.pdf", b"%PDF"), ("m.graphml", b"<?xml")],
)
def test_export_writes_pictures_and_graphml(
    chainmap: Chainmap, file: Path, tmp_path: Path, name: str, start: bytes
) -> None:
    run = chainmap("export", file, tmp_path / name)
    assert (run.code, run.out, run.err) == (0, "", "")
    assert (tmp_path / name).read_bytes().startswith(start)
    assert chainmap("export", file, tmp_path / name).code == 4
    assert chainmap("export", file, tmp_path / name, "--force").code == 0


def test_export_takes_the_options_of_its_format_only(
    chainmap: Chainmap, file: Path, tmp_path: Path
) -> None:
    assert chainmap("export", file, tmp_path / "a.png", "--width", "300").code == 0
    assert chainmap("export", file, tmp_path / "a.graphml", "--profile", "plain").code == 0
    run = chainmap("export", file, tmp_path / "a.svg", "--dpi", "300")
    assert (run.code, run.err) == (2, "chainmap: --dpi means nothing for .svg.\n")
    assert chainmap("export", file, tmp_path / "b.png", "--profile", "plain").code == 2
    run = chainmap("export", file, tmp_path / "b.png", "--dpi", "x")
    assert run.err == "chainmap: --dpi cannot be x; see chainmap export --help\n"
    run = chainmap("export", file, tmp_path / "b.png", "--dpi", "9", "--width", "9")
    assert run.code == 2


def test_export_refuses_what_it_cannot_write(chainmap: Chainmap, file: Path) -> None:
    run = chainmap("export", file, "m.vsdx")
    assert run.code == 2
    told = "chainmap: A map cannot be written as m.vsdx, only as .png, .svg, .pdf, .graphml"
    assert run.err.startswith(told)
    assert chainmap("export", file, "-", "--format", "png").code == 2
    assert chainmap("export", file, "m.xls").code == 2
    assert chainmap("export", file, "m.xlsx", "--profile", "kumu").code == 2


def test_export_to_stdout(chainmap: Chainmap, file: Path) -> None:
    run = chainmap("export", file, "-", "--format", "graphml")
    assert run.code == 0
    assert "<graphml" in run.out


def test_import_gives_back_what_export_wrote(
    chainmap: Chainmap, file: Path, tmp_path: Path
) -> None:
    graphml, back = tmp_path / "m.graphml", tmp_path / "back.chainmap"
    chainmap("export", file, graphml)
    run = chainmap("import", graphml, back)
    assert (run.code, run.out) == (0, "")
    assert read_map(back) == read_map(file)
    assert chainmap("import", graphml, back).code == 4


def test_import_tells_on_stderr_what_it_guessed(chainmap: Chainmap, tmp_path: Path) -> None:
    graphml = tmp_path / "m.graphml"
    graphml.write_text(
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
        '<graph edgedefault="undirected"><node id="a"/><node id="b"/>'
        '<edge source="a" target="b"/></graph></graphml>'
    )
    run = chainmap("import", graphml, tmp_path / "out.chainmap")
    assert run.code == 0
    assert run.out == ""
    assert run.err.strip()
    assert len(read_map(tmp_path / "out.chainmap").parties) == 2


def test_import_refuses_other_files(chainmap: Chainmap, tmp_path: Path) -> None:
    run = chainmap("import", "m.vsdx", tmp_path / "out.chainmap")
    assert run.code == 2
    picture = tmp_path / "m.graphml"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    run = chainmap("import", picture, tmp_path / "out.chainmap")
    assert run.code == 3
    assert run.err.startswith(f"chainmap: {picture}: ")
    assert not (tmp_path / "out.chainmap").exists()


def test_layout_places_every_party_and_completes_the_file_itself(
    chainmap: Chainmap, file: Path
) -> None:
    run = chainmap("layout", file)
    assert (run.code, run.out, run.err) == (0, "", "")
    assert all(party.position for party in read_map(file).parties.values())


def test_layout_does_not_throw_places_away_unasked(chainmap: Chainmap, file: Path) -> None:
    chainmap("layout", file)
    placed = file.read_bytes()
    assert chainmap("layout", file).code == 4
    assert file.read_bytes() == placed
    assert chainmap("layout", file, "--keep-placed").code == 0
    assert file.read_bytes() == placed
    assert chainmap("layout", file, "--direction", "right", "--force").code == 0
    assert file.read_bytes() != placed


@pytest.mark.parametrize("style", ["layered", "tier", "radial", "group", "page"])
def test_each_style_of_layout_places_every_party_and_each_the_same_twice(
    chainmap: Chainmap, file: Path, tmp_path: Path, style: str
) -> None:
    for name in ("one", "two"):
        done = chainmap("layout", file, "-o", tmp_path / f"{name}.chainmap", "--style", style)
        assert done.code == 0
    first, second = (tmp_path / f"{name}.chainmap" for name in ("one", "two"))
    assert first.read_bytes() == second.read_bytes()
    assert all(party.position for party in read_map(first).parties.values())


def test_an_unknown_style_of_layout_is_refused_by_name(chainmap: Chainmap, file: Path) -> None:
    run = chainmap("layout", file, "--style", "spiral")
    assert run.code == 2
    assert "spiral" in run.err


def test_layout_into_another_file(chainmap: Chainmap, file: Path, tmp_path: Path) -> None:
    before = file.read_bytes()
    out = tmp_path / "out.chainmap"
    assert chainmap("layout", file, "-o", out).code == 0
    assert file.read_bytes() == before
    assert chainmap("layout", file, "-o", out).code == 4


# -- bugs, pipes, start -----------------------------------------------------------------------


def test_a_bug_is_written_down_and_its_report_named(
    chainmap: Chainmap, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(map: ChainMap) -> bytes:
        raise ZeroDivisionError("nobody expected this")

    monkeypatch.setattr("chainmap.cli.check.encode", broken, raising=False)
    run = chainmap("check", file)
    assert run.code == cli.BUG == 70
    match = re.search(r"written down in (\S+)", run.err)
    assert match
    report = Path(match[1])
    assert "ZeroDivisionError: nobody expected this" in report.read_text("utf-8")
    report.unlink()


def test_the_language_can_be_named_before_the_command(chainmap: Chainmap, file: Path) -> None:
    assert chainmap("--language", "en", "check", file).code == 0
    assert chainmap("--language=en", "check", file).code == 0


def _process(
    *words: str | Path, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "chainmap", *map(str, words)],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment},
    )


def test_a_map_from_stdin_and_a_map_to_stdout(file: Path) -> None:
    run = _process("layout", "-", "-o", "-", stdin=file.read_bytes())
    assert run.returncode == 0
    again = _process("analyze", "-", stdin=run.stdout)
    assert again.returncode == 0
    assert again.stdout.startswith(b"Sales chain")
    assert _process("analyze", "-", stdin=b"{").stderr.startswith(b"chainmap: <stdin>: ")


def test_letters_that_the_terminal_lacks_are_no_fault(file: Path) -> None:
    run = _process("analyze", file, PYTHONIOENCODING="ascii")
    assert run.returncode == 0
    assert "→".encode() in run.stdout


def test_version_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['chainmap', '--version'];"
        "from chainmap.__main__ import main; main();"
        "heavy = {'networkx', 'lxml', 'msgspec', 'PySide6', 'numpy'} & set(sys.modules);"
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False,
                         env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})  # fmt: skip
    assert (run.returncode, run.stderr) == (0, b"")


def test_analyze_loads_no_qt(file: Path) -> None:
    code = (
        "import sys; from chainmap.cli import main; code = main(['analyze', sys.argv[1]]);"
        "qt = [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))];"
        "sys.exit(f'loaded: {qt}' if qt else code)"
    )
    run = subprocess.run([sys.executable, "-c", code, file], capture_output=True, check=False,
                         env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})  # fmt: skip
    assert (run.returncode, run.stderr) == (0, b"")


def test_a_reader_that_leaves_early_is_no_bug(tmp_path: Path) -> None:
    large = tmp_path / "large.chainmap"
    write_map(large, chart("; ".join(f"D{n} -> D{n + 1}" for n in range(300))))
    command = f"'{sys.executable}' -m chainmap analyze '{large}' --format json | head -c 10"
    run = subprocess.run(["sh", "-c", command], capture_output=True, check=False,
                         env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})  # fmt: skip
    assert run.stdout == b'{\n "version'[:10]
    assert run.stderr == b""


@pytest.mark.parametrize("command", ["check", "analyze"])
def test_results_that_nobody_can_take_are_no_bug(command: str, file: Path) -> None:
    words = f'exec "$@" >{"/dev/full" if command == "check" else "&-"}'
    run = ["sh", "-c", words, "sh", sys.executable, "-m", "chainmap", command, str(file)]
    assert subprocess.run(run, capture_output=True, check=False).returncode == 4


def test_a_pipe_is_refused_instead_of_waited_for(chainmap: Chainmap, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.chainmap"
    os.mkfifo(pipe)
    assert chainmap("check", pipe).code == 3


def test_what_steers_a_terminal_is_not_passed_on(chainmap: Chainmap, tmp_path: Path) -> None:
    odd = tmp_path / "odd.chainmap"
    odd.write_text('{"format": "chainmap", "version": 1, "\\u001b[31mred\\u202e": 1}')
    told = chainmap("check", odd)
    assert told.code == 3
    assert not {"\x1b", "\u202e"} & set(told.err)


# -- coloured pictures ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["tier", "sight", "load", "loops", "findings", "satisfaction", "trust", "criticality",
     "standard", "reach:IT", "reach:sales", "loss:Sales", "loss:d1", "reach:IT,Sales",
     "chains:IT", "chains:IT,Buyer#2"],
)  # fmt: skip
def test_a_picture_is_coloured_by_each_overlay(
    chainmap: Chainmap, file: Path, tmp_path: Path, name: str
) -> None:
    plain, coloured = tmp_path / "plain.svg", tmp_path / "coloured.svg"
    assert chainmap("export", file, plain).code == 0
    run = chainmap("export", file, coloured, "--overlay", name, "--legend")
    assert (run.code, run.out, run.err) == (0, "", "")
    assert "Filter" in coloured.read_text() or "active deliveries" in coloured.read_text()
    assert len(coloured.read_text()) > len(plain.read_text())


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("colour", "There is no overlay colour; choose one of: tier, sight"),
        ("reach", "choose one of"),
        ("reach:XY", "no party with the id or the name XY"),
        ("loss:XY", "no party and no delivery with the id or the name XY"),
        ("chains:Buyer", "leads from one party to an external customer, not: Buyer"),
        ("chains:IT,Sales", "not: IT and Sales"),
    ],
)
def test_what_a_picture_cannot_be_coloured_by_is_told(
    chainmap: Chainmap, file: Path, tmp_path: Path, name: str, said: str
) -> None:
    run = chainmap("export", file, tmp_path / "map.png", "--overlay", name)
    assert run.code == 2
    assert said in run.err
    assert not (tmp_path / "map.png").exists()


def test_a_legend_without_an_overlay_explains_shapes_and_lines(
    chainmap: Chainmap, file: Path, tmp_path: Path
) -> None:
    run = chainmap("export", file, tmp_path / "map.svg", "--legend")
    assert (run.code, run.err) == (0, "")
    assert "External customer</text>" in (tmp_path / "map.svg").read_text("utf-8")
    assert "Key</text>" in (tmp_path / "map.svg").read_text("utf-8")


def test_no_other_format_is_coloured(chainmap: Chainmap, file: Path, tmp_path: Path) -> None:
    run = chainmap("export", file, tmp_path / "map.graphml", "--overlay", "tier")
    assert run.code == 2
    assert "--overlay" in run.err


def test_import_reads_a_table_as_it_is_told(chainmap: Chainmap, tmp_path: Path) -> None:
    table, out = tmp_path / "t.csv", tmp_path / "out.chainmap"
    table.write_bytes("was;wer;wem, bitte\nBleche;Ä;B\n".encode("cp1252"))
    columns = "wer=from,wem, bitte=to,was=service"
    run = chainmap("import", table, out, "--map", columns, "--encoding", "cp1252")
    assert run.code == 0, run.err
    map = read_map(out)
    assert [party.name for party in map.parties.values()] == ["Ä", "B"]
    assert [service.name for service in map.services.values()] == ["Bleche"]
    run = chainmap("import", table, out, "--force", "--map", "wer=zu")
    assert (run.code, "zu" in run.err) == (3, True)
    assert chainmap("import", table, out, "--force", "--map", "wer").code == 2


def test_import_tells_where_in_a_table_something_was_odd(
    chainmap: Chainmap, tmp_path: Path
) -> None:
    table = tmp_path / "t.csv"
    table.write_text("from,to,criticality\nA,B,high\n")
    run = chainmap("import", table, tmp_path / "out.chainmap")
    assert (
        "line 2: “criticality”: 1 cell such as “high” does not fit there; it was kept as text."
        in (run.err)
    )


def test_a_workbook_goes_out_and_its_edits_come_back(chainmap: Chainmap, tmp_path: Path) -> None:
    map = chart("Sales -> Ops: quote")
    write_map(tmp_path / "m.chainmap", map)
    book = tmp_path / "m.xlsx"
    assert chainmap("export", tmp_path / "m.chainmap", book).code == 0
    changed = openpyxl.load_workbook(book)
    page = changed["Deliveries"]
    page["H2"].value = 5
    changed.save(book)
    write_map(tmp_path / "m.chainmap", edits.rename(map, PartyId("Ops"), "Operations"))
    out = tmp_path / "out.chainmap"
    run = chainmap("import", book, out, "--into", tmp_path / "m.chainmap")
    assert run.code == 0
    assert "Deliveries!H2: “Deliveries: quote”: Criticality was – and is 5 now." in run.err
    after = read_map(out)
    assert after.deliveries[DeliveryId("d1")].criticality == 5
    assert after.parties[PartyId("Ops")].name == "Operations"
    page["H2"].value = 9
    changed.save(book)
    run = chainmap("import", book, out, "--force", "--into", tmp_path / "m.chainmap")
    assert run.code == 3
    assert f"{book}: Deliveries!H2: the value is out of range: 9; correct the cell" in run.err
    assert read_map(out) == after
    table = tmp_path / "t.csv"
    table.write_text("from,to\nA,B\n")
    into = ("--force", "--into", tmp_path / "m.chainmap")
    run = chainmap("import", table, out, *into)
    assert run.code == 0
    assert "New: 4" in run.err
    assert {party.name for party in read_map(out).parties.values()} == {
        "Sales", "Operations", "A", "B",
    }  # fmt: skip


def test_a_map_goes_out_as_two_csv_files(chainmap: Chainmap, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "m.csv"
    run = chainmap("export", file, out, "--profile", "gephi")
    assert run.code == 0
    files = [tmp_path / f"m-{part}.csv" for part in ("parties", "deliveries")]
    assert run.err.split() == [str(path) for path in files]
    assert all(path.exists() for path in files)
    assert not out.exists()
    assert chainmap("export", file, out).code == 4
    assert chainmap("export", file, out, "--force").code == 0
