"""Files of other programs come in: as a new map, or into the open one.

`importing` and `merging` begin it; the dialogues ask what the file does not say; `report` tells
what was left out and guessed.
"""
