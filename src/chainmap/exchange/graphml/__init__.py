"""GraphML: `file` reads and writes it; the rest shares the work."""
