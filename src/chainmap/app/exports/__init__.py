"""Everything that leaves a window: files of other formats, pictures, paper, reports, cards.

`formats` is the table of what can be written; `dialog`, with `form`, `options` and `preview`, asks;
`exporter` orders, `making` makes. The other files hand over one thing each.
"""
