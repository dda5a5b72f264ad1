"""The docks: palette, findings, card. They show a map and its report and call edits, decide nothing.

May import model, analysis, wording, session and the theme; imported by app alone.
"""
