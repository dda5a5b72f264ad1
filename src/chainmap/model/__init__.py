"""The map as a frozen value, and every edit as a pure function.

Standard library only. Everybody may import this room; it imports only `chainmap.errors`.
"""
