"""Tables from anywhere, CSV, XLSX and ODS: `file` makes a map of what is in them.

What is in the cells: `sheets`, by `delimited`, `workbooks`, `xlsx_sheets`, `ods_sheets`.
What the table is: `layout`, by `heading`, `kinds`, `columns` and `fields`, `rows`, `numbers`.
The graph of it: `sketch`, by `draft`, `parties`, `deliveries`, `matrix`, `outline`, `indent`.
`trial` is a table while a person says what it is.
"""
