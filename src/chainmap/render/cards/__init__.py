"""Cards on paper."""
