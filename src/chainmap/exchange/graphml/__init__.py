"""GraphML: `file` reads and writes it, the others share the work."""
