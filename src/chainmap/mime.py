"""What is dragged and copied inside the program, by its MIME type."""

PARTY_KIND = "application/x-chainmap-party-kind"
"""The kind of a party to be added, as text: dragged from the palette onto the canvas."""
NEED = "application/x-chainmap-need"
"""The id of a need, as text: dragged from the register onto a delivery or a party."""
MAP_FRAGMENT = "application/x-chainmap-fragment"
"""A part of a map, in the format of the file."""
