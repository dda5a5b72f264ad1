"""The steps of a map's history, to go back to and forward again."""
