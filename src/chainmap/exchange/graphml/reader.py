"""From the elements of GraphML to a sketch of nodes and edges."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from chainmap.exchange.graphml import yed
from chainmap.exchange.imported import NoticeCode
from chainmap.exchange.progress import tell, told
from chainmap.exchange.safe_xml import local_name
from chainmap.exchange.sketch import Edge, Node, Sketch, at_id, centre, spread
from chainmap.exchange.words import EDGE_LABELS, LABELS, first_value, number

_NUMBERS = frozenset(["int", "integer", "long", "float", "double"])


@dataclass(frozen=True, slots=True)
class Key:
    id: str
    element: str
    name: str
    type: str = "string"
    graphics: bool = False
    default: str | None = None


class GraphReader:
    """Reads one document; `sketch` and `graph_values` hold what it found."""

    def __init__(self, root: etree._Element) -> None:
        self.sketch = Sketch()
        self.graph_values: dict[str, str] = {}
        self.has_graphics = False
        self._told: set[tuple[NoticeCode, str]] = set()
        self._keys: dict[tuple[str, str], Key] = {}
        for element in root.iter():
            if local_name(element) == "key":
                key = _key(element)
                self._keys.setdefault((key.element, key.id), key)
        self._defaults = {
            element: {
                key.name: key.default
                for key in self._keys.values()
                if key.default is not None and key.element in (element, "all")
            }
            for element in ("node", "edge")
        }
        graphs = [child for child in root if local_name(child) == "graph"]
        if len(graphs) > 1:
            self.sketch.note(NoticeCode.SEVERAL_GRAPHS, count=len(graphs))
        if not graphs:
            self.sketch.note(NoticeCode.NO_GRAPH)
        self._edges: list[tuple[etree._Element, bool]] = []
        tell(0.1)
        for graph in graphs:
            self._read_graph(graph, None)
        for element, directed in told(self._edges, 0.3, 0.5):  # nodes first, wherever they stand
            self._read_edge(element, directed)

    # -- elements -----------------------------------------------------------------------------

    def _read_graph(self, graph: etree._Element, parent: str | None) -> None:
        directed = graph.get("edgedefault") != "undirected"
        for child in graph:
            tag = local_name(child)
            if tag == "node":
                self._read_node(child, parent)
            elif tag in ("edge", "hyperedge"):
                self._edges.append((child, child.get("directed", str(directed)).lower() == "true"))
            elif tag == "graph":
                self._read_graph(child, parent)
        if parent is None:
            self.graph_values |= self._values(graph, "graph")[0]

    def _read_node(self, element: etree._Element, parent: str | None) -> None:
        values, graphics = self._values(element, "node")
        node = Node(element.get("id") or "", values=values, parent=parent)
        drawn = yed.realizer(graphics) if graphics is not None else None
        if drawn is not None:
            self._draw(node, drawn)
        node.label = node.label or first_value(values, LABELS)
        self.sketch.add(node)
        for child in element:
            if local_name(child) == "graph":
                node.is_group = True
                self._read_graph(child, node.id)
            elif local_name(child) == "port":
                self._tell(NoticeCode.PORTS, "")
        if str(element.get("yfiles.foldertype", "")) in ("group", "folder"):
            node.is_group = True

    def _draw(self, node: Node, drawn: etree._Element) -> None:
        node.label = yed.label(drawn, "NodeLabel")
        node.place, node.size, has_geometry = yed.box(drawn)
        self.has_graphics |= has_geometry
        if has_geometry and node.place is None:
            self.sketch.note(NoticeCode.BAD_POSITION, at_id(node.id), name=node.label or node.id)

    def _read_edge(self, element: etree._Element, directed: bool) -> None:
        values, graphics = self._values(element, "edge")
        edge = Edge(element.get("id") or "", "", "", values=values, directed=directed)
        drawn = yed.realizer(graphics) if graphics is not None else None
        if drawn is not None:
            edge.label, edge.bends = yed.label(drawn, "EdgeLabel"), yed.bends(drawn)
        edge.label = edge.label or first_value(values, EDGE_LABELS)
        if element.get("sourceport") or element.get("targetport"):
            self._tell(NoticeCode.PORTS, "")
        if local_name(element) == "hyperedge":
            self._add_hyperedge(element, edge)
        else:
            self._add_edge(element, edge)

    def _add_edge(self, element: etree._Element, edge: Edge) -> None:
        edge.source, edge.target = element.get("source") or "", element.get("target") or ""
        if edge.source and edge.target:
            self.sketch.edges.append(edge)
        else:
            self.sketch.note(NoticeCode.MISSING_END, at_id(edge.id) or str(element.sourceline))

    def _add_hyperedge(self, element: etree._Element, edge: Edge) -> None:
        ends = [child for child in element if local_name(child) == "endpoint"]
        ends.sort(key=lambda end: end.get("type") != "in")
        names = [end.get("node") or "" for end in ends]
        self.sketch.note(NoticeCode.HYPEREDGE, at_id(edge.id))
        label = edge.label or edge.id or " + ".join(names)
        for target in names[1:]:
            self.sketch.edges.append(Edge("", names[0], target, label, dict(edge.values)))

    # -- data ---------------------------------------------------------------------------------

    def _values(
        self, element: etree._Element, kind: str
    ) -> tuple[dict[str, str], etree._Element | None]:
        values: dict[str, str] = dict(self._defaults.get(kind, {}))
        graphics = None
        for child in element:
            if local_name(child) != "data":
                continue
            key = self._key(kind, child.get("key") or "")
            if key.graphics:
                graphics = child if len(child) else graphics
            elif not len(child):
                text = child.text or ""
                self._check(key, text)
                values[key.name] = text
        return values, graphics

    def _key(self, element: str, id: str) -> Key:
        key = self._keys.get((element, id)) or self._keys.get(("all", id))
        if key is None:
            self._tell(NoticeCode.UNDECLARED_KEY, id, key=id)
            key = self._keys[element, id] = Key(id, element, id)
        return key

    def _check(self, key: Key, text: str) -> None:
        odd = key.type in _NUMBERS and text.strip() and number(text) is None
        if odd or (key.type == "boolean" and text.strip().lower() not in ("true", "false")):
            self._tell(NoticeCode.ODD_VALUE, key.name, key=key.name, value=text[:60])

    def _tell(self, code: NoticeCode, place: str, **values: object) -> None:
        """Once per place: thousands of equal notices help nobody."""
        if (code, place) not in self._told:
            self._told.add((code, place))
            self.sketch.note(code, place, **values)

    # -- places -------------------------------------------------------------------------------

    def place_by_values(self, *, y_up: bool) -> None:
        """Gives nodes without graphics the place of their x and y, or longitude and latitude."""
        for names, sign in ((("x", "y"), -1 if y_up else 1), (("longitude", "latitude"), -1)):
            homeless = [node for node in self.sketch.nodes.values() if node.place is None]
            found = [node for node in homeless if self._place(node, names, sign)]
            if found and names[0] == "longitude":
                spread(found)
                self.sketch.note(NoticeCode.GEOGRAPHIC)

    def _place(self, node: Node, names: tuple[str, str], sign: int) -> bool:
        folded = {name.casefold(): text for name, text in node.values.items()}
        texts = [folded.get(name) for name in names]
        if texts == [None, None]:
            return False
        x, y = (number(text or "") for text in texts)
        node.place = centre(x, sign * y) if x is not None and y is not None else None
        if node.place is None:
            self.sketch.note(NoticeCode.BAD_POSITION, at_id(node.id), name=node.label or node.id)
        return node.place is not None


def _key(element: etree._Element) -> Key:
    defaults = [child.text or "" for child in element if local_name(child) == "default"]
    graphics = element.get("yfiles.type") in ("nodegraphics", "edgegraphics")
    id = element.get("id") or ""
    return Key(
        id,
        element.get("for", "all"),
        element.get("attr.name") or id,
        element.get("attr.type", "string").lower(),
        graphics,
        defaults[0] if defaults else None,
    )
