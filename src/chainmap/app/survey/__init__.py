"""Questionnaires from the window."""
