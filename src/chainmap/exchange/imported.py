"""What an import gives back: a map, and what had to be guessed, changed or dropped for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from chainmap.model.map import ChainMap


class NoticeCode(StrEnum):
    """The sentences are in `chainmap.wording.notices`; behind each code, the values it carries."""

    UNDECLARED_KEY = "undeclared_key"  # key
    ODD_VALUE = "odd_value"  # key, value
    ODD_CHARACTERS = "odd_characters"
    NAME_CUT = "name_cut"  # count
    DOUBLE_NODE = "double_node"  # id
    UNDECLARED_NODE = "undeclared_node"  # id
    MISSING_END = "missing_end"
    UNDIRECTED = "undirected"  # count
    UNDIRECTED_TURNED = "undirected_turned"  # count
    UNDIRECTED_BOTH = "undirected_both"  # count
    MUTUAL = "mutual"  # count
    UNNAMED = "unnamed"  # count
    SELF_DELIVERY = "self_delivery"  # name
    BAD_POSITION = "bad_position"  # name
    GEOGRAPHIC = "geographic"
    NESTED_GROUP = "nested_group"  # name
    GROUP_AS_PARTY = "group_as_party"  # name
    PORTS = "ports"
    HYPEREDGE = "hyperedge"
    SEVERAL_GRAPHS = "several_graphs"  # count
    NO_GRAPH = "no_graph"
    EMBEDDED_UNREADABLE = "embedded_unreadable"
    ENCODING_GUESSED = "encoding_guessed"  # encoding
    ODD_QUOTES = "odd_quotes"
    FORMULAS = "formulas"  # count
    FORMULA_WITHOUT_VALUE = "formula_without_value"
    HIDDEN_SHEET = "hidden_sheet"  # name
    SHEET_LEFT_OUT = "sheet_left_out"  # name
    ROWS_ABOVE = "rows_above"  # count
    EDGES_READ = "edges_read"  # count
    NODES_READ = "nodes_read"  # count
    MATRIX_READ = "matrix_read"  # count
    OUTLINE_READ = "outline_read"  # count, groups
    BESIDE_GROUP = "beside_group"  # count
    ENDS_GUESSED = "ends_guessed"  # source, target
    NUMBERS_GUESSED = "numbers_guessed"  # count, value, number
    NAMES_GUESSED = "names_guessed"  # column
    RAGGED = "ragged"  # count
    NO_NAME = "no_name"  # count
    NO_VALUE_FOR = "no_value_for"  # column, count, value
    MODEL_ROW = "model_row"  # name
    MATRIX_WITHOUT_NAMES = "matrix_without_names"  # count
    PAGES_AS_GROUPS = "pages_as_groups"  # count
    PAGE_UNREADABLE = "page_unreadable"  # name
    UNATTACHED = "unattached"  # name
    LABELS_JOINED = "labels_joined"  # name
    NO_TEXT = "no_text"  # count
    TURNED = "turned"  # count
    TWO_WAY = "two_way"  # count
    HIDDEN = "hidden"  # count
    ENLARGED = "enlarged"  # count
    CHANGES_OVER_TIME = "changes_over_time"  # count
    SEVERAL_PARENTS = "several_parents"  # name
    PARENT_CYCLE = "parent_cycle"  # id
    MERMAID_EDGES = "mermaid_edges"  # count, most
    MERMAID_LETTERS = "mermaid_letters"  # count, most
    EDITED = "edited"  # name, field, value
    ADDED = "added"  # name
    REMOVED = "removed"  # name
    CHANGED = "changed"  # name, field, old, value
    CONFLICT = "conflict"  # name, field, value
    GONE = "gone"  # name


LOSSES = frozenset(
    [
        NoticeCode.MISSING_END,
        NoticeCode.PORTS,
        NoticeCode.BAD_POSITION,
        NoticeCode.NO_GRAPH,
        NoticeCode.EMBEDDED_UNREADABLE,
        NoticeCode.HIDDEN_SHEET,
        NoticeCode.SHEET_LEFT_OUT,
        NoticeCode.REMOVED,
    ]
)
"""What was left out; all else was guessed or changed."""


@dataclass(frozen=True, slots=True)
class Notice:
    """`place`: a line, an element, a key or an id of the foreign file; may be empty."""

    code: NoticeCode
    place: str = ""
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def is_loss(self) -> bool:
        return self.code in LOSSES


class Undirected(StrEnum):
    """How a link without direction becomes deliveries."""

    AS_IT_STANDS = "as-it-stands"
    REVERSE = "reverse"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class TableOptions:
    """What a person may say of a table; `None` lets the reader find out.

    `heading`: the row or line of the headings, 0 where there are none. `kind`: "edges", "nodes" or
    "matrix".
    """

    encoding: str | None = None
    separator: str | None = None
    decimal_comma: bool | None = None
    heading: int | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What a person may say of a foreign file before it is read; each reader takes what fits.

    `reverse`: links point from the customer to the provider. `page`, `sheet`: of several, by name;
    `None` lets the reader choose. `columns`: a table's column, by its heading or letter, to the
    field it holds. `undirected`: what becomes of links without direction alone.
    """

    reverse: bool = False
    undirected: Undirected = Undirected.AS_IT_STANDS
    page: str | None = None
    sheet: str | None = None
    columns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    table: TableOptions = field(default_factory=TableOptions)


AS_IT_IS = ImportOptions()


@dataclass(frozen=True, slots=True)
class Imported:
    map: ChainMap
    notices: tuple[Notice, ...] = ()
