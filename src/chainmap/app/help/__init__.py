"""The manual in its window, the tour, and what the program says of itself."""
