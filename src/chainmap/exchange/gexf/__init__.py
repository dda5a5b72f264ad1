"""GEXF of Gephi: `file` reads and writes it; the rest shares the work."""
