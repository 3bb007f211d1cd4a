"""Measurements of the whole program on the machine at hand, as ratios: `uv run python -m tests.bench`."""
