"""The docks: palette, findings, card. They show map and report and call edits, decide nothing.

May import model, analysis, wording, session and the theme; imported by app alone.
"""
