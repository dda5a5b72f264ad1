"""Writes the JSON Schema into the resources: `python -m chainmap.storage.schema`."""

from __future__ import annotations

import json
from pathlib import Path

from chainmap.resources import resource
from chainmap.storage.files import write_bytes
from chainmap.storage.format import schema


def write_schema(path: Path) -> None:
    """Writes the schema of the present version."""
    write_bytes(path, json.dumps(schema(), indent=1).encode() + b"\n")


if __name__ == "__main__":
    write_schema(resource("examples").with_name("chainmap.schema.json"))
