"""Files that mean harm, or are harmed. One that is `taken` opens with its harm taken out."""

from __future__ import annotations

import base64
import gzip
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

SCRIPT = '<script>alert(1)</script><img src="file:///etc/passwd"><b>bold</b>'
UNSEEN = "a\u202eb\u2066c\x07d"
_LAUGHS = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
_OUTSIDE = '<!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
_DEEP = 3_000
_LARGE = 60_000_000


@dataclass(frozen=True)
class Case:
    """`holds`: a part of a name that must be found in what was taken."""

    name: str
    content: bytes
    is_taken: bool = False
    holds: str = ""

    @property
    def is_map(self) -> bool:
        return self.name.endswith(".chainmap")


def _map(**party: object) -> dict[str, object]:
    return {
        "format": "chainmap", "version": 1, "map": {"title": "Hostile", "language": "en"},
        "parties": [{"id": "p1", "name": "Sales", "kind": "department", **party}],
        "services": [], "deliveries": [],
    }  # fmt: skip


def _json(text: str, old: str = "", new: str = "") -> bytes:
    return text.replace(old, new, 1).encode("utf-8", "surrogatepass") if old else text.encode()


def _maps() -> Iterator[Case]:
    plain = json.dumps(_map(position=[0, 0]))
    yield Case("nan.chainmap", _json(plain, "[0, 0]", "[NaN, 0]"))
    yield Case("infinite.chainmap", _json(plain, "[0, 0]", "[1e999, 0]"))
    yield Case("minus_infinite.chainmap", _json(plain, "[0, 0]", "[-Infinity, 0]"))
    yield Case("double_key.chainmap", _json(plain, '"id"', '"id": "p2", "id"'))
    yield Case("deep.chainmap", _json("[" * 100_000 + "]" * 100_000))
    yield Case("deep_inside.chainmap", _json(plain, "[0, 0]", "[" * 50_000 + "]" * 50_000))
    yield Case("huge_number.chainmap", _json(plain, "[0, 0]", f"[{'9' * 100_000}, 0]"))
    yield Case("newer.chainmap", _json(plain, '"version": 1', '"version": 999'))
    yield Case("surrogate.chainmap", _json(plain, "Sales", "\ud800"))
    yield Case("binary.chainmap", bytes(range(256)) * 100)
    yield Case("empty.chainmap", b"")
    yield Case("torn.chainmap", plain.encode()[: len(plain) // 2])
    yield Case("far.chainmap", _json(json.dumps(_map(position=[1e300, -1e300]))))
    yield Case(
        "html.chainmap", json.dumps(_map(name=SCRIPT)).encode(), is_taken=True, holds="alert"
    )
    yield Case("turned.chainmap", json.dumps(_map(name="a\u202eb\u2066c")).encode(), is_taken=True)
    yield Case("long.chainmap", json.dumps(_map(name="x" * 1_000_000)).encode(), is_taken=True)


def _graphml(node: str, head: str = "") -> bytes:
    return (
        f'{head}<graphml><key id="l" for="node" attr.name="label"/><graph edgedefault="directed">'
        f'<node id="a"><data key="l">{node}</data></node><node id="b"/>'
        f'<edge source="a" target="b"/></graph></graphml>'
    ).encode("utf-8", "surrogatepass")


def _markup() -> Iterator[Case]:
    yield Case("laughs.graphml", _graphml("&e11;", f"<!DOCTYPE graphml [{_LAUGHS}]>"))
    yield Case("outside.graphml", _graphml("&x;", _OUTSIDE))
    yield Case(
        "deep.graphml", b"<graphml>" + b"<graph>" * _DEEP + b"</graph>" * _DEEP + b"</graphml>"
    )
    yield Case("control.graphml", _graphml("a\x01b"))
    yield Case("html.graphml", _graphml(SCRIPT.replace("<", "&lt;")), is_taken=True, holds="alert")
    yield Case("turned.graphml", _graphml("a\u202eb"), is_taken=True)
    yield Case("long.graphml", _graphml("x" * 1_000_000), is_taken=True, holds="xxx")
    yield Case("bomb.graphmlz", gzip.compress(b"<graphml>" + b" " * _LARGE * 2 + b"</graphml>"))
    yield Case(
        "laughs.gexf", f"<!DOCTYPE gexf [{_LAUGHS}]><gexf><graph>&e11;</graph></gexf>".encode()
    )
    yield Case(
        "outside.drawio", f"{_OUTSIDE.replace('graphml', 'mxfile')}<mxfile>&x;</mxfile>".encode()
    )
    yield Case("bomb.drawio", b"<mxfile><diagram>" + _deflated() + b"</diagram></mxfile>")
    yield Case("uses.svg", _uses())
    yield Case(
        "script.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    )


def _deflated() -> bytes:
    packer = zlib.compressobj(9, wbits=-15)
    packed = packer.compress(b"%20" * (_LARGE // 2)) + packer.flush()
    return base64.b64encode(packed)


def _uses() -> bytes:
    """A drawing that refers to itself ten times ten times …; none of ours, and never drawn."""
    uses = ["<rect/>", *(f'<use href="#g{n}"/>' * 10 for n in range(11))]
    levels = "".join(f'<g id="g{n}">{inside}</g>' for n, inside in enumerate(uses))
    return f'<svg xmlns="http://www.w3.org/2000/svg">{levels}<use href="#g11"/></svg>'.encode()


def _tables() -> Iterator[Case]:
    rows = "from;to;service\n"
    yield Case("formulas.csv", f"{rows}=cmd|' /C calc'!A0;@SUM(1);+1\n".encode(), is_taken=True)
    yield Case("html.csv", f"{rows}{SCRIPT};Ops;car\n".encode(), is_taken=True, holds="alert")
    yield Case("nul.csv", f"{rows}a\0b;Ops;car\n".encode(), is_taken=True)
    yield Case("long.csv", f"{rows}{'x' * 1_000_000};Ops;car\n".encode())
    yield Case("long_name.csv", f"{rows}{'x' * 100_000};Ops;car\n".encode(), is_taken=True)
    yield Case("unclosed.csv", f'{rows}"a;Ops;car\n'.encode() * 2)
    yield Case("bomb.xlsx", _zipped({"xl/workbook.xml": b" " * _LARGE * 3}))
    yield Case(
        "climbing.xlsx", _zipped({"../../etc/passwd": b"x", "xl/workbook.xml": b"<workbook/>"})
    )
    yield Case(
        "laughs.xlsx", _zipped({"xl/workbook.xml": f"<!DOCTYPE w [{_LAUGHS}]><w/>".encode()})
    )
    yield Case("torn.xlsx", _zipped({"xl/workbook.xml": b"<workbook/>" * 100})[:80])
    yield Case("deep.cyjs", b'{"elements": ' + b"[" * 100_000 + b"]" * 100_000 + b"}")
    yield Case("nan.cyjs", b'{"elements": [{"data": {"id": "a"}, "position": {"x": NaN, "y": 0}}]}')
    yield Case("deep.dot", b"digraph {" + b"subgraph {" * 20_000 + b"}" * 20_000 + b"}")
    yield Case("unbalanced.dot", b"digraph { a -> b; subgraph {")
    yield Case(
        "bomb.png", _png(b"iTXt", b"chainmap\0\1\0\0\0" + zlib.compress(b" " * _LARGE * 2, 9))
    )
    yield Case("long_chunk.png", _png(b"iTXt", b"")[:12] + struct.pack(">I", 2**31 - 1) + b"iTXt")


def _zipped(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


def _png(kind: bytes, data: bytes) -> bytes:
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)), (kind, data), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(its)) + name + its + struct.pack(">I", zlib.crc32(name + its))
        for name, its in chunks
    )


CASES = [*_maps(), *_markup(), *_tables()]
