"""The search needs atheris, which only `make fuzz` installs."""

collect_ignore = ["search.py"]
