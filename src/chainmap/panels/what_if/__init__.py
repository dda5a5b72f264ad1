"""What if somebody failed: the trial, and the answer to it."""
