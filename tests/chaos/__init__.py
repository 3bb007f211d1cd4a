"""The real program, killed and stopped at every awkward moment, and judged by what its people were told."""
