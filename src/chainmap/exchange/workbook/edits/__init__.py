"""What a person changed in our workbook, as edits to a map.

`amended` is the entry; a file for each pair of sheets knows what their rows do to a `Draft`.
"""
