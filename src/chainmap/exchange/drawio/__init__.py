"""draw.io (diagrams.net): `file` reads and writes it; the rest shares the work."""
