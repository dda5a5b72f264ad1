"""Questionnaires from the window: made, and their answers read."""
