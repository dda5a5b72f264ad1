"""What benchmarks/layout.py compares with, and the table it prints."""
