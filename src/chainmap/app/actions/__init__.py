"""All that can be done, as rows of one table: `whole_table` puts it together.

`row` is one action; `reasons` says why it cannot be done now.
"""
