"""Which format a file is of is told by its content, held against its name."""

from __future__ import annotations

import gzip

import pytest

from chainmap.errors import Fault, WrongFormat
from chainmap.exchange.recognise import kind_of, recognised

GRAPHML = b'<?xml version="1.0"?><!-- a --><graphml><graph/></graphml>'
MXFILE = b'<mxfile host="x"><diagram/></mxfile>'


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "empty"),
        (b" \r\n\0", "empty"),
        (GRAPHML, "graphml"),
        (gzip.compress(GRAPHML, mtime=0), "graphml"),
        (b"\xef\xbb\xbf" + GRAPHML, "graphml"),
        ("\ufeff<graphml/>".encode("utf-16-le"), "graphml"),
        (b'<!DOCTYPE graphml [<!ENTITY a "b">]>\n<x:graphml xmlns:x="u"/>', "graphml"),
        (b"<!DOCTYPE html><html>", "html"),
        (MXFILE, "drawio"),
        (b"<mxGraphModel/>", "drawio"),
        (b"<gexf/>", "gexf"),
        (b"<svg/>", "svg"),
        (b"<note/>", "xml"),
        (b'{"format": "chainmap"}', "chainmap"),
        (b'{"elements": {}}', "cytoscape"),
        (b"{}", "json"),
        (b"// a\nstrict digraph G {", "dot"),
        (b"a;b\n1;2", "text"),
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"%PDF-1.7", "pdf"),
        (b"PK\x03\x04....xl/workbook.xml", "xlsx"),
        (b"PK\x03\x04....word/document.xml", "docx"),
        (b"PK\x03\x04....", "zip"),
        (b"\x1f\x8b rubbish", "text"),
    ],
)
def test_the_kind_is_read_off_the_beginning(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize("name", ["a.graphml", "a.GRAPHMLZ", "a.xml", "a.txt", "a", "a.dat"])
def test_graphml_is_found_under_its_names_and_under_those_that_say_nothing(name: str) -> None:
    assert recognised(name, GRAPHML).id == "graphml"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.graphml", b"\x89PNG", "png"),
        ("a.graphml", b"<html/>", "html"),
        ("a.xlsx", GRAPHML, "graphml"),
        ("a.csv", b"%PDF-1.7", "pdf"),
        ("a.pdf", b"%PDF-1.7", "pdf"),
    ],
)
def test_a_wrong_name_is_refused_and_says_what_it_looks_like(
    name: str, content: bytes, kind: str
) -> None:
    with pytest.raises(WrongFormat) as refused:
        recognised(name, content)
    assert (refused.value.reason, refused.value.detail) == (Fault.LOOKS_LIKE, kind)


def test_an_empty_file_is_called_empty() -> None:
    with pytest.raises(WrongFormat) as refused:
        recognised("a.graphml", b"")
    assert refused.value.reason is Fault.EMPTY


@pytest.mark.parametrize(
    "start", ["#a" * 20_000, " \n" * 20_000 + "a", "<!--" * 9_000, "<?" * 9_000]
)
def test_a_hostile_beginning_is_told_at_once(start: str) -> None:
    assert kind_of(start.encode()) in ("text", "xml")
