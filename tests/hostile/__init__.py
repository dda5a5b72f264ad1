"""The table of hostile input, each case through each way in.

cases.py              the files: what is wrong with them, and whether they can be taken at all
test_command_line.py  each by each command that reads: told in a line, in little time and memory

tests/app/test_hostile_files.py takes them into the window: opened, dropped, merged, as templates.
"""
