"""The outline: the whole map as a tree, equal to the canvas."""
