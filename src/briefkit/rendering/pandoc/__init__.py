"""Pandoc: one process for a paper, sandboxed, with what it wrote before remembered."""
