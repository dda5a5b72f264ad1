"""The identification."""
