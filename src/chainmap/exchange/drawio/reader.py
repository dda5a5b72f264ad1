"""From the cells of a draw.io page to a sketch of nodes, edges and texts."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from lxml import etree

from chainmap.exchange.drawio.cells import Cell, cells_of
from chainmap.exchange.drawio.looks import GROUP, NOTE, OWN, PARTY, colour_of, kind_of
from chainmap.exchange.imported import NoticeCode
from chainmap.exchange.sketch import Edge, Node, Remark, Sketch, centre, fitting, named
from chainmap.model.records import Point


class PageReader:
    """Reads one page; `sketch` holds what it found, its notices with the page's name."""

    def __init__(self, graph: etree._Element, page: str) -> None:
        self.sketch = Sketch()
        self._page = page
        self._counts = dict.fromkeys(
            (NoticeCode.NO_TEXT, NoticeCode.TURNED, NoticeCode.TWO_WAY, NoticeCode.HIDDEN), 0
        )
        self._cells: dict[str, Cell] = {}
        for cell in cells_of(graph):
            self._keep(cell)
        self._origins: dict[str | None, tuple[float, float]] = {}
        self._find_origins()
        vertices = [cell for cell in self._cells.values() if cell.is_vertex]
        edges = [cell for cell in self._cells.values() if cell.is_edge]
        self._sort_in(vertices)
        ends = {self._holder(end) for edge in edges for end in (edge.source, edge.target) if end}
        for cell in self._shapes:
            self._read_shape(cell, ends)
        for cell in edges:
            self._read_edge(cell)
        for code, count in self._counts.items():
            if count:
                self._note(code, count=count)

    def _note(self, code: NoticeCode, place: str = "", **values: object) -> None:
        self.sketch.note(code, ", ".join(filter(None, [self._page, place])), **values)

    # -- cells --------------------------------------------------------------------------------

    def _keep(self, cell: Cell) -> None:
        if cell.id in self._cells and (cell.is_vertex or cell.is_edge):
            self._note(NoticeCode.DOUBLE_NODE, cell.id, id=cell.id)
            number = 2
            while f"{cell.id} ({number})" in self._cells:
                number += 1
            cell.id = f"{cell.id} ({number})"
        self._cells[cell.id] = cell

    def _find_origins(self) -> None:
        """Where the inner places of each cell count from; one that lies in itself is taken out."""
        self._origins[None] = (0.0, 0.0)
        for cell in self._cells.values():
            chain: list[Cell] = []
            seen: set[str] = set()
            inner: Cell | None = cell
            while inner is not None and inner.id not in self._origins:
                if inner.id in seen:
                    self._note(NoticeCode.PARENT_CYCLE, inner.id, id=inner.id)
                    chain[-1].parent = None
                    break
                seen.add(inner.id)
                chain.append(inner)
                inner = self._cells.get(inner.parent or "")
            for outer in reversed(chain):
                self._origins[outer.id] = self._corner(outer)

    def _corner(self, cell: Cell) -> tuple[float, float]:
        x, y = self._origins.get(cell.parent, (0.0, 0.0))
        if cell.is_vertex and not cell.is_relative:
            own = cell.box()
            return x + own[0], y + own[1]
        return x, y

    def _sort_in(self, vertices: Iterable[Cell]) -> None:
        """Which vertices are shapes, which hold others, and which are texts or ports of another."""
        self._shapes: list[Cell] = []
        self._labels: dict[str, list[Cell]] = {}
        self._containers: set[str] = set()
        for cell in vertices:
            parent = self._cells.get(cell.parent or "")
            if parent is not None and (parent.is_edge or (parent.is_vertex and cell.is_relative)):
                self._labels.setdefault(parent.id, []).append(cell)
                continue
            self._shapes.append(cell)
            if parent is not None and parent.is_vertex:
                self._containers.add(parent.id)
            elif cell.values.get(OWN) == GROUP:
                self._containers.add(cell.id)

    def _holder(self, id: str | None) -> str | None:
        """The shape that a link at this cell is attached to: of a port, the one that has it."""
        cell = self._cells.get(id or "")
        while cell is not None and cell.is_vertex and cell.is_relative:
            parent = self._cells.get(cell.parent or "")
            if parent is None or not parent.is_vertex:
                break
            cell = parent
        is_shape = cell is not None and cell.is_vertex and cell.id not in self._on_lines
        return cell.id if cell is not None and is_shape else None

    @property
    def _on_lines(self) -> set[str]:
        if not hasattr(self, "_found_on_lines"):
            self._found_on_lines = {
                label.id
                for id, labels in self._labels.items()
                if self._cells[id].is_edge
                for label in labels
            }
        return self._found_on_lines

    # -- shapes -------------------------------------------------------------------------------

    def _read_shape(self, cell: Cell, ends: Collection[str | None]) -> None:
        self._counts[NoticeCode.HIDDEN] += not cell.is_visible
        own = cell.values.pop(OWN, "")
        is_group = cell.id in self._containers
        is_free = not is_group and cell.id not in ends
        x, y = self._origins[cell.id]
        _, _, width, height = cell.box()
        place, size = centre(x + width / 2, y + height / 2), fitting(width, height)
        if own == NOTE or (own != PARTY and is_free and cell.is_text):
            if place is not None and cell.text:
                self.sketch.remarks.append(Remark(cell.text, place, size))
            return
        values = self._values(cell)
        node = Node(cell.id, "", values, place, size, self._group(cell), is_group)
        node.label = self._name(cell, values)
        if place is None:
            self._note(NoticeCode.BAD_POSITION, cell.id, name=node.label)
        is_kind_told = "kind" in values
        node.colour = colour_of(cell, own, kind_of(cell, values))
        node.is_kind_guessed = not is_kind_told and "kind" in values
        self.sketch.add(node)

    def _group(self, cell: Cell) -> str | None:
        return cell.parent if cell.parent in self._containers else None

    def _name(self, cell: Cell, values: dict[str, str]) -> str:
        name = named(cell.text, values)
        if not name:
            self._counts[NoticeCode.NO_TEXT] += 1
        return name or cell.form or cell.id

    def _values(self, cell: Cell) -> dict[str, str]:
        """The values of a cell and the texts at its rim; links within the file say nothing here."""
        values = {k: v for k, v in cell.values.items() if not v.startswith("data:")}
        for label in self._labels.get(cell.id, ()):
            if label.text:
                rest = [values.get("description", ""), label.text]
                values["description"] = "\n".join(filter(None, rest))
        return values

    # -- edges --------------------------------------------------------------------------------

    def _read_edge(self, cell: Cell) -> None:
        cell.values.pop(OWN, None)
        label = self._edge_label(cell)
        source, target = self._holder(cell.source), self._holder(cell.target)
        if source is None or target is None:
            self._note(NoticeCode.UNATTACHED, self._loose_place(cell), name=label or cell.id)
            return
        if source != cell.source or target != cell.target:
            self._note(NoticeCode.PORTS, cell.id)
        x, y = self._origins.get(cell.parent, (0.0, 0.0))
        bends = (centre(x + dx, y + dy) for dx, dy in cell.points())
        edge = Edge(cell.id, source, target, label, self._edge_values(cell))
        edge.bends = tuple(place for place in bends if place is not None)
        self._direct(cell, edge)
        self.sketch.edges.append(edge)

    def _direct(self, cell: Cell, edge: Edge) -> None:
        """What the arrowheads say; without a word, there is one at the end."""
        at_start = cell.style.get("startArrow", "none") != "none"
        at_end = cell.style.get("endArrow", "classic") != "none"
        if at_start and at_end:
            self._counts[NoticeCode.TWO_WAY] += 1
        elif at_start:
            edge.turn()
            self._counts[NoticeCode.TURNED] += 1
        edge.directed = at_start or at_end

    def _edge_values(self, cell: Cell) -> dict[str, str]:
        return {k: v for k, v in cell.values.items() if not v.startswith("data:")}

    def _edge_label(self, cell: Cell) -> str:
        """Its own text, then those beside it, from its start to its end."""
        beside = sorted(self._labels.get(cell.id, ()), key=lambda label: label.box()[0])
        texts = [" ".join(it.text.split()) for it in (cell, *beside)]
        texts = list(dict.fromkeys(filter(None, texts)))
        joined = ", ".join(texts)
        if len(texts) > 1:
            self._note(NoticeCode.LABELS_JOINED, cell.id, name=joined)
        return joined

    def _loose_place(self, cell: Cell) -> str:
        end = cell.loose_end()
        if end is None:
            return cell.id
        x, y = self._origins.get(cell.parent, (0.0, 0.0))
        return f"({end.x + x:.0f}, {end.y + y:.0f})"


_GAP = 120.0
"""Between two pages that stand side by side."""


def joined(sketches: list[tuple[str, Sketch]]) -> Sketch:
    """Several pages in one sketch: each a group, side by side; ids that clash are made anew."""
    whole = Sketch()
    left = 0.0
    for number, (name, page) in enumerate(sketches, 1):
        first, last = _extent(page)
        _move(page, left - first)
        left += last - first + _GAP
        ids = {id: id if id not in whole.nodes else f"{number}/{id}" for id in page.nodes}
        free = [node for node in page.nodes.values() if not node.is_group and not node.parent]
        group = whole.add(Node(f"page {number}", name, is_group=True)).id if free else None
        for node in page.nodes.values():
            node.id = ids[node.id]
            node.parent = ids[node.parent] if node.parent else None if node.is_group else group
            whole.add(node)
        for edge in page.edges:
            edge.source, edge.target = ids[edge.source], ids[edge.target]
        whole.edges += page.edges
        whole.remarks += page.remarks
        whole.notices += page.notices
    return whole


def _extent(page: Sketch) -> tuple[float, float]:
    """The left and the right rim of what is on a page."""
    boxes = [(node.place, node.size) for node in page.nodes.values() if node.place]
    boxes += [(remark.place, remark.size) for remark in page.remarks]
    halves = [(place.x, size.width / 2 if size else 0) for place, size in boxes]
    xs = [bend.x for edge in page.edges for bend in edge.bends]
    lefts, rights = [x - half for x, half in halves] + xs, [x + half for x, half in halves] + xs
    return min(lefts, default=0.0), max(rights, default=0.0)


def _move(page: Sketch, by: float) -> None:
    def moved(place: Point) -> Point:
        return Point(place.x + by, place.y)

    for node in page.nodes.values():
        node.place = centre(*moved(node.place)) if node.place else None
    for remark in page.remarks:
        remark.place = centre(*moved(remark.place)) or remark.place
    for edge in page.edges:
        moved_bends = (centre(*moved(bend)) for bend in edge.bends)
        edge.bends = tuple(place for place in moved_bends if place is not None)
