"""DOT, the language of Graphviz: `file` reads and writes it, the others share the work."""
