"""A file is read in a process of its own, which tells how far it is and can be stopped."""

from __future__ import annotations

from threading import Thread

import pytest

from chainmap.errors import Fault, WrongFormat
from chainmap.exchange.graphml.file import read_graphml, write_graphml
from chainmap.exchange.imported import AS_IT_IS, ImportOptions, NoticeCode, Undirected
from chainmap.exchange.progress import listening, tell, told
from chainmap.exchange.reading import ReadingProcess
from tests.builders import chart

PLAIN = (
    b'<graphml><graph edgedefault="undirected"><node id="a"/><node id="b"/>'
    b'<edge source="a" target="b"/></graph></graphml>'
)


def test_another_process_reads_what_this_one_would() -> None:
    content = write_graphml(chart("Sales -> Ops: quote; Ops -> IT: laptop"))
    assert ReadingProcess("graphml", content, AS_IT_IS).run() == read_graphml(content)


def test_what_is_wrong_with_a_file_comes_back_with_all_it_knows() -> None:
    with pytest.raises(WrongFormat) as refused:
        ReadingProcess("graphml", b"<graphml>\n<graph></graphml>", AS_IT_IS).run()
    assert refused.value.reason is Fault.NOT_XML
    assert refused.value.detail.startswith("2:")


def test_a_reading_that_was_stopped_gives_nothing() -> None:
    process = ReadingProcess("graphml", PLAIN, AS_IT_IS)
    process.stop()
    assert process.run() is None


def test_a_reading_is_stopped_while_it_runs() -> None:
    nodes = "".join(f'<node id="n{n}"/>' for n in range(200_000))
    process = ReadingProcess("graphml", f"<graphml><graph>{nodes}</graph></graphml>".encode(),
                             AS_IT_IS)  # fmt: skip
    answers: list[object] = []
    thread = Thread(target=lambda: answers.append(process.run()))
    thread.start()
    process.stop()
    thread.join(timeout=30)
    assert answers == [None]


@pytest.mark.parametrize(
    ("options", "ways", "code"),
    [
        (AS_IT_IS, ["a>b"], NoticeCode.UNDIRECTED),
        (ImportOptions(undirected=Undirected.REVERSE), ["b>a"], NoticeCode.UNDIRECTED_TURNED),
        (ImportOptions(reverse=True), ["b>a"], NoticeCode.UNDIRECTED_TURNED),
        (ImportOptions(undirected=Undirected.BOTH), ["a>b", "b>a"], NoticeCode.UNDIRECTED_BOTH),
    ],
)
def test_links_without_direction_are_read_as_one_says(
    options: ImportOptions, ways: list[str], code: NoticeCode
) -> None:
    imported = read_graphml(PLAIN, options)
    map = imported.map
    found = [
        f"{map.services[one.service].provider}>{one.consumer}" for one in map.deliveries.values()
    ]
    assert found == ways
    assert code in [notice.code for notice in imported.notices]


def test_shares_are_told_to_whoever_listens() -> None:
    shares: list[float] = []
    tell(0.1)
    with listening(shares.append):
        tell(0.5)
    tell(0.9)
    assert shares == [0.5]


def test_items_are_handed_on_while_the_share_grows() -> None:
    shares: list[float] = []
    with listening(shares.append):
        assert list(told(range(3_000), 0.5, 0.8)) == list(range(3_000))
    assert shares[0] == 0.5
    assert shares[-1] == 0.8
    assert shares == sorted(shares)
    assert len(shares) > 2


def test_the_shares_of_a_reading_only_grow() -> None:
    shares: list[float] = []
    with listening(shares.append):
        read_graphml(PLAIN)
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] <= 1
