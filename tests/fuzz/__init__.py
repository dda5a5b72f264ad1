"""Random and hostile content through every reader. `make fuzz` looks for more of it.

roads.py    each way that foreign content comes in, and what must hold of it
seeds.py    what to begin from: sample maps in every format, files of other programs
packed.py   changes to what is packed inside a file, where the outside is checked or compressed
search.py   the search itself, by atheris: `python -m tests.fuzz.search ROAD -max_total_time=60`
findings/   what it found: ROAD/NAME; test_findings.py reads each once more
"""
