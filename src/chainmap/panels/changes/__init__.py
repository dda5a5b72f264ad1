"""What differs between two maps, as a list beside their pictures."""
