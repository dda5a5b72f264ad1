"""The manual: its pages, turned from Markdown into HTML, and a search over them. No Qt.

The pages lie in `resources/help/LL/*.md`, one folder a language, equal in names and anchors. `app`
shows them; panels know the topics, to lead there.
"""
