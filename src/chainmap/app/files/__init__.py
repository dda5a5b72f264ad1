"""The map as a file, and all that keeps it from being lost.

`documents` opens and saves, `open_file` is what a window has open. `safekeeping` keeps the journal,
`recovery` offers it after a crash; `lock` and `watch` mind the others; `damage` and
`earlier_versions` help where a file is not what it was.
"""
