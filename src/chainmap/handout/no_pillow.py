"""python-pptx without Pillow: all it asks of it is the kind and size of a picture.

Pillow and the libraries it brings along would make the executable 20 MB larger. Where it is not
installed, two small modules take its place, which know PNG and nothing else; where it is, it stays.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from types import ModuleType
from typing import IO, Any

from chainmap.handout.logo import pixels

INCHES_PER_METRE = 39.3701


class Png:
    """What python-pptx reads of a picture."""

    format = "PNG"

    def __init__(self, content: bytes) -> None:
        self.size = tuple(pixels(content))
        self.info: dict[str, Any] = {}
        at = content.find(b"pHYs")
        if at > 0:
            across, down = content[at + 4 : at + 8], content[at + 8 : at + 12]
            self.info["dpi"] = tuple(
                round(int.from_bytes(side, "big") / INCHES_PER_METRE) for side in (across, down)
            )


def let_pptx_be_imported() -> None:
    """To be called before `import pptx`."""
    if "PIL" in sys.modules or find_spec("PIL") is not None:
        return
    pillow, image, fonts = ModuleType("PIL"), ModuleType("PIL.Image"), ModuleType("PIL.ImageFont")
    image.open = _opened  # type: ignore[attr-defined]
    pillow.Image, pillow.ImageFont = image, fonts  # type: ignore[attr-defined]
    sys.modules |= {"PIL": pillow, "PIL.Image": image, "PIL.ImageFont": fonts}


def _opened(stream: IO[bytes]) -> Png:
    stream.seek(0)
    return Png(stream.read())
