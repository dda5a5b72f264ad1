"""Two maps compared, in a window of its own.

`comparing` begins it, `difference` works it out, `window` and `canvases` show it, `export` hands it
over.
"""
