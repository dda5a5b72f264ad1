"""Two maps compared."""
