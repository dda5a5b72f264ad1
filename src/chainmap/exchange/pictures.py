"""Pictures that carry their map inside, so that a picture in a mail opens as a map again.

In a PNG the map stands in an `iTXt` chunk called `chainmap`, in an SVG in its `metadata`. What is
drawn is never looked at. Drawings of draw.io under the bare endings are read as such.
"""

from __future__ import annotations

import base64
import binascii
import zlib

from chainmap.errors import Fault, InputError, WrongFormat
from chainmap.exchange.drawio.file import read_drawio
from chainmap.exchange.imported import AS_IT_IS, Imported, ImportOptions
from chainmap.exchange.inflating import ZLIB, inflated
from chainmap.exchange.png_texts import is_png, png_texts, with_text
from chainmap.exchange.safe_xml import parsed_xml
from chainmap.model.map import ChainMap
from chainmap.storage.format import decode, encode

LARGEST = 20_000_000
"""The most bytes of a map inside a picture, unpacked."""
_KEYWORD = "chainmap"
_NAMESPACE = "urn:chainmap:map"


def with_map(picture: bytes, map: ChainMap) -> bytes:
    """The PNG or SVG with the map inside.

    Raises:
        ValueError: it is neither.
    """
    content = encode(map)
    if is_png(picture):
        return with_text(picture, _KEYWORD, content.decode())
    before, end, after = picture.rpartition(b"</svg>")
    if not end:
        raise ValueError("neither PNG nor SVG")
    packed = base64.b64encode(zlib.compress(content, 9)).decode()
    inside = f'<metadata><map xmlns="{_NAMESPACE}">{packed}</map></metadata>\n'
    return before + inside.encode() + end + after


def read_png(content: bytes, options: ImportOptions = AS_IT_IS) -> Imported:
    """The map inside a PNG.

    Raises:
        WrongFormat: none is inside, or the file is damaged.
        InputError: what is inside is no map, as `storage.format.decode` tells.
    """
    if not is_png(content):
        raise WrongFormat("png", Fault.NOT_THIS_FORMAT)
    texts = png_texts(content, (_KEYWORD,), expected="png", most=LARGEST)
    if _KEYWORD in texts:
        return Imported(decode(texts[_KEYWORD].encode()))
    return _drawing("png", content, options)


def read_svg(content: bytes, options: ImportOptions = AS_IT_IS) -> Imported:
    """The map inside an SVG; raises as `read_png`, also where the XML is not safe."""
    root = parsed_xml(content, expected="svg")
    inside = next(root.iter(f"{{{_NAMESPACE}}}map"), None)
    if inside is not None:
        return Imported(decode(_unpacked(inside.text or "")))
    return _drawing("svg", content, options)


def _unpacked(text: str) -> bytes:
    try:
        packed = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise WrongFormat("svg", Fault.DAMAGED) from None
    return inflated(packed, ZLIB, expected="svg", most=LARGEST)


def _drawing(kind: str, content: bytes, options: ImportOptions) -> Imported:
    try:
        return read_drawio(content, options)
    except InputError as error:
        if isinstance(error, WrongFormat) and error.reason in (Fault.NO_GRAPH, Fault.DAMAGED):
            raise WrongFormat(kind, Fault.NO_MAP) from None
        raise
