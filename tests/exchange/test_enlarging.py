"""Small boxes of other programs: names can be read, and nothing lies on anything else."""

from __future__ import annotations

from itertools import combinations

import pytest

from chainmap.exchange.drawio.file import read_drawio
from chainmap.exchange.enlarging import enlarged
from chainmap.exchange.geometry import DEFAULT_SIZE
from chainmap.exchange.imported import NoticeCode
from chainmap.exchange.sketch import Edge, Node, Remark, Sketch
from chainmap.exchange.sketch_to_map import map_of
from chainmap.model.records import PartyKind, Point, Size

DOT = Size(30, 30)
"""As yEd draws a node at first."""


def drawn(*places: tuple[float, float], size: Size = DOT) -> Sketch:
    nodes = [Node(f"n{n}", f"Dept {n}", place=Point(*place), size=size)
             for n, place in enumerate(places)]  # fmt: skip
    return Sketch(nodes={node.id: node for node in nodes})


def overlaps(sketch: Sketch) -> bool:
    places = [node.place for node in sketch.nodes.values() if node.place is not None]
    return any(
        abs(one.x - other.x) < DEFAULT_SIZE.width and abs(one.y - other.y) < DEFAULT_SIZE.height
        for one, other in combinations(places, 2)
    )


def test_a_box_too_small_for_a_name_gets_the_usual_size_and_is_told() -> None:
    imported = map_of(enlarged(drawn((0, 0), (400, 0))))
    assert [party.size for party in imported.map.parties.values()] == [None, None]
    assert [(it.code, it.values) for it in imported.notices] == [
        (NoticeCode.ENLARGED, {"count": 2})
    ]


def test_boxes_that_would_overlap_are_moved_apart_and_all_else_with_them() -> None:
    sketch = drawn((0, 0), (100, 0), (0, 50))
    sketch.edges.append(Edge("e", "n0", "n1", bends=(Point(50, 50),)))
    sketch.remarks.append(Remark("mind", Point(100, 100)))
    enlarged(sketch)
    assert not overlaps(sketch)
    first, right, below = (node.place for node in sketch.nodes.values())
    assert first == Point(0, 0)
    assert right is not None
    assert below is not None
    factor = right.x / 100
    assert below.y == pytest.approx(50 * factor)
    assert sketch.edges[0].bends[0] == pytest.approx((50 * factor, 50 * factor))
    assert sketch.remarks[0].place == pytest.approx((100 * factor, 100 * factor))


def test_boxes_apart_stay_where_they_are() -> None:
    places = [(0.0, 0.0), (400.0, 0.0)]
    sketch = enlarged(drawn(*places))
    assert [node.place for node in sketch.nodes.values()] == places


def test_boxes_at_one_place_do_not_blow_the_drawing_up() -> None:
    places = [(10.0, 10.0), (10.0, 10.0), (10.001, 10.0)]
    sketch = enlarged(drawn(*places))
    assert [node.place for node in sketch.nodes.values()] == places


def test_what_can_be_read_or_was_written_by_this_program_keeps_its_size() -> None:
    large = enlarged(drawn((0, 0), (10, 0), size=Size(120, 60)))
    own = drawn((0, 0), (10, 0))
    for node in own.nodes.values():
        node.values["kind"] = "team"
    for sketch in (large, enlarged(own)):
        assert all(node.size is not None for node in sketch.nodes.values())
        assert not sketch.notices


def test_a_figure_of_drawio_can_be_read() -> None:
    cells = (
        '<mxCell id="0"/><mxCell id="1" parent="0"/>'
        '<mxCell id="a" value="Mr Miller" style="shape=umlActor" vertex="1" parent="1">'
        '<mxGeometry x="0" y="0" width="30" height="60" as="geometry"/></mxCell>'
    )
    content = (
        f"<mxfile><diagram><mxGraphModel><root>{cells}</root></mxGraphModel></diagram></mxfile>"
    )
    (party,) = read_drawio(content.encode()).map.parties.values()
    assert (party.name, party.kind, party.size) == ("Mr Miller", PartyKind.PERSON, None)
