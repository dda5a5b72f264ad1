"""Tables from anywhere."""
