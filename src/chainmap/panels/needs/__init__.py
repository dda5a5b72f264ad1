"""The needs register."""
