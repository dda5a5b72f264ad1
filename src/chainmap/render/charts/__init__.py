"""Charts: laid out for a width, then painted; the same for screen and files.

`layout` begins; `scatter`, `bars` and `time` are the charts, put together from `parts`; `dots`,
`room` and `names` find places. `picture` makes SVG, PNG and PDF. `sparkline` is the small line.
"""
