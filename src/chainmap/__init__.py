"""ChainMap: draw, analyse and hand over chains of internal and external customers."""

__version__ = "0.1.0"
