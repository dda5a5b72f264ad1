"""What differs between two maps."""
