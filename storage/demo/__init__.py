"""A believable sample base: invented people, firms and histories, the same ones for the same seed."""

from storage.demo.filling import fill, sample_base

__all__ = ["fill", "sample_base"]
