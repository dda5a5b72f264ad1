"""The `.chainmap` file: its shape, its older versions, and safe reading and writing.

No Qt. Imports the model only; exchange, app and the command line may import it.

    shapes.py      what may stand in the file, derived from the records of the model
    json_text.py   JSON as this program reads and prints it
    format.py      encode, decode, schema
    migrations.py  older versions, step by step
    files.py       files on the disk: written whole or not at all
"""
