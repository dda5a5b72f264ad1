"""The charts on the screen; they are laid out and painted in `render.charts`."""
