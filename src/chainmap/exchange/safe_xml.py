"""XML from anywhere: no entities, no network, no external files, with limits."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from chainmap.errors import Fault, WrongFormat
from chainmap.exchange.inflating import GZIP, LARGEST, inflated

DEEPEST = 256
_GZIP = b"\x1f\x8b"
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def parsed_xml(content: bytes, *, expected: str) -> etree._Element:
    """The root of a document, plain or gzipped; comments and instructions are left out.

    Raises:
        WrongFormat: empty, damaged, too large or deep, not XML (detail: "line:column"), or unsafe.
    """
    content = unpacked(content, expected=expected)
    if not content.strip(b" \t\r\n\0"):
        raise WrongFormat(expected, Fault.EMPTY)
    if len(content) > LARGEST:
        raise WrongFormat(expected, Fault.TOO_LARGE)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise _refusal(error, content, expected) from None
    _check(root, expected)
    return root


def unpacked(content: bytes, *, expected: str) -> bytes:
    """The content, unzipped where it is gzip, whatever its name says."""
    if not content.startswith(_GZIP):
        return content
    return inflated(content, GZIP, expected=expected)


def _refusal(error: etree.XMLSyntaxError, content: bytes, expected: str) -> WrongFormat:
    message = str(error)
    line, column = error.position
    place = f"{line}:{column}" if line else ""
    if b"<!ENTITY" in content.replace(b"\0", b""):
        return WrongFormat(expected, Fault.UNSAFE_XML, place)
    if "depth" in message:
        return WrongFormat(expected, Fault.TOO_DEEP, place)
    if "encoding" in message or "UTF-8" in message:
        return WrongFormat(expected, Fault.NOT_TEXT, place)
    return WrongFormat(expected, Fault.NOT_XML, place)


def _check(root: etree._Element, expected: str) -> None:
    dtd: Any = root.getroottree().docinfo.internalDTD
    if dtd is not None and dtd.entities():
        raise WrongFormat(expected, Fault.UNSAFE_XML)
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            raise WrongFormat(expected, Fault.TOO_DEEP)


def xml_text(text: str) -> str:
    """The text with what XML cannot hold (NUL, lone surrogates …) shown as U+FFFD."""
    return text if text.isprintable() else _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def local_name(element: etree._Element) -> str:
    """The tag without namespace; empty for entities and the like."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
