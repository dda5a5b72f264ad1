"""Our own workbook: written, and read back with what was changed in it."""
