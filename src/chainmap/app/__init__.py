"""The program round one map: windows, actions, documents, settings, language, looks, crashes.

`run.run` builds every object by hand. May import every room; nobody but the command line imports
it, and that only inside functions.
"""
