"""The analysis on large maps: how long it takes, beside plain calls of networkx."""
