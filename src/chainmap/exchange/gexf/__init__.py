"""GEXF, the format of Gephi: `file` reads and writes it, the others share the work."""
