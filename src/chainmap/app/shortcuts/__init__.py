"""The keys: as they are, as their user wants them, in a dialogue and on paper."""
