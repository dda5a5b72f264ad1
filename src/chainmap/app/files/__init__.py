"""The map as a file, and all that keeps it safe."""
