"""How the pages of the manual look, in the colours of the theme and at a size of one's choice."""

from __future__ import annotations

from chainmap.render.theme import Theme, mixed

BODY, LEAST, MOST = 14, 0.7, 2.5
"""Pixels of the text at 100 %; the smallest and the largest zoom."""


def help_css(theme: Theme, zoom: float = 1.0) -> str:
    """A style sheet of the kind that QTextDocument understands."""

    def size(pixels: float) -> str:
        return f"{round(pixels * zoom)}px"

    line = theme.border
    key = mixed(theme.border, theme.surface, 0.55)
    return f"""
    body, p, li, td, th {{ color: {theme.text}; font-size: {size(BODY)}; line-height: 145%; }}
    h1 {{ font-size: {size(24)}; font-weight: 600; margin: 0 0 {size(12)} 0; }}
    h2 {{ font-size: {size(17)}; font-weight: 600; margin: {size(26)} 0 {size(6)} 0; }}
    h3 {{ font-size: {size(15)}; font-weight: 600; margin: {size(18)} 0 {size(4)} 0; }}
    p {{ margin: 0 0 {size(9)} 0; }}
    p.picture {{ margin: {size(8)} 0 {size(14)} 0; line-height: 100%; }}
    li {{ margin-bottom: {size(4)}; }}
    a {{ color: {theme.accent}; text-decoration: none; }}
    .anchor {{ color: {theme.text}; }}
    b {{ font-weight: 600; }}
    pre, code {{ font-family: monospace; font-size: {size(13)}; }}
    pre {{ background-color: {theme.window}; margin: {size(6)} 0 {size(10)} 0; }}
    .key {{ background-color: {key}; font-size: {size(13)}; }}
    table.rows {{ border-collapse: collapse; margin: {size(6)} 0 {size(12)} 0; }}
    table.rows td, table.rows th {{ padding: {size(5)} {size(8)}; border: 1px solid {line}; }}
    table.rows th {{ background-color: {theme.window}; font-weight: 600; text-align: left; }}
    table.hint {{ background-color: {mixed(theme.accent, theme.surface, 0.12)};
        margin: {size(8)} 0 {size(12)} 0; }}
    table.hint td {{ padding: {size(10)} {size(14)}; }}
    """
