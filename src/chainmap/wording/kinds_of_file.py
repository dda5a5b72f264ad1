"""What files are called, of our formats and of others that one may take for them."""

from __future__ import annotations

from chainmap.wording.language import Translate

FORMAT_NAMES = {
    "chainmap": "ChainMap",
    "graphml": "GraphML",
    "gexf": "GEXF",
    "cytoscape": "Cytoscape.js JSON",
    "csv": "CSV",
    "xlsx": "XLSX",
    "ods": "ODS",
    "png": "PNG",
    "svg": "SVG",
    "dot": "DOT",
    "drawio": "draw.io",
    "mermaid": "Mermaid",
}
"""Names that are the same in every language, by the id of the format."""


def kind_of_file(kind: str, tr: Translate) -> str:
    """A kind of file, as `chainmap.exchange.recognise` tells it, with its article."""
    names = {
        "chainmap": tr("a ChainMap map"),
        "png": tr("a PNG picture"),
        "jpeg": tr("a JPEG picture"),
        "gif": tr("a GIF picture"),
        "svg": tr("an SVG drawing"),
        "pdf": tr("a PDF document"),
        "html": tr("a web page"),
        "docx": tr("a Word document"),
        "pptx": tr("a PowerPoint presentation"),
        "vsdx": tr("a Visio drawing"),
        "xlsx": tr("an Excel workbook"),
        "ods": tr("a LibreOffice workbook"),
        "ole": tr("an old or protected Office file"),
        "zip": tr("a zip archive"),
        "json": tr("a JSON file"),
        "xml": tr("an XML file"),
        "text": tr("a text"),
    }
    return names.get(kind) or tr("a {format} file").format(format=FORMAT_NAMES.get(kind, kind))
