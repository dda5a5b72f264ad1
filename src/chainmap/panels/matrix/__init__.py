"""The customer–supplier matrix: looked at, typed in, pasted into."""
