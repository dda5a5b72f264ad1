"""Gestures: what a press, a drag and a release mean. No Qt; one gesture a file.

A gesture computes from the map as it was at the press, shows previews while the pointer moves,
commits once at the release, and leaves nothing behind when it is cancelled.
"""
