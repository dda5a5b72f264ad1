"""The canvas for those who do not see it: what a screen reader finds, hears and can do.

Parties, deliveries and notes are painted, not widgets: each gets a stand-in (`Spot`) when a screen
reader asks for it, and none otherwise. Belongs to the canvas; only the view and `app` import it.
"""
