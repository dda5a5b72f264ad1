"""The drawing surface: what is seen, hit, dragged and typed on it.

May import model, layout (values), render, wording and session; only panels' neighbours in `app`
import it. The gestures in `tools` know no Qt.
"""
