"""Our own workbook (XLSX): `file` writes it and reads it back.

`outline`, `sheets` and `table` say what is on it, `values` how a cell says it, `looks` how it
looks; `writer` writes it, `reader` finds what a person changed in it, `edits` makes edits of that.
"""
