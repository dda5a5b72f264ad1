"""The answers of the analysis."""
