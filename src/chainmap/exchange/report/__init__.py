"""The answers of the analysis for people and programs: text, Markdown, JSON.

`outline` is what is said and in which order; `text` and `markdown` only set it. Pages, PDF and
slides are made in `handout`.
"""
