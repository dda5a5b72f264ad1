"""From a DOT graph that was taken apart to a sketch of nodes and edges."""

from __future__ import annotations

import re

from chainmap.exchange.dot.parser import DotEdge, DotGraph, DotNode, Text
from chainmap.exchange.imported import NoticeCode
from chainmap.exchange.markup import text_of_markup
from chainmap.exchange.sketch import Edge, Node, Sketch, centre, fitting, named
from chainmap.exchange.words import number
from chainmap.model.records import Point, Size

OWN = "chainmap"
"""The attribute of a graph that we wrote: in it, all values are written as labels are."""
POINTS_PER_INCH = 72.0

# What says how things look or are to be laid out, and nothing about the organisation.
_LOOKS_TOLD = """
arrowhead arrowsize arrowtail bgcolor center charset class clusterrank color colorscheme
compound concentrate constraint decorate dir distortion fillcolor fixedsize fontcolor fontname
fontnames fontsize forcelabels gradientangle group head_lp headclip headport height id image
imagepos imagescale inputscale label label_scheme labelangle labeldistance labelfloat
labelfontcolor labelfontname labelfontsize labeljust labelloc landscape layer layers layout len
lhead lheight lp ltail lwidth margin maxiter minlen mode model nodesep nojustify nslimit
ordering orientation outputorder overlap overlap_scaling pack packmode pad page pagedir pencolor
penwidth peripheries pin pos quantum rank rankdir ranksep ratio rects regular remincross
resolution root rotate rotation samehead sametail samplepoints searchsize sep shape shapefile
showboxes sides size skew sortv splines start style stylesheet tail_lp tailclip tailport target
vertices viewport weight_style width xdotversion xlp z bb nslimit1 newrank headtarget tailtarget
edgetarget labeltarget
"""
_LOOKS = frozenset(_LOOKS_TOLD.split())
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_HEX = re.compile(r"#[0-9a-fA-F]{6}(?![0-9a-fA-F])")
_POSITION = re.compile(r"\s*([^,\s]+),([^,!\s]+)")
_RECORD = re.compile(r"(?<!\\)<[^<>]*>|(?<!\\)[{}|]")


class DotReader:
    """Puts one graph after another into `sketch`."""

    def __init__(self, sketch: Sketch) -> None:
        self.sketch = sketch
        self._turned = self._two_way = self._number = 0

    def read(self, graph: DotGraph) -> None:
        self._number += 1
        self._graph = graph
        self._is_ours = OWN in graph.values
        title = self._shown(graph.values.get("label"))
        self.sketch.title = self.sketch.title or " ".join(title.split())
        self._ids = {id: self._id(id) for id in graph.nodes}
        self._clusters: dict[str, str] = {}
        for node in graph.nodes.values():
            self._read_node(node)
        for edge in graph.edges:
            self._read_edge(edge)
        if graph.has_ports:
            self.sketch.note(NoticeCode.PORTS)

    def finish(self) -> None:
        """Tells what was counted."""
        for code, count in (
            (NoticeCode.TURNED, self._turned),
            (NoticeCode.TWO_WAY, self._two_way),
        ):
            if count:
                self.sketch.note(code, count=count)

    def _id(self, id: str) -> str:
        return id if id not in self.sketch.nodes else f"{self._number}/{id}"

    # -- nodes and clusters -------------------------------------------------------------------

    def _read_node(self, dot: DotNode) -> None:
        values = self._values({**dot.defaults, **dot.own})
        label = dot.value("label")
        text = self._shown(label, dot.id) if label is not None else ""
        if label is not None and "record" in (dot.value("shape") or "").lower():
            text = self._shown(_fields(label), dot.id)
        node = Node(self._ids[dot.id], "", values, parent=self._group(dot.cluster))
        node.label = named(text, values) or self._shown(_plain(dot.id))
        self._place(node, dot)
        colour = _HEX.search(dot.value("fillcolor") or "")
        node.colour = colour[0] if colour and not self._is_ours else None
        if self._is_ours:
            node.colour = values.pop("colour", None)
        self.sketch.add(node)

    def _place(self, node: Node, dot: DotNode) -> None:
        """Where Graphviz has put it, in points with y upwards; then its size holds too."""
        told = dot.own.get("pos")
        if told is None:
            return
        x, y = _position(told)
        node.place = centre(x, -y) if x is not None and y is not None else None
        if node.place is None:
            self.sketch.note(NoticeCode.BAD_POSITION, str(dot.line), name=node.label)
            return
        node.size = self._size(dot)

    def _size(self, dot: DotNode) -> Size | None:
        sides = (number(dot.value(side) or "") for side in ("width", "height"))
        width, height = (side * POINTS_PER_INCH if side else None for side in sides)
        return fitting(width, height)

    def _group(self, cluster: str | None) -> str | None:
        """The id of the group that the cluster became, made when it first has a node."""
        if cluster is None or cluster in self._clusters:
            return self._clusters.get(cluster or "")
        its = self._graph.clusters[cluster]
        outer = self._group(its.outer)
        label = " ".join(self._shown(its.values.get("label")).split())
        node = Node(f"{self._number}/{cluster}", label or _cluster_name(cluster), parent=outer)
        node.is_group = True
        if self._is_ours:
            node.colour = str(its.values["colour"]) if "colour" in its.values else None
            node.id = its.values.get("chainmap_id", node.id)
        self._clusters[cluster] = self.sketch.add(node).id
        return self._clusters[cluster]

    # -- edges --------------------------------------------------------------------------------

    def _read_edge(self, dot: DotEdge) -> None:
        values = self._values(dot.values)
        label = self._shown(dot.values.get("label"), f"{dot.source}->{dot.target}")
        if not label.strip():
            label = values.pop("xlabel", "")
        edge = Edge(values.pop("chainmap_id", ""), self._ids[dot.source], self._ids[dot.target])
        edge.label, edge.values = " ".join(label.split()), values
        edge.directed = dot.is_directed
        self._direct(edge, dot.values.get("dir", Text("")).lower())
        self.sketch.edges.append(edge)

    def _direct(self, edge: Edge, told: str) -> None:
        """What `dir` says; without it, the arrow between the two nodes."""
        if told == "back":
            edge.turn()
            self._turned += 1
        self._two_way += told == "both"
        if told in ("forward", "back", "both", "none"):
            edge.directed = told != "none"

    # -- values -------------------------------------------------------------------------------

    def _values(self, values: dict[str, Text]) -> dict[str, str]:
        return {
            name: self._shown(text) if self._is_ours else _plain(text)
            for name, text in values.items()
            if name.lower() not in _LOOKS
        }

    def _shown(self, text: Text | str | None, name: str = "") -> str:
        """A label as a reader sees it; `name`: of the node or edge, which labels can call for."""
        if text is None:
            return ""
        if getattr(text, "is_html", False):
            return text_of_markup(text)
        its = {"N": name, "E": name, "G": self._graph.name, "n": "\n", "l": "\n", "r": "\n"}
        its |= {"L": "", "T": name.partition("->")[0], "H": name.partition("->")[2]}
        return _ESCAPE.sub(lambda found: its.get(found[1], found[1]), text)


def _plain(text: Text | str) -> str:
    return text_of_markup(text) if getattr(text, "is_html", False) else str(text)


def _fields(label: Text) -> Text:
    """The fields of a record, line by line, without ports and braces."""
    if label.is_html:
        return label
    text = Text(_RECORD.sub(lambda found: "" if found[0].startswith("<") else "\\n", label))
    text.is_html = False
    return text


def _position(text: str) -> tuple[float | None, float | None]:
    found = _POSITION.match(text)
    return (number(found[1]), number(found[2])) if found else (None, None)


def _cluster_name(cluster: str) -> str:
    """`cluster_client` is called client; a mere number stays with its word."""
    rest = cluster[len("cluster") :].lstrip("_- ")
    return rest if rest and not rest.isdecimal() else cluster


def place_of(point: Point) -> str:
    """A place as Graphviz has it, pinned."""
    return f"{_digits(point.x)},{_digits(-point.y)}!"


def _digits(value: float) -> str:
    return repr(round(float(value), 4)).removesuffix(".0")
