"""A DOT file taken apart: nodes, edges and clusters, with the attributes that hold for each.

Subgraphs may lie in each other and stand at the end of an edge; they are kept on a stack of our
own, so that no depth of them is a danger.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from chainmap.errors import Fault, InvalidContent, WrongFormat
from chainmap.exchange.dot.tokens import EXPECTED, Kind, Token, tokens

DEEPEST = 256
MOST_EDGES = 400_000
"""`{a b} -> {c d}` stands for every pair: a short text could ask for millions."""


class Text(str):
    """A value as it stands in the file; `is_html`: between angle brackets."""

    __slots__ = ("is_html",)

    is_html: bool


def _text(token: Token) -> Text:
    text = Text(token.text)
    text.is_html = token.kind is Kind.HTML
    return text


Attributes = dict[str, Text]


@dataclass(slots=True)
class DotNode:
    """`defaults` are those that held where the node was first named."""

    id: str
    line: int
    defaults: Mapping[str, Text]
    own: Attributes = field(default_factory=dict)
    cluster: str | None = None

    def value(self, name: str) -> Text | None:
        return self.own.get(name, self.defaults.get(name))


@dataclass(slots=True)
class DotEdge:
    source: str
    target: str
    is_directed: bool
    line: int
    values: Attributes


@dataclass(slots=True)
class Cluster:
    name: str
    outer: str | None
    values: Attributes = field(default_factory=dict)


@dataclass(slots=True)
class DotGraph:
    name: str = ""
    is_directed: bool = True
    is_strict: bool = False
    values: Attributes = field(default_factory=dict)
    nodes: dict[str, DotNode] = field(default_factory=dict)
    edges: list[DotEdge] = field(default_factory=list)
    clusters: dict[str, Cluster] = field(default_factory=dict)
    has_ports: bool = False


@dataclass(slots=True)
class _Frame:
    """A graph or subgraph that is being read. `chain`: the ends of the edge so far, if any."""

    values: Attributes
    node_defaults: Attributes
    edge_defaults: Attributes
    cluster: str | None
    members: dict[str, None] = field(default_factory=dict)
    chain: list[list[str]] = field(default_factory=list)
    operators: list[str] = field(default_factory=list)


class DotParser:
    """Reads one file; `graphs` yields what is in it.

    Raises:
        InvalidContent: `place` is the line.
        WrongFormat: nested too deeply, or too many edges.
    """

    def __init__(self, text: str) -> None:
        self._tokens = tokens(text)
        self._next = next(self._tokens)
        self._graph = DotGraph()
        self._frames: list[_Frame] = []
        self._subgraphs: dict[str, dict[str, None]] = {}
        self._strict: dict[tuple[str, str], DotEdge] = {}

    def graphs(self) -> Iterator[DotGraph]:
        while self._next.kind is not Kind.END:
            yield self._read_graph()

    # -- words --------------------------------------------------------------------------------

    def _take(self) -> Token:
        token = self._next
        if token.kind is not Kind.END:
            self._next = next(self._tokens)
        return token

    def _took(self, *signs: str) -> bool:
        if self._next.is_sign(*signs):
            self._take()
            return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._took(sign):
            raise self._misplaced()

    def _misplaced(self) -> InvalidContent:
        token = self._next
        if token.kind is Kind.END:
            return InvalidContent(str(token.line), Fault.ENDS_EARLY)
        return InvalidContent(str(token.line), Fault.MISPLACED, token.text)

    def _id(self) -> Text:
        """An id; parts of a quoted one may be joined with a plus."""
        if not self._next.is_id:
            raise self._misplaced()
        token = self._take()
        if token.kind is not Kind.QUOTED or not self._next.is_sign("+"):
            return _text(token)
        parts = [token.text]
        while self._took("+"):
            if self._next.kind is not Kind.QUOTED:
                raise self._misplaced()
            parts.append(self._take().text)
        return _text(token._replace(text="".join(parts)))

    # -- graphs -------------------------------------------------------------------------------

    def _read_graph(self) -> DotGraph:
        self._graph = graph = DotGraph()
        self._subgraphs, self._strict = {}, {}
        if self._next.is_keyword("strict"):
            graph.is_strict = True
            self._take()
        if not self._next.is_keyword("graph", "digraph"):
            raise self._misplaced()
        graph.is_directed = self._take().text.lower() == "digraph"
        if self._next.is_id:
            graph.name = self._id()
        self._expect("{")
        self._frames = [_Frame(graph.values, {}, {}, None)]
        while self._frames:
            self._statement(self._frames[-1])
        return graph

    def _statement(self, frame: _Frame) -> None:
        token = self._next
        if token.is_sign("}"):
            self._take()
            self._close(frame)
        elif token.is_sign(";", ","):
            self._take()
        elif token.is_sign("{") or token.is_keyword("subgraph"):
            self._end_of_edge(frame, self._open(frame))
        elif token.is_keyword("graph", "node", "edge"):
            self._defaults(frame)
        elif token.is_id:
            self._named_statement(frame)
        else:
            raise self._misplaced()

    def _named_statement(self, frame: _Frame) -> None:
        line = self._next.line
        name = self._id()
        if self._took("="):
            frame.values[name] = self._id()
            return
        self._end_of_edge(frame, self._node_list(frame, name, line))

    def _defaults(self, frame: _Frame) -> None:
        """`node [ … ]` and its like hold for what is named after it, in this subgraph only."""
        word = self._take().text.lower()
        if word == "graph" and self._took("="):  # an attribute of that name
            self._id()
            return
        found = self._attributes()
        if word == "graph":
            frame.values.update(found)
        elif word == "node":
            frame.node_defaults = {**frame.node_defaults, **found}
        else:
            frame.edge_defaults = {**frame.edge_defaults, **found}

    def _attributes(self) -> Attributes:
        found: Attributes = {}
        while self._took("["):
            while not self._took("]"):
                if self._took(",", ";"):
                    continue
                name = self._id()
                found[name] = self._id() if self._took("=") else _text(_TRUE)
        return found

    # -- subgraphs ----------------------------------------------------------------------------

    def _open(self, frame: _Frame) -> list[str] | None:
        """Begins a subgraph; named alone, an earlier one of this name is meant: its nodes."""
        name = ""
        if self._next.is_keyword("subgraph"):
            self._take()
            name = self._id() if self._next.is_id else ""
        if not self._took("{"):
            return list(self._subgraphs.get(name, ()))
        if len(self._frames) >= DEEPEST:
            raise WrongFormat(EXPECTED, Fault.TOO_DEEP, str(self._next.line))
        cluster, values = frame.cluster, Attributes()
        if name.lower().startswith("cluster"):
            its = self._graph.clusters.setdefault(name, Cluster(name, cluster))
            cluster, values = name, its.values
        members = self._subgraphs.setdefault(name, {}) if name else {}
        defaults = (frame.node_defaults, frame.edge_defaults)
        self._frames.append(_Frame(values, *defaults, cluster, members))
        return None

    def _close(self, frame: _Frame) -> None:
        self._frames.pop()
        if self._frames:
            outer = self._frames[-1]
            outer.members.update(frame.members)
            self._end_of_edge(outer, list(frame.members))

    # -- nodes and edges ----------------------------------------------------------------------

    def _node_list(self, frame: _Frame, first: Text, line: int) -> list[str]:
        """Nodes with commas between them, each perhaps with a port."""
        names = [self._named(frame, first, line)]
        while self._took(","):
            line = self._next.line
            names.append(self._named(frame, self._id(), line))
        return names

    def _named(self, frame: _Frame, id: Text, line: int) -> str:
        while self._took(":"):
            self._id()
            self._graph.has_ports = True
        node = self._graph.nodes.get(id)
        if node is None:
            node = self._graph.nodes[id] = DotNode(id, line, frame.node_defaults)
        if frame.cluster is not None and self._is_within(frame.cluster, node.cluster):
            node.cluster = frame.cluster
        frame.members[id] = None
        return id

    def _is_within(self, inner: str | None, outer: str | None) -> bool:
        """Whether the cluster lies in the other; all lie in none."""
        while inner is not None and inner != outer:
            inner = self._graph.clusters[inner].outer
        return inner == outer

    def _end_of_edge(self, frame: _Frame, ends: list[str] | None) -> None:
        """After nodes or a subgraph: the edge goes on, or the statement ends here.

        `None`: a subgraph was begun; this goes on when it is closed.
        """
        while ends is not None:
            frame.chain.append(ends)
            if not self._next.is_sign("->", "--"):
                self._end_statement(frame)
                return
            frame.operators.append(self._take().text)
            if self._next.is_sign("{") or self._next.is_keyword("subgraph"):
                ends = self._open(frame)
            else:
                line = self._next.line
                ends = self._node_list(frame, self._id(), line)

    def _end_statement(self, frame: _Frame) -> None:
        line = self._next.line
        chain, operators, frame.chain, frame.operators = frame.chain, frame.operators, [], []
        found = self._attributes()
        if operators:
            self._add_edges(chain, operators, {**frame.edge_defaults, **found}, line)
        elif found:
            for id in chain[-1]:
                self._graph.nodes[id].own.update(found)

    def _add_edges(
        self, chain: list[list[str]], operators: list[str], values: Attributes, line: int
    ) -> None:
        for sources, targets, operator in zip(chain, chain[1:], operators, strict=False):
            if len(self._graph.edges) + len(sources) * len(targets) > MOST_EDGES:
                raise WrongFormat(EXPECTED, Fault.TOO_LARGE, str(line))
            for source in sources:
                for target in targets:
                    edge = DotEdge(source, target, operator == "->", line, values)
                    self._add_edge(edge)

    def _add_edge(self, edge: DotEdge) -> None:
        """In a strict graph, the edges between two nodes are one."""
        if self._graph.is_strict:
            key = (edge.source, edge.target)
            if not edge.is_directed:
                key = (min(key), max(key))
            known = self._strict.setdefault(key, edge)
            if known is not edge:
                known.values = {**known.values, **edge.values}
                return
        self._graph.edges.append(edge)


_TRUE = Token(Kind.WORD, "true", 0)
