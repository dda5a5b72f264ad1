"""The drawing surfaces that benchmarks/canvas.py compares: one adapter a file, all fed alike."""
