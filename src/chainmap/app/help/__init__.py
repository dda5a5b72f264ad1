"""The manual and its neighbours."""
